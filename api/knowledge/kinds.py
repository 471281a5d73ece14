"""The words of articles and the assistant, as the schema has them."""

import strawberry

from domain.knowledge.answering import HandOffReason, Outcome
from domain.knowledge.article import ArticleState

strawberry.enum(
    ArticleState,
    name="ArticleState",
    description="DRAFT: never published. PUBLISHED. RETIRED: shown and found no more.",
)
strawberry.enum(
    Outcome,
    name="AssistantOutcome",
    description="ANSWERED: from articles. HANDED_OFF: a person answers in a ticket.",
)
strawberry.enum(
    HandOffReason,
    name="HandOffReason",
    description="NOTHING_FOUND: no article has any of its words. UNSURE: the best article is not sure "
    "enough. "
    "ASKED_FOR_A_PERSON. TOO_SERIOUS: it is urgent, or surely a complaint.",
)
