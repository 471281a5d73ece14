"""What occasions ask of storage. persistence/occasions/repository.py answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeAlias, TypeVar
from uuid import UUID

from domain.campaigns.mission import Mission
from domain.conditions.tree import Condition
from domain.kernel.ids import MemberId
from domain.programme.programme import Programme

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderTold:
    """What a fact about an order does not say."""

    programme_id: UUID
    goods: int
    store: str | None
    channel: str | None
    counts: bool
    """Not everything of it has come back."""


Found: TypeAlias = tuple[Sequence[T], UUID | None]
"""Some of them, and after whom to look on; None: there are no more."""


class Occasions(Protocol):
    async def take(self, member_id: MemberId, programme_id: UUID, name: str, *, at: datetime) -> bool:
        """Take the name of something that happens once for ever; False where it is taken."""
        ...

    async def order(self, member_id: MemberId, order_id: UUID) -> OrderTold | None: ...

    async def programme_of_move(self, member_id: MemberId, ladder: str, at: datetime) -> UUID | None:
        """In whose ladder of that code the member moved then."""
        ...

    async def progress(
        self, member_id: MemberId, programme_id: UUID, mission: Mission, *, since: datetime, until: datetime
    ) -> int:
        """How often the member has done what the mission asks for, from then until before then."""
        ...

    async def born_on(
        self, programme: Programme, day: date, name: str, *, after: UUID | None, limit: int
    ) -> Found[MemberId]:
        """Of members who take part and do not have that name yet, those whose birthday is kept on the day."""
        ...

    async def joined_on(
        self, programme: Programme, day: date, name: str, *, after: UUID | None, limit: int
    ) -> Found[tuple[MemberId, int]]:
        """The same of whose anniversary is on the day, with the years."""
        ...

    async def fulfilling(
        self, programme: Programme, condition: Condition, *, at: datetime, after: UUID | None, limit: int
    ) -> Found[MemberId]:
        """The same of who fulfils a condition, of members alone."""
        ...

    async def profile_is_complete(self, member_id: MemberId) -> bool:
        """Whether name, gender, birthday and a phone or e-mail address are known."""
        ...
