"""Webhooks and what became of their deliveries."""

from typing import Annotated

import strawberry

from api.context import Info
from api.pagination import page_of, wanted_nodes
from api.permissions import guarded
from api.selection import selection_of
from api.webhooks.types import (
    Webhook,
    WebhookDelivery,
    WebhookDeliveryConnection,
)
from domain.kernel.ids import DeliveryId, WebhookId
from domain.staff.permissions import Permission
from domain.webhooks.webhook import DeliveryState
from persistence.webhooks import queries


@strawberry.type
class WebhooksQueries:
    @strawberry.field(
        description="All webhooks, the oldest first.", extensions=[guarded(Permission.WEBHOOKS_READ)]
    )
    async def webhooks(self, info: Info) -> list[Webhook] | None:
        home = info.context.settings.region
        return [Webhook(row=each, home=home) for each in await queries.webhooks()]

    @strawberry.field(description="One webhook.", extensions=[guarded(Permission.WEBHOOKS_READ)])
    async def webhook(self, info: Info, id: WebhookId) -> Webhook | None:
        found = await queries.webhook(id)
        return Webhook(row=found, home=info.context.settings.region) if found else None

    @strawberry.field(
        description="The delivery log of a webhook, the newest facts first. Its dead letters: `state: DEAD`.",
        extensions=[guarded(Permission.WEBHOOKS_READ)],
    )
    async def webhook_deliveries(
        self,
        info: Info,
        webhook_id: WebhookId,
        first: int,
        after: str | None = None,
        state: Annotated[
            DeliveryState | None, strawberry.argument(description="Only deliveries in this state.")
        ] = None,
    ) -> WebhookDeliveryConnection | None:
        page = page_of(
            info,
            "webhookDeliveries",
            first,
            after,
            owner=webhook_id,
            filter={"state": state.value if state else None},
        )
        found = await queries.deliveries(webhook_id, page, wanted_nodes(info), state=state)
        return WebhookDeliveryConnection.of(
            found,
            page,
            node=lambda row: WebhookDelivery(row=row),
            position=lambda row: (row.position, row.id.value),
        )

    @strawberry.field(description="One delivery.", extensions=[guarded(Permission.WEBHOOKS_READ)])
    async def webhook_delivery(self, info: Info, id: DeliveryId) -> WebhookDelivery | None:
        found = await queries.delivery(id, selection_of(info))
        return WebhookDelivery(row=found) if found else None
