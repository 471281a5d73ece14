"""What history counts, as an expression over a membership `m`: for one member or for all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from domain.conditions.tree import Count, Figure
from domain.programme.programme import Programme

Parameter = Callable[[Any, str], str]
"""Takes a value and its type, and gives the text that stands for it."""

_OF_ORDERS = """(SELECT {what} FROM orders o
    WHERE o.member_id = m.member_id AND o.programme_id = m.programme_id AND {counted}
    AND o.paid_at >= {start} AND o.paid_at < {end})"""
_DAY = "(o.paid_at AT TIME ZONE {zone})::date"
_COUNTS = {
    Count.ORDERS: ("count(*)", "o.counts"),
    # Of an order that came back whole the freight may be left, and it counts as none.
    Count.SPEND: ("coalesce(sum(o.goods_minor - o.returned_minor), 0)::bigint", "true"),
    Count.ORDER_DAYS: (f"count(DISTINCT {_DAY})", "o.counts"),
    Count.DAYS_SINCE_ORDER: (f"({{end}} AT TIME ZONE {{zone}})::date - max({_DAY})", "o.counts"),
}
_OF_EVENTS = """(SELECT count(*) FROM member_events v
    WHERE v.member_id = m.member_id AND v.programme_id = m.programme_id AND v.name = {event}
    AND v.at >= {start} AND v.at < {end})"""


def figure_expression(figure: Figure, programme: Programme, at: datetime, parameter: Parameter) -> str:
    """The figure as of that instant, without what happened at it or later."""
    start = parameter(figure.window.start(at, programme.zone), "timestamptz")
    end = parameter(at, "timestamptz")
    if figure.count is Count.EVENTS:
        return _OF_EVENTS.format(event=parameter(figure.event, "text"), start=start, end=end)
    what, counted = _COUNTS[figure.count]
    zone = parameter(programme.zone.key, "text") if "{zone}" in what else ""
    return _OF_ORDERS.format(what=what.format(zone=zone, end=end), counted=counted, start=start, end=end)
