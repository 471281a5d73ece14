"""A model of somebody else says what a ticket is of which ours is not sure. The worker asks it.

A ticket is asked about once: it is marked first, then the model is asked while no transaction is open, and
what it says is written only where nobody has said anything meanwhile. Where it is away, too slow or says what
nobody asked for, our own verdict stands and a person decides, as without it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from domain.assignment.attending.use_cases import attend_to
from domain.classification.labels import Aspect
from domain.classification.outside.opinion import Opinion, Question, heard
from domain.classification.outside.ports import Sorter
from domain.classification.sorting.use_cases import CLASSIFIER, SEVERITY
from domain.classification.taxonomy import Tree
from domain.classification.text import language_of
from domain.classification.verdict import Verdict, classify
from domain.kernel.ids import TicketId
from domain.kernel.scrubbing import scrubbed
from domain.tickets import moves
from domain.tickets.facts import CHANGED, fact
from domain.tickets.ticket import Sentiment, Severity, Ticket, TicketKind, TicketState, Urgency
from domain.work import Begin, Work

AT_ONCE = 5
ASKED_FOR = timedelta(days=1)
"""After that a person has looked at it, or nobody will."""


async def ask_outside(begin: Begin, sorter: Sorter, *, most_a_day: int, at_once: int = AT_ONCE) -> int:
    """Ask about the next tickets, no more than so many within 24 hours. Returns how many were asked about."""
    if not sorter.is_there:
        return 0
    async with begin() as work:
        claimed = await work.classifier.claim_unsure(at_once, most_a_day=most_a_day, since=ASKED_FOR)
    for ticket_id, programme_id in claimed:
        await _ask(ticket_id, programme_id, sorter, begin)
    return len(claimed)


async def _ask(ticket_id: TicketId, programme_id: UUID, sorter: Sorter, begin: Begin) -> None:
    async with begin() as work:
        text = await work.classifier.text_of(ticket_id)
        taxonomy = await work.classifier.taxonomy(programme_id, Tree.CATEGORY)
    if text is None:
        return
    question = Question(text=scrubbed(text), language=language_of(text), taxonomy=taxonomy)
    opinion = await sorter.sort(question)
    if opinion is None:
        return
    async with begin() as work:
        held = await work.tickets.lock(ticket_id)
        if held is not None:
            await _hear(*held, opinion, work)


async def _hear(ticket: Ticket, at: datetime, opinion: Opinion, work: Work) -> None:
    """Write what is known now, if still nobody has said what the ticket is."""
    if ticket.state is not TicketState.NEW or await work.classifier.is_decided(ticket.id):
        return
    text = await work.classifier.text_of(ticket.id)
    taxonomy = await work.classifier.taxonomy(ticket.programme_id, Tree.CATEGORY)
    known = {each.code for each in taxonomy.leaves}
    if text is None or any(
        aspect == "category" and value not in known for aspect, (value, _) in opinion.said.items()
    ):
        return  # its words were erased, or the tree was changed, while the model was thinking
    verdict = classify(text, taxonomy, await work.classifier.model(ticket.programme_id))
    now = heard(verdict, opinion, taxonomy)
    await work.classifier.say_again(ticket.id, now)
    after = _said_of(ticket, now, taxonomy.sure)
    if now.sure and taxonomy.triages:
        complaint = after.kind is TicketKind.COMPLAINT
        severity = ticket.severity or SEVERITY.get(after.urgency, Severity.MINOR)
        after = moves.triage(
            after, at=at, category=now.labels.category, severity=severity if complaint else None
        )
        after = replace(after, version=ticket.version + 1)
    elif after != ticket:
        after = replace(after, changed_at=at, version=ticket.version + 1)
    if after != ticket:
        await work.tickets.change(ticket, after, by=CLASSIFIER)
        await work.facts.tell(fact(CHANGED, after, by=CLASSIFIER))
        await attend_to(work, ticket.id)


def _said_of(ticket: Ticket, verdict: Verdict, sure: int) -> Ticket:
    """The ticket with what is sure now and was not said: a kind that its sender named stands."""
    labels = verdict.labels

    def is_sure(aspect: Aspect) -> bool:
        return verdict.guesses[aspect].confidence >= sure

    unsaid, ordinary = ticket.kind is TicketKind.QUESTION, ticket.urgency is Urgency.NORMAL
    return replace(
        ticket,
        kind=labels.kind if unsaid and is_sure(Aspect.KIND) else ticket.kind,
        category=ticket.category or (labels.category if is_sure(Aspect.CATEGORY) else None),
        urgency=labels.urgency if ordinary and is_sure(Aspect.URGENCY) else ticket.urgency,
        sentiment=ticket.sentiment or (Sentiment(labels.sentiment) if is_sure(Aspect.SENTIMENT) else None),
    )
