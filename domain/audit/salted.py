"""A text that lies sealed, with the salt of its digest within.

The digest stands in the open and the chain covers it. Without the salt nobody can try texts against it, so it
says nothing once the text can not be opened any more; and sealing the text anew leaves it as it was.
"""

from __future__ import annotations

import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from hashlib import sha256

SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Salted:
    salt: bytes
    plain: str = field(repr=False)

    @classmethod
    def fresh(cls, plain: str) -> Salted:
        return cls(secrets.token_bytes(SALT_BYTES), plain)

    @classmethod
    def parsed(cls, text: str) -> Salted:
        """From what lay sealed. Raises ValueError."""
        salt, mark, plain = text.partition("|")
        if not mark:
            raise ValueError("no salt")
        return cls(b64decode(salt, validate=True), plain)

    @property
    def text(self) -> str:
        """What is sealed."""
        return f"{b64encode(self.salt).decode()}|{self.plain}"

    @property
    def digest(self) -> bytes:
        return sha256(self.salt + self.plain.encode()).digest()
