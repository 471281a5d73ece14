"""When a place on a ladder is looked at by itself: to ask whether the tier is kept, and because time alone
may lift a member."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.kernel.periods import add_months, day_of, midnight
from domain.tiers.ladder import (
    Anchors,
    AtLeast,
    Downgrade,
    Ladder,
    Metric,
    ReviewKind,
    Tier,
    WindowKind,
    last_return,
    leaves,
    measured,
    whole_months,
)


def reviewed_daily(ladder: Ladder, tier: Tier) -> bool:
    return WindowKind.ROLLING in tier.windows or ladder.review.kind is ReviewKind.DAILY


def next_review(
    ladder: Ladder, tier: Tier, *, after: datetime, zone: ZoneInfo, anchors: Anchors
) -> datetime | None:
    """The next instant at which the tier can be lost; None where it can not."""
    if tier.entry is None or tier.never_downgrade or ladder.downgrade is Downgrade.NONE:
        return None
    today = day_of(after, zone)
    if reviewed_daily(ladder, tier):
        return midnight(today + timedelta(days=1), zone)
    days = list(_review_days(ladder, tier, today, day_of(anchors.joined_at, zone)))
    return midnight(min(days), zone) if days else None


def _review_days(ladder: Ladder, tier: Tier, today: date, joined: date) -> Iterator[date]:
    """Days after today, of which the soonest counts."""
    match ladder.review.kind:
        case ReviewKind.ANNIVERSARY:
            yield _next_return(joined, today)
        case ReviewKind.FIXED_DATE:
            assert ladder.review.month is not None and ladder.review.day is not None
            yield _next_return(date(2000, ladder.review.month, ladder.review.day), today)
        case ReviewKind.WINDOW_END:
            if WindowKind.CALENDAR_YEAR in tier.windows:
                yield date(today.year + 1, 1, 1)
            if WindowKind.ANNIVERSARY in tier.windows:
                yield _next_return(joined, today)
        case ReviewKind.DAILY:
            yield today + timedelta(days=1)


def _next_return(first: date, today: date) -> date:
    """The soonest anniversary after today."""
    last = last_return(first, today)
    return add_months(first, 12 * (last.year - first.year + 1))


def next_rise(
    ladder: Ladder, tier: Tier, *, after: datetime, zone: ZoneInfo, anchors: Anchors
) -> datetime | None:
    """The next instant at which months of membership alone may lift the member above the tier."""
    today, joined = day_of(after, zone), day_of(anchors.joined_at, zone)
    days = [day for each in ladder.tiers if each.rank > tier.rank for day in _rises(each, today, joined)]
    return midnight(min(days), zone) if days else None


def _rises(tier: Tier, today: date, joined: date) -> Iterator[date]:
    for leaf in leaves(tier.entry) if tier.entry else ():
        if all(figure.metric is not Metric.MONTHS_SINCE_JOIN for figure in measured(leaf)):
            continue
        if not isinstance(leaf, AtLeast):
            yield add_months(joined, whole_months(joined, today) + 1)
        elif leaf.threshold > whole_months(joined, today) and leaf.threshold <= _MOST_MONTHS:
            yield add_months(joined, leaf.threshold)


_MOST_MONTHS = 1200
"""Nobody waits for a tier longer than a hundred years."""
