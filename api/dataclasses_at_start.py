"""The methods of two thousand dataclasses, made without compiling each of them anew.

Until Python 3.12 the standard library writes every method of every dataclass as a text and compiles it: nine
thousand texts, of which nearly all say the same but for the names of the fields, and a signature for every
class without a docstring. That was a third of the whole start. Here what such texts have in common stands
once:

- comparing, hashing, showing and refusing to be changed are closures over the fields' names;
- `__init__`, which must be as fast as if it were written by hand, is compiled once for each shape of it, and
  is given its names afterwards.

What a dataclass does and how quickly stays the same (`tests/api/test_dataclasses_at_start.py`). From 3.13 on
a class is compiled in one piece, and nothing of this is installed.
"""

from __future__ import annotations

import dataclasses
import operator
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import Field, FrozenInstanceError
from functools import cache
from reprlib import recursive_repr
from types import CellType, CodeType, FunctionType
from typing import Any

_WORD = re.compile(r"\w+")
_COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_theirs: Any = dataclasses  # none of what follows is public
_process_class = _theirs._process_class
_KNOWN: dict[str, Any] = {
    "_HAS_DEFAULT_FACTORY": _theirs._HAS_DEFAULT_FACTORY,
    "__dataclass_builtins_object__": object,
}


def install() -> None:
    """Once per process, before the first of our dataclasses."""
    if sys.version_info >= (3, 13):
        return
    for name, ours in {
        "_process_class": _documented,
        "_init_fn": _init,
        "_repr_fn": _repr,
        "_cmp_fn": _compare,
        "_hash_fn": _hash,
        "_frozen_get_del_attr": _frozen,
    }.items():
        setattr(dataclasses, name, ours)


def _documented(cls: type, *options: Any) -> type:
    if not cls.__doc__:
        cls.__doc__ = f"{cls.__name__}(...)"  # else its whole signature is worked out and printed
    made: type = _process_class(cls, *options)
    return made


# What is a closure


def _values(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What reads these attributes of an object, as a tuple."""
    if not names:
        return lambda _: ()
    read = operator.attrgetter(*names)
    if len(names) == 1:
        return lambda self: (read(self),)
    return read


def _named(name: str, method: Any) -> Any:
    method.__name__ = name
    return method


def _repr(fields: Sequence[Field[Any]], _: dict[str, Any]) -> Any:
    names = [each.name for each in fields]

    def show(self: Any) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({shown})"

    return recursive_repr()(_named("__repr__", show))


def _compare(name: str, sign: str, tuple_of_self: str, *_: Any, globals: dict[str, Any]) -> Any:
    """`tuple_of_self` is a text: `(self.x,self.y,)`."""
    values = _values([each.removeprefix("self.") for each in tuple_of_self.strip("()").split(",") if each])
    holds = _COMPARISONS[sign]

    def compare(self: Any, other: Any) -> Any:
        return holds(values(self), values(other)) if other.__class__ is self.__class__ else NotImplemented

    return _named(name, compare)


def _hash(fields: Sequence[Field[Any]], _: dict[str, Any]) -> Any:
    values = _values([each.name for each in fields])

    def digest(self: Any) -> int:
        return hash(values(self))

    return _named("__hash__", digest)


def _frozen(cls: Any, fields: Sequence[Field[Any]], _: dict[str, Any]) -> tuple[Any, Any]:
    names = frozenset(each.name for each in fields)

    def change(self: Any, name: str, value: Any) -> None:
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def remove(self: Any, name: str) -> None:
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return _named("__setattr__", change), _named("__delattr__", remove)


# What is compiled once for each shape


def _init(
    fields: Sequence[Field[Any]],
    standing: Sequence[Field[Any]],
    by_name: Sequence[Field[Any]],
    frozen: bool,
    has_post_init: bool,
    self_name: str,
    globals: dict[str, Any],
    slots: bool,
) -> Any:
    """Takes what the standard library's own takes. `standing` are the fields that may be given by place."""
    having = [each.name in _defaults([each]) for each in standing if each.init]
    if having != sorted(having):
        raise TypeError("non-default argument follows default argument")
    given = [each.name for each in (*standing, *by_name) if each.init]
    known = dict(_KNOWN)
    lines = [_theirs._field_init(each, frozen, known, self_name, slots) for each in fields]
    if has_post_init:
        passed = ",".join(each.name for each in fields if _is_only_passed(each))
        lines.append(f"{self_name}.__post_init__({passed})")
    # The names of this class are taken out of the text, and put into what was compiled of it.
    out = {name: f"_{place}" for place, name in enumerate(given)}
    out |= {f"_dflt_{name}": f"_dflt{short}" for name, short in out.items()}
    back = {short: name for name, short in out.items()}
    body = _WORD.sub(lambda word: out.get(word[0], word[0]), "\n  ".join(each for each in lines if each))
    by_place = sum(each.init for each in standing)
    shape = _shape(self_name, by_place, len(given) - by_place, body or "pass")
    made = FunctionType(
        shape.replace(
            co_varnames=tuple(back.get(each, each) for each in shape.co_varnames),
            co_names=tuple(back.get(each, each) for each in shape.co_names),
            co_consts=tuple(back.get(each, each) if type(each) is str else each for each in shape.co_consts),
        ),
        globals,
        "__init__",
        tuple(_defaults(standing).values()),
        tuple(CellType(known[back.get(each, each)]) for each in shape.co_freevars),
    )
    made.__kwdefaults__ = _defaults(by_name)
    made.__annotations__ = {each.name: each.type for each in (*standing, *by_name)} | {"return": None}
    return made


def _is_only_passed(field: Any) -> bool:
    return field._field_type is _theirs._FIELD_INITVAR


def _defaults(fields: Sequence[Field[Any]]) -> dict[str, Any]:
    return {
        each.name: _theirs._HAS_DEFAULT_FACTORY if each.default is dataclasses.MISSING else each.default
        for each in fields
        if each.default is not dataclasses.MISSING or each.default_factory is not dataclasses.MISSING
    }


@cache
def _shape(self_name: str, by_place: int, by_name: int, body: str) -> CodeType:
    """The code of `__init__` with fields `_0`, `_1`, ... of which the first may be given by their place."""
    given = [f"_{place}" for place in range(by_place + by_name)]
    words = [self_name, *given[:by_place], *(["*"] if by_name else []), *given[by_place:]]
    around = sorted(each for each in set(_WORD.findall(body)) if each in _KNOWN or each.startswith("_dflt"))
    text = f"def around({', '.join(around)}):\n def __init__({', '.join(words)}):\n  {body}\n return __init__"
    scope: dict[str, Any] = {}
    exec(text, scope)  # noqa: S102 - as the standard library does, from the same names
    code: CodeType = scope["around"](*around).__code__
    return code
