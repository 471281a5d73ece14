"""Verifying the record of acts every hour. Its end is signed with the ledger's checkpoints.

What a verification finds is an alarm: an error in the log, the gauge `laurel_audit_findings`, a row in the
record itself, the fact `audit.tampered`. It goes on sounding each hour until somebody has dealt with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable

import structlog
from prometheus_client import Gauge

from api.audit import proof
from api.ledger.proof import Outside
from domain.audit.facts import tampered
from domain.staff.audit import WORKER, Act, Deed
from domain.work import Begin
from persistence import jobs
from persistence.encryption import Vault

log = structlog.get_logger("laurel.audit")

VERIFY = "audit.verify"
SHOWN = 5
"""Findings that the log gives with their places."""

FINDINGS = Gauge(
    "laurel_audit_findings",
    "What the last verification of the record of acts found.",
    multiprocess_mode="mostrecent",
)
VERIFIED = Gauge(
    "laurel_audit_verified_timestamp_seconds",
    "When the last verification of the record of acts ended.",
    multiprocess_mode="mostrecent",
)


async def defer_verification() -> int:
    """Put the verification of this hour into the queue, once."""
    hour = (await jobs.database_now()).replace(minute=0, second=0, microsecond=0)
    return int(await jobs.defer_for_moment(VERIFY, hour, lock=VERIFY) is not None)


def verifying(begin: Begin, vault: Vault, outside: Outside | None) -> Callable[[], Awaitable[None]]:
    async def run() -> None:
        verified = await proof.verify(vault, outside)
        findings = Counter(each.check for each in verified.findings)
        if findings:
            async with begin() as work:
                await work.audit.record(WORKER, Deed(act=Act.AUDIT_BROKEN, fields=tuple(sorted(findings))))
                await work.facts.tell(tampered(verified.findings, at=verified.at))
        FINDINGS.set(findings.total())
        VERIFIED.set_to_current_time()
        if findings:
            log.error(
                "audit.tampered",
                findings=findings.total(),
                checks=dict(findings),
                first=[
                    {"check": each.check, **each.place, "expected": each.expected, "found": each.found}
                    for each in verified.findings[:SHOWN]
                ],
            )
        else:
            log.info("audit.verified", acts=verified.acts, checkpoint=verified.checkpoint)

    return run
