"""Coupons under the locks of their members, and the stocks that all members share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from domain.coupons.coupon import Coupon, CouponState
from domain.coupons.eligibility import Claimant
from domain.coupons.ports import CodeFound, Coupons, GiftFound, HeldClaimants
from domain.coupons.template import Template
from domain.kernel.ids import CouponId, MemberId
from domain.members.standing import MembershipStatus
from domain.programme.programme import Programme
from persistence.coupons.lapsing import StoredLapses
from persistence.coupons.rows import COUPONS, EDGES, OF, coupon_of, coupon_row, edge_to_plain
from persistence.coupons.stocks import StoredTemplates
from persistence.database import row, rows, to_json, value
from persistence.rows import write

# In the order of their ids, as everybody locks who locks many. What is read under the locks is read by the
# next statement: one that has waited goes on with the snapshot from before the wait.
_LOCK = """
SELECT member_id FROM memberships WHERE programme_id = $1 AND member_id = ANY($2::uuid[])
ORDER BY member_id FOR NO KEY UPDATE
"""
# Coupons that were received from somebody else were not given by the template: their first owner had them.
_CLAIMANTS = """
SELECT m.member_id, m.status, p.version, t.template_id,
    statement_timestamp() + make_interval(secs => p.clock_offset_seconds) AS moment,
    (SELECT x.tier_code FROM member_tiers x JOIN ladders l ON l.id = x.ladder_id
        WHERE x.member_id = m.member_id AND x.programme_id = m.programme_id AND l.is_default) AS tier,
    (SELECT array_agg(s.code) FROM segment_members g JOIN segments s ON s.id = g.segment_id
        WHERE g.member_id = m.member_id AND g.programme_id = m.programme_id
        AND s.code = ANY($3::text[])) AS segments,
    $4 AND EXISTS (SELECT FROM orders o WHERE o.member_id = m.member_id
        AND o.programme_id = m.programme_id AND o.counts) AS has_ordered,
    h.had + coalesce((SELECT r.count FROM coupons_carried r WHERE r.member_id = m.member_id
        AND r.template_id = t.template_id), 0) AS had, h.had_today
FROM memberships m JOIN programmes p ON p.id = m.programme_id,
    unnest($5::uuid[]) AS t(template_id),
    LATERAL (SELECT count(*) AS had, count(*) FILTER (WHERE c.issued_at >= date_trunc('day',
            statement_timestamp() + make_interval(secs => p.clock_offset_seconds), p.time_zone)) AS had_today
        FROM coupons c WHERE c.template_id = t.template_id AND c.member_id = m.member_id
        AND c.origin NOT IN ('GIFT', 'MERGE')) h
WHERE m.programme_id = $1 AND m.member_id = ANY($2::uuid[])
"""
_COUNT_OFF = """
UPDATE coupon_stocks SET given = given + $3
WHERE template_id = $1 AND day IN ('-infinity', $2) RETURNING given
"""
_EDGE = f"""
UPDATE coupons c SET state = r.state, held_until = r.held_until, order_source = r.order_source,
    order_external_id = r.order_external_id, used_at = r.used_at, saved_minor = r.saved_minor,
    ended_at = r.ended_at
FROM jsonb_to_recordset($2::jsonb) AS r({", ".join(f"{name} {kind}" for name, kind in EDGES)})
WHERE c.member_id = $1 AND c.id = r.id AND c.state = r.was RETURNING c.id
"""  # noqa: S608 - our own names


class StoredCoupons(StoredTemplates, StoredLapses, Coupons):
    async def lock_claimants(
        self, template: Template, programme: Programme, members: Sequence[UUID]
    ) -> HeldClaimants:
        held = [each["member_id"] for each in await rows(_LOCK, programme.id, list(members))]
        found = await self._asked([template], programme, held)
        if not found:
            clock = await row(
                """SELECT version, statement_timestamp() + make_interval(secs => clock_offset_seconds)
                    AS moment FROM programmes WHERE id = $1""",
                programme.id,
            )
            assert clock is not None
            return HeldClaimants(moment=clock["moment"], version=clock["version"], claimants={})
        return HeldClaimants(
            moment=found[0]["moment"],
            version=found[0]["version"],
            claimants={each["member_id"]: _claimant(each) for each in found},
        )

    async def claimants(
        self, templates: Sequence[Template], programme: Programme, member_id: MemberId
    ) -> dict[UUID, Claimant]:
        found = await self._asked(templates, programme, [member_id.value])
        return {each["template_id"]: _claimant(each) for each in found}

    async def _asked(
        self, templates: Sequence[Template], programme: Programme, members: Sequence[UUID]
    ) -> list[dict[str, Any]]:
        if not members:
            return []
        audiences = [each.audience for each in templates]
        return await rows(
            _CLAIMANTS,
            programme.id,
            list(members),
            sorted({code for each in audiences for code in each.segments}),
            any(each.new_members or each.first_order for each in audiences),
            [each.template_id for each in templates],
        )

    async def add(self, coupons: Sequence[Coupon], *, today: date) -> None:
        await write({COUPONS: [coupon_row(each) for each in coupons]})
        taken = sum(each.takes_stock for each in coupons)
        if taken:
            await rows(_COUNT_OFF, coupons[0].template.template_id, today, taken)

    async def has_ordered(
        self, member_id: MemberId, programme_id: UUID, source: str, external_id: str
    ) -> bool:
        return bool(
            await value(
                """SELECT EXISTS (SELECT FROM orders WHERE member_id = $1 AND programme_id = $2 AND counts
                AND (source, external_id) <> ($3, $4))""",
                member_id.value,
                programme_id,
                source,
                external_id,
            )
        )

    async def refs(self, member_id: MemberId, refs: Sequence[str]) -> frozenset[str]:
        found = await rows(
            "SELECT origin_ref FROM coupons WHERE member_id = $1 AND origin_ref = ANY($2::text[])",
            member_id.value,
            list(refs),
        )
        return frozenset(each["origin_ref"] for each in found)

    async def of_member(self, member_id: MemberId, programme: Programme, at: datetime) -> list[Coupon]:
        living = await self.living(member_id, programme, at, limit=None)
        return [each for each in living if each.state_at(at) is CouponState.UNUSED]

    async def living(
        self, member_id: MemberId, programme: Programme, at: datetime, *, limit: int | None
    ) -> list[Coupon]:
        found = await rows(
            OF
            + """ c.member_id = $1 AND t.programme_id = $2 AND c.valid_until > $3
            AND c.state IN ('UNUSED', 'LOCKED', 'GIFTING') ORDER BY c.valid_until, c.id LIMIT $4""",
            member_id.value,
            programme.id,
            at,
            limit,
        )
        return [coupon_of(each, programme) for each in found]

    async def known(
        self, member_id: MemberId, ids: Sequence[UUID], programme: Programme
    ) -> dict[UUID, Coupon]:
        found = await rows(
            OF + " c.member_id = $1 AND t.programme_id = $2 AND c.id = ANY($3::uuid[])",
            member_id.value,
            programme.id,
            list(ids),
        )
        return {each["id"]: coupon_of(each, programme) for each in found}

    async def of_order(
        self, member_id: MemberId, source: str, external_id: str, programme: Programme
    ) -> list[Coupon]:
        found = await rows(
            OF
            + """ c.member_id = $1 AND t.programme_id = $2 AND c.order_source = $3
            AND c.order_external_id = $4 ORDER BY c.id""",
            member_id.value,
            programme.id,
            source,
            external_id,
        )
        return [coupon_of(each, programme) for each in found]

    async def change(self, before: Sequence[Coupon], after: Sequence[Coupon]) -> bool:
        if not before:
            return True
        edges = [edge_to_plain(old, new) for old, new in zip(before, after, strict=True)]
        written = await rows(_EDGE, before[0].member_id, to_json(edges, default=_text))
        return len(written) == len(before)

    async def programme_of(self, coupon: CouponId) -> str | None:
        code: str | None = await value(
            """SELECT p.code FROM coupons c JOIN coupon_templates t ON t.id = c.template_id
            JOIN programmes p ON p.id = t.programme_id WHERE c.member_id = $1 AND c.id = $2""",
            coupon.member,
            coupon.value,
        )
        return code

    async def programme_of_grant(
        self, member_id: MemberId, benefit: str, tier: str, pack: str, at: datetime
    ) -> UUID | None:
        found: UUID | None = await value(
            """SELECT l.programme_id FROM tier_grants g JOIN ladders l ON l.id = g.ladder_id
            WHERE g.member_id = $1 AND g.benefit = $2 AND g.owner_tier = $3 AND g.pack = $4 AND g.at = $5
            LIMIT 1""",
            member_id.value,
            benefit,
            tier,
            pack,
            at,
        )
        return found

    async def code(self, programme_id: UUID, code: str) -> CodeFound | None:
        found = await row(
            """SELECT k.template_id, k.member_id FROM coupon_codes k
            JOIN coupon_templates t ON t.id = k.template_id WHERE k.code = $1 AND t.programme_id = $2""",
            code,
            programme_id,
        )
        return CodeFound(**found) if found else None

    async def hold_code(self, code: str) -> bool:
        found = await row("SELECT member_id FROM coupon_codes WHERE code = $1 FOR UPDATE", code)
        return found is not None and found["member_id"] is None

    async def take_code(self, code: str, coupon: Coupon) -> None:
        taken = await rows(
            """UPDATE coupon_codes SET member_id = $2, coupon_id = $3, taken_at = $4
            WHERE code = $1 AND member_id IS NULL RETURNING code""",
            code,
            coupon.member_id,
            coupon.id,
            coupon.issued_at,
        )
        assert taken, "a code is held before it is taken"

    async def add_gift(self, token: bytes, coupon: Coupon, *, at: datetime, expires_at: datetime) -> None:
        await rows(
            """INSERT INTO coupon_gifts (token, member_id, coupon_id, offered_at, expires_at)
            VALUES ($1, $2, $3, $4, $5) RETURNING coupon_id""",
            token,
            coupon.member_id,
            coupon.id,
            at,
            expires_at,
        )

    async def gift(self, token: bytes) -> GiftFound | None:
        found = await row(
            "SELECT member_id, coupon_id, ended_at IS NULL AS is_open FROM coupon_gifts WHERE token = $1",
            token,
        )
        if found is None:
            return None
        return GiftFound(coupon=CouponId(found["member_id"], found["coupon_id"]), is_open=found["is_open"])

    async def end_gift(self, coupon: CouponId, *, received: CouponId | None, at: datetime) -> None:
        await rows(
            """UPDATE coupon_gifts SET ended_at = $3, receiver_id = $4, received_id = $5
            WHERE member_id = $1 AND coupon_id = $2 AND ended_at IS NULL RETURNING coupon_id""",
            coupon.member,
            coupon.value,
            at,
            received.member if received else None,
            received.value if received else None,
        )


def _claimant(found: dict[str, Any]) -> Claimant:
    return Claimant(
        member_id=found["member_id"],
        status=MembershipStatus(found["status"]),
        tier=found["tier"],
        segments=frozenset(found["segments"] or ()),
        has_ordered=found["has_ordered"],
        had=found["had"],
        had_today=found["had_today"],
    )


def _text(at: Any) -> str:
    if isinstance(at, datetime):
        return at.isoformat()
    raise TypeError(f"{type(at).__name__} is no value of a row")
