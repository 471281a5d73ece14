"""Tiers that are given: a floor under what is earned."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.periods import Span, Unit
from domain.tiers.activity import Activity
from domain.tiers.floors import FloorSource, floor_from_plain, floor_to_plain
from domain.tiers.ladder import Anchors, Figure, Metric, Window, WindowKind
from domain.tiers.place import MoveKind, MoveReason, Place
from domain.tiers.presets import LIFETIME, spend
from domain.tiers.progress import progress
from domain.tiers.qualification import catch_up, end_floor, give_floor, leave, upgrade
from tests.domain.tiers.ladders import ZONE, a_floor, a_ladder, a_place, a_tier, at, day

MONTH = Window(WindowKind.ROLLING, Span(1, Unit.MONTH))
LADDER = a_ladder(
    a_tier("silver", 1, spend(100, LIFETIME)),
    a_tier("gold", 2, spend(500, LIFETIME)),
    a_tier("diamond", 3, spend(900, LIFETIME)),
)
SPENT = Figure(Metric.SPEND, LIFETIME)
NEW = a_place("standard", day("2026-01-01"))
JANUARY = at("2026-01-15T12:00:00+08:00")
END = day("2027-01-01")


def given_tier(tier: str, source: FloorSource = FloorSource.PAID, ends: datetime = END) -> Place:
    place, _ = give_floor(LADDER, NEW, a_floor(tier, ends, source), at=JANUARY, figures={})
    return place


def test_a_paid_tier_is_a_floor_and_the_earned_one_shows_above_it() -> None:  # X63
    paid, move = give_floor(LADDER, NEW, a_floor("silver", END), at=JANUARY, figures={})
    assert move is not None
    assert (paid.tier, paid.by_rules, move.kind, move.reason) == (
        "silver",
        "standard",
        MoveKind.UPGRADED,
        MoveReason.PAID,
    )

    step = upgrade(LADDER, paid, {SPENT: 500}, at=day("2026-06-01"), zone=ZONE)
    assert step is not None
    assert (step[0].tier, step[0].earned, step[0].floors) == ("gold", None, paid.floors)

    after, moves = catch_up(LADDER, step[0], Activity(), until=day("2027-06-01"), zone=ZONE)
    assert (after.tier, after.floors, moves) == ("gold", (), ())


def test_when_the_floor_ends_the_member_falls_to_what_is_earned() -> None:
    step = upgrade(LADDER, given_tier("gold"), {SPENT: 100}, at=day("2026-06-01"), zone=ZONE)
    assert step is not None
    hidden, unseen = step
    assert (hidden.tier, hidden.by_rules, unseen) == ("gold", "silver", None)

    spent = Activity(orders=[(day("2026-06-01"), 100, True)])
    still, none = catch_up(LADDER, hidden, spent, until=END - timedelta.resolution, zone=ZONE)
    after, (move,) = catch_up(LADDER, still, spent, until=END, zone=ZONE)

    assert (still.tier, none) == ("gold", ())
    assert (after.tier, after.earned, after.floors) == ("silver", None, ())
    assert (move.kind, move.reason, move.from_tier, move.to_tier, move.at) == (
        MoveKind.DOWNGRADED,
        MoveReason.FLOOR_ENDED,
        "gold",
        "silver",
        END,
    )


def test_of_several_floors_the_highest_stands_and_the_next_one_follows() -> None:
    first = given_tier("gold", ends=day("2026-12-01"))
    boost = a_floor("diamond", day("2026-02-01"), FloorSource.CAMPAIGN, number=2)
    boosted, move = give_floor(LADDER, first, boost, at=JANUARY, figures={})
    assert move is not None and (boosted.tier, move.reason) == ("diamond", MoveReason.CAMPAIGN)

    after, moves = catch_up(LADDER, boosted, Activity(), until=day("2027-01-01"), zone=ZONE)

    assert [(each.to_tier, each.at) for each in moves] == [
        ("gold", day("2026-02-01")),
        ("standard", day("2026-12-01")),
    ]
    assert (after.tier, after.floors) == ("standard", ())


def test_what_staff_decides_stands_in_the_history_even_where_it_moves_nobody() -> None:
    gold = a_place("gold", day("2025-01-01"))
    floor = a_floor("silver", END, FloorSource.STAFF)

    place, move = give_floor(LADDER, gold, floor, at=JANUARY, figures={SPENT: 600})
    assert move is not None
    assert (place.tier, move.kind, move.from_tier, move.to_tier) == (
        "gold",
        MoveKind.SET_BY_STAFF,
        "gold",
        "gold",
    )
    assert give_floor(LADDER, gold, a_floor("silver", END), at=JANUARY, figures={})[1] is None

    ended, told = end_floor(LADDER, place, floor, at=JANUARY, figures={})
    assert told is not None
    assert (ended.floors, told.kind, told.reason) == ((), MoveKind.SET_BY_STAFF, MoveReason.FLOOR_ENDED)


def test_a_review_beneath_a_floor_is_seen_when_the_floor_ends() -> None:
    ladder = a_ladder(a_tier("silver", 1, spend(100, MONTH)), a_tier("gold", 2, spend(500, MONTH)))
    silver = a_place("silver", day("2026-01-10"), day("2026-01-16"))
    place, _ = give_floor(ladder, silver, a_floor("gold", day("2026-06-01")), at=JANUARY, figures={})
    spent = Activity(orders=[(day("2026-01-10"), 100, True)])

    lost, none = catch_up(ladder, place, spent, until=day("2026-03-01"), zone=ZONE)
    after, moves = catch_up(ladder, lost, spent, until=day("2026-06-01"), zone=ZONE)

    assert (lost.tier, lost.by_rules, none) == ("gold", "standard", ())
    assert (after.tier, [each.reason for each in moves]) == ("standard", [MoveReason.FLOOR_ENDED])


def test_who_leaves_is_looked_at_no_more() -> None:
    place, move = leave(LADDER, given_tier("gold"), at=JANUARY)

    assert (place.due_at, place.grants_at, place.floors) == (None, None, ())
    assert (move.kind, move.to_tier) == (MoveKind.LEFT, "gold")


def test_progress_of_a_given_tier_says_until_when_and_what_would_earn_it() -> None:
    told = progress(LADDER, given_tier("gold"), {SPENT: 120})

    assert (told.current.code, told.earned.code, told.until) == ("gold", "standard", END)
    assert [(each.current, each.target) for each in told.to_keep] == [(120, 500)]
    assert not told.kept_so_far
    assert (told.projected.code, told.missing(Metric.SPEND)) == ("standard", 780)
    assert told.missing(Metric.PROGRESS_POINTS) is None


def test_progress_projects_the_tier_after_the_review() -> None:
    year = Window(WindowKind.CALENDAR_YEAR)
    ladder = a_ladder(a_tier("silver", 1, spend(100, year)), a_tier("gold", 2, spend(500, year)))
    gold = a_place("gold", day("2026-05-01"), day("2027-01-01"))
    figure = Figure(Metric.SPEND, year)

    short, enough = (progress(ladder, gold, {figure: value}) for value in (300, 500))

    assert (short.until, short.projected.code, short.kept_so_far) == (day("2027-01-01"), "silver", False)
    assert (enough.projected.code, enough.kept_so_far) == ("gold", True)


def test_floors_survive_being_stored() -> None:
    floor = a_floor("gold", END, FloorSource.CAMPAIGN)
    assert floor_from_plain(floor_to_plain(floor)) == floor


RANK = {tier.code: tier.rank for tier in LADDER.tiers}
happenings = st.lists(
    st.tuples(
        st.integers(0, 400),
        st.one_of(
            st.tuples(st.just("spend"), st.integers(1, 400)),
            st.tuples(st.just("floor"), st.sampled_from(["silver", "gold", "diamond"])),
        ),
        st.integers(1, 200),
    ),
    max_size=8,
)


@given(happenings)
def test_the_member_is_always_in_the_higher_of_what_is_earned_and_given(
    happening: list[tuple[int, tuple[str, object], int]],
) -> None:
    place, spent, floors = NEW, 0, list[tuple[str, datetime]]()
    start = day("2026-01-01")
    activity = Activity(joined_at=start)
    for number, (after, (what, value), days) in enumerate(sorted(happening, key=lambda each: each[0])):
        now = start + timedelta(days=after, hours=12)
        place, _ = catch_up(LADDER, place, activity, until=now, zone=ZONE)
        if what == "spend":
            assert isinstance(value, int)
            spent += value
            activity.add(paid_at=now, goods=value, progress=0)
            step = upgrade(LADDER, place, {SPENT: spent}, at=now, zone=ZONE, anchors=Anchors(start))
            place = step[0] if step else place
        else:
            ends = now + timedelta(days=days)
            floors.append((str(value), ends))
            place, _ = give_floor(
                LADDER, place, a_floor(str(value), ends, number=number + 1), at=now, figures={SPENT: spent}
            )
        earned = max(rank for rank, least in enumerate((0, 100, 500, 900)) if spent >= least)
        given_ = max((RANK[code] for code, ends in floors if ends > now), default=0)
        assert RANK[place.tier] == max(earned, given_)
        assert RANK[place.by_rules] == earned
