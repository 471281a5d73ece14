"""How values that are sealed are found again: what stands for them in the indexes of the database.

A fingerprint is a keyed digest of a normalised value (`Vault.fingerprint`). It stays the same for ever, and
so may be compared, locked by, and kept in the digest of a request; but it is not what the database holds.
There it stands in its *form*: the number of an index key and the fingerprint under it, a block cipher's
permutation. So the index key can be exchanged although many a value, such as a guest's phone, is kept nowhere
but as its fingerprint:

    form under key 1  ->  fingerprint  ->  form under key 2

Search tokens and the digests of phones and birthdays are too short for that. They are made of the value and
the index key, and are made anew out of the sealed values.

While a key is exchanged two are live: what is written gets the newest, and is looked for under both
(docs/decisions/0039). Number 0 is what there was before the first exchange: the index root itself, under
which a fingerprint stands as it is.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

if TYPE_CHECKING:
    from persistence.encryption import Secret

_KEY_BYTES = 32
FINGERPRINT_BYTES = 16
NUMBER_BYTES = 2
FIRST = 0
"""The number of the index root."""

_SEARCHED = {"member.name": 1, "member.company": 2}


def derived(root: bytes, info: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=_KEY_BYTES, salt=None, info=info.encode()).derive(root)


def index_key_of(form: bytes) -> int:
    """The number of the index key under which the form was made."""
    return FIRST if len(form) == FINGERPRINT_BYTES else int.from_bytes(form[:NUMBER_BYTES])


class IndexKey:
    """One key of the index ring."""

    def __init__(self, kid: int, key: bytes) -> None:
        self.kid = kid
        self._of = cache(lambda column: derived(key, f"bidx|v1|{column}"))
        # One block under a key that does nothing else: a permutation, which is all that ECB ever is.
        self._block = Cipher(AES(derived(key, "bidx|v1|form")), ECB())  # noqa: S305

    def __repr__(self) -> str:
        return f"<index key {self.kid}>"

    # Forms of fingerprints

    def form(self, fingerprint: bytes) -> bytes:
        """How the fingerprint stands in the database."""
        if len(fingerprint) != FINGERPRINT_BYTES:
            raise ValueError("this is no fingerprint")
        if self.kid == FIRST:
            return fingerprint
        block = self._block.encryptor()
        return self.kid.to_bytes(NUMBER_BYTES) + block.update(fingerprint) + block.finalize()

    def fingerprint(self, form: bytes) -> bytes:
        if index_key_of(form) != self.kid:
            raise ValueError(f"this form was made under index key {index_key_of(form)}")
        if self.kid == FIRST:
            return form
        block = self._block.decryptor()
        return block.update(form[NUMBER_BYTES:]) + block.finalize()

    # Short digests

    def last_four(self, digits: str) -> int:
        """12 bits of the last four digits of a phone: one in 4096 others is found with it, and opened."""
        return _bits(self._of("member.phone.last4"), digits, 12)

    def month_day(self, birthday: str) -> int:
        """8 bits of a birthday `YYYY-MM-DD`, without its year: about two days of the year share one."""
        return _bits(self._of("member.birthday"), birthday[5:], 8)

    def tokens(self, secret: Secret, folded: str) -> set[int]:
        """What finds a folded name or company: a token per pair of neighbours, and one for the whole.

        Of each digest 16 bits are kept, so that a token stands for many pairs and the table is no dictionary;
        the column's number stands above them. Never single characters or prefixes: their frequencies
        give away the surnames.
        """
        return {*self.pair_tokens(secret, folded), self.whole_token(secret, folded)}

    def pair_tokens(self, secret: Secret, folded: str) -> set[int]:
        """The tokens of a part of a value: whatever contains the part has all of them."""
        key, column = self._of(secret), column_number(secret) << 16
        return {column | _bits(key, folded[i : i + 2], 16) for i in range(len(folded) - 1)}

    def whole_token(self, secret: Secret, folded: str) -> int:
        # The mark keeps a whole value of two characters apart from the pair.
        return column_number(secret) << 16 | _bits(self._of(secret), "=" + folded, 16)

    def search_tokens(self, values: Iterable[tuple[Secret, str | None]]) -> list[int]:
        """The tokens of all searched values of one member, ready for `member_search`."""
        return sorted({token for secret, folded in values if folded for token in self.tokens(secret, folded)})


def column_number(secret: Secret) -> int:
    """What stands above the 16 bits in the tokens of this column."""
    return _SEARCHED[secret]


def _bits(key: bytes, text: str, count: int) -> int:
    return int.from_bytes(hmac.digest(key, text.encode(), "sha256")[:2]) >> 16 - count
