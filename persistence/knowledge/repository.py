"""Articles in PostgreSQL."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import ArticleId
from domain.knowledge.article import (
    Article,
    ArticleDraft,
    ArticleState,
    draft_from_plain,
    draft_to_plain,
    problem_from_plain,
    problem_to_plain,
)
from domain.knowledge.finding import Corpus
from domain.knowledge.ports import AnswerNote, Knowledge
from persistence.database import from_json, row, rows, to_json
from persistence.knowledge import finding
from persistence.knowledge.index import vector_of

_LOCK = """
SELECT id, programme_id, code, state, version, published_version, draft, problem FROM articles
WHERE programme_id = $1 AND code = $2 FOR NO KEY UPDATE
"""
_ADD = """
INSERT INTO articles
    (id, programme_id, code, state, version, draft, problem, created_by, created_at, changed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) ON CONFLICT (programme_id, code) DO NOTHING RETURNING id
"""
_PUBLISH = """
WITH written AS (
    INSERT INTO article_versions (article_id, version, categories, published_by, published_at)
    VALUES ($1, $2, $3, $4, $5)
)
UPDATE articles SET state = 'PUBLISHED', version = $6, published_version = $2, draft = NULL, changed_at = $5,
    published_at = $5, retired_at = NULL WHERE id = $1 RETURNING id
"""
_TEXTS = """
INSERT INTO article_texts (article_id, version, locale, title, body)
SELECT $1, $2, t.locale, t.title, t.body
FROM unnest($3::text[], $4::text[], $5::text[]) AS t (locale, title, body) RETURNING locale
"""
_INDEX = """
WITH gone AS (DELETE FROM article_index WHERE article_id = $1 AND locale <> ALL ($4::text[]))
INSERT INTO article_index (article_id, programme_id, version, locale, tokens)
SELECT $1, $2, $3, t.locale, t.tokens::tsvector FROM unnest($4::text[], $5::text[]) AS t (locale, tokens)
ON CONFLICT (article_id, locale) DO UPDATE SET version = excluded.version, tokens = excluded.tokens
RETURNING locale
"""
_RETIRE = """
WITH gone AS (DELETE FROM article_index WHERE article_id = $1)
UPDATE articles SET state = 'RETIRED', version = $2, changed_at = $3, retired_at = $3 WHERE id = $1
RETURNING id
"""
_ABOUT = """
SELECT count(*) FILTER (WHERE category = ANY ($2) AND ($3::text IS NULL OR cause = $3)) AS about,
    count(*) AS whole
FROM tickets WHERE programme_id = $1 AND opened_at >= $4 AND opened_at < $5
    AND closed_because IS DISTINCT FROM 'DUPLICATE' AND closed_because IS DISTINCT FROM 'SPAM'
"""
_NOTE = """
INSERT INTO assistant_answers
    (id, programme_id, outcome, reason, confidence, language, article_ids, ticket_id, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id
"""


class StoredKnowledge(Knowledge):
    async def lock(self, programme_id: UUID, code: str) -> Article | None:
        found = await row(_LOCK, programme_id, code)
        return article_of(found) if found else None

    async def add(self, article: Article, *, by: str, at: datetime) -> bool:
        added = await rows(
            _ADD,
            article.id.value,
            article.programme_id,
            article.code,
            article.state.value,
            article.version,
            _draft(article),
            to_json(problem_to_plain(article.problem)) if article.problem else None,
            by,
            at,
        )
        return bool(added)

    async def save(self, article: Article, *, at: datetime) -> None:
        await rows(
            "UPDATE articles SET draft = $2, version = $3, changed_at = $4 WHERE id = $1 RETURNING id",
            article.id.value,
            _draft(article),
            article.version,
            at,
        )

    async def publish(
        self, article: Article, draft: ArticleDraft, words: Mapping[str, str], *, by: str, at: datetime
    ) -> None:
        own, version = article.id.value, article.published_version
        locales = list(draft.texts)
        titles = [draft.texts[each].title for each in locales]
        bodies = [draft.texts[each].body for each in locales]
        await rows(_PUBLISH, own, version, list(draft.categories), by, at, article.version)
        await rows(_TEXTS, own, version, locales, titles, bodies)
        vectors = [
            vector_of(title, words[locale], body)
            for locale, title, body in zip(locales, titles, bodies, strict=True)
        ]
        await rows(_INDEX, own, article.programme_id, version, locales, vectors)

    async def retire(self, article: Article, *, at: datetime) -> None:
        await rows(_RETIRE, article.id.value, article.version, at)

    async def find(self, programme_id: UUID, asked: Sequence[str], *, language: str, most: int) -> Corpus:
        return await finding.find(programme_id, asked, language=language, most=most)

    async def codes(self, programme_id: UUID, articles: Collection[ArticleId]) -> Mapping[ArticleId, str]:
        found = await rows(
            "SELECT id, code FROM articles WHERE programme_id = $1 AND id = ANY ($2)",
            programme_id,
            [each.value for each in articles],
        )
        return {ArticleId(each["id"]): each["code"] for each in found}

    async def tickets_about(
        self,
        programme_id: UUID,
        categories: Collection[str],
        cause: str | None,
        *,
        since: datetime,
        until: datetime,
    ) -> tuple[int, int]:
        found = await row(_ABOUT, programme_id, sorted(categories), cause, since, until)
        assert found is not None
        return found["about"], found["whole"]

    async def note_answer(self, answer: AnswerNote) -> None:
        judged = answer.judged
        await rows(
            _NOTE,
            answer.id,
            answer.programme_id,
            judged.outcome.value,
            judged.reason.value if judged.reason else None,
            judged.confidence,
            answer.language,
            [each.candidate.article_id.value for each in judged.cited],
            answer.ticket_id.value if answer.ticket_id else None,
            answer.at,
        )


def _draft(article: Article) -> str | None:
    return to_json(draft_to_plain(article.draft)) if article.draft else None


def article_of(found: dict[str, Any]) -> Article:
    draft, problem = from_json(found["draft"]), from_json(found["problem"])
    return Article(
        id=ArticleId(found["id"]),
        programme_id=found["programme_id"],
        code=found["code"],
        state=ArticleState(found["state"]),
        version=found["version"],
        published_version=found["published_version"],
        draft=draft_from_plain(draft) if draft else None,
        problem=problem_from_plain(problem) if problem else None,
    )
