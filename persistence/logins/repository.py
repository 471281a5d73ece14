"""Codes for logging in, in PostgreSQL: each contact is a row, and that row is the lock."""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from domain.logins.code import Contact
from domain.logins.ports import CodeMessage, DueMessage
from domain.members.identity import Identity
from persistence.database import from_json, row, rows, to_json
from persistence.digests import Purpose
from persistence.encryption import Sealed, Secret, Vault
from persistence.ids import new_uuid
from persistence.members.rows import fingerprint_of, forms_of
from persistence.members.taking import hold

_COLUMNS = "id, sent_at, code_id, digest, expires_at, tries"
# The update changes nothing and locks the row, be it new or old.
_HOLD_NETWORK = """
INSERT INTO log_in_networks (network) VALUES ($1)
ON CONFLICT (network) DO UPDATE SET network = excluded.network RETURNING sent_at
"""
_KEEP_NETWORK = "UPDATE log_in_networks SET sent_at = $2 WHERE network = $1 RETURNING 1"
_HOLD = f"""
INSERT INTO log_in_codes (id, kind, fingerprint) VALUES ($1, $2, $3)
ON CONFLICT (kind, fingerprint) DO UPDATE SET kind = excluded.kind RETURNING {_COLUMNS}
"""  # noqa: S608 - names of our own
_FIND = f"""
SELECT {_COLUMNS} FROM log_in_codes WHERE kind = $1 AND fingerprint = ANY($2::bytea[]) FOR UPDATE
"""  # noqa: S608 - as above
_KEEP_CODE = """
UPDATE log_in_codes SET code_id = $2, digest = $3, expires_at = $4, sent_at = $5, tries = 0,
    message = $6, send_after = now(), sends = 0
WHERE id = $1 RETURNING 1
"""
_CLAIM = """
UPDATE log_in_codes SET send_after = now() + $2::interval, sends = sends + 1
WHERE id IN (
    SELECT id FROM log_in_codes WHERE message IS NOT NULL AND send_after <= now() AND expires_at > now()
    ORDER BY send_after LIMIT $1 FOR UPDATE SKIP LOCKED
) RETURNING id, code_id, message, sends, expires_at
"""
_FORGET = "UPDATE log_in_codes SET message = NULL WHERE id = $1 AND code_id = $2 RETURNING 1"
_AGAIN = (
    "UPDATE log_in_codes SET send_after = now() + $3::interval WHERE id = $1 AND code_id = $2 RETURNING 1"
)


class StoredLogInCodes:
    """The `LogInCodes` of the domain."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def hold_network(self, network: str) -> Sequence[datetime]:
        held = await row(_HOLD_NETWORK, network)
        assert held is not None
        return list(held["sent_at"])

    async def keep_network(self, network: str, sent_at: Sequence[datetime]) -> None:
        await rows(_KEEP_NETWORK, network, list(sent_at))

    async def hold(self, identity: Identity) -> Contact:
        fingerprint = fingerprint_of(self._vault, identity)
        if len(self._vault.indexes) > 1:
            # A second row, in another form, would be a second count of tries.
            await hold([fingerprint])
            if (found := await self.find(identity)) is not None:
                return found
        held = await row(_HOLD, new_uuid(), identity.kind.value, self._vault.form(fingerprint))
        assert held is not None
        return _contact(held)

    async def find(self, identity: Identity) -> Contact | None:
        found = await row(_FIND, identity.kind.value, forms_of(self._vault, identity))
        return _contact(found) if found is not None else None

    async def keep_code(
        self,
        contact: Contact,
        code_id: UUID,
        *,
        code: str,
        expires_at: datetime,
        sent_at: Sequence[datetime],
        message: CodeMessage,
    ) -> None:
        plain = to_json(
            {"to": message.to, "channel": message.channel, "code": message.code, "locale": message.locale}
        )
        sealed = self._vault.seal_column(Secret.LOG_IN_MESSAGE, contact.id, plain)
        await rows(
            _KEEP_CODE,
            contact.id,
            code_id,
            self._digest(code_id, code),
            expires_at,
            list(sent_at),
            sealed.token,
        )

    def is_right(self, contact: Contact, code: str) -> bool:
        if contact.code_id is None or contact.digest is None:
            return False
        return hmac.compare_digest(contact.digest, self._digest(contact.code_id, code))

    async def keep_try(self, contact_id: UUID) -> None:
        await rows("UPDATE log_in_codes SET tries = tries + 1 WHERE id = $1 RETURNING 1", contact_id)

    async def use(self, contact_id: UUID) -> None:
        await rows(
            "UPDATE log_in_codes SET digest = NULL, message = NULL WHERE id = $1 RETURNING 1", contact_id
        )

    async def claim(self, *, limit: int, lease: timedelta) -> list[DueMessage]:
        return [self._due(each) for each in await rows(_CLAIM, limit, lease)]

    async def sent(self, due: DueMessage) -> None:
        await rows(_FORGET, due.contact_id, due.code_id)

    async def again(self, due: DueMessage, *, after: timedelta) -> None:
        await rows(_AGAIN, due.contact_id, due.code_id, after)

    def _digest(self, code_id: UUID, code: str) -> bytes:
        return self._vault.digest(Purpose.LOG_IN_CODE, code_id.bytes + code.encode())

    def _due(self, found: Mapping[str, Any]) -> DueMessage:
        sealed = Sealed(Secret.LOG_IN_MESSAGE, bytes(found["message"]))
        return DueMessage(
            contact_id=found["id"],
            code_id=found["code_id"],
            message=CodeMessage(**from_json(self._vault.open_column(sealed, found["id"]))),
            tries=found["sends"],
            expires_at=found["expires_at"],
        )


async def forget_old_codes(*, now: datetime) -> None:
    """Contacts and networks of which nothing counts any more, and messages that came too late."""
    # Without an end: somebody's network had asked too often, so no code was ever made.
    await rows(
        "DELETE FROM log_in_codes WHERE expires_at < $1 OR expires_at IS NULL RETURNING 1",
        now - timedelta(days=1),
    )
    await rows(
        "UPDATE log_in_codes SET message = NULL WHERE message IS NOT NULL AND expires_at < $1 RETURNING 1",
        now,
    )
    await rows(
        "DELETE FROM log_in_networks WHERE NOT $1 < ANY (sent_at) RETURNING 1", now - timedelta(hours=1)
    )


def _contact(found: Mapping[str, Any]) -> Contact:
    return Contact(
        id=found["id"],
        sent_at=tuple(found["sent_at"]),
        code_id=found["code_id"],
        digest=bytes(found["digest"]) if found["digest"] is not None else None,
        expires_at=found["expires_at"],
        tries=found["tries"],
    )
