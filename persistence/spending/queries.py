"""Reads of holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import HoldId
from persistence.database import from_json, row
from persistence.members.statement import Section
from persistence.moments import moment
from persistence.pages import Page, Slice
from persistence.selection import NO_ARGUMENTS, Arguments


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldRead:
    id: UUID
    member_id: UUID
    wallet: str
    currency: str
    language: str
    points: int
    captured: int
    released: int
    made_at: datetime
    expires_at: datetime
    minor: int | None
    order_source: str | None
    order_external_id: str | None


_HOLD = """json_build_object('id', h.id, 'member', h.member_id, 'wallet', w.code, 'currency', p.currency,
    'language', p.locale,
    'points', h.points, 'captured', h.captured, 'released', h.released, 'made_at', h.made_at,
    'expires_at', h.expires_at, 'minor', h.minor, 'source', h.order_source,
    'external_id', h.order_external_id)"""
_FROM = """FROM holds h JOIN wallet_types w ON w.id = h.wallet_type_id
    JOIN programmes p ON p.id = w.programme_id"""

_HOLDS = f"""
(SELECT json_agg(x.hold ORDER BY x.expires_at, x.id) FROM (
    SELECT h.expires_at, h.id, {_HOLD} AS hold {_FROM}
    WHERE h.member_id = m.id AND p.id = $1 AND h.captured + h.released < h.points
    AND h.expires_at > statement_timestamp() + make_interval(secs => p.clock_offset_seconds)
    AND ($2::timestamptz IS NULL OR (h.expires_at, h.id) > ($2, $3::uuid))
    ORDER BY h.expires_at, h.id LIMIT $4) x)
"""  # noqa: S608 - expressions of our own


def holds_section(name: str, programme_id: UUID, page: Page, arguments: Arguments = NO_ARGUMENTS) -> Section:
    """What still holds points, the one that ends first first. Its position is the member, the end, the id."""

    def decode(text: Any) -> Slice[HoldRead]:
        return page.read(from_json(text), _hold)

    return Section(
        name, _HOLDS, (programme_id, page.position(1), page.position(2), page.limit), decode, arguments
    )


async def hold(hold_id: HoldId) -> HoldRead | None:
    found = await row(
        f"SELECT {_HOLD} AS hold {_FROM} WHERE h.member_id = $1 AND h.id = $2",
        hold_id.member,
        hold_id.value,
    )
    return _hold(from_json(found["hold"])) if found else None


def _hold(plain: dict[str, Any]) -> HoldRead:
    return HoldRead(
        id=UUID(plain["id"]),
        member_id=UUID(plain["member"]),
        wallet=plain["wallet"],
        currency=plain["currency"],
        language=plain["language"],
        points=plain["points"],
        captured=plain["captured"],
        released=plain["released"],
        made_at=moment(plain["made_at"]),
        expires_at=moment(plain["expires_at"]),
        minor=plain["minor"],
        order_source=plain["source"],
        order_external_id=plain["external_id"],
    )
