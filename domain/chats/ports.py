"""What chats ask of storage, beside what webhooks do. persistence/chats answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from domain.chats.chat import ChatService, Scope
from domain.connectors.destination import Destination
from domain.kernel.ids import ChatId
from domain.webhooks.webhook import DisabledBecause


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredChat:
    """What is known of a chat, its URL and secret aside."""

    id: ChatId
    name: str
    service: ChatService
    scope: Scope
    kinds: tuple[str, ...]
    language: str
    link: str | None
    destination: Destination
    disabled_because: DisabledBecause | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """What is sealed of a chat."""

    url: str | None = field(default=None, repr=False)
    """None: it stays."""
    secret: str | None = field(default=None, repr=False)
    changes_secret: bool = False


class Chats(Protocol):
    async def count(self) -> int: ...

    async def add(self, chat: StoredChat, keys: Keys, *, by: str) -> None:
        """It hears what is told from now on."""
        ...

    async def lock(self, chat_id: ChatId) -> StoredChat | None:
        """The chat, held for this transaction as a webhook is."""
        ...

    async def change(self, chat: StoredChat, keys: Keys) -> None: ...

    async def skip(self, chat_id: ChatId) -> None:
        """Forget what waits, and hear what is told from now on."""
        ...
