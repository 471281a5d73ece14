"""What ladders measure of everybody at once: each table is read once and summed by member.

`measure.py` says the same for few members, where an index finds what each has. The statement has a part
called `w`, a row for each member in question: member_id, since, joined_at, and the counters spend_minor and
order_count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any, assert_never

from domain.programme.programme import PROGRESS, Programme
from domain.tiers.ladder import (
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Figure,
    Metric,
    Weighted,
    Window,
    WindowKind,
)
from persistence.database import rows, transaction
from persistence.tiers.measure import PROGRESS_LEFT

Parameter = Callable[[Any, str], str]
"""Takes a value and its type, and gives its place in the statement."""

WIDE = "96MB"
"""Memory for the sums of a statement over everybody."""

_COUNTERS = {
    Metric.SPEND: "w.spend_minor",
    Metric.LIFETIME_SPEND: "w.spend_minor",
    Metric.ORDER_COUNT: "w.order_count",
}
_ORDERS = (Metric.SPEND, Metric.LIFETIME_SPEND, Metric.ORDER_COUNT, Metric.ORDER_DAYS)


class Arguments:
    """The values of a statement, in the order in which it names them."""

    def __init__(self, *first: Any) -> None:
        self.values: list[Any] = list(first)
        self._named: dict[tuple[str, Any], str] = {}

    def __call__(self, value: Any, kind: str) -> str:
        if (kind, value) not in self._named:
            self.values.append(value)
            self._named[kind, value] = f"${len(self.values)}::{kind}"
        return self._named[kind, value]


@asynccontextmanager
async def over_everybody() -> AsyncIterator[None]:
    """A transaction whose statements go over large sets: they may take their time and some memory, and
    join by hashing, whatever is thought of how many rows there are. Nothing is locked in it."""
    async with transaction():
        await rows(
            "SELECT set_config('statement_timeout', '60s', true), set_config('enable_nestloop', 'off', true),"
            " set_config('work_mem', $1, true)",
            WIDE,
        )
        yield


def measured(
    figures: Sequence[Figure],
    programme: Programme,
    parameter: Parameter,
    *,
    at: datetime,
    closing: bool = False,
) -> tuple[str, str]:
    """`, expression AS f0, ...` and the joins to `w` that it needs. `closing`: as a review at `at` sees
    it."""
    columns, sums = [], defaultdict[str, list[str]](list)
    for place, figure in enumerate(figures):
        metric = figure.metric
        if metric is Metric.MONTHS_SINCE_JOIN:
            until, zone = parameter(at, "timestamptz"), parameter(programme.time_zone, "text")
            expression = f"months_since(w.joined_at, {until}, {zone})"
        elif figure.window.kind is WindowKind.LIFETIME and metric in _COUNTERS and not closing:
            expression = _COUNTERS[metric]
        else:
            source = "orders" if metric in _ORDERS else metric.value.lower()
            time = {"orders": "o.paid_at", "progress_points": "l.earned_at"}.get(source, "e.at")
            inside = _inside(figure.window, programme, parameter, time, at=at, closing=closing)
            sums[source].append(f"{_sum(metric, programme, parameter)} {inside} AS f{place}")
            expression = f"coalesce({source}_of.f{place}, 0)::bigint"
        columns.append(f", {expression} AS f{place}")
    joins = ""
    for source, its in sums.items():
        text = ", ".join(its)
        end = parameter(at, "timestamptz") if closing else "'infinity'"
        if source == "orders":
            read = f"""orders o ON o.member_id = w.member_id AND o.programme_id = $1 AND o.paid_at < {end}"""
        elif source == "progress_points":
            wallet = parameter(programme.wallet_by_code[PROGRESS].id, "uuid")
            read = f"""lots l ON l.member_id = w.member_id AND l.wallet_type_id = {wallet}
                AND l.earned_at < {end}"""
        else:
            read = f"""member_events e ON e.member_id = w.member_id AND e.programme_id = $1
                AND e.at < {end}"""
        joins += f"""
LEFT JOIN (SELECT w.member_id, {text} FROM w JOIN {read} GROUP BY w.member_id) {source}_of
    ON {source}_of.member_id = w.member_id"""  # noqa: S608 - expressions of our own
    return "".join(columns), joins


def _sum(metric: Metric, programme: Programme, parameter: Parameter) -> str:
    match metric:
        case Metric.SPEND | Metric.LIFETIME_SPEND:
            return "sum(o.goods_minor - o.returned_minor)"
        case Metric.ORDER_COUNT:
            return "sum(o.counts::int)"
        case Metric.ORDER_DAYS:
            zone = parameter(programme.time_zone, "text")
            return f"count(DISTINCT CASE WHEN o.counts THEN (o.paid_at AT TIME ZONE {zone})::date END)"
        case Metric.PROGRESS_POINTS:
            return f"sum({PROGRESS_LEFT})"
        case Metric.ENGAGEMENT:
            return "count(*)"
        case _:
            raise ValueError(f"{metric} is no sum")


def _inside(
    window: Window, programme: Programme, parameter: Parameter, time: str, *, at: datetime, closing: bool
) -> str:
    match window.kind:
        case WindowKind.LIFETIME:
            return ""
        case WindowKind.ANNIVERSARY:
            inside = at - timedelta(microseconds=1) if closing else at
            zone = parameter(programme.time_zone, "text")
            start = f"last_return(w.joined_at, {parameter(inside, 'timestamptz')}, {zone})"
        case WindowKind.SINCE_TIER_START:
            start = "w.since"
        case _:
            start = parameter(window.start(at, programme.zone, closing=closing), "timestamptz")
    return f"FILTER (WHERE {time} >= {start})"


def holds_sql(condition: Condition, names: Mapping[Figure, str], parameter: Parameter) -> str:
    """`holds` over columns."""
    match condition:
        case AtLeast(figure, threshold):
            return f"{names[figure]} >= {parameter(threshold, 'bigint')}"
        case AllOf(conditions):
            return "(" + " AND ".join(holds_sql(each, names, parameter) for each in conditions) + ")"
        case AnyOf(conditions):
            return "(" + " OR ".join(holds_sql(each, names, parameter) for each in conditions) + ")"
        case Weighted(weights, threshold):
            score = " + ".join(
                f"{names[each.figure]} / {parameter(each.per, 'bigint')}"
                f" * {parameter(each.points, 'bigint')}::numeric"
                for each in weights
            )
            return f"{score} >= {parameter(threshold, 'bigint')}"
        case _:
            assert_never(condition)
