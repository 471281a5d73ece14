"""Chats, and what became of their messages."""

from typing import Annotated

import strawberry

from api.chats.types import Chat, ChatDeliveryConnection
from api.context import Info
from api.pagination import page_of, wanted_nodes
from api.permissions import guarded
from api.webhooks.types import WebhookDelivery
from domain.kernel.ids import ChatId, WebhookId
from domain.staff.permissions import Permission
from domain.webhooks.webhook import DeliveryState
from persistence.chats import queries
from persistence.webhooks.queries import deliveries


@strawberry.type
class ChatsQueries:
    @strawberry.field(
        description="The groups in chat services that are told things, the oldest first.",
        extensions=[guarded(Permission.DESK_READ)],
    )
    async def chats(self, info: Info) -> list[Chat] | None:
        home = info.context.settings.region
        return [Chat(row=each, home=home) for each in await queries.chats()]

    @strawberry.field(
        description="What was told to a chat, the newest first, and how it went.",
        extensions=[guarded(Permission.DESK_READ)],
    )
    async def chat_deliveries(
        self,
        info: Info,
        chat_id: ChatId,
        first: int,
        after: str | None = None,
        state: Annotated[
            DeliveryState | None, strawberry.argument(description="Only messages in this state.")
        ] = None,
    ) -> ChatDeliveryConnection | None:
        word = state.value if state else None
        page = page_of(info, "chatDeliveries", first, after, owner=chat_id, filter={"state": word})
        found = await deliveries(
            WebhookId(chat_id.value), page, wanted_nodes(info), state=state, of_chat=True
        )
        return ChatDeliveryConnection.of(
            found,
            page,
            node=lambda row: WebhookDelivery(row=row),
            position=lambda row: (row.position, row.id.value),
        )


async def chat_with(info: Info, chat_id: ChatId) -> Chat | None:
    found = await queries.chats(chat_id.value)
    return Chat(row=found[0], home=info.context.settings.region) if found else None
