"""What a member did that ladders measure, as a series in time.

The nightly review and the import ask for many instants of one member: the series is loaded once and each
answer is two bisections.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.kernel.periods import ALWAYS, day_of
from domain.tiers.ladder import NO_ANCHORS, Anchors, Figure, Metric, whole_months


class Series:
    """Amounts in time, and their sums over half-open spans."""

    def __init__(self, items: Iterable[tuple[datetime, int]] = ()) -> None:
        self._fill(sorted(items))

    def _fill(self, items: list[tuple[datetime, int]]) -> None:
        self._items = items
        self._times = [at for at, _ in self._items]
        self._sums = [0]
        for _, amount in self._items:
            self._sums.append(self._sums[-1] + amount)

    def copied(self) -> Series:
        other = Series()
        other._items, other._times, other._sums = [*self._items], [*self._times], [*self._sums]
        return other

    def add(self, at: datetime, amount: int) -> None:
        if not self._times or at >= self._times[-1]:
            self._items.append((at, amount))
            self._times.append(at)
            self._sums.append(self._sums[-1] + amount)
        else:
            self._fill(sorted([*self._items, (at, amount)]))

    def remove(self, at: datetime) -> None:
        """One of the amounts of that instant."""
        place = bisect_left(self._times, at)
        self._fill([*self._items[:place], *self._items[place + 1 :]])

    def next_after(self, at: datetime) -> datetime | None:
        place = bisect_right(self._times, at)
        return self._times[place] if place < len(self._times) else None

    def total(self, start: datetime, end: datetime | None, *, through_end: bool = False) -> int:
        first = bisect_left(self._times, start)
        upper = bisect_right if through_end else bisect_left
        last = len(self._times) if end is None else upper(self._times, end)
        return self._sums[last] - self._sums[first] if last > first else 0

    def days(self, start: datetime, end: datetime, zone: ZoneInfo) -> int:
        """On how many days there was anything."""
        times = self._times[bisect_left(self._times, start) : bisect_left(self._times, end)]
        return len({day_of(each, zone) for each in times})


class Activity:
    def __init__(
        self,
        orders: Iterable[tuple[datetime, int, bool]] = (),
        progress: Iterable[tuple[datetime, int]] = (),
        events: Iterable[datetime] = (),
        joined_at: datetime = ALWAYS,
    ) -> None:
        """`orders`: payment time, paid goods less what came back, whether the order still counts as one.
        `progress`: when points of the progress wallet were earned, and how many of them count."""
        orders = list(orders)
        self.joined_at = joined_at
        self._spend = Series((at, goods) for at, goods, _ in orders)
        self._count = Series((at, 1) for at, _, counts in orders if counts)
        self._progress = Series(progress)
        self._events = Series((at, 1) for at in events)

    def copied(self) -> Activity:
        """One that goes on by itself."""
        other = Activity(joined_at=self.joined_at)
        other._spend, other._count = self._spend.copied(), self._count.copied()
        other._progress, other._events = self._progress.copied(), self._events
        return other

    def add(self, *, paid_at: datetime, goods: int, progress: int) -> None:
        self._spend.add(paid_at, goods)
        self._count.add(paid_at, 1)
        self._progress.add(paid_at, progress)

    def take_back(
        self, *, paid_at: datetime, goods: int, order: bool, progress: Iterable[tuple[datetime, int]]
    ) -> None:
        """What came back counts no more. `order`: it is none any more; `progress`: points that were taken,
        with when they had been earned."""
        self._spend.add(paid_at, -goods)
        if order:
            self._count.remove(paid_at)
        for at, points in progress:
            self._progress.add(at, -points)

    def next_after(self, at: datetime) -> datetime | None:
        """When something is measured next; None: nothing more is."""
        series = (self._spend, self._count, self._progress, self._events)
        return min((each for one in series if (each := one.next_after(at)) is not None), default=None)

    def orders_on(self, day: tuple[datetime, datetime]) -> int:
        """How many orders of those that count were paid between the two."""
        return self._count.total(*day)

    def measure(
        self,
        figures: Iterable[Figure],
        *,
        at: datetime,
        zone: ZoneInfo,
        anchors: Anchors = NO_ANCHORS,
        closing: bool = False,
        through_at: bool = False,
    ) -> dict[Figure, int]:
        """Each figure over the window that ends before `at`.

        `closing`: as a review at `at` sees it, which closes the period that ends there. `through_at`: what
        happened at the very instant counts too, as for the second of two orders placed at once.
        """
        end = at + timedelta(microseconds=1) if through_at else at
        series = {
            Metric.SPEND: self._spend,
            Metric.LIFETIME_SPEND: self._spend,
            Metric.ORDER_COUNT: self._count,
            Metric.PROGRESS_POINTS: self._progress,
            Metric.ENGAGEMENT: self._events,
        }
        found = {}
        for each in figures:
            if each.metric is Metric.MONTHS_SINCE_JOIN:
                found[each] = months_since(self.joined_at, at, zone)
                continue
            start = each.window.start(at, zone, anchors, closing=closing)
            if each.metric is Metric.ORDER_DAYS:
                found[each] = self._count.days(start, end, zone)
            else:
                found[each] = series[each.metric].total(start, end)
        return found


def months_since(joined_at: datetime, at: datetime, zone: ZoneInfo) -> int:
    return max(0, whole_months(day_of(joined_at, zone), day_of(at, zone)))
