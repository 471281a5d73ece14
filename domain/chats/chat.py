"""A group in a chat service that is told what concerns the people in it.

It is a webhook of another form: facts become deliveries, are tried again and given up, by the same rules and
in the same tables. What differs is said here: which facts, how fast, and that its URL is as good as a key.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from urllib.parse import urlsplit
from uuid import UUID

from domain.kernel.ids import TeamId
from domain.kernel.refusal import InvalidInput

MOST = 50
"""Chats in one deployment: each fact is looked at for each of them."""
MOST_LETTERS = 80
MOST_URL = 2_000
MOST_SECRET = 200
MOST_LINK = 500
PLACE = "{id}"
LANGUAGES = ("en", "zh-CN")
TESTED = "chat.tested"
"""The fact by which a test message is asked for. It goes to one chat alone."""


class ChatService(StrEnum):
    WECOM = "WECOM"
    """企业微信: a robot of a group."""
    DINGTALK = "DINGTALK"
    """钉钉: a custom robot, signed where it has a secret."""
    LARK = "LARK"
    """飞书 / Lark: a custom bot, signed where it has a secret."""
    SLACK = "SLACK"
    """An incoming webhook; whoever takes the same form, too."""


class ChatEvent(StrEnum):
    PAGE = "PAGE"
    SLA_WARNING = "SLA_WARNING"
    SLA_BREACH = "SLA_BREACH"
    UNDER_TARGET = "UNDER_TARGET"
    OUT_OF_LIMITS = "OUT_OF_LIMITS"
    HANDED_OVER = "HANDED_OVER"
    LOW_SCORE = "LOW_SCORE"
    MENTION = "MENTION"


KINDS = {
    ChatEvent.PAGE: "ticket.paged",
    ChatEvent.SLA_WARNING: "ticket.sla_warning",
    ChatEvent.SLA_BREACH: "ticket.sla_breached",
    ChatEvent.UNDER_TARGET: "sla.target_missed",
    ChatEvent.OUT_OF_LIMITS: "survey.out_of_limits",
    ChatEvent.HANDED_OVER: "ticket.changed",
    ChatEvent.LOW_SCORE: "survey.answered",
    ChatEvent.MENTION: "staff.mentioned",
}
"""By which fact each is told. Of the last three only some: `persistence/webhooks` says which."""

SIGNED = frozenset({ChatService.DINGTALK, ChatService.LARK})
"""These know a secret beside the URL."""

PACE = {
    # 20 messages in a minute.
    ChatService.WECOM: timedelta(seconds=3),
    ChatService.DINGTALK: timedelta(seconds=3),
    # 100 in a minute, 5 in a second.
    ChatService.LARK: timedelta(milliseconds=600),
    # One in a second.
    ChatService.SLACK: timedelta(seconds=1),
}
"""From one message to the next. Their limits, as the services document them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Of whom a chat hears: of one team, or of a whole programme."""

    programme_id: UUID
    team_id: TeamId | None = None
    team_code: str | None = None
    """Under which tickets are handed over to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """How it is spoken to."""

    service: ChatService
    language: str
    link: str | None
    url: Callable[[], str] = field(repr=False)
    """Opens it. Whoever knows it writes into the group, so it is never answered and never logged."""
    secret: Callable[[], str | None] = field(repr=False)


def kinds_of(events: Sequence[ChatEvent]) -> tuple[str, ...]:
    """The facts that a chat hears. A test message is heard by each. Raises InvalidInput."""
    if not events:
        raise InvalidInput("events", "MISSING")
    return (TESTED, *(KINDS[each] for each in ChatEvent if each in events))


def events_of(kinds: Sequence[str]) -> tuple[ChatEvent, ...]:
    return tuple(each for each, kind in KINDS.items() if kind in kinds)


def check_name(name: str) -> str:
    name = name.strip()
    if not 1 <= len(name) <= MOST_LETTERS or not name.isprintable():
        raise InvalidInput("name", "MALFORMED")
    return name


def check_language(language: str) -> str:
    if language not in LANGUAGES:
        raise InvalidInput("language", "UNKNOWN")
    return language


def check_secret(service: ChatService, secret: str | None) -> str | None:
    """An empty one is none."""
    if not secret:
        return None
    if service not in SIGNED:
        raise InvalidInput("secret", "NOT_HERE")
    if len(secret) > MOST_SECRET or not secret.isascii() or not secret.isprintable():
        raise InvalidInput("secret", "MALFORMED")
    return secret


def check_link(link: str | None) -> str | None:
    """Where a message leads to, with the place of an id in it. An empty one is none."""
    if not link:
        return None
    if len(link) > MOST_LINK or link.count(PLACE) != 1 or any(each in link for each in ' <>|"'):
        raise InvalidInput("link", "MALFORMED")
    try:
        parts = urlsplit(link)
    except ValueError:
        raise InvalidInput("link", "MALFORMED") from None
    if parts.scheme != "https" or not parts.hostname or not link.isprintable() or PLACE in parts.netloc:
        raise InvalidInput("link", "MALFORMED")
    return link
