"""What tiers hand out: once for ever or once a period, whatever is tried again."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from api.programme.jobs import run_night
from domain.kernel.texts import LocalText
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.tiers.benefits import Benefit, BenefitKind, PackPeriod
from domain.tiers.handing.use_cases import hand_out, hand_out_everywhere
from domain.tiers.ladder import OnRefund, Tier
from domain.tiers.presets import LIFETIME, progress, three_tiers
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.orders.deliveries import RETURNING
from tests.api.programme.setting import advance_clock, save_ladder
from tests.api.tiers.giving import ADMIN, buy, moves, set_tier, tier_of, told
from tests.conftest import Ask
from tests.faults.books import broken

TITLE = LocalText({"en": "A pack"})
HELLO = Benefit(BenefitKind.WELCOME_PACK, TITLE, pack="hello", points=50)
MONTHLY = Benefit(BenefitKind.COUPON_PACK, TITLE, pack="monthly", period=PackPeriod.MONTH)


def packed() -> tuple[Tier, ...]:
    standard, silver, gold = three_tiers(100, 500, LIFETIME)
    return standard, replace(silver, benefits=(HELLO, MONTHLY)), gold


@pytest.fixture
async def programme(begin: Begin) -> Programme:
    return await make.programme(tiers=packed(), sandbox=True)


async def packs() -> list[str]:
    return [each["pack"] for each in await told("benefit.granted")]


async def available(member: make.Made) -> int:
    return int(
        await value(
            "SELECT a.available FROM accounts a JOIN wallet_types w ON w.id = a.wallet_type_id"
            " WHERE a.member_id = $1 AND w.code = 'points'",
            member.id.value,
        )
    )


async def test_whoever_comes_into_a_tier_gets_its_packs_and_their_points(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    assert await hand_out_everywhere(begin) == 0
    await buy(ask, member, 100)

    assert await hand_out_everywhere(begin) == 1
    assert await hand_out_everywhere(begin) == 0

    facts = await told("benefit.granted")
    assert [(each["pack"], each["tier"], each["benefit"], each.get("points")) for each in facts] == [
        ("hello", "silver", "WELCOME_PACK", 50),
        ("monthly", "silver", "COUPON_PACK", None),
    ]
    assert await available(member) == 150
    (entry,) = await rows("SELECT kind, points, cause_id FROM entries WHERE cause_kind = 'GRANT'")
    assert (entry["kind"], entry["points"]) == ("EARN", 50)
    assert entry["cause_id"] == (await value("SELECT id FROM tier_grants WHERE points = 50")).hex
    assert await broken() == {}


async def test_two_workers_at_once_give_once(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    await buy(ask, member, 100)

    now = datetime.now(UTC)
    await asyncio.gather(*(hand_out(programme, begin, until=now) for _ in range(4)))

    assert await make.count("tier_grants") == 2
    assert await available(member) == 150


async def test_a_welcome_is_for_ever_and_a_coupon_pack_for_each_period(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    floor = (await set_tier(ask, member, "silver"))["id"]
    await hand_out_everywhere(begin)
    assert await packs() == ["hello", "monthly"]

    for _ in range(2):  # out of the tier and into it again, within the period
        ending = 'mutation ($id: FloorId!) { endTier(input: { idempotencyKey: "%s", id: $id, reason: "x" })'
        await ask(ending % make.key() + " { problems { code } } }", ADMIN, id=floor)
        floor = (await set_tier(ask, member, "silver", endsAt="2029-01-01T00:00:00Z"))["id"]
        await hand_out_everywhere(begin)
    assert await packs() == ["hello", "monthly"]

    for _ in range(3):
        await advance_clock(ask, "main", days=31)
        await run_night(begin, None)
        await run_night(begin, None)
    assert await packs() == ["hello", *["monthly"] * 4]
    assert await available(member) == 50


async def test_what_one_of_two_has_had_both_have_had(ask: Ask, begin: Begin, programme: Programme) -> None:
    one, other = await make.member(begin), await make.member(begin)
    await buy(ask, one, 100)
    await hand_out_everywhere(begin)
    merging = """mutation ($input: MergeBalancesInput!) { mergeBalances(input: $input) {
      problems { code } } }"""
    input = {
        "idempotencyKey": make.key(),
        "from": str(one.id),
        "into": str(other.id),
        "reason": "Same person",
    }

    await ask(merging, make.staff(*Permission), input=input)
    await hand_out_everywhere(begin)
    await buy(ask, other, 500, "2")
    await hand_out_everywhere(begin)

    assert await tier_of(ask, other) == "gold"
    assert await packs() == ["hello", "monthly"]
    assert await broken() == {}


async def test_who_is_suspended_waits_until_it_goes_on(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    await buy(ask, member, 100)
    changing = """mutation ($input: ChangeMembershipInput!) { %s(input: $input) { problems { code } } }"""
    for mutation, given in (("suspendMembership", 0), ("resumeMembership", 1)):
        input = {"idempotencyKey": make.key(), "memberId": str(member.id), "reason": "x"}
        await ask(changing % mutation, ADMIN, input=input)
        assert await hand_out_everywhere(begin) == given


async def test_a_new_revision_hands_periodic_packs_to_those_who_stand_there_but_no_welcome(
    ask: Ask, begin: Begin
) -> None:
    await make.programme(tiers=three_tiers(100, 500, LIFETIME))
    member = await make.member(begin)
    await buy(ask, member, 100)
    packs_ = [
        {"kind": "WELCOME_PACK", "title": {"en": "Hello"}, "pack": "hello", "points": 5},
        {"kind": "COUPON_PACK", "title": {"en": "Monthly"}, "pack": "monthly", "period": "MONTH"},
    ]
    entry = {"figure": {"metric": "PROGRESS_POINTS", "window": "LIFETIME", "atLeast": 100}}
    saved = await save_ladder(
        ask,
        "tiers",
        tiers=[
            {"code": "standard", "name": {"en": "Standard"}},
            {"code": "silver", "name": {"en": "Silver"}, "entry": entry, "benefits": packs_},
        ],
    )
    assert saved["problems"] == []

    assert await hand_out_everywhere(begin) == 1

    assert await packs() == ["monthly"]


async def test_a_welcome_of_progress_lifts_at_once(ask: Ask, begin: Begin) -> None:  # X46
    gift = Benefit(BenefitKind.WELCOME_PACK, TITLE, points=100, wallet="progress")
    standard, silver, gold = three_tiers(500, 2000, LIFETIME)
    diamond = replace(gold, code="diamond", rank=3, entry=progress(5000, LIFETIME))
    for on_refund, lands in ((OnRefund.AT_REVIEW, "silver"), (OnRefund.AT_ONCE, "standard")):
        code = on_refund.value.lower()
        await make.programme(
            code=code,
            is_default=False,
            tiers=(replace(standard, benefits=(gift,)), silver, gold, diamond),
            on_refund=on_refund,
        )
        member = await make.member(begin, programme=code)
        await hand_out_everywhere(begin)
        found = "{ me { tierProgress(programme: %s) { toReach { current } current { code } } } }"
        asked = found % f'"{code}"'
        before = await ask(asked, make.themselves(member.id))
        assert before["data"]["me"]["tierProgress"]["toReach"] == [{"current": 100}]

        order = {"programme": code, "lines": _lines(300, 100)}
        await buy(ask, member, 0, code, **order)
        reached = await ask(asked, make.themselves(member.id))
        assert reached["data"]["me"]["tierProgress"]["current"] == {"code": "silver"}

        returning = {
            "idempotencyKey": make.key(),
            "order": {"name": {"source": "shop", "externalId": code}},
            "source": "shop",
            "externalId": f"r-{code}",
            "lines": [{"number": 2, "quantity": 1}],
        }
        answer = await ask(RETURNING, ADMIN, input=returning)
        assert answer["errors"] == []
        after = await ask(asked, make.themselves(member.id))
        told_ = after["data"]["me"]["tierProgress"]
        assert told_["current"] == {"code": lands}
    assert ("UPGRADED", "standard", "silver", "QUALIFIED") in await moves()


def _lines(*yuan: int) -> list[dict[str, object]]:
    return [
        {"sku": f"s{each}", "quantity": 1, "paid": {"amount": each * 100, "currency": "CNY"}} for each in yuan
    ]
