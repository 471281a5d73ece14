"""A test that failed in words: what it wanted, and what was there."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any, assert_never

from api.points.explaining.words import Words
from domain.conditions.explaining import Failure
from domain.conditions.fields import FIELDS, Kind, Op
from domain.conditions.plain import condition_from_plain
from domain.conditions.tree import (
    All,
    AnyOf,
    Condition,
    Count,
    Figure,
    History,
    Lines,
    Not,
    Quantifier,
    Test,
)

MONEY = frozenset({"goods", "unit_price", "paid"})
"""Fields in minor units."""


def failure_in_words(failure: Failure, words: Words) -> str:
    """`goods at least CN¥100.00; there was CN¥80.00`"""
    condition = condition_from_plain(failure.node)
    wanted, actual = _wanted(condition, words), _actual(condition, failure.actual, words)
    if actual is None:
        return words.say("condition-failed", wanted=wanted)
    return words.say("condition-failed-with", wanted=wanted, actual=actual)


def _wanted(condition: Condition, words: Words) -> str:
    match condition:
        case All(conditions):
            return words.say("list-comma").join(_wanted(each, words) for each in conditions)
        case AnyOf(conditions):
            either = [_wanted(each, words) for each in conditions]
            return words.say("list-or").join(either) or words.say("condition-nothing")
        case Not(inner):
            return words.say("condition-not", inner=_wanted(inner, words))
        case Test(_, op, value):
            known = "no" if value is False else "yes"
            return _compared(op, _field(condition, words), _value(condition, words), words, known=known)
        case History(figure, op, value):
            said = words.money(value) if figure.count is Count.SPEND else str(value)
            return _compared(op, _counted(figure, words), said, words)
        case Lines(quantifier, where, at_least):
            name = f"condition-lines-{quantifier.lower()}"
            return words.say(name, count=at_least or 1, inner=_wanted(where, words))
        case _:
            assert_never(condition)


def _compared(op: Op, field: str, value: str, words: Words, *, known: str = "yes") -> str:
    return words.say(f"condition-{_name(op)}", field=field, value=value, known=known)


def _counted(figure: Figure, words: Words) -> str:
    what = words.say(f"condition-count-{_name(figure.count)}", event=figure.event or "")
    kind, span = figure.window.kind, figure.window.span
    over = words.say(f"condition-over-{_name(kind)}", span=words.span(span) if span else "")
    return words.say("condition-counted", what=what, over=over)


def _name(each: StrEnum) -> str:
    return each.lower().replace("_", "-")


def _field(test: Test, words: Words) -> str:
    label = words.say(f"field-{test.field.replace('_', '-')}")
    return f"{label} {test.key}" if FIELDS[test.field].keyed and test.key else label


def _value(test: Test, words: Words) -> str:
    values = test.value if isinstance(test.value, tuple) else (test.value,)
    return words.say("list-comma").join(_one(test.field, each, words) for each in values)


def _one(field: str, value: Any, words: Words) -> str:
    if field in MONEY and isinstance(value, int):
        return words.money(value)
    if FIELDS[field].kind is Kind.DAY and isinstance(value, str):
        return words.date(date.fromisoformat(value))
    if isinstance(value, bool):
        return words.say("word-yes" if value else "word-no")
    return str(value)


def _actual(condition: Condition, actual: Any, words: Words) -> str | None:
    """What was there; None where nothing was, and where that says nothing."""
    match condition, actual:
        case _, None:
            return None
        case Test(field, op), _ if op is not Op.KNOWN:
            values = actual if isinstance(actual, list) else [actual]
            return words.say("list-comma").join(_one(field, each, words) for each in values) or None
        case History(figure), _:
            return words.money(actual) if figure.count is Count.SPEND else str(actual)
        case Lines(quantifier), [matching, of] if quantifier is not Quantifier.NONE:
            return words.say("condition-of-lines", count=matching, of=of)
        case _:
            return None
