"""The code by which a member brings others: short enough to be told, too many to be guessed."""

from __future__ import annotations

from collections.abc import Callable

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Nothing that looks or sounds like something else."""
LENGTH = 8
"""30 to the 8th: of a million codes a guess hits one in 600,000 times."""


def new_code(below: Callable[[int], int]) -> str:
    """`below` gives a number from 0 on that nobody can guess."""
    return "".join(ALPHABET[below(len(ALPHABET))] for _ in range(LENGTH))


def read_code(given: str) -> str:
    """As it is stored, however it was typed."""
    return "".join(given.split()).replace("-", "").upper()
