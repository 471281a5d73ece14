"""Backups of a PostgreSQL as docs/operations.md describes them: a base backup and the log that follows it."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from api.embedded.account import Account
from api.embedded.machine import postgres_binaries
from faults.place import Cluster
from tests.servers import TestDatabase, free_port

ROLE = "laurel_backup"
SLOT = "laurel_backup"
PASSWORD = "backups of a trial"


@dataclass(slots=True)
class Backup:
    """Where the copies lie: on another disk, and in production on another machine."""

    cluster: Cluster
    folder: Path
    port: int

    @property
    def base(self) -> Path:
        return self.folder / "base"

    @property
    def log(self) -> Path:
        return self.folder / "log"

    @property
    def account(self) -> Account:
        return self.cluster.account

    async def allow(self) -> None:
        """Let a role of its own copy the server: it reads files, and nothing by SQL."""
        await self.cluster.stop()
        await asyncio.to_thread(self._allow)
        await self.cluster.start()

    def _allow(self) -> None:
        with (self.cluster.data / "postgresql.conf").open("a") as file:
            file.write("\nwal_level = replica\nmax_wal_senders = 4\n")
        with (self.cluster.data / "pg_hba.conf").open("a") as file:
            file.write(f"host replication {ROLE} 127.0.0.1/32 scram-sha-256\n")
        self.account.run(
            postgres_binaries() / "postgres",
            *("--single", "-D", self.cluster.data, "postgres"),
            input=f"CREATE ROLE {ROLE} LOGIN REPLICATION PASSWORD '{PASSWORD}'\n",
        )
        self.log.mkdir(parents=True)
        for path in (self.folder, self.log):
            self.account.own(path)

    def follow(self) -> subprocess.Popen[bytes]:
        """Receive the log as it is written, until stopped: what is lost with the server is seconds."""
        self._tool("pg_receivewal", "--create-slot", "--if-not-exists", "--slot", SLOT)
        account = self.account
        return subprocess.Popen(
            [
                str(each)
                for each in (
                    postgres_binaries() / "pg_receivewal",
                    *("-D", self.log, "--slot", SLOT, "--synchronous", "--no-loop"),
                    *("--dbname", self._address),
                )
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            cwd="/",
            user=account.uid,
            group=account.gid,
            extra_groups=account.groups if account.is_dropped else None,
        )

    def take(self) -> None:
        """A base backup, checked."""
        self._tool("pg_basebackup", "-D", self.base, "--wal-method", "stream", "--checkpoint", "fast")
        self.account.run(postgres_binaries() / "pg_verifybackup", self.base)

    @property
    def _address(self) -> str:
        return f"postgresql://{ROLE}:{PASSWORD.replace(' ', '%20')}@127.0.0.1:{self.port}"

    def _tool(self, name: str, *options: str | Path) -> None:
        self.account.run(postgres_binaries() / name, *options, "--dbname", self._address)

    async def restore(self, database: TestDatabase) -> tuple[TestDatabase, Restored]:
        """Bring the backup up on a fresh server; gives the way to it."""
        port = free_port()
        await asyncio.to_thread(self._restore, port)
        urls = {name: _on(getattr(database, name), port) for name in ("url", "migration_url")}
        return replace(database, **urls), Restored(self.account, self.base)

    def _restore(self, port: int) -> None:
        # What was being received when the server went is a part of a file, and good as far as it goes.
        for part in self.log.glob("*.partial"):
            whole = part.with_suffix("")
            shutil.copyfile(part, whole)
            self.account.own(whole)
        with (self.base / "postgresql.auto.conf").open("a") as file:
            file.write(f"\nrestore_command = 'cp {self.log}/%f %p'\n")
        signal = self.base / "recovery.signal"
        signal.touch()
        self.account.own(signal)
        self.account.run(
            postgres_binaries() / "pg_ctl",
            *("start", "-w", "-t", "600", "-D", self.base, "-l", self.folder / "restored.log"),
            *("-o", f"-p {port}"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


@dataclass(slots=True)
class Restored:
    account: Account
    data: Path

    def stop(self) -> None:
        self.account.run(
            postgres_binaries() / "pg_ctl",
            *("stop", "-w", "-m", "immediate", "-D", self.data),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def _on(url: str, port: int) -> str:
    parts = urlsplit(url)
    return parts._replace(netloc=f"{parts.netloc.rpartition(':')[0]}:{port}").geturl()
