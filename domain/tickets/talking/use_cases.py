"""Who says what in an open ticket: answers, notes, and the words of whoever handed it in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.assignment.attending.use_cases import attend_to
from domain.idempotency import Answer, RequestKey
from domain.kernel.ids import StaffId, TicketId
from domain.notes.mentioning.use_cases import mention
from domain.notes.note import Place, check_mentions
from domain.tickets import moves
from domain.tickets.facts import ANSWERED, CHANGED, fact
from domain.tickets.refusals import TicketFull, UnknownTicket
from domain.tickets.ticket import AuthorKind, Ticket, check_body
from domain.tickets.use_cases import Step, once_on_ticket, take
from domain.tickets.words import MOST_MESSAGES, Message, author_kind_of, staff_id_of
from domain.work import Begin, Work


async def reply_to_ticket(step: Step, body: str, begin: Begin, *, waits: bool = False) -> Answer[TicketId]:
    """Say something that both sides read: an answer of ours, or the member's own word. `waits`: our answer
    asks for something, and the clock stands still until the member says it.

    Raises InvalidInput, TicketMoveNotAllowed, TicketFieldNeeded, TicketClosed, TicketTextErased, TicketFull,
    and as `take` does.
    """
    body, caller = check_body(body), step.origin.caller

    async def act(ticket: Ticket, at: datetime, work: Work) -> None:
        author_kind = author_kind_of(caller)
        if author_kind is AuthorKind.MEMBER:
            await hear(ticket, body, at, work, author_kind=author_kind, by=caller.actor)
        else:
            await answer(
                ticket,
                body,
                at,
                work,
                author_kind=author_kind,
                by=caller.actor,
                staff_id=staff_id_of(caller),
                waits=waits,
            )

    return await take(step, begin, act)


async def note_ticket(
    step: Step, body: str, begin: Begin, *, mentions: Sequence[StaffId] = ()
) -> Answer[TicketId]:
    """Say something that only we read; the ticket moves on by nothing but its version. Raises InvalidInput,
    TicketTextErased, TicketFull, UnknownStaff, and as `take` does."""
    body, caller, named = check_body(body), step.origin.caller, check_mentions(mentions)

    async def act(ticket: Ticket, at: datetime, work: Work) -> None:
        after = moves.edit(ticket, at=at)
        said = _message(ticket, body, at, work, author_kind_of(caller), caller.actor, public=False)
        await _say(work, said)
        await work.tickets.change(ticket, after, by=caller.actor)
        await work.facts.tell(fact(CHANGED, after, fields=["note"]))
        place = Place(
            programme_id=ticket.programme_id,
            member_id=ticket.member_id,
            ticket_id=ticket.id,
            message_id=said.id,
        )
        await mention(work, named, place, by=caller.actor, at=at)

    return await take(step, begin, act)


async def reply_by_tracking_code(
    code: str, body: str, key: str, content: Mapping[str, Any], begin: Begin
) -> Answer[TicketId]:
    """Somebody without a name goes on. Raises InvalidInput, UnknownTicket, TicketClosed, TicketTextErased,
    TicketFull, IdempotencyKeyReused."""
    body = check_body(body)
    async with begin() as work:
        ticket_id = await work.tickets.by_tracking_code(code)
    if ticket_id is None:
        raise UnknownTicket

    async def effect(work: Work) -> TicketId:
        held = await work.tickets.lock(ticket_id)
        if held is None:
            raise UnknownTicket
        ticket, at = held
        await hear(ticket, body, at, work, author_kind=AuthorKind.ANONYMOUS, by="anonymous")
        await attend_to(work, ticket.id)
        return ticket.id

    request = RequestKey(
        principal_id=ticket_id.value, key=key, operation="replyByTrackingCode", content=content
    )
    return await once_on_ticket(request, begin, effect)


async def hear(
    ticket: Ticket, body: str, at: datetime, work: Work, *, author_kind: AuthorKind, by: str
) -> Ticket:
    """Whoever handed a locked ticket in has said something. Raises TicketClosed, TicketTextErased,
    TicketFull."""
    after = moves.hear(ticket, at=at)
    await _say(work, _message(ticket, body, at, work, author_kind, by, public=True))
    await work.tickets.change(ticket, after, by=by)
    await work.facts.tell(fact(CHANGED, after, fields=["heard"]))
    return after


async def answer(
    ticket: Ticket,
    body: str,
    at: datetime,
    work: Work,
    *,
    author_kind: AuthorKind,
    by: str,
    staff_id: UUID | None = None,
    waits: bool = False,
) -> Ticket:
    """Answer a locked ticket publicly. Raises TicketMoveNotAllowed, TicketFieldNeeded, TicketTextErased,
    TicketFull."""
    after = moves.answer(ticket, at=at, staff_id=staff_id, waits=waits)
    await _say(work, _message(ticket, body, at, work, author_kind, by, public=True))
    await work.tickets.change(ticket, after, by=by)
    first = ticket.first_answered_at is None
    seconds = int((at - ticket.opened_at).total_seconds())
    await work.facts.tell(fact(ANSWERED, after, first=first, waits=waits, seconds=seconds))
    return after


async def _say(work: Work, message: Message) -> None:
    if await work.tickets.messages(message.ticket_id) >= MOST_MESSAGES:
        raise TicketFull(most=MOST_MESSAGES)
    await work.tickets.say(message)


def _message(
    ticket: Ticket, body: str, at: datetime, work: Work, author_kind: AuthorKind, by: str, *, public: bool
) -> Message:
    return Message(
        id=work.new_id(),
        ticket_id=ticket.id,
        public=public,
        author_kind=author_kind,
        author=by,
        body=body,
        at=at,
    )
