"""Entries for payloads: read after the mutation, where the operation asks for them."""

from api.points.types import PointsEntry
from domain.kernel.ids import EntryId
from persistence.points import queries
from persistence.programme.queries import with_id


async def entry_by_id(entry_id: EntryId) -> PointsEntry | None:
    found = await queries.entry(entry_id)
    return PointsEntry(read=found.read, programme=await with_id(found.programme_id)) if found else None
