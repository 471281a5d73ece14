"""A whole process on a real server, and clients that subscribe: over web sockets and by events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
import uvicorn
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin, Subprotocol

from api.app import Process
from api.schema import schema
from api.server import options
from api.settings import Settings
from domain.kernel.ids import MemberId
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.facts.sequencer import number_facts
from persistence.programme.repository import COPIES
from tests import make
from tests.api.door import free_port
from tests.api.orders.orders import an_order
from tests.servers import TestDatabase

CHANGED = """
subscription Changed($member: MemberId!) { memberChanged(member: $member) { points { available } } }
"""
RECORD = "mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { problems { code } } }"
SOON = 30.0


@dataclass
class Socket:
    """A client of graphql-transport-ws, one message after the other."""

    connection: ClientConnection

    async def say(self, type: str, **more: Any) -> None:
        await self.connection.send(json.dumps({"type": type, **more}))

    async def hear(self) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(await asyncio.wait_for(self.connection.recv(), SOON))
        return message

    async def hears_nothing(self, seconds: float = 0.6) -> None:
        try:
            said = await asyncio.wait_for(self.connection.recv(), seconds)
        except TimeoutError:
            return
        raise AssertionError(f"nothing should be said: {said!r}")

    async def introduce(self, token: str | None) -> None:
        payload = {} if token is None else {"payload": {"authorization": f"Bearer {token}"}}
        await self.say("connection_init", **payload)
        assert await self.hear() == {"type": "connection_ack"}

    async def subscribe(self, id: str, query: str = CHANGED, **variables: Any) -> None:
        await self.say("subscribe", id=id, payload={"query": query, "variables": variables})

    async def closed(self) -> tuple[int | None, str]:
        """The code and reason with which the server ends."""
        try:
            while True:
                await asyncio.wait_for(self.connection.recv(), SOON)
        except ConnectionClosed as closed:
            assert closed.rcvd is not None, "cut off without a word"
            return closed.rcvd.code, closed.rcvd.reason


@dataclass
class Events:
    """A client of graphql-sse."""

    answer: httpx.Response
    lines: AsyncIterator[str]

    async def hear(self) -> tuple[str, Any]:
        """The next event: its name and what it holds. ("end", None) where the stream ends without one."""
        name, data = "", ""
        while True:
            try:
                line = await asyncio.wait_for(anext(self.lines), SOON)
            except StopAsyncIteration:
                return "end", None
            if line.startswith("event: "):
                name = line.removeprefix("event: ")
            elif line.startswith("data:"):
                data = line.removeprefix("data:").strip()
            elif not line and name:
                return name, json.loads(data) if data else None


@dataclass
class Serving:
    """A running process."""

    process: Process
    server: uvicorn.Server
    http: httpx.AsyncClient
    port: int
    orders: int = 0
    key: str = field(default="", repr=False)

    @property
    def begin(self) -> Begin:
        assert self.process.services is not None
        return self.process.services.begin

    def token(self, member: MemberId, **more: Any) -> str:
        return self.process.tokens.for_member(member, 1, own_contact=True, **more).text

    async def earns(self, member: MemberId, yuan: int) -> None:
        """An order, recorded by a shop over HTTP, and its facts numbered as the worker does."""
        if not self.key:
            self.key = (await make.service_key(self.begin, Permission.ORDERS_RECORD)).text
        self.orders += 1
        order = an_order(yuan, external_id=f"o-{self.orders}", member={"id": str(member)})
        answer = await self.ask(RECORD, self.key, input=order)
        while answer.status_code == 503:  # a busy machine: the same again, under the same key
            answer = await self.ask(RECORD, self.key, input=order)
        assert answer.json()["data"] == {"recordOrder": {"problems": []}}, answer.text
        await number_facts()

    async def ask(self, query: str, token: str | None = None, **variables: Any) -> httpx.Response:
        headers = {"authorization": f"Bearer {token}"} if token else {}
        return await self.http.post(
            "/graphql", json={"query": query, "variables": variables}, headers=headers
        )

    @asynccontextmanager
    async def socket(
        self,
        *,
        origin: str | None = None,
        subprotocols: tuple[str, ...] = ("graphql-transport-ws",),
        address: str = "/graphql",
        **more: Any,
    ) -> AsyncIterator[Socket]:
        async with connect(
            f"ws://127.0.0.1:{self.port}{address}",
            origin=Origin(origin) if origin else None,
            subprotocols=[Subprotocol(each) for each in subprotocols] or None,
            proxy=None,
            **more,
        ) as connection:
            yield Socket(connection)

    @asynccontextmanager
    async def subscribed(self, member: MemberId, token: str | None = None) -> AsyncIterator[Socket]:
        """Over a web socket, the first answer already heard."""
        async with self.socket() as socket:
            await socket.introduce(token or self.token(member))
            await socket.subscribe("1", member=str(member))
            assert (await socket.hear())["type"] == "next"
            yield socket

    @asynccontextmanager
    async def events(
        self, query: str = CHANGED, token: str | None = None, headers: Any = None, **variables: Any
    ) -> AsyncIterator[Events]:
        said = {"accept": "text/event-stream", **(headers or {})}
        if token is not None:
            said["authorization"] = f"Bearer {token}"
        body = {"query": query, "variables": variables}
        async with self.http.stream("POST", "/graphql", json=body, headers=said) as answer:
            yield Events(answer, answer.aiter_lines())


def points(available: int) -> dict[str, Any]:
    """What CHANGED answers."""
    return {"memberChanged": {"points": {"available": available}}}


@asynccontextmanager
async def serving(settings: Settings, database: TestDatabase) -> AsyncIterator[Serving]:
    """Everything of a process but the worker, on an empty database with the default programme."""
    await database.reset()
    COPIES.forget()
    process = Process(settings, schema)
    with free_port() as listening:
        server = uvicorn.Server(uvicorn.Config(process.app(), **options(settings)))
        running = asyncio.create_task(server.serve(sockets=[listening]))
        while not server.started and not running.done():  # noqa: ASYNC110 - uvicorn tells it by this flag alone
            await asyncio.sleep(0.01)
        host, port = listening.getsockname()
        async with httpx.AsyncClient(base_url=f"http://{host}:{port}", timeout=20) as http:
            try:
                await make.programme()
                yield Serving(process, server, http, port)
            finally:
                server.should_exit = True
                await running
