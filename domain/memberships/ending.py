"""What a membership's end does to its accounts.

*Closed*, what is held goes back at once, and everything that is left dies with the cause CLOSURE at the end
of the day that lies so many days ahead. *Erased*, it dies at the moment. What slept while the membership was
suspended wakes first, so that nothing is booked into the past later on.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.kernel.periods import day_of, midnight
from domain.members.standing import MembershipStatus, Standing
from domain.points.page import Page
from domain.points.writing import Because
from domain.programme.programme import Programme


def closes_at(programme: Programme, at: datetime) -> datetime:
    """When the balance of a membership dies that is closed now: the end of the day, so many days later."""
    last = day_of(at, programme.zone) + timedelta(days=programme.settings.closing_days)
    return midnight(last + timedelta(days=1), programme.zone)


def end(pages: Iterable[Page], standing: Standing, ends_at: datetime, *, because: Because) -> None:
    """The pages must know all open lots and holds."""
    for page in pages:
        if standing.status is MembershipStatus.SUSPENDED:
            page.wake(because=because)
        page.release_all(because=because)
        page.close(ends_at)
