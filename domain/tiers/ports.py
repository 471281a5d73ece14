"""What the tier rules ask of storage. persistence/tiers/repository.py answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from domain.tiers.floors import Floor
from domain.tiers.handing.handout import Arrival, Handout
from domain.tiers.ladder import Figure, Ladder
from domain.tiers.place import Move, Place
from domain.tiers.quiet import Kept, QuietReview


@dataclass(frozen=True, slots=True, kw_only=True)
class Standings:
    """Where many members stand, held for this transaction."""

    programme: Programme
    """The rules that hold under the locks."""
    moment: datetime
    places: Mapping[MemberId, Mapping[UUID, Place]]
    """By ladder."""
    joined_at: Mapping[MemberId, datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A place after a look at it, and what that adds to the history."""

    member_id: MemberId
    ladder: Ladder
    place: Place
    moves: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenFloor:
    """A floor as it is recorded."""

    floor: Floor
    ladder: str
    """Its code."""
    standing: bool
    """It was not ended before its time."""


class Tiers(Protocol):
    async def join(
        self,
        member_id: MemberId,
        programme_id: UUID,
        ladder: Ladder,
        place: Place,
        move: Move,
        *,
        at: datetime,
    ) -> None:
        """The member's first place on a ladder."""
        ...

    async def place_everybody(self, programme: Programme, ladder: Ladder, *, at: datetime) -> None:
        """Put every member of the programme on the lowest tier of a new ladder."""
        ...

    async def look_at_everybody(self, programme: Programme, ladder: Ladder, *, at: datetime) -> None:
        """A new revision hands something out that comes periodically: whoever stands in such a tier has
        something to come."""
        ...

    async def due_members(
        self, programme_id: UUID, *, until: datetime, limit: int, floors: bool = False
    ) -> list[MemberId]:
        """Members whose place is to be looked at at or before that instant, the longest due first. `floors`:
        because a floor ends."""
        ...

    async def busy_instants(
        self, programme: Programme, ladder: Ladder, *, until: datetime
    ) -> Sequence[datetime]:
        """The instants at which very many places are to be looked at, the soonest first."""
        ...

    async def find_kept(
        self, programme: Programme, ladder: Ladder, reviews: Sequence[QuietReview], *, at: datetime
    ) -> Mapping[str, Sequence[Kept]]:
        """Who keeps its tier at that instant, by the tier's code. Nobody is locked: `keep` looks again."""
        ...

    async def keep(
        self,
        programme: Programme,
        ladder: Ladder,
        review: QuietReview,
        kept: Sequence[Kept],
        *,
        at: datetime,
    ) -> int:
        """Let them have it until the next review. Returns how many: who has changed since they were found, or
        is being changed, is left out, and so are all if the rules have changed."""
        ...

    async def due_for_handing_out(self, programme_id: UUID, *, until: datetime, limit: int) -> list[MemberId]:
        """Members who take part and for whom there is something to hand out."""
        ...

    async def lock(self, programme: Programme, members: Sequence[MemberId]) -> Standings:
        """Where the members stand, held for this transaction, in the order of their ids."""
        ...

    async def measure(
        self,
        ladder: Ladder,
        programme: Programme,
        since: Mapping[MemberId, datetime],
        *,
        at: datetime,
    ) -> Mapping[MemberId, Mapping[Figure, int]]:
        """What the ladder measures of many members, as a review at that instant sees it. `since`: when each
        came into its tier."""
        ...

    async def record_review(
        self,
        member_id: MemberId,
        ladder: Ladder,
        place: Place,
        moves: Sequence[Move],
        *,
        at: datetime,
    ) -> None:
        """The place after a review and what it adds to the history. `at`: record time."""
        ...

    async def record(self, changes: Sequence[Changed], *, at: datetime) -> None:
        """The same for many. `at`: record time."""
        ...

    async def add_floor(
        self,
        member_id: MemberId,
        programme_id: UUID,
        ladder: Ladder,
        floor: Floor,
        *,
        at: datetime,
        by: str,
        reason: str | None,
    ) -> None:
        """Keep a floor; what a person said of it is sealed."""
        ...

    async def floor(self, member_id: MemberId, floor_id: UUID) -> GivenFloor | None: ...

    async def end_floor(self, member_id: MemberId, floor_id: UUID, *, at: datetime, by: str) -> None: ...

    async def arrivals(
        self, members: Sequence[MemberId]
    ) -> Mapping[tuple[MemberId, UUID], Sequence[Arrival]]:
        """By member and ladder: the moves since what was handed out last, the oldest first."""
        ...

    async def hand_out(self, handouts: Sequence[Handout], *, at: datetime) -> frozenset[UUID]:
        """Write down what is handed out; the ids of those that nobody had before. What was handed out once
        is not again, whoever tries."""
        ...

    async def share_handouts(self, absorbed: MemberId, survivor: MemberId) -> None:
        """What one of two members had, both have had."""
        ...
