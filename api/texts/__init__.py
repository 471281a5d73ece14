"""Our own words, in every language we speak: one Fluent file per locale in this folder."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from api.locale import ENGLISH, Locale

HERE = Path(__file__).parent


class MissingText(KeyError):
    """No language has a text under this name. A test makes sure that every code has one."""


@cache
def bundle(locale: Locale) -> FluentBundle:
    """The texts of one language. No isolation marks: they would show as boxes in a shop's old browser."""
    made = FluentBundle([locale.value], use_isolating=False)
    for file in sorted(HERE.glob(f"{locale.value}.*ftl")):
        made.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return made


def say(name: str, locale: Locale, **values: Any) -> str:
    """The text of this name in the locale, with its values. Raises MissingText."""
    for language in (locale, ENGLISH):
        words = bundle(language)
        pattern = words.get_message(name).value if words.has_message(name) else None
        if pattern is not None:
            text, _ = words.format_pattern(pattern, values)
            return str(text)
    raise MissingText(name)
