"""One message to a chat: a call as every webhook's, in the form of its service, and what it answers."""

from __future__ import annotations

from datetime import UTC, datetime

from api.chats.words import words_of
from api.webhooks.sender import TOTAL_SECONDS, Sender
from domain.chats.answers import understood
from domain.chats.chat import Chat
from domain.chats.signing import posted
from domain.webhooks.schedule import Reply
from domain.webhooks.webhook import ToldFact

HEADERS = {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "Laurel-Chats/1",
    "accept-encoding": "identity",
}


async def tell(sender: Sender, chat: Chat, fact: ToldFact) -> Reply:
    """Say a fact in the chat, once. Whatever goes wrong out there is a Reply, not an exception."""
    url, body = posted(chat.service, chat.url(), chat.secret(), words_of(fact, chat), at=datetime.now(UTC))
    answered = await sender.ask("POST", url, (HEADERS, body), seconds=TOTAL_SECONDS)
    return understood(chat.service, answered.reply, answered.body)
