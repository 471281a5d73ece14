"""One score of several figures."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.insights.figures import Figures, Mean
from domain.insights.score import MOST_WEIGHT, Weights, score

PARTS = ("in_time", "resolved", "not_reopened", "csat")
WEIGHTS = st.builds(Weights, **dict.fromkeys(PARTS, st.integers(0, 9))).filter(lambda each: each.can_weigh)


def figures(tickets: int, in_time: int, settled: int, reopened: int, scores: list[int]) -> Figures:
    return Figures(
        tickets=tickets,
        in_time=in_time,
        due=tickets,
        resolution=Mean(0, settled),
        settled=settled,
        reopened=reopened,
        csat=Mean(sum(scores), len(scores)),
    )


def test_the_best_is_all_and_the_worst_is_nothing():
    assert score(figures(4, 4, 4, 0, [5, 5]), Weights()) == 1
    assert score(figures(4, 0, 0, 0, [1]), Weights()) == 0


def test_what_is_not_known_weighs_nothing():
    silent = figures(4, 3, 2, 1, [])
    assert score(silent, Weights()) == Fraction(3, 4) / 3 + Fraction(2, 4) / 3 + Fraction(1, 2) / 3
    assert score(silent, Weights(in_time=0, resolved=0, not_reopened=0, csat=1)) is None
    assert score(Figures(), Weights()) is None


@given(WEIGHTS, st.integers(1, 20), st.data())
def test_a_score_lies_between_nothing_and_all(weights: Weights, tickets: int, data: st.DataObject):
    settled = data.draw(st.integers(1, tickets))
    reopened = data.draw(st.integers(0, settled))
    in_time = data.draw(st.integers(0, tickets))
    found = score(figures(tickets, in_time, settled, reopened, [3]), weights)
    assert found is not None and 0 <= found <= 1


@pytest.mark.parametrize("wrong", [{"in_time": -1}, {"csat": MOST_WEIGHT + 1}, dict.fromkeys(PARTS, 0)])
def test_weights_that_can_not_weigh(wrong: dict[str, int]):
    assert not Weights(**wrong).can_weigh
