"""What is told outside: written in the transaction of what happened, delivered after its commit."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from domain.kernel.ids import MemberId
from domain.kernel.made_often import made_often


@made_often
@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that happened. The payload holds ids and figures, never personal data."""

    kind: str
    """Context and past tense: `order.recorded`, `tier.upgraded`."""
    member_id: MemberId | None
    at: datetime
    payload: Mapping[str, Any]
    version: int = 1


class Facts(Protocol):
    async def tell(self, *facts: Fact) -> None:
        """Write facts in the transaction at hand. The sequencer numbers them once it is committed."""
        ...


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the feed: after one position, up to another."""

    after: int
    upto: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact about a member, as the feed has it."""

    kind: str
    member_id: MemberId
    position: int
    at: datetime
    payload: Mapping[str, Any]


class Following(Protocol):
    """The feed as somebody follows it who acts on each fact once.

    The position goes on in the transaction in which a fact takes effect, whoever is killed and however many
    follow it under the same name.
    """

    async def stretch(self, limit: int) -> Stretch | None:
        """What of the feed has not been gone over, at most so many positions; None: nothing."""
        ...

    async def told(self, stretch: Stretch, kinds: Collection[str]) -> list[Told]:
        """In the order of the feed."""
        ...

    async def advance(self, to: int) -> bool:
        """Go on to that position, and hold it until the transaction ends; False where somebody was there."""
        ...
