"""The liability book and its roll-forward as CSV. A spreadsheet takes no cell for a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from domain.kernel.csv_text import table
from domain.ledger.liability import WalletBook, WalletRoll
from domain.programme.programme import Programme

BOOK = (
    *("at", "programme", "wallet", "line", "tier", "age", "available", "pending", "held", "points"),
    *("minor", "currency"),
)
ROLL = ("from", "to", "programme", "wallet", "line", "contra", "points", "minor", "currency")


def book_csv(books: Sequence[WalletBook], programme: Programme, at: datetime) -> str:
    lines: list[Iterable[object]] = []
    for each in books:
        head = (at.isoformat(), programme.code, each.wallet)
        shares = each.minor_of_groups
        for place, group in enumerate(each.groups):
            points = (group.available, group.pending, group.held, group.points)
            minor = shares[place] if shares is not None else None
            lines.append((*head, "LIABILITY", group.tier, group.age, *points, minor, programme.currency))
        parts = (each.part("available"), each.part("pending"), each.part("held"))
        total, owed = each.minor(each.points), each.minor(each.receivable)
        breakage, expected = each.breakage.points, each.minor(each.breakage.points)
        lines.append((*head, "TOTAL", None, None, *parts, each.points, total, programme.currency))
        lines.append((*head, "RECEIVABLE", *(None,) * 5, each.receivable, owed, programme.currency))
        lines.append((*head, "EXPECTED_BREAKAGE", *(None,) * 5, breakage, expected, programme.currency))
    return table(BOOK, lines)


def roll_csv(rolls: Sequence[WalletRoll], programme: Programme, since: datetime, until: datetime) -> str:
    lines: list[Iterable[object]] = []
    for each in rolls:
        head = (since.isoformat(), until.isoformat(), programme.code, each.wallet)
        moved = [(line.movement, line.contra, line.points) for line in each.moved]
        for name, contra, points in (
            ("OPENING", None, each.opening),
            *moved,
            ("CLOSING", None, each.closing),
        ):
            lines.append((*head, name, contra, points, _minor(each, points), programme.currency))
        for name, points in (
            ("RECEIVABLE_OPENING", each.receivable_opening),
            ("RECEIVABLE_CLOSING", each.receivable_closing),
        ):
            lines.append((*head, name, None, points, _minor(each, points), programme.currency))
    return table(ROLL, lines)


def _minor(roll: WalletRoll, points: int) -> int | None:
    if roll.price is None:
        return None
    worth = roll.price.minor_of(abs(points))
    return worth if points >= 0 else -worth
