"""What member codes ask of storage. persistence/membercodes/repository.py answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.membercodes.guessing import Guesses


@dataclass(frozen=True, slots=True, kw_only=True)
class Till:
    """Where a code was scanned."""

    principal_id: UUID
    """Whose till it is: a clerk, or the service account of many tills."""
    store: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """What makes a member's codes."""

    id: UUID
    """Another one each time that a code is started."""
    member_id: MemberId
    index: int
    seed: bytes = field(repr=False)


class MemberCodes(Protocol):
    async def hold_till(self, till: Till) -> tuple[Guesses, datetime]:
        """The wrong codes of the till, held for this transaction, and the real time when it was had: codes go
        by the world's clock, not by a programme's."""
        ...

    async def hold_caller(self, principal_id: UUID) -> Guesses:
        """The same over all tills of the caller. The last lock that is taken."""
        ...

    async def guesses_of_caller(self, principal_id: UUID) -> Guesses:
        """Without holding them: no till waits for another."""
        ...

    async def note_guesses(self, till: Till, of_till: Guesses, of_caller: Guesses | None) -> None:
        """Of a held till and caller. None: they do not count for the caller."""
        ...

    async def of_card(self, index: int | None) -> Seed | None:
        """Whose card index it is. Nobody's takes the same statements, and so the same time."""
        ...

    async def of_member(self, member_id: MemberId) -> Seed | None: ...

    async def use(self, member_id: MemberId, step: int, *, at: datetime) -> bool:
        """False where the member's code of this step was used before, anywhere."""
        ...

    async def takes_part(self, member_id: MemberId) -> bool:
        """Whether a membership of a locked member lives, in whichever programme."""
        ...

    async def card_of(self, member_id: MemberId) -> int | None:
        """The index that the member once took: it keeps it."""
        ...

    async def take_card(self, member_id: MemberId, index: int, *, at: datetime) -> bool:
        """False where somebody has this card index."""
        ...

    async def start(self, seed: Seed, *, at: datetime) -> None:
        """Write the seed of a locked member, sealed, in place of what was there."""
        ...

    async def end(self, member_id: MemberId) -> bool:
        """Forget the seed of a locked member. False where there was none."""
        ...
