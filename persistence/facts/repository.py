"""Facts in the transaction at hand, as rows without a position."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from domain.kernel.facts import Fact
from domain.kernel.ids import NOBODY
from persistence.ids import new_uuid
from persistence.rows import MANY, Row, Table, copy, write

FACTS = Table(
    "facts",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("kind", "text"),
        ("version", "integer"),
        ("payload", "jsonb"),
        ("at", "timestamptz"),
        ("recorded_at", "timestamptz"),
    ),
)


def fact_rows(facts: Iterable[Fact], *, recorded_at: datetime) -> list[Row]:
    """Rows for `write` or `copy`, in the order in which the facts happened: they are told in it."""
    return [
        (
            new_uuid(),
            NOBODY if fact.member_id is None else fact.member_id.value,
            fact.kind,
            fact.version,
            fact.payload,
            fact.at,
            recorded_at,
        )
        for fact in facts
    ]


class FactLog:
    """The `Facts` of one transaction.

    Nobody is woken up: NOTIFY takes one lock for the whole server while it commits, and every order writes
    facts. The sequencer looks by itself, several times a second.
    """

    def __init__(self, *, now: datetime) -> None:
        self._now = now

    async def tell(self, *facts: Fact) -> None:
        put = copy if len(facts) >= MANY else write
        await put({FACTS: fact_rows(facts, recorded_at=self._now)})
