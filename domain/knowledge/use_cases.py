"""How the merchant writes articles: draft, publish, retire; and begins one from a common problem."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.classification.taxonomy import Taxonomy, Tree
from domain.classification.text import language_of
from domain.insights.reasons import Common, is_common
from domain.kernel.facts import Fact
from domain.kernel.ids import ArticleId, ProgrammeId
from domain.kernel.refusal import InvalidInput
from domain.knowledge.article import (
    Article,
    ArticleDraft,
    ArticleState,
    ArticleText,
    Problem,
    check_code,
    check_draft,
)
from domain.knowledge.refusals import (
    ArticleExists,
    ArticleNotPublished,
    NothingDrafted,
    ProblemNotCommon,
    UnknownArticle,
)
from domain.members.refusals import VersionConflict
from domain.programme.programme import Programme
from domain.staff.audit import Act, Deed, Origin
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveArticle:
    programme: str | None
    code: str
    draft: ArticleDraft
    if_version: int | None
    """The version that was read; None for a new article, or whatever it is by now."""
    origin: Origin


async def save_article(command: SaveArticle, begin: Begin) -> ArticleId:
    """Write the draft of an article's next version, in place of an earlier draft. What is published stays
    until the draft is. The same draft again changes nothing. Raises InvalidInput, VersionConflict,
    UnknownProgramme.
    """
    check_code(command.code)
    async with begin() as work:
        programme = await work.programmes.find(command.programme)
        categories = await work.classifier.taxonomy(programme.id, Tree.CATEGORY)
        check_draft(command.draft, tuple(categories.by_code))
        at = programme.now(work.now)
        before = await work.knowledge.lock(programme.id, command.code)
        if before is None:
            made = _new(command.code, command.draft, programme, work)
            if command.if_version is not None:
                raise VersionConflict(expected=command.if_version, current=0)
            if not await work.knowledge.add(made, by=command.origin.caller.actor, at=at):
                # Somebody has just added it; whoever saves next reads it first.
                raise VersionConflict(expected=0, current=1)
            await _record(made.code, ("draft",), command.origin, work)
            return made.id
        if command.if_version is not None and command.if_version != before.version:
            raise VersionConflict(expected=command.if_version, current=before.version)
        if before.draft != command.draft:
            after = replace(before, draft=command.draft, version=before.version + 1)
            await work.knowledge.save(after, at=at)
            await _record(after.code, ("draft",), command.origin, work)
        return before.id


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishArticle:
    programme: str | None
    code: str
    if_version: int
    """The version whose draft was read: nothing unread is published."""
    origin: Origin


async def publish_article(command: PublishArticle, begin: Begin) -> ArticleId:
    """The draft is found and shown from now on, in place of what was. A retired one comes back with it.
    Raises UnknownArticle, NothingDrafted, VersionConflict, InvalidInput, UnknownProgramme."""
    async with begin() as work:
        programme, before = await _held(command.programme, command.code, work)
        if command.if_version != before.version:
            raise VersionConflict(expected=command.if_version, current=before.version)
        if before.draft is None:
            raise NothingDrafted(command.code)
        categories = await work.classifier.taxonomy(programme.id, Tree.CATEGORY)
        check_draft(before.draft, tuple(categories.by_code))
        at = programme.now(work.now)
        after = replace(
            before,
            state=ArticleState.PUBLISHED,
            version=before.version + 1,
            published_version=before.published_version + 1,
            draft=None,
        )
        words = {locale: _words(before.draft, categories, locale) for locale in before.draft.texts}
        await work.knowledge.publish(after, before.draft, words, by=command.origin.caller.actor, at=at)
        await _record(after.code, (f"version {after.published_version}",), command.origin, work)
        await _tell("article.published", after, programme, at, work)
        return after.id


@dataclass(frozen=True, slots=True, kw_only=True)
class RetireArticle:
    programme: str | None
    code: str
    origin: Origin


async def retire_article(command: RetireArticle, begin: Begin) -> ArticleId:
    """It is shown and found no more. Raises UnknownArticle, ArticleNotPublished, UnknownProgramme."""
    async with begin() as work:
        programme, before = await _held(command.programme, command.code, work)
        if before.state is not ArticleState.PUBLISHED:
            raise ArticleNotPublished(command.code, before.state.value)
        at = programme.now(work.now)
        after = replace(before, state=ArticleState.RETIRED, version=before.version + 1)
        await work.knowledge.retire(after, at=at)
        await _record(after.code, ("retired",), command.origin, work)
        await _tell("article.retired", after, programme, at, work)
        return after.id


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFromProblem:
    """Begin an article about what many tickets are about."""

    programme: str | None
    code: str
    category: str
    cause: str | None
    since: datetime
    until: datetime
    common: Common
    titles: Sequence[tuple[str, str]]
    """By locale."""
    origin: Origin


async def draft_from_problem(command: DraftFromProblem, begin: Begin) -> ArticleId:
    """Draft an article about a common problem, with its figures; the text is still to be written. Raises
    InvalidInput, ProblemNotCommon, ArticleExists, UnknownProgramme."""
    check_code(command.code)
    if command.since >= command.until:
        raise InvalidInput("until", "OUT_OF_RANGE")
    if command.common.tickets < 1:
        raise InvalidInput("least", "OUT_OF_RANGE")
    if not 1 <= command.common.per_mille <= 1_000:
        raise InvalidInput("leastPerMille", "OUT_OF_RANGE")
    async with begin() as work:
        programme = await work.programmes.find(command.programme)
        categories = await work.classifier.taxonomy(programme.id, Tree.CATEGORY)
        causes = await work.classifier.taxonomy(programme.id, Tree.CAUSE)
        if command.category not in categories.by_code:
            raise InvalidInput("category", "UNKNOWN")
        if command.cause is not None and command.cause not in causes.by_code:
            raise InvalidInput("cause", "UNKNOWN")
        about, all_ = await work.knowledge.tickets_about(
            programme.id,
            categories.within(command.category),
            command.cause,
            since=command.since,
            until=command.until,
        )
        if not is_common(about, all_, command.common):
            raise ProblemNotCommon(
                tickets=about, least=command.common.tickets, least_per_mille=command.common.per_mille
            )
        draft = ArticleDraft(
            texts={locale: ArticleText(title, title) for locale, title in command.titles},
            categories=(command.category,),
        )
        check_draft(draft, tuple(categories.by_code))
        made = replace(
            _new(command.code, draft, programme, work),
            problem=Problem(
                category=command.category,
                cause=command.cause,
                tickets=about,
                share=100 * about // all_,
                since=command.since,
                until=command.until,
            ),
        )
        at = programme.now(work.now)
        if not await work.knowledge.add(made, by=command.origin.caller.actor, at=at):
            raise ArticleExists(command.code)
        await _record(made.code, ("draft", "problem"), command.origin, work)
        return made.id


def _new(code: str, draft: ArticleDraft, programme: Programme, work: Work) -> Article:
    return Article(
        id=ArticleId(work.new_id()),
        programme_id=programme.id,
        code=code,
        state=ArticleState.DRAFT,
        version=1,
        draft=draft,
    )


def _words(draft: ArticleDraft, categories: Taxonomy, locale: str) -> str:
    """By what a text is found beside its own words: names and words of its categories, in its language. So a
    question in Chinese does not find the English text of an article that has a Chinese one."""
    chinese = locale.partition("-")[0] == "zh"
    nodes = [categories.by_code[each] for each in draft.categories]
    words = [word.rstrip("*") for node in nodes for word in node.words]
    return " ".join(
        [node.name.in_locale(locale) for node in nodes]
        + [word for word in words if (language_of(word) == "zh") is chinese]
    )


async def _held(programme: str | None, code: str, work: Work) -> tuple[Programme, Article]:
    found = await work.programmes.find(programme)
    article = await work.knowledge.lock(found.id, code)
    if article is None:
        raise UnknownArticle(code)
    return found, article


async def _record(code: str, fields: tuple[str, ...], origin: Origin, work: Work) -> None:
    await work.audit.record(
        origin, Deed(act=Act.ARTICLE_SAVED, object_kind="article", object_id=code, fields=fields)
    )


async def _tell(kind: str, article: Article, programme: Programme, at: datetime, work: Work) -> None:
    payload = {
        "programme": str(ProgrammeId(programme.id)),
        "article": str(article.id),
        "code": article.code,
        "version": article.published_version,
    }
    await work.facts.tell(Fact(kind=kind, member_id=None, at=at, payload=payload))
