"""Codes by which coupons are claimed: how they are written, drawn and checked.

A code has capital letters and digits. Spaces and hyphens in it say nothing, small letters are capitals.
Letters that are mistaken for digits are not drawn, and read as what they look like. Generated codes end in a
check sign, so a typing error is told without asking the database.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from domain.kernel.refusal import InvalidInput

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: none of them is mistaken for another."""
_ALIKE = str.maketrans({"I": "1", "L": "1", "O": "0"})
DRAWN = "#"
LEAST_DRAWN = 10
"""Signs of five bits each: of 2**50 codes a million are hit by a thousand guesses a second in 13 days on
average, and guesses are limited to a few a minute."""
LONGEST = 32
_PATTERN = re.compile(r"[A-Za-z0-9#-]+")
_WRITTEN = re.compile(r"[0-9A-Z]{4,32}")
_VALUE = {sign: value for value, sign in enumerate(SIGNS)}
_PRIME = 31
"""Below 32: a sum that is taken modulo it notices every wrong sign but one that differs by 31 (0 for Z), and
every two neighbours that have changed places but such."""


def normal(text: str) -> str | None:
    """The code as it is kept; None where it can be none."""
    bare = re.sub(r"[\s-]", "", text).upper()
    return bare if _WRITTEN.fullmatch(bare) else None


def as_generated(code: str) -> str:
    """A normal code with the letters that look alike as they were drawn."""
    return code.translate(_ALIKE)


def check_sign(body: str) -> str:
    """The last sign of a generated code: a weighted sum of the others, modulo 31."""
    total = 0
    for sign in body:
        # Letters of a pattern may be any; those that are not drawn stand for themselves.
        total = (total * 2 + (_VALUE[sign] if sign in _VALUE else ord(sign))) % _PRIME
    return SIGNS[total]


def is_generated(code: str) -> bool:
    """Whether the check sign fits."""
    return len(code) > 1 and check_sign(code[:-1]) == code[-1]


def check_pattern(pattern: str, place: str) -> None:
    """Raises InvalidInput."""
    if not _PATTERN.fullmatch(pattern) or len(pattern.replace("-", "")) >= LONGEST:
        raise InvalidInput(place, "MALFORMED")
    if pattern.count(DRAWN) < LEAST_DRAWN:
        raise InvalidInput(place, "TOO_SHORT")


def drawn_codes(pattern: str, below: Callable[[int], int]) -> Iterator[str]:
    """Codes of a pattern, normal, without end. `below(n)`: a number from 0 to n - 1 that nobody can guess."""
    parts = as_generated(pattern.replace("-", "").upper())
    drawn = parts.count(DRAWN)
    while True:
        number = below(1 << 5 * drawn)
        body = []
        for part in parts:
            if part == DRAWN:
                body.append(SIGNS[number & 31])
                number >>= 5
            else:
                body.append(part)
        text = "".join(body)
        yield text + check_sign(text)
