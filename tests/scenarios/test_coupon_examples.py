"""The worked examples of coupons and prices, from the template to what is paid."""

from __future__ import annotations

from typing import Any

import pytest

from domain.points.earning import EarnRounding
from domain.points.wallet import Price, SpendTerms, WalletTerms
from domain.work import Begin
from tests import make
from tests.api.coupons.coupons import MARKETER, claim, codes, draft, live, off, yuan
from tests.api.quotes.quoting import line, live_promotion, per_cart, quoted
from tests.conftest import Ask
from tests.ledger import grant

HUNDRED_A_YUAN = WalletTerms(spending=SpendTerms(price=Price(100, 100)))
ANY_NUMBER = {"limits": {"perMember": 9}}


async def holder(ask: Ask, begin: Begin, points: int = 0, **terms: Any) -> make.Made:
    """A member who has claimed a coupon of these terms, and has so many points."""
    member = await make.member(begin)
    await live(ask, **{**ANY_NUMBER, **terms})
    assert codes(await claim(ask, member.id)) == ["OK"]
    if points:
        await grant(begin, member, points)
    return member


def paid(quote: dict[str, Any]) -> float:
    return float(quote["payable"]["amount"]) / 100


@pytest.mark.parametrize(("rounding", "points"), [("PER_FULL_UNIT", 20), ("PROPORTIONAL_FLOOR", 24)])
async def test_x7_points_are_earned_on_what_is_really_paid_for_goods(
    ask: Ask, begin: Begin, rounding: str, points: int
) -> None:
    rule = {"rounding": EarnRounding(rounding)}
    await make.programme(terms=HUNDRED_A_YUAN, points=10, per_minor=10_000, rule=rule)
    member = await holder(ask, begin, 1_000, discount=off(50))

    quote = await quoted(ask, member, line("a", 300), freight=yuan(8), usePoints=1_000)

    assert paid(quote) == 248.0
    assert [each["points"] for each in quote["earns"] if each["wallet"] == "points"] == [points]


async def test_x27_a_percentage_stops_at_its_cap(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await holder(ask, begin, discount={"percent": {"payPerMille": 800, "maxOff": yuan(20)}})

    quote = await quoted(ask, member, line("a", 1_000))

    assert paid(quote) == 980.0
    assert [each["goodsSaved"]["amount"] for each in quote["usedCoupons"]] == [2_000]


async def test_x28_a_coupon_and_then_points(ask: Ask, begin: Begin) -> None:
    await make.programme(terms=HUNDRED_A_YUAN)
    member = await holder(ask, begin, 300, discount=off(5), threshold={"amount": yuan(20)})

    quote = await quoted(ask, member, line("a", 20), usePoints=300)

    assert paid(quote) == 12.0


async def test_x34_nothing_is_ever_paid_out(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await holder(ask, begin, discount=off(1_000))

    quote = await quoted(ask, member, line("a", 100), line("b", 76))

    assert paid(quote) == 0.0
    assert [each["goodsSaved"]["amount"] for each in quote["usedCoupons"]] == [17_600]
    assert [each["paid"]["amount"] for each in quote["lines"]] == [0, 0]


async def test_x58_price_then_promotion_then_coupon_then_points(ask: Ask, begin: Begin) -> None:
    await make.programme(terms=HUNDRED_A_YUAN)
    member = await holder(ask, begin, 300, discount=off(5))
    await live_promotion(ask, "fifty", per_cart((50, 10)))

    quote = await quoted(ask, member, line("a", 100, memberPrice=90, activityPrice=85), usePoints=300)

    assert paid(quote) == 67.0
    (only,) = quote["lines"]
    assert only["kind"] == "ACTIVITY"
    steps = {name: only[name]["amount"] for name in ("itemPrice", "promotions", "coupons", "points", "paid")}
    assert steps == {"itemPrice": 8_500, "promotions": 1_000, "coupons": 500, "points": 300, "paid": 6_700}


@pytest.mark.parametrize(
    ("days", "starts", "ends"),
    [
        ({"days": 3, "waitDays": 7}, "2026-03-07T16:00:00Z", "2026-03-10T16:00:00Z"),  # X54
        ({"days": 7}, "2026-03-01T04:00:00Z", "2026-03-07T16:00:00Z"),  # X55
        ({"days": 7, "fromNextDay": True}, "2026-03-01T16:00:00Z", "2026-03-08T16:00:00Z"),  # X55
    ],
)
async def test_x54_x55_days_after_a_claim_are_days_of_the_zone(
    ask: Ask, days: dict[str, Any], starts: str, ends: str
) -> None:
    await make.programme()
    query = """query ($template: SaveCouponTemplateInput!, $at: DateTime) {
      previewCouponTemplate(template: $template, claimedAt: $at) {
        validFrom validUntil problems { code } } }"""

    shown = await ask(
        query, MARKETER, template=draft(validity={"afterClaim": days}), at="2026-03-01T12:00:00+08:00"
    )

    assert shown["data"]["previewCouponTemplate"] == {
        "validFrom": starts,
        "validUntil": ends,
        "problems": [],
    }
