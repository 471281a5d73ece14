"""The merchant writes articles; everybody asks the assistant."""

from collections.abc import Awaitable, Callable
from datetime import datetime

import strawberry

from api.context import Info
from api.errors import Forbidden, RateLimited
from api.inputs import origin_of, plain_input
from api.knowledge.limits import admit
from api.knowledge.types import Article, ArticlePassage, HandOff
from api.permissions import all_open, guarded, open_field
from api.problems import Problem, answers_refusals
from api.programme.lookup import programme_of
from api.scalars import Count, IdempotencyKey
from domain.idempotency import RequestKey
from domain.insights.reasons import COMMON_PER_MILLE, COMMON_TICKETS, Common
from domain.kernel.ids import ArticleId, MemberId, TicketId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.knowledge import use_cases
from domain.knowledge.answering import Outcome
from domain.knowledge.article import ArticleDraft, ArticleText
from domain.knowledge.asking import use_cases as asking
from domain.knowledge.asking.conversation import Turn
from domain.knowledge.asking.use_cases import AskAssistant, Asked, WordsAlone
from domain.knowledge.ports import Reader
from domain.members.refusals import UnknownMember
from domain.staff.caller import CallerKind
from domain.staff.permissions import Permission
from domain.tickets.opening.draft import MEMBERS_CHANNELS, check_channel
from domain.tickets.opening.pace import TooManySubmissions
from domain.tickets.ticket import Channel, check_language
from persistence.knowledge import queries
from persistence.retry import retrying

WRITES = guarded(Permission.KNOWLEDGE_WRITE)
UNKNOWN_NETWORK = "unknown"


@strawberry.input(description="A text in one language.")
class ArticleTextInput:
    locale: str = strawberry.field(description="As BCP 47 has it: `zh-CN`, `en`.")
    title: str = strawberry.field(description="At most 200 letters.")
    body: str = strawberry.field(
        description="Plain text of at most 20,000 letters. Empty lines divide paragraphs; an answer "
        "cites one."
    )


@strawberry.input(description="The draft of an article's next version.")
class SaveArticleInput:
    programme: str | None = None
    code: str = strawberry.field(description="Small letters, digits, `-` and `_`; it never changes.")
    texts: list[ArticleTextInput]
    categories: list[str] = strawberry.field(
        default_factory=list, description="Codes of the tree of categories, at most 10."
    )
    if_version: Count | None = strawberry.field(
        default=None,
        description="The version that you have read. If it has changed since, nothing is written.",
    )

    def draft(self) -> ArticleDraft:
        """Raises InvalidInput."""
        texts = {each.locale: ArticleText(each.title.strip(), each.body.strip()) for each in self.texts}
        if len(texts) < len(self.texts):
            raise InvalidInput("texts", "DUPLICATE")
        return ArticleDraft(texts=texts, categories=tuple(self.categories))


@strawberry.input(description="Which draft is published.")
class PublishArticleInput:
    programme: str | None = None
    code: str
    if_version: Count = strawberry.field(description="Of the article whose draft you have read.")


@strawberry.input(description="What is not told any more.")
class RetireArticleInput:
    programme: str | None = None
    code: str


@strawberry.input(description="A common problem about which an article is drafted.")
class DraftArticleFromProblemInput:
    programme: str | None = None
    code: str
    title: LocalText
    category: str = strawberry.field(description="And those below it.")
    cause: str | None = None
    since: datetime
    until: datetime
    least: int = strawberry.field(
        default=COMMON_TICKETS, description="From so many tickets on a problem is a common one; 1 or more."
    )
    least_per_mille: int = strawberry.field(
        default=COMMON_PER_MILLE,
        description="From such a share of all tickets on it is, too, as `feedbackReasons` has it; 1 to 1000.",
    )


@all_open
@strawberry.type
class ArticlePayload:
    article: Article | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.input(description="What was asked before, and with what it was answered.")
class EarlierTurnInput:
    question: str
    articles: list[ArticleId] = strawberry.field(default_factory=list)


@strawberry.input(description="A question.")
class AskAssistantInput:
    idempotency_key: IdempotencyKey
    programme: str | None = None
    question: str = strawberry.field(description="At most 1,000 letters.")
    language: str = strawberry.field(
        default="zh-CN", description="In which language it is asked, as BCP 47 has it."
    )
    earlier: list[EarlierTurnInput] = strawberry.field(
        default_factory=list,
        description="The conversation so far, the oldest first, at most six turns: whoever takes it "
        "over reads "
        "it. Nothing of it is kept before.",
    )
    ticket_id: TicketId | None = strawberry.field(
        default=None, description="An open one of the member that it is about: no other is opened then."
    )
    member_id: MemberId | None = strawberry.field(
        default=None, description="For a merchant's server that asks for a member; members mean themselves."
    )
    channel: Channel = strawberry.field(default=Channel.STOREFRONT, description="STOREFRONT or MINI_PROGRAM.")


@all_open
@strawberry.type(description="An answer with what it rests on, or a person who will answer.")
class AskAssistantPayload:
    outcome: Outcome | None = None
    answer: str | None = strawberry.field(
        default=None, description="A paragraph of the first article below; null where a person answers."
    )
    confidence: Count = Count(0)
    articles: list[ArticlePassage] = strawberry.field(
        default_factory=list,
        description="What the answer cites, the surest first. Of what is handed on: what may help meanwhile.",
    )
    hand_off: HandOff | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class KnowledgeMutations:
    @strawberry.mutation(
        description="Draft the next version of an article, in place of an earlier draft; what is "
        "published stays. "
        "Problems: INVALID_INPUT, VERSION_CONFLICT, UNKNOWN_PROGRAMME.",
        extensions=[WRITES],
    )
    @answers_refusals(ArticlePayload)
    async def save_article(self, info: Info, input: SaveArticleInput) -> ArticlePayload:
        command = use_cases.SaveArticle(
            programme=input.programme,
            code=input.code,
            draft=input.draft(),
            if_version=input.if_version,
            origin=origin_of(info),
        )
        return await _written(
            input.programme, input.code, lambda: use_cases.save_article(command, info.context.begin)
        )

    @strawberry.mutation(
        description="Let the draft be read and found, in place of what was. Problems: UNKNOWN_ARTICLE, "
        "NOTHING_DRAFTED, VERSION_CONFLICT, INVALID_INPUT, UNKNOWN_PROGRAMME.",
        extensions=[WRITES],
    )
    @answers_refusals(ArticlePayload)
    async def publish_article(self, info: Info, input: PublishArticleInput) -> ArticlePayload:
        command = use_cases.PublishArticle(
            programme=input.programme,
            code=input.code,
            if_version=input.if_version,
            origin=origin_of(info),
        )
        return await _written(
            input.programme, input.code, lambda: use_cases.publish_article(command, info.context.begin)
        )

    @strawberry.mutation(
        description="Show and find an article no more; its draft, if there is one, stays. Problems: "
        "UNKNOWN_ARTICLE, ARTICLE_NOT_PUBLISHED, UNKNOWN_PROGRAMME.",
        extensions=[WRITES],
    )
    @answers_refusals(ArticlePayload)
    async def retire_article(self, info: Info, input: RetireArticleInput) -> ArticlePayload:
        command = use_cases.RetireArticle(programme=input.programme, code=input.code, origin=origin_of(info))
        return await _written(
            input.programme, input.code, lambda: use_cases.retire_article(command, info.context.begin)
        )

    @strawberry.mutation(
        description="Begin an article about what many tickets are about; it keeps their number. Problems: "
        "INVALID_INPUT, PROBLEM_NOT_COMMON, ARTICLE_EXISTS, UNKNOWN_PROGRAMME.",
        extensions=[WRITES],
    )
    @answers_refusals(ArticlePayload)
    async def draft_article_from_problem(
        self, info: Info, input: DraftArticleFromProblemInput
    ) -> ArticlePayload:
        command = use_cases.DraftFromProblem(
            programme=input.programme,
            code=input.code,
            category=input.category,
            cause=input.cause,
            since=input.since,
            until=input.until,
            common=Common(input.least, input.least_per_mille),
            titles=list(input.title.by_locale.items()),
            origin=origin_of(info),
        )
        return await _written(
            input.programme, input.code, lambda: use_cases.draft_from_problem(command, info.context.begin)
        )

    @open_field(
        description="Ask the assistant. It answers with a paragraph of a published article and names "
        "it. Where it "
        "is not sure, or a person is wanted or needed, it opens a ticket with what was asked. Of what "
        "it answers "
        "only figures are kept. Whoever asks too often gets RATE_LIMITED. Problems: INVALID_INPUT, "
        "UNKNOWN_PROGRAMME, UNKNOWN_MEMBER, UNKNOWN_TICKET, TICKET_CLOSED, TICKET_FULL, TICKET_TEXT_ERASED, "
        "IDEMPOTENCY_KEY_REUSED."
    )
    @answers_refusals(AskAssistantPayload)
    async def ask_assistant(self, info: Info, input: AskAssistantInput) -> AskAssistantPayload:
        command = await _command(info, input)
        await admit(info, command.member_id)
        try:
            answer = await retrying(lambda: asking.ask_assistant(command, _reader(info), info.context.begin))
        except TooManySubmissions as many:
            raise RateLimited(retry_after=many.seconds) from many
        if answer.replayed:
            info.context.replayed()
        return await _asked(info, answer.result, tracked=command.member_id is None)


def _reader(info: Info) -> Reader:
    context, own = info.context, WordsAlone()
    if context.model is None:
        return own
    return context.model.reading(context.rates, context.settings.rate_model, own)


async def _command(info: Info, input: AskAssistantInput) -> AskAssistant:
    caller = info.context.caller
    if caller.kind is CallerKind.STAFF:
        raise Forbidden("Staff find articles with searchArticles.")
    member_id = input.member_id or caller.member_id
    for_another = input.member_id is not None and not caller.is_self(input.member_id)
    if for_another and not caller.may(Permission.TICKETS_RECORD):
        raise UnknownMember
    check_channel(input.channel, MEMBERS_CHANNELS)
    check_language(input.language)
    content = plain_input(input)
    key = content.pop("idempotency_key")
    return AskAssistant(
        programme=input.programme,
        question=input.question,
        language=input.language,
        earlier=tuple(Turn(each.question, tuple(each.articles)) for each in input.earlier),
        member_id=member_id,
        # Without a member there is nobody whose ticket it could be.
        ticket_id=input.ticket_id if member_id is not None else None,
        needed=info.context.settings.assistant_sure,
        channel=input.channel,
        network=info.context.ip_prefix or UNKNOWN_NETWORK,
        origin=origin_of(info),
        key=RequestKey(
            # Whoever has no name shares the keys of the programme with all others of that kind.
            principal_id=caller.principal_id or (await programme_of(input.programme)).id,
            key=key,
            operation="askAssistant",
            content=content,
            member_id=member_id,
        ),
    )


async def _asked(info: Info, asked: Asked, *, tracked: bool) -> AskAssistantPayload:
    found = [ArticlePassage.of(each) for each in await queries.passages(asked.cited)]
    hand_off = None
    if asked.reason is not None and asked.ticket_id is not None:
        code = None
        if tracked:
            async with info.context.begin() as work:
                code = await work.tickets.tracking_code(asked.ticket_id)
        hand_off = HandOff(reason=asked.reason, ticket_id=asked.ticket_id, tracking_code=code)
    return AskAssistantPayload(
        outcome=asked.outcome,
        answer=found[0].excerpt if asked.outcome is Outcome.ANSWERED else None,
        confidence=Count(asked.confidence),
        articles=found,
        hand_off=hand_off,
    )


async def _written(
    programme: str | None, code: str, write: Callable[[], Awaitable[ArticleId]]
) -> ArticlePayload:
    await retrying(write)
    found = await queries.article((await programme_of(programme)).id, code)
    return ArticlePayload(article=Article(read=found) if found else None)
