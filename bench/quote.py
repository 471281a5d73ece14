"""What finding the best combination for a cart costs: twenty lines, ten coupons, five promotions.

Carts are drawn, the same ones in every run: each line has a member price and some a sale price, each offer
covers some of the lines, thresholds are in reach or just not. The middle cart counts; the slowest stands
beside it, because a search has no typical cost.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

from bench.table import Report, Row, Sense, Target
from domain.campaigns.campaign import Status
from domain.conditions.subject import Product
from domain.coupons.coupon import Coupon, CouponState, Origin
from domain.coupons.discount import AmountOff, Discount, FreeShipping, PercentOff
from domain.coupons.scope import EVERYWHERE, Goods, Scope, Threshold
from domain.coupons.template import Stacking, Template, TemplateStatus
from domain.coupons.validity import AfterClaim
from domain.kernel.texts import LocalText
from domain.promotions.promotion import EveryFull, Level, Offered, PerCart, Promotion, Together
from domain.quotes.cart import Cart, CartLine
from domain.quotes.quote import Shopper, quote

CARTS, ROUNDS = 40, 5
LINES, COUPONS, PROMOTIONS = 20, 10, 5
MEMBER, ZONE = UUID(int=1), ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 6, 1, tzinfo=UTC)
ENDS = NOW + timedelta(days=30)
NAME = LocalText({"en": "Offer"})
QUOTE = Target(
    f"quote of {LINES} lines, {COUPONS} coupons of three groups, {PROMOTIONS} promotions, CPU",
    sense=Sense.AT_MOST,
    floor=5,
    goal=2,
    unit="ms",
)
ANY = Target("the same where all of them go together", sense=Sense.AT_MOST, unit="ms")


@dataclass(frozen=True, slots=True)
class Asked:
    cart: Cart
    shopper: Shopper
    promotions: Sequence[Promotion]
    products: dict[str, Product]

    def answer(self) -> None:
        quote(self.cart, self.shopper, self.promotions, self.products, at=NOW, zone=ZONE)


def measure() -> Report:
    return Report([_row(QUOTE, groups=3), _row(ANY, groups=COUPONS)])


def _row(target: Target, *, groups: int) -> Row:
    times = sorted(_cpu(asked(Random(seed), groups=groups)) for seed in range(CARTS))
    middle = statistics.median(times)
    return Row(target, middle, f"{middle:.1f} ms", f"slowest {times[-1]:.0f} ms")


def _cpu(asked: Asked) -> float:
    """Of one quote, in milliseconds: the least of some, so that what else the machine does counts little."""
    found = []
    for _ in range(ROUNDS):
        gc.collect()
        before = time.process_time_ns()
        asked.answer()
        found.append((time.process_time_ns() - before) / 1e6)
    return min(found)


def asked(random: Random, *, groups: int) -> Asked:
    """One cart; the coupons are of so many groups, the promotions of three."""
    lines = []
    for number in range(LINES):
        price = random.randrange(1_000, 30_000)
        sale = price * 85 // 100 if random.random() < 0.3 else None
        lines.append(
            CartLine(
                sku=f"sku-{number}",
                quantity=random.randrange(1, 4),
                price=price,
                activity_price=sale,
            )
        )
    products = {line.sku: Product(None, frozenset({f"category-{random.randrange(5)}"})) for line in lines}
    coupons = [_coupon(number, f"group-{number % groups}", random) for number in range(COUPONS)]
    promotions = [_promotion(number, f"group-{number % 3}", random) for number in range(PROMOTIONS)]
    cart = Cart(lines=tuple(lines), freight=800, store=None, channel="online", currency="CNY")
    return Asked(cart, Shopper(pay_per_mille=950, coupons=coupons), promotions, products)


def _scope(random: Random) -> Scope:
    if random.random() < 0.5:
        return EVERYWHERE
    categories = frozenset(f"category-{each}" for each in random.sample(range(5), 2))
    return Scope(goods=Goods(categories=categories))


def _coupon(number: int, group: str, random: Random) -> Coupon:
    discount: Discount = random.choice(
        (
            AmountOff(random.randrange(500, 8_000)),
            AmountOff(random.randrange(500, 3_000)),
            PercentOff(random.choice((800, 850, 900, 950)), random.choice((None, 5_000))),
            FreeShipping(),
        )
    )
    template = Template(
        id=UUID(int=100 + number),
        template_id=UUID(int=200 + number),
        code=f"coupon-{number}",
        revision=1,
        version=1,
        valid_from=NOW,
        status=TemplateStatus.ACTIVE,
        title=NAME,
        discount=discount,
        threshold=Threshold(random.choice((0, 10_000, 100_000, 300_000))),
        scope=_scope(random),
        claim_from=NOW,
        claim_until=ENDS,
        validity=AfterClaim(30),
        stacking=Stacking(group=group),
    )
    return Coupon(
        id=UUID(int=number + 1),
        member_id=MEMBER,
        template=template,
        state=CouponState.UNUSED,
        origin=Origin.CLAIM,
        channel=None,
        issued_at=NOW,
        valid_from=NOW,
        valid_until=ENDS,
    )


def _promotion(number: int, group: str, random: Random) -> Promotion:
    discount: Offered = random.choice(
        (
            PerCart((Level(Threshold(20_000), 2_000), Level(Threshold(100_000), 9_000))),
            EveryFull(Threshold(30_000), random.randrange(500, 3_000)),
            PercentOff(random.choice((850, 900, 950))),
        )
    )
    return Promotion(
        id=UUID(int=300 + number),
        promotion_id=UUID(int=400 + number),
        code=f"promotion-{number}",
        revision=1,
        version=1,
        valid_from=NOW,
        status=Status.ACTIVE,
        name=NAME,
        starts_at=NOW,
        ends_at=ENDS,
        scope=_scope(random),
        discount=discount,
        together=Together(group=group),
    )
