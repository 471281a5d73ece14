"""Where points go that come back: to the lots that they came from.

Where such a lot has died meanwhile the points live on for a while in a new one, its child, as the wallet type
says for returns; or they come back and die at once, both written down.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo

from domain.kernel.periods import Rounding, Span, Unit, term_end
from domain.points.lot import NewLot, Piece
from domain.points.page import Page


def back_to_lots(
    pieces: Iterable[Piece], page: Page, *, extend_days: int | None, zone: tzinfo
) -> tuple[list[Piece], list[NewLot]]:
    """What goes back to its lot, and what goes into a new one. The page knows the lots."""
    at = page.moment
    back: list[Piece] = []
    opened: list[NewLot] = []
    for piece in pieces:
        lot = page.lots[piece.lot_id]
        dies = lot.dies(page.dormant_at)
        if extend_days is None or page.has_closed or dies is None or dies > at:
            back.append(piece)
            continue
        opened.append(
            NewLot(
                points=piece.points,
                earned_at=lot.earned_at,
                available_at=at,
                expires_at=term_end(at, Span(extend_days, Unit.DAY), Rounding.END_OF_DAY, zone),
                parent_id=lot.id,
            )
        )
    return back, opened
