"""What the webhook rules ask of storage and of the network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from domain.connectors.destination import Destination
from domain.kernel.ids import DeliveryId, WebhookId
from domain.webhooks.schedule import Reply, Verdict
from domain.webhooks.webhook import Busy, Delivery, DisabledBecause, Webhook


class Webhooks(Protocol):
    async def count(self) -> int: ...

    async def add(
        self,
        webhook_id: WebhookId,
        *,
        url: str,
        kinds: Sequence[str],
        version: int,
        destination: Destination,
        secret: str,
        by: str,
    ) -> Webhook:
        """Subscribe to what is told from now on. The secret is kept sealed."""
        ...

    async def lock(self, webhook_id: WebhookId) -> Webhook | None:
        """The webhook, held for this transaction: no delivery to it is made or settled meanwhile."""
        ...

    async def change(self, webhook: Webhook) -> None:
        """Write the URL, the kinds, the version, the destination and whether it is switched off."""
        ...

    async def remove(self, webhook_id: WebhookId) -> None:
        """Forget the webhook, its deliveries and their log."""
        ...

    async def rotate_secret(self, webhook_id: WebhookId, secret: str, *, old_lives: timedelta) -> datetime:
        """Sign with a new secret, beside the old one for a while. Returns until when."""
        ...

    async def rewind(self, webhook_id: WebhookId, position: int) -> None:
        """Go back to a position: what waits from there on is forgotten, and made again from the facts."""
        ...

    async def webhook_of(self, delivery_id: DeliveryId) -> WebhookId | None: ...

    async def retry(self, delivery_id: DeliveryId) -> None:
        """Make a delivery due at once, with all its tries before it, whatever became of it."""
        ...

    async def behind(self) -> list[WebhookId]:
        """The webhooks for which there are numbered facts to be looked at."""
        ...

    async def fan_out(self, webhook: Webhook, *, limit: int) -> int:
        """Turn the next facts, at most `limit` of them, into deliveries. Returns how many facts were passed.

        The webhook must be locked. A chat gets those of its team or programme.
        """
        ...

    async def claim(
        self, *, limit: int, per_webhook: int, busy: Sequence[Busy], lease: timedelta, home: str
    ) -> list[Delivery]:
        """Take due deliveries for this worker alone until the lease ends, the longest due first.

        Only the first delivery of a line (webhook, member) is ever due. Nothing goes to a webhook that is
        held where the deployment is (`connectors.held`). Of a chat one is taken, no sooner than its service
        allows after the one before (`chat.PACE`, `Failure.THROTTLED`).
        """
        ...

    async def settle(self, delivery: Delivery, reply: Reply, verdict: Verdict) -> timedelta | None:
        """Log the try and write what follows from it; the next of the line becomes due when this one is
        done with. Nothing follows where the lease has ended and another worker has it.

        Returns for how long every delivery to the webhook has failed, None when this one did not fail.
        """
        ...

    async def switch_off(self, webhook_id: WebhookId, because: DisabledBecause) -> bool:
        """False when it is switched off already."""
        ...


class Addresses(Protocol):
    async def __call__(self, host: str, port: int) -> Sequence[str]:
        """Every address that the name leads to; empty when there is none or nobody answers."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysOut:
    """What the messages of a deployment may reach."""

    addresses: Addresses
    loopback: bool
    """This machine too: for development."""
    home: str
    """The region of the deployment: what stays in the country stays there."""
