"""The agenda, the gaps and the responsibilities, against what is reckoned beside them from the rows."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.kernel.ids import NOBODY
from domain.staff.bundles import Role
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows
from persistence.encryption import Vault
from persistence.ids import new_uuid
from tests import make
from tests.api.assignment.desks import said, team, ticket
from tests.api.coupons.coupons import live
from tests.api.sla.test_report import like
from tests.api.surveys.asking import survey
from tests.conftest import Ask

pytestmark = pytest.mark.usefixtures("programme")
P = Permission

READER = make.staff(P.SLA_READ, P.DESK_READ, P.SURVEYS_READ_ANSWERS, P.FOLLOW_UPS_READ, P.DESK_WRITE)
DIGEST = """query ($period: DeskPeriodInput!) { crossTeamDigest(period: $period) {
  openBreaches handOvers lowScores actionsDue actionsOverdue
  teams { teamId openBreaches handOvers lowScores }
  breaches { ticketId clock dueAt urgency teamId staffId }
  lowAnswers { answerId at survey ticketId teamId }
  actions { followUpId kind ownerId dueAt overdue } } }"""
GAPS = """query ($period: DeskPeriodInput!, $days: Int! = 14) {
  managementGaps(period: $period, dormantDays: $days) {
    missedDeadlines { teamId missed counted }
    dormantOwners { staffId openTickets openFollowUps seenAt disabled } dormantCount
    incompleteData { members name contact birthday language }
    unusedBenefits { template unused ended } unusedCount } }"""
TABLE = """{ responsibilities { step states permission ownerRoles time terms { of minutes } missing } }"""
NOW = datetime.now(UTC)
FROM, UNTIL = NOW - timedelta(days=10), NOW + timedelta(days=10)
PERIOD = {"from": FROM.date().isoformat(), "through": UNTIL.date().isoformat()}


def days(number: float) -> datetime:
    return NOW + timedelta(days=number)


async def follow_up(
    due: datetime, owner: Any = None, *, ended: bool = False, store: str | None = None
) -> None:
    await rows(
        """INSERT INTO follow_ups (member_id, id, programme_id, kind, state, cause, owner_id, due_at,
            opened_at, opened_by, ended_at, ended_by, store_code)
        SELECT $1, $2, id, 'IMPROVEMENT', CASE WHEN $5 THEN 'DONE' ELSE 'OPEN' END, $2::uuid::text, $3,
            $4, now(), 'x', CASE WHEN $5 THEN now() END, CASE WHEN $5 THEN 'x' END,
            $6
        FROM programmes RETURNING id""",
        NOBODY,
        new_uuid(),
        owner,
        due,
        ended,
        store,
    )


async def answered(at: datetime, ticket_id: Any, **scores: int) -> None:
    own = new_uuid()
    await rows(
        """INSERT INTO survey_answers (member_id, id, programme_id, survey_id, number, instrument, ticket_id,
            store_code, started_at, completed_at, recorded_by)
        SELECT $1, $2, programme_id, id, 1, 'ONLINE', $3, 's1', $4, $4, 'x' FROM surveys RETURNING id""",
        NOBODY,
        own,
        ticket_id,
        at,
    )
    for question, score in scores.items():
        await rows(
            """INSERT INTO survey_values (member_id, answer_id, question, score) VALUES ($1, $2, $3, $4)
            RETURNING 1""",
            NOBODY,
            own,
            question,
            score,
        )


@pytest.fixture
async def pattern(begin: Begin) -> Any:
    """A ticket that is not counted anywhere: it is closed."""
    made = await ticket(begin, (await make.member(begin)).id)
    await rows(
        """UPDATE tickets SET state = 'CLOSED', closed_at = now(), closed_because = 'SPAM',
        first_response_due_at = now() + interval '1 day' WHERE id = $1 RETURNING 1""",
        made.value,
    )
    return made


OPEN = {
    "state": "NEW",
    "closed_at": None,
    "closed_because": None,
    "staff_id": None,
    "first_answered_at": None,
}


async def test_the_agenda_says_what_the_rows_say(ask: Ask, pattern: Any, vault: Vault):
    random_ = random.Random(7)
    teams = {code: (await team(ask, code))["id"] for code in ("one", "two")}
    ids = {each["code"]: each["id"] for each in await rows("SELECT code, id FROM teams")}
    of_team = {None: None, **{ids[code]: teams[code] for code in teams}}
    kinds = {"nps": "NPS", "csat": "CSAT", "ces": "CES"}
    questions = [{"code": code, "kind": kind, "words": {"en": "?"}} for code, kind in kinds.items()]
    await survey(ask, "care", questions=questions)
    late: Counter[str | None] = Counter()
    lines = lows = 0
    low_of: Counter[str | None] = Counter()
    made = []
    for _ in range(40):
        whose = random_.choice([None, *ids.values()])
        first, resolution = [days(random_.choice([-3, 3])) for _ in range(2)]
        is_open, is_answered = random_.random() < 0.7, random_.random() < 0.5
        own = new_uuid()
        made.append((own, whose))
        columns: dict[str, Any] = {"id": own, "team_id": whose, "first_response_due_at": first}
        columns |= {"resolution_due_at": resolution, "first_answered_at": days(-4) if is_answered else None}
        await like(pattern, **{**(OPEN if is_open else {}), **columns})
        passed = (not is_answered and first < NOW) + (resolution < NOW)
        if is_open and passed:
            lines += passed
            late[of_team[whose]] += 1
    for _ in range(30):
        about, whose = random_.choice([*made, (None, None)])
        at = days(random_.choice([-20, -1]))
        nps, csat, ces = random_.randint(0, 10), random_.randint(1, 5), random_.randint(1, 7)
        await answered(at, about, nps=nps, csat=csat, ces=ces)
        if at > FROM and (nps <= 6 or csat <= 2 or ces <= 3):
            lows += 1
            low_of[of_team[whose]] += 1
    due = overdue = 0
    for _ in range(30):
        when, ended = days(random_.choice([-30, -2, 2, 30])), random_.random() < 0.3
        await follow_up(when, ended=ended)
        overdue += not ended and when < NOW
        due += not ended and NOW < when < UNTIL
    handed = dict.fromkeys(("one", "two"), 0)
    for (own, _), code in zip(made, ["one", "two", "one", "elsewhere"], strict=False):
        await rows(
            """INSERT INTO ticket_handovers (id, ticket_id, department, handed_by, handed_at)
            VALUES ($1, $1, $2, 'x', now()) RETURNING 1""",
            own,
            code,
        )
        state = (await rows("SELECT state FROM tickets WHERE id = $1", own))[0]["state"]
        if code in handed:
            handed[code] += state != "CLOSED"

    found = await said(ask, "crossTeamDigest", DIGEST, READER, period=PERIOD)

    assert 0 < lows < 30 and 0 < sum(late.values()) < 40, "the example says something"
    assert (found["openBreaches"], len(found["breaches"])) == (sum(late.values()), lines)
    assert (found["lowScores"], len(found["lowAnswers"])) == (lows, lows)
    assert (found["actionsDue"], found["actionsOverdue"]) == (due, overdue)
    assert sum(each["overdue"] for each in found["actions"]) == overdue
    by_team = {each["teamId"]: each for each in found["teams"]}
    assert {team: each["openBreaches"] for team, each in by_team.items() if each["openBreaches"]} == late
    assert {team: each["lowScores"] for team, each in by_team.items() if each["lowScores"]} == low_of
    assert {by_team[of_team[ids[code]]]["handOvers"] for code in handed} == set(handed.values())


async def test_words_of_surveys_and_follow_ups_are_for_those_who_may(ask: Ask, pattern: Any):
    answer = await ask(DIGEST, make.staff(P.SLA_READ), period=PERIOD)
    found = answer["data"]["crossTeamDigest"]
    assert (found["lowScores"], found["lowAnswers"], found["actions"]) == (None, None, None)
    assert (found["openBreaches"], found["actionsDue"]) == (0, 0)
    assert {each["extensions"]["code"] for each in answer["errors"]} == {"FORBIDDEN"}


async def test_staff_of_stores_see_tickets_answers_and_follow_ups_of_their_stores(
    ask: Ask, pattern: Any, vault: Vault
):
    away = await make.staff_account(vault, Role.SUPPORT, created_at=days(-99))
    await survey(ask, "care", questions=[{"code": "nps", "kind": "NPS", "words": {"en": "?"}}])
    for store in ("s1", "s2", None):
        own = new_uuid()
        await like(pattern, **{**OPEN, "id": own, "store_code": store, "first_response_due_at": days(-1)})
        await follow_up(days(-1), away.value, store=store)
    await follow_up(days(1), away.value, store="s1")
    await answered(days(-1), None, nps=0)
    for stores, breaches, lows, due, owned in (
        ((), 3, 1, 1, 4),
        (("s1",), 1, 1, 1, 2),
        (("s2",), 1, 0, 0, 1),
    ):
        reader = make.staff(P.SLA_READ, P.SURVEYS_READ_ANSWERS, P.FOLLOW_UPS_READ, stores=stores)
        found = await said(ask, "crossTeamDigest", DIGEST, reader, period=PERIOD)
        assert (found["openBreaches"], found["lowScores"]) == (breaches, lows)
        assert (found["actionsDue"], found["actionsOverdue"]) == (due, owned - due)
        assert len(found["actions"]) == owned
        gaps = await said(ask, "managementGaps", GAPS, reader, period=PERIOD)
        assert [each["openFollowUps"] for each in gaps["dormantOwners"]] == [owned]


async def test_gaps_are_what_the_rows_say(ask: Ask, begin: Begin, pattern: Any, vault: Vault):
    service = await team(ask, "service")
    (its,) = await rows("SELECT id FROM teams")
    # Deadlines: late, overdue, in time, not due, spam.
    for answered_at, due_at, more in (
        (days(-1), days(-2), {}),
        (None, days(-1), {}),
        (days(-2), days(-1), {}),
        (None, days(1), {}),
        (None, days(-1), {"closed_because": "SPAM", "state": "CLOSED", "closed_at": days(0)}),
    ):
        columns = {"opened_at": days(-3), "first_answered_at": answered_at, "first_response_due_at": due_at}
        await like(pattern, **{**OPEN, **columns, **more, "id": new_uuid(), "team_id": its["id"]})
    # Owners: one who was here today, one who was not for long, one whose account is shut, one without work.
    here, away, shut, idle = [await make.staff_account(vault, Role.SUPPORT) for _ in range(4)]
    for who, seen in ((here, days(0)), (away, days(-20)), (shut, days(0)), (idle, days(-99))):
        await rows("UPDATE staff SET last_login_at = $2 WHERE id = $1 RETURNING 1", who.value, seen)
    await rows("UPDATE staff SET disabled_at = now() WHERE id = $1 RETURNING 1", shut.value)
    for who in (here, away, away):
        await like(pattern, **{**OPEN, "id": new_uuid(), "opened_at": days(-99), "staff_id": who.value})
    for who in (here, away, shut):
        await follow_up(days(1), who.value)
    # People.
    await make.member(begin, name="Ann", phone="13800138000", birthday="1990-01-01")
    await make.member(begin, name="Bob")

    found = await said(ask, "managementGaps", GAPS, READER, period=PERIOD)

    assert found["missedDeadlines"] == [{"teamId": service["id"], "missed": 2, "counted": 3}]
    owners = {each["staffId"]: each for each in found["dormantOwners"]}
    work = {who: (each["openTickets"], each["openFollowUps"]) for who, each in owners.items()}
    assert work == {str(away): (2, 1), str(shut): (0, 1)}
    assert {who: each["disabled"] for who, each in owners.items()} == {
        str(away): False,
        str(shut): True,
    }
    assert found["dormantCount"] == 2
    wider = await said(ask, "managementGaps", GAPS, READER, period=PERIOD, days=30)
    assert [each["staffId"] for each in wider["dormantOwners"]] == [str(shut)]
    people = await rows("SELECT name, phone, email, birthday, locale FROM members")
    assert found["incompleteData"] == {
        "members": len(people),
        "name": sum(each["name"] is None for each in people),
        "contact": sum(each["phone"] is None and each["email"] is None for each in people),
        "birthday": sum(each["birthday"] is None for each in people),
        "language": sum(each["locale"] is None for each in people),
    }
    assert 0 < found["incompleteData"]["birthday"] < len(people)


async def test_benefits_that_nobody_used_are_those_that_ended(ask: Ask, begin: Begin):
    member = (await make.member(begin)).id.value
    for code in ("tea", "cake"):
        await live(ask, code)
    counted: Counter[str] = Counter()
    for code, state, ends in (
        *(("tea", "EXPIRED", -1), ("tea", "UNUSED", -2), ("tea", "USED", -1), ("tea", "UNUSED", 5)),
        *(("tea", "EXPIRED", -20), ("cake", "USED", -1), ("tea", "REVOKED", -1)),
    ):
        await rows(
            """INSERT INTO coupons (member_id, id, template_id, state, issued_at, valid_from, valid_until,
                revision_id, origin, used_at, ended_at)
            SELECT $1, gen_random_uuid(), t.id, $3, $4::timestamptz - interval '9 days',
                $4 - interval '9 days', $4, r.id, 'ISSUE', CASE WHEN $3 = 'USED' THEN now() END,
                CASE WHEN $3 IN ('EXPIRED', 'REVOKED') THEN now() END
            FROM coupon_templates t JOIN coupon_template_revisions r ON r.template_id = t.id
                AND r.status = 'ACTIVE'
            WHERE t.code = $2 RETURNING 1""",
            member,
            code,
            state,
            days(ends),
        )
        counted[code] += state in ("EXPIRED", "UNUSED") and -10 < ends < 0
    found = await said(ask, "managementGaps", GAPS, READER, period=PERIOD)
    assert counted == {"tea": 2, "cake": 0}
    assert found["unusedBenefits"] == [{"template": "tea", "unused": 2, "ended": 3}]
    assert found["unusedCount"] == 2


async def steps(ask: Ask) -> dict[str, Any]:
    answer = await ask(TABLE, READER)
    assert answer["errors"] == []
    return {each["step"]: each for each in answer["data"]["responsibilities"]}


async def test_each_step_has_its_roles_and_its_time(ask: Ask, vault: Vault):
    bare = await steps(ask)
    assert all("OWNER" in each["missing"] for each in bare.values()), "nobody works here yet"
    assert bare["RESOLUTION"]["missing"] == ["OWNER", "TERM"]

    await make.staff_account(vault, Role.MANAGER)
    await make.staff_account(vault, Role.CLERK)
    await team(ask, "service", acceptMinutes=7, pageMinutes=3)
    save = """mutation ($input: SaveSlaPolicyInput!) { saveSlaPolicy(input: $input) { problems { code } } }"""
    policy = {"code": "fast", "name": {"en": "Fast"}, "firstResponseMinutes": 30, "resolutionMinutes": 60}
    assert (await said(ask, "saveSlaPolicy", save, READER, input=policy))["problems"] == []

    table = await steps(ask)
    assert {step: each["missing"] for step, each in table.items() if each["missing"]} == {}
    assert table["RECORD"]["ownerRoles"] == ["clerk", "manager"]
    assert table["ACCEPT"] == {
        "step": "ACCEPT",
        "states": ["TRIAGED", "REOPENED"],
        "permission": "desk:work",
        "ownerRoles": ["manager"],
        "time": "TEAM_ACCEPT",
        "terms": [{"of": "service", "minutes": 7}],
        "missing": [],
    }
    assert [each["of"] for each in table["FIRST_RESPONSE"]["terms"]] == ["fast", "default"]

    await rows("UPDATE staff SET disabled_at = now() RETURNING 1")
    table = await steps(ask)
    assert all(each["missing"] == ["OWNER"] for each in table.values())


@pytest.mark.parametrize("query", [DIGEST, GAPS, TABLE])
async def test_each_report_is_one_statement(ask: Ask, query, statements: list[str]):
    sent = {} if query is TABLE else {"period": PERIOD}
    await ask(query, READER, **sent)
    statements.clear()
    assert (await ask(query, READER, **sent))["errors"] == []
    assert len(statements) == 1, statements


async def test_a_period_or_a_term_that_is_none_is_refused(ask: Ask):
    for query, sent in (
        (DIGEST, {"period": {"from": "2026-03-02", "through": "2026-03-01"}}),
        (GAPS, {"period": PERIOD, "days": 0}),
        (GAPS, {"period": PERIOD, "days": 367}),
    ):
        (error,) = (await ask(query, READER, **sent))["errors"]
        assert error["extensions"]["code"] == "BAD_USER_INPUT"
