"""What is told outside: a broken record of acts, and whoever reads too much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from domain.audit.watch import Violation
from domain.kernel.facts import Fact
from domain.kernel.ids import StaffId
from domain.ledger.finding import Finding


def tampered(findings: Sequence[Finding], *, at: datetime) -> Fact:
    """Which sentences are not true and how often; the log has the places, and `laurel audit verify`."""
    return Fact(
        kind="audit.tampered",
        member_id=None,
        at=at,
        payload={
            "findings": len(findings),
            "checks": dict(sorted(Counter(each.check for each in findings).items())),
        },
    )


def bulk_read(violation: Violation) -> Fact:
    return Fact(
        kind="staff.bulk_read",
        member_id=None,
        at=violation.at,
        payload={
            "violation": str(violation.id),
            "kind": str(violation.kind),
            "staff": str(StaffId(violation.staff_id)),
            "count": violation.count,
            "allowed": violation.allowed,
        },
    )
