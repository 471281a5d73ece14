"""The steps that are taken with tickets."""

from collections.abc import Awaitable, Callable
from typing import Any

import strawberry

from api.context import Info
from api.errors import BadUserInput, Forbidden
from api.inputs import origin_of, plain_input
from api.once import key_of
from api.permissions import guarded, open_field
from api.problems import answers_refusals
from api.tickets import inputs
from api.tickets.payloads import TicketPayload, TrackedTicketPayload
from api.tickets.queries import admit_tracking, wanted_ticket
from api.tickets.tracked import TrackedTicket
from domain.idempotency import Answer
from domain.kernel.ids import TicketId
from domain.staff.permissions import Permission
from domain.tickets import use_cases
from domain.tickets.talking import use_cases as talking
from domain.tickets.ticket import ClosedBecause
from domain.tickets.use_cases import Step, Triage
from domain.work import Begin
from persistence.retry import retrying
from persistence.tickets import queries

EVERY = "UNKNOWN_TICKET, VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED"


@strawberry.type
class TicketSteps:
    @strawberry.mutation(
        description=f"Say something in a ticket that both sides read. A reply of staff is an answer: "
        f"whoever answers what nobody has takes it. A member's own word puts an answered ticket back to "
        f"whoever has it. Problems: INVALID_INPUT, TICKET_MOVE_NOT_ALLOWED, TICKET_FIELD_NEEDED, "
        f"TICKET_CLOSED, TICKET_FULL, TICKET_TEXT_ERASED, {EVERY}.",
        extensions=[guarded(Permission.TICKETS_HANDLE, or_self=True)],
    )
    @answers_refusals(TicketPayload)
    async def reply_to_ticket(self, info: Info, input: inputs.ReplyToTicketInput) -> TicketPayload:
        if input.waits_for_member and _is_member(info):
            raise Forbidden("Staff alone wait for members.")
        step = _step(info, input, "replyToTicket", input.if_version)
        waits = input.waits_for_member
        return await _done(info, lambda begin: talking.reply_to_ticket(step, input.body, begin, waits=waits))

    @open_field(
        description="Say something more in a ticket without a name. Problems: INVALID_INPUT, UNKNOWN_TICKET, "
        "TICKET_CLOSED, TICKET_FULL, TICKET_TEXT_ERASED, IDEMPOTENCY_KEY_REUSED."
    )
    @answers_refusals(TrackedTicketPayload)
    async def reply_by_tracking_code(
        self, info: Info, input: inputs.ReplyByTrackingCodeInput
    ) -> TrackedTicketPayload:
        await admit_tracking(info)
        content = plain_input(input)
        key = content.pop("idempotency_key")
        answer = await retrying(
            lambda: talking.reply_by_tracking_code(
                input.tracking_code, input.body, key, content, info.context.begin
            )
        )
        if answer.replayed:
            info.context.replayed()
        found = await queries.tracked_ticket(input.tracking_code)
        return TrackedTicketPayload(ticket=TrackedTicket.of(info, found) if found is not None else None)

    @strawberry.mutation(
        description="Say something in a ticket that only staff read. Problems: INVALID_INPUT, TICKET_FULL, "
        f"TICKET_TEXT_ERASED, UNKNOWN_STAFF, {EVERY}.",
        extensions=[guarded(Permission.TICKETS_HANDLE)],
    )
    @answers_refusals(TicketPayload)
    async def note_ticket(self, info: Info, input: inputs.NoteTicketInput) -> TicketPayload:
        step = _step(info, input, "noteTicket", None)
        return await _done(
            info, lambda begin: talking.note_ticket(step, input.body, begin, mentions=input.mentions)
        )

    @strawberry.mutation(
        description=f"Say what a ticket is: NEW becomes TRIAGED, later it is a correction. It needs a "
        f"category, a complaint a severity. Problems: INVALID_INPUT, TICKET_FIELD_NEEDED, TICKET_CLOSED, "
        f"NOTHING_TO_CHANGE, {EVERY}.",
        extensions=[guarded(Permission.TICKETS_HANDLE)],
    )
    @answers_refusals(TicketPayload)
    async def triage_ticket(self, info: Info, input: inputs.TriageTicketInput) -> TicketPayload:
        said = Triage(
            kind=input.kind,
            category=input.category,
            urgency=input.urgency,
            sentiment=input.sentiment,
            severity=input.severity,
            regulator=input.regulator,
        )
        step = _step(info, input, "triageTicket", input.if_version)
        return await _done(info, lambda begin: use_cases.triage_ticket(step, said, begin))

    @strawberry.mutation(
        description="Say how a ticket was solved, which whoever handed it in reads, and why it came about. "
        "Problems: INVALID_INPUT, TICKET_MOVE_NOT_ALLOWED, TICKET_FIELD_NEEDED, TICKET_TEXT_ERASED, "
        f"{EVERY}.",
        extensions=[guarded(Permission.TICKETS_HANDLE)],
    )
    @answers_refusals(TicketPayload)
    async def resolve_ticket(self, info: Info, input: inputs.ResolveTicketInput) -> TicketPayload:
        step = _step(info, input, "resolveTicket", input.if_version)
        return await _done(
            info, lambda begin: use_cases.resolve_ticket(step, input.solution, input.cause, begin)
        )

    @strawberry.mutation(
        description="End a ticket. Members can withdraw their own. Problems: TICKET_MOVE_NOT_ALLOWED, "
        f"{EVERY}.",
        extensions=[guarded(Permission.TICKETS_HANDLE, or_self=True)],
    )
    @answers_refusals(TicketPayload)
    async def close_ticket(self, info: Info, input: inputs.CloseTicketInput) -> TicketPayload:
        if input.because is ClosedBecause.DUPLICATE:
            raise BadUserInput("Duplicates are merged with mergeTickets.")
        if _is_member(info) and input.because is not ClosedBecause.WITHDRAWN:
            raise Forbidden("Members withdraw their tickets.")
        step = _step(info, input, "closeTicket", _version(info, input.if_version))
        return await _done(info, lambda begin: use_cases.close_ticket(step, input.because, begin))

    @strawberry.mutation(
        description=f"A ticket was not settled after all. Members can say so of their own for 30 days after "
        f"its end. Problems: TICKET_MOVE_NOT_ALLOWED, TICKET_CLOSED, {EVERY}.",
        extensions=[guarded(Permission.TICKETS_HANDLE, or_self=True)],
    )
    @answers_refusals(TicketPayload)
    async def reopen_ticket(self, info: Info, input: inputs.ReopenTicketInput) -> TicketPayload:
        step = _step(info, input, "reopenTicket", _version(info, input.if_version))
        return await _done(info, lambda begin: use_cases.reopen_ticket(step, begin))

    @strawberry.mutation(
        description="Close a ticket as a duplicate of another one of the same person, and answer with that "
        "other one. One without a name may go into anybody's. Problems: TICKET_NOT_MERGEABLE, "
        f"TICKET_MOVE_NOT_ALLOWED, {EVERY}.",
        extensions=[guarded(Permission.TICKETS_HANDLE)],
    )
    @answers_refusals(TicketPayload)
    async def merge_tickets(self, info: Info, input: inputs.MergeTicketsInput) -> TicketPayload:
        step = _step(info, input, "mergeTickets", input.if_version)
        return await _done(info, lambda begin: use_cases.merge_tickets(step, input.into_id, begin))

    @strawberry.mutation(
        description="Have another department look at a ticket: a team that works, and that has not got it "
        "already. The time until it says so is kept. Problems: INVALID_INPUT, UNKNOWN_DEPARTMENT, "
        f"DEPARTMENT_HAS_TICKET, TICKET_CLOSED, TICKET_HANDOVER_WAITS, {EVERY}.",
        extensions=[guarded(Permission.TICKETS_HANDLE)],
    )
    @answers_refusals(TicketPayload)
    async def hand_over_ticket(self, info: Info, input: inputs.HandOverTicketInput) -> TicketPayload:
        step = _step(info, input, "handOverTicket", input.if_version)
        return await _done(info, lambda begin: use_cases.hand_over_ticket(step, input.department, begin))

    @strawberry.mutation(
        description=f"Say that the department has seen a ticket. Problems: NO_TICKET_HANDOVER_WAITS, "
        f"{EVERY}.",
        extensions=[guarded(Permission.TICKETS_HANDLE)],
    )
    @answers_refusals(TicketPayload)
    async def acknowledge_hand_over(
        self, info: Info, input: inputs.AcknowledgeHandOverInput
    ) -> TicketPayload:
        step = _step(info, input, "acknowledgeHandOver", None)
        return await _done(info, lambda begin: use_cases.acknowledge_hand_over(step, begin))

    @strawberry.mutation(
        description="Erase what was said in a ticket and what is attached, for ever. What happened and when "
        f"stays. Problems: INVALID_INPUT, {EVERY}.",
        extensions=[guarded(Permission.TICKETS_ERASE)],
    )
    @answers_refusals(TicketPayload)
    async def erase_ticket_text(self, info: Info, input: inputs.EraseTicketTextInput) -> TicketPayload:
        step = _step(info, input, "eraseTicketText", None)
        return await _done(info, lambda begin: use_cases.erase_ticket_text(step, input.reason, begin))


def _is_member(info: Info) -> bool:
    return info.context.caller.member_id is not None


def _version(info: Info, given: int | None) -> int | None:
    """Members decide about their own ticket whatever else has happened to it. Raises BadUserInput."""
    if given is None and not _is_member(info):
        raise BadUserInput("Say which version of the ticket you have read.")
    return given


def _step(info: Info, input: Any, operation: str, if_version: int | None) -> Step:
    return Step(
        ticket_id=input.ticket_id,
        if_version=if_version,
        origin=origin_of(info),
        key=key_of(info, input, operation),
    )


async def _done(info: Info, act: Callable[[Begin], Awaitable[Answer[TicketId]]]) -> TicketPayload:
    answer = await retrying(lambda: act(info.context.begin))
    if answer.replayed:
        info.context.replayed()
    return TicketPayload(ticket=await wanted_ticket(info, answer.result))
