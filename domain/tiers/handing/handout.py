"""What is to be handed out to a member who stands in a tier."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.kernel.ids import MemberId
from domain.tiers.benefits import Benefit, BenefitKind, next_period, period_start
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


Arrival = tuple[str | None, str]
"""From which tier a member came into which; from none when joining."""


def handouts(
    ladder: Ladder,
    place: Place,
    arrivals: Sequence[Arrival],
    member_id: MemberId,
    *,
    at: datetime,
    zone: ZoneInfo,
    new_id: Callable[[], UUID],
) -> list[Handout]:
    """What is handed out now: the packs of the running period by the tier that the member is in, and the
    welcome packs of every tier that it has come up to since the last time. A fall is no arrival."""
    found: dict[tuple[str, BenefitKind], tuple[Tier, Benefit]] = {}
    for before, after in arrivals:
        tier = ladder.tier(after)
        if before is None or tier.rank > ladder.tier(before).rank:
            found |= {
                (owner.code, benefit.kind): (owner, benefit)
                for owner, benefit in ladder.owned_benefits(tier)
                if benefit.is_handed_out and not benefit.period
            }
    found |= {
        (owner.code, benefit.kind): (owner, benefit)
        for owner, benefit in ladder.owned_benefits(ladder.tier(place.tier))
        if benefit.period
    }
    return [
        Handout(
            id=new_id(),
            member_id=member_id,
            ladder=ladder,
            owner=owner,
            benefit=benefit,
            period_on=period_start(benefit.period, at, zone) if benefit.period else None,
        )
        for owner, benefit in found.values()
    ]


def next_handout(ladder: Ladder, place: Place, *, at: datetime, zone: ZoneInfo) -> datetime | None:
    """When a period begins for which the tier hands something out."""
    benefits = ladder.benefits(ladder.tier(place.tier))
    return min((next_period(each.period, at, zone) for each in benefits if each.period), default=None)
