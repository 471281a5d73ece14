from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.members.spelling import folded
from domain.members.variants import SIMPLIFIED, TRADITIONAL


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("張國華", "张国华"),
        ("劉德華", "刘德华"),
        ("Ａｎｎ", "ann"),
        ("ANN  LEE", "Ann Lee"),
        (" Straße ", "STRASSE"),
        ("ﾊﾝ", "ハン"),
    ],
)
def test_spellings_of_one_name_are_the_same(one: str, other: str):
    assert folded(one) == folded(other)


def test_other_names_stay_other_names():
    assert folded("王小明") != folded("王小鸣")


def test_the_table_of_variants_is_whole():
    assert len(TRADITIONAL) == len(SIMPLIFIED) == len(set(TRADITIONAL))
    assert not set(TRADITIONAL) & set(SIMPLIFIED)  # no character leads to one that leads on


@given(st.text())
def test_the_form_is_final(text: str):
    assert folded(folded(text)) == folded(text)
