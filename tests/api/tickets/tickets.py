"""Tickets in the tests: who asks, and in what words."""

from __future__ import annotations

from typing import Any

from domain.staff.caller import Caller
from domain.staff.permissions import Permission
from tests import make
from tests.conftest import Ask

P = Permission

DESK = make.staff(P.TICKETS_READ, P.TICKETS_READ_TEXT, P.TICKETS_RECORD, P.TICKETS_HANDLE, P.TICKETS_ERASE)
SHOP = make.service(P.TICKETS_RECORD, P.TICKETS_READ)
SET_UP = make.staff(P.TICKETS_SET_UP)

PROBLEMS = """problems { code ... on InvalidInput { field reason }
    ... on TicketMoveNotAllowed { state wanted }
    ... on TicketFieldNeeded { field wanted } ... on TicketClosed { because }
    ... on VersionConflict { current } }"""
TICKET = """id version state kind category urgency severity regulator fastLane store staffId cause channel
    firstAnsweredAt waitingSince closedBecause reopenedCount subject solution
    messages { body public authorKind }"""
INPUTS = {
    "submitFeedback": "SubmitFeedbackInput",
    "submitAnonymousFeedback": "SubmitAnonymousFeedbackInput",
    "recordTicket": "RecordTicketInput",
    "replyToTicket": "ReplyToTicketInput",
    "replyByTrackingCode": "ReplyByTrackingCodeInput",
    "noteTicket": "NoteTicketInput",
    "triageTicket": "TriageTicketInput",
    "resolveTicket": "ResolveTicketInput",
    "closeTicket": "CloseTicketInput",
    "reopenTicket": "ReopenTicketInput",
    "mergeTickets": "MergeTicketsInput",
    "handOverTicket": "HandOverTicketInput",
    "acknowledgeHandOver": "AcknowledgeHandOverInput",
    "eraseTicketText": "EraseTicketTextInput",
}
TRACKED = "kind state subject solution waitingSince messages { byShop body }"


async def do(
    ask: Ask, name: str, caller: Caller, *, want: str = "ticket { id version state }", **input: Any
) -> dict[str, Any]:
    """Do something with a ticket: the payload."""
    sent = {"idempotencyKey": make.key(), **input}
    query = f"mutation ($input: {INPUTS[name]}!) {{ {name}(input: $input) {{ {want} {PROBLEMS} }} }}"
    answer = await ask(query, caller, input=sent)
    assert answer["errors"] == [], answer
    payload: dict[str, Any] = answer["data"][name]
    return payload


async def done(ask: Ask, name: str, caller: Caller, **input: Any) -> dict[str, Any]:
    """The same where nothing says no: the ticket."""
    payload = await do(ask, name, caller, **input)
    assert payload["problems"] == [], payload
    ticket: dict[str, Any] = payload["ticket"]
    return ticket


async def refused(ask: Ask, name: str, caller: Caller, **input: Any) -> dict[str, Any]:
    payload = await do(ask, name, caller, **input)
    assert payload["ticket"] is None
    (problem,) = payload["problems"]
    found: dict[str, Any] = problem
    return found


async def ticket(ask: Ask, id: str, caller: Caller = DESK, want: str = TICKET) -> dict[str, Any] | None:
    answer = await ask(f"query ($id: TicketId!) {{ ticket(id: $id) {{ {want} }} }}", caller, id=id)
    assert answer["errors"] == [], answer
    found: dict[str, Any] | None = answer["data"]["ticket"]
    return found
