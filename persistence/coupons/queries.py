"""Reads of coupons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.coupons.coupon import Coupon, CouponState, Origin
from domain.kernel.ids import CouponId
from domain.programme.programme import Programme
from persistence.as_written import AsWritten, Read
from persistence.database import from_json, row, value
from persistence.members.statement import Section
from persistence.moments import moment, moment_or_none, uuid_of
from persistence.pages import Page, Slice
from persistence.selection import NO_ARGUMENTS, Arguments


class CouponRead(AsWritten):
    id = Read(uuid_of)
    member_id = Read(uuid_of)
    revision_id = Read(uuid_of)
    state = Read(CouponState)
    """With what has become due."""
    issued_at = Read(moment)
    valid_from = Read(moment)
    valid_until = Read(moment)
    origin = Read(Origin)
    channel: str | None
    drawn_minor: int | None
    held_until = Read(moment_or_none)
    order_source: str | None
    order_external_id: str | None
    used_at = Read(moment_or_none)
    saved_minor: int | None


# What has become due is shown whether or not it is written already. The usual question, which ones can be
# used, is answered by the partial index.
_OVER = "c.held_until <= statement_timestamp() + $5::interval"
_DEAD = "c.valid_until <= statement_timestamp() + $5::interval"
# The lists of templates come as one text each, read once: a parameter for each of them would cost the worker
# more than all else that is sent.
_WITHDRAWN = "(SELECT $6::text::uuid[])::uuid[]"
_SHOWN = f"""CASE WHEN c.state = 'UNUSED' OR {_OVER} THEN
    CASE WHEN c.template_id = ANY({_WITHDRAWN}) THEN 'REVOKED' WHEN {_DEAD} THEN 'EXPIRED' ELSE 'UNUSED' END
    ELSE c.state END"""
_USABLE = f"""c.state IN ('UNUSED', 'LOCKED', 'GIFTING') AND (c.state = 'UNUSED' OR {_OVER}) AND NOT {_DEAD}
    AND c.template_id <> ALL({_WITHDRAWN})"""
_IN_STATES = f"{_SHOWN} = ANY($7::text[])"

_COUPON = """json_build_object('_id', c.id, '_member_id', c.member_id, '_revision_id', c.revision_id,
    '_state', {shown}, '_issued_at', c.issued_at, '_valid_from', c.valid_from,
    '_valid_until', c.valid_until, '_origin', c.origin, 'channel', c.channel, 'drawn_minor', c.drawn_minor,
    '_held_until', c.held_until, 'order_source', c.order_source, 'order_external_id', c.order_external_id,
    '_used_at', c.used_at, 'saved_minor', c.saved_minor)"""
_COUPONS = """
(SELECT json_agg(x.coupon ORDER BY x.valid_until, x.id) FROM (
    SELECT c.valid_until, c.id, {coupon} AS coupon
    FROM coupons c
    WHERE c.member_id = m.id AND {states} AND c.template_id = ANY((SELECT $1::text::uuid[])::uuid[])
    AND ($2::timestamptz IS NULL OR (c.valid_until, c.id) > ($2, $3::uuid))
    ORDER BY c.valid_until, c.id LIMIT $4) x)
"""


def coupons_section(
    name: str,
    programme: Programme,
    states: Sequence[CouponState],
    page: Page,
    arguments: Arguments = NO_ARGUMENTS,
) -> Section:
    """The member's coupons of a programme in these states, the one that dies first first. The position of a
    coupon is the member, the end, the id."""

    def decode(text: Any) -> Slice[CouponRead]:
        return page.read(from_json(text), CouponRead.as_written)

    usable = set(states) == {CouponState.UNUSED}
    sql = _COUPONS.replace("{coupon}", _COUPON.replace("{shown}", "'UNUSED'" if usable else _SHOWN))
    sql = sql.replace("{states}", _USABLE if usable else _IN_STATES)
    templates = programme.template_by_code.values()
    args: list[Any] = [
        _list(each.template_id for each in templates),
        page.position(1),
        page.position(2),
        page.limit,
        programme.clock_offset,
        _list(each.template_id for each in templates if each.is_withdrawn),
    ]
    if not usable:
        args.append([state.value for state in states])
    return Section(name, sql, tuple(args), decode, arguments)


def _list(ids: Iterable[UUID]) -> str:
    """As PostgreSQL writes an array."""
    return f"{{{','.join(map(str, ids))}}}"


async def coupon(coupon_id: CouponId, programme: Programme) -> CouponRead | None:
    """One coupon as it is shown now."""
    shown = _COUPON.replace("{shown}", _SHOWN.replace("$5", "$3").replace("$6", "$4"))
    found = await value(
        f"SELECT {shown} FROM coupons c WHERE c.member_id = $1 AND c.id = $2",  # noqa: S608 - our own text
        coupon_id.member,
        coupon_id.value,
        programme.clock_offset,
        _list(each.template_id for each in programme.template_by_code.values() if each.is_withdrawn),
    )
    return CouponRead.as_written(from_json(found)) if found is not None else None


def read_of(coupon: Coupon, at: datetime) -> CouponRead:
    """How a coupon is shown that was read as the rules see it."""
    return CouponRead(
        id=coupon.id,
        member_id=coupon.member_id,
        revision_id=coupon.template.id,
        state=coupon.state_at(at),
        issued_at=coupon.issued_at,
        valid_from=coupon.valid_from,
        valid_until=coupon.valid_until,
        origin=coupon.origin,
        channel=coupon.channel,
        drawn_minor=coupon.drawn_minor,
        held_until=coupon.held_until,
        order_source=coupon.order_source,
        order_external_id=coupon.order_external_id,
        used_at=coupon.used_at,
        saved_minor=coupon.saved_minor,
    )


async def template_of(coupon_id: CouponId) -> tuple[UUID, UUID] | None:
    """The template of a coupon, and its programme."""
    found = await row(
        """SELECT t.id, t.programme_id FROM coupons c JOIN coupon_templates t ON t.id = c.template_id
        WHERE c.member_id = $1 AND c.id = $2""",
        coupon_id.member,
        coupon_id.value,
    )
    return (found["id"], found["programme_id"]) if found else None
