"""What is read of an account is what a write would find: now, at any instant, as known at any other."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.kernel.ids import MemberId
from domain.kernel.periods import Span, Unit
from domain.points.lot import Lot
from domain.points.paper import settled
from domain.points.terms import Activity, Inactivity
from domain.programme.programme import POINTS, Programme
from domain.work import Begin
from persistence.members.queries import by_id, find
from persistence.points.balances import BalanceRead, balance_section
from persistence.points.history import balance_at_section
from tests import make
from tests.persistence.points.histories import (
    HOUR,
    History,
    Parts,
    Step,
    by_silence,
    histories,
    parts,
    start_of,
)

slow = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


async def told(begin: Begin, programme: Programme, steps: list[Step], gap: timedelta) -> History:
    member = await make.member(begin)
    history = History.of(member.id, programme, start_of(steps, gap))
    for step in steps:
        await history.take(step)
    return history


async def read_now(member_id: MemberId, programme: Programme) -> BalanceRead:
    section = balance_section("points", programme, programme.wallet_by_code[POINTS])
    (found,) = await find(by_id(member_id), [section])
    read: BalanceRead = found.part("points")
    return read


async def read_then(history: History, at: datetime, known: datetime | None) -> Parts:
    section = balance_at_section("balance", history.programme, history.wallet, at, known)
    (found,) = await find(by_id(history.member_id), [section])
    read: BalanceRead = found.part("balance")
    return read.available, read.pending, read.held, read.owed


def dying_next(history: History) -> tuple[datetime, int] | None:
    """Lot by lot, from the whole page."""
    page = history.booked(datetime.now(UTC))

    def ends(lot: Lot) -> datetime | None:
        both = [each for each in (lot.dies(page.dormant_at), history.closes_at) if each is not None]
        return min(both, default=None)

    living = [(ends(lot), lot.remaining) for lot in page.lots.values() if not lot.pending and lot.remaining]
    dated = [(end, points) for end, points in living if end is not None]
    soonest = min((end for end, _ in dated), default=None)
    return None if soonest is None else (soonest, sum(points for end, points in dated if end == soonest))


async def compare_now(history: History) -> None:
    read = await read_now(history.member_id, history.programme)
    page = history.booked(datetime.now(UTC))
    assert (read.available, read.pending, read.held, read.owed) == parts(page.account)
    assert read.total == page.account.balance
    expiry = (read.next_expiry.at, read.next_expiry.points) if read.next_expiry else None
    assert expiry == dying_next(history)


gaps = st.integers(0, 120).map(lambda hours: hours * HOUR + timedelta(minutes=7))


@slow
@given(histories, gaps)
async def test_the_balance_read_now_is_the_pages_after_booking_what_is_due(
    begin: Begin, programme: Programme, steps: list[Step], gap: timedelta
) -> None:
    await compare_now(await told(begin, programme, steps, gap))


@slow
@given(histories, gaps)
async def test_so_it_is_where_points_die_of_silence(
    begin: Begin, programme: Programme, steps: list[Step], gap: timedelta
) -> None:
    programme = await by_silence(programme)
    await compare_now(await told(begin, programme, steps, gap))


instants = st.integers(-150, 350)


@slow
@given(histories, st.lists(st.tuples(instants, instants), min_size=1, max_size=4), st.booleans())
async def test_any_instant_as_known_at_any_other_is_what_the_entries_say(
    begin: Begin, programme: Programme, steps: list[Step], asked: list[tuple[int, int]], silent: bool
) -> None:
    if silent:
        programme = await by_silence(programme)
    history = await told(begin, programme, steps, 10 * HOUR)
    for at, known in asked:
        then, by = (history.moment + hours * HOUR + timedelta(minutes=3) for hours in (at, known))
        assert await read_then(history, then, by) == parts(settled(history.then(then, by).account)), (
            at,
            known,
        )
        assert await read_then(history, then, None) == parts(settled(history.then(then, LATER).account)), at


LATER = datetime(2100, 1, 1, tzinfo=UTC)


@slow
@given(histories, st.booleans())
async def test_what_readers_saw_then_is_still_the_answer_as_known_then(
    begin: Begin, programme: Programme, steps: list[Step], silent: bool
) -> None:
    if silent:
        programme = await by_silence(programme)
    history = await told(begin, programme, steps, 10 * HOUR)
    for moment, saw in dict(history.seen).items():
        assert await read_then(history, moment, moment) == saw


@slow
@given(histories, st.lists(instants, min_size=1, max_size=3))
async def test_booking_early_or_late_changes_no_answer_about_the_past(
    begin: Begin, programme: Programme, steps: list[Step], asked: list[int]
) -> None:
    often = [
        part
        for step in steps
        for part in (Step(step.hours // 2, "nothing"), replace(step, hours=step.hours - step.hours // 2))
    ]
    seldom = await told(begin, programme, steps, 10 * HOUR)
    nightly = await told(begin, programme, often, 10 * HOUR)
    for hours in asked:
        span = hours * HOUR + timedelta(minutes=3)
        one = await read_then(seldom, seldom.moment + span, None)
        assert one == await read_then(nightly, nightly.moment + span, None), hours


async def test_points_that_woke_when_a_suspension_ended_were_pending_until_then(
    begin: Begin, programme: Programme
) -> None:
    history = await told(
        begin,
        programme,
        [
            Step(0, "earn", points=50, waits=30),
            Step(10, "suspend"),
            Step(40, "nothing"),  # they would have woken twenty hours ago
            Step(10, "reinstate"),
        ],
        HOUR,
    )
    ended = history.moment

    for known in (None, ended, ended - 2 * HOUR):
        assert await read_then(history, ended - 5 * HOUR, known) == (0, 50, 0, 0), known
    assert await read_then(history, ended, None) == (50, 0, 0, 0)
    assert (await read_now(history.member_id, programme)).available == 50


async def test_a_suspended_members_points_stay_pending_and_die_in_time(
    begin: Begin, programme: Programme
) -> None:
    steps = [Step(0, "earn", points=50, waits=30, lives=60), Step(10, "suspend")]
    history = await told(begin, programme, steps, 50 * HOUR)

    assert await read_then(history, datetime.now(UTC), None) == (0, 50, 0, 0)
    read = await read_now(history.member_id, programme)
    assert (read.available, read.pending, read.next_expiry) == (0, 50, None)
    assert await read_then(history, history.moment + 81 * HOUR, None) == (0, 0, 0, 0)
    # Before anybody knew of the suspension they would have woken.
    assert await read_then(history, history.moment + 21 * HOUR, history.moment - HOUR) == (50, 0, 0, 0)


async def test_events_keep_points_alive_at_every_instant_between_them(
    begin: Begin, programme: Programme
) -> None:
    events = frozenset({Activity.EARN, Activity.EVENTS})
    programme = await by_silence(programme, Inactivity(Span(4, Unit.DAY), events))
    steps = [Step(0, "earn", points=50), *(Step(60, "event") for _ in range(5))]
    history = await told(begin, programme, steps, HOUR)

    for hours in (-250, -130, -10, 0, 95):
        assert await read_then(history, history.moment + hours * HOUR, None) == (50, 0, 0, 0), hours
    assert await read_then(history, history.moment + 97 * HOUR, None) == (0, 0, 0, 0)
    read = await read_now(history.member_id, programme)
    assert read.next_expiry is not None
    assert (read.next_expiry.at, read.next_expiry.points) == (history.moment + 96 * HOUR, 50)
