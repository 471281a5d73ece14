"""Reading and finding articles: published ones are everybody's."""

from datetime import datetime
from typing import Annotated

import strawberry

from api.classification.types import InLanguage
from api.context import Info
from api.errors import BadUserInput, Forbidden
from api.knowledge.limits import admit
from api.knowledge.types import Article, ArticleConnection, ArticlePassage, AssistantFigures
from api.language import of_deployment
from api.pagination import page_of
from api.permissions import guarded, open_field
from api.programme.lookup import programme_of
from api.scalars import Count
from domain.knowledge.article import ArticleState
from domain.knowledge.asking.conversation import LONGEST_QUESTION
from domain.knowledge.finding import MOST_FOUND
from domain.staff.permissions import Permission
from persistence.knowledge import queries

PUBLIC = (ArticleState.PUBLISHED,)


def sees_all(info: Info) -> bool:
    return info.context.caller.may(Permission.KNOWLEDGE_READ)


@strawberry.type
class KnowledgeQueries:
    @open_field(description="A published article by its code; null for every other code.")
    async def article(self, info: Info, code: str, programme: str | None = None) -> Article | None:
        found = await queries.article((await programme_of(programme)).id, code)
        if found is None or (found.state not in PUBLIC and not sees_all(info)):
            return None
        return Article(read=found)

    @open_field(description="Published articles, those that changed last first.")
    async def articles(
        self,
        info: Info,
        first: int,
        after: str | None = None,
        category: Annotated[
            str | None, strawberry.argument(description="Only those of this category, by its code.")
        ] = None,
        states: Annotated[
            list[ArticleState] | None,
            strawberry.argument(description="Others than PUBLISHED need the permission knowledge:read."),
        ] = None,
        programme: str | None = None,
    ) -> ArticleConnection:
        wanted = sorted(set(states)) if states else list(PUBLIC)
        if any(each not in PUBLIC for each in wanted) and not sees_all(info):
            raise Forbidden("Only published articles are everybody's.")
        of = await programme_of(programme)
        said = {"programme": of.code, "category": category, "states": [each.value for each in wanted]}
        page = page_of(info, "articles", first, after, filter=said)
        return ArticleConnection.of(
            await queries.articles(of.id, page, wanted, category),
            page,
            node=lambda read: Article(read=read),
            position=lambda read: (read.changed_at, read.id.value),
        )

    @open_field(
        description="Published articles that have words of a question, in Chinese or English, the best "
        "first. "
        "Whoever asks too often gets RATE_LIMITED."
    )
    async def search_articles(
        self,
        info: Info,
        question: Annotated[str, strawberry.argument(description="At most 1,000 letters.")],
        first: Annotated[int, strawberry.argument(description="At most 20.")] = 5,
        locale: InLanguage = None,
        programme: str | None = None,
    ) -> list[ArticlePassage]:
        if not 1 <= first <= MOST_FOUND:
            raise BadUserInput(f"first lies between 1 and {MOST_FOUND}.")
        if len(question) > LONGEST_QUESTION:
            raise BadUserInput(f"A question has at most {LONGEST_QUESTION} letters.")
        await admit(info)
        of = await programme_of(programme)
        language = info.context.locale(locale, await of_deployment(info)).value
        return [ArticlePassage.of(each) for each in await queries.search(of.id, question, language, first)]

    @strawberry.field(
        description="How often the assistant answered in a time, and why it did not. Of the questions "
        "nothing is "
        "kept.",
        extensions=[guarded(Permission.KNOWLEDGE_READ)],
    )
    async def assistant_figures(
        self, since: datetime, until: datetime, programme: str | None = None
    ) -> AssistantFigures | None:
        of = await programme_of(programme)
        found = await queries.assistant_figures(of.id, since, until)
        return AssistantFigures(
            answered=Count(found.answered),
            nothing_found=Count(found.nothing_found),
            unsure=Count(found.unsure),
            asked_for_a_person=Count(found.asked_for_a_person),
            too_serious=Count(found.too_serious),
        )
