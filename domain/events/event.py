"""Something that a member did beside buying, as another system reports it, checked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from domain.events.types import Scalar
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import check_name
from domain.points.terms import EVENT_NAME

EARLY = timedelta(minutes=5)
"""How far the sender's clock may run ahead of ours."""


@dataclass(frozen=True, slots=True)
class OrderName:
    """How the system that knows an order calls it."""

    source: str
    external_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    source: str
    """The system that knows the event: `reviews`, `app`. With `external_id` unique for ever."""
    external_id: str
    name: str
    """What happened, such as `review.approved`: points may await it."""
    at: datetime
    """When it happened."""
    order: OrderName | None = None
    """It is about this order: only points of it are released."""
    data: Mapping[str, Scalar] = field(default_factory=dict)
    """What its type lets it say."""

    def fingerprint(self, programme: str) -> bytes:
        """Equal for two reports of the same event; says nothing of whose it is."""
        order = (self.order.source, self.order.external_id) if self.order else ("", "")
        data = json.dumps(self.data, sort_keys=True) if self.data else ""
        parts = (programme, self.name, self.at.isoformat(), *order, *((data,) if data else ()))
        return sha256("\x1f".join(parts).encode()).digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """The event's row in the registry, held for this transaction."""

    event_id: UUID
    member_id: UUID
    fingerprint: bytes
    is_new: bool


def check(event: Event, *, now: datetime) -> None:
    """Raises InvalidInput with the path of the first bad value."""
    texts = [("source", event.source), ("externalId", event.external_id)]
    if event.order is not None:
        texts += [("order.source", event.order.source), ("order.externalId", event.order.external_id)]
    for where, text in texts:
        check_name(where, text)
    if not EVENT_NAME.fullmatch(event.name):
        raise InvalidInput("name", "MALFORMED")
    if event.at > now + EARLY:
        raise InvalidInput("at", "IN_THE_FUTURE")
