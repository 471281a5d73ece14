"""One PostgreSQL cluster: `data` (its files) and `log`."""

from __future__ import annotations

import shutil
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from api.embedded.account import Account
from api.embedded.machine import (
    OLDEST_POSTGRES,
    NoServer,
    Say,
    command_of,
    first_number,
    free_port,
    postgres_binaries,
)

DATABASE = "laurel"
OWNER = "laurel_owner"
APP = "laurel_app"
STARTING_SECONDS = 60  # a crash recovery may take a while
STOPPING_SECONDS = 30
AGAIN_SECONDS = 6  # how long a start is tried again


@dataclass(slots=True)
class Postgres:
    """`throwaway` data may be lost when the machine loses power, which makes writing much faster. It is not
    vacuumed either: it does not live so long."""

    folder: Path
    account: Account
    throwaway: bool
    say: Say
    binaries: Path = field(init=False)

    def __post_init__(self) -> None:
        self.binaries = postgres_binaries()
        self.account = self.account.running(self.binaries / "postgres", self.say)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def start(self, state: dict[str, Any]) -> int:
        """Start it, or find it running. Gives the port.

        Raises: NoServer.
        """
        version = self._version()
        if (
            self.data.exists()
            and (made_by := first_number((self.data / "PG_VERSION").read_text())) != version
        ):
            if not self.throwaway:
                raise NoServer(
                    f"{self.folder} was made by PostgreSQL {made_by} and this is {version}: "
                    "move the folder away to begin anew, or set DATABASE_URL."
                )
            shutil.rmtree(self.folder)
        if not self.data.exists():
            self._prepare(state, version)
        if port := self._running():
            return port
        try:
            return self._launch(state.get("postgres_port"))
        except NoServer:
            if not self.throwaway:
                raise
            shutil.rmtree(self.folder)  # nothing in it is worth a repair
            self._prepare(state, version)
            return self._launch(None)

    def stop(self) -> None:
        """Stop it, if it runs: in order, else at once."""
        if self._status() is None:
            return
        for mode in ("fast", "immediate"):
            options = ["-w", "-t", str(STOPPING_SECONDS), "-m", mode, "-D", self.data]
            try:
                self._run(self.binaries / "pg_ctl", "stop", *options)
            except NoServer:
                if self._status() is None:
                    return
            else:
                return
        self.say(f"The database server under {self.folder} does not stop; its log is {self.folder / 'log'}.")

    def _version(self) -> int:
        version = first_number(self.account.run(self.binaries / "postgres", "--version").stdout)
        if version < OLDEST_POSTGRES:
            raise NoServer(
                f"{self.binaries} holds PostgreSQL {version}, and Laurel needs {OLDEST_POSTGRES} or newer: "
                "install one, or set DATABASE_URL."
            )
        return version

    def _prepare(self, state: dict[str, Any], version: int) -> None:
        """Make a cluster with both roles and the database, in one move."""
        self.say("Preparing the database (once) ...")
        self.folder.mkdir(mode=0o700, exist_ok=True)
        self.account.own(self.folder)
        draft = self.folder / "draft"
        shutil.rmtree(draft, ignore_errors=True)  # of somebody who was interrupted here
        options = ["--auth=reject", "--encoding=UTF8", "--username=postgres", *_locale(version)]
        options += ["--no-sync"] if self.throwaway else []
        self._run(self.binaries / "initdb", *options, "-D", draft)
        with (draft / "postgresql.conf").open("a") as file:
            file.write(_configuration(throwaway=self.throwaway))
        (draft / "pg_hba.conf").write_text(f"host all {OWNER},{APP} 127.0.0.1/32 scram-sha-256\n")
        # Single-user mode: no server has to listen before the passwords are set. They are long and random,
        # so stretching them would only make every connection slower.
        quick = ["-c", "scram_iterations=1"] if version >= 16 else []
        commands = (
            f"CREATE ROLE {OWNER} LOGIN CREATEDB PASSWORD '{state['owner_password']}'\n"
            f"CREATE ROLE {APP} LOGIN PASSWORD '{state['app_password']}'\n"
            f"CREATE DATABASE {DATABASE} OWNER {OWNER}\n"
        )
        self._run(self.binaries / "postgres", "--single", "-D", draft, *quick, "postgres", input=commands)
        draft.rename(self.data)

    def _launch(self, wanted: int | None) -> int:
        """Start the server. Tries again for a while: children of a killed one may still hold its memory."""
        log = self.folder / "log"
        deadline = time.monotonic() + AGAIN_SECONDS
        # The server keeps pg_ctl's outputs open, so they must not be pipes that somebody waits for.
        nowhere = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        while True:
            port = free_port(wanted)
            options: list[str | Path] = [
                "-w",
                "-t",
                str(STARTING_SECONDS),
                "-l",
                log,
                "-o",
                f"-p {port}",
                "-D",
                self.data,
            ]
            try:
                self._run(self.binaries / "pg_ctl", "start", *options, **nowhere)
            except NoServer:
                if time.monotonic() > deadline:
                    raise
                wanted = None
                time.sleep(0.5)
            else:
                return port

    def _running(self) -> int | None:
        """The port of a server that runs on our data, whoever started it."""
        deadline = time.monotonic() + STARTING_SECONDS
        while (status := self._status()) is not None and time.monotonic() < deadline:
            port, word = status
            if word == "ready":
                return port
            time.sleep(0.05)  # it starts up, recovers or shuts down
        return None

    def _status(self) -> tuple[int, str] | None:
        """Port and state from the server's own file, if a process stands behind it.

        After a crash the number in a left-over file may belong to somebody else by now, or to a process
        that nobody has buried; PostgreSQL would then refuse to start, so such a file is removed. What is left
        of a killed server is still found, by the shared memory that it holds.
        """
        path = self.data / "postmaster.pid"
        try:
            lines = [line.strip() for line in path.read_text().splitlines()]
        except FileNotFoundError:
            return None
        if not lines or not lines[0].isdigit():
            return None
        if str(self.data) not in command_of(int(lines[0])):
            path.unlink(missing_ok=True)
            return None
        return (int(lines[3]), lines[7]) if len(lines) > 7 else (0, "starting")

    def _run(self, *command: str | Path, **options: Any) -> None:
        try:
            self.account.run(*command, **options)
        except subprocess.CalledProcessError as error:
            log = self.folder / "log"
            told = error.stderr or (log.read_text(errors="replace") if log.exists() else "")
            last = told.strip().splitlines()[-5:]
            raise NoServer(
                f"{Path(error.cmd[0]).name} failed (log: {log}); "
                f"set DATABASE_URL to use a PostgreSQL of your own. It said: {' | '.join(last)}"
            ) from None


def _locale(version: int) -> list[str]:
    """The same text order everywhere, whatever the machine's language: characters, not rules of a country."""
    if version >= 17:
        return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    return ["--no-locale"]


def _configuration(*, throwaway: bool) -> str:
    lines = [
        "listen_addresses = '127.0.0.1'",
        "unix_socket_directories = ''",
        "timezone = 'UTC'",
        "log_timezone = 'UTC'",
        "wal_level = minimal",
        "max_wal_senders = 0",
        "log_min_error_statement = panic",  # a statement holds values, and values may be personal
    ]
    if throwaway:
        lines += ["fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum = off"]
    return "\n# Laurel\n" + "\n".join(lines) + "\n"
