"""Which articles answer a question, how surely, and with which paragraph.

A word counts for more the fewer articles have it. Confidence is the weight of the question's words that an
article has, as a part of them all: a question half of whose meaning stands nowhere is not half answered, it
is handed on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from domain.kernel.ids import ArticleId
from domain.knowledge.words import text_tokens

IN_TITLE = 1.0
IN_BODY = 0.85
"""A word that stands in the text alone speaks a little less for an article than one in its title, or among
those of its categories."""
MOST_CANDIDATES = 50
"""Texts that are looked at."""
MOST_FOUND = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A text that has some of the words that were asked for."""

    article_id: ArticleId
    code: str
    locale: str
    version: int
    title: str
    body: str
    strong: frozenset[str]
    """Words that stand in the title or among those of the categories."""
    weak: frozenset[str]
    """Words that stand in the text alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """What was found, and how rare each word is."""

    texts: int
    """Published ones of the programme in that language."""
    having: Mapping[str, int]
    """In how many of them each word that was asked for stands."""
    candidates: Sequence[Candidate]


@dataclass(frozen=True, slots=True)
class Hit:
    candidate: Candidate
    confidence: int
    """Percent, at most 99."""
    passage: int
    """The number of the paragraph that says most about it, from 0."""

    @property
    def excerpt(self) -> str:
        return passages_of(self.candidate.body)[self.passage]


def found_in(corpus: Corpus, asked: Sequence[str]) -> list[Hit]:
    """The best first, one text of each article."""
    weights = _weights(corpus, asked)
    whole = sum(weights.values())
    if not whole:
        return []
    best: dict[ArticleId, tuple[float, Candidate]] = {}
    for each in corpus.candidates:
        score = sum(weights[word] * _counts(each, word) for word in asked) / whole
        if score > best.get(each.article_id, (0.0, each))[0]:
            best[each.article_id] = (score, each)
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], pair[1].code))[:MOST_FOUND]
    return [Hit(each, min(99, int(100 * score)), _passage(each.body, weights)) for score, each in ranked]


def passages_of(body: str) -> list[str]:
    found = [each.strip() for each in body.replace("\r\n", "\n").split("\n\n")]
    return [each for each in found if each] or [body.strip()]


def _weights(corpus: Corpus, asked: Sequence[str]) -> dict[str, float]:
    return {word: log(1 + (corpus.texts + 1) / (corpus.having.get(word, 0) + 0.5)) for word in asked}


def _counts(candidate: Candidate, word: str) -> float:
    if word in candidate.strong:
        return IN_TITLE
    return IN_BODY if word in candidate.weak else 0.0


def _passage(body: str, weights: Mapping[str, float]) -> int:
    """The paragraph whose words weigh most; of several the first."""
    scores = [sum(weights.get(word, 0.0) for word in set(text_tokens(each))) for each in passages_of(body)]
    return max(range(len(scores)), key=lambda at: (scores[at], -at))
