"""What mailboxes and readers of comments hand in: signed, once, and from nobody else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import httpx
import orjson
import pytest
from standardwebhooks import Webhook as Signer
from starlette.applications import Starlette
from starlette.routing import Route

from api.rates import Rates
from api.settings import Environment, Settings
from api.tickets.inbound import Inbound
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from tests import make
from tests.api.tickets.tickets import DESK, SET_UP, ticket
from tests.conftest import Ask

ADD = """mutation ($input: AddTicketSourceInput!) { addTicketSource(input: $input) {
    source { code channel } secret problems { code } } }"""
LETTER = {
    "body": "包裹在哪里？",
    "subject": "Parcel",
    "from": "ann@example.com",
    "kind": "QUESTION",
    "sku": "cup",
}


def door(begin: Begin, vault: Vault, *, body_seconds: float = 10) -> httpx.AsyncClient:
    settings = Settings(environment=Environment.DEVELOPMENT, body_seconds=body_seconds)
    services: Any = SimpleNamespace(settings=settings, rates=Rates(None), begin=begin, vault=vault)
    route = Route("/inbound/tickets/{source}", Inbound(lambda: services).answer, methods=["POST"])
    return httpx.AsyncClient(transport=httpx.ASGITransport(Starlette(routes=[route])), base_url="http://shop")


@pytest.fixture
async def http(begin: Begin, vault: Vault) -> AsyncIterator[httpx.AsyncClient]:
    async with door(begin, vault) as client:
        yield client


async def a_source(ask: Ask, code: str = "mailbox", channel: str = "EMAIL") -> str:
    added = await ask(ADD, SET_UP, input={"code": code, "channel": channel})
    assert added["data"]["addTicketSource"]["problems"] == [], added
    return str(added["data"]["addTicketSource"]["secret"])


async def post(
    http: httpx.AsyncClient,
    secret: str,
    said: Any = LETTER,
    *,
    id: str = "msg_1",
    source: str = "mailbox",
    at: datetime | None = None,
    headers: dict[str, str] | None = None,
) -> httpx.Response:
    body = said if isinstance(said, bytes) else orjson.dumps(said)
    at = at or datetime.now(UTC)
    signed = {
        "webhook-id": id,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": Signer(secret).sign(id, at, body.decode()),
    }
    return await http.post(f"/inbound/tickets/{source}", content=body, headers={**signed, **(headers or {})})


async def test_a_letter_becomes_a_ticket_once(http: httpx.AsyncClient, ask: Ask) -> None:
    await make.programme()
    secret = await a_source(ask)

    answers = await asyncio.gather(*(post(http, secret) for _ in range(8)))

    assert {each.status_code for each in answers} == {200}
    assert len({each.json()["ticket"] for each in answers}) == 1
    assert sorted(each.json()["wasKnown"] for each in answers) == [False, *[True] * 7]
    assert await make.counts("tickets", "ticket_inbound", "ticket_messages") == {
        "tickets": 1,
        "ticket_inbound": 1,
        "ticket_messages": 2,
    }
    found = await ticket(
        ask, answers[0].json()["ticket"], DESK, "channel kind sku subject memberId messages { body public }"
    )
    assert found == {
        "channel": "EMAIL",
        "kind": "QUESTION",
        "sku": "cup",
        "subject": "Parcel",
        "memberId": None,
        "messages": [
            {"body": "包裹在哪里？", "public": True},
            {"body": "ann@example.com", "public": False},
        ],
    }


async def test_the_same_id_with_other_words_is_no_repetition(http: httpx.AsyncClient, ask: Ask) -> None:
    await make.programme()
    secret = await a_source(ask)
    assert (await post(http, secret)).status_code == 200
    other = await post(http, secret, {"body": "Something else"})
    assert (other.status_code, other.json()["code"]) == (409, "MESSAGE_KNOWN")
    assert await make.count("tickets") == 1


async def test_what_is_not_signed_old_or_of_nobody_we_know_hears_one_answer(
    http: httpx.AsyncClient, ask: Ask
) -> None:
    await make.programme()
    secret = await a_source(ask)
    other = await a_source(ask, "comments", "SOCIAL")
    six = timedelta(minutes=6)
    now = datetime.now(UTC)

    answers = [
        await post(http, other),
        await post(http, secret, source="comments"),
        await post(http, secret, source="nobody"),
        await post(http, secret, source="No%20Code"),
        await post(http, secret, at=now - six),
        await post(http, secret, at=now + six),
        await post(http, secret, headers={"webhook-id": "msg_2"}),
        await post(http, secret, headers={"webhook-timestamp": "now"}),
        await post(http, secret, headers={"webhook-signature": "v1,AAAA"}),
        await post(http, secret, headers={"webhook-signature": "none of these, at all"}),
        await post(http, secret, headers={"webhook-signature": ""}),
        await http.post("/inbound/tickets/mailbox", json=LETTER),
    ]

    assert {each.status_code for each in answers} == {401}
    assert {each.text for each in answers} == {'{"code":"UNAUTHENTICATED"}'}
    assert await make.counts("tickets", "ticket_inbound") == {"tickets": 0, "ticket_inbound": 0}


async def test_a_message_that_says_nothing_is_refused_by_name(http: httpx.AsyncClient, ask: Ask) -> None:
    await make.programme()
    secret = await a_source(ask)
    for said, field in (
        (b"not json", "body"),
        ([1], "body"),
        ({}, "body"),
        ({"body": 1}, "body"),
        ({"body": " "}, "body"),
        ({"body": "x", "kind": "SONG"}, "kind"),
        ({"body": "x", "language": "!"}, "language"),
        ({"body": "x", "from": "a\nb"}, "from"),
        ({"body": "x", "subject": "x" * 201}, "subject"),
    ):
        no = await post(http, secret, said)
        assert (no.status_code, no.json()["field"]) == (400, field), said
    assert (await post(http, secret, {"body": "x" * 200_000})).status_code == 413
    assert await make.counts("tickets", "ticket_inbound") == {"tickets": 0, "ticket_inbound": 0}


async def test_a_rotated_secret_is_good_for_a_day_and_a_source_can_be_switched_off(
    http: httpx.AsyncClient, ask: Ask
) -> None:
    await make.programme()
    old = await a_source(ask)
    rotated = await ask(
        'mutation { rotateTicketSourceSecret(code: "mailbox") { secret problems { code } } }', SET_UP
    )
    new = rotated["data"]["rotateTicketSourceSecret"]["secret"]

    assert (await post(http, old, id="a")).status_code == 200
    assert (await post(http, new, id="b")).status_code == 200
    await rows("UPDATE ticket_sources SET previous_secret_until = now() RETURNING 1")
    assert (await post(http, old, id="c")).status_code == 401
    off = await ask(
        'mutation { disableTicketSource(code: "mailbox") { source { disabledAt } problems { code } } }',
        SET_UP,
    )
    assert off["data"]["disableTicketSource"]["source"]["disabledAt"] is not None
    assert (await post(http, new, id="d")).status_code == 401
    assert await make.count("tickets") == 2
    acts = "SELECT array_agg(act ORDER BY at, id) FROM audit_log WHERE object_kind = 'ticket_source'"
    assert await value(acts) == ["ticket_source.added", "ticket_source.rotated", "ticket_source.disabled"]


async def test_who_dawdles_is_sent_away(begin: Begin, vault: Vault) -> None:
    async def dawdling() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.sleep(30)

    async with asyncio.timeout(20), door(begin, vault, body_seconds=0.05) as http:
        answer = await http.post("/inbound/tickets/mailbox", content=dawdling())
    assert (answer.status_code, answer.json()) == (408, {"code": "TOO_SLOW"})


async def test_two_sources_have_two_codes(ask: Ask) -> None:
    await make.programme()
    await a_source(ask)
    for input, code in (
        ({"code": "mailbox", "channel": "SOCIAL"}, "TICKET_SOURCE_TAKEN"),
        ({"code": "Mail box", "channel": "SOCIAL"}, "INVALID_INPUT"),
        ({"code": "phone", "channel": "PHONE"}, "INVALID_INPUT"),
    ):
        no = (await ask(ADD, SET_UP, input=input))["data"]["addTicketSource"]
        assert [each["code"] for each in no["problems"]] == [code]
    found = await ask("{ ticketSources { code channel disabledAt } }", SET_UP)
    assert found["data"]["ticketSources"] == [{"code": "mailbox", "channel": "EMAIL", "disabledAt": None}]
