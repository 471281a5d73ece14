"""When a campaign holds, which of several apply, what they give, and that it is decided again the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.campaigns.campaign import Campaign, Status, campaign_to_plain, content_from_plain
from domain.campaigns.choosing import Verdict, judge
from domain.campaigns.effects import EarnPoints, GivePoints, MultiplyPoints
from domain.campaigns.recurrence import Recurrence
from domain.conditions.fields import Op
from domain.conditions.subject import NOTHING_KNOWN, Subject
from domain.conditions.tree import ALWAYS_TRUE, Condition, Lines, Quantifier, Test
from domain.kernel.periods import ALWAYS
from domain.kernel.texts import LocalText
from domain.orders.replay import RecordDisagrees, judge_again
from domain.points.caps import Cap, CapPeriod, CapScope, CapUnit
from domain.points.earning import EarnRounding, Multipliers, combined
from domain.programme.programme import POINTS
from tests.domain.numbers import Numbers
from tests.domain.orders.test_replay import giving, stored, with_rule
from tests.domain.orders.test_settlement import NOON, a_programme, a_standing, an_order, settled

SHANGHAI = ZoneInfo("Asia/Shanghai")
NUMBERS = Numbers(10_000)


def a_campaign(code: str = "spring", *effects: Any, **given: Any) -> Campaign:
    content: dict[str, Any] = {
        "id": NUMBERS(),
        "campaign_id": NUMBERS(),
        "code": code,
        "revision": 1,
        "version": 1,
        "valid_from": ALWAYS,
        "status": Status.ACTIVE,
        "name": LocalText({"en": code}),
        "starts_at": NOON - timedelta(days=4_000),
        "ends_at": NOON + timedelta(days=4_000),
        "effects": effects or (GivePoints(POINTS, 5),),
    }
    return Campaign(**{**content, **given})


# When


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


@pytest.mark.parametrize(
    ("recurrence", "holds", "fails"),
    [
        (Recurrence(weekdays=frozenset({6, 7})), "2026-03-07 00:00", "2026-03-06 23:59"),
        (Recurrence(weekdays=frozenset({5}), weeks=frozenset({-1})), "2026-03-27 12:00", "2026-03-20 12:00"),
        (Recurrence(weekdays=frozenset({1}), weeks=frozenset({1})), "2026-06-01 00:00", "2026-06-08 00:00"),
        (Recurrence(days_of_month=frozenset({31})), "2026-02-28 08:00", "2026-02-27 08:00"),
        (Recurrence(days_of_month=frozenset({8, 18, 28})), "2026-02-28 08:00", "2026-02-27 08:00"),
        (Recurrence(days_of_year=frozenset({(2, 29)})), "2026-02-28 08:00", "2028-02-28 08:00"),
        (Recurrence(days_of_year=frozenset({(11, 11)})), "2026-11-11 23:59", "2026-11-12 00:00"),
        (Recurrence(from_minute=600, until_minute=720), "2026-03-07 11:59", "2026-03-07 12:00"),
        # A happy hour over midnight belongs to the day on which it began.
        (
            Recurrence(weekdays=frozenset({5}), from_minute=1320, until_minute=120),
            "2026-03-07 01:59",
            "2026-03-06 01:00",
        ),
    ],
)
def test_a_recurrence_holds_on_its_days_and_in_its_hours(
    recurrence: Recurrence, holds: str, fails: str
) -> None:
    assert recurrence.holds(at(holds), SHANGHAI)
    assert not recurrence.holds(at(fails), SHANGHAI)


def test_what_is_stored_is_read_back() -> None:
    campaign = a_campaign(
        "all",
        EarnPoints(POINTS, 3, 10_000, EarnRounding.PROPORTIONAL_FLOOR, Test("sku", Op.ONE_OF, ("tea",))),
        recurrence=Recurrence(weekdays=frozenset({6}), weeks=frozenset({1}), from_minute=5, until_minute=9),
        condition=Lines(Quantifier.COUNT, Test("brand", Op.KNOWN, True), 2),
        caps=(Cap(CapScope.EVERYBODY, CapPeriod.DAY, CapUnit.USES, 9),),
        audience=("vips",),
        group="g",
        exclusive=True,
    )
    assert replace(campaign, **content_from_plain(stored(campaign_to_plain(campaign)))) == campaign


# Which


def asked(*campaigns: Campaign, used: Any = ()) -> dict[str, Verdict]:
    order = an_order(100_00)
    programme = a_programme()
    subject = Subject(
        at=order.paid_at, zone=programme.zone, ranks={}, tiers={}, member=NOTHING_KNOWN, order=order
    )
    return {each.campaign.code: each.verdict for each in judge(campaigns, subject, dict(used))}


def test_what_a_condition_keeps_out_takes_no_place_in_its_group() -> None:
    never: Condition = Test("goods", Op.AT_LEAST, 10**9)
    assert asked(
        a_campaign("first", priority=9, group="g", condition=never),
        a_campaign("second", priority=5, group="g"),
        a_campaign("third", priority=1, group="g"),
    ) == {"first": Verdict.CONDITION, "second": Verdict.APPLIES, "third": Verdict.OUTRANKED}


@given(st.permutations([("a", 3, "g"), ("b", 3, "g"), ("c", 2, None), ("d", 1, "h"), ("e", 0, "h")]))
def test_the_order_in_which_campaigns_are_listed_does_not_matter(listed: list[Any]) -> None:
    campaigns = [a_campaign(code, priority=priority, group=group) for code, priority, group in listed]
    applied = {code for code, verdict in asked(*campaigns).items() if verdict is Verdict.APPLIES}
    assert applied == {"a", "c", "d"}


# What


@given(
    paid=st.lists(st.integers(0, 900_00), min_size=1, max_size=5),
    rate=st.tuples(st.integers(1, 30), st.integers(1, 200_00)),
    rounding=st.sampled_from(EarnRounding),
    policy=st.sampled_from(Multipliers),
    tier=st.sampled_from([1000, 1200, 1500, 2000]),
    times=st.lists(st.integers(1001, 5000), max_size=4),
)
def test_what_multiplying_campaigns_add_comes_to_the_combined_multiplier(
    paid: list[int],
    rate: tuple[int, int],
    rounding: EarnRounding,
    policy: Multipliers,
    tier: int,
    times: list[int],
) -> None:
    plain = a_programme()
    programme = with_rule(
        replace(plain, ladder_revisions=(giving(plain.ladder_revisions[0], tier),)),
        points=rate[0],
        per_minor=rate[1],
        rounding=rounding,
        multipliers=policy,
    )
    live = tuple(
        a_campaign(f"c{n}", MultiplyPoints(POINTS, each), priority=-n) for n, each in enumerate(times)
    )
    order = an_order(*paid)
    settlement = settled(order, replace(programme, campaigns=live), a_standing(programme), Numbers())
    earned = sum(each.points for each in settlement.granted if each.wallet.code == POINTS)
    own = (tier,) if tier != 1000 else ()
    whole = combined(policy, (*own, *times)).of(programme.earn_rules[0].points_for(order.goods))
    # Each step is rounded down once: never more than the whole, and less by one for each campaign at most.
    assert whole - len(times) <= earned <= whole
    for each in settlement.granted:
        assert sum(each.shares) == each.points


@given(
    orders=st.lists(st.lists(st.integers(0, 400_00), min_size=1, max_size=3), min_size=1, max_size=8),
    limit=st.integers(1, 200),
    unit=st.sampled_from(CapUnit),
    period=st.sampled_from([CapPeriod.DAY, CapPeriod.LIFETIME]),
)
def test_no_order_takes_more_than_a_limit_has_left_and_all_is_decided_again(
    orders: list[list[int]], limit: int, unit: CapUnit, period: CapPeriod
) -> None:
    capped = a_campaign(
        "capped",
        EarnPoints(POINTS, 1, 100, EarnRounding.PER_FULL_UNIT),
        caps=(Cap(CapScope.MEMBER, period, unit, limit),),
        condition=Test("goods", Op.AT_LEAST, 1),
    )
    programme = replace(a_programme(), campaigns=(capped, a_campaign("other", priority=-1)))
    standing = a_standing(programme)
    used = 0
    for paid in orders:
        settlement = settled(an_order(*paid), programme, standing, Numbers())
        used += sum(settlement.used.values())
        assert used <= limit
        again = judge_again(stored(settlement.record), programme)
        assert [each.points for each in again.bonuses] == [each.points for each in settlement.bonuses]
        assert [each.campaign.code for each in again.judged] == ["capped", "other"]
        standing = replace(
            standing,
            used={
                **standing.used,
                **{key: standing.used.get(key, 0) + amount for key, amount in settlement.used.items()},
            },
        )


def test_a_record_whose_campaigns_were_changed_gives_no_reasons() -> None:
    programme = replace(a_programme(), campaigns=(a_campaign("gift"),))
    record = stored(settled(an_order(100_00), programme, a_standing(programme), Numbers()).record)
    record["awards"][-1]["granted"] = 6
    with pytest.raises(RecordDisagrees):
        judge_again(record, programme)
    with pytest.raises(RecordDisagrees):
        judge_again(record, replace(programme, campaigns=()))
    assert programme.campaigns[0].condition == ALWAYS_TRUE
