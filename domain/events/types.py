"""Types of events: what an event of a name may say, so that conditions can count on it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from domain.kernel.amounts import MOST
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.points.terms import EVENT_NAME

KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
MOST_KEYS = 20
LONGEST_TEXT = 200

Scalar = str | int | float | bool


class ValueKind(StrEnum):
    TEXT = "TEXT"
    """At most 200 letters. No personal data: what a person can have erased does not belong here."""
    NUMBER = "NUMBER"
    FLAG = "FLAG"


@dataclass(frozen=True, slots=True)
class EventKey:
    name: str
    kind: ValueKind
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    name: str
    """The name of its events, such as `share`."""
    title: LocalText
    keys: tuple[EventKey, ...] = ()

    def check(self, data: Mapping[str, Any]) -> None:
        """Raises InvalidInput for what an event of the type can not say."""
        known = {each.name: each for each in self.keys}
        for name, value in data.items():
            if name not in known:
                raise InvalidInput(f"data.{name}", "UNKNOWN")
            if not _fits(known[name].kind, value):
                raise InvalidInput(f"data.{name}", "MALFORMED")
        for each in self.keys:
            if each.required and each.name not in data:
                raise InvalidInput(f"data.{each.name}", "MISSING")


def check_type(type_: EventType) -> None:
    """Raises InvalidInput."""
    if not EVENT_NAME.fullmatch(type_.name):
        raise InvalidInput("name", "MALFORMED")
    if len(type_.keys) > MOST_KEYS:
        raise InvalidInput("keys", "TOO_MANY")
    seen = set()
    for i, each in enumerate(type_.keys):
        if not KEY.fullmatch(each.name):
            raise InvalidInput(f"keys.{i}.name", "MALFORMED")
        if each.name in seen:
            raise InvalidInput(f"keys.{i}.name", "DUPLICATE")
        seen.add(each.name)


def _fits(kind: ValueKind, value: Any) -> bool:
    match kind:
        case ValueKind.TEXT:
            return isinstance(value, str) and 1 <= len(value) <= LONGEST_TEXT and value.isprintable()
        case ValueKind.FLAG:
            return isinstance(value, bool)
        case ValueKind.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool) and -MOST <= value <= MOST


def type_to_plain(type_: EventType) -> dict[str, Any]:
    return {
        "name": type_.name,
        "title": dict(type_.title.by_locale),
        "keys": [[each.name, each.kind.value, each.required] for each in type_.keys],
    }


def type_from_plain(plain: Mapping[str, Any]) -> EventType:
    return EventType(
        name=plain["name"],
        title=LocalText(plain["title"]),
        keys=tuple(EventKey(name, ValueKind(kind), required) for name, kind, required in plain["keys"]),
    )
