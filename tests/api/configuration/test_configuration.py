"""Rules as a file: written out of one programme, shown as a plan, brought into another, all or nothing."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from typing import Any

import pytest

from domain.conditions.fields import Op
from domain.conditions.tree import Count, Figure, History
from domain.configuration.plan import Plan, Step
from domain.configuration.refusals import ConfigurationRefused, PlanIsStale
from domain.configuration.use_cases import ApplyConfiguration, apply_configuration, compare, exported
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.points.caps import Cap, CapPeriod, CapScope, CapUnit
from domain.points.wallet import Price, WalletTerms
from domain.programme.programme import Programme
from domain.segments.use_cases import SaveSegment, save_segment
from domain.staff.audit import OPERATOR
from domain.tiers.ladder import Window, WindowKind
from domain.tiers.presets import four_tiers
from domain.work import Begin
from persistence.database import rows
from persistence.programme.repository import StoredProgrammes
from tests import make
from tests.api.campaigns.campaigns import ONE_POINT, live, move, save
from tests.api.campaigns.test_events import SHARE, registered
from tests.conftest import Ask

WRITTEN = (
    *("wallet_types", "earn_rules", "ladders", "ladder_revisions", "event_types", "campaigns"),
    *("campaign_revisions", "facts", "audit_log"),
)


async def staging(ask: Ask, begin: Begin) -> Programme:
    """A programme with something of everything."""
    cap = Cap(CapScope.MEMBER, CapPeriod.WEEK, CapUnit.POINTS, 200)
    terms = WalletTerms(price=Price(100, 100))
    await make.programme(rule={"caps": (cap,)}, terms=terms, tiers=four_tiers())
    await registered(ask, **SHARE)
    await live(
        ask,
        "tea",
        effects=[{"multiplyPoints": {"perMille": 3000, "lines": {"sku": {"oneOf": ["tea"]}}}}],
        condition={"all": [{"goods": {"atLeast": 100}}, {"weekday": {"oneOf": [6, 7]}}]},
    )
    segment = SaveSegment(
        programme=None,
        code="buyers",
        name=LocalText({"en": "Buyers"}),
        changes={"condition": History(Figure(Count.ORDERS, Window(WindowKind.LIFETIME)), Op.AT_LEAST, 1)},
        origin=OPERATOR,
    )
    await save_segment(segment, begin)
    await live(ask, "rested", effects=ONE_POINT, audience=["buyers"])
    await move(ask, "pause", "rested")
    await save(
        ask,
        "draft",
        name={"en": "Draft"},
        startsAt="2026-01-01T00:00:00Z",
        endsAt="2026-02-01T00:00:00Z",
        trigger="EVENT",
        event="share",
        effects=ONE_POINT,
    )
    return await StoredProgrammes().current("main")


async def written(programme: Programme, begin: Begin) -> dict[str, Any]:
    return await exported(programme.code, begin)


async def planned(document: object, programme: Programme, begin: Begin) -> Plan:
    return await compare(document, programme.code, begin)


def applying(document: object, programme: str, shown: str | None = None) -> ApplyConfiguration:
    return ApplyConfiguration(
        document=document, programme=programme, shown=shown, by="operator", origin=OPERATOR
    )


async def test_what_was_tried_in_one_programme_is_brought_to_another(ask: Ask, begin: Begin) -> None:
    document = json.loads(json.dumps(await written(await staging(ask, begin), begin)))
    await make.programme(code="shop", is_default=False, stores=(), channels=())
    target = await StoredProgrammes().current("shop")

    plan = await planned(document, target, begin)
    assert {(each.name, each.step) for each in plan.changes if each.step is Step.ADD} == {
        ("event_types.share", Step.ADD),
        ("segments.buyers", Step.ADD),
        ("campaigns.tea", Step.ADD),
        ("campaigns.rested", Step.ADD),
        ("campaigns.draft", Step.ADD),
    }
    await apply_configuration(applying(document, "shop", plan.digest), begin)

    after = await StoredProgrammes().current("shop")
    ours = json.loads(json.dumps(await written(after, begin)))
    assert {**ours, "programme": None} == {**document, "programme": None}
    assert (await planned(document, after, begin)).to_do == []
    again = await apply_configuration(applying(document, "shop"), begin)
    assert again.to_do == []
    deeds = await rows("SELECT fields FROM audit_log WHERE act = 'configuration.applied'")
    assert [sorted(each["fields"]) for each in deeds] == [sorted(each.name for each in plan.to_do)]


async def test_one_item_that_can_not_be_keeps_all_out(ask: Ask, begin: Begin) -> None:
    programme = await staging(ask, begin)
    document = json.loads(json.dumps(await written(programme, begin)))
    document["wallet_types"]["points"]["name"] = {"en": "Stars"}
    document["event_types"]["walk"] = {"title": {"en": "Walk"}, "keys": []}
    document["campaigns"]["tea"]["effects"] = []
    before = await make.counts(*WRITTEN)
    with pytest.raises(ConfigurationRefused) as no:
        await apply_configuration(applying(document, "main"), begin)
    assert (no.value.item, no.value.reason) == ("campaigns.tea", "effects MISSING")
    assert await make.counts(*WRITTEN) == before
    now = await StoredProgrammes().current("main")
    assert now.version == programme.version
    assert now.wallet_by_code["points"].name == programme.wallet_by_code["points"].name


async def test_a_plan_is_what_is_done_or_nothing_is(ask: Ask, begin: Begin) -> None:
    programme = await staging(ask, begin)
    document = copy.deepcopy(await written(programme, begin))
    document["earn_rules"]["purchase-points"]["points"] = 2
    document["settings"]["closing_days"] = 20
    plan = await planned(document, programme, begin)
    told = {(each.name, one.path, one.before, one.after) for each in plan.to_do for one in each.differences}
    assert told == {
        ("settings.programme", "closing_days", 30, 20),
        ("earn_rules.purchase-points", "points", 1, 2),
    }
    await save(ask, "tea", priority=5)
    with pytest.raises(PlanIsStale):
        await apply_configuration(applying(document, "main", plan.digest), begin)
    fresh = await planned(document, programme, begin)
    await apply_configuration(applying(document, "main", fresh.digest), begin)
    after = await StoredProgrammes().current("main")
    assert [each.points for each in after.earn_rules if each.code == "purchase-points"] == [1, 2]
    assert (after.settings.closing_days, len(after.ladder_revisions)) == (20, 1)


@pytest.mark.parametrize(
    ("changed", "field", "reason"),
    [
        ([], "laurel_config", "MALFORMED"),
        ({"laurel_config": 2}, "laurel_config", "MALFORMED"),
        ({"rewards": {}}, "rewards", "UNKNOWN"),
        ({"programme": {"currency": "EUR", "time_zone": "Asia/Shanghai"}}, "programme.currency", "ANOTHER"),
        ({"ladders": []}, "ladders", "MALFORMED"),
        ({"ladders": {"tiers": 5}}, "ladders.tiers", "MALFORMED"),
    ],
)
async def test_what_is_no_configuration_is_refused_with_its_place(
    begin: Begin, changed: Any, field: str, reason: str
) -> None:
    programme = await make.programme()
    document = await written(programme, begin)
    bad = changed if isinstance(changed, list) else {**document, **changed}
    with pytest.raises(InvalidInput) as no:
        await apply_configuration(applying(bad, "main"), begin)
    assert (no.value.field, no.value.reason) == (field, reason)


async def test_an_item_that_says_nothing_we_know_is_named(begin: Begin) -> None:
    programme = await make.programme()
    document = copy.deepcopy(await written(programme, begin))
    document["ladders"]["tiers"]["downgrade"] = "SIDEWAYS"
    with pytest.raises(ConfigurationRefused) as no:
        await apply_configuration(applying(document, "main"), begin)
    assert (no.value.item, no.value.reason) == ("ladders.tiers", "ladders.tiers MALFORMED")
    assert replace(programme) == programme
