"""The folder of the servers: who uses it, when they start and stop."""

from __future__ import annotations

import fcntl
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from api.embedded.account import Account
from api.embedded.machine import NoServer, Say, free_port
from api.embedded.postgres import APP, DATABASE, OWNER, Postgres
from api.embedded.valkey import Valkey
from api.files import write_private

__all__ = ["NoServer", "Servers", "embedded_servers"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Servers:
    """Where the started servers answer; None for one that was not asked for."""

    database_url: str | None  # the application's role
    migration_database_url: str | None  # the role that owns the schema
    redis_url: str | None


@contextmanager
def embedded_servers(
    home: Path,
    *,
    postgres: bool = True,
    valkey: bool = True,
    throwaway: bool = False,
    say: Say = lambda _: None,
) -> Iterator[Servers]:
    """Have the servers while the block runs; the last user of a folder stops them.

    throwaway: the data may be lost when the machine loses power (tests), which makes writing much faster.
    say: hears what takes a while, or changes something outside the folder.
    Raises: NoServer.
    """
    folder = _Folder.at(home.absolute(), throwaway=throwaway, say=say)
    with folder.alone():
        use = folder.share()
        try:
            servers = folder.start(postgres=postgres, valkey=valkey)
        except BaseException:
            folder.leave(use)
            raise
    try:
        yield servers
    finally:
        with folder.alone():
            folder.leave(use)


@dataclass(slots=True)
class _Folder:
    """Everything under one `.laurel` folder."""

    home: Path
    throwaway: bool
    say: Say
    account: Account

    @classmethod
    def at(cls, home: Path, *, throwaway: bool, say: Say) -> _Folder:
        """Make the folder, or find it and that we may use it."""
        try:
            home.mkdir(mode=0o700, parents=True, exist_ok=True)
            allowed = os.access(home, os.R_OK | os.W_OK | os.X_OK)
            if allowed:
                return cls(home, throwaway, say, Account.over(home, say))
        except PermissionError as error:
            home = Path(error.filename or home)
        raise NoServer(f"{home} belongs to another user: run as that user, remove it, or set LAUREL_HOME.")

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else starts or stops these servers meanwhile."""
        with self._lock("start.lock") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def share(self) -> Any:
        """Say that we use the servers. The system takes it back when we die, whichever way."""
        use = self._lock("users.lock")
        fcntl.flock(use, fcntl.LOCK_SH)
        return use

    def leave(self, use: Any) -> None:
        """Give the share back; called alone, so that nobody comes in while the last one stops the servers."""
        with use:
            try:
                fcntl.flock(use, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return  # somebody else is still here
            if (self.home / "valkey").exists():
                self._valkey(self._state()).stop()
            if (self.home / "postgres" / "data").exists():
                self._postgres().stop()

    def start(self, *, postgres: bool, valkey: bool) -> Servers:
        state = self._state()
        redis_url = database_url = migration_url = None
        if valkey:
            server = self._valkey(state)
            if not server.answers("PING"):
                # The port is written down first: a server whose port nobody knows could never be stopped.
                self._remember(state, valkey_port=free_port(state.get("valkey_port")))
                server.start()
            redis_url = f"redis://:{state['valkey_password']}@127.0.0.1:{state['valkey_port']}/0"
        if postgres:
            self._remember(state, postgres_port=self._postgres().start(state))
            place = f"127.0.0.1:{state['postgres_port']}/{DATABASE}"
            database_url = f"postgresql://{APP}:{state['app_password']}@{place}"
            migration_url = f"postgresql://{OWNER}:{state['owner_password']}@{place}"
        return Servers(database_url=database_url, migration_database_url=migration_url, redis_url=redis_url)

    def _valkey(self, state: dict[str, Any]) -> Valkey:
        return Valkey(self.home / "valkey", self.account, state, self.say)

    def _postgres(self) -> Postgres:
        return Postgres(self.home / "postgres", self.account, self.throwaway, self.say)

    def _state(self) -> dict[str, Any]:
        """Passwords and last ports. The passwords are written before anything is made with them."""
        path = self.home / "servers.json"
        if path.exists():
            state: dict[str, Any] = json.loads(path.read_text())
            return state
        if (self.home / "postgres" / "data").exists():
            raise NoServer(
                f"{path} is gone, and with it the passwords of the database beside it: "
                f"move {self.home / 'postgres'} away to begin anew, or set DATABASE_URL."
            )
        state = {}
        passwords = {f"{name}_password": secrets.token_urlsafe(32) for name in ("owner", "app", "valkey")}
        self._remember(state, **passwords)
        return state

    def _remember(self, state: dict[str, Any], **changed: Any) -> None:
        if changed.items() - state.items():
            state |= changed
            path = self.home / "servers.json"
            write_private(path, json.dumps(state, indent=2))
            self._leave_to_its_user(path)

    def _lock(self, name: str) -> Any:
        path = self.home / name
        lock = path.open("a")
        self._leave_to_its_user(path)
        return lock

    def _leave_to_its_user(self, path: Path) -> None:
        """What root writes into a person's folder must not lock that person out."""
        if self.account.is_person:
            self.account.own(path)
