"""What ladders measure, as columns of a statement over a membership `m`.

All are net of what came back, in the window in which it was bought. Lifetime figures come from counters that
every order and return keeps; others are sums over the member's own orders or lots from the window's start.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from domain.programme.programme import PROGRESS, Programme
from domain.tiers.ladder import Figure, Metric, WindowKind

# What a lot of progress still counts: its points, less what was taken back. To have died takes nothing away.
PROGRESS_LEFT = """CASE WHEN l.remaining = l.granted THEN l.granted ELSE l.remaining - coalesce((
    SELECT sum(d.points) FROM draws d JOIN entries e ON e.member_id = d.member_id AND e.id = d.entry_id
    WHERE d.member_id = l.member_id AND d.lot_id = l.id AND e.kind = 'EXPIRE'), 0) END"""

_LIFETIME = {
    Metric.SPEND: "m.spend_minor",
    Metric.ORDER_COUNT: "m.order_count",
}
_SINCE = {
    Metric.SPEND: """(SELECT coalesce(sum(o.goods_minor - o.returned_minor), 0)::bigint FROM orders o
        WHERE o.member_id = m.member_id AND o.programme_id = m.programme_id AND o.paid_at >= {start})""",
    Metric.ORDER_COUNT: """(SELECT count(*) FROM orders o
        WHERE o.member_id = m.member_id AND o.programme_id = m.programme_id AND o.counts
        AND o.paid_at >= {start})""",
    Metric.PROGRESS_POINTS: """(SELECT coalesce(sum({left}), 0)::bigint FROM lots l
        WHERE l.member_id = m.member_id AND l.wallet_type_id = {wallet} AND l.earned_at >= {start})""",
}


def figure_columns(
    figures: Sequence[Figure], programme: Programme, *, at: datetime, first: int
) -> tuple[str, list[Any]]:
    """`, expression AS f0, ...` and the arguments it takes, numbered from `first` on."""
    text, args = "", []

    def parameter(value: Any) -> str:
        args.append(value)
        return f"${first + len(args) - 1}"

    for place, figure in enumerate(figures):
        if figure.window.kind is WindowKind.LIFETIME and figure.metric in _LIFETIME:
            expression = _LIFETIME[figure.metric]
        else:
            start = parameter(figure.window.start(at, programme.zone))
            wallet = ""
            if figure.metric is Metric.PROGRESS_POINTS:
                wallet = parameter(programme.wallet_by_code[PROGRESS].id)
            expression = _SINCE[figure.metric].format(start=start, wallet=wallet, left=PROGRESS_LEFT)
        text += f", {expression} AS f{place}"
    return text, args


def figure_values(figures: Sequence[Figure], found: Mapping[str, Any]) -> dict[Figure, int]:
    return {figure: found[f"f{place}"] for place, figure in enumerate(figures)}
