"""What verifications found: a row for each, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.ledger.finding import Finding, finding_from_plain
from persistence.database import from_json, row, rows, to_json
from persistence.ids import new_uuid
from persistence.ledger.verification import Verified

KEPT = 1_000
"""Findings of one run that are kept in full; the number of all is kept anyway."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    id: UUID
    started_at: datetime
    ended_at: datetime
    checkpoint: int | None
    """The newest one that the books were held against."""
    accounts: int
    entries: int
    finding_count: int
    findings: tuple[Finding, ...]


async def keep(verified: Verified, checkpoint: int | None) -> UUID:
    run_id = new_uuid()
    await rows(
        """INSERT INTO ledger_verifications (id, started_at, ended_at, checkpoint, account_count, entry_count,
            finding_count, findings)
        VALUES ($1, $2, clock_timestamp(), $3, $4, $5, $6, $7::jsonb) RETURNING id""",
        *(run_id, verified.at, checkpoint, verified.accounts, verified.entries, len(verified.findings)),
        to_json([each.to_plain() for each in verified.findings[:KEPT]]),
    )
    return run_id


async def last(*, findings: int) -> Run | None:
    """The newest run, with so many of its findings."""
    found = await row(
        """SELECT id, started_at, ended_at, checkpoint, account_count, entry_count, finding_count,
            (SELECT jsonb_agg(f.each ORDER BY f.place) FROM jsonb_array_elements(findings) WITH ORDINALITY
                AS f (each, place) WHERE f.place <= $1) AS findings
        FROM ledger_verifications ORDER BY ended_at DESC, id DESC LIMIT 1""",
        findings,
    )
    return _run(found) if found else None


def _run(found: dict[str, Any]) -> Run:
    return Run(
        id=found["id"],
        started_at=found["started_at"],
        ended_at=found["ended_at"],
        checkpoint=found["checkpoint"],
        accounts=found["account_count"],
        entries=found["entry_count"],
        finding_count=found["finding_count"],
        findings=tuple(finding_from_plain(each) for each in from_json(found["findings"]) or []),
    )
