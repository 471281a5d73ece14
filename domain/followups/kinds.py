"""The kinds and states of follow-ups, and what one can come from."""

from __future__ import annotations

from enum import StrEnum


class FollowUpKind(StrEnum):
    RETURN_VISIT = "RETURN_VISIT"
    DETRACTOR = "DETRACTOR"
    IMPROVEMENT = "IMPROVEMENT"
    SUPPLY_CHECK = "SUPPLY_CHECK"
    TRAINING = "TRAINING"

    @property
    def is_an_improvement(self) -> bool:
        """Something is changed so that it goes better: it is done when there is evidence that it does."""
        return self in (FollowUpKind.IMPROVEMENT, FollowUpKind.SUPPLY_CHECK, FollowUpKind.TRAINING)


class FollowUpState(StrEnum):
    OPEN = "OPEN"
    STARTED = "STARTED"
    DONE = "DONE"
    DROPPED = "DROPPED"

    @property
    def has_ended(self) -> bool:
        return self in (FollowUpState.DONE, FollowUpState.DROPPED)


class SourceKind(StrEnum):
    """Where it comes from."""

    SURVEY_ANSWER = "SURVEY_ANSWER"
    TICKET = "TICKET"
    ORDER = "ORDER"
    CAUSE = "CAUSE"
    """A root cause, by its code."""
    CATEGORY = "CATEGORY"
    """What tickets are about, by its code."""
    SURVEY = "SURVEY"
    """What a survey has found, by its code."""
