"""Somebody asks the assistant: it answers from articles, or a person does."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from domain.staff.caller import ANONYMOUS, Caller
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import row, rows, value
from tests import make
from tests.api.knowledge.articles import EDITOR, publish
from tests.api.tickets.tickets import DESK, ticket
from tests.conftest import Ask

ASK = """mutation ($input: AskAssistantInput!) { askAssistant(input: $input) {
    outcome answer confidence articles { articleId code version locale excerpt }
    handOff { reason ticketId trackingCode } problems { code ... on InvalidInput { field reason } } } }"""


async def asked(ask: Ask, caller: Caller, question: str, **more: Any) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "question": question, "language": "en", **more}
    answer = await ask(ASK, caller, input=input)
    assert answer["errors"] == [], answer
    payload: dict[str, Any] = answer["data"]["askAssistant"]
    return payload


async def test_it_answers_with_a_paragraph_and_names_the_article(ask: Ask, begin: Begin) -> None:
    await make.programme()
    await publish(ask)
    member = await make.member(begin)

    for question, language, code, answer in (
        ("When do my points expire?", "en", "points-expiry", "Points are good for twelve months"),
        ("积分什么时候过期？", "zh-CN", "points-expiry", "积分自获得之日起12个月内有效"),
        ("How do I return something?", "en", "returns-how", "Goods can be returned within 14 days"),
        ("怎么开发票", "zh-CN", "invoice", "在订单详情中申请发票"),
        ("优惠券怎么用", "zh-CN", "coupon-use", "结账时选择优惠券"),
    ):
        said = await asked(ask, make.themselves(member.id), question, language=language)

        assert said["outcome"] == "ANSWERED", question
        assert said["answer"].startswith(answer)
        assert said["articles"][0]["code"] == code
        assert said["articles"][0]["excerpt"] == said["answer"]
        assert said["handOff"] is None
    assert await make.counts("tickets", "assistant_answers") == {"tickets": 0, "assistant_answers": 5}
    # Nothing of what was asked is kept.
    kept = await rows("SELECT row_to_json(a)::text AS plain FROM assistant_answers a")
    assert not any("expire" in each["plain"] or "积分" in each["plain"] for each in kept)


async def test_what_it_can_not_answer_becomes_a_ticket_with_what_was_asked(ask: Ask, begin: Begin) -> None:
    await make.programme()
    await publish(ask, "points-expiry", "coupon-use")
    member = await make.member(begin)
    caller = make.themselves(member.id)
    first = await asked(ask, caller, "When do points expire?")
    shown = first["articles"][0]["articleId"]

    said = await asked(
        ask,
        caller,
        "Can my grandmother inherit them abroad?",
        earlier=[{"question": "When do points expire?", "articles": [shown]}],
    )

    assert (said["outcome"], said["answer"]) == ("HANDED_OFF", None)
    assert said["handOff"]["reason"] in ("UNSURE", "NOTHING_FOUND")
    assert said["handOff"]["trackingCode"] is None
    opened = await ticket(ask, said["handOff"]["ticketId"])
    assert opened is not None
    question, note = opened["messages"]
    assert question == {
        "body": "Can my grandmother inherit them abroad?",
        "public": True,
        "authorKind": "MEMBER",
    }
    assert (note["public"], note["authorKind"]) == (False, "ASSISTANT")
    assert note["body"].splitlines()[1:4] == [
        "? When do points expire?",
        "= points-expiry",
        "? Can my grandmother inherit them abroad?",
    ]
    # The member reads what it has said, and no note.
    own = await ticket(ask, said["handOff"]["ticketId"], caller, "messages { body }")
    assert own is not None and len(own["messages"]) == 1
    told = await row("SELECT payload, member_id FROM facts WHERE kind = 'assistant.handed_off'")
    assert told is not None and told["member_id"] == member.id.value
    assert "grandmother" not in str(told["payload"])


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("I want to talk to a human", "ASKED_FOR_A_PERSON"),
        ("我要转人工", "ASKED_FOR_A_PERSON"),
        ("Your coupon terms are a fraud, I call my lawyer", "TOO_SERIOUS"),
    ],
)
async def test_a_person_takes_what_a_person_must(ask: Ask, begin: Begin, question: str, reason: str) -> None:
    await make.programme()
    await publish(ask, "coupon-use")
    member = await make.member(begin)

    said = await asked(ask, make.themselves(member.id), question)

    assert said["handOff"]["reason"] == reason


async def test_whoever_has_no_name_gets_a_code(ask: Ask) -> None:
    await make.programme()

    said = await asked(ask, ANONYMOUS, "Do you sell wedding cakes?")

    code = said["handOff"]["trackingCode"]
    found = await ask(
        "query ($code: String!) { ticketByTrackingCode(code: $code) { messages { body } } }", code=code
    )
    assert found["data"]["ticketByTrackingCode"]["messages"] == [{"body": "Do you sell wedding cakes?"}]


async def test_about_an_open_ticket_it_opens_no_other(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member, other = await make.member(begin), await make.member(begin)
    first = await asked(ask, make.themselves(member.id), "Do you sell wedding cakes?")
    ticket_id = first["handOff"]["ticketId"]

    more = await asked(ask, make.themselves(member.id), "And birthday cakes?", ticketId=ticket_id)
    assert more["handOff"]["ticketId"] == ticket_id
    read = await ticket(ask, ticket_id, DESK, "messages { body authorKind }")
    assert read is not None
    assert [each["authorKind"] for each in read["messages"]] == ["MEMBER", "ASSISTANT"] * 2

    for caller, named in (
        (make.themselves(other.id), {}),
        (make.service(Permission.TICKETS_RECORD), {"memberId": str(other.id)}),
    ):
        strange = await asked(ask, caller, "And pies?", ticketId=ticket_id, **named)
        assert [each["code"] for each in strange["problems"]] == ["UNKNOWN_TICKET"]
    assert await make.counts("tickets", "ticket_messages", "assistant_answers") == {
        "tickets": 1,
        "ticket_messages": 4,
        "assistant_answers": 2,
    }


async def test_a_question_that_is_sent_again_is_one_ticket(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    key = make.key()

    answers = await asyncio.gather(
        *(asked(ask, make.themselves(member.id), "Do you sell cakes?", idempotencyKey=key) for _ in range(4))
    )

    assert len({each["handOff"]["ticketId"] for each in answers}) == 1
    assert await make.counts("tickets", "assistant_answers") == {"tickets": 1, "assistant_answers": 1}
    other = await asked(ask, make.themselves(member.id), "Something else?", idempotencyKey=key)
    assert [each["code"] for each in other["problems"]] == ["IDEMPOTENCY_KEY_REUSED"]


async def test_what_is_no_question_changes_nothing(ask: Ask, begin: Begin) -> None:
    await make.programme()
    caller = make.themselves((await make.member(begin)).id)
    turn = {"question": "x", "articles": []}
    written = ("tickets", "assistant_answers", "member_operations", "operations")
    before = await make.counts(*written)

    for input, field, reason in (
        ({"question": " ?! "}, "question", "EMPTY"),
        ({"question": "x" * 1_001}, "question", "TOO_LONG"),
        ({"question": "x", "earlier": [turn] * 7}, "earlier", "TOO_MANY"),
        ({"question": "x", "earlier": [{**turn, "question": ""}]}, "earlier.0.question", "EMPTY"),
        ({"question": "x", "language": "English"}, "language", "MALFORMED"),
        ({"question": "x", "channel": "PHONE"}, "channel", "NOT_HERE"),
    ):
        said = await asked(ask, caller, **input)
        assert said["problems"] == [{"code": "INVALID_INPUT", "field": field, "reason": reason}]
    assert await make.counts(*written) == before


async def test_a_server_asks_for_its_members_and_nobody_for_others(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member, other = await make.member(begin), await make.member(begin)
    shop = make.service(Permission.TICKETS_RECORD)

    said = await asked(ask, shop, "Do you sell cakes?", memberId=str(member.id))
    assert said["handOff"]["trackingCode"] is None
    assert await value("SELECT member_id FROM tickets") == member.id.value
    for caller in (ANONYMOUS, make.service(), make.themselves(other.id)):
        refused = await asked(ask, caller, "Do you sell cakes?", memberId=str(member.id))
        assert [each["code"] for each in refused["problems"]] == ["UNKNOWN_MEMBER"]
    staff = await ask(ASK, DESK, input={"idempotencyKey": make.key(), "question": "Cakes?"})
    assert staff["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_who_asks_too_often_waits(ask: Ask, begin: Begin) -> None:
    await make.programme()
    caller = make.themselves((await make.member(begin)).id)
    codes: list[Any] = []

    for _ in range(40):
        answer = await ask('{ searchArticles(question: "cakes") { code } }', caller)
        codes += [each["extensions"]["code"] for each in answer["errors"]]

    assert codes and set(codes) == {"RATE_LIMITED"}


async def test_it_is_counted_how_often_it_could_answer(ask: Ask, begin: Begin) -> None:
    await make.programme()
    await publish(ask, "coupon-use")
    caller = make.themselves((await make.member(begin)).id)
    for question in ("How do I use a coupon?", "Do you sell cakes?", "a human please"):
        await asked(ask, caller, question)

    figures = await ask(
        """{ assistantFigures(since: "2026-01-01T00:00:00Z", until: "2126-01-01T00:00:00Z") {
            answered nothingFound unsure askedForAPerson tooSerious } }""",
        EDITOR,
    )

    assert figures["data"]["assistantFigures"] == {
        "answered": 1,
        "nothingFound": 1,
        "unsure": 0,
        "askedForAPerson": 1,
        "tooSerious": 0,
    }
