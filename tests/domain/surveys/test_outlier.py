"""Which periods people are told of."""

from datetime import date, timedelta

from domain.kernel.ids import NOBODY
from domain.surveys.outlier import Series, outliers
from domain.surveys.questions import QuestionKind
from domain.surveys.scores import Counts
from domain.surveys.trend import Interval, Side

DAY = date(2026, 3, 2)
GOOD, BAD = {10: 5}, {0: 5}


def told(*periods: Counts) -> list[tuple[int, Side]]:
    """Of days, one after the other: the number of each that is told, and where it lies."""
    series = Series(
        survey_id=NOBODY,
        survey="care",
        question="nps",
        kind=QuestionKind.NPS,
        interval=Interval.DAY,
        periods={DAY + timedelta(days=i): each for i, each in enumerate(periods)},
    )
    every = [DAY + timedelta(days=i) for i in range(len(periods))]
    return [((each.point.starts_on - DAY).days, each.side) for each in outliers(series, every)]


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


def test_only_what_has_ended_lately_is_told():
    series = Series(
        survey_id=NOBODY,
        survey="care",
        question="nps",
        kind=QuestionKind.NPS,
        interval=Interval.DAY,
        periods={DAY + timedelta(days=i): BAD if i == 5 else GOOD for i in range(8)},
    )

    assert outliers(series, [DAY + timedelta(days=6)]) == []
    assert [each.point.starts_on for each in outliers(series, [DAY + timedelta(days=5)])] == [
        DAY + timedelta(days=5)
    ]
