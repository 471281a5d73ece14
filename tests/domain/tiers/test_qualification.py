"""Up at once, down at a review, and nothing in between."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.periods import ALWAYS, Span, Unit, midnight
from domain.kernel.texts import LocalText
from domain.tiers.activity import Activity
from domain.tiers.checking import check_tiers
from domain.tiers.ladder import (
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Downgrade,
    Figure,
    Ladder,
    Metric,
    Tier,
    Window,
    WindowKind,
    figures_of,
    holds,
)
from domain.tiers.place import Move, MoveKind, Place
from domain.tiers.plain import condition_from_plain, condition_to_plain, policy_to_plain, tiers_from_plain
from domain.tiers.presets import LIFETIME, NO_GRACE, PRESETS, four_tiers, orders, spend, three_tiers
from domain.tiers.progress import progress
from domain.tiers.qualification import catch_up, join, qualified, upgrade
from domain.tiers.refusals import InvalidLadder

ZONE = ZoneInfo("Asia/Shanghai")
MONTH = Window(WindowKind.ROLLING, Span(1, Unit.MONTH))
CALENDAR_YEAR = Window(WindowKind.CALENDAR_YEAR)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def day(text: str) -> datetime:
    return midnight(date.fromisoformat(text), ZONE)


def a_ladder(
    tiers: tuple[Tier, ...], *, downgrade: Downgrade = Downgrade.TO_QUALIFIED, grace: Span = NO_GRACE
) -> Ladder:
    return Ladder(
        id=UUID(int=1),
        code="tiers",
        name=LocalText({"en": "Tiers"}),
        is_default=True,
        revision=1,
        valid_from=ALWAYS,
        downgrade=downgrade,
        grace=grace,
        tiers=tiers,
    )


def by_spend(silver: int, gold: int, window: Window) -> tuple[Tier, ...]:
    standard, silver_tier, gold_tier = three_tiers()
    return (
        standard,
        replace(silver_tier, entry=spend(silver, window)),
        replace(gold_tier, entry=spend(gold, window)),
    )


def standing(tier: str, *, since: datetime, review_at: datetime | None) -> Place:
    return Place(tier=tier, since=since, review_at=review_at, grace_until=None, revision=1)


SPEND_MONTH = Figure(Metric.SPEND, MONTH)


def test_each_combination_at_its_boundary() -> None:
    much, often = spend(1000, LIFETIME), orders(3, LIFETIME)
    money, count = much.figure, often.figure

    assert holds(AllOf((much, often)), {money: 1000, count: 3})
    assert not holds(AllOf((much, often)), {money: 999, count: 3})
    assert holds(AnyOf((much, often)), {money: 999, count: 3})
    assert not holds(AnyOf((much, often)), {money: 999, count: 2})


def test_vip_needs_spend_and_frequency() -> None:  # R21
    ladder = a_ladder(four_tiers())
    vip = ladder.tier("vip")
    assert vip.entry is not None
    money, count = figures_of(vip.entry)
    lifetime_orders = next(each for each in ladder.figures if each.window == LIFETIME)

    assert qualified(ladder, {money: 500_000, count: 5, lifetime_orders: 5}).code == "intermediate"
    assert qualified(ladder, {money: 499_999, count: 6, lifetime_orders: 6}).code == "advanced"
    assert qualified(ladder, {money: 500_000, count: 6, lifetime_orders: 6}).code == "vip"


def test_an_order_may_lift_over_several_tiers_at_once() -> None:
    ladder = a_ladder(by_spend(100, 500, MONTH))
    place, joined = join(ladder, at=day("2026-03-01"), zone=ZONE)
    assert (joined.kind, joined.to_tier) == (MoveKind.JOINED, "standard")

    moved = upgrade(ladder, place, {SPEND_MONTH: 500}, at=at("2026-03-02T10:00:00+08:00"), zone=ZONE)

    assert moved is not None
    after, move = moved
    assert move is not None
    assert (move.kind, move.from_tier, move.to_tier) == (MoveKind.UPGRADED, "standard", "gold")
    assert after.review_at == day("2026-03-03")  # a rolling window is asked for every day
    assert upgrade(ladder, after, {SPEND_MONTH: 0}, at=at("2026-03-02T11:00:00+08:00"), zone=ZONE) is None


def test_a_rolling_tier_drops_when_its_last_spend_leaves_the_window() -> None:
    ladder = a_ladder(by_spend(100, 500, MONTH))
    activity = Activity(orders=[(at("2026-03-10T15:00:00+08:00"), 600, True)])
    place = standing("gold", since=at("2026-03-10T15:00:00+08:00"), review_at=day("2026-03-11"))

    still, moves = catch_up(ladder, place, activity, until=day("2026-04-10"), zone=ZONE)
    assert (still.tier, moves) == ("gold", ())

    dropped, moves = catch_up(ladder, place, activity, until=day("2026-04-20"), zone=ZONE)
    assert dropped.tier == "standard"
    assert [(each.kind, each.to_tier, each.at) for each in moves] == [
        (MoveKind.DOWNGRADED, "standard", day("2026-04-11"))
    ]


@pytest.mark.parametrize(
    ("downgrade", "lands"),
    [(Downgrade.ONE_STEP, "silver"), (Downgrade.TO_QUALIFIED, "standard"), (Downgrade.NONE, "gold")],
)
def test_down_by_the_ladders_mode(downgrade: Downgrade, lands: str) -> None:
    ladder = a_ladder(by_spend(100, 500, CALENDAR_YEAR), downgrade=downgrade)
    place = standing("gold", since=day("2025-05-01"), review_at=day("2026-01-01"))

    after, moves = catch_up(ladder, place, Activity(), until=day("2026-01-01"), zone=ZONE)

    assert after.tier == lands
    assert [each.kind for each in moves] == [MoveKind.KEPT if lands == "gold" else MoveKind.DOWNGRADED]


def test_a_grace_of_a_month_drops_at_the_midnight_after_its_last_day() -> None:  # X67, first half
    ladder = a_ladder(by_spend(100, 500, MONTH), grace=Span(1, Unit.MONTH))
    activity = Activity(orders=[(at("2026-06-24T12:00:00+08:00"), 600, True)])
    place = standing("gold", since=day("2026-06-24"), review_at=day("2026-07-25"))

    waiting, moves = catch_up(ladder, place, activity, until=day("2026-08-25"), zone=ZONE)
    assert (waiting.tier, waiting.grace_until, moves) == ("gold", day("2026-08-26"), ())

    dropped, moves = catch_up(ladder, place, activity, until=day("2026-08-26"), zone=ZONE)
    assert (dropped.tier, [each.at for each in moves]) == ("standard", [day("2026-08-26")])


def test_whoever_wins_the_tier_back_in_the_grace_keeps_it() -> None:
    ladder = a_ladder(by_spend(100, 500, MONTH), grace=Span(1, Unit.MONTH))
    activity = Activity(
        orders=[(at("2026-06-24T12:00:00+08:00"), 600, True), (at("2026-08-20T12:00:00+08:00"), 700, True)]
    )
    place = standing("gold", since=day("2026-06-24"), review_at=day("2026-07-25"))

    after, moves = catch_up(ladder, place, activity, until=day("2026-08-30"), zone=ZONE)

    assert (after.tier, after.grace_until, moves) == ("gold", None, ())


def test_a_lower_keep_condition_keeps() -> None:
    tiers = by_spend(100, 500, CALENDAR_YEAR)
    tiers = (*tiers[:2], replace(tiers[2], keep=spend(300, CALENDAR_YEAR)))
    ladder = a_ladder(tiers)
    place = standing("gold", since=day("2025-05-01"), review_at=day("2026-01-01"))
    activity = Activity(orders=[(at("2025-11-11T11:11:11+08:00"), 300, True)])

    after, moves = catch_up(ladder, place, activity, until=day("2026-01-01"), zone=ZONE)

    assert (after.tier, [each.kind for each in moves]) == ("gold", [MoveKind.KEPT])
    assert after.review_at == day("2027-01-01")


def test_nights_that_did_not_run_change_nothing() -> None:
    ladder = a_ladder(by_spend(100, 500, MONTH), grace=Span(3, Unit.DAY))
    activity = Activity(
        orders=[(at(f"2026-0{month}-15T12:00:00+08:00"), 600, True) for month in (1, 3, 4, 6)]
    )
    start = standing("gold", since=day("2026-01-15"), review_at=day("2026-01-16"))
    until = day("2026-08-01")

    at_once, moves_at_once = catch_up(ladder, start, activity, until=until, zone=ZONE)
    place, moves = start, list[Move]()
    night = day("2026-01-16")
    while night <= until:
        place, more = catch_up(ladder, place, activity, until=night, zone=ZONE)
        moves += more
        night += timedelta(days=1)

    assert (place, tuple(moves)) == (at_once, moves_at_once)


def test_progress_says_what_is_missing_and_by_when() -> None:
    ladder = a_ladder(by_spend(100, 500, MONTH))
    place = standing("silver", since=day("2026-03-01"), review_at=day("2026-03-02"))

    told = progress(ladder, place, {SPEND_MONTH: 180})

    assert told.next is not None
    assert told.next.code == "gold"
    assert [(each.current, each.target, each.remaining) for each in told.to_reach] == [(180, 500, 320)]
    assert [(each.target, each.remaining) for each in told.to_keep] == [(100, 0)]
    assert told.kept_so_far


def test_higher_tiers_inherit_and_override() -> None:
    ladder = a_ladder(three_tiers())
    standard, silver, gold = ladder.tiers
    assert [ladder.multiplier(each) for each in ladder.tiers] == [1000, 1200, 1500]
    kinds = [{benefit.kind for benefit in ladder.benefits(each)} for each in (standard, silver, gold)]
    assert kinds[0] < kinds[1] < kinds[2]


windows = st.one_of(
    st.just(LIFETIME),
    st.just(CALENDAR_YEAR),
    st.builds(
        Window, st.just(WindowKind.ROLLING), st.builds(Span, st.integers(1, 60), st.sampled_from(Unit))
    ),
)
leaf = st.builds(AtLeast, st.builds(Figure, st.sampled_from(Metric), windows), st.integers(1, 1_000_000))
conditions: st.SearchStrategy[Condition] = st.recursive(
    leaf,
    lambda below: st.one_of(
        st.builds(AllOf, st.lists(below, min_size=1, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(below, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)


@given(conditions)
def test_conditions_survive_being_stored(condition: Condition) -> None:
    assert condition_from_plain(condition_to_plain(condition)) == condition


@given(conditions, st.data())
def test_more_never_hurts(condition: Condition, data: st.DataObject) -> None:
    """Whoever qualifies does so with larger figures too: an order can not cost a tier."""
    figures = {each: data.draw(st.integers(0, 1_000_000)) for each in figures_of(condition)}
    more = {figure: value + data.draw(st.integers(0, 1000)) for figure, value in figures.items()}
    if holds(condition, figures):
        assert holds(condition, more)


@pytest.mark.parametrize("preset", PRESETS)
def test_presets_are_ladders_and_survive_being_stored(preset: str) -> None:
    tiers = PRESETS[preset].tiers()
    check_tiers(tiers)
    assert tiers_from_plain(policy_to_plain(a_ladder(tiers))) == tiers


@pytest.mark.parametrize(
    ("tiers", "reason"),
    [
        ((), "NO_TIERS"),
        ((three_tiers()[0], three_tiers()[0]), "DUPLICATE_CODE"),
        ((three_tiers()[0], replace(three_tiers()[1], entry=None)), "NO_ENTRY"),
        ((replace(three_tiers()[1], rank=0),), "LOWEST_HAS_ENTRY"),
        ((three_tiers()[0], replace(three_tiers()[1], entry=spend(0, LIFETIME))), "OUT_OF_RANGE"),
        (
            (three_tiers()[0], replace(three_tiers()[1], entry=spend(1, Window(WindowKind.ROLLING)))),
            "WINDOW_NEEDS_SPAN",
        ),
    ],
)
def test_what_is_no_ladder_is_refused_with_its_place(tiers: tuple[Tier, ...], reason: str) -> None:
    with pytest.raises(InvalidLadder) as refused:
        check_tiers(tiers)
    assert refused.value.reason == reason
