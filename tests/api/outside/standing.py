"""A model of our own on 127.0.0.1, for the tests: says what a test wants, well or badly."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from api.outside.model import OutsideModel
from api.webhooks.sender import Sender
from tests.receiver import Got, Receiver, receiving

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


@dataclass
class StandIn:
    receiver: Receiver
    says: Callable[[dict[str, Any]], Any] = lambda asked: {}
    """What it answers to what it is asked; bytes go out as they are."""
    slow: float = 0
    model: OutsideModel = field(init=False)

    @property
    def asked(self) -> list[dict[str, Any]]:
        return [each.message for each in self.receiver.got]

    async def answer(self, got: Got, writer: asyncio.StreamWriter) -> int | None:
        await asyncio.sleep(self.slow)
        said = self.says(got.message)
        if isinstance(said, int):
            return said
        body = said if isinstance(said, bytes) else json.dumps(said).encode()
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%b" % (len(body), body))
        await writer.drain()
        return None


@asynccontextmanager
async def standing(says: Callable[[dict[str, Any]], Any], *, seconds: float = 3) -> AsyncIterator[StandIn]:
    async with receiving() as receiver:
        stand_in = StandIn(receiver, says)
        receiver.answer = stand_in.answer
        sender = Sender(loopback=True)
        stand_in.model = OutsideModel(receiver.url, SECRET, sender, seconds=seconds)
        try:
            yield stand_in
        finally:
            await sender.close()
