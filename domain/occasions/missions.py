"""In which time a mission counts, and under which name its reward is remembered."""

from __future__ import annotations

from datetime import datetime

from domain.campaigns.campaign import Campaign
from domain.points.caps import period_start, renews_at
from domain.programme.programme import Programme


def mission_name(campaign: Campaign, since: datetime) -> str:
    """Once for ever in a period, whatever becomes of the campaign's revisions."""
    return f"MISSION:{campaign.campaign_id.hex}:{since.isoformat()}"


def mission_window(campaign: Campaign, at: datetime, programme: Programme) -> tuple[datetime, datetime]:
    """What counts together with what was done at that instant: its period, inside the campaign's window."""
    assert campaign.mission is not None
    period, zone = campaign.mission.period, programme.zone
    ends = renews_at(period, at, zone) or campaign.ends_at
    return max(campaign.starts_at, period_start(period, at, zone)), min(campaign.ends_at, ends)
