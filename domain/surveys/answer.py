"""An answer: who gave it by which instrument, and what was said."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from domain.kernel.ids import NOBODY, MemberId, SurveyAnswerId
from domain.surveys.invitation import About
from domain.surveys.questions import Values


class Instrument(StrEnum):
    """How it was asked (requirement R163); all of them are one set of results, and can be told apart."""

    ONLINE = "ONLINE"
    """In an app, on a page, through a link."""
    PHONE = "PHONE"
    """Somebody called back and noted it."""
    COUNTER = "COUNTER"
    """Noted in a store."""
    SOCIAL = "SOCIAL"
    """A poll in a social network."""
    IMPORTED = "IMPORTED"
    """By another survey tool."""


BY_STAFF = frozenset({Instrument.PHONE, Instrument.COUNTER, Instrument.SOCIAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    id: SurveyAnswerId
    programme_id: UUID
    survey_id: UUID
    number: int
    invitation_id: UUID | None
    instrument: Instrument
    about: About
    values: Values = field(repr=False)
    started_at: datetime
    completed_at: datetime | None
    recorded_by: str
    """Kind and id of the caller; `link`, `token` or `tracking code` of whoever did not say."""
    points: int = 0

    @property
    def member_id(self) -> MemberId | None:
        return None if self.id.member == NOBODY else MemberId(self.id.member)
