"""Taking a whole import back, by its id."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from api.imports.job import Progress
from domain.programme.programme import Programme
from persistence.imports import balances, runs
from persistence.imports.balances import Undone
from persistence.imports.runs import Kind
from persistence.programme.queries import with_id


@dataclass(eq=False)
class CanNotUndo(Exception):
    """The import is unknown, taken back already, or of a kind that is not taken back."""

    why: str

    def __str__(self) -> str:
        return self.why


async def undo(import_id: UUID, progress: Progress) -> Undone:
    """Take back what an import brought, one member after another, and free the names of its rows.

    Points that were spent meanwhile are owed or written off, as the wallet type says. Broken off, it goes on
    where it was when it is started again. Raises CanNotUndo, AnotherImport.
    """
    found = await runs.find(import_id)
    if found is None:
        raise CanNotUndo("there is no such import")
    if found.undone_at is not None:
        raise CanNotUndo("this import was taken back before")
    if found.kind is not Kind.BALANCES:
        raise CanNotUndo(f"imports of {found.kind.lower()} are not taken back")
    total = Undone(0, 0, 0, 0)
    async with runs.alone():
        members = await balances.members_of(import_id)
        programmes: dict[UUID, Programme] = {}
        progress.begin("Taking back", len(members))
        for member, programme_id in members:
            if programme_id not in programmes:
                programmes[programme_id] = await with_id(programme_id)
            each = await runs.patiently(partial(balances.undo, import_id, programmes[programme_id], member))
            total = total + each
            progress.advance(1)
        await runs.mark_undone(import_id)
    return total
