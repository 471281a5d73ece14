"""A conversation and a queue that are shown while they change: with the permissions of their queries."""

from __future__ import annotations

from typing import Any

from domain.kernel.ids import MemberId, TicketId
from domain.staff.permissions import Permission
from persistence.database import value
from persistence.facts.sequencer import number_facts
from tests import make
from tests.api.live.clients import Events, Serving

TICKET = """subscription ($id: TicketId!) { ticketChanged(id: $id) { state messages { body public } } }"""
QUEUE = """subscription { queueChanged(first: 10, filter: { states: [NEW, TRIAGED, ASSIGNED, REOPENED] }) {
  nodes { id state } } }"""
SUBMIT = """mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) {
  ticket { id } problems { code } } }"""
REPLY = """mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { problems { code } } }"""
TRIAGE = """mutation ($input: TriageTicketInput!) { triageTicket(input: $input) { problems { code } } }"""
NOTE = """mutation ($input: NoteTicketInput!) { noteTicket(input: $input) { problems { code } } }"""
DESK = (Permission.TICKETS_READ, Permission.TICKETS_READ_TEXT, Permission.TICKETS_HANDLE)


async def act(live: Serving, query: str, token: str, **input: Any) -> Any:
    answer = await live.ask(query, token, input={"idempotencyKey": make.key(), **input})
    assert "data" in answer.json(), answer.text
    (payload,) = answer.json()["data"].values()
    assert payload["problems"] == [], payload
    await number_facts()
    return payload


async def complains(live: Serving, member: MemberId, body: str = "It broke.") -> str:
    payload = await act(live, SUBMIT, live.token(member), body=body, kind="COMPLAINT")
    ticket: str = payload["ticket"]["id"]
    return ticket


async def version_of(ticket: str) -> int:
    return int(await value("SELECT version FROM tickets WHERE id = $1", TicketId.parse(ticket).value))


async def triage(live: Serving, desk: str, ticket: str) -> None:
    await act(
        live,
        TRIAGE,
        desk,
        ticketId=ticket,
        ifVersion=await version_of(ticket),
        category="goods",
        severity="MINOR",
    )


async def told(events: Events) -> Any:
    name, said = await events.hear()
    assert name == "next" and "errors" not in said, said
    (shown,) = said["data"].values()
    return shown


async def test_a_member_hears_the_answer_and_nothing_of_what_is_said_behind_its_back(live: Serving) -> None:
    ann = (await make.member(live.begin)).id
    desk = (await make.service_key(live.begin, *DESK)).text
    ticket = await complains(live, ann)
    async with (
        live.events(TICKET, live.token(ann), id=ticket) as hers,
        live.events(TICKET, desk, id=ticket) as theirs,
    ):
        first = {"body": "It broke.", "public": True}
        assert [each["messages"] for each in (await told(hers), await told(theirs))] == [[first], [first]]

        await act(live, NOTE, desk, ticketId=ticket, body="Third time this week.")
        noted = {"body": "Third time this week.", "public": False}
        assert (await told(theirs))["messages"] == [first, noted]

        await triage(live, desk, ticket)
        assert (await told(theirs))["state"] == (await told(hers))["state"] == "TRIAGED"
        await act(live, REPLY, desk, ticketId=ticket, body="We are sorry.")
        sorry = {"body": "We are sorry.", "public": True}
        assert await told(hers) == {"state": "ANSWERED", "messages": [first, sorry]}
        assert await told(theirs) == {"state": "ANSWERED", "messages": [first, noted, sorry]}


async def test_the_queue_shows_what_comes_and_goes(live: Serving) -> None:
    ann = (await make.member(live.begin)).id
    desk = (await make.service_key(live.begin, *DESK)).text
    async with live.events(QUEUE, desk) as queue:
        assert await told(queue) == {"nodes": []}
        ticket = await complains(live, ann)
        assert await told(queue) == {"nodes": [{"id": ticket, "state": "NEW"}]}
        await triage(live, desk, ticket)
        assert await told(queue) == {"nodes": [{"id": ticket, "state": "TRIAGED"}]}
        await act(live, REPLY, desk, ticketId=ticket, body="Sorry.")
        assert await told(queue) == {"nodes": []}


async def test_another_one_s_ticket_is_answered_as_one_that_nobody_has_and_members_have_no_queue(
    live: Serving,
) -> None:
    ann, ben = (await make.member(live.begin)).id, (await make.member(live.begin)).id
    hers = await complains(live, ann)
    for id in (hers, str(TicketId(make.nobody().value))):
        async with live.events(TICKET, live.token(ben), id=id) as events:
            assert await told(events) is None
            assert [await events.hear(), await events.hear()] == [("complete", None), ("end", None)]
    async with live.events(QUEUE, live.token(ben)) as events:
        name, said = await events.hear()
        assert (name, said["errors"][0]["extensions"]["code"]) == ("next", "FORBIDDEN")
