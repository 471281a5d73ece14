"""A member's figures over a web socket: told now and after each change, to whoever may see them."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta

import pytest
from websockets.exceptions import InvalidStatus

from api.live import web_socket
from domain.kernel.ids import MemberId
from domain.staff.permissions import Permission
from persistence.database import rows
from tests import make
from tests.api.live.clients import CHANGED, Serving, Socket, points
from tests.api.logins.asking import END_ALL, LOG_IN, PHONE, REQUEST, due

CARD = """
subscription ($member: MemberId!) {
  memberChanged(member: $member) {
    name phone points { available } tier { tier { code } } membership { status }
  }
}
"""


async def test_the_state_of_now_comes_first_and_then_each_new_one(live: Serving):
    ann = (await make.member(live.begin)).id
    async with live.socket() as socket:
        await socket.introduce(live.token(ann))
        await socket.subscribe("a", member=str(ann))
        first = await socket.hear()
        assert (first["id"], first["type"], first["payload"]["data"]) == ("a", "next", points(0))
        assert first["payload"]["extensions"]["cost"]["requested"] == 2

        await live.earns(ann, 120)
        assert (await socket.hear())["payload"]["data"] == points(120)
        await live.earns(ann, 30)
        assert (await socket.hear())["payload"]["data"] == points(150)

        await socket.say("complete", id="a")
        await socket.say("ping")
        assert await socket.hear() == {"type": "pong"}
        await live.earns(ann, 10)
        await socket.hears_nothing()


async def test_what_is_not_selected_is_no_change(live: Serving):
    ann = (await make.member(live.begin)).id
    status = CHANGED.replace("points { available }", "membership { status }")
    async with live.socket() as socket:
        await socket.introduce(live.token(ann))
        await socket.subscribe("a", status, member=str(ann))
        told = (await socket.hear())["payload"]["data"]["memberChanged"]
        assert told == {"membership": {"status": "ACTIVE"}}
        await live.earns(ann, 120)
        await socket.hears_nothing()


async def test_several_subscriptions_share_a_connection_and_one_that_fails_ends_alone(live: Serving):
    ann, ben = (await make.member(live.begin)).id, (await make.member(live.begin)).id
    shop = await make.service_key(live.begin, Permission.MEMBERS_READ, Permission.POINTS_READ)
    async with live.socket() as socket:
        await socket.introduce(shop.text)
        for id, member in (("ann", ann), ("ben", ben)):
            await socket.subscribe(id, member=str(member))
            assert (await socket.hear())["payload"]["data"] == points(0)
        await socket.subscribe("wrong", "subscription { nothing }")
        refused = await socket.hear()
        assert (refused["id"], refused["type"]) == ("wrong", "error")
        assert refused["payload"][0]["extensions"] == {"code": "BAD_USER_INPUT"}
        await live.earns(ben, 50)
        told = await socket.hear()
        assert (told["id"], told["payload"]["data"]) == ("ben", points(50))
        await socket.hears_nothing()


async def test_another_one_s_id_is_answered_as_one_that_nobody_has(live: Serving):
    """S7, B55."""
    ann, ben = (await make.member(live.begin)).id, (await make.member(live.begin)).id
    heard = []
    for id in (ben, make.nobody()):
        async with live.socket() as socket:
            await socket.introduce(live.token(ann))
            await socket.subscribe("a", CARD, member=str(id))
            heard.append([await socket.hear(), await socket.hear()])
            await live.earns(ben, 10)
            await socket.hears_nothing()
    for told, _ in heard:
        del told["payload"]["extensions"]
    assert heard[0] == heard[1]
    assert heard[0] == [
        {"id": "a", "type": "next", "payload": {"data": {"memberChanged": None}}},
        {"id": "a", "type": "complete"},
    ]


async def test_permissions_and_masks_are_those_of_a_query(live: Serving):
    """S6."""
    ann = (await make.member(live.begin, name="Ann", phone="13800138000")).id
    masked = live.process.tokens.for_member(ann, 1, own_contact=False).text
    reads = await make.service_key(live.begin, Permission.MEMBERS_READ)
    nothing = await make.service_key(live.begin, Permission.ORDERS_RECORD)
    question = CARD.replace("subscription", "query").replace("memberChanged(member:", "member(id:")
    for token in (live.token(ann), masked, reads.text, nothing.text):
        asked = (await live.ask(question, token, member=str(ann))).json()
        async with live.socket() as socket:
            await socket.introduce(token)
            await socket.subscribe("a", CARD, member=str(ann))
            told = (await socket.hear())["payload"]
        assert told["data"]["memberChanged"] == asked["data"]["member"]
        assert [each["extensions"] for each in told.get("errors", ())] == [
            each["extensions"] for each in asked.get("errors", ())
        ]


@pytest.mark.parametrize(
    ("header", "code"),
    [(None, 4401), ("Bearer a.b.c", 4403), ("Basic YTpi", 4403), ("Bearer lk_live_guess", 4403)],
)
async def test_nobody_in_particular_and_whoever_guesses_is_shown_the_door(
    live: Serving, header: str | None, code: int
):
    async with live.socket() as socket:
        await socket.say("connection_init", payload={"authorization": header} if header else {})
        assert (await socket.closed())[0] == code


async def test_a_program_may_say_who_it_is_by_the_header(live: Serving):
    ann = (await make.member(live.begin)).id
    async with live.socket(additional_headers={"authorization": f"Bearer {live.token(ann)}"}) as socket:
        await socket.introduce(None)
        await socket.subscribe("a", member=str(ann))
        assert (await socket.hear())["payload"]["data"] == points(0)


async def test_a_token_ends_the_connection_at_its_second(live: Serving):
    """B44: no leeway for whoever stays."""
    ann = (await make.member(live.begin)).id
    async with live.subscribed(ann, live.token(ann, lives=timedelta(seconds=3))) as socket:
        assert await socket.closed() == (4403, "Forbidden")
    async with live.socket() as socket:  # 30 seconds of leeway are for requests
        ended = live.token(ann, lives=timedelta(seconds=-5))
        assert (await live.ask("{ me { id } }", ended)).json()["data"] == {"me": {"id": str(ann)}}
        await socket.say("connection_init", payload={"authorization": f"Bearer {ended}"})
        assert (await socket.closed())[0] == 4403


async def test_what_is_revoked_ends_the_connections_that_came_by_it_and_no_others(live: Serving):
    """B47."""
    ann, ben = (await make.member(live.begin)).id, (await make.member(live.begin)).id
    shop = await make.service_key(live.begin, Permission.MEMBERS_READ, Permission.POINTS_READ)
    async with (
        live.subscribed(ann) as anns,
        live.subscribed(ben) as bens,
        live.subscribed(ben, shop.text) as shops,
    ):
        await rows("UPDATE members SET session_version = session_version + 1 WHERE id = $1", ann.value)
        assert await anns.closed() == (4403, "Forbidden")
        await rows("UPDATE service_keys SET revoked_at = now() WHERE id = $1", shop.key.id.value)
        assert await shops.closed() == (4403, "Forbidden")
        await live.earns(ben, 5)
        assert (await bens.hear())["payload"]["data"] == points(5)


async def test_who_logs_out_hears_no_more(live: Serving):
    """By the log-in of members, from the code to the end of the session."""
    await live.ask(REQUEST, channel="SMS", contact=PHONE)
    (sent,) = await due(live.begin)
    given = {"channel": "SMS", "contact": PHONE, "code": sent.message.code}
    entered = (await live.ask(LOG_IN, input=given)).json()["data"]["logInWithCode"]
    token, member = entered["tokens"]["accessToken"], MemberId.parse(entered["member"])
    async with live.subscribed(member, token) as socket, live.subscribed(member) as elsewhere:
        ended = await live.ask(END_ALL, token, keep=False)
        assert ended.json()["data"] == {"endMemberSessions": {"ended": 1, "problems": []}}
        assert await socket.closed() == (4403, "Forbidden")
        await live.earns(member, 5)
        # This one came by a token without a log-in behind it.
        assert (await elsewhere.hear())["payload"]["data"] == points(5)


async def test_b7_pages_of_other_origins_do_not_come_in(live: Serving):
    ann = (await make.member(live.begin)).id
    for origin in (
        "https://evil.example",
        "https://shop.example.evil",
        "http://shop.example",
        "null",
    ):
        with pytest.raises(InvalidStatus) as refused:
            async with live.socket(origin=origin):
                pass
        assert refused.value.response.status_code == 403
        assert refused.value.response.headers["x-content-type-options"] == "nosniff"
    async with live.socket(origin="https://shop.example") as socket:
        await socket.introduce(live.token(ann))


async def test_b7_the_old_protocol_is_off(live: Serving):
    for offered in (("graphql-ws",), ()):
        async with live.socket(subprotocols=offered) as socket:
            assert await socket.closed() == (4406, "Subprotocol not acceptable")


async def test_b54_a_key_in_the_address_is_refused(live: Serving):
    with pytest.raises(InvalidStatus) as refused:
        async with live.socket(address="/graphql?access_token=x.y.z"):
            pass
    assert refused.value.response.status_code == 401
    with pytest.raises(InvalidStatus) as elsewhere:
        async with live.socket(address="/graphiql"):
            pass
    assert elsewhere.value.response.status_code == 403


async def says(socket: Socket, *said: str | bytes) -> int | None:
    for each in said:
        await socket.connection.send(each)
    return (await socket.closed())[0]


async def test_what_the_protocol_does_not_know_ends_the_connection(live: Serving):
    ann = (await make.member(live.begin)).id
    init = json.dumps({"type": "connection_init", "payload": {"Authorization": f"Bearer {live.token(ann)}"}})
    asking = {"query": CHANGED, "variables": {"member": str(ann)}}
    subscribe = json.dumps({"type": "subscribe", "id": "1", "payload": asking})
    for said, code in (
        ((subscribe,), 4401),
        (("no json",), 4400),
        ((b"\x00\x01",), 4400),
        (('["connection_init"]',), 4400),
        (('{"type": "start"}',), 4400),
        (('{"type": []}',), 4400),
        ((init, init), 4429),
        ((init, subscribe, subscribe), 4409),
        ((init, *[subscribe.replace('"1"', f'"{"号" * 100}"')] * 2), 4409),
        ((init, '{"type": "subscribe", "id": "", "payload": {}}'), 4400),
        ((init, '{"type": "subscribe", "id": "1", "payload": []}'), 4400),
        ((init, '{"type": "complete"}'), 4400),
        ((" " * 102_401,), 1009),
        (('{"type": "ping"}',) * 150, 1008),
    ):
        async with live.socket() as socket:
            assert await says(socket, *said) == code, said[-1][:80]
    async with live.socket() as socket:
        await socket.connection.send(b"\xff", text=True)
        assert (await socket.closed())[0] == 1007


async def test_whoever_does_not_say_who_it_is_is_not_waited_for(
    live: Serving, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(web_socket, "INIT_SECONDS", 0.1)
    async with live.socket() as socket:
        assert (await socket.closed())[0] == 4408


async def test_only_subscriptions_and_only_cheap_ones_come_this_way(live: Serving):
    ann = (await make.member(live.begin)).id
    nodes = " ".join(f"a{each}: explanation {{ short }}" for each in range(11))
    dear = CHANGED.replace("points { available }", f"pointsEntries(first: 100) {{ nodes {{ {nodes} }} }}")
    two = CHANGED.replace("memberChanged", "a: memberChanged(member: $member) { id } memberChanged")
    async with live.socket() as socket:
        await socket.introduce(live.token(ann))
        for id, query, code in (
            ("query", "{ me { id } }", "BAD_USER_INPUT"),
            ("mutation", "mutation { endMemberSessions(keepThis: true) { ended } }", "BAD_USER_INPUT"),
            ("dear", dear, "QUERY_TOO_COMPLEX"),
            ("two", two, "BAD_USER_INPUT"),
        ):
            await socket.subscribe(id, query, member=str(ann))
            refused = await socket.hear()
            assert (refused["id"], refused["type"]) == (id, "error"), refused
            assert refused["payload"][0]["extensions"]["code"] == code, refused
        await socket.say("subscribe", id="none", payload={"variables": {}})
        assert (await socket.hear())["payload"][0]["extensions"]["code"] == "BAD_USER_INPUT"


async def test_the_server_says_goodbye_when_it_ends(live: Serving):
    ann = (await make.member(live.begin)).id
    async with live.subscribed(ann) as socket:
        live.server.should_exit = True
        assert (await socket.closed())[0] == 1001
    while live.process.readiness is None or not live.process.readiness.closing:  # noqa: ASYNC110 - a flag of the process
        await asyncio.sleep(0.01)
    assert live.process.live is not None
    assert (live.process.live.taken, len(live.process.live.waiting)) == (0, 0)
