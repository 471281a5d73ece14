"""What ladders measure, as columns of a statement over a membership `m`.

All are net of what came back, in the window in which it was bought. Lifetime figures of now come from
counters that every order and return keeps; others are sums over the member's own orders, lots or events from
the window's start, and for a review before its end. Who holds the member looks first whether a sum is kept
(`sums.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from domain.kernel.periods import ALWAYS
from domain.programme.programme import PROGRESS, Programme
from domain.tiers.ladder import Figure, Metric, Window, WindowKind
from persistence.moments import endless
from persistence.tiers.sums import FRESH, KEPT, start_sql, start_text

# What a lot of progress still counts: its points, less what was taken back. To have died takes nothing away.
PROGRESS_LEFT = """CASE WHEN l.remaining = l.granted THEN l.granted ELSE l.remaining - coalesce((
    SELECT sum(d.points) FROM draws d JOIN entries e ON e.member_id = d.member_id AND e.id = d.entry_id
    WHERE d.member_id = l.member_id AND d.lot_id = l.id AND e.kind = 'EXPIRE'), 0) END"""

_LIFETIME = {
    Metric.SPEND: "m.spend_minor",
    Metric.LIFETIME_SPEND: "m.spend_minor",
    Metric.ORDER_COUNT: "m.order_count",
}
_ORDERS = "FROM orders o WHERE o.member_id = m.member_id AND o.programme_id = m.programme_id"
_SPEND = f"(SELECT coalesce(sum(o.goods_minor - o.returned_minor), 0)::bigint {_ORDERS} {{o.paid_at}})"
_SUMS = {
    Metric.SPEND: _SPEND,
    Metric.LIFETIME_SPEND: _SPEND,
    Metric.ORDER_COUNT: f"(SELECT count(*) {_ORDERS} AND o.counts {{o.paid_at}})",
    Metric.ORDER_DAYS: f"""(SELECT count(DISTINCT (o.paid_at AT TIME ZONE {{zone}})::date)
        {_ORDERS} AND o.counts {{o.paid_at}})""",
    Metric.PROGRESS_POINTS: f"""(SELECT coalesce(sum({PROGRESS_LEFT}), 0)::bigint FROM lots l
        WHERE l.member_id = m.member_id AND l.wallet_type_id = {{wallet}} {{l.earned_at}})""",  # noqa: S608
    Metric.ENGAGEMENT: """(SELECT count(*) FROM member_events e
        WHERE e.member_id = m.member_id AND e.programme_id = m.programme_id {e.at})""",
}
_TIME = {Metric.PROGRESS_POINTS: "l.earned_at", Metric.ENGAGEMENT: "e.at"}
"""By which column a thing lies in a window; orders by `o.paid_at`."""

Parameter = Callable[[Any, str], str]
"""Takes a value and its type, and gives its place in the statement."""


def figure_columns(
    figures: Sequence[Figure],
    programme: Programme,
    *,
    at: datetime,
    first: int,
    closing: bool = False,
) -> tuple[str, list[Any]]:
    """`, expression AS f0, ...` and the arguments it takes, numbered from `first` on.

    `closing`: as a review at `at` sees it, with nothing that happened from then on; `g.since` says when the
    member came into the tier.
    """
    parameters = Parameters(first)
    text = "".join(
        f", {_expression(figure, programme, at, parameters, closing=closing)} AS f{place}"
        for place, figure in enumerate(figures)
    )
    return text, parameters.args


class Parameters:
    """The arguments of a statement, each in it once."""

    def __init__(self, first: int) -> None:
        self._first = first
        self.args: list[Any] = []

    def __call__(self, value: Any, kind: str) -> str:
        if value not in self.args:
            self.args.append(value)
        return f"${self._first + self.args.index(value)}::{kind}"


def kept_columns(
    figures: Sequence[Figure], programme: Programme, parameter: Parameter, *, at: datetime
) -> tuple[str, str]:
    """The same of now, each sum that is kept as it is kept, with where it starts as `s0`, `s1` and so on; and
    the join to `m` that gives what is kept."""
    columns = []
    for place, figure in enumerate(figures):
        text = _expression(figure, programme, at, parameter, closing=False)
        if is_kept(figure):
            start, name = _start(figure.window, programme, at, parameter)
            metric = figure.metric.value
            text = f"coalesce((k.since #>> ARRAY['{metric}', {name}])::bigint, {text})"
            columns.append(f", {start} AS s{place}")
        columns.append(f", {text} AS f{place}")
    wallet = parameter(programme.wallet_by_code[PROGRESS].id, "uuid")
    fresh = FRESH.replace("{wallet}", wallet)
    return "".join(columns), f", LATERAL (SELECT CASE WHEN {fresh} THEN m.sums -> 'since' END AS since) k"


def is_kept(figure: Figure) -> bool:
    return figure.metric in KEPT and not (
        figure.window.kind is WindowKind.LIFETIME and figure.metric in _LIFETIME
    )


def _expression(
    figure: Figure, programme: Programme, at: datetime, parameter: Parameter, *, closing: bool
) -> str:
    metric = figure.metric
    if metric is Metric.MONTHS_SINCE_JOIN:
        zone = parameter(programme.time_zone, "text")
        return f"months_since(m.joined_at, {parameter(at, 'timestamptz')}, {zone})"
    if figure.window.kind is WindowKind.LIFETIME and metric in _LIFETIME and not closing:
        return _LIFETIME[metric]
    time = _TIME.get(metric, "o.paid_at")
    within = f"{{{time}}}"
    bounds = ""
    if figure.window.kind is not WindowKind.LIFETIME:
        bounds = f"AND {time} >= {_from(figure.window, programme, at, parameter, closing=closing)}"
    if closing:
        bounds += f" AND {time} < {parameter(at, 'timestamptz')}"
    text = _SUMS[metric].replace(within, bounds)
    if metric is Metric.PROGRESS_POINTS:
        text = text.replace("{wallet}", parameter(programme.wallet_by_code[PROGRESS].id, "uuid"))
    if metric is Metric.ORDER_DAYS:
        text = text.replace("{zone}", parameter(programme.time_zone, "text"))
    return text


def _start(window: Window, programme: Programme, at: datetime, parameter: Parameter) -> tuple[str, str]:
    """Where the window starts, and the name of that instant, each as an expression."""
    match window.kind:
        case WindowKind.LIFETIME:
            return "'-infinity'::timestamptz", f"'{start_text(ALWAYS)}'"
        case WindowKind.CALENDAR_YEAR | WindowKind.ROLLING:
            start = window.start(at, programme.zone)
            return parameter(start, "timestamptz"), parameter(start_text(start), "text")
        case _:
            text = _from(window, programme, at, parameter, closing=False)
            return text, start_sql(text)


def _from(window: Window, programme: Programme, at: datetime, parameter: Parameter, *, closing: bool) -> str:
    """Where a window with a beginning starts."""
    match window.kind:
        case WindowKind.ANNIVERSARY:
            inside = at - timedelta(microseconds=1) if closing else at
            zone = parameter(programme.time_zone, "text")
            return f"last_return(m.joined_at, {parameter(inside, 'timestamptz')}, {zone})"
        case WindowKind.SINCE_TIER_START:
            if closing:  # as of a look that may lie before the last one of this night
                return "g.since"
            return f"""(SELECT s.since FROM member_tiers s
                WHERE s.member_id = m.member_id AND s.ladder_id = {parameter(window.ladder, "uuid")})"""  # noqa: S608
        case _:
            return parameter(window.start(at, programme.zone, closing=closing), "timestamptz")


def orders_between(start: str, end: str) -> str:
    """How many orders that count were paid between two instants, each as an expression, as far as two."""
    return f"""(SELECT count(*) FROM (SELECT 1 {_ORDERS} AND o.counts
        AND o.paid_at >= {start} AND o.paid_at < {end} LIMIT 2) few)"""  # noqa: S608 - our own names


def figure_values(figures: Sequence[Figure], found: Mapping[str, Any]) -> dict[Figure, int]:
    return {figure: found[f"f{place}"] for place, figure in enumerate(figures)}


def figure_starts(figures: Sequence[Figure], found: Mapping[str, Any]) -> dict[Figure, datetime]:
    """Of those that are kept; of a tier in which the member is not there is none."""
    return {
        figure: endless(start)
        for place, figure in enumerate(figures)
        if (start := found.get(f"s{place}")) is not None
    }
