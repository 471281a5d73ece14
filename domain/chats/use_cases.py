"""What staff do with chats. Their deliveries are made as those of webhooks are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from domain.chats.chat import (
    MOST,
    MOST_URL,
    ChatEvent,
    ChatService,
    Scope,
    check_language,
    check_link,
    check_name,
    check_secret,
    events_of,
    kinds_of,
)
from domain.chats.ports import Keys, StoredChat
from domain.chats.refusals import TooManyChats, UnknownChat
from domain.connectors.destination import LegalBasis, checked
from domain.kernel.facts import Fact
from domain.kernel.ids import ChatId, ProgrammeId, WebhookId
from domain.kernel.refusal import InvalidInput
from domain.staff.audit import Act, Deed, Origin
from domain.staff.audit import changed as differences
from domain.webhooks.ports import WaysOut
from domain.webhooks.refusals import ForbiddenTarget
from domain.webhooks.use_cases import check_target
from domain.webhooks.webhook import DisabledBecause
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateChat:
    programme: str | None
    team: str | None
    """By its code. None: the whole programme's."""
    name: str
    service: ChatService
    keys: Keys
    events: Sequence[ChatEvent]
    language: str
    link: str | None
    region: str
    basis: LegalBasis
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateChat:
    """What is None stays as it is. An empty link is none."""

    chat_id: ChatId
    origin: Origin
    name: str | None = None
    keys: Keys
    events: Sequence[ChatEvent] | None = None
    language: str | None = None
    link: str | None = None
    region: str | None = None
    basis: LegalBasis | None = None
    active: bool | None = None


async def create_chat(command: CreateChat, begin: Begin, *, ways: WaysOut) -> ChatId:
    """Tell a group what concerns it from now on.

    Raises InvalidInput, UnknownProgramme, UnknownRegion, NotSameCountry, ForbiddenTarget, TooManyChats.
    """
    destination = checked(command.region, command.basis, home=ways.home)
    secret = check_secret(command.service, command.keys.secret)
    name, language = check_name(command.name), check_language(command.language)
    link, kinds = check_link(command.link), kinds_of(command.events)
    await _check_url(command.keys.url, ways)
    async with begin() as work:
        scope = await _scope(command, work)
        if await work.chats.count() >= MOST:
            raise TooManyChats(limit=MOST)
        chat = StoredChat(
            id=ChatId(work.new_id()),
            name=name,
            service=command.service,
            scope=scope,
            kinds=kinds,
            language=language,
            link=link,
            destination=destination,
        )
        keys = replace(command.keys, secret=secret, changes_secret=True)
        await work.chats.add(chat, keys, by=command.origin.caller.actor)
        await work.audit.record(command.origin, _deed(Act.CHAT_CREATED, chat.id))
    return chat.id


async def update_chat(command: UpdateChat, begin: Begin, *, ways: WaysOut) -> None:
    """Change how a group is told, or what. Switched on again it hears what is told from then on: a page of
    yesterday calls nobody.

    Raises InvalidInput, UnknownChat, UnknownRegion, NotSameCountry, ForbiddenTarget.
    """
    if command.keys.url is not None:
        await _check_url(command.keys.url, ways)
    async with begin() as work:
        before = await _locked(work, command.chat_id)
        after = replace(
            before,
            name=before.name if command.name is None else check_name(command.name),
            kinds=before.kinds if command.events is None else kinds_of(command.events),
            language=before.language if command.language is None else check_language(command.language),
            link=before.link if command.link is None else check_link(command.link),
            destination=before.destination
            if command.region is None and command.basis is None
            else checked(
                command.region or before.destination.region,
                command.basis or before.destination.basis,
                home=ways.home,
            ),
        )
        keys = command.keys
        if keys.changes_secret:
            keys = replace(keys, secret=check_secret(before.service, keys.secret))
        if command.active is True:
            after = replace(after, disabled_because=None)
        elif command.active is False and before.disabled_because is None:
            after = replace(after, disabled_because=DisabledBecause.STAFF)
        await work.chats.change(after, keys)
        if before.disabled_because is not None and after.disabled_because is None:
            await work.chats.skip(command.chat_id)
        changes = differences(_terms(before), _terms(after))
        fields = [*changes, *(["url"] if keys.url else []), *(["secret"] if keys.changes_secret else [])]
        deed = replace(_deed(Act.CHAT_CHANGED, before.id, *fields), changes=changes)
        await work.audit.record(command.origin, deed)


async def delete_chat(chat_id: ChatId, origin: Origin, begin: Begin) -> None:
    """Tell the group nothing any more; what was delivered to it is forgotten. Raises UnknownChat."""
    async with begin() as work:
        await _locked(work, chat_id)
        await work.webhooks.remove(WebhookId(chat_id.value))
        await work.audit.record(origin, _deed(Act.CHAT_DELETED, chat_id))


async def test_chat(chat_id: ChatId, origin: Origin, begin: Begin) -> None:
    """Have a message sent that says who is told what, by the way that every other one goes. Raises
    UnknownChat, and InvalidInput where it is switched off."""
    async with begin() as work:
        chat = await _locked(work, chat_id)
        if chat.disabled_because is not None:
            raise InvalidInput("id", "NOT_HERE")
        programme = await work.programmes.with_id(chat.scope.programme_id)
        payload = {"chat": str(chat_id), "programme": str(ProgrammeId(programme.id))}
        at = programme.now(work.now)
        await work.facts.tell(Fact(kind="chat.tested", member_id=None, at=at, payload=payload))
        await work.audit.record(origin, _deed(Act.CHAT_TESTED, chat_id))


async def _scope(command: CreateChat, work: Work) -> Scope:
    programme = await work.programmes.current(command.programme)
    if command.team is None:
        return Scope(programme_id=programme.id)
    for each in await work.desk.teams(programme.id):
        if each.code == command.team:
            return Scope(programme_id=programme.id, team_id=each.id, team_code=each.code)
    raise InvalidInput("team", "UNKNOWN")


async def _check_url(url: str | None, ways: WaysOut) -> None:
    """As a webhook's, and without saying it again: it is a secret."""
    if not url:
        raise InvalidInput("url", "MISSING")
    if len(url) > MOST_URL:
        raise InvalidInput("url", "TOO_LONG")
    try:
        await check_target(url, ways)
    except ForbiddenTarget as no:
        raise ForbiddenTarget(url="", reason=no.reason) from None


async def _locked(work: Work, chat_id: ChatId) -> StoredChat:
    chat = await work.chats.lock(chat_id)
    if chat is None:
        raise UnknownChat
    return chat


def _terms(chat: StoredChat) -> dict[str, Any]:
    return {
        "name": chat.name,
        "events": [each.value for each in events_of(chat.kinds)],
        "language": chat.language,
        "link": chat.link,
        "region": chat.destination.region,
        "legal_basis": chat.destination.basis.value,
        "active": chat.disabled_because is None,
    }


def _deed(act: Act, chat_id: ChatId, *fields: str) -> Deed:
    return Deed(act=act, object_kind="chat", object_id=str(chat_id), fields=fields)
