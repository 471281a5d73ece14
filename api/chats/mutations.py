"""Telling groups in chat services what concerns them."""

import strawberry

from api.chats.queries import chat_with
from api.chats.types import ChatPayload, DeleteChatPayload
from api.context import Info
from api.inputs import origin_of
from api.locale import Locale
from api.permissions import guarded
from api.problems import answers_refusals
from api.webhooks.mutations import BASIS, REGION
from api.webhooks.sender import ways_out
from domain.chats import use_cases
from domain.chats.chat import ChatEvent, ChatService
from domain.chats.ports import Keys
from domain.connectors.destination import LegalBasis
from domain.kernel.ids import ChatId
from domain.staff.permissions import Permission

LINK = "Where messages lead to: an https:// address with `{id}` in the place of a ticket's or mention's id."
SECRET = "With which messages are signed: of DINGTALK and LARK, where their robot has one."


@strawberry.input(description="A group that shall be told what concerns it.")
class CreateChatInput:
    programme: str | None = None
    team: str | None = strawberry.field(
        default=None, description="The code of the team whose group it is. Not given: it hears of everybody."
    )
    name: str = strawberry.field(description="Of the group, for people: at most 80 letters.")
    service: ChatService
    url: str = strawberry.field(
        description="What the service shows for its robot or webhook. It is kept sealed and never answered."
    )
    secret: str | None = strawberry.field(default=None, description=SECRET)
    events: list[ChatEvent] = strawberry.field(description="At least one.")
    language: Locale = strawberry.field(description="In which it is told.")
    link: str | None = strawberry.field(default=None, description=LINK)
    region: str = strawberry.field(description=REGION)
    legal_basis: LegalBasis = strawberry.field(description=BASIS)


@strawberry.input(description="Changes of a chat. What is left out stays as it is.")
class UpdateChatInput:
    id: ChatId
    name: str | None = None
    url: str | None = strawberry.field(default=None, description="Another one, as after it has leaked.")
    secret: str | None = strawberry.field(default=None, description='An empty one, "", is none.')
    events: list[ChatEvent] | None = None
    language: Locale | None = None
    link: str | None = strawberry.field(default=None, description='An empty one, "", is none.')
    region: str | None = strawberry.field(default=None, description=REGION)
    legal_basis: LegalBasis | None = strawberry.field(default=None, description=BASIS)
    active: bool | None = strawberry.field(
        default=None,
        description="false switches it off; true switches it on again, and it hears what is told from then "
        "on: what was missed is not made up for.",
    )


@strawberry.type
class ChatsMutations:
    @strawberry.mutation(
        description="Tell a group in WeCom, DingTalk, Feishu (Lark) or Slack what concerns it, from now on: "
        "ids, codes and figures, in its language, and a link.",
        extensions=[guarded(Permission.DESK_WRITE)],
    )
    @answers_refusals(ChatPayload)
    async def create_chat(self, info: Info, input: CreateChatInput) -> ChatPayload:
        command = use_cases.CreateChat(
            programme=input.programme,
            team=input.team,
            name=input.name,
            service=input.service,
            keys=Keys(url=input.url, secret=input.secret),
            events=input.events,
            language=input.language.value,
            link=input.link,
            region=input.region,
            basis=input.legal_basis,
            origin=origin_of(info),
        )
        made = await use_cases.create_chat(
            command,
            info.context.begin,
            ways=ways_out(info.context.settings),
        )
        return ChatPayload(chat=await chat_with(info, made))

    @strawberry.mutation(
        description="Change how a group is told, or what. Its service, team and programme stay.",
        extensions=[guarded(Permission.DESK_WRITE)],
    )
    @answers_refusals(ChatPayload)
    async def update_chat(self, info: Info, input: UpdateChatInput) -> ChatPayload:
        command = use_cases.UpdateChat(
            chat_id=input.id,
            name=input.name,
            keys=Keys(url=input.url, secret=input.secret, changes_secret=input.secret is not None),
            events=input.events,
            language=input.language.value if input.language else None,
            link=input.link,
            region=input.region,
            basis=input.legal_basis,
            active=input.active,
            origin=origin_of(info),
        )
        await use_cases.update_chat(
            command,
            info.context.begin,
            ways=ways_out(info.context.settings),
        )
        return ChatPayload(chat=await chat_with(info, input.id))

    @strawberry.mutation(
        description="Tell a group nothing any more. What was delivered to it is forgotten.",
        extensions=[guarded(Permission.DESK_WRITE)],
    )
    @answers_refusals(DeleteChatPayload)
    async def delete_chat(self, info: Info, id: ChatId) -> DeleteChatPayload:
        await use_cases.delete_chat(id, origin_of(info), info.context.begin)
        return DeleteChatPayload(deleted_id=id)

    @strawberry.mutation(
        description="Have a test message sent by the way that all others go: `chatDeliveries` says what came "
        "of it. INVALID_INPUT where the chat is switched off.",
        extensions=[guarded(Permission.DESK_WRITE)],
    )
    @answers_refusals(ChatPayload)
    async def test_chat(self, info: Info, id: ChatId) -> ChatPayload:
        await use_cases.test_chat(id, origin_of(info), info.context.begin)
        return ChatPayload(chat=await chat_with(info, id))
