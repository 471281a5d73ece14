"""The change feed as it is read: numbered facts after a position."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import NOBODY, FactId, MemberId
from persistence.database import from_json, rows
from persistence.selection import Selection

WINDOW = 10_000
"""So many positions are looked at for one answer, whatever the filter lets through."""

# Everything in one statement, so that the counter and the facts are of one moment.
_CHANGES = """
    SELECT c.last_position AS head, f.*
    FROM fact_counter AS c LEFT JOIN LATERAL (
        SELECT {columns}
        FROM facts
        WHERE position > $1 AND position <= $1 + $3
            AND ($4::text[] IS NULL OR kind = ANY($4))
        ORDER BY position
        LIMIT $2 + 1
    ) AS f ON true
    WHERE c.id = 1
    ORDER BY f.position
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRead:
    """One numbered fact. The payload is there only where it was asked for."""

    id: FactId
    kind: str
    version: int
    position: int
    at: datetime
    recorded_at: datetime
    payload: dict[str, Any] | None

    @property
    def member_id(self) -> MemberId | None:
        return None if self.id.member == NOBODY else MemberId(self.id.member)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """A stretch of the feed."""

    facts: tuple[FactRead, ...]
    position: int
    """Where to go on from: everything up to here has been looked at."""
    head: int
    """The position of the newest fact."""

    @property
    def has_more(self) -> bool:
        return self.position < self.head


async def changes(*, after: int, first: int, kinds: Sequence[str] | None, wanted: Selection) -> Changes:
    """The facts after a position, oldest first, at most `first` of them.

    A rare kind does not make the database read the whole feed: after a window of positions the answer comes
    back, perhaps with no fact in it, and says where to go on.
    """
    columns = "id, member_id, kind, version, position, at, recorded_at"
    if "payload" in wanted["facts"]:
        columns += ", payload"
    found = await rows(
        _CHANGES.format(columns=columns), after, first, WINDOW, list(kinds) if kinds is not None else None
    )
    head: int = found[0]["head"]
    facts = [_fact(each) for each in found if each["position"] is not None]
    if len(facts) > first:
        facts = facts[:first]
        position = facts[-1].position
    else:
        position = max(after, min(after + WINDOW, head))
    return Changes(facts=tuple(facts), position=position, head=head)


def _fact(row: dict[str, Any]) -> FactRead:
    member: UUID = row["member_id"]
    return FactRead(
        id=FactId(member, row["id"]),
        kind=row["kind"],
        version=row["version"],
        position=row["position"],
        at=row["at"],
        recorded_at=row["recorded_at"],
        payload=from_json(row.get("payload")),
    )
