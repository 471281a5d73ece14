"""A past that is lived once for two rules comes to what it comes to when it is lived twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.campaigns.campaign import Campaign, Status
from domain.campaigns.effects import GivePoints, MultiplyPoints, PutTag
from domain.campaigns.recurrence import Recurrence
from domain.conditions.subject import NOTHING_KNOWN
from domain.kernel.periods import ALWAYS
from domain.kernel.texts import LocalText
from domain.orders.returns import AskedLine, Cancellation, Return
from domain.points.caps import Cap, CapPeriod, CapScope, CapUnit
from domain.programme.programme import POINTS
from domain.simulation.outcome import play, play_both
from domain.simulation.timeline import Happening, Past, PastOrder, PastReturn, PastUse, Timeline, moment_of
from tests import bought
from tests.domain.orders.test_settlement import a_programme

START = datetime(2026, 1, 1, tzinfo=UTC)
SINCE, END = START + timedelta(days=20), START + timedelta(days=60)
WEEKLY = Cap(CapScope.MEMBER, CapPeriod.WEEK, CapUnit.POINTS, 150)

# The hour of the order, what was paid, and after how many hours how much of it came back (3: all).
orders = st.tuples(
    st.integers(0, 80 * 24),
    st.integers(1, 900_00),
    st.none() | st.tuples(st.integers(1, 900), st.integers(1, 3)),
)
lives = st.lists(st.lists(orders, min_size=1, max_size=7), min_size=1, max_size=3)


def a_campaign(code: str, weekdays: set[int], *effects: GivePoints | MultiplyPoints | PutTag) -> Campaign:
    return Campaign(
        id=UUID(int=hash(code) % 10**9),
        campaign_id=UUID(int=hash(code) % 10**9),
        code=code,
        revision=1,
        version=1,
        valid_from=ALWAYS,
        status=Status.ACTIVE,
        name=LocalText({"en": code}),
        starts_at=SINCE - timedelta(days=5),
        ends_at=END,
        recurrence=Recurrence(weekdays=frozenset(weekdays)),
        effects=effects,
        caps=(WEEKLY,),
    )


def a_past(members: list[list[tuple[int, int, tuple[int, int] | None]]]) -> Past:
    timelines = []
    number = 0
    for member, its in enumerate(members, 1):
        happenings: list[Happening] = []
        for hour, paid, back in its:
            number += 1
            at = START + timedelta(hours=hour)
            order = bought.order(str(number), at, bought.line(1, paid, quantity=3))
            id_ = UUID(int=number)
            happenings.append(PastOrder(id=id_, order=order, recorded_at=at, imported=False))
            happenings.append(
                PastUse(wallet=POINTS, points=number, recorded_at=at + timedelta(days=16, minutes=number))
            )
            if back is not None:
                later, pieces = back
                delivery: Return | Cancellation = Cancellation(id=UUID(int=10_000 + number))
                if pieces < 3:
                    lines = (AskedLine(1, pieces),)
                    delivery = Return(id=delivery.id, source="", external_id="", lines=lines)
                when = at + timedelta(hours=later)
                happenings.append(PastReturn(order_id=id_, delivery=delivery, recorded_at=when))
        timelines.append(
            Timeline(
                member_id=UUID(int=member),
                joined_at=START,
                known=NOTHING_KNOWN,
                events={},
                happenings=tuple(sorted(happenings, key=moment_of)),
            )
        )
    return Past(timelines=tuple(timelines), products={})


@given(lives)
@settings(max_examples=60, deadline=None)
def test_a_past_lived_once_for_both_comes_to_the_same(
    members: list[list[tuple[int, int, tuple[int, int] | None]]],
) -> None:
    plain = a_programme()
    always = a_campaign("always", {1, 3, 5, 7}, MultiplyPoints(POINTS, 1_500), PutTag("seen"))
    before = a_campaign("draft", {2}, GivePoints(POINTS, 30))
    draft = a_campaign("draft", {6, 7}, MultiplyPoints(POINTS, 2_000))
    without, with_it = replace(plain, campaigns=(always, before)), replace(plain, campaigns=(always, draft))
    past = a_past(members)

    both = play_both(past, without, with_it, since=SINCE, until=END, campaign="draft")

    assert both == tuple(
        play(past, rules, since=SINCE, until=END, campaign="draft") for rules in (without, with_it)
    )
