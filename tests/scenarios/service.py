"""A service desk of the scenarios, over HTTP, and a diary of what was done there.

The diary knows of each ticket what the test did with it, and between which two instants by the programme's
clock it did so. Figures of reports are reckoned from it alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import httpx

from domain.kernel.ids import StaffId
from persistence.database import value
from persistence.encryption import Vault
from tests import make

LOG_IN = """mutation ($input: LogInInput!) {
  logIn(input: $input) { tokens { accessToken } problems { code } } }"""
OPEN = ("NEW", "TRIAGED", "ASSIGNED", "ANSWERED", "RESOLVED", "REOPENED")


@dataclass(frozen=True, slots=True)
class Span:
    """Something between two bounds, in seconds."""

    low: float
    high: float

    def __add__(self, other: Span) -> Span:
        return Span(self.low + other.low, self.high + other.high)

    def over(self, count: int) -> Span:
        return Span(self.low / count, self.high / count)

    def holds(self, seconds: int | None) -> bool:
        """Rounded to whole seconds."""
        return seconds is not None and self.low - 0.5 <= seconds <= self.high + 0.5


def total(spans: Iterable[Span]) -> Span:
    return sum(spans, start=Span(0, 0))


def lower_median(spans: list[Span]) -> Span:
    place = (len(spans) - 1) // 2
    return Span(sorted(each.low for each in spans)[place], sorted(each.high for each in spans)[place])


@dataclass(frozen=True, slots=True)
class Visit:
    """That a ticket came into a state, not before one instant and not after the other."""

    state: str
    since: datetime
    until: datetime

    def to(self, later: Visit) -> Span:
        shortest = (later.since - self.until).total_seconds()
        return Span(max(0, shortest), (later.until - self.since).total_seconds())


@dataclass(kw_only=True)
class Case:
    """A ticket in the diary."""

    id: str
    channel: str
    kind: str
    store: str | None = None
    staff: StaffId | None = None
    category: str | None = None
    cause: str | None = None
    in_time: bool = True
    counts: bool = True
    course: list[Visit] = field(default_factory=list)
    scores: list[int] = field(default_factory=list)
    """Of satisfaction, 1 to 5."""
    recommends: list[int] = field(default_factory=list)
    """0 to 10."""

    @property
    def states(self) -> list[str]:
        return [each.state for each in self.course]

    @property
    def first_response(self) -> Span:
        return self.course[0].to(self.course[self.states.index("ANSWERED")])

    @property
    def resolution(self) -> Span | None:
        """Until it was resolved for the last time."""
        last = [each for each in self.course if each.state == "RESOLVED"]
        return self.course[0].to(last[-1]) if last else None

    def stays(self, state: str) -> list[Span]:
        pairs = zip(self.course, self.course[1:], strict=False)
        return [here.to(there) for here, there in pairs if here.state == state]


@dataclass
class Desk:
    """Whoever does something here does it through HTTP, by a token."""

    http: httpx.AsyncClient
    vault: Vault
    ahead: timedelta = timedelta()
    """How far the programme's clock was put forward."""
    diary: list[Case] = field(default_factory=list)

    async def ask(self, who: str | None, query: str, **variables: Any) -> Any:
        """The one field that was asked for, of an answer without errors and problems."""
        headers = {"authorization": f"Bearer {who}"} if who else {}
        sent = {"query": query, "variables": variables}
        answer = (await self.http.post("/graphql", json=sent, headers=headers)).json()
        assert "errors" not in answer, answer["errors"]
        (found,) = answer["data"].values()
        assert not (isinstance(found, dict) and found.get("problems")), (query, found)
        return found

    async def do(self, who: str | None, name: str, want: str, /, **input: Any) -> Any:
        kind = name[0].upper() + name[1:] + "Input"
        query = (
            f"mutation ($input: {kind}!) {{ {name}(input: $input) {{ {want} problems {{ code message }} }} }}"
        )
        return await self.ask(who, query, input=input)

    async def once(self, who: str | None, name: str, want: str, /, **input: Any) -> Any:
        return await self.do(who, name, want, idempotencyKey=make.key(), **input)

    async def staff(self, *roles: Any) -> tuple[StaffId, str]:
        """Somebody who has logged in."""
        email = f"{make.key()}@example.com"
        made = await make.staff_account(self.vault, *roles, email=email)
        entered = await self.ask(None, LOG_IN, input={"email": email, "password": make.PASSWORD})
        return made, entered["tokens"]["accessToken"]

    # The clock

    async def now(self) -> datetime:
        at: datetime = await value("SELECT clock_timestamp()")
        return at + self.ahead

    async def later(self, who: str, **by: int) -> datetime:
        """Put the clock forward: the earliest instant of the time after it."""
        earliest = await self.now() + timedelta(**by)
        await self.do(who, "advanceClock", "clock", programme="main", by=by)
        self.ahead += timedelta(**by)
        return earliest

    async def until(self, what: Callable[[], Awaitable[Any]]) -> Any:
        """Wait until the worker has done it: until there is something."""
        async with asyncio.timeout(120):
            while not (found := await what()):  # noqa: ASYNC110 - another process does it
                await asyncio.sleep(0.2)
            return found

    # Tickets

    async def opened(self, doing: Awaitable[Any], *into: str, **about: Any) -> tuple[Case, Any]:
        """A ticket that is handed in. `into`: where it goes beyond NEW in the same breath."""
        since = await self.now()
        answer = await doing
        case = Case(id=str((answer.get("ticket") or {}).get("id", "")), **about)
        self._went(case, since, await self.now(), "NEW", *into)
        self.diary.append(case)
        return case, answer

    async def step(self, who: str | None, case: Case, name: str, *into: str, **said: Any) -> Any:
        """A step at the version of now."""
        read = await self.ticket(who, case, "version")
        return await self.happens(
            case,
            self.once(who, name, "ticket { state }", ticketId=case.id, ifVersion=read["version"], **said),
            *into,
        )

    async def happens(
        self, case: Case, doing: Awaitable[Any], *into: str, since: datetime | None = None
    ) -> Any:
        """Something by which a ticket comes into these states. `since`: from when on the worker may do it."""
        since = since or await self.now()
        answer = await doing
        self._went(case, since, await self.now(), *into)
        return answer

    async def ticket(self, who: str | None, case: Case, want: str) -> Any:
        return await self.ask(who, f"query ($id: TicketId!) {{ ticket(id: $id) {{ {want} }} }}", id=case.id)

    def _went(self, case: Case, since: datetime, until: datetime, *into: str) -> None:
        case.course += [Visit(each, since, until) for each in into]
