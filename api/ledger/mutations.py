"""Having the ledger verified."""

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.ledger.jobs import VERIFY
from api.ledger.types import VerifyLedgerPayload
from api.permissions import guarded
from api.problems import answers_refusals
from domain.staff.audit import Act, Deed
from domain.staff.permissions import Permission
from persistence import jobs


@strawberry.type
class LedgerMutations:
    @strawberry.mutation(
        description="Have the worker verify the whole ledger now. `ledgerVerification` tells what it found.",
        extensions=[guarded(Permission.LEDGER_VERIFY)],
    )
    @answers_refusals(VerifyLedgerPayload)
    async def verify_ledger(self, info: Info) -> VerifyLedgerPayload:
        async with info.context.begin() as work:
            waiting = await jobs.is_waiting(VERIFY)
            if not waiting:
                await work.audit.record(origin_of(info), Deed(act=Act.LEDGER_VERIFICATION_ASKED))
                await jobs.defer(VERIFY, lock=VERIFY)
        return VerifyLedgerPayload(queued=not waiting)
