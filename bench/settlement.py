"""What deciding an order costs, against writing and reading the same order as JSON.

Both run in this process, in turns, so that a busy machine slows both; the ratio is what counts.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

from bench.table import Report, Row, Sense, Target
from domain.members.standing import MembershipStatus, Standing
from domain.orders.order import Order, OrderLine, OrderStatus, order_from_plain, order_to_plain
from domain.orders.settlement import settle
from domain.points.account import Account
from domain.programme.defaults import plain_programme
from domain.tiers.qualification import join
from persistence.ids import new_uuid

ROUNDS, TIMES, LINES = 30, 100, 10
MEMBER = UUID(int=1)
SETTLE = Target(
    f"decide an order of {LINES} lines, CPU, against the order to JSON and back", sense=Sense.AT_MOST
)


def measure() -> Report:
    moment = datetime.now(UTC)
    programme = plain_programme(new_uuid)
    ladder = programme.ladder_revisions[0]
    place, _ = join(ladder, at=moment - timedelta(days=90), zone=programme.zone)
    standing = Standing(
        member_id=MEMBER,
        programme_version=1,
        status=MembershipStatus.ACTIVE,
        moment=moment,
        places={ladder.id: place},
        tiers_at_payment={ladder.id: place.tier},
        accounts={
            each.id: Account(member_id=MEMBER, wallet_type_id=each.id, wallet=each.code)
            for each in programme.wallets
        },
        due={},
        figures=dict.fromkeys(programme.figures, 0),
    )
    lines = tuple(
        OrderLine(number=n, sku=f"sku-{n}", category=None, quantity=1, paid=1999, discount=0)
        for n in range(1, LINES + 1)
    )
    order = Order(
        source="bench",
        external_id="1",
        programme=programme.code,
        store=None,
        channel="store",
        status=OrderStatus.PAID,
        placed_at=moment,
        paid_at=moment,
        completed_at=None,
        currency="CNY",
        lines=lines,
        freight=0,
        tax=0,
    )

    def ours() -> None:
        settle(order, programme, standing, order_id=MEMBER, clock=moment, new_id=new_uuid)

    def reference() -> None:
        order_from_plain(json.loads(json.dumps(order_to_plain(order))))

    mine, theirs = [], []
    for _ in range(ROUNDS):
        mine.append(_cpu(ours))
        theirs.append(_cpu(reference))
    measured = statistics.median(a / b for a, b in zip(mine, theirs, strict=True))
    return Report([Row(SETTLE, measured, _shown(mine), _shown(theirs))])


def _cpu(act: Callable[[], None]) -> float:
    """Microseconds of one."""
    begun = time.process_time()
    for _ in range(TIMES):
        act()
    return (time.process_time() - begun) / TIMES * 1e6


def _shown(figures: list[float]) -> str:
    return f"{statistics.median(figures):.0f} us"
