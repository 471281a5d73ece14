"""Surveys, their versions, links and sources, in PostgreSQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.kernel.periods import midnight
from domain.surveys.outlier import Outlier, OutlierKey, Series
from domain.surveys.ports import Source, Surveys
from domain.surveys.questions import SCALES, QuestionKind
from domain.surveys.survey import Survey, SurveyState, Terms, Version
from domain.surveys.trend import REACH, Interval
from persistence.database import from_json, row, rows, to_json
from persistence.encryption import Sealed, Secret, Vault
from persistence.ids import new_uuid

READ = """
SELECT s.id, s.programme_id, s.code, s.state, s.version, s.answers, s.opened_at,
    p.number AS published_number, p.content AS published_content, p.published_at,
    d.number AS draft_number, d.content AS draft_content
FROM surveys s
LEFT JOIN LATERAL (SELECT number, content, published_at FROM survey_versions v
    WHERE v.survey_id = s.id AND v.published_at IS NOT NULL ORDER BY v.number DESC LIMIT 1) p ON true
LEFT JOIN LATERAL (SELECT number, content FROM survey_versions v
    WHERE v.survey_id = s.id AND v.published_at IS NULL) d ON true
"""
# The update changes nothing and locks the row, be it new or old.
_HOLD = """
INSERT INTO surveys (id, programme_id, code, state, created_at) VALUES ($1, $2, $3, 'DRAFT', $4)
ON CONFLICT (programme_id, code) DO UPDATE SET code = excluded.code RETURNING id
"""
_SAVE_DRAFT = """
INSERT INTO survey_versions (survey_id, number, content, saved_at, saved_by) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (survey_id, number) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at,
    saved_by = excluded.saved_by WHERE survey_versions.published_at IS NULL
RETURNING number
"""
_PUBLISH = """
UPDATE survey_versions SET published_at = $2 WHERE survey_id = $1 AND published_at IS NULL RETURNING number
"""
_OPEN = """
UPDATE surveys SET state = 'OPEN', opened_at = coalesce(opened_at, $2), version = version + 1 WHERE id = $1
RETURNING id
"""
_COUNT = """
UPDATE surveys SET answers = answers + 1 WHERE id = $1 AND ($2::bigint IS NULL OR answers < $2) RETURNING id
"""
_END_LINK = """
UPDATE survey_links SET ended_at = $3 WHERE survey_id = $1 AND store_code = $2 AND ended_at IS NULL
RETURNING digest
"""
_ADD_SOURCE = """
INSERT INTO survey_sources (id, survey_id, code, secret, made_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (code) DO NOTHING RETURNING id
"""
# All questions of a programme at once. A survey that nobody answers any more costs a look at an index.
_SERIES = """
WITH asked AS MATERIALIZED (
    SELECT s.id, s.code, q ->> 'code' AS question, q ->> 'kind' AS kind
    FROM surveys s
    CROSS JOIN LATERAL (SELECT v.content FROM survey_versions v
        WHERE v.survey_id = s.id AND v.published_at IS NOT NULL ORDER BY v.number DESC LIMIT 1) v
    CROSS JOIN jsonb_array_elements(v.content -> 'questions') q
    WHERE s.programme_id = $1 AND q ->> 'kind' = ANY ($6) AND EXISTS (SELECT FROM survey_answers a
        WHERE a.survey_id = s.id AND a.completed_at >= $3 AND a.completed_at < $4))
SELECT o.id, o.code, o.question, o.kind, (a.completed_at AT TIME ZONE $5)::date AS day, w.score,
    count(*) AS count
FROM asked o
JOIN survey_answers a ON a.survey_id = o.id AND a.completed_at >= $2 AND a.completed_at < $4
JOIN survey_values w ON w.member_id = a.member_id AND w.answer_id = a.id AND w.question = o.question
WHERE w.score IS NOT NULL
GROUP BY 1, 2, 3, 4, 5, 6
"""
_NOTE_OUTLIERS = """
INSERT INTO survey_alerts (survey_id, question, span, starts_on, answers, at)
SELECT r.*, $6 FROM unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $5::integer[]) AS r
ON CONFLICT DO NOTHING RETURNING survey_id, question, span, starts_on
"""


def survey_of(found: Mapping[str, Any]) -> Survey:
    return Survey(
        id=found["id"],
        programme_id=found["programme_id"],
        code=found["code"],
        state=SurveyState(found["state"]),
        version=found["version"],
        answers=found["answers"],
        opened_at=found["opened_at"],
        published=_version(found, "published", found["published_at"]),
        draft=_version(found, "draft", None),
    )


def _version(found: Mapping[str, Any], name: str, published_at: datetime | None) -> Version | None:
    number = found[f"{name}_number"]
    if number is None:
        return None
    terms = Terms.from_plain(from_json(found[f"{name}_content"]))
    return Version(number=number, terms=terms, published_at=published_at)


class StoredSurveys(Surveys):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def find(self, programme_id: UUID, code: str) -> Survey | None:
        found = await row(f"{READ} WHERE s.programme_id = $1 AND s.code = $2", programme_id, code)
        return survey_of(found) if found else None

    async def with_id(self, survey_id: UUID) -> Survey | None:
        found = await row(f"{READ} WHERE s.id = $1", survey_id)
        return survey_of(found) if found else None

    async def hold(self, programme_id: UUID, code: str, *, at: datetime) -> Survey:
        await rows(_HOLD, new_uuid(), programme_id, code, at)
        survey = await self.find(programme_id, code)
        assert survey is not None
        return survey

    async def open(self) -> list[Survey]:
        return [survey_of(each) for each in await rows(f"{READ} WHERE s.state = 'OPEN' ORDER BY s.id")]

    async def kinds(self, survey_id: UUID) -> Mapping[str, QuestionKind]:
        found = await rows(
            """SELECT DISTINCT q ->> 'code' AS code, q ->> 'kind' AS kind
            FROM survey_versions v, jsonb_array_elements(v.content -> 'questions') AS q
            WHERE v.survey_id = $1 AND v.published_at IS NOT NULL""",
            survey_id,
        )
        return {each["code"]: QuestionKind(each["kind"]) for each in found}

    async def version(self, survey_id: UUID, number: int) -> Version:
        (found,) = await rows(
            "SELECT number, content, published_at FROM survey_versions WHERE survey_id = $1 AND number = $2",
            survey_id,
            number,
        )
        terms = Terms.from_plain(from_json(found["content"]))
        return Version(number=number, terms=terms, published_at=found["published_at"])

    async def save_draft(self, survey: Survey, terms: Terms, *, at: datetime, by: str) -> None:
        if survey.draft is not None:
            number = survey.draft.number
        else:
            number = survey.published.number + 1 if survey.published else 1
        saved = await rows(_SAVE_DRAFT, survey.id, number, to_json(terms.to_plain()), at, by)
        assert saved, "a published version was to be changed"
        await self._changed(survey)

    async def publish(self, survey: Survey, *, at: datetime) -> None:
        published = await rows(_PUBLISH, survey.id, at)
        assert published, "a survey without a draft was to be published"
        await rows(_OPEN, survey.id, at)

    async def set_state(self, survey: Survey, state: SurveyState) -> None:
        await rows("UPDATE surveys SET state = $2 WHERE id = $1 RETURNING id", survey.id, state.value)
        await self._changed(survey)

    async def count(self, survey_id: UUID, most: int | None) -> bool:
        return bool(await rows(_COUNT, survey_id, most))

    async def make_link(self, survey_id: UUID, store: str, digest: bytes, *, at: datetime) -> None:
        await self.end_link(survey_id, store, at=at)
        await rows(
            """INSERT INTO survey_links (digest, survey_id, store_code, made_at) VALUES ($1, $2, $3, $4)
            RETURNING survey_id""",
            digest,
            survey_id,
            store,
            at,
        )

    async def end_link(self, survey_id: UUID, store: str, *, at: datetime) -> bool:
        return bool(await rows(_END_LINK, survey_id, store, at))

    async def linked(self, digest: bytes) -> tuple[UUID, str] | None:
        found = await row(
            "SELECT survey_id, store_code FROM survey_links WHERE digest = $1 AND ended_at IS NULL", digest
        )
        return (found["survey_id"], found["store_code"]) if found else None

    async def add_source(self, source: Source, *, at: datetime) -> bool:
        sealed = self._vault.seal_column(Secret.SURVEY_SOURCE_SECRET, source.id, source.secret)
        return bool(await rows(_ADD_SOURCE, source.id, source.survey_id, source.code, sealed.token, at))

    async def source(self, code: str) -> Source | None:
        found = await row("SELECT id, survey_id, code, secret FROM survey_sources WHERE code = $1", code)
        if found is None:
            return None
        sealed = Sealed(Secret.SURVEY_SOURCE_SECRET, bytes(found["secret"]))
        return Source(
            id=found["id"],
            code=found["code"],
            survey_id=found["survey_id"],
            secret=self._vault.open_column(sealed, found["id"]),
        )

    async def series(self, programme_id: UUID, since: date, *, until: date, zone: ZoneInfo) -> list[Series]:
        await rows("SELECT set_config('statement_timeout', '300s', true)")  # it goes over two years
        found = await rows(
            _SERIES,
            programme_id,
            midnight(since - REACH, zone),
            midnight(since, zone),
            midnight(until, zone),
            zone.key,
            [each.value for each in SCALES],
        )
        series: dict[tuple[Any, ...], dict[date, dict[int, int]]] = {}
        for each in found:
            of = (each["id"], each["code"], each["question"], each["kind"])
            series.setdefault(of, {}).setdefault(each["day"], {})[each["score"]] = each["count"]
        return [
            Series(survey_id=survey_id, survey=code, question=question, kind=QuestionKind(kind), days=days)
            for (survey_id, code, question, kind), days in series.items()
        ]

    async def note_outliers(self, found: Sequence[Outlier], *, at: datetime) -> set[OutlierKey]:
        new = await rows(
            _NOTE_OUTLIERS,
            [each.series.survey_id for each in found],
            [each.series.question for each in found],
            [each.interval.value for each in found],
            [each.point.starts_on for each in found],
            [each.point.figure.count for each in found],
            at,
        )
        return {
            (each["survey_id"], each["question"], Interval(each["span"]), each["starts_on"]) for each in new
        }

    async def _changed(self, survey: Survey) -> None:
        await rows("UPDATE surveys SET version = version + 1 WHERE id = $1 RETURNING id", survey.id)
