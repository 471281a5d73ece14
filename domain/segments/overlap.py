"""Where two segments are nearly one: whoever writes to both writes to the same people twice."""

from __future__ import annotations

from dataclasses import dataclass

MUCH_PER_MILLE = 800
"""Of the smaller one: with so much in both, one of them may be superfluous."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    other: str
    """The other one's code."""
    both: int
    this_size: int
    other_size: int

    @property
    def is_much(self) -> bool:
        return self.both * 1000 >= MUCH_PER_MILLE * min(self.this_size, self.other_size)

    def per_mille_of(self, size: int) -> int:
        return self.both * 1000 // size if size else 0
