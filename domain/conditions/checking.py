"""What may be saved as a condition. Everything else is refused with its place in the tree."""

from __future__ import annotations

from collections.abc import Set
from datetime import date
from typing import assert_never

from domain.conditions.fields import FIELDS, Area, Field, Kind, Op, ops_of
from domain.conditions.tree import (
    All,
    AnyOf,
    Condition,
    Count,
    History,
    Lines,
    Not,
    Quantifier,
    Scalar,
    Test,
    children,
    walk,
)
from domain.kernel.amounts import MOST
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import camel
from domain.points.terms import EVENT_NAME
from domain.tiers.ladder import WindowKind

MOST_DEPTH = 6
MOST_NODES = 100
MOST_VALUES = 500
LONGEST_TEXT = 200
MOST_DAYS = 3660
MOST_LINES = 500

MEMBERS_ONLY = frozenset({Area.MEMBER, Area.HISTORY})
"""For segments: what can be said of a member at any time."""
OF_ORDERS = frozenset(Area) - {Area.EVENT}
OF_EVENTS = frozenset({Area.MEMBER, Area.HISTORY, Area.EVENT, Area.TIME})
OF_LINES = frozenset({Area.LINE})
WINDOWS = frozenset({WindowKind.LIFETIME, WindowKind.CALENDAR_YEAR, WindowKind.ROLLING})
"""Of history: those that a calendar alone tells."""
KEYS = {"tier": "ladder"}
"""What the key of a field is called, where that says more."""


def check_condition(condition: Condition, *, field: str = "condition", areas: Set[Area]) -> None:
    """Raises InvalidInput with the path of the first bad node below `field`."""
    if sum(1 for _ in walk(condition)) > MOST_NODES:
        raise InvalidInput(field, "TOO_MANY")
    _check(condition, field, areas - {Area.LINE}, depth=1)


def check_line_condition(condition: Condition, *, field: str) -> None:
    """The same for a condition on the lines of an order."""
    if sum(1 for _ in walk(condition)) > MOST_NODES:
        raise InvalidInput(field, "TOO_MANY")
    _check(condition, field, OF_LINES, depth=1)


def _check(condition: Condition, where: str, areas: Set[Area], *, depth: int) -> None:
    if depth > MOST_DEPTH:
        raise InvalidInput(where, "TOO_DEEP")
    match condition:
        case All() | AnyOf():
            name = "all" if isinstance(condition, All) else "any"
            if not children(condition) and depth > 1:
                raise InvalidInput(f"{where}.{name}", "MISSING")
            for i, each in enumerate(children(condition)):
                _check(each, f"{where}.{name}.{i}", areas, depth=depth + 1)
        case Not(inner):
            _check(inner, f"{where}.not", areas, depth=depth + 1)
        case Lines():
            _check_lines(condition, f"{where}.lines", areas, depth=depth)
        case History():
            _check_history(condition, f"{where}.history", areas)
        case Test():
            _check_test(condition, where, areas)
        case _:
            assert_never(condition)


def _check_lines(lines: Lines, where: str, areas: Set[Area], *, depth: int) -> None:
    if Area.ORDER not in areas:
        raise InvalidInput(where, "NOT_HERE")
    counts = lines.quantifier is Quantifier.COUNT
    if counts != (lines.at_least is not None):
        raise InvalidInput(f"{where}.atLeast", "MISSING" if counts else "NOT_HERE")
    if lines.at_least is not None and not 1 <= lines.at_least <= MOST_LINES:
        raise InvalidInput(f"{where}.atLeast", "OUT_OF_RANGE")
    _check(lines.where, f"{where}.where", OF_LINES, depth=depth + 1)


def _check_history(history: History, where: str, areas: Set[Area]) -> None:
    if Area.HISTORY not in areas:
        raise InvalidInput(where, "NOT_HERE")
    figure, window = history.figure, history.figure.window
    if history.op not in (Op.AT_LEAST, Op.AT_MOST):
        raise InvalidInput(f"{where}.test.{camel(history.op)}", "NOT_HERE")
    if not 0 <= history.value <= MOST:
        raise InvalidInput(f"{where}.test.{camel(history.op)}", "OUT_OF_RANGE")
    if window.kind not in WINDOWS:
        raise InvalidInput(f"{where}.over", "NOT_HERE")
    rolling = window.kind is WindowKind.ROLLING
    if rolling != (window.span is not None):
        raise InvalidInput(f"{where}.over", "WINDOW_NEEDS_SPAN" if rolling else "WINDOW_HAS_SPAN")
    if window.span is not None and not 1 <= window.span.count <= MOST_DAYS:
        raise InvalidInput(f"{where}.over", "OUT_OF_RANGE")
    if (figure.count is Count.EVENTS) != (figure.event is not None):
        raise InvalidInput(f"{where}.event", "MISSING" if figure.event is None else "NOT_HERE")
    if figure.event is not None and not EVENT_NAME.fullmatch(figure.event):
        raise InvalidInput(f"{where}.event", "MALFORMED")


def _check_test(test: Test, where: str, areas: Set[Area]) -> None:
    field = FIELDS.get(test.field)
    if field is None:
        raise InvalidInput(where, "UNKNOWN")
    at = f"{where}.{camel(test.field)}"
    if field.area not in areas:
        raise InvalidInput(at, "NOT_HERE")
    if field.keyed != (test.key is not None) or (test.key is not None and not _is_text(test.key)):
        raise InvalidInput(f"{at}.{KEYS.get(test.field, 'key')}", "MALFORMED")
    compared = f"{at}.test.{camel(test.op)}" if field.keyed else f"{at}.{camel(test.op)}"
    if test.op not in ops_of(field):
        raise InvalidInput(compared, "NOT_HERE")
    _check_value(test, field, compared)


def _check_value(test: Test, field: Field, where: str) -> None:
    match test.op:
        case Op.KNOWN | Op.IS:
            fits = isinstance(test.value, bool)
        case Op.ONE_OF | Op.ANY_OF | Op.ALL_OF:
            if not isinstance(test.value, tuple):
                raise InvalidInput(where, "MALFORMED")
            if not 1 <= len(test.value) <= MOST_VALUES:
                raise InvalidInput(where, "OUT_OF_RANGE")
            fits = all(_fits(field.kind, each) for each in test.value)
        case Op.STARTS_WITH:
            fits = _is_text(test.value)
        case Op.AT_LEAST | Op.AT_MOST:
            fits = _is_text(test.value) if field.kind is Kind.TEXT else _is_number(test.value)
        case Op.FROM | Op.BEFORE:
            fits = _is_day(test.value)
        case _:
            assert_never(test.op)
    if not fits:
        raise InvalidInput(where, "MALFORMED")


def _fits(kind: Kind, value: Scalar) -> bool:
    match kind:
        case Kind.NUMBER:
            return _is_number(value)
        case Kind.SCALAR:
            return _is_text(value) or _is_number(value)
        case _:
            return _is_text(value)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and 1 <= len(value) <= LONGEST_TEXT and value.isprintable()


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and -MOST <= value <= MOST


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
