"""Orders that earn, over HTTP with everything on, against pgbench with one statement."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import count
from random import Random
from uuid import UUID

import httpx
import orjson

from api.page.documents import RECORD_ORDER
from bench import pgbench
from bench.card import per_request
from bench.counting import relay
from bench.filling.offer import CHANNEL, STORE
from bench.load import Load
from bench.measure import FIGURES, Burst, alternate, burst, figures, latency, ratio, typical
from bench.place import Place
from bench.processes import Server, beside, ours
from bench.table import Report, Row, Sense, Target
from domain.kernel.ids import MemberId

ROUNDS, SECONDS, CONNECTIONS = 5, 4.0, 32
PAID = (9_950, 6_000, 3_950)
"""Minor units of an order's lines: as many points as the reference writes."""
SEED = 20170630
ENOUGH = 1_000.0
"""Orders a second that are ready for the first burst, and half of them."""
RIGHT = b'"problems":[]'
"""What the answer to every order holds."""

EARN = Target(f"earn over HTTP, {CONNECTIONS} connections, orders/s, ours / pgbench CTE", 0.40, 0.60)
P50 = Target("earn, p50 of the same connections, ours / pgbench CTE", sense=Sense.AT_MOST)
P99 = Target("earn, p99 of the same connections, ours / pgbench CTE", sense=Sense.AT_MOST)
STATEMENTS = Target("earn, statements of an order", sense=Sense.AT_MOST, unit="")
TRIPS = Target("earn, round trips of an order", sense=Sense.AT_MOST, unit="")

OURS, THEIRS = "ours", "pgbench CTE"


async def measure(place: Place, say: Callable[[str], None]) -> Report:
    text = await pgbench.script(place)
    asked = orders(place, place.members)
    with ours(place) as server:
        say(f"Earn: {ROUNDS} rounds of {SECONDS:g} s ...")
        mine = recording(server, place, asked)
        theirs = partial(pgbench.burst, place, text, connections=CONNECTIONS, seconds=SECONDS)
        rounds = await alternate({OURS: mine, THEIRS: theirs}, ROUNDS)
    say("Earn: statements counted ...")
    statements, trips = await _counted(place, asked)

    def row(target: Target, of: Callable[[Burst], float], form: str) -> Row:
        mine, theirs = (form.format(typical(rounds[name], of)) for name in (OURS, THEIRS))
        return Row(target, ratio(rounds, OURS, THEIRS, of), mine, theirs)

    def milliseconds(share: float) -> Callable[[Burst], float]:
        return lambda each: latency(share)(each) * 1e3

    return Report(
        [
            row(EARN, lambda each: each.rate, "{:.0f}/s"),
            row(P50, milliseconds(0.50), "{:.1f} ms"),
            row(P99, milliseconds(0.99), "{:.1f} ms"),
            Row(STATEMENTS, statements, f"{statements:.1f}", "1.0"),
            Row(TRIPS, trips, f"{trips:.1f}", "1.0"),
        ],
        [
            ("earn", *FIGURES),
            (OURS, *figures(rounds[OURS], statements, trips)),
            (THEIRS, *figures(rounds[THEIRS], 1, 1)),
        ],
    )


def orders(place: Place, members: Sequence[UUID], source: str = "bench") -> Iterator[bytes]:
    """Bodies of requests without end, every one a new order of one of these members."""
    drawn = Random(SEED)
    placed_at = datetime.now(UTC).isoformat()
    lines = [
        {"sku": f"sku-{n}", "quantity": 1, "paid": {"amount": paid, "currency": "CNY"}}
        for n, paid in enumerate(PAID, start=1)
    ]
    for n in count(1):
        order = {
            "idempotencyKey": f"{source}-order-{n:012d}",
            "source": source,
            "externalId": f"{n}",
            "member": {"id": str(MemberId(drawn.choice(members)))},
            "store": STORE,
            "channel": CHANNEL,
            "placedAt": placed_at,
            "lines": lines,
        }
        yield orjson.dumps({"query": RECORD_ORDER, "variables": {"input": order}})


def recording(server: Server, place: Place, asked: Iterator[bytes]) -> Callable[[], Awaitable[Burst]]:
    """A burst of orders. Each is sent once, so there are enough for twice of what was managed so far."""
    best = ENOUGH

    async def once() -> Burst:
        nonlocal best
        sent = _load(server, place, asked, round(2 * best * SECONDS))
        found = await burst(sent, server=server.pid, postmaster=place.postmaster)
        best = max(best, found.rate)
        return found

    return once


def _load(server: Server, place: Place, asked: Iterator[bytes], ready: int) -> Load:
    head = (
        f"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
        f"Authorization: Bearer {place.service_token()}\r\n"
        "Accept: application/json\r\nContent-Type: application/json\r\nContent-Length: "
    )
    bodies = [next(asked) for _ in range(ready)]
    return Load(
        port=server.port,
        requests=[f"{head}{len(body)}\r\n\r\n".encode() + body for body in bodies],
        again=False,
        connections=CONNECTIONS,
        seconds=SECONDS,
        contains=RIGHT,
    )


async def _counted(place: Place, asked: Iterator[bytes]) -> tuple[float, float]:
    """Statements and round trips of one order, BEGIN and COMMIT among them."""
    headers = {"Authorization": f"Bearer {place.service_token()}", "Content-Type": "application/json"}
    async with (
        relay(place.url) as counted,
        beside(ours(place, counted.url)) as server,
        httpx.AsyncClient(headers=headers, base_url=f"http://127.0.0.1:{server.port}") as client,
    ):

        async def ask() -> None:
            answer = await client.post("/graphql", content=next(asked))
            assert RIGHT in answer.content, answer.text

        return await per_request(counted, ask)
