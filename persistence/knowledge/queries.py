"""Reads of articles and of what the assistant did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import ArticleId
from domain.knowledge.article import (
    ArticleDraft,
    ArticleState,
    ArticleText,
    Problem,
    draft_from_plain,
    problem_from_plain,
)
from domain.knowledge.asking.use_cases import Cited
from domain.knowledge.finding import MOST_CANDIDATES, found_in, passages_of
from domain.knowledge.words import asked_tokens
from persistence.database import from_json, row, rows
from persistence.knowledge import finding
from persistence.pages import Page, Slice

_COLUMNS = """
SELECT a.id, a.code, a.state, a.version, a.published_version, a.draft, a.problem, a.changed_at,
    a.published_at, v.categories,
    (SELECT json_object_agg(t.locale, json_build_array(t.title, t.body) ORDER BY t.locale)
        FROM article_texts t WHERE t.article_id = a.id AND t.version = a.published_version) AS texts
FROM articles a LEFT JOIN article_versions v ON v.article_id = a.id AND v.version = a.published_version
"""
_ONE = f"{_COLUMNS} WHERE a.programme_id = $1 AND a.code = $2"
_PAGE = f"""{_COLUMNS} WHERE a.programme_id = $1 AND a.state = ANY ($2)
    AND ($3::text IS NULL OR v.categories @> ARRAY[$3])
    AND ($4::timestamptz IS NULL OR (a.changed_at, a.id) < ($4, $5))
ORDER BY a.changed_at DESC, a.id DESC LIMIT $6
"""
_PASSAGES = """
SELECT a.code, t.title, t.body FROM unnest($1::uuid[], $2::integer[], $3::text[]) WITH ORDINALITY
    AS c (article_id, version, locale, place)
JOIN articles a ON a.id = c.article_id
JOIN article_texts t ON t.article_id = c.article_id AND t.version = c.version AND t.locale = c.locale
ORDER BY c.place
"""
_FIGURES = """
SELECT count(*) FILTER (WHERE outcome = 'ANSWERED') AS answered,
    count(*) FILTER (WHERE reason = 'NOTHING_FOUND') AS nothing_found,
    count(*) FILTER (WHERE reason = 'UNSURE') AS unsure,
    count(*) FILTER (WHERE reason = 'ASKED_FOR_A_PERSON') AS asked_for_a_person,
    count(*) FILTER (WHERE reason = 'TOO_SERIOUS') AS too_serious
FROM assistant_answers WHERE programme_id = $1 AND at >= $2 AND at < $3
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRead:
    id: ArticleId
    code: str
    state: ArticleState
    version: int
    published_version: int
    draft: ArticleDraft | None
    problem: Problem | None
    categories: tuple[str, ...]
    """Of the published version, as are the texts."""
    texts: Mapping[str, ArticleText]
    changed_at: datetime
    published_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRead:
    article_id: ArticleId
    code: str
    version: int
    locale: str
    title: str
    excerpt: str
    confidence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AssistantRead:
    answered: int
    nothing_found: int
    unsure: int
    asked_for_a_person: int
    too_serious: int


async def article(programme_id: UUID, code: str) -> ArticleRead | None:
    found = await row(_ONE, programme_id, code)
    return _read(found) if found else None


async def articles(
    programme_id: UUID, page: Page, states: Sequence[ArticleState], category: str | None
) -> Slice[ArticleRead]:
    """In these states, those that changed last first. `category`: only those whose published version is of
    it."""
    found = await rows(
        _PAGE,
        programme_id,
        [each.value for each in states],
        category,
        page.position(0),
        page.position(1),
        page.limit,
    )
    return page.cut([_read(each) for each in found])


async def search(programme_id: UUID, question: str, language: str, most: int) -> list[PassageRead]:
    """Published texts that have words of the question, the best first."""
    asked = asked_tokens(question)
    corpus = await finding.find(programme_id, asked, language=language, most=MOST_CANDIDATES)
    return [
        PassageRead(
            article_id=each.candidate.article_id,
            code=each.candidate.code,
            version=each.candidate.version,
            locale=each.candidate.locale,
            title=each.candidate.title,
            excerpt=each.excerpt,
            confidence=each.confidence,
        )
        for each in found_in(corpus, asked)[:most]
    ]


async def passages(cited: Sequence[Cited]) -> list[PassageRead]:
    """The paragraphs as they were when they were cited."""
    if not cited:
        return []
    found = await rows(
        _PASSAGES,
        [each.article_id.value for each in cited],
        [each.version for each in cited],
        [each.locale for each in cited],
    )
    return [
        PassageRead(
            article_id=each.article_id,
            code=text["code"],
            version=each.version,
            locale=each.locale,
            title=text["title"],
            excerpt=passages_of(text["body"])[each.passage],
            confidence=each.confidence,
        )
        for each, text in zip(cited, found, strict=True)
    ]


async def assistant_figures(programme_id: UUID, since: datetime, until: datetime) -> AssistantRead:
    found = await row(_FIGURES, programme_id, since, until)
    assert found is not None
    return AssistantRead(**found)


def _read(found: dict[str, Any]) -> ArticleRead:
    draft, problem = from_json(found["draft"]), from_json(found["problem"])
    return ArticleRead(
        id=ArticleId(found["id"]),
        state=ArticleState(found["state"]),
        draft=draft_from_plain(draft) if draft else None,
        problem=problem_from_plain(problem) if problem else None,
        categories=tuple(found["categories"] or ()),
        texts={locale: ArticleText(*each) for locale, each in (from_json(found["texts"]) or {}).items()},
        **{
            name: found[name]
            for name in ("code", "version", "published_version", "changed_at", "published_at")
        },
    )
