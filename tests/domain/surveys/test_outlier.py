"""Which periods people are told of."""

from datetime import date, timedelta

from domain.kernel.ids import NOBODY
from domain.surveys.outlier import Series, looked_at_since, outliers
from domain.surveys.questions import QuestionKind
from domain.surveys.scores import Counts
from domain.surveys.trend import Interval, Side

DAY = date(2026, 3, 2)
GOOD, BAD = {10: 5}, {0: 5}


def days(*said: Counts) -> Series:
    """Of days, one after the other."""
    return Series(
        survey_id=NOBODY,
        survey="care",
        question="nps",
        kind=QuestionKind.NPS,
        days={DAY + timedelta(days=i): each for i, each in enumerate(said)},
    )


def told(*said: Counts) -> list[tuple[int, Side]]:
    """On the morning after the last of these days: the number of each that is told, and where it lies."""
    found = outliers(days(*said), DAY + timedelta(days=len(said)))
    return [((each.point.starts_on - DAY).days, each.side) for each in found]


def test_a_day_unlike_five_before_it_is_told():
    assert told(*[GOOD] * 5, BAD) == [(5, Side.BELOW)]
    assert told(*[BAD] * 5, GOOD) == [(5, Side.ABOVE)]
    assert told(*[GOOD] * 6) == []


def test_four_before_it_are_too_few():
    assert told(*[GOOD] * 4, BAD) == []


def test_a_day_of_four_answers_is_not_told_and_not_held_against_others():
    assert told(*[GOOD] * 5, {0: 4}) == []
    assert told(*[GOOD] * 4, {10: 4}, BAD) == []
    assert told(*[GOOD] * 5, {0: 4}, BAD) == [(6, Side.BELOW)]


def test_a_day_is_told_for_a_week():
    once = days(*[GOOD] * 5, BAD, *[GOOD] * 7)

    def found(ago: int) -> list[date]:
        return [each.point.starts_on for each in outliers(once, DAY + timedelta(days=6 + ago))]

    assert found(0) == found(6) == [DAY + timedelta(days=5)]
    assert found(7) == []


def test_weeks_and_months_are_sums_of_their_days():
    # From Sunday, 1 February: each day one answer.
    series = Series(
        survey_id=NOBODY,
        survey="care",
        question="nps",
        kind=QuestionKind.NPS,
        days={date(2026, 2, 1) + timedelta(days=i): {10: 1, i % 2: 2} for i in range(40)},
    )

    weeks, months = series.periods(Interval.WEEK), series.periods(Interval.MONTH)

    assert weeks[date(2026, 1, 26)] == {10: 1, 0: 2} and weeks[date(2026, 2, 2)] == {10: 7, 1: 8, 0: 6}
    assert {day: sum(each.values()) for day, each in months.items()} == {
        date(2026, 2, 1): 3 * 28,
        date(2026, 3, 1): 3 * 12,
    }
    assert series.periods(Interval.DAY) == series.days


def test_all_that_has_ended_lately_lies_after_the_day_since_which_is_looked():
    assert looked_at_since(date(2026, 3, 8)) == date(2026, 2, 23)  # Sunday: the week before
    assert looked_at_since(date(2026, 3, 7)) == date(2026, 2, 1)
