"""What a chat may be, and what its service's answer means."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from domain.chats.answers import LATER, understood
from domain.chats.chat import (
    KINDS,
    PACE,
    TESTED,
    ChatEvent,
    ChatService,
    check_link,
    check_name,
    check_secret,
    events_of,
    kinds_of,
)
from domain.kernel.refusal import InvalidInput
from domain.webhooks.catalogue import KINDS as FACTS
from domain.webhooks.schedule import Again, Dead, Delivered, Failure, Reply, judge

S = ChatService
TAKEN = Reply(status=200, failure=None, duration_ms=3)


def said(service: ChatService, **content: object) -> Reply:
    return understood(service, TAKEN, json.dumps(content).encode())


def test_every_event_is_told_by_a_fact_that_there_is():
    assert set(KINDS) == set(ChatEvent)
    assert set(KINDS.values()) | {TESTED} <= set(FACTS)
    assert events_of(kinds_of(list(ChatEvent))) == tuple(ChatEvent)
    assert events_of(kinds_of([ChatEvent.MENTION, ChatEvent.PAGE])) == (ChatEvent.PAGE, ChatEvent.MENTION)


@pytest.mark.parametrize("service", S)
def test_no_service_gets_more_in_a_minute_than_it_takes(service):
    takes = {S.WECOM: 20, S.DINGTALK: 20, S.LARK: 100, S.SLACK: 60}
    assert timedelta(minutes=1) / PACE[service] <= takes[service]


def test_a_yes_is_a_yes_in_the_words_of_each():
    assert said(S.WECOM, errcode=0, errmsg="ok") == TAKEN
    assert said(S.DINGTALK, errcode=0, errmsg="ok") == TAKEN
    assert said(S.LARK, code=0, msg="success", data={}) == TAKEN
    assert said(S.LARK, StatusCode=0, StatusMessage="success") == TAKEN
    assert understood(S.SLACK, TAKEN, b"ok") == TAKEN


@pytest.mark.parametrize(
    ("service", "content", "failure", "code"),
    [
        (S.WECOM, {"errcode": 40008, "errmsg": "invalid message type"}, Failure.REJECTED, 40008),
        (S.WECOM, {"errcode": 45009, "errmsg": "api freq out of limit"}, Failure.THROTTLED, 45009),
        (S.WECOM, {"errcode": 93000, "errmsg": "invalid webhook url"}, Failure.NO_SUCH_HOOK, 93000),
        (S.DINGTALK, {"errcode": 310000, "errmsg": "sign not match"}, Failure.REJECTED, 310000),
        (S.DINGTALK, {"errcode": 130101, "errmsg": "send too fast"}, Failure.THROTTLED, 130101),
        (S.DINGTALK, {"errcode": 300001, "errmsg": "token is not exist"}, Failure.NO_SUCH_HOOK, 300001),
        (S.LARK, {"code": 19021, "msg": "sign match fail"}, Failure.REJECTED, 19021),
        (S.LARK, {"code": 11232, "msg": "frequency limited"}, Failure.THROTTLED, 11232),
        (S.LARK, {"code": 19001, "msg": "access token invalid"}, Failure.NO_SUCH_HOOK, 19001),
    ],
)
def test_a_no_inside_of_a_200_is_a_no(service, content, failure, code):
    reply = said(service, **content)
    assert (reply.status, reply.failure, reply.code) == (200, failure, code)
    assert reply.retry_after == (LATER if failure is Failure.THROTTLED else None)


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", b"{}", b'{"errcode": "0"}', b'{"errcode": true}', b"1"]
)
def test_what_says_neither_yes_nor_no_is_no_yes(body):
    for service in (S.WECOM, S.DINGTALK):
        assert understood(service, TAKEN, body).failure is Failure.BROKEN_ANSWER
    assert understood(S.LARK, TAKEN, body.replace(b"errcode", b"code")).failure is Failure.BROKEN_ANSWER
    assert understood(S.SLACK, TAKEN, body).failure is Failure.BROKEN_ANSWER


def test_slack_says_no_by_its_status():
    def by(status: int, wish: timedelta | None = None) -> Reply:
        reply = Reply(status=status, failure=Failure.STATUS, duration_ms=1, retry_after=wish)
        return understood(S.SLACK, reply, None)

    assert by(404).failure is Failure.NO_SUCH_HOOK
    assert by(400).failure is by(403).failure is by(500).failure is Failure.STATUS
    assert (by(429).failure, by(429).retry_after) == (Failure.THROTTLED, LATER)
    assert by(429, timedelta(seconds=30)).retry_after == timedelta(seconds=30)


def test_what_is_no_more_is_switched_off_and_what_wants_less_is_asked_later():
    assert judge(TAKEN, attempts=1, jitter=0) == Delivered()
    gone = said(S.WECOM, errcode=93000)
    assert judge(gone, attempts=1, jitter=0) == Dead(gone=True)
    throttled = said(S.WECOM, errcode=45009)
    assert judge(throttled, attempts=1, jitter=0) == Again(LATER)
    assert judge(throttled, attempts=2, jitter=0) == Again(timedelta(minutes=5))


@pytest.mark.parametrize(
    "link",
    [
        "http://desk.example/{id}",
        "https://desk.example/",
        "https://{id}.example/",
        "https://desk.example/{id}/{id}",
        "https://desk.example/<{id}>",
        "javascript:alert('{id}')",
        "https:///{id}",
        "https://desk.example/\n{id}",
        "https://[/{id}",
        f"https://desk.example/{{id}}{'x' * 500}",
    ],
)
def test_a_link_is_an_address_with_the_place_of_an_id(link):
    with pytest.raises(InvalidInput):
        check_link(link)
    assert check_link("https://desk.example/open?{id}") == "https://desk.example/open?{id}"
    assert check_link("") is None


def test_only_those_that_sign_have_a_secret_and_a_chat_has_a_name_and_hears_something():
    assert check_secret(S.DINGTALK, "SEC1") == check_secret(S.LARK, "SEC1") == "SEC1"
    assert check_secret(S.SLACK, "") is None
    for service, secret in ((S.SLACK, "x"), (S.WECOM, "x"), (S.LARK, "é"), (S.LARK, "x" * 201)):
        with pytest.raises(InvalidInput):
            check_secret(service, secret)
    assert check_name("  值班 ") == "值班"
    for name in ("", "  ", "x" * 81, "a\nb"):
        with pytest.raises(InvalidInput):
            check_name(name)
    with pytest.raises(InvalidInput):
        kinds_of([])
