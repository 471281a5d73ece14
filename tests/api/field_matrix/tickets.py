"""Tickets of Ann's in every state that shows something, for the walk of the matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from domain.kernel.ids import MemberId, TicketBoxId, TicketId
from domain.staff.audit import Origin
from domain.staff.permissions import Permission
from domain.tickets.boxes.use_cases import AddTicketBox, add_ticket_box
from domain.tickets.files.file import Attachment
from domain.tickets.inbound.use_cases import AddTicketSource, add_ticket_source
from domain.tickets.ticket import AuthorKind, Channel
from persistence.database import rows, transaction, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.tickets.files import StoredTicketFiles
from persistence.tickets.intake import box_token
from tests import make
from tests.api.assignment.desks import team
from tests.api.tickets.tickets import do, done

if TYPE_CHECKING:
    from tests.api.field_matrix.world import World

_ONE = "{ ticket(id: $ticket) { %s } }"
_OF_ANN = "{ member(id: $ann) { tickets(first: 1) { %s } } }"
_TRACKED = "{ ticketByTrackingCode(code: $trackingCode) { %s } }"
_SUBMIT = '(input: { idempotencyKey: $key, memberId: $own, body: "Where is it?" })'
_HAND_IN = '(input: { idempotencyKey: $key, boxToken: $boxToken, body: "Too loud" })'
_OWN = "idempotencyKey: $key, ticketId: $ownTicket"
TICKETS: dict[str, list[str]] = {
    "Ticket": [
        _ONE,
        "{ ticket(id: $duplicateTicket) { %s } }",
        "{ ticket(id: $erasedTicket) { %s } }",
    ],
    "TicketConnection": ["{ tickets(first: 1) { %s } }", _OF_ANN],
    "TicketEdge": ["{ tickets(first: 1) { edges { %s } } }", _OF_ANN.replace("%s", "edges { %s }")],
    "TicketMessage": [_ONE.replace("%s", "messages { %s }")],
    "TicketAttachment": [_ONE.replace("%s", "attachments { %s }")],
    "TicketGoodwill": [_ONE.replace("%s", "goodwill { %s }")],
    "TicketChange": [_ONE.replace("%s", "changes { %s }")],
    "TicketHandover": [_ONE.replace("%s", "handovers { %s }")],
    "TrackedTicket": [_TRACKED],
    "TrackedMessage": [_TRACKED.replace("%s", "messages { %s }")],
    "TicketBox": ["{ ticketBoxes { %s } }"],
    "TicketSource": ["{ ticketSources { %s } }"],
    "GoodwillLimit": ["{ goodwillLimits { %s } }"],
    "GoodwillWanted": ["{ approval(id: $goodwillApproval) { goodwill { %s } } }"],
    # Given at once, and beyond what any role may give alone.
    "GiveGoodwillPayload": [
        f'mutation {{ giveGoodwill(input: {{ {_OWN}, points: {points}, reason: "Sorry" }}) {{ %s }} }}'
        for points in (1, 9_000)
    ],
    "TicketPayload": [f"mutation {{ submitFeedback{_SUBMIT} {{ %s }} }}"],
}
TICKET_ARGUMENTS = {
    "Query.tickets": "(first: 1)",
    "Subscription.queueChanged": "(first: 1)",
    "Subscription.ticketChanged": "(id: $ticket)",
    "Query.ticket": "(id: $ticket)",
    "Query.ticketByTrackingCode": "(code: $trackingCode)",
    "Member.tickets": "(first: 1)",
}
TICKET_MUTATIONS = {
    "submitFeedback": _SUBMIT,
    "submitAnonymousFeedback": _HAND_IN,
    "recordTicket": '(input: { idempotencyKey: $key, channel: PHONE, body: "On the phone", store: "s1", '
    "tracked: true })",
    "replyToTicket": '(input: { idempotencyKey: $key, ticketId: $triagedTicket, body: "Hello" })',
    "replyByTrackingCode": '(input: { idempotencyKey: $key, trackingCode: $openCode, body: "Hello" })',
    "noteTicket": f'(input: {{ {_OWN}, body: "A note" }})',
    "triageTicket": f'(input: {{ {_OWN}, ifVersion: 1, category: "a" }})',
    "resolveTicket": "(input: { idempotencyKey: $key, ticketId: $answeredTicket, ifVersion: 3, "
    'solution: "Done", cause: "c" })',
    "closeTicket": f"(input: {{ {_OWN}, ifVersion: 1, because: WITHDRAWN }})",
    "reopenTicket": "(input: { idempotencyKey: $key, ticketId: $closedTicket, ifVersion: 2 })",
    "mergeTickets": f"(input: {{ {_OWN}, ifVersion: 1, intoId: $secondTicket }})",
    "handOverTicket": f'(input: {{ {_OWN}, ifVersion: 1, department: "quality" }})',
    "acknowledgeHandOver": "(input: { idempotencyKey: $key, ticketId: $handedTicket })",
    "eraseTicketText": f'(input: {{ {_OWN}, reason: "Asked to" }})',
    "giveGoodwill": f'(input: {{ {_OWN}, points: 1, reason: "Sorry" }})',
    "saveGoodwillLimit": '(input: { role: "clerk", points: 5, coupons: 1 })',
    "addTicketBox": '(input: { store: "s1", place: "Door" })',
    "disableTicketBox": "(id: $spareBox)",
    "addTicketSource": "(input: { code: $unique, channel: EMAIL })",
    "rotateTicketSourceSecret": "(code: $spareSource)",
    "disableTicketSource": "(code: $spareSource)",
}
FRESH = {
    *("ownTicket", "secondTicket", "triagedTicket", "answeredTicket", "closedTicket", "handedTicket"),
    *("spareBox", "spareSource", "openCode"),
}
_EVERYTHING = make.staff(*Permission)


async def fresh(own: str, name: str, world: World) -> str:
    match name:
        case "spareBox":
            return str(TicketBoxId((await _box(world))[0]))
        case "spareSource":
            return await _source(world)
        case "openCode":
            sent = {"channel": "PHONE", "body": "It broke", "tracked": True}
            payload = await do(world.ask, "recordTicket", _EVERYTHING, want="trackingCode", **sent)
            return str(payload["trackingCode"])
        case "triagedTicket":
            return await _recorded(world, own, category="a")
        case "answeredTicket":
            return await _recorded(world, own, category="a", answer="Yes")
    made = await _recorded(world, own)
    if name == "closedTicket":
        await done(world.ask, "closeTicket", _EVERYTHING, ticketId=made, ifVersion=1, because="WITHDRAWN")
    if name == "handedTicket":
        handing = {"ticketId": made, "ifVersion": 1, "department": "quality"}
        await done(world.ask, "handOverTicket", _EVERYTHING, **handing)
    return made


async def tickets_of(ann: MemberId, world: World, order: str) -> dict[str, Any]:
    """A complaint that says all that one can say, a duplicate, one whose words are erased, and one of
    nobody."""
    ask = world.ask
    await team(ask, "quality", rank=6_000, kinds=["SUGGESTION"])
    full = await _recorded(
        world,
        str(ann),
        kind="COMPLAINT",
        subject="Broken",
        orderId=order,
        sku="t-1",
        store="s1",
        campaign="spring",
        category="quality",
        severity="CRITICAL",
        sentiment="NEGATIVE",
        regulator=True,
        answer="Sorry!",
    )
    ticket_id = TicketId.parse(full)
    await done(ask, "noteTicket", _EVERYTHING, ticketId=full, body="Third one")
    await done(ask, "handOverTicket", _EVERYTHING, ticketId=full, ifVersion=4, department="quality")
    await done(ask, "acknowledgeHandOver", _EVERYTHING, ticketId=full)
    await done(
        ask, "resolveTicket", _EVERYTHING, ticketId=full, ifVersion=6, solution="New one", cause="kiln"
    )
    duplicate = await _recorded(world, str(ann))
    await rows(
        """UPDATE tickets SET state = 'CLOSED', closed_at = changed_at, closed_because = 'DUPLICATE',
            merged_into_id = $2, waiting_since = changed_at WHERE id = $1 RETURNING 1""",
        TicketId.parse(duplicate).value,
        ticket_id.value,
    )
    await rows(
        """UPDATE tickets SET first_response_due_at = now(), resolution_due_at = now(), state = 'REOPENED',
            service_code = 'engraving', staff_id = $2, accepted_at = now() WHERE id = $1 RETURNING 1""",
        ticket_id.value,
        make.STAFF_ID,
    )
    erased = await _recorded(world, str(ann))
    await done(ask, "eraseTicketText", _EVERYTHING, ticketId=erased, reason="Asked to")
    await _attached(ticket_id, world.vault)
    approval = await _goodwill(ann, ticket_id, world)
    await _box(world)
    await rows("UPDATE ticket_boxes SET disabled_at = now() RETURNING 1")
    _, token = await _box(world)
    await _source(world)
    await rows("UPDATE ticket_sources SET disabled_at = now() RETURNING 1")
    handed = {"boxToken": token, "subject": "Loud", "body": "Too loud", "kind": "QUESTION"}
    tracked = await do(ask, "submitAnonymousFeedback", make.staff(), want="trackingCode", **handed)
    code = tracked["trackingCode"]
    nobody = str(TicketId(await value("SELECT id FROM tickets WHERE tracking_hash IS NOT NULL")))
    await done(ask, "triageTicket", _EVERYTHING, ticketId=nobody, ifVersion=1, category="noise")
    reply = {"ticketId": nobody, "body": "When?", "waitsForMember": True}
    await done(ask, "replyToTicket", _EVERYTHING, **reply)
    solution = await value("SELECT id FROM tickets WHERE tracking_hash IS NOT NULL")
    assert solution is not None
    solved = {"ticketId": nobody, "ifVersion": 3, "solution": "Quieter now", "cause": "music"}
    await done(ask, "resolveTicket", _EVERYTHING, **solved)
    await rows(
        """UPDATE tickets SET state = 'CLOSED', closed_at = changed_at, closed_because = 'DONE',
            waiting_since = changed_at WHERE id = $1 RETURNING 1""",
        solution,
    )
    return {
        "ticket": full,
        "duplicateTicket": duplicate,
        "erasedTicket": erased,
        "trackingCode": code,
        "boxToken": token,
        "goodwillApproval": approval,
    }


async def _recorded(world: World, own: str, **more: Any) -> str:
    sent = {"memberId": own, "channel": "PHONE", "body": "It broke", "kind": "QUESTION", **more}
    return str((await done(world.ask, "recordTicket", _EVERYTHING, **sent))["id"])


async def _box(world: World) -> tuple[UUID, str]:
    command = AddTicketBox(programme=None, store="s1", place="Door", origin=Origin(caller=_EVERYTHING))
    box = await add_ticket_box(command, world.begin)
    return box.id, box_token(world.vault, box.id)


async def _source(world: World) -> str:
    code = new_uuid().hex
    command = AddTicketSource(
        programme=None, code=code, channel=Channel.EMAIL, origin=Origin(caller=_EVERYTHING)
    )
    await add_ticket_source(command, world.begin, secret="whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0")
    return code


async def _attached(ticket_id: TicketId, vault: Vault) -> None:
    attachment = Attachment(
        id=new_uuid(),
        ticket_id=ticket_id,
        upload_key=make.key(),
        media_type="image/png",
        size=1,
        digest=b"d" * 32,
        name="cup.png",
        author_kind=AuthorKind.MEMBER,
        author="mem",
        public=True,
        at=await value("SELECT now()"),
    )
    async with transaction():
        await StoredTicketFiles(vault).attach(attachment, b"x")


async def _goodwill(ann: MemberId, ticket_id: TicketId, world: World) -> str:
    """A coupon and points that were given, and points that wait."""
    who = make.staff(*Permission, who=new_uuid())
    query = """mutation ($input: GiveGoodwillInput!) { giveGoodwill(input: $input) { approval { id } } }"""
    sent = {
        "idempotencyKey": make.key(),
        "ticketId": str(ticket_id),
        "points": 7,
        "reason": "Sorry",
    }
    answer = await world.ask(query, who, input=sent)
    approval = str(answer["data"]["giveGoodwill"]["approval"]["id"])
    await rows(
        """INSERT INTO ticket_goodwill (id, member_id, ticket_id, programme_id, points, entry_id, approval_id,
            asked_by, asker_id, asked_at, given_at)
        SELECT gen_random_uuid(), member_id, ticket_id, programme_id, 7, gen_random_uuid(), approval_id,
            asked_by, asker_id, asked_at, asked_at FROM ticket_goodwill RETURNING 1"""
    )
    await rows(
        """INSERT INTO ticket_goodwill (id, member_id, ticket_id, programme_id, template_id, coupon_id,
            approval_id, asked_by, asker_id, asked_at, given_at)
        SELECT gen_random_uuid(), member_id, ticket_id, programme_id,
            (SELECT id FROM coupon_templates LIMIT 1), gen_random_uuid(), approval_id, asked_by, asker_id,
            asked_at, asked_at
        FROM ticket_goodwill WHERE given_at IS NULL RETURNING 1"""
    )
    await rows(
        """UPDATE approvals SET wanted = wanted || '{"template": "amount"}'
        WHERE kind = 'GOODWILL' RETURNING 1"""
    )
    return approval
