"""What coupons do to a cart, by the examples, and why each other one is not used."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from domain.campaigns.recurrence import Recurrence
from domain.coupons.coupon import CouponState
from domain.coupons.discount import (
    AmountOff,
    Exchange,
    FixedPrice,
    FreeItem,
    FreeShipping,
    PercentOff,
    RandomAmount,
)
from domain.coupons.scope import Goods, Scope, Threshold
from domain.coupons.template import Audience, Floor, Stacking
from domain.points.wallet import Price, SpendTerms
from domain.promotions.promotion import Level, PerCart, Together
from domain.quotes.cart import CartLine, PriceKind, discounted
from domain.quotes.offer import Step
from domain.quotes.pricing import PointsWanted
from domain.quotes.refusals import CouponNotUsable
from domain.quotes.usability import Reason
from tests.domain.quotes.coupons import NOW, cart, coupon, promotion, quoted

ONE_FEN = SpendTerms(price=Price(1, 1))
OTHER = Stacking(group="other")


def points(available: int, terms: SpendTerms = ONE_FEN) -> PointsWanted:
    return PointsWanted(terms=terms, available=available)


def test_x7_the_base_of_earning_is_what_is_paid_for_goods() -> None:
    found = quoted(cart(("a", 1, 30_000), freight=800), coupon(1, AmountOff(5_000)), points=points(1_000))
    assert (found.priced.goods, found.priced.freight, found.payable) == (24_000, 800, 24_800)


def test_x27_eighty_per_cent_and_at_most_twenty_off() -> None:
    found = quoted(cart(("a", 1, 100_000)), coupon(1, PercentOff(800, 2_000)))
    assert (found.used[0].saved, found.payable) == (2_000, 98_000)


def test_x28_the_threshold_is_asked_before_points_pay() -> None:
    five = coupon(1, AmountOff(500), threshold=Threshold(2_000))
    found = quoted(cart(("a", 1, 2_000)), five, points=points(300))
    assert found.payable == 1_200


def test_x32_at_most_half_of_the_order() -> None:
    half = SpendTerms(price=Price(100, 100), unit=100, most_share=500)
    found = quoted(cart(("a", 1, 30_000)), points=points(20_000, half))
    assert found.priced.points is not None
    assert (found.priced.points.points, found.payable) == (15_000, 15_000)


def test_x34_a_coupon_takes_off_what_there_is_and_nobody_is_paid() -> None:
    found = quoted(cart(("a", 1, 17_600)), coupon(1, AmountOff(100_000)))
    assert (found.used[0].saved, found.payable) == (17_600, 0)


def test_x58_the_order_of_discounts() -> None:
    line = CartLine(sku="a", quantity=1, price=10_000, member_price=9_000, activity_price=8_500)
    ladder = promotion("ladder", PerCart((Level(Threshold(5_000), 1_000),)))
    found = quoted(cart(line), coupon(1, AmountOff(500)), promotions=(ladder,), points=points(300))

    priced = found.priced
    assert (priced.kinds, priced.items) == ((PriceKind.ACTIVITY,), (8_500,))
    assert (priced.share(Step.PROMOTION, 0), priced.share(Step.COUPON, 0)) == (1_000, 500)
    assert (priced.point_shares, found.payable) == ((300,), 6_700)


@pytest.mark.parametrize(
    ("discount", "drawn", "payable"),
    [
        (FixedPrice(1_990, 2), None, 1_990 * 2 + 3_000 + 800),
        (FixedPrice(3_500), None, 3_500 + 2 * 3_000 + 800),
        (Exchange(), None, 2 * 3_000 + 800),
        (FreeShipping(500), None, 5_000 + 2 * 3_000 + 300),
        (FreeShipping(), None, 5_000 + 2 * 3_000),
        (RandomAmount(1, 999), 777, 5_000 + 2 * 3_000 + 800 - 777),
    ],
)
def test_what_each_kind_takes_off(discount: Any, drawn: int | None, payable: int) -> None:
    basket = cart(("dear", 1, 5_000), ("cheap", 2, 3_000), freight=800)
    assert quoted(basket, coupon(1, discount, drawn=drawn)).payable == payable


def test_a_gift_coupon_is_used_only_where_it_is_named() -> None:
    """It makes nothing cheaper: whether to part with it is for the member to say."""
    gift = coupon(1, FreeItem("mug"))
    by_itself = quoted(cart(("a", 1, 1_000)), gift)
    named = quoted(cart(("a", 1, 1_000)), gift, named=(gift,))
    assert (by_itself.gifts, by_itself.unused[0].reason) == ((), Reason.NOT_BETTER)
    assert [(each.sku, each.pieces) for each in named.gifts] == [("mug", 1)]


def test_shares_go_to_the_line_by_the_largest_remainder_and_sum_exactly() -> None:
    found = quoted(cart(("a", 1, 1_000), ("b", 1, 1_000), ("c", 1, 1_000)), coupon(1, AmountOff(1_000)))
    assert [found.priced.share(Step.COUPON, i) for i in range(3)] == [334, 333, 333]
    assert found.priced.paid == (666, 667, 667)


def test_floors() -> None:
    basket = cart(("a", 1, 1_000))
    refused = quoted(basket, coupon(1, AmountOff(2_000), floor=Floor.REFUSE))
    least = quoted(basket, coupon(1, AmountOff(2_000), floor=Floor.MIN_PAY, min_pay=100))
    assert (refused.payable, refused.unused[0].reason) == (1_000, Reason.FLOOR)
    assert least.payable == 100


def test_a_coupon_that_does_not_go_with_member_prices_keeps_its_lines_from_them() -> None:
    line = CartLine(sku="a", quantity=1, price=10_000, member_price=9_000)
    strict = Stacking(with_member_price=False)
    small = quoted(cart(line), coupon(1, AmountOff(500), stacking=strict))
    large = quoted(cart(line), coupon(1, AmountOff(1_500), stacking=strict))
    assert (small.payable, small.unused[0].reason) == (9_000, Reason.NOT_BETTER)
    assert (large.payable, large.priced.kinds) == (8_500, (PriceKind.LIST,))


def test_points_do_not_pay_beside_a_coupon_that_forbids_it() -> None:
    strict = Stacking(with_points=False)
    small = quoted(cart(("a", 1, 1_000)), coupon(1, AmountOff(200), stacking=strict), points=points(300))
    large = quoted(cart(("a", 1, 1_000)), coupon(1, AmountOff(400), stacking=strict), points=points(300))
    assert (small.payable, small.used) == (700, ())
    assert (large.payable, large.priced.points) == (600, None)


def test_of_a_group_one_template_and_of_that_as_many_as_it_says() -> None:
    twice = Stacking(most_per_order=2)
    same = [
        coupon(number, AmountOff(300), code="three", stacking=twice, until=NOW + timedelta(days=9 - number))
        for number in (1, 2, 3)
    ]
    five = coupon(7, AmountOff(500))
    found = quoted(cart(("a", 1, 5_000)), *same, five)

    assert found.payable == 4_400
    assert {each.coupon.id for each in found.used} == {same[1].id, same[2].id}, "those that end first"
    reasons = {each.coupon.id: (each.reason, each.other) for each in found.unused}
    assert reasons[five.id] == (Reason.EXCLUSIVE_WITH, found.used[1].coupon.id)
    assert reasons[same[0].id][0] is Reason.EXCLUSIVE_WITH


def test_offers_of_different_groups_go_together_unless_they_exclude_each_other() -> None:
    one, two = coupon(1, AmountOff(300)), coupon(2, AmountOff(200), stacking=OTHER)
    three = coupon(
        3, AmountOff(100), stacking=Stacking(group="third", exclusive_with=frozenset({"template-1"}))
    )
    found = quoted(cart(("a", 1, 5_000)), one, two, three)
    assert found.payable == 4_500
    assert (found.unused[0].reason, found.unused[0].other) == (Reason.EXCLUSIVE_WITH, one.id)


def test_a_coupon_and_a_promotion_that_exclude_each_other() -> None:
    ladder = promotion("ladder", PerCart((Level(Threshold(1_000), 300),)))
    alone = coupon(1, AmountOff(200), stacking=Stacking(with_promotions=False))
    found = quoted(cart(("a", 1, 5_000)), alone, promotions=(ladder,))
    assert (found.payable, found.unused[0].other) == (4_700, "ladder")
    without = promotion("ladder", ladder.discount, together=Together(with_coupons=False))
    more = coupon(1, AmountOff(400))
    assert quoted(cart(("a", 1, 5_000)), more, promotions=(without,)).payable == 4_600


def test_the_shortfall_is_told_in_money_and_in_pieces() -> None:
    scope = Scope(goods=Goods(skus=frozenset({"a"})))
    money = coupon(1, AmountOff(500), threshold=Threshold(10_000), scope=scope)
    pieces = coupon(2, AmountOff(500), threshold=Threshold(0, 5), stacking=OTHER)
    ladder = promotion("ladder", PerCart((Level(Threshold(1_000), 300),)))

    found = quoted(cart(("a", 1, 6_000), ("b", 2, 9_000)), money, pieces, promotions=(ladder,))

    told = {each.coupon.id: each for each in found.unused}
    assert (told[money.id].reason, told[money.id].missing_minor) == (Reason.BELOW_THRESHOLD, 4_000 + 75)
    assert (told[pieces.id].reason, told[pieces.id].missing_pieces) == (Reason.BELOW_THRESHOLD, 2)


SOON = NOW + timedelta(days=1)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"since": SOON}, Reason.NOT_YET),
        ({"until": NOW}, Reason.EXPIRED),
        ({"state": CouponState.LOCKED, "held_until": SOON}, Reason.LOCKED),
        ({"state": CouponState.USED}, Reason.ALREADY_USED),
        ({"state": CouponState.REVOKED}, Reason.REVOKED),
        ({"withdrawn": {"template-1"}}, Reason.REVOKED),
        ({"state": CouponState.GIFTING, "held_until": SOON}, Reason.GIVEN_AWAY),
        ({"hours": Recurrence(weekdays=frozenset({2}))}, Reason.OUT_OF_HOURS),
        ({"scope": Scope(stores=frozenset({"s1"}))}, Reason.WRONG_STORE),
        ({"scope": Scope(without_channels=frozenset({"online"}))}, Reason.WRONG_CHANNEL),
        ({"scope": Scope(goods=Goods(skus=frozenset({"z"})))}, Reason.WRONG_SCOPE),
        ({"audience": Audience(first_order=True)}, Reason.FIRST_ORDER_ONLY),
        ({"threshold": Threshold(2_000)}, Reason.BELOW_THRESHOLD),
    ],
)
def test_each_reason(given: dict[str, Any], reason: Reason) -> None:
    given = dict(given)
    withdrawn = given.pop("withdrawn", ())
    one = coupon(1, AmountOff(100), **given)
    found = quoted(cart(("a", 1, 1_000)), one, withdrawn=withdrawn)
    assert (found.payable, [each.reason for each in found.unused]) == (1_000, [reason])
    with pytest.raises(CouponNotUsable) as refused:
        quoted(cart(("a", 1, 1_000)), one, named=(one,), withdrawn=withdrawn)
    assert refused.value.reason == reason


def test_a_lock_whose_time_is_over_is_none() -> None:
    freed = coupon(1, AmountOff(100), state=CouponState.LOCKED, held_until=NOW)
    assert quoted(cart(("a", 1, 1_000)), freed).payable == 900


def test_coupons_that_are_named_are_used_even_where_others_were_better() -> None:
    small, large = coupon(1, AmountOff(100)), coupon(2, AmountOff(300))
    found = quoted(cart(("a", 1, 1_000)), small, large, named=(small,))
    assert (found.payable, found.unused[0].reason) == (900, Reason.EXCLUSIVE_WITH)
    with pytest.raises(CouponNotUsable) as refused:
        quoted(cart(("a", 1, 1_000)), small, large, named=(small, large))
    assert refused.value.reason == Reason.EXCLUSIVE_WITH


def test_a_half_of_a_minor_unit_goes_to_the_customer() -> None:
    assert [discounted(price, 950) for price in (10, 11, 30, 1_999)] == [9, 10, 28, 1_899]
