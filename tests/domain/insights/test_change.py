"""Change from one time to another, to the thousandth."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.insights.change import per_mille

WHOLE = st.integers(min_value=1, max_value=10**9)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (Fraction(10), Fraction(7), -300),  # example X16: a mean response of 10.0 min becomes 7.0
        (Fraction(4), Fraction(48, 10), 200),  # and a satisfaction of 4.0 becomes 4.8
        (5, 5, 0),
        (2000, 2001, 1),  # half a thousandth goes away from zero,
        (2000, 1999, -1),  # downwards too
        (3, 4, 333),
        (0, 7, None),
        (None, 7, None),
        (7, None, None),
        (7, 0, -1000),
    ],
)
def test_change_is_told_in_thousandths_of_what_was_before(
    before: Fraction | int | None, after: Fraction | int | None, change: int | None
) -> None:
    assert per_mille(before, after) == change


@given(before=WHOLE, after=WHOLE, times=WHOLE)
def test_it_is_the_nearest_and_the_unit_does_not_matter(before: int, after: int, times: int) -> None:
    change = per_mille(before, after)
    assert change is not None
    assert abs(Fraction(after - before, before) * 1_000 - change) <= Fraction(1, 2)
    assert per_mille(before * times, after * times) == change
