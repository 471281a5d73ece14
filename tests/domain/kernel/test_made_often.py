"""Values that are made in the short way are those that `dataclasses` makes."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.made_often import made_often

NUMBERS = count()


def numbered() -> int:
    return next(NUMBERS)


@dataclass(frozen=True, slots=True)
class Plain:
    a: int
    b: str = "b"
    c: list[int] = field(default_factory=list, kw_only=True)
    d: tuple[int, ...] = field(default=(), kw_only=True)
    told: int | None = field(default=None, init=False, compare=False)
    number: int = field(default_factory=numbered, init=False, compare=False)


@made_often
@dataclass(frozen=True, slots=True)
class Often:
    a: int
    b: str = "b"
    c: list[int] = field(default_factory=list, kw_only=True)
    d: tuple[int, ...] = field(default=(), kw_only=True)
    told: int | None = field(default=None, init=False, compare=False)
    number: int = field(default_factory=numbered, init=False, compare=False)


@made_often
@dataclass(frozen=True, slots=True)
class Checked:
    value: int

    def __post_init__(self) -> None:
        if self.value < 0:
            raise ValueError(self.value)


class Heir(Often):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Larger(Often):
    more: int = 7


def shown(value: Any) -> dict[str, Any]:
    return {each.name: getattr(value, each.name) for each in fields(value) if each.name != "number"}


@given(
    a=st.integers(),
    place=st.lists(st.text(), max_size=1),
    names=st.fixed_dictionaries({}, optional={"c": st.lists(st.integers()), "d": st.tuples(st.integers())}),
)
def test_the_same_comes_of_the_same(a: int, place: list[str], names: dict[str, Any]) -> None:
    plain, often = Plain(a, *place, **names), Often(a, *place, **names)

    assert type(often) is Often
    assert shown(often) == shown(plain)
    assert often == Often(a, *place, **names)
    assert replace(often, a=5) == Often(5, *place, **names)
    assert pickle.loads(pickle.dumps(often)) == copy.copy(often) == often  # noqa: S301 - made above


@pytest.mark.parametrize("make", [Often, lambda: Often(1, "b", []), lambda: Often(1, x=2)])  # type: ignore[call-arg]
def test_what_is_wrong_for_the_one_is_wrong_for_the_other(make: Callable[[], object]) -> None:
    with pytest.raises(TypeError):
        make()


def test_what_is_made_anew_for_each_is_its_own() -> None:
    one, other = Often(1), Often(1)

    assert one.c is not other.c
    assert one.number != other.number


def test_it_is_frozen_once_it_is_made() -> None:
    often = Often(1)

    with pytest.raises(FrozenInstanceError):
        often.a = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del often.a
    assert often.a == 1


def test_whatever_checks_itself_does_so_when_all_is_there() -> None:
    assert Checked(1).value == 1
    with pytest.raises(ValueError, match="-1"):
        Checked(-1)


def test_who_inherits_stays_what_it_is() -> None:
    assert type(Heir(1, "x", c=[2])) is Heir
    assert shown(Heir(1, "x", c=[2])) == shown(Often(1, "x", c=[2]))
    assert shown(Larger(1, more=3)) == {**shown(Often(1)), "more": 3}
