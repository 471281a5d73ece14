"""How a ticket begins: all ways in come together in `open_ticket`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from domain.assignment.attending.use_cases import attend, attend_to
from domain.campaigns.refusals import UnknownCampaign
from domain.classification.labels import Aspect
from domain.classification.sorting.use_cases import (
    check_category,
    note_decision,
    sort_new,
    sorted_by_text,
)
from domain.idempotency import Answer, RequestKey
from domain.kernel.ids import MemberId, TicketId
from domain.members.refusals import UnknownMember
from domain.orders.refusals import UnknownOrder, UnknownStore
from domain.programme.programme import Programme
from domain.staff.audit import Act, Deed, Origin
from domain.tickets import moves
from domain.tickets.bespoke.use_cases import check_service
from domain.tickets.facts import OPENED, fact
from domain.tickets.opening.box import Box
from domain.tickets.opening.draft import (
    MEMBERS_CHANNELS,
    STAFF_CHANNELS,
    Draft,
    Findings,
    check_channel,
    check_findings,
    checked,
)
from domain.tickets.opening.pace import one_more
from domain.tickets.refusals import UnknownTicketBox
from domain.tickets.talking.use_cases import answer
from domain.tickets.ticket import AuthorKind, Channel, Ticket, Urgency, check_body
from domain.tickets.use_cases import once_on_ticket, record
from domain.tickets.words import Message, Opening, author_kind_of, staff_id_of
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitFeedback:
    """A member says something, in the shop or the mini-program."""

    member_id: MemberId
    programme: str | None
    channel: Channel
    draft: Draft
    by: str
    """The member, or the service that says it for the member."""
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitAnonymousFeedback:
    """Somebody in a store says something, without a name."""

    box_token: str
    draft: Draft
    key: str
    """Of the sender; kept as one of the box."""
    content: Mapping[str, Any]
    """What the idempotency key is good for."""
    network: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordTicket:
    """Staff write down what somebody says at the counter or on the phone, or what a server hands in."""

    member_id: MemberId | None
    programme: str | None
    channel: Channel
    draft: Draft
    findings: Findings
    tracked: bool
    """Whether somebody without a name gets a code to follow it."""
    origin: Origin
    key: RequestKey


async def submit_feedback(command: SubmitFeedback, begin: Begin) -> Answer[TicketId]:
    """Open a ticket of a member. Raises InvalidInput, UnknownProgramme, UnknownMember, UnknownOrder,
    UnknownStore, UnknownCampaign, ServiceNotOpen, IdempotencyKeyReused."""
    draft = checked(command.draft)
    check_channel(command.channel, MEMBERS_CHANNELS)

    async def effect(work: Work) -> TicketId:
        programme = await work.programmes.find(command.programme)
        ticket = await open_ticket(
            draft,
            programme,
            work,
            channel=command.channel,
            member_id=command.member_id,
            author_kind=AuthorKind.MEMBER,
            by=command.by,
        )
        return ticket.id

    return await once_on_ticket(command.key, begin, effect)


async def submit_anonymous_feedback(command: SubmitAnonymousFeedback, begin: Begin) -> Answer[TicketId]:
    """Open a ticket of nobody, with a code to find it by. Raises InvalidInput, UnknownTicketBox,
    IdempotencyKeyReused; TooManySubmissions, which no key keeps."""
    draft = checked(replace(command.draft, order_id=None, store=None, campaign=None))
    async with begin() as work:
        box = await _box(command.box_token, work)

    async def effect(work: Work) -> TicketId:
        box = await _box(command.box_token, work)
        held = await work.ticket_intake.hold_network(command.network)
        await work.ticket_intake.keep_network(command.network, one_more(held, work.now))
        programme = await work.programmes.with_id(box.programme_id)
        ticket = await open_ticket(
            replace(draft, store=box.store_code),
            programme,
            work,
            channel=Channel.STORE_BOX,
            member_id=None,
            author_kind=AuthorKind.ANONYMOUS,
            by="anonymous",
            tracked=True,
        )
        return ticket.id

    key = RequestKey(
        principal_id=box.id,
        key=command.key,
        operation="submitAnonymousFeedback",
        content=command.content,
    )
    return await once_on_ticket(key, begin, effect)


async def record_ticket(command: RecordTicket, begin: Begin) -> Answer[TicketId]:
    """Open a ticket on somebody's behalf; with a category it is triaged, with an answer it is answered.

    Raises InvalidInput, TicketFieldNeeded, UnknownProgramme, UnknownMember, UnknownOrder, UnknownStore,
    UnknownCampaign, ServiceNotOpen, IdempotencyKeyReused.
    """
    draft, findings = checked(command.draft), command.findings
    check_channel(command.channel, STAFF_CHANNELS | MEMBERS_CHANNELS)
    check_findings(findings)
    caller = command.origin.caller
    by, author_kind = caller.actor, author_kind_of(caller)

    async def effect(work: Work) -> TicketId:
        programme = await work.programmes.find(command.programme)
        ticket = await open_ticket(
            draft,
            programme,
            work,
            channel=command.channel,
            member_id=command.member_id,
            author_kind=author_kind,
            by=by,
            urgency=findings.urgency,
            tracked=command.tracked and command.member_id is None,
            attended=False,
            triage=findings.category is None,
        )
        if findings.category is not None:
            await check_category(findings.category, programme.id, work)
            triaged = moves.triage(
                ticket,
                at=ticket.opened_at,
                category=findings.category,
                sentiment=findings.sentiment,
                severity=findings.severity,
                regulator=findings.regulator,
            )
            await record(ticket, triaged, work, by=by)
            ticket = triaged
            await note_decision(ticket, work, by=by, at=ticket.opened_at)
        if findings.answer is not None:
            await answer(
                ticket,
                check_body(findings.answer, "answer"),
                ticket.opened_at,
                work,
                author_kind=author_kind,
                by=by,
                staff_id=staff_id_of(caller),
            )
        deed = Deed(act=Act.TICKET_RECORDED, object_kind="ticket", object_id=str(ticket.id))
        await work.audit.record(command.origin, deed)
        await attend_to(work, ticket.id)
        return ticket.id

    return await once_on_ticket(command.key, begin, effect)


async def open_ticket(
    draft: Draft,
    programme: Programme,
    work: Work,
    *,
    channel: Channel,
    member_id: MemberId | None,
    author_kind: AuthorKind,
    by: str,
    urgency: Urgency | None = None,
    tracked: bool = False,
    attended: bool = True,
    triage: bool = True,
    ticket_id: TicketId | None = None,
) -> Ticket:
    """Write a new ticket and tell of it, in the transaction at hand. Every way in ends here, so whatever is
    to be known or done of each new ticket in its own transaction is called here. `attended`: the desk looks
    after it at once; else whoever calls says when.

    The draft was checked. A service that it asks for is one that the member may ask for now. What it does not
    say is said by the classifier where it is sure; it may triage the ticket, too, unless somebody does at
    once (`triage`). Raises UnknownMember, UnknownOrder, UnknownStore, UnknownCampaign, ServiceNotOpen.
    """
    await _check_links(draft, programme, member_id, work)
    if draft.service is not None:
        await check_service(draft.service, member_id, programme, work)
    at = await work.tickets.moment(programme.id)
    text = f"{draft.subject}\n{draft.body}" if draft.subject else draft.body
    said = await sorted_by_text(text, programme.id, work)
    ticket = Ticket(
        id=ticket_id or TicketId(work.new_id()),
        programme_id=programme.id,
        member_id=member_id,
        channel=channel,
        kind=draft.kind or said.kind,
        category=said.sure_of(Aspect.CATEGORY),
        urgency=urgency or said.urgency,
        sentiment=said.sentiment,
        language=draft.language,
        order_id=draft.order_id.value if draft.order_id else None,
        sku=draft.sku,
        store_code=draft.store,
        campaign_code=draft.campaign,
        service_code=draft.service,
        opened_by=by,
        opened_at=at,
        changed_at=at,
    )
    first = Message(
        id=work.new_id(),
        ticket_id=ticket.id,
        public=True,
        author_kind=author_kind,
        author=by,
        body=draft.body,
        at=at,
    )
    await work.tickets.open(ticket, Opening(subject=draft.subject, first=first), tracked=tracked)
    await work.facts.tell(fact(OPENED, ticket))
    ticket = await sort_new(ticket, said, work, triage=triage)
    return await attend(work, ticket, at=at) if attended else ticket


async def _check_links(draft: Draft, programme: Programme, member_id: MemberId | None, work: Work) -> None:
    """What it is about is there, and the order is the member's own."""
    if member_id is not None and not await work.members.exists(member_id):
        raise UnknownMember
    if draft.order_id is not None and (
        member_id is None
        or draft.order_id.member != member_id.value
        or not await work.tickets.has_order(draft.order_id)
    ):
        raise UnknownOrder(str(draft.order_id))
    if draft.store is not None and not await work.programmes.has_store(draft.store):
        raise UnknownStore(draft.store)
    if draft.campaign is not None and not await work.tickets.has_campaign(programme.id, draft.campaign):
        raise UnknownCampaign(draft.campaign)


async def _box(token: str, work: Work) -> Box:
    box_id = work.ticket_intake.box_of_token(token)
    box = await work.ticket_intake.box(box_id) if box_id is not None else None
    if box is None or box.disabled_at is not None:
        raise UnknownTicketBox
    return box
