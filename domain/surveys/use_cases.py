"""How surveys are set up: drafted, published, closed, linked to stores and to other systems."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from uuid import UUID

from domain.kernel.refusal import InvalidInput
from domain.programme.programme import POINTS, Programme
from domain.staff.audit import Act, Deed, Origin
from domain.surveys.facts import saved_fact
from domain.surveys.invitation import digest_of, new_token
from domain.surveys.ports import Source
from domain.surveys.questions import check_kinds
from domain.surveys.refusals import NoDraftOfSurvey, SourceTaken, SurveyNotOpen, UnknownSurvey
from domain.surveys.survey import CODE, Survey, SurveyState, Terms, check_terms
from domain.work import Begin, Work

SOURCE_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveSurvey:
    programme: str | None
    code: str
    terms: Terms
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSurvey:
    """A survey that something is done to."""

    programme: str | None
    code: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkStore:
    programme: str | None
    code: str
    store: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSource:
    programme: str | None
    survey: str
    source: str
    secret: str = field(repr=False)
    origin: Origin


async def save_survey(command: SaveSurvey, begin: Begin) -> None:
    """Keep a draft; what is published stays as it is. The same again changes nothing.

    Raises UnknownProgramme, InvalidInput.
    """
    check_terms(command.code, command.terms)
    async with begin() as work:
        programme = await work.programmes.find(command.programme)
        at = programme.now(work.now)
        await _check_names(command.terms, programme, work)
        survey = await work.surveys.hold(programme.id, command.code, at=at)
        check_kinds(command.terms.questions, await work.surveys.kinds(survey.id))
        newest = survey.draft or survey.published
        if newest is not None and newest.terms == command.terms:
            return
        await work.surveys.save_draft(survey, command.terms, at=at, by=command.origin.caller.actor)
        await _tell(survey, programme, survey.state, ("draft",), command.origin, work)


async def publish_survey(command: NamedSurvey, begin: Begin) -> None:
    """Make the draft a version, which is never changed, and open the survey.

    Raises UnknownProgramme, UnknownSurvey, NoDraftOfSurvey.
    """
    async with begin() as work:
        programme, survey = await _hold(command.programme, command.code, work)
        if survey.draft is None:
            raise NoDraftOfSurvey(survey=survey.code)
        await work.surveys.publish(survey, at=programme.now(work.now))
        await _tell(survey, programme, SurveyState.OPEN, ("published",), command.origin, work)


async def set_survey_open(command: NamedSurvey, begin: Begin, *, open_: bool) -> None:
    """Close a survey, or open it again. What it is already it stays.

    Raises UnknownProgramme, UnknownSurvey, SurveyNotOpen where nothing of it was ever published.
    """
    async with begin() as work:
        programme, survey = await _hold(command.programme, command.code, work)
        if survey.published is None:
            raise SurveyNotOpen(survey=survey.code)
        state = SurveyState.OPEN if open_ else SurveyState.CLOSED
        if survey.state is not state:
            await work.surveys.set_state(survey, state)
            await _tell(survey, programme, state, ("state",), command.origin, work)


async def make_survey_link(command: LinkStore, begin: Begin) -> str:
    """A new link for the code on a store's counter. Returns its secret part, which is kept nowhere; the link
    before is good no more.

    Raises UnknownProgramme, UnknownSurvey, SurveyNotOpen, InvalidInput where the survey allows no links.
    """
    token = new_token()
    digest = digest_of(token)
    assert digest is not None
    async with begin() as work:
        programme, survey = await _hold(command.programme, command.code, work)
        if survey.published is None:
            raise SurveyNotOpen(survey=survey.code)
        if not survey.published.terms.links:
            raise InvalidInput("survey", "NOT_HERE")
        if not await work.programmes.has_store(command.store):
            raise InvalidInput("store", "UNKNOWN")
        await work.surveys.make_link(survey.id, command.store, digest, at=programme.now(work.now))
        await work.audit.record(command.origin, _deed(Act.SURVEY_LINK_MADE, survey, ("store",)))
    return token


async def end_survey_link(command: LinkStore, begin: Begin) -> bool:
    """The link of that store is good no more. Returns whether there was one. Raises UnknownProgramme,
    UnknownSurvey."""
    async with begin() as work:
        programme, survey = await _hold(command.programme, command.code, work)
        ended = await work.surveys.end_link(survey.id, command.store, at=programme.now(work.now))
        if ended:
            await work.audit.record(command.origin, _deed(Act.SURVEY_LINK_ENDED, survey, ("store",)))
    return ended


async def add_survey_source(command: AddSource, begin: Begin) -> None:
    """Let another system send answers, signed with the secret. Raises UnknownProgramme, UnknownSurvey,
    InvalidInput, SourceTaken."""
    if not SOURCE_CODE.fullmatch(command.source):
        raise InvalidInput("source", "MALFORMED")
    async with begin() as work:
        programme, survey = await _hold(command.programme, command.survey, work)
        source = Source(id=work.new_id(), code=command.source, survey_id=survey.id, secret=command.secret)
        if not await work.surveys.add_source(source, at=programme.now(work.now)):
            raise SourceTaken(source=command.source)
        await work.audit.record(command.origin, _deed(Act.SURVEY_SOURCE_ADDED, survey, ("source",)))


async def open_survey(programme_id: UUID, code: str, work: Work) -> Survey:
    """A survey that can be answered. Raises UnknownSurvey, SurveyNotOpen."""
    survey = await work.surveys.find(programme_id, code)
    if survey is None:
        raise UnknownSurvey(survey=code)
    if not survey.is_open:
        raise SurveyNotOpen(survey=code)
    return survey


async def _hold(programme: str | None, code: str, work: Work) -> tuple[Programme, Survey]:
    found = await work.programmes.find(programme)
    if not CODE.fullmatch(code) or await work.surveys.find(found.id, code) is None:
        raise UnknownSurvey(survey=code)
    return found, await work.surveys.hold(found.id, code, at=found.now(work.now))


async def _check_names(terms: Terms, programme: Programme, work: Work) -> None:
    """What the terms name is there. Raises InvalidInput."""
    segment = terms.calendar.segment if terms.calendar else None
    if segment is not None and await work.segments.find(programme.id, segment) is None:
        raise InvalidInput("calendar.segment", "UNKNOWN")
    if terms.points and POINTS not in programme.wallet_by_code:
        raise InvalidInput("points", "NOT_HERE")
    owner_id = terms.call_back.owner_id if terms.call_back else None
    if owner_id is not None and not await work.follow_ups.is_staff(owner_id):
        raise InvalidInput("callBack.ownerId", "UNKNOWN")


async def _tell(
    survey: Survey,
    programme: Programme,
    state: SurveyState,
    fields: tuple[str, ...],
    origin: Origin,
    work: Work,
) -> None:
    fact = saved_fact(survey.code, programme.code, state.value, programme.now(work.now))
    await work.facts.tell(fact)
    await work.audit.record(origin, _deed(Act.SURVEY_SAVED, survey, fields))


def _deed(act: Act, survey: Survey, fields: tuple[str, ...]) -> Deed:
    return Deed(act=act, object_kind="survey", object_id=survey.code, fields=fields)
