"""The parts of a key file as text: rings, key pairs, wrapped keys; each is read whole or refused by name."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

PrivateKey = Ed25519PrivateKey | EllipticCurvePrivateKey

KEY_BYTES = 32
WRAPPED = "wrapped:"  # before the base64 of a master key that the key service has wrapped
HIGHEST_KID = 65_535  # a sealed value names its key in two bytes


class BadKeys(Exception):
    """The key file can not be used; the message says which part and what to do, never a key."""


class Ring(StrEnum):
    """The kinds of key that are exchanged one by one."""

    MASTER = "master"
    COLUMN = "column"
    INDEX = "index"
    SIGNING = "signing"
    CHECKPOINT = "checkpoint"


def ring_out(newest: int, ring: Mapping[int, bytes]) -> dict[str, Any]:
    return {"newest": newest, "keys": {str(kid): as_text(key) for kid, key in ring.items()}}


def ring_in(data: dict[str, Any], ring: Ring) -> tuple[int, dict[int, bytes]]:
    part = part_of(data, ring)
    keys = {number_of(kid, ring): as_key(key, f"{ring} key {kid}") for kid, key in part["keys"].items()}
    newest = number_of(part["newest"], ring)
    if newest not in keys:
        raise BadKeys(f"The newest {ring} key, {newest}, is not in the file.")
    return newest, keys


def pairs_in(data: dict[str, Any], ring: Ring) -> tuple[str, dict[str, str]]:
    part = part_of(data, ring)
    for kid, pem in part["keys"].items():
        private_key(str(pem), f"{ring} key {kid}")
    if part["newest"] not in part["keys"]:
        raise BadKeys(f"The newest {ring} key, {part['newest']}, is not in the file.")
    return part["newest"], dict(part["keys"])


def private_key(pem: str, name: str) -> PrivateKey:
    try:
        key = load_pem_private_key(pem.encode(), password=None)
    except (ValueError, TypeError):
        raise BadKeys(f"The {name} is not a private key in PEM form.") from None
    if isinstance(key, Ed25519PrivateKey) or (
        isinstance(key, EllipticCurvePrivateKey) and isinstance(key.curve, SECP256R1)
    ):
        return key
    raise BadKeys(f"The {name} is neither Ed25519 (EdDSA) nor P-256 (ES256).")


def part_of(data: dict[str, Any], ring: Ring) -> dict[str, Any]:
    part = data.get(ring)
    if not isinstance(part, dict) or not isinstance(part.get("keys"), dict) or "newest" not in part:
        raise BadKeys(f'The key file needs "{ring}": {{"newest": ..., "keys": {{...}}}}.')
    return part


def wrapped_in(data: dict[str, Any]) -> dict[int, bytes]:
    """The master keys that are wrapped: all of them or none."""
    if Ring.MASTER not in data:
        return {}
    held = part_of(data, Ring.MASTER)["keys"]
    wrapped = {kid: str(text) for kid, text in held.items() if str(text).startswith(WRAPPED)}
    if wrapped and len(wrapped) < len(held):
        raise BadKeys("Some master keys of the file are wrapped by a key service, and some are not.")
    try:
        return {
            number_of(kid, Ring.MASTER): b64decode(text.removeprefix(WRAPPED), validate=True)
            for kid, text in wrapped.items()
        }
    except ValueError:
        raise BadKeys("A wrapped master key of the file is not base64.") from None


def context_of(kid: int) -> str:
    """To what the key service binds a master key."""
    return f"laurel|master|{kid}"


def masters_in(text: str) -> tuple[int, dict[int, bytes]]:
    keys: dict[int, bytes] = {}
    for each in filter(None, (part.strip() for part in text.replace("\n", ",").split(","))):
        kid, colon, key = each.partition(":")
        if not colon:
            raise BadKeys("LAUREL_MASTER_KEYS is a list of kid:base64, newest first, with commas between.")
        number = number_of(kid, Ring.MASTER)
        if number in keys:
            raise BadKeys(f"LAUREL_MASTER_KEYS names key {number} twice.")
        keys[number] = as_key(key, f"master key {number}")
    if not keys:
        raise BadKeys("LAUREL_MASTER_KEYS is empty.")
    return next(iter(keys)), keys


def number_of(kid: object, ring: Ring) -> int:
    try:
        number = int(str(kid))
    except ValueError:
        number = -1
    lowest = 0 if ring is Ring.INDEX else 1
    if not lowest <= number <= HIGHEST_KID:
        raise BadKeys(f"The {ring} ring has a key id that is not a number from {lowest} to {HIGHEST_KID}.")
    return number


def as_text(key: bytes) -> str:
    return b64encode(key).decode()


def as_key(text: object, name: str) -> bytes:
    try:
        key = b64decode(str(text), validate=True) if text else b""
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise BadKeys(f"{name} is not {KEY_BYTES} bytes in base64.")
    return key
