"""For the matrix: a sorted ticket, a tree and a model of the programme's own, and articles in every state."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from domain.kernel.ids import TicketId
from domain.staff.permissions import Permission
from persistence.database import rows
from persistence.ids import new_uuid
from tests import make
from tests.api.classification.trees import saved

if TYPE_CHECKING:
    from tests.api.field_matrix.world import World

TIME = 'since: "2020-01-01T00:00:00Z", until: "2999-01-01T00:00:00Z"'
CATEGORIES = ("a", "noise")
CAUSES = ("c", "kiln", "music")
"""What the tickets of the matrix are about beside what the tree of the beginning has, and came from."""
_SAID = ", ".join(f'{{ code: "{each}", name: {{ en: "{each}" }} }}' for each in CAUSES)
SORTED = "{ classification(ticketId: $sortedTicket) { %s } }"
GUESS = "{ classification(ticketId: $sortedTicket) { guesses { %s } } }"
SHOWN = '{ article(code: "shown") { %s } }'
QUESTION = 'question: "How do I get an invoice?", language: "en"'

KNOWLEDGE: dict[str, list[str]] = {
    "TicketCategory": ["{ ticketCategories { %s } }"],
    "Taxonomy": ["{ taxonomy(tree: CATEGORY) { %s } }"],
    # One with a parent and one with words.
    "TaxonomyNode": ["{ taxonomy(tree: CATEGORY) { nodes { %s } } }"],
    "Classification": [SORTED],
    "ClassificationGuess": [GUESS],
    "ClassificationReason": [GUESS % "reasons { %s }"],
    "ClassificationConnection": ["{ classificationQueue(first: 1) { %s } }"],
    "ClassificationEdge": ["{ classificationQueue(first: 1) { edges { %s } } }"],
    "ClassifierModel": ["{ classifierModels(first: 1) { %s } }"],
    "ModelFigures": ["{ classifierModels(first: 1) { figures { %s } } }"],
    "Article": [SHOWN],
    "PublishedArticle": [SHOWN % "published { %s }"],
    "ArticleDraft": [SHOWN % "draft { %s }"],
    "ArticleText": [SHOWN % "draft { texts { %s } }"],
    "ArticleProblem": [SHOWN % "problem { %s }"],
    "ArticleConnection": ["{ articles(first: 1) { %s } }"],
    "ArticleEdge": ["{ articles(first: 1) { edges { %s } } }"],
    "ArticlePassage": ['{ searchArticles(question: "invoice") { %s } }'],
    "AssistantFigures": [f"{{ assistantFigures({TIME}) {{ %s }} }}"],
}
KNOWLEDGE_ARGUMENTS = {
    "Query.taxonomy": "(tree: CATEGORY)",
    "Query.classification": "(ticketId: $sortedTicket)",
    "Query.classificationQueue": "(first: 1)",
    "Query.classifierModels": "(first: 1)",
    "Query.article": '(code: "shown")',
    "Query.articles": "(first: 1)",
    "Query.searchArticles": '(question: "invoice")',
    "Query.assistantFigures": f"({TIME})",
}
KNOWLEDGE_MUTATIONS = {
    "saveTaxonomy": f"(input: {{ tree: CAUSE, ifVersion: 1, nodes: [{_SAID}] }})",
    "chooseClassifierModel": "(input: { version: 0 })",
    "correctClassification": "(input: { idempotencyKey: $key, ticketId: $sortedTicket })",
    "saveArticle": '(input: { code: "saved", texts: [{ locale: "en", title: "T", body: "B" }] })',
    "publishArticle": "(input: { code: $draftedArticle, ifVersion: 1 })",
    "retireArticle": "(input: { code: $publishedArticle })",
    "draftArticleFromProblem": f'(input: {{ code: $newArticle, title: {{ en: "Late" }}, category: "order", '
    f"least: 1, {TIME} }})",
    "askAssistant": f"(input: {{ idempotencyKey: $key, {QUESTION} }})",
}
KNOWLEDGE_DEEPER = {
    "HandOff": [
        "mutation { askAssistant(input: { idempotencyKey: $key, "
        'question: "A human please", language: "en" }) { handOff { %s } } }'
    ]
}
FRESH = {"draftedArticle", "publishedArticle", "newArticle"}
_SAVE = "mutation ($input: SaveArticleInput!) { saveArticle(input: $input) { problems { code } } }"
_PUBLISH = "mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { problems { code } } }"
_OPEN = """mutation ($input: RecordTicketInput!) { recordTicket(input: $input) {
    ticket { id } problems { code } } }"""
EVERYTHING = make.staff(*Permission)


async def fresh(name: str, world: World) -> str:
    """The code of an article that nobody has moved yet."""
    code = new_uuid().hex
    if name != "newArticle":
        await _done(world, _SAVE, code=code, texts=[{"locale": "en", "title": "T", "body": "B"}])
    if name == "publishedArticle":
        await _done(world, _PUBLISH, code=code, ifVersion=1)
    return code


async def set_up_knowledge(world: World) -> None:
    await saved(world.ask, codes=CATEGORIES)
    nodes: list[dict[str, Any]] = [
        {"code": each, "name": {"en": each}, "parent": None, "words": [], "retired": False} for each in CAUSES
    ]
    await rows(
        """INSERT INTO taxonomies SELECT id, 'CAUSE', 1, $1, 55, false, 'test', now()
        FROM programmes WHERE is_default RETURNING 1""",
        json.dumps(nodes),
    )
    words = "Well, a voucher, and a courier, or so."
    opened = await _done(world, _OPEN, idempotencyKey=make.key(), channel="PHONE", body=words)
    world.variables["sortedTicket"] = opened["recordTicket"]["ticket"]["id"]
    await _done(world, _OPEN, idempotencyKey=make.key(), channel="PHONE", body="Hm, so it goes.")
    own = TicketId.parse(world.variables["sortedTicket"]).value
    await rows(
        "UPDATE classifications SET decided_at = now(), decided_by = 'test' WHERE ticket_id = $1 RETURNING 1",
        own,
    )
    await rows("UPDATE tickets SET category = 'delivery' WHERE id = $1 RETURNING 1", own)
    figures = {"held_out": {"kind": {"samples": 2, "right": 1, "baseline": 1, "sure": 1, "sure_right": 1}}}
    await rows(
        """INSERT INTO classifier_models SELECT id, 1, 0, 1, 2, $1, 'x', 'test', now()
        FROM programmes WHERE is_default RETURNING 1""",
        json.dumps(figures),
    )
    text = {"locale": "en", "title": "Getting an invoice", "body": "Ask for an invoice in your order."}
    await _done(world, _SAVE, code="shown", texts=[text], categories=["payment"])
    await _done(world, _PUBLISH, code="shown", ifVersion=1)
    await _done(world, _SAVE, code="shown", texts=[text])
    await rows(
        """UPDATE articles SET problem = '{"category": "payment", "cause": "people", "tickets": 5, "share": 9,
        "since": "2026-01-01T00:00:00+00:00", "until": "2026-02-01T00:00:00+00:00"}' WHERE code = 'shown'
        RETURNING 1"""
    )


async def _done(world: World, document: str, **input: Any) -> dict[str, Any]:
    answer = await world.ask(document, EVERYTHING, input=input)
    assert answer["errors"] == [], answer
    data: dict[str, Any] = answer["data"]
    assert all(each["problems"] == [] for each in data.values()), data
    return data
