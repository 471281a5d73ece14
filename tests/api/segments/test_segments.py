"""Segments as people save them, try them out and keep lists."""

from __future__ import annotations

from typing import Any

import pytest

from api.locale import Locale
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import from_json, rows
from tests import make
from tests.api.segments.asking import (
    LIST,
    MANAGER,
    MARKETER,
    PREVIEW,
    SAVE,
    crossings,
    inside,
    put_on,
    said,
    save,
    tags_of,
)
from tests.conftest import Ask

WOMEN = {"gender": {"oneOf": ["FEMALE"]}}
NAME = {"en": "Women", "zh-CN": "女性"}
TABLES = ("segments", "segment_members", "facts", "audit_log", "procrastinate_jobs")


async def test_a_segment_is_saved_once_and_can_be_sent_back(ask: Ask, programme: Programme):
    condition = {
        "all": [
            WOMEN,
            {"not": {"tags": {"anyOf": ["loud"]}}},
            {"history": {"count": "ORDERS", "over": {"rolling": {"count": 90, "unit": "DAY"}},
                         "test": {"atLeast": 2}}},
        ]
    }  # fmt: skip
    first = await save(ask, "women", name=NAME, condition=condition, tag="female")
    again = await save(ask, "women", condition=first["condition"], tag="female")

    assert (
        first
        == again
        == {
            "code": "women",
            "name": "Women",
            "kind": "RULE",
            "condition": condition,
            "tag": "female",
            "active": True,
            "version": 1,
            "memberCount": 0,
            "refreshedAt": None,
        }
    )
    (deed,) = await rows("SELECT act, object_id, fields FROM audit_log")
    assert deed == {
        "act": "segment.saved",
        "object_id": "women",
        "fields": ["name", "condition", "tag", "active"],
    }
    (job,) = await rows("SELECT task_name, args FROM procrastinate_jobs")
    assert (job["task_name"], from_json(job["args"])) == ("segments.refresh", {"programme": "main"})
    changed = await save(ask, "women", tag=None)
    assert (changed["tag"], changed["version"], changed["condition"]) == (None, 2, condition)


@pytest.mark.parametrize(
    ("given", "field", "reason", "chinese"),
    [
        ({"name": None}, "name", "MISSING", "不能缺少"),
        ({"code": "two words"}, "code", "MALFORMED", "格式不正确"),
        ({"tag": "two words"}, "tag", "MALFORMED", "格式不正确"),
        ({"condition": {"goods": {"atLeast": 1}}}, "condition.goods", "NOT_HERE", "此处不能使用"),
        (
            {"condition": {"all": [WOMEN, {"not": {"weekday": {"oneOf": [1]}}}]}},
            "condition.all.1.not.weekday",
            "NOT_HERE",
            "此处不能使用",
        ),
        (
            {"condition": {"any": [{"segments": {"anyOf": ["other"]}}]}},
            "condition.any.0.segments",
            "NOT_HERE",
            "此处不能使用",
        ),
        (
            {"condition": {"gender": {"oneOf": []}}},
            "condition.gender.oneOf",
            "OUT_OF_RANGE",
            "数值过小或过大",
        ),
        (
            {
                "condition": {
                    "history": {"count": "EVENTS", "over": {"lifetime": True}, "test": {"atLeast": 1}}
                }
            },
            "condition.history.event",
            "MISSING",
            "不能缺少",
        ),
        (
            {"condition": {"not": {"tags": {"anyOf": ["x", "own"]}}}, "tag": "own"},
            "tag",
            "CIRCLE",
            "形成了循环",
        ),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
async def test_what_can_be_no_segment_is_refused_with_its_place_in_both_languages(
    ask: Ask, programme: Programme, given: dict[str, Any], field: str, reason: str, chinese: str
):
    before = await make.counts(*TABLES)
    wish = {"code": "women", "name": NAME, "condition": WOMEN, **given}
    payload = await said(ask, "saveSegment", SAVE, MARKETER, **wish)
    (problem,) = payload["problems"]
    assert (payload["segment"], problem["field"], problem["reason"]) == (None, field, reason)
    assert problem["path"] == ["input", *field.split(".")]
    assert problem["message"].startswith(f"{field}: ")
    assert "this can not be what it says" not in problem["message"]
    spoken = await said(ask, "saveSegment", SAVE, MARKETER, locale=Locale.ZH_CN, **wish)
    assert chinese in spoken["problems"][0]["message"]
    assert await make.counts(*TABLES) == before


async def test_a_field_that_there_is_not_and_a_value_of_another_type_never_reach_us(
    ask: Ask, programme: Programme
):
    for condition in (
        {"colour": {"oneOf": ["red"]}},
        {"gender": {"atLeast": 3}},
        {"age": {"atLeast": "18"}},
        {"age": {"atLeast": 18}, "gender": {"known": True}},
        {"joinedOn": {"from": "2026-02-30"}},
    ):
        answer = await ask(SAVE, MARKETER, input={"code": "x", "name": NAME, "condition": condition})
        (error, *_) = answer["errors"]
        assert error["extensions"]["code"] == "BAD_USER_INPUT"
        assert "condition" in error["message"] or "ConditionInput" in error["message"]
    assert await make.count("segments") == 0


async def test_a_rule_stays_a_rule_and_a_list_a_list(ask: Ask, begin: Begin, programme: Programme):
    ann = await make.member(begin)
    await save(ask, "women", name=NAME, condition=WOMEN)
    await save(ask, "friends", name={"en": "Friends"})

    (problem,) = (await said(ask, "saveSegment", SAVE, code="friends", condition=WOMEN))["problems"]
    assert (problem["field"], problem["reason"]) == ("condition", "FIXED")
    (problem,) = (await put_on(ask, "women", ann))["problems"]
    assert (problem["code"], problem["segment"]) == ("SEGMENT_NOT_A_LIST", "women")
    (problem,) = (await put_on(ask, "nobody", ann))["problems"]
    assert (problem["code"], problem["segment"]) == ("UNKNOWN_SEGMENT", "nobody")
    assert await crossings() == []


async def test_a_list_is_kept_by_hand_and_each_crossing_is_told_once(
    ask: Ask, begin: Begin, programme: Programme
):
    ann, ben, cid = [await make.member(begin) for _ in range(3)]
    await save(ask, "friends", name={"en": "Friends"}, tag="friend")

    both = await put_on(ask, "friends", ann, ben)
    await put_on(ask, "friends", ann)
    changed = await put_on(ask, "friends", cid, remove=[str(ann.id)])
    await said(ask, "changeSegmentList", LIST, code="friends", remove=[str(ann.id)])

    assert set(both["segment"]["memberIds"]) == {str(ann.id), str(ben.id)}
    assert set(changed["segment"]["memberIds"]) == {str(ben.id), str(cid.id)}
    assert changed["segment"]["memberCount"] == 2
    assert await crossings(ann) == [("segment.entered", "friends"), ("segment.left", "friends")]
    assert await crossings(ben) == await crossings(cid) == [("segment.entered", "friends")]
    assert (await tags_of(ann), await tags_of(cid)) == ([], [("friend", "RULE")])
    acts = await rows("SELECT fields FROM audit_log WHERE act = 'segment.listed'")
    assert [each["fields"] for each in acts] == [["members"], ["members"]]


async def test_a_list_takes_all_or_none(ask: Ask, begin: Begin, programme: Programme):
    ann, gone = await make.member(begin), await make.member(begin)
    await rows("UPDATE memberships SET status = 'CLOSED' WHERE member_id = $1 RETURNING 1", gone.id.value)
    await save(ask, "friends", name={"en": "Friends"})
    for wish, field, reason in (
        ({"add": [str(ann.id), str(gone.id)]}, "add.1", "UNKNOWN"),
        ({"add": [str(ann.id)], "remove": [str(ann.id)]}, "remove.0", "DUPLICATE"),
        ({}, "add", "EMPTY"),
    ):
        payload = await said(ask, "changeSegmentList", LIST, code="friends", **wish)
        (problem,) = payload["problems"]
        assert (problem["field"], problem["reason"]) == (field, reason)
    assert await inside("friends") == set()
    assert await crossings() == []


async def test_a_preview_counts_shows_some_and_warns_of_overlap(ask: Ask, begin: Begin, programme: Programme):
    women = [await make.member(begin, gender="FEMALE", birthday=f"19{80 + n}-03-0{n + 1}") for n in range(4)]
    man = await make.member(begin, gender="MALE")
    await save(ask, "friends", name={"en": "Friends"})
    await save(ask, "everybody", name={"en": "Everybody"})
    await put_on(ask, "friends", *women[:3], man)
    await put_on(ask, "everybody", *women, man)
    before = await make.counts(*TABLES)

    found = await said(ask, "previewSegment", PREVIEW, condition=WOMEN, sample=3)
    sealed = await said(
        ask, "previewSegment", PREVIEW, condition={"all": [WOMEN, {"birthMonth": {"oneOf": [3]}}]}
    )

    assert (found["memberCount"], found["lookedAt"], found["complete"]) == (4, 5, True)
    assert found["sample"] == sorted(str(each.id) for each in women)[:3]
    assert found["overlaps"] == [
        {
            "segment": "everybody",
            "members": 4,
            "shareOfThis": 1000,
            "shareOfOther": 800,
            "warning": "100 % of the smaller one are also in everybody.",
        },
        {
            "segment": "friends",
            "members": 3,
            "shareOfThis": 750,
            "shareOfOther": 750,
            "warning": None,
        },
    ]
    assert sealed["memberCount"] == 4
    assert await make.counts(*TABLES) == before
    between = await ask('{ segmentOverlaps(code: "friends") { segment members warning } }', MANAGER)
    assert between["data"]["segmentOverlaps"] == [
        {
            "segment": "everybody",
            "members": 4,
            "warning": "100 % of the smaller one are also in everybody.",
        }
    ]


async def test_a_marketer_gets_numbers_and_no_members(ask: Ask, begin: Begin, programme: Programme):
    await make.member(begin, gender="FEMALE")
    await save(ask, "women", name=NAME, condition=WOMEN)
    answer = await ask(PREVIEW, MARKETER, input={"condition": WOMEN})
    assert answer["data"]["previewSegment"]["memberCount"] == 0  # too few to be told
    assert answer["data"]["previewSegment"]["sample"] is None
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    answer = await ask('{ segment(code: "women") { memberCount memberIds(first: 5) } }', MARKETER)
    assert answer["data"]["segment"] == {"memberCount": 0, "memberIds": None}
    answer = await ask(LIST, MARKETER, input={"code": "women", "add": []})
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    nobody = make.staff(Permission.MEMBERS_READ)
    for query in ("{ segments { code } }", '{ segmentOverlaps(code: "women") { segment } }'):
        answer = await ask(query, nobody)
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]


async def test_a_preview_of_what_members_do_not_have_says_where(ask: Ask, programme: Programme):
    found = await said(ask, "previewSegment", PREVIEW, MANAGER, condition={"not": {"goods": {"known": True}}})
    (problem,) = found["problems"]
    assert (problem["field"], problem["reason"]) == ("condition.not.goods", "NOT_HERE")
    assert (found["memberCount"], found["sample"]) == (None, None)
