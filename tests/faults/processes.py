"""Laurel in processes of its own, stopped in the middle of what they do."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import IO

import asyncpg

from tests.nursery import Process
from tests.servers import ROOT, TestDatabase

HUNT_SECONDS = 60.0
SETTLE_SECONDS = 0.004
"""How long PostgreSQL may still be busy with what a process had sent before it was stopped."""

# A process that is stopped sends nothing: what is idle in a transaction now was begun and is not committed.
IN_TRANSACTION = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = $1
    AND xact_start IS NOT NULL AND state = 'idle in transaction'
"""


def environment(database: TestDatabase, redis_url: str, keys_file: Path, **more: str) -> dict[str, str]:
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LAUREL_", "PYTEST_", "TEST_"))
    }
    return inherited | {
        "PYTHONPATH": str(ROOT),
        "DATABASE_URL": database.url,
        "MIGRATION_DATABASE_URL": database.migration_url,
        "REDIS_URL": redis_url,
        "LAUREL_KEYS_FILE": str(keys_file),
        **more,
    }


def laurel(
    *arguments: str | Path, env: dict[str, str], folder: Path, before: Sequence[str] = ()
) -> subprocess.Popen[bytes]:
    """`laurel ...`, whose words go to a file that a failing test shows. `before`: what runs it."""
    return python("-m", "api", *arguments, env=env, folder=folder, before=before)


def python(
    *arguments: str | Path, env: dict[str, str], folder: Path, before: Sequence[str] = ()
) -> subprocess.Popen[bytes]:
    said: IO[bytes] = (folder / "said.log").open("ab")
    with said:
        return subprocess.Popen(
            [*before, sys.executable, *map(str, arguments)],
            env=env,
            cwd=folder,
            stdout=said,
            stderr=subprocess.STDOUT,
        )


def said(folder: Path) -> str:
    return (folder / "said.log").read_text(errors="replace")[-2_000:]


async def ended(process: Process, seconds: float = 120) -> int:
    """Wait for a process to end by itself; gives its exit code."""
    end = time.monotonic() + seconds
    while process.poll() is None:
        assert time.monotonic() < end, f"process {process.pid} does not end"
        await asyncio.sleep(0.02)
    return process.wait()


def kill(process: Process) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()


async def kill_in_transaction(
    process: Process, watch: asyncpg.Connection, application: str, random: Random
) -> bool:
    """SIGKILL between BEGIN and COMMIT: the process is frozen, looked at, and killed if it is there.

    False when it ended by itself before it was caught.
    """
    end = time.monotonic() + HUNT_SECONDS
    while process.poll() is None:
        assert time.monotonic() < end, f"{application} was never seen in a transaction"
        process.send_signal(signal.SIGSTOP)
        await asyncio.sleep(SETTLE_SECONDS)
        if await watch.fetchval(IN_TRANSACTION, application):
            kill(process)
            return True
        process.send_signal(signal.SIGCONT)
        await asyncio.sleep(random.uniform(0.001, 0.01))
    return False


async def until(what: Callable[[], object], seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, f"waited {seconds} s for {what}"
        await asyncio.sleep(0.02)
