"""Sharing out, without a unit made or lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.amounts import Points, split


def test_the_remainder_goes_to_the_largest_fractions_and_then_to_the_earlier_share() -> None:
    assert split(10, [1, 1, 1]) == [4, 3, 3]
    assert split(30, [10_000, 10_000, 10_000]) == [10, 10, 10]
    assert split(7, [50, 30, 20]) == [4, 2, 1]  # 3.5, 2.1, 1.4: the half comes first


def test_a_line_of_nothing_gets_nothing_unless_all_are() -> None:
    assert split(5, [0, 7, 0]) == [0, 5, 0]
    assert split(5, [0, 0]) == [5, 0]


def test_points_are_never_negative() -> None:
    with pytest.raises(ValueError, match="negative"):
        Points(-1)


@given(st.integers(0, 10**12), st.lists(st.integers(0, 10**12), min_size=1, max_size=40))
def test_shares_sum_to_the_total_and_stay_within_one_unit_of_their_due(
    total: int, weights: list[int]
) -> None:
    shares = split(total, weights)

    assert sum(shares) == total
    whole = sum(weights)
    if whole:
        for share, weight in zip(shares, weights, strict=True):
            assert abs(share * whole - total * weight) < whole
