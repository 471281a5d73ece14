"""Scorecards of the staff as CSV. A spreadsheet takes no cell for a formula."""

from __future__ import annotations

from collections.abc import Sequence

from api.insights.types import StaffScorecard
from domain.kernel.csv_text import table

HEAD = (
    *("staff", "score_per_mille", "tickets", "answered", "in_time_per_mille", "mean_first_response_seconds"),
    *("resolved", "mean_resolution_seconds", "resolved_per_mille", "reopened_per_mille", "csat_answers"),
    "csat_per_mille",
)


def scorecards_csv(cards: Sequence[StaffScorecard]) -> str:
    return table(HEAD, (_line(each) for each in cards))


def _line(card: StaffScorecard) -> tuple[object, ...]:
    its = card.figures
    return (
        None if card.staff_id is None else str(card.staff_id),
        card.score_per_mille,
        its.tickets(),
        its.answered(),
        its.in_time_per_mille(),
        its.mean_first_response_seconds(),
        its.resolved(),
        its.mean_resolution_seconds(),
        its.resolved_per_mille(),
        its.reopened_per_mille(),
        its.csat_answers(),
        its.csat_per_mille(),
    )
