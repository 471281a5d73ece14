"""Chats as the schema shows them. Their URLs and secrets are not among it."""

from datetime import datetime

import strawberry

from api.locale import Locale
from api.pagination import Connection
from api.permissions import all_open
from api.problems import Problem
from api.scalars import Count
from api.webhooks.receiver import Receiver
from api.webhooks.types import WebhookDelivery
from domain.chats.chat import ChatEvent, ChatService
from domain.kernel.ids import ChatId
from persistence.chats.queries import ChatRead

strawberry.enum(
    ChatService,
    description="WECOM 企业微信, DINGTALK 钉钉, LARK 飞书: robots of groups. SLACK: an incoming webhook.",
)
strawberry.enum(
    ChatEvent,
    description=(
        "PAGE: whoever is on call is paged. SLA_WARNING: a deadline comes near. SLA_BREACH: it has passed. "
        "UNDER_TARGET: fewer tickets than aimed at were answered in time; of the whole programme, told to "
        "teams as well. OUT_OF_LIMITS: a score of a survey is unlike before; likewise. HANDED_OVER: a ticket "
        "was handed over to the team. LOW_SCORE: somebody is dissatisfied; a team hears of its own tickets. "
        "MENTION: somebody in the team was named in a note."
    ),
)


@all_open
@strawberry.type(description="A group in a chat service that is told what concerns it. Its URL is a secret.")
class Chat(Receiver):
    row: strawberry.Private[ChatRead]

    @strawberry.field
    def id(self) -> ChatId:
        return self.row.id

    @strawberry.field
    def name(self) -> str:
        return self.row.name

    @strawberry.field
    def service(self) -> ChatService:
        return self.row.service

    @strawberry.field(description="Its code.")
    def programme(self) -> str:
        return self.row.programme

    @strawberry.field(description="The code of the team whose it is; null: it hears of the whole programme.")
    def team(self) -> str | None:
        return self.row.team

    @strawberry.field
    def events(self) -> list[ChatEvent]:
        return list(self.row.events)

    @strawberry.field(description="In which its messages are.")
    def language(self) -> Locale:
        return Locale(self.row.language)

    @strawberry.field(description="Where messages lead to; `{id}` stands for the id of what they are about.")
    def link(self) -> str | None:
        return self.row.link

    @strawberry.field(description="Whether its messages are signed by a secret.")
    def signed(self) -> bool:
        return self.row.signed

    @strawberry.field(description="Whether it is told anything.")
    def active(self) -> bool:
        return self.is_told()

    @strawberry.field(description="Messages that wait for their turn or for the next try.")
    def waiting(self) -> Count:
        return Count(self.row.waiting)

    @strawberry.field(description="Messages that were given up in the last thirty days.")
    def dead(self) -> Count:
        return Count(self.row.dead)

    @strawberry.field(description="When the last message arrived; null where none has in thirty days.")
    def delivered_at(self) -> datetime | None:
        return self.row.delivered_at


@all_open
@strawberry.type(description="A page of what was told to a chat.")
class ChatDeliveryConnection(Connection[WebhookDelivery]):
    pass


@all_open
@strawberry.type
class ChatPayload:
    chat: Chat | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class DeleteChatPayload:
    deleted_id: ChatId | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)
