"""Models are trained from what people have said of the programme's tickets, tried, and chosen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from domain.classification.defaults import CATEGORIES
from domain.classification.labels import Aspect
from domain.classification.learning.use_cases import (
    HELD_OUT,
    OWN,
    is_worse,
    keep_model,
    own_lesson,
    try_model,
)
from domain.classification.verdict import classify
from domain.staff.audit import OPERATOR
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.classification import samples
from persistence.database import row, rows, value
from tests import make
from tests.api.classification.test_sorting import corrected, opened
from tests.api.orders.deliveries import advance
from tests.api.tickets.tickets import DESK, done
from tests.conftest import Ask

CHOOSE = """mutation ($input: ChooseClassifierModelInput!) { chooseClassifierModel(input: $input) {
    version problems { code } } }"""
MODELS = """{ classifierModels(first: 5) { version used samples ownSamples
    figures { triedOn aspect samples right baseline } } }"""
TRAINER = make.staff(Permission.CLASSIFIER_WRITE, Permission.TICKETS_READ)
TEXT = "the blue elephant of the lobby"


async def test_what_people_decide_is_learnt_and_sorts_from_then_on(ask: Ask, begin: Begin) -> None:
    await make.programme()
    ids = [(await opened(ask, TEXT))["id"] for _ in range(4)]
    for each in ids:
        assert (await corrected(ask, each, kind="QUESTION", category="stock"))["problems"] == []
    # The last word counts, and what is erased is not learnt from.
    assert (await corrected(ask, ids[0], category="tier"))["problems"] == []
    await done(ask, "eraseTicketText", DESK, ticketId=ids[3], reason="asked for")

    lesson = await own_lesson(None, OPERATOR, begin)
    assert [(each.text, each.labels.category) for each in lesson.own] == [
        (TEXT, "tier"),
        (TEXT, "stock"),
        (TEXT, "stock"),
    ]
    assert len({each.whose for each in lesson.own}) == 3
    read = await row("SELECT act, fields FROM audit_log WHERE act = 'classifier.trained'")
    assert read is not None and read["fields"] == ["3 tickets read"]

    own = [*lesson.own[1:], *lesson.own[1:], *lesson.own[1:]]
    few = samples.held_out()[::10]
    tried = try_model(own, samples.seed(), few, lesson.taxonomy, 0)
    kept = await keep_model(tried, None, None, OPERATOR, begin)

    assert (kept.version, kept.chosen) == (1, True)
    listed = (await ask(MODELS, TRAINER))["data"]["classifierModels"]
    assert [(each["version"], each["used"]) for each in listed] == [(1, True)]
    assert listed[0]["samples"] == len(samples.seed()) + 6
    assert {each["triedOn"] for each in listed[0]["figures"]} == {"held_out"}
    async with begin() as work:
        programme = await work.programmes.find(None)
        model = await work.classifier.model(programme.id)
    assert model.learnt == tried.model.learnt
    asked = await opened(ask, TEXT)
    said = await row("SELECT model_version, category FROM classifications WHERE model_version = 1")
    assert said is not None
    assert said["category"] == classify(TEXT, lesson.taxonomy, model).labels.category
    assert asked["state"] == "NEW"


async def test_a_worse_model_is_kept_and_not_chosen_and_one_can_go_back(ask: Ask, begin: Begin) -> None:
    await make.programme()
    lesson = await own_lesson(None, OPERATOR, begin)
    few = samples.held_out()[::25]
    tried = try_model([], samples.seed()[:200], few, lesson.taxonomy, 0)
    perfect = {HELD_OUT: {each.value: {"samples": 10, "right": 10} for each in Aspect}}

    kept = await keep_model(tried, perfect, None, OPERATOR, begin)
    assert (kept.version, kept.chosen) == (1, False)
    assert await make.count("classifiers") == 0

    for version, problems in ((1, []), (1, []), (0, []), (2, ["UNKNOWN_MODEL"])):
        answer = await ask(CHOOSE, TRAINER, input={"version": version})
        assert [each["code"] for each in answer["data"]["chooseClassifierModel"]["problems"]] == problems
    assert await value("SELECT model_version FROM classifiers") == 0
    told = await rows(
        "SELECT payload->>'model' AS model FROM facts WHERE kind = 'classifier.chosen' ORDER BY id"
    )
    assert [each["model"] for each in told] == ["1", "0"]


async def test_a_model_is_kept_and_chosen_by_the_clock_of_its_programme(ask: Ask, begin: Begin) -> None:
    programme = await make.programme(sandbox=True)
    await advance(programme, 30)
    tried = try_model([], samples.seed()[:50], samples.held_out()[:5], CATEGORIES, 0)

    await keep_model(tried, None, None, OPERATOR, begin)
    kept = await row(
        """SELECT m.trained_at, c.chosen_at, f.at FROM classifier_models m, classifiers c, facts f
        WHERE f.kind = 'classifier.chosen'"""
    )
    await ask(CHOOSE, TRAINER, input={"version": 0})
    again = await value("SELECT chosen_at FROM classifiers")

    assert kept is not None
    moments = [kept["trained_at"], kept["chosen_at"], kept["at"], again]
    assert min(moments) > datetime.now(UTC) + timedelta(days=29)
    assert moments == sorted(moments)


def test_models_are_compared_on_the_programme_s_own_tickets_where_both_were_tried_on_them() -> None:
    def figures(right: int) -> dict[str, dict[str, int]]:
        return {each.value: {"samples": 10, "right": right} for each in Aspect}

    better_here = {HELD_OUT: figures(5), OWN: figures(9)}
    worse_here = {HELD_OUT: figures(9), OWN: figures(5)}

    assert not is_worse(better_here, worse_here)
    assert is_worse(worse_here, better_here)
    assert is_worse(better_here, {HELD_OUT: figures(9)})
    assert not is_worse(figures_same := {HELD_OUT: figures(5)}, figures_same)
