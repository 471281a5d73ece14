"""A Merkle tree, as RFC 6962 builds it.

    leaf   SHA-256(0x00 || content)
    node   SHA-256(0x01 || left || right)

Level by level neighbours become a node; an odd one at the end goes up as it is. The first byte keeps a node
from ever being taken for a leaf. The tree over nothing has the root SHA-256("").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

LEAF = b"\x00"
NODE = b"\x01"


class Side(StrEnum):
    LEFT = "LEFT"
    RIGHT = "RIGHT"


@dataclass(frozen=True, slots=True)
class Step:
    """A neighbour on the way up, and on which side it stands."""

    side: Side
    hash: bytes


def leaf(content: bytes) -> bytes:
    return sha256(LEAF + content).digest()


class Tree:
    """All levels, so that a path costs its length only."""

    def __init__(self, leaves: Sequence[bytes]) -> None:
        """Of the leaves' hashes, in their order."""
        self._levels: list[Sequence[bytes]] = [leaves]
        while len(self._levels[-1]) > 1:
            self._levels.append(_above(self._levels[-1]))

    @property
    def leaves(self) -> Sequence[bytes]:
        return self._levels[0]

    @property
    def root(self) -> bytes:
        return self._levels[-1][0] if self.leaves else sha256().digest()

    def path(self, place: int) -> tuple[Step, ...]:
        """The neighbours that lead from one leaf to the root."""
        steps = []
        for level in self._levels[:-1]:
            neighbour = place ^ 1
            if neighbour < len(level):
                steps.append(Step(Side.LEFT if neighbour < place else Side.RIGHT, level[neighbour]))
            place //= 2
        return tuple(steps)


def root(leaves: Sequence[bytes]) -> bytes:
    return Tree(leaves).root


def climb(leaf_hash: bytes, steps: Sequence[Step]) -> bytes:
    """The root to which a leaf's path leads."""
    at = leaf_hash
    for step in steps:
        at = _node(step.hash, at) if step.side is Side.LEFT else _node(at, step.hash)
    return at


def _above(level: Sequence[bytes]) -> list[bytes]:
    above = [_node(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
    return [*above, level[len(level) - 1]] if len(level) % 2 else above


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(NODE + left + right).digest()
