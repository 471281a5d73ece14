"""What a reward costs somebody, from where it is taken, and how it is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from domain.campaigns.recurrence import Recurrence
from domain.coupons.refusals import NotEligible
from domain.kernel.texts import LocalText
from domain.points.caps import CapPeriod
from domain.rewards.offering import Had, Viewer, offer, price_for
from domain.rewards.pool import CouponPrize, Nothing, PhysicalPrize, PointsPrize, Pool, Prize
from domain.rewards.ranking import RankReason, habit, ranked
from domain.rewards.refusals import LimitReached, NotYourTier
from domain.rewards.reward import (
    Audience,
    Content,
    Coupons,
    EarlyAccess,
    Limits,
    LuckyDraw,
    Physical,
    PointsTransfer,
    Price,
    Reward,
    RewardState,
    RewardStatus,
    Service,
    content_from_plain,
    reward_to_plain,
)
from domain.rewards.stock import COMMON, Stock, left_for, of_tier, shares_of, split
from tests.make import NOW

SHANGHAI = ZoneInfo("Asia/Shanghai")
SOME = UUID(int=7)
TEXT = LocalText({"en": "A reward", "zh-CN": "奖品"})


def a_reward(**given: Any) -> Reward:
    said: dict[str, Any] = {
        "content": Physical("mug"),
        "prices": (Price(wallet="points", points=500),),
        "visible_from": NOW - timedelta(days=2),
        "visible_until": NOW + timedelta(days=9),
        "redeem_from": NOW - timedelta(days=1),
        "redeem_until": NOW + timedelta(days=8),
        **given,
    }
    return Reward(
        id=SOME,
        reward_id=SOME,
        code="mug",
        revision=1,
        version=1,
        valid_from=NOW,
        status=RewardStatus.ACTIVE,
        title=TEXT,
        **said,
    )


def test_the_cheapest_price_that_fits_counts_fewest_points_first() -> None:
    prices = (
        Price(wallet="points", points=500),
        Price(wallet="points", points=300, minor=900, tiers=frozenset({"gold"})),
        Price(wallet="points", points=300, minor=100, segments=frozenset({"regulars"})),
        Price(wallet="points", points=1, hours=Recurrence(weekdays=frozenset({1}))),
    )
    reward = a_reward(prices=prices)  # NOW is a Sunday

    def points(**viewer: Any) -> tuple[int, int]:
        price = price_for(reward, Viewer(**viewer), NOW, SHANGHAI)
        assert price is not None
        return price.points, price.minor

    assert points() == (500, 0)
    assert points(tier="gold") == (300, 900)
    assert points(tier="gold", segments=frozenset({"regulars"})) == (300, 100)
    monday = price_for(reward, Viewer(), NOW + timedelta(days=1), SHANGHAI)
    assert monday == prices[3]


def test_who_has_no_price_hears_of_the_tiers_where_tiers_are_all_it_takes() -> None:
    gold = Price(wallet="points", points=1, tiers=frozenset({"gold"}))
    regulars = Price(wallet="points", points=1, segments=frozenset({"regulars"}))

    by_tier = offer(a_reward(prices=(gold,)), Viewer(tier="silver"), at=NOW, zone=SHANGHAI).no
    by_segment = offer(a_reward(prices=(gold, regulars)), Viewer(tier="silver"), at=NOW, zone=SHANGHAI).no

    assert isinstance(by_tier, NotYourTier) and by_tier.tiers == ("gold",)
    assert isinstance(by_segment, NotEligible) and by_segment.reason == "SEGMENT"


def test_a_limit_counts_what_is_asked_for_now() -> None:
    reward = a_reward(limits=Limits(per_member=3))

    def limited(had: int, quantity: int) -> bool:
        viewer = Viewer(had=Had(ever=had))
        no = offer(reward, viewer, at=NOW, zone=SHANGHAI, quantity=quantity).no
        return isinstance(no, LimitReached)

    assert [limited(0, 3), limited(0, 4), limited(2, 1), limited(3, 1)] == [False, True, False, True]


def test_a_window_is_half_open() -> None:
    reward = a_reward()
    edges = [
        reward.redeem_from - timedelta.resolution,
        reward.redeem_from,
        reward.redeem_until - timedelta.resolution,
        reward.redeem_until,
    ]
    codes = [offer(reward, Viewer(), at=at, zone=SHANGHAI).no for at in edges]

    assert [each.code if each else None for each in codes] == ["NOT_YET", None, None, "REWARD_ENDED"]
    assert [reward.state(at) for at in edges] == [
        RewardState.SCHEDULED,
        RewardState.ACTIVE,
        RewardState.ACTIVE,
        RewardState.ENDED,
    ]


@given(
    total=st.integers(0, 50),
    aside=st.integers(0, 50),
    taken_common=st.integers(0, 50),
    taken_aside=st.integers(0, 50),
    quantity=st.integers(1, 100),
    tier=st.sampled_from(["gold", "silver", None]),
)
def test_what_is_taken_is_there_and_nobody_takes_what_is_set_aside_for_others(
    total: int, aside: int, taken_common: int, taken_aside: int, quantity: int, tier: str | None
) -> None:
    aside = min(aside, total)
    reward = a_reward(stock=total, stock_by_tier={"gold": aside})
    shares = shares_of(reward)
    taken = {COMMON: taken_common, of_tier("gold"): taken_aside}
    stocks = {share: Stock(count, min(taken[share], count or 0)) for share, count in shares.items()}
    left = left_for(reward, tier, stocks)
    assert left is not None
    if left < quantity:
        return

    parts = split(reward, tier, stocks, quantity)

    assert sum(parts.values()) == quantity
    assert all(count <= (stocks[share].left or 0) for share, count in parts.items())
    assert tier == "gold" or set(parts) <= {COMMON}
    assert (
        tier != "gold"
        or COMMON not in parts
        or parts.get(of_tier("gold"), 0) == (stocks[of_tier("gold")].left or 0)
    )


def test_habit_is_the_share_of_what_was_bought() -> None:
    assert habit({"tea"}, {"tea": 2, "cups": 1}) == 666
    assert habit({"tea"}, {}) == 0
    offers = [
        offer(replace(a_reward(categories=frozenset(its)), code=code), Viewer(), at=NOW, zone=SHANGHAI)
        for code, its in (("a", {"cups"}), ("b", {"tea"}), ("c", set()))
    ]
    order = [(each.reward.code, reasons) for each, reasons in ranked(offers, {"tea": 2, "cups": 1})]
    both = (RankReason.AFFORDABLE, RankReason.YOUR_CATEGORY)
    assert order == [("b", both), ("a", both), ("c", (RankReason.AFFORDABLE,))]


CONTENTS: list[Content] = [
    Physical("mug"),
    Coupons("ten-off", 2),
    Service(TEXT, 30),
    PointsTransfer("stamps", 5),
    LuckyDraw(
        Pool(
            prizes=(
                Prize(code="a", title=TEXT, odds=1, winning=PhysicalPrize("phone"), stock=3, cost_minor=9),
                Prize(code="b", title=TEXT, odds=2, winning=CouponPrize("ten-off", 2)),
                Prize(code="c", title=TEXT, odds=3, winning=PointsPrize("points", 50)),
                Prize(code="d", title=TEXT, odds=999_994, winning=Nothing()),
            ),
            consolation="d",
            budget_points=100,
            budget_minor=None,
        )
    ),
]


@given(st.sampled_from(CONTENTS), st.booleans())
def test_a_revision_is_read_as_it_was_written(content: Content, full: bool) -> None:
    reward = a_reward(content=content)
    if full:
        reward = replace(
            reward,
            text=TEXT,
            prices=(
                Price(
                    wallet="points",
                    points=5,
                    minor=9,
                    tiers=frozenset({"gold"}),
                    segments=frozenset({"regulars"}),
                    hours=Recurrence(weekdays=frozenset({1}), weeks=frozenset({-1})),
                ),
            ),
            stock=9,
            stock_by_tier={"gold": 2},
            early=EarlyAccess(starts_at=NOW, tiers=frozenset({"gold"})),
            limits=Limits(per_member=3, per_period=1, period=CapPeriod.WEEK),
            audience=Audience(tiers=frozenset({"gold"}), segments=frozenset({"regulars"})),
            categories=frozenset({"tea"}),
            priority=7,
            cost_minor=1_500,
        )
    assert replace(reward, **content_from_plain(reward_to_plain(reward))) == reward
