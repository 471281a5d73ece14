"""What deciding an order costs, against writing and reading the same order as JSON.

Both run in this process, in turns, so that a busy machine slows both; the ratio is what counts.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from bench.table import Report, Row, Sense, Target
from domain.campaigns.campaign import Campaign, Status
from domain.campaigns.effects import GivePoints
from domain.conditions.fields import Op
from domain.conditions.tree import ALWAYS_TRUE, All, Condition, Lines, Quantifier, Test
from domain.kernel.periods import ALWAYS
from domain.kernel.texts import LocalText
from domain.members.standing import MembershipStatus, Standing
from domain.orders.order import Order, OrderLine, OrderStatus, order_from_plain, order_to_plain
from domain.orders.settlement import settle
from domain.points.account import Account
from domain.programme.defaults import plain_programme
from domain.programme.programme import Programme
from domain.tiers.qualification import join
from persistence.ids import new_uuid

ROUNDS, TIMES, LINES, LIVE = 30, 100, 10, 100
MEMBER = UUID(int=1)
SETTLE = Target(
    f"decide an order of {LINES} lines, CPU, against the order to JSON and back", sense=Sense.AT_MOST
)
ASKED = Target(
    f"decide the order with {LIVE} live campaigns that do not apply, CPU, against none",
    sense=Sense.AT_MOST,
    floor=1.5,
    goal=1.5,
)
GIVEN = Target(f"the same where one of the {LIVE} gives points", sense=Sense.AT_MOST)


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

    rows = [Row(SETTLE, measured, _shown(mine), _shown(theirs))]
    for target, applying in ((ASKED, False), (GIVEN, True)):
        live = tuple(_campaign(n, moment, applies=applying and n == 0) for n in range(LIVE))
        busy = replace(programme, campaigns=live)

        def with_campaigns(rules: Programme = busy) -> None:
            settle(order, rules, standing, order_id=MEMBER, clock=moment, new_id=new_uuid)

        many, none = [], []
        for _ in range(ROUNDS):
            many.append(_cpu(with_campaigns))
            none.append(_cpu(ours))
        more = statistics.median(a / b for a, b in zip(many, none, strict=True))
        rows.append(Row(target, more, _shown(many), _shown(none)))
    return Report(rows)


def _campaign(number: int, now: datetime, *, applies: bool) -> Campaign:
    """One of many that are live, and each asks for something."""
    conditions: tuple[Condition, ...] = (
        Test("goods", Op.AT_LEAST, 10**7 + number),
        Test("channel", Op.ONE_OF, (f"channel-{number}",)),
        All((Test("weekday", Op.ONE_OF, (1, 2, 3, 4, 5, 6, 7)), Test("store", Op.ONE_OF, (f"s{number}",)))),
        Lines(Quantifier.ANY, Test("sku", Op.ONE_OF, (f"other-{number}",))),
        Test("tier", Op.ONE_OF, (f"tier-{number}",), "tiers"),
    )
    return Campaign(
        id=new_uuid(),
        campaign_id=new_uuid(),
        code=f"c{number}",
        revision=1,
        version=1,
        valid_from=ALWAYS,
        status=Status.ACTIVE,
        name=LocalText({"en": f"Campaign {number}"}),
        starts_at=now - timedelta(days=1),
        ends_at=now + timedelta(days=1),
        condition=ALWAYS_TRUE if applies else conditions[number % 5],
        effects=(GivePoints("points", 5),),
        group="gifts",
        priority=number,
    )


def _cpu(act: Callable[[], None]) -> float:
    """Microseconds of one."""
    begun = time.process_time()
    for _ in range(TIMES):
        act()
    return (time.process_time() - begun) / TIMES * 1e6


def _shown(figures: list[float]) -> str:
    return f"{statistics.median(figures):.0f} us"
