"""How often a password may be guessed: ten times, then ever more slowly.

An attempt is counted *before* the password is looked at and forgiven when it was right. A hundred guesses
sent at once are therefore counted one after the other, and ninety of them never reach the password.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

FREE_ATTEMPTS = 10
FIRST_DELAY = timedelta(seconds=30)
LONGEST_DELAY = timedelta(minutes=15)


def delay_after(failures: int) -> timedelta:
    """How long an account is locked after so many failures in a row: 30 s after the tenth, then doubling."""
    if failures < FREE_ATTEMPTS:
        return timedelta(0)
    doublings = min(failures - FREE_ATTEMPTS, 10)
    return min(FIRST_DELAY * (1 << doublings), LONGEST_DELAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempts:
    """The failures of one account since its last success."""

    failed: int = 0
    locked_until: datetime | None = None

    def is_locked(self, *, at: datetime) -> bool:
        return self.locked_until is not None and at < self.locked_until

    def charged(self, *, at: datetime) -> Attempts | None:
        """With one more failure; None while locked: then nothing is counted and no password is looked at."""
        if self.is_locked(at=at):
            return None
        failed = self.failed + 1
        delay = delay_after(failed)
        return replace(self, failed=failed, locked_until=at + delay if delay else None)


NO_ATTEMPTS = Attempts()
