"""A survey is answered: by token, by the member itself, in parts, once, with what it brings."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from domain.programme.programme import Programme
from domain.staff.caller import ANONYMOUS
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from tests import make
from tests.api.surveys.asking import (
    ANSWER,
    FORM,
    TOKEN,
    answer,
    codes,
    counts,
    done,
    invite,
    record,
    score,
    survey,
    token_for,
)
from tests.conftest import Ask
from tests.faults.books import broken

BALANCE = """query ($id: MemberId!) { member(id: $id) { points { available }
  surveyInvitations { survey started points questions { code } } } }"""


async def points(ask: Ask, member: Any) -> int:
    found = await ask(BALANCE, make.service(*Permission), id=str(member))
    assert found["errors"] == []
    available: int = found["data"]["member"]["points"]["available"]
    return available


async def test_who_has_the_token_answers_in_parts_and_gets_the_points_once(
    ask: Ask, begin: Begin, programme: Programme
):
    ann = await make.member(begin)
    await survey(ask, points=25)
    token = await token_for(ask, ann.id)

    form = await done(ask, FORM, ANONYMOUS, token=token)
    first = await answer(ask, token, score("nps", 3), score("csat", 4), complete=False)
    second = await answer(ask, token, score("nps", 9), {"question": "why", "choices": ["people"]})
    again = await answer(ask, token, score("nps", 9))
    other = await answer(ask, token, score("nps", 1))
    after = await done(ask, FORM, ANONYMOUS, token=token)

    assert [each["code"] for each in form["questions"]] == ["nps", "csat", "why", "words"]
    assert (form["points"], form["takesAnswers"], form["values"]) == (25, True, [])
    assert (first["completed"], first["points"]) == (False, 0)
    assert (second["completed"], second["points"], second["wasKnown"]) == (True, 25, False)
    assert (again["completed"], again["points"], again["wasKnown"]) == (True, 25, True)
    assert codes(other) == ["ALREADY_ANSWERED"]
    assert after["takesAnswers"] is False and after["completedAt"]
    assert after["values"] == [
        {"question": "csat", "score": 4, "choices": []},
        {"question": "nps", "score": 9, "choices": []},
        {"question": "why", "score": None, "choices": ["people"]},
    ]
    assert await points(ask, ann.id) == 25
    (entry,) = await rows("SELECT kind, points, cause_kind, cause_id FROM entries")
    found = await value("SELECT id FROM survey_answers")
    assert entry == {"kind": "EARN", "points": 25, "cause_kind": "SURVEY", "cause_id": found.hex}
    assert await value("SELECT answers FROM surveys") == 1
    assert await broken() == {}


async def test_several_choices_sent_again_are_heard_as_known_in_whatever_order(
    ask: Ask, begin: Begin, programme: Programme
):
    await survey(ask)
    token = await token_for(ask, (await make.member(begin)).id)
    both = {"question": "why", "choices": ["price", "people"]}

    first = await answer(ask, token, score("nps", 9), both)
    again = await answer(ask, token, score("nps", 9), both)
    turned = await answer(ask, token, score("nps", 9), {**both, "choices": ["people", "price"]})
    fewer = await answer(ask, token, score("nps", 9), {**both, "choices": ["people"]})

    assert [each["wasKnown"] for each in (first, again, turned)] == [False, True, True]
    assert codes(fewer) == ["ALREADY_ANSWERED"]


async def test_sixteen_who_answer_one_token_at_once_give_one_answer(
    ask: Ask, begin: Begin, programme: Programme
):
    ann = await make.member(begin)
    await survey(ask, points=10)
    token = await token_for(ask, ann.id)

    answers = await asyncio.gather(*(answer(ask, token, score("nps", i % 8)) for i in range(16)))

    first = [each for each in answers if each["completed"] and not each["wasKnown"]]
    known = [each for each in answers if each["wasKnown"]]
    refused = [each for each in answers if codes(each) == ["ALREADY_ANSWERED"]]
    assert (len(first), len(known), len(refused)) == (1, 1, 14)
    assert await points(ask, ann.id) == 10
    assert await rows("SELECT answers FROM surveys") == [{"answers": 1}]
    assert await value("SELECT count(*) FROM survey_values") == 1
    assert await value("SELECT count(*) FROM facts WHERE kind = 'survey.answered'") == 1


async def test_a_quota_is_never_exceeded(ask: Ask, begin: Begin, programme: Programme):
    await survey(ask, mostAnswers=3, points=5)
    tokens = [await token_for(ask, each) for each in await make.many(begin, 8)]

    answers = await asyncio.gather(*(answer(ask, each, score("nps", 10)) for each in tokens))

    assert sorted(map(codes, answers)) == [[]] * 3 + [["SURVEY_FULL"]] * 5
    assert await value("SELECT answers FROM surveys") == 3
    assert await value("SELECT count(*) FROM survey_answers") == 3
    assert await value("SELECT sum(points) FROM entries") == 15
    assert codes(await invite(ask, (await make.member(begin)).id)) == ["SURVEY_FULL"]
    forms = [await done(ask, FORM, ANONYMOUS, token=each) for each in tokens]
    assert [each["takesAnswers"] for each in forms] == [False] * 8


async def test_a_member_answers_its_own_invitation_and_nobody_else_s(
    ask: Ask, begin: Begin, programme: Programme
):
    ann, bob = await make.member(begin), await make.member(begin)
    await survey(ask)
    invitation = (await invite(ask, ann.id))["invitationId"]
    said = {"invitationId": invitation, "values": [score("nps", 8)], "complete": True}

    listed = await ask(BALANCE, make.themselves(ann.id), id=str(ann.id))
    before = await counts()
    of_bob = await done(ask, ANSWER, make.themselves(bob.id), input=said)
    of_nobody = await done(ask, ANSWER, ANONYMOUS, input=said)
    assert await counts() == before
    of_ann = await done(ask, ANSWER, make.themselves(ann.id), input=said)

    assert listed["data"]["member"]["surveyInvitations"] == [
        {
            "survey": "care",
            "started": False,
            "points": 0,
            "questions": [{"code": each} for each in ("nps", "csat", "why", "words")],
        }
    ]
    assert codes(of_bob) == codes(of_nobody) == ["UNKNOWN_INVITATION"]
    assert of_ann["completed"] is True
    assert await value("SELECT recorded_by FROM survey_answers") == str(ann.id)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ([score("nps", 11)], ["input", "values", "0", "score"]),
        ([score("csat", 5)], ["input", "values"]),
        ([{"question": "why", "choices": ["weather"]}], ["input", "values", "0", "choices"]),
        ([score("gone", 5)], ["input", "values", "0", "question"]),
    ],
)
async def test_what_is_no_answer_is_refused_and_changes_nothing(
    ask: Ask, begin: Begin, programme: Programme, values: Any, field: list[str]
):
    await survey(ask, points=5)
    token = await token_for(ask, (await make.member(begin)).id)
    before = await counts()

    refused = await answer(ask, token, *values)

    assert (codes(refused), refused["problems"][0]["path"]) == (["INVALID_INPUT"], field)
    assert await counts() == before


async def test_time_a_closed_survey_and_a_wrong_token_are_told_apart_from_each_other(
    ask: Ask, begin: Begin, programme: Programme
):
    ann = await make.member(begin)
    await survey(ask)
    token = await token_for(ask, ann.id)
    close = 'mutation { setSurveyOpen(code: "care", open: %s) { survey { state } problems { code } } }'

    wrong = await answer(ask, token[:-2] + "zz", score("nps", 9))
    await done(ask, close % "false")
    closed = await answer(ask, token, score("nps", 9))
    await done(ask, close % "true")
    await rows(
        "UPDATE survey_invitations SET invited_at = invited_at - interval '15 days',"
        " expires_at = now() WHERE member_id = $1 RETURNING id",
        ann.id.value,
    )
    late = await answer(ask, token, score("nps", 9))

    assert [codes(each) for each in (wrong, closed, late)] == [
        ["UNKNOWN_INVITATION"],
        ["SURVEY_NOT_OPEN"],
        ["INVITATION_EXPIRED"],
    ]
    assert await value("SELECT count(*) FROM survey_answers") == 0


async def test_words_are_sealed_shown_by_permission_and_erased_alone(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault
):
    ann = await make.member(begin)
    await survey(ask)
    mine, nobodys = {"question": "words", "text": "Call 13800138000"}, {"question": "words", "text": "冷"}
    await answer(ask, await token_for(ask, ann.id), score("nps", 9), mine)
    await record(ask, score("nps", 9), nobodys)
    read = """{ surveyAnswers(first: 10, code: "care") { nodes { id values { score } texts { text } } } }"""
    erase = """mutation ($id: SurveyAnswerId!) { eraseSurveyTexts(id: $id, reason: "Asked") {
      erased problems { code } } }"""
    reader = make.staff(Permission.SURVEYS_READ_ANSWERS, Permission.SURVEYS_READ_TEXTS)

    stored = await rows("SELECT texts FROM survey_answers")
    assert not any(word in bytes(each["texts"]) for each in stored for word in (b"138", "冷".encode()))
    found = (await ask(read, reader))["data"]["surveyAnswers"]["nodes"]
    assert [each["texts"][0]["text"] for each in found] == ["冷", "Call 13800138000"]
    without = await ask(read, make.staff(Permission.SURVEYS_READ_ANSWERS))
    assert [each["texts"] for each in without["data"]["surveyAnswers"]["nodes"]] == [None, None]

    for each in found:
        assert (await done(ask, erase, reader, id=each["id"]))["erased"] is True
        assert (await done(ask, erase, reader, id=each["id"]))["erased"] is False
    after = (await ask(read, reader))["data"]["surveyAnswers"]["nodes"]
    assert [(each["values"], each["texts"]) for each in after] == [([{"score": 9}], [])] * 2
    unknown = await done(ask, erase, reader, id=found[0]["id"][:-4] + "0000")
    assert codes(unknown) == ["UNKNOWN_SURVEY_ANSWER"]


async def test_somebody_dissatisfied_is_called_back_by_whoever_looks_after_the_member(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault
):
    ann, bob = await make.member(begin), await make.member(begin)
    adviser, owner = await make.staff_account(vault), await make.staff_account(vault)
    assign = """mutation ($input: AssignMemberInput!) { assignMember(input: $input) { problems { code } } }"""
    said = {"memberId": str(ann.id), "role": "ADVISER", "staffId": str(adviser)}
    assert (await done(ask, assign, input=said))["problems"] == []
    await survey(ask, callBack={"withinDays": 2, "ownerId": str(owner)})

    for each in (ann, bob):
        await answer(ask, await token_for(ask, each.id), score("nps", 6))
    await answer(ask, await token_for(ask, bob.id), score("nps", 7), score("csat", 3))
    await record(ask, score("nps", 0))

    listed = await ask(
        "{ followUps(first: 10) { nodes { kind state memberId ownerId sourceKind overdue } } }",
        make.staff(*Permission),
    )
    found = {each["memberId"]: each for each in listed["data"]["followUps"]["nodes"]}
    common = {"kind": "DETRACTOR", "state": "OPEN", "sourceKind": "SURVEY_ANSWER", "overdue": False}
    assert found == {
        str(ann.id): {**common, "memberId": str(ann.id), "ownerId": str(adviser)},
        str(bob.id): {**common, "memberId": str(bob.id), "ownerId": str(owner)},
    }
    assert await value("SELECT count(*) FROM facts WHERE kind = 'follow_up.opened'") == 2


async def test_an_invitation_has_no_more_tokens_than_anybody_needs(
    ask: Ask, begin: Begin, programme: Programme
):
    await survey(ask)
    invitation = (await invite(ask, (await make.member(begin)).id))["invitationId"]

    made = await asyncio.gather(*(done(ask, TOKEN, id=invitation) for _ in range(14)))

    assert sorted(map(codes, made)) == [[]] * 10 + [["TOO_MANY_TOKENS"]] * 4
    digests = await rows("SELECT digest FROM survey_tokens")
    assert len(digests) == 10
    tokens = {each["token"].encode() for each in made if each["token"]}
    assert len(tokens) == 10 and not tokens & {bytes(each["digest"]) for each in digests}
