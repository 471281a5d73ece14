"""What surveys ask of storage. persistence/surveys answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.kernel.ids import MemberId, SurveyAnswerId, SurveyInvitationId
from domain.surveys.answer import Answer
from domain.surveys.invitation import Invitation
from domain.surveys.outlier import Outlier, OutlierKey, Series
from domain.surveys.questions import QuestionKind
from domain.surveys.survey import Survey, SurveyState, Terms, Version


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Another system that sends answers."""

    id: UUID
    code: str
    survey_id: UUID
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a source has sent before under a number of its own."""

    fingerprint: bytes
    answer_id: SurveyAnswerId


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """How far a round of the calendar has come."""

    survey_id: UUID
    round: int
    after: UUID | None
    """The last member that was looked at; None: nobody was yet."""


class Surveys(Protocol):
    async def find(self, programme_id: UUID, code: str) -> Survey | None: ...

    async def with_id(self, survey_id: UUID) -> Survey | None: ...

    async def hold(self, programme_id: UUID, code: str, *, at: datetime) -> Survey:
        """The survey, held for this transaction, and made where it was not there."""
        ...

    async def open(self) -> list[Survey]:
        """All that are open, of every programme."""
        ...

    async def kinds(self, survey_id: UUID) -> Mapping[str, QuestionKind]:
        """By code: what was asked in any published version."""
        ...

    async def version(self, survey_id: UUID, number: int) -> Version: ...

    async def save_draft(self, survey: Survey, terms: Terms, *, at: datetime, by: str) -> None:
        """In the place of an earlier draft."""
        ...

    async def publish(self, survey: Survey, *, at: datetime) -> None:
        """The draft becomes a version for ever, and the survey is open."""
        ...

    async def set_state(self, survey: Survey, state: SurveyState) -> None: ...

    async def count(self, survey_id: UUID, most: int | None) -> bool:
        """Count one more answer; False where that would be more than `most`. The row is held from here to
        the end of the transaction: it comes last of all locks."""
        ...

    async def make_link(self, survey_id: UUID, store: str, digest: bytes, *, at: datetime) -> None:
        """In the place of the one before, which is good no more."""
        ...

    async def end_link(self, survey_id: UUID, store: str, *, at: datetime) -> bool: ...

    async def linked(self, digest: bytes) -> tuple[UUID, str] | None:
        """The survey and the store of a link that lives."""
        ...

    async def add_source(self, source: Source, *, at: datetime) -> bool:
        """False: another one is called so."""
        ...

    async def source(self, code: str) -> Source | None: ...

    async def series(self, programme_id: UUID, since: date, *, until: date, zone: ZoneInfo) -> list[Series]:
        """What was answered before that day to every question that is asked now, of surveys that were
        answered since the first day; with what it is held against."""
        ...

    async def note_outliers(self, found: Sequence[Outlier], *, at: datetime) -> set[OutlierKey]:
        """Those that were not noted before."""
        ...


class Invitations(Protocol):
    async def add(self, invitation: Invitation) -> bool:
        """False: the member was invited for that cause before."""
        ...

    async def lately(self, member_id: MemberId, programme_id: UUID, *, since: datetime) -> bool:
        """Whether the member, who is locked, was invited to any survey of the programme after that."""
        ...

    async def find(self, invitation_id: SurveyInvitationId) -> Invitation | None: ...

    async def of_token(self, digest: bytes) -> Invitation | None: ...

    async def tracked(self, invitation_id: SurveyInvitationId, code: str) -> Invitation | None:
        """An invitation of nobody, about the ticket of which somebody has the code."""
        ...

    async def hold(self, invitation_id: SurveyInvitationId) -> None:
        """One at a time answers an invitation. It comes after the member's lock."""
        ...

    async def add_token(
        self, invitation_id: SurveyInvitationId, digest: bytes, *, most: int, at: datetime
    ) -> bool:
        """False: the invitation, which is held, has as many as it may."""
        ...

    async def begin_round(self, survey_id: UUID, round_: int, *, at: datetime) -> Round | None:
        """The round, held for this transaction and begun where it was not; None: it is finished, or another
        worker has it."""
        ...

    async def of_round(
        self, programme_id: UUID, segment: str | None, *, after: UUID | None, limit: int
    ) -> list[UUID]:
        """The next members by id who are in the segment and take part, or all who take part."""
        ...

    async def went_on(self, round_: Round, *, after: UUID | None, at: datetime) -> None:
        """So far it has come; None: everybody was looked at."""
        ...


class SurveyAnswers(Protocol):
    async def of_invitation(self, invitation_id: SurveyInvitationId) -> Answer | None: ...

    async def add(self, answer: Answer) -> None: ...

    async def change(self, answer: Answer) -> None:
        """Write the values, and whether it is complete."""
        ...

    async def find(self, answer_id: SurveyAnswerId) -> Answer | None:
        """Without its texts."""
        ...

    async def rewarded(self, member_id: MemberId, survey_id: UUID) -> bool:
        """Whether any answer of the member, who is locked, to the survey has brought points."""
        ...

    async def erase_texts(self, answer_id: SurveyAnswerId) -> bool:
        """False: there were none."""
        ...

    async def imported(self, source_id: UUID, external_id: str) -> Imported | None:
        """One at a time takes in what has that number: held for this transaction."""
        ...

    async def note_import(self, source_id: UUID, external_id: str, imported: Imported) -> None: ...
