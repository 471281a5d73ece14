"""What is signed of the ledger at one moment: the root over the ends of all chains.

An account's leaf is the text `laurel-head-1|account|member|wallet type|sequence|head|sides`: ids as 32
hexadecimal digits, the number and hash of its last entry, and a digest of what its holds and spends say and
no entry's hash covers. Leaves stand in the order of member and wallet type.

What is signed is the text `laurel-checkpoint-1|number|taken at|accounts|entries|root|previous`: the time in
microseconds since 1970, `previous` the SHA-256 of the text before it (64 zeros for the first). Where it also
signs the end of the record of acts the text is
`laurel-checkpoint-2|number|taken at|accounts|entries|root|previous|acts|hash of the last`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Protocol
from uuid import UUID

from domain.audit.chain import Head
from domain.points.entry import microseconds

NOTHING_BEFORE = bytes(32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    number: int
    taken_at: datetime
    accounts: int
    """That had an entry."""
    entries: int
    root: bytes
    previous: bytes = NOTHING_BEFORE
    audit: Head | None = None
    """Where the record of acts ended; None in those of a time before it was a chain."""

    @property
    def text(self) -> str:
        audit = (str(self.audit.seq), self.audit.hash.hex()) if self.audit is not None else ()
        return "|".join(
            (
                "laurel-checkpoint-2" if audit else "laurel-checkpoint-1",
                str(self.number),
                str(microseconds(self.taken_at)),
                str(self.accounts),
                str(self.entries),
                self.root.hex(),
                self.previous.hex(),
                *audit,
            )
        )

    @property
    def digest(self) -> bytes:
        """What the next one calls `previous`."""
        return sha256(self.text.encode()).digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedCheckpoint:
    checkpoint: Checkpoint
    key: str
    """The id of the key."""
    algorithm: str
    """EdDSA or ES256."""
    public_key: str
    """SubjectPublicKeyInfo as PEM."""
    signature: bytes


def head_text(*, account: UUID, member: UUID, wallet: UUID, sequence: int, head: bytes, sides: bytes) -> str:
    """What an account's leaf is the hash of."""
    ids = (account.hex, member.hex, wallet.hex)
    return "|".join(("laurel-head-1", *ids, str(sequence), head.hex(), sides.hex()))


class Signer(Protocol):
    """Holds the key, which lies outside of the database."""

    def sign(self, checkpoint: Checkpoint) -> SignedCheckpoint: ...

    def trusts(self, signed: SignedCheckpoint) -> bool:
        """Whether it was signed by one of our keys, and says what was signed."""
        ...
