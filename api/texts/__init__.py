"""Our own words, in every language we speak: one Fluent file per locale in this folder."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Placeable, TextElement, VariableReference

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


@cache
def _plain_parts(name: str, locale: Locale) -> tuple[str | VariableReference, ...] | None:
    """A text that chooses and computes nothing, in pieces: texts, and values between them. Else None."""
    message = bundle(locale)._messages.get(name)
    if message is None or message.value is None:
        return None
    parts = [_part(each) for each in message.value.elements]
    return None if None in parts else tuple(each for each in parts if each is not None)


def _part(element: TextElement | Placeable) -> str | VariableReference | None:
    if isinstance(element, TextElement):
        return element.value
    return element.expression if isinstance(element.expression, VariableReference) else None


def _said_plainly(name: str, locale: Locale, values: dict[str, Any]) -> str | None:
    """Without Fluent, which reads each text anew; None where it has something to decide."""
    parts = _plain_parts(name, locale)
    if parts is None:
        return None
    said = []
    for part in parts:
        if isinstance(part, str):
            said.append(part)
            continue
        value = values.get(part.id.name)
        if type(value) is int:
            value = f"{value:,}"  # both of our languages write whole numbers so
        if type(value) is not str:
            return None
        said.append(value)
    return "".join(said)


def say(name: str, locale: Locale, **values: Any) -> str:
    """The text of this name in the locale, with its values. Raises MissingText."""
    plainly = _said_plainly(name, locale, values)
    if plainly is not None:
        return plainly
    for language in (locale, ENGLISH):
        words = bundle(language)
        pattern = words.get_message(name).value if words.has_message(name) else None
        if pattern is not None:
            text, _ = words.format_pattern(pattern, values)
            return str(text)
    raise MissingText(name)
