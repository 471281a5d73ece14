"""A dataclass does what the standard library's does, also where its methods are not compiled one by one."""

from __future__ import annotations

import dataclasses
import importlib.util
import inspect
import pickle
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api import dataclasses_at_start

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 13), reason="nothing is installed")


def as_it_came() -> ModuleType:
    """The standard library's module once more, without what we have put into it."""
    name = "dataclasses_as_they_came"
    spec = importlib.util.spec_from_file_location(name, dataclasses.__file__)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[name] = made
    spec.loader.exec_module(made)
    return made


THEIRS = as_it_came()
OPTIONS = st.fixed_dictionaries(
    {name: st.booleans() for name in ("frozen", "slots", "kw_only", "order", "repr", "unsafe_hash")}
)
SHOWN = ("__init__", "__repr__", "__eq__", "__lt__", "__hash__", "__setattr__", "__delattr__")
KINDS = ("plain", "default", "factory", "hidden", "apart", "passed", "later")


def made(module: Any, kinds: list[str], options: dict[str, bool], *, below: bool = False) -> type:
    """A dataclass with a field of each of these kinds, made by `module`."""

    def to_be(kind: str) -> Any:
        match kind:
            case "default":
                return 7
            case "factory":
                return module.field(default_factory=list)
            case "hidden":
                return module.field(default=3, repr=False, compare=False)
            case "apart":
                return module.field(default="x", init=False)
            case "later":
                return module.field(default=1, kw_only=True)
        return module.MISSING

    names = {f"{kind}_{place}": kind for place, kind in enumerate(kinds)}
    space: dict[str, Any] = {"__module__": __name__, "__qualname__": "Thing"}
    space["__annotations__"] = {
        name: module.InitVar[int] if kind == "passed" else "int" for name, kind in names.items()
    }
    space |= {name: value for name, kind in names.items() if (value := to_be(kind)) is not module.MISSING}
    if "passed" in kinds:
        space["__post_init__"] = lambda _, *passed: seen.append(passed)
    thing: type = module.dataclass(type("Thing", (), space), **options)
    if below:
        more = {"__module__": __name__, "__qualname__": "More", "__annotations__": {"own": "str"}, "own": "o"}
        thing = module.dataclass(type("More", (thing,), more), **options)
    return thing


seen: list[tuple[int, ...]] = []


def told(act: Any) -> Any:
    """What comes of it, or how it is refused."""
    try:
        return act()
    except Exception as error:
        return type(error).__name__, str(error)


def behaviour(module: Any, kinds: list[str], options: dict[str, bool], *, below: bool) -> Iterator[Any]:
    seen.clear()
    thing = told(lambda: made(module, kinds, options, below=below))
    if not isinstance(thing, type):
        yield thing[0]
        return
    yield str(inspect.signature(thing)).replace(THEIRS.__name__, "dataclasses")
    wanted = [
        f"{kind}_{place}" for place, kind in enumerate(kinds) if kind not in ("apart", "factory", "default")
    ]
    one, other = ({name: base + place for place, name in enumerate(wanted)} for base in (0, 10))
    yield told(lambda: thing(**{**one, "stranger": 1}))
    yield told(lambda: thing(0, *([1] * len(kinds)), 2))
    first, same, second = thing(**one), thing(**one), thing(**other)
    yield tuple(seen)
    yield first == same, first == second, first == 3, first != second
    for act in (
        lambda: (repr(first), repr(second)) if options["repr"] else None,
        lambda: (hash(first) == hash(same), hash(first) == hash(second)),
        lambda: (first < second, first <= same, first > second, first >= same),
        lambda: first < 3,
        lambda: setattr(first, "stranger", 9),
        lambda: delattr(first, "stranger"),
        lambda: setattr(first, wanted[0], 9) if wanted else None,
        lambda: first == same,
        lambda: delattr(first, wanted[-1]) if wanted else None,
        lambda: [getattr(second, each.name, None) for each in module.fields(second)],
        lambda: repr(module.replace(same)) if options["repr"] else None,
    ):
        yield told(act)
    yield [getattr(getattr(thing, name), "__qualname__", None) for name in SHOWN]
    yield vars(thing)["__match_args__"]


@given(kinds=st.lists(st.sampled_from(KINDS), max_size=6), options=OPTIONS, below=st.booleans())
def test_what_a_dataclass_does_is_what_the_standard_librarys_does(
    kinds: list[str], options: dict[str, bool], below: bool
) -> None:
    ours = list(behaviour(dataclasses, kinds, options, below=below))
    theirs = list(behaviour(THEIRS, kinds, options, below=below))

    assert ours == theirs


def test_ours_are_installed_and_theirs_are_not() -> None:
    assert dataclasses._init_fn is dataclasses_at_start._init  # type: ignore[attr-defined]
    assert THEIRS._init_fn.__module__ == THEIRS.__name__


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    name: str
    words: list[str] = dataclasses.field(default_factory=list)
    itself: Any = None


def test_each_object_has_a_list_of_its_own_and_is_pickled_whole() -> None:
    one, other = Kept(name="a"), Kept(name="a")
    one.words.append("b")

    assert other.words == []
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - of our own making


def test_one_that_holds_itself_is_shown() -> None:
    one = Kept(name="a", words=["b"])
    one.words.append(one)  # type: ignore[arg-type]

    assert repr(one) == "Kept(name='a', words=['b', ...], itself=None)"


def test_a_subclass_that_is_no_dataclass_may_hold_more() -> None:
    @dataclasses.dataclass(frozen=True)
    class Fixed:
        name: str

    class Open(Fixed):
        more: int

    one = Open("a")
    one.more = 1

    assert one.more == 1
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'name'"):
        one.name = "b"  # type: ignore[misc]


def test_a_class_without_words_of_its_own_is_described_by_its_name() -> None:
    assert Kept.__doc__ == "Kept(...)"
