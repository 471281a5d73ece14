"""Entries for payloads: read after the mutation, where the operation asks for them."""

from strawberry import Info

from api.points.types import PointsEntry
from api.selection import selection_of
from domain.kernel.ids import EntryId
from persistence.points import queries
from persistence.programme.queries import with_id


async def wanted_entry(info: Info, entry_id: EntryId | None) -> PointsEntry | None:
    """For a payload's `entry`: what a mutation has written may be seen by whoever was allowed to write it."""
    if entry_id is None or "entry" not in selection_of(info):
        return None
    found = await queries.entry(entry_id)
    if found is None:
        return None
    return PointsEntry(read=found.read, programme=await with_id(found.programme_id))
