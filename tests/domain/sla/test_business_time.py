"""Time that counts, by example and against a count of every single minute."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.sla.business_time import Pause, due, elapsed
from domain.sla.calendar import ALWAYS_OPEN, BusinessCalendar, Hours, check_calendar
from tests.domain.sla.calendars import NINE_TO_SIX, SHUT, a_calendar, counted

HOUR = timedelta(hours=1)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_a_term_that_is_not_over_in_the_evening_goes_on_the_next_morning() -> None:
    assert due(a_calendar(), at("2026-03-02T17:00+08:00"), 3 * HOUR) == at("2026-03-03T11:00+08:00")


def test_what_comes_at_night_begins_to_count_in_the_morning() -> None:
    assert due(a_calendar(), at("2026-03-02T23:10+08:00"), HOUR) == at("2026-03-03T10:00+08:00")


def test_a_term_that_ends_with_the_day_ends_there_and_not_the_next_morning() -> None:
    assert due(a_calendar(), at("2026-03-06T17:00+08:00"), HOUR) == at("2026-03-06T18:00+08:00")


def test_weekends_and_holidays_do_not_count_and_a_working_saturday_does() -> None:
    calendar = a_calendar(days={date(2026, 3, 7): NINE_TO_SIX, date(2026, 3, 9): SHUT})

    friday = at("2026-03-06T17:00+08:00")

    assert due(calendar, friday, 2 * HOUR) == at("2026-03-07T10:00+08:00")
    assert due(calendar, friday, 11 * HOUR) == at("2026-03-10T10:00+08:00")


def test_round_the_clock_is_plain_time_to_the_microsecond() -> None:
    start = at("2026-03-28T23:00:00.123456+01:00")

    assert due(ALWAYS_OPEN, start, 24 * HOUR) == start + 24 * HOUR


def test_an_hour_that_is_skipped_is_no_time_and_one_that_comes_twice_counts_twice() -> None:
    nights = a_calendar(zone="Europe/Berlin", weekly=[(Hours(60, 240),)] * 7)  # one to four

    spring, autumn = at("2026-03-29T00:00+01:00"), at("2026-10-25T00:00+02:00")

    assert elapsed(nights, spring, spring + 12 * HOUR) == 2 * HOUR
    assert elapsed(nights, autumn, autumn + 12 * HOUR) == 4 * HOUR
    assert due(nights, spring, 2 * HOUR) == at("2026-03-29T04:00+02:00")


def test_the_clock_stands_while_the_member_is_waited_for() -> None:
    start = at("2026-03-02T09:00+08:00")
    pause = Pause(at("2026-03-02T10:00+08:00"), at("2026-03-02T15:00+08:00"))

    assert due(a_calendar(), start, 2 * HOUR, [pause]) == at("2026-03-02T16:00+08:00")
    assert due(a_calendar(), start, 2 * HOUR, [Pause(pause.start, None)]) is None
    assert due(a_calendar(), start, HOUR, [Pause(pause.start, None)]) == pause.start


def test_a_calendar_that_can_not_be_says_where() -> None:
    def place(calendar: BusinessCalendar) -> tuple[str, str]:
        with pytest.raises(InvalidInput) as no:
            check_calendar(calendar)
        return no.value.field, no.value.reason

    assert place(a_calendar(zone="Asia/Atlantis")) == ("timeZone", "UNKNOWN")
    assert place(a_calendar(zone="../../etc/passwd")) == ("timeZone", "UNKNOWN")
    assert place(a_calendar(weekly=[SHUT] * 7)) == ("weekly", "OUT_OF_RANGE")
    assert place(a_calendar(weekly=[(Hours(540, 600), Hours(590, 900))] * 7)) == (
        "weekly.0.1",
        "OUT_OF_RANGE",
    )
    assert place(a_calendar(days={date(2026, 1, 1): (Hours(0, 1_441),)})) == ("days.0.0", "OUT_OF_RANGE")
    check_calendar(a_calendar())


# Against every single minute

ZONES = ("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca")
CHANGES = [
    datetime(2026, 3, 29, 1, tzinfo=UTC),  # Berlin
    datetime(2026, 11, 1, 6, tzinfo=UTC),  # New York
    datetime(2026, 10, 3, 15, tzinfo=UTC),  # Lord Howe, half an hour
    datetime(2026, 4, 4, 15, tzinfo=UTC),
    datetime(2026, 2, 15, 2, tzinfo=UTC),  # Casablanca, the other way round
    datetime(2026, 10, 1, tzinfo=UTC),
]


@st.composite
def some_hours(draw: st.DrawFn) -> tuple[Hours, ...]:
    marks = sorted(draw(st.sets(st.integers(0, 1_440), max_size=6)))
    return tuple(Hours(*pair) for pair in zip(marks[::2], marks[1::2], strict=False))


@st.composite
def some_calendar(draw: st.DrawFn, around: date) -> BusinessCalendar:
    days = {
        around + timedelta(days=each): draw(some_hours())
        for each in draw(st.sets(st.integers(-1, 4), max_size=3))
    }
    weekly = [draw(some_hours()) for _ in range(7)]
    weekly[draw(st.integers(0, 6))] = (Hours(0, 1_440),)
    return BusinessCalendar(
        code="some",
        name=LocalText({"en": "Some"}),
        time_zone=draw(st.sampled_from(ZONES)),
        weekly=tuple(weekly),
        days=days,
    )


@st.composite
def some_case(draw: st.DrawFn) -> tuple[BusinessCalendar, datetime, datetime, list[Pause]]:
    def minutes(most: int) -> timedelta:
        return timedelta(minutes=draw(st.integers(0, most)))

    start = draw(st.sampled_from(CHANGES)) - minutes(2_000)
    calendar = draw(some_calendar(start.date()))
    pauses = []
    for _ in range(draw(st.integers(0, 3))):
        begun = start + minutes(3_000)
        pauses.append(Pause(begun, begun + minutes(1_000)))
    return calendar, start, start + minutes(3_000), pauses


@settings(max_examples=60)
@given(some_case())
def test_elapsed_time_is_the_count_of_the_minutes_that_are_open(
    case: tuple[BusinessCalendar, datetime, datetime, list[Pause]],
) -> None:
    calendar, start, end, pauses = case

    assert elapsed(calendar, start, end, pauses) == counted(calendar, start, end, pauses)


@settings(max_examples=60)
@given(some_case(), st.integers(1, 1_500))
def test_a_deadline_is_the_first_instant_by_which_the_whole_term_has_counted(
    case: tuple[BusinessCalendar, datetime, datetime, list[Pause]], minutes: int
) -> None:
    calendar, start, _, pauses = case
    term = timedelta(minutes=minutes)

    found = due(calendar, start, term, pauses)

    assert found is not None
    assert elapsed(calendar, start, found, pauses) == term
    assert elapsed(calendar, start, found - timedelta(microseconds=1), pauses) < term
    if found - start < timedelta(days=3):
        assert counted(calendar, start, found, pauses) == term
        assert counted(calendar, start, found - timedelta(minutes=1), pauses) < term


@given(some_case(), st.integers(1, 5_000))
def test_a_pause_never_brings_a_deadline_nearer(
    case: tuple[BusinessCalendar, datetime, datetime, list[Pause]], minutes: int
) -> None:
    calendar, start, _, pauses = case
    without, paused = (due(calendar, start, timedelta(minutes=minutes), each) for each in ([], pauses))

    assert without is not None and paused is not None
    assert without <= paused
