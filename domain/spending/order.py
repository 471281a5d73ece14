"""The order that points pay for, as the caller names it; it need not be recorded yet."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.amounts import Money
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import check_name
from domain.points.wallet import MOST_MINOR


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidOrder:
    source: str
    external_id: str
    total: Money
    """What is to be paid before points."""


def check_order(order: PaidOrder) -> None:
    """Raises InvalidInput with the place."""
    for name, text in (("source", order.source), ("externalId", order.external_id)):
        check_name(f"order.{name}", text)
    if not 0 <= order.total.minor <= MOST_MINOR:
        raise InvalidInput("order.total", "OUT_OF_RANGE")
