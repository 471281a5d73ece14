"""What ladders measure of a member once an order, or what came back of one, is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.kernel.made_often import made_often
from domain.kernel.periods import whole_day
from domain.members.standing import Standing
from domain.points.page import Page
from domain.programme.programme import PROGRESS, Programme
from domain.tiers.ladder import Figure, Metric


@made_often
@dataclass(frozen=True, slots=True, kw_only=True)
class Bought:
    """What an order adds; a return takes it off again. It counts in the window in which it was bought."""

    paid_at: datetime
    goods: int
    orders: int
    days: int
    """Days with an order: the first one of a day brings it, the last one takes it."""


def figures_after(
    bought: Bought,
    programme: Programme,
    standing: Standing,
    pages: Mapping[UUID, Page],
    clock: datetime,
) -> dict[Figure, int]:
    """Each figure after it. Points of progress count in the window in which they were earned, less what the
    pages took back of them."""
    adds = {
        Metric.SPEND: bought.goods,
        Metric.LIFETIME_SPEND: bought.goods,
        Metric.ORDER_COUNT: bought.orders,
        Metric.ORDER_DAYS: bought.days,
    }
    progress = pages[programme.wallet_by_code[PROGRESS].id].counted
    after = {}
    for figure, value in standing.figures.items():
        start = standing.start(figure, clock, programme.zone)
        if figure.metric is Metric.PROGRESS_POINTS:
            value += sum(points for at, points in progress if at >= start)
        elif bought.paid_at >= start:
            value += adds.get(figure.metric, 0)
        after[figure] = value
    return after


def counted_after(
    bought: Bought, programme: Programme, standing: Standing, figures: Mapping[Figure, int]
) -> dict[Figure, int]:
    """Of the figures that are added up over the member's past: those of which is known, without counting,
    what a count would find. Of a day in which a window begins it is not known whether it counts already."""
    first, end = whole_day(bought.paid_at, programme.zone)
    return {
        figure: figures[figure]
        for figure, start in standing.starts.items()
        if figure.metric is not Metric.ORDER_DAYS or not first < start < end
    }
