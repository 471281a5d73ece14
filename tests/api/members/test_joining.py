"""Orders of guests find their person: when somebody enrols, or gets a phone, an e-mail, an external id."""

from __future__ import annotations

from typing import Any

import pytest

from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.members.asking import ENROL, SERVER, UPDATE, enrol, update
from tests.conftest import Ask

TILL = make.service(Permission.ORDERS_RECORD, Permission.ORDERS_READ)

RECORD = """
mutation ($input: RecordOrderInput!) {
  recordOrder(input: $input) { order { id } problems { code } }
}
"""


async def guest_order(ask: Ask, number: int, yuan: int, **member: str) -> None:
    order: dict[str, Any] = {
        "idempotencyKey": make.key(),
        "source": "till",
        "externalId": f"T-{number}",
        "member": member,
        "channel": "store",
        "store": "s1",
        "placedAt": f"2026-01-0{number}T10:00:00+08:00",
        "lines": [{"sku": "tea", "quantity": 1, "paid": {"amount": yuan * 100, "currency": "CNY"}}],
    }
    answer = await ask(RECORD, TILL, input=order)
    assert answer["errors"] == []
    assert answer["data"]["recordOrder"]["problems"] == []


async def available() -> Any:
    return await value(
        "SELECT sum(available) FROM accounts a JOIN wallet_types w ON w.id = a.wallet_type_id"
        " WHERE w.code = 'points'"
    )


@pytest.mark.parametrize(
    "contact",
    [{"phone": "13800138000"}, {"email": "ann@example.com"}, {"externalId": "crm-1"}],
    ids=["phone", "email", "externalId"],
)
async def test_whoever_enrols_gets_the_orders_that_waited(
    ask: Ask, programme: Programme, contact: dict[str, str]
):
    await guest_order(ask, 1, 30, **contact)
    await guest_order(ask, 2, 12, **contact)
    await guest_order(ask, 3, 500, phone="13900139000")  # somebody else's
    query = ENROL.replace("enrolSource", "points { available } membership { orderCount } enrolSource")

    answer = await ask(query, SERVER, input=enrol(name="Ann", **contact))

    payload = answer["data"]["enrolMember"]
    assert payload["problems"] == []
    assert payload["joinedOrders"] == 2
    assert payload["member"]["points"] == {"available": 42}
    assert payload["member"]["membership"] == {"orderCount": 2}
    assert await make.counts("orders", "guest_orders") == {"orders": 2, "guest_orders": 1}


async def test_a_bound_phone_brings_its_orders_and_once(ask: Ask, programme: Programme, begin: Begin):
    await guest_order(ask, 1, 30, phone="13800138000")
    ann = await make.member(begin, name="Ann")
    input = update(ann, phone="13800138000")

    first = await ask(UPDATE, SERVER, input=input)
    again = await ask(UPDATE, SERVER, input=input)

    for answer in (first, again):
        assert answer["data"]["updateMember"]["joinedOrders"] == 1
        assert answer["data"]["updateMember"]["problems"] == []
    assert again["extensions"] == {"idempotentReplay": True}
    assert await available() == 30
    assert await make.counts("orders", "guest_orders") == {"orders": 1, "guest_orders": 0}


async def test_a_refused_enrolment_leaves_the_orders_where_they_were(
    ask: Ask, programme: Programme, begin: Begin
):
    await guest_order(ask, 1, 30, phone="13800138000")
    await make.member(begin, email="ann@example.com")

    answer = await ask(ENROL, SERVER, input=enrol(phone="13800138000", email="ann@example.com"))

    assert [each["code"] for each in answer["data"]["enrolMember"]["problems"]] == ["IDENTITY_TAKEN"]
    assert await make.counts("orders", "guest_orders") == {"orders": 0, "guest_orders": 1}
    registered = await rows("SELECT member_id FROM order_registry")
    assert registered == [{"member_id": None}]
