"""Requests that take effect once, however often they are sent: their key, and the first answer to it."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from api.context import Info
from api.inputs import plain_input, principal_of
from domain.idempotency import Answer, RequestKey
from domain.kernel.ids import MemberId
from domain.work import Begin
from persistence.retry import retrying

C = TypeVar("C")
R = TypeVar("R")


def key_of(info: Info, input: Any, operation: str, *, member_id: MemberId | None = None) -> RequestKey:
    """Which request it is: by the caller's key, and everything else that the input says.

    Raises Unauthenticated.
    """
    content: dict[str, Any] = plain_input(input)
    return RequestKey(
        principal_id=principal_of(info),
        key=content.pop("idempotency_key"),
        operation=operation,
        content=content,
        member_id=member_id,
    )


async def done_once(info: Info, act: Callable[[C, Begin], Awaitable[Answer[R]]], command: C) -> R:
    """Have it done, or hear what came of it before; then the answer says so, too."""
    answer = await retrying(lambda: act(command, info.context.begin))
    if answer.replayed:
        info.context.replayed()
    return answer.result
