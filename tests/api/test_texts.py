"""Our own words: what is said without Fluent is what Fluent says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from api.locale import Locale
from api.texts import Choice, Part, _plain_parts, bundle, say

NUMBERS = (0, 1, 7, 999, 1_000, -1_234, 1_234_567, 10**12)


def _asked(parts: tuple[Part, ...], *, counts: bool) -> Iterator[str]:
    """The names of the values in a text: those that choose how it is said, or those that are said."""
    for part in parts:
        if isinstance(part, Choice):
            if counts:
                yield part.by
            for way in part.ways.values():
                yield from _asked(way, counts=counts)
        elif not isinstance(part, str) and not counts:
            yield part.id.name


def _keys(parts: tuple[Part, ...]) -> Iterator[str | int]:
    for part in parts:
        if isinstance(part, Choice):
            yield from part.ways
            for way in part.ways.values():
                yield from _keys(way)


@pytest.mark.parametrize("locale", Locale)
def test_a_text_that_computes_nothing_is_said_as_fluent_says_it(locale: Locale):
    words = bundle(locale)
    plain = {name: parts for name in words._messages if (parts := _plain_parts(name, locale))}
    assert len(plain) > 100
    assert (
        any(isinstance(part, Choice) for parts in plain.values() for part in parts) or locale is Locale.ZH_CN
    )

    for name, parts in plain.items():
        said, counts = set(_asked(parts, counts=False)), set(_asked(parts, counts=True))
        pattern = words.get_message(name).value
        assert pattern is not None
        ways = (*NUMBERS, "x", *_keys(parts)) if counts else ("",)
        for value, count in product(("金 & <b>{x}</b>", *NUMBERS), ways):
            values = {**dict.fromkeys(said, value), **dict.fromkeys(counts, count)}
            text, errors = words.format_pattern(pattern, values)
            assert errors == []
            assert say(name, locale, **values) == text


def test_what_is_neither_text_nor_whole_number_goes_to_fluent():
    assert say("tier-missing-days", Locale.EN, count=1.5) == "1.5 days with an order"


def test_a_value_that_is_missing_is_no_reason_to_say_nothing():
    assert say("tier-progress-top", Locale.EN) == "tier is the highest tier."
