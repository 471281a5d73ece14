"""What a model of somebody else is asked about articles, and what of its answer is heard.

It chooses among paragraphs of published articles that were found, and says how surely they answer; it writes
none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from domain.knowledge.finding import Hit, passages_of

MOST_ARTICLES = 8
MOST_LETTERS = 20_000
"""Of all passages together: what is found last is left out."""


def asked_of(hits: Sequence[Hit]) -> list[dict[str, Any]]:
    """The passages of the best hits, the best article first."""
    passages: list[dict[str, Any]] = []
    letters = 0
    for hit in hits[:MOST_ARTICLES]:
        for at, text in enumerate(passages_of(hit.candidate.body)):
            letters += len(text)
            if letters > MOST_LETTERS:
                return passages
            passages.append(
                {
                    "article": str(hit.candidate.article_id),
                    "title": hit.candidate.title,
                    "passage": at,
                    "text": text,
                }
            )
    return passages


def heard(plain: Any, hits: Sequence[Hit]) -> list[Hit] | None:
    """An answer as it came, as hits, the surest first; none of them where it says that nothing answers.
    None where it is no answer to what was asked, in whole or in part."""
    if not isinstance(plain, dict) or set(plain) != {"model", "passages"}:
        return None
    if not isinstance(plain["model"], str) or not isinstance(plain["passages"], list):
        return None
    sent = {(each["article"], each["passage"]) for each in asked_of(hits)}
    by_article = {str(each.candidate.article_id): each.candidate for each in hits}
    found: dict[str, Hit] = {}
    for each in plain["passages"]:
        if not isinstance(each, dict) or set(each) != {"article", "passage", "confidence"}:
            return None
        article, passage, confidence = each["article"], each["passage"], each["confidence"]
        if not isinstance(article, str) or type(passage) is not int or (article, passage) not in sent:
            return None
        if type(confidence) is not int or not 0 <= confidence <= 100 or article in found:
            return None
        found[article] = Hit(by_article[article], min(99, confidence), passage)
    return sorted(found.values(), key=lambda hit: (-hit.confidence, hit.candidate.code))
