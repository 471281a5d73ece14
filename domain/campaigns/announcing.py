"""What campaigns that applied give beside points: tags, badges, and facts for others to do the rest."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.campaigns.campaign import Campaign
from domain.campaigns.effects import DUE, Announce, GiveBadge, PutTag
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, OrderId


class Applied(Protocol):
    """Something that a campaign gave."""

    @property
    def campaign(self) -> Campaign: ...


def tags_of(applied: Iterable[Applied]) -> list[str]:
    """What campaigns call the member from now on."""
    effects = (effect for each in applied for effect in each.campaign.effects)
    return sorted({effect.tag for effect in effects if isinstance(effect, PutTag)})


def badges_of(applied: Iterable[Applied]) -> list[tuple[str, UUID]]:
    """Each badge with the revision that gives it: of several the first."""
    found: dict[str, UUID] = {}
    for each in applied:
        for effect in each.campaign.effects:
            if isinstance(effect, GiveBadge):
                found.setdefault(effect.badge, each.campaign.id)
    return sorted(found.items())


def due_facts(
    applied: Iterable[Applied],
    member_id: MemberId,
    decision_id: UUID,
    at: datetime,
    *,
    order_id: UUID | None = None,
) -> list[Fact]:
    """`award` in the payload is unique for ever: whoever does what a fact asks for does it once for each."""
    told = []
    for each in applied:
        campaign = each.campaign
        for place, effect in enumerate(campaign.effects):
            if not isinstance(effect, Announce):
                continue
            payload = {
                "award": f"{decision_id.hex}-{campaign.id.hex}-{place}",
                "campaign": campaign.code,
                "revision": campaign.revision,
                "what": effect.what,
                "count": effect.count,
            }
            if order_id is not None:
                payload["order"] = str(OrderId(member_id.value, order_id))
            told.append(Fact(kind=DUE[effect.task], member_id=member_id, at=at, payload=payload))
    return told
