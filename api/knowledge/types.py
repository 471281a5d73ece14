"""Articles and answers as the schema shows them."""

from datetime import datetime

import strawberry

from api.classification.types import InLanguage
from api.context import Info
from api.knowledge import kinds  # noqa: F401 - registers the enumerations
from api.language import of_deployment
from api.pagination import Connection
from api.permissions import all_open, guarded, open_field
from api.scalars import Count
from domain.kernel.ids import ArticleId, TicketId
from domain.kernel.texts import LocalText
from domain.knowledge.answering import HandOffReason
from domain.knowledge.article import ArticleDraft as Draft
from domain.knowledge.article import ArticleState, Problem
from domain.staff.permissions import Permission
from persistence.knowledge.queries import ArticleRead, PassageRead

READS = Permission.KNOWLEDGE_READ


@strawberry.type(description="The published text of an article. Each version stays as it was.")
class PublishedArticle:
    read: strawberry.Private[ArticleRead]

    @strawberry.field
    def version(self) -> Count:
        return Count(self.read.published_version)

    @strawberry.field
    def published_at(self) -> datetime | None:
        return self.read.published_at

    @strawberry.field(description="The languages there are.")
    def locales(self) -> list[str]:
        return list(self.read.texts)

    @strawberry.field(description="In that language, else in one that is there.")
    async def title(self, info: Info, locale: InLanguage = None) -> str:
        return await self._in(info, locale, 0)

    @strawberry.field(description="Plain text; empty lines divide paragraphs.")
    async def body(self, info: Info, locale: InLanguage = None) -> str:
        return await self._in(info, locale, 1)

    @strawberry.field(description="Codes of `ticketCategories`.")
    def categories(self) -> list[str]:
        return list(self.read.categories)

    async def _in(self, info: Info, locale: InLanguage, part: int) -> str:
        wanted = info.context.locale(locale, await of_deployment(info)).value
        texts = {name: (each.title, each.body)[part] for name, each in self.read.texts.items()}
        return LocalText(texts).in_locale(wanted)


all_open(PublishedArticle)


@all_open
@strawberry.type(description="A text in one language.")
class ArticleText:
    locale: str
    title: str
    body: str


@all_open
@strawberry.type(description="What the next version would say.")
class ArticleDraft:
    texts: list[ArticleText]
    categories: list[str]

    @classmethod
    def of(cls, read: Draft) -> "ArticleDraft":
        return cls(
            texts=[
                ArticleText(locale=locale, title=each.title, body=each.body)
                for locale, each in read.texts.items()
            ],
            categories=list(read.categories),
        )


@all_open
@strawberry.type(description="The common problem from which an article was drafted.")
class ArticleProblem:
    category: str
    cause: str | None
    tickets: Count
    share: Count = strawberry.field(description="Percent of all tickets of that time.")
    since: datetime
    until: datetime

    @classmethod
    def of(cls, read: Problem) -> "ArticleProblem":
        return cls(
            category=read.category,
            cause=read.cause,
            tickets=Count(read.tickets),
            share=Count(read.share),
            since=read.since,
            until=read.until,
        )


@strawberry.type(description="Something that the merchant knows and tells.")
class Article:
    read: strawberry.Private[ArticleRead]

    @open_field()
    def id(self) -> ArticleId:
        return self.read.id

    @open_field()
    def code(self) -> str:
        return self.read.code

    @open_field(description="Null before the first version is.")
    def published(self) -> PublishedArticle | None:
        return PublishedArticle(read=self.read) if self.read.published_version else None

    @strawberry.field(extensions=[guarded(READS)])
    def state(self) -> ArticleState | None:
        return self.read.state

    @strawberry.field(description="Counts every change: what `ifVersion` means.", extensions=[guarded(READS)])
    def version(self) -> Count | None:
        return Count(self.read.version)

    @strawberry.field(description="Null where nothing is drafted.", extensions=[guarded(READS)])
    def draft(self) -> ArticleDraft | None:
        return ArticleDraft.of(self.read.draft) if self.read.draft else None

    @strawberry.field(description="Null where it was not drafted from one.", extensions=[guarded(READS)])
    def problem(self) -> ArticleProblem | None:
        return ArticleProblem.of(self.read.problem) if self.read.problem else None

    @strawberry.field(extensions=[guarded(READS)])
    def changed_at(self) -> datetime | None:
        return self.read.changed_at


ArticleConnection = Connection[Article]


@all_open
@strawberry.type(description="A paragraph of a published article, with where it stands.")
class ArticlePassage:
    article_id: ArticleId
    code: str
    version: Count = strawberry.field(description="Of the published text.")
    locale: str
    title: str
    excerpt: str = strawberry.field(description="The paragraph that says most about what was asked.")
    confidence: Count = strawberry.field(
        description="Percent of the weight of the question's words that the article has; rare words "
        "weigh more."
    )

    @classmethod
    def of(cls, read: PassageRead) -> "ArticlePassage":
        return cls(
            article_id=read.article_id,
            code=read.code,
            version=Count(read.version),
            locale=read.locale,
            title=read.title,
            excerpt=read.excerpt,
            confidence=Count(read.confidence),
        )


@all_open
@strawberry.type(description="A person answers what the assistant could not.")
class HandOff:
    reason: HandOffReason
    ticket_id: TicketId
    tracking_code: str | None = strawberry.field(
        description="For whoever has no name, to find the ticket again. It is kept nowhere."
    )


@all_open
@strawberry.type(description="What the assistant did in a time.")
class AssistantFigures:
    answered: Count
    nothing_found: Count
    unsure: Count
    asked_for_a_person: Count
    too_serious: Count
