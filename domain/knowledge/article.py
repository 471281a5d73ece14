"""An article: drafted, published as versions that never change, and retired.

    DRAFT -> PUBLISHED -> RETIRED -> PUBLISHED

While one version is published the next one can be drafted. Whoever reads the shop's side sees the published
one alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.kernel.ids import ArticleId
from domain.kernel.refusal import InvalidInput
from domain.privacy.policy import LOCALE

CODE = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
LONGEST_TITLE = 200
LONGEST_BODY = 20_000
MOST_CATEGORIES = 10
MOST_LOCALES = 20


class ArticleState(StrEnum):
    DRAFT = "DRAFT"
    """Never published."""
    PUBLISHED = "PUBLISHED"
    RETIRED = "RETIRED"
    """It is shown to nobody any more; tickets and answers that cite it still name it."""


@dataclass(frozen=True, slots=True)
class ArticleText:
    title: str
    body: str
    """Plain text. Paragraphs are divided by empty lines; an answer cites one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleDraft:
    texts: Mapping[str, ArticleText]
    """By locale."""
    categories: tuple[str, ...]
    """By their codes: what tickets of these ask about, it answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A common problem, as codes and figures (R164, R166)."""

    category: str
    cause: str | None
    tickets: int
    share: int
    """Percent of all tickets of that time."""
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    id: ArticleId
    programme_id: UUID
    code: str
    state: ArticleState
    version: int
    """Counts every change."""
    published_version: int = 0
    """0: none ever was."""
    draft: ArticleDraft | None
    problem: Problem | None = None


def check_code(code: str) -> None:
    """Raises InvalidInput."""
    if not CODE.fullmatch(code):
        raise InvalidInput("code", "MALFORMED")


def check_draft(draft: ArticleDraft, known: Sequence[str]) -> None:
    """`known`: the codes of the programme's categories. Raises InvalidInput with the place."""
    if not draft.texts:
        raise InvalidInput("texts", "EMPTY")
    if len(draft.texts) > MOST_LOCALES:
        raise InvalidInput("texts", "TOO_MANY")
    for locale, text in draft.texts.items():
        if not LOCALE.fullmatch(locale) or len(locale) > 35:
            raise InvalidInput("texts", "MALFORMED")
        _check_text(f"texts.{locale}.title", text.title, LONGEST_TITLE)
        _check_text(f"texts.{locale}.body", text.body, LONGEST_BODY)
    if len(draft.categories) > MOST_CATEGORIES:
        raise InvalidInput("categories", "TOO_MANY")
    if len(set(draft.categories)) < len(draft.categories):
        raise InvalidInput("categories", "DUPLICATE")
    if any(each not in known for each in draft.categories):
        raise InvalidInput("categories", "UNKNOWN")


def _check_text(where: str, text: str, longest: int) -> None:
    if not text.strip():
        raise InvalidInput(where, "EMPTY")
    if len(text) > longest:
        raise InvalidInput(where, "TOO_LONG")
    if "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise InvalidInput(where, "MALFORMED")


def draft_to_plain(draft: ArticleDraft) -> dict[str, Any]:
    return {
        "texts": {locale: [each.title, each.body] for locale, each in draft.texts.items()},
        "categories": list(draft.categories),
    }


def draft_from_plain(plain: Mapping[str, Any]) -> ArticleDraft:
    return ArticleDraft(
        texts={locale: ArticleText(*each) for locale, each in plain["texts"].items()},
        categories=tuple(plain["categories"]),
    )


def problem_to_plain(problem: Problem) -> dict[str, Any]:
    return {
        "category": problem.category,
        "cause": problem.cause,
        "tickets": problem.tickets,
        "share": problem.share,
        "since": problem.since.isoformat(),
        "until": problem.until.isoformat(),
    }


def problem_from_plain(plain: Mapping[str, Any]) -> Problem:
    return Problem(
        category=plain["category"],
        cause=plain["cause"],
        tickets=plain["tickets"],
        share=plain["share"],
        since=datetime.fromisoformat(plain["since"]),
        until=datetime.fromisoformat(plain["until"]),
    )
