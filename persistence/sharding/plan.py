"""From the tables as they are to the statements that distribute them, or to what stands in the way. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from persistence.sharding import places
from persistence.sharding.catalogue import Catalogue, Reference, Table

MEMBERS = "members"
MEMBER = "member_id"


class Place(Enum):
    OWNED = "with its member"
    BY_VALUE = "by a value of its own"
    REFERENCE = "a copy on each machine"
    LOCAL = "on the coordinator"


DISTRIBUTED = (Place.REFERENCE, Place.OWNED, Place.BY_VALUE)
"""In this order: the later point at the earlier."""


@dataclass(frozen=True, slots=True)
class Put:
    """Where a table goes, and the column that says on which machine a row lies."""

    place: Place
    column: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    puts: Mapping[str, Put]
    loosened: tuple[tuple[str, str], ...]
    """(table, foreign key) that are dropped."""
    breaches: tuple[str, ...]
    """What stands in the way, in words. With one of them there are no statements."""
    statements: tuple[str, ...]
    """To be run in this order, on the coordinator, as the owner of the tables."""


def plan(catalogue: Catalogue) -> Plan:
    """Hold the tables against their places.

    The rules are those that Citus has for distributed tables (its documentation, "Creating and Modifying
    Distributed Tables"): the column of distribution in each unique key, references only along it or to tables
    that each machine has, no triggers.
    """
    puts = {table.name: put for table in catalogue.tables if (put := _put(table)) is not None}
    breaches = [*_unplaced(catalogue, puts), *_unsound(catalogue, puts)]
    loosened = []
    for table, reference in _unchecked(catalogue, puts):
        if reference.name in places.LOOSENED:
            loosened.append((table.name, reference.name))
        else:
            breaches.append(
                f"{table.name}: {reference.name} points at {reference.to_table}, and no machine can check it"
                f" ({puts[table.name].place.value}; {puts[reference.to_table].place.value})."
            )
    needless = places.LOOSENED - {name for _, name in loosened}
    breaches += [f"{name}: is listed as loosened, and need not be." for name in sorted(needless)]
    statements = () if breaches else tuple(_statements(catalogue, puts, loosened))
    return Plan(puts, tuple(loosened), tuple(breaches), statements)


def _put(table: Table) -> Put | None:
    if table.name == MEMBERS:
        return Put(Place.OWNED, "id")
    if table.key[:1] == (MEMBER,):
        return Put(Place.OWNED, MEMBER)
    if column := places.BY_VALUE.get(table.name):
        return Put(Place.BY_VALUE, column)
    if table.name in places.REFERENCE:
        return Put(Place.REFERENCE)
    if table.name in places.LOCAL:
        return Put(Place.LOCAL)
    return None


def _unplaced(catalogue: Catalogue, puts: Mapping[str, Put]) -> Iterator[str]:
    for table in catalogue.tables:
        if table.name not in puts:
            yield f"{table.name}: has no place; persistence/sharding/places.py lists them."
    names = {table.name for table in catalogue.tables}
    for name in sorted({*places.BY_VALUE, *places.REFERENCE, *places.LOCAL} - names):
        yield f"{name}: has a place, and is no table."


def _unsound(catalogue: Catalogue, puts: Mapping[str, Put]) -> Iterator[str]:
    for table in catalogue.tables:
        put = puts.get(table.name)
        if put is None or put.place is Place.LOCAL:
            continue
        for trigger in table.triggers:
            yield f"{table.name}: has the trigger {trigger}."
        if put.column is None:
            continue
        if put.column not in table.columns:
            yield f"{table.name}: has no column {put.column}."
        for unique in table.uniques:
            if put.column not in unique.columns:
                yield f"{table.name}: {unique.name} is unique without {put.column}."


def _unchecked(catalogue: Catalogue, puts: Mapping[str, Put]) -> Iterator[tuple[Table, Reference]]:
    """The references that would go from one machine to another."""
    for table in catalogue.tables:
        for reference in table.references:
            placed = table.name in puts and reference.to_table in puts
            if placed and not _holds(table, reference, puts):
                yield table, reference


def _holds(table: Table, reference: Reference, puts: Mapping[str, Put]) -> bool:
    """Whether each machine can check the reference alone."""
    child, parent = puts[table.name], puts[reference.to_table]
    if parent.place is Place.REFERENCE:
        return True
    if child.place is Place.LOCAL and parent.place is Place.LOCAL:
        return True
    if child.place is Place.OWNED and parent.place is Place.OWNED:
        pairs = zip(reference.columns, reference.to_columns, strict=True)
        return any(pair == (child.column, parent.column) for pair in pairs)
    return False


def _statements(
    catalogue: Catalogue, puts: Mapping[str, Put], loosened: list[tuple[str, str]]
) -> Iterator[str]:
    yield "CREATE EXTENSION IF NOT EXISTS citus"
    for table, constraint in loosened:
        yield f"ALTER TABLE {table} DROP CONSTRAINT {constraint}"
    # Citus takes a reference along only when the table that it points at has been distributed before.
    ordered = _parents_first(catalogue, {constraint for _, constraint in loosened})
    away = [name for place in DISTRIBUTED for name in ordered if puts[name].place is place]
    for name in away:
        yield f"SELECT {_distributing(name, puts[name])}"
    for signature in catalogue.functions:
        yield f"SELECT create_distributed_function('{signature}')"
    # What was there has been copied to where it belongs; the coordinator still has its own copy, unseen.
    for name in reversed(away):
        yield f"SELECT truncate_local_data_after_distributing_table('{name}')"


def _distributing(name: str, put: Put) -> str:
    if put.place is Place.REFERENCE:
        return f"create_reference_table('{name}')"
    beside = MEMBERS if put.place is Place.OWNED and name != MEMBERS else "none"
    return f"create_distributed_table('{name}', '{put.column}', colocate_with => '{beside}')"


def _parents_first(catalogue: Catalogue, loosened: set[str]) -> list[str]:
    tables = {table.name: table for table in catalogue.tables}
    done: list[str] = []

    def visit(name: str, above: frozenset[str]) -> None:
        if name in done:
            return
        assert name not in above, f"references go round through {name}"
        for reference in tables[name].references:
            if reference.name not in loosened and reference.to_table != name:
                visit(reference.to_table, above | {name})
        done.append(name)

    for name in (MEMBERS, *sorted(tables)):
        visit(name, frozenset())
    return done
