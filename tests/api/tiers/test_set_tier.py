"""Staff and payments give a tier with an end; the rules go on beneath it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from api.programme.jobs import run_night
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.tiers.presets import LIFETIME, three_tiers
from domain.tiers.use_cases import end_floors
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.programme.setting import advance_clock
from tests.api.tiers.giving import (
    END,
    SET,
    buy,
    end_tier,
    history,
    in_days,
    moves,
    set_tier,
    tier_of,
    told,
)
from tests.conftest import Ask

TABLES = ("tier_floors", "tier_moves", "facts", "audit_log")


@pytest.fixture
async def sandbox(begin: Begin) -> Programme:
    return await make.programme(tiers=three_tiers(100, 500, LIFETIME), sandbox=True)


async def test_a_person_gives_a_tier_with_an_end_and_a_reason(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)

    payload = await set_tier(ask, member, "gold")

    assert payload["problems"] == []
    tier = payload["member"]["tier"]
    assert (tier["tier"]["code"], tier["earned"]["code"]) == ("gold", "standard")
    assert [(each["id"], each["source"], each["tier"]["code"]) for each in tier["floors"]] == [
        (payload["id"], "STAFF", "gold")
    ]
    (joined, given) = await history(ask, member)
    assert joined["kind"] == "JOINED"
    assert (given["kind"], given["fromTier"], given["toTier"], given["reason"], given["said"]) == (
        "SET_BY_STAFF",
        "standard",
        "gold",
        "STAFF",
        "A regular of the old shop",
    )
    assert (given["revision"], [each["metric"] for each in given["figures"]]) == (1, ["PROGRESS_POINTS"])
    assert await value("SELECT act FROM audit_log WHERE act LIKE 'tier.%'") == "tier.set"
    assert [each["to"] for each in await told("tier.set")] == ["gold"]
    sealed = bytes(await value("SELECT reason FROM tier_floors"))
    assert b"regular" not in sealed


async def test_the_member_does_not_read_what_was_said(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    await set_tier(ask, member, "gold")

    answer = await ask("{ me { tierHistory(first: 1) { kind said } } }", make.themselves(member.id))

    assert answer["data"]["me"]["tierHistory"] == [{"kind": "SET_BY_STAFF", "said": None}]
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]


async def test_paid_silver_lies_under_earned_gold_until_its_end(
    ask: Ask, begin: Begin, sandbox: Programme
) -> None:  # X63
    member = await make.member(begin)
    await set_tier(ask, member, "silver", source="PAID", endsAt=in_days(60))
    assert await tier_of(ask, member) == "silver"

    await buy(ask, member, 500)
    assert await tier_of(ask, member) == "gold"
    answer = await ask(
        "{ me { tier { earned { code } floors { tier { code } } } } }", make.themselves(member.id)
    )
    assert answer["data"]["me"]["tier"] == {
        "earned": {"code": "gold"},
        "floors": [{"tier": {"code": "silver"}}],
    }

    await advance_clock(ask, "main", days=61)
    await run_night(begin, None)
    assert await tier_of(ask, member) == "gold"
    assert await value("SELECT floors FROM member_tiers") == "[]"
    assert await moves() == [
        ("JOINED", None, "standard", "ENROLMENT"),
        ("UPGRADED", "standard", "silver", "PAID"),
        ("UPGRADED", "silver", "gold", "QUALIFIED"),
    ]


async def test_when_the_floor_ends_the_member_falls_to_what_is_earned_as_of_that_instant(
    ask: Ask, begin: Begin, sandbox: Programme
) -> None:
    member = await make.member(begin)
    end = in_days(10)
    await set_tier(ask, member, "gold", endsAt=end)
    await buy(ask, member, 100)
    assert await tier_of(ask, member) == "gold"
    assert await end_floors(begin) == 0

    await advance_clock(ask, "main", days=13)
    assert await end_floors(begin) == 1
    assert await end_floors(begin) == 0

    assert await tier_of(ask, member) == "silver"
    assert (await moves())[-1] == ("DOWNGRADED", "gold", "silver", "FLOOR_ENDED")
    assert (await value("SELECT max(at) FROM tier_moves")).isoformat()[:19] == end[:19]
    assert [each["reason"] for each in await told("tier.downgraded")] == ["FLOOR_ENDED"]


async def test_a_given_tier_can_be_ended_before_its_time_and_once(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    floor = (await set_tier(ask, member, "gold"))["id"]

    payload = await end_tier(ask, floor)

    assert payload["problems"] == []
    assert payload["member"]["tier"]["tier"]["code"] == "standard"
    assert (await moves())[-1] == ("SET_BY_STAFF", "gold", "standard", "FLOOR_ENDED")
    (row,) = await rows("SELECT ended_at, ended_by FROM tier_floors")
    assert row["ended_at"] is not None and row["ended_by"].startswith("stf_")
    before = await make.counts(*TABLES)
    again = await end_tier(ask, floor)
    assert [each["code"] for each in again["problems"]] == ["FLOOR_HAS_ENDED"]
    assert await make.counts(*TABLES) == before


@pytest.mark.parametrize(
    ("input", "problem"),
    [
        ({"tier": "platinum"}, {"code": "UNKNOWN_TIER", "tier": "platinum"}),
        ({"ladder": "none"}, {"code": "UNKNOWN_LADDER", "ladder": "none"}),
        ({"endsAt": "2020-01-01T00:00:00Z"}, {"code": "INVALID_INPUT", "reason": "IN_THE_PAST"}),
        ({"endsAt": "2199-01-01T00:00:00Z"}, {"code": "INVALID_INPUT", "reason": "OUT_OF_RANGE"}),
        ({"reason": " "}, {"code": "INVALID_INPUT", "reason": "MISSING"}),
    ],
)
async def test_a_refusal_says_why_and_changes_nothing(
    ask: Ask, begin: Begin, programme: Programme, input: dict[str, Any], problem: dict[str, Any]
) -> None:
    member = await make.member(begin)
    before = await make.counts(*TABLES)

    payload = await set_tier(ask, member, **{"tier": "gold", **input})

    assert payload["id"] is None
    (got,) = payload["problems"]
    assert {name: got.get(name) for name in problem} == problem
    assert await make.counts(*TABLES) == before
    assert await tier_of(ask, member) == "standard"


async def test_who_has_left_is_given_no_tier(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    closing = """mutation ($input: ChangeMembershipInput!) {
      closeMembership(input: $input) { problems { code } } }"""
    input = {"idempotencyKey": make.key(), "memberId": str(member.id), "reason": "Asked to"}
    await set_tier(ask, member, "gold")
    await ask(closing, make.staff(Permission.MEMBERSHIPS_WRITE), input=input)

    payload = await set_tier(ask, member, "silver")

    assert [(each["code"], each["status"]) for each in payload["problems"]] == [
        ("MEMBERSHIP_NOT_ACTIVE", "CLOSED")
    ]
    assert (await moves())[-1] == ("LEFT", "gold", "gold", "MEMBERSHIP_ENDED")
    assert await value("SELECT floors FROM member_tiers") == "[]"


async def test_the_same_key_gives_one_floor_and_another_input_is_refused(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    same = {"idempotencyKey": make.key(), "endsAt": in_days(9)}

    first, second = await asyncio.gather(
        set_tier(ask, member, "gold", **same), set_tier(ask, member, "gold", **same)
    )
    other = await set_tier(ask, member, "silver", **same)

    assert first["id"] == second["id"]
    assert [each["code"] for each in other["problems"]] == ["IDEMPOTENCY_KEY_REUSED"]
    assert await make.count("tier_floors") == 1


async def test_it_needs_its_permission_and_campaigns_give_theirs_themselves(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    input = {
        "idempotencyKey": make.key(),
        "memberId": str(member.id),
        "tier": "gold",
        "endsAt": in_days(3),
        "reason": "x",
    }
    nobody = make.staff(*(set(Permission) - {Permission.TIERS_SET}))

    denied = await ask(SET, nobody, input=input)
    boost = await ask(SET, make.staff(*Permission), input={**input, "source": "CAMPAIGN"})
    floor = (await set_tier(ask, member, "gold"))["id"]
    ended = await ask(END, nobody, input={"idempotencyKey": make.key(), "id": floor, "reason": "x"})

    assert [each["extensions"]["code"] for each in denied["errors"]] == ["FORBIDDEN"]
    assert [each["extensions"]["code"] for each in boost["errors"]] == ["BAD_USER_INPUT"]
    assert [each["extensions"]["code"] for each in ended["errors"]] == ["FORBIDDEN"]
    assert await tier_of(ask, member) == "gold"


async def test_a_merge_takes_given_tiers_along(ask: Ask, begin: Begin, programme: Programme) -> None:
    one, other = await make.member(begin), await make.member(begin)
    await set_tier(ask, one, "gold", source="PAID")
    merging = """mutation ($input: MergeBalancesInput!) { mergeBalances(input: $input) {
      problems { code } } }"""
    input = {
        "idempotencyKey": make.key(),
        "from": str(one.id),
        "into": str(other.id),
        "reason": "Same person",
    }

    answer = await ask(merging, make.staff(*Permission), input=input)

    assert answer["data"]["mergeBalances"]["problems"] == []
    assert await tier_of(ask, other) == "gold"
    found = await ask("{ me { tier { floors { id source } } } }", make.themselves(other.id))
    (floor,) = found["data"]["me"]["tier"]["floors"]
    assert floor["source"] == "PAID"
    assert (await end_tier(ask, floor["id"]))["problems"] == []
    assert await tier_of(ask, other) == "standard"
