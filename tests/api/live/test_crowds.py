"""Many who stay: they are counted, they cost what they ask, and they take nothing from requests."""

from __future__ import annotations

import asyncio
import socket as sockets
from contextlib import AsyncExitStack

import asyncpg
import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs
from tortoise import connections
from websockets.exceptions import ConnectionClosed, InvalidStatus

from api.live import web_socket
from api.rates import Rate
from api.server import LiveSocket
from api.settings import Settings
from domain.kernel.ids import MemberId
from domain.staff.bundles import Role
from persistence.database import rows
from persistence.facts.sequencer import number_facts
from persistence.ids import new_uuid
from tests import make
from tests.api.live.clients import CHANGED, Serving, points, serving
from tests.servers import TestDatabase


def figure(text: str, name: str) -> float:
    (line,) = (each for each in text.splitlines() if each.startswith(f"{name} "))
    return float(line.split()[1])


async def test_a_caller_and_an_address_have_so_many_connections_and_no_more(
    settings: Settings, test_database: TestDatabase
):
    few = settings.model_copy(update={"live_per_caller": 2, "live_per_address": 3})
    async with serving(few, test_database) as live, AsyncExitStack() as open_ones:
        ann, ben = (await make.member(live.begin)).id, (await make.member(live.begin)).id
        socket = await open_ones.enter_async_context(live.subscribed(ann))
        events = await open_ones.enter_async_context(live.events(token=live.token(ann), member=str(ann)))
        assert (await events.hear())[0] == "next"

        async with live.socket() as third:
            await third.say("connection_init", payload={"authorization": f"Bearer {live.token(ann)}"})
            assert (await third.closed())[0] == 1013
        async with live.events(token=live.token(ann), member=str(ann)) as third:
            assert (third.answer.status_code, third.answer.headers["retry-after"]) == (429, "5")

        await open_ones.enter_async_context(live.subscribed(ben))
        with pytest.raises(InvalidStatus) as crowded:
            async with live.socket():
                pass
        assert crowded.value.response.status_code == 429
        await live.earns(ann, 7)
        assert (await socket.hear())["payload"]["data"] == points(7)
        assert (await events.hear())[1]["data"] == points(7)


async def test_one_connection_has_so_many_subscriptions(live: Serving, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(web_socket, "MOST_RUNNING", 3)
    ann = (await make.member(live.begin)).id
    async with live.socket() as socket:
        await socket.introduce(live.token(ann))
        for id in "abc":
            await socket.subscribe(id, member=str(ann))
            assert (await socket.hear())["id"] == id
        await socket.subscribe("d", member=str(ann))
        refused = await socket.hear()
        assert (refused["id"], refused["payload"][0]["extensions"]["code"]) == ("d", "RATE_LIMITED")
        await socket.say("complete", id="b")
        await socket.subscribe("d", member=str(ann))
        assert (await socket.hear())["type"] == "next"


async def test_who_stays_holds_neither_a_place_of_requests_nor_a_connection_of_the_database(
    settings: Settings, test_database: TestDatabase
):
    """Twelve stay where two requests may be at work, over two connections of the database."""
    tight = settings.model_copy(update={"concurrent_requests": 2, "pool_size": 2, "live_per_caller": 20})
    async with serving(tight, test_database) as live, AsyncExitStack() as staying:
        ann = (await make.member(live.begin)).id
        sockets = [await staying.enter_async_context(live.subscribed(ann)) for _ in range(12)]
        streams = [
            await staying.enter_async_context(live.events(token=live.token(ann), member=str(ann)))
            for _ in range(8)
        ]
        for each in streams:
            assert (await each.hear())[0] == "next"
        assert live.process.guard is not None
        assert live.process.guard.working == 0
        answers = await asyncio.gather(*(live.ask("{ me { id } }", live.token(ann)) for _ in range(2)))
        assert [each.status_code for each in answers] == [200, 200]

        await live.earns(ann, 9)
        for socket in sockets:
            assert (await socket.hear())["payload"]["data"] == points(9)
        for each in streams:
            assert (await each.hear())[1]["data"] == points(9)
        held = connections.get("default")._pool
        assert held.get_size() - held.get_idle_size() <= 1  # the one look at the feed may be under way


async def test_twenty_who_stay_and_a_server_of_few_connections_still_answers(
    settings: Settings, test_database: TestDatabase
):
    """The server counts who stays apart: 22 connections may be open, 25 stay."""
    few = settings.model_copy(update={"concurrent_requests": 2, "live_per_caller": 30})
    async with serving(few, test_database) as live, AsyncExitStack() as staying:
        ann = (await make.member(live.begin)).id
        for _ in range(25):
            await staying.enter_async_context(live.subscribed(ann))
        assert (await live.ask("{ me { id } }", live.token(ann))).status_code == 200


async def test_what_can_not_be_paid_is_told_late_and_not_lost(
    settings: Settings, test_database: TestDatabase
):
    poor = settings.model_copy(update={"rate_member": Rate(6, 1)})
    async with serving(poor, test_database) as live:
        ann = (await make.member(live.begin)).id
        async with live.subscribed(ann) as socket:
            spent = [(await live.ask("{ me { id } }", live.token(ann))).status_code for _ in range(5)]
            assert spent[-1] == 429
            await live.earns(ann, 11)
            assert (await socket.hear())["payload"]["data"] == points(11)


async def test_without_redis_changes_are_told_all_the_same(settings: Settings, test_database: TestDatabase):
    alone = settings.model_copy(update={"redis_url": SecretStr("redis://127.0.0.1:1/0")})
    async with serving(alone, test_database) as live:
        ann = (await make.member(live.begin)).id
        async with live.subscribed(ann) as socket:
            await live.earns(ann, 11)
            assert (await socket.hear())["payload"]["data"] == points(11)


async def test_while_the_database_does_not_answer_nobody_is_sent_off(
    settings: Settings, test_database: TestDatabase
):
    hasty = settings.model_copy(update={"execution_seconds": 0.5})
    async with serving(hasty, test_database) as live:
        ann = (await make.member(live.begin)).id
        async with live.subscribed(ann) as socket:
            owner = await asyncpg.connect(test_database.migration_url)
            try:
                await live.earns(ann, 11)
                assert (await socket.hear())["payload"]["data"] == points(11)
                # Nobody reads a member from here on; a change is heard, and can not be shown.
                async with owner.transaction():
                    await owner.execute("LOCK TABLE members IN ACCESS EXCLUSIVE MODE")
                    await make_heard(ann)
                    await socket.hears_nothing(1.5)
                await live.earns(ann, 1)
                assert (await socket.hear())["payload"]["data"] == points(12)
            finally:
                await owner.close()


async def make_heard(member: MemberId) -> None:
    """A fact about the member, numbered."""
    await rows(
        """INSERT INTO facts (id, member_id, kind, version, payload, at, recorded_at)
        VALUES ($1, $2, 'points.expiring', 1, '{}', now(), now()) RETURNING 1""",
        new_uuid(),
        member.value,
    )
    await number_facts()


async def test_pings_that_nobody_reads_the_pongs_of_do_not_pile_up(
    live: Serving, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(LiveSocket, "unread_seconds", 0.3)
    monkeypatch.setattr(web_socket, "INIT_SECONDS", 60)
    ping = b"\x89\xfd" + b"\x00" * 4 + b"x" * 125  # masked with zeros
    flood = ping * 8_000
    loop = asyncio.get_running_loop()
    sent = 0
    with sockets.socket() as raw:
        raw.setsockopt(sockets.SOL_SOCKET, sockets.SO_RCVBUF, 4_096)
        raw.setblocking(False)
        await loop.sock_connect(raw, ("127.0.0.1", live.port))
        await loop.sock_sendall(
            raw,
            b"GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n"
            b"sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-version: 13\r\n"
            b"sec-websocket-protocol: graphql-transport-ws\r\n\r\n",
        )
        assert (await loop.sock_recv(raw, 12)) == b"HTTP/1.1 101"
        with pytest.raises(ConnectionError):
            while sent < 200_000_000:
                await loop.sock_sendall(raw, flood)
                sent += len(flood)
    assert sent < 100_000_000  # what the buffers of the two machines hold, and no more


async def test_who_stays_is_counted_and_logged_by_ids_alone(settings: Settings, test_database: TestDatabase):
    """S16."""
    measured = settings.model_copy(update={"metrics_token": SecretStr("let-me-measure")})
    async with serving(measured, test_database) as live:
        ann = (await make.member(live.begin, name="Ann Onymous", phone="13800138000")).id
        token = live.token(ann)

        async def figures() -> str:
            head = {"authorization": "Bearer let-me-measure"}
            return (await live.http.get("/metrics", headers=head)).text

        before = await figures()
        with capture_logs() as lines:
            async with live.socket() as socket:
                await socket.introduce(token)
                named = CHANGED.replace("points { available }", "name phone points { available }")
                await socket.subscribe("a", named, member=str(ann))
                assert (await socket.hear())["payload"]["data"]["memberChanged"]["name"] == "Ann Onymous"
                during = await figures()
            while live.process.live is None or live.process.live.taken:  # noqa: ASYNC110 - it counts, it does not tell
                await asyncio.sleep(0.01)
        after = await figures()
        open_ones, running = 'laurel_live_connections{transport="websocket"}', "laurel_live_subscriptions"
        for name in (open_ones, running):
            assert (figure(during, name), figure(after, name)) == (1, 0)
        told = 'laurel_live_answers_total{operation="memberChanged"}'
        assert told not in before or figure(after, told) > figure(before, told)
        assert figure(after, 'laurel_live_ended_total{reason="left",transport="websocket"}') >= 1

        (ended,) = (each for each in lines if each["event"] == "live.ended")
        assert (ended["caller"], ended["why"], ended["answers"]) == (str(ann), "left", 1)
        for word in ("Ann Onymous", "138001", token[-20:], "memberChanged("):
            assert word not in str(lines) + after


async def test_staff_who_lose_their_role_see_no_more_and_those_who_are_disabled_are_gone(live: Serving):
    assert live.process.services is not None
    clerk = await make.staff_account(live.process.services.vault, Role.SUPPORT)
    ann = (await make.member(live.begin)).id
    token = live.process.tokens.for_staff(clerk, 1).text
    async with live.subscribed(ann, token) as socket, live.subscribed(ann, token) as other:
        await rows("UPDATE staff SET roles = '{}' WHERE id = $1", clerk.value)
        await live.earns(ann, 3)
        for each in (socket, other):
            told = await each.hear()
            assert told["payload"]["data"] == {"memberChanged": None}
            assert told["payload"]["errors"][0]["extensions"] == {"code": "FORBIDDEN"}
            assert await each.hear() == {"type": "complete", "id": "1"}
        await rows("UPDATE staff SET disabled_at = now() WHERE id = $1", clerk.value)
        assert (await socket.closed())[0] == 4403


async def test_staff_who_are_found_out_at_an_answer_are_gone_at_once(live: Serving):
    """A change that comes between two looks at who may stay ends the connection as the look would."""
    assert live.process.services is not None and live.process.live is not None
    live.process.live.watch._pause = 3_600
    clerk = await make.staff_account(live.process.services.vault, Role.SUPPORT)
    ann = (await make.member(live.begin)).id
    token = live.process.tokens.for_staff(clerk, 1).text
    async with live.subscribed(ann, token) as socket, live.events(token=token, member=str(ann)) as events:
        assert (await events.hear())[0] == "next"
        await rows("UPDATE staff SET disabled_at = now() WHERE id = $1", clerk.value)
        await live.earns(ann, 3)
        with pytest.raises(ConnectionClosed) as closed:
            await socket.hear()
        assert closed.value.rcvd is not None
        assert (closed.value.rcvd.code, closed.value.rcvd.reason) == (4403, "Forbidden")
        name, told = await events.hear()
        assert (name, told["errors"][0]["extensions"]["code"]) == ("next", "UNAUTHENTICATED")
        assert await events.hear() == ("complete", None)
