"""Places on ladders and their history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.programme.programme import PROGRESS, Programme
from domain.tiers.activity import Activity
from domain.tiers.ladder import Ladder
from domain.tiers.ports import Tiers
from domain.tiers.qualification import Move, Place
from persistence.database import rows
from persistence.ids import new_uuid
from persistence.orders.rows import MOVES, PLACES, move_row, place_row
from persistence.rows import write
from persistence.tiers.measure import PROGRESS_LEFT


class StoredTiers(Tiers):
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
                grace_until, revision)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id""",
            new_uuid(),
            member_id.value,
            programme_id,
            ladder.id,
            place.tier,
            place.since,
            place.review_at,
            place.grace_until,
            place.revision,
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

    async def due_members(self, programme_id: UUID, *, until: datetime, limit: int) -> list[MemberId]:
        found = await rows(
            """SELECT member_id FROM member_tiers WHERE programme_id = $1 AND review_at <= $2
            GROUP BY member_id ORDER BY min(review_at), member_id LIMIT $3""",
            programme_id,
            until,
            limit,
        )
        return [MemberId(each["member_id"]) for each in found]

    async def activity(self, member_id: MemberId, programme: Programme) -> Activity:
        orders = await rows(
            "SELECT paid_at, goods_minor - returned_minor AS goods, counts FROM orders"
            " WHERE member_id = $1 AND programme_id = $2",
            member_id.value,
            programme.id,
        )
        progress = await rows(
            f"""SELECT l.earned_at, ({PROGRESS_LEFT})::bigint AS points FROM lots l
            WHERE l.member_id = $1 AND l.wallet_type_id = $2""",  # noqa: S608 - our own expression
            member_id.value,
            programme.wallet_by_code[PROGRESS].id,
        )
        return Activity(
            ((each["paid_at"], each["goods"], each["counts"]) for each in orders),
            ((each["earned_at"], each["points"]) for each in progress),
        )

    async def record_review(
        self, member_id: MemberId, ladder: Ladder, place: Place, moves: Sequence[Move], *, at: datetime
    ) -> None:
        member = member_id.value
        await write(
            {
                PLACES: [place_row(member, ladder, place)],
                MOVES: [move_row(member, ladder, move, recorded_at=at, order_id=None) for move in moves],
            }
        )
