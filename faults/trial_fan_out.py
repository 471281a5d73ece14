"""S4: small texts that mean much, and large ones that mean nothing, beside somebody's requests."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable

import httpx

from faults.consumption import worked
from faults.place import Place
from tests.api.test_limits import fan_out

RATE = 20.0
CPU_SECONDS = 0.1
SLOWER, LATER_SECONDS = 2.0, 0.05
"""How much longer others' requests may take, 99 of 100; and by how much at least that is to be seen."""
USUAL = {"query": "{ programme { code name(locale: EN) } }"}
ATTACKS = {
    "2^60 by fragments": json.dumps({"query": fan_out(60).replace("thing", "programme")}),
    "20,000 tokens": json.dumps({"query": "{ " + "a " * 20_000 + "}"}),
    "20,000 deep": json.dumps({"query": "{" * 20_000}),
    "20,000 lists": '{"query": "{ a }", "variables": {"x": ' + "[" * 20_000 + "]" * 20_000 + "}}",
    "2 MB": json.dumps({"query": "{ a }", "operationName": "a" * 2_000_000}),
}


async def run(place: Place) -> str:
    async with place.connected():
        await place.programme()
    seconds = place.size(15, 3)
    with place.serving(1, LAUREL_RATE_ANONYMOUS="100000000/100000000") as fleet:
        await fleet.ready()
        process = fleet.servers[0].process.pid
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{fleet.ports[0]}", timeout=30) as http:

            async def post(body: str) -> httpx.Response:
                return await http.post("/graphql", content=body, headers={"content-type": "application/json"})

            async def ask() -> None:
                answer = await http.post("/graphql", json=USUAL)
                assert answer.status_code == 200 and "errors" not in answer.json(), answer.text

            cost = {}
            for name, body in ATTACKS.items():
                began = worked(process)
                for _ in range(10):
                    answer = await post(body)
                    assert 400 <= answer.status_code < 500 or "errors" in answer.json(), (name, answer.text)
                cost[name] = (worked(process) - began) / 10
            dearest = max(cost, key=lambda each: cost[each])
            assert cost[dearest] < CPU_SECONDS, cost

            bodies, sent = list(ATTACKS.values()), 0

            async def attack() -> None:
                nonlocal sent
                answer = await post(bodies[sent % len(bodies)])
                assert answer.status_code < 500, answer.text
                sent += 1

            quiet = await _for(seconds, ask)
            attacking = asyncio.create_task(_for(seconds, attack))
            meanwhile = await _for(seconds, ask)
            await attacking
    usual, beside = _p99(quiet), _p99(meanwhile)
    bound = max(usual * SLOWER, usual + LATER_SECONDS)
    assert beside <= bound or place.small, (usual, beside)
    return (
        f"{len(ATTACKS)} kinds, {sent} sent in {seconds} s, all refused, the dearest ({dearest}) by"
        f" {cost[dearest] * 1000:.0f} ms of processor time; of {len(meanwhile)} requests of others 99 of 100"
        f" took {beside * 1000:.0f} ms, {usual * 1000:.0f} before"
    )


async def _for(seconds: float, act: Callable[[], Awaitable[None]]) -> list[float]:
    """Act at the rate; how long each took."""
    taken: list[float] = []
    until = time.monotonic() + seconds
    while (began := time.monotonic()) < until:
        await act()
        taken.append(time.monotonic() - began)
        await asyncio.sleep(max(0.0, 1 / RATE - taken[-1]))
    return taken


def _p99(taken: list[float]) -> float:
    return sorted(taken)[int(len(taken) * 0.99)]
