"""Surveys are drafted, published, linked; versions stay as they are."""

from __future__ import annotations

from typing import Any

import pytest

from domain.programme.programme import Programme
from domain.staff.caller import ANONYMOUS
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.surveys.asking import (
    PROBLEMS,
    PUBLISH,
    QUESTIONS,
    SAVE,
    answer,
    codes,
    done,
    invite,
    record,
    score,
    survey,
    token_for,
)
from tests.conftest import Ask

DRAFT = {"code": "care", "name": {"en": "How was it?"}, "questions": QUESTIONS}
SURVEY = """{ survey(code: "care") { code state invited answered
  published { number points questions { code kind words(locale: ZH_CN) } } draft { number points } } }"""
LINK = f"""mutation ($store: String!) {{ makeSurveyLink(input: {{ survey: "care", store: $store }}) {{
  link {PROBLEMS} }} }}"""
END_LINK = (
    """mutation { endSurveyLink(input: { survey: "care", store: "s1" }) { ended problems { code } } }"""
)
OPEN = f"mutation ($link: String!) {{ openSurveyLink(link: $link) {{ token {PROBLEMS} }} }}"


async def test_a_published_version_stays_and_whoever_was_invited_answers_it(
    ask: Ask, begin: Begin, programme: Programme
):
    ann = await make.member(begin)
    await survey(ask, points=5)
    old = await token_for(ask, ann.id)
    first = await rows("SELECT number, content FROM survey_versions")
    added = [*QUESTIONS, {"code": "more", "kind": "CES", "words": {"en": "Was it easy?"}}]
    await done(ask, SAVE, input={**DRAFT, "questions": added, "points": 50, "restDays": 0})

    drafted = await done(ask, SURVEY)
    published = await done(ask, PUBLISH, code="care")
    nothing = await done(ask, PUBLISH, code="care")
    by_old = await answer(ask, old, score("nps", 9))
    by_new = await answer(ask, await token_for(ask, ann.id), score("nps", 9))

    assert (drafted["published"]["number"], drafted["published"]["points"]) == (1, 5)
    assert drafted["draft"] == {"number": 2, "points": 50}
    assert drafted["published"]["questions"][0]["words"] == "您会推荐我们吗？"
    assert published["survey"] == {"state": "OPEN", "published": {"number": 2}, "draft": None}
    assert codes(nothing) == ["NO_DRAFT_OF_SURVEY"]
    assert by_old["points"] == 5
    assert (codes(by_new), by_new["problems"][0]["path"]) == (["INVALID_INPUT"], ["input", "values"])
    assert (await rows("SELECT number, content FROM survey_versions ORDER BY number"))[:1] == first


async def test_the_same_draft_again_changes_nothing_and_a_question_keeps_its_kind(
    ask: Ask, programme: Programme
):
    await done(ask, SAVE, input=DRAFT)
    await done(ask, SAVE, input=DRAFT)
    assert await value("SELECT count(*) FROM audit_log WHERE act = 'survey.saved'") == 1
    await done(ask, PUBLISH, code="care")

    changed = [{**QUESTIONS[0], "kind": "CSAT"}, *QUESTIONS[1:]]
    refused = await done(ask, SAVE, input={**DRAFT, "questions": changed})

    assert (codes(refused), refused["problems"][0]["path"]) == (
        ["INVALID_INPUT"],
        ["input", "questions", "0", "kind"],
    )
    assert await value("SELECT count(*) FROM survey_versions") == 1


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"code": "with space"}, ["code"]),
        ({"questions": []}, ["questions"]),
        ({"trigger": "SCHEDULE"}, ["calendar"]),
        ({"trigger": "SCHEDULE", "calendar": {"everyDays": 7, "segment": "none"}}, ["calendar", "segment"]),
        ({"callBack": {"withinDays": 2, "ownerId": "stf_" + "0" * 26}}, ["callBack", "ownerId"]),
        ({"points": -1}, ["points"]),
    ],
)
async def test_a_survey_that_can_not_be_is_refused_and_nothing_is_written(
    ask: Ask, programme: Programme, change: dict[str, Any], path: list[str]
):
    refused = await done(ask, SAVE, input={**DRAFT, **change})

    assert (codes(refused), refused["problems"][0]["path"]) == (["INVALID_INPUT"], ["input", *path])
    assert await value("SELECT count(*) FROM surveys") == 0


async def test_what_is_not_there_or_not_open_is_refused(ask: Ask, begin: Begin, programme: Programme):
    ann = await make.member(begin)
    assert codes(await invite(ask, ann.id)) == ["UNKNOWN_SURVEY"]
    assert codes(await done(ask, PUBLISH, code="care")) == ["UNKNOWN_SURVEY"]
    await done(ask, SAVE, input=DRAFT)
    assert codes(await invite(ask, ann.id)) == ["SURVEY_NOT_OPEN"]
    assert codes(await record(ask, score("nps", 9))) == ["SURVEY_NOT_OPEN"]
    await done(ask, PUBLISH, code="care")
    assert codes(await invite(ask, make.nobody())) == ["UNKNOWN_MEMBER"]
    assert codes(await invite(ask, ann.id)) == []
    assert codes(await invite(ask, ann.id)) == ["ALREADY_INVITED"]
    assert await value("SELECT count(*) FROM survey_invitations") == 1


async def test_whoever_scans_the_code_of_a_store_answers_without_a_name(ask: Ask, programme: Programme):
    await survey(ask, links=True, points=5, callBack={"withinDays": 1})

    link = (await done(ask, LINK, store="s1"))["link"]
    tokens = [(await done(ask, OPEN, ANONYMOUS, link=link))["token"] for _ in range(3)]
    answers = [await answer(ask, each, score("nps", 2)) for each in tokens]
    twice = await answer(ask, tokens[0], score("nps", 10))
    anew = (await done(ask, LINK, store="s1"))["link"]
    by_old = await done(ask, OPEN, ANONYMOUS, link=link)
    ended = await done(ask, END_LINK)
    by_ended = await done(ask, OPEN, ANONYMOUS, link=anew)

    assert len(set(tokens)) == 3
    assert [(each["completed"], each["points"]) for each in answers] == [(True, 0)] * 3
    assert codes(twice) == ["ALREADY_ANSWERED"]
    assert codes(by_old) == codes(by_ended) == ["UNKNOWN_INVITATION"] and ended["ended"] is True
    found = await rows("SELECT DISTINCT store_code, instrument, recorded_by FROM survey_answers")
    assert found == [{"store_code": "s1", "instrument": "ONLINE", "recorded_by": "link"}]
    assert await value("SELECT count(*) FROM follow_ups") == 0
    kept = await rows("SELECT digest FROM survey_links")
    assert link.encode() not in b"".join(bytes(each["digest"]) for each in kept)


async def test_a_link_opens_nothing_once_the_survey_allows_no_links(ask: Ask, programme: Programme):
    await survey(ask, links=True)
    link = (await done(ask, LINK, store="s1"))["link"]
    begun = (await done(ask, OPEN, ANONYMOUS, link=link))["token"]
    await survey(ask, links=False)

    refused = await done(ask, OPEN, ANONYMOUS, link=link)

    assert (refused["token"], codes(refused)) == (None, ["UNKNOWN_INVITATION"])
    assert await value("SELECT count(*) FROM survey_invitations") == 1
    assert (await answer(ask, begun, score("nps", 9)))["completed"] is True


async def test_a_survey_without_links_has_none_and_a_store_is_one_of_ours(ask: Ask, programme: Programme):
    await survey(ask)
    assert codes(await done(ask, LINK, store="s1")) == ["INVALID_INPUT"]
    await survey(ask, links=True)
    assert codes(await done(ask, LINK, store="moon")) == ["INVALID_INPUT"]
    bound = make.staff(Permission.SURVEYS_WRITE, stores=("s2",))
    refused = await ask(LINK, bound, store="s1")
    assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert await value("SELECT count(*) FROM survey_links") == 0


async def test_answers_told_on_the_phone_are_noted_once(ask: Ask, begin: Begin, programme: Programme):
    ann = await make.member(begin)
    await survey(ask, points=5)
    key = make.key()
    said = {"memberId": str(ann.id), "store": "s1", "idempotencyKey": key}

    first = await record(ask, score("nps", 9), {"question": "words", "text": "Fine"}, **said)
    again = await record(ask, score("nps", 9), {"question": "words", "text": "Fine"}, **said)
    more = await record(ask, score("nps", 8), memberId=str(ann.id), instrument="COUNTER")
    online = await record(ask, score("nps", 9), instrument="ONLINE")
    elsewhere = await record(ask, score("nps", 9), store="moon")

    assert first["answerId"] == again["answerId"]
    assert first["answer"] == {
        "instrument": "PHONE",
        "store": "s1",
        "values": [{"question": "nps", "score": 9, "choices": []}],
        "texts": [{"question": "words", "text": "Fine"}],
    }
    assert codes(online) == codes(elsewhere) == ["INVALID_INPUT"]
    assert more["problems"] == []
    # Whoever notes answers makes no points by it: the first of a member brings them.
    assert [each["points"] for each in await rows("SELECT points FROM survey_answers ORDER BY id")] == [5, 0]
    assert await value("SELECT sum(points) FROM entries") == 5
