"""Exports: asked for, made, taken, gone.

The file is a row of the database and not one of a disk: the worker that makes it and the server that hands it
out may stand on two machines that have nothing else in common; it goes in the transaction that hands it out;
and a backup that holds one holds ciphertext whose passphrase nobody here knows.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.exports.export import Export, ExportState, digest_of
from domain.exports.ports import Exports
from domain.kernel.ids import MemberId, letters
from domain.staff.audit import Act, Deed, Origin
from persistence import jobs
from persistence.audit.log import AuditLog
from persistence.database import row, rows, transaction, value
from persistence.encryption import Sealed, Secret, Vault
from persistence.exports.gathering import TooLarge, Wanted, gather, zipped
from persistence.exports.sealing import key_of, new_head, seal

MAKE = "exports.make"
_END_OPEN = """
UPDATE export_files SET state = 'EXPIRED', key = NULL, content = NULL
WHERE member_id = $1 AND state IN ('WAITING', 'READY') RETURNING 1
"""
_EXPIRE = """
UPDATE export_files SET state = 'EXPIRED', key = NULL, content = NULL
WHERE state IN ('WAITING', 'READY') AND expires_at <= now() RETURNING 1
"""
# The lock makes the second of two who come at once wait, and then find nothing.
_TAKE = """
WITH ready AS (
    SELECT token, content FROM export_files
    WHERE token = $1 AND state = 'READY' AND expires_at > now() FOR UPDATE)
UPDATE export_files f SET state = 'TAKEN', taken_at = now(), content = NULL
FROM ready WHERE f.token = ready.token
RETURNING f.id, f.member_id, ready.content
"""
_SIZE = (
    "SELECT id, member_id, size FROM export_files WHERE token = $1 AND state = 'READY' AND expires_at > now()"
)


class StoredExports(Exports):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def count_since(self, member_id: MemberId, since: datetime) -> int:
        sql = "SELECT count(*) FROM export_files WHERE member_id = $1 AND requested_at > $2"
        return int(await value(sql, member_id.value, since))

    async def ask(self, export: Export) -> None:
        head = new_head()
        key = await asyncio.to_thread(key_of, head, export.passphrase)
        await rows(_END_OPEN, export.member_id.value)
        await rows(
            """INSERT INTO export_files
                (token, id, member_id, state, requested_by, requested_at, expires_at, head, key)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING 1""",
            digest_of(export.token),
            export.id,
            export.member_id.value,
            ExportState.WAITING.value,
            export.requested_by,
            export.requested_at,
            export.expires_at,
            head,
            self._vault.seal_column(Secret.EXPORT_FILE_KEY, export.id, key.hex()).token,
        )
        await jobs.defer(MAKE, {"export": export.id.hex}, lock=f"{MAKE}:{export.member_id}")


async def make(vault: Vault, export_id: UUID) -> ExportState | None:
    """Make the file that was asked for. Says what became of it; None: nobody waits for it any more."""
    async with transaction():
        await rows("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        found = await row(
            """SELECT f.*, (SELECT name ->> locale FROM programmes WHERE is_default) AS programme
            FROM export_files f WHERE id = $1 AND state = 'WAITING' AND expires_at > now()""",
            export_id,
        )
        if found is None:
            return None
        data = await gather(MemberId(found["member_id"]), vault)
    if data is None:
        return None  # erased meanwhile, and the row with the person
    wanted = Wanted(
        id=export_id,
        member_id=MemberId(found["member_id"]),
        requested_by=found["requested_by"],
        requested_at=found["requested_at"],
    )
    key = bytes.fromhex(vault.open_column(Sealed(Secret.EXPORT_FILE_KEY, bytes(found["key"])), export_id))
    state, content = ExportState.READY, None
    try:
        plain = await asyncio.to_thread(zipped, data, wanted, programme=found["programme"] or "Laurel")
        content = await asyncio.to_thread(seal, bytes(found["head"]), key, plain)
    except TooLarge:
        state = ExportState.TOO_LARGE
    await rows(
        """UPDATE export_files SET state = $2, key = NULL, content = $3, size = octet_length($3::bytea),
            made_at = now()
        WHERE id = $1 AND state = 'WAITING' RETURNING 1""",
        export_id,
        state.value,
        content,
    )
    return state


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenFile:
    export_id: UUID
    member_id: MemberId
    size: int
    content: bytes | None
    """None where it was only asked how large the file is."""

    @property
    def name(self) -> str:
        return f"my-data-{letters(self.export_id)}.laurelx"


async def look(token: str) -> TakenFile | None:
    """What a link leads to, without using it up."""
    found = await row(_SIZE, digest_of(token))
    if found is None:
        return None
    return TakenFile(
        export_id=found["id"], member_id=MemberId(found["member_id"]), size=found["size"], content=None
    )


async def take(token: str, vault: Vault, origin: Origin) -> TakenFile | None:
    """The file of a link, for the first who asks. None for everybody after, and for every other text."""
    async with transaction():
        found = await row(_TAKE, digest_of(token))
        if found is None:
            return None
        member = MemberId(found["member_id"])
        deed = Deed(act=Act.DATA_EXPORT_TAKEN, object_kind="member", object_id=str(member))
        await AuditLog(vault, now=await value("SELECT now()")).record(origin, deed)
    content = bytes(found["content"])
    return TakenFile(export_id=found["id"], member_id=member, size=len(content), content=content)


async def expire() -> int:
    """Throw away files that nobody has fetched in time. Says how many."""
    return len(await rows(_EXPIRE))
