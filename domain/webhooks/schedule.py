"""When to try again, and when to give up.

A delivery is tried at once and then nine times more, over a little more than three days (75 h 35 min): long
enough for a receiver that breaks on Friday evening to be repaired on Monday. After that it is a dead letter,
which a person can send again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from domain.webhooks.webhook import DisabledBecause

RETRIES = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
JITTER = 0.1
"""Each wait is up to a tenth longer, so that a thousand waits do not end together."""
LONGEST_WISH = timedelta(hours=1)
"""A receiver may ask for a later retry (Retry-After), up to this long."""
SWITCH_OFF_AFTER = timedelta(days=3)
"""A webhook whose every delivery has failed for so long is switched off with its first dead letter."""

GONE = 410
"""The status by which a receiver says that it wants no more."""


class Failure(StrEnum):
    """Why a try failed before there was a status, or in spite of one."""

    REFUSED_TARGET = "REFUSED_TARGET"
    """The name leads to an address that we do not call."""
    NO_ADDRESS = "NO_ADDRESS"
    NOT_REACHED = "NOT_REACHED"
    INSECURE = "INSECURE"
    """TLS failed: the certificate is not this host's, out of date, or not trusted."""
    TOO_SLOW = "TOO_SLOW"
    BROKEN_ANSWER = "BROKEN_ANSWER"
    STATUS = "STATUS"
    """An answer came, and it was no 2xx. Redirects are not followed."""
    THROTTLED = "THROTTLED"
    """A chat service wants fewer messages in a minute. Its other messages wait as well."""
    REJECTED = "REJECTED"
    """A chat service took the message and said no, by a code of its own."""
    NO_SUCH_HOOK = "NO_SUCH_HOOK"
    """A chat service knows no such hook any more."""
    INTERNAL = "INTERNAL"
    """A bug of ours. It is in the log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What came of one try."""

    status: int | None
    failure: Failure | None
    duration_ms: int
    retry_after: timedelta | None = None
    code: int | None = None
    """What a chat service said in its answer, where that was a no."""


@dataclass(frozen=True, slots=True)
class Delivered:
    pass


@dataclass(frozen=True, slots=True)
class Again:
    """Try again this long from now."""

    wait: timedelta


@dataclass(frozen=True, slots=True)
class Dead:
    """Nothing more is tried. `gone`: the receiver wants no more of anything."""

    gone: bool = False


Verdict = Delivered | Again | Dead


def judge(reply: Reply, *, attempts: int, jitter: float) -> Verdict:
    """What follows from a try. `attempts` counts it too; `jitter` is a random number between 0 and 1."""
    if reply.failure is None:
        return Delivered()
    if reply.status == GONE or reply.failure is Failure.NO_SUCH_HOOK:
        return Dead(gone=True)
    if attempts > len(RETRIES):
        return Dead()
    wait = RETRIES[attempts - 1] * (1 + JITTER * jitter)
    if reply.retry_after is not None:
        wait = max(wait, min(reply.retry_after, LONGEST_WISH))
    return Again(wait)


def to_switch_off(verdict: Verdict, *, failing_for: timedelta | None) -> DisabledBecause | None:
    """Why to stop delivering to this webhook at all, if there is a reason."""
    if not isinstance(verdict, Dead):
        return None
    if verdict.gone:
        return DisabledBecause.GONE
    return DisabledBecause.FAILING if failing_for is not None and failing_for >= SWITCH_OFF_AFTER else None
