"""Codes of WeChat in PostgreSQL: each is a row, and that row is the lock.

A code is found by its digest and stands nowhere. What WeChat said about it lies sealed until it was used.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from domain.wechat.code import GOOD_FOR, CodeKind, HeldCode
from persistence.database import from_json, row, rows, to_json
from persistence.digests import Purpose
from persistence.encryption import Sealed, Secret, Vault
from persistence.ids import new_uuid

KEPT_FOR = timedelta(hours=1)
"""Longer than a code is good: what was used is known to be used without asking WeChat."""

# The update changes nothing and locks the row, be it new or old. A new row has no xmax.
_HOLD = """
INSERT INTO wechat_codes (id, digest, asked_at) VALUES ($1, $2, $3)
ON CONFLICT (digest) DO UPDATE SET digest = excluded.digest
RETURNING id, asked_at, told, over_at, (xmax = 0) AS fresh
"""


class StoredWechatCodes:
    """The `WechatCodes` of the domain."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def hold(self, kind: CodeKind, app: str, code: str, *, at: datetime) -> HeldCode:
        digest = self._vault.digest(Purpose.WECHAT_CODE, f"{kind}|{app}|{code}".encode())
        held = await row(_HOLD, new_uuid(), digest, at)
        assert held is not None
        told = None
        if held["told"] is not None:
            sealed = Sealed(Secret.WECHAT_CODE_TOLD, bytes(held["told"]))
            told = from_json(self._vault.open_column(sealed, held["id"]))
        return HeldCode(
            id=held["id"],
            fresh=held["fresh"],
            asked_at=held["asked_at"],
            told=told,
            over=held["over_at"] is not None,
        )

    async def ask(self, code_id: UUID, *, at: datetime) -> None:
        await rows("UPDATE wechat_codes SET asked_at = $2 WHERE id = $1 RETURNING 1", code_id, at)

    async def tell(self, code_id: UUID, told: Mapping[str, str]) -> None:
        sealed = self._vault.seal_column(Secret.WECHAT_CODE_TOLD, code_id, to_json(told))
        await rows(
            "UPDATE wechat_codes SET told = $2 WHERE id = $1 AND over_at IS NULL RETURNING 1",
            code_id,
            sealed.token,
        )

    async def forget(self, code_id: UUID) -> None:
        await rows(
            "DELETE FROM wechat_codes WHERE id = $1 AND told IS NULL AND over_at IS NULL RETURNING 1", code_id
        )

    async def end(self, code_id: UUID) -> bool:
        ended = await rows(
            "UPDATE wechat_codes SET told = NULL, over_at = now() WHERE id = $1 AND over_at IS NULL"
            " RETURNING 1",
            code_id,
        )
        return bool(ended)


async def forget_old_wechat_codes(*, now: datetime) -> None:
    """What was said about codes that are good no more, and codes that WeChat itself has long forgotten."""
    await rows(
        "UPDATE wechat_codes SET told = NULL, over_at = $1 WHERE told IS NOT NULL AND asked_at < $2"
        " RETURNING 1",
        now,
        now - GOOD_FOR,
    )
    await rows("DELETE FROM wechat_codes WHERE asked_at < $1 RETURNING 1", now - KEPT_FOR)
