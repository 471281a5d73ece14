"""An order as a shop reports it, checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Any

from domain.kernel.made_often import made_often
from domain.kernel.refusal import InvalidInput

MOST_LINES = 500
MOST_MINOR = 10**12
MOST_QUANTITY = 1_000_000
EARLY = timedelta(minutes=5)
"""How far a till's clock may run ahead of ours."""


class OrderStatus(StrEnum):
    PAID = "PAID"
    COMPLETED = "COMPLETED"
    """Handed over. Points that wait for completion start their days now."""
    CANCELLED = "CANCELLED"
    """Called off: whatever had not come back before came back with it. No order is recorded so."""


@made_often
@dataclass(frozen=True, slots=True, kw_only=True)
class OrderLine:
    """One line. Amounts are for the whole line, in minor units."""

    number: int
    sku: str
    category: str | None
    quantity: int
    paid: int
    """What was really paid for it, after discounts and points, without freight."""
    discount: int
    tender: int | None = None
    """Points that paid for it, where the shop says so."""


@made_often
@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    source: str
    """The system that knows the order: `shop`, `till-12`. With `external_id` unique for ever."""
    external_id: str
    programme: str
    store: str | None
    channel: str
    status: OrderStatus
    placed_at: datetime
    paid_at: datetime
    completed_at: datetime | None
    currency: str
    lines: tuple[OrderLine, ...]
    freight: int
    tax: int

    @property
    def goods(self) -> int:
        """The base of earning: what was really paid for goods, without freight and tax."""
        return sum(line.paid for line in self.lines)

    @property
    def discount(self) -> int:
        return sum(line.discount for line in self.lines)

    @property
    def fingerprint(self) -> bytes:
        """Equal for two reports of the same order; says nothing of whose it is."""
        parts = [
            self.programme,
            self.store or "",
            self.channel,
            self.status.value,
            self.placed_at.isoformat(),
            self.paid_at.isoformat(),
            self.completed_at.isoformat() if self.completed_at else "",
            self.currency,
            str(self.freight),
            str(self.tax),
        ]
        for line in self.lines:
            parts += [line.sku, str(line.quantity), str(line.paid), str(line.discount)]
            if line.tender is not None:
                parts.append(f"tender {line.tender}")
        return sha256("\x1f".join(parts).encode()).digest()


def check(order: Order, *, now: datetime) -> None:
    """Refuse what no shop can mean. Raises InvalidInput with the path of the first bad value.

    A line of quantity 0 is kept (price corrections and free items come so), but nothing can have been
    paid for it. An SKU that the catalogue lacks is kept too, and earns like any other.
    """
    if not 1 <= len(order.lines) <= MOST_LINES:
        raise InvalidInput("lines", "OUT_OF_RANGE")
    for i, line in enumerate(order.lines):
        if not 0 <= line.quantity <= MOST_QUANTITY:
            raise InvalidInput(f"lines.{i}.quantity", "OUT_OF_RANGE")
        if not 0 <= line.paid <= MOST_MINOR or (line.quantity == 0 and line.paid > 0):
            raise InvalidInput(f"lines.{i}.paid", "OUT_OF_RANGE")
        if not 0 <= line.discount <= MOST_MINOR:
            raise InvalidInput(f"lines.{i}.discount", "OUT_OF_RANGE")
        if line.tender is not None and line.quantity == 0 and line.tender > 0:
            raise InvalidInput(f"lines.{i}.points", "OUT_OF_RANGE")
    if max(sum(line.paid for line in order.lines), sum(line.discount for line in order.lines)) > MOST_MINOR:
        raise InvalidInput("lines", "OUT_OF_RANGE")
    if not 0 <= order.freight <= MOST_MINOR:
        raise InvalidInput("freight", "OUT_OF_RANGE")
    if not 0 <= order.tax <= MOST_MINOR:
        raise InvalidInput("tax", "OUT_OF_RANGE")
    if order.placed_at > now + EARLY:
        raise InvalidInput("placedAt", "IN_THE_FUTURE")
    if order.paid_at > now + EARLY:
        raise InvalidInput("paidAt", "IN_THE_FUTURE")
    if order.paid_at < order.placed_at:
        raise InvalidInput("paidAt", "BEFORE_PLACED")
    if order.status is OrderStatus.CANCELLED:
        raise InvalidInput("status", "OUT_OF_RANGE")
    if (order.status is OrderStatus.COMPLETED) != (order.completed_at is not None):
        raise InvalidInput("completedAt", "MISSING" if order.completed_at is None else "NOT_COMPLETED")
    if order.completed_at is not None and order.completed_at < order.paid_at:
        raise InvalidInput("completedAt", "BEFORE_PAID")
    if order.completed_at is not None and order.completed_at > now + EARLY:
        raise InvalidInput("completedAt", "IN_THE_FUTURE")


def order_to_plain(order: Order) -> dict[str, Any]:
    """How a guest's order waits for its person."""
    return {
        "source": order.source,
        "external_id": order.external_id,
        "programme": order.programme,
        "store": order.store,
        "channel": order.channel,
        "status": order.status.value,
        "placed_at": order.placed_at.isoformat(),
        "paid_at": order.paid_at.isoformat(),
        "completed_at": order.completed_at.isoformat() if order.completed_at else None,
        "currency": order.currency,
        "freight": order.freight,
        "tax": order.tax,
        "lines": [
            [line.number, line.sku, line.category, line.quantity, line.paid, line.discount, line.tender]
            for line in order.lines
        ],
    }


def order_from_plain(plain: Mapping[str, Any]) -> Order:
    done = plain["completed_at"]
    return Order(
        source=plain["source"],
        external_id=plain["external_id"],
        programme=plain["programme"],
        store=plain["store"],
        channel=plain["channel"],
        status=OrderStatus(plain["status"]),
        placed_at=datetime.fromisoformat(plain["placed_at"]),
        paid_at=datetime.fromisoformat(plain["paid_at"]),
        completed_at=datetime.fromisoformat(done) if done else None,
        currency=plain["currency"],
        freight=plain["freight"],
        tax=plain["tax"],
        lines=tuple(
            OrderLine(
                number=n,
                sku=sku,
                category=category,
                quantity=quantity,
                paid=paid,
                discount=discount,
                tender=tender[0] if tender else None,  # an older release did not keep it
            )
            for n, sku, category, quantity, paid, discount, *tender in plain["lines"]
        ),
    )
