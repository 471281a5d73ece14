"""S14: the signing key is exchanged twice under 50 requests a second; no valid token is refused."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import httpx

from domain.staff.permissions import Permission
from faults.place import Place
from tests import make
from tests.faults.rotation import Load, rotate

SERVERS, MEMBERS, ROTATIONS, RATE = 2, 20, 2, 50.0


async def run(place: Place) -> str:
    async with place.connected():
        await place.programme()
        members = [str(each.id) for each in await place.members(MEMBERS)]
        key = await make.service_key(place.begin, Permission.TOKENS_CREATE_MEMBER)
    with place.serving(SERVERS) as fleet:
        await fleet.ready()
        load = Load(ports=fleet.ports, service_key=key.text, members=members, rate=RATE, random=place.random)
        async with httpx.AsyncClient(timeout=30) as http:
            working = asyncio.create_task(load.run(http))
            try:
                for _ in range(ROTATIONS):
                    env = place.environment(fleet.ports[0])
                    await rotate(load, place.keys_file, env, place.folder, seconds=place.size(60, 2))
            finally:
                working.cancel()
                with suppress(asyncio.CancelledError):
                    await working
    assert load.refused == [], load.refused[:3]
    assert len(load.kids) == ROTATIONS + 1
    assert load.made and load.used > load.made
    return (
        f"{ROTATIONS} exchanges, {load.made:,} tokens made and used {load.used:,} times on {SERVERS} "
        "servers, 0 valid ones refused; each old key refused once retired"
    )
