"""How spending turns into points."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.periods import ALWAYS
from domain.kernel.texts import LocalText
from domain.points.earning import EarnRounding, EarnRule, Multipliers, combined

FULL, FLOOR = EarnRounding.PER_FULL_UNIT, EarnRounding.PROPORTIONAL_FLOOR


def a_rule(points: int, per: int, rounding: EarnRounding) -> EarnRule:
    return EarnRule(
        id=UUID(int=1),
        code="purchase",
        revision=1,
        wallet="points",
        name=LocalText({"en": "Purchase"}),
        points=points,
        per_minor=per,
        rounding=rounding,
        valid_from=ALWAYS,
    )


@pytest.mark.parametrize(
    ("paid", "rounding", "earned"),
    [
        (100_00, FULL, 10),  # X1
        (250_00, FULL, 20),  # X2
        (250_00, FLOOR, 25),
        (99_99, FULL, 0),
        (99_99, FLOOR, 9),
        (240_00, FULL, 20),  # X7, the base
        (240_00, FLOOR, 24),
        (0, FULL, 0),
    ],
)
def test_ten_points_per_hundred(paid: int, rounding: EarnRounding, earned: int) -> None:
    assert a_rule(10, 100_00, rounding).points_for(paid) == earned


def test_a_multiplier_rounds_down() -> None:
    assert combined(Multipliers.ADD_BONUS, [1500]).of(15) == 22
    assert combined(Multipliers.ADD_BONUS, []).of(10) == 10


@given(st.integers(0, 10**12), st.integers(1, 10**6), st.integers(1, 10**9))
def test_parts_of_a_unit_earn_at_least_what_full_units_do_and_less_than_one_unit_more(
    paid: int, points: int, per: int
) -> None:
    full, floor = (a_rule(points, per, each).points_for(paid) for each in (FULL, FLOOR))
    assert full <= floor < full + points


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from((FULL, FLOOR)))
def test_two_orders_never_earn_more_than_one_order_of_both(
    one: int, other: int, rounding: EarnRounding
) -> None:
    rule = a_rule(10, 100_00, rounding)
    assert rule.points_for(one) + rule.points_for(other) <= rule.points_for(one + other)
