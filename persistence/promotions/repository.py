"""Revisions of promotions, and what earlier orders brought."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from domain.campaigns.campaign import Status
from domain.conditions.subject import Product
from domain.kernel.ids import MemberId
from domain.promotions.ports import Promotions
from domain.promotions.promotion import Promotion, content_from_plain, promotion_to_plain
from persistence.campaigns.repository import products_of
from persistence.database import rows
from persistence.revisions import Revisions

PROMOTIONS = Revisions("promotions", "promotion_revisions", "promotion_id")


def promotion_of(plain: dict[str, Any]) -> Promotion:
    return Promotion(
        **PROMOTIONS.identity(plain), status=Status(plain["status"]), **content_from_plain(plain["content"])
    )


class StoredPromotions(Promotions):
    async def add_revision(self, programme_id: UUID, promotion: Promotion, *, at: datetime, by: str) -> None:
        content = promotion_to_plain(promotion)
        await PROMOTIONS.add(programme_id, promotion.promotion_id, promotion, content, at=at, by=by)

    async def bought(
        self, member_id: MemberId, programme_id: UUID, *, since: datetime, before: datetime
    ) -> dict[str, tuple[datetime, Product]]:
        found = await rows(
            """SELECT l.sku, max(o.paid_at) AS paid_at
            FROM orders o JOIN order_lines l ON l.member_id = o.member_id AND l.order_id = o.id
            WHERE o.member_id = $1 AND o.programme_id = $2 AND o.paid_at >= $3 AND o.paid_at < $4
                AND l.returned < l.quantity
            GROUP BY l.sku""",
            member_id.value,
            programme_id,
            since,
            before,
        )
        if not found:
            return {}
        known = await products_of([each["sku"] for each in found])
        nothing = Product(None, frozenset())
        return {each["sku"]: (each["paid_at"], known.get(each["sku"], nothing)) for each in found}
