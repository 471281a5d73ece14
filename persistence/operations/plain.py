"""Refusals and their figures as plain values, and back: what a key row keeps of a no."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

import domain
from domain.kernel import ids
from domain.kernel.amounts import Money, Points
from domain.kernel.refusal import Refusal


class UnknownRefusal(Exception):
    """The key row keeps a refusal that this version of the code has no class for."""


def plain(value: Any) -> Any:
    """A figure or a piece of input as JSON can hold it. Ids and times become text, points a number."""
    match value:
        case None | bool() | int() | float() | str() if not isinstance(value, Enum):
            return value
        case Enum():
            return plain(value.value)
        case Points():
            return value.value
        case Money():
            return {"minor": value.minor, "currency": value.currency}
        case datetime() | date():
            return value.isoformat()
        case UUID() | ids.Id() | ids.OwnedId():
            return str(value)
        case Mapping():
            return {str(key): plain(each) for key, each in value.items()}
        case list() | tuple():
            return [plain(each) for each in value]
        case set() | frozenset():
            return sorted(plain(each) for each in value)
        case _:
            raise TypeError(f"a {type(value).__name__} can not be kept beside a key")


def refusal_to_plain(refusal: Refusal) -> dict[str, Any]:
    return {"code": refusal.code, "figures": {name: plain(each) for name, each in refusal.figures().items()}}


def refusal_from_plain(kept: Mapping[str, Any]) -> Refusal:
    """The first no again. It carries `replayed = True`, so that the answer can say so."""
    kind = refusals().get(kept["code"])
    if kind is None:
        raise UnknownRefusal(kept["code"])
    hints = get_type_hints(kind)
    refusal = kind(**{name: _typed(hints[name], each) for name, each in kept["figures"].items()})
    refusal.replayed = True
    return refusal


@cache
def refusals() -> Mapping[str, type[Refusal]]:
    """Every refusal of the domain by its code. A code that two of them share is a bug, found here."""
    for module in pkgutil.walk_packages(domain.__path__, "domain."):
        importlib.import_module(module.name)
    found: dict[str, type[Refusal]] = {}
    for kind in _below(Refusal):
        other = found.setdefault(kind.code, kind)
        if other is not kind:
            raise TypeError(f"{kind.code} is the code of {other.__qualname__} and of {kind.__qualname__}")
    return found


def _below(kind: Any) -> Iterator[type[Refusal]]:
    for each in kind.__subclasses__():
        if "code" in vars(each) and each.__module__.startswith("domain."):
            yield each
        yield from _below(each)


def _typed(hint: Any, value: Any) -> Any:
    """The value as the refusal's field has it."""
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        if value is None:
            return None
        (only,) = (each for each in parts if each is not NoneType)
        return _typed(only, value)
    if origin in (tuple, list, set, frozenset):
        return origin(_typed(parts[0], each) for each in value)
    if hint is Money:
        return Money(**value)
    if hint in (datetime, date):
        return hint.fromisoformat(value)
    if isinstance(hint, type) and issubclass(hint, ids.Id | ids.OwnedId):
        return hint.parse(value)
    if isinstance(hint, type) and issubclass(hint, Enum | Points | UUID):
        return hint(value)
    return value
