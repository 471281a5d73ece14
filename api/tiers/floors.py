"""Tiers that were given with an end, as clients see them."""

from datetime import datetime

import strawberry

from api.permissions import all_open
from api.tiers.types import Tier
from domain.kernel.ids import FloorId
from domain.tiers import ladder as rules
from domain.tiers.floors import Floor, FloorSource


@all_open
@strawberry.type(description="A tier that was given. As long as it stands, the member is in no lower one.")
class TierFloor:
    id: FloorId
    tier: Tier
    source: FloorSource
    ends_at: datetime = strawberry.field(description="The first instant at which it stands no more.")

    @classmethod
    def of(cls, floor: Floor, floor_id: FloorId, ladder: rules.Ladder, language: str) -> "TierFloor":
        return cls(
            id=floor_id,
            tier=Tier(rule=ladder.tier(floor.tier), ladder=ladder, language=language),
            source=floor.source,
            ends_at=floor.ends_at,
        )
