"""What the merge of balances asks of storage. persistence/merges/repository.py answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from domain.kernel.ids import MemberId, MergeId


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """The undo record of a merge of balances."""

    absorbed: MemberId
    programme_id: UUID
    record: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedPerson:
    """The undo record of a merge of members."""

    absorbed: MemberId
    at: datetime
    moved: Mapping[str, Any]
    balances: Sequence[MergeId]
    undone_at: datetime | None


class Merges(Protocol):
    async def move_counters(
        self, absorbed: MemberId, survivor: MemberId, programme_id: UUID
    ) -> Mapping[str, Any]:
        """Add what the absorbed member has carried and used of caps to the survivor's, and leave it none.
        Both are locked. Returns what was moved, for the undo record."""
        ...

    async def add(
        self,
        merge_id: MergeId,
        absorbed: MemberId,
        programme_id: UUID,
        moved: Mapping[str, Any],
        *,
        by: str,
        at: datetime,
    ) -> None:
        """Keep what went where."""
        ...

    async def of_absorbed(
        self, absorbed: MemberId, programme_id: UUID
    ) -> tuple[MemberId, Mapping[UUID, UUID]] | None:
        """Into whose balance a member's was merged, and which lot became which; None where it was not, or
        where that was undone."""
        ...

    async def came_back(self, absorbed: MemberId, programme_id: UUID) -> Mapping[UUID, UUID]:
        """What became of lots that had gone to another member and came back, as the last of such merges that
        were undone says."""
        ...

    async def moved(self, merge_id: MergeId) -> Moved | None:
        """What a merge of balances has moved; None where it was undone."""
        ...

    async def return_counters(
        self, absorbed: MemberId, survivor: MemberId, programme_id: UUID, counters: Mapping[str, Any]
    ) -> None:
        """Undo `move_counters` as far as it is there. Both are locked."""
        ...

    async def undo(self, merge_id: MergeId, returned: Mapping[str, Any], *, at: datetime) -> None:
        """Keep what went back."""
        ...


class Persons(Protocol):
    """What a merge moves of the person itself: by what a member is known, cards, the gaps of a profile."""

    async def merged_into(self, member_id: MemberId) -> MemberId | None:
        """Who has absorbed the member; None for one who stands alone."""
        ...

    async def survivor_of(self, member_id: MemberId) -> MemberId:
        """Who the member is by now: itself, or the last of those that have absorbed one another."""
        ...

    async def parts_of(self, member_id: MemberId) -> list[MemberId]:
        """Who was merged into the member, and into those in turn."""
        ...

    async def absorb(self, absorbed: MemberId, survivor: MemberId) -> Mapping[str, Any]:
        """Both are locked. Returns what was moved, for the undo record: identities, cards, filled fields."""
        ...

    async def separate(
        self, absorbed: MemberId, survivor: MemberId, moved: Mapping[str, Any]
    ) -> Mapping[str, int]:
        """Undo `absorb`. Returns how many identities went back, and how many were not there any more."""
        ...

    async def add(
        self,
        merge_id: MergeId,
        absorbed: MemberId,
        moved: Mapping[str, Any],
        balances: Sequence[MergeId],
        *,
        by: str,
        at: datetime,
    ) -> None: ...

    async def find(self, merge_id: MergeId) -> MergedPerson | None:
        """The merge of two members under this id, its row locked."""
        ...

    async def undo(
        self, merge_id: MergeId, returned: Mapping[str, Any], *, by: str, at: datetime
    ) -> None: ...
