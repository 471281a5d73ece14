"""Finding published texts: one statement, by an index over words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from domain.kernel.ids import ArticleId
from domain.knowledge.finding import Candidate, Corpus
from persistence.database import from_json, rows
from persistence.knowledge.index import query_of

# `strong`: words of the title or the categories. Of words that stand in every text the rank says nothing, so
# it only chooses which texts are looked at; the rule decides.
_FIND = """
WITH asked AS (SELECT word, format('''%s''', word) AS q FROM unnest($2::text[]) AS w (word)),
found AS (
    SELECT i.article_id, i.locale, i.version, i.tokens
    FROM article_index i WHERE i.programme_id = $1 AND i.tokens @@ $3::tsquery
    ORDER BY ts_rank(i.tokens, $3::tsquery) DESC, i.article_id, i.locale LIMIT $5
)
SELECT f.article_id, f.locale, f.version, a.code, t.title, t.body,
    ARRAY(SELECT word FROM asked WHERE f.tokens @@ (q || ':AB')::tsquery) AS strong,
    ARRAY(SELECT word FROM asked WHERE f.tokens @@ (q || ':D')::tsquery) AS weak,
    (SELECT json_object_agg(word, (SELECT count(*) FROM article_index i
        WHERE i.programme_id = $1 AND i.tokens @@ q::tsquery)) FROM asked) AS having,
    (SELECT count(*) FROM article_index i
        WHERE i.programme_id = $1 AND split_part(i.locale, '-', 1) = $4) AS texts
FROM found f JOIN articles a ON a.id = f.article_id
JOIN article_texts t ON t.article_id = f.article_id AND t.version = f.version AND t.locale = f.locale
ORDER BY a.code, f.locale
"""


async def find(programme_id: UUID, asked: Sequence[str], *, language: str, most: int) -> Corpus:
    if not asked:
        return Corpus(texts=0, having={}, candidates=())
    found = await rows(
        _FIND, programme_id, list(asked), query_of(asked), language.partition("-")[0].lower(), most
    )
    if not found:
        return Corpus(texts=0, having={}, candidates=())
    return Corpus(
        texts=found[0]["texts"],
        having=from_json(found[0]["having"]),
        candidates=[_candidate(each) for each in found],
    )


def _candidate(found: dict[str, Any]) -> Candidate:
    strong = frozenset(found["strong"])
    return Candidate(
        article_id=ArticleId(found["article_id"]),
        code=found["code"],
        locale=found["locale"],
        version=found["version"],
        title=found["title"],
        body=found["body"],
        strong=strong,
        weak=frozenset(found["weak"]) - strong,
    )
