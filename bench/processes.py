"""The servers that are measured, each a process: what it costs, when it answers, how it ends."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx

from api.embedded.machine import free_port
from bench.place import HOME, ISSUER, ROOT, Place

POOL = 10
"""Connections of every contender's pool: the product's default."""
STARTING_SECONDS = 30
STOPPING_SECONDS = 10
WITHOUT_LIMIT = "1000000/1000000"


@dataclass(slots=True)
class Server:
    """A server of one process on 127.0.0.1."""

    name: str
    port: int
    process: subprocess.Popen[bytes]
    started_in: float = 0.0
    """Seconds from its creation to its first answer."""

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def memory(self) -> float:
        """Resident megabytes."""
        return _resident(self.pid)

    @property
    def own_memory(self) -> float:
        """Megabytes that are its alone and its part of what it shares; where the system does not say, all."""
        return _own(self.pid)

    @property
    def own_memory_of_workers(self) -> list[float]:
        """The same of each that answers, where there are several: forked from a child of the server."""
        return [_own(worker) for child in children(self.pid) for worker in children(child)]


@contextmanager
def ours(place: Place, url: str | None = None, *, workers: int = 1) -> Iterator[Server]:
    """`laurel serve` as in production: guards, limits, logs and figures on, one worker if nothing is said.

    `url`: another way to the same database. Rates are counted as always, but high enough for one machine that
    plays all the clients.
    """
    settings = {
        "LAUREL_ENVIRONMENT": "production",
        "LAUREL_PUBLIC_URL": ISSUER,
        "LAUREL_KEYS_FILE": str(place.keys_file),
        "LAUREL_POOL_SIZE": str(POOL),
        "LAUREL_WORKERS": str(workers),
        "LAUREL_RATE_MEMBER": WITHOUT_LIMIT,
        "LAUREL_RATE_SERVICE": WITHOUT_LIMIT,
        "DATABASE_URL": url or place.url,
        "REDIS_URL": place.redis_url,
    }
    command = [sys.executable, "-m", "api", "serve", "--port"]
    with _running("laurel", command, settings, "/readyz") as server:
        yield server


@contextmanager
def reference(name: str, place: Place, url: str | None = None) -> Iterator[Server]:
    """One of `bench/references`, by its module's name."""
    settings = {
        "BENCH_DATABASE_URL": url or place.url,
        "BENCH_KEYS_FILE": str(place.keys_file),
        "BENCH_ISSUER": ISSUER,
        "BENCH_POOL_SIZE": str(POOL),
    }
    command = [sys.executable, "-m", f"bench.references.{name}"]
    with _running(name, command, settings, "/ready") as server:
        yield server


@contextmanager
def peer(name: str, place: Place, **settings: str) -> Iterator[Server]:
    """One of those that Node runs, by its folder's name in `bench/references`."""
    command = ["node", str(ROOT / "bench" / "references" / name / "server.js")]
    known = {"BENCH_DATABASE_URL": place.url, "BENCH_POOL_SIZE": str(POOL), "NODE_ENV": "production"}
    with _running(name, command, {**known, **settings}, "/ready") as server:
        yield server


@asynccontextmanager
async def beside(started: AbstractContextManager[Server]) -> AsyncIterator[Server]:
    """Start and stop a server while this loop goes on: for one whose way to the database leads through it."""
    server = await asyncio.to_thread(started.__enter__)
    try:
        yield server
    finally:
        await asyncio.to_thread(started.__exit__, None, None, None)


@contextmanager
def _running(name: str, command: Sequence[str], settings: Mapping[str, str], path: str) -> Iterator[Server]:
    port = free_port(None)
    log = HOME / f"{name}.log"
    with log.open("wb") as file:
        began = time.monotonic()
        process = subprocess.Popen(
            [*command, str(port)],
            cwd=ROOT,
            env={**_plain_environment(), **settings},
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
        )
        server = Server(name, port, process)
        try:
            _wait(server, path, log)
            server.started_in = time.monotonic() - began
            yield server
        finally:
            process.terminate()
            try:
                process.wait(STOPPING_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _plain_environment() -> dict[str, str]:
    """Ours, without what would make this another deployment. Modules are compiled once, as in the image."""
    ours = (
        *("LAUREL_", "BENCH_", "DATABASE_URL", "MIGRATION_DATABASE_URL", "REDIS_URL", "PG", "PROMETHEUS_"),
        "PYTHONDONTWRITEBYTECODE",
    )
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}


def _wait(server: Server, path: str, log: Path) -> None:
    deadline = time.monotonic() + STARTING_SECONDS
    with httpx.Client(base_url=f"http://127.0.0.1:{server.port}", timeout=2) as client:
        while time.monotonic() < deadline and server.process.poll() is None:
            try:
                if client.get(path).status_code == httpx.codes.OK:
                    return
            except httpx.TransportError:
                pass  # it does not listen yet
            time.sleep(0.02)
    raise RuntimeError(f"{server.name} does not answer; its log is {log}")


# What processes cost


def cpu_of(pid: int) -> float:
    """Seconds of user and system time that a process has used, all of its threads."""
    stat = Path(f"/proc/{pid}/stat")
    if stat.exists():
        return _ticks(stat)
    told = _ps(pid, "cputime=")
    seconds = 0.0
    for part in told.replace("-", ":").split(":"):
        seconds = seconds * 60 + float(part)
    return seconds


def cpu_of_children(pid: int) -> float:
    """The same of all processes that one has started, 0 where the system does not say."""
    total = 0.0
    for child in children(pid):
        with suppress(OSError, IndexError):  # it has just ended
            total += _ticks(Path(f"/proc/{child}/stat"))
    return total


def children(pid: int) -> list[int]:
    """The processes that one has started, none where the system does not say."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, IndexError):  # it has just ended
            if int(_after_name(stat)[1]) == pid:
                found.append(int(stat.parent.name))
    return found


def _ticks(stat: Path) -> float:
    fields = _after_name(stat)
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _after_name(stat: Path) -> list[str]:
    """What follows the process's name, which may hold spaces and brackets."""
    return stat.read_text().rpartition(")")[2].split()


def _own(pid: int) -> float:
    told = Path(f"/proc/{pid}/smaps_rollup")
    if not told.exists():
        return _resident(pid)
    line = next(each for each in told.read_text().splitlines() if each.startswith("Pss:"))
    return int(line.split()[1]) / 1024


def _resident(pid: int) -> float:
    return int(_ps(pid, "rss=")) / 1024


def _ps(pid: int, what: str) -> str:
    found = subprocess.run(["ps", "-o", what, "-p", str(pid)], capture_output=True, text=True, check=True)
    return found.stdout.strip()
