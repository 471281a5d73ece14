"""What is to be handed out to a member who stands in a tier."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.kernel.ids import MemberId
from domain.tiers.benefits import Benefit, next_period, period_start
from domain.tiers.ladder import Ladder, Tier
from domain.tiers.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """One pack for one member. At most one for a member, ladder and period; without a period, at most one
    for ever of each tier that says it."""

    id: UUID
    member_id: MemberId
    ladder: Ladder
    owner: Tier
    """The tier that says it; higher ones inherit it."""
    benefit: Benefit
    period_on: date | None


def handouts(
    ladder: Ladder,
    place: Place,
    member_id: MemberId,
    *,
    at: datetime,
    zone: ZoneInfo,
    new_id: Callable[[], UUID],
) -> list[Handout]:
    """What the tier hands out now: its packs of the running period, and on arrival the welcome packs."""
    arrives = place.grants_at is not None and place.grants_at <= place.since
    return [
        Handout(
            id=new_id(),
            member_id=member_id,
            ladder=ladder,
            owner=owner,
            benefit=benefit,
            period_on=period_start(benefit.period, at, zone) if benefit.period else None,
        )
        for owner, benefit in ladder.owned_benefits(ladder.tier(place.tier))
        if benefit.is_handed_out and (benefit.period or arrives)
    ]


def next_handout(ladder: Ladder, place: Place, *, at: datetime, zone: ZoneInfo) -> datetime | None:
    """When a period begins for which the tier hands something out."""
    benefits = ladder.benefits(ladder.tier(place.tier))
    return min((next_period(each.period, at, zone) for each in benefits if each.period), default=None)
