"""Conditions as callers read them: JSON in the shape in which they write them, to be sent back."""

from __future__ import annotations

from typing import Any, assert_never

from domain.conditions.fields import FIELDS, Kind, Op
from domain.conditions.tree import All, AnyOf, Condition, Figure, History, Lines, Not, Scalar, Test
from domain.kernel.texts import camel
from domain.tiers.ladder import WindowKind


def condition_shown(condition: Condition) -> dict[str, Any]:
    """As `ConditionInput` and `LineConditionInput` take it."""
    match condition:
        case All(conditions):
            return {"all": [condition_shown(each) for each in conditions]}
        case AnyOf(conditions):
            return {"any": [condition_shown(each) for each in conditions]}
        case Not(inner):
            return {"not": condition_shown(inner)}
        case Lines(quantifier, where, at_least):
            shown = {"quantifier": quantifier.value, "where": condition_shown(where)}
            return {"lines": shown if at_least is None else {**shown, "atLeast": at_least}}
        case History(figure, op, value):
            return {"history": {**_figure(figure), "test": {camel(op): value}}}
        case Test():
            return {camel(condition.field): _test(condition)}
        case _:
            assert_never(condition)


def _test(test: Test) -> dict[str, Any]:
    field = FIELDS[test.field]
    compared = _compared(test, field.kind)
    if not field.keyed:
        return compared
    return {"ladder" if test.field == "tier" else "key": test.key, "test": compared}


def _compared(test: Test, kind: Kind) -> dict[str, Any]:
    value = list(test.value) if isinstance(test.value, tuple) else test.value
    if kind is Kind.SCALAR and test.op is Op.ONE_OF and isinstance(test.value, tuple):
        return {"texts" if _are_texts(test.value) else "numbers": value}
    return {camel(test.op): value}


def _are_texts(values: tuple[Scalar, ...]) -> bool:
    return all(isinstance(each, str) for each in values)


def _figure(figure: Figure) -> dict[str, Any]:
    span = figure.window.span
    over: dict[str, Any]
    if figure.window.kind is WindowKind.ROLLING and span is not None:
        over = {"rolling": {"count": span.count, "unit": span.unit.value}}
    else:
        over = {camel(figure.window.kind): True}
    shown = {"count": figure.count.value, "over": over}
    return shown if figure.event is None else {**shown, "event": figure.event}
