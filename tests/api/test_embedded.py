"""The servers of the first minute: shared, taken over after a crash, closed to everybody else."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
import pytest

from api.embedded import machine, postgres
from api.embedded.account import Account
from api.embedded.servers import NoServer, Servers, embedded_servers
from tests.servers import ROOT, folder_of_its_own

USER = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from api.embedded.servers import embedded_servers
    with embedded_servers(Path(sys.argv[1]), throwaway=True):
        print("up", flush=True)
        time.sleep(600)
    """
)


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """A folder whose servers were prepared once."""
    with folder_of_its_own() as made:
        yield made


@pytest.fixture
def folder() -> Iterator[Path]:
    with folder_of_its_own() as made:
        yield made


@contextmanager
def another_user(home: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that uses the same folder, killed without mercy at the end."""
    command = [sys.executable, "-c", USER, str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "up\n"
        try:
            yield process
        finally:
            process.kill()


def postmaster(home: Path) -> int:
    return int((home / "postgres" / "data" / "postmaster.pid").read_text().splitlines()[0])


def port_of(url: str | None) -> int:
    assert url is not None
    return int(url.rpartition("@")[2].partition("/")[0].partition(":")[2])


def answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def ask(url: str | None, sql: str) -> object:
    async def once() -> object:
        connection = await asyncpg.connect(url)
        try:
            return await connection.fetchval(sql)
        finally:
            await connection.close()

    return asyncio.run(once())


def check(servers: Servers) -> None:
    assert ask(servers.database_url, "SELECT current_user") == "laurel_app"
    assert ask(servers.migration_database_url, "SELECT current_user") == "laurel_owner"
    assert answers(port_of(servers.redis_url))


def test_the_last_user_stops_the_servers_and_not_the_first(home: Path):
    with embedded_servers(home, throwaway=True) as first:
        with embedded_servers(home, throwaway=True) as second:
            assert second == first
        check(first)

    assert not answers(port_of(first.database_url))
    assert not answers(port_of(first.redis_url))


def test_addresses_and_passwords_stay_the_same(home: Path):
    with embedded_servers(home, throwaway=True) as before:
        pass
    with embedded_servers(home, throwaway=True) as after:
        assert after == before
        check(after)


def test_a_killed_user_leaves_servers_that_the_next_one_takes_over_and_stops(home: Path):
    with another_user(home):
        orphan = postmaster(home)

    with embedded_servers(home, throwaway=True) as servers:
        assert postmaster(home) == orphan
        check(servers)
    assert not answers(port_of(servers.database_url))


def test_everything_killed_at_once_starts_again(home: Path):
    with another_user(home):
        os.kill(postmaster(home), signal.SIGKILL)

    with embedded_servers(home, throwaway=True) as servers:
        check(servers)


def test_a_stale_pid_file_that_names_a_stranger_is_not_believed(home: Path):
    with embedded_servers(home, throwaway=True):
        text = (home / "postgres" / "data" / "postmaster.pid").read_text()
    _, _, rest = text.partition("\n")
    (home / "postgres" / "data" / "postmaster.pid").write_text(f"{os.getpid()}\n{rest}")

    with embedded_servers(home, throwaway=True) as servers:
        check(servers)


def test_what_an_interrupted_preparation_left_is_thrown_away(folder: Path):
    (folder / "postgres" / "draft").mkdir(parents=True)
    (folder / "postgres" / "draft" / "PG_VERSION").write_text("18\n")

    with embedded_servers(folder, valkey=False, throwaway=True) as servers:
        assert ask(servers.database_url, "SELECT 1") == 1
        assert servers.redis_url is None


def test_nobody_else_gets_in(home: Path):
    with embedded_servers(home, throwaway=True) as servers:
        assert ask(servers.database_url, "SHOW listen_addresses") == "127.0.0.1"
        port = port_of(servers.database_url)
        with pytest.raises(asyncpg.InvalidAuthorizationSpecificationError):
            ask(f"postgresql://postgres@127.0.0.1:{port}/laurel", "SELECT 1")
        with pytest.raises(asyncpg.InvalidPasswordError):
            ask(f"postgresql://laurel_app:wrong@127.0.0.1:{port}/laurel", "SELECT 1")
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            ask(servers.database_url, "CREATE TABLE mine (id int)")
        with socket.create_connection(("127.0.0.1", port_of(servers.redis_url)), timeout=2) as stranger:
            stranger.sendall(b"PING\r\n")
            assert stranger.recv(100).startswith(b"-NOAUTH")

    assert stat.S_IMODE((home / "servers.json").stat().st_mode) == 0o600
    assert stat.S_IMODE(home.stat().st_mode) & 0o007 == 0


def test_two_first_starts_at_once_prepare_one_database(folder: Path):
    with another_user(folder), embedded_servers(folder, throwaway=True) as servers:
        check(servers)
    with embedded_servers(folder, throwaway=True):
        pass  # the last one stops what the killed one has left


def test_without_any_server_one_sentence_says_what_to_set(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(machine, "wheel", lambda _: None)
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    monkeypatch.setattr(Path, "glob", lambda *_: iter(()))

    with pytest.raises(NoServer, match=r"install PostgreSQL 15 or newer, or set DATABASE_URL"):
        embedded_servers(folder, valkey=False).__enter__()
    with pytest.raises(NoServer, match=r"install Valkey or Redis, or set REDIS_URL"):
        embedded_servers(folder, postgres=False).__enter__()


def test_data_of_another_postgres_is_left_alone(folder: Path):
    with embedded_servers(folder, valkey=False, throwaway=True):
        pass
    version = folder / "postgres" / "data" / "PG_VERSION"
    version.write_text("12\n")

    with pytest.raises(NoServer, match="was made by PostgreSQL 12"):
        embedded_servers(folder, valkey=False).__enter__()
    assert version.read_text() == "12\n"


def test_without_its_passwords_a_database_is_left_alone(folder: Path):
    with embedded_servers(folder, valkey=False, throwaway=True):
        pass
    (folder / "servers.json").unlink()

    with pytest.raises(NoServer, match=r"move .* away to begin anew"):
        embedded_servers(folder, valkey=False).__enter__()
    assert (folder / "postgres" / "data" / "PG_VERSION").exists()


def test_a_path_may_hold_spaces_and_any_script(folder: Path):
    with embedded_servers(folder / "会员 and points" / ".laurel", throwaway=True) as servers:
        check(servers)


def test_folders_on_the_way_are_opened_to_their_group_and_only_to_pass(tmp_path: Path):
    closed = tmp_path / "closed"
    inside = closed / "inside"
    inside.mkdir(parents=True)
    closed.chmod(0o700)
    said: list[str] = []

    account = Account(uid=4_000_000, gid=4_000_000).passing(inside / "file", said.append)

    assert stat.S_IMODE(closed.stat().st_mode) == 0o710
    assert closed.stat().st_gid in account.groups
    assert any(str(closed) in each for each in said)


def test_servers_stop_within_their_time(home: Path):
    with embedded_servers(home, throwaway=True) as servers:
        idle = socket.create_connection(("127.0.0.1", port_of(servers.database_url)))
        began = time.monotonic()
    assert time.monotonic() - began < postgres.STOPPING_SECONDS
    idle.close()
