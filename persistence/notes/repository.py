"""Notes about members in PostgreSQL. Their words are sealed with the member's key, and go with it."""

from __future__ import annotations

from domain.kernel.ids import MemberNoteId
from domain.notes.note import MemberNote
from persistence.database import row, rows, value
from persistence.encryption import Secret, Vault
from persistence.members.keys import KEY_TO_SEAL

_ADD = """
INSERT INTO member_notes (member_id, id, programme_id, store_code, body, author, written_at)
VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id
"""
_HOLD = """
SELECT programme_id, store_code, author, written_at, changed_at, version FROM member_notes
WHERE member_id = $1 AND id = $2 FOR UPDATE
"""
_CHANGE = """
UPDATE member_notes SET body = $3, changed_at = $4, version = $5
WHERE member_id = $1 AND id = $2 AND version = $5 - 1 RETURNING id
"""


class StoredNotes:
    """The `Notes` of one transaction."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def add(self, note: MemberNote) -> None:
        await rows(
            _ADD,
            note.id.member,
            note.id.value,
            note.programme_id,
            note.store_code,
            await self._sealed(note),
            note.author,
            note.written_at,
        )

    async def hold(self, note_id: MemberNoteId) -> MemberNote | None:
        found = await row(_HOLD, note_id.member, note_id.value)
        return MemberNote(id=note_id, body="", **found) if found else None

    async def change(self, note: MemberNote) -> None:
        sealed = await self._sealed(note)
        changed = await rows(_CHANGE, note.id.member, note.id.value, sealed, note.changed_at, note.version)
        assert changed, "a note was changed without its lock"

    async def remove(self, note_id: MemberNoteId) -> None:
        await rows("DELETE FROM member_notes WHERE member_id = $1 AND id = $2", note_id.member, note_id.value)

    async def _sealed(self, note: MemberNote) -> bytes:
        wrapped = await value(KEY_TO_SEAL, note.id.member)
        assert wrapped is not None, "a note about a member that was erased"
        key = self._vault.unwrap(note.id.member, bytes(wrapped))
        return self._vault.seal(Secret.MEMBER_NOTE, key, note.body).token
