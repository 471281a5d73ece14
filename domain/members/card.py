"""The member's card: a number that a clerk can type and a till can check without asking anybody."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

DIGITS = 16
_FIRST = "9"
"""No bank issues numbers that begin so: a loyalty card is never taken for a payment card."""


class CardStatus(StrEnum):
    ISSUED = "ISSUED"
    ACTIVE = "ACTIVE"
    FROZEN = "FROZEN"
    REPLACED = "REPLACED"
    CLOSED = "CLOSED"


LIVING = frozenset({CardStatus.ISSUED, CardStatus.ACTIVE, CardStatus.FROZEN})
BECOMES = {
    CardStatus.ISSUED: frozenset(
        {CardStatus.ACTIVE, CardStatus.FROZEN, CardStatus.REPLACED, CardStatus.CLOSED}
    ),
    CardStatus.ACTIVE: frozenset({CardStatus.FROZEN, CardStatus.REPLACED, CardStatus.CLOSED}),
    CardStatus.FROZEN: frozenset({CardStatus.ACTIVE, CardStatus.REPLACED, CardStatus.CLOSED}),
    CardStatus.REPLACED: frozenset[CardStatus](),
    CardStatus.CLOSED: frozenset[CardStatus](),
}
"""Where a card can go from where it is."""


def new_card_number(below: Callable[[int], int]) -> str:
    """A fresh number. `below(n)` gives a random whole number from 0 to n - 1.

    Random, not counted: numbers in a row would tell how many members there are and be guessed.
    """
    free = DIGITS - len(_FIRST) - 1
    digits = f"{_FIRST}{below(10**free):0{free}d}"
    return digits + check_digit(digits)


def check_digit(digits: str) -> str:
    """Luhn's: it finds every single wrong digit and nearly every swap of neighbours."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def is_card_number(text: str) -> bool:
    return (
        len(text) == DIGITS
        and text.isascii()
        and text.isdigit()
        and text[0] == _FIRST
        and text[-1] == check_digit(text[:-1])
    )
