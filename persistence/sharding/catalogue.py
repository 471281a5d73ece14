"""The tables as PostgreSQL knows them: keys, references, triggers, functions."""

from __future__ import annotations

from dataclasses import dataclass

from persistence.database import rows


@dataclass(frozen=True, slots=True)
class Unique:
    """A unique, primary or exclusion index: its name and its plain columns."""

    name: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A foreign key: `columns` of its table point at `to_columns` of `to_table`."""

    name: str
    columns: tuple[str, ...]
    to_table: str
    to_columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    name: str
    columns: frozenset[str] = frozenset()
    key: tuple[str, ...] = ()
    """The primary key, in order; empty where there is none."""
    uniques: tuple[Unique, ...] = ()
    """With the primary key among them."""
    references: tuple[Reference, ...] = ()
    triggers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    tables: tuple[Table, ...]
    """By name."""
    functions: tuple[str, ...] = ()
    """Our own, as `name(types)`; those of the queue stay with it."""


_TABLES = """
    SELECT c.relname AS name,
        ARRAY(SELECT a.attname::text FROM pg_attribute a
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
        ARRAY(SELECT a.attname::text FROM pg_index i, unnest(i.indkey) WITH ORDINALITY k(attnum, place)
            JOIN pg_attribute a ON a.attnum = k.attnum
            WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid ORDER BY k.place) AS key,
        ARRAY(SELECT t.tgname::text FROM pg_trigger t
            WHERE t.tgrelid = c.oid AND NOT t.tgisinternal ORDER BY 1) AS triggers
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    ORDER BY c.relname"""

_UNIQUES = """
    SELECT t.relname AS table, x.relname AS name,
        ARRAY(SELECT a.attname::text FROM unnest(i.indkey) k(attnum) JOIN pg_attribute a
            ON a.attrelid = i.indrelid AND a.attnum = k.attnum) AS columns
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
    WHERE t.relnamespace = 'public'::regnamespace AND (i.indisunique OR i.indisexclusion)
    ORDER BY x.relname"""

_REFERENCES = """
    SELECT t.relname AS table, k.conname AS name, f.relname AS to_table,
        ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY c(attnum, place)
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.attnum
            ORDER BY c.place) AS columns,
        ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY c(attnum, place)
            JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = c.attnum
            ORDER BY c.place) AS to_columns
    FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
    WHERE k.contype = 'f' AND t.relnamespace = 'public'::regnamespace
    ORDER BY k.conname"""

_FUNCTIONS = """
    SELECT p.oid::regprocedure::text AS signature FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.proname NOT LIKE 'procrastinate%'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
        AND p.prorettype <> 'trigger'::regtype
    ORDER BY 1"""


async def read() -> Catalogue:
    """The catalogue of the database that this process is connected to. Any role may read it."""
    uniques: dict[str, list[Unique]] = {}
    for each in await rows(_UNIQUES):
        uniques.setdefault(each["table"], []).append(Unique(each["name"], tuple(each["columns"])))
    references: dict[str, list[Reference]] = {}
    for each in await rows(_REFERENCES):
        found = Reference(each["name"], tuple(each["columns"]), each["to_table"], tuple(each["to_columns"]))
        references.setdefault(each["table"], []).append(found)
    tables = tuple(
        Table(
            name=each["name"],
            columns=frozenset(each["columns"]),
            key=tuple(each["key"]),
            uniques=tuple(uniques.get(each["name"], ())),
            references=tuple(references.get(each["name"], ())),
            triggers=tuple(each["triggers"]),
        )
        for each in await rows(_TABLES)
    )
    return Catalogue(tables, tuple(each["signature"] for each in await rows(_FUNCTIONS)))
