"""The end of a life books what has died and nothing else: that says as much as looking at everything."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.kernel.periods import Rounding, Span, Unit
from domain.points.terms import (
    Activity,
    AfterPeriod,
    Expiry,
    Immediate,
    Inactivity,
    OnEvent,
    Pending,
    Rolling,
)
from domain.programme.programme import POINTS, Programme
from domain.simulation.outcome import play
from domain.simulation.timeline import Past, PastUse
from tests.domain.orders.test_settlement import a_programme
from tests.domain.simulation.test_both import END, SINCE, a_past, lives

spans = st.integers(1, 40).map(lambda days: Span(days, Unit.DAY))
pending = (
    st.just(Immediate())
    | spans.map(AfterPeriod)
    | st.integers(1, 40).map(lambda days: OnEvent("delivered", days))
)
expiry = st.builds(
    Rolling, spans, st.sampled_from([Rounding.EXACT, Rounding.END_OF_DAY, Rounding.END_OF_MONTH])
) | st.builds(Inactivity, spans, st.frozensets(st.sampled_from([Activity.EARN, Activity.SPEND]), min_size=1))


def where_points(wait: Pending, die: Expiry) -> Programme:
    plain = a_programme()
    wallets = tuple(
        replace(each, pending=wait, expiry=die) if each.code == POINTS else each for each in plain.wallets
    )
    return replace(plain, wallets=wallets)


def with_a_look(past: Past) -> Past:
    """At every account, just before the end: whoever looks books everything that is due."""
    look = PastUse(wallet=POINTS, points=0, recorded_at=END - timedelta(microseconds=1))
    timelines = []
    for each in past.timelines:
        before = tuple(it for it in each.happenings if it.recorded_at < END)
        timelines.append(replace(each, happenings=(*before, look, *each.happenings[len(before) :])))
    return replace(past, timelines=tuple(timelines))


@given(lives, pending, expiry)
@settings(max_examples=100, deadline=None)
def test_a_look_at_every_account_before_the_end_changes_nothing(
    members: list[list[tuple[int, int, tuple[int, int] | None]]], wait: Pending, die: Expiry
) -> None:
    past, programme = a_past(members), where_points(wait, die)

    assert play(past, programme, since=SINCE, until=END) == play(
        with_a_look(past), programme, since=SINCE, until=END
    )
