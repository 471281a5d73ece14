#!/usr/bin/env python3
"""Check a receipt of a points entry without asking anybody.

    python verify_receipt.py receipt.json --key merchant.pem

`receipt.json` is what `receipt(entry) { document }` answered. `merchant.pem` is the public key that the
merchant has published; without it the key in the receipt is used, and its id is shown for you to compare.
Needs Python 3.11 and the package `cryptography`. Exit code 0: everything is as signed. 1: it is not.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key

FIELDS = (
    "member",
    "wallet_type",
    "sequence",
    "entry",
    "kind",
    "points",
    "available",
    "pending",
    "held",
    "owed",
    "balance_after",
    "available_after",
    "at",
    "recorded_at",
    "cause_kind",
    "cause",
    "order",
    "decision",
    "contra",
    "idempotency_key",
    "reason_digest",
)
"""What the hash covers, in this order. It covers values and no names, so a name is worth its place only."""


class Forged(Exception):
    """The receipt does not hold; the text says where."""


def sha256(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


def check(receipt: dict, trusted_pem: str | None) -> str:
    """What the receipt proves, as a sentence. Raises Forged."""
    if receipt.get("format") != "laurel-receipt-1":
        raise Forged("this is no receipt of a form that is known here")
    if receipt["checkpoint"] is None:
        raise Forged("no checkpoint covers the entry yet: ask again in a quarter of an hour")
    fields = check_entry(receipt["entry"])
    check_chain(receipt)
    check_tree(receipt, fields)
    key = check_signature(receipt["checkpoint"], trusted_pem)
    at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=int(fields["at"]))
    return (
        f"{fields['kind']} of {fields['points']} points, entry {fields['entry']} (#{fields['sequence']}) of "
        f"{at.isoformat()}, stands in the ledger as signed by checkpoint {receipt['checkpoint']['number']} "
        f"of {receipt['checkpoint']['taken_at']} with key {key}."
    )


def check_entry(entry: dict) -> dict[str, str]:
    """The hash is that of the fields and of what the entry does to lots."""
    if tuple(name for name, _ in entry["fields"]) != FIELDS:
        raise Forged("the entry's fields are not those of an entry, in their order")
    values = [value for _, value in entry["fields"]]
    if any("|" in value for value in values):
        raise Forged("a field holds the sign that stands between fields")
    lines = "\n".join(entry["movements"])
    content = "|".join([entry["previous_hash"], *values, sha256(lines.encode()).hex() if lines else ""])
    if sha256(content.encode()).hex() != entry["hash"]:
        raise Forged("the entry's hash is not that of its fields")
    return dict(entry["fields"])


def check_chain(receipt: dict) -> None:
    """From the entry's hash, entry by entry, to the end that the checkpoint knows."""
    at = receipt["entry"]["hash"]
    for content in receipt["following"]:
        at = sha256(f"{at}|{content}".encode()).hex()
    if at != receipt["head"]["hash"]:
        raise Forged("the chain does not lead from the entry to its signed end")


def check_tree(receipt: dict, fields: dict[str, str]) -> None:
    """From the account's leaf to the root."""
    head = receipt["head"]
    if int(fields["sequence"]) + len(receipt["following"]) != head["sequence"]:
        raise Forged("the number of entries in the chain is wrong")
    leaf = "|".join(
        [
            "laurel-head-1",
            head["account"],
            fields["member"],
            fields["wallet_type"],
            str(head["sequence"]),
            head["hash"],
            head["sides"],
        ]
    )
    at = sha256(b"\x00" + leaf.encode())
    for side, neighbour in receipt["path"]:
        other = bytes.fromhex(neighbour)
        at = sha256(b"\x01" + (other + at if side == "LEFT" else at + other))
    if at.hex() != receipt["checkpoint"]["root"]:
        raise Forged("the path does not lead to the signed root")


def check_signature(checkpoint: dict, trusted_pem: str | None) -> str:
    """The id of the key that signed the root."""
    key = load_pem_public_key((trusted_pem or checkpoint["public_key"]).encode())
    taken_at = datetime.fromisoformat(checkpoint["taken_at"]) - datetime(1970, 1, 1, tzinfo=UTC)
    # The end of the merchant's record of acts is signed along, where there is one.
    audit = [str(checkpoint["audit_acts"]), checkpoint["audit_head"]] if "audit_head" in checkpoint else []
    text = "|".join(
        [
            "laurel-checkpoint-2" if audit else "laurel-checkpoint-1",
            str(checkpoint["number"]),
            str(taken_at // timedelta(microseconds=1)),
            str(checkpoint["accounts"]),
            str(checkpoint["entries"]),
            checkpoint["root"],
            checkpoint["previous"],
            *audit,
        ]
    ).encode()
    signature = base64.b64decode(checkpoint["signature"])
    try:
        if isinstance(key, Ed25519PublicKey):
            key.verify(signature, text)
        elif isinstance(key, EllipticCurvePublicKey):
            key.verify(signature, text, ECDSA(SHA256()))
        else:
            raise Forged("the key is of a kind that signs no checkpoints")
    except InvalidSignature:
        raise Forged("the checkpoint was not signed by this key") from None
    public = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return base64.urlsafe_b64encode(sha256(public))[:16].decode()


def main() -> int:
    parser = argparse.ArgumentParser(description="Check a receipt of a points entry offline.")
    parser.add_argument("receipt", type=Path, help="the file with the receipt's document")
    parser.add_argument("--key", type=Path, help="the merchant's public key, PEM")
    given = parser.parse_args()
    try:
        proved = check(
            json.loads(given.receipt.read_text(encoding="utf-8")),
            given.key.read_text(encoding="utf-8") if given.key else None,
        )
    except (Forged, ValueError, KeyError, TypeError) as error:
        print(f"NOT PROVED: {error}", file=sys.stderr)
        return 1
    print(f"PROVED: {proved}")
    if given.key is None:
        print("The key came with the receipt: compare its id with the one that the merchant has published.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
