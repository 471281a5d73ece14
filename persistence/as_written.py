"""Rows of lists as PostgreSQL wrote them in JSON: what nobody asks for is not read.

A list is loaded with all that any field of its rows could want, and a page of a storefront shows three of
fifteen. So the JSON object becomes the row itself, under the names of its attributes; an attribute whose type
JSON does not have is written with a `_` in front, and read when it is first asked for:

    class CouponRead(AsWritten):
        channel: str | None                    # 'channel', c.channel
        valid_until = Read(moment)             # '_valid_until', c.valid_until
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class AsWritten:
    """One row: `as_written` of its JSON, or by name with the values themselves."""

    def __init__(self, **values: Any) -> None:
        self.__dict__ = values

    @classmethod
    def as_written(cls, plain: dict[str, Any]) -> Self:
        row = cls.__new__(cls)
        row.__dict__ = plain
        return row

    def __repr__(self) -> str:
        return f"<{type(self).__name__} with {', '.join(vars(self))}>"


class Read(Generic[T]):
    """An attribute with the function that reads it."""

    def __init__(self, read: Callable[[Any], T]) -> None:
        self._read = read

    def __set_name__(self, owner: type, name: str) -> None:
        self._name, self._written = name, f"_{name}"

    @overload
    def __get__(self, row: None, owner: type) -> Read[T]: ...
    @overload
    def __get__(self, row: AsWritten, owner: type) -> T: ...
    def __get__(self, row: AsWritten | None, owner: type) -> Read[T] | T:
        # Asked once of a row: what it has found is found before this, since it sets nothing.
        if row is None:
            return self
        value = self._read(row.__dict__[self._written])
        row.__dict__[self._name] = value
        return value
