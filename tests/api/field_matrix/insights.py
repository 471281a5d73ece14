"""What tickets say together, for the walk of the matrix: two periods long ago, a ticket in each."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from domain.kernel.ids import TicketId
from persistence.database import rows
from persistence.ids import new_uuid
from tests.api.sla.test_report import changed, like

if TYPE_CHECKING:
    from tests.api.field_matrix.world import World

_BEFORE, _AFTER = [f'{{ from: "{year}-01-01", through: "{year}-12-31" }}' for year in (2019, 2020)]
_REASONS = f"(period: {_AFTER}, before: {_BEFORE})"
_CHANGE = f"(before: {_BEFORE}, after: {_AFTER})"
_TRAINING = f"(staffIds: [$spareStaff], before: {_BEFORE}, after: {_AFTER})"

_NOW = datetime.now(UTC).date()
_AROUND_NOW = f'{{ from: "{_NOW - timedelta(days=2)}", through: "{_NOW + timedelta(days=2)}" }}'
_QUIZ = f"(staffIds: [$trained], before: {_BEFORE}, after: {_AROUND_NOW})"

INSIGHTS: dict[str, list[str]] = {
    "FeedbackReasons": [f"{{ feedbackReasons{_REASONS} {{ %s }} }}"],
    "FeedbackReason": [f"{{ feedbackReasons{_REASONS} {{ lines {{ %s }} }} }}"],
    "FeedbackComparison": [f"{{ feedbackChange{_CHANGE} {{ %s }} }}"],
    "FeedbackFigures": [f"{{ feedbackChange{_CHANGE} {{ before {{ %s }} }} }}"],
    "StaffScorecard": [f"{{ staffScorecards(period: {_AFTER}) {{ %s }} }}"],
    "TrainingEffect": [f"{{ trainingEffect{_TRAINING} {{ %s }} }}"],
    "TrainingQuiz": [f"{{ trainingEffect{_QUIZ} {{ quiz {{ %s }} }} }}"],
}
INSIGHT_ARGUMENTS = {
    "Query.feedbackReasons": _REASONS,
    "Query.feedbackChange": _CHANGE,
    "Query.staffScorecards": f"(period: {_AFTER})",
    "Query.staffScorecardsCsv": f"(period: {_AFTER})",
    "Query.trainingEffect": _TRAINING,
}
_RATED = """UPDATE survey_answers SET ticket_id = $1
WHERE id = (SELECT id FROM survey_answers WHERE instrument = 'ONLINE' AND recorded_by = 'test'
    AND ticket_id IS NULL ORDER BY id LIMIT 1) RETURNING id"""


async def set_up(world: World) -> None:
    """Of each year a ticket that was answered at once, resolved, and found good."""
    held = TicketId.parse(world.variables["heldTicket"])
    for year in (2019, 2020):
        opened, own = datetime(year, 6, 1, tzinfo=UTC), new_uuid()
        times = {
            "opened_at": opened,
            "changed_at": opened,
            "first_answered_at": opened + timedelta(hours=1),
            "resolved_at": opened + timedelta(hours=2),
        }
        await like(held, id=own, cause="carrier", **times)
        await changed(TicketId(own), times["first_answered_at"], "NEW", "ANSWERED")
        await changed(TicketId(own), times["resolved_at"], "ANSWERED", "RESOLVED")
        assert len(await rows(_RATED, own)) == 1
