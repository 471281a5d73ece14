"""Slow hashes of passwords: argon2id, in threads, four at a time.

One hash fills 19 MB and 30 ms of a core. Four at once leave the rest of the process responsive; whoever
comes fifth waits for a thread.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

AT_ONCE = 4


class Argon2Passwords:
    """The `Passwords` of the domain. One per process."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1, type=Type.ID)
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="argon2")
        # Compared with where there is no account, so that the time tells nobody.
        self._dummy = self._hasher.hash("no account has this password")

    async def hash(self, password: str) -> str:
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._hasher.hash, password)

    async def matches(self, password_hash: str | None, password: str) -> bool:
        right = await asyncio.get_running_loop().run_in_executor(
            self._threads, self._verify, password_hash or self._dummy, password
        )
        return right and password_hash is not None

    def _verify(self, password_hash: str, password: str) -> bool:
        try:
            return self._hasher.verify(password_hash, password)
        except (VerificationError, InvalidHashError):
            return False
