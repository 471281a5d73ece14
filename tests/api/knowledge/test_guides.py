"""The guides to sorting and to articles, question by question."""

from __future__ import annotations

from domain.classification.defaults import CATEGORIES
from domain.classification.evaluation import evaluate
from domain.classification.labels import Aspect
from domain.classification.verdict import classify
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.classification import samples
from tests import make
from tests.api.knowledge.articles import EDITOR
from tests.api.tickets.tickets import DESK, SHOP, done
from tests.conftest import Ask
from tests.test_docs import ROOT, blocks_of

GUIDES = ROOT / "docs" / "guides"


def questions_of(guide: str) -> list[str]:
    return [each.text for each in blocks_of(GUIDES / guide) if each.language == "graphql"]


async def test_the_guide_to_articles_is_answered(ask: Ask, begin: Begin) -> None:
    await make.programme()
    save, publish, search, assistant = questions_of("knowledge.md")

    saved = (await ask(save, EDITOR))["data"]["saveArticle"]
    assert saved == {"article": {"version": 1, "state": "DRAFT"}, "problems": []}
    told = (await ask(publish, EDITOR))["data"]["publishArticle"]
    assert told == {"article": {"state": "PUBLISHED"}, "problems": []}
    (hit,) = (await ask(search))["data"]["searchArticles"]
    assert (hit["title"], hit["excerpt"]) == ("积分有效期", "积分自获得之日起12个月内有效。")
    member = make.themselves((await make.member(begin)).id)
    answer = (await ask(assistant, member, key=make.key()))["data"]["askAssistant"]
    assert answer == {
        "outcome": "ANSWERED",
        "answer": "Points are good for twelve months.",
        "articles": [{"code": "points-expiry", "version": 1}],
        "handOff": None,
        "problems": [],
    }


async def test_the_guide_to_sorting_is_answered(ask: Ask) -> None:
    await make.programme()
    categories, save, why, queue, correct = questions_of("classification.md")
    ticket = await done(ask, "recordTicket", SHOP, channel="PHONE", body="Hm, so it goes.")

    assert {"code": "points", "parent": "loyalty", "name": "积分"} in (await ask(categories))["data"][
        "ticketCategories"
    ]
    (waiting,) = (await ask(queue, DESK))["data"]["classificationQueue"]["nodes"]
    assert waiting["ticketId"] == ticket["id"]
    verdict = (await ask(why, DESK, ticket=ticket["id"]))["data"]["classification"]
    assert (verdict["sure"], len(verdict["guesses"])) == (False, 4)
    said = (await ask(correct, DESK, key=make.key(), ticket=ticket["id"]))["data"]["correctClassification"]
    assert said["problems"] == [] and said["classification"]["decidedBy"].startswith("stf_")
    assert (await ask(queue, DESK))["data"]["classificationQueue"]["nodes"] == []
    tree = {"tree": "CAUSE", "ifVersion": 0, "nodes": [{"code": "people", "name": {"en": "People"}}]}
    kept = (await ask(save, make.staff(Permission.CLASSIFIER_WRITE), tree=tree))["data"]["saveTaxonomy"]
    assert [each["code"] for each in kept["problems"]] == ["INVALID_INPUT"]  # codes that were there must stay


def test_the_figures_of_the_guide_are_those_of_the_model() -> None:
    text = (GUIDES / "classification.md").read_text(encoding="utf-8")
    model = samples.first_model()
    figures = evaluate(samples.held_out(), lambda each: classify(each.text, CATEGORIES, model), CATEGORIES)

    for aspect in Aspect:
        each = figures[aspect]
        name = "category (16)" if aspect is Aspect.CATEGORY else aspect.value
        share = 100 * each.sure_right // each.sure
        assert (
            f"| {name} | {each.accuracy} % | {each.majority} % | {each.sure} tickets, {share} % right |"
        ) in text
