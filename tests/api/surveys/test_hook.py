"""Another survey tool sends answers: signed, once for each of its numbers, and never a 500."""

from __future__ import annotations

import asyncio
import json
from base64 import b64encode
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from standardwebhooks import Webhook as Signer
from starlette.applications import Starlette
from starlette.routing import Route

from api.rates import Rate, Rates
from api.settings import Settings
from api.surveys.endpoint import MOST_BYTES, SurveyHooks
from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from tests import make
from tests.api.surveys.asking import PROBLEMS, codes, counts, done, survey
from tests.conftest import Ask

ADD = f"""mutation ($source: String!) {{ addSurveySource(input: {{ survey: "care", source: $source }}) {{
  secret {PROBLEMS} }} }}"""


def door(
    begin: Begin, vault: Vault, *, rate: Rate | None = None, body_seconds: float = 10
) -> httpx.AsyncClient:
    settings = Settings(rate_hooks=rate or Rate(500, 50), body_seconds=body_seconds)
    services = SimpleNamespace(begin=begin, vault=vault, rates=Rates(None), settings=settings)
    hooks = SurveyHooks(lambda: services)  # type: ignore[arg-type, return-value]
    app = Starlette(routes=[Route("/hooks/surveys/{source}", hooks.answer, methods=["POST"])])
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://laurel")


@pytest.fixture
async def http(begin: Begin, vault: Vault) -> AsyncIterator[httpx.AsyncClient]:
    async with door(begin, vault) as client:
        yield client


def said(external_id: str = "r-1", **more: Any) -> dict[str, Any]:
    values = [{"question": "nps", "score": 3}, {"question": "words", "text": "Too slow"}]
    return {"externalId": external_id, "answeredAt": "2026-03-01T09:30:00+08:00", "values": values, **more}


def signed(body: bytes, secret: str, *, at: datetime | None = None) -> dict[str, str]:
    at = at or datetime.now(UTC)
    signature = Signer(secret).sign("msg_1", at, body.decode())
    return {
        "webhook-id": "msg_1",
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": signature,
    }


async def send(
    http: httpx.AsyncClient, secret: str, content: Any, *, source: str = "monkey"
) -> httpx.Response:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    return await http.post(f"/hooks/surveys/{source}", content=body, headers=signed(body, secret))


async def source(ask: Ask, name: str = "monkey") -> str:
    made = await done(ask, ADD, source=name)
    assert made["problems"] == []
    secret: str = made["secret"]
    return secret


async def test_an_answer_is_taken_once_however_often_and_at_once_it_comes(
    ask: Ask, begin: Begin, programme: Programme, http: httpx.AsyncClient
):
    ann = await make.member(begin, external_id="crm-1")
    await survey(ask, points=5, callBack={"withinDays": 3})
    secret = await source(ask)
    sent = said(memberExternalId="crm-1", store="s1")

    answers = await asyncio.gather(*(send(http, secret, sent) for _ in range(6)))
    other = await send(http, secret, {**sent, "values": [{"question": "nps", "score": 4}]})

    assert [each.status_code for each in answers] == [200] * 6
    assert sorted(each.json()["wasKnown"] for each in answers) == [False] + [True] * 5
    assert len({each.json()["answerId"] for each in answers}) == 1
    assert (other.status_code, other.json()["problem"]) == (409, "ANSWER_CONFLICT")
    (row,) = await rows("SELECT member_id, instrument, store_code, points, completed_at FROM survey_answers")
    assert row == {
        "member_id": ann.id.value,
        "instrument": "IMPORTED",
        "store_code": "s1",
        "points": 5,
        "completed_at": datetime(2026, 3, 1, 1, 30, tzinfo=UTC),
    }
    assert await value("SELECT sum(points) FROM entries") == 5
    assert await value("SELECT count(*) FROM follow_ups") == 1


async def test_what_is_not_signed_by_the_source_is_not_heard(
    ask: Ask, programme: Programme, http: httpx.AsyncClient
):
    await survey(ask)
    secret, other = await source(ask), "whsec_" + b64encode(b"x" * 32).decode()
    await source(ask, "other")
    body = json.dumps(said()).encode()
    good = signed(body, secret)
    before = await counts()

    tries = [
        await send(http, other, said()),
        await send(http, secret, said(), source="other"),
        await send(http, secret, said(), source="nobody"),
        await send(http, secret, said(), source="NO SUCH"),
        await http.post("/hooks/surveys/monkey", content=body),
        await http.post("/hooks/surveys/monkey", content=body + b" ", headers=good),
        await http.post(
            "/hooks/surveys/monkey",
            content=body,
            headers=signed(body, secret, at=datetime.now(UTC) - timedelta(minutes=6)),
        ),
        await http.post("/hooks/surveys/monkey", content=body, headers={**good, "webhook-timestamp": "soon"}),
    ]

    assert [(each.status_code, each.text) for each in tries] == [(401, "Unauthorized")] * 8
    assert await counts() == before


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"{", "INVALID_INPUT"),
        (b"[]", "INVALID_INPUT"),
        (b"[" * 50_000, "INVALID_INPUT"),
        (said(externalId="r\x001"), "INVALID_INPUT"),
        (said(store="s\x001"), "INVALID_INPUT"),
        (said(channel="s\x001"), "INVALID_INPUT"),
        (said(memberExternalId="crm\x001"), "INVALID_INPUT"),
        (said(values=[{"question": "n\x00s", "score": 9}]), "INVALID_INPUT"),
        (said(values=[{"question": "words", "text": "Too\x00slow"}]), "INVALID_INPUT"),
        (said(values=[{"question": "nps", "score": 9, "choices": ["\x00"]}]), "INVALID_INPUT"),
        (said(externalId=""), "INVALID_INPUT"),
        (said(values="nps"), "INVALID_INPUT"),
        (said(values=[1]), "INVALID_INPUT"),
        (said(values=[{"question": "nps", "score": True}]), "INVALID_INPUT"),
        (said(values=[{"question": "nps", "score": 11}]), "INVALID_INPUT"),
        (said(values=[{"question": "csat", "score": 5}]), "INVALID_INPUT"),
        (said(answeredAt="yesterday"), "INVALID_INPUT"),
        (said(answeredAt="2099-01-01T00:00:00Z"), "INVALID_INPUT"),
        (said(store="moon"), "INVALID_INPUT"),
        (said(memberId="mem_x"), "INVALID_INPUT"),
        (said(memberId="mem_" + "0" * 26), "UNKNOWN_MEMBER"),
        (said(memberExternalId="nobody"), "UNKNOWN_MEMBER"),
    ],
)
async def test_what_can_be_no_answer_is_refused_and_changes_nothing(
    ask: Ask, programme: Programme, http: httpx.AsyncClient, content: Any, problem: str
):
    await survey(ask)
    secret = await source(ask)
    before = await counts()

    refused = await send(http, secret, content)

    assert (refused.status_code, refused.json()["problem"]) == (400, problem)
    assert await counts() == before


async def test_what_is_too_large_or_too_often_is_sent_away(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault, http: httpx.AsyncClient
):
    await survey(ask)
    secret = await source(ask)
    assert (await send(http, secret, b"x" * (MOST_BYTES + 1))).status_code == 413
    async with door(begin, vault, rate=Rate(3, 1)) as slow:
        answers = await asyncio.gather(*(send(slow, secret, b"{") for _ in range(5)))
    assert sorted(each.status_code for each in answers) == [400] * 3 + [429] * 2


async def test_who_dawdles_is_sent_away(begin: Begin, vault: Vault):
    async def dawdling() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.sleep(30)

    async with asyncio.timeout(20), door(begin, vault, body_seconds=0.05) as http:
        answer = await http.post("/hooks/surveys/monkey", content=dawdling())
    assert answer.status_code == 408


async def test_a_source_is_added_once_and_its_secret_is_sealed(ask: Ask, programme: Programme):
    await survey(ask)
    secret = await source(ask)
    assert codes(await done(ask, ADD, source="monkey")) == ["SOURCE_TAKEN"]
    assert codes(await done(ask, ADD, source="Not Good")) == ["INVALID_INPUT"]
    (stored,) = await rows("SELECT secret FROM survey_sources")
    assert secret.encode() not in bytes(stored["secret"])
