"""Proof and worth of the ledger."""

from datetime import datetime
from typing import Annotated

import strawberry

from api.authentication import require_session
from api.context import Info
from api.errors import BadUserInput
from api.ledger.liability_types import LiabilityBook, LiabilityRollForward
from api.ledger.receipts import Receipt
from api.ledger.types import LedgerVerification
from api.pagination import MOST
from api.permissions import guarded
from api.programme.lookup import current_programme
from domain.kernel.ids import EntryId
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from persistence.ledger import liability, receipts, runs


@strawberry.type
class LedgerQueries:
    @strawberry.field(
        description="The last verification of the ledger, with what it found; null before the first.",
        extensions=[guarded(Permission.LEDGER_VERIFY)],
    )
    async def ledger_verification(self) -> LedgerVerification | None:
        run = await runs.last(findings=MOST)
        return LedgerVerification(run=run) if run else None

    @strawberry.field(
        description=(
            "Proof of an entry that can be checked without us: its fields, and the way from its hash to a "
            "signed checkpoint. Null where there is no such entry that the caller may see."
        ),
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    async def receipt(self, info: Info, entry: EntryId) -> Receipt | None:
        caller = info.context.caller
        if caller.member_id is not None and entry.member != caller.member_id.value:
            return None
        found = await receipts.receipt(entry, session_id=caller.member_session)
        if found is None:
            return None
        require_session(caller, found.session_version)
        return Receipt(read=found)

    @strawberry.field(
        description="What outstanding points are worth at an instant, by wallet type, tier and age.",
        extensions=[guarded(Permission.LIABILITY_READ)],
    )
    async def liability(
        self, info: Info, at: datetime | None = None, programme: str | None = None
    ) -> LiabilityBook | None:
        its = await _programme(programme)
        at = at or its.now(info.context.now)
        return LiabilityBook(at=at, books=await liability.book(its, at), programme=its)

    @strawberry.field(
        description="What outstanding points were at two instants, and everything that happened between.",
        extensions=[guarded(Permission.LIABILITY_READ)],
    )
    async def liability_roll_forward(
        self,
        since: Annotated[datetime, strawberry.argument(name="from", description="What happened after this.")],
        until: Annotated[datetime, strawberry.argument(name="to", description="Up to and with this.")],
        programme: str | None = None,
    ) -> LiabilityRollForward | None:
        if since > until:
            raise BadUserInput("from lies after to.")
        its = await _programme(programme)
        rolls = await liability.roll_forward(its, since, until)
        return LiabilityRollForward(since=since, until=until, rolls=rolls, programme=its)


async def _programme(code: str | None) -> Programme:
    """As stored: prices and wallet types of the copy in memory may be old."""
    found = await current_programme(code)
    if found is None:
        raise BadUserInput("There is no such programme.")
    return found
