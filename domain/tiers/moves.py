"""A member's move on one ladder, with where it leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from domain.kernel.periods import instant
from domain.tiers.ladder import Ladder
from domain.tiers.place import Move, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class TierMove:
    ladder: Ladder
    place: Place
    move: Move

    def to_plain(self) -> dict[str, Any]:
        """As decision records keep it."""
        return {
            "ladder": self.ladder.code,
            "revision": self.move.revision,
            "from": self.move.from_tier,
            "to": self.move.to_tier,
            "at": instant(self.move.at),
        }
