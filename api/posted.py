"""What is posted beside GraphQL: a whole body, small and punctual, and who has signed it.

Other systems sign as Standard Webhooks says, as our own webhooks are signed: `webhook-id`,
`webhook-timestamp`, at most five minutes off, and `webhook-signature` over both and the body.
"""

from __future__ import annotations

import asyncio
import secrets
from base64 import b64encode
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import orjson
from standardwebhooks import Webhook as Signer
from standardwebhooks import WebhookVerificationError
from starlette.requests import ClientDisconnect, Request

from domain.kernel.refusal import InvalidInput

SECRET_BYTES = 32
NOBODYS_SECRET = "whsec_" + "A" * 43 + "="
"""Signs nothing: who is not known here is told so after as long as one who is."""


def new_secret() -> str:
    """In the form that the libraries of Standard Webhooks expect."""
    return "whsec_" + b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


async def read_body(request: Request, most: int, seconds: float) -> bytes | None:
    """The whole body; None where it is too large, or nobody is there any more to hear so. Raises TimeoutError
    where it takes too long."""
    body = bytearray()
    try:
        async with asyncio.timeout(seconds):
            async for part in request.stream():
                body += part
                if len(body) > most:
                    return None
    except ClientDisconnect:
        return None
    return bytes(body)


def is_signed(request: Request, body: bytes, by: Sequence[str]) -> bool:
    """Whether it is signed by one of the sender's secrets; without any it is not."""
    headers = {name: value for name, value in request.headers.items() if name.startswith("webhook-")}
    for secret in by or (NOBODYS_SECRET,):
        with suppress(WebhookVerificationError, ValueError):  # a ValueError: these are no signatures at all
            Signer(secret).verify(body, headers, json_parse=False)
            return bool(by)
    return False


def read_object(body: bytes) -> dict[str, Any]:
    """What a body of JSON says. Raises InvalidInput."""
    try:
        said = orjson.loads(body)
    except orjson.JSONDecodeError:
        said = None
    if not isinstance(said, dict):
        raise InvalidInput("body", "MALFORMED")
    return said
