"""Reads of segments: how many are in them, who, and in which others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.conditions.checking import MEMBERS_ONLY, check_condition
from domain.conditions.tree import Condition
from domain.programme.programme import Programme
from domain.segments.overlap import Overlap
from domain.segments.segment import Segment
from persistence.conditions.audience import chunks, fulfilling
from persistence.database import rows
from persistence.encryption import Vault
from persistence.segments.repository import COLUMNS, segment_of

MOST_LOOKED_AT = 100_000
"""Members whom a preview asks: it is answered while somebody waits."""


@dataclass(frozen=True, slots=True)
class SegmentRead:
    segment: Segment
    members: int
    saved_at: datetime
    refreshed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    members: int
    looked_at: int
    complete: bool
    """Whether everybody was looked at."""
    sample: tuple[UUID, ...]
    overlaps: tuple[Overlap, ...]


_READ = f"""
SELECT {COLUMNS}, g.saved_at, g.refreshed_at,
    (SELECT count(*) FROM segment_members s WHERE s.segment_id = g.id) AS members
FROM segments g WHERE g.programme_id = $1
"""  # noqa: S608 - our own names


async def segments(programme_id: UUID) -> list[SegmentRead]:
    """In order of their codes."""
    return [_read(each) for each in await rows(f"{_READ} ORDER BY g.code", programme_id)]


async def segment(programme_id: UUID, code: str) -> SegmentRead | None:
    found = await rows(f"{_READ} AND g.code = $2", programme_id, code)
    return _read(found[0]) if found else None


def _read(found: Mapping[str, Any]) -> SegmentRead:
    return SegmentRead(segment_of(found), found["members"], found["saved_at"], found["refreshed_at"])


async def member_ids(segment_id: UUID, *, after: UUID | None, limit: int) -> list[UUID]:
    found = await rows(
        """SELECT s.member_id FROM segment_members s
        WHERE s.segment_id = $1 AND ($2::uuid IS NULL OR s.member_id > $2) ORDER BY s.member_id LIMIT $3""",
        segment_id,
        after,
        limit,
    )
    return [each["member_id"] for each in found]


async def overlaps(of: SegmentRead, programme_id: UUID) -> list[Overlap]:
    """With every other segment that shares members with it, the largest share first."""
    both = {
        each["segment_id"]: each["members"]
        for each in await rows(
            """SELECT o.segment_id, count(*) AS members FROM segment_members s
            JOIN segment_members o ON o.member_id = s.member_id AND o.segment_id <> s.segment_id
            WHERE s.segment_id = $1 AND o.programme_id = s.programme_id GROUP BY o.segment_id""",
            of.segment.id,
        )
    }
    return _overlaps(both, of.members, await segments(programme_id))


async def preview(
    condition: Condition,
    programme: Programme,
    *,
    at: datetime,
    vault: Vault,
    sample: int,
    apart_from: str | None = None,
) -> Preview:
    """How many would be in a segment of that condition, and who is in it and in others. Nothing is written.

    Raises InvalidInput.
    """
    check_condition(condition, areas=MEMBERS_ONLY)
    found = looked_at = 0
    complete = True
    shown: list[UUID] = []
    both: Counter[UUID] = Counter()
    async for chunk in chunks(programme):
        if looked_at >= MOST_LOOKED_AT:
            complete = False
            break
        fulfil = await fulfilling(condition, programme, chunk, at=at, vault=vault)
        looked_at += len(chunk)
        found += len(fulfil)
        shown += sorted(fulfil)[: sample - len(shown)]
        for each in await rows(
            """SELECT segment_id, count(*) AS members FROM segment_members
            WHERE member_id = ANY($1::uuid[]) AND programme_id = $2 GROUP BY segment_id""",
            list(fulfil),
            programme.id,
        ):
            both[each["segment_id"]] += each["members"]
    others = [each for each in await segments(programme.id) if each.segment.code != apart_from]
    return Preview(
        members=found,
        looked_at=looked_at,
        complete=complete,
        sample=tuple(shown),
        overlaps=tuple(_overlaps(both, found, others)),
    )


def _overlaps(both: Mapping[UUID, int], size: int, others: Sequence[SegmentRead]) -> list[Overlap]:
    found = [
        Overlap(
            other=each.segment.code,
            both=both[each.segment.id],
            this_size=size,
            other_size=max(each.members, both[each.segment.id]),
        )
        for each in others
        if both.get(each.segment.id)
    ]
    return sorted(found, key=lambda each: (-each.both, each.other))


async def programmes_with_segments() -> set[UUID]:
    return {each["programme_id"] for each in await rows("SELECT DISTINCT programme_id FROM segments")}
