"""Revisions of templates, and the stocks that all members share: how many were given, in all and on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from domain.coupons.eligibility import Stock
from domain.coupons.refusals import StockBelowGiven
from domain.coupons.template import Template, template_to_plain
from persistence.coupons.rows import TEMPLATES
from persistence.database import rows, value

_STOCK = "SELECT given FROM coupon_stocks WHERE template_id = $1 AND day = '-infinity' FOR NO KEY UPDATE"
_OPEN_DAY = """
INSERT INTO coupon_stocks (template_id, day, given, most)
SELECT $1, $2, least(count(*), $3), $3 FROM coupons c, coupon_templates t, programmes p
WHERE c.template_id = $1 AND t.id = $1 AND p.id = t.programme_id
AND c.issued_at >= $2::date::timestamp AT TIME ZONE p.time_zone AND c.origin NOT IN ('GIFT', 'MERGE')
RETURNING given
"""
_OF_DAY = "SELECT given FROM coupon_stocks WHERE template_id = $1 AND day = $2 FOR NO KEY UPDATE"
_STOCKS = """
SELECT template_id, day = $2 AS today, given FROM coupon_stocks
WHERE template_id = ANY($1::uuid[]) AND day IN ('-infinity', $2)
"""
# Whoever gives a coupon holds this row: what was given until now is counted whole.
_SET_STOCK = """
UPDATE coupon_stocks SET most = $2 WHERE template_id = $1 AND day = '-infinity' RETURNING given
"""
_SET_DAY = """
UPDATE coupon_stocks SET most = greatest(given, $3) WHERE template_id = $1 AND day = $2 RETURNING given
"""


class StoredTemplates:
    """The part of `Coupons` that is about templates."""

    async def add_revision(
        self, programme_id: UUID, template: Template, *, at: datetime, by: str, today: date
    ) -> None:
        content = template_to_plain(template)
        await TEMPLATES.add(programme_id, template.template_id, template, content, at=at, by=by)
        await self._limit(template, today=today)

    async def _limit(self, template: Template, *, today: date) -> None:
        await rows(
            """INSERT INTO coupon_stocks (template_id, day, given) VALUES ($1, '-infinity', 0)
            ON CONFLICT DO NOTHING RETURNING day""",
            template.template_id,
        )
        given = await value(_STOCK, template.template_id)
        total = template.limits.total
        if total is not None and given > total:
            raise StockBelowGiven(given)
        await rows(_SET_STOCK, template.template_id, total)
        await rows(_SET_DAY, template.template_id, today, template.limits.per_day)

    async def lock_stock(self, template: Template, *, today: date) -> Stock:
        given = await value(_STOCK, template.template_id)
        per_day = template.limits.per_day
        if per_day is None:
            return Stock(given=given)
        of_day = await value(_OF_DAY, template.template_id, today)
        if of_day is None:
            of_day = await value(_OPEN_DAY, template.template_id, today, per_day)
        return Stock(given=given, given_today=of_day)

    async def stocks(self, templates: Sequence[Template], *, today: date) -> dict[UUID, Stock]:
        found = await rows(_STOCKS, [each.template_id for each in templates], today)
        total = {each["template_id"]: each["given"] for each in found if not each["today"]}
        of_day = {each["template_id"]: each["given"] for each in found if each["today"]}
        return {
            each.template_id: Stock(
                given=total.get(each.template_id, 0), given_today=of_day.get(each.template_id, 0)
            )
            for each in templates
        }
