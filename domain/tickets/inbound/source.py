"""A system that hands in what people say elsewhere, and what it hands in (R148)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from domain.kernel.ids import TicketId
from domain.tickets.ticket import Channel

OLD_SECRET_LIVES = timedelta(hours=24)
"""After a rotation both secrets are good for so long."""
CHANNELS = frozenset({Channel.SOCIAL, Channel.EMAIL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    id: UUID
    programme_id: UUID
    code: str
    channel: Channel
    disabled_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbound:
    """One message of a source, by the source's own id for it."""

    source_id: UUID
    message_id: str
    digest: bytes
    """Of its content: the same id with other words is no repetition."""
    ticket_id: TicketId
