"""How texts and questions are cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.knowledge.words import asked_tokens, stem, text_tokens
from persistence.knowledge.index import query_of, vector_of


@pytest.mark.parametrize(
    ("question", "tokens"),
    [
        ("积分多久过期？", ("积分", "过期")),
        ("請問我的優惠券怎麼用", ("优惠", "惠券", "用")),
        ("How do I return it?", ("return",)),
        ("WHERE are my points, and my Points?", ("point",)),
        ("iPhone的保修是几年", ("iphon", "保修", "年")),
        ("怎么办", ()),
        ("?", ()),
    ],
)
def test_of_a_question_the_words_that_ask_something_are_left(question: str, tokens: tuple[str, ...]) -> None:
    assert asked_tokens(question) == tokens


@pytest.mark.parametrize(
    "forms",
    [
        ("refund", "refunds", "refunded", "refunding"),
        ("expire", "expires", "expired", "expiring"),
        ("ship", "ships", "shipped", "shipping"),
        ("policy", "policies"),
        ("store", "stores"),
    ],
)
def test_forms_of_a_word_are_one_word(forms: tuple[str, ...]) -> None:
    assert len({stem(each) for each in forms}) == 1


@given(st.text(max_size=200), st.text(max_size=20), st.text(max_size=200))
def test_what_is_asked_in_the_words_of_a_text_stands_in_the_text(before: str, words: str, after: str) -> None:
    text = set(text_tokens(f"{before} {words} {after}"))

    assert set(asked_tokens(words)) <= text


@given(st.text(max_size=200))
def test_no_word_can_be_read_as_an_operator(text: str) -> None:
    tokens = asked_tokens(text)

    assert all(each.isalnum() or not set(each) & set("'\\:|&!<>() ") for each in tokens)
    assert query_of(tokens).count("'") == 2 * len(tokens)


def test_words_of_the_title_and_of_the_categories_are_heavier() -> None:
    assert vector_of("Points", "积分", "points die") == ("'point':1A,5 '积':2B '分':3B '积分':4B 'die':6")
