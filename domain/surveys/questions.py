"""Questions, and what can be an answer to each.

    NPS    "Would you recommend us?"        0 to 10
    CSAT   "How satisfied are you?"         1 to 5
    CES    "It was easy to ..."             1 (not at all) to 7 (very): high is good
    ONE, MANY                               of the choices
    TEXT   in the member's own words: personal data, so it is kept apart and sealed

The scales are those of requirement R147; a question keeps its code and its kind over all versions, so that
results can be compared.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText

CODE = re.compile(r"[a-z][a-z0-9_-]{0,31}")
MOST_QUESTIONS = 50
MOST_CHOICES = 30
LONGEST_TEXT = 2_000
"""Letters of an answer in words."""


class QuestionKind(StrEnum):
    NPS = "NPS"
    CSAT = "CSAT"
    CES = "CES"
    ONE = "ONE"
    MANY = "MANY"
    TEXT = "TEXT"


SCALES: Mapping[QuestionKind, tuple[int, int]] = {
    QuestionKind.NPS: (0, 10),
    QuestionKind.CSAT: (1, 5),
    QuestionKind.CES: (1, 7),
}
CHOSEN = (QuestionKind.ONE, QuestionKind.MANY)
LOW: Mapping[QuestionKind, int] = {QuestionKind.NPS: 6, QuestionKind.CSAT: 2, QuestionKind.CES: 3}
"""Up to here somebody is dissatisfied: a detractor by the definition of NPS, the lower part of the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    code: str
    kind: QuestionKind
    words: LocalText
    required: bool = True
    choices: Mapping[str, LocalText] = field(default_factory=dict)
    """By code, in order; of ONE and MANY."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenValue:
    """What was answered to one question, as it came in."""

    question: str
    score: int | None = None
    choices: tuple[str, ...] = ()
    text: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """What was answered, checked."""

    scores: Mapping[str, int] = field(default_factory=dict)
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict, repr=False)

    def joined(self, later: Values) -> Values:
        """What was answered later stands in the place of what was answered before."""
        return Values(
            scores={**self.scores, **later.scores},
            choices={**self.choices, **later.choices},
            texts={**self.texts, **later.texts},
        )

    def tells(self, again: Values) -> bool:
        """Whether all of that is said here. Choices are a set: storage gives them back in an order of its
        own."""
        return (
            again.scores.items() <= self.scores.items()
            and again.texts.items() <= self.texts.items()
            and all(set(its) == set(self.choices.get(code, ())) for code, its in again.choices.items())
        )

    @property
    def answered(self) -> frozenset[str]:
        return frozenset(self.scores) | frozenset(self.choices) | frozenset(self.texts)


def check_questions(questions: Sequence[Question]) -> None:
    """Raises InvalidInput with the place."""
    if not questions:
        raise InvalidInput("questions", "EMPTY")
    if len(questions) > MOST_QUESTIONS:
        raise InvalidInput("questions", "TOO_MANY")
    for i, each in enumerate(questions):
        place = f"questions.{i}"
        if not CODE.fullmatch(each.code):
            raise InvalidInput(f"{place}.code", "MALFORMED")
        if each.code in {other.code for other in questions[:i]}:
            raise InvalidInput(f"{place}.code", "DUPLICATE")
        if each.kind not in CHOSEN:
            if each.choices:
                raise InvalidInput(f"{place}.choices", "NOT_HERE")
            continue
        if len(each.choices) < 2:
            raise InvalidInput(f"{place}.choices", "MISSING")
        if len(each.choices) > MOST_CHOICES:
            raise InvalidInput(f"{place}.choices", "TOO_MANY")
        if not all(map(CODE.fullmatch, each.choices)):
            raise InvalidInput(f"{place}.choices", "MALFORMED")


def check_kinds(questions: Sequence[Question], before: Mapping[str, QuestionKind]) -> None:
    """A question that was asked in an earlier version keeps its kind. Raises InvalidInput."""
    for i, each in enumerate(questions):
        if before.get(each.code, each.kind) is not each.kind:
            raise InvalidInput(f"questions.{i}.kind", "FIXED")


def read_values(questions: Sequence[Question], given: Sequence[GivenValue]) -> Values:
    """Raises InvalidInput with the place of the first that can not be."""
    asked = {each.code: each for each in questions}
    scores: dict[str, int] = {}
    choices: dict[str, tuple[str, ...]] = {}
    texts: dict[str, str] = {}
    seen: set[str] = set()
    for i, value in enumerate(given):
        place = f"values.{i}"
        question = asked.get(value.question)
        if question is None:
            raise InvalidInput(f"{place}.question", "UNKNOWN")
        if value.question in seen:
            raise InvalidInput(f"{place}.question", "DUPLICATE")
        seen.add(value.question)
        if question.kind in SCALES:
            scores[question.code] = _score(question, value, place)
        elif question.kind in CHOSEN:
            choices[question.code] = _choices(question, value, place)
        else:
            texts[question.code] = _text(value, place)
    return Values(scores=scores, choices=choices, texts=texts)


def check_complete(questions: Sequence[Question], values: Values) -> None:
    """Every question that has to be answered is. Raises InvalidInput."""
    if any(each.required and each.code not in values.answered for each in questions):
        raise InvalidInput("values", "MISSING")
    if not values.answered:
        raise InvalidInput("values", "EMPTY")


def is_low(questions: Sequence[Question], values: Values) -> bool:
    """Whether somebody is dissatisfied by any of the scores."""
    kinds = {each.code: each.kind for each in questions}
    return any(score <= LOW[kinds[code]] for code, score in values.scores.items() if code in kinds)


def question_to_plain(question: Question) -> dict[str, Any]:
    return {
        "code": question.code,
        "kind": question.kind.value,
        "words": dict(question.words.by_locale),
        "required": question.required,
        "choices": [[code, dict(words.by_locale)] for code, words in question.choices.items()],
    }


def question_from_plain(plain: Mapping[str, Any]) -> Question:
    return Question(
        code=plain["code"],
        kind=QuestionKind(plain["kind"]),
        words=LocalText(plain["words"]),
        required=plain["required"],
        choices={code: LocalText(words) for code, words in plain["choices"]},
    )


def _score(question: Question, value: GivenValue, place: str) -> int:
    if value.score is None or value.choices or value.text is not None:
        raise InvalidInput(place, "MALFORMED")
    least, most = SCALES[question.kind]
    if not least <= value.score <= most:
        raise InvalidInput(f"{place}.score", "OUT_OF_RANGE")
    return value.score


def _choices(question: Question, value: GivenValue, place: str) -> tuple[str, ...]:
    if value.score is not None or value.text is not None or not value.choices:
        raise InvalidInput(place, "MALFORMED")
    if len(set(value.choices)) != len(value.choices):
        raise InvalidInput(f"{place}.choices", "DUPLICATE")
    if question.kind is QuestionKind.ONE and len(value.choices) > 1:
        raise InvalidInput(f"{place}.choices", "TOO_MANY")
    if not set(value.choices) <= set(question.choices):
        raise InvalidInput(f"{place}.choices", "UNKNOWN")
    return tuple(each for each in question.choices if each in value.choices)


def _text(value: GivenValue, place: str) -> str:
    if value.text is None or value.score is not None or value.choices:
        raise InvalidInput(place, "MALFORMED")
    text = value.text.strip()
    if not text:
        raise InvalidInput(f"{place}.text", "EMPTY")
    if len(text) > LONGEST_TEXT:
        raise InvalidInput(f"{place}.text", "TOO_LONG")
    return text
