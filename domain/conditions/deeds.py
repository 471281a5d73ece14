"""What a member did that conditions count, as a list in memory: for orders of the past, rated one by one."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.conditions.tree import Count, Figure
from domain.kernel.periods import day_of

Bought = tuple[datetime, int, bool]
"""Payment time, paid goods less what came back, whether it still counts as an order."""


@dataclass(slots=True)
class Deeds:
    orders: list[Bought] = field(default_factory=list)
    """In order of time."""
    events: Mapping[str, list[datetime]] = field(default_factory=dict)
    """By name, in order of time."""

    def add(self, bought: Bought) -> None:
        insort(self.orders, bought)

    def take_back(self, paid_at: datetime, goods: int, *, whole: bool) -> None:
        """Goods of the order that was paid then came back; all of them, so that it is no order any more."""
        place = next(
            n
            for n in range(bisect_left(self.orders, (paid_at,)), len(self.orders))
            if self.orders[n][1] >= goods
        )
        at, before, counts = self.orders[place]
        self.orders[place] = (at, before - goods, counts and not whole)

    def measure(self, figures: Iterable[Figure], *, at: datetime, zone: ZoneInfo) -> dict[Figure, int | None]:
        """As of that instant, without what happened at it or later: as a live order sees it."""
        return {each: self._measure(each, at, zone) for each in figures}

    def _measure(self, figure: Figure, at: datetime, zone: ZoneInfo) -> int | None:
        start = figure.window.start(at, zone)
        if figure.count is Count.EVENTS:
            times = self.events.get(figure.event or "", [])
            return max(0, bisect_left(times, at) - bisect_left(times, start))
        orders = self.orders[bisect_left(self.orders, (start,)) : bisect_left(self.orders, (at,))]
        if figure.count is Count.SPEND:
            return sum(goods for _, goods, _ in orders)
        if figure.count is Count.ORDERS:
            return sum(counts for _, _, counts in orders)
        days = {day_of(paid_at, zone) for paid_at, _, counts in orders if counts}
        if figure.count is Count.ORDER_DAYS:
            return len(days)
        return (day_of(at, zone) - max(days)).days if days else None
