"""Points that are set aside for something that is under way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from domain.points.lot import Piece, part_of

STANDARD_TERM = timedelta(minutes=30)
LONGEST_TERM = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Its points are drawn from their lots when it is made, so it keeps them alive until it ends.

    Captured from the front of its pieces, released from what is left.
    """

    id: UUID
    member_id: UUID
    wallet_type_id: UUID
    entry_id: UUID
    points: int
    captured: int = 0
    released: int = 0
    pieces: tuple[Piece, ...]
    """What was drawn, in consumption order."""
    made_at: datetime
    expires_at: datetime
    """When what is left is released by itself."""
    minor: int | None = None
    """What its points are worth in money, where they are held for an order."""
    order_source: str | None = None
    order_external_id: str | None = None
    """For which order, as the shop names it; it need not be recorded yet."""

    @property
    def open(self) -> int:
        return self.points - self.captured - self.released

    def minor_of(self, points: int) -> int:
        """What the first so many of its points are worth, rounded down; all of them exactly `minor`."""
        return (self.minor or 0) * points // self.points

    def front(self, points: int) -> tuple[Piece, ...]:
        """The next points to capture."""
        return part_of(self.pieces, skip=self.captured, points=points)

    def back(self, points: int) -> tuple[Piece, ...]:
        """The next points to release: the last ones that are still held."""
        return part_of(self.pieces, skip=self.points - self.released - points, points=points)
