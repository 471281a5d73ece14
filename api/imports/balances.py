"""Balances out of files, for programmes that move here."""

from __future__ import annotations

import csv
from functools import partial
from pathlib import Path
from uuid import UUID

from api.imports.job import Job
from domain.imports.balances import COLUMNS, ImportedLot, imported_lot
from domain.kernel.csv_text import safe_row
from domain.kernel.ids import NOBODY, MemberId
from domain.kernel.refusal import InvalidInput
from persistence.imports import balances as stored
from persistence.imports import runs, staging
from persistence.imports.orders import Holder, holders, next_members

MEMBERS_AT_ONCE, LOTS_AT_ONCE = 200, 1000
"""How much is brought in in one transaction: live traffic of these members waits so long."""


async def bring(job: Job) -> None:
    """Open a lot for every row that is not in yet."""
    file = job.files[0]
    for batch in job.batches(file, COLUMNS, "Reading balances"):
        lots: list[ImportedLot] = []
        for row in batch:
            try:
                lots.append(imported_lot(row.line, row.values, zone=job.programme.zone))
            except InvalidInput as no:
                job.refuse(file, row.line, no.field, no.reason)
        found = await holders(job.vault, job.programme, [lot.member for lot in lots])
        known: list[tuple[ImportedLot, UUID]] = []
        for lot in lots:
            holder: Holder | None = found.get(lot.member)
            if holder is not None and holder.enrolled:
                known.append((lot, holder.member_id))
            else:
                reason = "UNKNOWN_MEMBER" if holder is None else "NOT_ENROLLED"
                job.refuse(file, lot.line, "member_external_id", reason)
        await stored.stage_lots(job.run, known)
    for line in await staging.drop_duplicates(job.run.id):
        job.refuse(file, line, "lot_id", "DUPLICATE")
    job.progress.begin("Bringing in balances", file.read - file.refused)
    after = NOBODY
    while members := await next_members(
        job.run, after=after, most_members=MEMBERS_AT_ONCE, most_orders=LOTS_AT_ONCE
    ):
        taken = await runs.patiently(
            partial(stored.take_lots, job.run, job.programme, members, source=job.source)
        )
        for line, column, reason in taken.refused:
            job.refuse(file, line, column, reason)
        job.progress.advance(taken.read)
        after = taken.last


async def write_reconciliation(import_id: UUID, path: Path) -> tuple[int, int]:
    """One line for each member and wallet type: what came in, what is left of it, what the account has now.

    Gives how many lines, and the sum of the points that came in.
    """
    lines = await stored.reconciled(import_id)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("member", "wallet", "imported_points", "remaining_points", "balance"))
        for each in lines:
            member = MemberId(each.member_id)
            cells = (str(member), each.wallet, each.points, each.remaining, each.balance)
            writer.writerow(safe_row(cells))
    return len(lines), sum(each.points for each in lines)
