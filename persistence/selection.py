"""What a caller wants to know: the set of fields that a read fills, and nothing else.

The schema layer makes a `Selection` from the operation (`api/selection.py`) and hands it to a query, which
loads exactly that in one statement:

    async def member(member_id: MemberId, wanted: Selection) -> MemberRead | None:
        if "points" in wanted: ...                       # is it asked for at all
        for use in wanted.uses_of("coupons"): ...        # each way in which it is asked for
            use.arguments["first"], use.selection        # with what, and what below it
        wanted.at("entries", "edges", "node")            # what is wanted of each entry

Names are Python's (`card_number`), not the schema's (`cardNumber`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any


class Arguments(Mapping[str, Any]):
    """The arguments of one use of a field: parsed, with their defaults, frozen.

    Equal arguments are equal and hash alike, in whatever order and form they were written (literal or
    variable, given or by default), so they may key what was loaded for them.
    """

    __slots__ = ("_hash", "_values")

    def __init__(self, values: Mapping[str, Any] | Iterable[tuple[str, Any]] = ()) -> None:
        self._values = {name: freeze(value) for name, value in dict(values).items()}
        self._hash = hash(frozenset(self._values.items()))

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Arguments) and self._values == other._values

    def __repr__(self) -> str:
        return f"Arguments({self._values!r})"


NO_ARGUMENTS = Arguments()


def freeze(value: Any) -> Any:
    """The same value, hashable: lists become tuples, input objects become `Arguments`.

    An input object that is none of Python's own containers stays as it is where it can be hashed, and is
    kept by its fields where it can not (a Strawberry input is a plain dataclass).
    """
    if isinstance(value, Mapping):
        return value if isinstance(value, Arguments) else Arguments(value)
    if isinstance(value, list | tuple):
        return tuple(freeze(each) for each in value)
    if value.__hash__ is None:
        return Arguments(vars(value))
    return value


@dataclass(frozen=True, slots=True)
class Use:
    """One way in which a field is asked for. Two aliases with the same arguments are one use."""

    name: str
    arguments: Arguments
    selection: Selection


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """The fields wanted below some field, each with its uses, in the order of the operation."""

    uses: Mapping[str, tuple[Use, ...]] = field(default_factory=dict)
    kept: dict[str, Any] = field(default_factory=dict, repr=False)
    """What readers have made of this very selection, by their own names: a compiled operation hands out the
    same one again and again."""

    @classmethod
    def of(cls, *names: str, **below: Selection) -> Selection:
        """A selection by hand, for jobs and tests: `Selection.of("id", tier=Selection.of("code"))`."""
        plain = {name: (Use(name, NO_ARGUMENTS, NOTHING),) for name in names}
        return cls({**plain, **{name: (Use(name, NO_ARGUMENTS, each),) for name, each in below.items()}})

    def __contains__(self, name: str) -> bool:
        return name in self.uses

    def __bool__(self) -> bool:
        return bool(self.uses)

    def __iter__(self) -> Iterator[str]:
        return iter(self.uses)

    def __getitem__(self, name: str) -> Selection:
        """What is wanted below a field, over all its uses; nothing where the field is not wanted."""
        uses = self.uses.get(name)
        if not uses:
            return NOTHING
        if len(uses) == 1:
            return uses[0].selection
        return merged(use.selection for use in uses)

    def uses_of(self, name: str) -> tuple[Use, ...]:
        return self.uses.get(name, ())

    def any(self, *names: str) -> bool:
        """Whether at least one of the fields is wanted."""
        return not self.uses.keys().isdisjoint(names)

    def at(self, *path: str) -> Selection:
        """What is wanted at the end of a path of fields."""
        here = self
        for name in path:
            here = here[name]
        return here

    def __repr__(self) -> str:
        def shown(use: Use) -> str:
            arguments = (
                f"({', '.join(f'{k}: {v!r}' for k, v in use.arguments.items())})" if use.arguments else ""
            )
            return f"{use.name}{arguments}{' ' + repr(use.selection) if use.selection else ''}"

        return "{" + ", ".join(shown(use) for uses in self.uses.values() for use in uses) + "}"

    def __eq__(self, other: object) -> bool:
        """Equal where they ask for the same, in whatever order."""
        if not isinstance(other, Selection):
            return NotImplemented
        if self is other:
            return True
        if self.uses.keys() != other.uses.keys():
            return False
        return all(
            {use.arguments: use.selection for use in uses}
            == {use.arguments: use.selection for use in other.uses[name]}
            for name, uses in self.uses.items()
        )

    def __hash__(self) -> int:
        return hash(
            frozenset((name, frozenset(u.arguments for u in uses)) for name, uses in self.uses.items())
        )


NOTHING = Selection()


def merged(selections: Iterable[Selection]) -> Selection:
    """All that any of the selections wants. The same field with the same arguments becomes one use."""
    different: list[Selection] = []
    for each in selections:
        if each and not any(each is earlier for earlier in different):
            different.append(each)
    if len(different) < 2:
        return different[0] if different else NOTHING
    found: dict[str, dict[Arguments, list[Selection]]] = {}
    for each in different:
        for name, uses in each.uses.items():
            for use in uses:
                found.setdefault(name, {}).setdefault(use.arguments, []).append(use.selection)
    return Selection(
        {
            name: tuple(Use(name, arguments, merged(below)) for arguments, below in by_arguments.items())
            for name, by_arguments in found.items()
        }
    )
