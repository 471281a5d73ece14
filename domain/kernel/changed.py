"""A frozen value with some fields changed: what `dataclasses.replace` does, in half its time.

For the values that an order changes a score of times, and a simulation of the past millions of times. The
value is copied and nothing is checked again, so it is for classes with slots and without a `__post_init__`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")


def changed(value: T, /, **changes: Any) -> T:
    """Raises AttributeError for a field that there is not."""
    kind: Any = type(value)
    read, writes = _slots(kind)
    new: T = object.__new__(kind)
    for write, each in zip(writes, read(value), strict=True):
        write(new, each)
    for name, each in changes.items():
        object.__setattr__(new, name, each)
    return new


@cache
def _slots(kind: Any) -> tuple[Callable[[Any], tuple[Any, ...]], tuple[Callable[[Any, Any], None], ...]]:
    assert not hasattr(kind, "__post_init__"), f"{kind.__name__} checks itself when it is made"
    names = [each.name for each in fields(kind)]
    return attrgetter(*names), tuple(getattr(kind, name).__set__ for name in names)
