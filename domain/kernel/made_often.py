"""Frozen values that are made by the million, at little more than the price of plain ones.

A frozen dataclass sets each of its fields by a call of `object.__setattr__`, at several times what an
assignment costs. Here an object begins as one of a class that lies in memory like its own and takes
assignments. When all of its fields are there it becomes one of its own class and is frozen. Nobody has seen
it before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, fields
from functools import cache, update_wrapper
from typing import Any, TypeVar

T = TypeVar("T")


@cache
def open_twin(kind: Any) -> Any:
    """The class whose objects take assignments. `kind` has slots."""
    assert "__dict__" not in dir(kind), f"objects of {kind.__name__} lie in no slots"
    # Both ways to change an attribute: Python takes the short one only where neither is a function.
    takes = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(
        f"{kind.__name__}BeingMade", (kind,), {"__slots__": (), "__module__": kind.__module__, **takes}
    )


def made_often(kind: type[T]) -> type[T]:
    """Above `@dataclass(frozen=True, slots=True)`: `__init__` does the same in less time."""
    its: Any = kind
    slowly: Callable[..., None] = its.__init__
    known: dict[str, Any] = {
        "kind": kind,
        "open_twin": open_twin(its),
        "become": object.__setattr__,
        "slowly": slowly,
        "MISSING": MISSING,
    }
    given = [each for each in fields(its) if each.init]
    by_place = [_parameter(each, known) for each in given if not each.kw_only]
    by_name = [_parameter(each, known) for each in given if each.kw_only]
    lines = [
        f"def __init__({', '.join(['self', *by_place, *(['*'] if by_name else []), *by_name])}):",
        "    if self.__class__ is not kind:",  # but of a class that inherits from it
        f"        return slowly(self, {', '.join(f'{each.name}={each.name}' for each in given)})",
        "    become(self, '__class__', open_twin)",
        *(f"    {line}" for each in fields(its) for line in _set(each, known)),
        "    self.__class__ = kind",
    ]
    if hasattr(kind, "__post_init__"):
        lines.append("    self.__post_init__()")
    exec("\n".join(lines), known)  # noqa: S102 - names of fields, nothing from outside
    its.__init__ = update_wrapper(known["__init__"], slowly)
    return kind


def _parameter(field: Field[Any], known: dict[str, Any]) -> str:
    if field.default_factory is not MISSING:
        return f"{field.name}=MISSING"
    if field.default is MISSING:
        return field.name
    known[f"default_{field.name}"] = field.default
    return f"{field.name}=default_{field.name}"


def _set(field: Field[Any], known: dict[str, Any]) -> Iterator[str]:
    name = field.name
    if field.default_factory is not MISSING:
        known[f"make_{name}"] = field.default_factory
        yield f"self.{name} = {f'{name} if {name} is not MISSING else ' if field.init else ''}make_{name}()"
    elif field.init:
        yield f"self.{name} = {name}"
    elif field.default is not MISSING:
        known[f"default_{name}"] = field.default
        yield f"self.{name} = default_{name}"
