"""The root of the local key service: a ring of keys in a file of its own, which never leave it."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import orjson
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from api.files import write_private
from api.key_text import KEY_BYTES, BadKeys, ring_out
from api.keys import read_private
from api.keyservice.port import KeyService, KeyServiceFailed
from persistence.sealed_bytes import Unopenable, key_number, open_bytes, seal_bytes

FORMAT = 1
"""Of the file."""


@dataclass(frozen=True, slots=True)
class RootRing(KeyService):
    """By AES-256-GCM, in the form that all sealed values have; each is bound to its context."""

    keys: Mapping[int, bytes]
    newest: int

    def __repr__(self) -> str:
        return f"<root ring {sorted(self.keys)}>"

    def wrap(self, key: bytes, *, context: str) -> bytes:
        return seal_bytes(AESGCM(self.keys[self.newest]), self.newest, key, context.encode())

    def unwrap(self, wrapped: bytes, *, context: str) -> bytes:
        try:
            cipher = AESGCM(self.keys[key_number(wrapped)])
            return open_bytes(cipher, wrapped, context.encode(), context)
        except (Unopenable, KeyError):
            raise KeyServiceFailed("wrapped by another service, or for another place") from None


def create(path: Path) -> RootRing:
    """A fresh root in a file that nobody else may read. Raises BadKeys where there is one."""
    ring = RootRing({1: AESGCM.generate_key(bit_length=256)}, 1)
    text = orjson.dumps({"format": FORMAT, **ring_out(ring.newest, ring.keys)}).decode()
    try:
        write_private(path, text + "\n", replacing=False)
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
