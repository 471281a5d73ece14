"""A campaign from its draft to its end, and everything that is refused on the way."""

from __future__ import annotations

from typing import Any

import pytest

from domain.work import Begin
from persistence.database import row, rows, value
from tests import make
from tests.api.campaigns.campaigns import (
    CAMPAIGN,
    MARKETER,
    ONE_POINT,
    PROBLEMS,
    YEAR,
    bonus_points,
    buy,
    live,
    move,
    moving,
    refused,
    said,
    save,
)
from tests.conftest import Ask

NAMED: dict[str, Any] = {"name": {"en": "Spring", "zh-CN": "春季"}, **YEAR, "effects": ONE_POINT}
WRITTEN = ("campaigns", "campaign_revisions", "audit_log", "facts")


async def test_a_draft_goes_live_pauses_and_ends_and_each_step_is_written_down(
    ask: Ask, begin: Begin
) -> None:
    await make.programme()
    member = await make.member(begin)
    draft = await save(ask, **NAMED)
    assert (draft["state"], draft["revision"]) == ("DRAFT", 1)
    assert bonus_points(await buy(ask, member, 1)) == 0

    assert (await move(ask, "activate"))["state"] == "ACTIVE"
    assert bonus_points(await buy(ask, member, 1, external_id="o-2")) == 1
    assert (await move(ask, "pause"))["state"] == "PAUSED"
    assert (await move(ask, "resume"))["state"] == "ACTIVE"
    ended = await move(ask, "end")
    assert (ended["state"], ended["revision"]) == ("ENDED", 5)

    audit = await rows(
        "SELECT act, object_id, fields FROM audit_log WHERE act = 'campaign.saved' ORDER BY at"
    )
    assert [each["object_id"] for each in audit] == ["spring"] * 5
    assert audit[1]["fields"] == ["status"]
    facts = await rows(
        "SELECT payload ->> 'state' AS state FROM facts WHERE kind = 'campaign.saved' ORDER BY at"
    )
    assert [each["state"] for each in facts] == ["DRAFT", "ACTIVE", "PAUSED", "ACTIVE", "ENDED"]
    assert ended["figures"] == {"uses": 1, "members": 1, "points": 1, "sales": {"amount": 100}}
    before = await make.counts(*WRITTEN)
    for step, state in (("activate", "ENDED"), ("pause", "ENDED"), ("resume", "ENDED"), ("end", "ENDED")):
        payload = await said(ask, f"{step}Campaign", moving(f"{step}Campaign"), code="spring")
        (problem,) = payload["problems"]
        assert (problem["code"], problem["state"]) == ("WRONG_CAMPAIGN_STATE", state)
    payload = await said(ask, "pauseCampaign", moving("pauseCampaign"), code="autumn")
    assert payload["problems"][0]["code"] == "UNKNOWN_CAMPAIGN"
    assert await make.counts(*WRITTEN) == before


async def test_the_same_content_again_makes_no_revision(ask: Ask, begin: Begin) -> None:
    await make.programme()
    await save(ask, **NAMED)
    assert (await save(ask, **NAMED))["revision"] == 1
    assert (await save(ask, priority=3))["revision"] == 2
    assert await make.count("campaign_revisions") == 2


async def test_a_live_campaign_is_extended_and_gets_another_budget(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    cap = {"scope": "EVERYBODY", "period": "LIFETIME", "unit": "USES", "limit": 1}
    await live(ask, effects=ONE_POINT, caps=[cap], goal={"kind": "MEMBERS", "target": 10})
    assert bonus_points(await buy(ask, member, 1)) == 1
    assert bonus_points(await buy(ask, member, 1, external_id="o-2")) == 0

    raised = await said(
        ask,
        "changeCampaignBudget",
        moving("changeCampaignBudget", "ChangeCampaignBudgetInput"),
        code="spring",
        caps=[{**cap, "limit": 2}],
    )
    assert raised["campaign"]["budgets"] == [{"cap": {"unit": "USES", "limit": 2}, "used": 1, "left": 1}]
    now = await value("SELECT now()")
    order = await buy(ask, member, 1, external_id="o-3", placedAt=now.isoformat())
    assert bonus_points(order) == 1
    extended = await said(
        ask,
        "extendCampaign",
        moving("extendCampaign", "ExtendCampaignInput"),
        code="spring",
        endsAt="2027-06-01T00:00:00+08:00",
    )
    assert extended["campaign"]["endsAt"] == "2027-05-31T16:00:00Z"
    assert extended["campaign"]["goal"] == {"kind": "MEMBERS", "target": 10, "reached": 1}
    past = await said(
        ask,
        "extendCampaign",
        moving("extendCampaign", "ExtendCampaignInput"),
        code="spring",
        endsAt="2026-01-02T00:00:00+08:00",
    )
    assert (past["problems"][0]["field"], past["problems"][0]["reason"]) == ("endsAt", "IN_THE_PAST")


async def test_what_was_written_can_be_read_changed_and_sent_back(ask: Ask, begin: Begin) -> None:
    await make.programme()
    condition = {
        "all": [
            {"tier": {"ladder": "tiers", "test": {"atLeast": "silver"}}},
            {"any": [{"tags": {"anyOf": ["vip"]}}, {"not": {"joinedOn": {"before": "2026-01-01"}}}]},
            {"lines": {"quantifier": "COUNT", "where": {"category": {"anyOf": ["tea"]}}, "atLeast": 2}},
            {
                "history": {
                    "count": "SPEND",
                    "over": {"rolling": {"count": 30, "unit": "DAY"}},
                    "test": {"atMost": 100},
                }
            },
            {"attribute": {"key": "baby", "test": {"texts": ["yes"]}}},
            {"weekday": {"oneOf": [6, 7]}},
        ]
    }
    content: dict[str, Any] = {
        **NAMED,
        "recurrence": {
            "weekdays": [6],
            "weeks": [-1, 1],
            "daysOfMonth": [],
            "daysOfYear": [],
            "fromMinute": 600,
            "untilMinute": 720,
        },
        "condition": condition,
        "effects": [
            {"multiplyPoints": {"perMille": 2000, "wallet": "points", "lines": {"brand": {"known": True}}}},
            {"tag": "spring"},
            {"announce": {"task": "MESSAGE", "what": "thanks", "count": 1}},
        ],
    }
    saved = await save(ask, **content)
    for name in ("recurrence", "condition", "effects"):
        assert saved[name] == content[name]
    again = await save(ask, **{name: saved[name] for name in ("recurrence", "condition", "effects")})
    assert again["revision"] == 1


async def test_a_campaign_is_cloned_and_its_template_comes_in_again(ask: Ask, begin: Begin) -> None:
    await make.programme()
    first = await save(ask, **NAMED, group="g")
    cloning = f"""mutation ($input: CloneCampaignInput!) {{
      cloneCampaign(input: $input) {{ campaign {{ {CAMPAIGN} }} {PROBLEMS} }} }}"""
    importing = f"""mutation ($input: ImportCampaignInput!) {{
      importCampaign(input: $input) {{ campaign {{ {CAMPAIGN} }} {PROBLEMS} }} }}"""

    cloned = await said(ask, "cloneCampaign", cloning, code="spring", newCode="autumn", **YEAR)
    assert cloned["problems"] == []
    assert {**cloned["campaign"], "code": "spring"} == first
    brought = await said(ask, "importCampaign", importing, code="third", template=first["template"])
    assert {**brought["campaign"], "code": "spring"} == first

    before = await make.counts(*WRITTEN)
    taken = await said(ask, "cloneCampaign", cloning, code="spring", newCode="autumn", **YEAR)
    assert taken["problems"][0]["code"] == "CAMPAIGN_EXISTS"
    malformed: tuple[Any, ...] = (
        {},
        [],
        "x",
        {**first["template"], "effects": [{"kind": "WISH"}]},
        {"laurel_campaign": 1},
    )
    for each in malformed:
        bad = await said(ask, "importCampaign", importing, code="bad", template=each)
        assert (bad["problems"][0]["field"], bad["problems"][0]["reason"]) == ("template", "MALFORMED")
    assert await make.counts(*WRITTEN) == before


@pytest.mark.parametrize(
    ("given", "field", "reason"),
    [
        ({"endsAt": YEAR["startsAt"]}, "endsAt", "BEFORE_START"),
        ({"effects": []}, "effects", "MISSING"),
        ({"effects": ONE_POINT * 2}, "effects", "DUPLICATE"),
        ({"effects": [{"givePoints": {"points": 0}}]}, "effects.0.givePoints.points", "OUT_OF_RANGE"),
        (
            {"effects": [{"givePoints": {"points": 1, "wallet": "gold"}}]},
            "effects.0.givePoints.wallet",
            "UNKNOWN",
        ),
        (
            {"effects": [{"multiplyPoints": {"perMille": 1000}}]},
            "effects.0.multiplyPoints.perMille",
            "OUT_OF_RANGE",
        ),
        ({"effects": [{"tag": " "}]}, "effects.0.tag", "MALFORMED"),
        ({"effects": [{"boostTier": {"tier": "x", "days": 1}}]}, "effects.0.boostTier.tier", "UNKNOWN"),
        (
            {"effects": [{"boostTier": {"tier": "gold", "days": 0}}]},
            "effects.0.boostTier.days",
            "OUT_OF_RANGE",
        ),
        ({"audience": ["nobody"]}, "audience.0", "UNKNOWN"),
        ({"condition": {"any": [{"event": {"oneOf": ["x"]}}]}}, "condition.any.0.event", "NOT_HERE"),
        ({"recurrence": {"weekdays": [8]}}, "recurrence.weekdays", "OUT_OF_RANGE"),
        ({"trigger": "EVENT"}, "event", "MISSING"),
        ({"event": "share"}, "event", "NOT_HERE"),
        (
            {"caps": [{"scope": "MEMBER", "period": "DAY", "unit": "COST", "limit": 5}]},
            "caps.0.unit",
            "NO_PRICE",
        ),
        ({"group": "a b"}, "group", "MALFORMED"),
        ({"code": "a b"}, "code", "MALFORMED"),
    ],
)
async def test_what_no_campaign_can_be_is_refused_with_its_place(
    ask: Ask, begin: Begin, given: dict[str, Any], field: str, reason: str
) -> None:
    await make.programme()
    before = await make.counts(*WRITTEN)
    assert await refused(ask, **{"code": "spring", **NAMED, **given}) == (field, reason)
    assert await make.counts(*WRITTEN) == before


async def test_only_whoever_may_plans_campaigns(ask: Ask, begin: Begin) -> None:
    await make.programme()
    await save(ask, **NAMED)
    reader = make.staff(*(MARKETER.permissions - {"campaigns:write"}))
    answer = await ask(moving("activateCampaign"), reader, input={"code": "spring"})
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    assert await row("SELECT count(*) AS n FROM campaign_revisions") == {"n": 1}
    listed = await ask(
        "{ campaigns(first: 5, states: [DRAFT]) { code revisions { revision state } } }", reader
    )
    assert listed["data"]["campaigns"] == [
        {"code": "spring", "revisions": [{"revision": 1, "state": "DRAFT"}]}
    ]
    nothing = await ask(
        '{ campaigns(first: 5, states: [ENDED]) { code } campaign(code: "x") { code } }', reader
    )
    assert nothing["data"] == {"campaigns": [], "campaign": None}
