"""The root of the local key service: a ring of keys in a file of its own, which never leave it."""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from api.files import write_private
from api.keys import BadKeys, read_private
from api.keyservice.port import KeyService, KeyServiceFailed

FORMAT = 1
KEY_BYTES = 32
NONCE_BYTES = 12
HEAD_BYTES = 3 + NONCE_BYTES


@dataclass(frozen=True, slots=True)
class RootRing(KeyService):
    """By AES-256-GCM: `0x01 | key number (2) | nonce (12) | ciphertext | tag (16)`, bound to its context."""

    keys: Mapping[int, bytes]
    newest: int

    def __repr__(self) -> str:
        return f"<root ring {sorted(self.keys)}>"

    def wrap(self, key: bytes, *, context: str) -> bytes:
        nonce = os.urandom(NONCE_BYTES)
        sealed = AESGCM(self.keys[self.newest]).encrypt(nonce, key, context.encode())
        return bytes([FORMAT]) + self.newest.to_bytes(2) + nonce + sealed

    def unwrap(self, wrapped: bytes, *, context: str) -> bytes:
        kid = int.from_bytes(wrapped[1:3])
        if len(wrapped) < HEAD_BYTES or wrapped[0] != FORMAT or kid not in self.keys:
            raise KeyServiceFailed("wrapped by another service")
        try:
            return AESGCM(self.keys[kid]).decrypt(
                wrapped[3:HEAD_BYTES], wrapped[HEAD_BYTES:], context.encode()
            )
        except InvalidTag:
            raise KeyServiceFailed("wrapped by another service, or for another place") from None


def create(path: Path) -> RootRing:
    """A fresh root in a file that nobody else may read. Raises BadKeys where there is one."""
    ring = RootRing({1: AESGCM.generate_key(bit_length=256)}, 1)
    held = {str(kid): b64encode(key).decode() for kid, key in ring.keys.items()}
    try:
        write_private(
            path,
            orjson.dumps({"format": FORMAT, "newest": ring.newest, "keys": held}).decode() + "\n",
            replacing=False,
        )
    except FileExistsError:
        raise BadKeys(f"{path} exists already; keys are never overwritten.") from None
    return ring


def read(path: Path) -> RootRing:
    """Raises BadKeys."""
    try:
        data = orjson.loads(read_private(path))
        keys = {int(kid): b64decode(key, validate=True) for kid, key in data["keys"].items()}
        ring = RootRing(keys, int(data["newest"]))
    except (ValueError, TypeError, KeyError, AttributeError):
        raise BadKeys(f"{path} is no file of a key service's root.") from None
    if ring.newest not in keys or any(len(key) != KEY_BYTES for key in keys.values()):
        raise BadKeys(f"{path} is no file of a key service's root.")
    return ring
