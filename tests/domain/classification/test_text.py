"""How a text is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.classification.text import features_of, language_of, prepared, words_in


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("我的包裹呢", "zh"),
        ("Where is it?", "en"),
        ("iPhone 15 Pro Max 还有货吗", "zh"),
        ("The 茶 tastes wonderful to me", "en"),
        ("123 !!", "und"),
        ("", "und"),
    ],
)
def test_the_language_is_seen_from_the_letters(text: str, language: str) -> None:
    assert language_of(text) == language


def test_width_case_script_and_numbers_do_not_matter() -> None:
    assert prepared("訂單 １２３４５ ＬＡＴＥ") == prepared("订单 9 late") == "订单 0 late"


@pytest.mark.parametrize(
    ("word", "text", "stands"),
    [
        ("sale", "the sale ends", True),
        ("sale", "wholesale", False),
        ("sale", "saleswoman", False),
        ("deliver*", "delivered late", True),
        ("deliver*", "undelivered", False),
        ("积分", "我的积分没了", True),
        ("log in", "cannot log in!", True),
    ],
)
def test_a_word_stands_where_a_reader_sees_it(word: str, text: str, stands: bool) -> None:
    assert (words_in(prepared(text), [word]) == [word]) is stands


@given(st.text(max_size=200))
def test_no_digit_gets_into_a_feature(text: str) -> None:
    assert not any(letter.isdecimal() for each in features_of(prepared(text)) for letter in each)
