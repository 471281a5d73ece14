"""A frozen value with some fields changed: what `dataclasses.replace` does, in a quarter of its time.

For the values that an order or a night changes a score of times, and a simulation of the past millions of
times. The value is copied and nothing is checked again, so it is for classes with slots and without a
`__post_init__`. For each class and each set of fields a function is written once, as `dataclasses` itself
writes `__init__`: it sets every slot, without a loop (`made_often.py` says how).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from domain.kernel.made_often import open_twin

T = TypeVar("T")


def changed(value: T, /, **changes: Any) -> T:
    """Raises AttributeError for a field that there is not."""
    kind: Any = type(value)
    made: T = _maker(kind, tuple(changes))(value, *changes.values())
    return made


@cache
def _maker(kind: Any, changes: tuple[str, ...]) -> Callable[..., Any]:
    assert not hasattr(kind, "__post_init__"), f"{kind.__name__} checks itself when it is made"
    names = [each.name for each in fields(kind)]
    if strange := set(changes).difference(names):
        raise AttributeError(f"{kind.__name__} has no {', '.join(sorted(strange))}")
    known: dict[str, Any] = {"kind": kind, "open_twin": open_twin(kind), "blank": object.__new__}
    lines = [f"def make(old, {', '.join(f'new_{name}' for name in changes)}):", "    made = blank(open_twin)"]
    for name in names:
        lines.append(f"    made.{name} = {f'new_{name}' if name in changes else f'old.{name}'}")
    lines += ["    made.__class__ = kind", "    return made"]
    exec("\n".join(lines), known)  # noqa: S102 - names of fields, nothing from outside
    make: Callable[..., Any] = known["make"]
    return make
