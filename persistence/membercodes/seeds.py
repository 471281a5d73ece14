"""Seeds as they lie in a row, and how one is opened: nowhere else."""

from __future__ import annotations

from uuid import UUID

from domain.kernel.ids import MemberId
from domain.membercodes.ports import Seed
from persistence.encryption import MemberKey, Sealed, Secret, Vault


def sealed_seed(vault: Vault, key: MemberKey, seed: bytes) -> bytes:
    return vault.seal(Secret.MEMBER_CODE_SEED, key, seed.hex()).token


def opened_seed(
    vault: Vault, member_id: UUID, *, seed_id: UUID, index: int, token: bytes, wrapped: bytes
) -> Seed:
    """wrapped: the member's data key, as it is stored."""
    key = vault.unwrap(member_id, wrapped)
    plain = vault.open(Sealed(Secret.MEMBER_CODE_SEED, token), key)
    return Seed(id=seed_id, member_id=MemberId(member_id), index=index, seed=bytes.fromhex(plain))
