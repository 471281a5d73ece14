"""S3: ten thousand documents with bytes changed, and bodies that are no requests, to one process."""

from __future__ import annotations

import asyncio

import httpx

from faults.consumption import held
from faults.place import Place
from tests.api.test_fuzz import INSIDE, documents, malformed, mutated

DOCUMENTS, SMALL = 10_000, 1_000
HANDS = 8
WARM = 500
"""After so many everything is loaded that ever is, and 128 documents are kept."""
MEMORY_BYTES = 50 * 1024 * 1024


async def run(place: Place) -> str:
    texts = documents()
    count = place.size(DOCUMENTS, SMALL)
    bodies = [
        *malformed(place.random),
        *(mutated(place.random, place.random.choice(texts)) for _ in range(count)),
    ]
    place.random.shuffle(bodies)
    async with place.connected():
        await place.programme()
    answered = 0
    with place.serving(1, LAUREL_RATE_ANONYMOUS="100000000/100000000") as fleet:
        await fleet.ready()
        process = fleet.servers[0].process.pid
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{fleet.ports[0]}", timeout=60) as http:

            async def send(part: list[bytes]) -> int:
                for body in part:
                    answer = await http.post(
                        "/graphql", content=body, headers={"content-type": "application/json"}
                    )
                    assert answer.status_code < 500, (answer.status_code, body, answer.text)
                    assert not INSIDE.search(answer.text), (body, answer.text)
                return len(part)

            async def all_of(some: list[bytes]) -> int:
                return sum(await asyncio.gather(*(send(some[n::HANDS]) for n in range(HANDS))))

            answered += await all_of(bodies[:WARM])
            before = held(process)
            answered += await all_of(bodies[WARM:])
            grown = held(process) - before
            assert (await http.get("/readyz")).status_code == 200
    assert answered == len(bodies) >= count + 199
    assert grown < MEMORY_BYTES, grown
    return (
        f"{count:,} documents with bytes changed and {answered - count} bodies that are no requests: all"
        f" answered, 0 by an error of ours, 0 words of the inside, {grown / 1024 / 1024:.1f} MB more"
    )
