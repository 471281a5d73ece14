"""What was asked and answered before, as whoever asks remembers it, and how it is told to a person.

Nothing of a conversation is kept until a person has to read it; so it comes with each question.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.kernel.ids import ArticleId
from domain.kernel.refusal import InvalidInput
from domain.knowledge.answering import Judged

LONGEST_QUESTION = 1_000
MOST_TURNS = 6


@dataclass(frozen=True, slots=True)
class Turn:
    question: str = field(repr=False)
    articles: tuple[ArticleId, ...]
    """What the assistant had answered with."""


def check_question(text: str, where: str = "question") -> str:
    """Raises InvalidInput."""
    text = text.strip()
    if not any(each.isalnum() for each in text):
        raise InvalidInput(where, "EMPTY")
    if len(text) > LONGEST_QUESTION:
        raise InvalidInput(where, "TOO_LONG")
    if "\0" in text:
        raise InvalidInput(where, "MALFORMED")
    return text


def checked(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """Raises InvalidInput."""
    if len(turns) > MOST_TURNS:
        raise InvalidInput("earlier", "TOO_MANY")
    return tuple(
        Turn(check_question(each.question, f"earlier.{at}.question"), each.articles)
        for at, each in enumerate(turns)
    )


def transcript(turns: Sequence[Turn], question: str, judged: Judged, codes: Mapping[ArticleId, str]) -> str:
    """For whoever takes it over: why it was handed on; what was asked (`?`), and what was shown (`=`) or, of
    the last question, found (`~`), by the articles' codes."""
    lines = [f"{judged.reason} {judged.confidence}%"]
    for each in turns:
        lines.append(f"? {each.question}")
        lines += [f"= {codes[article]}" for article in each.articles if article in codes]
    lines.append(f"? {question}")
    lines += [f"~ {each.candidate.code} {each.confidence}%" for each in judged.cited]
    return "\n".join(lines)
