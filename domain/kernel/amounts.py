"""Points and money as whole numbers. Floats never hold value here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MOST = 2**53 - 1
"""The largest amount on the wire: above it a JavaScript client would round silently."""
PER_MILLE = 1000
"""Shares and multipliers are whole numbers of it."""


@dataclass(frozen=True, slots=True, order=True)
class Points:
    """A whole number of points, never negative: a debit is a kind of entry, not a sign."""

    value: int

    def __post_init__(self) -> None:
        if self.value < 0:
            raise ValueError(f"points can not be negative: {self.value}")

    def __add__(self, other: Points) -> Points:
        return Points(self.value + other.value)

    def __sub__(self, other: Points) -> Points:
        return Points(self.value - other.value)

    def __bool__(self) -> bool:
        return self.value > 0

    def __str__(self) -> str:
        return f"{self.value:,} points"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in the smallest unit of its currency: Money(1999, "EUR") is 19.99 euro."""

    minor: int
    currency: str


def split(total: int, weights: Sequence[int]) -> list[int]:
    """Share out a total by weight, in whole units, so that the shares sum to it exactly.

    Largest remainder: each share is rounded down, and what is left goes, one unit each, to the
    largest fractions; equal fractions go to the earlier share. All weights zero: everything goes to
    the first share.
    """
    if total < 0 or any(weight < 0 for weight in weights):
        raise ValueError("neither a total nor a weight can be negative")
    if not weights:
        raise ValueError("nothing to share among")
    whole = sum(weights)
    if whole == 0:
        return [total] + [0] * (len(weights) - 1)
    shares = [total * weight // whole for weight in weights]
    left = total - sum(shares)
    by_fraction = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for i in by_fraction[:left]:
        shares[i] += 1
    return shares
