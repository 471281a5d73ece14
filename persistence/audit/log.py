"""The record of acts. Rows are added in the act's transaction and never changed: see the database's roles.

A row that is added waits for the sealer (`sealing.py`). What may name a person lies sealed in it, with the
salt of a digest that stands beside it and that the chain covers: so a value can be sealed anew or become
unreadable, and the chain stays whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from domain.audit.salted import Salted
from domain.staff.audit import Deed, Origin
from persistence.database import rows, to_json
from persistence.encryption import MemberKey, Sealed, Secret, Vault
from persistence.ids import new_uuid
from persistence.rows import Row, Table, write

ACTS = Table(
    "audit_log",
    (
        ("id", "uuid"),
        ("at", "timestamptz"),
        ("actor_kind", "text"),
        ("actor_id", "uuid"),
        ("act", "text"),
        ("object_kind", "text"),
        ("object_id", "text"),
        ("fields", "text[]"),
        ("reason", "bytea"),
        ("reason_digest", "bytea"),
        ("changes", "bytea"),
        ("changes_digest", "bytea"),
        ("changes_of", "uuid"),
        ("member_ids", "uuid[]"),
        ("ip_prefix", "text"),
        ("request_id", "text"),
    ),
)
UNSEALED = Table("audit_unsealed", (("audit_id", "uuid"),))


class AuditLog:
    """The `Audit` of one transaction."""

    def __init__(self, vault: Vault, *, now: datetime) -> None:
        self._vault = vault
        self._now = now

    async def record(self, origin: Origin, *deeds: Deed) -> None:
        keys = await self._keys_of(deeds)
        made = [self._row(origin, deed, keys) for deed in deeds]
        await write({ACTS: made, UNSEALED: [(each[0],) for each in made]})

    async def _keys_of(self, deeds: Sequence[Deed]) -> Mapping[UUID, MemberKey]:
        wanted = sorted({each.changes_of.value for each in deeds if each.changes and each.changes_of})
        if not wanted:
            return {}
        # Held as by KEY_TO_SEAL (persistence/members/keys.py).
        found = await rows(
            "SELECT member_id, wrapped FROM member_keys WHERE member_id = ANY($1)"
            " ORDER BY member_id FOR SHARE",
            wanted,
        )
        return {
            each["member_id"]: self._vault.unwrap(each["member_id"], bytes(each["wrapped"])) for each in found
        }

    def _row(self, origin: Origin, deed: Deed, keys: Mapping[UUID, MemberKey]) -> Row:
        row_id = new_uuid()
        reason = Salted.fresh(deed.reason) if deed.reason is not None else None
        changes = Salted.fresh(to_json(deed.changes, default=str)) if deed.changes else None
        changes_of = deed.changes_of.value if changes is not None and deed.changes_of is not None else None
        return (
            row_id,
            self._now,
            origin.actor_kind,
            origin.caller.principal_id,
            str(deed.act),
            deed.object_kind,
            deed.object_id,
            list(deed.fields),
            _token(self._vault.seal_column(Secret.AUDIT_REASON, row_id, reason.text)) if reason else None,
            reason.digest if reason else None,
            self._sealed_changes(row_id, changes, keys[changes_of] if changes_of else None)
            if changes
            else None,
            changes.digest if changes else None,
            changes_of,
            [each.value for each in deed.member_ids] or None,
            origin.ip_prefix,
            origin.request_id,
        )

    def _sealed_changes(self, row_id: UUID, changes: Salted, key: MemberKey | None) -> bytes:
        if key is None:
            return _token(self._vault.seal_column(Secret.AUDIT_CHANGES, row_id, changes.text))
        return _token(self._vault.seal(Secret.AUDIT_CHANGES, key, changes.text))


async def record_read(vault: Vault, origin: Origin, *deeds: Deed, at: datetime) -> None:
    """Write down what was read, in one statement and on its own: for reads that open no transaction."""
    await AuditLog(vault, now=at).record(origin, *deeds)


def open_reason(vault: Vault, audit_id: UUID, sealed: bytes, digest: bytes | None) -> str:
    """The words. Rows without a digest are of a time before there were any. Raises Unopenable, ValueError."""
    text = vault.open_column(Sealed(Secret.AUDIT_REASON, sealed), audit_id)
    return text if digest is None else Salted.parsed(text).plain


def open_changes(vault: Vault, audit_id: UUID, sealed: bytes, key: MemberKey | None) -> str:
    """Before and after as JSON. `key`: the member's, where one seals them. Raises Unopenable, ValueError."""
    return Salted.parsed(changes_text(vault, audit_id, sealed, key)).plain


def changes_text(vault: Vault, audit_id: UUID, sealed: bytes, key: MemberKey | None) -> str:
    """With the salt. Raises Unopenable."""
    token = Sealed(Secret.AUDIT_CHANGES, sealed)
    return vault.open_column(token, audit_id) if key is None else vault.open(token, key)


def _token(sealed: Sealed) -> bytes:
    return sealed.token
