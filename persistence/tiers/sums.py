"""What a member's orders and points of progress add up to, kept in the row of the membership.

`memberships.sums` holds `{"orders", "spend", "entries", "since": {metric: {start: sum}}}`. The first three
are counters of the member as they were when the sums were known: orders that count, what was paid for them,
entries in the account of progress. Whatever changes a sum changes one of them or writes the column anew, so
sums whose counters are the member's still say what a count would find; others are not looked at, and counted
again. So whoever moves points of progress need not know that their sum is kept.

An order or a return knows the sums after it from those before, and writes them. A window that moves on starts
where nothing is kept: the first order of a day counts once.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from typing import Any

from domain.kernel.periods import ALWAYS
from domain.orders.return_settlement import ReturnSettlement
from domain.orders.settlement import Settlement
from domain.programme.programme import PROGRESS
from domain.tiers.ladder import Metric

KEPT = frozenset({Metric.SPEND, Metric.ORDER_COUNT, Metric.ORDER_DAYS, Metric.PROGRESS_POINTS})
"""Metrics whose sums are kept."""

FRESH = """(m.sums ->> 'orders')::bigint = m.order_count AND (m.sums ->> 'spend')::bigint = m.spend_minor
    AND (m.sums ->> 'entries')::bigint = (SELECT g.entry_count FROM accounts g
        WHERE g.member_id = m.member_id AND g.wallet_type_id = {wallet})"""
"""Whether the sums of a membership `m` are those of the member as it is."""

STAMPED = """r.sums || jsonb_build_object('orders', t.order_count + r.order_count,
    'spend', t.spend_minor + r.spend_minor)"""
"""The sums as an order or a return writes them, which knows no counters; NULL where it knows no sums."""


def start_text(start: datetime) -> str:
    """The name under which sums from an instant on are kept."""
    return "-infinity" if start == ALWAYS else start.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def start_sql(start: str) -> str:
    """The same of an expression."""
    return f"""to_char({start} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"""


def sums_of(settlement: Settlement | ReturnSettlement) -> dict[str, Any] | None:
    """Sums as they are once it is written, all but the counters of orders."""
    standing = settlement.standing
    if not settlement.counted:
        return None
    accounts = (*standing.accounts.values(), *(page.account for page in settlement.pages))
    since: dict[str, dict[str, int]] = defaultdict(dict)
    for figure, value in settlement.counted.items():
        since[figure.metric.value][start_text(standing.starts[figure])] = value
    return {
        "entries": [each.entry_count for each in accounts if each.wallet == PROGRESS][-1],
        "since": since,
    }
