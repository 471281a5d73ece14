"""Bytes sealed with AES-256-GCM, in the form that all sealed values have: see `encryption.py`."""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FORMAT = 1
NONCE_BYTES = 12
HEAD_BYTES = 3 + NONCE_BYTES
FIRST_KID = 0
"""The number of a member's first data key; a rotation raises it."""


class Unopenable(Exception):
    """A value does not open here: its key is gone, it was changed, or it belongs to another place."""


def seal_bytes(cipher: AESGCM, kid: int, plain: bytes, aad: bytes) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    return FORMAT.to_bytes() + kid.to_bytes(2) + nonce + cipher.encrypt(nonce, plain, aad)


def key_number(token: bytes) -> int:
    """Raises Unopenable where it is no sealed value."""
    if len(token) < HEAD_BYTES or token[0] != FORMAT:
        raise Unopenable("this is no sealed value")
    return int.from_bytes(token[1:3])


def open_bytes(cipher: AESGCM, token: bytes, aad: bytes, what: str) -> bytes:
    """Raises Unopenable where the bytes were changed, or belong to another place."""
    try:
        return cipher.decrypt(token[3:HEAD_BYTES], token[HEAD_BYTES:], aad)
    except InvalidTag as error:
        raise Unopenable(f"{what} was changed, or belongs to another place") from error
