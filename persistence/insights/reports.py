"""Tickets of a time, counted by one of their properties."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from domain.insights.figures import Figures, Mean, Quizzes
from domain.kernel.ids import StaffId
from persistence.database import rows
from persistence.reach import in_reach
from persistence.sla.report import FIRST_RESPONSE_DUE, OF_A_TIME


class ReasonGroup(StrEnum):
    """By what reasons are told apart."""

    CAUSE = "CAUSE"
    CATEGORY = "CATEGORY"
    KIND = "KIND"
    CHANNEL = "CHANNEL"
    SKU = "SKU"
    STORE = "STORE"
    CAMPAIGN = "CAMPAIGN"
    STAFF = "STAFF"


_COLUMNS = {
    ReasonGroup.CAUSE: "cause",
    ReasonGroup.CATEGORY: "category",
    ReasonGroup.KIND: "kind",
    ReasonGroup.CHANNEL: "channel",
    ReasonGroup.SKU: "sku",
    ReasonGroup.STORE: "store_code",
    ReasonGroup.CAMPAIGN: "campaign_code",
    ReasonGroup.STAFF: "staff_id",
}
_REASONS = """
SELECT k.{column} AS key, count(*) AS tickets {of_a_time} AND ($5::text[] IS NULL OR k.kind = ANY ($5))
GROUP BY 1
"""
# Whoever has the ticket last has its figures. An answer counts wherever it was given, as long as it is about
# the ticket; which question asks for satisfaction, the version says that was answered. A ticket that was
# opened again has lost the time of its solution: that there was one its changes say.
_FIGURES = f"""
WITH wanted AS MATERIALIZED (
    SELECT k.id, k.staff_id, k.opened_at, k.first_answered_at, k.resolved_at, k.reopened_count > 0 AS again,
        {FIRST_RESPONSE_DUE} AS due_at,
        k.resolved_at IS NOT NULL OR k.reopened_count > 0 AND EXISTS (SELECT FROM ticket_changes c
            WHERE c.ticket_id = k.id AND c.field = 'state' AND c.after = 'RESOLVED') AS settled
    {OF_A_TIME}
), scores AS (
    SELECT a.ticket_id, sum(v.score) AS total, count(*) AS count
    FROM wanted w
    JOIN survey_answers a ON a.ticket_id = w.id AND a.completed_at IS NOT NULL
    JOIN survey_versions s ON s.survey_id = a.survey_id AND s.number = a.number
    JOIN survey_values v ON v.member_id = a.member_id AND v.answer_id = a.id AND v.score IS NOT NULL
    WHERE EXISTS (SELECT 1 FROM jsonb_array_elements(s.content -> 'questions') q
        WHERE q ->> 'code' = v.question AND q ->> 'kind' = 'CSAT')
    GROUP BY a.ticket_id
)
SELECT w.staff_id AS key, count(*) AS tickets,
    count(w.first_answered_at) AS answered,
    coalesce(sum(extract(epoch FROM w.first_answered_at - w.opened_at) * 1000000), 0)::bigint AS answering,
    count(w.resolved_at) AS resolved,
    coalesce(sum(extract(epoch FROM w.resolved_at - w.opened_at) * 1000000), 0)::bigint AS resolving,
    count(*) FILTER (WHERE w.first_answered_at <= w.due_at) AS in_time,
    count(*) FILTER (WHERE w.first_answered_at IS NOT NULL OR w.due_at < $5) AS due,
    count(*) FILTER (WHERE w.settled) AS settled,
    count(*) FILTER (WHERE w.settled AND w.again) AS reopened,
    coalesce(sum(s.total), 0)::bigint AS score, coalesce(sum(s.count), 0)::bigint AS scores
FROM wanted w LEFT JOIN scores s ON s.ticket_id = w.id
GROUP BY 1 ORDER BY 1 NULLS LAST
"""  # noqa: S608 - our own names

_QUIZZES = f"""
SELECT count(*) AS count, coalesce(sum(f.quiz_before), 0)::bigint AS before,
    coalesce(sum(f.quiz_after), 0)::bigint AS after
FROM follow_ups f
WHERE f.programme_id = $1 AND f.subject_staff_id = ANY ($4) AND f.state = 'DONE'
    AND num_nonnulls(f.quiz_before, f.quiz_after) = 2 AND f.ended_at >= $2 AND f.ended_at < $3
    AND {in_reach("f.store_code", 5)}
"""  # noqa: S608 - our own names


async def reasons(
    programme_id: UUID,
    period: tuple[datetime, datetime],
    *,
    by: ReasonGroup,
    kinds: Collection[str] = (),
    stores: frozenset[str] = frozenset(),
) -> Mapping[str | None, int]:
    """How many tickets, opened in that time, by that property. `kinds`, `stores`: none means all."""
    sql = _REASONS.format(column=_COLUMNS[by], of_a_time=OF_A_TIME)
    found = await rows(sql, programme_id, *period, sorted(stores) or None, sorted(kinds) or None)
    return {_word(each["key"]): each["tickets"] for each in found}


def _word(key: str | UUID | None) -> str | None:
    return str(StaffId(key)) if isinstance(key, UUID) else key


async def figures_by_staff(
    programme_id: UUID,
    period: tuple[datetime, datetime],
    *,
    at: datetime,
    stores: frozenset[str] = frozenset(),
) -> Mapping[UUID | None, Figures]:
    """Of tickets opened in that time, as they stand at an instant, by whoever has or had them last; None:
    nobody."""
    return {
        each["key"]: Figures(
            tickets=each["tickets"],
            first_response=Mean(each["answering"], each["answered"]),
            resolution=Mean(each["resolving"], each["resolved"]),
            in_time=each["in_time"],
            due=each["due"],
            settled=each["settled"],
            reopened=each["reopened"],
            csat=Mean(each["score"], each["scores"]),
        )
        for each in await rows(_FIGURES, programme_id, *period, sorted(stores) or None, at)
    }


async def quizzes(
    programme_id: UUID,
    period: tuple[datetime, datetime],
    *,
    of: Collection[UUID],
    stores: frozenset[str] = frozenset(),
) -> Quizzes:
    """Of trainings of these people that were done in that time, both quizzes of which were taken."""
    (found,) = await rows(_QUIZZES, programme_id, *period, sorted(of), sorted(stores) or None)
    return Quizzes(Mean(found["before"], found["count"]), Mean(found["after"], found["count"]))
