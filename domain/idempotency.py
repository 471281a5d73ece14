"""Once is once: a request that is sent again gets the first answer and does nothing.

The key row is written in the transaction of the effect. A refusal undoes all of it, and the no is written
with its key in a transaction of its own: a duplicate hears it again instead of trying its luck. One that has
waited for the key may come before; then whoever was refused hears what that one heard.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.kernel.refusal import Refusal

if TYPE_CHECKING:
    from domain.work import Begin, Work

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestKey:
    """Which request this is, in the words of the caller who sent it."""

    principal_id: UUID
    """The service account, staff member or member; never the key or token it came with, so that
    a retry after a key rotation is still a retry."""
    key: str
    operation: str
    content: Mapping[str, Any]
    """The input as plain values, without the key. Same key and other content is refused."""
    member_id: MemberId | None = None
    """Set where the operation is about one member: then the key is this member's."""


Kept = Mapping[str, Any] | Refusal
"""The first answer: a result as ids and figures, or the refusal."""


@dataclass(frozen=True, slots=True)
class Answer(Generic[R]):
    result: R
    replayed: bool


class IdempotencyInProgress(Exception):
    """The first request with this key has not ended yet. Nothing was done; try again in a second."""


@dataclass(eq=False)
class IdempotencyKeyReused(Refusal):
    """The key was used before with another operation or other input. Nothing was done."""

    code = "IDEMPOTENCY_KEY_REUSED"

    @property
    def message(self) -> str:
        return "This idempotency key was used before with another input."


class Keys(Protocol):
    async def claim(self, key: RequestKey) -> Kept | None:
        """Take the key for this transaction: None when it is new, else the first answer.

        Waits for a request that holds it. Raises IdempotencyInProgress when that takes too long, and
        IdempotencyKeyReused when the content differs.
        """
        ...

    async def keep(self, key: RequestKey, outcome: Kept) -> None:
        """Write the answer beside the key that this transaction has claimed."""
        ...

    async def claim_all(self, keys: Sequence[RequestKey]) -> list[Kept | None]:
        """The same for many requests about members at once, no two of one key: IdempotencyKeyReused is among
        the answers, not raised. Raises IdempotencyInProgress where any of them is."""
        ...

    async def keep_all(self, outcomes: Sequence[tuple[RequestKey, Kept]]) -> None:
        """Write the answers beside keys that `claim_all` has claimed in this transaction."""
        ...


async def once(
    key: RequestKey,
    begin: Begin,
    effect: Callable[[Work], Awaitable[R]],
    *,
    to_plain: Callable[[R], Mapping[str, Any]],
    from_plain: Callable[[Mapping[str, Any]], R],
) -> Answer[R]:
    """Run the effect unless this request was answered before, then give the first answer.

    The result is kept as ids and figures, not as a response: a replay with another selection is
    answered from it. Raises the effect's refusal, the first one again on a replay.
    """
    kept: Kept | None
    try:
        async with begin() as work:
            kept = await work.keys.claim(key)
            if kept is None:
                result = await _done(effect, work)
                await work.keys.keep(key, to_plain(result))
                return Answer(result, replayed=False)
    except _Refused as refused:
        no = refused.no
        async with begin() as work:
            kept = await work.keys.claim(key)
            if kept is None:
                await work.keys.keep(key, no)
        # Only now, after the commit: raising inside the block would take the key row back.
        if kept is None:
            raise no from None
    if isinstance(kept, Refusal):
        kept.replayed = True
        raise kept
    return Answer(from_plain(kept), replayed=True)


class _Refused(Exception):
    """The effect has said no: what it wrote is undone, and its key with it."""

    def __init__(self, no: Refusal) -> None:
        super().__init__()
        self.no = no


async def _done(effect: Callable[[Work], Awaitable[R]], work: Work) -> R:
    try:
        return await effect(work)
    except Refusal as no:
        raise _Refused(no) from no
