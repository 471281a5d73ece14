"""`laurel serve` as a person runs it: in a process of its own, stopped by Ctrl-C, killed, started again."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import pytest

from api.embedded.machine import command_of
from api.embedded.servers import Servers
from tests.servers import ROOT, TestDatabase, folder_of_its_own, free_port, migrated_database

T = TypeVar("T")

START_SECONDS = 90  # of a machine that runs other tests at the same time; `make bench` measures the start
LAUREL = [sys.executable, "-m", "api"]


def environment(**given: str) -> dict[str, str]:
    """The environment of a person who has set nothing else."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LAUREL_", "PYTEST_")) and not name.endswith(("DATABASE_URL", "REDIS_URL"))
    }
    return inherited | {"PYTHONPATH": str(ROOT)} | given


def wait_for(what: Callable[[], T | None], seconds: float = START_SECONDS) -> T:
    end = time.monotonic() + seconds
    while not (found := what()):
        if time.monotonic() > end:
            pytest.fail(f"waited {seconds} s for {what}")
        time.sleep(0.05)
    return found


def get(port: int, path: str) -> int | None:
    """The status of an answer, or None without one."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
            status: int = answer.status
            return status
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return None


def parents() -> Iterator[tuple[int, int]]:
    """Every process with its parent."""
    if not Path("/proc/self/stat").exists():
        told = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True)
        for line in told.stdout.splitlines():
            child, parent = map(int, line.split())
            yield child, parent
        return
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has just ended
            _, _, rest = path.read_text().rpartition(")")
            yield int(path.parent.name), int(rest.split()[1])


def children_of(pid: int) -> set[int]:
    """Every process below one, however deep."""
    pairs = list(parents())
    found: set[int] = set()
    while more := {child for child, parent in pairs if parent in found | {pid}} - found:
        found |= more
    return found


def nursery_of(laurel: Laurel) -> tuple[int, set[int]]:
    """The process that workers are forked from, 0 while there is none, and the workers it has by now."""
    forked = {each for each in children_of(laurel.process.pid) if "forkserver" in command_of(each)}
    nursery = min((pid for pid, parent in parents() if pid in forked and parent not in forked), default=0)
    return nursery, forked - {nursery}


def wait_for_end(*pids: int) -> None:
    """Until nobody of these lives; who only waits to be buried does not."""
    wait_for(lambda: not [each for each in pids if command_of(each)])


class Laurel:
    """A running `laurel serve`, in a group of its own like a terminal's."""

    def __init__(self, process: subprocess.Popen[bytes], port: int, output: Path) -> None:
        self.process, self.port, self._output = process, port, output

    @property
    def output(self) -> str:
        return self._output.read_text()

    def ready(self, seconds: float = START_SECONDS) -> None:
        def answers() -> bool:
            if self.process.poll() is not None:
                pytest.fail(f"laurel serve ended with {self.process.returncode}:\n{self.output}")
            return get(self.port, "/readyz") == 200

        wait_for(answers, seconds)

    def interrupt(self) -> int:
        """Ctrl-C: the terminal tells the whole group."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(60)


@pytest.fixture
def folder() -> Iterator[Path]:
    with folder_of_its_own() as made:
        yield made


@pytest.fixture
def urls(servers: Servers) -> Iterator[dict[str, str]]:
    """A database and a Redis that are given, so that nothing else is started."""
    with migrated_database(servers, "serve") as database:
        yield addresses(servers, database)


def addresses(servers: Servers, database: TestDatabase) -> dict[str, str]:
    assert servers.redis_url is not None
    return {
        "DATABASE_URL": database.url,
        "MIGRATION_DATABASE_URL": database.migration_url,
        "REDIS_URL": servers.redis_url,
    }


@contextmanager
def serving(folder: Path, *arguments: str, **given: str) -> Iterator[Laurel]:
    port = free_port()
    output = folder / f"serve-{port}.log"
    with output.open("wb") as log:
        process = subprocess.Popen(
            [*LAUREL, "serve", "--no-demo", "--port", str(port), *arguments],
            cwd=folder,
            env=environment(LAUREL_HOME=str(folder / "home"), LAUREL_PAGE="false", **given),
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    below: set[int] = set()
    try:
        yield Laurel(process, port, output)
        below = children_of(process.pid)
    finally:
        for each in below | {process.pid}:
            with suppress(ProcessLookupError):
                os.kill(each, signal.SIGKILL)
        process.wait()


def test_ctrl_c_stops_everything_that_was_started(folder: Path):
    with serving(folder) as laurel:
        laurel.ready()
        started = children_of(laurel.process.pid)
        postmaster = int((folder / "home/postgres/data/postmaster.pid").read_text().split()[0])
        assert started

        laurel.interrupt()

        assert f"http://127.0.0.1:{laurel.port}/" in laurel.output
        assert "Traceback" not in laurel.output
        wait_for_end(*started, postmaster)
        assert not (folder / "home/postgres/data/postmaster.pid").exists()


def test_after_kill_9_of_the_parent_the_next_start_takes_over(folder: Path):
    with serving(folder) as first:
        first.ready()
        below = children_of(first.process.pid)
        first.process.kill()
        first.process.wait()
        wait_for_end(*below)
        assert get(first.port, "/healthz") is None

    with serving(folder) as second:
        second.ready()
        second.interrupt()
        assert "Traceback" not in second.output


def test_a_second_serve_on_the_same_port_says_so_and_leaves_the_first_alone(
    folder: Path, urls: dict[str, str]
):
    with serving(folder, **urls) as first:
        first.ready()

        second = subprocess.run(
            [*LAUREL, "serve", "--port", str(first.port)],
            cwd=folder,
            env=environment(**urls),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

        assert second.returncode == 1
        assert f"127.0.0.1:{first.port} can not be had" in second.stderr
        assert "--port" in second.stderr
        assert get(first.port, "/readyz") == 200


@pytest.mark.parametrize("workers", [1, 2])
def test_sigterm_ends_the_workers_and_frees_the_port(folder: Path, urls: dict[str, str], workers: int):
    with serving(folder, "--workers", str(workers), **urls) as laurel:
        laurel.ready()
        below = children_of(laurel.process.pid)

        laurel.process.terminate()
        laurel.process.wait(60)

        wait_for_end(*below)
        assert get(laurel.port, "/healthz") is None
        assert "Traceback" not in laurel.output


def test_workers_end_when_their_supervisor_is_killed(folder: Path, urls: dict[str, str]):
    with serving(folder, "--workers", "2", **urls) as laurel:
        laurel.ready()
        below = children_of(laurel.process.pid)
        assert len(below) >= 4  # two that answer, what they were forked from, one that works

        laurel.process.kill()
        laurel.process.wait()

        wait_for_end(*below)
        assert get(laurel.port, "/healthz") is None


def test_a_worker_that_dies_is_replaced(folder: Path, urls: dict[str, str]):
    with serving(folder, "--workers", "2", **urls) as laurel:
        laurel.ready()
        _, answering = nursery_of(laurel)

        os.kill(max(answering), signal.SIGKILL)

        wait_for(lambda: nursery_of(laurel)[1] - answering)
        laurel.ready()


def test_workers_end_with_what_they_were_forked_from_and_are_replaced(folder: Path, urls: dict[str, str]):
    with serving(folder, "--workers", "2", **urls) as laurel:
        laurel.ready()
        nursery, answering = nursery_of(laurel)

        os.kill(nursery, signal.SIGKILL)

        wait_for_end(*answering)
        wait_for(lambda: nursery_of(laurel)[1] - answering)
        laurel.ready()


def test_a_worker_that_takes_long_to_begin_is_waited_for(folder: Path, urls: dict[str, str]):
    """Longer than the five seconds after which uvicorn takes one for hung."""
    (folder / "sitecustomize.py").write_text(
        "import os, sys, time\n"
        "def begin():\n"
        f"    open({str(folder / 'begun')!r}, 'a').write('x')\n"
        "    time.sleep(6)\n"
        "if any('forkserver' in each for each in sys.orig_argv):\n"
        "    os.register_at_fork(after_in_child=begin)\n"
    )
    path = os.pathsep.join([str(folder), str(ROOT)])
    with serving(
        folder, "--workers", "2", PYTHONPATH=path, LAUREL_ENVIRONMENT="development", **urls
    ) as laurel:
        laurel.ready(3 * START_SECONDS)
        wait_for(lambda: len(nursery_of(laurel)[1]) == 2)
        assert (folder / "begun").read_text() == "xx", "none was killed while it began, and begun anew"


def test_a_head_that_comes_a_byte_at_a_time_is_cut_off(folder: Path, urls: dict[str, str]):
    with serving(folder, LAUREL_HEAD_SECONDS="1", **urls) as laurel:
        laurel.ready()
        with socket.create_connection(("127.0.0.1", laurel.port), timeout=30) as slow:
            slow.sendall(b"POST /graphql HTTP/1.1\r\nHost: x\r\n")
            with pytest.raises(ConnectionError):
                for _ in range(200):
                    slow.sendall(b"X")
                    time.sleep(0.1)
        assert get(laurel.port, "/healthz") == 200


def test_production_does_not_start_without_its_settings(folder: Path):
    ended = subprocess.run(
        [*LAUREL, "serve"],
        cwd=folder,
        env=environment(LAUREL_ENVIRONMENT="production"),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert ended.returncode == 1
    assert re.findall(r"^(\w+) ", ended.stderr, re.M)[:2] == ["DATABASE_URL", "REDIS_URL"]
    assert "Traceback" not in ended.stderr
    assert list(folder.iterdir()) == []


def test_production_does_not_start_with_development_keys(folder: Path, urls: dict[str, str]):
    keys_file = folder / "home" / "keys.json"
    with serving(folder, **urls) as development:
        development.ready()

    with serving(
        folder,
        LAUREL_ENVIRONMENT="production",
        LAUREL_PUBLIC_URL="https://loyalty.example",
        LAUREL_KEYS_FILE=str(keys_file),
        **urls,
    ) as production:
        assert production.process.wait(60) == 1
        assert "holds development keys" in production.output
        assert "Traceback" not in production.output
