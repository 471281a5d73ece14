"""Random conditions over everything that can be asked about members."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import Any

from domain.conditions.fields import FIELDS, Area, Kind, Op, ops_of
from domain.conditions.tree import (
    All,
    AnyOf,
    Condition,
    Count,
    Figure,
    History,
    Not,
    Test,
    children,
)
from domain.kernel.periods import Span, Unit
from domain.tiers.ladder import Window, WindowKind
from tests.persistence.conditions.crowd import AT, CITIES, NAMES, PURPOSES, SEGMENTS, TAGS, TIERS

DEPTH = 4
WINDOWS = (
    Window(WindowKind.LIFETIME),
    Window(WindowKind.CALENDAR_YEAR),
    Window(WindowKind.ROLLING, Span(90, Unit.DAY)),
    Window(WindowKind.ROLLING, Span(14, Unit.MONTH)),
)
FIGURES = tuple(
    Figure(count, window, NAMES[place % len(NAMES)] if count is Count.EVENTS else None)
    for count, (place, window) in product(Count, enumerate(WINDOWS))
)
TESTS = tuple(
    (field.name, op) for field in FIELDS.values() if field.area is Area.MEMBER for op in sorted(ops_of(field))
)
"""Every field of a member with every operator that it has."""
BOUNDS = (Op.AT_LEAST, Op.AT_MOST)
KINDS = (*TESTS, *((f"history {count}", op) for count in Count for op in BOUNDS))

_TEXTS = {
    "tier": (*TIERS, "bronze"),
    "gender": ("FEMALE", "MALE", "OTHER", "?"),
    "locale": ("zh-CN", "zh-TW", "en", "de"),
    "enrol_source": ("ONLINE", "STORE", "IMPORT", "FAX"),
    "enrol_store": ("s1", "s2", "s3"),
}
_STARTS = {
    "tier": ("s", "si", "gold", "x"),
    "gender": ("F", "MA", "x"),
    "locale": ("zh", "zh-C", "e", "%"),
    "enrol_source": ("ON", "S", "_"),
    "enrol_store": ("s", "s1", "S"),
}
_WORDS = {"tags": (*TAGS, "nobody"), "segments": (*SEGMENTS, "nobody"), "consents": (*PURPOSES, "nobody")}
_NUMBERS = {
    "days_since_joined": (0, 1, 30, 365, 900, 1_799, 365.5),
    "age": (-1, 0, 17, 18, 30, 40.5, 59, 60, 130),
    "birth_month": (1, 2, 3, 6, 12, 13),
    "days_to_birthday": (0, 1, 7, 30, 180, 364, 365),
}
_COUNTED = {
    Count.ORDERS: (0, 1, 2, 3),
    Count.SPEND: (0, 1, 20_000, 60_000),
    Count.ORDER_DAYS: (0, 1, 2, 3),
    Count.DAYS_SINCE_ORDER: (0, 30, 89, 200, 400),
    Count.EVENTS: (0, 1, 2),
}
_KEYS = {
    Op.ONE_OF: ("city", "size", "size"),
    Op.STARTS_WITH: ("city", "city", "size"),
    Op.IS: ("pets", "pets", "size"),
    Op.AT_LEAST: ("size", "size", "city"),
    Op.AT_MOST: ("size", "size", "city"),
    Op.KNOWN: ("city", "pets", "size", "shoes"),
}
"""Attributes that are of that kind, mostly."""


class Trees:
    """Leaves come in turn, so that each kind is asked as often as any other; the rest is chance."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._kinds = self._in_turn()
        self._said: Counter[tuple[str, Op]] = Counter()

    def tree(self, depth: int = DEPTH) -> Condition:
        if depth == 1 or (depth < DEPTH and self._chance.random() < 0.3):
            return self.leaf()
        below = tuple(self.tree(depth - 1) for _ in range(self._chance.choice((1, 1, 2, 2, 3))))
        if len(below) == 1 and self._chance.random() < 0.8:
            return Not(below[0])
        return self._chance.choice((All, AnyOf))(below)

    def leaf(self) -> Condition:
        name, op = next(self._kinds)
        if name.startswith("history"):
            count = Count(name.removeprefix("history "))
            figure = self._chance.choice([each for each in FIGURES if each.count is count])
            return History(figure, op, self._chance.choice(_COUNTED[count]))
        keys = {"tier": ("tiers", "tiers", "tiers", "another"), "attribute": _KEYS.get(op)}.get(name)
        return Test(name, op, self._value(name, op), self._chance.choice(keys) if keys else None)

    def _in_turn(self) -> Iterator[tuple[str, Op]]:
        while True:
            yield from self._chance.sample(KINDS, len(KINDS))

    def _value(self, name: str, op: Op) -> Any:
        if op in (Op.KNOWN, Op.IS):
            self._said[name, op] += 1
            return self._said[name, op] % 2 == 0
        if name == "attribute":
            return self._of_attribute(op)
        match FIELDS[name].kind:
            case Kind.WORDS:
                return self._some(_WORDS[name])
            case Kind.DAY:
                day: date = AT.date() - timedelta(days=self._chance.randrange(-5, 1_810))
                return day.isoformat()
            case Kind.NUMBER:
                numbers = _NUMBERS[name]
                return self._some(numbers) if op is Op.ONE_OF else self._chance.choice(numbers)
            case _:
                if op is Op.STARTS_WITH:
                    return self._chance.choice(_STARTS[name])
                return self._some(_TEXTS[name]) if op is Op.ONE_OF else self._chance.choice(_TEXTS[name])

    def _of_attribute(self, op: Op) -> Any:
        match op:
            case Op.ONE_OF:
                return self._some((*CITIES, "xl", 42, 42.5, 0.1, 0, 36, "True"))
            case Op.STARTS_WITH:
                return self._chance.choice(("Han", "上", "4", "x", "true"))
            case _:
                return self._chance.choice((-1, 0, 0.1, 36, 42, 42.25, 1_000))

    def _some(self, values: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(self._chance.sample(values, self._chance.choice((1, 1, 2, 3))))


def depth_of(condition: Condition) -> int:
    return 1 + max(map(depth_of, children(condition)), default=0)
