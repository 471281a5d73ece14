"""Two memberships of one person become one, and the record says what went where."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from api import keys
from api.ledger.proof import Outside, verify
from api.ledger.signing import CheckpointKeys
from domain.kernel.ids import MemberId
from domain.kernel.periods import Span, Unit
from domain.points.caps import Cap, CapPeriod, CapScope, CapUnit
from domain.points.earning import Remainder
from domain.points.terms import AfterPeriod, OnCompletion
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import from_json, rows, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from tests import make
from tests.api.adjustments.hands import adjust, available, operator
from tests.api.adjustments.holding import hold
from tests.api.memberships.test_memberships import record
from tests.api.orders.deliveries import account, complete, order
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import codes, set_status

MERGE = """
mutation ($input: MergeBalancesInput!) {
  mergeBalances(input: $input) {
    merge { id from into wallets { wallet available pending debt } }
    problems { code ... on MembershipNotActive { status } ... on InvalidInput { field reason } }
  }
}
"""
MERGER = make.staff(Permission.MEMBERS_MERGE)
TOUCHED = ("entries", "lots", "draws", "merges", "facts", "audit_log", "tier_moves")


async def merge(ask: Ask, absorbed: make.Made, survivor: make.Made, **more: Any) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "from": str(absorbed.id), "into": str(survivor.id)}
    answer = await ask(MERGE, MERGER, input={**input, "reason": "The same person", **more})
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"]["mergeBalances"]
    return payload


async def test_everything_goes_to_the_survivor_with_its_dates(ask: Ask, begin: Begin) -> None:
    programme = await make.programme(pending=AfterPeriod(Span(3, Unit.DAY)))
    old, new = await make.member(begin), await make.member(begin)
    await adjust(ask, operator(), old, 100)
    await adjust(ask, operator(), new, 7)
    await record(ask, old, 40, "1", days=1)
    await hold(begin, programme, old, 60)
    dates = """SELECT l.pending, l.expires_at, l.remaining FROM lots l JOIN wallet_types w
        ON w.id = l.wallet_type_id WHERE w.code = 'points' AND l.member_id = $1 AND l.remaining > 0
        ORDER BY l.remaining"""
    before = await rows(dates, old.id.value)

    payload = await merge(ask, old, new)

    assert payload["problems"] == []
    points, progress = sorted(payload["merge"]["wallets"], key=lambda each: each["wallet"])
    assert points == {"wallet": "points", "available": 100, "pending": 40, "debt": 0}
    assert progress["available"] == 40
    assert await rows(dates, old.id.value) == []
    after = await rows(dates, new.id.value)
    assert [each["remaining"] for each in after] == [7, 40, 100]
    assert after[1]["pending"] is True
    assert {each["expires_at"] for each in before} <= {each["expires_at"] for each in after}
    assert (await available(old), await available(new)) == (0, 107)
    parts = "SELECT available + pending + held + owed AS n FROM accounts WHERE member_id = $1"
    assert {each["n"] for each in await rows(parts, old.id.value)} == {0}
    (ended,) = await rows("SELECT status, closes_at FROM memberships WHERE member_id = $1", old.id.value)
    assert ended["status"] == "CLOSED"
    assert await broken() == {}


async def test_an_order_that_is_completed_later_opens_the_survivor_s_points(ask: Ask, begin: Begin) -> None:
    await make.programme(pending=OnCompletion(0))
    first, second, last = [await make.member(begin) for _ in range(3)]
    await order(ask, first, 40, status="PAID", completedAt=None)
    await merge(ask, first, second)
    await merge(ask, second, last)
    assert await account(last) == {"pending": 40}

    payload = await complete(ask, datetime.now(UTC).isoformat())

    assert payload["problems"] == []
    assert [await account(each) for each in (first, second, last)] == [{}, {}, {"available": 40}]
    assert await value("SELECT member_id FROM orders WHERE status = 'COMPLETED'") == first.id.value
    assert await broken() == {}


async def test_the_ledger_s_check_follows_what_was_summed(
    ask: Ask, begin: Begin, vault: Vault, tmp_path: Path
) -> None:
    cap = Cap(CapScope.MEMBER, CapPeriod.LIFETIME, CapUnit.POINTS, 200)
    await make.programme(points=1, per_minor=5_000, rule={"remainder": Remainder.CARRY, "caps": (cap,)})
    first, second, last = [await make.member(begin) for _ in range(3)]
    for number, member in enumerate((first, second, last)):
        await order(ask, member, 70, external_id=f"o-{number}")
    await merge(ask, first, second)
    await merge(ask, second, last)
    outside = Outside(tmp_path / "checkpoints.jsonl", CheckpointKeys.of(keys.generate(development=True)))

    assert (await verify(vault, outside))[0].findings == []

    for table, column in (("member_caps", "used"), ("carries", "granted"), ("carries", "amount")):
        await rows(f"UPDATE {table} SET {column} = {column} + 1 RETURNING member_id")
    found = {each.check for each in (await verify(vault, outside))[0].findings}
    assert found >= {"cap.used", "carry.granted", "carry.amount"}


async def test_a_merge_is_written_no_earlier_than_what_either_of_them_has_written(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    old, new = await make.member(begin), await make.member(begin)
    await adjust(ask, operator(), old, 100)
    ahead = datetime.now(UTC) + timedelta(hours=1)
    await rows("UPDATE memberships SET moved_at = $2 WHERE member_id = $1", old.id.value, ahead)

    await merge(ask, old, new)

    written = await rows("SELECT kind, recorded_at FROM entries WHERE kind LIKE 'MERGE%' ORDER BY kind")
    assert [(each["kind"], each["recorded_at"]) for each in written] == [
        ("MERGE_IN", ahead),
        ("MERGE_OUT", ahead),
    ]


async def test_the_record_says_what_went_where(ask: Ask, begin: Begin, programme: Programme) -> None:
    old, new = await make.member(begin), await make.member(begin)
    await adjust(ask, operator(), old, 100)
    await rows(
        "INSERT INTO carries (member_id, programme_id, rule_code, amount, granted)"
        " VALUES ($1, $3, 'stars', 3000, 1), ($2, $3, 'stars', 500, 2), ($1, $3, 'moons', 9, 0)",
        old.id.value,
        new.id.value,
        programme.id,
    )
    await rows(
        "INSERT INTO member_caps (member_id, programme_id, rule_code, unit, period, starts_at, used)"
        " VALUES ($1, $3, 'stars', 'POINTS', 'LIFETIME', '-infinity', 30),"
        " ($2, $3, 'stars', 'POINTS', 'LIFETIME', '-infinity', 12)",
        old.id.value,
        new.id.value,
        programme.id,
    )

    await merge(ask, old, new)

    (kept,) = await rows("SELECT * FROM merges")
    assert (kept["member_id"], kept["absorbed_id"], kept["merged_by"]) == (
        new.id.value,
        old.id.value,
        MERGER.actor,
    )
    moved = from_json(kept["moved"])
    (points,) = [each for each in moved["wallets"] if each["wallet"] == "points"]
    ((from_lot, into_lot, count, pending),) = points["lots"]
    assert (count, pending) == (100, False)
    owners = await rows(
        "SELECT replace(id::text, '-', '') AS id, member_id FROM lots WHERE granted = 100"
        " ORDER BY recorded_at"
    )
    assert [(each["id"], each["member_id"]) for each in owners] == [
        (from_lot, old.id.value),
        (into_lot, new.id.value),
    ]
    carried = await rows("SELECT member_id, rule_code, amount, granted FROM carries ORDER BY rule_code")
    assert [tuple(each.values()) for each in carried] == [
        (new.id.value, "moons", 9, 0),
        (new.id.value, "stars", 3500, 3),
    ]
    used = await rows("SELECT member_id, used FROM member_caps")
    assert [tuple(each.values()) for each in used] == [(new.id.value, 42)]
    assert sorted(moved["counters"]["carries"]) == [["moons", 9, 0], ["stars", 3000, 1]]
    assert moved["counters"]["caps"] == [["stars", "POINTS", "LIFETIME", "-infinity", 30]]
    assert await value("SELECT count(*) FROM facts WHERE kind = 'balances.merged'") == 1
    assert await value("SELECT count(*) FROM audit_log WHERE act = 'balances.merged'") == 1


async def test_the_higher_tier_stays(ask: Ask, begin: Begin, programme: Programme) -> None:
    gold, basic = await make.member(begin), await make.member(begin)
    await record(ask, gold, 100_000, "1", hours=1)
    tier = "SELECT tier_code FROM member_tiers WHERE member_id = $1"
    high = await value(tier, gold.id.value)
    assert high != await value(tier, basic.id.value)

    await merge(ask, gold, basic)

    assert await value(tier, basic.id.value) == high
    moves = await rows(
        "SELECT kind, to_tier FROM tier_moves WHERE member_id = $1 ORDER BY at", basic.id.value
    )
    assert [each["kind"] for each in moves] == ["JOINED", "UPGRADED"]
    assert await value("SELECT review_at FROM member_tiers WHERE member_id = $1", gold.id.value) is None


async def test_debt_goes_along(ask: Ask, begin: Begin, programme: Programme) -> None:
    old, new = await make.member(begin), await make.member(begin)
    await adjust(ask, operator(), new, 10)
    await rows(
        "UPDATE accounts SET owed = 25, reversed = 25 WHERE member_id = $1 AND wallet_type_id = $2",
        old.id.value,
        programme.wallet_by_code["points"].id,
    )

    payload = await merge(ask, old, new)

    (points,) = [each for each in payload["merge"]["wallets"] if each["wallet"] == "points"]
    assert points["debt"] == 25
    owed = await rows(
        "SELECT member_id, available, owed FROM accounts WHERE wallet_type_id = $1 ORDER BY owed",
        programme.wallet_by_code["points"].id,
    )
    assert [tuple(each.values()) for each in owed] == [(old.id.value, 0, 0), (new.id.value, 0, 15)]


async def test_the_same_request_merges_once(ask: Ask, begin: Begin, programme: Programme) -> None:
    old, new, key = await make.member(begin), await make.member(begin), make.key()
    await adjust(ask, operator(), old, 100)

    first = await merge(ask, old, new, idempotencyKey=key)

    assert await merge(ask, old, new, idempotencyKey=key) == first
    assert await available(new) == 100


async def test_what_can_not_be_merged_is_a_problem_and_changes_nothing(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    old, new = await make.member(begin), await make.member(begin)
    await adjust(ask, operator(), old, 100)
    await set_status(old, "SUSPENDED")
    before = await make.counts(*TOUCHED)

    (suspended,) = (await merge(ask, old, new))["problems"]
    assert (suspended["code"], suspended["status"]) == ("MEMBERSHIP_NOT_ACTIVE", "SUSPENDED")
    (same,) = (await merge(ask, new, new))["problems"]
    assert (same["field"], same["reason"]) == ("into", "DUPLICATE")
    nobody = make.Made(MemberId(new_uuid()), "")
    assert codes(await merge(ask, nobody, new)) == ["UNKNOWN_MEMBER"]
    assert codes(await merge(ask, new, nobody)) == ["UNKNOWN_MEMBER"]
    assert codes(await merge(ask, old, new, reason="")) == ["INVALID_INPUT"]
    assert await make.counts(*TOUCHED) == before
    assert await available(old) == 100


async def test_merges_in_both_directions_at_once_do_not_wait_for_each_other_for_ever(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    one, two = await make.member(begin), await make.member(begin)
    await adjust(ask, operator(), one, 100)
    await adjust(ask, operator(), two, 30)

    answers = await asyncio.gather(
        *(merge(ask, one, two) for _ in range(3)), *(merge(ask, two, one) for _ in range(3))
    )

    assert sorted(map(codes, answers)) == [[]] + [["MEMBERSHIP_NOT_ACTIVE"]] * 5
    assert sorted([await available(one), await available(two)]) == [0, 130]
    assert await make.count("merges") == 1
    assert await broken() == {}


async def test_what_dies_that_moment_is_dead_and_not_moved(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    old, new = await make.member(begin), await make.member(begin)
    await adjust(ask, operator(), old, 100)
    await rows(
        "UPDATE lots SET available_at = $1::timestamptz - interval '1 day', expires_at = $1",
        datetime.now(UTC) - timedelta(seconds=1),
    )

    payload = await merge(ask, old, new)

    assert all(each["available"] == 0 for each in payload["merge"]["wallets"])
    assert await value("SELECT sum(points)::bigint FROM entries WHERE kind = 'EXPIRE'") == 100
