"""A grocer's half year comes in: every member has what the rules give, reckoned a second time by hand."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from api.imports import Kind, run_import
from domain.members.identity import Identity, IdentityKind
from domain.orders.awards import award_to_plain
from domain.orders.replay import decide_again, decided
from domain.programme.defaults import plain_programme
from domain.staff.permissions import Permission
from persistence.database import from_json, rows, transaction, value
from persistence.ids import new_uuid
from persistence.members.rows import fingerprint_of
from persistence.programme.repository import COPIES, StoredProgrammes
from tests import make
from tests.conftest import Ask
from tests.scenarios import retail_by_hand
from tests.scenarios.retail_by_hand import ZONE, Member
from tests.tables import checksums

RETAIL = Path(__file__).resolve().parents[2] / "demo" / "retail"
FILES = {
    Kind.MEMBERS: [RETAIL / "members.csv"],
    Kind.PRODUCTS: [RETAIL / "products.csv"],
    Kind.ORDERS: [RETAIL / "orders.csv", RETAIL / "order_lines.csv"],
}

BALANCES = """query ($externalId: String!, $spring: DateTime!, $summer: DateTime!, $winter: DateTime!) {
  member(externalId: $externalId) {
    spring: balance(at: $spring) { available pending }
    summer: balance(at: $summer) { available pending }
    winter: balance(at: $winter) { available pending }
    now: points { available pending }
    tier { tier { code } }
  }
}"""
DAYS = {
    "spring": datetime(2017, 3, 15, 12, tzinfo=ZONE),
    "summer": datetime(2017, 7, 1, tzinfo=ZONE),
    "winter": datetime(2018, 2, 10, tzinfo=ZONE),
}
READER = make.staff(Permission.MEMBERS_READ, Permission.POINTS_READ)


@pytest.fixture
async def shop(database, vault, tmp_path):
    """Members, products and orders of the shop, in the programme of a fresh deployment."""
    async with transaction():
        await StoredProgrammes().add(plain_programme(new_uuid), at=await value("SELECT now()"))
    COPIES.forget()
    return {
        kind: await run_import(kind, files, vault=vault, report=tmp_path / f"{kind}.csv")
        for kind, files in FILES.items()
    }


@pytest.fixture(scope="module")
def by_hand() -> dict[str, Member]:
    return retail_by_hand.reckon(RETAIL, datetime.now(ZONE))


async def test_a_whole_shop_comes_in_with_the_points_and_tiers_that_the_rules_give(
    shop, by_hand, ask: Ask, vault, tmp_path
):
    assert {kind: (its.read, its.new, its.known, its.refused) for kind, its in shop.items()} == {
        Kind.MEMBERS: (207, 207, 0, 0),
        Kind.PRODUCTS: (15_930, 15_930, 0, 0),
        Kind.ORDERS: (5_851, 5_851, 0, 0),
    }
    ids = await _members(vault, by_hand)

    await _every_order_earned_what_it_should(ids, by_hand)
    await _every_decision_is_made_again()
    await _every_tier_was_reached_and_lost_when_it_should(ids, by_hand)
    await _every_balance_is_right_at_any_time(ask, by_hand)
    await _every_line_is_there()
    await _the_same_files_change_nothing(vault, tmp_path)


async def _members(vault, by_hand: dict[str, Member]) -> dict[Any, str]:
    """External ids by member."""
    prints = {fingerprint_of(vault, Identity(IdentityKind.EXTERNAL, each)): each for each in by_hand}
    found = await rows("SELECT fingerprint, member_id FROM identities WHERE kind = 'EXTERNAL'")
    assert len(found) == len(by_hand) == 207
    return {each["member_id"]: prints[vault.fingerprint_in(bytes(each["fingerprint"]))] for each in found}


async def _every_order_earned_what_it_should(ids: dict[Any, str], by_hand: dict[str, Member]) -> None:
    stored = {
        (ids[each["member_id"]], each["external_id"]): (
            each["placed_at"],
            each["goods_minor"],
            each["points"],
            each["progress"],
        )
        for each in await rows(
            """SELECT o.member_id, o.external_id, o.placed_at, o.goods_minor,
                coalesce(sum(e.points) FILTER (WHERE w.code = 'points'), 0)::bigint AS points,
                coalesce(sum(e.points) FILTER (WHERE w.code = 'progress'), 0)::bigint AS progress
            FROM orders o LEFT JOIN entries e ON e.member_id = o.member_id AND e.order_id = o.id
                AND e.kind IN ('EARN', 'EARN_PENDING')
            LEFT JOIN wallet_types w ON w.id = e.wallet_type_id
            GROUP BY o.member_id, o.id"""
        )
    }
    expected = {
        (external_id, order.id): (order.placed_at, order.goods, order.points, order.progress)
        for external_id, member in by_hand.items()
        for order in member.orders
    }
    assert len(expected) == 5_851
    assert stored == expected
    assert sum(points for _, _, points, _ in expected.values()) == 4_218, "the tier's multiplier is in it"


async def _every_decision_is_made_again() -> None:
    """From its record, by the same evaluator, to the letter."""
    programme = await StoredProgrammes().find("main")
    records = [
        from_json(each["record"])
        for each in await rows("SELECT d.record FROM decisions d JOIN orders o ON o.decision_id = d.id")
    ]
    for record in records:
        again = [decided(award_to_plain(award)) for award in decide_again(record, programme)]
        assert again == [decided(award) for award in record["awards"]]
    assert len(records) == 5_851


async def _every_tier_was_reached_and_lost_when_it_should(
    ids: dict[Any, str], by_hand: dict[str, Member]
) -> None:
    stored: dict[str, list[tuple[datetime, str]]] = {external_id: [] for external_id in by_hand}
    for each in await rows(
        "SELECT member_id, at, to_tier FROM tier_moves"
        " WHERE kind IN ('UPGRADED', 'DOWNGRADED') ORDER BY at, id"
    ):
        stored[ids[each["member_id"]]].append((each["at"], each["to_tier"]))
    assert stored == {external_id: member.tiers for external_id, member in by_hand.items()}
    summer = [member.tier(DAYS["summer"]) for member in by_hand.values()]
    assert (summer.count("gold"), summer.count("silver")) == (1, 65)


async def _every_balance_is_right_at_any_time(ask: Ask, by_hand: dict[str, Member]) -> None:
    now = datetime.now(UTC)
    total = dict.fromkeys(DAYS, 0)
    for external_id, member in by_hand.items():
        answer = await ask(
            BALANCES, READER, externalId=external_id, **{name: at.isoformat() for name, at in DAYS.items()}
        )
        assert answer["errors"] == []
        told = answer["data"]["member"]
        for name, at in {**DAYS, "now": now}.items():
            assert (told[name]["available"], told[name]["pending"]) == member.balance(at), (external_id, name)
        assert told["tier"]["tier"]["code"] == member.tier(now)
        for name in DAYS:
            total[name] += told[name]["available"] + told[name]["pending"]
    assert total["spring"] > 0
    assert total["summer"] == 4_218
    assert total["winter"] == 3_798, "what became spendable in January 2017 was good through January 2018"


async def _every_line_is_there() -> None:
    """339 lines of quantity 0; 177 lines of the two articles that the catalogue lacks, without a category."""
    found = await rows(
        """SELECT count(*) AS lines, count(*) FILTER (WHERE quantity = 0) AS empty, max(quantity) AS most,
            count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM products p WHERE p.sku = l.sku)) AS strange,
            count(*) FILTER (WHERE category IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM products p WHERE p.sku = l.sku)) AS wrong
        FROM order_lines l"""
    )
    assert found == [{"lines": 59_636, "empty": 339, "most": 41_833, "strange": 177, "wrong": 0}]


async def _the_same_files_change_nothing(vault, tmp_path) -> None:
    before = await checksums()
    for kind, files in FILES.items():
        again = await run_import(kind, files, vault=vault, report=tmp_path / "again.csv")
        assert (again.new, again.known, again.refused) == (0, again.read, 0)
    assert await checksums() == before
