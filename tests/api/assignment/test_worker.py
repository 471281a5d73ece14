"""The desk without a request: what a running worker gives away, takes back and tells."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.kernel.ids import StaffId, TicketId
from domain.work import Begin
from persistence.database import rows
from persistence.encryption import Vault
from tests import make
from tests.api.assignment.desks import assignments, facts, is_here, person, stored, team, ticket
from tests.api.sla.test_deadlines import policy
from tests.api.surveys.asking import filled, survey
from tests.conftest import Ask
from tests.workers import Starter, begin, keys_file, workers

__all__ = ["begin", "keys_file", "workers"]


async def until(what: Callable[[], Awaitable[Any]], expected: Any) -> None:
    """Wait for the worker. Whoever waits in vain is told what there was instead."""
    try:
        async with asyncio.timeout(120):
            while await what() != expected:  # noqa: ASYNC110 - another process does it
                await asyncio.sleep(0.1)
    except TimeoutError:
        assert await what() == expected


async def backdated(ticket_id: TicketId, minutes: int, **columns: str) -> None:
    """As if it had been handed in so long ago; the worker sees it by its version."""
    more = "".join(f", {name} = '{value}'" for name, value in columns.items())
    sql = f"""UPDATE tickets SET opened_at = now() - make_interval(mins => $2), version = version + 1,
        first_response_due_at = now() - make_interval(mins => $2 - 60) {more} WHERE id = $1"""
    await rows(sql, ticket_id.value, minutes)


async def escalated(ticket_id: TicketId) -> list[tuple[str, str | None, StaffId | None]]:
    found = await rows(
        "SELECT kind, clock, staff_id FROM escalations WHERE ticket_id = $1 ORDER BY at, id", ticket_id.value
    )
    return [
        (each["kind"], each["clock"], StaffId(each["staff_id"]) if each["staff_id"] else None)
        for each in found
    ]


async def test_a_running_worker_keeps_the_desk(ask: Ask, begin: Begin, vault: Vault, workers: Starter):
    await make.programme()
    jane = await person(ask, vault, limit=1, here=False)
    bob = await person(ask, vault, limit=20, here=False)
    lead = await make.staff_account(vault)
    await team(ask, "service", jane, bob, lead=str(lead), onCall=[str(bob)])
    await policy(ask, firstResponseMinutes=60, warnMinutes=20)
    member = await make.member(begin)
    waits, comes_near, urgent = [await ticket(begin, member.id) for _ in range(3)]
    for _ in range(3):  # of days ago, unanswered: far under the target
        await backdated(await ticket(begin, member.id), 3 * 24 * 60)
    assert (await stored(waits))["staff_id"] is None
    await survey(ask)
    days = [datetime.now(UTC) - timedelta(days=ago) for ago in range(7, 1, -1)]
    await filled([{"nps": 0 if at is days[-1] else 10, "at": at} for at in days for _ in range(5)])

    async def holder() -> Any:
        return [who for who, ended in await assignments(waits) if ended is None]

    await workers.ready()

    # Once a day: that too few were answered in time, and that a score is unlike before.
    async def missed() -> list[tuple[int, int]]:
        return [(each["inTime"], each["counted"]) for each in await facts("sla.target_missed")]

    async def out() -> list[tuple[str, str]]:
        return [(each["survey"], each["side"]) for each in await facts("survey.out_of_limits")]

    await until(missed, [(0, 3)])
    await until(out, [("care", "BELOW")])

    # The deadline comes near, and passes: the lead is told of each once.
    await backdated(comes_near, 45)
    await until(lambda: escalated(comes_near), [("WARNING", "FIRST_RESPONSE", lead)])
    await backdated(comes_near, 65)
    both = [("WARNING", "FIRST_RESPONSE", lead), ("BREACH", "FIRST_RESPONSE", lead)]
    await until(lambda: escalated(comes_near), both)

    # Urgent: whoever is on call, and where nobody says anything, the lead.
    await backdated(urgent, 1, urgency="URGENT")
    await until(lambda: escalated(urgent), [("ON_CALL", None, bob)])
    await rows("UPDATE escalations SET again_at = now() WHERE ticket_id = $1", urgent.value)
    await until(lambda: escalated(urgent), [("ON_CALL", None, bob), ("ON_CALL", None, lead)])

    # Who says that it is there gets what waits, the urgent first; who lets it lie loses it to another.
    await is_here(ask, jane)
    await until(lambda: assignments(urgent), [(jane, None)])
    await is_here(ask, bob)
    await until(lambda: assignments(waits), [(bob, None)])
    await rows("UPDATE ticket_assignments SET accept_by = now() WHERE ticket_id = $1", urgent.value)
    await until(lambda: assignments(urgent), [(jane, "NOT_ACCEPTED"), (bob, None)])

    assert await holder() == [bob]
    assert await escalated(comes_near) == both
    assert (await missed(), await out()) == ([(0, 3)], [("care", "BELOW")])
    told = [each["ticket"] for each in await facts("ticket.sla_breached")]
    assert told.count(str(comes_near)) == 1 and len(told) == len(set(told))
