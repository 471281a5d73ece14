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
from datetime import UTC, datetime, timedelta

import httpx
from standardwebhooks import Webhook as Signer

from domain.webhooks.message import message_of
from domain.webhooks.ports import Addresses
from domain.webhooks.refusals import ForbiddenTarget
from domain.webhooks.schedule import Failure, Reply
from domain.webhooks.target import Target, check_addresses, target_of
from domain.webhooks.webhook import Delivery

CONNECT_SECONDS = 3.0
TOTAL_SECONDS = 5.0
MOST_BYTES = 65_536
"""Of an answer's body no more is read. Nothing of it is kept."""
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


class Sender:
    """Makes the calls of one worker."""

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
        started = time.monotonic()
        until = asyncio.get_running_loop().time() + self._total_seconds
        response: httpx.Response | None = None
        failure: Failure | None = None
        try:
            async with asyncio.timeout_at(until):
                target = target_of(url, loopback=self._loopback)
                found = await self._addresses(target.host, target.port)
                check_addresses(target, found, loopback=self._loopback)
                if found:
                    response = await self._call(target, found, message)
                    failure = None if response.is_success else Failure.STATUS
                else:
                    failure = Failure.NO_ADDRESS
        except ForbiddenTarget:
            failure = Failure.REFUSED_TARGET
        except (TimeoutError, httpx.TimeoutException):
            failure = Failure.TOO_SLOW
        except httpx.ConnectError as error:
            failure = Failure.INSECURE if _is_tls(error) else Failure.NOT_REACHED
        except httpx.TransportError:
            failure = Failure.BROKEN_ANSWER
        if response is not None:
            await _finish(response, until=until)
        return Reply(
            status=response.status_code if response is not None else None,
            failure=failure,
            duration_ms=round((time.monotonic() - started) * 1000),
            retry_after=_retry_after(response) if response is not None else None,
        )

    async def _call(
        self, target: Target, addresses: Sequence[str], message: tuple[dict[str, str], bytes]
    ) -> httpx.Response:
        """The head of the answer, from the first address that can be connected to."""
        *others, last = addresses[:MOST_ADDRESSES]
        for address in others:
            try:
                return await self._call_address(target, address, message)
            except httpx.ConnectError as error:
                if _is_tls(error):
                    raise
        return await self._call_address(target, last, message)

    async def _call_address(
        self, target: Target, address: str, message: tuple[dict[str, str], bytes]
    ) -> httpx.Response:
        headers, body = message
        request = httpx.Request(
            "POST",
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
