"""How much something has changed from one time to another (requirement R162, example X16)."""

from __future__ import annotations

from fractions import Fraction


def per_mille(before: Fraction | int | None, after: Fraction | int | None) -> int | None:
    """The change in thousandths of what was before: -300 is 30 % less. To the nearest, halves away from zero.

    None where one of the two is not known, or there was nothing before.
    """
    if before is None or after is None or not before:
        return None
    change = (Fraction(after) - before) / abs(Fraction(before)) * 1_000
    rounded = (2 * abs(change.numerator) + change.denominator) // (2 * change.denominator)
    return int(rounded) if change >= 0 else -int(rounded)
