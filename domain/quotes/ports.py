"""What quotes ask of storage. persistence/quotes/repository.py answers."""

from __future__ import annotations

from typing import Protocol

from domain.kernel.ids import MemberId, QuoteId
from domain.programme.programme import Programme
from domain.quotes.stored import StoredQuote


class Quotes(Protocol):
    async def add(self, quote: StoredQuote, programme: Programme) -> None: ...

    async def find(self, quote_id: QuoteId) -> StoredQuote | None:
        """As it is written now. What it says of its cart never changes once it is committed."""
        ...

    async def of_order(self, member_id: MemberId, source: str, external_id: str) -> StoredQuote | None:
        """The quote that was committed or paid for an order."""
        ...

    async def change(self, before: StoredQuote, after: StoredQuote) -> None:
        """Write a quote as it is afterwards, under its member's lock. Raises LookupError where it is not as
        before any more."""
        ...

    async def timed_out(self, *, limit: int) -> list[QuoteId]:
        """Quotes whose time is over and that are not written so, the longest over first."""
        ...
