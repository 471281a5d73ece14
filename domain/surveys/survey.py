"""A survey: its terms in versions, and what state it is in.

A version that was published is never changed: whoever was invited to it answers it as it was. What comes
after is a new version. A survey is OPEN from its first publication until it is closed, and may be opened
again; a quota closes nothing, it only takes no more answers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.surveys.questions import Question, check_questions, question_from_plain, question_to_plain

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
MOST_DAYS = 3_650
MOST_POINTS = 1_000_000
LINK_GOOD_FOR = timedelta(days=1)
"""So long a form that was opened by a link can be answered."""


class Trigger(StrEnum):
    """What invites a member."""

    HAND = "HAND"
    """A person or another system, member by member."""
    ORDER_COMPLETED = "ORDER_COMPLETED"
    TICKET_CLOSED = "TICKET_CLOSED"
    VISIT = "VISIT"
    """A check-in, or the member's code at a till."""
    SCHEDULE = "SCHEDULE"
    """Every so many days a sample of a segment, or of everybody."""


class SurveyState(StrEnum):
    DRAFT = "DRAFT"
    OPEN = "OPEN"
    CLOSED = "CLOSED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Of SCHEDULE."""

    every_days: int
    segment: str | None = None
    """None: everybody who takes part."""
    sample_per_mille: int = 1_000
    """So many of a thousand are invited in each round, others in each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallBack:
    """Somebody who is dissatisfied is called back."""

    within_days: int
    owner_id: UUID | None = None
    """Of whom nobody looks after the member; None: whoever takes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The content of a version."""

    name: LocalText
    intro: LocalText | None = None
    questions: tuple[Question, ...]
    trigger: Trigger = Trigger.HAND
    calendar: Calendar | None = None
    good_for_days: int = 14
    """How long an invitation can be answered."""
    rest_days: int = 30
    """Whoever was invited to any survey of the programme within so many days is not invited again by
    itself; 0: always."""
    most_answers: int | None = None
    """The quota: so many answers are taken, over all versions."""
    points: int = 0
    """For an answer to the end, in the wallet type `points`: once for each invitation, and of answers that
    others note once for each member."""
    marketing: bool = False
    """Invited is only who has agreed to marketing; else it is part of the service."""
    links: bool = False
    """Whether it may be answered without saying who one is, through the link of a store."""
    call_back: CallBack | None = None

    def to_plain(self) -> dict[str, Any]:
        calendar, call_back = self.calendar, self.call_back
        return {
            "name": dict(self.name.by_locale),
            "intro": dict(self.intro.by_locale) if self.intro else None,
            "questions": [question_to_plain(each) for each in self.questions],
            "trigger": self.trigger.value,
            "calendar": [calendar.every_days, calendar.segment, calendar.sample_per_mille]
            if calendar
            else None,
            "good_for_days": self.good_for_days,
            "rest_days": self.rest_days,
            "most_answers": self.most_answers,
            "points": self.points,
            "marketing": self.marketing,
            "links": self.links,
            "call_back": [call_back.within_days, call_back.owner_id.hex if call_back.owner_id else None]
            if call_back
            else None,
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Terms:
        calendar, call_back = plain["calendar"], plain["call_back"]
        return cls(
            name=LocalText(plain["name"]),
            intro=LocalText(plain["intro"]) if plain["intro"] else None,
            questions=tuple(question_from_plain(each) for each in plain["questions"]),
            trigger=Trigger(plain["trigger"]),
            calendar=Calendar(every_days=calendar[0], segment=calendar[1], sample_per_mille=calendar[2])
            if calendar
            else None,
            good_for_days=plain["good_for_days"],
            rest_days=plain["rest_days"],
            most_answers=plain["most_answers"],
            points=plain["points"],
            marketing=plain["marketing"],
            links=plain["links"],
            call_back=CallBack(
                within_days=call_back[0], owner_id=UUID(call_back[1]) if call_back[1] else None
            )
            if call_back
            else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    number: int
    terms: Terms
    published_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    id: UUID
    programme_id: UUID
    code: str
    state: SurveyState
    version: int
    """Counts changes; not the number of a version."""
    answers: int
    opened_at: datetime | None
    published: Version | None
    """The newest that was published: what is asked now."""
    draft: Version | None

    @property
    def is_open(self) -> bool:
        return self.state is SurveyState.OPEN and self.published is not None

    def takes_more(self, terms: Terms) -> bool:
        return terms.most_answers is None or self.answers < terms.most_answers


def check_terms(code: str, terms: Terms) -> None:
    """Raises InvalidInput with the place."""
    if not CODE.fullmatch(code):
        raise InvalidInput("code", "MALFORMED")
    check_questions(terms.questions)
    _within("goodForDays", terms.good_for_days, 1, MOST_DAYS)
    _within("restDays", terms.rest_days, 0, MOST_DAYS)
    _within("points", terms.points, 0, MOST_POINTS)
    if terms.most_answers is not None:
        _within("mostAnswers", terms.most_answers, 1, 2**31 - 1)
    if (terms.trigger is Trigger.SCHEDULE) != (terms.calendar is not None):
        raise InvalidInput("calendar", "NOT_HERE" if terms.calendar else "MISSING")
    if terms.calendar is not None:
        _within("calendar.everyDays", terms.calendar.every_days, 1, MOST_DAYS)
        _within("calendar.samplePerMille", terms.calendar.sample_per_mille, 1, 1_000)
    if terms.call_back is not None:
        _within("callBack.withinDays", terms.call_back.within_days, 0, 365)


def _within(field: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise InvalidInput(field, "OUT_OF_RANGE")
