"""What an order would earn: decided as if it were recorded now, from what can be read without waiting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.kernel.ids import MemberId
from domain.orders.order import Order


@dataclass(frozen=True, slots=True, kw_only=True)
class TryOrder:
    order: Order
    programme: str | None
    member_id: MemberId


WRITTEN: dict[str, Any] = {"entry": None, "lots": []}


def untold(record: Mapping[str, Any]) -> dict[str, Any]:
    """The record of a decision of which nothing was written: without entries and lots."""
    return {**record, "awards": [{**each, **WRITTEN} for each in record["awards"]]}
