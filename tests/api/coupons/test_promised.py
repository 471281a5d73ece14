"""Coupons that campaigns and tiers promise, reminders, and what a membership's end does to coupons."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.kernel.ids import CouponId
from domain.kernel.texts import LocalText
from domain.staff.permissions import Permission
from domain.tiers.benefits import Benefit, BenefitKind, PackPeriod
from domain.tiers.presets import LIFETIME, three_tiers
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.campaigns.campaigns import live as live_campaign
from tests.api.coupons.coupons import claim, codes, given, live, redeem
from tests.api.merges.test_merge_balances import merge
from tests.api.orders.deliveries import TILL
from tests.api.orders.orders import RECORD, an_order
from tests.conftest import Ask
from tests.waiting import until
from tests.workers import Starter, keys_file, workers

__all__ = ["keys_file", "workers"]

TITLE = LocalText({"en": "A pack"})
HELLO = Benefit(BenefitKind.WELCOME_PACK, TITLE, pack="hello")
PARCEL = Benefit(BenefitKind.BIRTHDAY_GIFT, TITLE, pack="a-parcel")
MONTHLY = Benefit(BenefitKind.COUPON_PACK, TITLE, pack="monthly", period=PackPeriod.MONTH)
COUPONS = "SELECT count(*) FROM facts WHERE kind IN ('coupon.issued', 'coupon.not_given')"


async def buy(ask: Ask, member: make.Made, yuan: int, number: str) -> None:
    sent = an_order(yuan, external_id=number, member={"id": str(member.id)})
    answer = await ask(RECORD, TILL, input=sent)
    assert answer["data"]["recordOrder"]["problems"] == []


async def held() -> list[tuple[str, str, int]]:
    found = await rows(
        """SELECT t.code, c.origin, count(*)::int AS n FROM coupons c
        JOIN coupon_templates t ON t.id = c.template_id GROUP BY 1, 2 ORDER BY 1, 2"""
    )
    return [(each["code"], each["origin"], each["n"]) for each in found]


async def test_what_a_campaign_promises_is_given_once_by_any_number_of_workers(
    ask: Ask, begin: Begin, workers: Starter
) -> None:
    await make.programme()
    members = [await make.member(begin) for _ in range(4)]
    await live(ask, claimable=False, limits={"total": 10, "perMember": 3})
    effects = [{"announce": {"task": "COUPON", "what": "ten-off", "count": 3}}]
    await live_campaign(ask, "spring", effects=effects)
    await live_campaign(ask, "lost", effects=[{"announce": {"task": "COUPON", "what": "nothing"}}])
    for i, member in enumerate(members):
        await buy(ask, member, 20, f"o-{i}")

    await asyncio.gather(workers.ready(), workers.ready())
    await until("SELECT position >= 30 FROM fact_followers WHERE name = 'coupons'", True)
    await until("SELECT count(*) FROM facts WHERE kind = 'coupon.not_given'", 4)

    # The fourth gets what is left of ten: one of three.
    assert await held() == [("ten-off", "CAMPAIGN", 10)]
    assert await given() == 10
    lost = await rows(
        "SELECT payload ->> 'reason' AS reason, payload ->> 'template' AS template FROM facts"
        " WHERE kind = 'coupon.not_given'"
    )
    assert {(each["template"], each["reason"]) for each in lost} == {("nothing", "UNKNOWN_COUPON_TEMPLATE")}
    refs = await value("SELECT count(DISTINCT origin_ref) FROM coupons")
    assert refs == 10


async def test_packs_of_tiers_are_coupons_where_a_template_has_their_name(
    ask: Ask, begin: Begin, workers: Starter
) -> None:
    standard, silver, gold = three_tiers(100, 500, LIFETIME)
    tiers = (standard, replace(silver, benefits=(HELLO, MONTHLY, PARCEL)), gold)
    await make.programme(tiers=tiers)
    member = await make.member(begin)
    await live(ask, "hello", claimable=False, audience={"tiers": ["gold"]})
    await live(ask, "monthly", claimable=False, limits={})
    await buy(ask, member, 100, "o-1")

    await workers.ready()
    await until(COUPONS, 2)
    handed = await value("SELECT count(*) FROM facts WHERE kind = 'benefit.granted'")

    assert handed == 2
    assert await held() == [("hello", "BENEFIT", 1), ("monthly", "BENEFIT", 1)]


async def test_members_are_reminded_once_for_each_of_the_days(
    ask: Ask, begin: Begin, workers: Starter
) -> None:
    programme = await make.programme()
    member = await make.member(begin)
    template = await make.coupon_template(programme, remind_days=(7, 3))
    soon, sooner, later = [
        await make.coupon(member.id, template, until=datetime.now(UTC) + timedelta(days=days))
        for days in (6, 2, 20)
    ]

    await workers.ready()
    await until("SELECT count(*) FROM facts WHERE kind = 'coupon.expiring'", 2)
    await rows(
        "UPDATE coupons SET valid_until = valid_until - interval '4 days' WHERE id = $1 RETURNING 1", soon
    )
    await until("SELECT count(*) FROM facts WHERE kind = 'coupon.expiring'", 3)

    told = await rows(
        """SELECT payload ->> 'coupon' AS coupon, (payload ->> 'days')::int AS days FROM facts
        WHERE kind = 'coupon.expiring' ORDER BY sequence"""
    )
    assert sorted((each["coupon"], each["days"]) for each in told) == sorted(
        [
            (str(CouponId(member.id.value, soon)), 7),
            (str(CouponId(member.id.value, sooner)), 3),
            (str(CouponId(member.id.value, soon)), 3),
        ]
    )
    assert str(CouponId(member.id.value, later)) not in {each["coupon"] for each in told}


async def test_coupons_of_a_merged_membership_are_the_survivors(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane, june = await make.member(begin), await make.member(begin)
    await live(ask, limits={"total": 9, "perMember": 2})
    first, second = (await claim(ask, jane.id))["coupon"]["id"], (await claim(ask, jane.id))["coupon"]["id"]
    await redeem(ask, first)

    merged = await merge(ask, jane, june)
    again = await claim(ask, june.id)

    assert merged["problems"] == []
    states = await rows("SELECT member_id, state, origin FROM coupons ORDER BY issued_at, id")
    of_june = [each for each in states if each["member_id"] == june.id.value]
    assert of_june == [{"member_id": june.id.value, "state": "UNUSED", "origin": "MERGE"}]
    assert sorted(each["state"] for each in states if each["member_id"] == jane.id.value) == ["GIVEN", "USED"]
    # The person has had two already.
    assert codes(again) == ["LIMIT_PER_MEMBER"]
    assert await given() == 2
    assert codes(await redeem(ask, second)) == ["MEMBERSHIP_NOT_ACTIVE"]


@pytest.mark.parametrize("how", ["closeMembership", "eraseMember"])
async def test_with_a_membership_its_coupons_end(ask: Ask, begin: Begin, how: str) -> None:
    await make.programme()
    jane = await make.member(begin)
    await live(ask)
    coupon = (await claim(ask, jane.id))["coupon"]["id"]
    kind = {"closeMembership": "ChangeMembershipInput", "eraseMember": "EraseMemberInput"}[how]
    query = f"mutation ($input: {kind}!) {{ {how}(input: $input) {{ problems {{ code }} }} }}"
    input: dict[str, Any] = {"idempotencyKey": make.key(), "memberId": str(jane.id), "reason": "Asked to"}

    answer = await ask(query, make.staff(Permission.MEMBERSHIPS_WRITE, Permission.MEMBERS_ERASE), input=input)

    assert answer["errors"] == [] and answer["data"][how]["problems"] == []
    assert await rows("SELECT state FROM coupons") == [{"state": "REVOKED"}]
    assert codes(await redeem(ask, coupon)) == ["MEMBERSHIP_NOT_ACTIVE"]
