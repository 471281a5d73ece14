"""What is told outside of a verification that found something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from domain.kernel.facts import Fact
from domain.ledger.finding import Finding


def tampered(verification_id: UUID, findings: Sequence[Finding], *, at: datetime) -> Fact:
    """Which sentences are not true and how often; whose accounts they are stands with the verification."""
    return Fact(
        kind="ledger.tampered",
        member_id=None,
        at=at,
        payload={
            "verification": str(verification_id),
            "findings": len(findings),
            "checks": dict(sorted(Counter(each.check for each in findings).items())),
        },
    )
