"""Entries for payloads: read after the mutation, where the operation asks for them."""

from api.points.types import PointsEntry
from domain.kernel.ids import EntryId
from persistence.points import queries
from persistence.programme.queries import with_id


async def entry_by_id(entry_id: EntryId | None) -> PointsEntry | None:
    """For payloads: what a mutation has written may be seen by whoever was allowed to write it."""
    found = await queries.entry(entry_id) if entry_id else None
    if found is None:
        return None
    return PointsEntry(read=found.read, programme=await with_id(found.programme_id))
