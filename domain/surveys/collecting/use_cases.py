"""Answers that were not given here: noted by staff after a call or in a store, or sent by another tool."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from domain.idempotency import Answer as Once
from domain.idempotency import RequestKey, once
from domain.kernel.ids import NOBODY, MemberId, SurveyAnswerId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import check_name
from domain.members.refusals import UnknownMember
from domain.members.standing import Standing, require_open
from domain.points.reason import check_reason
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.staff.audit import Act, Deed, Origin
from domain.surveys.answer import BY_STAFF, Answer, Instrument
from domain.surveys.answering.use_cases import complete
from domain.surveys.invitation import About
from domain.surveys.ports import Imported, Source
from domain.surveys.questions import GivenValue, check_complete, read_values
from domain.surveys.refusals import AnswerConflict, UnknownSurveyAnswer
from domain.surveys.survey import Survey
from domain.surveys.use_cases import open_survey
from domain.work import Begin, Work

EARLY = timedelta(minutes=5)
"""By so much the clock of another system may run ahead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordAnswer:
    programme: str | None
    survey: str
    member_id: MemberId | None
    instrument: Instrument
    about: About
    values: Sequence[GivenValue]
    origin: Origin
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeIn:
    """One answer as another tool sends it."""

    source: Source
    external_id: str
    member_id: MemberId | None
    store: str | None
    channel: str | None
    answered_at: datetime
    values: Sequence[GivenValue] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    answer_id: SurveyAnswerId
    was_known: bool


async def record_survey_answer(command: RecordAnswer, begin: Begin) -> Once[SurveyAnswerId]:
    """Note a whole answer on behalf of whoever gave it. Raises InvalidInput, UnknownProgramme,
    UnknownSurvey, SurveyNotOpen, SurveyFull, UnknownMember, NotEnrolled,
    MembershipNotActive, IdempotencyKeyReused."""
    if command.instrument not in BY_STAFF:
        raise InvalidInput("instrument", "NOT_HERE")

    async def effect(work: Work) -> SurveyAnswerId:
        programme = await work.programmes.find(command.programme)
        survey = await open_survey(programme.id, command.survey, work)
        await _check_places(command.about, work)
        made = await _write(
            survey,
            programme,
            command.member_id,
            command.values,
            work,
            instrument=command.instrument,
            about=command.about,
            by=command.origin.caller.actor,
        )
        deed = Deed(
            act=Act.SURVEY_ANSWER_RECORDED,
            object_kind="survey_answer",
            object_id=str(made),
            fields=(survey.code,),
        )
        await work.audit.record(command.origin, deed)
        return made

    return await once(
        command.key,
        begin,
        effect,
        to_plain=lambda made: {"answer": str(made)},
        from_plain=lambda plain: SurveyAnswerId.parse(plain["answer"]),
    )


async def take_in(command: TakeIn, begin: Begin) -> TakenIn:
    """Take an answer of another tool, once for each number that it gives.

    Raises InvalidInput, SurveyNotOpen, SurveyFull, UnknownMember, NotEnrolled, MembershipNotActive;
    AnswerConflict where that
    number came before with other content.
    """
    check_name("externalId", command.external_id)
    async with begin() as work:
        fingerprint = _fingerprint(command)
        known = await work.survey_answers.imported(command.source.id, command.external_id)
        if known is not None:
            if known.fingerprint != fingerprint:
                raise AnswerConflict(external_id=command.external_id)
            return TakenIn(answer_id=known.answer_id, was_known=True)
        named = await work.surveys.with_id(command.source.survey_id)
        assert named is not None
        programme = await work.programmes.with_id(named.programme_id)
        survey = await open_survey(programme.id, named.code, work)
        if command.answered_at > programme.now(work.now) + EARLY:
            raise InvalidInput("answeredAt", "IN_THE_FUTURE")
        about = About(store=command.store, channel=command.channel)
        await _check_places(about, work)
        made = await _write(
            survey,
            programme,
            command.member_id,
            command.values,
            work,
            instrument=Instrument.IMPORTED,
            about=about,
            by=f"source:{command.source.code}",
            answered_at=command.answered_at,
        )
        imported = Imported(fingerprint=fingerprint, answer_id=made)
        await work.survey_answers.note_import(command.source.id, command.external_id, imported)
        return TakenIn(answer_id=made, was_known=False)


async def erase_survey_texts(answer_id: SurveyAnswerId, reason: str, origin: Origin, begin: Begin) -> bool:
    """Take the free text of an answer away; scores and choices stay. Returns whether there was any. Raises
    InvalidInput, UnknownSurveyAnswer."""
    reason = check_reason(reason)
    async with begin() as work:
        found = await work.survey_answers.find(answer_id)
        if found is None or not origin.caller.may_at(found.about.store):
            raise UnknownSurveyAnswer
        erased = await work.survey_answers.erase_texts(answer_id)
        deed = Deed(
            act=Act.SURVEY_TEXTS_ERASED,
            object_kind="survey_answer",
            object_id=str(answer_id),
            reason=reason,
        )
        await work.audit.record(origin, deed)
    return erased


async def _write(
    survey: Survey,
    programme: Programme,
    member_id: MemberId | None,
    given: Sequence[GivenValue],
    work: Work,
    *,
    instrument: Instrument,
    about: About,
    by: str,
    answered_at: datetime | None = None,
) -> SurveyAnswerId:
    """A whole answer to what is asked now."""
    version = survey.published
    assert version is not None
    values = read_values(version.terms.questions, given)
    check_complete(version.terms.questions, values)
    standing, programme = await _standing(member_id, programme, work)
    at = standing.moment if standing else programme.now(work.now)
    answer = Answer(
        id=SurveyAnswerId(member_id.value if member_id else NOBODY, work.new_id()),
        programme_id=programme.id,
        survey_id=survey.id,
        number=version.number,
        invitation_id=None,
        instrument=instrument,
        about=about,
        values=values,
        started_at=min(answered_at or at, at),
        completed_at=None,
        recorded_by=by,
    )
    await work.survey_answers.add(answer)
    await complete(answer, survey, version, programme, standing, work, at=answer.started_at)
    return answer.id


async def _standing(
    member_id: MemberId | None, programme: Programme, work: Work
) -> tuple[Standing | None, Programme]:
    if member_id is None:
        return None, programme
    if not await work.members.exists(member_id):
        raise UnknownMember
    standing, programme = await lock_member(member_id, programme, work)
    require_open(standing)
    return standing, programme


async def _check_places(about: About, work: Work) -> None:
    """Raises InvalidInput."""
    if about.store is not None and not await work.programmes.has_store(about.store):
        raise InvalidInput("store", "UNKNOWN")
    if about.channel is not None and not await work.programmes.has_channel(about.channel):
        raise InvalidInput("channel", "UNKNOWN")


def _fingerprint(command: TakeIn) -> bytes:
    """Of what was sent; with the source's own secret, so that nobody guesses at words by it."""
    said: list[Any] = [
        command.member_id.value.hex if command.member_id else None,
        command.store,
        command.channel,
        command.answered_at.isoformat(),
        [[each.question, each.score, list(each.choices), each.text] for each in command.values],
        command.source.secret,
    ]
    return sha256(json.dumps(said, ensure_ascii=False).encode()).digest()
