"""Signing checkpoints, and telling ours from others'."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
)

from api.keys import Algorithm, KeyMaterial, PrivateKey
from api.settings import SettingsRefused
from domain.ledger.checkpoint import Checkpoint, SignedCheckpoint, Signer


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A signature of some text, and with what it was made."""

    key: str
    algorithm: str
    public_key: str
    signature: bytes


class CheckpointKeys(Signer):
    """The checkpoint ring: signs with its newest key, trusts all that it holds."""

    def __init__(self, keys: Mapping[str, str], newest: str) -> None:
        self._keys: dict[str, PrivateKey] = {}
        for kid, pem in keys.items():
            key = load_pem_private_key(pem.encode(), password=None)
            assert isinstance(key, PrivateKey)  # the key file was checked when it was read
            self._keys[kid] = key
        self._newest = newest

    @classmethod
    def of(cls, material: KeyMaterial) -> Self:
        """Raises SettingsRefused where there is no such key."""
        if not material.checkpoint:
            raise SettingsRefused(
                [
                    "The key file holds no checkpoint key: `laurel keys rotate checkpoint` makes one, or "
                    "name a file with LAUREL_CHECKPOINT_KEY."
                ]
            )
        return cls(material.checkpoint, material.newest_checkpoint)

    def sign(self, checkpoint: Checkpoint) -> SignedCheckpoint:
        key, text = self._keys[self._newest], checkpoint.text.encode()
        ed25519 = isinstance(key, Ed25519PrivateKey)
        return SignedCheckpoint(
            checkpoint=checkpoint,
            key=self._newest,
            algorithm=(Algorithm.EDDSA if ed25519 else Algorithm.ES256).value,
            public_key=_pem(key),
            signature=key.sign(text)
            if isinstance(key, Ed25519PrivateKey)
            else key.sign(text, ECDSA(SHA256())),
        )

    def sign_text(self, text: str) -> Signed:
        """Sign something that is no checkpoint, such as what certifies an erasure: its first words say what
        it is, so that neither can be taken for the other."""
        key = self._keys[self._newest]
        ed25519 = isinstance(key, Ed25519PrivateKey)
        return Signed(
            key=self._newest,
            algorithm=(Algorithm.EDDSA if ed25519 else Algorithm.ES256).value,
            public_key=_pem(key),
            signature=key.sign(text.encode())
            if isinstance(key, Ed25519PrivateKey)
            else key.sign(text.encode(), ECDSA(SHA256())),
        )

    def trusts(self, signed: SignedCheckpoint) -> bool:
        key = self._keys.get(signed.key)
        if key is None or signed.public_key != _pem(key):
            return False
        return self.trusts_text(signed.key, signed.checkpoint.text, signed.signature)

    def trusts_text(self, key: str, text: str, signature: bytes) -> bool:
        """Whether our key of this name has signed the text."""
        held = self._keys.get(key)
        if held is None:
            return False
        public = held.public_key()
        try:
            if isinstance(public, Ed25519PublicKey):
                public.verify(signature, text.encode())
            else:
                assert isinstance(public, EllipticCurvePublicKey)
                public.verify(signature, text.encode(), ECDSA(SHA256()))
        except InvalidSignature:
            return False
        return True


def _pem(key: PrivateKey) -> str:
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
