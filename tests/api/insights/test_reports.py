"""Reports over tickets, against counts by hand."""

from __future__ import annotations

import csv
import random
import re
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest

from domain.kernel.ids import NOBODY, StaffId
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows
from persistence.encryption import Vault
from persistence.ids import new_uuid
from tests import make
from tests.api.assignment.desks import MANAGER, said, ticket
from tests.api.followups.asking import ACT, change
from tests.api.sla.test_report import like
from tests.api.surveys.asking import codes, done, survey
from tests.conftest import Ask

pytestmark = pytest.mark.usefixtures("programme")

FIGURES = """tickets answered meanFirstResponseSeconds resolved meanResolutionSeconds resolvedPerMille
  reopenedPerMille csatAnswers csatPerMille"""
COMPARED = f"""before {{ {FIGURES} }} after {{ {FIGURES} }} ticketsPerMille firstResponsePerMille
  resolutionPerMille resolvedSharePerMille csatPerMille"""
CHANGE = f"""query ($before: DeskPeriodInput!, $after: DeskPeriodInput!) {{
  feedbackChange(before: $before, after: $after) {{ {COMPARED} }} }}"""
CARDS = f"""query ($period: DeskPeriodInput!) {{ staffScorecards(period: $period) {{
  staffId figures {{ {FIGURES} }} }} }}"""
SCORES = """query ($period: DeskPeriodInput!, $weights: ScorecardWeightsInput) {
  staffScorecards(period: $period, weights: $weights) {
    staffId scorePerMille figures { inTimePerMille } } }"""
TRAINING = f"""query ($staff: [StaffId!]!, $before: DeskPeriodInput!, $after: DeskPeriodInput!) {{
  trainingEffect(staffIds: $staff, before: $before, after: $after) {{
    trained {{ {COMPARED} }} others {{ {COMPARED} }}
    quiz {{ trainings beforePerMille afterPerMille changePerMille }} }} }}"""
CARDS_CSV = """query ($period: DeskPeriodInput!) { staffScorecardsCsv(period: $period) }"""
REASONS = """query ($period: DeskPeriodInput!, $before: DeskPeriodInput, $by: ReasonGroup!,
    $kinds: [TicketKind!], $tickets: Int! = 10, $share: Int! = 100) {
  feedbackReasons(period: $period, before: $before, by: $by, kinds: $kinds, commonTickets: $tickets,
      commonPerMille: $share) {
    tickets lines { key tickets perMille cumulativePerMille isCommon before changePerMille } } }"""
FEBRUARY = {"from": "2026-02-01", "through": "2026-02-28"}
MARCH = {"from": "2026-03-01", "through": "2026-03-31"}
OF = {"FEBRUARY": datetime(2026, 2, 10, tzinfo=UTC), "MARCH": datetime(2026, 3, 10, tzinfo=UTC)}


@pytest.fixture
async def pattern(begin: Begin) -> Any:
    return await ticket(begin, (await make.member(begin)).id)


async def a_ticket(pattern: Any, opened: datetime, **columns: Any) -> Any:
    ticket_id = new_uuid()
    await like(pattern, id=ticket_id, opened_at=opened, changed_at=opened, **columns)
    return ticket_id


async def rated(ticket_id: Any, score: int) -> None:
    """Somebody says how satisfied it is, and that it would recommend the shop, which is no satisfaction."""
    answer = new_uuid()
    await rows(
        """INSERT INTO survey_answers (member_id, id, programme_id, survey_id, number, instrument, ticket_id,
                started_at, completed_at, recorded_by)
            SELECT $1, $2, s.programme_id, s.id, 1, 'ONLINE', $3, now(), now(), 'x' FROM surveys s
            RETURNING id""",
        NOBODY,
        answer,
        ticket_id,
    )
    for question, value in (("csat", score), ("nps", 0)):
        await rows(
            """INSERT INTO survey_values (member_id, answer_id, question, score) VALUES ($1, $2, $3, $4)
            RETURNING 1""",
            NOBODY,
            answer,
            question,
            value,
        )


async def asks_for_satisfaction(ask: Ask) -> None:
    words = {"en": "?"}
    kinds = {"csat": "CSAT", "nps": "NPS"}
    questions = [{"code": code, "kind": kind, "words": words} for code, kind in kinds.items()]
    await survey(ask, "after", questions=questions)


async def test_a_response_30_percent_shorter_and_a_satisfaction_20_percent_higher(ask: Ask, pattern: Any):
    """Example X16."""
    await asks_for_satisfaction(ask)
    for opened, minutes, scores in (
        (OF["FEBRUARY"], (5, 15), (3, 5)),
        (OF["MARCH"], (6, 8), (5, 4, 5, 5, 5)),
    ):
        tickets = [
            await a_ticket(pattern, opened, first_answered_at=opened + timedelta(minutes=each))
            for each in minutes
        ]
        for score in scores:
            await rated(tickets[0], score)

    change = await said(ask, "feedbackChange", CHANGE, before=FEBRUARY, after=MARCH)

    assert change["before"]["meanFirstResponseSeconds"] == 600
    assert change["after"]["meanFirstResponseSeconds"] == 420
    assert change["firstResponsePerMille"] == -300
    assert (change["before"]["csatPerMille"], change["after"]["csatPerMille"]) == (4000, 4800)
    assert change["csatPerMille"] == 200
    assert change["resolutionPerMille"] is None, "nothing was resolved"


async def test_reasons_stand_by_weight_and_common_ones_are_told_from_single_cases(ask: Ask, pattern: Any):
    counts = {"late": 6, "broken": 3, None: 1}
    for cause, count in counts.items():
        for _ in range(count):
            await a_ticket(pattern, OF["MARCH"], cause=cause, kind="COMPLAINT", severity="MINOR")
    for _ in range(4):
        await a_ticket(pattern, OF["FEBRUARY"], cause="late")
    spam = {"state": "CLOSED", "closed_at": OF["MARCH"], "closed_because": "SPAM", "cause": "late"}
    await a_ticket(pattern, OF["MARCH"], **spam)
    await a_ticket(pattern, OF["MARCH"], cause="praised", kind="PRAISE")

    sent = {"period": MARCH, "before": FEBRUARY, "by": "CAUSE", "tickets": 5, "share": 400}
    report = await said(ask, "feedbackReasons", REASONS, **sent, kinds=["COMPLAINT"])
    everything = await said(ask, "feedbackReasons", REASONS, period=MARCH, by="KIND")

    assert report["tickets"] == 10
    assert [tuple(each.values()) for each in report["lines"]] == [
        ("late", 6, 600, 600, True, 0, None),
        ("broken", 3, 300, 900, False, 0, None),
        (None, 1, 100, 1000, False, 0, None),
    ]
    assert [(each["key"], each["tickets"]) for each in everything["lines"]] == [
        ("COMPLAINT", 10),
        ("PRAISE", 1),
    ]
    assert (await said(ask, "feedbackReasons", REASONS, **sent))["lines"][0]["changePerMille"] == 500


async def test_scorecards_and_the_effect_of_a_training_agree_with_a_count_by_hand(ask: Ask, pattern: Any):
    await asks_for_satisfaction(ask)
    chance = random.Random(16)
    staff = [new_uuid() for _ in range(4)]
    made = []
    for _ in range(60):
        when = chance.choice(list(OF))
        opened, who = OF[when] + timedelta(seconds=chance.randrange(86_400)), chance.choice([None, *staff])
        answered = chance.choice([None, opened + timedelta(seconds=chance.randrange(1, 90_000))])
        resolved = answered and chance.choice([None, answered + timedelta(seconds=chance.randrange(90_000))])
        times = {"first_answered_at": answered, "resolved_at": resolved}
        ticket_id = await a_ticket(pattern, opened, staff_id=who, **times)
        scores = [chance.randint(1, 5) for _ in range(chance.randrange(3))]
        for score in scores:
            await rated(ticket_id, score)
        made.append((when, who, opened, answered, resolved, scores))

    def by_hand(when: str, people: set[Any]) -> dict[str, Any]:
        own = [each for each in made if each[0] == when and each[1] in people]
        answering = [(each[3] - each[2]).total_seconds() for each in own if each[3]]
        resolving = [(each[4] - each[2]).total_seconds() for each in own if each[4]]
        scores = [score for each in own for score in each[5]]
        return {
            "tickets": len(own),
            "answered": len(answering),
            "meanFirstResponseSeconds": nearest(sum(answering), len(answering)),
            "resolved": len(resolving),
            "meanResolutionSeconds": nearest(sum(resolving), len(resolving)),
            "resolvedPerMille": nearest(1000 * len(resolving), len(own)),
            "reopenedPerMille": 0 if resolving else None,
            "csatAnswers": len(scores),
            "csatPerMille": nearest(1000 * sum(scores), len(scores)),
        }

    cards: Any = await said(ask, "staffScorecards", CARDS, period=MARCH)
    trained = [str(StaffId(each)) for each in staff[:2]]
    effect = await said(ask, "trainingEffect", TRAINING, staff=trained, before=FEBRUARY, after=MARCH)

    people = {None if each["staffId"] is None else StaffId.parse(each["staffId"]).value for each in cards}
    assert people == {each[1] for each in made if each[0] == "MARCH"}
    for card in cards:
        who = None if card["staffId"] is None else StaffId.parse(card["staffId"]).value
        assert card["figures"] == by_hand("MARCH", {who})
    for name, group in (("trained", set(staff[:2])), ("others", set(staff[2:]))):
        assert effect[name]["before"] == by_hand("FEBRUARY", group)
        assert effect[name]["after"] == by_hand("MARCH", group)
    nothing = dict.fromkeys(("beforePerMille", "afterPerMille", "changePerMille"))
    assert effect["quiz"] == {"trainings": 0, **nothing}

    text: Any = await said(ask, "staffScorecardsCsv", CARDS_CSV, period=MARCH)
    lines = list(csv.DictReader(StringIO(text)))
    assert [(each["staff"] or None, int(each["tickets"])) for each in lines] == [
        (each["staffId"], each["figures"]["tickets"]) for each in cards
    ]
    for line, card in zip(lines, cards, strict=True):
        told = {each: line[snake(each)] for each in card["figures"]}
        assert told == {name: "" if it is None else str(it) for name, it in card["figures"].items()}


def snake(name: str) -> str:
    return re.sub("[A-Z]", lambda it: f"_{it[0].lower()}", name)


async def test_what_was_learnt_is_the_mean_of_quizzes_before_and_after(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault
):
    """Of trainings that are done and of which both were taken: 400 and 600 before, 900 and 800 after."""
    jane, john = await make.staff_account(vault), await make.staff_account(vault)
    for who, before, after in ((jane, 400, 900), (john, 600, 800), (john, 100, None)):
        said_of_it = {"idempotencyKey": make.key(), "kind": "TRAINING", "description": "Learn"}
        due = (datetime.now(UTC) + timedelta(days=1)).isoformat()
        opened = await done(ask, ACT, input={**said_of_it, "dueAt": due, "staffId": str(who)})
        ended: dict[str, Any] = {
            "state": "DONE",
            "evidence": "Came",
            "quizBefore": before,
            "quizAfter": after,
        }
        assert codes(await change(ask, opened["followUp"], **ended)) == []

    today = datetime.now(UTC).date()
    until = {"from": str(today - timedelta(days=1)), "through": str(today + timedelta(days=1))}
    periods = {"before": FEBRUARY, "after": until}
    both = await said(ask, "trainingEffect", TRAINING, staff=[str(jane), str(john)], **periods)
    one = await said(ask, "trainingEffect", TRAINING, staff=[str(john)], **periods)

    assert both["quiz"] == {
        "trainings": 2,
        "beforePerMille": 500,
        "afterPerMille": 850,
        "changePerMille": 700,
    }
    assert (one["quiz"]["trainings"], one["quiz"]["afterPerMille"]) == (1, 800)


def nearest(total: float, count: int) -> int | None:
    return int(total / count + 0.5) if count else None


async def test_a_ticket_opened_again_and_still_open_was_resolved_once(ask: Ask, pattern: Any):
    """Of three that were resolved two are opened again: no share goes beyond the whole."""
    settled = {"first_answered_at": OF["MARCH"] + timedelta(hours=1)}
    await a_ticket(pattern, OF["MARCH"], resolved_at=OF["MARCH"] + timedelta(hours=2), **settled)
    for _ in range(2):
        again = await a_ticket(pattern, OF["MARCH"], reopened_count=1, state="REOPENED", **settled)
        await rows(
            """INSERT INTO ticket_changes (id, ticket_id, at, by, field, before, after)
            VALUES ($1, $2, $3, 'x', 'state', 'ANSWERED', 'RESOLVED') RETURNING id""",
            new_uuid(),
            again,
            OF["MARCH"] + timedelta(hours=2),
        )
    withdrawn = {"reopened_count": 1, "state": "REOPENED"}
    await a_ticket(pattern, OF["MARCH"], **withdrawn, **settled)

    cards: Any = await said(ask, "staffScorecards", CARDS, period=MARCH)

    (figures,) = [each["figures"] for each in cards]
    assert (figures["resolved"], figures["resolvedPerMille"], figures["reopenedPerMille"]) == (1, 250, 667)


async def test_a_score_goes_by_the_weights_that_are_asked_for(ask: Ask, pattern: Any):
    """Of four one was late, two are resolved, and somebody says 4 of 5: (3 x 750 + 1 x 500 + 1 x 750) / 5."""
    await asks_for_satisfaction(ask)
    jane, made = new_uuid(), []
    for hours, resolved in ((1, True), (2, True), (24, False), (25, False)):
        answered = OF["MARCH"] + timedelta(hours=hours)
        times = {"first_answered_at": answered, "resolved_at": answered if resolved else None}
        due = OF["MARCH"] + timedelta(hours=24)
        made.append(await a_ticket(pattern, OF["MARCH"], staff_id=jane, first_response_due_at=due, **times))
    await rated(made[0], 4)

    weighed = {"inTime": 3, "resolved": 1, "notReopened": 0, "csat": 1}
    cards: Any = await said(ask, "staffScorecards", SCORES, period=MARCH, weights=weighed)
    alike: Any = await said(ask, "staffScorecards", SCORES, period=MARCH)
    nothing = await ask(SCORES, MANAGER, period=MARCH, weights=dict.fromkeys(weighed, 0))

    own = {"staffId": str(StaffId(jane)), "figures": {"inTimePerMille": 750}}
    assert cards == [{**own, "scorePerMille": 700}]
    assert alike == [{**own, "scorePerMille": 750}], "as good as new: nothing was opened again"
    assert nothing["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


async def test_reasons_can_be_told_apart_by_who_has_the_tickets(ask: Ask, pattern: Any):
    jane = new_uuid()
    for who in (jane, jane, None):
        await a_ticket(pattern, OF["MARCH"], staff_id=who)

    report = await said(ask, "feedbackReasons", REASONS, period=MARCH, by="STAFF")

    assert [(each["key"], each["tickets"]) for each in report["lines"]] == [
        (str(StaffId(jane)), 2),
        (None, 1),
    ]


async def test_staff_of_a_store_see_their_store_and_whoever_may_not_sees_nothing(ask: Ask, pattern: Any):
    for store in ("s1", "s2", "s2"):
        await a_ticket(pattern, OF["MARCH"], store_code=store, category="goods")
    of_s2 = make.staff(Permission.SLA_READ, stores=("s2",))

    theirs = await said(ask, "feedbackReasons", REASONS, of_s2, period=MARCH, by="STORE")
    cards: Any = await said(ask, "staffScorecards", CARDS, of_s2, period=MARCH)
    refused = await ask(REASONS, make.staff(Permission.DESK_READ), period=MARCH, by="STORE")

    assert [(each["key"], each["tickets"]) for each in theirs["lines"]] == [("s2", 2)]
    assert cards[0]["figures"]["tickets"] == 2
    assert refused["data"]["feedbackReasons"] is None
    assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"


@pytest.mark.parametrize(
    "wrong", [{"tickets": 0}, {"share": 0}, {"share": 1001}, {"before": {**MARCH, "through": "2028-01-01"}}]
)
async def test_what_makes_no_sense_is_refused(ask: Ask, wrong: dict[str, Any]):
    answer = await ask(REASONS, MANAGER, **{"period": MARCH, "by": "SKU", **wrong})
    assert answer["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


async def test_a_report_is_one_statement_however_many_tickets_there_are(
    ask: Ask, pattern: Any, statements: list[str]
):
    for _ in range(5):
        await a_ticket(pattern, OF["MARCH"])
    await said(ask, "staffScorecards", CARDS, period=MARCH)
    statements.clear()
    await said(ask, "staffScorecards", CARDS, period=MARCH)
    assert sum("FROM tickets" in each for each in statements) == 1
