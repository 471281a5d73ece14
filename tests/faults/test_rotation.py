"""S14, in short: two exchanges of the signing key under load, and no valid token is refused."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path
from random import Random

import httpx

from api import keys
from api.app import key_ring
from api.embedded.servers import Servers
from domain.staff.permissions import Permission
from persistence.encryption import Vault
from persistence.work import opener
from tests import make
from tests.faults.processes import environment, kill, laurel, said
from tests.faults.rotation import Load, rotate
from tests.servers import TestDatabase, free_port


async def test_two_exchanges_of_the_signing_key_refuse_no_valid_token(
    database: TestDatabase, servers: Servers, tmp_path: Path
):
    keys_file = tmp_path / "keys.json"
    keys.write(keys_file, keys.generate())
    begin = opener(Vault(key_ring(keys.read(keys_file))))
    await make.programme()
    members = [str((await make.member(begin, external_id=f"member-{number}")).id) for number in range(3)]
    key = await make.service_key(begin, Permission.TOKENS_CREATE_MEMBER)
    ports = [free_port(), free_port()]
    envs = [
        environment(
            database,
            servers.redis_url or "",
            keys_file,
            LAUREL_ENVIRONMENT="production",
            LAUREL_PUBLIC_URL="https://shop.example",
            LAUREL_PORT=str(port),
            LAUREL_LOG_LEVEL="error",
        )
        for port in ports
    ]
    processes = [laurel("serve", env=env, folder=tmp_path) for env in envs]
    load = Load(ports=ports, service_key=key.text, members=members, rate=20, random=Random(14))
    async with httpx.AsyncClient(timeout=30) as http:
        try:
            async with asyncio.timeout(90):
                while not all([await _ready(http, port) for port in ports]):
                    assert all(each.poll() is None for each in processes), said(tmp_path)
                    await asyncio.sleep(0.1)
            working = asyncio.create_task(load.run(http))
            try:
                for _ in range(2):
                    await rotate(load, keys_file, envs[0], tmp_path, seconds=0.5)
            finally:
                working.cancel()
                with suppress(asyncio.CancelledError):
                    await working
        finally:
            for each in processes:
                kill(each)

    assert load.refused == []
    assert len(load.kids) == 3
    assert load.made > 20 and load.used > 40


async def _ready(http: httpx.AsyncClient, port: int) -> bool:
    with suppress(httpx.HTTPError):
        return (await http.get(f"http://127.0.0.1:{port}/readyz")).status_code == 200
    return False
