"""What the simulation does, one after the other: drawn from a seed, and good in any selection.

An operation names its hold, order or spend by a number, taken modulo what there is. So any operations
may be left out of a run, and the rest still means something: that is what shrinking needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

MEMBERS = 3
RECENT = 4
KINDS = {
    "spend": 12,
    "hold": 14,
    "capture": 9,
    "release": 11,
    "order": 16,
    "goods_back": 9,
    "unspend": 5,
    "transfer": 6,
    "credit": 11,
    "debit": 4,
    "bring": 4,
    "pass": 9,
    "night": 2,
}


@dataclass(frozen=True, slots=True)
class Operation:
    kind: str
    member: int
    points: int
    which: int
    """Which hold, order or spend of the last ones; the other member of a transfer; how late an order is."""
    hours: int
    parts: tuple[tuple[int, int], ...] = ()
    """Of an order: paid and quantity of each line. Of what comes back: pieces of each."""
    whole: bool = False


def draw(random: Random, count: int) -> list[Operation]:
    kinds, weights = list(KINDS), list(KINDS.values())
    return [_draw(random, kind) for kind in random.choices(kinds, weights, k=count)]


def _draw(random: Random, kind: str) -> Operation:
    lines = tuple(
        (random.choice((0, 99, 100, 333, 1_000, random.randint(1, 20_000))), random.randint(1, 3))
        for _ in range(random.randint(1, 3))
    )
    return Operation(
        kind=kind,
        member=random.randrange(MEMBERS),
        points=random.choice((1, 2, 3, 10, 50, random.randint(1, 300))),
        which=random.randrange(1_000),
        hours=random.choice((1, 1, 2, 3, 5, 12, random.randint(1, 100))),
        parts=lines,
        whole=random.random() < 0.3,
    )


def recent(asked: Operation, made: Sequence[Any]) -> int:
    """Most that were made long ago are over: the place of one of the last few."""
    return len(made) - 1 - asked.which % min(len(made), RECENT)
