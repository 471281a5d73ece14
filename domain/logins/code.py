"""A code for logging in: how long it is good, how often it is guessed at, how often another one is sent.

Everything is counted per contact, whether a member has it or not, and in the row that is locked: a thousand
guesses sent at once are looked at one after the other, and from the sixth on no code is compared any more.
With ten codes a day and five guesses at each, one guess in 20,000 days hits.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

DIGITS = 6
GOOD_FOR = timedelta(minutes=5)
TRIES = 5
PAUSE = timedelta(seconds=60)
"""Between two codes for one contact."""
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
PER_HOUR = 5
PER_DAY = 10
"""Codes for one contact."""

Below = Callable[[int], int]


def new_code(below: Below) -> str:
    return f"{below(10**DIGITS):0{DIGITS}d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A phone or an e-mail that codes are sent to, as it is locked."""

    id: UUID
    sent_at: Sequence[datetime] = ()
    """When codes were sent in the last day, the earliest first."""
    code_id: UUID | None = None
    digest: bytes | None = field(default=None, repr=False)
    """Of the code that is good now; None where there is none, or it was used."""
    expires_at: datetime | None = None
    tries: int = 0
    """How often the code was guessed at."""

    def can_be_tried(self, *, at: datetime) -> bool:
        """Whether a guess is compared with anything."""
        return (
            self.digest is not None
            and self.expires_at is not None
            and at < self.expires_at
            and self.tries < TRIES
        )

    def wait(self, *, at: datetime) -> timedelta | None:
        """How long until the next code may be sent; None: now."""
        return wait_of(self.sent_at, ((1, PAUSE), (PER_HOUR, HOUR), (PER_DAY, DAY)), at=at)


def wait_of(
    moments: Sequence[datetime], limits: Sequence[tuple[int, timedelta]], *, at: datetime
) -> timedelta | None:
    """How long until something may happen again that happened at these moments, where each limit says how
    often it may within which time. The windows slide: there is no full hour at which all begins anew."""
    ordered = sorted(moments)
    waits = [
        ordered[-most] + within - at
        for most, within in limits
        if len(ordered) >= most and at < ordered[-most] + within
    ]
    return max(waits, default=None)


def with_one_more(moments: Sequence[datetime], *, at: datetime, within: timedelta) -> list[datetime]:
    """The moments that still count, and this one."""
    return [*(each for each in sorted(moments) if at < each + within), at]
