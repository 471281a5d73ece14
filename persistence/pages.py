"""One page of a list: keyset paging, so that the thousandth page costs what the first one costs.

A query orders by columns whose last one is unique, asks for one row more than wanted, and begins after the
position of the last row seen:

    WHERE ($2::timestamptz IS NULL OR (at, id) < ($2, $3)) ORDER BY at DESC, id DESC LIMIT $4

with `page.position(0)`, `page.position(1)` and `page.limit`; then `page.cut(rows)`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeAlias, TypeVar
from uuid import UUID

Row = TypeVar("Row")
Raw = TypeVar("Raw")
Value: TypeAlias = datetime | UUID | int | str | None
Position: TypeAlias = tuple[Value, ...]
"""The values of the ordering columns of one row."""


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is wanted."""

    first: int
    after: Position | None = None

    @property
    def limit(self) -> int:
        """One more than wanted: it tells whether there is a next page, without counting."""
        return self.first + 1

    def position(self, column: int) -> Value:
        """The value of an ordering column at the row before this page; None on the first page."""
        return self.after[column] if self.after is not None else None

    def cut(self, rows: Sequence[Row]) -> Slice[Row]:
        return Slice(tuple(rows[: self.first]), has_more=len(rows) > self.first)

    def read(self, rows: Sequence[Raw] | None, read: Callable[[Raw], Row]) -> Slice[Row]:
        """The same of rows as they came, each of the page read; None is none."""
        if not rows:
            return Slice((), has_more=False)
        return Slice(tuple([read(each) for each in rows[: self.first]]), has_more=len(rows) > self.first)


@dataclass(frozen=True, slots=True)
class Slice(Generic[Row]):
    """The rows of a page, and whether more follow."""

    rows: tuple[Row, ...]
    has_more: bool
