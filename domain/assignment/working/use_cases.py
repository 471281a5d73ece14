"""What the worker does at the desk: looks at what nobody has looked at, takes back what was let lie, and
gives away what waits.

Each ticket has a transaction of its own, in which everything is decided again: several workers and live
traffic may run at once.
"""

from __future__ import annotations

from domain.assignment.attending.use_cases import attend, let_go
from domain.assignment.desk import EndedBecause, QueueReason
from domain.kernel.ids import TicketId
from domain.work import Begin

AT_ONCE = 100
MOST_WAITING = 1_000
"""Tickets of the queue that one round looks at."""


async def look_after_desk(begin: Begin) -> int:
    """One round. Says how many tickets were looked at that had changed, or changed hands."""
    return await _see_changed(begin) + await _take_back(begin) + await _give_away(begin)


async def _see_changed(begin: Begin) -> int:
    async with begin() as work:
        unseen = await work.desk.unseen(AT_ONCE)
    for each in unseen:
        async with begin() as work:
            if (found := await work.tickets.lock(each)) is not None:
                await attend(work, found[0], at=found[1], by_worker=True)
    return len(unseen)


async def _take_back(begin: Begin) -> int:
    async with begin() as work:
        lying = await work.desk.let_lie(AT_ONCE)
    done = 0
    for each in lying:
        async with begin() as work:
            found = await work.tickets.lock(each)
            held = (await work.desk.seen(each)).held
            if found is None or held is None or not held.is_let_lie(at=found[1]):
                continue
            ticket, at = found
            ticket = await let_go(work, ticket, held, EndedBecause.NOT_ACCEPTED, at=at)
            await attend(work, ticket, at=at, by_worker=True)
            done += 1
    return done


async def _give_away(begin: Begin) -> int:
    """The queue in its order. Where nobody takes a ticket, others that ask for the same are left alone until
    the next round: a long queue costs little while nobody is there."""
    async with begin() as work:
        queues = [
            await work.desk.queue(each, MOST_WAITING) for each in await work.desk.programmes_with_queue()
        ]
    done = 0
    for queue in queues:
        in_vain: dict[tuple[object, ...], QueueReason | None] = {}
        for each in queue:
            if in_vain.get(each.asks_for) is each.reason:
                continue
            given, reason = await _given_away(each.ticket_id, begin)
            done += given
            if not given:
                in_vain[each.asks_for] = reason
    return done


async def _given_away(ticket_id: TicketId, begin: Begin) -> tuple[bool, QueueReason | None]:
    """Whether somebody has it now, and else why not."""
    async with begin() as work:
        if (found := await work.tickets.lock(ticket_id)) is None:
            return False, None
        before, at = found
        after = await attend(work, before, at=at, by_worker=True)
        return after.staff_id != before.staff_id, (await work.desk.seen(ticket_id)).reason
