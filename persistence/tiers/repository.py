"""Places on ladders and their history, tiers that were given, and what was handed out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from domain.tiers.floors import Floor, FloorSource
from domain.tiers.handing.handout import Arrival, Handout
from domain.tiers.ladder import Figure, Ladder
from domain.tiers.place import Move, Place
from domain.tiers.ports import Changed, GivenFloor, Standings, Tiers
from domain.tiers.quiet import Kept, QuietReview
from persistence.database import from_json, row, rows, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.members.keys import KEY_TO_SEAL
from persistence.orders.rows import MOVES, PLACES, move_row, place_row
from persistence.programme.repository import StoredProgrammes
from persistence.rows import write
from persistence.tiers import quiet
from persistence.tiers.measure import figure_columns, figure_values
from persistence.tiers.places import DUE_AT, PLACE, place_of
from persistence.tiers.reasons import seal_reason


class StoredTiers(Tiers):
    def __init__(self, vault: Vault, *, now: datetime) -> None:
        self._vault = vault
        self._now = now

    async def join(
        self,
        member_id: MemberId,
        programme_id: UUID,
        ladder: Ladder,
        place: Place,
        move: Move,
        *,
        at: datetime,
    ) -> None:
        await rows(
            """INSERT INTO member_tiers (id, member_id, programme_id, ladder_id, tier_code, since, review_at,
                grace_until, revision, rises_at, grants_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id""",
            new_uuid(),
            member_id.value,
            programme_id,
            ladder.id,
            place.tier,
            place.since,
            place.review_at,
            place.grace_until,
            place.revision,
            place.rises_at,
            place.grants_at,
        )
        await write({MOVES: [move_row(member_id.value, ladder, move, recorded_at=at, order_id=None)]})

    async def place_everybody(self, programme: Programme, ladder: Ladder, *, at: datetime) -> None:
        lowest = ladder.tiers[0]
        await rows(
            """WITH placed AS (
                INSERT INTO member_tiers (id, member_id, programme_id, ladder_id, tier_code, since, revision)
                SELECT gen_random_uuid(), member_id, programme_id, $2, $3, joined_at, $4
                FROM memberships WHERE programme_id = $1
                ON CONFLICT DO NOTHING RETURNING member_id, since)
            INSERT INTO tier_moves
                (id, member_id, ladder_id, kind, to_tier, at, recorded_at, revision, metrics)
            SELECT gen_random_uuid(), member_id, $2, 'JOINED', $3, since, $5, $4, '[]'
            FROM placed RETURNING id""",
            programme.id,
            ladder.id,
            lowest.code,
            ladder.revision,
            at,
        )

    async def look_at_everybody(self, programme: Programme, ladder: Ladder, *, at: datetime) -> None:
        giving = [tier.code for tier in ladder.tiers if any(each.period for each in ladder.benefits(tier))]
        if giving:
            await rows(
                """UPDATE member_tiers SET grants_at = least(grants_at, $3)
                WHERE programme_id = $1 AND ladder_id = $2 AND tier_code = ANY($4::text[])
                RETURNING member_id""",
                programme.id,
                ladder.id,
                at,
                giving,
            )

    async def due_members(
        self, programme_id: UUID, *, until: datetime, limit: int, floors: bool = False
    ) -> list[MemberId]:
        also = "AND x.floor_ends_at <= $2" if floors else ""
        found = await rows(
            f"""SELECT x.member_id FROM member_tiers x
            WHERE x.programme_id = $1 AND {DUE_AT} <= $2 {also}
            ORDER BY {DUE_AT}, x.member_id LIMIT $3""",  # noqa: S608 - our own names
            programme_id,
            until,
            limit,
        )
        return _members(found)

    async def busy_instants(
        self, programme: Programme, ladder: Ladder, *, until: datetime
    ) -> Sequence[datetime]:
        return await quiet.busy_instants(programme, ladder, until=until)

    async def find_kept(
        self, programme: Programme, ladder: Ladder, reviews: Sequence[QuietReview], *, at: datetime
    ) -> Mapping[str, Sequence[Kept]]:
        return await quiet.find_kept(programme, ladder, reviews, at=at)

    async def keep(
        self,
        programme: Programme,
        ladder: Ladder,
        review: QuietReview,
        kept: Sequence[Kept],
        *,
        at: datetime,
    ) -> int:
        return await quiet.keep(programme, ladder, review, kept, at=at, now=programme.now(self._now))

    async def due_for_handing_out(self, programme_id: UUID, *, until: datetime, limit: int) -> list[MemberId]:
        found = await rows(
            """SELECT x.member_id FROM member_tiers x
            JOIN memberships m ON m.member_id = x.member_id AND m.programme_id = x.programme_id
            WHERE x.programme_id = $1 AND x.grants_at <= $2 AND m.status = 'ACTIVE'
            ORDER BY x.grants_at, x.member_id LIMIT $3""",
            programme_id,
            until,
            limit,
        )
        return _members(found)

    async def lock(self, programme: Programme, members: Sequence[MemberId]) -> Standings:
        ids = [each.value for each in members]
        await rows(
            """SELECT member_id FROM memberships WHERE programme_id = $1 AND member_id = ANY($2::uuid[])
            ORDER BY member_id FOR NO KEY UPDATE""",
            programme.id,
            ids,
        )
        # Read by the statement after the lock, as for one member.
        held = await rows(
            f"""SELECT m.member_id, m.joined_at, p.version, greatest(
                statement_timestamp() + make_interval(secs => p.clock_offset_seconds), m.moved_at) AS moment,
                (SELECT json_object_agg(x.ladder_id, json_build_object({PLACE})) FROM member_tiers x
                    WHERE x.member_id = m.member_id AND x.programme_id = m.programme_id) AS places
            FROM memberships m JOIN programmes p ON p.id = m.programme_id
            WHERE m.programme_id = $1 AND m.member_id = ANY($2::uuid[])""",  # noqa: S608 - our own names
            programme.id,
            ids,
        )
        version = held[0]["version"]
        if version != programme.version:
            programme = await StoredProgrammes().at_version(programme.id, version)
        return Standings(
            programme=programme,
            moment=max(each["moment"] for each in held),
            places={
                MemberId(each["member_id"]): {
                    UUID(ladder): place_of(place)
                    for ladder, place in (from_json(each["places"]) or {}).items()
                }
                for each in held
            },
            joined_at={MemberId(each["member_id"]): each["joined_at"] for each in held},
        )

    async def measure(
        self,
        ladder: Ladder,
        programme: Programme,
        since: Mapping[MemberId, datetime],
        *,
        at: datetime,
    ) -> Mapping[MemberId, Mapping[Figure, int]]:
        figures = sorted(ladder.figures, key=repr)
        columns, args = figure_columns(figures, programme, at=at, first=4, closing=True)
        found = await rows(
            f"""SELECT m.member_id {columns} FROM memberships m
            JOIN unnest($2::uuid[], $3::timestamptz[]) AS g (member_id, since) ON g.member_id = m.member_id
            WHERE m.programme_id = $1""",  # noqa: S608 - expressions of our own
            programme.id,
            [each.value for each in since],
            list(since.values()),
            *args,
        )
        return {MemberId(each["member_id"]): figure_values(figures, each) for each in found}

    async def record_review(
        self, member_id: MemberId, ladder: Ladder, place: Place, moves: Sequence[Move], *, at: datetime
    ) -> None:
        change = Changed(member_id=member_id, ladder=ladder, place=place, moves=tuple(moves))
        await self.record([change], at=at)

    async def record(self, changes: Sequence[Changed], *, at: datetime) -> None:
        await write(
            {
                PLACES: [place_row(each.member_id.value, each.ladder, each.place) for each in changes],
                MOVES: [
                    move_row(each.member_id.value, each.ladder, move, recorded_at=at, order_id=None)
                    for each in changes
                    for move in each.moves
                ],
            }
        )

    async def add_floor(
        self,
        member_id: MemberId,
        programme_id: UUID,
        ladder: Ladder,
        floor: Floor,
        *,
        at: datetime,
        by: str,
        reason: str | None,
    ) -> None:
        await rows(
            """INSERT INTO tier_floors (id, member_id, programme_id, ladder_id, tier_code, source, given_at,
                ends_at, given_by, reason)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id""",
            floor.id,
            member_id.value,
            programme_id,
            ladder.id,
            floor.tier,
            floor.source.value,
            at,
            floor.ends_at,
            by,
            await self._sealed(member_id, reason),
        )

    async def _sealed(self, member_id: MemberId, reason: str | None) -> bytes | None:
        if reason is None:
            return None
        wrapped = await value(KEY_TO_SEAL, member_id.value)
        if wrapped is None:
            return None  # erased: nobody shall read the words
        key = self._vault.unwrap(member_id.value, bytes(wrapped))
        return seal_reason(self._vault, key, reason)

    async def floor(self, member_id: MemberId, floor_id: UUID) -> GivenFloor | None:
        found = await row(
            """SELECT f.id, f.tier_code, f.source, f.ends_at, f.ended_at, l.code
            FROM tier_floors f JOIN ladders l ON l.id = f.ladder_id WHERE f.member_id = $1 AND f.id = $2""",
            member_id.value,
            floor_id,
        )
        if found is None:
            return None
        floor = Floor(
            id=found["id"],
            tier=found["tier_code"],
            source=FloorSource(found["source"]),
            ends_at=found["ends_at"],
        )
        return GivenFloor(floor=floor, ladder=found["code"], standing=found["ended_at"] is None)

    async def end_floor(self, member_id: MemberId, floor_id: UUID, *, at: datetime, by: str) -> None:
        await rows(
            """UPDATE tier_floors SET ended_at = $3, ended_by = $4
            WHERE member_id = $1 AND id = $2 AND ended_at IS NULL RETURNING id""",
            member_id.value,
            floor_id,
            at,
            by,
        )

    async def arrivals(
        self, members: Sequence[MemberId]
    ) -> Mapping[tuple[MemberId, UUID], Sequence[Arrival]]:
        found = await rows(
            """SELECT v.member_id, v.ladder_id, v.from_tier, v.to_tier FROM tier_moves v
            JOIN member_tiers x ON x.member_id = v.member_id AND x.ladder_id = v.ladder_id
            WHERE v.member_id = ANY($1::uuid[]) AND v.at >= x.grants_at ORDER BY v.at, v.id""",
            [each.value for each in members],
        )
        arrivals: dict[tuple[MemberId, UUID], list[Arrival]] = {}
        for each in found:
            key = (MemberId(each["member_id"]), each["ladder_id"])
            arrivals.setdefault(key, []).append((each["from_tier"], each["to_tier"]))
        return arrivals

    async def hand_out(self, handouts: Sequence[Handout], *, at: datetime) -> frozenset[UUID]:
        found = await rows(
            """INSERT INTO tier_grants
                (id, member_id, ladder_id, benefit, owner_tier, period_on, pack, points, at, recorded_at)
            SELECT id, member_id, ladder_id, benefit, owner_tier, period_on, pack, points, $9, $9
            FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::date[], $7::text[],
                $8::bigint[]) AS g (id, member_id, ladder_id, benefit, owner_tier, period_on, pack, points)
            ON CONFLICT DO NOTHING RETURNING id""",
            [each.id for each in handouts],
            [each.member_id.value for each in handouts],
            [each.ladder.id for each in handouts],
            [each.benefit.kind.value for each in handouts],
            [each.owner.code for each in handouts],
            [each.period_on for each in handouts],
            [each.benefit.pack for each in handouts],
            [each.benefit.points for each in handouts],
            at,
        )
        return frozenset(each["id"] for each in found)

    async def share_handouts(self, absorbed: MemberId, survivor: MemberId) -> None:
        await rows(
            """INSERT INTO tier_grants
                (id, member_id, ladder_id, benefit, owner_tier, period_on, pack, points, at, recorded_at)
            SELECT gen_random_uuid(), $2, g.ladder_id, g.benefit, g.owner_tier, g.period_on, g.pack, g.points,
                g.at, statement_timestamp()
            FROM tier_grants g WHERE g.member_id = $1 ON CONFLICT DO NOTHING RETURNING id""",
            absorbed.value,
            survivor.value,
        )


def _members(found: Sequence[Mapping[str, Any]]) -> list[MemberId]:
    """Each once: a member may stand on several ladders."""
    return [MemberId(each) for each in dict.fromkeys(one["member_id"] for one in found)]
