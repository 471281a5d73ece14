"""The tree of a condition: closed, immutable, comparable.

A test of something that is not known is false, and so its negation is true: nothing is undecided.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, assert_never

from domain.conditions.fields import Op
from domain.tiers.ladder import Window

Scalar: TypeAlias = str | int | float | bool
Value: TypeAlias = Scalar | tuple[Scalar, ...]
"""A tuple for ONE_OF, ANY_OF and ALL_OF. Days are written as 2026-03-01."""


@dataclass(frozen=True, slots=True)
class All:
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    condition: Condition


@dataclass(frozen=True, slots=True)
class Test:
    """One field, one operator, one value."""

    __test__ = False  # pytest takes a class of this name for one of its own

    field: str
    op: Op
    value: Value = True
    key: str | None = None
    """Which attribute, ladder or key of an event's data."""


class Quantifier(StrEnum):
    ANY = "ANY"
    EVERY = "EVERY"
    NONE = "NONE"
    COUNT = "COUNT"
    """At least so many lines."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Of the order's lines: any, every, none, or at least so many fulfil the condition on lines."""

    quantifier: Quantifier
    where: Condition
    at_least: int | None = None


class Count(StrEnum):
    """What a member's history is asked for. All are net of what came back."""

    ORDERS = "ORDERS"
    SPEND = "SPEND"
    """Paid goods in minor units."""
    ORDER_DAYS = "ORDER_DAYS"
    """Days with at least one order, in the programme's zone."""
    DAYS_SINCE_ORDER = "DAYS_SINCE_ORDER"
    """Since the last order of the window; not known where there is none."""
    EVENTS = "EVENTS"
    """Events of one name."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A count over a window that ends now."""

    count: Count
    window: Window
    event: str | None = None
    """Of EVENTS."""


@dataclass(frozen=True, slots=True)
class History:
    figure: Figure
    op: Op
    value: int


Condition: TypeAlias = All | AnyOf | Not | Test | Lines | History
ALWAYS_TRUE = All(())
"""No condition."""


def children(condition: Condition) -> tuple[Condition, ...]:
    match condition:
        case All(conditions) | AnyOf(conditions):
            return conditions
        case Not(inner):
            return (inner,)
        case Lines(_, where, _):
            return (where,)
        case Test() | History():
            return ()
        case _:
            assert_never(condition)


def walk(condition: Condition) -> Iterator[Condition]:
    """Every node, parents first."""
    yield condition
    for each in children(condition):
        yield from walk(each)
