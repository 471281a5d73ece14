"""Tickets are sorted when they are opened; people decide where the classifier was not sure."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from domain.staff.caller import Caller
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import from_json, row, rows, value
from tests import make
from tests.api.classification.trees import SAVE, saved
from tests.api.tickets.tickets import DESK, SHOP, done, refused, ticket
from tests.conftest import Ask

SAID = """query ($id: TicketId!) { classification(ticketId: $id) { language sure modelVersion taxonomyVersion
    decidedBy guesses { aspect value confidence reasons { source word weight } } } }"""
QUEUE = """query ($first: Int!, $after: String) { classificationQueue(first: $first, after: $after) {
    nodes { ticketId } pageInfo { hasNextPage endCursor } } }"""
CORRECT = """mutation ($input: CorrectClassificationInput!) { correctClassification(input: $input) {
    classification { decidedBy sure } problems { code ... on InvalidInput { field reason }
        ... on VersionConflict { current } } } }"""
SURE = "我的优惠券用不了，提示不满足使用条件，太差了，投诉"
UNSURE = "Hm, well, so it goes."


async def said(ask: Ask, ticket_id: str, caller: Caller = DESK) -> dict[str, Any] | None:
    answer = await ask(SAID, caller, id=ticket_id)
    assert answer["errors"] == [], answer
    found: dict[str, Any] | None = answer["data"]["classification"]
    return found


async def queue(ask: Ask, caller: Caller = DESK, **more: Any) -> list[str]:
    answer = await ask(QUEUE, caller, **{"first": 50, **more})
    assert answer["errors"] == [], answer
    return [each["ticketId"] for each in answer["data"]["classificationQueue"]["nodes"]]


async def corrected(ask: Ask, ticket_id: str, **input: Any) -> dict[str, Any]:
    sent = {"idempotencyKey": make.key(), "ticketId": ticket_id, **input}
    answer = await ask(CORRECT, DESK, input=sent)
    assert answer["errors"] == [], answer
    payload: dict[str, Any] = answer["data"]["correctClassification"]
    return payload


async def opened(ask: Ask, body: str, **more: Any) -> dict[str, Any]:
    return await done(ask, "recordTicket", SHOP, channel="PHONE", body=body, **more)


async def test_what_the_sender_does_not_say_is_said_by_the_classifier(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)

    handed_in = await done(ask, "submitFeedback", make.themselves(member.id), body=SURE)

    read = await ticket(ask, handed_in["id"], want="kind category sentiment state version")
    assert read == {
        "kind": "COMPLAINT",
        "category": "coupons",
        "sentiment": "NEGATIVE",
        "state": "NEW",
        "version": 1,
    }
    verdict = await said(ask, handed_in["id"])
    assert verdict is not None and verdict["sure"] and verdict["language"] == "zh"
    category = next(each for each in verdict["guesses"] if each["aspect"] == "CATEGORY")
    assert category["confidence"] >= 55
    assert {"source": "RULE", "word": "优惠券"}.items() <= category["reasons"][0].items()
    assert await queue(ask) == []
    # Members read nothing of it.
    answer = await ask(SAID, make.themselves(member.id), id=handed_in["id"])
    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_the_sender_s_word_stands(ask: Ask) -> None:
    await make.programme()

    asked = await opened(ask, SURE, kind="SUGGESTION", urgency="LOW")

    read = await ticket(ask, asked["id"], want="kind urgency")
    assert read == {"kind": "SUGGESTION", "urgency": "LOW"}


async def test_whoever_is_hurt_is_heard_at_once(ask: Ask) -> None:
    await make.programme()

    asked = await opened(ask, "My son is in hospital, your charger gave him an electric shock")

    read = await ticket(ask, asked["id"], want="urgency fastLane")
    assert read == {"urgency": "URGENT", "fastLane": True}


async def test_what_it_is_unsure_of_waits_for_a_person_the_oldest_first(ask: Ask) -> None:
    await make.programme()
    ids = [(await opened(ask, UNSURE))["id"] for _ in range(3)]
    await opened(ask, SURE)

    assert await queue(ask) == ids
    page = await ask(QUEUE, DESK, first=2)
    shown = page["data"]["classificationQueue"]
    assert [each["ticketId"] for each in shown["nodes"]] == ids[:2]
    assert await queue(ask, after=shown["pageInfo"]["endCursor"]) == ids[2:]

    # A decision, an end, and another store take it out of the queue.
    assert (await corrected(ask, ids[0], category="other"))["problems"] == []
    last = await ticket(ask, ids[1])
    assert last is not None
    await done(ask, "closeTicket", DESK, ticketId=ids[1], because="SPAM", ifVersion=last["version"])
    assert await queue(ask) == ids[2:]
    elsewhere = make.staff(Permission.TICKETS_READ, stores=("s1",))
    assert await queue(ask, elsewhere) == []
    assert await said(ask, ids[2], elsewhere) is None
    here = await opened(ask, UNSURE, store="s1")
    assert await queue(ask, elsewhere) == [here["id"]]


async def test_the_queue_is_one_statement(ask: Ask, statements: list[str]) -> None:
    await make.programme()
    for _ in range(5):
        await opened(ask, UNSURE)
    before = len(statements)

    assert len(await queue(ask)) == 5
    assert len([each for each in statements[before:] if "classifications" in each]) == 1


async def test_a_correction_changes_the_ticket_and_is_kept_to_learn_from(ask: Ask) -> None:
    await make.programme()
    asked = await opened(ask, SURE)

    done_ = await corrected(ask, asked["id"], kind="QUESTION", category="points", urgency="LOW")

    assert done_["problems"] == []
    read = await ticket(ask, asked["id"], want="kind category urgency state severity")
    assert read == {
        "kind": "QUESTION",
        "category": "points",
        "urgency": "LOW",
        "state": "TRIAGED",
        "severity": None,
    }
    kept = await row("SELECT kind, category, urgency, corrected FROM classification_decisions")
    assert kept is not None
    assert (kept["kind"], kept["category"], kept["urgency"]) == ("QUESTION", "points", "LOW")
    assert {"kind", "category"} <= set(kept["corrected"])
    # What the classifier had said stays beside it.
    first = await row("SELECT kind, category, decided_by FROM classifications")
    assert first is not None and (first["kind"], first["category"]) == ("COMPLAINT", "coupons")
    assert first["decided_by"].startswith("stf_")


async def test_that_it_was_right_is_worth_knowing_too(ask: Ask) -> None:
    await make.programme()
    asked = await opened(ask, SURE)

    assert (await corrected(ask, asked["id"]))["problems"] == []
    once = await ticket(ask, asked["id"])
    assert once is not None
    assert (once["state"], once["category"], once["severity"]) == ("TRIAGED", "coupons", "MINOR")
    assert (await corrected(ask, asked["id"]))["problems"] == []

    twice = await ticket(ask, asked["id"])
    assert twice is not None and twice["version"] == once["version"]
    decisions = await rows("SELECT category, corrected FROM classification_decisions")
    assert [each["category"] for each in decisions] == ["coupons"] * 2
    assert all("category" not in each["corrected"] for each in decisions)


async def test_who_triages_or_writes_down_decides_as_well(ask: Ask) -> None:
    await make.programme()
    asked = await opened(ask, UNSURE)
    await opened(ask, UNSURE, kind="QUESTION", category="delivery")

    await done(ask, "triageTicket", DESK, ticketId=asked["id"], category="store", ifVersion=1, kind="PRAISE")

    kept = await rows("SELECT kind, category FROM classification_decisions ORDER BY category")
    assert [(each["kind"], each["category"]) for each in kept] == [
        ("QUESTION", "delivery"),
        ("PRAISE", "store"),
    ]
    assert await queue(ask) == []


@pytest.mark.parametrize(
    ("input", "problem"),
    [
        ({"category": "NOT A CODE"}, {"code": "INVALID_INPUT", "field": "category", "reason": "UNKNOWN"}),
        ({"category": "order"}, {"code": "INVALID_INPUT", "field": "category", "reason": "UNKNOWN"}),
        ({"ifVersion": 9}, {"code": "VERSION_CONFLICT", "current": 1}),
    ],
)
async def test_what_can_not_be_decided_changes_nothing(
    ask: Ask, input: dict[str, Any], problem: dict[str, Any]
) -> None:
    await make.programme()
    await saved(ask)
    asked = await opened(ask, SURE)
    before = await make.counts("classification_decisions", "ticket_changes", "facts", "audit_log")

    assert (await corrected(ask, asked["id"], **input))["problems"] == [problem]

    assert await make.counts("classification_decisions", "ticket_changes", "facts", "audit_log") == before
    assert await value("SELECT decided_at FROM classifications") is None


async def test_what_is_no_code_is_no_category_even_before_the_first_tree(ask: Ask) -> None:
    await make.programme()
    asked = await opened(ask, SURE)
    refused_ = {"code": "INVALID_INPUT", "field": "category", "reason": "MALFORMED"}

    for category in ("NOT A CODE", "x" * 65, ""):
        assert (await corrected(ask, asked["id"], category=category))["problems"] == [refused_]

    assert await make.count("classification_decisions") == 0


async def test_nobody_confirms_a_category_that_was_retired_meanwhile(ask: Ask) -> None:
    await make.programme()
    # A guess that is not sure enough to be the ticket's own.
    await saved(ask, sure=99)
    asked = await opened(ask, SURE)
    assert await ticket(ask, asked["id"], want="category") == {"category": None}
    await saved(ask, if_version=1, retired=["coupons"])

    no = {"code": "INVALID_INPUT", "field": "category", "reason": "UNKNOWN"}
    assert (await corrected(ask, asked["id"]))["problems"] == [no]

    assert await ticket(ask, asked["id"], want="category state") == {"category": None, "state": "NEW"}
    assert (await corrected(ask, asked["id"], category="points"))["problems"] == []


async def test_of_two_who_decide_at_once_on_one_version_one_does(ask: Ask) -> None:
    await make.programme()
    asked = await opened(ask, UNSURE)

    answers = await asyncio.gather(
        *(
            corrected(ask, asked["id"], category=each, ifVersion=1, kind="QUESTION")
            for each in ("points", "coupons", "tier", "stock")
        )
    )

    assert sorted(len(each["problems"]) for each in answers) == [0, 1, 1, 1]
    assert await make.count("classification_decisions") == 1


async def test_where_the_merchant_lets_it_what_is_sure_needs_nobody(ask: Ask) -> None:
    await make.programme()
    await saved(ask, triages=True)

    sure, unsure = await opened(ask, SURE), await opened(ask, UNSURE)

    read = await ticket(ask, sure["id"], want="state kind category severity")
    assert read == {"state": "TRIAGED", "kind": "COMPLAINT", "category": "coupons", "severity": "MINOR"}
    changes = await rows("SELECT field FROM ticket_changes WHERE by = 'classifier' ORDER BY field")
    assert [each["field"] for each in changes] == ["severity", "state"]
    still = await ticket(ask, unsure["id"], want="state")
    assert still == {"state": "NEW"}
    assert (
        await refused(ask, "triageTicket", DESK, ticketId=unsure["id"], category="delivery.late", ifVersion=1)
    )["reason"] == "UNKNOWN"


async def test_reasons_are_erased_with_the_words(ask: Ask) -> None:
    await make.programme()
    asked = await opened(ask, SURE)
    reasons = from_json(await value("SELECT reasons FROM classifications"))
    assert "优惠券" in {word for _, word, _ in reasons["category"]}

    await done(ask, "eraseTicketText", DESK, ticketId=asked["id"], reason="asked for")

    assert await value("SELECT reasons FROM classifications") is None
    verdict = await said(ask, asked["id"])
    assert verdict is not None and verdict["guesses"][0]["reasons"] == []


async def test_what_is_written_of_a_verdict_has_no_word_of_the_sender(ask: Ask) -> None:
    await make.programme()
    await opened(ask, "Zeppelina Quux, 12 Foo Street, 13800138000: my voucher was refused")

    written = str(await row("SELECT row_to_json(c)::text AS plain FROM classifications c")).lower()

    assert "voucher" in written
    assert not any(each in written for each in ("zeppelina", "quux", "foo street", "13800138000", "zepp"))


async def test_a_tree_is_saved_whole_and_by_one_at_a_time(ask: Ask) -> None:
    await make.programme()
    assert await saved(ask) == {"version": 1, "sure": 55}
    assert await saved(ask, if_version=1) == {"version": 1, "sure": 55}  # the same again changes nothing

    answers = await asyncio.gather(*(saved(ask, if_version=1, sure=60 + n) for n in range(4)))

    assert sorted(str(each) for each in answers).count("VERSION_CONFLICT") == 3
    assert await make.count("taxonomies") == 2
    gone = await ask(
        SAVE,
        make.staff(Permission.CLASSIFIER_WRITE),
        input={"tree": "CATEGORY", "ifVersion": 2, "nodes": [{"code": "new", "name": {"en": "New"}}]},
    )
    assert gone["data"]["saveTaxonomy"]["problems"] == [
        {"code": "INVALID_INPUT", "field": "nodes", "reason": "MISSING"}
    ]
    public = await ask("{ ticketCategories { code parent name(locale: ZH_CN) } }")
    assert {"code": "delivery", "parent": "order", "name": "物流配送"} in public["data"]["ticketCategories"]
