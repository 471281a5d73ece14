"""The file that an export is: a ZIP, encrypted so that a person with its passphrase can open it anywhere.

    8 bytes    `LAURELX1`
    1          scrypt: the logarithm of N to base 2
    1 + 1      scrypt: r, p
    16         salt
    12         nonce
    the rest   AES-256-GCM of the ZIP, its tag at the end; all that stands before is bound into it

The key is scrypt of the passphrase, in UTF-8. `clients/open_export.py` opens it without anything of ours.
"""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from persistence.encryption import KEY_BYTES
from persistence.sealed_bytes import NONCE_BYTES, Unopenable

MAGIC = b"LAURELX1"
LOG_N, R, P = 15, 8, 1
"""32 MB and a tenth of a second: the passphrase has 125 random bits, so more would help nobody."""
MOST_LOG_N = 17
SALT_BYTES = 16
HEAD_BYTES = len(MAGIC) + 3 + SALT_BYTES + NONCE_BYTES


def new_head() -> bytes:
    return MAGIC + bytes((LOG_N, R, P)) + os.urandom(SALT_BYTES + NONCE_BYTES)


def key_of(head: bytes, passphrase: str) -> bytes:
    """Takes a tenth of a second of one core. Raises Unopenable where this is no head of ours."""
    log_n, r, p = head[len(MAGIC) : len(MAGIC) + 3]
    if head[: len(MAGIC)] != MAGIC or len(head) != HEAD_BYTES or log_n > MOST_LOG_N or r > R or p > P:
        raise Unopenable("this is no export of Laurel")
    salt = head[len(MAGIC) + 3 : -NONCE_BYTES]
    return Scrypt(salt=salt, length=KEY_BYTES, n=1 << log_n, r=r, p=p).derive(passphrase.encode())


def seal(head: bytes, key: bytes, plain: bytes) -> bytes:
    """The whole file. A head is used once."""
    return head + AESGCM(key).encrypt(head[-NONCE_BYTES:], plain, head)


def open_file(content: bytes, passphrase: str) -> bytes:
    """The ZIP. Raises Unopenable."""
    if len(content) < HEAD_BYTES:
        raise Unopenable("this is no export of Laurel")
    head = content[:HEAD_BYTES]
    key = key_of(head, passphrase)
    try:
        return AESGCM(key).decrypt(head[-NONCE_BYTES:], content[HEAD_BYTES:], head)
    except InvalidTag as error:
        raise Unopenable("the passphrase is another one, or the file was changed") from error
