"""Orders as tests write them: paid for at once, in yuan, and nothing else that a test is not about."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from domain.orders.order import Order, OrderLine, OrderStatus


def order(name: str, paid_at: datetime, *lines: int | OrderLine, **unusual: Any) -> Order:
    """`lines`: what was paid for each, in minor units, where nothing else matters of it."""
    usual: dict[str, Any] = {
        "source": "shop",
        "external_id": name,
        "programme": "main",
        "store": None,
        "channel": "store",
        "status": OrderStatus.PAID,
        "placed_at": paid_at,
        "paid_at": paid_at,
        "completed_at": None,
        "currency": "CNY",
        "lines": tuple(
            line(number, each) if isinstance(each, int) else each for number, each in enumerate(lines, 1)
        ),
        "freight": 0,
        "tax": 0,
    }
    return Order(**usual | unusual)


def line(number: int, paid: int, *, sku: str = "tea", quantity: int = 1) -> OrderLine:
    return OrderLine(number=number, sku=sku, category=None, quantity=quantity, paid=paid, discount=0)
