"""The member code: twenty digits that a phone makes without network, good for a minute.

    step  =  seconds since 1970 // 30
    code  =  card index * 2^40  +  the first 40 bits of HMAC-SHA-256(seed, step as 8 bytes, big endian)

written with leading zeros. The *card index* says whose code it is and is no secret; the *seed* is known to
the phone and, sealed, to us. A phone shows the code of the step in which it is. A till accepts it in that
step and in the next, so it lives for a minute, and in the step before, for phones that run ahead: a phone's
clock may be wrong by thirty seconds either way.

A number instead of two groups of digits, because twenty digits are 66.4 bits: 40 for the code leave room for
90,949,470 cards, where seven digits for the index would end at ten million. There is no check digit: QR and
Code 128 bring their own, and it would cost nine tenths of that room.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from domain.kernel.refusal import InvalidInput

DIGITS = 20
CODE_BITS = 40
CARDS = 10**DIGITS >> CODE_BITS
"""How many card indices there are, from 0 on: 90,949,470."""
SEED_BYTES = 32
STEP = timedelta(seconds=30)
LIFE = 2 * STEP
SKEW = 1
"""Steps by which a code may be off and is still good."""
KNOWN = timedelta(hours=1) // STEP
"""Steps by which a code may be off and is still told from a wrong one: the customer shows an old picture, or
the phone's clock is wrong."""
LONGEST_TYPED = 64
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Proof:
    """The code was made with the seed."""

    step: int
    good: bool
    """It is of now, as far as clocks agree."""


def step_at(at: datetime) -> int:
    return (at - _EPOCH) // STEP


def begins(step: int) -> datetime:
    return _EPOCH + step * STEP


def base_of(index: int) -> str:
    """What a phone adds the 40 bits to."""
    return f"{index << CODE_BITS:0{DIGITS}d}"


def code_at(seed: bytes, index: int, step: int) -> str:
    digest = hmac.digest(seed, step.to_bytes(8), "sha256")
    return f"{(index << CODE_BITS) + int.from_bytes(digest[: CODE_BITS // 8]):0{DIGITS}d}"


def read_code(given: str) -> str:
    """The twenty digits, however they were grouped. Raises InvalidInput: what can be no code is no guess."""
    digits = "".join(given.split()) if len(given) <= LONGEST_TYPED else ""
    if len(digits) != DIGITS or not digits.isascii() or not digits.isdigit():
        raise InvalidInput("code", "MALFORMED")
    return digits


def index_of(code: str) -> int | None:
    """Whose code it would be; None where there can be no such card."""
    index = int(code) >> CODE_BITS
    return index if index < CARDS else None


def prove(code: str, index: int, seed: bytes, *, at: datetime) -> Proof | None:
    """Of which step the code is; None where it was not made with this seed, or an hour away.

    Every step is reckoned and compared, whatever was found before: the time that it takes says nothing.
    """
    now = step_at(at)
    found: int | None = None
    for step in range(max(now - KNOWN, 0), now + KNOWN + 1):
        same = hmac.compare_digest(code_at(seed, index, step), code)
        if same and (found is None or abs(step - now) < abs(found - now)):
            found = step
    return None if found is None else Proof(found, abs(found - now) <= SKEW)
