"""The agenda of a meeting of several departments, in one statement: what is late, who is dissatisfied, and
what is to be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import FollowUpId, SurveyAnswerId, TicketId
from domain.surveys.questions import LOW
from persistence.database import from_json, row
from persistence.moments import moment
from persistence.reach import in_reach

MOST = 100
"""Lines of each kind. The counts are of all."""

_DIGEST = f"""
WITH breached AS MATERIALIZED (
    SELECT k.id, k.team_id, k.staff_id, k.urgency, c.clock, c.due_at
    FROM tickets k CROSS JOIN LATERAL (VALUES
        ('FIRST_RESPONSE', CASE WHEN k.first_answered_at IS NULL THEN k.first_response_due_at END),
        ('RESOLUTION', k.resolution_due_at)) AS c (clock, due_at)
    WHERE k.programme_id = $1 AND k.state NOT IN ('RESOLVED', 'CLOSED') AND c.due_at < $4
        AND {in_reach("k.store_code", 5)}
), low AS MATERIALIZED (
    SELECT a.member_id, a.id, a.completed_at, u.code AS survey, a.ticket_id, k.team_id
    FROM surveys u
    JOIN survey_answers a ON a.survey_id = u.id AND a.completed_at >= $2 AND a.completed_at < $3
    JOIN survey_versions v ON v.survey_id = a.survey_id AND v.number = a.number
    LEFT JOIN tickets k ON k.id = a.ticket_id
    WHERE u.programme_id = $1 AND {in_reach("a.store_code", 5)}
        AND EXISTS (
            SELECT FROM survey_values s
            JOIN jsonb_array_elements(v.content -> 'questions') q ON q ->> 'code' = s.question
            JOIN unnest($6::text[], $7::int[]) AS bad (kind, upto) ON bad.kind = q ->> 'kind'
            WHERE s.member_id = a.member_id AND s.answer_id = a.id AND s.score <= bad.upto)
), action AS MATERIALIZED (
    SELECT f.member_id, f.id, f.kind, f.owner_id, f.due_at, f.due_at <= $4 AS overdue
    FROM follow_ups f
    WHERE f.programme_id = $1 AND f.ended_at IS NULL
        AND (f.due_at <= $4 OR f.due_at >= $2 AND f.due_at < $3)
        AND {in_reach("f.store_code", 5)}
), waiting AS MATERIALIZED (
    SELECT t.id AS team_id, count(*) AS count
    FROM ticket_handovers h JOIN tickets k ON k.id = h.ticket_id
    LEFT JOIN teams t ON t.programme_id = k.programme_id AND t.code = h.department
    WHERE k.programme_id = $1 AND h.acknowledged_at IS NULL AND k.state NOT IN ('RESOLVED', 'CLOSED')
        AND {in_reach("k.store_code", 5)}
    GROUP BY 1
), by_team AS (
    SELECT team_id, sum(breaches) AS breaches, sum(lows) AS lows, sum(handovers) AS handovers
    FROM (
        SELECT team_id, count(DISTINCT id) AS breaches, 0 AS lows, 0 AS handovers FROM breached GROUP BY 1
        UNION ALL SELECT team_id, 0, count(*), 0 FROM low GROUP BY 1
        UNION ALL SELECT team_id, 0, 0, count FROM waiting
    ) s GROUP BY 1
)
SELECT (SELECT count(DISTINCT id) FROM breached) AS breaches, (SELECT count(*) FROM low) AS lows,
    (SELECT count(*) FROM action WHERE NOT overdue) AS due,
    (SELECT count(*) FROM action WHERE overdue) AS overdue,
    (SELECT coalesce(sum(count), 0) FROM waiting) AS handovers,
    (SELECT json_agg(json_build_array(team_id, breaches, lows, handovers) ORDER BY team_id NULLS LAST)
    FROM by_team) AS teams,
    (SELECT json_agg(json_build_array(id, clock, due_at, team_id, staff_id, urgency)
        ORDER BY due_at, id, clock)
    FROM (SELECT * FROM breached ORDER BY due_at, id, clock LIMIT $8) b) AS breach_lines,
    (SELECT json_agg(json_build_array(member_id, id, completed_at, survey, ticket_id, team_id)
        ORDER BY completed_at DESC, id)
    FROM (SELECT * FROM low ORDER BY completed_at DESC, id LIMIT $8) l) AS low_lines,
    (SELECT json_agg(json_build_array(member_id, id, kind, owner_id, due_at, overdue) ORDER BY due_at, id)
    FROM (SELECT * FROM action ORDER BY due_at, id LIMIT $8) a) AS action_lines
"""  # noqa: S608 - our own names


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamLine:
    team_id: UUID | None
    breaches: int
    lows: int
    handovers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachLine:
    ticket_id: TicketId
    clock: str
    due_at: datetime
    team_id: UUID | None
    staff_id: UUID | None
    urgency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LowLine:
    answer_id: SurveyAnswerId
    at: datetime
    survey: str
    ticket_id: TicketId | None
    team_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    follow_up_id: FollowUpId
    kind: str
    owner_id: UUID | None
    due_at: datetime
    overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    breaches: int
    """Open tickets with a deadline that has passed."""
    lows: int
    due: int
    overdue: int
    handovers: int
    teams: tuple[TeamLine, ...]
    breach_lines: tuple[BreachLine, ...]
    low_lines: tuple[LowLine, ...]
    action_lines: tuple[ActionLine, ...]


async def digest(
    programme_id: UUID, period: tuple[datetime, datetime], *, at: datetime, stores: frozenset[str]
) -> Digest:
    """What is late is so at that instant; answers and what is due are those of the period. `stores`: none
    means all."""
    found = await row(
        _DIGEST,
        programme_id,
        *period,
        at,
        sorted(stores) or None,
        [each.value for each in LOW],
        list(LOW.values()),
        MOST,
    )
    assert found is not None
    return Digest(
        **{name: int(found[name]) for name in ("breaches", "lows", "due", "overdue", "handovers")},
        teams=tuple(
            TeamLine(team_id=_id(team), breaches=int(breaches), lows=int(lows), handovers=int(handovers))
            for team, breaches, lows, handovers in _lines(found["teams"])
        ),
        breach_lines=tuple(
            BreachLine(
                ticket_id=TicketId(UUID(own)),
                clock=clock,
                due_at=moment(due),
                team_id=_id(team),
                staff_id=_id(staff),
                urgency=urgency,
            )
            for own, clock, due, team, staff, urgency in _lines(found["breach_lines"])
        ),
        low_lines=tuple(
            LowLine(
                answer_id=SurveyAnswerId(UUID(member), UUID(own)),
                at=moment(at),
                survey=survey,
                ticket_id=TicketId(UUID(ticket)) if ticket else None,
                team_id=_id(team),
            )
            for member, own, at, survey, ticket, team in _lines(found["low_lines"])
        ),
        action_lines=tuple(
            ActionLine(
                follow_up_id=FollowUpId(UUID(member), UUID(own)),
                kind=kind,
                owner_id=_id(owner),
                due_at=moment(due),
                overdue=overdue,
            )
            for member, own, kind, owner, due, overdue in _lines(found["action_lines"])
        ),
    )


def _lines(text: Any) -> list[list[Any]]:
    return from_json(text) or []


def _id(text: str | None) -> UUID | None:
    return UUID(text) if text else None
