"""What notes and mentions ask of storage. persistence/notes answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import MemberNoteId, MentionId, StaffId, TeamId
from domain.notes.note import MemberNote, Mention


class Notes(Protocol):
    async def add(self, note: MemberNote) -> None:
        """Of a member who is locked. The words are kept sealed."""
        ...

    async def hold(self, note_id: MemberNoteId) -> MemberNote | None:
        """The note without its words, held for this transaction."""
        ...

    async def change(self, note: MemberNote) -> None:
        """Write the words of a note that is held."""
        ...

    async def remove(self, note_id: MemberNoteId) -> None:
        """With its mentions."""
        ...


class Mentions(Protocol):
    async def teams_of(
        self, programme_id: UUID, ids: Collection[StaffId]
    ) -> Mapping[StaffId, Sequence[TeamId]]:
        """In which teams of the programme each is."""
        ...

    async def add(self, mentions: Sequence[Mention]) -> frozenset[MentionId]:
        """Those that were not there before: somebody is named once in one place."""
        ...

    async def read(self, staff_id: StaffId, ids: Collection[MentionId], *, at: datetime) -> int:
        """Mark those of the ids that are this person's. Says how many had not been read."""
        ...
