"""Real worker processes on a test's database. A test imports the fixtures that it needs."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from api import keys
from api.app import key_ring
from api.embedded.servers import Servers
from domain.work import Begin
from persistence.encryption import Vault
from persistence.work import opener
from tests.nursery import Born, Process
from tests.servers import ROOT, TestDatabase


@pytest.fixture
def keys_file(tmp_path: Path) -> Path:
    path = tmp_path / "keys.json"
    keys.write(path, keys.generate(development=True))
    return path


@pytest.fixture
def begin(database: TestDatabase, keys_file: Path) -> Begin:
    """With the worker's own keys: it has to open the webhooks' secrets."""
    return opener(Vault(key_ring(keys.read(keys_file))))


@dataclass
class Worker:
    """One worker process."""

    process: Process
    port: int
    log: Path

    async def is_ready(self) -> bool:
        try:
            async with httpx.AsyncClient() as http:
                return (await http.get(f"http://127.0.0.1:{self.port}/readyz")).status_code == 200
        except httpx.TransportError:
            return False

    async def until_ready(self) -> None:
        async with asyncio.timeout(120):
            while not await self.is_ready():
                assert self.process.poll() is None, self.log.read_text()
                await asyncio.sleep(0.05)

    async def get(self, path: str) -> httpx.Response:
        async with httpx.AsyncClient() as http:
            return await http.get(f"http://127.0.0.1:{self.port}{path}")

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    async def stop(self) -> int:
        """As an operator does. Gives the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return await asyncio.to_thread(self.process.wait, 90)


class Starter:
    """Starts workers on this test's database, and ends those that a test has left."""

    def __init__(self, database: TestDatabase, servers: Servers, keys_file: Path) -> None:
        self._environment = {
            **{name: each for name, each in os.environ.items() if not name.startswith("LAUREL_")},
            "DATABASE_URL": database.url,
            "REDIS_URL": servers.redis_url or "",
            "LAUREL_KEYS_FILE": str(keys_file),
            "LAUREL_HOME": str(keys_file.parent),
            "LAUREL_WEBHOOKS_TO_LOOPBACK": "true",
        }
        self._logs = keys_file.parent
        self.started: list[Worker] = []

    def start(self, **settings: str) -> Worker:
        """`settings`: more than every worker has, by their variables."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        log = self._logs / f"worker-{len(self.started)}.log"
        env = {**self._environment, "LAUREL_WORKER_PORT": str(port), **settings}
        process = Born(["worker"], env=env, folder=ROOT, said=log)
        self.started.append(Worker(process, port, log))
        return self.started[-1]

    async def ready(self, **settings: str) -> Worker:
        worker = self.start(**settings)
        await worker.until_ready()
        return worker


@pytest.fixture
def workers(database: TestDatabase, servers: Servers, keys_file: Path) -> Iterator[Starter]:
    starter = Starter(database, servers, keys_file)
    yield starter
    for each in starter.started:
        if each.process.poll() is None:
            each.kill()
