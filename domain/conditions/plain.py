"""Conditions as plain JSON, as they are stored and exported."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_never

from domain.conditions.fields import Op
from domain.conditions.tree import All, AnyOf, Condition, Count, Figure, History, Lines, Not, Quantifier, Test
from domain.kernel.periods import Span, Unit
from domain.tiers.ladder import Window, WindowKind


def condition_to_plain(condition: Condition) -> dict[str, Any]:
    match condition:
        case All(conditions):
            return {"all": [condition_to_plain(each) for each in conditions]}
        case AnyOf(conditions):
            return {"any": [condition_to_plain(each) for each in conditions]}
        case Not(inner):
            return {"not": condition_to_plain(inner)}
        case Test(field, op, value, key):
            held = list(value) if isinstance(value, tuple) else value
            return {
                "field": field,
                **({"key": key} if key is not None else {}),
                "op": op.value,
                "value": held,
            }
        case Lines(quantifier, where, at_least):
            plain: dict[str, Any] = {"lines": quantifier.value, "where": condition_to_plain(where)}
            return plain if at_least is None else {**plain, "at_least": at_least}
        case History(figure, op, value):
            return {**figure_to_plain(figure), "op": op.value, "value": value}
        case _:
            assert_never(condition)


def condition_from_plain(plain: Mapping[str, Any]) -> Condition:
    """What `condition_to_plain` has written. Raises KeyError, ValueError for anything else."""
    if "all" in plain:
        return All(tuple(map(condition_from_plain, plain["all"])))
    if "any" in plain:
        return AnyOf(tuple(map(condition_from_plain, plain["any"])))
    if "not" in plain:
        return Not(condition_from_plain(plain["not"]))
    if "lines" in plain:
        where = condition_from_plain(plain["where"])
        return Lines(Quantifier(plain["lines"]), where, plain.get("at_least"))
    if "history" in plain:
        return History(figure_from_plain(plain), Op(plain["op"]), plain["value"])
    value = plain["value"]
    held = tuple(value) if isinstance(value, list) else value
    return Test(plain["field"], Op(plain["op"]), held, plain.get("key"))


def figure_to_plain(figure: Figure) -> dict[str, Any]:
    span = figure.window.span
    return {
        "history": figure.count.value,
        "window": figure.window.kind.value,
        **({"count": span.count, "unit": span.unit.value} if span else {}),
        **({"event": figure.event} if figure.event is not None else {}),
    }


def figure_from_plain(plain: Mapping[str, Any]) -> Figure:
    span = Span(plain["count"], Unit(plain["unit"])) if "count" in plain else None
    return Figure(Count(plain["history"]), Window(WindowKind(plain["window"]), span), plain.get("event"))
