"""How a campaign goes: live figures of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from persistence.database import row, rows


@dataclass(frozen=True, slots=True)
class CampaignFigures:
    """Of all its revisions together, up to now."""

    uses: int
    members: int
    points: int
    """Granted in all; what returns took back stands with the orders."""
    sales: int
    """Paid for goods of the orders to which it applied, less what came back, in minor units."""
    last_at: datetime | None


async def figures(campaign_id: UUID) -> CampaignFigures:
    found = await row(
        """SELECT count(*) AS uses, count(DISTINCT u.member_id) AS members,
            coalesce(sum(u.points), 0)::bigint AS points,
            coalesce(sum(o.goods_minor - o.returned_minor), 0)::bigint AS sales, max(u.at) AS last_at
        FROM campaign_uses u LEFT JOIN orders o ON o.member_id = u.member_id AND o.id = u.order_id
        WHERE u.campaign_id = $1""",
        campaign_id,
    )
    assert found is not None
    return CampaignFigures(**found)


@dataclass(frozen=True, slots=True)
class RevisionRead:
    id: UUID
    created_at: datetime
    created_by: str


async def revisions(campaign_id: UUID) -> dict[UUID, RevisionRead]:
    """Who made each revision, and when."""
    found = await rows(
        "SELECT id, created_at, created_by FROM campaign_revisions WHERE campaign_id = $1", campaign_id
    )
    return {each["id"]: RevisionRead(**each) for each in found}
