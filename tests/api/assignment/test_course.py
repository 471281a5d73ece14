"""A ticket on its way: handed over, done, reopened. The desk follows each step in the step's transaction."""

from __future__ import annotations

import pytest

from domain.kernel.ids import TicketId
from domain.tickets import moves
from domain.tickets.ticket import TicketState
from domain.work import Begin
from persistence.database import rows
from persistence.encryption import Vault
from tests import make
from tests.api.assignment.desks import assignments, is_here, person, stored, team, ticket
from tests.api.sla.test_deadlines import step
from tests.api.tickets.tickets import DESK, do, done
from tests.conftest import Ask

pytestmark = pytest.mark.usefixtures("programme")


async def test_a_ticket_goes_to_the_department_that_acknowledges_it(ask: Ask, begin: Begin, vault: Vault):
    jane, bob = await person(ask, vault), await person(ask, vault)
    await team(ask, "service", jane, rank=1)
    finance = await team(ask, "finance", bob, rank=2)
    opened = await ticket(begin, (await make.member(begin)).id)
    of = {"ticketId": str(opened)}

    await done(ask, "handOverTicket", DESK, **of, ifVersion=1, department="finance")
    assert await assignments(opened) == [(jane, None)]

    await done(ask, "acknowledgeHandOver", DESK, **of)

    assert await assignments(opened) == [(jane, "REASSIGNED"), (bob, None)]
    (desk,) = await rows("SELECT team_id, reason FROM ticket_desk WHERE ticket_id = $1", opened.value)
    assert desk["reason"] is None
    (own,) = await rows("SELECT id FROM teams WHERE code = 'finance'")
    assert (await stored(opened))["team_id"] == own["id"] and finance["code"] == "finance"


async def test_a_ticket_is_handed_over_to_teams_at_work_and_to_nobody_else(
    ask: Ask, begin: Begin, vault: Vault
):
    jane = await person(ask, vault)
    await team(ask, "service", jane, rank=1)
    await team(ask, "closed", rank=2, active=False)
    club = await make.programme(code="club", is_default=False)
    await team(ask, "elsewhere", programme=club.code)
    await team(ask, "客服 2", rank=3)
    opened = await ticket(begin, (await make.member(begin)).id)
    tables = ("ticket_handovers", "ticket_changes", "ticket_assignments", "facts")
    before, written = await stored(opened), await make.counts(*tables)

    said = {}
    for code in ("finance", "closed", "elsewhere", "Service", "service", "", "x" * 129, "a\nb"):
        payload = await do(ask, "handOverTicket", DESK, ticketId=str(opened), ifVersion=1, department=code)
        assert payload["ticket"] is None
        (said[code],) = [each["code"] for each in payload["problems"]]

    assert said == {
        **dict.fromkeys(("finance", "closed", "elsewhere", "Service"), "UNKNOWN_DEPARTMENT"),
        "service": "DEPARTMENT_HAS_TICKET",
        **dict.fromkeys(("", "x" * 129, "a\nb"), "INVALID_INPUT"),
    }
    assert (await stored(opened), await make.counts(*tables)) == (before, written)

    # Whatever a team is called, it can be handed a ticket.
    await done(ask, "handOverTicket", DESK, ticketId=str(opened), ifVersion=1, department="客服 2")
    (line,) = await rows("SELECT department, acknowledged_at FROM ticket_handovers")
    assert line == {"department": "客服 2", "acknowledged_at": None}


async def test_what_is_triaged_is_assigned_to_whoever_has_it(ask: Ask, begin: Begin, vault: Vault):
    jane = await person(ask, vault)
    await team(ask, "service", jane)
    opened = await ticket(begin, (await make.member(begin)).id)

    known = await done(ask, "triageTicket", DESK, ticketId=str(opened), ifVersion=1, category="parcel")

    row = await stored(opened)
    assert (known["version"], row["version"], row["state"]) == (2, 2, TicketState.ASSIGNED)
    assert await assignments(opened) == [(jane, None)]


async def test_a_reopened_ticket_comes_back_to_whoever_had_it_if_there_is_room(
    ask: Ask, begin: Begin, vault: Vault
):
    jane, bob = await person(ask, vault, limit=1), await person(ask, vault, here=False)
    await team(ask, "service", jane, bob)
    member = await make.member(begin)

    async def resolved() -> TicketId:
        first = await ticket(begin, member.id)
        await step(begin, first, lambda t, at: moves.triage(t, at=at, category="parcel"))
        assert await assignments(first) == [(jane, None)]
        await step(begin, first, lambda t, at: moves.resolve(t, at=at, cause="carrier"))
        assert await assignments(first) == [(jane, "DONE")]
        return first

    one = await resolved()
    other = await resolved()  # what is done counts no more
    await is_here(ask, bob)

    back = await step(begin, one, lambda t, at: moves.reopen(t, at=at))
    too_many = await step(begin, other, lambda t, at: moves.reopen(t, at=at))

    assert (back.staff_id, back.state) == (jane.value, TicketState.ASSIGNED)
    assert too_many.staff_id == bob.value
    assert await assignments(other) == [(jane, "DONE"), (bob, None)]


async def test_who_answers_what_nobody_has_has_it(ask: Ask, begin: Begin, vault: Vault):
    bob = await person(ask, vault, limit=0, here=False)
    opened = await ticket(begin, (await make.member(begin)).id)
    await step(begin, opened, lambda t, at: moves.triage(t, at=at, category="parcel"))

    await step(begin, opened, lambda t, at: moves.answer(t, at=at, staff_id=bob.value, waits=False))

    assert await assignments(opened) == [(bob, None)]
    (line,) = await rows("SELECT open_before, given_by, accepted_at FROM ticket_assignments")
    assert (line["open_before"], line["given_by"]) == (None, str(bob)) and line["accepted_at"] is not None
    assert await rows("SELECT reason FROM ticket_desk WHERE reason IS NOT NULL") == []
