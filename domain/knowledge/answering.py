"""Whether the assistant answers or hands on to a person, and why (R160, R161).

It says nothing of its own: an answer is a paragraph of a published article, and names the article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.classification.labels import Aspect
from domain.classification.taxonomy import Taxonomy
from domain.classification.text import prepared, words_in
from domain.classification.verdict import Verdict
from domain.knowledge.finding import Hit
from domain.tickets.ticket import TicketKind, Urgency

BESIDE = 80
"""Percent of the best one's confidence from which on another article is named beside it."""
MOST_CITED = 3
A_PERSON = (
    *("人工", "真人", "转接", "找个人", "活人", "human", "real person", "an agent", "speak to someone"),
    *("talk to someone", "customer service agent", "operator"),
)


class Outcome(StrEnum):
    ANSWERED = "ANSWERED"
    HANDED_OFF = "HANDED_OFF"
    """A person answers: there is a ticket with what was asked and why it was handed on."""


class HandOffReason(StrEnum):
    NOTHING_FOUND = "NOTHING_FOUND"
    """No article has any of the words that were asked for."""
    UNSURE = "UNSURE"
    """The best article is not sure enough to answer the question."""
    ASKED_FOR_A_PERSON = "ASKED_FOR_A_PERSON"
    TOO_SERIOUS = "TOO_SERIOUS"
    """It is urgent, or a complaint: nobody wants an article then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    outcome: Outcome
    reason: HandOffReason | None
    confidence: int
    cited: tuple[Hit, ...]
    """The first one answers. Also of what is handed on: they may help whoever takes it."""


def judge(question: str, hits: Sequence[Hit], verdict: Verdict, taxonomy: Taxonomy, *, needed: int) -> Judged:
    """`needed`: percent of confidence from which on it answers."""
    confidence = hits[0].confidence if hits else 0
    reason = None
    if words_in(prepared(question), A_PERSON):
        reason = HandOffReason.ASKED_FOR_A_PERSON
    elif _is_serious(verdict, taxonomy):
        reason = HandOffReason.TOO_SERIOUS
    elif not hits:
        reason = HandOffReason.NOTHING_FOUND
    elif confidence < needed:
        reason = HandOffReason.UNSURE
    return Judged(
        outcome=Outcome.HANDED_OFF if reason else Outcome.ANSWERED,
        reason=reason,
        confidence=confidence,
        cited=tuple(each for each in hits if 100 * each.confidence >= BESIDE * confidence)[:MOST_CITED],
    )


def _is_serious(verdict: Verdict, taxonomy: Taxonomy) -> bool:
    urgency, kind = verdict.guesses[Aspect.URGENCY], verdict.guesses[Aspect.KIND]
    if urgency.confidence >= taxonomy.sure and urgency.value in (Urgency.HIGH, Urgency.URGENT):
        return True
    return kind.confidence >= SURELY_COMPLAINS and kind.value == TicketKind.COMPLAINT


SURELY_COMPLAINS = 80
"""Percent. "My points are missing" may be answered by an article; an angry letter is not."""
