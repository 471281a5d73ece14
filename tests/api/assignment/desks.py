"""Desks of the tests: teams, people who are there, and tickets as they come in."""

from __future__ import annotations

from typing import Any

from domain.idempotency import RequestKey
from domain.kernel.ids import MemberId, StaffId, TicketId
from domain.staff.bundles import Role
from domain.staff.permissions import Permission
from domain.tickets.opening.draft import Draft
from domain.tickets.opening.use_cases import SubmitFeedback, submit_feedback
from domain.tickets.ticket import Channel, TicketKind
from domain.work import Begin
from persistence.database import from_json, row, rows
from persistence.encryption import Vault
from tests import make
from tests.conftest import Ask

MANAGER = make.staff(
    Permission.DESK_READ,
    Permission.DESK_WORK,
    Permission.DESK_LEAD,
    Permission.DESK_WRITE,
    Permission.SLA_READ,
)
PROBLEMS = """problems { __typename code message path ... on InvalidInput { field reason }
  ... on RepresentativeFull { open limit } ... on VersionConflict { expected current } }"""
SAVE_TEAM = f"""mutation ($input: SaveTeamInput!) {{ saveTeam(input: $input) {{
  team {{ id code name(locale: EN) rank dedicated kinds categories stores acceptMinutes pageMinutes lead
    onCall members active version }} {PROBLEMS} }} }}"""
PERSON = "staffId skills languages stores limit openTickets presence presentUntil active"
SAVE_PERSON = f"""mutation ($input: SaveRepresentativeInput!) {{ saveRepresentative(input: $input) {{
  representative {{ {PERSON} }} {PROBLEMS} }} }}"""
SET_PRESENCE = f"""mutation ($input: SetPresenceInput!) {{ setPresence(input: $input) {{
  representative {{ {PERSON} }} {PROBLEMS} }} }}"""
STANDING = """ticketId version state staffId teamId acceptBy acceptedAt firstResponseDueAt resolutionDueAt
  reason policy"""
ACCEPT = f"mutation ($id: TicketId!) {{ acceptTicket(id: $id) {{ standing {{ {STANDING} }} {PROBLEMS} }} }}"
ASSIGN = f"""mutation ($input: AssignTicketInput!) {{ assignTicket(input: $input) {{
  standing {{ {STANDING} }} {PROBLEMS} }} }}"""
QUEUE = """query ($first: Int! = 100, $after: String, $teamId: TeamId) {
  ticketQueue(first: $first, after: $after, teamId: $teamId) { pageInfo { hasNextPage endCursor }
    nodes { ticketId teamId reason waitingSince kind category urgency language store
      firstResponseDueAt } } }"""

Answer = dict[str, Any]


async def said(ask: Ask, operation: str, query: str, caller: Any = MANAGER, **sent: Any) -> Answer:
    answer = await ask(query, caller, **sent)
    assert answer["errors"] == [], answer["errors"]
    payload: Answer = answer["data"][operation]
    return payload


async def team(ask: Ask, code: str = "service", *members: StaffId, **about: Any) -> Answer:
    sent = {"code": code, "name": {"en": code.title()}, "members": [str(each) for each in members], **about}
    payload = await said(ask, "saveTeam", SAVE_TEAM, input=sent)
    assert payload["problems"] == [], payload
    saved: Answer = payload["team"]
    return saved


async def person(
    ask: Ask, vault: Vault, *, limit: int = 5, here: bool = True, role: Role = Role.SUPPORT, **about: Any
) -> StaffId:
    """A member of staff who works on tickets, and is there."""
    staff_id = await make.staff_account(vault, role)
    sent = {"staffId": str(staff_id), "limit": limit, **about}
    payload = await said(ask, "saveRepresentative", SAVE_PERSON, input=sent)
    assert payload["problems"] == [], payload
    if here:
        await is_here(ask, staff_id)
    return staff_id


async def is_here(ask: Ask, staff_id: StaffId, presence: str = "AVAILABLE") -> None:
    sent = {"staffId": str(staff_id), "presence": presence}
    payload = await said(ask, "setPresence", SET_PRESENCE, input=sent)
    assert payload["problems"] == [], payload


def working(staff_id: StaffId) -> Any:
    """This person, logged in."""
    return make.staff(Permission.DESK_READ, Permission.DESK_WORK, who=staff_id.value)


async def ticket(
    begin: Begin,
    member_id: MemberId,
    kind: TicketKind = TicketKind.QUESTION,
    body: str = "Where is my parcel?",
    language: str = "en",
    store: str | None = None,
    sku: str | None = None,
) -> TicketId:
    """What a member hands in."""
    draft = Draft(kind=kind, subject=None, body=body, language=language, store=store, sku=sku)
    command = SubmitFeedback(
        member_id=member_id,
        programme=None,
        channel=Channel.STOREFRONT,
        draft=draft,
        by=str(member_id),
        key=RequestKey(principal_id=member_id.value, key=make.key(), operation="submitFeedback", content={}),
    )
    answer = await submit_feedback(command, begin)
    return answer.result


async def stored(ticket_id: TicketId) -> Answer:
    found = await row("SELECT * FROM tickets WHERE id = $1", ticket_id.value)
    assert found is not None
    return found


async def assignments(ticket_id: TicketId) -> list[tuple[StaffId, str | None]]:
    """Who had it, in order, and why not any more."""
    found = await rows(
        "SELECT staff_id, ended_because FROM ticket_assignments WHERE ticket_id = $1 ORDER BY given_at, id",
        ticket_id.value,
    )
    return [(StaffId(each["staff_id"]), each["ended_because"]) for each in found]


async def facts(kind: str) -> list[Answer]:
    found = await rows("SELECT payload FROM facts WHERE kind = $1 ORDER BY recorded_at, id", kind)
    return [from_json(each["payload"]) for each in found]
