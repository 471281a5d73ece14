"""What campaigns give for orders, and what they say when they do not."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from domain.kernel.texts import LocalText
from domain.points.earning import Multipliers
from domain.points.wallet import Price, WalletTerms
from domain.staff.permissions import Permission
from domain.tiers.benefits import Benefit, BenefitKind
from domain.tiers.presets import three_tiers
from domain.work import Begin
from persistence.database import from_json, rows, value
from tests import make
from tests.api.campaigns.campaigns import (
    MARKETER,
    RECORDING,
    TILL,
    bonus_points,
    buy,
    live,
    move,
    save,
    verdicts,
)
from tests.api.orders.deliveries import account, cancel, give_back, taken, tier
from tests.api.orders.orders import a_line, an_order
from tests.conftest import Ask
from tests.faults.books import broken

DOUBLE = [{"multiplyPoints": {"perMille": 2000}}]
DAY = {"startsAt": "2026-03-08T00:00:00+08:00", "endsAt": "2026-03-09T00:00:00+08:00"}


@pytest.mark.parametrize(
    ("paid_at", "points"),
    [
        ("2026-03-07T23:59:59.999+08:00", 10),
        ("2026-03-08T00:00:00+08:00", 20),
        ("2026-03-08T23:59:59.999+08:00", 20),
        ("2026-03-09T00:00:00+08:00", 10),
    ],
)
async def test_a_double_day_is_half_open_by_payment_time(  # X5
    ask: Ask, begin: Begin, paid_at: str, points: int
) -> None:
    await make.programme(points=10, per_minor=10_000)
    member = await make.member(begin)
    await live(ask, **DAY, effects=DOUBLE)

    await buy(ask, member, 100, placedAt="2026-03-01T00:00:00+08:00", paidAt=paid_at)

    assert await account(member) == {"available": points}
    assert await broken() == {}


@pytest.mark.parametrize(
    ("policy", "points"), [(Multipliers.ADD_BONUS, 30), (Multipliers.MULTIPLY, 40), (Multipliers.MAX, 20)]
)
async def test_a_campaigns_multiplier_combines_with_the_tiers_as_the_rule_says(  # X6
    ask: Ask, begin: Begin, policy: Multipliers, points: int
) -> None:
    twice = Benefit(kind=BenefitKind.POINTS_MULTIPLIER, title=LocalText({"en": "Twice"}), value=2_000)
    tiers = (replace(three_tiers()[0], benefits=(twice,)),)
    await make.programme(points=10, per_minor=10_000, tiers=tiers, rule={"multipliers": policy})
    member = await make.member(begin)
    await live(ask, effects=DOUBLE)

    order = await buy(ask, member, 100)

    assert await account(member) == {"available": points}
    assert bonus_points(order) == points - 20  # the tier's part is the rule's
    assert await broken() == {}


async def test_the_answer_names_what_was_given_and_the_ledger_explains_it(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    await live(
        ask,
        effects=[
            {"earnPoints": {"points": 5, "per": {"amount": 10_000, "currency": "CNY"}}},
            {"tag": "spring-buyer"},
            {"announce": {"task": "COUPON", "what": "ten-off", "count": 2}},
        ],
        text={"en": "Five more per hundred.", "zh-CN": "每百元多得五分。"},
    )

    order = await buy(ask, member, 120, 280)

    (bonus,) = order["bonuses"]
    assert (bonus["campaign"], bonus["name"], bonus["revision"], bonus["points"]) == (
        "spring",
        "Spring",
        2,
        20,
    )
    assert bonus["shares"] == [{"number": 1, "points": 6}, {"number": 2, "points": 14}]
    assert await account(member) == {"available": 420}
    explained = await ask(
        """query ($id: EntryId!) { explain(entry: $id) {
          short(locale: EN) chinese: short(locale: ZH_CN) full(locale: EN) campaign revision } }""",
        make.staff(Permission.POINTS_READ, Permission.EXPLAIN_FULL),
        id=bonus["entryId"],
    )
    said = explained["data"]["explain"]
    assert said["short"].startswith("20 points from “Spring” for your order of ")
    assert "5 points per CN¥100.00, on CN¥400.00 paid for goods." in said["short"]
    assert "参与“spring”获得 20 积分" in said["chinese"]
    assert (said["campaign"], said["revision"]) == ("spring", 2)
    assert any("Campaign spring, revision 2" in step for step in said["full"])
    assert await rows("SELECT tag, source FROM member_tags") == [
        {"tag": "spring-buyer", "source": "CAMPAIGN"}
    ]
    (fact,) = await rows("SELECT payload FROM facts WHERE kind = 'campaign.coupon_due'")
    payload = from_json(fact["payload"])
    assert (payload["what"], payload["count"], payload["campaign"]) == ("ten-off", 2, "spring")
    assert await broken() == {}


async def test_lines_that_count_and_lines_that_do_not(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    tea = {"lines": {"sku": {"oneOf": ["tea"]}}}
    await live(ask, "tea", effects=[{"multiplyPoints": {"perMille": 3000, **tea}}])

    order = await buy(ask, member, lines=[a_line(100, sku="tea"), a_line(50, sku="rice")])

    assert bonus_points(order) == 200
    assert order["bonuses"][0]["shares"] == [{"number": 1, "points": 200}, {"number": 2, "points": 0}]
    assert taken(await give_back(ask, (2, 1)))["points"] == 50
    assert taken(await give_back(ask, (1, 1), name="r-2"))["points"] == 300
    assert await account(member) == {}
    assert await broken() == {}


async def test_a_condition_that_fails_is_told_with_what_was_there(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    big = {"goods": {"atLeast": 10_000}}
    await live(ask, condition={"all": [{"channel": {"oneOf": ["store"]}}, big]}, effects=DOUBLE)

    order = await buy(ask, member, 80)

    (judged,) = order["campaigns"]
    assert judged["verdict"] == "CONDITION"
    assert judged["failure"] == {"path": "all.1", "wanted": big, "actual": 8_000}
    assert judged["why"] == "Its condition does not hold: goods at least CN¥100.00; there was CN¥80.00."
    assert order["bonuses"] == []
    assert await account(member) == {"available": 80}


async def test_of_a_group_the_first_applies_and_an_exclusive_one_stops_the_rest(
    ask: Ask, begin: Begin
) -> None:
    await make.programme()
    member = await make.member(begin)
    give = [{"givePoints": {"points": 7}}]
    await live(ask, "a", group="spring", priority=5, effects=give)
    await live(ask, "b", group="spring", priority=9, effects=give)
    await live(ask, "c", priority=1, exclusive=True, effects=give)
    await live(ask, "d", effects=give)

    order = await buy(ask, member, 10)

    assert verdicts(order) == {"b": "APPLIES", "a": "OUTRANKED", "c": "APPLIES", "d": "OUTRANKED"}
    assert {each["campaign"]: each["by"] for each in order["campaigns"]}["a"] == "b"
    assert {each["campaign"]: each["by"] for each in order["campaigns"]}["d"] == "c"
    assert await account(member) == {"available": 24}


async def test_a_limit_cuts_exactly_and_one_that_is_used_up_puts_nobody_aside(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    cap = {"scope": "MEMBER", "period": "WEEK", "unit": "POINTS", "limit": 15}
    give = [{"givePoints": {"points": 10}}]
    await live(ask, "a", group="g", priority=2, caps=[cap], effects=give)
    await live(ask, "b", group="g", priority=1, effects=[{"givePoints": {"points": 1}}])
    monday = "2026-03-02T12:00:00+08:00"

    first = await buy(ask, member, 1, placedAt=monday)
    second = await buy(ask, member, 1, placedAt=monday, external_id="o-2")
    third = await buy(ask, member, 1, placedAt=monday, external_id="o-3")

    assert [bonus_points(each) for each in (first, second, third)] == [10, 5, 1]
    assert second["bonuses"][0]["limit"] == {"text": "at most 15 points a week", "limit": 15, "left": 5}
    assert second["bonuses"][0]["wanted"] == 10
    assert verdicts(third) == {"a": "EXHAUSTED", "b": "APPLIES"}
    assert third["campaigns"][0]["limit"] == {"text": "at most 15 points a week"}
    # What comes back makes room again, for later orders.
    await cancel(ask, of={"name": {"source": "shop", "externalId": "o-2"}})
    fourth = await buy(ask, member, 1, placedAt=monday, external_id="o-4")
    assert bonus_points(fourth) == 5
    assert await broken() == {}


async def test_sixty_four_orders_at_once_use_a_budget_to_the_point_and_to_the_use(
    ask: Ask, begin: Begin
) -> None:
    await make.programme()
    members = [await make.member(begin) for _ in range(8)]
    points = {"scope": "EVERYBODY", "period": "LIFETIME", "unit": "POINTS", "limit": 1_000}
    uses = {"scope": "EVERYBODY", "period": "DAY", "unit": "USES", "limit": 20}
    each_member = {"scope": "MEMBER", "period": "LIFETIME", "unit": "USES", "limit": 3}
    await live(ask, "points", caps=[points], effects=[{"givePoints": {"points": 30}}])
    await live(ask, "uses", caps=[uses], effects=[{"givePoints": {"points": 1}}])
    await live(ask, "members", caps=[each_member], effects=[{"tag": "thrice"}])
    noon = "2026-03-02T12:00:00+08:00"

    async def sent(i: int) -> dict[str, Any]:
        """As a till does that is told to send again."""
        whose = {"id": str(members[i % 8].id)}
        input = an_order(1, external_id=f"o-{i}", member=whose, placedAt=noon)
        while (answer := await ask(RECORDING, TILL, input=input))["errors"]:
            assert [each["extensions"]["code"] for each in answer["errors"]] == ["UNAVAILABLE"]
        order: dict[str, Any] = answer["data"]["recordOrder"]["order"]
        return order

    recorded = await asyncio.gather(*(sent(i) for i in range(64)))

    given = [
        {each["campaign"]: each["points"] for each in order["bonuses"] if each["points"]}
        for order in recorded
    ]
    assert sorted((each.get("points", 0) for each in given), reverse=True) == [30] * 33 + [10] + [0] * 30
    assert sum("uses" in each for each in given) == 20
    used = await rows("SELECT rule_code, unit, used FROM shared_caps ORDER BY rule_code")
    assert used == [
        {"rule_code": "campaign:points", "unit": "POINTS", "used": 1_000},
        {"rule_code": "campaign:uses", "unit": "USES", "used": 20},
    ]
    assert sorted(each["used"] for each in await rows("SELECT used FROM member_caps")) == [3] * 8
    assert await value("SELECT count(*) FROM campaign_uses") == 34 + 20 + 24
    assert await broken() == {}


async def test_a_budget_in_money_and_one_of_what_points_cost(ask: Ask, begin: Begin) -> None:
    await make.programme(terms=WalletTerms(price=Price(100, 100)))
    member = await make.member(begin)
    effect = [{"earnPoints": {"points": 1, "per": {"amount": 100, "currency": "CNY"}}}]
    money = {"scope": "EVERYBODY", "period": "LIFETIME", "unit": "MONEY", "limit": 15_000}
    cost = {"scope": "EVERYBODY", "period": "LIFETIME", "unit": "COST", "limit": 120}
    await live(ask, "money", caps=[money], effects=effect)
    await live(ask, "cost", caps=[cost], effects=effect)

    first = await buy(ask, member, 100)
    second = await buy(ask, member, 100, external_id="o-2")

    given = [{each["campaign"]: each["points"] for each in order["bonuses"]} for order in (first, second)]
    # A point is worth a fen: 120 fen leave 20 points after the first hundred.
    assert given == [{"cost": 100, "money": 100}, {"cost": 20, "money": 50}]
    assert await broken() == {}


async def test_a_campaign_that_is_changed_decides_anew_from_then_on_and_old_orders_stay_explained(
    ask: Ask, begin: Begin
) -> None:
    await make.programme()
    member = await make.member(begin)
    await live(ask, effects=[{"givePoints": {"points": 10}}])
    before = await buy(ask, member, 1)

    await save(ask, effects=[{"givePoints": {"points": 3}}], priority=4)
    late = await buy(ask, member, 1, external_id="o-2")  # paid before the change, told after it
    await move(ask, "pause")

    assert bonus_points(before) == 10
    assert bonus_points(late) == 10
    again = await ask(
        "query ($id: ID!) { order(id: $id) { bonuses { points revision } campaigns { verdict revision } } }",
        TILL,
        id=before["id"],
    )
    assert again["errors"] == [], again
    assert again["data"]["order"] == {
        "bonuses": [{"points": 10, "revision": 2}],
        "campaigns": [{"verdict": "APPLIES", "revision": 2}],
    }


async def test_members_read_what_they_were_given_and_not_what_they_missed(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    await live(ask, effects=[{"givePoints": {"points": 10}}])
    order = await buy(ask, member, 1)

    answer = await ask(
        "query ($id: ID!) { order(id: $id) { bonuses { points } campaigns { campaign } } }",
        make.themselves(member.id),
        id=order["id"],
    )

    assert answer["data"]["order"] == {"bonuses": [{"points": 10}], "campaigns": None}
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    assert MARKETER.permissions == {Permission.CAMPAIGNS_READ, Permission.CAMPAIGNS_WRITE}


async def test_a_boost_lifts_the_member_for_some_days(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    await live(ask, effects=[{"boostTier": {"tier": "gold", "days": 7}}, {"givePoints": {"points": 1}}])

    await buy(ask, member, 10)

    assert await tier(member) == "gold"
    (floor,) = await rows("SELECT tier_code, source, ends_at - now() AS lasts FROM tier_floors")
    assert (floor["tier_code"], floor["source"]) == ("gold", "CAMPAIGN")
    assert 7 <= floor["lasts"].total_seconds() / 86_400 <= 8
    (move,) = await rows("SELECT to_tier, reason FROM tier_moves WHERE kind = 'UPGRADED'")
    assert move == {"to_tier": "gold", "reason": "CAMPAIGN"}
    assert await broken() == {}


async def test_everybody_reads_what_is_offered_to_everybody(ask: Ask, begin: Begin) -> None:
    await make.programme()
    told = {"en": "Five more.", "zh-CN": "多得五分。"}
    await live(ask, "told", effects=DOUBLE, text=told)
    await live(ask, "quiet", effects=DOUBLE)
    await live(ask, "over", **DAY, effects=DOUBLE, text=told)
    await save(ask, "draft", name={"en": "D"}, **DAY, effects=DOUBLE, text=told)

    answer = await ask("{ earnRules(locale: EN) { campaigns { campaign name text } } }")

    assert answer["data"]["earnRules"]["campaigns"] == [
        {"campaign": "told", "name": "Told", "text": "Five more."}
    ]
