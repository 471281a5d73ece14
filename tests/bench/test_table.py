"""What the bench says of what it has measured."""

from __future__ import annotations

import pytest

from bench.table import Row, Sense, Target, differences, percentile, rows_table, table

FAST = Target("fast", 1.0, 1.4)
SLOW = Target("slow", 1.5, 1.1, Sense.AT_MOST)


@pytest.mark.parametrize(
    ("target", "measured", "verdict"),
    [
        (FAST, 0.99, "missed"),
        (FAST, 1.0, "floor"),
        (FAST, 1.39, "floor"),
        (FAST, 1.4, "goal"),
        (SLOW, 1.51, "missed"),
        (SLOW, 1.5, "floor"),
        (SLOW, 1.1, "goal"),
        (SLOW, 0.2, "goal"),
        (Target("unpromised"), 0.0, "-"),
    ],
)
def test_a_promise_is_held_from_its_bound_on(target: Target, measured: float, verdict: str):
    assert target.verdict(measured) == verdict


def test_a_row_shows_the_promise_beside_the_figure():
    assert Row(SLOW, 1.234, "12 ms", "10 ms").cells() == (
        "slow",
        "12 ms",
        "10 ms",
        "1.23 x",
        "<= 1.5 x",
        "<= 1.1 x",
        "floor",
    )


def test_what_is_not_promised_has_no_bounds():
    assert Row(Target("asked", unit="us"), 3.0, "3").cells()[3:] == ("3.00 us", "-", "-", "-")


def test_the_table_is_markdown_with_even_columns():
    lines = rows_table([Row(FAST, 1.0, "1"), Row(SLOW, 10.0, "a longer cell", "2")]).splitlines()
    assert len({len(line) for line in lines}) == 1
    assert lines[0].startswith("| what ")
    assert set(lines[1]) == set("|- ")


def test_a_short_line_is_filled_up():
    assert table([("a", "b"), ("1",)]).splitlines()[2] == "| 1 |   |"


@pytest.mark.parametrize(
    ("share", "found"), [(0.0, 1), (0.01, 1), (0.5, 50), (0.505, 51), (0.99, 99), (1.0, 100)]
)
def test_a_percentile_is_a_value_that_was_measured(share: float, found: int):
    assert percentile(list(range(100, 0, -1)), share) == found


def test_a_single_value_is_every_percentile():
    assert [percentile([7], share) for share in (0.0, 0.5, 0.99, 1.0)] == [7, 7, 7, 7]


def test_the_same_content_may_be_written_otherwise():
    one = {"a": [1, {"at": "2026-11-26T00:00:00Z"}], "b": None}
    other = {"b": None, "a": [1, {"at": "2026-11-26T08:00:00+08:00"}]}
    assert differences(one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ({"a": 1}, {"a": 2}, [".a"]),
        ({"a": 1}, {"a": "1"}, [".a"]),
        ({"a": 1}, {"a": True}, [".a"]),
        ({"a": None}, {}, [".a"]),
        ({}, {"b": 1}, [".b"]),
        ([1, 2], [1], ["[]"]),
        ({"a": [1, {"b": 2}]}, {"a": [1, {"b": 3}]}, [".a[1].b"]),
        ({"at": "2026-11-26T00:00:00Z"}, {"at": "2026-11-26T00:00:01Z"}, [".at"]),
        # Without an offset a text is no instant.
        ({"at": "2026-11-26"}, {"at": "20261126"}, [".at"]),
        (1, 2, ["."]),
    ],
)
def test_a_difference_is_told_with_its_place(one: object, other: object, found: list[str]):
    assert differences(one, other) == found
