"""A use of points, as later returns know it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from domain.points.lot import Piece, part_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Spend:
    """Points that one SPEND or CAPTURE used.

    What is returned comes off the end: the points that were drawn last, which would have lived longest, go
    back first.
    """

    id: UUID
    """The id of its SPEND or CAPTURE entry."""
    member_id: UUID
    wallet_type_id: UUID
    hold_id: UUID | None = None
    skip: int = 0
    """Of a captured hold: how many of its points were captured before."""
    points: int
    returned: int = 0
    minor: int | None = None
    """What the points were worth in money, where they paid for something."""
    order_source: str | None = None
    order_external_id: str | None = None
    """The order that they paid for, as the shop names it; it need not be recorded yet."""
    pieces: tuple[Piece, ...] = ()
    """What was drawn, in consumption order."""

    @property
    def returnable(self) -> int:
        return self.points - self.returned

    def back(self, points: int) -> tuple[Piece, ...]:
        """The next points to return."""
        return part_of(self.pieces, skip=self.points - self.returned - points, points=points)
