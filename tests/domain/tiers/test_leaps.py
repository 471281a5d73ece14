"""Daily looks that change nothing are leapt over, and it comes to the same as looking every day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.kernel.periods import Span, Unit
from domain.tiers.activity import Activity
from domain.tiers.ladder import Anchors, Downgrade, Ladder, Window, WindowKind
from domain.tiers.place import Move, Place
from domain.tiers.presets import three_tiers
from domain.tiers.qualification import catch_up, join, review
from tests.domain.tiers.ladders import a_ladder

ZONE = ZoneInfo("Europe/Berlin")
JOINED = datetime(2025, 1, 10, 9, tzinfo=UTC)


def day_by_day(
    ladder: Ladder, place: Place, activity: Activity, until: datetime
) -> tuple[Place, tuple[Move, ...]]:
    """As it is said: each look, one after another."""
    moves = []
    while (at := place.due_at) is not None and at <= until:
        anchors = Anchors(activity.joined_at, {ladder.id: place.since})
        figures = activity.measure(ladder.figures, at=at, zone=ZONE, anchors=anchors, closing=True)
        place, move = review(ladder, place, figures, at=at, zone=ZONE, anchors=anchors)
        if move is not None:
            moves.append(move)
    return place, tuple(moves)


@settings(deadline=None)
@given(
    bought=st.lists(st.tuples(st.integers(0, 400 * 24), st.integers(1, 3_000)), max_size=8),
    span=st.builds(Span, st.integers(1, 60), st.sampled_from(Unit)),
    downgrade=st.sampled_from(Downgrade),
    grace=st.builds(Span, st.integers(0, 40), st.just(Unit.DAY)),
    tier=st.sampled_from(["standard", "silver", "gold"]),
    looks=st.lists(st.integers(0, 500 * 24), min_size=1, max_size=3),
)
def test_leaping_comes_to_what_looking_every_day_does(
    bought: list[tuple[int, int]],
    span: Span,
    downgrade: Downgrade,
    grace: Span,
    tier: str,
    looks: list[int],
) -> None:
    tiers = three_tiers(window=Window(WindowKind.ROLLING, span))
    ladder = a_ladder(*tiers[1:], downgrade=downgrade, grace=grace)
    progress = [(JOINED + timedelta(hours=hours), points) for hours, points in bought]
    activity = Activity(progress=progress, joined_at=JOINED)
    place, _ = join(ladder, at=JOINED, zone=ZONE)
    first = JOINED + timedelta(days=1)
    one = other = Place(
        tier=tier,
        since=JOINED,
        review_at=first.replace(hour=23, minute=0) if tier != "standard" else place.review_at,
        grace_until=None,
        revision=ladder.revision,
    )
    for hours in sorted(looks):
        until = JOINED + timedelta(hours=hours)
        one, moves = catch_up(ladder, one, activity, until=until, zone=ZONE)
        other, told = day_by_day(ladder, other, activity, until)
        assert (one, moves) == (other, told)
