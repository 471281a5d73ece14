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
from persistence.database import rows, to_json
from persistence.moments import moment

PROMOTIONS = """(SELECT coalesce(json_agg(json_build_object('id', r.id, 'promotion_id', t.id, 'code', t.code,
    'revision', r.revision, 'version', r.version, 'status', r.status, 'content', r.content,
    'valid_from', r.valid_from) ORDER BY r.revision, t.code), '[]')
    FROM promotions t JOIN promotion_revisions r ON r.promotion_id = t.id WHERE t.programme_id = p.id)"""
"""Every revision of every promotion of the programme `p`."""


def promotion_of(plain: dict[str, Any]) -> Promotion:
    return Promotion(
        id=UUID(plain["id"]),
        promotion_id=UUID(plain["promotion_id"]),
        code=plain["code"],
        revision=plain["revision"],
        version=plain["version"],
        valid_from=moment(plain["valid_from"]),
        status=Status(plain["status"]),
        **content_from_plain(plain["content"]),
    )


class StoredPromotions(Promotions):
    async def add_revision(self, programme_id: UUID, promotion: Promotion, *, at: datetime, by: str) -> None:
        await rows(
            """INSERT INTO promotions (id, programme_id, code, created_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (programme_id, code) DO NOTHING RETURNING id""",
            promotion.promotion_id,
            programme_id,
            promotion.code,
            at,
        )
        await rows(
            """INSERT INTO promotion_revisions
                (id, promotion_id, revision, version, status, content, valid_from, created_at, created_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id""",
            promotion.id,
            promotion.promotion_id,
            promotion.revision,
            promotion.version,
            promotion.status.value,
            to_json(promotion_to_plain(promotion)),
            promotion.valid_from,
            at,
            by,
        )

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
