"""Reads of coupons, and the templates that explain them, held in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.kernel.texts import LocalText
from persistence.database import from_json, rows
from persistence.members.statement import Section
from persistence.moments import moment
from persistence.pages import Page, Slice
from persistence.selection import NO_ARGUMENTS, Arguments


class CouponState(StrEnum):
    """Where a coupon is in its life."""

    UNUSED = "UNUSED"
    LOCKED = "LOCKED"
    USED = "USED"
    EXPIRED = "EXPIRED"
    REVOKED = "REVOKED"
    GIFTING = "GIFTING"


class CouponKind(StrEnum):
    AMOUNT_OFF = "AMOUNT_OFF"
    PERCENT = "PERCENT"


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateRead:
    """The offer behind a coupon."""

    id: UUID
    code: str
    title: LocalText
    kind: CouponKind
    amount_off_minor: int | None
    pay_per_mille: int | None
    threshold_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponRead:
    id: UUID
    member_id: UUID
    template_id: UUID
    state: CouponState
    issued_at: datetime
    valid_from: datetime
    valid_until: datetime


Templates = Mapping[UUID, TemplateRead]

_HELD: dict[UUID, tuple[int, Templates]] = {}
"""By programme: the templates, and of which version of the programme they are."""


async def templates_of(programme_id: UUID, version: int) -> Templates:
    """The templates of a programme as of that version, which grows with every change of one of them."""
    held = _HELD.get(programme_id)
    if held is not None and held[0] == version:
        return held[1]
    found = await rows(
        "SELECT id, code, title, kind, amount_off_minor, pay_per_mille, threshold_minor"
        " FROM coupon_templates WHERE programme_id = $1",
        programme_id,
    )
    templates = {
        each["id"]: TemplateRead(
            id=each["id"],
            code=each["code"],
            title=LocalText(from_json(each["title"])),
            kind=CouponKind(each["kind"]),
            amount_off_minor=each["amount_off_minor"],
            pay_per_mille=each["pay_per_mille"],
            threshold_minor=each["threshold_minor"],
        )
        for each in found
    }
    _HELD[programme_id] = (version, templates)
    return templates


# A coupon that nobody has used in time is shown as expired, whether or not that is written already. The usual
# question, which ones can be used, is answered by the partial index alone.
_SHOWN = (
    "CASE WHEN c.state = 'UNUSED' AND c.valid_until <= statement_timestamp() + $5::interval THEN 'EXPIRED'"
    " ELSE c.state END"
)
_USABLE = "c.state = 'UNUSED' AND c.valid_until > statement_timestamp() + $5::interval"
_IN_STATES = f"{_SHOWN} = ANY($6::text[])"

_COUPONS = """
(SELECT json_agg(x.coupon ORDER BY x.valid_until, x.id) FROM (
    SELECT c.valid_until, c.id, json_build_array(c.id, c.member_id, c.template_id, {shown},
        c.issued_at, c.valid_from, c.valid_until) AS coupon
    FROM coupons c
    WHERE c.member_id = m.id AND {states} AND c.template_id = ANY($1::uuid[])
    AND ($2::timestamptz IS NULL OR (c.valid_until, c.id) > ($2, $3::uuid))
    ORDER BY c.valid_until, c.id LIMIT $4) x)
"""


def coupons_section(
    name: str,
    templates: Templates,
    states: Sequence[CouponState],
    page: Page,
    arguments: Arguments = NO_ARGUMENTS,
    *,
    clock_offset: timedelta = timedelta(0),
) -> Section:
    """The member's coupons of these templates in these states, the one that dies first first. The position of
    a coupon is the member, the end, the id. `clock_offset`: of the programme's clock."""

    def decode(text: Any) -> Slice[CouponRead]:
        return page.cut([_coupon(each) for each in from_json(text) or []])

    usable = set(states) == {CouponState.UNUSED}
    sql = _COUPONS.replace("{shown}", _SHOWN).replace("{states}", _USABLE if usable else _IN_STATES)
    args: list[Any] = [list(templates), page.position(1), page.position(2), page.limit, clock_offset]
    if not usable:
        args.append([state.value for state in states])
    return Section(name, sql, tuple(args), decode, arguments)


def _coupon(plain: list[Any]) -> CouponRead:
    coupon_id, member_id, template_id, state, issued_at, valid_from, valid_until = plain
    return CouponRead(
        id=UUID(coupon_id),
        member_id=UUID(member_id),
        template_id=UUID(template_id),
        state=CouponState(state),
        issued_at=moment(issued_at),
        valid_from=moment(valid_from),
        valid_until=moment(valid_until),
    )
