"""Points are redeemed: points, stock and what they are for, or nothing."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.kernel.ids import EntryId
from domain.kernel.periods import day_of, midnight
from domain.programme.programme import PROGRESS, Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import row, rows, value
from tests import make
from tests.api.orders.deliveries import account
from tests.api.rewards.asking import MUG, PACKER, answer, codes, done, live, points, redeem, save, window
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import grant, set_status

TABLES = ("redemptions", "redemption_moves", "entries", "draws", "spends", "facts", "prize_draws")


async def test_a_reward_is_redeemed_and_told(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    await grant(begin, member, 1_200)
    await live(ask, stock=3, prices=[points(500, money={"amount": 990, "currency": "CNY"})])

    payload = await redeem(
        ask, member, deliveryReference="addr-7", channel="online", store="s1", expectedPoints=500
    )

    redemption = payload["redemption"]
    assert (payload["problems"], payload["points"], payload["available"]) == ([], 500, 700)
    assert (redemption["state"], redemption["money"], redemption["deliveryReference"]) == (
        "REQUESTED",
        {"amount": 990},
        "addr-7",
    )
    assert redemption["moves"] == [{"before": None, "after": "REQUESTED", "reference": None}]
    assert await account(member) == {"available": 700}
    entry = await row("SELECT kind, cause_kind, points FROM entries WHERE kind = 'SPEND'")
    assert entry == {"kind": "SPEND", "cause_kind": "REDEMPTION", "points": 500}
    assert await rows("SELECT share, stock, taken FROM reward_stocks") == [
        {"share": "", "stock": 3, "taken": 1}
    ]
    told = await value("SELECT payload FROM facts WHERE kind = 'reward.redeemed'")
    assert '"points": 500' in told and '"reward": "mug"' in told
    assert await broken() == {}


async def test_the_same_request_again_is_one_redemption(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    await grant(begin, member, 1_200)
    await live(ask)
    key = make.key()

    first = await redeem(ask, member, idempotencyKey=key)
    again = await redeem(ask, member, idempotencyKey=key)

    assert again == first
    assert await make.count("redemptions") == 1
    assert await account(member) == {"available": 700}


async def test_members_redeem_for_themselves_and_for_nobody_else(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    ann, ben = await make.member(begin), await make.member(begin)
    for each in (ann, ben):
        await grant(begin, each, 500)
    await live(ask)

    own = await done(ask, "redeemReward", make.themselves(ann.id), reward="mug")
    others = await redeem(ask, ben, caller=make.themselves(ann.id))

    assert (codes(own), codes(others)) == ([], ["UNKNOWN_MEMBER"])
    assert await account(ben) == {"available": 500}
    refused = await answer(ask, "redeemReward", make.service(Permission.REWARDS_READ), reward="mug")
    assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_points_of_another_wallet_are_credited(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    await grant(begin, member, 1_000)
    await live(ask, "growth", content={"points": {"points": 1_000, "wallet": PROGRESS}})

    payload = await redeem(ask, member, "growth", quantity=2)

    assert payload["redemption"]["state"] == "COMPLETED"
    assert await account(member) == {}
    assert await account(member, PROGRESS) == {"available": 2_000}
    assert await broken() == {}


async def test_a_service_is_good_through_its_last_day(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    await grant(begin, member, 500)
    lounge = {"service": {"name": {"en": "Lounge"}, "validDays": 3}}
    await live(ask, "lounge", content=lounge)

    payload = await redeem(ask, member, "lounge")

    today = day_of(datetime.now(UTC), programme.zone)
    ends = midnight(today + timedelta(days=4), programme.zone)
    entitlement = payload["redemption"]["entitlement"]
    assert datetime.fromisoformat(entitlement["validUntil"]) == ends
    assert entitlement["active"] is True


async def test_why_somebody_can_not_have_it_is_told_with_figures(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 499)
    soon = window(before=-timedelta(hours=1))
    await live(ask)
    await live(ask, "soon", **{**soon, "visibleFrom": window()["visibleFrom"]})
    await live(ask, "gold", prices=[points(1, tiers=["gold"])])
    await live(ask, "hidden", audience={"tiers": ["gold"]})
    await live(ask, "none", stock=0, prices=[points(1)])
    await live(ask, "paused")
    await done(ask, "pauseReward", make.staff(Permission.REWARDS_MANAGE), code="paused")
    await live(ask, "over")
    await done(ask, "endReward", make.staff(Permission.REWARDS_MANAGE), code="over")
    await save(ask, "draft")
    before = await make.counts(*TABLES)

    said: dict[str, Any] = {}
    for code in ("mug", "soon", "gold", "hidden", "none", "paused", "over", "draft", "nonsense"):
        (said[code],) = (await redeem(ask, member, code))["problems"]
    (changed,) = (await redeem(ask, member, expectedPoints=400))["problems"]
    (many,) = (await redeem(ask, member, quantity=101))["problems"]
    assert codes(await redeem(ask, member, store="nowhere")) == ["UNKNOWN_STORE"]
    assert codes(await redeem(ask, member, channel="pigeon")) == ["UNKNOWN_CHANNEL"]

    assert {code: each["code"] for code, each in said.items()} == {
        "mug": "INSUFFICIENT_POINTS",
        "soon": "NOT_YET",
        "gold": "NOT_YOUR_TIER",
        "hidden": "UNKNOWN_REWARD",
        "none": "OUT_OF_STOCK",
        "paused": "REWARD_PAUSED",
        "over": "REWARD_ENDED",
        "draft": "UNKNOWN_REWARD",
        "nonsense": "UNKNOWN_REWARD",
    }
    assert (said["mug"]["requested"], said["mug"]["available"]) == (500, 499)
    assert said["gold"]["tiers"] == ["gold"]
    assert (said["none"]["requested"], said["none"]["left"]) == (1, 0)
    assert (changed["code"], changed["expected"], changed["points"]) == ("PRICE_CHANGED", 400, 500)
    assert (many["field"], many["reason"]) == ("quantity", "OUT_OF_RANGE")
    assert await make.counts(*TABLES) == before


async def test_a_membership_that_is_not_active_redeems_nothing(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 500)
    await live(ask)
    await set_status(member, "SUSPENDED")

    assert codes(await redeem(ask, member)) == ["MEMBERSHIP_NOT_ACTIVE"]


async def test_the_cheapest_price_that_is_meant_for_the_member_counts(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 1_000)
    lowest = programme.ladder_revisions[0].tiers[0].code
    prices = [points(500), points(400, tiers=[lowest]), points(300, tiers=["gold"])]
    await live(ask, prices=prices)

    assert (await redeem(ask, member))["points"] == 400


async def test_a_member_has_no_more_than_the_limits_allow(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 1_000)
    await live(ask, prices=[points(10)], limits={"perMember": 3, "perPeriod": 2, "period": "DAY"})

    assert codes(await redeem(ask, member, quantity=2)) == []
    (day,) = (await redeem(ask, member))["problems"]
    (ever,) = (await redeem(ask, member, quantity=2))["problems"]

    assert (day["limit"], day["period"], day["taken"]) == (2, "DAY", 2)
    tomorrow = day_of(datetime.now(UTC), programme.zone) + timedelta(days=1)
    assert datetime.fromisoformat(day["againAt"]) == midnight(tomorrow, programme.zone)
    assert (ever["limit"], ever["period"], ever["againAt"]) == (3, "LIFETIME", None)


async def test_a_tier_takes_from_what_is_set_aside_for_it_and_then_from_what_is_common(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    lowest = programme.ladder_revisions[0].tiers[0].code
    member = await make.member(begin)
    await grant(begin, member, 1_000)
    shares = [{"tier": lowest, "stock": 2}, {"tier": "gold", "stock": 5}]
    await live(ask, prices=[points(10)], stock=8, stockByTier=shares)

    assert codes(await redeem(ask, member, quantity=3)) == []
    (refused,) = (await redeem(ask, member))["problems"]

    assert (refused["code"], refused["left"]) == ("OUT_OF_STOCK", 0)
    stocks = await rows("SELECT share, taken FROM reward_stocks ORDER BY share")
    assert {each["share"]: each["taken"] for each in stocks} == {
        "": 1,
        "tier:gold": 0,
        f"tier:{lowest}": 2,
    }


async def test_of_twenty_exactly_twenty_go_to_sixty_members_who_ask_at_once(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    members = [await make.member(begin) for _ in range(60)]
    for each in members:
        await grant(begin, each, 1_000)
    await live(ask, stock=20)

    asked = [members[i % 60] for i in range(100)]
    payloads = await asyncio.gather(*(redeem(ask, each) for each in asked))

    got = Counter(code for each in payloads for code in (codes(each) or ["OK"]))
    assert got == {"OK": 20, "OUT_OF_STOCK": 80}
    assert await value("SELECT sum(quantity) FROM redemptions") == 20
    assert await value("SELECT taken FROM reward_stocks") == 20
    assert await value("SELECT sum(available) FROM accounts") == 60 * 1_000 - 20 * 500
    assert await broken() == {}


async def test_a_limit_holds_when_a_member_asks_many_times_at_once(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 10_000)
    await live(ask, prices=[points(10)], limits={"perMember": 3}, stock=100)

    payloads = await asyncio.gather(*(redeem(ask, member) for _ in range(24)))

    got = Counter(code for each in payloads for code in (codes(each) or ["OK"]))
    assert got == {"OK": 3, "LIMIT_REACHED": 21}
    assert await account(member) == {"available": 9_970}
    assert await broken() == {}


async def test_of_a_thousand_points_sixty_four_requests_for_five_hundred_have_two(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 1_000)
    await live(ask)

    payloads = await asyncio.gather(*(redeem(ask, member) for _ in range(64)))

    got = Counter(code for each in payloads for code in (codes(each) or ["OK"]))
    assert got == {"OK": 2, "INSUFFICIENT_POINTS": 62}
    assert await account(member) == {}
    assert await make.count("redemptions") == 2
    assert await broken() == {}


async def test_a_redemption_is_explained_in_both_languages(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 500)
    await live(ask, content=MUG)
    redeemed = await redeem(ask, member)
    entry = redeemed["redemption"]["entry"]

    explained = await explain(ask, entry)
    assert explained["en"].startswith("You redeemed 500 points for “A mug” on ")
    assert "兑换了“马克杯”" in explained["zh"]
    assert any("of the reward mug (revision 2), 1 of them" in each for each in explained["full"])


async def explain(ask: Ask, entry: str) -> dict[str, Any]:
    query = """query ($entry: EntryId!) { explain(entry: $entry) {
      en: short(locale: EN) zh: short(locale: ZH_CN) full } }"""
    reader = make.staff(Permission.POINTS_READ, Permission.EXPLAIN_FULL)
    answered = await ask(query, reader, entry=entry)
    assert answered["errors"] == [], answered
    explained: dict[str, Any] = answered["data"]["explain"]
    return explained


async def entries_of(kind: str) -> list[str]:
    found = await rows("SELECT member_id, id FROM entries WHERE kind = $1 ORDER BY recorded_at", kind)
    return [str(EntryId(each["member_id"], each["id"])) for each in found]


async def test_what_a_reward_brings_and_what_comes_back_is_explained_in_both_languages(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 1_500)
    await live(ask)
    await live(ask, "growth", content={"points": points(80, wallet=PROGRESS)}, title={"en": "Growth"})
    prizes = [{"code": "all", "title": {"en": "All"}, "odds": 1_000_000, "points": points(7)}]
    await live(ask, "wheel", content={"draw": {"prizes": prizes, "consolation": "all"}})
    mug = (await redeem(ask, member))["redemption"]["id"]
    await done(ask, "cancelRedemption", PACKER, redemption=mug)
    await redeem(ask, member, "growth")
    await redeem(ask, member, "wheel")

    (back,) = await entries_of("SPEND_RETURN")
    growth, prize = [await explain(ask, each) for each in await entries_of("EARN")]
    returned = await explain(ask, back)

    assert returned["en"] == "You have 500 points back: “A mug” was called off."
    assert returned["zh"] == "“马克杯”的兑换已取消，500 积分已退还。"
    assert any("of the reward mug (revision 2), 1 of them" in each for each in returned["full"])
    assert growth["en"].startswith("80 progress points from the reward “Growth”, on ")
    assert prize["en"].startswith("7 points from the reward “A mug”, on ")
    assert "The draw gave the prize all." in prize["full"]
    assert await broken() == {}


async def test_a_reward_may_cost_nothing(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    prizes = [{"code": "five", "title": {"en": "Five"}, "odds": 1_000_000, "points": points(5)}]
    wheel = {"draw": {"prizes": prizes, "consolation": "five"}}
    await live(ask, "gift", content=wheel, prices=[points(0)], limits={"perPeriod": 1, "period": "DAY"})

    payload = await redeem(ask, member, "gift")

    assert (payload["points"], payload["redemption"]["entry"]) == (0, None)
    assert await account(member) == {"available": 5}
    assert codes(await redeem(ask, member, "gift")) == ["LIMIT_REACHED"]
    assert await broken() == {}
