"""A till that never gives up: it sends each order again under the same key until it is answered."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import uuid4

import httpx

RECORD = """mutation ($input: RecordOrderInput!) { recordOrder(input: $input) {
  wasKnown order { id goods { amount } } problems { code } } }"""
SECONDS = 5


@dataclass(slots=True)
class Sent:
    """One order, and every answer that came to it."""

    number: int
    input: dict[str, Any]
    answers: list[dict[str, Any]] = field(default_factory=list)
    failures: int = 0
    """How often nobody knew whether it had taken effect."""


class Till:
    """Records orders of these members, several at a time, as long as it is open."""

    def __init__(self, url: str, token: str, cards: Sequence[str], random: Random) -> None:
        self.sent: list[Sent] = []
        self._url = url
        self._headers = {"authorization": f"Bearer {token}"}
        self._cards = cards
        self._random = random
        self._closing = asyncio.Event()

    async def work(self, hands: int) -> None:
        """Until `close`, and then until everything that was begun is answered."""
        limits = httpx.Limits(max_connections=hands, max_keepalive_connections=hands)
        async with httpx.AsyncClient(headers=self._headers, timeout=SECONDS, limits=limits) as client:
            await asyncio.gather(*(self._hand(client) for _ in range(hands)))

    def close(self) -> None:
        self._closing.set()

    async def _hand(self, client: httpx.AsyncClient) -> None:
        while not self._closing.is_set():
            sent = self._next()
            await self._until_answered(client, sent)
            if self._random.random() < 0.1:
                await self._until_answered(client, sent)  # whoever doubts asks once more

    def _next(self) -> Sent:
        number = len(self.sent)
        placed = datetime.now(UTC) - timedelta(days=self._random.randint(0, 300))
        lines = [
            {
                "sku": f"sku-{each}",
                "quantity": 1,
                "paid": {"amount": self._random.randint(0, 30_000), "currency": "CNY"},
            }
            for each in range(self._random.randint(1, 4))
        ]
        sent = Sent(
            number,
            {
                "idempotencyKey": str(uuid4()),
                "source": "till",
                "externalId": f"order-{number}",
                "member": {"cardNumber": self._random.choice(self._cards)},
                "channel": "store",
                "placedAt": placed.isoformat(),
                "status": "COMPLETED",
                "completedAt": placed.isoformat(),
                "lines": lines,
            },
        )
        self.sent.append(sent)
        return sent

    async def _until_answered(self, client: httpx.AsyncClient, sent: Sent) -> None:
        while True:
            try:
                answer = await client.post(
                    f"{self._url}/graphql", json={"query": RECORD, "variables": {"input": sent.input}}
                )
            except httpx.HTTPError:
                sent.failures += 1
                await asyncio.sleep(0.05)
                continue
            told = answer.json()
            codes = {error["extensions"]["code"] for error in told.get("errors", ())}
            if answer.status_code == 503 or codes & {"UNAVAILABLE", "IDEMPOTENCY_IN_PROGRESS"}:
                sent.failures += 1
                await asyncio.sleep(0.05)
                continue
            assert answer.status_code == 200, (answer.status_code, told)
            assert not codes, told
            sent.answers.append(told["data"]["recordOrder"])
            return
