"""What many answers say, counted by the database: by question, by group, over time. Each is one statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from domain.surveys.scores import Counts
from domain.surveys.trend import Interval
from persistence.database import rows
from persistence.surveys.queries import Filter


class GroupBy(StrEnum):
    STORE = "STORE"
    CHANNEL = "CHANNEL"
    INSTRUMENT = "INSTRUMENT"


_COLUMNS = {
    None: "NULL::text",
    GroupBy.STORE: "a.store_code",
    GroupBy.CHANNEL: "a.channel",
    GroupBy.INSTRUMENT: "a.instrument",
}
_WANTED = """
FROM survey_answers a
WHERE a.survey_id = $1 AND a.completed_at IS NOT NULL
    AND ($2::timestamptz IS NULL OR a.completed_at >= $2) AND ($3::timestamptz IS NULL OR a.completed_at < $3)
    AND ($4::text IS NULL OR a.store_code = $4) AND ($5::text IS NULL OR a.channel = $5)
    AND ($6::text IS NULL OR a.instrument = $6)
"""
# Of each group the answers themselves (question NULL), and of each question how many have answered it (choice
# and score NULL) beside what they said.
_RESULTS = """
WITH wanted AS (SELECT a.member_id, a.id, {group} AS grouped {wanted}),
said AS (
    SELECT w.grouped, w.id, v.question, v.choice, v.score
    FROM wanted w JOIN survey_values v ON v.member_id = w.member_id AND v.answer_id = w.id)
SELECT grouped, NULL AS question, NULL AS choice, NULL::smallint AS score, count(*) AS count
FROM wanted GROUP BY grouped
UNION ALL
SELECT grouped, question, NULL, NULL, count(DISTINCT id) FROM said GROUP BY grouped, question
UNION ALL
SELECT grouped, question, choice, score, count(*) FROM said GROUP BY grouped, question, choice, score
ORDER BY grouped NULLS FIRST, question NULLS FIRST, score NULLS FIRST, choice NULLS FIRST
"""
_TREND = """
SELECT date_trunc($8, a.completed_at AT TIME ZONE $9)::date AS starts_on, v.score, count(*) AS count
FROM (SELECT a.member_id, a.id, a.completed_at {wanted}) a
JOIN survey_values v ON v.member_id = a.member_id AND v.answer_id = a.id AND v.question = $7
WHERE v.score IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2
"""


@dataclass(slots=True)
class QuestionCounts:
    answered: int = 0
    scores: dict[int, int] = field(default_factory=dict)
    choices: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class GroupCounts:
    group: str | None
    answers: int = 0
    questions: dict[str, QuestionCounts] = field(default_factory=dict)


async def results(survey_id: UUID, of: Filter, by: GroupBy | None) -> list[GroupCounts]:
    """A group per store, channel or instrument; answers without one stand in the group None."""
    sql = _RESULTS.format(group=_COLUMNS[by], wanted=_WANTED)
    groups: dict[str | None, GroupCounts] = {}
    for found in await rows(sql, survey_id, *of.args):
        group = groups.setdefault(found["grouped"], GroupCounts(found["grouped"]))
        if found["question"] is None:
            group.answers = found["count"]
            continue
        question = group.questions.setdefault(found["question"], QuestionCounts())
        if found["score"] is not None:
            question.scores[found["score"]] = found["count"]
        elif found["choice"] is not None:
            question.choices[found["choice"]] = found["count"]
        else:
            question.answered = found["count"]
    return list(groups.values())


async def trend_counts(
    survey_id: UUID, question: str, of: Filter, interval: Interval, zone: str
) -> Mapping[date, Counts]:
    """By the first day of each period in the zone: how many gave each score."""
    periods: dict[date, dict[int, int]] = {}
    sql = _TREND.format(wanted=_WANTED)
    for found in await rows(sql, survey_id, *of.args, question, interval.value.lower(), zone):
        periods.setdefault(found["starts_on"], {})[found["score"]] = found["count"]
    return periods
