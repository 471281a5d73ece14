"""Articles are drafted, published, found and retired."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from domain.staff.permissions import Permission
from persistence.database import rows, value
from tests import make
from tests.api.knowledge.articles import (
    ARTICLE,
    EDITOR,
    PROBLEMS,
    PUBLISH,
    RETIRE,
    SAVE,
    found,
    input_of,
    publish,
    write,
)
from tests.api.tickets.tickets import DESK, SHOP, done
from tests.conftest import Ask

READ = "query ($code: String!) { article(code: $code) { code published { version title } } }"
LIST = """query ($first: Int!, $after: String, $category: String, $states: [ArticleState!]) {
    articles(first: $first, after: $after, category: $category, states: $states) {
        nodes { code } pageInfo { hasNextPage endCursor } } }"""


async def test_an_article_is_everybody_s_from_its_publication_to_its_end(ask: Ask) -> None:
    await make.programme()
    saved = await write(ask, SAVE, **input_of("points-expiry"))
    assert (saved["article"]["state"], saved["article"]["version"]) == ("DRAFT", 1)
    assert (await ask(READ, code="points-expiry"))["data"]["article"] is None
    assert await found(ask, "points expire") == []

    again = await write(ask, SAVE, **input_of("points-expiry"))
    assert again["article"]["version"] == 1  # the same draft changes nothing

    told = await write(ask, PUBLISH, code="points-expiry", ifVersion=1)
    assert told["article"]["state"] == "PUBLISHED"
    assert told["article"]["draft"] is None
    read = (await ask(READ, code="points-expiry"))["data"]["article"]
    assert read["published"] == {"version": 1, "title": "When do points expire?"}

    # The next draft changes nothing of what is read.
    texts = [{"locale": "en", "title": "Points live longer", "body": "Twenty-four months."}]
    drafted = await write(ask, SAVE, **input_of("points-expiry", texts=texts, ifVersion=2))
    assert drafted["article"]["published"]["title"] == "When do points expire?"
    assert [each["code"] for each in await found(ask, "积分过期", "ZH_CN")] == ["points-expiry"]

    await write(ask, PUBLISH, code="points-expiry", ifVersion=3)
    assert [each["title"] for each in await found(ask, "do points live")] == ["Points live longer"]
    assert await found(ask, "到期月的最后一天", "ZH_CN") == []  # no Chinese text is left

    gone = await write(ask, RETIRE, code="points-expiry")
    assert gone["article"]["state"] == "RETIRED"
    assert (await ask(READ, code="points-expiry"))["data"]["article"] is None
    assert await found(ask, "points") == []
    assert await make.counts("article_versions", "article_texts", "article_index") == {
        "article_versions": 2,
        "article_texts": 3,
        "article_index": 0,
    }
    kinds = await rows("SELECT kind FROM facts WHERE kind LIKE 'article.%' ORDER BY at, id")
    assert [each["kind"] for each in kinds] == ["article.published"] * 2 + ["article.retired"]


@pytest.mark.parametrize(
    ("question", "locale", "code"),
    [
        ("When will my points expire?", "EN", "points-expiry"),
        ("積分什麼時候過期", "ZH_CN", "points-expiry"),
        ("I did not get the points of my order", "EN", "points-missing"),
        ("积分没到账", "ZH_CN", "points-missing"),
        ("how can I return goods and get refunded", "EN", "returns-how"),
        ("退款多久到账户", "ZH_CN", "returns-how"),
        ("tracking of my parcel", "EN", "delivery-time"),
        ("快递几天到", "ZH_CN", "delivery-time"),
        ("can I use two vouchers", "EN", "coupon-use"),
        ("券码在收银台怎么用", "ZH_CN", "coupon-use"),
        ("what keeps me Gold", "EN", "tier-keep"),
        ("发票怎么开", "ZH_CN", "invoice"),
        ("验证码一直收不到", "ZH_CN", "code-missing"),
    ],
)
async def test_a_question_finds_its_article_in_its_language(
    ask: Ask, question: str, locale: str, code: str
) -> None:
    await make.programme()
    await publish(ask)

    best, *_ = await found(ask, question, locale)

    assert best["code"] == code
    assert best["locale"] == {"EN": "en", "ZH_CN": "zh-CN"}[locale]


async def test_a_search_is_one_statement_whatever_is_typed(ask: Ask, statements: list[str]) -> None:
    await make.programme()
    await publish(ask, "points-expiry", "coupon-use")
    before = len(statements)

    assert len(await found(ask, "points coupon")) == 2
    searching = [each for each in statements[before:] if "article_index" in each]
    assert len(searching) == 1
    for odd in ("'", "' | 'x", "a:* & !b", "\\", "；-- drop", "%_", "🎁", ":A", "''"):
        assert await found(ask, odd) == []


async def test_what_can_not_be_an_article_changes_nothing(ask: Ask) -> None:
    await make.programme()
    await publish(ask, "invoice")
    before = await make.counts("articles", "article_versions", "article_texts", "audit_log", "facts")
    text = {"locale": "en", "title": "T", "body": "B"}
    refusals = [
        (SAVE, {**input_of("invoice"), "code": "Bad Code"}, "code", "MALFORMED"),
        (SAVE, input_of("invoice", texts=[]), "texts", "EMPTY"),
        (SAVE, input_of("invoice", texts=[text, text]), "texts", "DUPLICATE"),
        (SAVE, input_of("invoice", texts=[{**text, "locale": "zh CN"}]), "texts", "MALFORMED"),
        (SAVE, input_of("invoice", texts=[{**text, "body": " "}]), "texts.en.body", "EMPTY"),
        (SAVE, input_of("invoice", texts=[{**text, "body": "x" * 20_001}]), "texts.en.body", "TOO_LONG"),
        (SAVE, input_of("invoice", categories=["nothing"]), "categories", "UNKNOWN"),
        (SAVE, input_of("invoice", categories=["points", "points"]), "categories", "DUPLICATE"),
    ]
    for query, input, field, reason in refusals:
        payload = await write(ask, query, **input)
        assert payload["problems"] == [{"code": "INVALID_INPUT", "field": field, "reason": reason}]
        assert payload["article"] is None
    for query, input, code in (
        (PUBLISH, {"code": "invoice", "ifVersion": 2}, "NOTHING_DRAFTED"),
        (PUBLISH, {"code": "invoice", "ifVersion": 7}, "VERSION_CONFLICT"),
        (PUBLISH, {"code": "no-such", "ifVersion": 1}, "UNKNOWN_ARTICLE"),
        (RETIRE, {"code": "no-such"}, "UNKNOWN_ARTICLE"),
        (SAVE, input_of("invoice", ifVersion=1), "VERSION_CONFLICT"),
        (SAVE, input_of("coupon-use", ifVersion=1), "VERSION_CONFLICT"),
    ):
        assert [each["code"] for each in (await write(ask, query, **input))["problems"]] == [code]
    await write(ask, RETIRE, code="invoice")
    twice = await write(ask, RETIRE, code="invoice")
    assert twice["problems"] == [{"code": "ARTICLE_NOT_PUBLISHED", "state": "RETIRED"}]

    after = await make.counts("articles", "article_versions", "article_texts", "audit_log", "facts")
    # Once retired.
    assert after == {**before, "audit_log": before["audit_log"] + 1, "facts": before["facts"] + 1}


async def test_of_many_who_publish_the_same_draft_one_does(ask: Ask) -> None:
    await make.programme()
    await write(ask, SAVE, **input_of("invoice"))

    answers = await asyncio.gather(*(write(ask, PUBLISH, code="invoice", ifVersion=1) for _ in range(6)))

    assert sorted(len(each["problems"]) for each in answers) == [0, 1, 1, 1, 1, 1]
    assert await make.count("article_versions") == 1
    assert await value("SELECT count(*) FROM facts WHERE kind = 'article.published'") == 1


async def test_drafts_are_the_editors(ask: Ask) -> None:
    await make.programme()
    await publish(ask, "invoice", "coupon-use")
    await write(ask, SAVE, **input_of("tier-keep"))

    async def listed(caller: object = None, **more: object) -> list[str]:
        answer = await ask(LIST, *([caller] if caller else []), **{"first": 10, **more})
        assert answer["errors"] == [], answer
        return [each["code"] for each in answer["data"]["articles"]["nodes"]]

    assert await listed() == ["coupon-use", "invoice"]
    assert await listed(category="payment") == ["invoice"]
    assert await listed(EDITOR, states=["DRAFT"]) == ["tier-keep"]
    for caller in (make.staff(Permission.TICKETS_READ), make.service()):
        refused = await ask(LIST, caller, first=10, states=["DRAFT"])
        assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    page = (await ask(LIST, first=1))["data"]["articles"]
    assert (page["nodes"], page["pageInfo"]["hasNextPage"]) == ([{"code": "coupon-use"}], True)
    rest = (await ask(LIST, first=1, after=page["pageInfo"]["endCursor"]))["data"]["articles"]
    assert (rest["nodes"], rest["pageInfo"]["hasNextPage"]) == ([{"code": "invoice"}], False)
    # What is drafted is no part of what everybody may ask for.
    hidden = await ask('{ article(code: "invoice") { draft { categories } } }')
    assert hidden["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


FROM_PROBLEM = f"""mutation ($input: DraftArticleFromProblemInput!) {{
    draftArticleFromProblem(input: $input) {{ {ARTICLE} {PROBLEMS} }} }}"""


async def test_an_article_begins_from_a_problem_that_many_have(ask: Ask) -> None:
    await make.programme()
    member = make.service(Permission.TICKETS_RECORD, Permission.TICKETS_READ)
    for number in range(4):
        category = "delivery" if number < 3 else "points"
        await done(
            ask,
            "recordTicket",
            member,
            channel="PHONE",
            body="It is late",
            kind="QUESTION",
            category=category,
        )
    spam = await done(
        ask, "recordTicket", member, channel="PHONE", body="Late", kind="QUESTION", category="delivery"
    )
    await done(ask, "closeTicket", DESK, ticketId=spam["id"], because="SPAM", ifVersion=spam["version"])
    asked = {
        "code": "late-parcels",
        "title": {"en": "My parcel is late", "zh-CN": "包裹迟到"},
        "category": "order",
        "since": "2026-01-01T00:00:00Z",
        "until": "2126-01-01T00:00:00Z",
    }

    few = await write(ask, FROM_PROBLEM, **asked, leastPerMille=1000)
    assert few["problems"] == [
        {"code": "PROBLEM_NOT_COMMON", "tickets": 3, "least": 10, "leastPerMille": 1000}
    ]
    for bounds in ({"least": 0}, {"leastPerMille": 0}, {"leastPerMille": 1001}):
        odd = await write(ask, FROM_PROBLEM, **asked, **bounds)
        assert odd["problems"] == [
            {"code": "INVALID_INPUT", "field": next(iter(bounds)), "reason": "OUT_OF_RANGE"}
        ]
    assert await make.count("articles") == 0

    begun = await write(ask, FROM_PROBLEM, **asked, least=3, leastPerMille=1000)
    assert begun["article"]["problem"] == {"category": "order", "tickets": 3, "share": 75}
    assert begun["article"]["state"] == "DRAFT"
    assert [each["title"] for each in begun["article"]["draft"]["texts"]] == ["My parcel is late", "包裹迟到"]
    again = await write(ask, FROM_PROBLEM, **asked, least=3)
    assert [each["code"] for each in again["problems"]] == ["ARTICLE_EXISTS"]


async def test_what_the_reasons_call_common_is_common_enough_for_an_article(ask: Ask) -> None:
    await make.programme()
    for category in ("delivery", "delivery", "points"):
        await done(ask, "recordTicket", SHOP, channel="PHONE", body="Hm", kind="QUESTION", category=category)
    today, day = datetime.now(UTC).date(), timedelta(days=1)
    reasons = await ask(
        """query ($period: DeskPeriodInput!) {
            feedbackReasons(by: CATEGORY, period: $period) { lines { key isCommon } } }""",
        make.staff(Permission.SLA_READ),
        period={"from": str(today - day), "through": str(today + day)},
    )
    assert {"key": "delivery", "isCommon": True} in reasons["data"]["feedbackReasons"]["lines"]

    begun = await write(
        ask,
        FROM_PROBLEM,
        code="late-parcels",
        title={"en": "My parcel is late"},
        category="delivery",
        since="2026-01-01T00:00:00Z",
        until="2126-01-01T00:00:00Z",
    )

    assert begun["article"]["problem"] == {"category": "delivery", "tickets": 2, "share": 66}
