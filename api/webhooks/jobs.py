"""Carrying facts to webhooks and chats: making deliveries, and delivering them.

Nothing of the database is held while a receiver thinks. A delivery is claimed in one transaction, made
without any, and settled in another; a worker that dies in between holds its claim for half a minute, and then
another worker makes the delivery again.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter as Tally

import structlog
from prometheus_client import Counter, Histogram

from api.chats.sending import tell
from api.webhooks.sender import Sender
from domain.kernel.ids import WebhookId
from domain.webhooks import use_cases
from domain.webhooks.schedule import Failure, Reply
from domain.webhooks.webhook import Busy, Delivery
from domain.work import Begin
from persistence.retry import Unavailable, retrying

log = structlog.get_logger("laurel.webhooks")

SLOTS = 64
"""Deliveries that one worker has under way."""
SLOTS_OF_ONE = 8
"""Of these for one webhook: a receiver that hangs must not take the slots of the others."""
IDLE_SECONDS = 0.2
PAUSE_SECONDS = 0.02
"""Between two claims, so that deliveries that end together are followed by one claim."""

TRIES = Counter("laurel_webhook_tries_total", "Calls to receivers.", ["result"])
SECONDS = Histogram("laurel_webhook_seconds", "Time of a call to a receiver.")
SWITCHED_OFF = Counter(
    "laurel_webhooks_switched_off_total", "Webhooks switched off, gone or failing for days."
)


class Deliverer:
    """Makes due deliveries until it is told to stop, several at a time."""

    def __init__(self, begin: Begin, sender: Sender, *, home: str) -> None:
        """`home`: the region of this deployment; webhooks that are held there get nothing."""
        self._begin = begin
        self._home = home
        self._sender = sender
        self._under_way: dict[asyncio.Task[None], WebhookId] = {}

    async def step(self) -> int:
        """Claim what there are slots for and begin to deliver it. Says how many deliveries were begun."""
        free = SLOTS - len(self._under_way)
        if not free:
            return 0
        busy = [
            Busy(webhook_id=each.value, count=count)
            for each, count in Tally(self._under_way.values()).items()
        ]
        claimed = await use_cases.claim_deliveries(
            self._begin, limit=free, per_webhook=SLOTS_OF_ONE, busy=busy, home=self._home
        )
        for delivery in claimed:
            task = asyncio.create_task(self._deliver(delivery), name=f"deliver {delivery.id}")
            self._under_way[task] = delivery.webhook_id
            task.add_done_callback(self._under_way.pop)
        return len(claimed)

    async def pause(self, stop: asyncio.Event) -> None:
        """Until there may be something to do: a delivery has ended, or a little time is over."""
        stopped = asyncio.create_task(stop.wait())
        await asyncio.wait(
            {stopped, *self._under_way}, timeout=IDLE_SECONDS, return_when=asyncio.FIRST_COMPLETED
        )
        stopped.cancel()
        if self._under_way:
            await asyncio.sleep(PAUSE_SECONDS)

    async def finish(self) -> None:
        """Let the deliveries under way end. They take five seconds at most."""
        if self._under_way:
            await asyncio.wait(set(self._under_way))

    async def _deliver(self, delivery: Delivery) -> None:
        try:
            if delivery.chat is None:
                reply = await self._sender.send(delivery)
            else:
                reply = await tell(self._sender, delivery.chat, delivery.fact)
        except Exception:
            # Not what a receiver did: a bug of ours. It must follow the schedule like any other failure.
            log.exception("webhook.send_failed", delivery=str(delivery.id), webhook=str(delivery.webhook_id))
            reply = Reply(status=None, failure=Failure.INTERNAL, duration_ms=0)
        TRIES.labels(reply.failure or "OK").inc()
        SECONDS.observe(reply.duration_ms / 1000)
        try:
            off = await retrying(
                lambda: use_cases.settle_delivery(
                    delivery,
                    reply,
                    self._begin,
                    jitter=random.random(),  # noqa: S311 - spreads retries, guards nothing
                )
            )
        except Unavailable:
            # The claim ends by itself, and the delivery is made again: at least once, as promised.
            log.warning("webhook.not_settled", delivery=str(delivery.id))
            return
        except Exception:
            log.exception("webhook.settle_failed", delivery=str(delivery.id))
            return
        if off:
            SWITCHED_OFF.inc()
            log.error("webhook.switched_off", webhook=str(delivery.webhook_id), failure=reply.failure)
        elif reply.failure is not None:
            log.info(
                "webhook.failed",
                delivery=str(delivery.id),
                webhook=str(delivery.webhook_id),
                failure=reply.failure,
                status=reply.status,
                attempts=delivery.attempts,
            )
