"""Who wants to hear what: subscriptions, and what is on its way to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.chats.chat import Chat, Scope
from domain.connectors.destination import Destination
from domain.kernel.ids import DeliveryId, FactId, MemberId, WebhookId
from domain.webhooks.catalogue import EVERYTHING, KINDS, VERSIONS
from domain.webhooks.refusals import UnknownFactKind, UnknownFactVersion

MOST = 50
"""Webhooks in one deployment."""
OLD_SECRET_LIVES = timedelta(hours=24)
"""After a rotation each message carries signatures by both secrets for so long."""


class DisabledBecause(StrEnum):
    STAFF = "STAFF"
    """Somebody switched it off."""
    FAILING = "FAILING"
    """Nothing could be delivered for three days."""
    GONE = "GONE"
    """The receiver answered 410."""


class DeliveryState(StrEnum):
    WAITING = "WAITING"
    """For its turn in the line, or for the next try."""
    DELIVERED = "DELIVERED"
    DEAD = "DEAD"
    """Given up. A person can send it again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """A subscription: the facts of these kinds, from this position on, to this URL."""

    id: WebhookId
    url: str | None
    """None: a chat's, which is sealed."""
    kinds: tuple[str, ...]
    version: int
    position: int
    """The facts up to here are delivered or under way."""
    disabled_at: datetime | None = None
    disabled_because: DisabledBecause | None = None
    """While it is switched off or held nothing is lost: its position stands still."""
    destination: Destination | None = None
    """Where the receiver is and by which right data goes there. None: nothing does."""
    chat: Scope | None = None
    """Of whom it hears, where it is a chat (`domain/chats`)."""


def check_kinds(kinds: Sequence[str]) -> tuple[str, ...]:
    """The kinds, each once. Raises UnknownFactKind."""
    for each in kinds:
        if each != EVERYTHING and each not in KINDS:
            raise UnknownFactKind(kind=each)
    return (EVERYTHING,) if EVERYTHING in kinds else tuple(dict.fromkeys(kinds))


def check_version(version: int) -> int:
    if version not in VERSIONS:
        raise UnknownFactVersion(version=version, newest=VERSIONS[-1])
    return version


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFact:
    """A fact as it was written and numbered."""

    id: FactId
    kind: str
    version: int
    position: int
    at: datetime
    recorded_at: datetime
    member_id: MemberId | None
    payload: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One fact for one webhook, held by one worker until `claimed_until`."""

    id: DeliveryId
    webhook_id: WebhookId
    url: str
    """Empty where it is a chat's."""
    version: int
    secrets: Callable[[], tuple[str, ...]] = field(repr=False)
    """Opens them, the newest first; the one before it for a day after a rotation."""
    fact: ToldFact
    attempts: int
    """With the one that is about to be made."""
    claimed_until: datetime
    chat: Chat | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """How many deliveries to a webhook this worker has under way."""

    webhook_id: UUID
    count: int
