"""One call to a receiver, against real ones on this machine, good and bad."""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from uuid import UUID

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from api.webhooks.sender import Sender, addresses_of
from domain.kernel.ids import DeliveryId, FactId, MemberId, WebhookId
from domain.webhooks.message import message_of
from domain.webhooks.schedule import Failure, Reply
from domain.webhooks.webhook import Delivery, ToldFact
from tests.receiver import Got, receiving

MEMBER = UUID("01890000-0000-7000-8000-000000000001")
SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
OLD_SECRET = "whsec_b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQtb2xkLW9sZC0="
OTHER_SECRET = "whsec_b3RoZXItb3RoZXItb3RoZXItb3RoZXItb3RoZXItb3Q="


def delivery(url: str, *secrets: str) -> Delivery:
    fact = ToldFact(
        id=FactId(MEMBER, UUID(int=2)),
        kind="points.earned",
        version=1,
        position=7,
        at=datetime(2026, 3, 1, tzinfo=UTC),
        recorded_at=datetime(2026, 3, 1, tzinfo=UTC),
        member_id=MemberId(MEMBER),
        payload={"points": 12, "text": "积分"},
    )
    return Delivery(
        id=DeliveryId(UUID(int=3)),
        webhook_id=WebhookId(UUID(int=4)),
        url=url,
        version=1,
        secrets=lambda: secrets or (SECRET,),
        fact=fact,
        attempts=1,
        claimed_until=datetime(2026, 3, 1, tzinfo=UTC),
    )


async def send(url: str, *secrets: str, **options: object) -> Reply:
    sender = Sender(**{"loopback": True, **options})  # type: ignore[arg-type]
    try:
        return await sender.send(delivery(url, *secrets))
    finally:
        await sender.close()


def leads_to(*addresses: str):
    async def resolve(host: str, port: int) -> Sequence[str]:
        return addresses

    return resolve


async def test_a_message_arrives_signed_as_the_standard_says():
    async with receiving() as receiver:
        reply = await send(receiver.url + "?shop=7&x=%2F")
        assert (reply.status, reply.failure) == (204, None)
    (got,) = receiver.got
    assert got.path == "/hook?shop=7&x=%2F"
    assert got.headers["host"] == f"127.0.0.1:{receiver.port}"
    assert got.headers["content-type"] == "application/json"
    assert got.headers["webhook-id"] == str(FactId(MEMBER, UUID(int=2)))
    assert got.body == message_of(delivery(receiver.url).fact)
    assert got.is_signed_by(SECRET)
    assert not got.is_signed_by(OTHER_SECRET)


async def test_after_a_rotation_both_secrets_verify():
    async with receiving() as receiver:
        await send(receiver.url, SECRET, OLD_SECRET)
    (got,) = receiver.got
    assert got.is_signed_by(SECRET)
    assert got.is_signed_by(OLD_SECRET)
    assert not got.is_signed_by(OTHER_SECRET)


@pytest.mark.parametrize("status", [300, 301, 302, 307, 308, 400, 401, 410, 429, 500, 503])
async def test_only_2xx_takes_a_message_and_redirects_are_not_followed(status):
    async with receiving() as elsewhere:

        async def redirect(got: Got, writer: asyncio.StreamWriter) -> int | None:
            writer.write(
                f"HTTP/1.1 {status} Said\r\nlocation: {elsewhere.url}\r\ncontent-length: 0\r\n\r\n".encode()
            )
            return None

        async with receiving(redirect) as receiver:
            reply = await send(receiver.url)
        assert (reply.status, reply.failure) == (status, Failure.STATUS)
        assert (len(receiver.got), elsewhere.connections) == (1, 0)


@pytest.mark.parametrize(
    ("header", "wish"),
    [("120", timedelta(seconds=120)), ("soon", None), ("-1", None), ("99999999999", None), ("１２", None)],
)
async def test_a_receivers_wish_for_later_is_heard(header, wish):
    async def busy(got: Got, writer: asyncio.StreamWriter) -> int | None:
        writer.write(f"HTTP/1.1 503 Busy\r\nretry-after: {header}\r\ncontent-length: 0\r\n\r\n".encode())
        return None

    async with receiving(busy) as receiver:
        assert (await send(receiver.url)).retry_after == wish


async def test_a_receiver_that_says_nothing_costs_no_more_than_the_limit():
    async def silent(got: Got, writer: asyncio.StreamWriter) -> int | None:
        await asyncio.sleep(30)
        return 204

    async with receiving(silent) as receiver:
        began = time.monotonic()
        reply = await send(receiver.url, total_seconds=0.3)
        assert time.monotonic() - began < 20
    assert (reply.status, reply.failure) == (None, Failure.TOO_SLOW)


async def test_a_receiver_that_sends_its_head_byte_by_byte_is_cut_off():
    async def dripping(got: Got, writer: asyncio.StreamWriter) -> int | None:
        for byte in b"HTTP/1.1 200 OK\r\n" + b"x: y\r\n" * 1_000:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(0.05)
        return None

    async with receiving(dripping) as receiver:
        assert (await send(receiver.url, total_seconds=0.3)).failure is Failure.TOO_SLOW


async def test_a_status_that_was_said_counts_however_slow_the_rest_is():
    async def slow_body(got: Got, writer: asyncio.StreamWriter) -> int | None:
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n")
        await writer.drain()
        await asyncio.sleep(30)
        return None

    async with receiving(slow_body) as receiver:
        began = time.monotonic()
        reply = await send(receiver.url, total_seconds=1)
        assert time.monotonic() - began < 20
    assert (reply.status, reply.failure) == (200, None)


async def test_of_an_endless_answer_little_is_read():
    written = 0

    async def endless(got: Got, writer: asyncio.StreamWriter) -> int | None:
        nonlocal written
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\n")
        while written < 1_000_000_000:
            writer.write(b"x" * 65_536)
            await writer.drain()
            written += 65_536
        return None

    async with receiving(endless) as receiver:
        reply = await send(receiver.url)
    assert (reply.status, reply.failure) == (200, None)
    # What the kernel's buffers took is not what we read, but it is bounded too.
    assert written < 30_000_000


@pytest.mark.parametrize(
    "answer",
    [
        b"no HTTP at all\r\n\r\n",
        b"",
        b"HTTP/1.1 999999 What\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 50_000,
    ],
)
async def test_a_broken_answer_is_a_failure(answer):
    async def broken(got: Got, writer: asyncio.StreamWriter) -> int | None:
        writer.write(answer)
        await writer.drain()
        return None

    async with receiving(broken) as receiver:
        reply = await send(receiver.url)
    assert (reply.status, reply.failure) == (None, Failure.BROKEN_ANSWER)


async def test_nobody_there_is_a_failure():
    async with receiving() as receiver:
        url = receiver.url
    assert (await send(url)).failure is Failure.NOT_REACHED
    assert (
        await send(url.replace("127.0.0.1", "localhost"), addresses=leads_to())
    ).failure is Failure.NO_ADDRESS


async def test_a_name_that_has_no_address_has_none():
    assert await addresses_of("nothing.invalid", 443) == ()
    assert await addresses_of("127.0.0.1", 443) == ("127.0.0.1",)


@pytest.mark.parametrize(
    "addresses",
    [("127.0.0.1",), ("93.184.216.34", "127.0.0.1"), ("::1",), ("::ffff:127.0.0.1",), ("10.0.0.1",)],
)
async def test_a_name_that_changes_its_mind_is_refused_and_not_called(addresses):
    """DNS rebinding: good when the webhook was made, inside when it is called."""
    async with receiving() as receiver:
        for loopback in (False, True):
            reply = await send("https://shop.example/", addresses=leads_to(*addresses), loopback=loopback)
            assert (reply.status, reply.failure) == (None, Failure.REFUSED_TARGET)
        assert receiver.connections == 0


@pytest.mark.parametrize("url", ["http://127.0.0.1:{}/", "http://localhost:{}/", "file:///etc/passwd"])
async def test_this_machine_is_not_called_where_no_setting_says_so(url):
    async with receiving() as receiver:
        assert (await send(url.format(receiver.port), loopback=False)).failure is Failure.REFUSED_TARGET
        assert receiver.connections == 0


async def test_the_connection_goes_to_the_address_that_was_checked_and_to_no_other():
    resolved = []

    async def resolve(host: str, port: int) -> Sequence[str]:
        resolved.append((host, port))
        return ("127.0.0.2",)

    async with receiving() as receiver:
        # It listens on 127.0.0.1 alone, where the system would have found `localhost`.
        reply = await send(f"http://localhost:{receiver.port}/", addresses=resolve)
        assert (reply.failure, receiver.connections) == (Failure.NOT_REACHED, 0)
        assert resolved == [("localhost", receiver.port)]


async def test_the_next_address_is_tried_where_one_can_not_be_reached():
    async with receiving() as receiver:
        found = leads_to("127.0.0.2", "127.0.0.1")
        assert (await send(f"http://localhost:{receiver.port}/", addresses=found)).status == 204
        assert receiver.got[0].headers["host"] == f"localhost:{receiver.port}"


async def test_nothing_is_carried_from_one_call_to_the_next(monkeypatch: pytest.MonkeyPatch):
    async def with_cookie(got: Got, writer: asyncio.StreamWriter) -> int | None:
        writer.write(b"HTTP/1.1 200 OK\r\nset-cookie: session=1\r\ncontent-length: 0\r\n\r\n")
        await writer.drain()
        await asyncio.sleep(0.05)
        return None

    # A proxy would resolve names by itself, past our check.
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    sender = Sender(loopback=True)
    async with receiving(with_cookie) as receiver:
        for _ in range(3):
            assert (await sender.send(delivery(receiver.url))).status == 200
    await sender.close()
    assert receiver.connections == 3
    assert all("cookie" not in got.headers for got in receiver.got)


def certificate(folder: Path, name: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's context for this name, and a client's that trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    try:
        alternative: x509.GeneralName = x509.IPAddress(ip_address(name))
    except ValueError:
        alternative = x509.DNSName(name)
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([alternative]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem, private = folder / f"{name}.pem", folder / f"{name}.key"
    pem.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(pem, private)
    return server, ssl.create_default_context(cafile=str(pem))


async def test_tls_is_for_the_name_though_the_connection_goes_to_an_address(tmp_path: Path):
    server, trusted = certificate(tmp_path, "localhost")
    asked_for: list[str | None] = []
    server.sni_callback = lambda connection, name, context: asked_for.append(name)
    async with receiving(tls=server) as receiver:
        url = f"https://localhost:{receiver.port}/hook"
        reply = await send(url, addresses=leads_to("127.0.0.1"), trusted=trusted)
        assert (reply.status, reply.failure) == (204, None)
    assert asked_for == ["localhost"]
    assert receiver.got[0].headers["host"] == f"localhost:{receiver.port}"


async def test_a_certificate_for_another_name_or_from_nobody_is_refused(tmp_path: Path):
    server, trusted = certificate(tmp_path, "other.example")
    async with receiving(tls=server) as receiver:
        url = f"https://localhost:{receiver.port}/hook"
        for context in (trusted, None):
            reply = await send(url, addresses=leads_to("127.0.0.1"), trusted=context)
            assert (reply.status, reply.failure) == (None, Failure.INSECURE)
    assert receiver.got == []


async def test_an_address_has_its_own_certificate(tmp_path: Path):
    server, trusted = certificate(tmp_path, "127.0.0.1")
    async with receiving(tls=server) as receiver:
        assert (await send(receiver.url, trusted=trusted)).status == 204
