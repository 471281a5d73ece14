"""Goodwill, and what each role may give alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.kernel.ids import GoodwillId, MemberId
from domain.tickets.goodwill.goodwill import Goodwill, Limit
from domain.tickets.goodwill.ports import Goodwills
from persistence.database import rows, value

_ADD = """
INSERT INTO ticket_goodwill (id, member_id, ticket_id, programme_id, points, template_id, entry_id, coupon_id,
    approval_id, asked_by, asker_id, asked_at, given_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id
"""
# Of the asker over all members: by an index of its own, of the last day.
_COUPONS = """
SELECT greatest(
    (SELECT count(*) FROM ticket_goodwill g WHERE g.member_id = $1 AND g.programme_id = $2
        AND g.coupon_id IS NOT NULL AND g.given_at > $4),
    (SELECT count(*) FROM ticket_goodwill g WHERE g.asker_id = $3 AND g.programme_id = $2
        AND g.coupon_id IS NOT NULL AND g.given_at > $4))
"""
_SAVE_LIMIT = """
INSERT INTO goodwill_limits (role, points, coupons, saved_at, saved_by) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (role) DO UPDATE SET points = $2, coupons = $3, saved_at = $4, saved_by = $5 RETURNING role
"""


class StoredGoodwills(Goodwills):
    async def limits(self) -> Mapping[str, Limit]:
        return {each.role: each for each in await limits()}

    async def save_limit(self, limit: Limit, *, at: datetime, by: str) -> None:
        await rows(_SAVE_LIMIT, limit.role, limit.points, limit.coupons, at, by)

    async def roles_of(self, staff_id: UUID) -> frozenset[str]:
        return frozenset(await value("SELECT roles FROM staff WHERE id = $1", staff_id) or ())

    async def coupons_since(
        self, member_id: MemberId, programme_id: UUID, asker_id: UUID, since: datetime
    ) -> int:
        return int(await value(_COUPONS, member_id.value, programme_id, asker_id, since))

    async def add(self, goodwill: Goodwill) -> None:
        await rows(
            _ADD,
            goodwill.id.value,
            goodwill.id.member,
            goodwill.ticket_id.value,
            goodwill.programme_id,
            goodwill.points,
            goodwill.template_id,
            goodwill.entry_id,
            goodwill.coupon_id,
            goodwill.approval_id,
            goodwill.asked_by,
            goodwill.asker_id,
            goodwill.asked_at,
            goodwill.given_at,
        )

    async def given(
        self, goodwill_id: GoodwillId, *, entry_id: UUID | None, coupon_id: UUID | None, at: datetime
    ) -> None:
        done = await rows(
            """UPDATE ticket_goodwill SET entry_id = $3, coupon_id = $4, given_at = $5
            WHERE member_id = $1 AND id = $2 AND given_at IS NULL RETURNING id""",
            goodwill_id.member,
            goodwill_id.value,
            entry_id,
            coupon_id,
            at,
        )
        assert done, "goodwill is given once"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodwillRead:
    id: GoodwillId
    points: int | None
    template: str | None
    entry_id: UUID | None
    coupon_id: UUID | None
    approval_id: UUID | None
    asked_by: str
    asked_at: datetime
    given_at: datetime | None
    waits: bool


PARTS = """(SELECT jsonb_agg(jsonb_build_object('id', g.id, 'member', g.member_id, 'points', g.points,
    'template', (SELECT c.code FROM coupon_templates c WHERE c.id = g.template_id), 'entry_id', g.entry_id,
    'coupon_id', g.coupon_id, 'approval_id', g.approval_id, 'asked_by', g.asked_by, 'asked_at', g.asked_at,
    'given_at', g.given_at, 'waits', g.given_at IS NULL AND EXISTS (SELECT FROM approvals a
        WHERE a.member_id = g.member_id AND a.id = g.approval_id AND a.state = 'OPEN'))
    ORDER BY g.asked_at, g.id)
    FROM ticket_goodwill g WHERE g.member_id = t.member_id AND g.ticket_id = t.id) AS goodwill"""
"""A column of a statement over tickets `t`."""


async def limits() -> list[Limit]:
    """By the code of the role."""
    found = await rows("SELECT role, points, coupons FROM goodwill_limits ORDER BY role")
    return [Limit(**each) for each in found]
