"""People are told of a score that is unlike before: by the worker's daily look, once for each period."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from api.surveys.jobs import watching
from domain.kernel.ids import ProgrammeId
from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import rows
from tests import make
from tests.api.assignment.desks import facts
from tests.api.surveys.asking import SAVE, done, filled, survey
from tests.api.surveys.test_results import MARKETER, TREND
from tests.conftest import Ask

OUT = "survey.out_of_limits"
MONDAY = date(2026, 3, 2)
NOON = timedelta(hours=4)
"""Of Shanghai, by UTC."""
GOOD: dict[str, Any] = {"nps": 10, "csat": 5}
BAD: dict[str, Any] = {"nps": 0, "csat": 1}


async def answered(day: date, *said: dict[str, Any]) -> None:
    at = datetime(day.year, day.month, day.day, tzinfo=UTC) + NOON
    await filled([{**each, "at": at} for each in said])


async def weeks(*said: Iterable[dict[str, Any]]) -> date:
    """One after the other from MONDAY on; the day after the last."""
    for i, each in enumerate(said):
        await answered(MONDAY + timedelta(weeks=i), *each)
    return MONDAY + timedelta(weeks=len(said))


async def look(begin: Begin, today: date, programme: str = "main") -> None:
    """As the worker does."""
    await watching(begin)(programme, today.isoformat())


async def told(*names: str, interval: str = "WEEK") -> list[Any]:
    found = [each for each in await facts(OUT) if each["interval"] == interval]
    return [tuple(each[name] for name in names) for each in found]


async def test_a_week_unlike_those_before_it_is_told_once(
    ask: Ask, begin: Begin, programme: Programme, statements: list[str]
):
    await survey(ask)
    today = await weeks(*[[GOOD] * 5] * 5, [GOOD, *[BAD] * 4])

    await asyncio.gather(*(look(begin, today) for _ in range(3)))
    await look(begin, today + timedelta(days=1))
    statements.clear()
    await look(begin, today)
    sent = [each for each in statements if "survey" in each]

    assert len(sent) == 2, "one that reads and one that notes, whatever is asked"
    of_week = [each for each in await facts(OUT) if each["interval"] == "WEEK"]
    same = {
        "programme": str(ProgrammeId(programme.id)),
        "survey": "care",
        "interval": "WEEK",
        "startsOn": "2026-04-06",
        "count": 5,
        "side": "BELOW",
    }
    assert of_week == [
        same | {"question": "csat", "kind": "CSAT", "value": 20.0, "centre": 100, "low": 100, "high": 100},
        same | {"question": "nps", "kind": "NPS", "value": -60.0, "centre": 100, "low": 100, "high": 100},
    ]
    # It was a day as well.
    assert await told("question", "startsOn", interval="DAY") == [
        ("csat", "2026-04-06"),
        ("nps", "2026-04-06"),
    ]
    noted = await rows("SELECT question, span, starts_on, answers FROM survey_alerts ORDER BY question, span")
    assert [tuple(each.values()) for each in noted] == [
        (question, span, date(2026, 4, 6), 5) for question in ("csat", "nps") for span in ("DAY", "WEEK")
    ]


async def test_above_is_told_as_below_is(ask: Ask, begin: Begin, programme: Programme):
    await survey(ask)
    today = await weeks(*[[{"nps": 10, "csat": 1}] * 5] * 5, [{"nps": 0, "csat": 5}] * 5)

    await look(begin, today)

    assert await told("question", "side") == [("csat", "ABOVE"), ("nps", "BELOW")]


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([[GOOD, BAD] * 3] * 6, id="within its limits"),
        pytest.param([*[[GOOD] * 5] * 4, [BAD] * 5], id="four before it"),
        pytest.param([*[[GOOD] * 5] * 5, [BAD] * 4], id="four answers"),
        pytest.param([*[[GOOD] * 5] * 4, [GOOD] * 4, [BAD] * 5], id="four before it that may be shown"),
        pytest.param([*[[GOOD] * 5] * 5, [{"why": ["price"]}] * 5], id="answers without a score"),
    ],
)
async def test_what_says_nothing_is_not_told(
    ask: Ask, begin: Begin, programme: Programme, said: list[list[dict[str, Any]]]
):
    await survey(ask)
    today = await weeks(*said)

    await look(begin, today)

    assert await facts(OUT) == []
    assert await make.counts("survey_alerts") == {"survey_alerts": 0}


async def test_a_week_is_told_when_it_has_ended_where_the_programme_is(
    ask: Ask, begin: Begin, programme: Programme
):
    await survey(ask)
    today = await weeks(*[[GOOD] * 5] * 5)
    # The last second of Sunday in Shanghai, and the first of Monday.
    ends = datetime(today.year, today.month, today.day, tzinfo=UTC) + timedelta(days=7) - 2 * NOON
    await filled([{**BAD, "at": ends - timedelta(seconds=1)}] * 5 + [{**BAD, "at": ends}] * 5)

    await look(begin, today + timedelta(days=6))
    assert await told("startsOn") == []
    await look(begin, today + timedelta(days=7))

    assert await told("startsOn", "count") == [(today.isoformat(), 5)] * 2


async def test_who_answers_late_counts_for_a_week_and_what_was_told_stays(
    ask: Ask, begin: Begin, programme: Programme
):
    await survey(ask)
    today = await weeks(*[[GOOD] * 5] * 6)
    last = today - timedelta(weeks=1)
    await look(begin, today)
    assert await facts(OUT) == []

    await answered(last, BAD)
    await look(begin, today + timedelta(days=6))
    both = [(last.isoformat(), 6, "BELOW")] * 2
    assert await told("startsOn", "count", "side") == both

    await answered(last, *[BAD] * 4)
    await look(begin, today + timedelta(days=6))
    assert await told("startsOn", "count", "side") == both

    await answered(last - timedelta(weeks=1), *[BAD] * 4)
    await look(begin, today + timedelta(days=6))
    assert await told("startsOn", "count", "side") == both, "its time is over"


async def test_a_survey_of_another_programme_is_told_of_there(ask: Ask, begin: Begin, programme: Programme):
    other = await make.programme(code="club", is_default=False)
    await survey(ask)
    today = await weeks(*[[GOOD] * 5] * 5, [BAD] * 5)
    await rows("UPDATE surveys SET programme_id = $1 RETURNING 1", other.id)
    await survey(ask)  # one of the same code, in the programme that it was in

    await look(begin, today)
    assert await facts(OUT) == []
    await look(begin, today, "club")

    assert set(await told("programme")) == {(str(ProgrammeId(other.id)),)}


async def test_what_is_asked_no_more_or_only_in_a_draft_is_not_told(
    ask: Ask, begin: Begin, programme: Programme
):
    await survey(ask)
    today = await weeks(*[[GOOD] * 5] * 5, [BAD] * 5)
    csat = {"code": "csat", "kind": "CSAT", "words": {"en": "How satisfied are you?"}}
    await survey(ask, questions=[csat])
    nps = {"code": "nps", "kind": "NPS", "words": {"en": "Would you recommend us?"}}
    draft = {"code": "care", "name": {"en": "How was it?"}, "questions": [nps]}
    assert (await done(ask, SAVE, input=draft))["problems"] == []

    await look(begin, today)

    assert await told("question") == [("csat",)]


async def test_it_tells_what_the_trend_shows(ask: Ask, begin: Begin, programme: Programme):
    """Seven weeks by chance, looked at each morning, against what `surveyTrend` says of them at the end."""
    await survey(ask)
    chance = random.Random(174)
    for i in range(49):
        scores = (9, 10) if chance.random() < 0.9 else (0, 3)
        said = [
            {"nps": chance.choice(scores), "csat": chance.choice((4, 5, 5, 5, 2))}
            for _ in range(chance.choice((0, 3, 5, 7)))
        ]
        await answered(MONDAY + timedelta(days=i), *said)
    for i in range(1, 50):
        await look(begin, MONDAY + timedelta(days=i))

    shown = set()
    for interval in ("DAY", "WEEK", "MONTH"):
        for question in ("nps", "csat"):
            shown |= {
                (question, interval, each["startsOn"], each["figure"]["value"], each["limits"]["low"])
                for each in await done(ask, TREND, MARKETER, question=question, interval=interval)
                if each["out"]
            }
    assert {each[1] for each in shown} >= {"DAY"}
    names = ("question", "interval", "startsOn", "value", "low")
    assert sorted(shown) == sorted(tuple(each[name] for name in names) for each in await facts(OUT))
