"""What is promised, what was measured, and the table that shows both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from itertools import zip_longest
from math import ceil
from typing import Any

NOTHING = "-"


class Sense(Enum):
    """Which side of a target is the good one."""

    AT_LEAST = ">="
    AT_MOST = "<="


@dataclass(frozen=True, slots=True)
class Target:
    """A promise: the floor that must be held, and the goal. None of both: measured, and nothing promised."""

    what: str
    floor: float | None = None
    goal: float | None = None
    sense: Sense = Sense.AT_LEAST
    unit: str = "x"
    """`x` for ratios of the reference to ours, or of ours to the reference where less is better."""

    def verdict(self, measured: float) -> str:
        if self.floor is None and self.goal is None:
            return NOTHING
        if self._holds(measured, self.goal):
            return "goal"
        return "floor" if self._holds(measured, self.floor) else "missed"

    def _holds(self, measured: float, bound: float | None) -> bool:
        if bound is None:
            return False
        return measured >= bound if self.sense is Sense.AT_LEAST else measured <= bound

    def bound(self, value: float | None) -> str:
        return NOTHING if value is None else f"{self.sense.value} {value:g} {self.unit}"


@dataclass(frozen=True, slots=True)
class Row:
    """A promise beside what was measured."""

    target: Target
    measured: float
    ours: str
    reference: str = ""

    def cells(self) -> tuple[str, ...]:
        target = self.target
        return (
            target.what,
            self.ours,
            self.reference,
            f"{self.measured:.2f} {target.unit}",
            target.bound(target.floor),
            target.bound(target.goal),
            target.verdict(self.measured),
        )


@dataclass(frozen=True, slots=True)
class Report:
    """What one bench has to say: its rows of the one table, and the figures that they come from."""

    rows: Sequence[Row]
    figures: Sequence[Sequence[str]] = field(default_factory=tuple)
    """A table of its own, its first line the head; empty where there is nothing more to tell."""


HEAD = ("what", "ours", "reference", "measured", "floor", "goal", "verdict")


def rows_table(rows: Sequence[Row]) -> str:
    return table([HEAD, *(row.cells() for row in rows)])


def table(lines: Sequence[Sequence[str]]) -> str:
    """Lines of cells, the first one the head, as Markdown that also reads well in a terminal."""
    widths = [max(map(len, column)) for column in zip_longest(*lines, fillvalue="")]
    rule = tuple("-" * width for width in widths)
    shown = [[*line, *[""] * (len(widths) - len(line))] for line in (lines[0], rule, *lines[1:])]
    return "\n".join(
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"
        for line in shown
    )


def percentile(values: Sequence[float], share: float) -> float:
    """The least of the values that so large a share of them does not exceed."""
    return sorted(values)[max(0, ceil(len(values) * share) - 1)]


# Whether contenders say the same


def differences(one: Any, other: Any, at: str = "") -> list[str]:
    """Where two answers differ in content: paths. Instants are the same however they are written."""
    if isinstance(one, dict) and isinstance(other, dict):
        return [
            each
            for key in sorted({*one, *other})
            for each in (
                differences(one[key], other[key], f"{at}.{key}")
                if key in one and key in other
                else [f"{at}.{key}"]
            )
        ]
    if isinstance(one, list) and isinstance(other, list):
        if len(one) != len(other):
            return [f"{at}[]"]
        pairs = enumerate(zip(one, other, strict=True))
        return [each for place, (a, b) in pairs for each in differences(a, b, f"{at}[{place}]")]
    same = type(one) is type(other) and _instant(one) == _instant(other)
    return [] if same else [at or "."]


def _instant(value: Any) -> Any:
    """The instant that a text is, where it is one with its offset; anything else as it is."""
    if not isinstance(value, str):
        return value
    try:
        instant = datetime.fromisoformat(value)
    except ValueError:
        return value
    return instant if instant.tzinfo else value
