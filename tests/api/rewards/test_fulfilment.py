"""Goods on their way to the member, and redemptions that are called off."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from domain.points.wallet import STANDARD_TERMS
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import row, rows, value
from tests import make
from tests.api.orders.deliveries import account
from tests.api.rewards.asking import PACKER, TILL, answer, codes, done, live, redeem
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import grant, hence, lots, put_clock_forward, set_terms

STEPS = ("APPROVED", "PACKED", "SHIPPED", "COMPLETED")


async def a_mug(ask: Ask, begin: Begin, *, lots: Any = (500,), **more: Any) -> tuple[make.Made, str]:
    """A member who has redeemed all points for a mug of three."""
    member = await make.member(begin)
    await grant(begin, member, *lots)
    await live(ask, stock=3, **more)
    payload = await redeem(ask, member)
    assert payload["problems"] == [], payload
    return member, payload["redemption"]["id"]


async def move(ask: Ask, redemption: str, to: str, **more: Any) -> dict[str, Any]:
    return await done(ask, "moveRedemption", PACKER, redemption=redemption, to=to, **more)


async def cancel(ask: Ask, redemption: str, caller: Any = PACKER, **more: Any) -> dict[str, Any]:
    return await done(ask, "cancelRedemption", caller, redemption=redemption, **more)


async def taken() -> int:
    return int(await value("SELECT taken FROM reward_stocks"))


async def test_goods_go_step_by_step_and_each_step_is_told(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    _, redemption = await a_mug(ask, begin)

    for step in STEPS:
        more = {"reference": "SF-1"} if step == "SHIPPED" else {}
        assert codes(await move(ask, redemption, step, **more)) == []

    asked = "query ($id: RedemptionId!) { redemption(id: $id) { moves { after reference } } }"
    steps = (await ask(asked, PACKER, id=redemption))["data"]["redemption"]["moves"]
    assert [each["after"] for each in steps] == ["REQUESTED", *STEPS]
    assert [each["reference"] for each in steps] == [None, None, None, "SF-1", None]
    by = await rows("SELECT DISTINCT moved_by FROM redemption_moves WHERE before IS NOT NULL")
    assert by == [{"moved_by": PACKER.actor}]
    assert await value("SELECT count(*) FROM facts WHERE kind = 'redemption.moved'") == 4
    assert await value("SELECT count(*) FROM audit_log WHERE act = 'redemption.moved'") == 4


async def test_no_step_is_left_out_taken_twice_or_taken_back(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    _, redemption = await a_mug(ask, begin)

    assert codes(await move(ask, redemption, "PACKED")) == ["WRONG_REDEMPTION_STATE"]
    assert codes(await move(ask, redemption, "APPROVED")) == []
    (again,) = (await move(ask, redemption, "APPROVED"))["problems"]
    (back,) = (await move(ask, redemption, "REQUESTED"))["problems"]

    assert (again["state"], again["asked"]) == ("APPROVED", "APPROVED")
    assert (back["field"], back["reason"]) == ("to", "NOT_HERE")
    assert await make.count("redemption_moves") == 2
    refused = await answer(ask, "moveRedemption", TILL, redemption=redemption, to="PACKED")
    assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_a_member_calls_off_what_is_not_approved_and_has_everything_back(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    soon, later = hence(days=10), hence(days=90)
    member, redemption = await a_mug(ask, begin, lots=((300, later), (200, soon)))
    assert await taken() == 1

    payload = await cancel(ask, redemption, make.themselves(member.id))

    assert (payload["problems"], payload["points"]) == ([], 500)
    assert (payload["redemption"]["state"], payload["redemption"]["restocked"]) == ("CANCELLED", True)
    assert await lots(member) == [(200, soon), (300, later)]
    assert await taken() == 0
    back = await row("SELECT kind, cause_kind, points FROM entries ORDER BY recorded_at DESC, sequence DESC")
    assert back == {"kind": "SPEND_RETURN", "cause_kind": "REDEMPTION", "points": 500}
    assert codes(await cancel(ask, redemption)) == ["WRONG_REDEMPTION_STATE"]
    assert await broken() == {}


async def test_a_member_does_not_call_off_what_is_approved_nor_what_is_somebody_else_s(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, redemption = await a_mug(ask, begin)
    other = await make.member(begin)

    assert codes(await cancel(ask, redemption, make.themselves(other.id))) == ["UNKNOWN_REDEMPTION"]
    await move(ask, redemption, "APPROVED")
    assert codes(await cancel(ask, redemption, make.themselves(member.id))) == ["WRONG_REDEMPTION_STATE"]
    assert codes(await cancel(ask, redemption)) == []
    assert await account(member) == {"available": 500}


async def test_what_is_written_off_does_not_go_back_to_stock(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, redemption = await a_mug(ask, begin)

    payload = await cancel(ask, redemption, restock=False)

    assert payload["redemption"]["restocked"] is False
    assert await taken() == 1
    assert await account(member) == {"available": 500}


async def test_what_is_shipped_is_called_off_no_more(ask: Ask, begin: Begin, programme: Programme) -> None:
    member, redemption = await a_mug(ask, begin)
    for step in STEPS[:3]:
        await move(ask, redemption, step)

    assert codes(await cancel(ask, redemption)) == ["WRONG_REDEMPTION_STATE"]
    assert await account(member) == {}


async def test_points_whose_time_has_run_out_live_on_as_the_wallet_type_says(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await set_terms(programme, replace(STANDARD_TERMS, extend_days=30))
    member, redemption = await a_mug(ask, begin, lots=((500, hence(days=2)),))
    await put_clock_forward(days=5)

    await cancel(ask, redemption)

    assert await account(member) == {"available": 500}
    assert await make.count("lots") == 2
    assert await broken() == {}


@pytest.mark.parametrize("packed", range(6))
async def test_of_a_cancellation_and_a_shipment_at_once_one_is_done(
    ask: Ask, begin: Begin, programme: Programme, packed: int
) -> None:
    member, redemption = await a_mug(ask, begin)
    for step in STEPS[:2]:
        await move(ask, redemption, step)

    shipped, cancelled = await asyncio.gather(move(ask, redemption, "SHIPPED"), cancel(ask, redemption))

    assert sorted([codes(shipped), codes(cancelled)]) == [[], ["WRONG_REDEMPTION_STATE"]]
    state = await value("SELECT state FROM redemptions")
    if codes(cancelled):
        assert (state, await account(member), await taken()) == ("SHIPPED", {}, 1)
    else:
        assert (state, await account(member), await taken()) == ("CANCELLED", {"available": 500}, 0)
    assert await make.count("redemption_moves") == 4
    assert await broken() == {}


async def test_many_cancellations_at_once_give_back_once(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, redemption = await a_mug(ask, begin)

    payloads = await asyncio.gather(*(cancel(ask, redemption) for _ in range(16)))

    assert sorted(len(each["problems"]) for each in payloads) == [0] + [1] * 15
    assert await account(member) == {"available": 500}
    assert await taken() == 0
    assert await broken() == {}


async def test_the_entry_of_a_redemption_is_taken_back_by_calling_it_off_only(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    _, redemption = await a_mug(ask, begin)
    entry = await ask("query ($id: RedemptionId!) { redemption(id: $id) { entry } }", PACKER, id=redemption)
    reverse = (
        """mutation ($input: ReverseEntryInput!) { reverseEntry(input: $input) { problems { code } } }"""
    )

    answered = await ask(
        reverse,
        make.staff(Permission.POINTS_ADJUST),
        input={
            "entry": entry["data"]["redemption"]["entry"],
            "reason": "Wrong",
            "idempotencyKey": make.key(),
        },
    )

    assert answered["data"]["reverseEntry"]["problems"] == [{"code": "ENTRY_NOT_REVERSIBLE"}]


MERGE = """mutation ($input: MergeBalancesInput!) { mergeBalances(input: $input) { problems { code } } }"""


async def test_after_a_merge_what_was_redeemed_is_the_survivor_s(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    absorbed, redemption = await a_mug(ask, begin, limits={"perMember": 1})
    survivor = await make.member(begin)
    await grant(begin, survivor, 500)
    both = {"from": str(absorbed.id), "into": str(survivor.id), "reason": "One person"}
    merged = await ask(
        MERGE, make.staff(Permission.MEMBERS_MERGE), input={**both, "idempotencyKey": make.key()}
    )
    assert merged["data"]["mergeBalances"]["problems"] == []

    assert codes(await redeem(ask, survivor)) == ["LIMIT_REACHED"]
    me = make.themselves(survivor.id)
    mine = await ask("{ me { redemptions(first: 5) { nodes { id state } } } }", me)
    assert mine["data"]["me"]["redemptions"]["nodes"] == [{"id": redemption, "state": "REQUESTED"}]

    payload = await cancel(ask, redemption, me)

    assert (payload["problems"], payload["points"]) == ([], 500)
    assert payload["redemption"]["state"] == "CANCELLED"
    assert await account(survivor) == {"available": 1_000}
    assert await account(absorbed) == {}
    assert await broken() == {}


async def test_a_membership_that_was_closed_has_its_points_back_too(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, redemption = await a_mug(ask, begin)
    close = """mutation ($input: ChangeMembershipInput!) { closeMembership(input: $input) {
      problems { code } } }"""
    wish = {"memberId": str(member.id), "reason": "Asked to", "idempotencyKey": make.key()}
    closed = await ask(close, make.staff(Permission.MEMBERSHIPS_WRITE), input=wish)
    assert closed["errors"] == [] and closed["data"]["closeMembership"]["problems"] == []

    assert codes(await cancel(ask, redemption)) == []
    assert await account(member) == {"available": 500}
    assert await broken() == {}


async def test_what_is_on_its_way_is_listed_the_oldest_first(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    _, first = await a_mug(ask, begin)
    other = await make.member(begin)
    await grant(begin, other, 500)
    second = (await redeem(ask, other))["redemption"]["id"]
    await move(ask, first, "APPROVED")
    query = """query ($states: [RedemptionState!], $after: String) {
      redemptions(first: 1, states: $states, after: $after, reward: "mug") {
        nodes { id memberId } pageInfo { hasNextPage endCursor } } }"""

    page = (await ask(query, PACKER))["data"]["redemptions"]
    rest = (await ask(query, PACKER, after=page["pageInfo"]["endCursor"]))["data"]["redemptions"]
    waiting = (await ask(query, PACKER, states=["REQUESTED"]))["data"]["redemptions"]

    assert [each["id"] for each in page["nodes"]] == [first]
    assert page["pageInfo"]["hasNextPage"] is True
    assert [each["id"] for each in rest["nodes"]] == [second]
    assert rest["pageInfo"]["hasNextPage"] is False
    assert [(each["id"], each["memberId"]) for each in waiting["nodes"]] == [(second, str(other.id))]


async def test_an_erasure_forgets_where_it_went_and_keeps_what_was_redeemed(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 500)
    await live(ask)
    redemption = (await redeem(ask, member, deliveryReference="address-7"))["redemption"]["id"]
    erase = """mutation ($input: EraseMemberInput!) { eraseMember(input: $input) { problems { code } } }"""
    wish = {"memberId": str(member.id), "reason": "Asked to", "idempotencyKey": make.key()}
    erased = await ask(erase, make.staff(Permission.MEMBERS_ERASE), input=wish)
    assert erased["data"]["eraseMember"]["problems"] == []

    kept = await rows("SELECT delivery_reference, state, points FROM redemptions")
    assert kept == [{"delivery_reference": None, "state": "REQUESTED", "points": 500}]
    cancelled = await done(ask, "cancelRedemption", PACKER, redemption=redemption)
    assert (codes(cancelled), cancelled["points"]) == ([], 500)
    assert await account(member) == {}
    assert await broken() == {}


async def test_the_proof_of_the_ledger_finds_what_the_ledger_does_not_know(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    _, redemption = await a_mug(ask, begin)
    await cancel(ask, redemption, restock=False)
    other = await make.member(begin)
    await grant(begin, other, 500)
    await redeem(ask, other)
    assert await broken() == {}

    await rows("UPDATE reward_stocks SET taken = 1 RETURNING 1")
    await rows("UPDATE redemptions SET points = 400 WHERE state = 'REQUESTED' RETURNING 1")
    await rows(
        "UPDATE redemptions SET state = 'REQUESTED', restocked = NULL WHERE state = 'CANCELLED' RETURNING 1"
    )

    assert await broken() == {"redemptions": 2, "stocks of rewards": 1}
