"""Every no about deadlines."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownCalendar(Refusal):
    """There is no such business calendar in the programme."""

    code = "UNKNOWN_CALENDAR"
    calendar: str

    @property
    def message(self) -> str:
        return f"There is no business calendar {self.calendar}."


@dataclass(eq=False)
class UnknownEscalation(Refusal):
    """There is no such escalation."""

    code = "UNKNOWN_ESCALATION"

    @property
    def message(self) -> str:
        return "There is no such escalation."
