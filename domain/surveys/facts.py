"""What is told of surveys: ids and which survey. Scores and words stay with the answers, but for what a group
of them says together."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, ProgrammeId, TeamId, TicketId
from domain.surveys.answer import Answer
from domain.surveys.invitation import Invitation
from domain.surveys.outlier import Outlier
from domain.surveys.scores import DIGITS
from domain.surveys.survey import Survey


def saved_fact(survey: str, programme: str, state: str, at: datetime) -> Fact:
    payload = {"survey": survey, "programme": programme, "state": state}
    return Fact(kind="survey.saved", member_id=None, at=at, payload=payload)


def invited_fact(invitation: Invitation, survey: Survey) -> Fact:
    """Of a member; a form that was opened through a link is told when it is answered."""
    payload = {"survey": survey.code, "invitation": str(invitation.id), "version": invitation.number}
    member_id = MemberId(invitation.id.member)
    return Fact(kind="survey.invited", member_id=member_id, at=invitation.invited_at, payload=payload)


def withheld_fact(member_id: MemberId, survey: Survey, reason: str, at: datetime) -> Fact:
    payload = {"survey": survey.code, "reason": reason}
    return Fact(kind="survey.invitation_withheld", member_id=member_id, at=at, payload=payload)


def answered_fact(
    answer: Answer,
    survey: Survey,
    member_id: MemberId | None,
    *,
    low: bool,
    team_id: TeamId | None = None,
    at: datetime,
) -> Fact:
    """`member_id`: who has answered, which may have absorbed whoever was invited. `team_id`: which has the
    ticket that was asked about."""
    payload = {
        "survey": survey.code,
        "answer": str(answer.id),
        "version": answer.number,
        "instrument": answer.instrument.value,
        "low": low,
        "programme": str(ProgrammeId(survey.programme_id)),
        "ticket": str(TicketId(answer.about.ticket_id)) if answer.about.ticket_id else None,
        "team": str(team_id) if team_id else None,
    }
    return Fact(kind="survey.answered", member_id=member_id, at=at, payload=payload)


def out_fact(outlier: Outlier, programme_id: UUID, at: datetime) -> Fact:
    series, figure, limits = outlier.series, outlier.point.figure, outlier.limits
    payload = {
        "programme": str(ProgrammeId(programme_id)),
        "survey": series.survey,
        "question": series.question,
        "kind": series.kind.value,
        "interval": outlier.interval.value,
        "startsOn": outlier.point.starts_on.isoformat(),
        "value": round(figure.value, DIGITS),
        "count": figure.count,
        "centre": round(limits.centre, DIGITS),
        "low": round(limits.low, DIGITS),
        "high": round(limits.high, DIGITS),
        "side": outlier.side.value,
    }
    return Fact(kind="survey.out_of_limits", member_id=None, at=at, payload=payload)
