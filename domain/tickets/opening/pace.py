"""How many tickets without a name may come from one network: a store's guests share one, and so do robots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

HOUR = timedelta(hours=1)
MOST_AN_HOUR = 30


@dataclass(eq=False)
class TooManySubmissions(Exception):
    """No rule about what was said: sent again later, the same request is taken."""

    seconds: int
    """Until the next one may come."""


def one_more(before: Sequence[datetime], now: datetime) -> list[datetime]:
    """The last hour with this one. Raises TooManySubmissions."""
    lately = sorted(each for each in before if each > now - HOUR)
    if len(lately) >= MOST_AN_HOUR:
        raise TooManySubmissions(seconds=max(1, round((lately[0] + HOUR - now).total_seconds())))
    return [*lately, now]
