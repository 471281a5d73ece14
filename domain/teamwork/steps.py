"""The steps by which members are served: who does each, until when, and which has nobody or no time (R184).

It is no second plan beside the desk: who may take a step is what roles allow, and its time is what teams and
policies say. So a change of either shows here at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.sla.policy import DEFAULT_POLICY
from domain.staff.permissions import Permission
from domain.tickets.ticket import TicketState

P = Permission
S = TicketState


class Step(StrEnum):
    """In the order in which they are taken."""

    RECORD = "RECORD"
    TRIAGE = "TRIAGE"
    PAGE = "PAGE"
    ACCEPT = "ACCEPT"
    FIRST_RESPONSE = "FIRST_RESPONSE"
    HAND_OVER = "HAND_OVER"
    RESOLUTION = "RESOLUTION"
    CLOSING = "CLOSING"
    GOODWILL = "GOODWILL"
    APPROVAL = "APPROVAL"
    FOLLOW_UP = "FOLLOW_UP"


class Missing(StrEnum):
    """What makes a step an orphan."""

    OWNER = "OWNER"
    """Nobody who is not shut out has a role that allows it."""
    TERM = "TERM"
    """Nothing says until when it is done."""


PERMISSIONS: Mapping[Step, Permission] = {
    Step.RECORD: P.TICKETS_RECORD,
    Step.TRIAGE: P.TICKETS_HANDLE,
    Step.PAGE: P.DESK_WORK,
    Step.ACCEPT: P.DESK_WORK,
    Step.FIRST_RESPONSE: P.TICKETS_HANDLE,
    Step.HAND_OVER: P.TICKETS_HANDLE,
    Step.RESOLUTION: P.TICKETS_HANDLE,
    Step.CLOSING: P.TICKETS_HANDLE,
    Step.GOODWILL: P.TICKETS_GOODWILL,
    Step.APPROVAL: P.APPROVALS_DECIDE,
    Step.FOLLOW_UP: P.FOLLOW_UPS_WRITE,
}
"""Whoever holds it may take the step."""

STATES: Mapping[TicketState, Step] = {
    S.NEW: Step.TRIAGE,
    S.TRIAGED: Step.ACCEPT,
    S.ASSIGNED: Step.FIRST_RESPONSE,
    S.ANSWERED: Step.RESOLUTION,
    S.RESOLVED: Step.CLOSING,
    S.REOPENED: Step.ACCEPT,
    S.CLOSED: Step.FOLLOW_UP,
}
"""Which step a ticket waits for in each state. A closed one waits for none, unless somebody is
dissatisfied."""


class Time(StrEnum):
    """By what a step's time is said."""

    AT_ONCE = "AT_ONCE"
    """With the call or the visit itself."""
    POLICY_FIRST = "POLICY_FIRST"
    POLICY_RESOLUTION = "POLICY_RESOLUTION"
    TEAM_ACCEPT = "TEAM_ACCEPT"
    TEAM_PAGE = "TEAM_PAGE"
    EACH = "EACH"
    """Each one has its own when it begins."""


TIMES: Mapping[Step, Time] = {
    Step.RECORD: Time.AT_ONCE,
    # Sorting, handing on and answering share the term of the first answer: its clock runs through all three.
    Step.TRIAGE: Time.POLICY_FIRST,
    Step.PAGE: Time.TEAM_PAGE,
    Step.ACCEPT: Time.TEAM_ACCEPT,
    Step.FIRST_RESPONSE: Time.POLICY_FIRST,
    Step.HAND_OVER: Time.POLICY_FIRST,
    Step.RESOLUTION: Time.POLICY_RESOLUTION,
    # What was resolved is closed with its last word; whoever is not content opens it again.
    Step.CLOSING: Time.AT_ONCE,
    Step.GOODWILL: Time.POLICY_RESOLUTION,
    Step.APPROVAL: Time.EACH,
    Step.FOLLOW_UP: Time.EACH,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A role, and how many of the staff who are not shut out have it."""

    role: str
    permissions: frozenset[Permission]
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """So many minutes; `of`: the code of the team or policy that says so."""

    of: str
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the programme has set up. Only what is in use."""

    policies: Sequence[tuple[str, int, int | None]] = ()
    """Code, minutes to the first answer, minutes to the solution."""
    teams: Sequence[tuple[str, int, int]] = ()
    """Code, minutes to accept, minutes to the next page."""

    def of(self, time: Time) -> tuple[Term, ...]:
        match time:
            case Time.POLICY_FIRST:
                default = (DEFAULT_POLICY.code, DEFAULT_POLICY.first_response_minutes, None)
                found = [(code, first) for code, first, _ in (*self.policies, default)]
            case Time.POLICY_RESOLUTION:
                found = [(code, minutes) for code, _, minutes in self.policies if minutes is not None]
            case Time.TEAM_ACCEPT:
                found = [(code, accept) for code, accept, _ in self.teams]
            case Time.TEAM_PAGE:
                found = [(code, page) for code, _, page in self.teams]
            case _:
                found = []
        return tuple(Term(of=code, minutes=minutes) for code, minutes in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    step: Step
    permission: Permission
    roles: tuple[str, ...]
    """That allow it, and that somebody has."""
    time: Time
    terms: tuple[Term, ...]
    missing: tuple[Missing, ...]
    """None: the step is no orphan."""


def responsibilities(holders: Iterable[Holder], terms: Terms) -> tuple[Responsibility, ...]:
    """A line for each step."""
    held = sorted(holders, key=lambda each: each.role)
    return tuple(_line(step, held, terms) for step in Step)


def _line(step: Step, holders: Sequence[Holder], terms: Terms) -> Responsibility:
    permission, time = PERMISSIONS[step], TIMES[step]
    roles = tuple(each.role for each in holders if each.people and permission in each.permissions)
    its = terms.of(time)
    missing = [Missing.OWNER] if not roles else []
    if not its and time not in (Time.AT_ONCE, Time.EACH):
        missing.append(Missing.TERM)
    return Responsibility(
        step=step, permission=permission, roles=roles, time=time, terms=its, missing=tuple(missing)
    )
