"""A shop reports an order, and everything that it causes is there at once, or nothing is."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from domain.points.terms import OnCompletion
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.tiers.presets import LIFETIME, three_tiers
from domain.work import Begin
from persistence.database import from_json, row, rows, value
from tests import make
from tests.api.orders.orders import RECORD, a_line, an_order, yuan
from tests.conftest import Ask

TILL = make.service(Permission.ORDERS_RECORD, Permission.ORDERS_READ)
WRITTEN = ("orders", "order_lines", "entries", "lots", "decisions", "facts", "order_registry", "guest_orders")


async def record(ask: Ask, **input: Any) -> dict[str, Any]:
    answer = await ask(RECORD, TILL, input=input)
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"]["recordOrder"]
    return payload


def code(payload: dict[str, Any]) -> str:
    (problem,) = payload["problems"]
    return str(problem["code"])


async def test_an_order_becomes_points_line_by_line(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)

    payload = await record(ask, **an_order(19.99, 30.00, 50.01), member={"id": str(member.id)})

    assert payload["problems"] == []
    order = payload["order"]
    assert order["memberId"] == str(member.id)
    assert order["goods"] == {"amount": 10000, "currency": "CNY", "formatted": "CN¥100.00"}
    assert [(each["wallet"], each["points"]) for each in order["awards"]] == [
        ("points", 100),
        ("progress", 100),
    ]
    # 19.99, 30 and 50.01 of 100 points: the remainder goes to the largest fraction.
    assert [each["earned"][0]["points"] for each in order["lines"]] == [20, 30, 50]
    account = await row(
        "SELECT * FROM accounts WHERE member_id = $1 AND wallet_type_id = $2",
        member.id.value,
        programme.wallet_by_code["points"].id,
    )
    assert account is not None
    assert (account["available"], account["earned"], account["entry_count"]) == (100, 100, 1)


async def test_points_that_wait_for_completion_are_pending_with_no_date(ask: Ask, begin: Begin) -> None:
    await make.programme(pending=OnCompletion(15))
    member = await make.member(begin)

    await record(ask, **an_order(100), member={"id": str(member.id)})

    lot = await row("SELECT * FROM lots WHERE member_id = $1 AND pending", member.id.value)
    assert lot is not None
    assert (lot["remaining"], lot["available_at"], lot["expires_at"]) == (100, None, None)


async def test_a_completed_order_knows_when_its_points_open_and_die(ask: Ask, begin: Begin) -> None:
    await make.programme(pending=OnCompletion(15))
    member = await make.member(begin)
    done = datetime.now(UTC) - timedelta(days=1)

    await record(
        ask,
        **an_order(100, placedAt=(done - timedelta(days=2)).isoformat()),
        member={"id": str(member.id)},
        status="COMPLETED",
        completedAt=done.isoformat(),
    )

    lot = await row("SELECT * FROM lots WHERE member_id = $1 AND pending", member.id.value)
    assert lot is not None
    assert lot["available_at"] - done == timedelta(days=15)
    assert lot["expires_at"] > lot["available_at"] + timedelta(days=365)


async def test_an_order_lifts_the_tier_at_once_and_the_next_one_earns_by_it(ask: Ask, begin: Begin) -> None:
    await make.programme(tiers=three_tiers(silver=100, gold=1000, window=LIFETIME))
    member = await make.member(begin)

    first = await record(ask, **an_order(100, external_id="1"), member={"id": str(member.id)})
    later = datetime.now(UTC).isoformat()
    second = await record(
        ask, **an_order(100, external_id="2", placedAt=later), member={"id": str(member.id)}
    )

    assert first["order"]["tierMoves"] == [{"ladder": "tiers", "fromTier": "standard", "toTier": "silver"}]
    assert [each["multiplier"] for each in first["order"]["awards"]] == [1000, 1000]
    # The tier multiplies what can be spent, never what counts toward the tier.
    assert [(each["points"], each["multiplier"]) for each in second["order"]["awards"]] == [
        (120, 1200),
        (100, 1000),
    ]
    told = [each["kind"] for each in await rows("SELECT kind FROM facts ORDER BY sequence")]
    assert told.count("tier.upgraded") == 1
    assert told.count("order.recorded") == 2


async def test_an_order_paid_before_the_upgrade_earns_by_the_tier_of_then(ask: Ask, begin: Begin) -> None:
    await make.programme(tiers=three_tiers(silver=100, gold=1000, window=LIFETIME))
    member = await make.member(begin)
    await record(ask, **an_order(100, external_id="1"), member={"id": str(member.id)})
    before = (datetime.now(UTC) - timedelta(days=3)).isoformat()

    late = await record(ask, **an_order(100, external_id="2", placedAt=before), member={"id": str(member.id)})

    assert [each["multiplier"] for each in late["order"]["awards"]] == [1000, 1000]


async def test_the_same_order_again_under_another_key_is_answered_and_does_nothing(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    order = an_order(100, member={"id": str(member.id)})
    first = await record(ask, **order)
    before = await make.counts(*WRITTEN)

    again = await record(ask, **{**order, "idempotencyKey": make.key()})

    assert again["wasKnown"]
    assert again["order"] == first["order"]
    assert await make.counts(*WRITTEN) == before


async def test_the_same_key_again_is_a_replay(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    order = an_order(100, member={"id": str(member.id)})
    first = await ask(RECORD, TILL, input=order)
    again = await ask(RECORD, TILL, input=order)

    assert "idempotentReplay" not in first["extensions"]
    assert again["extensions"]["idempotentReplay"] is True
    assert again["data"] == first["data"]
    assert await make.count("orders") == 1


async def test_one_key_for_two_orders_is_refused(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    order = an_order(100, member={"id": str(member.id)})
    await record(ask, **order)

    other = await record(ask, **{**order, "externalId": "o-2"})

    assert code(other) == "IDEMPOTENCY_KEY_REUSED"
    assert await make.count("orders") == 1


@pytest.mark.parametrize("change", [{"lines": [a_line(99)]}, {"status": "COMPLETED"}, {"channel": "online"}])
async def test_the_same_name_for_another_order_is_a_conflict(
    ask: Ask, begin: Begin, programme: Programme, change: dict[str, Any]
) -> None:
    member = await make.member(begin)
    order = an_order(100, member={"id": str(member.id)})
    await record(ask, **order)
    if "status" in change:
        change = {**change, "completedAt": datetime.now(UTC).isoformat()}

    other = await record(ask, **{**order, "idempotencyKey": make.key(), **change})

    assert code(other) == "ORDER_CONFLICT"
    assert await make.count("orders") == 1
    assert await make.count("entries") == 2


async def test_twenty_senders_of_one_order_at_once_record_it_once(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    order = an_order(100, member={"id": str(member.id)})

    payloads = await asyncio.gather(
        *(record(ask, **{**order, "idempotencyKey": make.key()}) for _ in range(20))
    )

    assert [each["wasKnown"] for each in payloads].count(False) == 1
    assert len({each["order"]["id"] for each in payloads}) == 1
    assert await make.count("orders") == 1
    assert await make.count("entries") == 2


async def test_forty_orders_of_one_member_at_once_all_count(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)

    payloads = await asyncio.gather(
        *(record(ask, **an_order(10, external_id=f"o-{i}"), member={"id": str(member.id)}) for i in range(40))
    )

    assert all(each["problems"] == [] for each in payloads)
    entries = await rows(
        "SELECT * FROM entries WHERE member_id = $1 AND wallet_type_id = $2 ORDER BY sequence",
        member.id.value,
        programme.wallet_by_code["points"].id,
    )
    assert [each["sequence"] for each in entries] == list(range(1, 41))
    assert [each["available_after"] for each in entries] == list(range(10, 401, 10))
    for before, after in pairwise(entries):
        assert after["previous_hash"] == before["hash"]
        assert after["recorded_at"] >= before["recorded_at"]
    assert await value("SELECT order_count FROM memberships") == 40


async def test_an_order_of_nobody_known_waits_and_is_joined_when_the_person_enrols(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    guest = await record(ask, **an_order(100), member={"phone": "138 0013 8000"})
    assert guest["order"]["id"].startswith("gst_")
    assert guest["order"]["memberId"] is None
    assert await make.count("entries") == 0

    member = await make.member(begin, phone="+8613800138000")

    assert await make.count("guest_orders") == 0
    earned = await value("SELECT sum(available) FROM accounts WHERE member_id = $1", member.id.value)
    assert earned == 200  # points and progress
    again = await record(ask, **an_order(100), member={"phone": "13800138000"})
    assert code(again) == "ORDER_CONFLICT"  # placed at another time: another order under the same name


async def test_a_guest_order_sent_again_with_its_member_is_joined(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    order = an_order(100)
    await record(ask, **order)
    member = await make.member(begin)

    joined = await record(ask, **{**order, "idempotencyKey": make.key(), "member": {"id": str(member.id)}})

    assert not joined["wasKnown"]
    assert joined["order"]["memberId"] == str(member.id)
    assert [each["points"] for each in joined["order"]["awards"]] == [100, 100]
    assert await make.count("guest_orders") == 0


async def test_the_order_of_one_member_is_not_another_members(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    one, other = await make.member(begin), await make.member(begin)
    order = an_order(100, member={"id": str(one.id)})
    await record(ask, **order)

    taken = await record(ask, **{**order, "idempotencyKey": make.key(), "member": {"id": str(other.id)}})

    assert code(taken) == "ORDER_CONFLICT"
    assert await value("SELECT count(*) FROM entries WHERE member_id = $1", other.id.value) == 0


async def test_a_line_of_nothing_and_an_unknown_sku_are_kept(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    order = an_order(10)
    order["lines"] += [a_line(0, quantity=0), a_line(5, sku="never-heard-of", quantity=41_833)]

    payload = await record(ask, **order, member={"id": str(member.id)})

    assert payload["problems"] == []
    lines = payload["order"]["lines"]
    assert [each["quantity"] for each in lines] == [1, 0, 41_833]
    assert [each["category"] for each in lines] == [None, None, None]
    assert [sum(share["points"] for share in each["earned"]) for each in lines] == [20, 0, 10]


FUTURE = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
PAST = (datetime.now(UTC) - timedelta(days=9)).isoformat()


@pytest.mark.parametrize(
    ("change", "field", "reason"),
    [
        ({"lines": []}, "lines", "MISSING"),
        ({"lines": [a_line(1)] * 501}, "lines", "OUT_OF_RANGE"),
        ({"lines": [a_line(10**10), a_line(1)]}, "lines", "OUT_OF_RANGE"),
        ({"lines": [a_line(1, quantity=1_000_001)]}, "lines.0.quantity", "OUT_OF_RANGE"),
        ({"lines": [a_line(1), a_line(-1)]}, "lines.1.paid", "OUT_OF_RANGE"),
        ({"lines": [a_line(1, quantity=0)]}, "lines.0.paid", "OUT_OF_RANGE"),
        ({"lines": [a_line(1, discount=yuan(-1))]}, "lines.0.discount", "OUT_OF_RANGE"),
        ({"lines": [a_line(1, sku="")]}, "lines.0.sku", "MALFORMED"),
        ({"lines": [a_line(1, sku="x" * 129)]}, "lines.0.sku", "MALFORMED"),
        ({"source": "a\nb"}, "source", "MALFORMED"),
        ({"externalId": ""}, "externalId", "MALFORMED"),
        ({"placedAt": FUTURE}, "placedAt", "IN_THE_FUTURE"),
        ({"paidAt": PAST}, "paidAt", "BEFORE_PLACED"),
        ({"status": "COMPLETED"}, "completedAt", "MISSING"),
        ({"completedAt": PAST}, "completedAt", "NOT_COMPLETED"),
        ({"freight": yuan(-1)}, "freight", "OUT_OF_RANGE"),
        ({"member": {"phone": "12"}}, "member.phone", "MALFORMED"),
    ],
)
async def test_what_no_shop_can_mean_is_refused_with_its_place_and_changes_nothing(
    ask: Ask, begin: Begin, programme: Programme, change: dict[str, Any], field: str, reason: str
) -> None:
    before = await make.counts(*WRITTEN)

    payload = await record(ask, **{**an_order(100), **change})

    (problem,) = payload["problems"]
    assert (problem["code"], problem["field"], problem["reason"]) == ("INVALID_INPUT", field, reason)
    assert problem["path"] == ["input", *field.split(".")]
    assert payload["order"] is None
    assert await make.counts(*WRITTEN) == before


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"store": "nowhere"}, "UNKNOWN_STORE"),
        ({"channel": "nohow"}, "UNKNOWN_CHANNEL"),
        ({"programme": "nothing"}, "UNKNOWN_PROGRAMME"),
        ({"member": {"id": "mem_00000000000000000000000000"}}, "UNKNOWN_MEMBER"),
        ({"member": {"cardNumber": "0000000000000000"}}, "UNKNOWN_MEMBER"),
        (
            {"lines": [{"sku": "tea", "quantity": 1, "paid": {"amount": 1, "currency": "EUR"}}]},
            "WRONG_CURRENCY",
        ),
    ],
)
async def test_what_is_not_there_is_said_by_name(
    ask: Ask, programme: Programme, change: dict[str, Any], expected: str
) -> None:
    before = await make.counts(*WRITTEN)

    payload = await record(ask, **{**an_order(100), **change})

    assert code(payload) == expected
    assert await make.counts(*WRITTEN) == before


async def test_a_refusal_is_kept_under_its_key(ask: Ask, begin: Begin, programme: Programme) -> None:
    order = an_order(100, store="s9")
    assert code(await record(ask, **order)) == "UNKNOWN_STORE"
    await rows(
        "INSERT INTO stores (code, name, created_at) VALUES ('s9', '{\"en\": \"Ninth\"}', now()) RETURNING 1"
    )

    again = await ask(RECORD, TILL, input=order)

    assert code(again["data"]["recordOrder"]) == "UNKNOWN_STORE"
    assert again["extensions"]["idempotentReplay"] is True
    fresh = await record(ask, **{**order, "idempotencyKey": make.key()})
    assert fresh["problems"] == []


async def test_a_clerk_records_only_where_the_clerk_works(ask: Ask, programme: Programme) -> None:
    clerk = make.staff(Permission.ORDERS_RECORD, stores=("s1",))

    own = await ask(RECORD, clerk, input=an_order(100, store="s1"))
    other = await ask(RECORD, clerk, input=an_order(100, external_id="o-2", store="s2"))

    assert own["data"]["recordOrder"]["problems"] == []
    assert [each["extensions"]["code"] for each in other["errors"]] == ["FORBIDDEN"]
    assert await make.count("order_registry") == 1


async def test_without_the_permission_nothing_happens(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    before = await make.counts(*WRITTEN)

    for caller in (make.staff(), make.themselves(member.id)):
        answer = await ask(RECORD, caller, input=an_order(100))
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    anonymous = await ask(RECORD, input=an_order(100))

    assert [each["extensions"]["code"] for each in anonymous["errors"]] == ["UNAUTHENTICATED"]
    assert await make.counts(*WRITTEN) == before


async def test_a_batch_answers_for_each_order_and_one_no_keeps_no_other_back(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    orders = [
        an_order(10, external_id="1", member={"id": str(member.id)}),
        an_order(10, external_id="2", store="nowhere"),
        an_order(10, external_id="3", lines=[a_line(-1)]),
        an_order(10, external_id="4", member={"id": str(member.id)}),
    ]

    answer = await ask(
        """mutation ($orders: [RecordOrderInput!]!) { recordOrders(orders: $orders) {
          results { order { externalId } problems { code path } } problems { code } } }""",
        TILL,
        orders=orders,
    )

    assert answer["errors"] == []
    results = answer["data"]["recordOrders"]["results"]
    assert [each["order"] and each["order"]["externalId"] for each in results] == ["1", None, None, "4"]
    assert [[p["code"] for p in each["problems"]] for each in results] == [
        [],
        ["UNKNOWN_STORE"],
        ["INVALID_INPUT"],
        [],
    ]
    assert results[2]["problems"][0]["path"] == ["orders", "2", "lines", "0", "paid"]
    assert await make.count("orders") == 2


async def test_the_decision_is_kept_with_its_inputs_and_arithmetic(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await record(ask, **an_order(100.50), member={"id": str(member.id)})

    record_kept = from_json(await value("SELECT record FROM decisions"))

    award = record_kept["awards"][0]
    assert record_kept["inputs"]["goods"] == 10050
    assert (award["base"], award["plain"], award["wanted"], award["granted"]) == (10050, 100, 100, 100)
    assert award["outcome"] == "EARNED"
    assert len(award["lots"]) == 1


async def test_a_rate_that_changed_in_another_process_decides(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    """The copy in memory is stale: the version under the lock tells."""
    member = await make.member(begin)
    await rows("UPDATE earn_rules SET points = 3 WHERE code = 'purchase-points' RETURNING id")
    await rows("UPDATE programmes SET version = version + 1 RETURNING id")

    payload = await record(ask, **an_order(100), member={"id": str(member.id)})

    assert payload["order"]["awards"][0]["points"] == 300


async def test_an_order_for_a_contact_and_the_persons_enrolment_at_once_always_meet(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    for number in range(10):
        phone = f"1380013800{number}"
        payload, member = await asyncio.gather(
            record(ask, **an_order(100, external_id=f"o-{number}"), member={"phone": phone}),
            make.member(begin, phone=phone),
        )
        assert payload["problems"] == []
        earned = await value("SELECT sum(earned) FROM accounts WHERE member_id = $1", member.id.value)
        assert earned == 200
    assert await make.count("guest_orders") == 0
