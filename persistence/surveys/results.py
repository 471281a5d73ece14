"""What many answers say, counted by the database: by question, by group, over time. Each is one statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.surveys.questions import QuestionKind
from domain.surveys.scores import Counts
from domain.surveys.trend import Interval
from persistence.database import from_json, row
from persistence.surveys.queries import Filter, filtered


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
# What is asked now, of a survey that was never published what its draft asks; and what was counted.
_READ = """
SELECT (SELECT v.content -> 'questions' FROM survey_versions v WHERE v.survey_id = s.id
        ORDER BY v.published_at IS NULL, v.number DESC LIMIT 1) AS questions,
    ({counted}) AS counted
FROM surveys s WHERE s.programme_id = $1 AND s.code = $2
"""
_WANTED = f"FROM survey_answers a WHERE a.survey_id = s.id AND {filtered(3)}"
# Of each group the answers themselves (question NULL), and of each question how many have answered it (choice
# and score NULL) beside what they said.
_RESULTS = """
WITH wanted AS (SELECT a.member_id, a.id, {group} AS grouped {wanted}),
said AS (
    SELECT w.grouped, w.id, v.question, v.choice, v.score
    FROM wanted w JOIN survey_values v ON v.member_id = w.member_id AND v.answer_id = w.id),
counted AS (
    SELECT grouped, NULL AS question, NULL AS choice, NULL::smallint AS score, count(*) AS count
    FROM wanted GROUP BY grouped
    UNION ALL
    SELECT grouped, question, NULL, NULL, count(DISTINCT id) FROM said GROUP BY grouped, question
    UNION ALL
    SELECT grouped, question, choice, score, count(*) FROM said GROUP BY grouped, question, choice, score)
SELECT json_agg(json_build_array(grouped, question, choice, score, count) ORDER BY grouped NULLS FIRST,
    question NULLS FIRST, score NULLS FIRST, choice NULLS FIRST) FROM counted
"""
_TREND = f"""
WITH counted AS (
    SELECT date_trunc($9, a.completed_at AT TIME ZONE $10)::date AS starts_on, v.score, count(*) AS count
    FROM (SELECT a.member_id, a.id, a.completed_at {_WANTED}) a
    JOIN survey_values v ON v.member_id = a.member_id AND v.answer_id = a.id AND v.question = $8
    WHERE v.score IS NOT NULL GROUP BY 1, 2)
SELECT json_agg(json_build_array(starts_on, score, count) ORDER BY starts_on, score) FROM counted
"""  # noqa: S608 - our own names


Kinds = Mapping[str, QuestionKind]
"""By code: what is asked now, in its order."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsRead:
    kinds: Kinds
    groups: Sequence[GroupCounts]
    """A group per store, channel or instrument; answers without one stand in the group None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendRead:
    kinds: Kinds
    periods: Mapping[date, Counts]
    """By the first day of each period in the zone: how many gave each score."""


async def results(programme_id: UUID, code: str, of: Filter, by: GroupBy | None) -> ResultsRead | None:
    """None where there is no such survey."""
    sql = _RESULTS.format(group=_COLUMNS[by], wanted=_WANTED)
    found = await _read(sql, programme_id, code, *of.args)
    if found is None:
        return None
    kinds, counted = found
    groups: dict[str | None, GroupCounts] = {}
    for name, asked, choice, score, count in counted:
        group = groups.setdefault(name, GroupCounts(name))
        if asked is None:
            group.answers = count
            continue
        question = group.questions.setdefault(asked, QuestionCounts())
        if score is not None:
            question.scores[score] = count
        elif choice is not None:
            question.choices[choice] = count
        else:
            question.answered = count
    return ResultsRead(kinds=kinds, groups=list(groups.values()))


async def trend_counts(
    programme_id: UUID, code: str, question: str, of: Filter, interval: Interval, zone: str
) -> TrendRead | None:
    """None where there is no such survey."""
    found = await _read(_TREND, programme_id, code, *of.args, question, interval.value.lower(), zone)
    if found is None:
        return None
    kinds, counted = found
    periods: dict[date, dict[int, int]] = {}
    for starts_on, score, count in counted:
        periods.setdefault(date.fromisoformat(starts_on), {})[score] = count
    return TrendRead(kinds=kinds, periods=periods)


async def _read(counted: str, *args: Any) -> tuple[Kinds, Sequence[Any]] | None:
    found = await row(_READ.format(counted=counted), *args)
    if found is None:
        return None
    kinds = {each["code"]: QuestionKind(each["kind"]) for each in from_json(found["questions"]) or ()}
    return kinds, from_json(found["counted"]) or ()
