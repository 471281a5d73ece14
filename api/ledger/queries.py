"""Proof and worth of the ledger."""

import strawberry

from api.ledger.types import LedgerVerification
from api.pagination import MOST
from api.permissions import guarded
from domain.staff.permissions import Permission
from persistence.ledger import runs


@strawberry.type
class LedgerQueries:
    @strawberry.field(
        description="The last verification of the ledger, with what it found; null before the first.",
        extensions=[guarded(Permission.LEDGER_VERIFY)],
    )
    async def ledger_verification(self) -> LedgerVerification | None:
        run = await runs.last(findings=MOST)
        return LedgerVerification(run=run) if run else None
