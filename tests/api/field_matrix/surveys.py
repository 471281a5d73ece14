"""Surveys and follow-ups, for the walk of the matrix."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from domain.staff.permissions import Permission
from tests import make
from tests.api.followups import asking as follow_ups
from tests.api.surveys import asking
from tests.api.surveys.asking import done, score

if TYPE_CHECKING:
    from tests.api.field_matrix.world import World

SURVEY = '{ survey(code: "care") { %s } }'
VERSION = '{ survey(code: "care") { published { %s } } }'
TREND = '{ surveyTrend(code: "care", question: "nps", interval: DAY) { %s } }'
RESULTS = '{ surveyResults(code: "care") { %s } }'
ANSWERS = '{ surveyAnswers(first: 9, code: "care", filter: { instrument: PHONE }) { %s } }'
FOLLOW_UPS = "{ followUps(first: 9, filter: { ended: true }) { %s } }"
OF_ANN = "{ member(id: $ann) { %s } }"

SURVEYS: dict[str, list[str]] = {
    "Survey": [SURVEY],
    "SurveyVersion": [VERSION, '{ survey(code: "monthly") { published { %s } } }'],
    "SurveyQuestion": [
        VERSION % "questions { %s }",
        "{ surveyForm(token: $surveyToken) { questions { %s } } }",
    ],
    "SurveyChoice": [VERSION % "questions { choices { %s } }"],
    "SurveyCalendar": ['{ survey(code: "monthly") { published { calendar { %s } } } }'],
    "SurveyCallBack": [VERSION % "callBack { %s }"],
    "SurveyForm": [
        "{ surveyForm(token: $surveyToken) { %s } }",
        "{ surveyForm(token: $usedSurveyToken) { %s } }",
    ],
    "SurveyValue": [
        "{ surveyForm(token: $usedSurveyToken) { values { %s } } }",
        ANSWERS % "nodes { values { %s } }",
    ],
    "SurveyInvitation": [OF_ANN % "surveyInvitations { %s }"],
    "SurveyAnswer": [ANSWERS % "nodes { %s }"],
    "SurveyText": [ANSWERS % "nodes { texts { %s } }"],
    "SurveyAnswerConnection": [ANSWERS],
    "SurveyAnswerEdge": [ANSWERS % "edges { %s }"],
    "SurveyResults": ['{ surveyResults(code: "care", by: STORE) { %s } }'],
    "SurveyQuestionResult": [RESULTS % "questions { %s }"],
    "SurveyFigure": [RESULTS % "questions { figure { %s } }"],
    "SurveyCount": [RESULTS % "questions { distribution { %s } }"],
    "SurveyTrendPoint": [TREND],
    "SurveyLimits": [TREND % "limits { %s }"],
    "VisitPlan": ["{ visitPlans { %s } }"],
    "VisitResult": ["{ visitResults { %s } }"],
    "FollowUp": [FOLLOW_UPS % "nodes { %s }"],
    "FollowUpConnection": [FOLLOW_UPS],
    "FollowUpEdge": [FOLLOW_UPS % "edges { %s }"],
    "MemberAssignment": [OF_ANN % "assignments { %s }"],
}
SURVEY_ARGUMENTS = {
    "Query.survey": '(code: "care")',
    "Query.surveyForm": "(token: $surveyToken)",
    "Query.surveyResults": '(code: "care")',
    "Query.surveyTrend": '(code: "care", question: "nps", interval: DAY)',
    "Query.surveyAnswers": '(first: 1, code: "care")',
    "Query.surveyAnswer": "(id: $surveyAnswer)",
    "Query.followUps": "(first: 1)",
    "Query.followUp": "(id: $followUp)",
}
_QUESTIONS = '[{ code: "nps", kind: NPS, words: { en: "Would you recommend us?" } }]'
SURVEY_MUTATIONS = {
    "saveSurvey": f'(input: {{ code: $unique, name: {{ en: "How was it?" }}, questions: {_QUESTIONS} }})',
    "publishSurvey": "(code: $draftSurvey)",
    "setSurveyOpen": '(code: "monthly", open: false)',
    "makeSurveyLink": '(input: { survey: "care", store: "s2" })',
    "endSurveyLink": '(input: { survey: "care", store: "s2" })',
    "addSurveySource": '(input: { survey: "care", source: $unique })',
    "inviteToSurvey": '(input: { idempotencyKey: $key, survey: "care", memberId: $spareMember })',
    "makeSurveyToken": "(invitationId: $surveyInvitation)",
    "openSurveyLink": "(link: $surveyLink)",
    "answerSurvey": (
        '(input: { token: $freshSurveyToken, values: [{ question: "nps", score: 9 }], complete: true })'
    ),
    "recordSurveyAnswer": (
        '(input: { idempotencyKey: $key, survey: "care", instrument: PHONE,'
        ' values: [{ question: "nps", score: 9 }] })'
    ),
    "eraseSurveyTexts": '(id: $surveyAnswer, reason: "Asked to")',
    "openFollowUp": (
        '(input: { idempotencyKey: $key, kind: IMPROVEMENT, dueAt: "2999-01-01T00:00:00Z",'
        ' description: "x" })'
    ),
    "changeFollowUp": ('(input: { id: $freshFollowUp, ifVersion: 1, state: DONE, result: "REACHED" })'),
    "saveVisitPlan": (
        '(input: { code: $unique, name: { en: "x" }, script: { en: "x" }, results: ["REACHED"] })'
    ),
    "planReturnVisit": '(input: { idempotencyKey: $key, plan: "care", memberId: $spareMember })',
    "assignMember": '(input: { memberId: $spareMember, role: SERVICE, team: "north" })',
}
FRESH = {"draftSurvey", "freshSurveyToken", "freshFollowUp"}
TABLES = (
    *("surveys", "survey_versions", "survey_links", "survey_sources", "survey_invitations", "survey_tokens"),
    *("survey_answers", "survey_values", "follow_ups", "visit_plans", "member_assignments"),
)


async def set_up(world: World) -> None:
    """A survey with answers of many days, one of them Ann's, and one that she has begun; a plan with a visit
    that was done and the next one; an improvement with its evidence."""
    ask, ann = world.ask, str(world.ann)
    owner = str(await make.staff_account(world.vault))
    await asking.survey(
        ask,
        links=True,
        points=5,
        intro={"en": "Two minutes"},
        mostAnswers=1_000,
        callBack={"withinDays": 2, "ownerId": owner},
    )
    draft = {
        "code": "care",
        "name": {"en": "Next"},
        "questions": asking.QUESTIONS,
        "restDays": 0,
        "links": True,
    }
    await done(ask, asking.SAVE, input=draft)
    calendar = {"everyDays": 30, "segment": await a_segment(world), "samplePerMille": 100}
    await asking.survey(ask, "monthly", trigger="SCHEDULE", calendar=calendar)
    now = datetime.now(UTC)
    await asking.filled(
        [
            {"nps": 9, "csat": 5, "why": ["price"], "store": "s1", "at": now - timedelta(days=day)}
            for day in range(7)
            for _ in range(5)
        ]
    )
    said = {"question": "words", "text": "Slow"}, {"question": "why", "choices": ["people"]}
    recorded = await asking.record(ask, score("nps", 2), *said, memberId=ann, store="s1", channel="store")
    invited = await asking.invite(ask, ann)
    used = await asking.token_for(ask, ann)
    await asking.answer(ask, used, score("nps", 8), {"question": "why", "choices": ["price"]})
    link = """mutation { makeSurveyLink(input: { survey: "care", store: "s1" }) {
      link problems { code } } }"""
    world.variables |= {
        "surveyAnswer": recorded["answerId"],
        "surveyInvitation": invited["invitationId"],
        "surveyToken": (await done(ask, asking.TOKEN, id=invited["invitationId"]))["token"],
        "usedSurveyToken": used,
        "surveyLink": (await done(ask, link))["link"],
    }
    await follow_ups.plan(ask, everyDays=30, ownerId=owner)
    await follow_ups.plan(ask, "vip", trigger="SEGMENT_ENTERED", segment=await a_segment(world))
    visit = (await follow_ups.visit(ask, ann))["followUp"]
    said_of_it: dict[str, Any] = {
        "notes": "Likes tea",
        "description": "About the pot",
        "evidence": "Has bought it",
    }
    await follow_ups.change(ask, visit, state="DONE", result="REACHED", **said_of_it)
    opened = await done(
        ask,
        follow_ups.OPEN,
        input={
            "idempotencyKey": make.key(),
            "kind": "IMPROVEMENT",
            "dueAt": "2999-01-01T00:00:00Z",
            "description": "Answer sooner",
            "sourceKind": "CAUSE",
            "source": "SLOW",
            "sku": "tea",
            "batch": "L-7",
            "store": "s1",
            "staffId": owner,
        },
    )
    await follow_ups.change(ask, opened["followUp"], state="DONE", evidence="Eight hours")
    training = {"idempotencyKey": make.key(), "kind": "TRAINING", "dueAt": "2999-01-01T00:00:00Z"}
    begun = await done(
        ask, follow_ups.ACT, input={**training, "description": "Pots", "staffId": owner, "store": "s1"}
    )
    learnt: dict[str, Any] = {"evidence": "Came", "quizBefore": 500, "quizAfter": 900}
    await follow_ups.change(ask, begun["followUp"], state="DONE", **learnt)
    world.variables["trained"] = owner
    world.variables["followUp"] = opened["followUp"]["id"]
    assign = {"memberId": ann, "role": "ADVISER", "staffId": owner, "team": "north"}
    await done(ask, follow_ups.ASSIGN, input=assign)


async def a_segment(world: World) -> str:
    found = await world.ask("{ segments { code } }", make.staff(*Permission))
    code: str = found["data"]["segments"][0]["code"]
    return code


async def fresh(name: str, world: World) -> Any:
    member = await world.spare_member()
    match name:
        case "draftSurvey":
            code = make.key()
            draft = {"code": code, "name": {"en": "x"}, "questions": asking.QUESTIONS}
            await done(world.ask, asking.SAVE, input=draft)
            return code
        case "freshSurveyToken":
            return await asking.token_for(world.ask, member)
        case _:
            return (await follow_ups.visit(world.ask, member))["followUp"]["id"]
