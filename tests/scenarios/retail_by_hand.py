"""The whole retail import reckoned by hand: what each member must have, from the files and the rules' words.

It imports nothing of the product. The rules: ten points per full hundred yuan of what was paid for goods,
times the tier's multiplier, pending for fifteen days after the order, then good for twelve months through the
end of the month; one progress per full yuan. Silver (1.2) from 1,000 progress in twelve months, Gold (1.5)
from 5,000; up at once, down at 00:00 of the first day on which twelve months no longer bring it.
"""

import csv
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Shanghai")
THRESHOLDS = (("gold", 5_000), ("silver", 1_000), ("standard", 0))
PER_MILLE = {"standard": 1_000, "silver": 1_200, "gold": 1_500}
RANK = {"standard": 0, "silver": 1, "gold": 2}


@dataclass
class Order:
    id: str
    placed_at: datetime
    goods: int
    points: int = 0
    progress: int = 0
    tier: str = "standard"


@dataclass
class Lot:
    points: int
    earned_at: datetime
    available_at: datetime
    expires_at: datetime


@dataclass
class Member:
    orders: list[Order] = field(default_factory=list)
    lots: list[Lot] = field(default_factory=list)
    tiers: list[tuple[datetime, str]] = field(default_factory=list)
    """Each change of tier, in order of time."""

    def balance(self, at: datetime) -> tuple[int, int]:
        """Available and pending."""
        earned = [lot for lot in self.lots if lot.earned_at <= at]
        return (
            sum(lot.points for lot in earned if lot.available_at <= at < lot.expires_at),
            sum(lot.points for lot in earned if at < lot.available_at),
        )

    def tier(self, at: datetime) -> str:
        return next((tier for since, tier in reversed(self.tiers) if since <= at), "standard")


def reckon(folder: Path, until: datetime) -> dict[str, Member]:
    """Every member by external id, as of that instant."""
    goods: dict[str, int] = {}
    for row in _rows(folder / "order_lines.csv"):
        goods[row["order_id"]] = goods.get(row["order_id"], 0) + int(row["paid_cents"])
    members = {row["external_id"]: Member() for row in _rows(folder / "members.csv")}
    for row in _rows(folder / "orders.csv"):
        placed_at = datetime.fromisoformat(row["placed_at"]).astimezone(ZONE)
        members[row["member_external_id"]].orders.append(
            Order(row["order_id"], placed_at, goods[row["order_id"]])
        )
    for member in members.values():
        _live(member, until)
    return members


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _live(member: Member, until: datetime) -> None:
    """One day after another: at 00:00 the review of whoever has something to lose, then the day's orders."""
    member.orders.sort(key=lambda order: (order.placed_at, order.id))
    waiting = list(member.orders)
    tier = "standard"
    day = waiting[0].placed_at.date() if waiting else until.date()
    while (midnight := datetime.combine(day, time(), ZONE)) <= until:
        if tier != "standard":
            reached = _reached(member, day, before=midnight)
            if RANK[reached] < RANK[tier]:
                tier = reached
                member.tiers.append((midnight, tier))
        elif not waiting:
            return
        while waiting and waiting[0].placed_at.date() == day:
            order = waiting.pop(0)
            order.tier = tier
            order.points = order.goods // 10_000 * 10 * PER_MILLE[tier] // 1_000
            order.progress = order.goods // 100
            if order.points:
                member.lots.append(_lot(order))
            reached = _reached(member, day, before=None)
            if RANK[reached] > RANK[tier]:
                tier = reached
                member.tiers.append((order.placed_at, tier))
        day += timedelta(days=1)


def _reached(member: Member, day: date, *, before: datetime | None) -> str:
    """By the progress of this day and of twelve months before it; orders that are still to come have none."""
    start = datetime.combine(_months_later(day, -12), time(), ZONE)
    progress = sum(
        order.progress
        for order in member.orders
        if start <= order.placed_at and (before is None or order.placed_at < before)
    )
    return next(tier for tier, least in THRESHOLDS if progress >= least)


def _lot(order: Order) -> Lot:
    available_at = order.placed_at + timedelta(days=15)
    through = _months_later(available_at.date(), 12)
    through = through.replace(day=monthrange(through.year, through.month)[1])
    return Lot(
        points=order.points,
        earned_at=order.placed_at,
        available_at=available_at,
        expires_at=datetime.combine(through + timedelta(days=1), time(), ZONE),
    )


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
