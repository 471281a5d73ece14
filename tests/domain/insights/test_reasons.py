"""Reasons in Pareto's order; common problems and single cases."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.insights.reasons import Common, in_order

COUNTS = st.dictionaries(
    st.none() | st.text("abcdef", min_size=1, max_size=3), st.integers(1, 500), max_size=12
)


def test_the_most_frequent_stands_first_and_the_unknown_last() -> None:
    found = in_order(
        {None: 50, "late": 30, "broken": 15, "rude": 5}, {"late": 40, "dirty": 2}, Common(20, 150)
    )

    assert [(each.key, each.tickets, each.cumulative_per_mille) for each in found] == [
        ("late", 30, 300),
        ("broken", 15, 450),
        ("rude", 5, 500),
        ("dirty", 0, 500),
        (None, 50, 1000),
    ]
    assert [each.key for each in found if each.is_common] == ["late", "broken"]  # by number; by exactly 15 %
    assert [each.change for each in found] == [-250, None, None, -1000, None]


def test_of_nothing_there_is_no_reason() -> None:
    assert in_order({}, {}, Common()) == []


@given(counts=COUNTS, before=COUNTS, tickets=st.integers(1, 100), share=st.integers(1, 1000))
def test_every_ticket_is_in_one_line_and_the_curve_only_rises(
    counts: dict[str | None, int], before: dict[str | None, int], tickets: int, share: int
) -> None:
    found = in_order(counts, before, Common(tickets, share))
    assert {each.key: each.tickets for each in found if each.tickets} == counts
    assert {each.key for each in found} == {*counts, *before}
    curve = [each.cumulative_per_mille for each in found]
    assert curve == sorted(curve)
    assert not curve or not counts or curve[-1] == 1000
    known = [each.tickets for each in found if each.key is not None]
    assert known == sorted(known, reverse=True)
    whole = sum(counts.values())
    for each in found:
        many = each.key is not None and each.tickets > 0
        assert each.is_common == (many and (each.tickets >= tickets or each.tickets * 1000 >= share * whole))
