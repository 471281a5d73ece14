"""What the tests of surveys send."""

from __future__ import annotations

import json
from typing import Any

from domain.kernel.ids import NOBODY
from domain.staff.caller import ANONYMOUS, Caller
from domain.staff.permissions import Permission
from persistence.database import rows
from persistence.ids import new_uuid
from tests import make
from tests.conftest import Ask

EVERYTHING = make.service(*Permission)
PROBLEMS = "problems { __typename code message path }"
SAVE = (
    f"mutation ($input: SaveSurveyInput!) {{ saveSurvey(input: $input) {{ survey {{ code }} {PROBLEMS} }} }}"
)
PUBLISH = f"""mutation ($code: String!) {{ publishSurvey(code: $code) {{
  survey {{ state published {{ number }} draft {{ number }} }} {PROBLEMS} }} }}"""
INVITE = f"""mutation ($input: InviteToSurveyInput!) {{ inviteToSurvey(input: $input) {{
  invitationId {PROBLEMS} }} }}"""
TOKEN = f"""mutation ($id: SurveyInvitationId!) {{ makeSurveyToken(invitationId: $id) {{
  token {PROBLEMS} }} }}"""
ANSWER = f"""mutation ($input: AnswerSurveyInput!) {{ answerSurvey(input: $input) {{
  completed points wasKnown {PROBLEMS} }} }}"""
RECORD = f"""mutation ($input: RecordSurveyAnswerInput!) {{ recordSurveyAnswer(input: $input) {{
  answerId answer {{ instrument store values {{ question score choices }} texts {{ question text }} }}
  {PROBLEMS} }} }}"""
FORM = """query ($token: String!) { surveyForm(token: $token) {
  name(locale: EN) points takesAnswers completedAt
  questions { code kind required choices { code } } values { question score choices } } }"""
RESULTS = """query ($code: String!, $filter: SurveyFilter, $by: SurveyGroupBy) {
  surveyResults(code: $code, filter: $filter, by: $by) { group tooFew answers questions {
    question kind tooFew count mean figure { value low high count }
    distribution { score choice count } } } }"""

QUESTIONS: list[dict[str, Any]] = [
    {"code": "nps", "kind": "NPS", "words": {"en": "Would you recommend us?", "zh-CN": "您会推荐我们吗？"}},
    {"code": "csat", "kind": "CSAT", "words": {"en": "How satisfied are you?"}, "required": False},
    {
        "code": "why",
        "kind": "MANY",
        "words": {"en": "Why?"},
        "required": False,
        "choices": [
            {"code": "price", "words": {"en": "The price"}},
            {"code": "people", "words": {"en": "The people"}},
        ],
    },
    {"code": "words", "kind": "TEXT", "words": {"en": "Anything else?"}, "required": False},
]


async def done(ask: Ask, query: str, caller: Caller = EVERYTHING, **variables: Any) -> Any:
    """The one payload, of an answer without errors."""
    answer = await ask(query, caller, **variables)
    assert answer["errors"] == [], answer["errors"]
    (payload,) = answer["data"].values()
    return payload


def codes(payload: Any) -> list[str]:
    return [each["code"] for each in payload["problems"]]


async def survey(ask: Ask, code: str = "care", **terms: Any) -> None:
    """One that is open."""
    given = {"code": code, "name": {"en": "How was it?"}, "questions": QUESTIONS, "restDays": 0, **terms}
    saved = await done(ask, SAVE, input=given)
    assert saved["problems"] == []
    assert (await done(ask, PUBLISH, code=code))["problems"] == []


async def invite(ask: Ask, member: Any, code: str = "care") -> Any:
    said = {"idempotencyKey": make.key(), "survey": code, "memberId": str(member)}
    return await done(ask, INVITE, input=said)


async def token_for(ask: Ask, member: Any, code: str = "care") -> str:
    invited = await invite(ask, member, code)
    assert invited["problems"] == [], invited
    made = await done(ask, TOKEN, id=invited["invitationId"])
    token: str = made["token"]
    return token


def score(question: str, value: int) -> dict[str, Any]:
    return {"question": question, "score": value}


async def answer(ask: Ask, token: str, *values: dict[str, Any], complete: bool = True) -> Any:
    """By nobody who is logged in."""
    said = {"token": token, "values": list(values), "complete": complete}
    return await done(ask, ANSWER, ANONYMOUS, input=said)


async def record(ask: Ask, *values: dict[str, Any], code: str = "care", **more: Any) -> Any:
    said = {
        "idempotencyKey": make.key(),
        "survey": code,
        "instrument": "PHONE",
        "values": list(values),
        **more,
    }
    return await done(ask, RECORD, input=said)


async def counts() -> dict[str, int]:
    """How many rows there are of everything that an answer writes."""
    tables = ("survey_answers", "survey_values", "entries", "follow_ups", "facts", "audit_log")
    found = {}
    for each in tables:
        ((count,),) = [tuple(row.values()) for row in await rows(f"SELECT count(*) FROM {each}")]
        found[each] = count
    return found


async def filled(answers: list[dict[str, Any]]) -> None:
    """Completed answers of nobody, written as they lie in the table."""
    said = [{**each, "id": str(new_uuid()), "at": each["at"].isoformat()} for each in answers]
    await rows(
        """INSERT INTO survey_answers (member_id, id, programme_id, survey_id, number, instrument,
            store_code, started_at, completed_at, recorded_by)
        SELECT $1, a.id, s.programme_id, s.id, 1, coalesce(a.instrument, 'ONLINE'), a.store, a.at, a.at,
            'test'
        FROM surveys s, jsonb_to_recordset($2::jsonb)
            AS a (id uuid, instrument text, store text, at timestamptz)
        WHERE s.code = 'care' RETURNING id""",
        NOBODY,
        json.dumps(said),
    )
    values = [{"answer": each["id"], **one} for each in said for one in _values(each)]
    await rows(
        """INSERT INTO survey_values (member_id, answer_id, question, choice, score)
        SELECT $1, v.answer, v.question, v.choice, v.score
        FROM jsonb_to_recordset($2::jsonb) AS v (answer uuid, question text, choice text, score smallint)
        RETURNING question""",
        NOBODY,
        json.dumps(values),
    )


def _values(each: dict[str, Any]) -> list[dict[str, Any]]:
    said = [{"question": name, "choice": "", "score": each[name]} for name in ("nps", "csat") if name in each]
    return said + [{"question": "why", "choice": one, "score": None} for one in each.get("why", ())]
