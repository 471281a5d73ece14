"""What an import of orders brought, and freeing the names of orders that were taken back."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from persistence.database import rows
from persistence.imports.runs import set_based

LEFT = "undone/"
"""Before the import's id: the source of an order that was taken back with its import."""


@dataclass(frozen=True, slots=True)
class BroughtOrder:
    """An order that an import brought and that goes by its own name still."""

    id: UUID
    member_id: UUID
    source: str
    external_id: str


async def orders_of(import_id: UUID, limit: int) -> list[BroughtOrder]:
    """The next ones, a member's newest first: so each is taken back as if it had been the last."""
    found = await rows(
        """SELECT id, member_id, source, external_id FROM orders
        WHERE import_id = $1 AND source NOT LIKE $2
        ORDER BY member_id, placed_at DESC, external_id DESC LIMIT $3""",
        import_id,
        f"{LEFT}%",
        limit,
    )
    return [BroughtOrder(**each) for each in found]


async def free_name(order: BroughtOrder, import_id: UUID) -> None:
    """The order keeps its lines and its history under a source of the undone import; its name is free."""
    async with set_based():
        # One statement, at whose end the references hold again. The names of returns are free too: sent again
        # for the order that comes in again, they are heard again.
        await rows(
            """WITH returned AS (
                DELETE FROM return_registry WHERE order_source = $1 AND order_external_id = $2
            ), refused AS (
                UPDATE waiting_deliveries SET order_source = $3
                WHERE order_source = $1 AND order_external_id = $2
            )
            UPDATE order_registry SET source = $3 WHERE source = $1 AND external_id = $2
            RETURNING order_id""",
            order.source,
            order.external_id,
            f"{LEFT}{import_id.hex}",
        )
        await rows(
            "UPDATE orders SET source = $3 WHERE member_id = $1 AND id = $2 RETURNING id",
            order.member_id,
            order.id,
            f"{LEFT}{import_id.hex}",
        )
