"""Segments, and who is in them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.conditions.plain import condition_from_plain, condition_to_plain
from domain.kernel.texts import LocalText
from domain.programme.programme import Programme
from domain.segments.crossing import Crossing, crossing
from domain.segments.ports import Crossed, Segments
from domain.segments.segment import Segment, SegmentKind
from domain.tags.tag import TagSource
from persistence import jobs
from persistence.conditions.audience import TAKES_PART, fulfilling
from persistence.database import from_json, row, rows, to_json, value
from persistence.encryption import Vault

REFRESH = "segments.refresh"
"""The job, with the programme's code."""

COLUMNS = "g.id, g.code, g.name, g.condition, g.tag, g.active, g.version"

_ENTER = """
INSERT INTO segment_members (member_id, programme_id, segment_id, since, tag)
SELECT member_id, $2, $1, $4, $5 FROM unnest($3::uuid[]) AS x (member_id)
ON CONFLICT DO NOTHING RETURNING member_id
"""
_LEAVE = """
DELETE FROM segment_members s WHERE s.segment_id = $1 AND s.member_id = ANY($2::uuid[])
RETURNING s.member_id, s.tag
"""
_PUT = """
INSERT INTO member_tags (member_id, programme_id, tag, put_at, source)
SELECT member_id, $1, $3, $4, $5 FROM unnest($2::uuid[]) AS x (member_id)
ON CONFLICT DO NOTHING RETURNING member_id
"""
# Not what somebody else put, and not while another segment puts the same.
_TAKE = """
DELETE FROM member_tags t USING unnest($2::uuid[], $3::text[]) AS x (member_id, tag)
WHERE t.member_id = x.member_id AND t.programme_id = $1 AND t.tag = x.tag AND t.source = $4
AND NOT EXISTS (SELECT FROM segment_members s
    WHERE s.member_id = t.member_id AND s.programme_id = t.programme_id AND s.tag = t.tag)
RETURNING t.member_id
"""


def segment_of(found: Mapping[str, Any]) -> Segment:
    plain = from_json(found["condition"])
    return Segment(
        id=found["id"],
        code=found["code"],
        name=LocalText(from_json(found["name"])),
        condition=None if plain is None else condition_from_plain(plain),
        tag=found["tag"],
        active=found["active"],
        version=found["version"],
    )


class StoredSegments(Segments):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def find(self, programme_id: UUID, code: str) -> Segment | None:
        found = await row(
            f"SELECT {COLUMNS} FROM segments g WHERE g.programme_id = $1 AND g.code = $2",  # noqa: S608 - our own names
            programme_id,
            code,
        )
        return segment_of(found) if found else None

    async def all(self, programme_id: UUID) -> list[Segment]:
        found = await rows(
            f"SELECT {COLUMNS} FROM segments g WHERE g.programme_id = $1 ORDER BY g.code",  # noqa: S608 - our own names
            programme_id,
        )
        return [segment_of(each) for each in found]

    async def save(self, programme_id: UUID, segment: Segment, *, at: datetime) -> None:
        condition = segment.condition
        await rows(
            """INSERT INTO segments (id, programme_id, code, name, condition, tag, active, version, saved_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (programme_id, code) DO UPDATE SET name = excluded.name,
                condition = excluded.condition, tag = excluded.tag, active = excluded.active,
                version = excluded.version, saved_at = excluded.saved_at
            RETURNING id""",
            segment.id,
            programme_id,
            segment.code,
            to_json(dict(segment.name.by_locale)),
            None if condition is None else to_json(condition_to_plain(condition)),
            segment.tag,
            segment.active,
            segment.version,
            at,
        )

    async def refresh_soon(self, programme: Programme) -> None:
        await jobs.defer(REFRESH, {"programme": programme.code}, lock=f"{REFRESH}:{programme.id}")

    async def to_look_at(
        self, segment: Segment, programme: Programme, *, after: UUID | None, limit: int
    ) -> list[UUID]:
        by_rule = segment.kind is SegmentKind.RULE and segment.active
        # Also whoever has ended the membership: it may have to leave.
        source, key = (
            ("memberships m WHERE m.programme_id = $1", programme.id)
            if by_rule
            else ("segment_members m WHERE m.segment_id = $1", segment.id)
        )
        found = await rows(
            f"""SELECT m.member_id FROM {source} AND ($2::uuid IS NULL OR m.member_id > $2)
            ORDER BY m.member_id LIMIT $3""",  # noqa: S608 - one of two texts
            key,
            after,
            limit,
        )
        return [each["member_id"] for each in found]

    async def crossing(
        self, segment: Segment, programme: Programme, members: Sequence[UUID], *, at: datetime
    ) -> Crossing:
        inside = await self.inside(segment, members)
        if not segment.active:
            wanted: set[UUID] = set()
        elif segment.condition is None:
            wanted = await self.taking_part(inside, programme)
        else:
            wanted = await fulfilling(segment.condition, programme, members, at=at, vault=self._vault)
        return crossing(inside, wanted, segment.tag)

    async def lock(self, members: Sequence[UUID], programme: Programme) -> datetime:
        await rows(
            """SELECT member_id FROM memberships WHERE member_id = ANY($1::uuid[]) AND programme_id = $2
            ORDER BY member_id FOR NO KEY UPDATE""",
            list(members),
            programme.id,
        )
        return programme.now(await value("SELECT statement_timestamp()"))

    async def again(self, segment: Segment) -> Segment:
        found = await row(
            f"SELECT {COLUMNS} FROM segments g WHERE g.id = $1 FOR SHARE",  # noqa: S608 - our own names
            segment.id,
        )
        assert found is not None
        return segment_of(found)

    async def cross(
        self, segment: Segment, programme: Programme, crossing: Crossing, *, at: datetime
    ) -> Crossed:
        left = await rows(_LEAVE, segment.id, list(crossing.leaving))
        gone = {each["member_id"]: each["tag"] for each in left if each["tag"] is not None}
        gone |= await self._retagged(segment, crossing)
        entering = list(crossing.entering)
        entered = await rows(_ENTER, segment.id, programme.id, entering, at, segment.tag)
        came = [each["member_id"] for each in entered]
        tagged = await self._put(segment, programme, [*came, *crossing.retagged], at)
        # After those who came are in: a tag that goes with one segment and comes with another stays.
        taken = await rows(_TAKE, programme.id, list(gone), list(gone.values()), TagSource.RULE.value)
        return Crossed(
            entered=came,
            left=[each["member_id"] for each in left],
            tagged=tagged,
            untagged=[each["member_id"] for each in taken],
        )

    async def _retagged(self, segment: Segment, crossing: Crossing) -> dict[UUID, str]:
        """The tags that those who stay had from the segment until now."""
        staying = list(crossing.retagged)
        had = await self.inside(segment, staying)
        await rows(
            """UPDATE segment_members SET tag = $3 WHERE segment_id = $1 AND member_id = ANY($2::uuid[])
            RETURNING member_id""",
            segment.id,
            staying,
            segment.tag,
        )
        return {member: tag for member, tag in had.items() if tag is not None}

    async def _put(
        self, segment: Segment, programme: Programme, members: Sequence[UUID], at: datetime
    ) -> list[UUID]:
        if segment.tag is None or not members:
            return []
        found = await rows(_PUT, programme.id, list(members), segment.tag, at, TagSource.RULE.value)
        return [each["member_id"] for each in found]

    async def refreshed(self, segment: Segment, *, at: datetime) -> None:
        await rows("UPDATE segments SET refreshed_at = $2 WHERE id = $1 RETURNING id", segment.id, at)

    async def taking_part(self, members: Collection[UUID], programme: Programme) -> set[UUID]:
        found = await rows(
            f"""SELECT m.member_id FROM memberships m WHERE m.member_id = ANY($1::uuid[])
            AND m.programme_id = $2 AND m.status IN {TAKES_PART}""",  # noqa: S608 - a text of our own
            list(members),
            programme.id,
        )
        return {each["member_id"] for each in found}

    async def inside(self, segment: Segment, members: Sequence[UUID]) -> dict[UUID, str | None]:
        found = await rows(
            "SELECT member_id, tag FROM segment_members WHERE segment_id = $1"
            " AND member_id = ANY($2::uuid[])",
            segment.id,
            list(members),
        )
        return {each["member_id"]: each["tag"] for each in found}
