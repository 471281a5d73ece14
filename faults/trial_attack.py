"""S2: what every generic attack tries, as everybody, by the rates that are shipped, beside clients that are
slow; and once more where registered documents alone are let in."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager

import httpx

from api import keys
from api.authentication import AccessTokens
from domain.staff.bundles import Role
from faults.place import Place
from faults.trial_slow import BODY, HEAD, dripping
from tests.api.attacks import PROBES, Probe, of_documents_alone, probes, tokens_of_all, tried

SLOW = 60
"""Clients that send a byte a second, all the while."""
SETTINGS = {"LAUREL_RATE_ANONYMOUS": "10000/1", "LAUREL_METRICS_TOKEN": "let-me-measure"}
"""Whoever is nobody has points for every probe; everybody else has what is shipped."""


async def run(place: Place) -> str:
    """S2."""
    issuer = place.environment(0)["LAUREL_PUBLIC_URL"]
    async with place.connected():
        await place.programme()
        tokens = AccessTokens(keys.read(place.keys_file), issuer=issuer)
        everybody = await tokens_of_all(place.begin, place.vault, tokens)
    assert len(everybody) == len(Role) + 3
    ways = list(probes())
    assert len(ways) >= PROBES
    with place.serving(1, **SETTINGS) as fleet:
        await fleet.ready()
        async with slow_clients(fleet.ports[0]) as slow:
            await _all_fail(fleet.ports[0], everybody, ways)
    assert slow["begun"] >= SLOW, slow
    with place.serving(1, LAUREL_TRUSTED_DOCUMENTS="all", **SETTINGS) as fleet:
        await fleet.ready()
        await _all_fail(fleet.ports[0], everybody, list(of_documents_alone(ways)))
    return (
        f"{len(everybody)} kinds of callers x {len(ways)} probes, twice: 0 FAIL, 0 SKIP; beside the first"
        f" {SLOW} clients that send a byte a second, {slow['cut']} of them cut off; the second with"
        " registered documents alone"
    )


async def _all_fail(port: int, everybody: Mapping[str, str | None], ways: Sequence[Probe]) -> None:
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as http:
        found = {who: await tried(http, token, ways) for who, token in everybody.items()}
    assert found == dict.fromkeys(everybody, (len(ways), [])), found


@asynccontextmanager
async def slow_clients(port: int) -> AsyncIterator[Counter[str]]:
    """While the block runs so many heads and bodies are on their way; whoever is cut off begins again."""
    counted: Counter[str] = Counter()

    async def slow(first: bytes, rest: bytes) -> None:
        while True:
            counted["begun"] += 1
            await dripping(port, first, rest)
            counted["cut"] += 1

    async with asyncio.TaskGroup() as group:
        hands = [
            group.create_task(slow(b"", HEAD) if number % 2 else slow(BODY, b"{" * 60))
            for number in range(SLOW)
        ]
        await asyncio.sleep(0)  # all of them have begun
        yield counted
        for each in hands:
            each.cancel()
