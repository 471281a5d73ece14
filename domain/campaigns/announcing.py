"""What is told outside of a campaign that applied, for others to do the rest: once for each time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.campaigns.campaign import Campaign
from domain.campaigns.effects import DUE, Announce
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, OrderId


class Applied(Protocol):
    """Something that a campaign gave."""

    @property
    def campaign(self) -> Campaign: ...


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
