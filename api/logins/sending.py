"""Sending codes to members: into a file in development, by the merchant's gateway otherwise.

A gateway gets a POST signed as webhooks are (Standard Webhooks) and is asked again where it does not answer
2xx; `webhook-id` is one per code, so a gateway that has sent it sends nothing twice.
"""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import orjson
import structlog
from prometheus_client import Counter
from standardwebhooks import Webhook as Signer

from api.locale import Locale
from api.settings import Settings
from api.texts import say
from api.webhooks.sender import Sender
from domain.logins.code import GOOD_FOR
from domain.logins.ports import DueMessage
from domain.logins.sending.use_cases import claim_messages, settle_message
from domain.work import Begin
from persistence.retry import retrying

log = structlog.get_logger("laurel.logins")

AT_ONCE = 16
CODES = Counter("laurel_log_in_codes_total", "Messages with codes for logging in.", ["result"])


class Way(Protocol):
    """How a message leaves the house."""

    async def __call__(self, due: DueMessage) -> str | None:
        """None when it was sent, else why not."""
        ...


class CodeSender:
    """Sends the messages that are due; one of the worker's parts."""

    def __init__(self, settings: Settings, begin: Begin, sender: Sender) -> None:
        self._begin = begin
        self._way = _way(settings, sender)

    async def step(self) -> int:
        """Says how many messages were sent, or tried."""
        if self._way is None:
            return 0
        due = await claim_messages(self._begin, limit=AT_ONCE)
        await asyncio.gather(*(self._send(each, self._way) for each in due))
        return len(due)

    async def _send(self, due: DueMessage, way: Way) -> None:
        failure = None
        if due.message.to:
            failure = await way(due)
            CODES.labels(failure or "OK").inc()
        kept = await retrying(lambda: settle_message(due, self._begin, was_sent=failure is None))
        if failure is not None:
            # Ids alone: neither the contact nor the code is anybody's business.
            log.warning(
                "log_in_code.not_sent",
                code=str(due.code_id),
                reason=failure,
                tries=due.tries,
                gives_up=not kept,
            )


def _way(settings: Settings, sender: Sender) -> Way | None:
    if settings.log_in_gateway_url and settings.log_in_gateway_secret is not None:
        return Gateway(settings.log_in_gateway_url, settings.log_in_gateway_secret.get_secret_value(), sender)
    return CodeFile(settings.code_file) if settings.code_file is not None else None


class CodeFile:
    """Appends a line per message to a file that only its owner reads. For development."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def __call__(self, due: DueMessage) -> str | None:
        try:
            await asyncio.to_thread(self._append, orjson.dumps(content_of(due)) + b"\n")
        except OSError as error:
            return type(error).__name__
        return None

    def _append(self, line: bytes) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        opened = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(opened, line)
        finally:
            os.close(opened)


class Gateway:
    """The merchant's server that sends text messages and mails."""

    def __init__(self, url: str, secret: str, sender: Sender) -> None:
        self._url = url
        self._signer = Signer(secret)
        self._sender = sender

    async def __call__(self, due: DueMessage) -> str | None:
        body, now = orjson.dumps(content_of(due)), datetime.now(UTC)
        headers = {
            "content-type": "application/json",
            "user-agent": "Laurel-LogIn/1",
            "accept-encoding": "identity",
            "webhook-id": str(due.code_id),
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": self._signer.sign(str(due.code_id), now, body.decode()),
        }
        reply = await self._sender.post(self._url, (headers, body))
        return str(reply.failure) if reply.failure is not None else None


def content_of(due: DueMessage) -> dict[str, str]:
    """What a gateway is told. The text may be sent as it is, or one of the gateway's own."""
    message = due.message
    text = say(
        "log-in-code-text",
        Locale(message.locale),
        code=message.code,
        minutes=int(GOOD_FOR.total_seconds()) // 60,
    )
    return {
        "channel": message.channel,
        "to": message.to,
        "code": message.code,
        "locale": message.locale,
        "text": text,
        "expiresAt": due.expires_at.isoformat(),
    }
