"""Somebody asks. The assistant answers from articles, or a person does.

What is asked is searched and judged first. What the assistant hands on becomes a ticket in one transaction
with the note of what was asked before, once under the caller's idempotency key; of what it answers only
figures are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from domain.classification.sorting.use_cases import sorted_by_text
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import ArticleId, MemberId, ProgrammeId, TicketId
from domain.knowledge.answering import HandOffReason, Judged, Outcome, judge
from domain.knowledge.asking.conversation import Turn, check_question, checked, transcript
from domain.knowledge.finding import MOST_CANDIDATES, Hit, found_in
from domain.knowledge.ports import AnswerNote, Reader
from domain.knowledge.words import asked_tokens
from domain.programme.programme import Programme
from domain.staff.audit import Origin
from domain.tickets.opening.draft import Draft
from domain.tickets.opening.draft import checked as checked_draft
from domain.tickets.opening.pace import one_more
from domain.tickets.opening.use_cases import open_ticket
from domain.tickets.refusals import UnknownTicket
from domain.tickets.talking.use_cases import hear
from domain.tickets.ticket import AuthorKind, Channel, Ticket
from domain.tickets.use_cases import reached
from domain.tickets.words import Message
from domain.work import Begin, Work

ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAssistant:
    programme: str | None
    question: str = field(repr=False)
    language: str
    """In which it is asked, as BCP 47 has it."""
    earlier: tuple[Turn, ...] = field(repr=False)
    member_id: MemberId | None
    """None: nobody says who asks. A ticket has a tracking code then."""
    ticket_id: TicketId | None
    """Where it is about an open one, nothing new is opened for a person to answer."""
    needed: int
    """Percent of confidence from which on the assistant answers."""
    channel: Channel
    network: str
    origin: Origin
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A paragraph of an article as it was when it was cited."""

    article_id: ArticleId
    version: int
    locale: str
    passage: int
    confidence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    outcome: Outcome
    reason: HandOffReason | None
    confidence: int
    cited: tuple[Cited, ...]
    ticket_id: TicketId | None


class WordsAlone(Reader):
    """The reader that Laurel brings: what was found is the answer."""

    async def read(self, question: str, hits: Any, language: str) -> Any:
        return hits


async def ask_assistant(command: AskAssistant, reader: Reader, begin: Begin) -> Answer[Asked]:
    """Answer a question, or hand it on. Raises InvalidInput, UnknownProgramme, UnknownMember, UnknownTicket,
    TicketClosed, TicketTextErased, TooManySubmissions, IdempotencyKeyReused."""
    question, earlier = check_question(command.question), checked(command.earlier)
    judged = await _judged(question, command, reader, begin)

    async def effect(work: Work) -> Asked:
        programme = await work.programmes.find(command.programme)
        ticket_id = None
        if judged.outcome is Outcome.HANDED_OFF:
            ticket_id = await _hand_off(question, earlier, judged, programme, command, work)
        at = programme.now(work.now)
        note = AnswerNote(
            id=work.new_id(),
            programme_id=programme.id,
            judged=judged,
            language=command.language,
            ticket_id=ticket_id,
            at=at,
        )
        await work.knowledge.note_answer(note)
        if judged.reason is not None:
            payload = {
                "programme": str(ProgrammeId(programme.id)),
                "reason": judged.reason.value,
                "confidence": judged.confidence,
                "ticket": str(ticket_id),
            }
            await work.facts.tell(
                Fact(kind="assistant.handed_off", member_id=command.member_id, at=at, payload=payload)
            )
        return Asked(
            outcome=judged.outcome,
            reason=judged.reason,
            confidence=judged.confidence,
            cited=tuple(map(_cited, judged.cited)),
            ticket_id=ticket_id,
        )

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def _judged(question: str, command: AskAssistant, reader: Reader, begin: Begin) -> Judged:
    """In a transaction of its own, which is over before a reader is asked: that may take seconds."""
    async with begin() as work:
        programme = await work.programmes.find(command.programme)
        said = await sorted_by_text(question, programme.id, work)
        asked = asked_tokens(question)
        corpus = await work.knowledge.find(
            programme.id, asked, language=command.language, most=MOST_CANDIDATES
        )
    hits = found_in(corpus, asked)
    by_article = {each.candidate.article_id: each.candidate for each in hits}
    read: list[Hit] = [
        each
        for each in await reader.read(question, hits, command.language)
        if by_article.get(each.candidate.article_id) == each.candidate
    ]
    return judge(question, read, said.verdict, said.taxonomy, needed=command.needed)


async def _hand_off(
    question: str,
    earlier: tuple[Turn, ...],
    judged: Judged,
    programme: Programme,
    command: AskAssistant,
    work: Work,
) -> TicketId:
    author = AuthorKind.MEMBER if command.member_id is not None else AuthorKind.ANONYMOUS
    by = command.origin.caller.actor
    if command.ticket_id is not None and command.member_id is not None:
        ticket, at = await reached(command.ticket_id, command.origin, work)
        # A server that asks for a member reaches tickets of others, too.
        own = (command.member_id, *await work.persons.parts_of(command.member_id))
        if ticket.member_id not in own:
            raise UnknownTicket
        ticket = await hear(ticket, question, at, work, author_kind=author, by=by)
    else:
        if command.member_id is None:
            held = await work.ticket_intake.hold_network(command.network)
            await work.ticket_intake.keep_network(command.network, one_more(held, work.now))
        draft = checked_draft(Draft(body=question, language=command.language))
        ticket = await open_ticket(
            draft,
            programme,
            work,
            channel=command.channel,
            member_id=command.member_id,
            author_kind=author,
            by=by,
            tracked=command.member_id is None,
        )
    codes = await work.knowledge.codes(programme.id, {each for turn in earlier for each in turn.articles})
    await work.tickets.say(_note(ticket, transcript(earlier, question, judged, codes), work))
    return ticket.id


def _note(ticket: Ticket, text: str, work: Work) -> Message:
    return Message(
        id=work.new_id(),
        ticket_id=ticket.id,
        public=False,
        author_kind=AuthorKind.ASSISTANT,
        author=ASSISTANT,
        body=text,
        at=ticket.changed_at,
    )


def _cited(hit: Hit) -> Cited:
    return Cited(
        article_id=hit.candidate.article_id,
        version=hit.candidate.version,
        locale=hit.candidate.locale,
        passage=hit.passage,
        confidence=hit.confidence,
    )


def _to_plain(asked: Asked) -> Mapping[str, Any]:
    return {
        "outcome": asked.outcome.value,
        "reason": asked.reason.value if asked.reason else None,
        "confidence": asked.confidence,
        "cited": [
            [each.article_id.value.hex, each.version, each.locale, each.passage, each.confidence]
            for each in asked.cited
        ],
        "ticket": str(asked.ticket_id) if asked.ticket_id else None,
    }


def _from_plain(plain: Mapping[str, Any]) -> Asked:
    return Asked(
        outcome=Outcome(plain["outcome"]),
        reason=HandOffReason(plain["reason"]) if plain["reason"] else None,
        confidence=plain["confidence"],
        cited=tuple(
            Cited(
                article_id=ArticleId(UUID(article)),
                version=version,
                locale=locale,
                passage=passage,
                confidence=confidence,
            )
            for article, version, locale, passage, confidence in plain["cited"]
        ),
        ticket_id=TicketId.parse(plain["ticket"]) if plain["ticket"] else None,
    )
