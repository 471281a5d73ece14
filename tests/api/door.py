"""A small schema behind the real front door, on a real uvicorn, to be attacked by the tests beside it."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, cast

import httpx
import strawberry
import uvicorn
from starlette.applications import Starlette
from starlette.types import ASGIApp
from strawberry.schema.config import StrawberryConfig

from api.authentication import AccessTokens
from api.context import Context, Info
from api.endpoint import Endpoint, Services
from api.errors import Forbidden, Unauthenticated
from api.execution import Schema
from api.guard import Guard, Request, front
from api.money import MoneyType
from api.pagination import Connection, Cursors, page_of
from api.permissions import all_open
from api.problems import PROBLEMS, Problem, answers_refusals
from api.rates import Rates
from api.scalars import SCALARS, IdempotencyKey, SignedPoints
from api.selection import arguments_of, selection_of
from api.server import options
from api.settings import Environment, Settings
from domain.kernel.amounts import Money, Points
from domain.kernel.ids import MemberId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.orders.refusals import UnknownStore
from domain.staff.caller import ANONYMOUS, Caller, CallerKind
from domain.staff.ports import Passwords
from domain.work import Begin
from persistence.encryption import Vault
from persistence.pages import Page
from persistence.retry import Unavailable
from persistence.selection import Arguments, Selection

ENOUGH = asyncio.Event()

SELECTIONS: list[Selection] = []
"""What `thing` was asked for, newest last."""
ARGUMENTS: list[Arguments] = []
DONE: list[str] = []
"""Which mutations ran."""


@all_open
@strawberry.interface
class Named:
    name: str


@all_open
@strawberry.type
class Part(Named):
    weight: int = 0


@all_open
@strawberry.type
class Label(Named):
    colour: str = "red"


@all_open
@strawberry.type
class Item:
    number: int

    @strawberry.field
    def price(self) -> MoneyType:
        return MoneyType.of(Money(self.number * 100, "CNY"), None)


@strawberry.input
class ItemFilter:
    words: list[str] = strawberry.field(default_factory=list)
    most: Points | None = None


@all_open
@strawberry.type
class Thing:
    id: MemberId

    @strawberry.field
    def card_number(self) -> str:
        return "1234"

    @strawberry.field
    def self(self) -> "Thing":
        return self

    @strawberry.field
    def named(self) -> list[Named]:
        return [Part(name="part"), Label(name="label")]

    @strawberry.field
    def items(
        self, info: Info, first: int = 5, filter: ItemFilter | None = None, since: date | None = None
    ) -> list[Item]:
        ARGUMENTS.append(arguments_of(info))
        return [Item(number=each) for each in range(min(first, 3))]


@all_open
@strawberry.type
class ToyQueries:
    @strawberry.field
    def hello(self, info: Info, name: str = "you") -> str:
        return f"Hello, {name}"

    @strawberry.field
    def who(self, info: Info) -> str:
        return info.context.caller.actor

    @strawberry.field
    def thing(self, info: Info, id: MemberId | None = None) -> Thing:
        SELECTIONS.append(selection_of(info))
        return Thing(id=id or MEMBER)

    @strawberry.field
    def double(self, points: Points) -> Points:
        return points + points

    @strawberry.field
    def signed(self, points: SignedPoints) -> SignedPoints:
        return points

    @strawberry.field
    def later(self, at: datetime) -> datetime:
        return at

    @strawberry.field
    def day(self, on: date) -> date:
        return on

    @strawberry.field
    def text(self, text: LocalText) -> LocalText:
        return text

    @strawberry.field
    def numbers(
        self, info: Info, first: int, after: str | None = None, odd: bool = False
    ) -> Connection[Item]:
        page = page_of(info, "numbers", first, after, owner=info.context.caller.actor, filter={"odd": odd})
        return numbers(page, odd)

    @strawberry.field
    def bug(self) -> str | None:
        secret = "13812345678"
        raise KeyError(f"no row for {secret} in table members")

    @strawberry.field
    def bug_at_root(self) -> str:
        raise RuntimeError("relation points_lots does not exist at /srv/laurel")

    @strawberry.field
    def too_large(self) -> int | None:
        return 2**40

    @strawberry.field
    def away(self) -> str | None:
        raise Unavailable("the database can not be reached")

    @strawberry.field
    def forbidden(self) -> str | None:
        raise Forbidden

    @strawberry.field
    def refused(self) -> str | None:
        raise UnknownStore(store="s9")

    @strawberry.field
    async def slow(self, seconds: float) -> str | None:
        """Takes so long, or until a test says that it is ENOUGH."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await ENOUGH.wait()
        return "at last"


def numbers(page: Any, odd: bool) -> Connection[Item]:
    """The whole numbers from 0 to 9 as a list by keyset."""
    after = cast(Page, page).position(0)
    all_rows = [each for each in range(10) if not odd or each % 2]
    rows = [each for each in all_rows if after is None or each > cast(int, after)][: page.limit]
    return Connection[Item].of(
        page.cut(rows), page, node=lambda row: Item(number=row), position=lambda row: (row,)
    )


@all_open
@strawberry.type
class DonePayload:
    done: str | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class ToyMutations:
    @strawberry.mutation
    async def do_this(self, info: Info, idempotency_key: IdempotencyKey | None = None) -> DonePayload:
        DONE.append("this")
        info.context.replayed()
        return DonePayload(done="this")

    @strawberry.mutation
    @answers_refusals(DonePayload)
    async def refuse(self, info: Info, store: str) -> DonePayload:
        if store == "bad":
            raise InvalidInput(field="lines.2.store", reason="MALFORMED")
        raise UnknownStore(store=store)


MEMBER = MemberId.parse("mem_01jd3v7p9w0000000000000000")

SCHEMA = Schema(
    query=ToyQueries,
    mutation=ToyMutations,
    types=[Part, Label, *PROBLEMS.values()],
    config=StrawberryConfig(scalar_map=SCALARS),
)

TOKENS = {
    "member": Caller(kind=CallerKind.MEMBER, principal_id=MEMBER.value, member_id=MEMBER),
    "other": Caller(
        kind=CallerKind.MEMBER,
        principal_id=MemberId.parse("mem_01jd3v7p9x0000000000000000").value,
        member_id=MemberId.parse("mem_01jd3v7p9x0000000000000000"),
    ),
}


async def authenticate(request: Request) -> Caller:
    """The door's own part of authentication: no token, a good one, a bad one."""
    held = request.headers.get("authorization")
    if held is None:
        return ANONYMOUS
    caller = TOKENS.get(held.removeprefix("Bearer "))
    if caller is None:
        raise Unauthenticated
    return caller


def toy_settings(**given: Any) -> Settings:
    return Settings(**{"environment": Environment.DEVELOPMENT, **given})


PRODUCTION = toy_settings(environment=Environment.PRODUCTION)


def context(settings: Settings | None = None, caller: Caller = ANONYMOUS) -> Context:
    """For operations that are executed without HTTP."""
    return Context(
        caller=caller,
        begin=cast(Begin, None),
        vault=cast(Vault, None),
        tokens=cast(AccessTokens, None),
        passwords=cast(Passwords, None),
        cursors=Cursors(b"k" * 32),
        settings=settings or toy_settings(),
        now=datetime.now(UTC),
        request_id="req_test",
    )


@dataclass
class Door:
    """A running server, and how to reach it."""

    host: str
    port: int
    guard: Guard
    server: uvicorn.Server
    http: httpx.AsyncClient = field(repr=False)

    async def ask(self, query: str, token: str | None = None, **body: Any) -> httpx.Response:
        headers = {"authorization": f"Bearer {token}"} if token else {}
        return await self.http.post("/graphql", json={"query": query, **body}, headers=headers)

    async def raw(self, *parts: bytes, pause: float = 0) -> bytes:
        """Send bytes as they are, and read until the server closes."""
        reader, writer = await asyncio.open_connection(self.host, self.port)
        try:
            with suppress(ConnectionError):  # closed while we were still sending
                for part in parts:
                    writer.write(part)
                    await writer.drain()
                    await asyncio.sleep(pause)
            try:
                return await reader.read()
            except ConnectionError:
                return b""
        finally:
            writer.close()


def toy_app(settings: Settings, rates: Rates | None = None) -> tuple[ASGIApp, Guard]:
    services = Services(
        settings=settings,
        schema=SCHEMA,
        authenticate=authenticate,
        rates=rates or Rates(None),
        begin=cast(Begin, None),
        vault=cast(Vault, None),
        tokens=cast(AccessTokens, None),
        passwords=cast(Passwords, None),
        cursors=Cursors(b"k" * 32),
    )
    guard = Guard(
        Endpoint(services),
        body_bytes=settings.body_bytes,
        body_seconds=settings.body_seconds,
        at_once=settings.concurrent_requests,
    )
    return front(settings.allowed_origins, guard, Starlette()), guard


@asynccontextmanager
async def door(settings: Settings | None = None, rates: Rates | None = None) -> AsyncIterator[Door]:
    """The toy schema served by uvicorn, with our options, on a free port of the loopback interface."""
    settings = settings or toy_settings(rate_anonymous="100000/100000")
    app, guard = toy_app(settings, rates)
    with free_port() as listening:
        server = uvicorn.Server(uvicorn.Config(app, **options(settings)))
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        while not server.started:  # noqa: ASYNC110 - uvicorn tells it by this flag alone
            await asyncio.sleep(0.005)
        host, port = listening.getsockname()
        async with httpx.AsyncClient(base_url=f"http://{host}:{port}", timeout=20) as http:
            try:
                yield Door(host, port, guard, server, http)
            finally:
                server.should_exit = True
                await serving


@contextmanager
def free_port() -> Iterator[socket.socket]:
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", 0))
        yield listening
