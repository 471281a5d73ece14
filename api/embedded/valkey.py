"""One Valkey (or Redis) that keeps everything in memory. Only ours answers to our password."""

from __future__ import annotations

import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from api.embedded.account import Account
from api.embedded.machine import NoServer, Say, valkey_binary

STARTING_SECONDS = 10


@dataclass(slots=True)
class Valkey:
    """`folder` holds its log; `state` knows its port and password."""

    folder: Path
    account: Account
    state: dict[str, Any]
    say: Say

    def start(self) -> None:
        """Start it on the port of the state.

        Raises: NoServer.
        """
        binary = valkey_binary()
        account = self.account.running(binary, self.say)
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
        deadline = time.monotonic() + STARTING_SECONDS
        while not self.answers("PING"):
            if time.monotonic() > deadline:
                raise NoServer(f"{binary} does not answer (log: {self.folder / 'log'}); or set REDIS_URL.")
            time.sleep(0.02)

    def stop(self) -> None:
        self.answers("SHUTDOWN NOSAVE")

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
