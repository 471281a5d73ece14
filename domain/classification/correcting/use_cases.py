"""Where the classifier was not sure, or was wrong, a person says what a ticket is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.classification.sorting.use_cases import SEVERITY, check_category, note_decision
from domain.idempotency import Answer
from domain.kernel.ids import TicketId
from domain.members.refusals import NothingToChange
from domain.tickets import moves
from domain.tickets.ticket import Sentiment, Severity, Ticket, TicketKind, Urgency
from domain.tickets.use_cases import Step, record, take
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What is None is as the ticket says; nothing at all confirms it."""

    kind: TicketKind | None = None
    category: str | None = None
    urgency: Urgency | None = None
    sentiment: Sentiment | None = None
    severity: Severity | None = None


async def correct_classification(step: Step, said: Correction, begin: Begin) -> Answer[TicketId]:
    """Say what a ticket is, or that it was sorted rightly; either way nobody else is asked any more.

    Where only the classifier has said a category, confirming takes it, if it is still one. Raises
    InvalidInput, TicketFieldNeeded, TicketClosed, and as `take` does.
    """

    async def act(ticket: Ticket, at: datetime, work: Work) -> None:
        guessed = await work.classifier.said(ticket.id)
        category = said.category
        if category is None and ticket.category is None and guessed is not None:
            category = guessed.category
        if category is not None:
            await check_category(category, ticket.programme_id, work)
        kind = said.kind or ticket.kind
        severity = said.severity or ticket.severity
        if kind is TicketKind.COMPLAINT and severity is None:
            severity = SEVERITY.get(said.urgency or ticket.urgency, Severity.MINOR)
        by = step.origin.caller.actor
        try:
            after = moves.triage(
                ticket,
                at=at,
                kind=kind,
                category=category,
                urgency=said.urgency,
                sentiment=said.sentiment or ticket.sentiment or (guessed.sentiment if guessed else None),
                severity=severity if kind is TicketKind.COMPLAINT else said.severity,
            )
        except NothingToChange:
            after = ticket  # it was right, which is worth knowing: the decision is written all the same
        else:
            await record(ticket, after, work, by=by)
        await note_decision(after, work, by=by, at=at)

    return await take(step, begin, act)
