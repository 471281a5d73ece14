"""What a campaign would have done: asked over GraphQL, played again by a worker, nothing of it written."""

from __future__ import annotations

import asyncio
from typing import Any

from domain.staff.permissions import Permission
from domain.work import Begin
from tests import make
from tests.api.campaigns.campaigns import MARKETER, buy, live
from tests.api.orders.deliveries import give_back
from tests.conftest import Ask
from tests.tables import checksums
from tests.workers import Starter, begin, keys_file, workers

__all__ = ["begin", "keys_file", "workers"]

SIMULATE = """mutation ($input: SimulateCampaignInput!) { simulateCampaign(input: $input) {
  simulation { id state } problems { code ... on InvalidInput { field reason } } } }"""
REPORT = """query ($id: CampaignSimulationId!) { campaignSimulation(id: $id) { state failure campaign report {
  orders members touchedMembers uses given wanted points cost { amount } winners losers
  pointsWithout pointsWith balanceMore byTier { tier uses points } bySegment { segment uses }
  tierMoves { ladder fromTier toTier members }
  topChanges { memberId pointsWithout pointsWith } } } }"""
OVER = {"from": "2026-03-01T00:00:00+08:00", "to": "2026-04-01T00:00:00+08:00"}
WRITTEN = (
    *("orders", "decisions", "entries", "lots", "draws", "accounts", "returns", "campaigns"),
    *("campaign_uses", "member_tags", "member_tiers", "tier_moves", "member_caps", "shared_caps", "carries"),
)
"""Everything that an order would have written."""
READER = make.staff(Permission.CAMPAIGNS_READ, Permission.MEMBERS_READ)


async def simulated(ask: Ask, worker: Starter, **input: Any) -> dict[str, Any]:
    answer = await ask(SIMULATE, MARKETER, input=input)
    assert answer["errors"] == [], answer
    payload = answer["data"]["simulateCampaign"]
    assert payload["problems"] == [], payload
    await worker.ready()
    async with asyncio.timeout(120):
        while True:
            told = await ask(REPORT, READER, id=payload["simulation"]["id"])
            assert told["errors"] == [], told
            simulation: dict[str, Any] = told["data"]["campaignSimulation"]
            if simulation["state"] != "RUNNING":
                return simulation
            await asyncio.sleep(0.1)


async def test_a_draft_is_tried_on_real_orders_and_their_returns(
    ask: Ask, begin: Begin, workers: Starter
) -> None:
    await make.programme()
    ann, ben, carl = [await make.member(begin) for _ in range(3)]
    for n, (member, paid) in enumerate(((ann, 100), (ann, 50), (ben, 200), (carl, 5)), start=1):
        at = f"2026-03-0{n}T12:00:00+08:00"
        await buy(ask, member, paid, external_id=f"o-{n}", placedAt=at)
    await buy(ask, carl, 500, external_id="o-9", placedAt="2026-05-01T12:00:00+08:00")
    await give_back(ask, of={"name": {"source": "shop", "externalId": "o-2"}})
    old = await live(ask, "old", priority=1, group="g", effects=[{"givePoints": {"points": 3}}])
    assert old["state"] == "ACTIVE"
    before = await checksums()

    draft = {
        "code": "new",
        "name": {"en": "New"},
        "priority": 9,
        "group": "g",
        "condition": {"goods": {"atLeast": 1_000}},
        "effects": [{"multiplyPoints": {"perMille": 2000}}],
        "caps": [{"scope": "EVERYBODY", "period": "LIFETIME", "unit": "POINTS", "limit": 270}],
    }
    simulation = await simulated(ask, workers, draft=draft, over=OVER)

    assert (simulation["state"], simulation["campaign"]) == ("DONE", "new")
    report = simulation["report"]
    # The old one gives 3 for each order. The new one doubles Ann's 100 and 50, of which the 50 came back, and
    # 120 of Ben's 200; Carl's 5 keep the old 3.
    assert (report["orders"], report["members"], report["uses"]) == (4, 3, 3)
    assert (report["given"], report["wanted"]) == (270, 350)
    assert (report["pointsWithout"], report["pointsWith"]) == (314, 528)
    assert (report["points"], report["winners"], report["losers"]) == (214, 2, 0)
    assert report["byTier"] == [{"tier": "standard", "uses": 3, "points": 270}]
    top = {each["memberId"]: (each["pointsWithout"], each["pointsWith"]) for each in report["topChanges"]}
    assert top == {str(ann.id): (103, 200), str(ben.id): (203, 320)}
    after = await checksums()
    assert {name: after[name] for name in WRITTEN} == {name: before[name] for name in WRITTEN}


async def test_what_can_not_be_played_again_is_refused(ask: Ask, begin: Begin) -> None:
    await make.programme()
    draft = {"code": "new", "name": {"en": "New"}, "effects": [{"tag": "a"}]}
    for input, field, reason in (
        ({"draft": draft, "over": {"from": OVER["to"], "to": OVER["from"]}}, "over.to", "BEFORE_START"),
        ({"draft": {**draft, "effects": []}, "over": OVER}, "effects", "MISSING"),
        ({"draft": {**draft, "trigger": "EVENT", "event": "x"}, "over": OVER}, "draft.trigger", "NOT_HERE"),
        ({"draft": {"code": "new", "effects": []}, "over": OVER}, "name", "MISSING"),
    ):
        answer = await ask(SIMULATE, MARKETER, input=input)
        (problem,) = answer["data"]["simulateCampaign"]["problems"]
        assert (problem["field"], problem["reason"]) == (field, reason)
    assert await make.count("campaign_simulations") == 0
    someone = make.staff(Permission.CAMPAIGNS_READ)
    answer = await ask(SIMULATE, someone, input={"draft": draft, "over": OVER})
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
