"""Every no about articles and the assistant."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownArticle(Refusal):
    """There is no article of this code in the programme."""

    code = "UNKNOWN_ARTICLE"
    article: str

    @property
    def message(self) -> str:
        return f"There is no article {self.article}."


@dataclass(eq=False)
class NothingDrafted(Refusal):
    """There is no draft to publish."""

    code = "NOTHING_DRAFTED"
    article: str

    @property
    def message(self) -> str:
        return f"{self.article} has no draft."


@dataclass(eq=False)
class ArticleNotPublished(Refusal):
    """It is not shown to anybody, so that it can not be retired."""

    code = "ARTICLE_NOT_PUBLISHED"
    article: str
    state: str

    @property
    def message(self) -> str:
        return f"{self.article} is {self.state}."


@dataclass(eq=False)
class ArticleExists(Refusal):
    """There is an article of this code already."""

    code = "ARTICLE_EXISTS"
    article: str

    @property
    def message(self) -> str:
        return f"There is an article {self.article} already."


@dataclass(eq=False)
class ProblemNotCommon(Refusal):
    """So few tickets are individual problems: make them good one by one."""

    code = "PROBLEM_NOT_COMMON"
    tickets: int
    least: int
    least_per_mille: int

    @property
    def message(self) -> str:
        least = f"{self.least}, or {self.least_per_mille} of a thousand of all"
        return f"{self.tickets} tickets in that time; a common problem has {least}."
