"""The model registry, read against the list of tables: every field that holds personal data."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from tortoise.models import Model

from domain.inventory.data_class import DataClass
from persistence import resealing
from persistence.data_keys import Within
from persistence.database import MODEL_MODULES
from persistence.encryption import Secret
from persistence.inventory.tables import BY_TABLE, MEMBERS, OF_NOBODY, Held

SEALED: Mapping[tuple[str, str], Secret] = {(each.table, each.column): each for each in Secret}
WITHIN: Mapping[tuple[str, str], Within] = {
    (table, column): each for each in Within for table, _, column in [each.value.partition(".")]
}
"""What is sealed with a key that lies, itself sealed, in the row that it belongs to."""
_RESTS = (resealing.ABOUT_NOBODY, resealing.OF_NO_MEMBER, resealing.ANONYMOUS)
COLUMN_KEY = frozenset(each.secret for each in resealing.COLUMNS if each.only not in _RESTS)
"""What is sealed with the key of its column; the rest with that of the member, where it is about one."""


class Undeclared(Exception):
    """A table of the registry is not listed, or is listed and is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InventoryField:
    table: str
    column: str
    data_class: DataClass
    is_sealed: bool
    is_exported: bool
    why_not: str | None
    """Why it is not handed out."""
    on_erasure: str


@cache
def columns_by_table() -> Mapping[str, tuple[str, ...]]:
    """Every table with its columns, as the models have them."""
    found: dict[str, tuple[str, ...]] = {}
    for module in MODEL_MODULES:
        for each in vars(importlib.import_module(module)).values():
            if isinstance(each, type) and issubclass(each, Model) and each.__module__ == module:
                meta = each._meta
                found[str(meta.db_table)] = tuple(
                    its.source_field or name for name, its in meta.fields_map.items()
                )
    return found


def undeclared() -> list[str]:
    """Tables that are in no list, in two, or in one without being there."""
    there = set(columns_by_table())
    listed = [*BY_TABLE, *OF_NOBODY]
    twice = {each for each in listed if listed.count(each) > 1}
    return sorted((there ^ set(listed)) | twice)


def inventory() -> list[InventoryField]:
    """Every field of every table that holds personal data, table by table.

    Raises Undeclared.
    """
    if undeclared():
        raise Undeclared(", ".join(undeclared()))
    return list(_fields())


def _fields() -> Iterator[InventoryField]:
    columns = columns_by_table()
    members = {each.table for each in MEMBERS}
    for table, held in BY_TABLE.items():
        for column in columns[table]:
            why_not = held.unexported.get(column)
            if table not in members:
                why_not = "it is not known whose it is, or it is of staff"
            yield InventoryField(
                table=table,
                column=column,
                data_class=held.class_of(column),
                is_sealed=(table, column) in SEALED or (table, column) in WITHIN,
                is_exported=why_not is None,
                why_not=why_not,
                on_erasure=_on_erasure(held, column),
            )


def _on_erasure(held: Held, column: str) -> str:
    secret = SEALED.get((held.table, column))
    if secret is not None and secret not in COLUMN_KEY and not held.what_goes:
        return "unreadable: its key is destroyed"
    return held.what_goes or "stays, under the member's id"


def unreadable_after_erasure() -> tuple[str, ...]:
    """Columns that only the member's key opens, and which are not deleted: nobody reads them any more."""
    return tuple(
        f"{table}.{column}"
        for (table, column), secret in sorted(SEALED.items())
        if secret not in COLUMN_KEY and table in {each.table for each in MEMBERS}
    )
