"""A ledger of a size that takes years to earn, written in minutes: honest entries with lots and hashes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import asyncpg

from domain.kernel.periods import NEVER
from domain.points.account import Account
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.lot import NewLot
from domain.points.page import Page
from domain.points.writing import Because
from domain.programme.programme import POINTS
from faults.place import Place
from persistence.database import rows
from persistence.ids import new_uuid
from persistence.imports.runs import set_based
from persistence.points.rows import page_rows
from persistence.rows import copy
from tests import make

ENTRIES_EACH = 1_000
TOGETHER = 20
"""Accounts that are written by one COPY."""


async def many_entries(place: Place, count: int) -> None:
    """So many opening balances of a point each, brought along by one import, an account after another."""
    programme = await place.programme(code="large", is_default=False)
    wallet = programme.wallet_by_code[POINTS]
    batch, at = new_uuid(), datetime.now(UTC) - timedelta(days=1)
    await rows(
        """INSERT INTO imports (id, kind, digest, started_at, finished_at, new_count)
        VALUES ($1, 'BALANCES', $2, $3, $3, $4) RETURNING id""",
        batch,
        bytes(32),
        at,
        count,
    )
    because = Because(cause=Cause(CauseKind.IMPORT, batch.hex))
    lot = NewLot(points=1, earned_at=at, available_at=at, expires_at=NEVER)
    wanted = -(-count // ENTRIES_EACH)
    members = [await make.member(place.begin, programme=programme.code) for _ in range(wanted)]
    for first in range(0, len(members), TOGETHER):
        pages = []
        for member in members[first : first + TOGETHER]:
            account = Account(member_id=member.id.value, wallet_type_id=wallet.id, wallet=wallet.code)
            page = Page(account, moment=at, new_id=new_uuid)
            for _ in range(ENTRIES_EACH):
                page.credit(EntryKind.IMPORT, (lot,), at=at, because=because)
            pages.append(page)
        async with set_based():
            await copy(page_rows(pages))
    owner = await asyncpg.connect(place.database.migration_url)
    try:
        await owner.execute("VACUUM entries, lots")  # else it would be done beside what is measured
        await owner.execute("ANALYZE")
    finally:
        await owner.close()
