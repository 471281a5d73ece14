"""The protocol of the key service: signed posts over a Unix socket or TLS, and signed answers.

    POST /wrap     {"value": base64 of the key, "context": "laurel|master|1"}
    POST /unwrap   {"value": base64 of what `wrap` gave, "context": the same}
    200            {"value": base64}

`Laurel-Signature: SECONDS.HEX` is HMAC-SHA256, under a secret that both know, over the seconds since 1970,
the path and the body. Requests that are older or newer than a minute are refused. The answer is signed over
the request's signature and its own body, so nobody can put an answer of another request, or of his own, in
its place.
"""

from __future__ import annotations

import hmac
from base64 import b64decode

HEADER = "Laurel-Signature"
FRESH_SECONDS = 60
SECRET_BYTES = 32
"""At least."""
LONGEST = 8_192
"""Bytes of a request or an answer."""


def secret_of(text: str) -> bytes:
    """The shared secret, in base64. Raises ValueError."""
    secret = b64decode(text, validate=True)
    if len(secret) < SECRET_BYTES:
        raise ValueError("too short")
    return secret


def signature_of_request(secret: bytes, path: str, body: bytes, *, at: int) -> str:
    return f"{at}.{_mac(secret, b'request', str(at).encode(), path.encode(), body)}"


def signature_of_answer(secret: bytes, asked: str, status: int, body: bytes) -> str:
    """`asked`: the signature of the request that is answered."""
    return _mac(secret, b"answer", asked.encode(), str(status).encode(), body)


def is_signed(secret: bytes, path: str, body: bytes, given: str, *, now: float) -> bool:
    """Whether a request was signed by somebody who knows the secret, lately."""
    seconds, _, _ = given.partition(".")
    if not seconds.isascii() or not seconds.isdigit() or len(seconds) > 12:
        return False
    wanted = signature_of_request(secret, path, body, at=int(seconds))
    return hmac.compare_digest(wanted, given) and abs(now - int(seconds)) <= FRESH_SECONDS


def _mac(secret: bytes, *parts: bytes) -> str:
    # Lengths first: no two lists of parts are the same text.
    text = b"".join(len(each).to_bytes(4) + each for each in parts)
    return hmac.digest(secret, text, "sha256").hex()
