"""Who looks after a member (requirement R91): a person, a team, or a person of a team; one in each role."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import check_name


class AssignmentRole(StrEnum):
    ADVISER = "ADVISER"
    """Speaks with the member; its follow-ups go to this person, and its tickets, where nobody serves it."""
    SERVICE = "SERVICE"
    """Takes the member's tickets first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberAssignment:
    role: AssignmentRole
    staff_id: UUID | None
    team: str | None
    since: datetime


def check_assigned(staff_id: UUID | None, team: str | None) -> None:
    """Raises InvalidInput."""
    if staff_id is None and team is None:
        raise InvalidInput("staff", "MISSING")
    if team is not None:
        check_name("team", team)
