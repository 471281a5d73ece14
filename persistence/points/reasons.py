"""What a person said when moving points: sealed with the member's key, the salt of its digest within."""

from __future__ import annotations

from base64 import b64decode, b64encode

from domain.points.reason import Reason
from persistence.encryption import MemberKey, Sealed, Secret, Vault
from persistence.rows import Table

REASONS = Table("entry_reasons", (("id", "uuid"), ("member_id", "uuid"), ("reason", "bytea")))


def seal_reason(vault: Vault, key: MemberKey, reason: Reason) -> bytes:
    salt = b64encode(reason.salt).decode()
    return vault.seal(Secret.ENTRY_REASON, key, f"{salt}|{reason.text}").token


def open_reason(vault: Vault, key: MemberKey, token: bytes) -> Reason:
    """Raises Unopenable."""
    salt, _, text = vault.open(Sealed(Secret.ENTRY_REASON, token), key).partition("|")
    return Reason(b64decode(salt), text)
