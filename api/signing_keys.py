"""The keys that access tokens are signed with, and what of them everybody may know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from jwt.algorithms import ECAlgorithm, OKPAlgorithm

from api.keys import Algorithm


@dataclass(frozen=True, slots=True)
class SigningKey:
    algorithm: Algorithm
    private: Ed25519PrivateKey | EllipticCurvePrivateKey
    public: Ed25519PublicKey | EllipticCurvePublicKey


def signing_key(pem: str) -> SigningKey:
    private = load_pem_private_key(pem.encode(), password=None)
    if isinstance(private, Ed25519PrivateKey):
        return SigningKey(Algorithm.EDDSA, private, private.public_key())
    if isinstance(private, EllipticCurvePrivateKey):
        return SigningKey(Algorithm.ES256, private, private.public_key())
    raise TypeError("a signing key is Ed25519 or P-256")


def jwk(kid: str, key: SigningKey) -> dict[str, Any]:
    public = (
        OKPAlgorithm.to_jwk(key.public, as_dict=True)
        if isinstance(key.public, Ed25519PublicKey)
        else ECAlgorithm.to_jwk(key.public, as_dict=True)
    )
    return {**public, "kid": kid, "alg": str(key.algorithm), "use": "sig"}
