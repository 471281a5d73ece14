"""A ticket is sorted in the transaction that opens it. What persons say of it is what models learn from.

Tickets call these functions; they open no transaction of their own.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.classification.labels import Aspect, Labels
from domain.classification.ports import Decision
from domain.classification.taxonomy import Taxonomy, Tree
from domain.classification.verdict import Verdict, classify
from domain.kernel.refusal import InvalidInput
from domain.tickets import moves
from domain.tickets.facts import CHANGED, fact
from domain.tickets.ticket import Sentiment, Severity, Ticket, TicketKind, Urgency
from domain.work import Work

CLASSIFIER = "classifier"
"""Who has done it, in the record of a ticket's changes."""
SEVERITY = {Urgency.URGENT: Severity.CRITICAL, Urgency.HIGH: Severity.MAJOR}
"""Of a complaint of which nobody has said how bad it is; any other urgency: MINOR."""


async def verdict_on(text: str, programme_id: UUID, work: Work) -> tuple[Verdict, Taxonomy]:
    """What the classifier says of a text, by the model and the tree of today."""
    taxonomy = await work.classifier.taxonomy(programme_id, Tree.CATEGORY)
    return classify(text, taxonomy, await work.classifier.model(programme_id)), taxonomy


def urgency_of(verdict: Verdict, taxonomy: Taxonomy) -> Urgency:
    """An unsure one is NORMAL: neither is anybody called at night for it, nor does it wait for ever."""
    guess = verdict.guesses[Aspect.URGENCY]
    return Urgency(guess.value) if guess.confidence >= taxonomy.sure else Urgency.NORMAL


async def sort_new(ticket: Ticket, verdict: Verdict, work: Work, *, triage: bool) -> Ticket:
    """Write the verdict on a ticket that was just opened, and triage it where the verdict is sure.

    `triage`: nobody else says at once what it is. What the sender has said of the kind stands.
    """
    await work.classifier.say(ticket.id, ticket.programme_id, verdict, at=ticket.opened_at)
    if not (triage and verdict.sure):
        return ticket
    complaint = ticket.kind is TicketKind.COMPLAINT
    after = moves.triage(
        ticket,
        at=ticket.opened_at,
        category=verdict.labels.category,
        sentiment=ticket.sentiment or verdict.labels.sentiment,
        severity=SEVERITY.get(ticket.urgency, Severity.MINOR) if complaint else None,
    )
    await work.tickets.change(ticket, after, by=CLASSIFIER)
    await work.facts.tell(fact(CHANGED, after, by=CLASSIFIER))
    return after


async def check_category(category: str, programme_id: UUID, work: Work) -> None:
    """Raises InvalidInput for one under which nothing is sorted today."""
    if not (await work.classifier.taxonomy(programme_id, Tree.CATEGORY)).is_leaf(category):
        raise InvalidInput("category", "UNKNOWN")


async def check_cause(cause: str, programme_id: UUID, work: Work) -> None:
    """Raises InvalidInput for one that is no leaf of the tree of causes."""
    if not (await work.classifier.taxonomy(programme_id, Tree.CAUSE)).is_leaf(cause):
        raise InvalidInput("cause", "UNKNOWN")


async def note_decision(ticket: Ticket, work: Work, *, by: str, at: datetime) -> None:
    """A person has said of a locked ticket what it is: the ticket says it, and models learn it. A ticket that
    has no sentiment has the neutral one."""
    if ticket.category is None:
        return
    labels = Labels(
        kind=ticket.kind,
        category=ticket.category,
        urgency=ticket.urgency,
        sentiment=ticket.sentiment or Sentiment.NEUTRAL,
    )
    said = await work.classifier.said(ticket.id)
    await work.classifier.decide(
        Decision(
            id=work.new_id(),
            ticket_id=ticket.id,
            programme_id=ticket.programme_id,
            labels=labels,
            corrected=labels.differing(said) if said else (),
            by=by,
            at=at,
        )
    )
