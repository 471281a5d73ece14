"""What a person said when giving a tier: sealed with the member's key, so that it goes with the member."""

from __future__ import annotations

from persistence.encryption import MemberKey, Sealed, Secret, Vault


def seal_reason(vault: Vault, key: MemberKey, reason: str) -> bytes:
    return vault.seal(Secret.TIER_REASON, key, reason).token


def open_reason(vault: Vault, key: MemberKey, token: bytes) -> str:
    """Raises Unopenable."""
    return vault.open(Sealed(Secret.TIER_REASON, token), key)
