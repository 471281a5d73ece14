"""The catalogue as it is for a member, how it is planned, and how rewards go."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.rewards import figures
from tests import make
from tests.api.orders.orders import RECORD, a_line, an_order
from tests.api.rewards.asking import MARKETER, MUG, PACKER, codes, done, live, points, redeem, save, window
from tests.conftest import Ask
from tests.ledger import grant

CATALOGUE = """query ($member: MemberId, $first: Int = 20, $after: String) {
  rewards(member: $member, first: $first, after: $after) { nodes {
    reward { code } price { points wallet money { amount } } available unavailableBecause pointsMissing
    opensAt neededTiers left reasons why(locale: EN)
  } pageInfo { hasNextPage endCursor } } }"""
FIGURES = """{ reward(code: "mug") { figures { redeemed cancelled completed members points money { amount }
  cost { amount } refusals { code count } } } }"""


async def catalogue(ask: Ask, caller: Any, **variables: Any) -> list[dict[str, Any]]:
    answered = await ask(CATALOGUE, caller, **variables)
    assert answered["errors"] == [], answered
    nodes: list[dict[str, Any]] = answered["data"]["rewards"]["nodes"]
    return nodes


async def test_each_reward_says_whether_the_member_can_have_it_and_why_not(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 499)
    soon = window(before=-timedelta(hours=1))
    await live(ask)
    await live(ask, "cheap", prices=[points(100)], stock=7)
    await live(ask, "soon", **{**soon, "visibleFrom": window()["visibleFrom"]})
    await live(ask, "gold", prices=[points(1, tiers=["gold"])])
    await live(ask, "hidden", audience={"tiers": ["gold"]})
    await live(ask, "none", stock=0, prices=[points(1)])
    await live(ask, "once", prices=[points(1)], limits={"perMember": 1})
    await redeem(ask, member, "once")
    await save(ask, "draft")

    found = {each["reward"]["code"]: each for each in await catalogue(ask, make.themselves(member.id))}

    assert {code: each["unavailableBecause"] for code, each in found.items()} == {
        "cheap": None,
        "mug": "INSUFFICIENT_POINTS",
        "soon": "NOT_YET",
        "gold": "NOT_YOUR_TIER",
        "none": "OUT_OF_STOCK",
        "once": "LIMIT_REACHED",
    }
    assert (found["mug"]["pointsMissing"], found["mug"]["available"]) == (2, False)
    assert found["mug"]["why"] == "500 points asked for, 498 can be spent."
    assert (found["cheap"]["available"], found["cheap"]["left"], found["cheap"]["why"]) == (True, 7, None)
    assert found["gold"]["neededTiers"] == ["gold"] and found["gold"]["price"] is None
    assert datetime.fromisoformat(found["soon"]["opensAt"]) > datetime.now(UTC)
    assert found["none"]["left"] == 0


async def test_what_can_be_had_comes_first_then_what_goes_with_what_is_bought(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 300)
    for sku, category in (("oolong", "tea"), ("cup", "cups")):
        await rows(f"INSERT INTO products (sku, category, recorded_at) VALUES ('{sku}', '{category}', now())")
    lines = [a_line(10, sku="oolong", quantity=3), a_line(10, sku="cup")]
    bought = {**an_order(), "lines": lines, "member": {"id": str(member.id)}}
    till = make.service(Permission.ORDERS_RECORD, Permission.ORDERS_READ)
    recorded = await ask(RECORD, till, input=bought)
    assert recorded["errors"] == [] and recorded["data"]["recordOrder"]["problems"] == []
    await live(ask, "dear", prices=[points(100_000)], priority=9, categories=["tea"])
    await live(ask, "cups", prices=[points(10)], categories=["cups"])
    await live(ask, "tea", prices=[points(10)], categories=["tea"])
    await live(ask, "shown", prices=[points(10)], priority=5)
    await live(ask, "plain", prices=[points(10)])

    found = await catalogue(ask, make.themselves(member.id))

    assert [(each["reward"]["code"], each["reasons"]) for each in found] == [
        ("tea", ["AFFORDABLE", "YOUR_CATEGORY"]),
        ("cups", ["AFFORDABLE", "YOUR_CATEGORY"]),
        ("shown", ["AFFORDABLE", "RECOMMENDED"]),
        ("plain", ["AFFORDABLE"]),
        ("dear", ["YOUR_CATEGORY", "RECOMMENDED"]),
    ]


async def test_the_catalogue_is_one_statement_and_goes_by_pages(
    ask: Ask, begin: Begin, programme: Programme, statements: list[str]
) -> None:
    member = await make.member(begin)
    for code in ("a", "b", "c"):
        await live(ask, code)
    me = make.themselves(member.id)
    await catalogue(ask, me)
    statements.clear()

    first = (await ask(CATALOGUE, me, first=2))["data"]["rewards"]
    assert len(statements) == 1
    rest = (await ask(CATALOGUE, me, first=2, after=first["pageInfo"]["endCursor"]))["data"]["rewards"]

    assert [each["reward"]["code"] for each in first["nodes"]] == ["a", "b"]
    assert [each["reward"]["code"] for each in rest["nodes"]] == ["c"]
    assert (first["pageInfo"]["hasNextPage"], rest["pageInfo"]["hasNextPage"]) == (True, False)


async def test_nobody_reads_the_catalogue_of_another_member(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    ann, ben = await make.member(begin), await make.member(begin)
    await live(ask)

    answered = await ask(CATALOGUE, make.themselves(ann.id), member=str(ben.id))

    assert answered["data"] == {"rewards": None}
    visitor = await catalogue(ask, MARKETER)
    assert [(each["reward"]["code"], each["available"]) for each in visitor] == [("mug", True)]


async def test_member_days_have_prices_of_their_own(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    await grant(begin, member, 1_000)
    today = datetime.now(UTC).astimezone(programme.zone).isoweekday()
    other = today % 7 + 1
    # Around midnight today may be over before it is asked: both days have their price then.
    member_day = points(300, hours={"weekdays": [today, other]})
    await live(ask, prices=[points(500), member_day])
    await live(ask, "other", prices=[points(500), points(1, hours={"weekdays": [(today + 3) % 7 + 1]})])

    found = {each["reward"]["code"]: each for each in await catalogue(ask, make.themselves(member.id))}

    assert found["mug"]["price"]["points"] == 300
    assert found["other"]["price"]["points"] == 500
    assert (await redeem(ask, member, expectedPoints=300))["points"] == 300


async def test_some_may_redeem_before_everybody_else(ask: Ask, begin: Begin, programme: Programme) -> None:
    lowest = programme.ladder_revisions[0].tiers[0].code
    member = await make.member(begin)
    await grant(begin, member, 1_000)
    soon = {**window(before=-timedelta(hours=1)), "visibleFrom": window()["visibleFrom"]}
    begins = window()["redeemFrom"]
    await live(ask, **{**soon, "visibleFrom": begins}, early={"startsAt": begins, "tiers": [lowest]})
    await live(ask, "late", **{**soon, "visibleFrom": begins}, early={"startsAt": begins, "tiers": ["gold"]})

    assert codes(await redeem(ask, member)) == []
    assert codes(await redeem(ask, member, "late")) == ["NOT_YET"]


async def test_every_change_is_a_revision_and_redemptions_keep_theirs(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await grant(begin, member, 2_000)
    await live(ask, stock=5)
    before = (await redeem(ask, member))["redemption"]

    cheaper: dict[str, Any] = {"code": "mug", "prices": [points(400)], "stock": 6}
    changed = (await done(ask, "saveReward", MARKETER, **cheaper))["reward"]
    same = (await done(ask, "saveReward", MARKETER, **cheaper))["reward"]
    after = (await redeem(ask, member))["redemption"]

    assert (changed["revision"], same["revision"]) == (3, 3)
    assert (before["reward"]["revision"], before["points"]) == (2, 500)
    assert after["points"] == 400
    assert await rows("SELECT stock, taken FROM reward_stocks") == [{"stock": 6, "taken": 2}]
    manager = make.staff(Permission.REWARDS_MANAGE)
    fewer = await done(ask, "saveReward", manager, code="mug", stock=1)
    other = await done(ask, "saveReward", manager, code="mug", content={"coupon": {"template": "ten-off"}})
    endless = await done(ask, "saveReward", manager, code="mug", stock=None)
    told = [(each["problems"][0]["field"], each["problems"][0]["reason"]) for each in (fewer, other, endless)]
    assert told == [("stock", "OUT_OF_RANGE"), ("content", "FIXED"), ("stock", "FIXED")]


async def test_a_reward_lives_from_draft_to_end(ask: Ask, begin: Begin, programme: Programme) -> None:
    manager = make.staff(Permission.REWARDS_MANAGE)
    await save(ask)
    states = []
    for step in ("activateReward", "pauseReward", "resumeReward", "endReward"):
        payload = await done(ask, step, manager, code="mug")
        states.append(payload["reward"]["state"])

    assert states == ["ACTIVE", "PAUSED", "ACTIVE", "ENDED"]
    for step in ("activateReward", "pauseReward", "resumeReward", "endReward"):
        assert codes(await done(ask, step, manager, code="mug")) == ["WRONG_REWARD_STATE"]
    assert codes(await done(ask, "endReward", manager, code="none")) == ["UNKNOWN_REWARD"]
    assert await value("SELECT count(*) FROM facts WHERE kind = 'reward.saved'") == 5


async def test_what_means_nothing_is_refused_with_its_place(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    manager = make.staff(Permission.REWARDS_MANAGE)
    good = {"title": {"en": "A mug"}, "content": MUG, "prices": [points(500)], **window()}
    for wrong, place, reason in (
        ({"prices": []}, "prices", "EMPTY"),
        ({"prices": [points(1, wallet="progress")]}, "prices.0.wallet", "NOT_SPENDABLE"),
        ({"prices": [points(1, wallet="shells")]}, "prices.0.wallet", "UNKNOWN"),
        ({"prices": [points(1, tiers=["diamond"])]}, "prices.0.tiers", "UNKNOWN"),
        ({"audience": {"segments": ["nobody"]}}, "audience.segments", "UNKNOWN"),
        ({"stock": 3, "stockByTier": [{"tier": "gold", "stock": 4}]}, "stockByTier", "SUM_DIFFERS"),
        ({"stockByTier": [{"tier": "gold", "stock": 4}]}, "stock", "MISSING"),
        ({"redeemUntil": good["redeemFrom"]}, "redeemUntil", "BEFORE_START"),
        ({"visibleUntil": good["redeemFrom"]}, "visibleUntil", "BEFORE_START"),
        ({"limits": {"perMember": 0}}, "limits.perMember", "OUT_OF_RANGE"),
        ({"content": {"points": points(5)}}, "content.points.wallet", "DUPLICATE"),
        ({"early": {"startsAt": good["redeemFrom"]}}, "early", "EMPTY"),
        ({"title": {"en": "m" * 201}}, "title", "TOO_LONG"),
    ):
        payload = await done(ask, "saveReward", manager, code="mug", **{**good, **wrong})
        (problem,) = payload["problems"]
        assert (problem["field"], problem["reason"]) == (place, reason)
    (missing,) = (await done(ask, "saveReward", manager, code="mug"))["problems"]
    assert (missing["field"], missing["reason"]) == ("title", "MISSING")
    assert await make.count("rewards") == 0


async def test_figures_say_how_a_reward_goes_and_what_members_were_refused(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    ann, ben = await make.member(begin), await make.member(begin)
    await grant(begin, ann, 1_200)
    await live(ask, cost={"amount": 1_500, "currency": "CNY"}, limits={"perMember": 2})
    first = (await redeem(ask, ann))["redemption"]["id"]
    await redeem(ask, ann)
    await done(ask, "cancelRedemption", PACKER, redemption=first)
    key = make.key()
    for _ in range(3):
        await redeem(ask, ben)
    for _ in range(2):
        await redeem(ask, ben, idempotencyKey=key)
    await redeem(ask, ann, quantity=2)

    answered = await ask(FIGURES, MARKETER)

    assert answered["data"]["reward"]["figures"] == {
        "redeemed": 2,
        "cancelled": 1,
        "completed": 0,
        "members": 1,
        "points": 500,
        "money": {"amount": 0},
        "cost": {"amount": 1_500},
        "refusals": [{"code": "INSUFFICIENT_POINTS", "count": 4}, {"code": "LIMIT_REACHED", "count": 1}],
    }
    await redeem(ask, ben)
    again = await ask(FIGURES, MARKETER)
    assert again["data"] == answered["data"]
    figures.forget()
    newer = (await ask(FIGURES, MARKETER))["data"]["reward"]["figures"]
    assert newer["refusals"][0] == {"code": "INSUFFICIENT_POINTS", "count": 5}


async def test_noes_that_wait_are_written_when_the_process_ends(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await live(ask)
    await redeem(ask, member)

    await figures.REFUSALS.close()

    assert await rows("SELECT reason, count FROM reward_refusals") == [
        {"reason": "INSUFFICIENT_POINTS", "count": 1}
    ]
