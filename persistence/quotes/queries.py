"""Reads of stored quotes."""

from __future__ import annotations

from domain.kernel.ids import QuoteId
from persistence.database import value


async def store_of(quote_id: QuoteId) -> str | None:
    """In which store the quote was made; None where it was in none, or there is no such quote."""
    store: str | None = await value(
        "SELECT content -> 'ask' ->> 'store' FROM quotes WHERE member_id = $1 AND id = $2",
        quote_id.member,
        quote_id.value,
    )
    return store
