"""The member card over HTTP: its cost, its latency, its statements, against the two cards written by hand."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import ExitStack
from functools import partial

import httpx
import orjson

from api.page.documents import MEMBER_CARD
from bench.counting import Relay, relay
from bench.load import Load
from bench.measure import (
    FIGURES,
    Burst,
    Rounds,
    alternate,
    burst,
    figures,
    latency,
    ratio,
    typical,
)
from bench.place import Place
from bench.processes import Server, beside, ours, reference
from bench.references.card import LANGUAGE
from bench.table import Report, Row, Sense, Target, differences

ROUNDS, SECONDS, CONNECTIONS = 7, 2.5, 8
LATENCY_ROUNDS, LATENCY_SECONDS = 9, 4.0
SHARE_OF_CAPACITY = 0.4
"""At which share of what the slower one can do latencies are compared."""
ASKED = 1_000
"""So many members ask in turns."""
COMPARED = 100
WARM, COUNTED = 20, 50

CPU_LEAN = Target("member card, CPU of L / ours", 1.0, 1.4)
CPU_LEANEST = Target("member card, CPU of L* / ours", 0.70, 0.85)
RATE_LEAN = Target("member card, requests/s, ours / L")
RATE_LEANEST = Target("member card, requests/s, ours / L*")
P50 = Target("member card, p50 at the same rate, ours / L", sense=Sense.AT_MOST)
P99 = Target("member card, p99 at the same rate, ours / L", 1.5, 1.1, Sense.AT_MOST)
STATEMENTS = Target("member card, statements of a request", sense=Sense.AT_MOST, unit="")
TRIPS = Target("member card, round trips of a request", sense=Sense.AT_MOST, unit="")
MEMORY = Target("memory of a worker that has answered", 120, 90, Sense.AT_MOST, "MB")

LEAN, LEANEST, OURS = "lean", "leanest", "ours"


class NotTheSame(Exception):
    """A reference answers something else than we do: comparing what they cost would mean nothing."""


async def measure(place: Place, say: Callable[[str], None]) -> Report:
    tokens = tokens_of(place)
    with ExitStack() as stack:
        servers = {
            OURS: stack.enter_context(ours(place)),
            LEAN: stack.enter_context(reference(LEAN, place)),
            LEANEST: stack.enter_context(reference(LEANEST, place)),
        }
        say(f"Member card: {COMPARED} answers compared ...")
        await _compare(servers, tokens[:COMPARED])
        load = {name: load_of(server, tokens) for name, server in servers.items()}
        say(f"Member card: {ROUNDS} rounds of {SECONDS:g} s for each of {', '.join(servers)} ...")
        full = await alternate({n: contender(servers[n], place, load[n]) for n in servers}, ROUNDS)
        memory = servers[OURS].memory
        rate = SHARE_OF_CAPACITY * min(typical(full[name], lambda each: each.rate) for name in (OURS, LEAN))
        say(f"Member card: latency at {rate:.0f} requests/s ...")
        paced = {n: load_of(servers[n], tokens, rate=rate, seconds=LATENCY_SECONDS) for n in (OURS, LEAN)}
        even = await alternate({n: contender(servers[n], place, paced[n]) for n in paced}, LATENCY_ROUNDS)
    say("Member card: statements counted ...")
    counted = {name: await _counted(place, name, tokens[0]) for name in (OURS, LEAN, LEANEST)}
    return Report(
        [
            cpu_row(full, CPU_LEAN, LEAN),
            cpu_row(full, CPU_LEANEST, LEANEST),
            _rate_row(full, RATE_LEAN, LEAN),
            _rate_row(full, RATE_LEANEST, LEANEST),
            _latency_row(even, P50, 0.50),
            _latency_row(even, P99, 0.99),
            *_counted_rows(counted),
            Row(MEMORY, memory, f"{memory:.0f} MB"),
        ],
        [("member card", *FIGURES), *((name, *figures(full[name], *counted[name])) for name in servers)],
    )


def tokens_of(place: Place) -> list[str]:
    """Of the members who ask, spread over all."""
    asked = place.members[:: max(1, len(place.members) // ASKED)][:ASKED]
    return [place.member_token(member) for member in asked]


# What is asked


def _request(server: Server, token: str) -> bytes:
    """Whole, as it goes over the wire."""
    common = (
        f"Host: 127.0.0.1:{server.port}\r\nAuthorization: Bearer {token}\r\n"
        f"Accept: application/json\r\nAccept-Language: {LANGUAGE}\r\n"
    )
    if server.name in (LEAN, LEANEST):
        return f"GET /card HTTP/1.1\r\n{common}\r\n".encode()
    body = orjson.dumps({"query": MEMBER_CARD})
    head = f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    return f"POST /graphql HTTP/1.1\r\n{common}{head}\r\n".encode() + body


def load_of(server: Server, tokens: Sequence[str], *, rate: float = 0.0, seconds: float = SECONDS) -> Load:
    return Load(
        port=server.port,
        requests=[_request(server, token) for token in tokens],
        again=True,
        connections=CONNECTIONS,
        seconds=seconds,
        rate=rate,
        contains=b'"pointsEntries"',
    )


def contender(server: Server, place: Place, load: Load) -> Callable[[], Awaitable[Burst]]:
    return partial(burst, load, server=server.pid, postmaster=place.postmaster)


async def ask(client: httpx.AsyncClient, server: Server, token: str) -> httpx.Response:
    headers = {"Authorization": f"Bearer {token}", "Accept-Language": LANGUAGE}
    address = f"http://127.0.0.1:{server.port}"
    if server.name in (LEAN, LEANEST):
        answer = await client.get(f"{address}/card", headers=headers)
    else:
        answer = await client.post(f"{address}/graphql", json={"query": MEMBER_CARD}, headers=headers)
    return answer.raise_for_status()


async def _compare(servers: dict[str, Server], tokens: Sequence[str]) -> None:
    async with httpx.AsyncClient() as client:
        for token in tokens:
            mine = (await ask(client, servers[OURS], token)).json()
            mine.pop("extensions")  # what it cost: the references count nothing
            for name in (LEAN, LEANEST):
                found = differences(mine, (await ask(client, servers[name], token)).json())
                if found:
                    raise NotTheSame(f"{name} answers otherwise at {', '.join(found)}")


async def _counted(place: Place, name: str, token: str) -> tuple[float, float]:
    """Statements and round trips of one request, once everything is prepared."""
    async with relay(place.url) as counted, httpx.AsyncClient() as client:
        started = ours(place, counted.url) if name == OURS else reference(name, place, counted.url)
        async with beside(started) as server:
            return await per_request(counted, partial(ask, client, server, token))


async def per_request(counted: Relay, ask: Callable[[], Awaitable[object]]) -> tuple[float, float]:
    """Statements and round trips of one request, the mean of some after some that are not counted."""
    for _ in range(WARM):
        await ask()
    statements, trips = counted.statements, counted.trips
    for _ in range(COUNTED):
        await ask()
    return (counted.statements - statements) / COUNTED, (counted.trips - trips) / COUNTED


# What it says


def cpu_row(rounds: Rounds, target: Target, other: str) -> Row:
    """How much CPU another one takes for a card, in ours."""

    def shown(name: str) -> str:
        return f"{typical(rounds[name], lambda each: each.cpu_each) * 1e6:.0f} us"

    return Row(target, ratio(rounds, other, OURS, lambda each: each.cpu_each), shown(OURS), shown(other))


def _rate_row(rounds: Rounds, target: Target, other: str) -> Row:
    def shown(name: str) -> str:
        return f"{typical(rounds[name], lambda each: each.rate):.0f}/s"

    return Row(target, ratio(rounds, OURS, other, lambda each: each.rate), shown(OURS), shown(other))


def _latency_row(rounds: Rounds, target: Target, share: float) -> Row:
    def shown(name: str) -> str:
        return f"{typical(rounds[name], latency(share)) * 1e3:.1f} ms"

    return Row(target, ratio(rounds, OURS, LEAN, latency(share)), shown(OURS), shown(LEAN))


def _counted_rows(counted: dict[str, tuple[float, float]]) -> list[Row]:
    return [
        Row(target, counted[OURS][place], f"{counted[OURS][place]:.1f}", f"{counted[LEAN][place]:.1f}")
        for place, target in enumerate((STATEMENTS, TRIPS))
    ]
