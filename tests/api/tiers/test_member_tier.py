"""Where a member stands, and what is missing, as true as the last order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.tiers.presets import three_tiers
from domain.tiers.use_cases import review_tiers
from domain.work import Begin
from persistence.database import rows
from tests import make
from tests.api.orders.orders import RECORD, an_order
from tests.conftest import Ask

TILL = make.service(Permission.ORDERS_RECORD, Permission.ORDERS_READ)
TIER = """query ($language: Locale) { me { tier {
  tier { code name(locale: $language) } since
  progress { next { code } words(locale: $language) keptSoFar reviewAt
    toReach { metric window current target remaining } toKeep { current target remaining } } } } }"""


async def tier(ask: Ask, member: make.Made, language: str = "EN") -> dict[str, Any]:
    answer = await ask(TIER, make.themselves(member.id), language=language)
    assert answer["errors"] == []
    found: dict[str, Any] = answer["data"]["me"]["tier"]
    return found


async def test_a_new_member_stands_at_the_bottom_and_hears_the_way(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    found = await tier(ask, await make.member(begin), "ZH_CN")

    assert found["tier"] == {"code": "standard", "name": "普通"}
    progress = found["progress"]
    assert progress["next"] == {"code": "silver"}
    assert progress["toReach"] == [
        {"metric": "PROGRESS_POINTS", "window": "ROLLING", "current": 0, "target": 1000, "remaining": 1000}
    ]
    assert (progress["toKeep"], progress["reviewAt"], progress["keptSoFar"]) == ([], None, True)
    assert progress["words"] == "再有1,000 成长值即可升至银牌。"


async def test_progress_moves_with_each_order_and_the_tier_at_its_threshold(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    found: dict[str, Any] = {}
    for number, (yuan, code, remaining) in enumerate([(400, "standard", 600), (600, "silver", 4000)]):
        await ask(RECORD, TILL, input=an_order(yuan, external_id=str(number), member={"id": str(member.id)}))

        found = await tier(ask, member)

        assert found["tier"]["code"] == code
        assert found["progress"]["toReach"][0]["remaining"] == remaining
    assert found["progress"]["toKeep"] == [{"current": 1000, "target": 1000, "remaining": 0}]
    assert found["progress"]["reviewAt"] is not None
    assert found["progress"]["words"] == "4,000 progress points to Gold."


async def test_progress_that_left_the_window_is_reviewed_away(ask: Ask, begin: Begin) -> None:
    programme = await make.programme(tiers=three_tiers(100, 500))
    member = await make.member(begin)
    await ask(RECORD, TILL, input=an_order(600, member={"id": str(member.id)}))
    assert (await tier(ask, member))["tier"]["code"] == "gold"

    a_year_on = datetime.now(UTC) + timedelta(days=370)
    assert await review_tiers(programme, begin, until=a_year_on) == 1

    assert (await tier(ask, member))["tier"]["code"] == "standard"
    moves = await rows("SELECT kind, from_tier, to_tier FROM tier_moves ORDER BY at, id")
    assert [(each["kind"], each["from_tier"], each["to_tier"]) for each in moves] == [
        ("JOINED", None, "standard"),
        ("UPGRADED", "standard", "gold"),
        ("DOWNGRADED", "gold", "standard"),
    ]
    told = await rows("SELECT payload FROM facts WHERE kind = 'tier.downgraded'")
    assert len(told) == 1
    assert await review_tiers(programme, begin, until=a_year_on) == 0


async def test_a_review_goes_by_the_ladders_of_now_whatever_the_night_knew_at_its_beginning(
    ask: Ask, begin: Begin
) -> None:
    programme = await make.programme(tiers=three_tiers(100, 500))
    member = await make.member(begin)
    await ask(RECORD, TILL, input=an_order(600, member={"id": str(member.id)}))
    before = replace(programme, version=programme.version - 1, ladder_revisions=())

    a_year_on = datetime.now(UTC) + timedelta(days=370)
    assert await review_tiers(before, begin, until=a_year_on) == 1

    assert (await tier(ask, member))["tier"]["code"] == "standard"
    assert await review_tiers(before, begin, until=a_year_on) == 0
