"""What taking entries back asks of storage. persistence/reversals/repository.py answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import EntryId
from domain.points.entry import CauseKind, EntryKind
from domain.points.lot import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An entry, as far as it never changes."""

    kind: EntryKind
    points: int
    cause: CauseKind
    wallet_type_id: UUID
    programme: str
    """The code of the programme."""


class Reversals(Protocol):
    async def find(self, entry_id: EntryId) -> Written | None: ...

    async def is_reversed(self, entry_id: EntryId) -> bool:
        """Whether the entry was taken back before. Asked under the member's lock."""
        ...

    async def drawn(self, entry_id: EntryId) -> tuple[Piece, ...]:
        """What the entry took from lots, in consumption order."""
        ...

    async def opened(self, entry_id: EntryId) -> list[UUID]:
        """The lots that the entry opened."""
        ...
