"""Our own words: what is said without Fluent is what Fluent says."""

from __future__ import annotations

import pytest

from api.locale import Locale
from api.texts import _plain_parts, bundle, say

NUMBERS = (0, 1, 7, 999, 1_000, -1_234, 1_234_567, 10**12)


@pytest.mark.parametrize("locale", Locale)
def test_a_text_that_decides_nothing_is_said_as_fluent_says_it(locale: Locale):
    words = bundle(locale)
    plain = {name: parts for name in words._messages if (parts := _plain_parts(name, locale))}
    assert len(plain) > 100

    for name, parts in plain.items():
        names = {part.id.name for part in parts if not isinstance(part, str)}
        for value in ("金 & <b>{x}</b>", *NUMBERS):
            values = dict.fromkeys(names, value)
            pattern = words.get_message(name).value
            assert pattern is not None
            said, errors = words.format_pattern(pattern, values)
            assert errors == []
            assert say(name, locale, **values) == said


def test_a_text_that_decides_goes_to_fluent():
    for locale in Locale:
        names = [name for name in bundle(locale)._messages if _plain_parts(name, locale) is None]
        assert names


def test_a_value_that_is_missing_is_no_reason_to_say_nothing():
    assert say("tier-progress-top", Locale.EN) == "tier is the highest tier."
