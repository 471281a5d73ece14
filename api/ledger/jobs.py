"""Verifying the ledger every hour, and signing its state every quarter of one.

What a verification finds is an alarm: an error in the log, the gauge `laurel_ledger_findings`, a row in the
record of acts, the fact `ledger.tampered`. It goes on sounding each hour until the books are whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta

import structlog
from prometheus_client import Gauge

from api.ledger import proof
from api.ledger.proof import Outside
from domain.ledger.facts import tampered
from domain.staff.audit import WORKER, Act, Deed
from domain.work import Begin
from persistence import jobs
from persistence.encryption import Vault
from persistence.ledger import runs

log = structlog.get_logger("laurel.ledger")

VERIFY = "ledger.verify"
CHECKPOINT = "ledger.checkpoint"

FINDINGS = Gauge(
    "laurel_ledger_findings",
    "What the last verification of the ledger found.",
    multiprocess_mode="mostrecent",
)
VERIFIED = Gauge(
    "laurel_ledger_verified_timestamp_seconds",
    "When the last verification of the ledger ended.",
    multiprocess_mode="mostrecent",
)


async def defer_verification() -> int:
    """Put the verification of this hour into the queue, once."""
    hour = (await jobs.database_now()).replace(minute=0, second=0, microsecond=0)
    return int(await jobs.defer_for_moment(VERIFY, hour, lock=VERIFY) is not None)


async def defer_checkpoint(minutes: int) -> int:
    """Put the checkpoint of this stretch of so many minutes into the queue, once."""
    now = await jobs.database_now()
    begun = jobs.stretch_of(now, timedelta(minutes=minutes))
    return int(await jobs.defer_for_moment(CHECKPOINT, begun, lock=CHECKPOINT) is not None)


def checkpointing(outside: Outside | None) -> Callable[[], Awaitable[None]]:
    async def run() -> None:
        if outside is None:
            return
        signed = await proof.checkpoint(outside)
        if signed is not None:
            its = signed.checkpoint
            log.info("ledger.checkpoint", number=its.number, entries=its.entries, root=its.root.hex())

    return run


def verifying(begin: Begin, vault: Vault, outside: Outside | None) -> Callable[[], Awaitable[None]]:
    async def run() -> None:
        verified, last = await proof.verify(vault, outside)
        number = last.checkpoint.number if last else None
        findings = Counter(each.check for each in verified.findings)
        async with begin() as work:
            run_id = await runs.keep(verified, number)
            if findings:
                deed = Deed(act=Act.LEDGER_BROKEN, object_kind="verification", object_id=str(run_id))
                await work.audit.record(WORKER, deed)
                await work.facts.tell(tampered(run_id, verified.findings, at=verified.at))
        FINDINGS.set(findings.total())
        VERIFIED.set_to_current_time()
        if findings:
            first = verified.findings[0]
            log.error(
                "ledger.tampered",
                verification=str(run_id),
                findings=findings.total(),
                checks=dict(findings),
                first={"check": first.check, **first.place},
            )
        else:
            log.info("ledger.verified", entries=verified.entries, checkpoint=number)

    return run
