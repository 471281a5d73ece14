"""What articles ask of storage. persistence/knowledge answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import ArticleId, TicketId
from domain.knowledge.answering import Judged
from domain.knowledge.article import Article, ArticleDraft
from domain.knowledge.finding import Corpus, Hit


class Knowledge(Protocol):
    async def lock(self, programme_id: UUID, code: str) -> Article | None:
        """Held for this transaction."""
        ...

    async def add(self, article: Article, *, by: str, at: datetime) -> bool:
        """False: there is one of that code."""
        ...

    async def save(self, article: Article, *, at: datetime) -> None:
        """A locked one, with another draft."""
        ...

    async def publish(
        self, article: Article, draft: ArticleDraft, words: Mapping[str, str], *, by: str, at: datetime
    ) -> None:
        """Write the version of a locked article for ever, and let it be found. `words`: by locale, those of
        its categories, by which it is found as well."""
        ...

    async def retire(self, article: Article, *, at: datetime) -> None:
        """It is not found any more."""
        ...

    async def find(self, programme_id: UUID, asked: Sequence[str], *, language: str, most: int) -> Corpus:
        """Published texts that have some of the words, those that have most of them."""
        ...

    async def codes(self, programme_id: UUID, articles: Collection[ArticleId]) -> Mapping[ArticleId, str]:
        """Of those that there are."""
        ...

    async def tickets_about(
        self,
        programme_id: UUID,
        categories: Collection[str],
        cause: str | None,
        *,
        since: datetime,
        until: datetime,
    ) -> tuple[int, int]:
        """How many tickets were opened in that time about these categories, and how many at all. Duplicates
        and spam do not count."""
        ...

    async def note_answer(self, answer: AnswerNote) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerNote:
    """What the assistant did with a question, without the question."""

    id: UUID
    programme_id: UUID
    judged: Judged
    language: str
    ticket_id: TicketId | None
    at: datetime


class Reader(Protocol):
    """Whoever reads the articles that were found and says which of their paragraphs answer a question. Laurel
    brings one that goes by words alone; a language model is an adapter of this."""

    async def read(self, question: str, hits: Sequence[Hit], language: str) -> Sequence[Hit]:
        """The hits that answer it, the best first, each with its confidence and paragraph. It invents none:
        what was not among the hits is not heard. It gets the question and no word about who asks."""
        ...
