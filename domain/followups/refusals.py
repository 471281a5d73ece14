"""The noes of follow-ups."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownFollowUp(Refusal):
    code = "UNKNOWN_FOLLOW_UP"

    @property
    def message(self) -> str:
        return "There is no such follow-up."


@dataclass(eq=False)
class FollowUpEnded(Refusal):
    """It was done or dropped before."""

    code = "FOLLOW_UP_ENDED"
    state: str

    @property
    def message(self) -> str:
        return f"This follow-up has ended: {self.state}."


@dataclass(eq=False)
class ResultNeeded(Refusal):
    """It is not done before it is said what came of it."""

    code = "RESULT_NEEDED"
    results: tuple[str, ...]

    @property
    def message(self) -> str:
        return f"Say what came of it: {', '.join(self.results)}."


@dataclass(eq=False)
class UnknownVisitPlan(Refusal):
    code = "UNKNOWN_VISIT_PLAN"
    plan: str

    @property
    def message(self) -> str:
        return f"There is no plan {self.plan!r} of return visits that is in use."


@dataclass(eq=False)
class VisitPlanned(Refusal):
    """A visit of this plan is open for the member already."""

    code = "VISIT_PLANNED"
    plan: str

    @property
    def message(self) -> str:
        return f"The member has an open visit of {self.plan!r} already."
