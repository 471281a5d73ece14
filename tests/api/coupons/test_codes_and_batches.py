"""Codes by which coupons are claimed, and many coupons at once."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

from domain.coupons.codes import is_generated
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.coupons.coupons import MARKETER, SHOP, claim, codes, given, live, sent
from tests.api.segments.asking import LIST, said
from tests.api.segments.asking import save as save_segment
from tests.conftest import Ask
from tests.waiting import until
from tests.workers import Starter, keys_file, workers

__all__ = ["keys_file", "workers"]

BATCH = "batch { id kind state total done refused { reason count } finishedAt }"
READ = "query ($id: CouponBatchId!) { couponBatch(id: $id) { state total done refused { reason count } } }"
CODES = """query ($id: CouponBatchId!, $first: Int!, $after: String) {
  couponCodes(batch: $id, first: $first, after: $after) { code takenAt } }"""


async def by_code(ask: Ask, member: Any, code: str) -> dict[str, Any]:
    named = {"id": str(member)}
    return await sent(
        ask,
        "claimByCode",
        "ClaimByCodeInput",
        SHOP,
        idempotencyKey=make.key(),
        member=named,
        code=code,
    )


async def batch(ask: Ask, mutation: str, kind: str, **input: Any) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "template": "ten-off", **input}
    return await sent(ask, mutation, kind, MARKETER, wants=BATCH, **input)


async def done(ask: Ask, batch_id: str) -> dict[str, Any]:
    """What the batch came to, once a worker has done it."""
    await until("SELECT count(*) FROM coupon_batches WHERE state = 'RUNNING'", 0)
    answer = await ask(READ, MARKETER, id=batch_id)
    read: dict[str, Any] = answer["data"]["couponBatch"]
    return read


async def test_everybody_claims_by_a_public_code_however_it_is_typed(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane, ben = [await make.member(begin) for _ in range(2)]
    await live(ask, codes={"kind": "PUBLIC", "public": "WELCOME-2026"})

    answers = [
        await by_code(ask, jane.id, "welcome 2026"),
        await by_code(ask, ben.id, "WELCOME2026"),
        await by_code(ask, jane.id, "WELCOME2026"),
        await by_code(ask, jane.id, "WELCOME2027"),
        await by_code(ask, jane.id, "?!"),
        await claim(ask, jane.id),
    ]

    assert codes(*answers) == [
        "OK",
        "OK",
        "LIMIT_PER_MEMBER",
        "UNKNOWN_COUPON_CODE",
        "UNKNOWN_COUPON_CODE",
        "NOT_ELIGIBLE",
    ]
    assert answers[0]["coupon"]["origin"] == "CODE"


async def test_of_many_wrong_codes_five_a_minute_are_looked_at(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane, ben = [await make.member(begin) for _ in range(2)]
    await live(ask, codes={"kind": "PUBLIC", "public": "WELCOME-2026"})

    answers = await asyncio.gather(*(by_code(ask, jane.id, f"GUESS{i}") for i in range(24)))
    right, of_ben = await by_code(ask, jane.id, "WELCOME2026"), await by_code(ask, ben.id, "WELCOME2026")

    assert Counter(codes(*answers)) == {"UNKNOWN_COUPON_CODE": 5, "TOO_MANY_GUESSES": 19}
    assert codes(right, of_ben) == ["TOO_MANY_GUESSES", "OK"]


async def test_a_worker_makes_codes_that_are_each_for_one_coupon(
    ask: Ask, begin: Begin, workers: Starter
) -> None:
    await make.programme()
    members = await make.many(begin, 8)
    await live(ask, codes={"kind": "GENERATED", "pattern": "SPRING-####-####-##"}, limits={"perMember": 9})

    asked = await batch(ask, "generateCouponCodes", "GenerateCouponCodesInput", count=25_000)
    await workers.ready()
    read = await done(ask, asked["batch"]["id"])
    first = await ask(CODES, MARKETER, id=asked["batch"]["id"], first=2)
    code = first["data"]["couponCodes"][0]["code"]
    answers = await asyncio.gather(*(by_code(ask, each, code) for each in members))
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
    mistyped = await by_code(ask, members[0], wrong)
    alike = await by_code(ask, members[0], first["data"]["couponCodes"][1]["code"].replace("0", "o"))

    assert read == {"state": "DONE", "total": 25_000, "done": 25_000, "refused": []}
    assert await make.count("coupon_codes") == 25_000
    stored = [each["code"] for each in await rows("SELECT code FROM coupon_codes LIMIT 500")]
    assert all(each.startswith("SPR1NG") and len(each) == 17 and is_generated(each) for each in stored)
    assert Counter(codes(*answers)) == {"OK": 1, "UNKNOWN_COUPON_CODE": 7}
    assert codes(mistyped, alike) == ["UNKNOWN_COUPON_CODE", "OK"]
    assert await value("SELECT count(*) FROM coupon_codes WHERE taken_at IS NOT NULL") == 2
    assert await value("SELECT count(*) FROM audit_log WHERE act = 'coupon_codes.read'") == 1


async def test_codes_of_the_merchants_come_in_all_or_none(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane = await make.member(begin)
    await live(ask, codes={"kind": "UPLOADED"}, limits={"perMember": 9})

    async def upload(*given: str) -> dict[str, Any]:
        return await batch(ask, "uploadCouponCodes", "UploadCouponCodesInput", codes=list(given))

    good = await upload("AAAA1", "bbbb-2")
    taken = await upload("CCCC3", "aaaa1")
    twice = await upload("DDDD4", "dddd 4")
    bad = await upload("EEEE5", "x")
    used = await by_code(ask, jane.id, "BBBB2")

    assert good["batch"] == {
        **good["batch"],
        "kind": "UPLOAD",
        "state": "DONE",
        "total": 2,
        "done": 2,
    }
    assert [(each["field"], each["reason"]) for each in taken["problems"]] == [("codes.1", "TAKEN")]
    assert [(each["field"], each["reason"]) for each in twice["problems"]] == [("codes.1", "DUPLICATE")]
    assert [(each["field"], each["reason"]) for each in bad["problems"]] == [("codes.1", "MALFORMED")]
    assert codes(used) == ["OK"]
    assert await make.count("coupon_codes") == 2
    assert await make.count("coupon_batches") == 1


async def test_a_worker_gives_each_member_of_a_segment_one(ask: Ask, begin: Begin, workers: Starter) -> None:
    await make.programme()
    members = await make.many(begin, 230)
    outside = await make.member(begin)
    await live(ask, claimable=False, limits={"total": 200, "perMember": 1})
    had = await sent(
        ask,
        "issueCoupon",
        "IssueCouponInput",
        MARKETER,
        wants="coupons { id }",
        idempotencyKey=make.key(),
        member={"id": str(members[0])},
        template="ten-off",
    )
    assert had["problems"] == []
    await save_segment(ask, "everybody", name={"en": "Everybody"})
    for first in (0, 100, 200):
        ids = [str(each) for each in members[first : first + 100]]
        await said(ask, "changeSegmentList", LIST, code="everybody", add=ids)

    asked = await batch(ask, "issueCoupons", "IssueCouponsInput", segment="everybody", channel="mail")
    unknown = await batch(ask, "issueCoupons", "IssueCouponsInput", segment="nobody")
    await workers.ready()
    read = await done(ask, asked["batch"]["id"])

    assert codes(unknown) == ["INVALID_INPUT"]
    assert (asked["batch"]["state"], asked["batch"]["total"]) == ("RUNNING", 230)
    assert read == {
        "state": "DONE",
        "total": 230,
        "done": 230,
        "refused": [{"reason": "LIMIT_PER_MEMBER", "count": 1}, {"reason": "SOLD_OUT", "count": 30}],
    }
    assert await given() == 200
    found = await rows("SELECT origin, channel, count(*) AS count FROM coupons GROUP BY 1, 2 ORDER BY 2")
    assert found == [
        {"origin": "ISSUE", "channel": "mail", "count": 199},
        {"origin": "ISSUE", "channel": None, "count": 1},
    ]
    assert await value("SELECT count(*) FROM coupons WHERE member_id = $1", outside.id.value) == 0
