"""When coupons can be used, what becomes of them, and how codes are written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import islice
from random import Random
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.campaigns.recurrence import Recurrence
from domain.coupons.codes import SIGNS, as_generated, check_sign, drawn_codes, is_generated, normal
from domain.coupons.coupon import Coupon, CouponState, Origin
from domain.coupons.discount import (
    AmountOff,
    Exchange,
    FixedPrice,
    FreeItem,
    FreeShipping,
    PercentOff,
    RandomAmount,
)
from domain.coupons.eligibility import Claimant, Stock, no_for_member, no_for_template
from domain.coupons.scope import Goods, Scope, Threshold
from domain.coupons.template import (
    Audience,
    CodeKind,
    Codes,
    Floor,
    Funder,
    Limits,
    RefundPolicy,
    Stacking,
    Template,
    TemplateState,
    TemplateStatus,
    content_from_plain,
    template_to_plain,
)
from domain.coupons.validity import AfterClaim, FixedRange
from domain.kernel.periods import ALWAYS
from domain.kernel.texts import LocalText
from domain.members.standing import MembershipStatus

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def a_template(**terms: Any) -> Template:
    return Template(
        **{
            "id": UUID(int=1),
            "template_id": UUID(int=2),
            "code": "ten-off",
            "revision": 1,
            "version": 1,
            "valid_from": ALWAYS,
            "status": TemplateStatus.ACTIVE,
            "title": LocalText({"en": "10 off"}),
            "discount": AmountOff(1_000),
            "claim_from": NOW - DAY,
            "claim_until": NOW + DAY,
            "validity": AfterClaim(days=7),
            **terms,
        }
    )


def a_coupon(**given: Any) -> Coupon:
    return Coupon(
        **{
            "id": UUID(int=3),
            "member_id": UUID(int=4),
            "template": a_template(),
            "state": CouponState.UNUSED,
            "origin": Origin.CLAIM,
            "channel": None,
            "issued_at": NOW,
            "valid_from": NOW,
            "valid_until": NOW + 7 * DAY,
            **given,
        }
    )


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


@pytest.mark.parametrize(
    ("validity", "starts", "ends"),
    [
        (AfterClaim(days=3, wait_days=7), "2026-03-08T00:00", "2026-03-11T00:00"),  # X54
        (AfterClaim(days=7), "2026-03-01T12:00", "2026-03-08T00:00"),  # X55
        (AfterClaim(days=7, from_next_day=True), "2026-03-02T00:00", "2026-03-09T00:00"),  # X55
        (AfterClaim(days=1), "2026-03-01T12:00", "2026-03-02T00:00"),
    ],
)
def test_days_after_the_claim_are_whole_days_of_the_zone(
    validity: AfterClaim, starts: str, ends: str
) -> None:
    assert validity.term(local("2026-03-01T12:00"), SHANGHAI) == (local(starts), local(ends))


def test_a_fixed_range_begins_with_the_claim_where_that_is_later() -> None:
    fixed = FixedRange(NOW - DAY, NOW + DAY)

    assert fixed.term(NOW, SHANGHAI) == (NOW, NOW + DAY)
    assert fixed.term(NOW - 2 * DAY, SHANGHAI) == (NOW - DAY, NOW + DAY)


@given(st.integers(1, 400), st.booleans(), st.integers(0, 60), st.datetimes(timezones=st.just(UTC)))
def test_no_coupon_outlives_what_its_template_says_of_the_last(
    days: int, next_day: bool, wait: int, at: datetime
) -> None:
    if not 1900 < at.year < 2200:
        return
    validity = AfterClaim(days, next_day, wait)

    start, end = validity.term(at, SHANGHAI)

    assert at <= start < end <= validity.last_end(at + timedelta(microseconds=1))


@pytest.mark.parametrize(
    ("status", "after", "state"),
    [
        (TemplateStatus.DRAFT, timedelta(0), TemplateState.DRAFT),
        (TemplateStatus.ACTIVE, timedelta(0), TemplateState.ACTIVE),
        (TemplateStatus.ACTIVE, DAY, TemplateState.CLAIM_ENDED),
        (TemplateStatus.ACTIVE, 60 * DAY, TemplateState.FINISHED),
        (TemplateStatus.PAUSED, timedelta(0), TemplateState.PAUSED),
        (TemplateStatus.CLAIM_ENDED, timedelta(0), TemplateState.CLAIM_ENDED),
        (TemplateStatus.WITHDRAWN, 60 * DAY, TemplateState.WITHDRAWN),
    ],
)
def test_where_a_template_is_in_its_life(
    status: TemplateStatus, after: timedelta, state: TemplateState
) -> None:
    assert a_template(status=status).state(NOW + after) is state


def test_a_lock_whose_time_is_over_is_none() -> None:
    locked = a_coupon(state=CouponState.LOCKED, held_until=NOW + DAY, order_source="a", order_external_id="1")

    assert locked.state_at(NOW) is CouponState.LOCKED
    assert locked.state_at(NOW + DAY) is CouponState.UNUSED
    assert locked.state_at(NOW + 7 * DAY) is CouponState.EXPIRED
    assert a_coupon(state=CouponState.USED).state_at(NOW + 9 * DAY) is CouponState.USED


def test_what_was_drawn_is_what_it_takes_off() -> None:
    assert a_coupon(template=a_template(discount=RandomAmount(1, 9)), drawn_minor=7).discount == AmountOff(7)


def test_a_revision_is_stored_whole() -> None:
    everything = a_template(
        text=LocalText({"en": "For all", "zh-CN": "全场"}),
        threshold=Threshold(5_000, 2),
        scope=Scope(
            goods=Goods(skus=frozenset("ab"), categories=frozenset({"c"}), brands=frozenset({"d"})),
            without=Goods(skus=frozenset({"e"})),
            stores=frozenset({"s1"}),
            without_channels=frozenset({"app"}),
        ),
        audience=Audience(tiers=frozenset({"gold"}), segments=frozenset({"vip"}), first_order=True),
        claimable=False,
        limits=Limits(total=9, per_day=3, per_member=2, per_member_per_day=1),
        hours=Recurrence(weekdays=frozenset({6, 7}), from_minute=600, until_minute=900),
        stacking=Stacking(group="b", exclusive_with=frozenset({"x"}), with_points=False, most_per_order=3),
        floor=Floor.MIN_PAY,
        min_pay=100,
        refund=RefundPolicy.NEVER,
        giftable=True,
        codes=Codes(kind=CodeKind.GENERATED, pattern="AB-##########"),
        funders=(Funder("brand", 400), Funder("shop", 600)),
        remind_days=(7, 1),
        claim_tag="got",
        use_tag="used",
    )

    for discount in (
        PercentOff(800, 2_000),
        FixedPrice(990, 2),
        Exchange(2),
        FreeItem("cup", 1),
        FreeShipping(None),
        RandomAmount(1, 5),
    ):
        for validity in (AfterClaim(3, True, 2), FixedRange(NOW, NOW + DAY)):
            template = a_template(**{**vars(everything), "discount": discount, "validity": validity})
            content = content_from_plain(template_to_plain(template))
            assert a_template(**content) == template


def test_who_may_have_one() -> None:
    jane = Claimant(member_id=UUID(int=1), status=MembershipStatus.ACTIVE, tier="silver", had=1)
    gold = a_template(audience=Audience(tiers=frozenset({"gold"})), limits=Limits(per_member=2))

    for_her, from_us = no_for_member(gold, jane, Origin.CLAIM), no_for_member(gold, jane, Origin.ISSUE)
    full = no_for_member(a_template(), jane, Origin.ISSUE)

    assert (for_her and for_her.code, from_us, full and full.code) == (
        "NOT_ELIGIBLE",
        None,
        "LIMIT_PER_MEMBER",
    )
    paused = no_for_template(a_template(status=TemplateStatus.PAUSED), Origin.ISSUE, at=NOW)
    assert paused and paused.code == "CLAIMS_PAUSED"


@given(st.integers(1, 50), st.integers(1, 50), st.integers(0, 60), st.integers(0, 60))
def test_the_scarcer_of_two_stocks_counts(total: int, per_day: int, given: int, today: int) -> None:
    template = a_template(limits=Limits(total=total, per_day=per_day))
    stock = Stock(given=given, given_today=today)

    assert stock.left(template) == max(0, min(total - given, per_day - today))
    assert stock.sold_out(template).today is (given < total)


# Codes


def test_a_code_is_the_same_however_it_is_typed() -> None:
    assert normal("spring 2026-abCD") == "SPRING2026ABCD"
    assert [normal(each) for each in ("abc", "ÄBCDE", "a" * 33, "ab_cd", "")] == [None] * 5


def test_drawn_codes_have_their_check_sign_and_look_like_nothing_else() -> None:
    drawn = list(islice(drawn_codes("SALE-#####-#####", Random(1).randrange), 200))

    assert len(set(drawn)) == 200
    assert all(each.startswith("SA1E") for each in drawn)
    assert all(is_generated(each) and len(each) == 15 for each in drawn)
    assert all(set(each[4:]) <= set(SIGNS) for each in drawn)


@given(st.text(SIGNS, min_size=4, max_size=16), st.integers(0, 20), st.sampled_from(SIGNS))
def test_a_wrong_sign_is_noticed(body: str, place: int, sign: str) -> None:
    place %= len(body)
    alike = {body[place], sign} <= {"0", "Z"}
    if body[place] == sign or alike:
        return
    wrong = body[:place] + sign + body[place + 1 :]

    assert check_sign(wrong) != check_sign(body)


@given(st.text(SIGNS, min_size=4, max_size=16), st.integers(0, 20))
def test_two_neighbours_that_changed_places_are_noticed(body: str, place: int) -> None:
    place %= len(body) - 1
    one, other = body[place], body[place + 1]
    if one == other or {one, other} <= {"0", "Z"}:
        return
    wrong = body[:place] + other + one + body[place + 2 :]

    assert check_sign(wrong) != check_sign(body)


def test_letters_that_look_like_digits_are_read_as_them() -> None:
    assert as_generated("OILU") == "011U"
