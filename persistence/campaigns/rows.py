"""The rows of an occasion on which campaigns gave something."""

from __future__ import annotations

from uuid import UUID

from domain.occasions.settlement import OccasionSettlement
from persistence.campaigns.badges import BADGES, badge_rows
from persistence.orders.rows import (
    CAMPAIGN_USES,
    DECISIONS,
    MOVES,
    PLACES,
    TAGS,
    move_row,
    place_row,
    tag_rows,
    use_rows,
)
from persistence.points.rows import cap_rows
from persistence.rows import Rows


def occasion_rows(settled: OccasionSettlement, programme_id: UUID) -> Rows:
    """Everything but the lines and the facts, each table once."""
    member, moment = settled.member_id, settled.moment
    return {
        DECISIONS: [(settled.decision_id, member, "OCCASION", dict(settled.record), moment)],
        CAMPAIGN_USES: use_rows(
            member, settled.decision_id, settled.bonuses, at=settled.at, recorded_at=moment, order_id=None
        ),
        **cap_rows(member, programme_id, settled.used),
        PLACES: [place_row(member, ladder, place) for ladder, place in settled.places],
        MOVES: [
            move_row(member, each.ladder, each.move, recorded_at=moment, order_id=None)
            for each in settled.moves
        ],
        TAGS: tag_rows(member, programme_id, settled.tags, moment),
        BADGES: badge_rows(member, programme_id, settled.badges, moment),
    }
