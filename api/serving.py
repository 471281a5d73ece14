"""The processes of `laurel serve`: one that answers, or several, and in development one that works.

    laurel serve                 the server itself, or its supervisor with --workers
      nursery                    spawned by the supervisor: imports all, opens nothing (`api/preloaded.py`)
        server 1..N              forked from the nursery, whenever the supervisor asks for one
      background worker          development only; production runs `laurel worker` on its own

No process is forked from one that has opened anything, so that no lock and no connection is inherited. When
the supervisor or the nursery dies, whatever the way, servers notice and end: otherwise they would keep the
port from the next start, and the supervisor would not know of them.
"""

from __future__ import annotations

import asyncio
import errno
import multiprocessing
import os
import signal
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from multiprocessing.process import BaseProcess
from weakref import WeakKeyDictionary, WeakSet

import structlog
import uvicorn
from starlette.types import ASGIApp
from uvicorn import _subprocess
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import Multiprocess
from uvicorn.supervisors.multiprocess import Process as UvicornProcess

from api import garbage, logs, server
from api import settings as all_settings
from api.settings import Settings

log = structlog.get_logger("laurel.serving")

STOP_SECONDS = 30  # the worker gives its jobs 20
LOOK_SECONDS = 2
"""So often a server looks whether the nursery lives. The end of the supervisor wakes it."""
START_SECONDS = 120  # for a worker to begin, on a machine that is busy
# Workers are replaced after so many requests, at different moments, so that no leak grows for ever.
REQUESTS_OF_A_WORKER = 50_000
REQUESTS_JITTER = 5_000


class PortTaken(Exception):
    """Somebody else answers on the port; the message says what to do."""


def application() -> ASGIApp:
    """The application of this process, from its environment. uvicorn calls it in each worker."""
    from api.app import create_app

    end_with_parent()
    garbage.rest()
    try:
        settings = all_settings.load()
        logs.configure(settings)
        server.LimitedProtocol.head_seconds = settings.head_seconds
        return create_app(settings, opened=garbage.resume)
    except Exception:
        if multiprocessing.parent_process() is None:
            raise
        log.exception("worker.start_failed")
        sys.exit(STARTUP_FAILURE)  # the supervisor then gives up, instead of trying the same for ever


def listen(settings: Settings) -> socket.socket:
    """Take the port, before anything that takes a while is started.

    Raises: PortTaken.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        raise _taken(settings, error) from None
    listener.set_inheritable(True)
    return listener


def _taken(settings: Settings, error: OSError) -> PortTaken:
    return PortTaken(
        f"{settings.host}:{settings.port} can not be had ({error.strerror}): "
        "stop what answers there, or choose another with --port."
    )


def serve(settings: Settings, listener: socket.socket, started: Callable[[], None]) -> None:
    """Answer requests until somebody says stop. `started` is called when the first worker answers."""
    options = server.options(settings) | {"app": "api.serving:application", "factory": True}
    if settings.workers == 1:
        one = _Server(uvicorn.Config(**options))
        one.when_started = started
        try:
            one.run(sockets=[listener])
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            raise _taken(settings, error) from None  # by somebody who started in the same second
        return
    fork_from_nursery()
    with ExitStack() as stack:
        if settings.metrics_port or settings.metrics_token:
            # Where workers put their figures together; the variable is read when they import the library.
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="laurel-metrics-"))
            os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", folder)
        config = uvicorn.Config(
            **options,
            workers=settings.workers,
            limit_max_requests=REQUESTS_OF_A_WORKER,
            limit_max_requests_jitter=REQUESTS_JITTER,
        )
        several = _Supervisor(config, sockets=[listener])
        waiting = threading.Thread(target=_when_answered, args=(listener, several.should_exit, started))
        waiting.start()
        several.run()
        waiting.join()


def fork_from_nursery() -> None:
    """Let uvicorn fork its workers from a process that has imported all they need.

    A worker then begins at once, also one that replaces another, and shares what it never changes.
    """
    if "forkserver" in multiprocessing.get_all_start_methods():
        nursery = multiprocessing.get_context("forkserver")
        nursery.set_forkserver_preload(["api.preloaded"])
        _subprocess.spawn = nursery  # type: ignore[assignment]  # uvicorn knows one way to start a process


class _Server(uvicorn.Server):
    """uvicorn that says when it has begun."""

    when_started: Callable[[], None] = staticmethod(lambda: None)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self.when_started()


class _Supervisor(Multiprocess):
    """uvicorn's supervisor, patient with who begins, that lets go of the port before its workers end.

    uvicorn kills a worker that does not answer within five seconds. While several begin on a busy machine
    what comes before the first answer takes longer: each would be killed and started anew, for ever and
    without a word. And while anybody holds the port, the kernel accepts connections that nobody will answer.
    """

    def __init__(self, config: uvicorn.Config, sockets: list[socket.socket]) -> None:
        super().__init__(config, sockets)
        self._asked: WeakKeyDictionary[UvicornProcess, float] = WeakKeyDictionary()
        """When each worker was asked for the first time whether it has begun."""
        self._begun: WeakSet[UvicornProcess] = WeakSet()

    def keep_subprocess_alive(self) -> None:
        if all(self._has_begun(each) for each in self.processes):
            super().keep_subprocess_alive()

    def _has_begun(self, worker: UvicornProcess) -> bool:
        """Whether uvicorn may look at it: it has answered once, has ended, or was waited for long enough."""
        if worker in self._begun or not worker.process.is_alive():
            return True
        if worker not in self._asked:
            self._asked[worker] = time.monotonic()
            worker.parent_conn.send(b"ping")
        if worker.parent_conn.poll():
            worker.parent_conn.recv()
        elif time.monotonic() - self._asked[worker] < START_SECONDS:
            return False
        else:
            log.warning("worker.slow_to_start", pid=worker.pid, seconds=START_SECONDS)
        self._begun.add(worker)
        return True

    def terminate_all(self) -> None:
        for each in self.sockets:
            each.close()
        super().terminate_all()


def _when_answered(listener: socket.socket, stopping: threading.Event, started: Callable[[], None]) -> None:
    """Workers begin to listen when they are ready; until then a connection is refused."""
    host, port = listener.getsockname()[:2]
    place = ({"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host), port)  # noqa: S104 - compared, not bound
    while not stopping.wait(0.1):
        try:
            socket.create_connection(place, timeout=1).close()
        except OSError:
            continue
        started()
        return


@contextmanager
def background_worker() -> Iterator[None]:
    """Jobs and webhooks, in a process of their own while the block runs."""
    process = multiprocessing.get_context("spawn").Process(target=_work, name="laurel-worker")
    # A child is born with what its parent ignores: Ctrl-C in its first moments, while it still imports, would
    # end it with a traceback.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process.start()
    finally:
        signal.signal(signal.SIGINT, before)
    stopping = threading.Event()
    threading.Thread(target=_watch, args=(process, stopping), daemon=True).start()
    try:
        yield
    finally:
        stopping.set()
        process.terminate()
        process.join(STOP_SECONDS)
        if process.is_alive():
            process.kill()
            process.join()


def _watch(process: BaseProcess, stopping: threading.Event) -> None:
    """A worker that breaks is said aloud: jobs would wait and nobody would know."""
    process.join()
    if process.exitcode and not stopping.is_set():
        log.error("worker.ended", exit_code=process.exitcode)


def _work() -> None:
    """The main function of the background worker in development."""
    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent says when
    work(all_settings.load())


def work(settings: Settings) -> None:
    """Run the worker until somebody says stop."""
    from api import worker

    garbage.resume(young=garbage.YOUNG_IN_BULK)
    logs.configure(settings)
    asyncio.run(worker.run(settings))


def end_with_parent() -> None:
    """In a child: end as soon as the process that asked for it, or the one it was forked from, is gone."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    born_of = os.getppid()

    def wait(parent: BaseProcess) -> None:
        while parent.is_alive() and os.getppid() == born_of:
            parent.join(LOOK_SECONDS)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait, args=(parent,), daemon=True, name="end-with-parent").start()
