"""What a person said about an approval: sealed with the key of the member that it is about, so that it goes
when the member is erased; with the column's key where it is about none."""

from __future__ import annotations

from uuid import UUID

from domain.kernel.ids import NOBODY
from persistence.encryption import Sealed, Secret, Vault


def seal(
    vault: Vault, secret: Secret, text: str, *, member_id: UUID, row_id: UUID, wrapped: bytes | None
) -> bytes:
    if member_id == NOBODY:
        return vault.seal_column(secret, row_id, text).token
    assert wrapped is not None, "nothing is asked for about a member that was erased"
    return vault.seal(secret, vault.unwrap(member_id, wrapped), text).token


def opened(
    vault: Vault, secret: Secret, token: bytes | None, *, member_id: UUID, row_id: UUID, wrapped: bytes | None
) -> str | None:
    """None where nothing was said, it is past its term, or the member was erased."""
    if not token:
        return None
    if member_id == NOBODY:
        return vault.open_column(Sealed(secret, token), row_id)
    if wrapped is None:
        return None
    return vault.open(Sealed(secret, token), vault.unwrap(member_id, wrapped))
