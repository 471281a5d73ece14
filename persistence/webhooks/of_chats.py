"""What webhooks know of chats: which facts concern one, and how it is spoken to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.chats.chat import Chat, ChatService, Scope
from domain.kernel.ids import ChatId, ProgrammeId, TeamId, WebhookId
from persistence.encryption import Sealed, Secret, Vault

CONCERNS = """
    f.payload ->> 'programme' = $5 AND CASE f.kind
        WHEN 'chat.tested' THEN f.payload ->> 'chat' = $8
        WHEN 'sla.target_missed' THEN true
        WHEN 'survey.out_of_limits' THEN true
        WHEN 'ticket.changed' THEN f.payload ? 'department' AND NOT f.payload ? 'acknowledged'
            AND ($6::text IS NULL OR f.payload ->> 'department' = $7)
        WHEN 'survey.answered' THEN f.payload ->> 'low' = 'true' AND ($6 IS NULL OR f.payload ->> 'team' = $6)
        WHEN 'staff.mentioned' THEN $6 IS NULL OR f.payload -> 'teams' ? $6
        ELSE $6 IS NULL OR f.payload ->> 'team' = $6
    END
"""
"""Whether a chat hears a fact. Of its programme alone, of its team where it has one; a share under its target
and a score out of its limits are everybody's."""


def scope_values(webhook_id: WebhookId, scope: Scope) -> tuple[str | None, ...]:
    """$5 and on of `CONCERNS`: the programme, the team, the code under which tickets are handed over to it,
    the chat itself."""
    return (
        str(ProgrammeId(scope.programme_id)),
        str(scope.team_id) if scope.team_id else None,
        scope.team_code,
        str(ChatId(webhook_id.value)),
    )


def scope_of(found: Mapping[str, Any]) -> Scope | None:
    """None: it is no chat."""
    if found.get("programme_id") is None:
        return None
    team = found["team_id"]
    return Scope(
        programme_id=found["programme_id"],
        team_id=TeamId(team) if team else None,
        team_code=found["team_code"],
    )


def chat_of(found: Mapping[str, Any], vault: Vault) -> Chat | None:
    """How it is spoken to. None: it is no chat."""
    if found["service"] is None:
        return None
    chat_id, url, secret = found["webhook_id"], found["chat_url"], found["chat_secret"]

    def opened(kind: Secret, token: bytes) -> str:
        return vault.open_column(Sealed(kind, bytes(token)), chat_id)

    return Chat(
        service=ChatService(found["service"]),
        language=found["language"],
        link=found["link"],
        url=lambda: opened(Secret.CHAT_URL, url),
        secret=lambda: opened(Secret.CHAT_SECRET, secret) if secret is not None else None,
    )
