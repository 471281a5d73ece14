"""Quotes that were given an id."""

from __future__ import annotations

from typing import Any

from domain.kernel.ids import MemberId, QuoteId
from domain.programme.programme import Programme
from domain.quotes.ports import Quotes
from domain.quotes.stored import QuoteState, StoredQuote, content_from_plain, content_to_plain
from persistence.database import from_json, row, rows, to_json

_QUOTE = """SELECT q.id, q.member_id, p.code AS programme, q.state, q.content, q.made_at, q.expires_at,
    q.order_source, q.order_external_id, q.hold_id, q.order_id, q.ended_at
FROM quotes q JOIN programmes p ON p.id = q.programme_id"""


class StoredQuotes(Quotes):
    async def add(self, quote: StoredQuote, programme: Programme) -> None:
        await rows(
            """INSERT INTO quotes
                (id, member_id, programme_id, state, content, payable_minor, made_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id""",
            quote.id,
            quote.member_id,
            programme.id,
            quote.state.value,
            to_json(content_to_plain(quote.content)),
            quote.content.payable,
            quote.made_at,
            quote.expires_at,
        )

    async def find(self, quote_id: QuoteId) -> StoredQuote | None:
        found = await row(f"{_QUOTE} WHERE q.member_id = $1 AND q.id = $2", quote_id.member, quote_id.value)
        return _quote_of(found) if found else None

    async def of_order(self, member_id: MemberId, source: str, external_id: str) -> StoredQuote | None:
        found = await row(
            f"""{_QUOTE} WHERE q.member_id = $1 AND q.order_source = $2 AND q.order_external_id = $3
            AND q.state IN ('COMMITTED', 'PAID')""",
            member_id.value,
            source,
            external_id,
        )
        return _quote_of(found) if found else None

    async def change(self, before: StoredQuote, after: StoredQuote) -> None:
        changed = await rows(
            """UPDATE quotes SET state = $4, content = $5, payable_minor = $6, expires_at = $7,
                order_source = $8, order_external_id = $9, hold_id = $10, order_id = $11, ended_at = $12
            WHERE member_id = $1 AND id = $2 AND state = $3 RETURNING id""",
            before.member_id,
            before.id,
            before.state.value,
            after.state.value,
            to_json(content_to_plain(after.content)),
            after.content.payable,
            after.expires_at,
            after.order_source,
            after.order_external_id,
            after.hold_id,
            after.order_id,
            after.ended_at,
        )
        if not changed:
            raise LookupError(f"quote {before.id} is not {before.state} any more")

    async def timed_out(self, *, limit: int) -> list[QuoteId]:
        found = await rows(
            """SELECT q.member_id, q.id FROM quotes q JOIN programmes p ON p.id = q.programme_id
            WHERE q.state IN ('OPEN', 'COMMITTED')
                AND q.expires_at <= statement_timestamp() + make_interval(secs => p.clock_offset_seconds)
            ORDER BY q.expires_at, q.member_id LIMIT $1""",
            limit,
        )
        return [QuoteId(each["member_id"], each["id"]) for each in found]


def _quote_of(found: dict[str, Any]) -> StoredQuote:
    return StoredQuote(
        id=found["id"],
        member_id=found["member_id"],
        programme=found["programme"],
        state=QuoteState(found["state"]),
        content=content_from_plain(from_json(found["content"])),
        made_at=found["made_at"],
        expires_at=found["expires_at"],
        order_source=found["order_source"],
        order_external_id=found["order_external_id"],
        hold_id=found["hold_id"],
        order_id=found["order_id"],
        ended_at=found["ended_at"],
    )
