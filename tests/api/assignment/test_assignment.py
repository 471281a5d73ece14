"""Tickets find somebody: at their opening, by hand, and nobody gets more than its limit."""

from __future__ import annotations

import pytest

from domain.assignment.attending.use_cases import DESK
from domain.kernel.ids import StaffId, TeamId
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows
from persistence.encryption import Vault
from tests import make
from tests.api.assignment.desks import (
    ACCEPT,
    ASSIGN,
    QUEUE,
    SAVE_PERSON,
    SAVE_TEAM,
    SET_PRESENCE,
    Answer,
    assignments,
    facts,
    person,
    said,
    stored,
    team,
    ticket,
    working,
)
from tests.conftest import Ask

pytestmark = pytest.mark.usefixtures("programme")


async def test_a_new_ticket_goes_to_whoever_is_there_and_is_accepted(ask: Ask, begin: Begin, vault: Vault):
    jane = await person(ask, vault)
    service = await team(ask, "service", jane)
    member = await make.member(begin)

    opened = await ticket(begin, member.id)

    row = await stored(opened)
    assert (row["state"], row["staff_id"], row["accepted_at"]) == ("NEW", jane.value, None)
    assert str(TeamId(row["team_id"])) == service["id"]
    assert await assignments(opened) == [(jane, None)]
    assert [(each["ticket"], each["staff"], each["by"]) for each in await facts("ticket.assigned")] == [
        (str(opened), str(jane), DESK)
    ]

    accepted = await said(ask, "acceptTicket", ACCEPT, working(jane), id=str(opened))
    again = await said(ask, "acceptTicket", ACCEPT, working(jane), id=str(opened))

    assert accepted["problems"] == [] and accepted["standing"]["acceptedAt"] is not None
    assert again["standing"] == accepted["standing"]


async def test_nobody_accepts_what_was_given_to_another(ask: Ask, begin: Begin, vault: Vault):
    jane = await person(ask, vault)
    bob = await person(ask, vault, here=False)
    await team(ask, "service", jane, bob)
    opened = await ticket(begin, (await make.member(begin)).id)
    before = await stored(opened)

    answer = await said(ask, "acceptTicket", ACCEPT, working(bob), id=str(opened))

    assert [each["code"] for each in answer["problems"]] == ["NOT_YOUR_TICKET"]
    assert await stored(opened) == before


async def test_why_nobody_has_a_ticket_stands_in_the_queue(ask: Ask, begin: Begin, vault: Vault):
    member = await make.member(begin)
    first = await ticket(begin, member.id)
    jane = await person(ask, vault, languages=["en"], limit=1)
    service = await team(ask, "service", jane)
    second = await ticket(begin, member.id, language="zh-CN")
    third = await ticket(begin, member.id)
    fourth = await ticket(begin, member.id)

    queue = await said(ask, "ticketQueue", QUEUE)

    assert [(each["ticketId"], each["reason"], each["teamId"]) for each in queue["nodes"]] == [
        (str(first), "NO_TEAM", None),
        (str(second), "NO_LANGUAGE", service["id"]),
        (str(fourth), "ALL_FULL", service["id"]),
    ]
    assert await assignments(third) == [(jane, None)]
    of_team = await said(ask, "ticketQueue", QUEUE, teamId=service["id"], first=1)
    assert [each["ticketId"] for each in of_team["nodes"]] == [str(second)]
    after = of_team["pageInfo"]["endCursor"]
    rest = await said(ask, "ticketQueue", QUEUE, teamId=service["id"], first=1, after=after)
    assert [each["ticketId"] for each in rest["nodes"]] == [str(fourth)]
    assert not rest["pageInfo"]["hasNextPage"]
    told = [(each["ticket"], each["reason"]) for each in await facts("ticket.queued")]
    assert told == [(str(second), "NO_LANGUAGE"), (str(fourth), "ALL_FULL")]


async def test_a_lead_gives_a_ticket_by_hand_but_not_beyond_the_limit(ask: Ask, begin: Begin, vault: Vault):
    jane, bob = await person(ask, vault, limit=1), await person(ask, vault, limit=1, here=False)
    await team(ask, "service", jane, bob)
    member = await make.member(begin)
    first, second = await ticket(begin, member.id), await ticket(begin, member.id)
    version = (await stored(first))["version"]

    async def assign(which: object, version: int, to: object) -> Answer:
        sent = {"ticketId": str(which), "version": version, "staffId": str(to)}
        return await said(ask, "assignTicket", ASSIGN, input=sent)

    moved = await assign(first, version, bob)
    assert moved["problems"] == []
    assert await assignments(first) == [(jane, "REASSIGNED"), (bob, None)]

    stale = await assign(first, version, jane)
    assert [each["code"] for each in stale["problems"]] == ["VERSION_CONFLICT"]
    before = await stored(second)
    full = await assign(second, before["version"], bob)
    assert full["problems"][0] | {"message": ""} == {
        "__typename": "RepresentativeFull",
        "code": "REPRESENTATIVE_FULL",
        "message": "",
        "path": [],
        "open": 1,
        "limit": 1,
    }
    assert await stored(second) == before
    assert (await assign(second, before["version"], await make.staff_account(vault)))["problems"][0][
        "code"
    ] == "NOT_A_REPRESENTATIVE"


async def test_a_ticket_of_another_store_is_as_if_it_were_not_there(ask: Ask, begin: Begin, vault: Vault):
    jane = await person(ask, vault)
    await team(ask, "service", jane)
    opened = await ticket(begin, (await make.member(begin)).id, store="s1")
    elsewhere = make.staff(Permission.DESK_READ, Permission.DESK_LEAD, Permission.DESK_WORK, stores=("s2",))
    sent = {"ticketId": str(opened), "version": 1, "staffId": str(jane)}

    answer = await said(ask, "assignTicket", ASSIGN, elsewhere, input=sent)
    asking = "query ($id: TicketId!) { ticketStanding(id: $id) { state } }"
    standing = await ask(asking, elsewhere, id=str(opened))

    assert [each["code"] for each in answer["problems"]] == ["UNKNOWN_TICKET"]
    assert standing["data"] == {"ticketStanding": None}


async def test_presence_is_ones_own_and_of_others_a_leads_word(ask: Ask, vault: Vault):
    jane, bob = await person(ask, vault, here=False), await person(ask, vault, here=False)
    own = {"presence": "AVAILABLE", "minutes": 30}

    mine = await said(ask, "setPresence", SET_PRESENCE, working(jane), input=own)
    other = await ask(SET_PRESENCE, working(jane), input={**own, "staffId": str(bob)})
    too_long = await said(ask, "setPresence", SET_PRESENCE, working(jane), input={**own, "minutes": 721})

    assert mine["representative"]["presence"] == "AVAILABLE"
    assert other["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert [(each["field"], each["reason"]) for each in too_long["problems"]] == [("minutes", "OUT_OF_RANGE")]
    found = await rows("SELECT presence FROM representatives WHERE staff_id = $1", bob.value)
    assert [each["presence"] for each in found] == ["AWAY"]


async def test_teams_and_people_are_saved_or_refused_with_the_place(ask: Ask, vault: Vault):
    jane = await person(ask, vault)
    saved = await team(ask, "service", jane, lead=str(jane), onCall=[str(jane)], kinds=["COMPLAINT"], rank=3)
    same = await said(ask, "saveTeam", SAVE_TEAM, input={"code": "service", "rank": 3})
    assert same["team"] == saved and saved["version"] == 1
    changed = await said(ask, "saveTeam", SAVE_TEAM, input={"code": "service", "lead": None, "members": []})
    assert (changed["team"]["lead"], changed["team"]["members"], changed["team"]["kinds"]) == (
        None,
        [],
        ["COMPLAINT"],
    )

    async def refused(query: str, operation: str, **sent: object) -> tuple[str, str | None]:
        (problem,) = (await said(ask, operation, query, input=sent))["problems"]
        return problem["code"], problem.get("field")

    assert await refused(SAVE_TEAM, "saveTeam", code="x") == ("INVALID_INPUT", "name")
    new = {"code": "x", "name": {"en": "X"}}
    assert await refused(SAVE_TEAM, "saveTeam", **new, rank=-1) == ("INVALID_INPUT", "rank")
    assert await refused(SAVE_TEAM, "saveTeam", **new, stores=["s9"]) == ("INVALID_INPUT", "stores")
    nobody = str(StaffId(make.STAFF_ID))
    assert await refused(SAVE_TEAM, "saveTeam", **new, members=[nobody]) == ("UNKNOWN_STAFF", None)
    too_much = {"staffId": str(jane), "limit": 501}
    assert await refused(SAVE_PERSON, "saveRepresentative", **too_much) == ("INVALID_INPUT", "limit")
    assert [each["code"] for each in await rows("SELECT code FROM teams")] == ["service"]


async def test_who_may_not_lead_gives_no_tickets(ask: Ask, begin: Begin, vault: Vault):
    jane = await person(ask, vault)
    opened = await ticket(begin, (await make.member(begin)).id)
    sent = {"ticketId": str(opened), "version": 1, "staffId": str(jane)}

    answer = await ask(ASSIGN, make.staff(Permission.DESK_WORK), input=sent)

    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert await assignments(opened) == []
