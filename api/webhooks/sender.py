"""One call to a receiver: to an address that was checked, signed, for five seconds at most.

The name is resolved here, every address is checked, and the connection goes to the checked address with the
name in SNI, certificate check and Host header. There is no proxy, no redirect, no cookie and no connection
kept from an earlier call: two receivers behind one address must not share a TLS session.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import httpx
from standardwebhooks import Webhook as Signer

from api.settings import Settings
from domain.webhooks.message import message_of
from domain.webhooks.ports import Addresses, WaysOut
from domain.webhooks.refusals import ForbiddenTarget
from domain.webhooks.schedule import Failure, Reply
from domain.webhooks.target import Target, check_addresses, target_of
from domain.webhooks.webhook import Delivery

CONNECT_SECONDS = 3.0
TOTAL_SECONDS = 5.0
MOST_BYTES = 65_536
"""Of an answer's body no more is read. Of a webhook's nothing is kept."""
MOST_ADDRESSES = 4
"""So many addresses of one name are tried, one after the other."""

# getaddrinfo can not be interrupted: a slow name server holds threads of its own and not those that hash
# passwords.
_RESOLVING = ThreadPoolExecutor(max_workers=16, thread_name_prefix="resolve")


async def addresses_of(host: str, port: int) -> Sequence[str]:
    """Every address of a name, in the order in which the system would try them; none where it has none."""
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(CONNECT_SECONDS):
            found = await loop.run_in_executor(
                _RESOLVING, lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            )
    except (OSError, TimeoutError, UnicodeError):
        return ()
    return tuple(dict.fromkeys(str(each[4][0]) for each in found))


def ways_out(settings: Settings) -> WaysOut:
    """What messages may reach by what this deployment is told."""
    return WaysOut(addresses=addresses_of, loopback=settings.webhooks_to_loopback, home=settings.region)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What came of a call whose answer is wanted."""

    reply: Reply
    body: bytes | None = field(repr=False)
    """All of it, where the answer is a 2xx that came whole, in time and within `MOST_BYTES`; else None, and
    the reply says why."""


@dataclass(slots=True, kw_only=True)
class _Call:
    """A call whose answer has begun, or that came to nothing."""

    started: float
    until: float
    """On the clock of the event loop."""
    response: httpx.Response | None = None
    failure: Failure | None = None

    def reply(self) -> Reply:
        return Reply(
            status=self.response.status_code if self.response is not None else None,
            failure=self.failure,
            duration_ms=round((time.monotonic() - self.started) * 1000),
            retry_after=_retry_after(self.response) if self.response is not None else None,
        )


class Sender:
    """Makes the calls of one process."""

    def __init__(
        self,
        *,
        loopback: bool,
        addresses: Addresses = addresses_of,
        trusted: ssl.SSLContext | None = None,
        total_seconds: float = TOTAL_SECONDS,
    ) -> None:
        """`loopback` lets http to this machine pass, for development; `trusted` are the certificates that
        are believed, those of certifi (or SSL_CERT_FILE) where none are given."""
        self._loopback = loopback
        self._addresses = addresses
        self._total_seconds = total_seconds
        # The bare transport: a client would add cookies, proxies and redirects.
        self._transport = httpx.AsyncHTTPTransport(
            verify=trusted if trusted is not None else httpx.create_ssl_context(),
            trust_env=False,
            limits=httpx.Limits(max_connections=None, max_keepalive_connections=0),
        )

    async def close(self) -> None:
        await self._transport.aclose()

    async def send(self, delivery: Delivery) -> Reply:
        """Call the receiver once. Whatever goes wrong out there is a Reply, not an exception."""
        return await self.post(delivery.url, _signed(delivery))

    async def post(self, url: str, message: tuple[dict[str, str], bytes]) -> Reply:
        """Post headers and a body once, anywhere that may be called."""
        call = await self._begin("POST", url, message, self._total_seconds)
        if call.response is not None:
            await _finish(call.response, until=call.until)
        return call.reply()

    async def ask(
        self, method: str, url: str, message: tuple[dict[str, str], bytes], *, seconds: float
    ) -> Answered:
        """Call once, anywhere that may be called, for what is answered. The whole takes no longer than these
        seconds, nor than the sender's own. Nothing is followed, kept or sent again."""
        call = await self._begin(method, url, message, min(seconds, self._total_seconds))
        body = None
        if call.response is not None:
            if call.failure is None:
                body, call.failure = await _whole(call.response, until=call.until)
            await call.response.aclose()
        return Answered(reply=call.reply(), body=body)

    async def _begin(
        self, method: str, url: str, message: tuple[dict[str, str], bytes], seconds: float
    ) -> _Call:
        """The call up to the head of its answer."""
        call = _Call(started=time.monotonic(), until=asyncio.get_running_loop().time() + seconds)
        try:
            async with asyncio.timeout_at(call.until):
                target = target_of(url, loopback=self._loopback)
                found = await self._addresses(target.host, target.port)
                check_addresses(target, found, loopback=self._loopback)
                if found:
                    call.response = await self._call(method, target, found, message)
                    call.failure = None if call.response.is_success else Failure.STATUS
                else:
                    call.failure = Failure.NO_ADDRESS
        except ForbiddenTarget:
            call.failure = Failure.REFUSED_TARGET
        except (TimeoutError, httpx.TimeoutException):
            call.failure = Failure.TOO_SLOW
        except httpx.ConnectError as error:
            call.failure = Failure.INSECURE if _is_tls(error) else Failure.NOT_REACHED
        except httpx.TransportError:
            call.failure = Failure.BROKEN_ANSWER
        return call

    async def _call(
        self, method: str, target: Target, addresses: Sequence[str], message: tuple[dict[str, str], bytes]
    ) -> httpx.Response:
        """The head of the answer, from the first address that can be connected to."""
        *others, last = addresses[:MOST_ADDRESSES]
        for address in others:
            try:
                return await self._call_address(method, target, address, message)
            except httpx.ConnectError as error:
                if _is_tls(error):
                    raise
        return await self._call_address(method, target, last, message)

    async def _call_address(
        self, method: str, target: Target, address: str, message: tuple[dict[str, str], bytes]
    ) -> httpx.Response:
        headers, body = message
        request = httpx.Request(
            method,
            httpx.URL(scheme=target.scheme, host=address, port=target.port, raw_path=target.path.encode()),
            headers={"host": target.authority, **headers},
            content=body,
            extensions={
                "sni_hostname": target.host,
                "timeout": {
                    "connect": CONNECT_SECONDS,
                    "read": self._total_seconds,
                    "write": self._total_seconds,
                    "pool": self._total_seconds,
                },
            },
        )
        return await self._transport.handle_async_request(request)


def _signed(delivery: Delivery) -> tuple[dict[str, str], bytes]:
    """Headers and body as Standard Webhooks has them, with a signature by each secret that is good now."""
    body = message_of(delivery.fact)
    message_id, now = str(delivery.fact.id), datetime.now(UTC)
    signatures = [Signer(secret).sign(message_id, now, body.decode()) for secret in delivery.secrets()]
    headers = {
        "content-type": "application/json",
        "user-agent": "Laurel-Webhooks/1",
        "accept-encoding": "identity",
        "webhook-id": message_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": " ".join(signatures),
    }
    return headers, body


async def _whole(response: httpx.Response, *, until: float) -> tuple[bytes | None, Failure | None]:
    """The body of an answer, or why there is none: too slow, cut off, or more than we take."""
    parts = bytearray()
    try:
        async with asyncio.timeout_at(until):
            async for chunk in response.stream:  # type: ignore[union-attr]  # the transport's is asynchronous
                parts += chunk
                if len(parts) > MOST_BYTES:
                    return None, Failure.BROKEN_ANSWER
    except (TimeoutError, httpx.TimeoutException):
        return None, Failure.TOO_SLOW
    except httpx.TransportError:
        return None, Failure.BROKEN_ANSWER
    return bytes(parts), None


async def _finish(response: httpx.Response, *, until: float) -> None:
    """Let the receiver say what it has to say, within reason. Its status has been said: what goes wrong now
    does not make the message arrive less."""
    read = 0
    try:
        async with asyncio.timeout_at(until):
            async for chunk in response.stream:  # type: ignore[union-attr]  # the transport's is asynchronous
                read += len(chunk)
                if read > MOST_BYTES:
                    break
    except (TimeoutError, httpx.TransportError):
        pass  # said above
    finally:
        await response.aclose()


def _retry_after(response: httpx.Response) -> timedelta | None:
    """When the receiver wants to be asked again, in seconds; dates are not understood."""
    text = response.headers.get("retry-after", "")
    return timedelta(seconds=int(text)) if text.isascii() and text.isdigit() and len(text) < 8 else None


def _is_tls(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
