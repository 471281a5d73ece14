"""The demo: loaded once, alive today, never in production and never among real members."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from api import demo
from api.demo import DemoRefused, ensure_programme, load
from domain.kernel.ids import MemberId
from domain.programme.programme import POINTS
from domain.staff.bundles import Role
from persistence.database import row, rows, value
from persistence.programme.repository import StoredProgrammes
from tests import make
from tests.tables import checksums

CARD = """{ me {
  points { available pending nextExpiry { points } }
  tier { tier { code } }
  coupons(first: 10) { edges { node { state validUntil } } }
} }"""


async def test_a_fresh_database_gets_the_plain_programme_once(begin):
    assert await ensure_programme(begin)
    assert not await ensure_programme(begin)

    programme = await StoredProgrammes().current(None)
    assert (programme.code, programme.currency, programme.time_zone) == ("main", "CNY", "Asia/Shanghai")
    assert [(each.wallet, each.points, each.per_minor) for each in programme.earn_rules] == [
        ("points", 10, 10_000),
        ("progress", 1, 100),
    ]
    assert await make.count("programmes") == 1


async def test_the_demo_is_loaded_once_also_when_it_was_interrupted(
    begin, vault, passwords, ask, monkeypatch
):
    await ensure_programme(begin)

    async def power_cut(*_: object) -> None:
        raise OSError("the lights went out")

    with monkeypatch.context() as broken:
        broken.setattr(demo, "_hire", power_cut)
        with pytest.raises(OSError, match="lights"):
            await load(begin, vault, passwords, in_production=False)

    loaded = await load(begin, vault, passwords, in_production=False)

    assert loaded.is_new
    assert (loaded.members, loaded.orders) == (207, 5_851)
    assert set(loaded.staff) == set(Role)
    assert loaded.service_key is not None
    assert await make.count("orders") == 5_851
    assert await make.count("coupons") == loaded.coupons > 400
    assert await make.count("staff") == len(Role)
    await _the_last_order_was_yesterday()
    await _there_are_members_in_every_tier()
    await _one_yuan_is_one_point()
    await _a_card_is_alive(ask)

    before = await checksums()
    assert not (await load(begin, vault, passwords, in_production=False)).is_new
    assert await checksums() == before


async def _the_last_order_was_yesterday() -> None:
    days = await value(
        """SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date
            - (max(placed_at) AT TIME ZONE 'Asia/Shanghai')::date FROM orders"""
    )
    assert days in (1, 2), "two, where midnight passed while the test ran"


async def _there_are_members_in_every_tier() -> None:
    found = await rows("SELECT tier_code, count(*) AS n FROM member_tiers GROUP BY 1")
    assert {each["tier_code"]: each["n"] >= 20 for each in found} == {
        "standard": True,
        "silver": True,
        "gold": True,
    }


async def _one_yuan_is_one_point() -> None:
    odd = await value(
        """SELECT count(*) FROM decisions d, jsonb_array_elements(d.record -> 'awards') a
        WHERE a ->> 'wallet' = $1 AND (a ->> 'plain')::bigint <> (a ->> 'base')::bigint / 100""",
        POINTS,
    )
    assert odd == 0


async def _a_card_is_alive(ask) -> None:
    best = await row(
        """SELECT m.member_id FROM memberships m WHERE EXISTS (SELECT FROM coupons c
            WHERE c.member_id = m.member_id AND c.state = 'UNUSED') ORDER BY m.spend_minor DESC LIMIT 1"""
    )
    assert best is not None
    answer = await ask(CARD, make.themselves(MemberId(best["member_id"])))
    assert answer["errors"] == []
    card = answer["data"]["me"]
    assert card["points"]["available"] > 0
    assert card["points"]["nextExpiry"]["points"] > 0
    assert card["tier"]["tier"]["code"] == "gold"
    coupons = [each["node"] for each in card["coupons"]["edges"]]
    assert coupons
    assert all(datetime.fromisoformat(each["validUntil"]) > datetime.now(UTC) for each in coupons)


async def test_the_demo_does_not_go_into_production(begin, vault, passwords):
    with pytest.raises(DemoRefused, match="production"):
        await load(begin, vault, passwords, in_production=True)

    assert await make.counts("members", "imports", "programmes") == {
        "members": 0,
        "imports": 0,
        "programmes": 0,
    }


async def test_the_demo_does_not_mix_with_real_members(begin, vault, passwords, programme):
    await make.member(begin, phone="13800138000")
    before = await checksums()

    with pytest.raises(DemoRefused, match="members of its own"):
        await load(begin, vault, passwords, in_production=False)

    assert await checksums() == before
