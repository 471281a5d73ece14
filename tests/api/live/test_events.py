"""The same by server-sent events: who comes by HTTP alone is told as well."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from hashlib import sha256

import pytest

from api import trusted
from api.live import events as transport
from api.settings import Settings
from api.trusted import Binding
from persistence.database import rows
from persistence.documents import repository
from tests import make
from tests.api.live.clients import CHANGED, Events, Serving, points, serving
from tests.servers import TestDatabase

EVENTS = {"accept": "text/event-stream"}


async def test_events_tell_the_state_of_now_and_each_new_one(live: Serving):
    ann = (await make.member(live.begin)).id
    shop = {"origin": "https://shop.example"}
    async with live.events(token=live.token(ann), headers=shop, member=str(ann)) as events:
        head = events.answer.headers
        assert (events.answer.status_code, head["content-type"]) == (200, "text/event-stream; charset=utf-8")
        assert (head["cache-control"], head["x-accel-buffering"]) == ("no-store", "no")
        assert head["access-control-allow-origin"] == "https://shop.example"
        name, told = await events.hear()
        assert (name, told["data"]) == ("next", points(0))
        await live.earns(ann, 120)
        assert (await events.hear())[1]["data"] == points(120)


async def test_another_one_s_id_is_answered_as_one_that_nobody_has(live: Serving):
    """S7, B55."""
    ann, ben = (await make.member(live.begin)).id, (await make.member(live.begin)).id
    for id in (ben, make.nobody()):
        async with live.events(token=live.token(ann), member=str(id)) as events:
            assert (await events.hear())[1]["data"] == {"memberChanged": None}
            assert [await events.hear(), await events.hear()] == [("complete", None), ("end", None)]


async def test_what_can_not_be_executed_is_told_by_an_event(live: Serving):
    ann = live.token((await make.member(live.begin)).id)
    for query in ("subscription { nothing }", "subscription {", "{ nothing }"):
        async with live.events(query, ann) as events:
            assert events.answer.status_code == 200
            name, told = await events.hear()
            assert (name, list(told)) == ("next", ["errors"])
            assert told["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
            assert (await events.hear())[0] == "complete"


async def test_who_may_not_stay_is_told_by_a_status(live: Serving):
    ann = (await make.member(live.begin)).id
    for token, status in ((None, 401), ("a.b.c", 401), (live.token(ann, lives=timedelta(seconds=-5)), 401)):
        async with live.events(token=token, member=str(ann)) as events:
            answer = json.loads(await events.answer.aread())
            assert (events.answer.status_code, answer["errors"][0]["extensions"]["code"]) == (
                status,
                "UNAUTHENTICATED",
            )


async def test_only_subscriptions_are_answered_by_events_and_only_by_events(live: Serving):
    ann = (await make.member(live.begin)).id
    async with live.events("{ me { id } }", live.token(ann)) as asked:
        assert asked.answer.status_code == 406
    both = {"accept": "application/json, text/event-stream, multipart/mixed"}
    async with live.events("{ me { id } }", live.token(ann), headers=both) as asked:
        assert json.loads(await asked.answer.aread())["data"] == {"me": {"id": str(ann)}}
    async with live.events(CHANGED, live.token(ann), headers=both, member=str(ann)) as events:
        assert (await events.hear())[1]["data"] == points(0)
    answer = (await live.ask(CHANGED, live.token(ann), member=str(ann))).json()
    assert list(answer) == ["errors"]
    assert answer["errors"][0]["extensions"] == {"code": "BAD_USER_INPUT", "reason": "WRONG_TRANSPORT"}


async def test_a_stream_ends_with_its_token_and_says_so(live: Serving):
    ann, ben = (await make.member(live.begin)).id, (await make.member(live.begin)).id
    soon = live.token(ann, lives=timedelta(seconds=3))
    async with (
        live.events(token=soon, member=str(ann)) as anns,
        live.events(token=live.token(ben), member=str(ben)) as bens,
    ):
        for events in (anns, bens):
            assert (await events.hear())[0] == "next"
        await rows("UPDATE members SET session_version = session_version + 1 WHERE id = $1", ben.value)
        for events in (anns, bens):
            name, told = await events.hear()
            assert (name, told["errors"][0]["extensions"]["code"]) == ("next", "UNAUTHENTICATED")
            assert [await events.hear(), await events.hear()] == [("complete", None), ("end", None)]


async def test_when_the_server_ends_the_stream_ends_without_a_word(live: Serving):
    """So that the client comes again: `complete` would tell it that all is told."""
    ann = (await make.member(live.begin)).id
    async with live.events(token=live.token(ann), member=str(ann)) as events:
        assert (await events.hear())[0] == "next"
        live.server.should_exit = True
        assert await events.hear() == ("end", None)


async def test_a_client_that_leaves_holds_nothing(live: Serving, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(transport, "BEAT_SECONDS", 0.05)
    ann = (await make.member(live.begin)).id
    held = live.process.live
    assert held is not None
    async with live.events(token=live.token(ann), member=str(ann)) as events:
        assert (await events.hear())[0] == "next"
        assert (held.taken, len(held.waiting)) == (1, 2)
        assert [await anext(events.lines) for _ in range(4)] == [":", "", ":", ""]  # the connection lives
    while held.taken:  # noqa: ASYNC110 - it counts, it does not tell
        await asyncio.sleep(0.01)
    assert len(held.waiting) == 0


async def test_registered_documents_are_named_and_others_refused_where_only_they_are_taken(
    settings: Settings, test_database: TestDatabase, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(trusted, "LOOK_SECONDS", 0.0)
    bound = settings.model_copy(update={"trusted_documents": Binding.MEMBER})
    id = sha256(CHANGED.encode()).hexdigest()
    async with serving(bound, test_database) as live:
        await repository.register([(id, "test", CHANGED)])
        ann = (await make.member(live.begin)).id
        head = EVENTS | {"authorization": f"Bearer {live.token(ann)}"}
        named = {"documentId": id, "variables": json.dumps({"member": str(ann)})}
        async with live.http.stream("GET", "/graphql", params=named, headers=head) as answer:
            events = Events(answer, answer.aiter_lines())
            assert (await events.hear())[1]["data"] == points(0)
            await live.earns(ann, 20)
            assert (await events.hear())[1]["data"] == points(20)
        async with live.events(token=live.token(ann), member=str(ann)) as own:
            refused = json.loads(await own.answer.aread())["errors"][0]["extensions"]
            assert (own.answer.status_code, refused["reason"]) == (400, "DOCUMENT_REQUIRED")
        async with live.socket() as socket:
            await socket.introduce(live.token(ann))
            await socket.subscribe("own", member=str(ann))
            assert (await socket.hear())["payload"][0]["extensions"]["reason"] == "DOCUMENT_REQUIRED"
            asked = {"documentId": id, "variables": {"member": str(ann)}}
            await socket.say("subscribe", id="named", payload=asked)
            assert (await socket.hear())["payload"]["data"] == points(20)
            await repository.withdraw(id)
            await live.earns(ann, 20)
            ended = await socket.hear()
            assert (ended["id"], ended["payload"][0]["extensions"]["reason"]) == ("named", "UNKNOWN_DOCUMENT")
