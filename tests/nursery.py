"""Processes of `laurel ...` that are born in a moment: forked from one that has imported everything.

A start by hand takes seconds, of which all but a moment are imports, and a whole run starts dozens. What is
forked has opened nothing yet and runs the same main function, with an environment, an output and a death of
its own, as the workers of `laurel serve --workers` do. Starts by hand are shown by `tests/api/test_serve.py`.
"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Protocol

from tests.servers import ROOT

PRELOADED = ["api.preloaded", "api.cli", "api.worker"]


class Process(Protocol):
    """What is asked of a process, whoever has started it. As of `subprocess.Popen`."""

    @property
    def pid(self) -> int: ...

    def poll(self) -> int | None: ...

    def wait(self, timeout: float | None = None) -> int: ...

    def send_signal(self, sig: int) -> None: ...

    def kill(self) -> None: ...


class Born:
    """`laurel ...`, in a process that was forked."""

    def __init__(self, arguments: Sequence[str], *, env: Mapping[str, str], folder: Path, said: Path) -> None:
        """`said`: where its words go."""
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(PRELOADED)
        self._process: ForkServerProcess = context.Process(
            target=_live, args=(list(arguments), dict(env), folder, said), name="laurel"
        )
        self._process.start()

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        self._process.join(timeout)
        ended = self._process.exitcode
        if ended is None:
            raise subprocess.TimeoutExpired("laurel", timeout or 0)
        return ended

    def send_signal(self, sig: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, sig)

    def kill(self) -> None:
        self._process.kill()


def _live(arguments: list[str], env: dict[str, str], folder: Path, said: Path) -> None:
    out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(out, stream)
    os.close(out)
    os.environ.clear()
    os.environ.update(env)
    os.chdir(folder)
    sys.argv = ["laurel", *arguments]
    sys.path.insert(0, str(ROOT))
    from api import cli

    cli.main()
