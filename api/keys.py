"""The keys of a deployment: one JSON file, mode 600, read once at the start.

Five kinds of key live as rings, so that each can be exchanged while the service runs: `master` keys wrap
the members' data keys, `column` keys seal what belongs to no member, `index` keys are what sealed values are
found by, `signing` keys sign access tokens, `checkpoint` keys sign the state of the ledger. A ring opens
(or finds, or verifies) with every key it holds and seals (or writes, or signs) with the newest alone:

    add       the new key is known everywhere, nothing uses it yet
    activate  it becomes the newest
    retire    the old one is gone, after everything under it was sealed anew or has run out

The others stand alone: `index_root` (fingerprints; also index key 0, the first of its ring), `cursor` (page
cursors are signed) and `idempotency` (what was asked under a key is remembered as a digest). All are 32
random bytes.
"""

from __future__ import annotations

import json
import os
import secrets
import stat
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    generate_private_key,
)
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from api.files import write_private
from api.key_text import (
    HIGHEST_KID,
    KEY_BYTES,
    WRAPPED,
    BadKeys,
    PrivateKey,
    Ring,
    as_key,
    as_text,
    context_of,
    masters_in,
    number_of,
    pairs_in,
    private_key,
    ring_in,
    ring_out,
    wrapped_in,
)

if TYPE_CHECKING:
    from api.keyservice.port import KeyService

__all__ = ["BadKeys", "PrivateKey", "Ring"]
"""Told from here as well: whoever has to do with keys needs them."""

FORMAT = 1


_PAIRS = (Ring.SIGNING, Ring.CHECKPOINT)
"""Rings of private keys, known by ids that are made from their public halves."""


class Algorithm(StrEnum):
    """How is signed. Both are asymmetric: whoever verifies can not sign."""

    EDDSA = "EdDSA"
    ES256 = "ES256"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyMaterial:
    """Every key of one deployment. Its repr shows key ids only, so that a log can not leak it."""

    master: Mapping[int, bytes]
    newest_master: int
    column: Mapping[int, bytes]
    newest_column: int
    signing: Mapping[str, str]  # key id -> private key, PKCS#8 PEM
    newest_signing: str
    index_root: bytes
    cursor: bytes
    idempotency: bytes
    development: bool = False  # made by `laurel serve` on a developer's machine: production refuses them
    master_apart: bool = (
        False  # the master ring came from LAUREL_MASTER_KEYS and is not written into the file
    )
    wrapped: Mapping[int, bytes] = field(
        default_factory=dict
    )  # the master keys as the key service has wrapped them
    index: Mapping[int, bytes] = field(default_factory=dict)  # without an exchange: key 0, the index root
    newest_index: int = 0
    checkpoint: Mapping[str, str] = field(
        default_factory=dict
    )  # as signing; empty in files of older releases
    newest_checkpoint: str = ""
    checkpoint_apart: bool = False  # it came from LAUREL_CHECKPOINT_KEY and is not written into the file

    def __post_init__(self) -> None:
        if not self.index:
            object.__setattr__(self, "index", {0: self.index_root})

    def __repr__(self) -> str:
        return (
            f"KeyMaterial(master={sorted(self.master)}, column={sorted(self.column)}, "
            f"index={sorted(self.index)}, signing={sorted(self.signing)}, "
            f"checkpoint={sorted(self.checkpoint)}, development={self.development})"
        )


def generate(*, development: bool = False, algorithm: Algorithm = Algorithm.EDDSA) -> KeyMaterial:
    """Fresh keys for a new deployment, one in every ring."""
    kid, pem = _signing_key(algorithm)
    checkpoint_kid, checkpoint_pem = _signing_key(algorithm)
    return KeyMaterial(
        master={1: secrets.token_bytes(KEY_BYTES)},
        newest_master=1,
        column={1: secrets.token_bytes(KEY_BYTES)},
        newest_column=1,
        signing={kid: pem},
        newest_signing=kid,
        index_root=secrets.token_bytes(KEY_BYTES),
        cursor=secrets.token_bytes(KEY_BYTES),
        idempotency=secrets.token_bytes(KEY_BYTES),
        development=development,
        checkpoint={checkpoint_kid: checkpoint_pem},
        newest_checkpoint=checkpoint_kid,
    )


def add(
    keys: KeyMaterial,
    ring: Ring,
    algorithm: Algorithm = Algorithm.EDDSA,
    *,
    service: KeyService | None = None,
) -> tuple[KeyMaterial, str]:
    """Add a key that is known but not yet used; the second value is its id. Raises BadKeys, KeyServiceFailed.

    service: wraps the new master key, where it has wrapped the others.
    """
    _in_file(keys, ring)
    held = _held(keys, ring)
    if ring in _PAIRS:
        kid, pem = _signing_key(algorithm)
        first = {} if held else {f"newest_{ring}": kid}
        return _changed(keys, {ring: {**held, kid: pem}, **first}), kid
    number = max(held) + 1
    if number > HIGHEST_KID:
        raise BadKeys(f"The {ring} ring has used all {HIGHEST_KID} key ids.")
    key = secrets.token_bytes(KEY_BYTES)
    changed = _changed(keys, {ring: {**held, number: key}})
    if ring is Ring.MASTER and keys.wrapped:
        if service is None:
            raise BadKeys("The master keys are wrapped by the key service: set LAUREL_KEY_SERVICE_URL.")
        wrapped = service.wrap(key, context=context_of(number))
        changed = replace(changed, wrapped={**keys.wrapped, number: wrapped})
    return changed, str(number)


def hand_over(keys: KeyMaterial, service: KeyService) -> KeyMaterial:
    """The same keys; in the file their master ring lies wrapped by the service. Raises KeyServiceFailed."""
    return replace(
        keys,
        wrapped={kid: service.wrap(key, context=context_of(kid)) for kid, key in keys.master.items()},
        master_apart=False,
    )


def activate(keys: KeyMaterial, ring: Ring, kid: str) -> KeyMaterial:
    """Make a known key the newest: the one that seals or signs."""
    _in_file(keys, ring)
    return _changed(keys, {f"newest_{ring}": _kid(keys, ring, kid)})


def retire(keys: KeyMaterial, ring: Ring, kid: str) -> KeyMaterial:
    """Forget a key for good. What is still sealed or signed with it can not be opened or verified again."""
    _in_file(keys, ring)
    known = _kid(keys, ring, kid)
    if known == getattr(keys, f"newest_{ring}"):
        raise BadKeys(f"Key {kid} is the newest of the {ring} ring: activate another one first.")
    left = {each: key for each, key in _held(keys, ring).items() if each != known}
    changed = _changed(keys, {ring: left})
    if ring is Ring.MASTER:
        changed = replace(changed, wrapped={each: key for each, key in keys.wrapped.items() if each in left})
    return changed


def dump(keys: KeyMaterial) -> str:
    """The text of the key file."""
    master: dict[str, Any] = {}
    if keys.wrapped:
        held = {str(kid): WRAPPED + as_text(key) for kid, key in keys.wrapped.items()}
        master = {"master": {"newest": keys.newest_master, "keys": held}}
    elif not keys.master_apart:
        master = {"master": ring_out(keys.newest_master, keys.master)}
    checkpoint = {}
    if keys.checkpoint and not keys.checkpoint_apart:
        checkpoint = {"checkpoint": {"newest": keys.newest_checkpoint, "keys": dict(keys.checkpoint)}}
    return json.dumps(
        {
            "format": FORMAT,
            "development": keys.development,
            **master,
            "column": ring_out(keys.newest_column, keys.column),
            "signing": {"newest": keys.newest_signing, "keys": dict(keys.signing)},
            **checkpoint,
            **({} if set(keys.index) == {0} else {"index": ring_out(keys.newest_index, keys.index)}),
            "index_root": as_text(keys.index_root),
            "cursor": as_text(keys.cursor),
            "idempotency": as_text(keys.idempotency),
        },
        indent=2,
    )


def dump_master(keys: KeyMaterial) -> str:
    """The master ring as LAUREL_MASTER_KEYS gives it: kid:base64, newest first."""
    kids = sorted(keys.master, key=lambda kid: (kid != keys.newest_master, -kid))
    return ",".join(f"{kid}:{as_text(keys.master[kid])}" for kid in kids)


def dump_checkpoint(keys: KeyMaterial) -> str:
    """The newest checkpoint key as a file of its own, for LAUREL_CHECKPOINT_KEY."""
    return keys.checkpoint[keys.newest_checkpoint]


def with_checkpoint_key(
    keys: KeyMaterial, pem: str | None = None, algorithm: Algorithm = Algorithm.EDDSA
) -> KeyMaterial:
    """The keys with one that signs checkpoints: that of a file of its own, else a new one.

    Raises BadKeys.
    """
    if pem is None:
        kid, made = _signing_key(algorithm)
        return replace(keys, checkpoint={kid: made}, newest_checkpoint=kid)
    kid = key_id(private_key(pem, "key in LAUREL_CHECKPOINT_KEY"))
    return replace(keys, checkpoint={kid: pem}, newest_checkpoint=kid, checkpoint_apart=True)


def parse(text: str, *, master: str | None = None, service: KeyService | None = None) -> KeyMaterial:
    """Read the text of a key file. Raises BadKeys, KeyServiceFailed.

    master: the master ring from elsewhere ("2:base64,1:base64", newest first), for a file without one. So
    the keys that open members' data can be kept apart from the file. service: unwraps a master ring that lies
    in the file wrapped.
    """
    try:
        data = json.loads(text)
    except ValueError as error:
        raise BadKeys(f"The key file is not JSON: {error}") from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise BadKeys(f'The key file needs "format": {FORMAT}; `laurel keys generate` writes it.')
    if master is None and Ring.MASTER not in data:
        raise BadKeys(
            "The key file holds no master keys and LAUREL_MASTER_KEYS is not set: one must give them."
        )
    if master is not None and Ring.MASTER in data:
        raise BadKeys("The key file holds master keys and LAUREL_MASTER_KEYS is set: keep one of them.")
    wrapped = wrapped_in(data)
    if master is not None:
        newest_master, masters = masters_in(master)
    elif wrapped:
        if service is None:
            raise BadKeys(
                "The master keys of the file are wrapped by a key service: set LAUREL_KEY_SERVICE_URL."
            )
        newest_master = number_of(data[Ring.MASTER]["newest"], Ring.MASTER)
        masters = {kid: service.unwrap(key, context=context_of(kid)) for kid, key in wrapped.items()}
        if newest_master not in masters:
            raise BadKeys(f"The newest master key, {newest_master}, is not in the file.")
    else:
        newest_master, masters = ring_in(data, Ring.MASTER)
    newest_column, columns = ring_in(data, Ring.COLUMN)
    newest_signing, signing = pairs_in(data, Ring.SIGNING)
    index_root = as_key(data.get("index_root"), "index_root")
    newest_index, index = ring_in(data, Ring.INDEX) if Ring.INDEX in data else (0, {0: index_root})
    if index.get(0, index_root) != index_root:
        raise BadKeys("Index key 0 is the index root: the file has two different ones.")
    newest_checkpoint, checkpoint = pairs_in(data, Ring.CHECKPOINT) if Ring.CHECKPOINT in data else ("", {})
    return KeyMaterial(
        master=masters,
        newest_master=newest_master,
        column=columns,
        newest_column=newest_column,
        signing=signing,
        newest_signing=newest_signing,
        index_root=index_root,
        cursor=as_key(data.get("cursor"), "cursor"),
        idempotency=as_key(data.get("idempotency"), "idempotency"),
        development=data.get("development") is True,
        master_apart=master is not None,
        wrapped=wrapped,
        index=index,
        newest_index=newest_index,
        checkpoint=checkpoint,
        newest_checkpoint=newest_checkpoint,
    )


def read(path: Path, *, master: str | None = None, service: KeyService | None = None) -> KeyMaterial:
    """Read a key file that nobody else may read. Raises BadKeys, KeyServiceFailed."""
    return parse(read_private(path), master=master, service=service)


def read_checkpoint_key(path: Path) -> str:
    """The text of a file that holds one private key. Raises BadKeys."""
    pem = read_private(path)
    private_key(pem, f"key in {path}")
    return pem


def read_private(path: Path) -> str:
    """The text of a file that nobody else may read. Raises BadKeys.

    Files on a read-only mount (secrets of a container) are exempt: their mode is the platform's.
    """
    try:
        mode = path.stat().st_mode
        text = path.read_text(encoding="utf-8")
        read_only = bool(os.statvfs(path).f_flag & os.ST_RDONLY)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8 text"
        raise BadKeys(f"The key file {path} can not be read: {reason}.") from None
    if stat.S_IMODE(mode) & 0o077 and not read_only:
        raise BadKeys(f"The key file {path} can be read by others: chmod 600 {path}")
    return text


def write(path: Path, keys: KeyMaterial, *, replacing: bool = False) -> None:
    """Write the key file, whole or not at all, readable by its owner alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        write_private(path, dump(keys) + "\n", replacing=replacing)
    except FileExistsError:
        raise BadKeys(f"{path} exists already; keys are never overwritten.") from None


def _in_file(keys: KeyMaterial, ring: Ring) -> None:
    if ring is Ring.MASTER and keys.master_apart:
        raise BadKeys("The master ring comes from LAUREL_MASTER_KEYS: change it where that is kept.")
    if ring is Ring.CHECKPOINT and keys.checkpoint_apart:
        raise BadKeys("The checkpoint key comes from LAUREL_CHECKPOINT_KEY: change it where that is kept.")


def _held(keys: KeyMaterial, ring: Ring) -> Mapping[Any, Any]:
    held: Mapping[Any, Any] = getattr(keys, ring)  # a ring's name is its field's name
    return held


def _changed(keys: KeyMaterial, fields: dict[str, Any]) -> KeyMaterial:
    return replace(keys, **fields)


def _kid(keys: KeyMaterial, ring: Ring, kid: str) -> int | str:
    known: dict[str, int | str] = {str(each): each for each in _held(keys, ring)}
    if kid not in known:
        raise BadKeys(f"The {ring} ring holds no key {kid}; it holds {', '.join(known)}.")
    return known[kid]


def _signing_key(algorithm: Algorithm) -> tuple[str, str]:
    key: PrivateKey
    key = Ed25519PrivateKey.generate() if algorithm is Algorithm.EDDSA else generate_private_key(SECP256R1())
    kid = key_id(key)
    if kid.startswith("-"):  # a command that names it would take it for an option
        return _signing_key(algorithm)
    return kid, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def key_id(key: PrivateKey) -> str:
    """Made from the public half, so whoever has that can tell which key it is."""
    public = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return urlsafe_b64encode(sha256(public).digest())[:16].decode()
