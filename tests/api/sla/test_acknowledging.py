"""Somebody says that an escalation was seen: nobody else is paged about the ticket after that."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from domain.assignment.attending.use_cases import page
from domain.kernel.ids import EscalationId, TicketId
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import row, rows
from persistence.encryption import Vault
from persistence.ids import new_uuid
from tests import make
from tests.api.assignment.desks import person, said, stored, team, ticket
from tests.conftest import Ask

pytestmark = pytest.mark.usefixtures("programme")

ACKNOWLEDGE = """mutation ($id: EscalationId!) { acknowledgeEscalation(id: $id) {
  escalation { id acknowledgedAt } problems { code } } }"""


async def warned(ticket_id: TicketId) -> EscalationId:
    """The lead was told that the deadline comes near."""
    escalation = new_uuid()
    await rows(
        """INSERT INTO escalations (id, programme_id, ticket_id, kind, clock, due_at, at)
        SELECT $2, programme_id, id, 'WARNING', 'FIRST_RESPONSE', first_response_due_at, now()
        FROM tickets WHERE id = $1""",
        ticket_id.value,
        escalation,
    )
    return EscalationId(escalation)


async def test_an_escalation_of_another_store_is_as_if_it_were_not_there(ask: Ask, begin: Begin):
    told = await warned(await ticket(begin, (await make.member(begin)).id, store="s1"))
    elsewhere = make.staff(Permission.DESK_WORK, stores=("s2",))
    there = make.staff(Permission.DESK_WORK, stores=("s1",))

    hidden = await said(ask, "acknowledgeEscalation", ACKNOWLEDGE, elsewhere, id=str(told))
    missing = await said(ask, "acknowledgeEscalation", ACKNOWLEDGE, id=str(EscalationId(new_uuid())))
    assert await row("SELECT 1 FROM escalations WHERE acknowledged_at IS NOT NULL") is None
    seen = await said(ask, "acknowledgeEscalation", ACKNOWLEDGE, there, id=str(told))
    again = await said(ask, "acknowledgeEscalation", ACKNOWLEDGE, there, id=str(told))

    assert hidden == missing == {"escalation": None, "problems": [{"code": "UNKNOWN_ESCALATION"}]}
    assert seen["escalation"]["acknowledgedAt"] is not None and again == seen


async def test_a_page_that_is_on_its_way_is_the_last_one(ask: Ask, begin: Begin, vault: Vault):
    jane, bob = await person(ask, vault, here=False), await person(ask, vault, here=False)
    await team(ask, "service", jane, onCall=[str(jane), str(bob)])
    asked = await ticket(begin, (await make.member(begin)).id)
    told = await warned(asked)

    async def acknowledge() -> Any:
        return await said(ask, "acknowledgeEscalation", ACKNOWLEDGE, id=str(told))

    async with begin() as work:
        held = await work.tickets.lock(asked)
        assert held is not None
        teams = await work.desk.teams(held[0].programme_id)
        await page(work, held[0], teams, number=0, at=held[1])
        seen = asyncio.create_task(acknowledge())
        await asyncio.wait([seen], timeout=0.5)

    assert (await seen)["problems"] == []
    assert (await stored(asked))["team_id"] is not None, "so that there is a next one to page"
    pages = await rows("SELECT staff_id, again_at FROM escalations WHERE kind = 'ON_CALL'")
    assert [tuple(each.values()) for each in pages] == [(jane.value, None)]
