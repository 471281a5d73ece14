"""Orders and their lines out of files."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from functools import partial
from uuid import UUID

from api.imports.job import Job, Source
from domain.imports.orders import (
    COLUMNS,
    LINE_COLUMNS,
    ImportedLine,
    ImportedOrder,
    imported_line,
    imported_order,
    order_key,
)
from domain.imports.reading import Row
from domain.kernel.ids import NOBODY
from domain.kernel.refusal import InvalidInput
from domain.orders.deliveries.use_cases import apply_waiting_deliveries
from domain.orders.order import MOST_LINES
from persistence.ids import new_uuid
from persistence.imports import orders as stored
from persistence.imports import runs, staging
from persistence.imports.orders import Holder
from persistence.imports.runs import Taken

MEMBERS_AT_ONCE, ORDERS_AT_ONCE = 100, 500
"""How much is rated in one transaction: live traffic of these members waits so long."""
MOST_HOLDERS = 100_000
"""Members that are remembered between two batches."""


async def bring(job: Job) -> None:
    """Rate every order of the files that is not recorded yet, as if it had been recorded when it was placed.

    Stores and channels that are not known are made, with their code as name.
    """
    file, lines = job.files[0], job.files[1] if len(job.files) > 1 else None
    lines_id = new_uuid()
    await _stage_orders(job, file)
    if lines is not None:
        await _stage_lines(job, lines, lines_id)
    for line in await staging.drop_duplicates(job.run.id):
        job.refuse(file, line, "order_id", "DUPLICATE")
    if lines is not None:
        await stored.lines_without_order(job.run, lines_id, partial(job.refuse, lines))
    await _rate(job, file, lines_id)
    # Returns and completions that came before their orders: the sets are committed, and each order is a
    # transaction of its own, so a run that is killed here goes on here.
    while await apply_waiting_deliveries(job.begin):
        pass


async def _stage_orders(job: Job, file: Source) -> None:
    holders: dict[str, Holder | None] = {}
    stores: set[str] = set()
    channels: set[str] = set()
    for batch in job.batches(file, COLUMNS, "Reading orders"):
        orders: list[ImportedOrder] = []
        refused: list[tuple[str, int]] = []
        for row in batch:
            try:
                orders.append(imported_order(row.line, row.values, zone=job.programme.zone, moved=job.moved))
            except InvalidInput as no:
                job.refuse(file, row.line, no.field, no.reason)
                with suppress(InvalidInput):  # else its lines can not be told from strangers
                    refused.append((order_key(row.values), row.line))
        await _find_holders(job, orders, holders)
        known: list[tuple[ImportedOrder, UUID]] = []
        for order in orders:
            holder = holders[order.member]
            if holder is not None and holder.enrolled:
                known.append((order, holder.member_id))
                continue
            reason = "UNKNOWN_MEMBER" if holder is None else "NOT_ENROLLED"
            job.refuse(file, order.line, "member_external_id", reason)
            refused.append((order.order_id, order.line))
        stores.update(order.store for order, _ in known if order.store)
        channels.update(order.channel for order, _ in known)
        await stored.stage_orders(job.run, known)
        await stored.stage_refused(job.run.id, refused)
    await staging.make_known("stores", sorted(stores))
    await staging.make_known("channels", sorted(channels))


async def _find_holders(job: Job, orders: list[ImportedOrder], holders: dict[str, Holder | None]) -> None:
    wanted = {order.member for order in orders}
    if len(holders) + len(wanted) > MOST_HOLDERS:
        holders.clear()
    missing = [each for each in wanted if each not in holders]
    if missing:
        found = await stored.holders(job.vault, job.programme, missing)
        holders.update({each: found.get(each) for each in missing})


async def _stage_lines(job: Job, file: Source, lines_id: UUID) -> None:
    """Lines that follow each other and name one order are staged as one row."""
    together: list[ImportedLine] = []
    key = ""
    for batch in job.batches(file, LINE_COLUMNS, "Reading lines"):
        sound: list[tuple[str, list[ImportedLine]]] = []
        bad: list[tuple[str, int]] = []
        for row in batch:
            found = _line(job, file, row, bad)
            if found is None:
                continue
            if together and (found[0] != key or len(together) == MOST_LINES):
                sound.append((key, together))
                together = []
            key = found[0]
            together.append(found[1])
        if together:
            sound.append((key, together))
            together = []
        await stored.stage_lines(lines_id, sound)
        await stored.stage_refused(lines_id, bad)


def _line(job: Job, file: Source, row: Row, bad: list[tuple[str, int]]) -> tuple[str, ImportedLine] | None:
    key = None
    try:
        key = order_key(row.values)
        return key, imported_line(row.line, row.values)
    except InvalidInput as no:
        job.refuse(file, row.line, no.field, no.reason)
        if key is not None:
            bad.append((key, row.line))
        return None


async def _rate(job: Job, file: Source, lines_id: UUID) -> None:
    """While the database writes a set, the next one is decided; what came of them is told in their order."""
    job.progress.begin("Rating orders", file.read - file.refused)
    ahead: deque[asyncio.Task[Taken]] = deque()
    # Of what all members share, those of an earlier set have theirs first.
    most = 0 if job.programme.has_shared_limits else 1

    async def told() -> None:
        taken = await ahead.popleft()
        for line, column, reason in taken.refused:
            job.refuse(file, line, column, reason)
        job.progress.advance(taken.read)

    after = NOBODY
    try:
        while members := await stored.next_members(
            job.run, after=after, most_members=MEMBERS_AT_ONCE, most_orders=ORDERS_AT_ONCE
        ):
            after = members[-1]
            take = partial(
                stored.take_orders, job.run, lines_id, job.programme, members, job.vault, source=job.source
            )
            ahead.append(asyncio.create_task(runs.patiently(take)))
            if len(ahead) > most:
                await told()
        while ahead:
            await told()
    finally:  # one has failed: nothing of this goes on while the failure is told
        for each in ahead:
            each.cancel()
        await asyncio.gather(*ahead, return_exceptions=True)
