"""What the tests of orders send."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from tests import make

RECORD = """
mutation ($input: RecordOrderInput!) {
  recordOrder(input: $input) {
    order {
      id memberId source externalId status goods { amount currency formatted }
      awards { wallet points rule revision multiplier base { amount } entryId }
      lines { number sku category quantity earned { wallet points } }
      tierMoves { ladder fromTier toTier }
    }
    wasKnown
    problems { __typename code message path ... on InvalidInput { field reason } }
  }
}
"""


def yuan(amount: float | int) -> dict[str, Any]:
    return {"amount": round(amount * 100), "currency": "CNY"}


def a_line(paid: float | int, *, sku: str = "tea", quantity: int = 1, **more: Any) -> dict[str, Any]:
    return {"sku": sku, "quantity": quantity, "paid": yuan(paid), **more}


def an_order(*paid: float | int, external_id: str = "o-1", **more: Any) -> dict[str, Any]:
    """An order placed an hour ago, one line for each amount."""
    return {
        "idempotencyKey": make.key(),
        "source": "shop",
        "externalId": external_id,
        "channel": "store",
        "placedAt": (datetime.now(UTC) - timedelta(hours=1)).isoformat(),
        "lines": [a_line(each) for each in paid],
        **more,
    }
