"""Why a person moved points, in that person's words."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from hashlib import sha256

from domain.kernel.refusal import InvalidInput

LONGEST = 500
SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Reason:
    """The text is sealed with the member's key, the salt with it; the ledger keeps the digest. So the chain
    stays whole when the text is erased, and nobody can try texts against the digest."""

    salt: bytes
    text: str

    @classmethod
    def salted(cls, text: str) -> Reason:
        return cls(secrets.token_bytes(SALT_BYTES), text)

    @property
    def digest(self) -> bytes:
        return sha256(self.salt + self.text.encode()).digest()


def check_reason(text: str) -> str:
    """The text without the space around it. Raises InvalidInput where nothing is to be seen, or too much."""
    text = text.strip()
    if not any(each.isprintable() for each in text):
        raise InvalidInput("reason", "MISSING")
    if len(text) > LONGEST:
        raise InvalidInput("reason", "TOO_LONG")
    return text
