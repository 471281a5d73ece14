"""Attachments in PostgreSQL, and their contents in a folder."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from domain.kernel.ids import TicketId
from domain.tickets.files.file import Attachment, ScanState
from domain.tickets.files.ports import FileStore, TicketFiles
from domain.tickets.refusals import TicketTextErased
from domain.tickets.ticket import AuthorKind
from persistence.data_keys import Within, open_within, seal_within
from persistence.database import row, rows, value
from persistence.encryption import Vault
from persistence.tickets import sealing

_COLUMNS = """id, ticket_id, upload_key, media_type, size, digest, name, scan_state, author_kind, author,
    public, at"""
_ATTACH = """
INSERT INTO ticket_attachments (id, ticket_id, upload_key, media_type, size, digest, name, scan_state,
    author_kind, author, public, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, 'NEW', $8, $9, $10, $11) RETURNING id
"""
_TO_SCAN = f"""
SELECT {_COLUMNS} FROM ticket_attachments WHERE scan_state = 'NEW' AND removed_at IS NULL
ORDER BY at LIMIT 1
"""  # noqa: S608 - our own names
_SCANNED = """
UPDATE ticket_attachments SET scan_state = $2, scanned_at = $3,
    removed_at = CASE WHEN $2 = 'REFUSED' THEN $3 ELSE removed_at END
WHERE id = $1 AND scan_state = 'NEW' RETURNING id
"""
_TO_DELETE = """
SELECT id FROM ticket_attachments WHERE removed_at IS NOT NULL AND gone_at IS NULL
ORDER BY removed_at LIMIT $1 FOR UPDATE SKIP LOCKED
"""


class StoredTicketFiles(TicketFiles):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def by_key(self, ticket_id: TicketId, upload_key: str) -> Attachment | None:
        sql = f"SELECT {_COLUMNS} FROM ticket_attachments WHERE ticket_id = $1 AND upload_key = $2"  # noqa: S608 - our own names
        found = await row(sql, ticket_id.value, upload_key)
        return _attachment(found, None) if found is not None else None

    async def count(self, ticket_id: TicketId) -> int:
        sql = "SELECT count(*) FROM ticket_attachments WHERE ticket_id = $1"
        return int(await value(sql, ticket_id.value))

    async def attach(self, attachment: Attachment, content: bytes) -> bytes:
        data_key = await sealing.key_of(self._vault, attachment.ticket_id)
        if data_key is None:
            raise TicketTextErased
        name = None
        if attachment.name is not None:
            name = sealing.seal_text(data_key, Within.TICKET_FILE_NAME, attachment.id, attachment.name)
        await rows(
            _ATTACH,
            attachment.id,
            attachment.ticket_id.value,
            attachment.upload_key,
            attachment.media_type,
            attachment.size,
            attachment.digest,
            name,
            attachment.author_kind.value,
            attachment.author,
            attachment.public,
            attachment.at,
        )
        return seal_within(data_key, Within.TICKET_FILE, attachment.id, content)

    async def find(self, file_id: UUID) -> Attachment | None:
        sql = f"SELECT {_COLUMNS} FROM ticket_attachments WHERE id = $1 AND removed_at IS NULL"  # noqa: S608 - our own names
        found = await row(sql, file_id)
        if found is None:
            return None
        data_key = await sealing.key_of(self._vault, TicketId(found["ticket_id"]))
        name = sealing.open_text(data_key, Within.TICKET_FILE_NAME, found["id"], found["name"])
        return _attachment(found, name)

    async def open(self, attachment: Attachment, sealed: bytes) -> bytes | None:
        data_key = await sealing.key_of(self._vault, attachment.ticket_id)
        if data_key is None:
            return None
        return open_within(data_key, Within.TICKET_FILE, attachment.id, sealed)

    async def to_scan(self) -> Attachment | None:
        found = await row(_TO_SCAN)
        return _attachment(found, None) if found is not None else None

    async def scanned(self, attachment: Attachment, state: ScanState, *, at: datetime) -> None:
        await rows(_SCANNED, attachment.id, state.value, at)

    async def to_delete(self, limit: int) -> Sequence[UUID]:
        return [each["id"] for each in await rows(_TO_DELETE, limit)]

    async def deleted(self, file_ids: Sequence[UUID], *, at: datetime) -> None:
        await rows(
            "UPDATE ticket_attachments SET gone_at = $2 WHERE id = ANY($1::uuid[]) RETURNING 1",
            list(file_ids),
            at,
        )


class Folder(FileStore):
    """A folder that all servers and workers share. A file is there whole or not at all."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def put(self, file_id: UUID, sealed: bytes) -> None:
        await asyncio.to_thread(self._put, file_id, sealed)

    async def get(self, file_id: UUID) -> bytes | None:
        return await asyncio.to_thread(self._get, file_id)

    async def remove(self, file_id: UUID) -> None:
        await asyncio.to_thread(self._remove, file_id)

    def _file(self, file_id: UUID) -> Path:
        # The end of a UUIDv7 is random: the files spread evenly.
        return self._path / file_id.hex[-2:] / file_id.hex

    def _put(self, file_id: UUID, sealed: bytes) -> None:
        file = self._file(file_id)
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        half = file.with_suffix(f".{os.getpid()}.part")
        with half.open("wb") as written:
            written.write(sealed)
            written.flush()
            os.fsync(written.fileno())
        half.replace(file)

    def _get(self, file_id: UUID) -> bytes | None:
        try:
            return self._file(file_id).read_bytes()
        except FileNotFoundError:
            return None

    def _remove(self, file_id: UUID) -> None:
        with suppress(FileNotFoundError):
            self._file(file_id).unlink()


def _attachment(found: dict[str, Any], name: str | None) -> Attachment:
    return Attachment(
        id=found["id"],
        ticket_id=TicketId(found["ticket_id"]),
        upload_key=found["upload_key"],
        media_type=found["media_type"],
        size=found["size"],
        digest=bytes(found["digest"] or b""),
        name=name,
        scan_state=ScanState(found["scan_state"]),
        author_kind=AuthorKind(found["author_kind"]),
        author=found["author"],
        public=found["public"],
        at=found["at"],
    )
