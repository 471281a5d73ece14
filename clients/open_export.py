#!/usr/bin/env python3
"""Open a file with everything that a shop knows of you.

    python open_export.py my-data-....laurelx --out my-data

It asks for the passphrase, which was shown once, when the file was asked for. Needs Python 3.11 and the
package `cryptography`. Exit code 0: the files lie in the folder. 1: they do not, and it says why.

The format: 8 bytes `LAURELX1`; log2(N), r and p of scrypt, a byte each; 16 bytes of salt; 12 bytes of nonce;
then AES-256-GCM of a ZIP under scrypt(passphrase), all bytes before it as associated data.
"""

from __future__ import annotations

import argparse
import getpass
import io
import sys
import zipfile
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

MAGIC = b"LAURELX1"
HEAD = 39


class NotOpened(Exception):
    """The file stays shut."""


def open_export(content: bytes, passphrase: str) -> bytes:
    """The ZIP inside."""
    head, sealed = content[:HEAD], content[HEAD:]
    log_n, r, p = head[8:11] if len(head) == HEAD else (0, 0, 0)
    if head[:8] != MAGIC or not 0 < log_n <= 17 or r != 8 or p != 1:
        raise NotOpened("this is no export of Laurel")
    key = Scrypt(salt=head[11:27], length=32, n=1 << log_n, r=r, p=p).derive(passphrase.encode())
    try:
        return AESGCM(key).decrypt(head[27:], sealed, head)
    except InvalidTag:
        raise NotOpened("the passphrase is another one, or the file was changed") from None


def main() -> int:
    parser = argparse.ArgumentParser(description="Open an export of your data.")
    parser.add_argument("file", type=Path, help="the file that the link gave")
    parser.add_argument("--out", type=Path, default=Path("my-data"), help="the folder to write")
    given = parser.parse_args()
    passphrase = getpass.getpass("Passphrase: ") if sys.stdin.isatty() else sys.stdin.readline()
    try:
        plain = open_export(given.file.read_bytes(), passphrase.strip())
    except (NotOpened, OSError) as error:
        print(f"NOT OPENED: {error}", file=sys.stderr)
        return 1
    given.out.mkdir(mode=0o700, parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(plain)) as inside:
        inside.extractall(given.out)
    print(f"Opened: {given.out / 'README.txt'} says what each part is.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
