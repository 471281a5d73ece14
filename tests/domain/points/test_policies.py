"""How multipliers combine, what caps leave, what is carried over, and whose terms hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.amounts import PER_MILLE
from domain.kernel.periods import NEVER, Rounding, Span, Unit, midnight
from domain.members.standing import Standing
from domain.orders.settlement import standing_after
from domain.points.caps import Cap, CapKey, CapPeriod, CapScope, CapUnit, period_start, room
from domain.points.earning import Carry, EarnRounding, EarnRule, Multipliers, Remainder, combined
from domain.points.terms import Calendar, Expiry, NoExpiry, OnEvent, Rolling
from domain.programme.programme import POINTS, Programme
from tests.domain.orders.test_settlement import NOON, a_programme, a_standing, an_order, granted, settled

ZONE = ZoneInfo("Asia/Shanghai")
FULL, FLOOR = EarnRounding.PER_FULL_UNIT, EarnRounding.PROPORTIONAL_FLOOR


# Multipliers


@pytest.mark.parametrize(
    ("policy", "points"), [(Multipliers.ADD_BONUS, 30), (Multipliers.MULTIPLY, 40), (Multipliers.MAX, 20)]
)
def test_two_doublings_of_ten_points(policy: Multipliers, points: int) -> None:  # X6
    assert combined(policy, [2000, 2000]).of(10) == points


per_milles = st.lists(st.integers(1000, 5000), max_size=4)


@given(per_milles, st.integers(0, 10**9))
def test_the_highest_gives_least_and_the_product_most(each: list[int], points: int) -> None:
    highest, added, product = (combined(policy, each).of(points) for policy in (
        Multipliers.MAX, Multipliers.ADD_BONUS, Multipliers.MULTIPLY
    ))  # fmt: skip
    assert points <= highest <= added <= product


@given(st.sampled_from(Multipliers), per_milles, st.integers(0, 10**9))
def test_a_multiplier_is_exact_and_rounded_down_once(
    policy: Multipliers, each: list[int], points: int
) -> None:
    multiplier = combined(policy, each)
    given_points = multiplier.of(points)
    assert given_points * multiplier.denominator <= points * multiplier.numerator
    assert points * multiplier.numerator < (given_points + 1) * multiplier.denominator


# Caps


def the_rule(programme: Programme, **terms: object) -> Programme:
    """The programme with other terms of its rule for points."""
    rules = tuple(
        replace(each, **terms) if each.wallet == POINTS else each  # type: ignore[arg-type]
        for each in programme.earn_rules
    )
    return replace(programme, earn_rules=rules)


def bought(programme: Programme, standing: Standing, amounts: list[int]) -> tuple[list[int], Standing]:
    """Order after order; the points of each."""
    found = []
    for amount in amounts:
        settlement = settled(an_order(amount), programme, standing)
        found.append(granted(settlement, POINTS))
        standing = standing_after(settlement, moment=standing.moment)
    return found, standing


amounts = st.lists(st.integers(0, 500_00), min_size=1, max_size=8)


@given(amounts, st.integers(1, 60))
def test_a_cap_on_points_gives_what_is_left_of_it_and_no_more(orders: list[int], limit: int) -> None:
    free = a_programme()
    capped = the_rule(free, caps=(Cap(CapScope.MEMBER, CapPeriod.LIFETIME, CapUnit.POINTS, limit),))

    wanted, _ = bought(free, a_standing(free), orders)
    given_points, _ = bought(capped, a_standing(capped), orders)

    left = limit
    for want, got in zip(wanted, given_points, strict=True):
        assert got == min(want, left)
        left -= got


@given(amounts, st.integers(1, 5))
def test_a_cap_on_uses_counts_awards_that_gave_something(orders: list[int], limit: int) -> None:
    programme = the_rule(a_programme(), caps=(Cap(CapScope.MEMBER, CapPeriod.LIFETIME, CapUnit.USES, limit),))
    given_points, standing = bought(programme, a_standing(programme), orders)
    awards = sum(1 for each in given_points if each)
    assert awards <= limit
    assert awards == min(limit, sum(1 for each in orders if each >= 100_00))
    assert sum(standing.used.values()) == awards


@given(amounts, st.integers(1, 1_000_00))
def test_a_cap_on_money_cuts_what_is_earned_on(orders: list[int], limit: int) -> None:
    programme = the_rule(
        a_programme(),
        rounding=FLOOR,
        caps=(Cap(CapScope.MEMBER, CapPeriod.LIFETIME, CapUnit.MONEY, limit),),
    )
    given_points, standing = bought(programme, a_standing(programme), orders)
    left = limit
    for amount, got in zip(orders, given_points, strict=True):
        counted = min(amount, left)
        assert got == counted * 10 // 100_00
        left -= counted
    assert sum(standing.used.values()) == min(limit, sum(orders))


def test_the_tightest_cap_cuts_and_is_named() -> None:
    caps = (
        Cap(CapScope.MEMBER, CapPeriod.DAY, CapUnit.POINTS, 50),
        Cap(CapScope.EVERYBODY, CapPeriod.LIFETIME, CapUnit.POINTS, 30),
        Cap(CapScope.MEMBER, CapPeriod.ORDER, CapUnit.POINTS, 40),
    )
    used = {CapKey("r", CapScope.MEMBER, CapUnit.POINTS, CapPeriod.DAY, midnight(date(2026, 3, 1), ZONE)): 5}
    left = room(100, CapUnit.POINTS, "r", caps, used, NOON, ZONE)
    assert left.granted == 30
    assert left.cut is not None
    assert left.cut.cap == caps[1]


@pytest.mark.parametrize(
    ("period", "starts"),
    [
        (CapPeriod.DAY, date(2026, 3, 4)),
        (CapPeriod.WEEK, date(2026, 3, 2)),
        (CapPeriod.MONTH, date(2026, 3, 1)),
        (CapPeriod.YEAR, date(2026, 1, 1)),
    ],
)
def test_periods_begin_in_the_programmes_zone_at_their_first_instant(period: CapPeriod, starts: date) -> None:
    first = midnight(starts, ZONE)
    assert period_start(period, datetime(2026, 3, 4, 0, 0, tzinfo=ZONE), ZONE) == first
    assert period_start(period, first, ZONE) == first
    assert period_start(period, first - timedelta(microseconds=1), ZONE) < first


# What is carried over


@given(amounts, st.sampled_from(EarnRounding), st.sampled_from(Multipliers))
def test_carried_over_many_orders_earn_what_one_order_of_their_sum_does(
    orders: list[int], rounding: EarnRounding, policy: Multipliers
) -> None:
    programme = the_rule(a_programme(), remainder=Remainder.CARRY, rounding=rounding, multipliers=policy)
    given_points, standing = bought(programme, a_standing(programme), orders)
    rule = next(each for each in programme.earn_rules if each.wallet == POINTS)
    assert sum(given_points) == rule.points_for(sum(orders))
    assert standing.carries[rule.code] == Carry(sum(orders) * PER_MILLE, sum(given_points))


def test_three_orders_of_forty_yuan_earn_with_the_third() -> None:
    programme = the_rule(a_programme(), remainder=Remainder.CARRY)
    assert bought(programme, a_standing(programme), [40_00, 40_00, 40_00])[0] == [0, 0, 10]
    dropping = a_programme()
    assert bought(dropping, a_standing(dropping), [40_00, 40_00, 40_00])[0] == [0, 0, 0]


# Whose terms hold


YEAR = Rolling(Span(12, Unit.MONTH), Rounding.END_OF_DAY)
terms = st.one_of(st.none(), st.sampled_from([NoExpiry(), YEAR, Calendar(((12, 31),))]))


@given(terms, terms)
def test_the_rule_says_it_before_the_tier_and_the_tier_before_the_wallet(
    of_rule: Expiry | None, of_tier: Expiry | None
) -> None:
    programme = the_rule(a_programme(), expiry=of_rule, pending=OnEvent("review.approved", 30))
    (ladder,) = programme.ladder_revisions
    lowest = replace(ladder.tiers[0], expiry=of_tier)
    programme = replace(programme, ladder_revisions=(replace(ladder, tiers=(lowest, *ladder.tiers[1:])),))

    settlement = settled(an_order(100_00), programme, a_standing(programme))

    lot = next(each for each in settlement.lots if each.granted == 10)
    assert lot.expiry == (of_rule or of_tier or programme.wallet_by_code[POINTS].expiry)


def test_a_lot_whose_dates_are_known_needs_no_terms() -> None:
    programme = the_rule(a_programme(), expiry=NoExpiry())
    settlement = settled(an_order(100_00, completed=True), programme, a_standing(programme))
    lot = next(each for each in settlement.lots if each.granted == 10)
    assert (lot.expiry, lot.expires_at) == (None, NEVER)


# Windows


def revisions(rule: EarnRule, start: datetime, end: datetime) -> tuple[EarnRule, ...]:
    """A double day: from `start` until `end` twice the points."""
    double = replace(rule, revision=2, points=2 * rule.points, valid_from=start)
    return (rule, double, replace(rule, revision=3, valid_from=end))


@pytest.mark.parametrize(
    ("paid_at", "points"),
    [
        ("2026-02-13T23:59:59.999999+08:00", 10),
        ("2026-02-14T00:00:00+08:00", 20),
        ("2026-02-14T23:59:59.999999+08:00", 20),
        ("2026-02-15T00:00:00+08:00", 10),
    ],
)
def test_a_window_holds_from_its_first_instant_and_not_at_its_end(paid_at: str, points: int) -> None:  # R50
    plain = a_programme()
    start, end = midnight(date(2026, 2, 14), ZONE), midnight(date(2026, 2, 15), ZONE)
    rules = [
        version
        for rule in plain.earn_rules
        for version in (revisions(rule, start, end) if rule.wallet == POINTS else (rule,))
    ]
    programme = replace(plain, earn_rules=tuple(sorted(rules, key=lambda each: each.valid_from)))
    order = an_order(100_00, paid_at=datetime.fromisoformat(paid_at).astimezone(UTC))

    assert granted(settled(order, programme, a_standing(programme)), POINTS) == points
