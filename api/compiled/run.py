"""One execution of a plan: its errors, what it still waits for, and what has become null."""

from __future__ import annotations

from asyncio import Future, create_task, gather
from collections.abc import Awaitable, Callable, Coroutine, Generator, Sequence
from contextvars import copy_context
from types import coroutine
from typing import TYPE_CHECKING, Any, TypeAlias

from graphql import GraphQLError, located_error

from api.compiled.info import Brief
from api.compiled.plan import At, Place, Plan
from api.patience import going_on
from domain.kernel.ids import MemberId

if TYPE_CHECKING:
    from api.context import Context
    from domain.staff.caller import Caller
    from persistence.selection import Arguments

Finish: TypeAlias = "Callable[[Run, Any, At, Any, Any], Any]"
"""Completes a value: run, value, at, and the container and key where the answer goes if it comes later."""


class _May(dict[int, bool]):
    """What the caller may do, asked once in a run for each permission. It does not know the run: whatever
    knows each other waits for Python's collector."""

    __slots__ = ("_caller", "_permissions")

    def __init__(self, caller: Caller, permissions: Sequence[Any]) -> None:
        super().__init__()
        self._caller = caller
        self._permissions = permissions

    def __missing__(self, number: int) -> bool:
        answer = self[number] = self._caller.may(self._permissions[number])
        return answer


class Run:
    __slots__ = (
        "arguments",
        "asked",
        "brief",
        "context",
        "data",
        "errors",
        "may",
        "member",
        "nulled",
        "pending",
        "plan",
        "root",
        "variables",
    )

    def __init__(self, plan: Plan, context: Context, variables: dict[str, Any]) -> None:
        self.plan = plan
        self.context = context
        self.brief = Brief(context)
        self.variables = variables
        self.data: dict[str, Any] | None = None
        self.errors: list[GraphQLError] = []
        self.nulled: set[tuple[str | int, ...]] = set()
        """Paths that have become null by an error. What fails below one of them is told by that one."""
        self.pending: list[Coroutine[Any, Any, None]] = []
        self.may = _May(context.caller, plan.permissions)
        self.member: MemberId | None = context.caller.member_id
        self.arguments: dict[int, dict[str, Any]] = {}
        self.asked: dict[int, Arguments] = {}

    async def finish(self) -> dict[str, Any] | None:
        """The data. Fields of a mutation go one by one, and what follows one that empties it all does not."""
        steps = self.plan.steps
        whole: dict[str, Any] = {}
        for step in steps:
            try:
                self.data = step(self, None, ())
            except GraphQLError as error:
                self.data = None
                self._add(error, ())
            if self.pending:
                await self.drain()
            if self.data is None:
                return None
            if len(steps) == 1:
                return self.data
            whole.update(self.data)
        return whole

    async def drain(self) -> None:
        """Wait for all that the last piece of work has left to wait for."""
        pending, self.pending = self.pending, []
        if len(pending) == 1:
            await pending[0]
        else:
            await _side_by_side(pending)

    def later(
        self, awaitable: Awaitable[Any], place: Place, finish: Finish, at: At, container: Any, key: Any
    ) -> None:
        """Put the answer in its place when it has come. Until then the place holds null."""
        self.pending.append(self._later(awaitable, place, finish, at, container, key))

    async def _later(
        self, awaitable: Awaitable[Any], place: Place, finish: Finish, at: At, container: Any, key: Any
    ) -> None:
        try:
            # In the place before its own fields are waited for: an error of theirs finds it by its path.
            container[key] = finish(self, await awaitable, at, container, key)
        except Exception as error:
            located = self.located(error, place, at)
            path = tuple(place.path_at(at))[: place.emptied]
            if self._add(located, path) and not place.nullable:
                self._empty(path)
        if self.pending:
            await self.drain()

    def located(self, error: Exception, place: Place, at: At) -> GraphQLError:
        """The error with its place. It keeps the cause itself; one that has a place stays as it is."""
        return located_error(error, place.nodes, place.path_at(at))

    def failed(self, error: Exception, place: Place, at: At) -> None:
        """A place that may be null becomes it."""
        path = place.path_at(at)
        self._add(located_error(error, place.nodes, path), tuple(path))

    def _add(self, error: GraphQLError, path: tuple[str | int, ...]) -> bool:
        """Unless it is below what has become null already."""
        if self.nulled and any(path[:length] in self.nulled for length in range(len(path) + 1)):
            return False
        self.nulled.add(path)
        self.errors.append(error)
        return True

    def _empty(self, path: tuple[str | int, ...]) -> None:
        if not path:
            self.data = None
            return
        here: Any = self.data
        for key in path[:-1]:
            if here is None:
                return
            here = here[key]
        if here is not None:
            here[path[-1]] = None


@coroutine
def _side_by_side(pending: list[Coroutine[Any, Any, None]]) -> Generator[Any, Any, None]:
    """One after the other as long as none has to wait. With the first that has, the others become tasks.

    Most resolvers that could wait find what they want loaded already, and a task costs more than they do.
    The tasks begin in the context in which all of it began: the one that waits may be in a transaction.
    """
    began = copy_context()
    others: Future[list[None]] | None = None
    try:
        for number, one in enumerate(pending, 1):
            try:
                waiting = one.send(None)
            except StopIteration:
                continue
            if number < len(pending):
                others = gather(*[create_task(each, context=began.copy()) for each in pending[number:]])
            yield from going_on(one, waiting)
            break
    except BaseException:  # the request was cancelled
        if others is not None:
            others.cancel()
        raise
    finally:
        if others is not None:
            yield from others


def is_own(run: Run, source: Any) -> bool:
    """Whether the caller is the member to whom an object belongs, as `api/permissions.Guard` sees it."""
    if run.member is None:
        return False
    try:
        return source is None or bool(source.belongs_to(run.member))
    except Exception:
        return False  # the guard asks again, and fails where its field is
