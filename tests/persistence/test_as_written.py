"""Rows of lists as they were written: read when asked."""

from typing import Any

import pytest

from persistence.as_written import AsWritten, Read

ASKED: list[Any] = []


def read(plain: Any) -> str:
    ASKED.append(plain)
    return f"<{plain}>"


class Row(AsWritten):
    number: int
    one = Read(read)
    other = Read(read)


@pytest.fixture(autouse=True)
def nothing_asked() -> None:
    ASKED.clear()


def test_what_nobody_asks_for_is_not_read():
    row = Row.as_written({"number": 7, "_one": 1, "_other": 2})

    assert (row.number, ASKED) == (7, [])
    assert row.other == "<2>"
    assert ASKED == [2]


def test_what_is_asked_for_again_was_read_already():
    row = Row.as_written({"_one": None})

    assert [row.one, row.one] == ["<None>", "<None>"]
    assert ASKED == [None]


def test_a_row_by_hand_is_one_like_others():
    row = Row(number=7, one="first")

    assert (row.number, row.one, ASKED) == (7, "first", [])
    assert "first" not in repr(row), "what a row holds may be personal"
