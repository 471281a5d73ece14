"""W1: servers are killed and stopped while people watch their points over web sockets.

Whoever is cut off comes again, to whichever server is there. Nobody is told a state that is older than the
one before, and in the end everybody was told the last one.
"""

from __future__ import annotations

import asyncio
import json
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException
from websockets.typing import Subprotocol

from api import keys
from api.authentication import AccessTokens
from faults.door import Door, Line, request
from faults.place import Fleet, Place, Server
from persistence.facts.sequencer import number_facts
from tests import ledger
from tests.api.live.clients import CHANGED
from tests.api.orders.orders import RECORD, an_order
from tests.faults.processes import said
from tests.make import Made

MEMBERS, SMALL_MEMBERS = 40, 10
WATCHERS = 5
"""Of each member."""
ORDERS, SMALL_ORDERS = 800, 80
KILLS, SMALL_KILLS = 8, 2
HANDS = 4
LAST_SECONDS = 60.0
ENDING_SECONDS = 90
"""Of a busy machine. Who stays could hold a server for its 25 seconds of grace: it would say so."""
HELD_BACK = "timeout graceful shutdown exceeded"
ISSUER = "https://shop.example"


class Watcher:
    """Somebody who keeps a member's points on a screen."""

    def __init__(self, place: Place, fleet: Fleet, member: Made, token: str, told: Counter[str]) -> None:
        self._place, self._fleet, self._token, self._told = place, fleet, token, told
        self.member = member
        self.shown = -1

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            port = self._place.random.choice(self._fleet.ports)
            try:
                await self._watch(f"ws://127.0.0.1:{port}/graphql")
            except (OSError, WebSocketException, TimeoutError) as cut:
                self._told[type(cut).__name__] += 1
            await asyncio.sleep(self._place.random.uniform(0.1, 0.5))

    async def _watch(self, address: str) -> None:
        subprotocols = [Subprotocol("graphql-transport-ws")]
        async with connect(address, subprotocols=subprotocols, proxy=None, open_timeout=30) as socket:
            said = {"type": "connection_init", "payload": {"authorization": f"Bearer {self._token}"}}
            await socket.send(json.dumps(said))
            assert json.loads(await socket.recv()) == {"type": "connection_ack"}
            asked = {"query": CHANGED, "variables": {"member": str(self.member.id)}}
            await socket.send(json.dumps({"id": "1", "type": "subscribe", "payload": asked}))
            self._told["connections"] += 1
            first = True
            async for text in socket:
                message = json.loads(text)
                if message["type"] == "error":
                    # The database was busy when it began: it is told so, and comes again.
                    self._told[message["payload"][0]["extensions"]["code"]] += 1
                    return
                assert message["type"] == "next" and "errors" not in message["payload"], message
                points = message["payload"]["data"]["memberChanged"]["points"]["available"]
                # The first state of a connection may be the last one of the one before; the others differ.
                assert points >= self.shown if first else points > self.shown, (points, self.shown)
                self.shown, first = points, False
                self._told["answers"] += 1


@asynccontextmanager
async def numbering() -> AsyncIterator[None]:
    """As the worker does."""

    async def number() -> None:
        while True:
            await number_facts()
            await asyncio.sleep(0.1)

    task = asyncio.create_task(number())
    try:
        yield
    finally:
        assert not task.done(), task
        task.cancel()


async def run(place: Place) -> str:
    tokens = AccessTokens(keys.read(place.keys_file), issuer=ISSUER)
    told: Counter[str] = Counter()
    async with place.connected():
        await place.programme()
        members = await place.members(place.size(MEMBERS, SMALL_MEMBERS))
        shop = await place.token()
        with place.serving(2, LAUREL_LIVE_PER_ADDRESS="1000") as fleet:
            await fleet.ready()
            watchers = [
                Watcher(
                    place,
                    fleet,
                    each,
                    tokens.for_member(each.id, 1, own_contact=True, lives=timedelta(hours=2)).text,
                    told,
                )
                for each in members
                for _ in range(WATCHERS)
            ]
            watching = [asyncio.create_task(each.run()) for each in watchers]
            try:
                async with numbering():
                    longest = await _load(place, fleet, members, shop)
                    late = await _until_all_know(watchers, watching)
            finally:
                for task in watching:
                    task.cancel()
                await asyncio.gather(*watching, return_exceptions=True)
    kills = place.size(KILLS, SMALL_KILLS)
    cut = sum(count for name, count in told.items() if name not in ("connections", "answers"))
    return (
        f"{len(watchers)} watched, {place.size(ORDERS, SMALL_ORDERS):,} orders, {kills} kills -9 and {kills}"
        f" stops in order (each within {longest:.1f} s); {told['answers']:,} states told over"
        f" {told['connections']:,} connections, {cut:,} cut or refused, none older than the one before;"
        f" all knew the last one {late:.1f} s after the last order"
    )


async def _load(place: Place, fleet: Fleet, members: list[Made], shop: str) -> float:
    """Orders, while servers are killed and stopped in turn. Says how long the longest stop took."""
    count, kills = place.size(ORDERS, SMALL_ORDERS), place.size(KILLS, SMALL_KILLS)
    door = Door(fleet.ports, shop, place.random)
    done, longest = 0, 0.0

    async def order(line: Line, number: int) -> None:
        nonlocal done
        member = place.random.choice(members)
        given = an_order(
            place.random.randint(1, 50), external_id=f"w-{number}", member={"id": str(member.id)}
        )
        reply = await door.until_answered(line, request(RECORD, given))
        assert reply.problems == [], reply
        done += 1

    async def hurt() -> None:
        nonlocal longest
        for turn in range(2 * kills):
            while done < count * (turn + 1) // (2 * kills + 2):
                await asyncio.sleep(0.05)
            server = fleet.servers[turn // 2 % 2]
            if turn % 2:
                server.kill_and_start()
            else:
                longest = max(longest, await _stopped(place, server))
                server.start()
            await server.ready()

    async with asyncio.TaskGroup() as group:
        group.create_task(hurt())
        group.create_task(door.each(range(count), order, hands=HANDS))
    return longest


async def _stopped(place: Place, server: Server) -> float:
    """People who watch do not hold it back. Says how long it took to end."""
    told = time.monotonic()
    server.process.send_signal(signal.SIGTERM)
    await asyncio.to_thread(server.process.wait, ENDING_SECONDS)
    assert HELD_BACK not in said(place.folder)
    return time.monotonic() - told


async def _until_all_know(watchers: list[Watcher], watching: list[asyncio.Task[None]]) -> float:
    """Wait until everybody was told what the books say. Says how long that took."""
    began = time.monotonic()
    members = {each.member.id: each.member for each in watchers}
    balances = {id: (await ledger.parts(member))["available"] for id, member in members.items()}
    while lost := [each for each in watchers if each.shown != balances[each.member.id]]:
        broken = [task.exception() for task in watching if task.done() and not task.cancelled()]
        assert broken == [], broken
        assert time.monotonic() - began < LAST_SECONDS, f"{len(lost)} were never told the last state"
        await asyncio.sleep(0.05)
    return time.monotonic() - began
