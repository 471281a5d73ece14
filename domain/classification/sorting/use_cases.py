"""A ticket is sorted in the transaction that opens it. What persons say of it is what models learn from.

Tickets call these functions; they open no transaction of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.classification.labels import Aspect, Labels
from domain.classification.ports import Decision
from domain.classification.taxonomy import Taxonomy, Tree
from domain.classification.verdict import Verdict, classify
from domain.kernel.refusal import InvalidInput
from domain.tickets import moves
from domain.tickets.facts import CHANGED, fact
from domain.tickets.ticket import Sentiment, Severity, Ticket, TicketKind, Urgency, check_code
from domain.work import Work

CLASSIFIER = "classifier"
"""Who has done it, in the record of a ticket's changes."""
SEVERITY = {Urgency.URGENT: Severity.CRITICAL, Urgency.HIGH: Severity.MAJOR}
"""Of a complaint of which nobody has said how bad it is; any other urgency: MINOR."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """What the classifier says of a text, and by which tree."""

    verdict: Verdict
    taxonomy: Taxonomy

    def sure_of(self, aspect: Aspect) -> str | None:
        """What it says of the aspect, if it is sure."""
        guess = self.verdict.guesses[aspect]
        return guess.value if guess.confidence >= self.taxonomy.sure else None

    @property
    def kind(self) -> TicketKind:
        """An unsure one is a QUESTION, which asks nothing of whoever takes it."""
        return TicketKind(self.sure_of(Aspect.KIND) or TicketKind.QUESTION)

    @property
    def urgency(self) -> Urgency:
        """An unsure one is NORMAL: neither is anybody called at night for it, nor does it wait for ever."""
        return Urgency(self.sure_of(Aspect.URGENCY) or Urgency.NORMAL)

    @property
    def sentiment(self) -> Sentiment | None:
        said = self.sure_of(Aspect.SENTIMENT)
        return Sentiment(said) if said else None


async def sorted_by_text(text: str, programme_id: UUID, work: Work) -> Sorted:
    """By the model and the tree of today."""
    taxonomy = await work.classifier.taxonomy(programme_id, Tree.CATEGORY)
    return Sorted(classify(text, taxonomy, await work.classifier.model(programme_id)), taxonomy)


async def sort_new(ticket: Ticket, said: Sorted, work: Work, *, triage: bool) -> Ticket:
    """Write what the classifier says of a ticket that was just opened, and triage it where it is sure and the
    merchant lets it.

    `triage`: nobody else says at once what it is. What the sender has said of the kind stands.
    """
    verdict = said.verdict
    await work.classifier.say(ticket.id, ticket.programme_id, verdict, at=ticket.opened_at)
    if not (triage and verdict.sure and said.taxonomy.triages):
        return ticket
    complaint = ticket.kind is TicketKind.COMPLAINT
    after = moves.triage(
        ticket,
        at=ticket.opened_at,
        category=verdict.labels.category,
        severity=SEVERITY.get(ticket.urgency, Severity.MINOR) if complaint else None,
    )
    await work.tickets.change(ticket, after, by=CLASSIFIER)
    await work.facts.tell(fact(CHANGED, after, by=CLASSIFIER))
    return after


async def check_category(category: str, programme_id: UUID, work: Work) -> None:
    """Raises InvalidInput for one under which nothing is sorted today."""
    await _check("category", category, Tree.CATEGORY, programme_id, work)


async def check_cause(cause: str, programme_id: UUID, work: Work) -> None:
    """Raises InvalidInput for one that is no leaf of the tree of causes."""
    await _check("cause", cause, Tree.CAUSE, programme_id, work)


async def _check(field: str, code: str, tree: Tree, programme_id: UUID, work: Work) -> None:
    if not (await work.classifier.taxonomy(programme_id, tree)).allows(code):
        raise InvalidInput(field, "UNKNOWN")
    # Until the merchant has written a tree every code is allowed, but no more than codes.
    check_code(field, code)


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
