"""Chats in PostgreSQL: a webhook without URL and secret, and a row beside it that holds both sealed."""

from __future__ import annotations

from domain.chats.chat import ChatService
from domain.chats.ports import Keys, StoredChat
from domain.kernel.ids import ChatId, WebhookId
from domain.webhooks.webhook import DisabledBecause
from persistence.connectors import destination_of
from persistence.database import row, rows, value
from persistence.encryption import Secret, Vault
from persistence.webhooks.of_chats import scope_of
from persistence.webhooks.repository import hold

_ADD = """
WITH hook AS (
    INSERT INTO webhooks (id, kinds, version, position, created_at, created_by, region, legal_basis)
    SELECT $1, $2, 1, last_position, now(), $3, $4, $5 FROM fact_counter WHERE id = 1
    RETURNING id
)
INSERT INTO chats (id, programme_id, team_id, name, service, url, secret, language, link)
SELECT id, $6, $7, $8, $9, $10, $11, $12, $13 FROM hook
RETURNING id
"""
_FIND = """
SELECT c.id, c.programme_id, c.team_id, t.code AS team_code, c.name, c.service, c.language, c.link,
    w.kinds, w.region, w.legal_basis, w.disabled_because
FROM chats c JOIN webhooks w ON w.id = c.id LEFT JOIN teams t ON t.id = c.team_id
WHERE c.id = $1
"""
_CHANGE_HOOK = """
UPDATE webhooks SET kinds = $2, region = $3, legal_basis = $4, disabled_because = $5,
    disabled_at = CASE WHEN $5::text IS NOT NULL THEN coalesce(disabled_at, now()) END,
    failing_since = CASE WHEN disabled_at IS NULL OR $5::text IS NOT NULL THEN failing_since END
WHERE id = $1 RETURNING id
"""
_CHANGE = """
UPDATE chats SET name = $2, language = $3, link = $4, url = coalesce($5, url),
    secret = CASE WHEN $6 THEN $7 ELSE secret END
WHERE id = $1 RETURNING id
"""
_SKIP = """
UPDATE webhooks SET position = c.last_position, paused_until = NULL
FROM fact_counter c WHERE c.id = 1 AND webhooks.id = $1 RETURNING webhooks.id
"""


class StoredChats:
    """The `Chats` of one transaction."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def count(self) -> int:
        return int(await value("SELECT count(*) FROM chats"))

    async def add(self, chat: StoredChat, keys: Keys, *, by: str) -> None:
        assert keys.url is not None
        await rows(
            _ADD,
            chat.id.value,
            list(chat.kinds),
            by,
            chat.destination.region,
            chat.destination.basis,
            chat.scope.programme_id,
            chat.scope.team_id.value if chat.scope.team_id else None,
            chat.name,
            chat.service.value,
            self._sealed(Secret.CHAT_URL, chat.id, keys.url),
            self._sealed(Secret.CHAT_SECRET, chat.id, keys.secret),
            chat.language,
            chat.link,
        )

    async def lock(self, chat_id: ChatId) -> StoredChat | None:
        await hold(WebhookId(chat_id.value))
        # By a statement of its own, so that it sees what the holder before us has written.
        found = await row(_FIND, chat_id.value)
        if found is None:
            return None
        destination, because = destination_of(found), found["disabled_because"]
        scope = scope_of(found)
        assert destination is not None and scope is not None, "a chat is never added without"
        return StoredChat(
            id=chat_id,
            name=found["name"],
            service=ChatService(found["service"]),
            scope=scope,
            kinds=tuple(found["kinds"]),
            language=found["language"],
            link=found["link"],
            destination=destination,
            disabled_because=DisabledBecause(because) if because else None,
        )

    async def change(self, chat: StoredChat, keys: Keys) -> None:
        await rows(
            _CHANGE_HOOK,
            chat.id.value,
            list(chat.kinds),
            chat.destination.region,
            chat.destination.basis,
            chat.disabled_because,
        )
        await rows(
            _CHANGE,
            chat.id.value,
            chat.name,
            chat.language,
            chat.link,
            self._sealed(Secret.CHAT_URL, chat.id, keys.url),
            keys.changes_secret,
            self._sealed(Secret.CHAT_SECRET, chat.id, keys.secret),
        )

    async def skip(self, chat_id: ChatId) -> None:
        waiting = "DELETE FROM webhook_deliveries WHERE webhook_id = $1 AND state = 'WAITING'"
        await rows(waiting, chat_id.value)
        await rows(_SKIP, chat_id.value)

    def _sealed(self, secret: Secret, chat_id: ChatId, plain: str | None) -> bytes | None:
        return None if plain is None else self._vault.seal_column(secret, chat_id.value, plain).token
