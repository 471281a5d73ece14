"""The rows of several settlements as one write, in which each row is changed once.

A statement changes a row once only, whatever it is told: where two orders in a write are one member's, or use
one counter, their rows become one here, as if the one had been written after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import add
from typing import Any
from uuid import UUID

from domain.orders.settlement import Settlement
from persistence.campaigns.badges import BADGES
from persistence.orders.rows import MEMBERS, MEMBERSHIPS, TAGS, settlement_rows
from persistence.points.rows import MEMBER_CAPS, SHARED_CAPS
from persistence.rows import Row, Rows, Table

Join = Callable[[Any, Any], Any]


def _first(before: Any, after: Any) -> Any:
    return before


def _last(before: Any, after: Any) -> Any:
    return after


_JOINS: dict[Table, dict[str, Join]] = {
    MEMBERSHIPS: {"order_count": add, "spend_minor": add, "first_order_at": min, "last_order_at": max},
    MEMBERS: {"last_active_at": max},
    MEMBER_CAPS: {"used": add},
    SHARED_CAPS: {"used": add},
    TAGS: {"put_at": _first, "source": _first},
    BADGES: {"revision_id": _first, "given_at": _first},
}
"""How two values of a column become one; of a column that is not named the later value stands."""


def rows_of_all(settlements: Sequence[Settlement], programme_id: UUID) -> Rows:
    """Everything but the facts, each table once. The settlements stand in the order of their decisions."""
    written: dict[Table, list[Row]] = {}
    for settlement in settlements:
        for table, its in settlement_rows(settlement, programme_id).items():
            written.setdefault(table, []).extend(its)
    return {table: _each_once(table, its) if table.key else its for table, its in written.items()}


def _each_once(table: Table, written: Sequence[Row]) -> list[Row]:
    own = _JOINS.get(table, {})
    joins = [own.get(name, _last) for name in table.names]
    places = [table.names.index(name) for name in table.key]
    found: dict[Row, Row] = {}
    for row in written:
        key = tuple(row[place] for place in places)
        before = found.get(key)
        found[key] = (
            row
            if before is None
            else tuple(join(old, new) for join, old, new in zip(joins, before, row, strict=True))
        )
    return list(found.values())
