"""Cards are issued, used, frozen, replaced and closed."""

from __future__ import annotations

import asyncio
from typing import Any

from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.adjustments.hands import available
from tests.api.orders.orders import RECORD, an_order
from tests.conftest import Ask
from tests.ledger import codes

KEEPER = make.staff(Permission.CARDS_WRITE, Permission.MEMBERS_READ)
TILL = make.service(Permission.ORDERS_RECORD)
CHANGE = """mutation ($input: ChangeCardInput!) { %s(input: $input) {
  card member { version card { id status } }
  problems { code ... on CardCanNotBecome { status wanted } ... on VersionConflict { current } } } }"""
TOKEN = "mutation ($n: String!) { createMemberToken(input: { cardNumber: $n }) { token { __typename } } }"
LOOK = """query ($a: Count!, $b: Count!) {
  cardsNeedingFollowUp(notActivatedAfterDays: $a, notUsedAfterDays: $b, first: 10) { id memberId status } }"""


async def change(ask: Ask, name: str, card: str, **more: Any) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "card": card, **more}
    answer = await ask(CHANGE % name, KEEPER, input=input)
    assert answer["errors"] == [], answer["errors"]
    payload: dict[str, Any] = answer["data"][name]
    return payload


async def card_of(ask: Ask, member: make.Made) -> tuple[str, str]:
    answer = await ask(
        "query ($id: MemberId!) { member(id: $id) { card { id number } } }", KEEPER, id=str(member.id)
    )
    card = answer["data"]["member"]["card"]
    return card["id"], card["number"]


async def bought(ask: Ask, number: str) -> list[str]:
    answer = await ask(
        RECORD, TILL, input=an_order(50, member={"cardNumber": number}, external_id=make.key())
    )
    assert answer["errors"] == [], answer["errors"]
    return codes(answer["data"]["recordOrder"])


async def test_a_card_lives_from_its_first_use_until_it_is_given_back(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    ann = await make.member(begin)
    first, number = await card_of(ask, ann)
    assert await bought(ask, number) == []
    earned = await available(ann)

    frozen = await change(ask, "freezeCard", first, ifVersion=1)

    assert frozen["member"] == {"version": 2, "card": {"id": first, "status": "FROZEN"}}
    assert await bought(ask, number) == ["CARD_FROZEN"]
    assert codes(await change(ask, "activateCard", first)) == ["CARD_CAN_NOT_BECOME"]
    assert codes(await change(ask, "closeCard", first, ifVersion=1)) == ["VERSION_CONFLICT"]
    assert await available(ann) == earned > 0
    # The member logs in all the same, and is found by the card.
    token = await ask(TOKEN, make.service(Permission.TOKENS_CREATE_MEMBER), n=number)
    assert token["data"]["createMemberToken"]["token"] is not None
    assert (await change(ask, "unfreezeCard", first))["member"]["card"]["status"] == "ACTIVE"
    assert await bought(ask, number) == []

    second = (await change(ask, "replaceCard", first))["card"]

    assert await bought(ask, number) == ["CARD_NOT_IN_USE"]
    assert (await card_of(ask, ann))[0] == second != first
    assert codes(await change(ask, "unfreezeCard", first)) == ["CARD_CAN_NOT_BECOME"]
    new_number = (await card_of(ask, ann))[1]
    status = "SELECT status FROM cards WHERE number = $1"
    assert await value(status, new_number) == "ISSUED"
    assert await bought(ask, new_number) == []
    assert await value(status, new_number) == "ACTIVE"
    await change(ask, "closeCard", second)
    assert await bought(ask, new_number) == ["CARD_NOT_IN_USE"]
    assert codes(await change(ask, "freezeCard", second)) == ["CARD_CAN_NOT_BECOME"]
    found = await ask(
        "query ($n: String!) { member(cardNumber: $n) { id card { status } } }", KEEPER, n=new_number
    )
    assert found["data"]["member"] == {"id": str(ann.id), "card": {"status": "CLOSED"}}
    deeds = await rows("SELECT fields FROM audit_log WHERE act = 'card.changed' ORDER BY at, id")
    assert [each["fields"] for each in deeds] == [["frozen"], ["active"], ["replaced"], ["closed"]]


async def test_of_a_crowd_of_orders_only_those_of_cards_in_use_are_recorded(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    ann, ben, eve = [await make.member(begin) for _ in range(3)]
    frozen, _ = await card_of(ask, ann)
    await change(ask, "freezeCard", frozen)
    for each in (ben, eve):  # a card that replaces another one was not used yet
        await change(ask, "replaceCard", (await card_of(ask, each))[0])
    number = {each.id: (await card_of(ask, each))[1] for each in (ann, ben, eve)}
    orders = [
        an_order(50, member={"cardNumber": number[ann.id]}, external_id="frozen"),
        an_order(50, member={"cardNumber": number[ben.id]}, external_id="good"),
        an_order(50, member={"cardNumber": number[eve.id]}, external_id="nowhere", store="nowhere"),
    ]

    answers = await asyncio.gather(*(ask(RECORD, TILL, input=each) for each in orders))

    heard = [codes(each["data"]["recordOrder"]) for each in answers]
    assert heard == [["CARD_FROZEN"], [], ["UNKNOWN_STORE"]]
    assert await make.count("orders") == 1
    # The first use makes a card active, and what was refused is no use.
    status = "SELECT status FROM cards WHERE number = $1"
    assert [await value(status, number[each.id]) for each in (ann, ben, eve)] == [
        "FROZEN",
        "ACTIVE",
        "ISSUED",
    ]
    again = await ask(RECORD, TILL, input=orders[0])
    assert codes(again["data"]["recordOrder"]) == ["CARD_FROZEN"]
    assert again["extensions"]["idempotentReplay"] is True


async def test_cards_that_nobody_uses_are_listed(ask: Ask, begin: Begin, programme: Programme) -> None:
    fresh, unused, never, frozen = [await make.member(begin) for _ in range(4)]
    for member, days in ((unused, 100), (never, 40), (frozen, 400)):
        await rows(
            "UPDATE cards SET issued_at = now() - make_interval(days => $2) WHERE member_id = $1",
            member.id.value,
            days,
        )
    await rows("UPDATE cards SET status = 'ISSUED' WHERE member_id = $1 RETURNING id", never.id.value)
    await change(ask, "freezeCard", (await card_of(ask, frozen))[0])

    found = (await ask(LOOK, KEEPER, a=30, b=90))["data"]["cardsNeedingFollowUp"]

    assert [(each["memberId"], each["status"]) for each in found] == [
        (str(unused.id), "ACTIVE"),
        (str(never.id), "ISSUED"),
    ]
    later = (await ask(LOOK, KEEPER, a=41, b=101))["data"]["cardsNeedingFollowUp"]
    assert later == []
    bad = await ask(LOOK, KEEPER, a=0, b=90)
    assert [each["extensions"]["code"] for each in bad["errors"]] == ["BAD_USER_INPUT"]
    assert await value("SELECT count(*) FROM cards WHERE member_id = $1", fresh.id.value) == 1
