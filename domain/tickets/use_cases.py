"""The steps that people take with a ticket. What is said in it is in `talking`, how it begins in `opening`.

Every step is taken once under its idempotency key, on the ticket's locked row, and where the caller says
which version it has read, on that version and no other.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeAlias

from domain.assignment.attending.use_cases import attend_to
from domain.classification.sorting.use_cases import check_category, check_cause, note_decision
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.ids import TicketId
from domain.members.refusals import VersionConflict
from domain.points.reason import check_reason
from domain.staff.audit import Act, Deed, Origin
from domain.tickets import moves
from domain.tickets.facts import CHANGED, fact, kind_of
from domain.tickets.handover import Handover, check_department
from domain.tickets.reach import reaches
from domain.tickets.refusals import (
    NoTicketHandoverWaits,
    TicketFieldNeeded,
    TicketHandoverWaits,
    UnknownTicket,
)
from domain.tickets.ticket import (
    ClosedBecause,
    Sentiment,
    Severity,
    Ticket,
    TicketKind,
    TicketState,
    Urgency,
    check_body,
    check_code,
)
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of one caller."""

    ticket_id: TicketId
    if_version: int | None
    """The version that was read; None: whatever it is by now."""
    origin: Origin
    key: RequestKey


Taking: TypeAlias = Callable[[Ticket, datetime, Work], Awaitable[None]]


async def take(step: Step, begin: Begin, act: Taking) -> Answer[TicketId]:
    """Have a step taken on the locked ticket. Raises UnknownTicket, VersionConflict, IdempotencyKeyReused,
    and what the step raises."""

    async def effect(work: Work) -> TicketId:
        ticket, moment = await reached(step.ticket_id, step.origin, work)
        _check_version(step, ticket)
        await act(ticket, moment, work)
        await attend_to(work, ticket.id)
        return ticket.id

    return await once_on_ticket(step.key, begin, effect)


async def once_on_ticket(
    key: RequestKey, begin: Begin, effect: Callable[[Work], Awaitable[TicketId]]
) -> Answer[TicketId]:
    """`once`, where what came of it is a ticket."""
    return await once(
        key,
        begin,
        effect,
        to_plain=lambda done: {"ticket": str(done)},
        from_plain=lambda plain: TicketId.parse(plain["ticket"]),
    )


async def reached(ticket_id: TicketId, origin: Origin, work: Work) -> tuple[Ticket, datetime]:
    """The ticket under its lock, and the moment. Raises UnknownTicket."""
    caller = origin.caller
    parts = await work.persons.parts_of(caller.member_id) if caller.member_id is not None else ()
    held = await work.tickets.lock(ticket_id)
    if held is None or not reaches(caller, held[0], parts=parts):
        raise UnknownTicket
    return held


def _check_version(step: Step, ticket: Ticket) -> None:
    """Raises VersionConflict."""
    if step.if_version is not None and step.if_version != ticket.version:
        raise VersionConflict(expected=step.if_version, current=ticket.version)


async def record(
    before: Ticket, after: Ticket, work: Work, *, by: str, solution: str | None = None, **more: Any
) -> None:
    """Write what a step has changed, and tell of it. For every part of this service that moves a ticket."""
    await work.tickets.change(before, after, by=by, solution=solution)
    fields = sorted(name for name, _, _ in moves.differences(before, after))
    await work.facts.tell(fact(kind_of(before, after), after, fields=fields, **more))


# What it is, and its end


@dataclass(frozen=True, slots=True, kw_only=True)
class Triage:
    """What of it is None stays as it is."""

    kind: TicketKind | None = None
    category: str | None = None
    urgency: Urgency | None = None
    sentiment: Sentiment | None = None
    severity: Severity | None = None
    regulator: bool | None = None


async def triage_ticket(step: Step, said: Triage, begin: Begin) -> Answer[TicketId]:
    """Say what a ticket is, or correct it. Raises InvalidInput, TicketFieldNeeded, TicketClosed,
    NothingToChange, and as `take` does."""
    if said.category is not None:
        check_code("category", said.category)

    async def act(ticket: Ticket, at: datetime, work: Work) -> None:
        if said.category is not None:
            await check_category(said.category, ticket.programme_id, work)
        after = moves.triage(
            ticket,
            at=at,
            kind=said.kind,
            category=said.category,
            urgency=said.urgency,
            sentiment=said.sentiment,
            severity=said.severity,
            regulator=said.regulator,
        )
        await record(ticket, after, work, by=step.origin.caller.actor)
        await note_decision(after, work, by=step.origin.caller.actor, at=at)

    return await take(step, begin, act)


async def resolve_ticket(step: Step, solution: str, cause: str, begin: Begin) -> Answer[TicketId]:
    """Say how it was solved, which whoever handed it in reads, and why it came about. Raises InvalidInput,
    TicketMoveNotAllowed, TicketFieldNeeded, TicketTextErased, and as `take` does."""
    if not solution.strip():
        raise TicketFieldNeeded(field="solution", wanted=TicketState.RESOLVED.value)
    solution = check_body(solution, "solution")
    check_code("cause", cause)

    async def act(ticket: Ticket, at: datetime, work: Work) -> None:
        await check_cause(cause, ticket.programme_id, work)
        after = moves.resolve(ticket, at=at, cause=cause)
        first = ticket.first_answered_at is None
        await record(ticket, after, work, by=step.origin.caller.actor, solution=solution, first=first)

    return await take(step, begin, act)


async def close_ticket(step: Step, because: ClosedBecause, begin: Begin) -> Answer[TicketId]:
    """End a ticket; whoever handed it in may withdraw it. Raises TicketMoveNotAllowed, and as `take` does."""

    async def act(ticket: Ticket, at: datetime, work: Work) -> None:
        after = moves.close(ticket, at=at, because=because)
        await record(ticket, after, work, by=step.origin.caller.actor, because=because.value)

    return await take(step, begin, act)


async def reopen_ticket(step: Step, begin: Begin) -> Answer[TicketId]:
    """It was not settled after all. Raises TicketMoveNotAllowed, TicketClosed, and as `take` does."""

    async def act(ticket: Ticket, at: datetime, work: Work) -> None:
        by_sender = step.origin.caller.member_id is not None
        await reopen(ticket, at, work, by=step.origin.caller.actor, by_sender=by_sender)

    return await take(step, begin, act)


async def reopen(ticket: Ticket, at: datetime, work: Work, *, by: str, by_sender: bool = False) -> Ticket:
    """The same inside a transaction at hand, on a locked ticket. Raises TicketMoveNotAllowed,
    TicketClosed."""
    after = moves.reopen(ticket, at=at, by_sender=by_sender)
    await record(ticket, after, work, by=by)
    return after


async def merge_tickets(step: Step, into: TicketId, begin: Begin) -> Answer[TicketId]:
    """Close the step's ticket as a duplicate of another one. Raises UnknownTicket, TicketNotMergeable,
    TicketMoveNotAllowed, VersionConflict, IdempotencyKeyReused."""

    async def effect(work: Work) -> TicketId:
        held = {}
        # In the order of their ids, so that two who merge them crosswise wait and do not block each other.
        for each in sorted({step.ticket_id, into}):
            held[each] = await reached(each, step.origin, work)
        (ticket, at), (main, _) = held[step.ticket_id], held[into]
        _check_version(step, ticket)
        after = moves.merge(ticket, main, at=at)
        await record(
            ticket,
            after,
            work,
            by=step.origin.caller.actor,
            because=ClosedBecause.DUPLICATE.value,
            into=str(main.id),
        )
        await attend_to(work, ticket.id)
        return main.id

    return await once_on_ticket(step.key, begin, effect)


# Another department


async def hand_over_ticket(step: Step, department: str, begin: Begin) -> Answer[TicketId]:
    """Hand a ticket over to a team; it waits for the team's word. Raises InvalidInput, UnknownDepartment,
    DepartmentHasTicket, TicketClosed, TicketHandoverWaits, and as `take` does."""

    async def act(ticket: Ticket, at: datetime, work: Work) -> None:
        check_department(department, ticket, await work.desk.teams(ticket.programme_id))
        waiting = await work.tickets.waiting_handover(ticket.id)
        if waiting is not None:
            raise TicketHandoverWaits(department=waiting.department)
        handover = Handover(
            id=work.new_id(),
            ticket_id=ticket.id,
            department=department,
            handed_by=step.origin.caller.actor,
            handed_at=at,
        )
        after = moves.hand_over(ticket, at=at)
        await work.tickets.hand_over(handover)
        await work.tickets.change(ticket, after, by=step.origin.caller.actor)
        await work.facts.tell(fact(CHANGED, after, fields=["handover"], department=department))

    return await take(step, begin, act)


async def acknowledge_hand_over(step: Step, begin: Begin) -> Answer[TicketId]:
    """The department has seen it. Raises NoTicketHandoverWaits, and as `take` does."""

    async def act(ticket: Ticket, at: datetime, work: Work) -> None:
        waiting = await work.tickets.waiting_handover(ticket.id)
        if waiting is None:
            raise NoTicketHandoverWaits
        by = step.origin.caller.actor
        await work.tickets.acknowledge(replace(waiting, acknowledged_by=by, acknowledged_at=at))
        after = moves.edit(ticket, at=at)
        await work.tickets.change(ticket, after, by=by)
        await work.facts.tell(
            fact(CHANGED, after, fields=["handover"], department=waiting.department, acknowledged=True)
        )

    return await take(step, begin, act)


# Words alone


async def erase_ticket_text(step: Step, reason: str, begin: Begin) -> Answer[TicketId]:
    """Erase what was said in a ticket, and what is attached; what happened and when stays. Again it changes
    nothing. Raises InvalidInput, and as `take` does."""
    reason = check_reason(reason)

    async def act(ticket: Ticket, at: datetime, work: Work) -> None:
        if ticket.text_erased_at is not None:
            return
        by = step.origin.caller.actor
        after = moves.edit(ticket, at=at, text_erased_at=at)
        await work.tickets.change(ticket, after, by=by)
        await work.tickets.erase_text(ticket.id, at=at)
        await work.classifier.forget_reasons(ticket.id)
        await work.facts.tell(fact(CHANGED, after, fields=["text_erased_at"]))
        deed = Deed(act=Act.TICKET_TEXT_ERASED, object_kind="ticket", object_id=str(ticket.id), reason=reason)
        await work.audit.record(step.origin, deed)

    return await take(step, begin, act)
