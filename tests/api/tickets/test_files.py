"""What is attached to tickets: known by its first bytes, sealed, scanned, and gone with their words."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from api.authentication import AccessTokens, Authenticator
from api.rates import Rates
from api.settings import Environment, Settings
from api.tickets.files import TicketFileRoutes
from api.tickets.scanning import Clamd, looking_after_files, store_of
from domain.kernel.ids import MemberId
from domain.staff.bundles import Role
from domain.tickets.files.file import MOST_BYTES, MOST_FILES, ScanState
from domain.tickets.files.use_cases import scan_files
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from tests import make
from tests.api.tickets.test_without_a_name import a_box, hand_in
from tests.api.tickets.tickets import DESK, done, ticket
from tests.conftest import Ask

PNG = b"\x89PNG\r\n\x1a\n" + b"a picture of a broken cup" * 40
BOMB = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0\0\xea\x60" * 2 + b"\x08\x06\0\0\0"
"""60,000 by 60,000, in 29 bytes."""
KINDS = {
    "image/jpeg": b"\xff\xd8\xff\xe0 and more",
    "image/png": PNG,
    "image/gif": b"GIF89a\x10\0\x10\0 and more",
    "image/webp": b"RIFF\0\0\0\0WEBPVP8 ",
    "application/pdf": b"%PDF-1.7 and more",
}


class Shop:
    def __init__(self, client: httpx.AsyncClient, tokens: AccessTokens, settings: Settings) -> None:
        self.http, self.tokens, self.settings = client, tokens, settings

    def member(self, member_id: MemberId) -> dict[str, str]:
        return {"authorization": f"Bearer {self.tokens.for_member(member_id, 1, own_contact=True).text}"}

    async def put(
        self, ticket_id: str, who: dict[str, str], content: bytes = PNG, **headers: str
    ) -> httpx.Response:
        sent = {"idempotency-key": make.key(), **{k.replace("_", "-"): v for k, v in headers.items()}, **who}
        return await self.http.post(f"/tickets/{ticket_id}/files", content=content, headers=sent)

    async def get(self, ticket_id: str, file_id: str, who: dict[str, str]) -> httpx.Response:
        return await self.http.get(f"/tickets/{ticket_id}/files/{file_id}", headers=who)

    @property
    def files(self) -> list[Path]:
        folder = self.settings.ticket_folder
        assert folder is not None
        return [each for each in folder.rglob("*") if each.is_file()]


@pytest.fixture
async def shop(begin: Begin, vault: Vault, tokens: AccessTokens, tmp_path: Path) -> AsyncIterator[Shop]:
    settings = Settings(environment=Environment.DEVELOPMENT, ticket_files=tmp_path / "files")
    services: Any = SimpleNamespace(
        settings=settings, rates=Rates(None), begin=begin, vault=vault, authenticate=Authenticator(tokens)
    )
    answers = TicketFileRoutes(lambda: services)
    routes = [
        Route("/tickets/{ticket}/files", answers.post, methods=["POST"]),
        Route("/tickets/{ticket}/files/{file}", answers.get, methods=["GET"]),
    ]
    transport = httpx.ASGITransport(Starlette(routes=routes))
    async with httpx.AsyncClient(transport=transport, base_url="http://shop") as client:
        yield Shop(client, tokens, settings)


async def test_a_member_attaches_a_picture_and_gets_it_back(shop: Shop, ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann, ben = await make.member(begin), await make.member(begin)
    opened = await done(ask, "submitFeedback", make.themselves(ann.id), body="It broke.")
    mine, theirs = shop.member(ann.id), shop.member(ben.id)

    put = await shop.put(opened["id"], mine, x_file_name="%E6%9D%AF%E5%AD%90.png")

    assert put.status_code == 200, put.text
    found = await ticket(ask, opened["id"], make.themselves(ann.id), "attachments { id name mediaType size }")
    assert found == {
        "attachments": [
            {"id": put.json()["id"], "name": "杯子.png", "mediaType": "image/png", "size": len(PNG)}
        ]
    }
    back = await shop.get(opened["id"], put.json()["id"], mine)
    assert (back.status_code, back.content, back.headers["content-type"]) == (200, PNG, "image/png")
    assert back.headers["content-disposition"].startswith("attachment;")
    (file,) = shop.files
    assert b"broken cup" not in file.read_bytes()
    assert (await shop.get(opened["id"], put.json()["id"], theirs)).status_code == 404
    assert (await shop.put(opened["id"], theirs)).status_code == 404
    assert (await shop.get(opened["id"], put.json()["id"], {})).status_code == 401
    assert (await shop.put(opened["id"], {})).status_code == 401
    assert (await shop.put(opened["id"], {"authorization": "Bearer no"})).status_code == 401


async def test_the_same_upload_again_is_one_file(shop: Shop, ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann = await make.member(begin)
    opened = await done(ask, "submitFeedback", make.themselves(ann.id), body="It broke.")
    key = make.key()

    answers = await asyncio.gather(
        *(shop.put(opened["id"], shop.member(ann.id), idempotency_key=key) for _ in range(5))
    )
    other = await shop.put(opened["id"], shop.member(ann.id), PNG + b"!", idempotency_key=key)

    assert len({each.json()["id"] for each in answers}) == 1
    assert (other.status_code, other.json()["reason"]) == (409, "KEY_REUSED")
    assert await make.count("ticket_attachments") == 1
    assert len(shop.files) == 1


async def test_what_is_no_picture_too_large_or_one_too_many_is_not_taken(
    shop: Shop, ask: Ask, begin: Begin
) -> None:
    await make.programme()
    ann = await make.member(begin)
    opened = await done(ask, "submitFeedback", make.themselves(ann.id), body="It broke.")
    who = shop.member(ann.id)
    for content, status, reason in (
        (b"<svg onload=alert(1)>", 415, "TYPE"),
        (
            b'<?xml version="1.0"?><svg><script>alert(1)</script></svg>',
            415,
            "TYPE",
        ),
        (b"MZ\x90\0", 415, "TYPE"),
        (b"", 400, "EMPTY"),
        (BOMB, 413, "TOO_MANY_PIXELS"),
        (PNG[:8] + bytes(MOST_BYTES - 7), 413, "TOO_LARGE"),
    ):
        no = await shop.put(opened["id"], who, content, x_file_name="cup.png")
        assert (no.status_code, no.json()["reason"]) == (status, reason)
    for headers in (
        {"idempotency-key": "short"},
        {"x-file-name": "../../etc/passwd"},
        {"x-file-name": "..%2F..%2Fetc%2Fpasswd"},
        {"x-file-name": "..%5C..%5Cboot.ini"},
        {"x-file-name": "a%0Ab"},
    ):
        assert (await shop.put(opened["id"], {**who, **headers})).status_code == 400
    assert (await shop.put("tkt_none", who)).status_code == 404
    assert (await make.count("ticket_attachments"), shop.files) == (0, [])

    for kind, content in KINDS.items():
        taken = await shop.put(opened["id"], who, content)
        assert taken.json()["mediaType"] == kind
    for _ in range(MOST_FILES - len(KINDS)):
        assert (await shop.put(opened["id"], who)).status_code == 200
    no = await shop.put(opened["id"], who)
    assert (no.status_code, no.json()["reason"]) == (409, "TOO_MANY")


async def test_an_upload_that_takes_too_long_is_not_called_too_large(
    shop: Shop, ask: Ask, begin: Begin
) -> None:
    await make.programme()
    ann = await make.member(begin)
    opened = await done(ask, "submitFeedback", make.themselves(ann.id), body="It broke.")
    object.__setattr__(shop.settings, "body_seconds", 0.02)

    async def dawdling() -> AsyncIterator[bytes]:
        yield PNG
        await asyncio.sleep(30)

    sent = {"idempotency-key": make.key(), **shop.member(ann.id)}
    async with asyncio.timeout(20):
        no = await shop.http.post(f"/tickets/{opened['id']}/files", content=dawdling(), headers=sent)
    assert (no.status_code, no.json()) == (408, {"code": "TOO_SLOW"})
    assert (await make.count("ticket_attachments"), shop.files) == (0, [])


async def test_somebody_without_a_name_attaches_by_the_code(
    shop: Shop, ask: Ask, begin: Begin, vault: Vault
) -> None:
    await make.programme()
    _, token = await a_box(begin, vault)
    code = (await hand_in(ask, token))["trackingCode"]
    ticket_id = (await files_by_code(ask, code))["id"]

    put = await shop.put(ticket_id, {"x-tracking-code": code}, x_file_name="cup.png")
    assert put.status_code == 200
    assert (await shop.get(ticket_id, put.json()["id"], {"x-tracking-code": code})).content == PNG
    assert (await shop.put(ticket_id, {"x-tracking-code": "0" * 26})).status_code == 404
    (shown,) = (await files_by_code(ask, code))["attachments"]
    assert shown == {"id": put.json()["id"], "name": "cup.png", "public": True}


async def files_by_code(ask: Ask, code: str) -> dict[str, Any]:
    """All that whoever has the code learns from it."""
    want = (
        "query ($code: String!) { ticketByTrackingCode(code: $code) { id attachments { id name public } } }"
    )
    found: dict[str, Any] = (await ask(want, code=code))["data"]["ticketByTrackingCode"]
    return found


async def test_what_staff_attach_and_read_is_theirs_and_written_down(
    shop: Shop, ask: Ask, begin: Begin, vault: Vault, tokens: AccessTokens
) -> None:
    await make.programme()
    ann = await make.member(begin)
    opened = await done(ask, "submitFeedback", make.themselves(ann.id), body="It broke.")
    staff_id = await make.staff_account(vault, Role.SUPPORT)
    desk = {"authorization": f"Bearer {tokens.for_staff(staff_id, 1).text}"}
    clerk = await make.staff_account(vault, Role.CLERK)
    till = {"authorization": f"Bearer {tokens.for_staff(clerk, 1).text}"}

    hers = (await shop.put(opened["id"], shop.member(ann.id))).json()["id"]
    ours = (await shop.put(opened["id"], desk)).json()["id"]

    assert (await shop.get(opened["id"], hers, desk)).content == PNG
    assert (await shop.get(opened["id"], ours, shop.member(ann.id))).status_code == 404
    assert (await shop.get(opened["id"], hers, till)).status_code == 403
    seen = await rows("SELECT fields, object_id FROM audit_log WHERE act = 'member.viewed'")
    assert seen == [{"fields": ["tickets"], "object_id": str(ann.id)}]


async def test_what_the_scanner_refuses_is_never_handed_out(shop: Shop, ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann = await make.member(begin)
    opened = await done(ask, "submitFeedback", make.themselves(ann.id), body="It broke.")
    who = shop.member(ann.id)
    good = (await shop.put(opened["id"], who)).json()["id"]
    bad = (await shop.put(opened["id"], who, KINDS["application/pdf"])).json()["id"]

    async def clamd(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        assert await reader.readexactly(10) == b"zINSTREAM\0"
        content = b""
        while size := int.from_bytes(await reader.readexactly(4)):
            content += await reader.readexactly(size)
        writer.write(b"stream: Eicar FOUND\0" if content.startswith(b"%PDF") else b"stream: OK\0")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(clamd, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    object.__setattr__(shop.settings, "clamd_address", f"127.0.0.1:{port}")
    waits = await shop.get(opened["id"], good, who)
    assert (waits.status_code, waits.json()["reason"]) == (409, "NOT_SCANNED")
    step = looking_after_files(shop.settings, begin)
    assert step is not None
    async with server:
        while await step():
            pass

    assert (await shop.get(opened["id"], good, who)).content == PNG
    assert (await shop.get(opened["id"], bad, who)).status_code == 404
    assert len(shop.files) == 1
    found = await ticket(ask, opened["id"], DESK, "attachments { scanState removed }")
    assert found == {
        "attachments": [
            {"scanState": "CLEAN", "removed": False},
            {"scanState": "REFUSED", "removed": True},
        ]
    }


async def test_a_scanner_that_is_away_lets_nothing_pass(shop: Shop, ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann = await make.member(begin)
    opened = await done(ask, "submitFeedback", make.themselves(ann.id), body="It broke.")
    await shop.put(opened["id"], shop.member(ann.id))
    store = store_of(shop.settings)
    assert store is not None

    with pytest.raises(OSError, match="127"):
        await scan_files(begin, store, Clamd("127.0.0.1:1"))
    assert await value("SELECT scan_state FROM ticket_attachments") == ScanState.NEW


async def test_erased_words_take_the_files_with_them(shop: Shop, ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann = await make.member(begin)
    opened = await done(ask, "submitFeedback", make.themselves(ann.id), subject="Cup", body="It broke.")
    put = await shop.put(opened["id"], shop.member(ann.id), x_file_name="cup.png")
    (file,) = shop.files

    await done(ask, "eraseTicketText", DESK, ticketId=opened["id"], reason="She asked for it")

    assert (await shop.get(opened["id"], put.json()["id"], shop.member(ann.id))).status_code == 404
    step = looking_after_files(shop.settings, begin)
    assert step is not None and await step() == 1 and await step() == 0
    assert not file.exists()
    whole = await ticket(ask, opened["id"], DESK, "subject solution messages { body } attachments { name }")
    assert whole == {
        "subject": None,
        "solution": None,
        "messages": [{"body": None}],
        "attachments": [{"name": None}],
    }
    (kept,) = await rows("SELECT data_key, subject, text_erased_at IS NOT NULL AS gone FROM tickets")
    assert kept == {"data_key": None, "subject": None, "gone": True}
    assert await value("SELECT count(*) FROM ticket_messages WHERE body IS NOT NULL") == 0
    no = await shop.put(opened["id"], shop.member(ann.id))
    assert (no.status_code, no.json()["code"]) == (409, "TICKET_TEXT_ERASED")
    assert await value("SELECT count(*) FROM audit_log WHERE act = 'ticket.text_erased'") == 1
