"""Points or a coupon, given to make up for what a ticket is about, within what a role may give alone (R166).

The limit counts what the giver has given and adjusted, and what was given to the member, in the last 24
hours, as that of adjustments does: it can not be passed in small steps, nor by several hands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.kernel.ids import GoodwillId, TicketId
from domain.kernel.refusal import InvalidInput
from domain.points.entry import MOST_AT_ONCE

MOST_COUPONS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodwillWanted:
    """Exactly one of points and a coupon."""

    ticket_id: TicketId
    points: int | None
    template: str | None
    """The code of a coupon template."""
    goodwill: UUID
    key: str
    """The idempotency key of whoever asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goodwill:
    id: GoodwillId
    ticket_id: TicketId
    programme_id: UUID
    points: int | None
    template_id: UUID | None
    asked_by: str
    asker_id: UUID
    asked_at: datetime
    approval_id: UUID | None = None
    entry_id: UUID | None = None
    coupon_id: UUID | None = None
    given_at: datetime | None = None
    """None: it waits for a second person, or that person said no."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """What somebody with that role may give alone in 24 hours."""

    role: str
    points: int
    coupons: int


def check(points: int | None, template: str | None) -> None:
    """Raises InvalidInput."""
    if (points is None) == (template is None):
        raise InvalidInput("points", "MISSING" if points is None else "NOT_HERE")
    if points is not None and not 1 <= points <= MOST_AT_ONCE:
        raise InvalidInput("points", "OUT_OF_RANGE")


def check_limit(limit: Limit) -> None:
    """Raises InvalidInput."""
    if not 0 <= limit.points <= MOST_AT_ONCE:
        raise InvalidInput("points", "OUT_OF_RANGE")
    if not 0 <= limit.coupons <= MOST_COUPONS:
        raise InvalidInput("coupons", "OUT_OF_RANGE")


def limit_of(roles: Iterable[str], limits: Mapping[str, Limit]) -> Limit:
    """Of several roles the widest, in points and in coupons each; without any limit nothing."""
    held = [limits[each] for each in sorted(roles) if each in limits]
    return Limit(
        role="",
        points=max((each.points for each in held), default=0),
        coupons=max((each.coupons for each in held), default=0),
    )
