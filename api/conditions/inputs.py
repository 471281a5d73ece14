"""Conditions as callers write them: a tree of `@oneOf` inputs, one key per field that can be asked about.

The keys of fields are made from the domain's list, so that the schema has each of them with the operators of
its kind and no other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import strawberry

from api.conditions.comparing import (
    DayTestInput,
    NamedTestInput,
    NumberTestInput,
    TextTestInput,
    TierTestInput,
    WordsTestInput,
)
from api.errors import BadUserInput
from api.programme.terms_inputs import SpanInput
from api.scalars import Count as CountScalar
from domain.conditions.fields import FIELDS, Area, Field, Kind, Op
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
from domain.tiers.ladder import Window, WindowKind

strawberry.enum(
    Quantifier,
    name="LineQuantifier",
    description="ANY, EVERY or NONE of the order's lines, or at least so many of them (COUNT).",
)
strawberry.enum(
    Count,
    name="HistoryCount",
    description=(
        "What is counted, net of what came back: ORDERS; SPEND, in minor units; ORDER_DAYS, days with an "
        "order; DAYS_SINCE_ORDER, since the last one; EVENTS of one name."
    ),
)


_INPUTS: dict[Kind, Any] = {
    Kind.TEXT: TextTestInput,
    Kind.NUMBER: NumberTestInput,
    Kind.DAY: DayTestInput,
    Kind.WORDS: WordsTestInput,
}
_SPOKEN = {
    "days_since_joined": "Whole days since the member joined, by the programme's calendar.",
    "age": "In whole years. A birthday is personal: only what the test came to is kept or shown.",
    "days_to_birthday": "0 on the day itself.",
    "consents": "The purposes to which the member agrees, such as MARKETING.",
    "goods": "Paid for goods, in minor units.",
    "pieces": "Of all lines.",
    "category": "The line's category and all that stand above it.",
    "unit_price": "Before discounts, in minor units.",
    "paid": "For the line, in minor units.",
    "minute_of_day": "From midnight in the programme's zone.",
    "weekday": "1 is Monday.",
    "day": "The calendar day in the programme's zone.",
}


def _input_of(field: Field) -> Any:
    if field.name == "tier":
        return TierTestInput
    return NamedTestInput if field.keyed else _INPUTS[field.kind]


def _asking(fields: list[Field]) -> Callable[[type[Any]], type[Any]]:
    """Gives a class an optional attribute for each field, before Strawberry looks at it."""

    def with_fields(cls: type[Any]) -> type[Any]:
        for field in fields:
            cls.__annotations__[field.name] = _input_of(field) | None
            said = _SPOKEN.get(field.name)
            setattr(cls, field.name, strawberry.field(default=strawberry.UNSET, description=said))
        return cls

    return with_fields


def _tested(given: Any, fields: list[Field]) -> Test | None:
    for field in fields:
        each = getattr(given, field.name)
        if each:
            test: Test = each.tested(field.name) if field.keyed else each.test(field.name)
            return test
    return None


OF_LINE = [each for each in FIELDS.values() if each.area is Area.LINE]
OTHERS = [each for each in FIELDS.values() if each.area is not Area.LINE]


@strawberry.input(description="A condition on a line of an order: one of these.", one_of=True)
@_asking(OF_LINE)
class LineConditionInput:
    all: list[Annotated[LineConditionInput, strawberry.lazy("api.conditions.inputs")]] | None = (
        strawberry.UNSET
    )
    any: list[Annotated[LineConditionInput, strawberry.lazy("api.conditions.inputs")]] | None = (
        strawberry.UNSET
    )
    not_: Annotated[LineConditionInput, strawberry.lazy("api.conditions.inputs")] | None = strawberry.field(
        default=strawberry.UNSET, name="not"
    )

    def condition(self) -> Condition:
        return _combined(self) or _tested(self, OF_LINE) or _nothing()


@strawberry.input(description="What is counted over which time: one of these.", one_of=True)
class HistoryWindowInput:
    lifetime: bool | None = strawberry.UNSET
    rolling: SpanInput | None = strawberry.field(
        default=strawberry.UNSET, description="So many days or months back from the beginning of the day."
    )
    calendar_year: bool | None = strawberry.UNSET

    def window(self) -> Window:
        if self.rolling:
            return Window(WindowKind.ROLLING, self.rolling.span())
        if self.calendar_year:
            return Window(WindowKind.CALENDAR_YEAR)
        if self.lifetime:
            return Window(WindowKind.LIFETIME)
        raise BadUserInput("Say over which time: lifetime: true, calendarYear: true, or rolling.")


@strawberry.input(description="A bound: one of these.", one_of=True)
class BoundInput:
    at_least: CountScalar | None = strawberry.UNSET
    at_most: CountScalar | None = strawberry.UNSET


@strawberry.input(description="A test of what the member did, up to now.")
class HistoryTestInput:
    count: Count
    over: HistoryWindowInput
    event: str | None = strawberry.field(default=None, description="Of EVENTS: their name.")
    test: BoundInput

    def condition(self) -> Condition:
        figure = Figure(self.count, self.over.window(), self.event)
        if isinstance(self.test.at_least, int):
            return History(figure, Op.AT_LEAST, self.test.at_least)
        if isinstance(self.test.at_most, int):
            return History(figure, Op.AT_MOST, self.test.at_most)
        raise BadUserInput("Say atLeast or atMost.")


@strawberry.input(description="A test of the lines of an order.")
class LinesTestInput:
    quantifier: Quantifier
    where: LineConditionInput
    at_least: int | None = strawberry.field(default=None, description="Of COUNT.")

    def condition(self) -> Condition:
        return Lines(self.quantifier, self.where.condition(), self.at_least)


@strawberry.input(
    description=(
        "A condition: one of these. What is not known fulfils no test, and so fulfils its `not`. At most 100 "
        "nodes, 6 deep."
    ),
    one_of=True,
)
@_asking(OTHERS)
class ConditionInput:
    all: list[Annotated[ConditionInput, strawberry.lazy("api.conditions.inputs")]] | None = strawberry.UNSET
    any: list[Annotated[ConditionInput, strawberry.lazy("api.conditions.inputs")]] | None = strawberry.UNSET
    not_: Annotated[ConditionInput, strawberry.lazy("api.conditions.inputs")] | None = strawberry.field(
        default=strawberry.UNSET, name="not"
    )
    lines: LinesTestInput | None = strawberry.UNSET
    history: HistoryTestInput | None = strawberry.UNSET

    def condition(self) -> Condition:
        """Raises BadUserInput where nothing is said."""
        for given in (self.lines, self.history):
            if given:
                return given.condition()
        return _combined(self) or _tested(self, OTHERS) or _nothing()


def _combined(given: Any) -> Condition | None:
    if isinstance(given.all, list):
        return All(tuple(each.condition() for each in given.all))
    if isinstance(given.any, list):
        return AnyOf(tuple(each.condition() for each in given.any))
    if given.not_:
        return Not(given.not_.condition())
    return None


def _nothing() -> Condition:
    raise BadUserInput("A condition says one thing; a key with null says none.")
