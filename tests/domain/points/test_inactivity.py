"""Points that die when nothing has happened for too long."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.periods import NEVER, Span, Unit
from domain.points.account import Account
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.lot import Lot, NewLot
from domain.points.page import Page
from domain.points.terms import Activity, Inactivity
from domain.points.writing import Because
from tests.domain.numbers import Numbers

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
RULE = Because(cause=Cause(CauseKind.RULE, UUID(int=3).hex))
SPAN = 30


def day(number: int) -> datetime:
    return START + timedelta(days=number)


class Member:
    """An account over the days, a page for each thing that happens."""

    def __init__(self, *resets: Activity, suspended: bool = False) -> None:
        self.account = Account(member_id=UUID(int=1), wallet_type_id=UUID(int=2), wallet="points")
        self.lots: dict[UUID, Lot] = {}
        self.died: list[tuple[datetime, int]] = []
        self._terms = Inactivity(Span(SPAN, Unit.DAY), frozenset(resets))
        self._new_id = Numbers()

    def page(self, at: datetime) -> Page:
        page = Page(
            self.account,
            self.lots.values(),
            moment=at,
            new_id=self._new_id,
            inactivity=self._terms,
        )
        page.book_due()
        return page

    def keep(self, page: Page) -> None:
        self.account, self.lots = page.account, page.lots
        self.died += [(each.at, each.points) for each in page.entries if each.kind is EntryKind.EXPIRE]

    def does(self, what: Activity, at: datetime) -> None:
        page = self.page(at)
        match what:
            case Activity.EARN:
                lot = NewLot(points=10, earned_at=at, available_at=at, expires_at=NEVER, by_activity=True)
                page.earn(lot, at=at, because=RULE)
            case Activity.SPEND if page.account.available:
                page.debit(EntryKind.SPEND, 1, at=at, because=RULE)
            case Activity.EVENTS:
                page.note_activity(at)
            case _:
                pass
        self.keep(page)

    def rests(self, until: datetime) -> None:
        self.keep(self.page(until))


def test_points_die_together_when_the_account_has_been_quiet_for_the_term() -> None:
    member = Member(Activity.EARN)
    member.does(Activity.EARN, day(0))
    member.does(Activity.EARN, day(29))
    member.rests(day(59) - timedelta(microseconds=1))
    assert member.died == []
    member.rests(day(59))
    assert member.died == [(day(59), 10), (day(59), 10)]


@pytest.mark.parametrize(
    ("resets", "dies"),
    [
        ({Activity.EARN}, day(30)),
        ({Activity.EARN, Activity.SPEND}, day(40)),
        ({Activity.EARN, Activity.EVENTS}, day(50)),
        ({Activity.EVENTS}, day(50)),
    ],
)
def test_only_what_counts_begins_the_term_anew(resets: set[Activity], dies: datetime) -> None:
    member = Member(*resets)
    member.does(Activity.EARN, day(0))
    member.does(Activity.SPEND, day(10))
    member.does(Activity.EVENTS, day(20))
    member.rests(day(400))
    assert member.died == [(dies, 9)]


def test_an_event_alone_is_a_change_of_the_account() -> None:
    member = Member(Activity.EVENTS)
    member.does(Activity.EARN, day(0))
    page = member.page(day(3))
    assert not page.has_changed
    page.note_activity(day(3))
    assert (page.has_changed, page.entries, page.account.active_at) == (True, [], day(3))


def test_points_that_are_earned_after_the_sleep_live_for_the_whole_term() -> None:
    """Also where earning does not count: else nobody could ever earn there again."""
    member = Member(Activity.SPEND)
    member.does(Activity.EARN, day(0))
    member.does(Activity.EARN, day(100))
    member.rests(day(129))
    assert (member.account.available, member.died) == (10, [(day(30), 10)])
    member.rests(day(130))
    assert member.died == [(day(30), 10), (day(130), 10)]


steps = st.lists(st.tuples(st.integers(1, 45), st.sampled_from(Activity)), max_size=20)


@given(st.sets(st.sampled_from(Activity), min_size=1), steps, st.lists(st.integers(0, 900), max_size=5))
def test_they_die_exactly_when_nothing_that_counts_has_happened_for_the_term(
    resets: set[Activity], drawn: list[tuple[int, Activity]], nights: list[int]
) -> None:
    """Against a calendar of our own; nights in between change nothing."""
    member = Member(*resets)
    expected: list[datetime] = []
    alive, active, now = 0, None, 0
    asleep = iter(sorted(nights))
    night = next(asleep, None)
    for gap, what in drawn:
        while night is not None and night <= now + gap:
            if night >= now:
                member.rests(day(night))
            night = next(asleep, None)
        now += gap
        if alive and active is not None and active + SPAN <= now:
            expected += [day(active + SPAN)]
            alive = 0
        counts = what in resets and (what is not Activity.SPEND or alive)
        if what is Activity.EARN and (active is None or active + SPAN <= now):
            counts = True
        alive += {Activity.EARN: 10, Activity.SPEND: -1 if alive else 0, Activity.EVENTS: 0}[what]
        if counts:
            active = now
        member.does(what, day(now))
    member.rests(day(now + 2 * SPAN))
    if alive and active is not None:
        expected.append(day(active + SPAN))

    assert sorted({at for at, _ in member.died}) == expected
    assert member.account.available == 0
