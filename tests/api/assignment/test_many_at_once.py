"""Many tickets at once: everybody gets exactly as many as it may, whoever gives them away."""

from __future__ import annotations

import asyncio
from functools import partial

import pytest

from domain.assignment.working.use_cases import look_after_desk
from domain.kernel.ids import StaffId, TicketId
from domain.work import Begin
from persistence import database as pool
from persistence.database import rows
from persistence.encryption import Vault
from persistence.retry import retrying
from tests import make
from tests.api.assignment.desks import ASSIGN, is_here, person, said, stored, team, ticket
from tests.conftest import Ask
from tests.servers import TestDatabase

pytestmark = pytest.mark.usefixtures("programme")

CONNECTIONS = 24


async def held() -> dict[StaffId, int]:
    found = await rows(
        "SELECT staff_id, count(*) AS count FROM tickets WHERE staff_id IS NOT NULL GROUP BY staff_id"
    )
    return {StaffId(each["staff_id"]): each["count"] for each in found}


async def reasons() -> dict[str, int]:
    found = await rows(
        "SELECT reason, count(*) AS count FROM ticket_desk WHERE reason IS NOT NULL GROUP BY reason"
    )
    return {each["reason"]: each["count"] for each in found}


async def test_of_64_tickets_at_once_nobody_gets_more_than_its_limit(
    ask: Ask, begin: Begin, vault: Vault, test_database: TestDatabase
):
    await pool.disconnect()
    await pool.connect(test_database.url, size=CONNECTIONS)
    limits = {await person(ask, vault, limit=each): each for each in (11, 7, 3)}
    await team(ask, "service", *limits)
    member = await make.member(begin)

    free = asyncio.Semaphore(CONNECTIONS - 2)

    async def submit() -> object:
        async with free:
            return await retrying(partial(ticket, begin, member.id))

    # Two workers are at it while the tickets come in.
    workers = (retrying(partial(look_after_desk, begin)) for _ in range(2))
    await asyncio.gather(*(submit() for _ in range(64)), *workers)
    while await look_after_desk(begin):
        pass

    assert await held() == limits
    assert await reasons() == {"ALL_FULL": 64 - 21}
    # What each count under the lock had said, line by line: 0, 1, 2 ... up to the limit.
    for staff_id, limit in limits.items():
        found = await rows(
            "SELECT open_before FROM ticket_assignments WHERE staff_id = $1 ORDER BY open_before",
            staff_id.value,
        )
        assert [each["open_before"] for each in found] == list(range(limit))


async def test_workers_and_leads_together_exceed_no_limit(ask: Ask, begin: Begin, vault: Vault):
    jane = await person(ask, vault, limit=5, here=False)
    await team(ask, "service", jane)
    member = await make.member(begin)
    waiting = [await ticket(begin, member.id) for _ in range(7)]
    await is_here(ask, jane)
    versions = {each: (await stored(each))["version"] for each in waiting}

    async def assign(which: TicketId) -> list[str]:
        sent = {"ticketId": str(which), "version": versions[which], "staffId": str(jane)}
        payload = await said(ask, "assignTicket", ASSIGN, input=sent)
        return [each["code"] for each in payload["problems"]]

    working = asyncio.gather(*(retrying(partial(look_after_desk, begin)) for _ in range(2)))
    answers = await asyncio.gather(*map(assign, waiting))
    await working

    assert await held() == {jane: 5}
    assert {code for each in answers for code in each} <= {"REPRESENTATIVE_FULL", "VERSION_CONFLICT"}
    while await look_after_desk(begin):
        pass
    assert await reasons() == {"ALL_FULL": 2}


async def test_who_becomes_free_gets_the_most_urgent_that_waits(ask: Ask, begin: Begin, vault: Vault):
    jane = await person(ask, vault, limit=1, here=False)
    await team(ask, "service", jane)
    member = await make.member(begin)
    plain = await ticket(begin, member.id)
    urgent = await ticket(begin, member.id)
    await rows("UPDATE tickets SET urgency = 'HIGH', version = version + 1 WHERE id = $1", urgent.value)
    await look_after_desk(begin)
    await is_here(ask, jane)

    await look_after_desk(begin)

    assert (await stored(urgent))["staff_id"] == jane.value
    assert (await stored(plain))["staff_id"] is None
    assert await reasons() == {"ALL_FULL": 1}
