"""One statement for one kind of object: what is wanted of a member, as sections of a single SELECT.

A section is one expression over the member `m` and the decoder of its value. Every context brings its own:

    def tier_section(use: Use, ...) -> Section:
        sql = "(SELECT ... FROM member_tiers t WHERE t.member_id = m.id AND t.ladder_id = $1)"
        return Section("tier", sql, (ladder_id,), decode_tier, use.arguments)

A section numbers its parameters from $1 on, as if it stood alone; here they are numbered through. The same
field asked for twice with different arguments is two sections. The text of a statement depends only on
which sections there are, so asyncpg prepares it once per connection.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Generic, TypeVar, overload
from uuid import UUID

from domain.programme.programme import Programme
from persistence.database import from_json, records
from persistence.gathered import MOST, Gathered
from persistence.selection import NO_ARGUMENTS, Arguments

T = TypeVar("T")

_PARAMETER = re.compile(r"\$(\d+)")


@dataclass(frozen=True, slots=True)
class Section:
    """One thing to know about each member of the answer."""

    name: str
    """The field that it fills, in Python's words."""
    sql: str
    """An expression over `m`, the row of `members`: a column, or a subselect in brackets with one value."""
    args: tuple[Any, ...] = ()
    decode: Callable[[Any], Any] = from_json
    """From the value of the column (text, where the expression is JSON) to what the field's type reads."""
    arguments: Arguments = NO_ARGUMENTS
    """With which arguments the field was asked for."""

    @property
    def key(self) -> PartKey:
        return (self.name, self.arguments) if self.arguments else self.name


PartKey = str | tuple[str, Arguments]
"""The name alone where there are no arguments: most are columns, and a name is found at once."""


@dataclass(frozen=True, slots=True)
class Source:
    """Which members: the text from FROM on, which must call the row of `members` m."""

    sql: str
    args: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class One:
    """One member, by its id. Those who ask for the same of one each are answered together."""

    member_id: UUID
    session_id: UUID | None = None
    """Behind the token of a member that asks for itself: sections know it as `asked.session_id`."""


_SIZES = (1, 4, MOST)
"""So many members a statement has places for; what is too many stays null. With an array PostgreSQL would not
know how many to plan for, and would plan every time anew."""


@cache
def _ones(size: int) -> str:
    places = ", ".join(f"(${2 * n - 1}::uuid, ${2 * n}::uuid, {n})" for n in range(1, size + 1))
    return (
        f"FROM (VALUES {places}) AS asked (member_id, session_id, place)"
        " JOIN members m ON m.id = asked.member_id"
    )


class NotLoaded(LookupError):
    """A field reads what the statement was not asked to load: the mapping of fields to sections lacks it."""


class Parts:
    """What was loaded of one member. Reading anything else fails, it never asks the database again."""

    __slots__ = ("_parts", "_programmes")

    def __init__(self, parts: Mapping[PartKey, Any]) -> None:
        self._parts = parts
        self._programmes: Mapping[str | None, Programme] = {}

    def explained_by(self, programmes: Mapping[str | None, Programme]) -> None:
        """The copies in memory that were as new as the rows: by code, None the default one."""
        self._programmes = programmes

    def programme(self, code: str | None) -> Programme:
        """What explains the parts of a programme. It is at hand: no field has to wait for it."""
        try:
            return self._programmes[code]
        except KeyError:
            raise NotLoaded(f"programme {code or ''} was not loaded") from None

    def part(self, name: str, arguments: Arguments = NO_ARGUMENTS) -> Any:
        try:
            return self._parts[(name, arguments) if arguments else name]
        except KeyError:
            raise NotLoaded(f"{name} was not loaded") from None

    def has(self, name: str, arguments: Arguments = NO_ARGUMENTS) -> bool:
        return ((name, arguments) if arguments else name) in self._parts

    def __repr__(self) -> str:
        names = (key if isinstance(key, str) else key[0] for key in self._parts)
        return f"<{type(self).__name__} with {', '.join(names)}>"


class Loaded(Generic[T]):
    """An attribute of a read row that is one section without arguments: `name = Loaded[Sealed | None]()`."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, row: None, owner: type) -> Loaded[T]: ...
    @overload
    def __get__(self, row: Parts, owner: type) -> T: ...
    def __get__(self, row: Parts | None, owner: type) -> Loaded[T] | T:
        if row is None:
            return self
        try:
            value: T = row._parts[self.name]
        except KeyError:
            raise NotLoaded(f"{self.name} was not loaded") from None
        return value


class _Asked(Gathered[One, Any]):
    """Several sections, each once: what is the same for every statement that asks for these very ones. Called
    with one member it finds the row, together with those who want the same of others."""

    __slots__ = ("args", "decoded", "plain", "sections", "texts")

    def __init__(self, sections: tuple[Section, ...]) -> None:
        super().__init__()
        different = list({section.key: section for section in sections}.values())
        self.sections = sections
        self.texts = tuple((each.sql, len(each.args)) for each in different)
        """The expression of each, and how many parameters it has."""
        self.args = tuple(arg for each in different for arg in each.args)
        self.plain = tuple((each.key, place) for place, each in enumerate(different) if each.decode is as_is)
        """What is kept as it comes: under which key, and its column."""
        self.decoded = tuple(
            (each.key, place, each.decode) for place, each in enumerate(different) if each.decode is not as_is
        )
        """The same of all else, and how it is read."""

    async def of_source(self, source: Source) -> Sequence[Any]:
        """The rows of the members."""
        return await records(_text(source.sql, len(source.args), self.texts), (*source.args, *self.args))

    async def ask(self, ones: Sequence[One]) -> Sequence[Any]:
        """The row of each, in its place; None where there is no such member."""
        size = next(each for each in _SIZES if each >= len(ones))
        sql = _text(_ones(size), 2 * size, (*self.texts, _PLACE))
        args = [value for each in ones for value in (each.member_id, each.session_id)]
        args += (None,) * (2 * size - len(args))
        found: list[Any | None] = [None] * len(ones)
        for row in await records(sql, (*args, *self.args)):
            found[row[len(self.texts)] - 1] = row
        return found

    def read(self, row: Any) -> dict[PartKey, Any]:
        parts = {key: row[column] for key, column in self.plain}
        for key, column, decode in self.decoded:
            parts[key] = decode(row[column])
        return parts


_PLACE = ("asked.place", 0)
_MOST_KEPT = 256
_kept: dict[tuple[int, ...], _Asked] = {}
"""By the identities of the sections, which are not given to others as long as they are kept here."""


def _asked(sections: tuple[Section, ...]) -> _Asked:
    key = tuple(map(id, sections))
    known = _kept.get(key)
    if known is None:
        known = _Asked(sections)
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        _kept[key] = known
    return known


async def load(source: Source | One, sections: Iterable[Section]) -> list[dict[PartKey, Any]]:
    """Run one SELECT over the source and decode its sections, one mapping per member."""
    asked = _asked(tuple(sections))
    if isinstance(source, Source):
        return [asked.read(row) for row in await asked.of_source(source)]
    row = await asked(source)
    return [asked.read(row)] if row is not None else []


@lru_cache(maxsize=512)
def _text(source: str, source_args: int, sections: tuple[tuple[str, int], ...]) -> str:
    columns, used = [], source_args
    for place, (sql, args) in enumerate(sections):
        columns.append(f"{_shifted(sql, used, args)} AS p{place}")
        used += args
    return f"SELECT {', '.join(columns)} {source}"


def _shifted(sql: str, by: int, count: int) -> str:
    """The fragment with its parameters numbered behind those of the fragments before it."""

    def shifted(match: re.Match[str]) -> str:
        number = int(match[1])
        if not 1 <= number <= count:
            raise ValueError(f"a section with {count} arguments names ${number}: {sql}")
        return f"${number + by}"

    return _PARAMETER.sub(shifted, sql)


def as_is(value: T) -> T:
    """The decoder of plain columns."""
    return value
