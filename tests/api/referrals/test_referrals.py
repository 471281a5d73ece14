"""Members bring others, and both sides are rewarded once what was asked for has happened."""

from __future__ import annotations

import asyncio
from typing import Any

from domain.kernel.ids import EntryId
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.campaigns.campaigns import buy, live
from tests.api.occasions.test_feed import applied, gift, is_followed
from tests.api.orders.deliveries import account, cancel
from tests.conftest import Ask
from tests.faults.books import broken
from tests.waiting import eventually
from tests.workers import Starter, keys_file, workers

__all__ = ["keys_file", "workers"]

APP = make.service(Permission.EVENTS_RECORD, Permission.MEMBERS_READ, Permission.POINTS_READ)
CODE = """mutation ($input: CreateReferralCodeInput!) { createReferralCode(input: $input) {
  code problems { code } } }"""
ACCEPT = """mutation ($input: AcceptReferralInput!) { acceptReferral(input: $input) {
  member { referrals { referredAt } }
  problems { code message ... on ReferralRefused { reason } } } }"""
WHY = "query ($id: EntryId!) { explain(entry: $id) { short full } }"
OWN = "{ me { referrals { code brought qualified referredAt } } }"


def of(side: str, step: str) -> dict[str, Any]:
    data = ({"key": "side", "test": {"texts": [side]}}, {"key": "step", "test": {"texts": [step]}})
    return {"all": [{"data": each} for each in data]}


async def code_of(ask: Ask, member: make.Made) -> str:
    answer = await ask(CODE, APP, input={"member": {"id": str(member.id)}})
    assert answer["errors"] == [], answer
    payload = answer["data"]["createReferralCode"]
    assert payload["problems"] == []
    code: str = payload["code"]
    return code


async def accept(ask: Ask, member: make.Made, code: str, key: str | None = None) -> str | None:
    """What the no is, where there is one."""
    sent = {"idempotencyKey": key or make.key(), "member": {"id": str(member.id)}, "code": code}
    answer = await ask(ACCEPT, APP, input=sent)
    assert answer["errors"] == [], answer
    problems = answer["data"]["acceptReferral"]["problems"]
    if not problems:
        assert answer["data"]["acceptReferral"]["member"]["referrals"]["referredAt"] is not None
        return None
    no: str = problems[0].get("reason") or problems[0]["code"]
    return no


async def test_both_sides_are_rewarded_after_the_first_order_and_the_referrer_up_to_a_limit(
    ask: Ask, begin: Begin, programme: Programme, workers: Starter
) -> None:
    twice = {"scope": "MEMBER", "period": "LIFETIME", "unit": "USES", "limit": 2}
    ref = {"trigger": "REFERRAL"}
    await live(ask, "hello", **ref, condition=of("REFEREE", "JOINED"), effects=gift(1))
    await live(ask, "friend", **ref, condition=of("REFEREE", "FIRST_ORDER"), effects=gift(20))
    bring = of("REFERRER", "FIRST_ORDER")
    await live(ask, "bring", **ref, condition=bring, effects=gift(100), caps=[twice])
    await asyncio.gather(workers.ready(), workers.ready())
    ann = await make.member(begin)
    friends = [await make.member(begin) for _ in range(3)]
    code = await code_of(ask, ann)

    assert await code_of(ask, ann) == code
    typed = (code, code.lower(), f"{code[:4]}-{code[4:]}")
    for friend, each in zip(friends, typed, strict=True):
        assert await accept(ask, friend, each) is None
        assert await account(friend) == {"available": 1}
    assert await account(ann) == {}

    for friend in friends:
        for _ in range(2):
            await buy(ask, friend, 1, external_id=make.key())

    async def rewarded() -> bool:
        return await applied() == {"hello": 3, "friend": 3, "bring": 2} and await is_followed()

    await eventually(rewarded)
    assert await account(ann) == {"available": 200}
    own = await ask(OWN, make.themselves(ann.id))
    assert own["data"]["me"]["referrals"] == {
        "code": code,
        "brought": 3,
        "qualified": 3,
        "referredAt": None,
    }
    kinds = await rows(
        "SELECT kind, count(*) AS n FROM facts WHERE kind LIKE '%refer%' GROUP BY kind ORDER BY 1"
    )
    assert [(each["kind"], each["n"]) for each in kinds] == [
        ("member.referred", 3),
        ("referral.qualified", 3),
    ]
    assert await broken() == {}


async def test_a_first_order_that_comes_back_was_none(
    ask: Ask, begin: Begin, programme: Programme, workers: Starter
) -> None:
    once = {"scope": "MEMBER", "period": "LIFETIME", "unit": "USES", "limit": 1}
    ref = {"trigger": "REFERRAL"}
    await live(ask, "friend", **ref, condition=of("REFEREE", "FIRST_ORDER"), effects=gift(20))
    await live(ask, "bring", **ref, condition=of("REFERRER", "FIRST_ORDER"), effects=gift(100), caps=[once])
    await asyncio.gather(workers.ready(), workers.ready())
    ann, ben = await make.member(begin), await make.member(begin)
    assert await accept(ask, ben, await code_of(ask, ann)) is None
    await buy(ask, ben, 1, external_id="first")

    async def uses(count: int) -> bool:
        return await applied() == {"friend": count, "bring": count} and await is_followed()

    await eventually(lambda: uses(1))
    assert await account(ann) == {"available": 100}
    cancelled = await cancel(ask, of={"name": {"source": "shop", "externalId": "first"}})
    assert cancelled["problems"] == []

    async def is_gone() -> bool:
        return await account(ann) == {}

    await eventually(is_gone)
    assert await account(ben) == {}
    assert await value("SELECT used FROM member_caps WHERE member_id = $1", ann.id.value) == 0
    assert await value("SELECT count(*) FROM facts WHERE kind = 'referral.withdrawn'") == 1
    taken = await value("SELECT id FROM entries WHERE kind = 'REVERSE' AND member_id = $1", ann.id.value)
    why = await ask(WHY, make.staff(*Permission), id=str(EntryId(ann.id.value, taken)))
    assert why["errors"] == []
    assert "100" in " ".join(why["data"]["explain"]["full"])
    await buy(ask, ben, 1, external_id="second")
    await eventually(lambda: uses(2))
    assert await account(ann) == {"available": 100}
    assert await broken() == {}


async def test_nobody_is_brought_by_oneself_twice_in_a_circle_or_late(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    ann, ben, cid, dan = [await make.member(begin) for _ in range(4)]
    codes = {each.id: await code_of(ask, each) for each in (ann, ben, cid, dan)}
    assert await accept(ask, ben, codes[ann.id]) is None
    assert await accept(ask, cid, codes[ben.id]) is None
    before = await make.counts("referrals", "facts", "entries", "decisions")

    assert await accept(ask, ann, codes[ann.id]) == "SELF"
    assert await accept(ask, ann, codes[ben.id]) == "CIRCLE"
    assert await accept(ask, ann, codes[cid.id]) == "CIRCLE"
    assert await accept(ask, cid, codes[dan.id]) == "ALREADY_REFERRED"
    assert await accept(ask, dan, "22222222") == "UNKNOWN_REFERRAL_CODE"
    assert await make.counts("referrals", "facts", "entries", "decisions") == before
    await buy(ask, dan, 1)
    assert await accept(ask, dan, codes[ann.id]) == "NOT_NEW"
    assert await make.count("referrals") == 2


async def test_sixteen_who_claim_to_have_brought_one_are_one(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    effects = gift(5)
    await live(ask, "bring", trigger="REFERRAL", condition=of("REFERRER", "JOINED"), effects=effects)
    friend = await make.member(begin)
    referrers = [await make.member(begin) for _ in range(4)]
    codes = [await code_of(ask, each) for each in referrers]

    answers = await asyncio.gather(*(accept(ask, friend, codes[n % 4]) for n in range(16)))

    assert sorted(str(each) for each in answers) == ["ALREADY_REFERRED"] * 15 + ["None"]
    found = [await account(each) for each in referrers]
    assert sorted(each.get("available", 0) for each in found) == [0, 0, 0, 5]


async def test_two_who_bring_each_other_at_once_are_not_both_brought(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    for _ in range(5):
        one, other = await make.member(begin), await make.member(begin)
        codes = [await code_of(ask, each) for each in (one, other)]

        answers = await asyncio.gather(accept(ask, one, codes[1]), accept(ask, other, codes[0]))

        assert sorted(str(each) for each in answers) == ["CIRCLE", "None"]
