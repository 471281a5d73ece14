"""What many answers say together: every figure against a count by hand of the same answers."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta
from math import sqrt
from typing import Any

import pytest

from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from tests import make
from tests.api.surveys.asking import RESULTS, done, filled, record, score, survey
from tests.conftest import Ask

ANALYST = make.staff(Permission.SURVEYS_READ, Permission.SURVEYS_READ_ANSWERS)
MARKETER = make.staff(Permission.SURVEYS_READ)
TREND = """query ($question: String!, $interval: SurveyInterval!) {
  surveyTrend(code: "care", question: $question, interval: $interval) {
    startsOn tooFew out figure { value count } limits { centre low high } } }"""
ANSWERS = """query ($first: Int!, $after: String, $filter: SurveyFilter) {
  surveyAnswers(first: $first, after: $after, code: "care", filter: $filter) {
    nodes { id store instrument values { question score choices } }
    pageInfo { hasNextPage endCursor } } }"""
NAMED = """{ surveyAnswers(first: 10, code: "care") { nodes { memberId } } }"""


def some_answers(count: int) -> list[dict[str, Any]]:
    chance = random.Random(8)
    return [
        {
            "nps": chance.choice([0, 3, 6, 7, 8, 9, 9, 10, 10]),
            **({"csat": chance.randint(1, 5)} if chance.random() < 0.7 else {}),
            "why": chance.sample(["price", "people"], chance.randint(0, 2)),
            "store": chance.choice(["s1", "s2", None]),
            "instrument": chance.choice(["ONLINE", "PHONE", "SOCIAL"]),
            "at": datetime(2026, 3, 1, 20, 0, tzinfo=UTC) + timedelta(hours=6 * i),
        }
        for i in range(count)
    ]


async def test_results_are_those_of_a_count_by_hand(ask: Ask, programme: Programme, statements: list[str]):
    await survey(ask)
    said = some_answers(200)
    await filled(said)

    statements.clear()
    (whole,) = await done(ask, RESULTS, MARKETER, code="care")
    assert len({each for each in statements if "survey" in each}) == 1
    by_store = await done(ask, RESULTS, MARKETER, code="care", by="STORE")
    phone = await done(ask, RESULTS, MARKETER, code="care", filter={"instrument": "PHONE", "store": "s2"})

    assert (whole["group"], whole["answers"], whole["tooFew"]) == (None, 200, False)
    nps, csat, why = whole["questions"]
    scores = [each["nps"] for each in said]
    share = (sum(each >= 9 for each in scores) - sum(each <= 6 for each in scores)) / 200
    assert nps["figure"]["value"] == pytest.approx(100 * share, abs=0.01)
    ones = [(each >= 9) - (each <= 6) for each in scores]
    deviation = sqrt(sum((each - share) ** 2 for each in ones) / 200)
    assert nps["figure"]["high"] == pytest.approx(100 * (share + 1.96 * deviation / sqrt(200)), abs=0.02)
    assert {each["score"]: each["count"] for each in nps["distribution"]} == Counter(scores)
    answered = [each["csat"] for each in said if "csat" in each]
    assert (csat["count"], csat["figure"]["count"]) == (len(answered), len(answered))
    good = 100 * sum(each >= 4 for each in answered) / len(answered)
    assert csat["figure"]["value"] == pytest.approx(good, abs=0.01)
    assert csat["mean"] == pytest.approx(sum(answered) / len(answered), abs=0.01)
    assert why["count"] == sum(bool(each["why"]) for each in said)
    chosen = Counter(one for each in said for one in each["why"])
    assert {each["choice"]: each["count"] for each in why["distribution"]} == chosen
    assert {each["group"]: each["answers"] for each in by_store} == Counter(each["store"] for each in said)
    of_both = [each for each in said if (each["instrument"], each["store"]) == ("PHONE", "s2")]
    assert phone[0]["answers"] == len(of_both) > 5


async def test_days_are_those_of_the_programme_s_zone(ask: Ask, programme: Programme):
    # 16:00 UTC is midnight in Shanghai, where the next day begins.
    await survey(ask)
    at = datetime(2026, 3, 1, 16, 0, tzinfo=UTC)
    await filled([{"nps": 9, "at": at - timedelta(seconds=1)}, {"nps": 0, "at": at}])

    async def scores(**filter: str) -> list[int]:
        found = await done(ask, RESULTS, ANALYST, code="care", filter=filter)
        return [each["score"] for group in found for q in group["questions"] for each in q["distribution"]]

    assert programme.time_zone == "Asia/Shanghai"
    assert await scores(fromOn="2026-03-02") == [0]
    assert await scores(throughOn="2026-03-01") == [9]
    assert await scores(fromOn="2026-03-01", throughOn="2026-03-02") == [0, 9]


async def test_small_groups_are_hidden_from_whoever_may_not_see_single_answers(
    ask: Ask, programme: Programme
):
    await survey(ask)
    at = datetime(2026, 3, 1, tzinfo=UTC)
    many = [{"nps": 10, "store": "s1", "at": at} for _ in range(5)]
    few = [{"nps": 0, "csat": 1, "store": "s2", "at": at} for _ in range(4)]
    await filled([*many, *few])

    hidden = {each["group"]: each for each in await done(ask, RESULTS, MARKETER, code="care", by="STORE")}
    shown = {each["group"]: each for each in await done(ask, RESULTS, ANALYST, code="care", by="STORE")}
    (whole,) = await done(ask, RESULTS, MARKETER, code="care")

    assert hidden["s2"] == {"group": "s2", "tooFew": True, "answers": None, "questions": []}
    assert (hidden["s1"]["answers"], hidden["s1"]["questions"][0]["figure"]["value"]) == (5, 100.0)
    assert (shown["s2"]["answers"], shown["s2"]["questions"][0]["figure"]["value"]) == (4, -100.0)
    nps, csat = whole["questions"]
    assert (whole["answers"], nps["tooFew"]) == (9, False)
    assert csat == {
        "question": "csat",
        "kind": "CSAT",
        "tooFew": True,
        "count": None,
        "mean": None,
        "figure": None,
        "distribution": [],
    }


async def test_a_trend_shows_when_something_has_changed(
    ask: Ask, programme: Programme, statements: list[str]
):
    await survey(ask)
    monday = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
    said: list[dict[str, Any]] = []
    for week in range(8):
        good = 18 if week < 7 else 8  # of twenty: 90 %, then 40 %
        for i in range(20):
            said.append(
                {"nps": 9, "csat": 5 if i < good else 1, "at": monday + timedelta(weeks=week, hours=i)}
            )
    await filled(said)

    statements.clear()
    points = await done(ask, TREND, MARKETER, question="csat", interval="WEEK")
    assert len({each for each in statements if "survey" in each}) == 1
    months = await done(ask, TREND, MARKETER, question="nps", interval="MONTH")
    words = await ask(TREND, MARKETER, question="words", interval="WEEK")

    assert [each["startsOn"] for each in points] == [
        str(date(2026, 3, 2) + timedelta(weeks=week)) for week in range(8)
    ]
    assert [each["figure"]["value"] for each in points] == [90.0] * 7 + [40.0]
    assert [each["out"] for each in points] == [False] * 7 + [True]
    assert points[-1]["limits"]["centre"] == 90.0
    assert points[-1]["limits"]["low"] == pytest.approx(90 - 300 * sqrt(0.9 * 0.1 / 20), abs=0.01)
    of_months: dict[str, int] = defaultdict(int)
    for each in said:
        of_months[f"{each['at'] + timedelta(hours=8):%Y-%m-01}"] += 1
    assert {each["startsOn"]: each["figure"]["count"] for each in months} == of_months
    assert words["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


async def test_the_data_set_is_read_by_pages_and_says_nobody_s_name(
    ask: Ask, begin: Begin, programme: Programme, statements: list[str]
):
    await survey(ask)
    ann = await make.member(begin)
    for i in range(5):
        more = {"memberId": str(ann.id)} if i == 4 else {}
        await record(ask, score("nps", i), {"question": "words", "text": "Ann"}, store="s1", **more)

    found, after = [], None
    while True:
        page = await done(ask, ANSWERS, ANALYST, first=2, after=after)
        found += page["nodes"]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    statements.clear()
    with_names = make.service(Permission.SURVEYS_READ_ANSWERS, Permission.MEMBERS_READ)
    named = await done(ask, NAMED, with_names)
    unnamed = await ask(NAMED, ANALYST)
    assert len({each for each in statements if "survey" in each}) == 1

    assert [each["values"][0]["score"] for each in found] == [4, 3, 2, 1, 0]
    assert {each["store"] for each in found} == {"s1"}
    assert unnamed["data"]["surveyAnswers"]["nodes"] == [{"memberId": None}] * 5
    assert [each["memberId"] for each in named["nodes"]] == [str(ann.id)] + [None] * 4

    of_s2 = make.staff(Permission.SURVEYS_READ_ANSWERS, stores=("s2",))
    refused = await ask(ANSWERS, of_s2, first=10, filter={"store": "s1"})
    assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    one = "query ($id: SurveyAnswerId!) { surveyAnswer(id: $id) { store } }"
    assert (await ask(one, of_s2, id=found[0]["id"]))["data"] == {"surveyAnswer": None}
    assert (await ask(one, ANALYST, id=found[0]["id"]))["data"] == {"surveyAnswer": {"store": "s1"}}


@pytest.mark.parametrize("query", ["surveyResults", "surveyTrend"])
async def test_results_of_surveys_are_those_of_a_store_that_is_theirs(
    ask: Ask, programme: Programme, query: str
):
    await survey(ask)
    more = ', question: "nps", interval: MONTH' if query == "surveyTrend" else ""
    asking = (
        f'query ($filter: SurveyFilter) {{ {query}(code: "care"{more}, filter: $filter) {{ __typename }} }}'
    )
    reader = make.staff(Permission.SURVEYS_READ, stores=("s1",))
    for filter in (None, {"store": "s2"}):
        refused = await ask(asking, reader, filter=filter)
        assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert (await ask(asking, reader, filter={"store": "s1"}))["errors"] == []
