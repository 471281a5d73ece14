"""Rows to write, and the two ways to write many tables at once.

A row is a tuple in the order of its table's columns. A live order sends all of them as JSON in one
data-modifying statement; an import and a night send them through COPY. Both use the same rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from domain.kernel.periods import ALWAYS, NEVER
from persistence.database import copy_in, rows

Row = tuple[Any, ...]
Rows = Mapping["Table", Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table, or the part of its columns that is written; types as PostgreSQL calls them."""

    name: str
    columns: tuple[tuple[str, str], ...]
    key: tuple[str, ...] = ()
    """For an update: the columns that find the row. The others are set."""
    merged: tuple[tuple[str, str], ...] = ()
    """For an update: columns that are not overwritten but set to an expression over `t`, the row, and `r`."""
    upsert: bool = False
    """Insert rows that are not there yet, update the others. `r` is the row that was to be inserted."""

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.columns]

    def statement(self, parameter: str) -> str:
        """INSERT, UPDATE where there is a key, or both, of the rows in one JSON parameter."""
        typed = ", ".join(f"{name} {kind}" for name, kind in self.columns)
        source = f"json_to_recordset({parameter}::json) AS r({typed})"
        names = ", ".join(self.names)
        if not self.key:
            return f"INSERT INTO {self.name} ({names}) SELECT {names} FROM {source}"  # noqa: S608 - our own names
        if self.upsert:
            merged = {name: text.replace("r.", "excluded.") for name, text in self.merged}
            sets = ", ".join(
                f"{name} = {merged.get(name, f'excluded.{name}')}"
                for name in self.names
                if name not in self.key
            )
            return (
                f"INSERT INTO {self.name} AS t ({names}) SELECT {names} FROM {source} "  # noqa: S608 - our own names
                f"ON CONFLICT ({', '.join(self.key)}) DO UPDATE SET {sets}"
            )
        merged = dict(self.merged)
        sets = ", ".join(
            f"{name} = {merged.get(name, f'r.{name}')}" for name in self.names if name not in self.key
        )
        found = " AND ".join(f"t.{name} = r.{name}" for name in self.key)
        return f"UPDATE {self.name} t SET {sets} FROM {source} WHERE {found}"  # noqa: S608 - our own names


def in_json(value: Any) -> Any:
    """Values of rows that orjson does not write as PostgreSQL reads them."""
    if isinstance(value, datetime):
        if value == NEVER:
            return "infinity"
        return "-infinity" if value == ALWAYS else value.isoformat()
    if isinstance(value, bytes):
        return "\\x" + value.hex()
    if isinstance(value, UUID):
        return str(value)  # asyncpg's own kind, which orjson does not know
    raise TypeError(f"{type(value).__name__} is no value of a row")


def from_hex(text: str) -> bytes:
    """The bytes that `in_json` has written."""
    return bytes.fromhex(text[2:])


def as_json(table: Table, written: Sequence[Row]) -> str:
    names = table.names
    return orjson.dumps(
        [dict(zip(names, row, strict=True)) for row in written],
        default=in_json,
        option=orjson.OPT_PASSTHROUGH_DATETIME,
    ).decode()


MANY = 100
"""From so many rows on COPY is quicker than JSON that the database unfolds."""

_TEXTS: dict[tuple[Table, ...], str] = {}


async def write(written: Rows) -> None:
    """Write rows of several tables in one statement; foreign keys are looked at when it ends."""
    tables = tuple(table for table, its in written.items() if its)
    if not tables:
        return
    if tables not in _TEXTS:
        steps = [f"w{i} AS ({table.statement(f'${i + 1}')})" for i, table in enumerate(tables)]
        _TEXTS[tables] = f"WITH {', '.join(steps)} SELECT 1"
    await rows(_TEXTS[tables], *(as_json(table, written[table]) for table in tables))


async def copy(written: Rows) -> None:
    """Write new rows through COPY, table by table in the order given; updates go in one statement each."""
    for table, its in written.items():
        if not its:
            continue
        if table.key:
            await rows(table.statement("$1"), as_json(table, its))
            continue
        await copy_in(table.name, table.names, _with_texts(table, its))


def _with_texts(table: Table, its: Sequence[Row]) -> Sequence[Row]:
    """COPY takes JSON as text."""
    places = [place for place, (_, kind) in enumerate(table.columns) if kind == "jsonb"]
    if not places:
        return its
    prepared = []
    for each in its:
        row = list(each)
        for place in places:
            if row[place] is not None:
                row[place] = orjson.dumps(row[place]).decode()
        prepared.append(tuple(row))
    return prepared
