#!/usr/bin/env python3
"""Check what certifies an erasure without asking anybody.

    python verify_erasure.py certificate.json --key merchant.pem

`certificate.json` is what `erasureCertificate(id) { id pseudonym text publicKey signature }` answered.
`merchant.pem` is the public key that the merchant has published; without it the key in the certificate is
used, and its id is shown for you to compare. Needs Python 3.11 and the package `cryptography`. Exit code
0: it is as signed. 1: it is not.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import sys
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key

FORMAT = "laurel-erasure-1"


class Forged(Exception):
    """It is not what was signed."""


def check(certificate: dict, trusted_pem: str | None) -> str:
    """What is certified, in words, with the id of the key."""
    key = load_pem_public_key((trusted_pem or certificate["publicKey"]).encode())
    text, signature = certificate["text"].encode(), base64.b64decode(certificate["signature"] or "")
    try:
        if isinstance(key, Ed25519PublicKey):
            key.verify(signature, text)
        elif isinstance(key, EllipticCurvePublicKey):
            key.verify(signature, text, ECDSA(SHA256()))
        else:
            raise Forged("the key is of a kind that signs no certificates")
    except InvalidSignature:
        raise Forged("it was not signed by this key, or was changed") from None
    said = json.loads(certificate["text"])
    if said["format"] != FORMAT:
        raise Forged("what is signed certifies no erasure")
    for name, there in (("id", "certificate"), ("pseudonym", "pseudonym")):
        if name in certificate and certificate[name] != said[there]:
            raise Forged(f"{name} is not what is signed")
    public = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    kid = base64.urlsafe_b64encode(hashlib.sha256(public).digest())[:16].decode()
    return f"{said['pseudonym']} was erased at {said['erased_at']}, signed by {kid}"


def main() -> int:
    parser = argparse.ArgumentParser(description="Check what certifies an erasure, offline.")
    parser.add_argument("certificate", type=Path, help="the file with the certificate")
    parser.add_argument("--key", type=Path, help="the merchant's public key, PEM")
    given = parser.parse_args()
    try:
        proved = check(
            json.loads(given.certificate.read_text(encoding="utf-8")),
            given.key.read_text(encoding="utf-8") if given.key else None,
        )
    except (Forged, ValueError, KeyError, TypeError) as error:
        print(f"NOT PROVED: {error}", file=sys.stderr)
        return 1
    print(f"PROVED: {proved}")
    if given.key is None:
        print("The key came with the certificate: compare its id with the one that was published.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
