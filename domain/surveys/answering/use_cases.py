"""An answer comes in by a token or from the invited member, in parts and then to its end, exactly once.

The order of locks: the ticket that it is about, the member, the invitation, last the survey's count. The
table holds one answer to an invitation, and the ledger one earning to an answer, besides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.followups.follow_up import opened_fact
from domain.followups.opening import detractor
from domain.kernel.ids import (
    NOBODY,
    FollowUpId,
    MemberId,
    SurveyAnswerId,
    SurveyInvitationId,
    TeamId,
    TicketId,
)
from domain.members.refusals import NotEnrolled
from domain.members.standing import MembershipStatus, Standing
from domain.merges.surviving.use_cases import lock_survivor
from domain.points.entry import Cause, CauseKind
from domain.points.facts import facts_of
from domain.points.pages import open_pages
from domain.points.terms import Immediate, new_lot
from domain.points.writing import Because
from domain.programme.programme import POINTS, Programme
from domain.surveys.answer import Answer, Instrument
from domain.surveys.facts import answered_fact
from domain.surveys.invitation import Invitation, digest_of
from domain.surveys.questions import GivenValue, Values, check_complete, is_low, read_values
from domain.surveys.refusals import (
    AlreadyAnswered,
    InvitationExpired,
    SurveyFull,
    SurveyNotOpen,
    UnknownInvitation,
)
from domain.surveys.survey import Survey, Version
from domain.tickets.moves import reopen
from domain.tickets.ticket import ClosedBecause, TicketState
from domain.tickets.use_cases import record
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSurvey:
    """By exactly one of token and invitation: of a member, or with the code of the ticket it is about."""

    token: str | None = field(default=None, repr=False)
    invitation_id: SurveyInvitationId | None = None
    by: MemberId | None = None
    """The member who is logged in, for an invitation."""
    tracking_code: str | None = field(default=None, repr=False)
    values: Sequence[GivenValue]
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    answer_id: SurveyAnswerId
    completed: bool
    points: int
    was_known: bool
    """It had been completed with the same values before; nothing was done now."""


async def answer_survey(command: AnswerSurvey, begin: Begin) -> Answered:
    """Keep what was answered so far, or complete it.

    Each question keeps what was said last. Completing counts toward the quota, gives the points, and has the
    dissatisfied called back. The same values again after the end are heard as known.

    Raises UnknownInvitation, InvitationExpired, AlreadyAnswered, SurveyNotOpen, SurveyFull, InvalidInput.
    """
    async with begin() as work:
        invitation = await _found(command, work)
        programme = await work.programmes.with_id(invitation.programme_id)
        ticket_id = invitation.about.ticket_id
        if command.complete and ticket_id is not None:
            await work.tickets.lock(TicketId(ticket_id))
        standing, programme = await _lock(invitation, programme, work)
        at = standing.moment if standing else programme.now(work.now)
        await work.survey_invitations.hold(invitation.id)
        before = await work.survey_answers.of_invitation(invitation.id)
        version = await work.surveys.version(invitation.survey_id, invitation.number)
        values = read_values(version.terms.questions, command.values)
        if before is not None and before.completed_at is not None:
            if not command.complete or not before.values.tells(values):
                raise AlreadyAnswered
            return Answered(answer_id=before.id, completed=True, points=before.points, was_known=True)
        if invitation.has_expired(at):
            raise InvitationExpired
        survey = await work.surveys.with_id(invitation.survey_id)
        assert survey is not None
        if not survey.is_open:
            raise SurveyNotOpen(survey=survey.code)
        answer = before or _begun(invitation, command, at=at, work=work)
        answer = replace(answer, values=answer.values.joined(values))
        if before is None:
            await work.survey_answers.add(answer)
        if command.complete:
            answer = await complete(answer, survey, version, programme, standing, work, at=at)
        else:
            await work.survey_answers.change(answer)
        return Answered(
            answer_id=answer.id, completed=command.complete, points=answer.points, was_known=False
        )


async def complete(
    answer: Answer,
    survey: Survey,
    version: Version,
    programme: Programme,
    standing: Standing | None,
    work: Work,
    *,
    at: datetime,
) -> Answer:
    """The end of an answer, with everything that it causes. `standing`: of the member, who is locked; None:
    of nobody. Raises InvalidInput, SurveyFull."""
    check_complete(version.terms.questions, answer.values)
    points = 0
    if standing is not None and version.terms.points and await _brings_points(answer, standing, work):
        points = version.terms.points
        await _credit(points, answer, programme, standing, work)
    low = is_low(version.terms.questions, answer.values)
    person = MemberId(standing.member_id) if standing is not None else None
    if low and version.terms.call_back is not None and person is not None:
        assigned = await work.follow_ups.looked_after_by(person)
        own = FollowUpId(person.value, work.new_id())
        follow_up = detractor(
            own,
            answer.id,
            survey.programme_id,
            version.terms.call_back,
            assigned=assigned,
            store=answer.about.store,
            at=at,
        )
        if await work.follow_ups.add(follow_up):
            await work.facts.tell(opened_fact(follow_up))
    team_id = None
    if low and answer.about.ticket_id is not None:
        team_id = await _reopen(TicketId(answer.about.ticket_id), answer, work)
    await work.facts.tell(answered_fact(answer, survey, person, low=low, team_id=team_id, at=at))
    done = replace(answer, completed_at=at, points=points)
    await work.survey_answers.change(done)
    # Last of all: everybody who answers the survey waits for this row, until the transaction ends.
    if not await work.surveys.count(survey.id, version.terms.most_answers):
        raise SurveyFull(survey=survey.code)
    return done


async def _found(command: AnswerSurvey, work: Work) -> Invitation:
    """Raises UnknownInvitation, with the same words for what is another member's."""
    invitation = None
    if command.token is not None:
        digest = digest_of(command.token)
        invitation = await work.survey_invitations.of_token(digest) if digest else None
    elif command.invitation_id is not None and command.tracking_code is not None:
        invitation = await work.survey_invitations.tracked(command.invitation_id, command.tracking_code)
    elif command.invitation_id is not None and command.by is not None:
        invited = MemberId(command.invitation_id.member)
        if invited == command.by or invited in await work.persons.parts_of(command.by):
            invitation = await work.survey_invitations.find(command.invitation_id)
    if invitation is None:
        raise UnknownInvitation
    return invitation


async def _lock(
    invitation: Invitation, programme: Programme, work: Work
) -> tuple[Standing | None, Programme]:
    """Who has left may still say what it thinks; who was erased is nobody any more."""
    if invitation.id.member == NOBODY:
        return None, programme
    try:
        standing, programme = await lock_survivor(MemberId(invitation.id.member), programme, work)
    except NotEnrolled:
        raise UnknownInvitation from None
    if standing.status is MembershipStatus.ERASED:
        raise UnknownInvitation
    return standing, programme


def _begun(invitation: Invitation, command: AnswerSurvey, *, at: datetime, work: Work) -> Answer:
    return Answer(
        id=SurveyAnswerId(invitation.id.member, work.new_id()),
        programme_id=invitation.programme_id,
        survey_id=invitation.survey_id,
        number=invitation.number,
        invitation_id=invitation.id.value,
        instrument=Instrument.ONLINE,
        about=invitation.about,
        values=Values(),
        started_at=at,
        completed_at=None,
        recorded_by=_by(command, invitation),
    )


def _by(command: AnswerSurvey, invitation: Invitation) -> str:
    if command.tracking_code is not None:
        return "tracking code"
    return str(command.by) if command.by else "link" if invitation.is_anonymous else "token"


async def _reopen(ticket_id: TicketId, answer: Answer, work: Work) -> TeamId | None:
    """It was not settled, says whoever handed it in. What is open already, or a duplicate, stays as it is.
    Says which team has it."""
    held = await work.tickets.lock(ticket_id)
    if held is None:
        return None
    ticket, at = held
    done = ticket.state in (TicketState.RESOLVED, TicketState.CLOSED)
    if done and ticket.closed_because is not ClosedBecause.DUPLICATE:
        after = reopen(ticket, at=at)
        await record(ticket, after, work, by=str(answer.id), because="LOW_SCORE", answer=str(answer.id))
    return TeamId(ticket.team_id) if ticket.team_id else None


async def _brings_points(answer: Answer, standing: Standing, work: Work) -> bool:
    """An invitation is answered once. Of answers that nobody was invited to, which somebody else notes, the
    first one of a member to a survey does."""
    if standing.status.has_ended:
        return False
    return answer.invitation_id is not None or not await work.survey_answers.rewarded(
        MemberId(standing.member_id), answer.survey_id
    )


async def _credit(points: int, answer: Answer, programme: Programme, standing: Standing, work: Work) -> None:
    wallet = programme.wallet_by_code[POINTS]
    pages = open_pages(standing, programme, new_id=work.new_id)
    pages[wallet.id].earn(
        new_lot(
            points,
            Immediate(),
            wallet.expiry,
            earned_at=standing.moment,
            completed_at=None,
            zone=programme.zone,
        ),
        at=standing.moment,
        because=Because(cause=Cause(CauseKind.SURVEY, answer.id.value.hex)),
    )
    await work.points.record(list(pages.values()))
    await work.facts.tell(*facts_of(pages.values()))
