"""The key service as it is reached by HTTP: over a Unix socket of this machine, or by https elsewhere."""

from __future__ import annotations

import hmac
import time
from base64 import b64decode, b64encode
from typing import Any
from urllib.parse import urlsplit

import httpx
import orjson

from api.keyservice.messages import HEADER, LONGEST, secret_of, signature_of_answer, signature_of_request
from api.keyservice.port import KeyService, KeyServiceFailed

CALL_SECONDS = 2.0
"""For one step of a call: to connect, to write, to hear something."""
PATIENCE_SECONDS = 5.0
"""For one answer, with all tries: a service that starts at the same time as we is waited for."""
PAUSE_SECONDS = 0.2


class HttpKeyService(KeyService):
    """Raises ValueError for an address or a secret that can not be right."""

    def __init__(self, url: str, secret: str) -> None:
        self._secret = secret_of(secret)
        self._name = url
        self._socket: str | None = None
        parts = urlsplit(url)
        if parts.scheme == "unix" and parts.path:
            self._base, self._socket = "http://key-service", parts.path
        elif parts.scheme == "https" and parts.hostname:
            self._base = url.rstrip("/")
        else:
            raise ValueError("must be unix:///path/of/socket or https://...")
        self._path = urlsplit(self._base).path

    def wrap(self, key: bytes, *, context: str) -> bytes:
        return self._ask("/wrap", key, context)

    def unwrap(self, wrapped: bytes, *, context: str) -> bytes:
        return self._ask("/unwrap", wrapped, context)

    def _ask(self, path: str, value: bytes, context: str) -> bytes:
        body = orjson.dumps({"value": b64encode(value).decode(), "context": context})
        end = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                return self._once(self._path + path, body, context, end)
            except httpx.HTTPError as error:
                if time.monotonic() + PAUSE_SECONDS > end:
                    raise KeyServiceFailed(
                        f"The key service at {self._name} did not answer within {PATIENCE_SECONDS:.0f} s "
                        f"({type(error).__name__}): without it the master keys can not be opened."
                    ) from None
                time.sleep(PAUSE_SECONDS)

    def _once(self, path: str, body: bytes, context: str, end: float) -> bytes:
        signed = signature_of_request(self._secret, path, body, at=int(time.time()))
        headers = {HEADER: signed, "Content-Type": "application/json"}
        transport = httpx.HTTPTransport(uds=self._socket) if self._socket else httpx.HTTPTransport()
        patience = max(PAUSE_SECONDS, min(CALL_SECONDS, end - time.monotonic()))
        client = httpx.Client(base_url=self._base, transport=transport, timeout=patience)
        # The path of the address is a part of what is signed, so it is given whole.
        with client, client.stream("POST", self._origin(path), content=body, headers=headers) as answer:
            given = bytearray()
            for part in answer.iter_raw():
                given += part
                if len(given) > LONGEST or time.monotonic() > end:
                    raise httpx.ReadTimeout("too long an answer")
        if answer.status_code == 401:
            raise KeyServiceFailed(
                f"The key service at {self._name} does not know our signature: LAUREL_KEY_SERVICE_SECRET is "
                f"not its own, or one of the two clocks is wrong."
            )
        wanted = signature_of_answer(self._secret, signed, answer.status_code, bytes(given))
        if not hmac.compare_digest(wanted, answer.headers.get(HEADER, "")):
            raise KeyServiceFailed(f"What answers at {self._name} is not our key service: wrong signature.")
        if answer.status_code != 200:
            raise KeyServiceFailed(
                f"The key service at {self._name} refuses {context} ({answer.status_code}): it was wrapped "
                f"by another service, or for another place."
            )
        told: dict[str, Any] = orjson.loads(given)
        return b64decode(told["value"])

    def _origin(self, path: str) -> str:
        parts = urlsplit(self._base)
        return f"{parts.scheme}://{parts.netloc}{path}"
