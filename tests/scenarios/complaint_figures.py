"""The figures of every report, reckoned from the diary alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from domain.kernel.ids import StaffId
from tests.scenarios.service import Case, Desk, Span, lower_median, total

ZONE = ZoneInfo("Asia/Shanghai")
REPORT = """query ($period: DeskPeriodInput!, $by: SlaGroup!) { slaReport(period: $period, by: $by) {
    whole { inTime late overdue notDue counted perMille isMet }
    lines { staffId channel kind inTime late } } }"""
TIMES = """query ($period: DeskPeriodInput!) { ticketStateTimes(period: $period) {
    state tickets visits totalSeconds medianSeconds } }"""
REASONS = """query ($period: DeskPeriodInput!, $by: ReasonGroup!) {
    feedbackReasons(period: $period, by: $by) { tickets lines { key tickets perMille } } }"""
FIGURES = """tickets answered meanFirstResponseSeconds resolved meanResolutionSeconds resolvedPerMille
    reopenedPerMille inTimePerMille csatAnswers csatPerMille"""
CARDS = f"""query ($period: DeskPeriodInput!) {{ staffScorecards(period: $period) {{
    staffId figures {{ {FIGURES} }} }} }}"""
CHANGE = f"""query ($before: DeskPeriodInput!, $after: DeskPeriodInput!) {{
    feedbackChange(before: $before, after: $after) {{ before {{ {FIGURES} }} after {{ {FIGURES} }}
        ticketsPerMille firstResponsePerMille resolvedSharePerMille csatPerMille }} }}"""
RESULTS = """{ surveyResults(code: "care") { answers questions {
    question count mean figure { value } distribution { score count } } } }"""
DUE = """query ($filter: FollowUpFilter) { followUps(first: 10, filter: $filter) {
    nodes { kind state ownerId overdue sourceKind dueAt } } }"""
Period = dict[str, str]


def feedback(desk: Desk) -> list[Case]:
    return [each for each in desk.diary if each.counts]


def day(at: datetime) -> str:
    return at.astimezone(ZONE).date().isoformat()


def period(first: datetime, last: datetime) -> Period:
    return {"from": day(first), "through": day(last)}


def whole(desk: Desk) -> Period:
    begun = desk.diary[0].course[0].since
    return period(begun - timedelta(days=1), begun + timedelta(days=100))


async def of_punctuality(desk: Desk, who: str) -> None:
    cases = feedback(desk)
    for by, of in (("CHANNEL", "channel"), ("KIND", "kind"), ("PERSON", "staffId")):
        report = await desk.ask(who, REPORT, period=whole(desk), by=by)
        in_time, late = Counter[Any](), Counter[Any]()
        for each in cases:
            key = str(each.staff) if by == "PERSON" else getattr(each, of)
            (in_time if each.in_time else late)[key] += 1
        assert {each[of]: (each["inTime"], each["late"]) for each in report["lines"]} == {
            key: (in_time[key], late[key]) for key in in_time | late
        }
        good = sum(in_time.values())
        assert report["whole"] == {
            "inTime": good,
            "late": len(cases) - good,
            "overdue": 0,
            "notDue": 0,
            "counted": len(cases),
            "perMille": 1_000 * good // len(cases),
            "isMet": False,
        }


async def of_states(desk: Desk, who: str) -> None:
    """Everything is closed, so that nothing goes on while it is counted."""
    cases = feedback(desk)
    found = await desk.ask(who, TIMES, period=whole(desk))
    states = {state for each in cases for state in each.states} - {"CLOSED"}
    assert {each["state"] for each in found} == states
    for line in found:
        stays = [stay for each in cases for stay in each.stays(line["state"])]
        assert line["tickets"] == sum(line["state"] in each.states for each in cases)
        assert line["visits"] == len(stays), line
        assert total(stays).holds(line["totalSeconds"]), (line, stays)
        assert lower_median(stays).holds(line["medianSeconds"]), (line, stays)


async def of_reasons(desk: Desk, who: str) -> None:
    cases = feedback(desk)
    groups: dict[str, Callable[[Case], str | None]] = {
        "CAUSE": lambda each: each.cause,
        "CATEGORY": lambda each: each.category,
        "KIND": lambda each: each.kind,
        "CHANNEL": lambda each: each.channel,
        "STORE": lambda each: each.store,
        "STAFF": lambda each: str(each.staff) if each.staff else None,
    }
    for by, key in groups.items():
        report = await desk.ask(who, REASONS, period=whole(desk), by=by)
        counts = Counter(map(key, cases))
        assert report["tickets"] == len(cases)
        assert {each["key"]: each["tickets"] for each in report["lines"]} == counts
        weights = [each["tickets"] for each in report["lines"] if each["key"] is not None]
        assert weights == sorted(weights, reverse=True)
        assert all(each["perMille"] == 1_000 * each["tickets"] // len(cases) for each in report["lines"])


async def of_people(desk: Desk, who: str) -> None:
    cards = await desk.ask(who, CARDS, period=whole(desk))
    assert {each["staffId"] for each in cards} == {str(each.staff) for each in feedback(desk)}
    for card in cards:
        agrees(card["figures"], [each for each in feedback(desk) if str(each.staff) == card["staffId"]])


async def of_change(desk: Desk, who: str) -> None:
    """From the month of the complaint to the one after it."""
    first, *others = feedback(desk)
    begun, later = first.course[0].since, others[0].course[0].since
    middle = begun + (later - begun) / 2
    before, after = period(begun, middle), period(middle + timedelta(days=1), later + timedelta(days=9))
    change = await desk.ask(who, CHANGE, before=before, after=after)
    agrees(change["before"], [first])
    agrees(change["after"], others)
    assert change["ticketsPerMille"] == 1_000 * (len(others) - 1)
    response = mean([each.first_response for each in others])
    least, most = (
        round(1_000 * (a / b - 1))
        for a, b in (
            (response.low, first.first_response.high),
            (response.high, first.first_response.low),
        )
    )
    assert least <= change["firstResponsePerMille"] <= most
    was, is_now = [[score for each in of for score in each.scores] for of in ([first], others)]
    csat = round(1_000 * ((sum(is_now) / len(is_now)) / (sum(was) / len(was)) - 1))
    assert (change["resolvedSharePerMille"], change["csatPerMille"]) == (0, csat)


def agrees(found: dict[str, Any], cases: list[Case]) -> None:
    resolved = [each.resolution for each in cases if each.resolution]
    scores = [score for each in cases for score in each.scores]
    reopened = [each for each in cases if each.resolution and "REOPENED" in each.states]
    assert mean([each.first_response for each in cases]).holds(found.pop("meanFirstResponseSeconds"))
    assert mean(resolved).holds(found.pop("meanResolutionSeconds"))
    assert found == {
        "tickets": len(cases),
        "answered": len(cases),
        "resolved": len(resolved),
        "resolvedPerMille": round(1_000 * len(resolved) / len(cases)),
        "reopenedPerMille": round(1_000 * len(reopened) / len(resolved)),
        "inTimePerMille": round(1_000 * sum(each.in_time for each in cases) / len(cases)),
        "csatAnswers": len(scores),
        "csatPerMille": round(1_000 * sum(scores) / len(scores)) if scores else None,
    }


def shown(figure: float) -> Any:
    """As results show it, to two places."""
    return pytest.approx(figure, abs=0.005)


def mean(spans: list[Span]) -> Span:
    return total(spans).over(len(spans))


async def of_answers(desk: Desk, who: str) -> None:
    (found,) = await desk.ask(who, RESULTS)
    scores = [each for case in desk.diary for each in case.scores]
    recommends = [each for case in desk.diary for each in case.recommends]
    promoters, detractors = sum(each >= 9 for each in recommends), sum(each <= 6 for each in recommends)
    assert found["answers"] == len(scores)
    questions = {each["question"]: each for each in found["questions"]}
    for code, given, figure in (
        ("csat", scores, 100 * sum(each >= 4 for each in scores) / len(scores)),
        ("nps", recommends, 100 * (promoters - detractors) / len(recommends)),
    ):
        line = questions[code]
        assert (line["count"], line["mean"]) == (len(given), shown(sum(given) / len(given)))
        assert line["figure"]["value"] == shown(figure)
        assert {each["score"]: each["count"] for each in line["distribution"]} == Counter(given)


async def of_follow_ups(desk: Desk, who: str, owner: StaffId | None) -> None:
    """Of each answer with a low score somebody is called back; by now it is late."""
    low = sum(
        csat <= 2 or nps <= 6
        for case in desk.diary
        for csat, nps in zip(case.scores, case.recommends, strict=True)
    )
    for filter in ({"overdue": True}, {"ownerId": str(owner), "dueWithinDays": 0}):
        found = (await desk.ask(who, DUE, filter=filter))["nodes"]
        assert len(found) == low
        for each in found:
            assert (each["kind"], each["state"], each["ownerId"]) == ("DETRACTOR", "OPEN", str(owner))
            assert (each["sourceKind"], each["overdue"]) == ("SURVEY_ANSWER", True)
