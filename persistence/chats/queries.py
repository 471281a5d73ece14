"""Chats as they are read, with how it goes. URLs and secrets are never among it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.chats.chat import ChatEvent, ChatService, events_of
from domain.connectors.destination import Destination
from domain.kernel.ids import ChatId
from persistence.connectors import destination_of
from persistence.database import rows

_CHATS = """
SELECT c.id, c.name, c.service, g.code AS programme, t.code AS team, c.language, c.link,
    c.secret IS NOT NULL AS signed, w.kinds, w.region, w.legal_basis, w.disabled_at, w.disabled_because,
    w.failing_since, w.created_at, w.created_by, d.waiting, d.dead, d.delivered_at
FROM chats c JOIN webhooks w ON w.id = c.id JOIN programmes g ON g.id = c.programme_id
LEFT JOIN teams t ON t.id = c.team_id
CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE state = 'WAITING') AS waiting,
        count(*) FILTER (WHERE state = 'DEAD') AS dead, max(delivered_at) AS delivered_at
    FROM webhook_deliveries WHERE webhook_id = c.id
) d
WHERE ($1::uuid IS NULL OR c.id = $1)
ORDER BY c.id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatRead:
    id: ChatId
    name: str
    service: ChatService
    programme: str
    team: str | None
    events: tuple[ChatEvent, ...]
    language: str
    link: str | None
    signed: bool
    destination: Destination | None
    disabled_at: datetime | None
    disabled_because: str | None
    failing_since: datetime | None
    waiting: int
    dead: int
    delivered_at: datetime | None
    created_at: datetime
    created_by: str


async def chats(chat_id: UUID | None = None) -> list[ChatRead]:
    """All of them, the oldest first; their number is limited. Or one."""
    found = await rows(_CHATS, chat_id)
    return [
        ChatRead(
            id=ChatId(each["id"]),
            service=ChatService(each["service"]),
            events=events_of(each["kinds"]),
            destination=destination_of(each),
            **{
                name: each[name]
                for name in (
                    *("name", "programme", "team", "language", "link", "signed", "disabled_at"),
                    *("disabled_because", "failing_since", "waiting", "dead", "delivered_at"),
                    *("created_at", "created_by"),
                )
            },
        )
        for each in found
    ]
