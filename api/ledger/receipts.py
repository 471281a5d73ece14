"""Proof of an entry, for whoever does not want to believe us: `docs/guides/receipts.md` says how to check."""

from base64 import b64encode
from datetime import datetime
from typing import Any

import strawberry
from strawberry.scalars import JSON

from api.ledger import checkpoint_file
from api.permissions import open_field
from api.scalars import Count
from domain.kernel.ids import EntryId, MemberId
from domain.ledger.checkpoint import SignedCheckpoint
from persistence.ledger.receipts import ReceiptRead

FORMAT = "laurel-receipt-1"


@strawberry.type(description="The signed state of the ledger at a moment.")
class Checkpoint:
    signed: strawberry.Private[SignedCheckpoint]

    @open_field
    def number(self) -> Count:
        return Count(self.signed.checkpoint.number)

    @open_field
    def taken_at(self) -> datetime:
        return self.signed.checkpoint.taken_at

    @open_field(description="The root of the Merkle tree over the ends of all chains, in hexadecimal.")
    def root(self) -> str:
        return self.signed.checkpoint.root.hex()

    @open_field(description="What is signed, to the letter.")
    def text(self) -> str:
        return self.signed.checkpoint.text

    @open_field(description="EdDSA (Ed25519) or ES256 (P-256, SHA-256, DER).")
    def algorithm(self) -> str:
        return self.signed.algorithm

    @open_field(description="The id of the key.")
    def key(self) -> str:
        return self.signed.key

    @open_field(description="PEM. Compare it with the one that the merchant has published elsewhere.")
    def public_key(self) -> str:
        return self.signed.public_key

    @open_field(description="In base64.")
    def signature(self) -> str:
        return b64encode(self.signed.signature).decode()


@strawberry.type(description="Proof that an entry stands in the ledger as it was signed.")
class Receipt:
    read: strawberry.Private[ReceiptRead]

    def belongs_to(self, member_id: MemberId) -> bool:
        return self.read.entry_id.member == member_id.value

    @open_field
    def entry_id(self) -> EntryId:
        return self.read.entry_id

    @open_field(description="The entry's hash, in hexadecimal.")
    def hash(self) -> str:
        return self.read.hash.hex()

    @open_field(
        description="The newest checkpoint that covers the entry; null for some minutes after it was written."
    )
    def checkpoint(self) -> Checkpoint | None:
        return Checkpoint(signed=self.read.anchor.signed) if self.read.anchor else None

    @open_field(
        description="Everything that is needed to check it offline: save it, and run verify_receipt.py on it."
    )
    def document(self) -> JSON:
        return JSON(document(self.read))


def document(read: ReceiptRead) -> dict[str, Any]:
    anchor = read.anchor
    return {
        "format": FORMAT,
        "entry": {
            "previous_hash": read.previous_hash.hex(),
            "fields": [list(each) for each in read.fields],
            "movements": list(read.movements),
            "hash": read.hash.hex(),
        },
        "following": list(anchor.following) if anchor else [],
        "head": {
            "account": anchor.account_id,
            "sequence": anchor.sequence,
            "hash": anchor.head.hex(),
            "sides": anchor.sides.hex(),
        }
        if anchor
        else None,
        "path": [[step.side.value, step.hash.hex()] for step in anchor.path] if anchor else [],
        "checkpoint": checkpoint_file.to_plain(anchor.signed) if anchor else None,
    }
