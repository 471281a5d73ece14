"""How often a till may say a wrong code: five times a minute, and a caller a hundred times at all its
tills.

A wrong code is counted under the lock of its till, so that of many at once five are looked at and no more.
The sum of the caller is there because a till names itself: whoever takes another name for each guess has a
hundred of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

MOST_OF_TILL = 5
MOST_OF_CALLER = 100
WINDOW = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Guesses:
    """When wrong codes were said, the oldest first."""

    wrong_at: tuple[datetime, ...] = ()

    def recent(self, *, at: datetime) -> Guesses:
        return Guesses(tuple(each for each in self.wrong_at if at - each < WINDOW))

    def wait(self, most: int, *, at: datetime) -> int | None:
        """Whole seconds until the next code may be said; None where it may be said now."""
        counted = self.recent(at=at).wrong_at
        if len(counted) < most:
            return None
        left = counted[-most] + WINDOW - at
        return -(-left // timedelta(seconds=1))

    def and_one(self, *, at: datetime) -> Guesses:
        """With one more, and without those that do not count any more."""
        return Guesses((*self.recent(at=at).wrong_at, at))
