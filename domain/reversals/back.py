"""Where points go that were taken by mistake: to the lots that they came from.

Where such a lot has died meanwhile the points live on for a while in a new one, its child, as the wallet type
says for returns; or they come back and die at once, both written down.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta, tzinfo

from domain.kernel.periods import day_of, midnight
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
        dies = page.lots[piece.lot_id].dies(page.dormant_at)
        if extend_days is None or dies is None or dies > at:
            back.append(piece)
            continue
        through = day_of(at, zone) + timedelta(days=extend_days)
        opened.append(
            NewLot(
                points=piece.points,
                earned_at=at,
                available_at=at,
                expires_at=midnight(through + timedelta(days=1), zone),
                parent_id=piece.lot_id,
            )
        )
    return back, opened
