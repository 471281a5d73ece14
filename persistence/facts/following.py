"""How far each follower of the feed has come."""

from __future__ import annotations

from collections.abc import Collection

from domain.kernel.facts import Stretch, Told
from domain.kernel.ids import MemberId
from persistence.database import from_json, row, rows

_STRETCH = """
SELECT f.position AS after, least(c.last_position, f.position + $2) AS upto
FROM fact_followers f, fact_counter c
WHERE f.name = $1 AND c.id = 1 AND f.position < c.last_position
"""
_TOLD = """
SELECT kind, member_id, position, at, payload FROM facts
WHERE position > $1 AND position <= $2 AND kind = ANY($3::text[]) ORDER BY position
"""
# Whoever comes second waits for the first one's end and finds nothing to advance.
_ADVANCE = "UPDATE fact_followers SET position = $2 WHERE name = $1 AND position < $2 RETURNING position"


class StoredFollowing:
    """The `Following` of one name, in the transaction at hand."""

    def __init__(self, name: str) -> None:
        self._name = name

    async def stretch(self, limit: int) -> Stretch | None:
        found = await row(_STRETCH, self._name, limit)
        return Stretch(found["after"], found["upto"]) if found else None

    async def told(self, stretch: Stretch, kinds: Collection[str]) -> list[Told]:
        found = await rows(_TOLD, stretch.after, stretch.upto, sorted(kinds))
        return [
            Told(
                kind=each["kind"],
                member_id=MemberId(each["member_id"]),
                position=each["position"],
                at=each["at"],
                payload=from_json(each["payload"]),
            )
            for each in found
        ]

    async def advance(self, to: int) -> bool:
        return bool(await rows(_ADVANCE, self._name, to))
