"""A text as the rules and the model read it: folded, without numbers, cut into short runs of characters.

Characters and not words: Chinese has no spaces, and a run of letters of an English word stands for its
forms, too. The same cutting serves both languages, and a text that mixes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from domain.members.spelling import folded

MOST_LETTERS = 4_000
"""Of a text no more is read: what a ticket is about is said before that."""
_DIGITS = re.compile(r"\d+")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
_LATIN = re.compile(r"[^\W\d_\u3400-\u4dbf\u4e00-\u9fff]+(?:'[a-z]+)?")
HAN_RUNS = (1, 2, 3)
LATIN_RUNS = (3, 4, 5)
ENOUGH_HAN = 4
"""One in so many letters being Chinese makes a text Chinese: product names and codes are in Latin letters."""


def prepared(text: str) -> str:
    """Folded, and every number `0`: numbers are orders, phones and cards, and say who rather than what."""
    return _DIGITS.sub("0", folded(text[:MOST_LETTERS]).replace("’", "'"))


def language_of(text: str) -> str:
    """`zh`, `en`, or `und` for a text in which there are no letters of either."""
    han = sum(len(each) for each in _HAN.findall(text))
    latin = sum(len(each) for each in _LATIN.findall(folded(text)))
    if han and han * ENOUGH_HAN >= han + latin:
        return "zh"
    return "en" if latin else "und"


def features_of(prepared_text: str) -> frozenset[str]:
    """Runs of Chinese characters, and of letters within words, which are marked `_lost_` at their ends."""
    found: set[str] = set()
    for each in _HAN.findall(prepared_text):
        for length in HAN_RUNS:
            found.update(each[at : at + length] for at in range(len(each) - length + 1))
    words = _LATIN.findall(prepared_text)
    for word in words:
        marked = f"_{word}_"
        found.add(marked)
        for length in LATIN_RUNS:
            found.update(marked[at : at + length] for at in range(len(marked) - length + 1))
    found.update(f"{one} {next_}" for one, next_ in pairwise(words))
    for mark in "?!":
        if mark in prepared_text:
            found.add(mark)
    return frozenset(found)


def words_in(prepared_text: str, words: Iterable[str]) -> list[str]:
    """Those of the words that stand in the text. Chinese ones stand anywhere, Latin ones begin where a word
    does; they end with one, too, unless they end with `*`."""
    return [each for each in words if _stands(each, prepared_text)]


def _stands(word: str, text: str) -> bool:
    stem = word.removesuffix("*")
    at = text.find(stem)
    while at >= 0:
        if _HAN.match(stem) or (
            not _letter(text[at - 1 : at]) and (stem != word or not _letter(text[at + len(stem) :][:1]))
        ):
            return True
        at = text.find(stem, at + 1)
    return False


def _letter(text: str) -> bool:
    return bool(_LATIN.match(text))
