"""Our own words, in every language we speak: one Fluent file per locale in this folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from babel import Locale as BabelLocale
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import (
    Identifier,
    Pattern,
    Placeable,
    SelectExpression,
    StringLiteral,
    TextElement,
    VariableReference,
)

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


Part: TypeAlias = "str | VariableReference | Choice"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several ways to say something, by what a value is or how many it says."""

    by: str
    """The name of the value."""
    plural: Callable[[int], str]
    """What the language calls a number of things: `one`, `other`."""
    ways: Mapping[str | int, tuple[Part, ...]]
    otherwise: tuple[Part, ...]

    def way(self, value: Any) -> tuple[Part, ...] | None:
        if type(value) is int:
            exactly = self.ways.get(value)
            return exactly if exactly is not None else self.ways.get(self.plural(value), self.otherwise)
        if type(value) is not str or any(type(each) is int for each in self.ways):
            return None
        return self.ways.get(value, self.otherwise)


@cache
def _plain_parts(name: str, locale: Locale) -> tuple[Part, ...] | None:
    """A text that computes nothing, in pieces: texts, values between them, and choices by one. Else None."""
    message = bundle(locale)._messages.get(name)
    return _parts(message.value, locale) if message is not None else None


def _parts(pattern: Pattern | None, locale: Locale) -> tuple[Part, ...] | None:
    parts = [_part(each, locale) for each in pattern.elements] if pattern is not None else [None]
    return None if None in parts else tuple(each for each in parts if each is not None)


def _part(element: TextElement | Placeable, locale: Locale) -> Part | None:
    if isinstance(element, TextElement):
        return element.value
    match element.expression:
        case StringLiteral() as said:
            text: str = said.parse()["value"]
            return text
        case SelectExpression() as said:
            return _choice(said, locale)
        case VariableReference() as said:
            return said
        case _:
            return None


def _choice(said: SelectExpression, locale: Locale) -> Choice | None:
    ways: dict[str | int, tuple[Part, ...]] = {}
    otherwise: tuple[Part, ...] | None = None
    for each in said.variants:
        parts = _parts(each.value, locale)
        if parts is None:
            return None
        ways[each.key.name if isinstance(each.key, Identifier) else int(each.key.value)] = parts
        otherwise = parts if each.default else otherwise
    if otherwise is None or not isinstance(said.selector, VariableReference):
        return None
    return Choice(said.selector.id.name, BabelLocale.parse(locale.babel).plural_form, ways, otherwise)


def _said_plainly(name: str, locale: Locale, values: dict[str, Any]) -> str | None:
    """Without Fluent, which reads each text anew; None where it has something else to decide."""
    parts = _plain_parts(name, locale)
    return _joined(parts, values) if parts is not None else None


def _joined(parts: tuple[Part, ...], values: dict[str, Any]) -> str | None:
    said = []
    for part in parts:
        if isinstance(part, str):
            said.append(part)
            continue
        if isinstance(part, Choice):
            way = part.way(values.get(part.by))
            value = _joined(way, values) if way is not None else None
        else:
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
