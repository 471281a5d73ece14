"""Policies: how soon a ticket is answered and solved, by kind, urgency and tier (R155).

Of the policies of a programme the one with the lowest rank that fits a ticket holds for it. Where none fits
the first answer is due within 24 hours, round the clock (R158), and a solution at no time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText, check_name
from domain.sla.calendar import ALWAYS_OPEN

MOST_MINUTES = 86_400
"""Sixty days round the clock."""
MOST_RANK = 9_999
MOST_POLICIES = 100
TARGET_PERCENT = 95
"""The share of tickets that shall be answered in time (R158)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlaPolicy:
    """Terms in minutes of the calendar's open time. An empty set takes in everything."""

    code: str
    name: LocalText
    rank: int
    calendar: str
    """The code of its business calendar."""
    kinds: frozenset[str] = frozenset()
    urgencies: frozenset[str] = frozenset()
    tiers: frozenset[str] = frozenset()
    first_response_minutes: int
    resolution_minutes: int | None = None
    """None: no term for the solution."""
    warn_minutes: int = 0
    """So long before a term ends it is escalated; 0: not before."""
    active: bool = True

    def fits(self, *, kind: str, urgency: str, tier: str | None) -> bool:
        return (
            self.active
            and (not self.kinds or kind in self.kinds)
            and (not self.urgencies or urgency in self.urgencies)
            and (not self.tiers or tier in self.tiers)
        )

    @property
    def first_response(self) -> timedelta:
        return timedelta(minutes=self.first_response_minutes)

    @property
    def resolution(self) -> timedelta | None:
        return None if self.resolution_minutes is None else timedelta(minutes=self.resolution_minutes)


DEFAULT_POLICY = SlaPolicy(
    code="default",
    name=LocalText({"en": "Within 24 hours", "zh-CN": "24 小时内"}),
    rank=MOST_RANK + 1,
    calendar=ALWAYS_OPEN.code,
    first_response_minutes=24 * 60,
    resolution_minutes=None,
    warn_minutes=60,
)


def policy_for(policies: Iterable[SlaPolicy], *, kind: str, urgency: str, tier: str | None) -> SlaPolicy:
    """The policy that holds for a ticket."""
    fitting = (each for each in policies if each.fits(kind=kind, urgency=urgency, tier=tier))
    return min(fitting, key=lambda each: (each.rank, each.code), default=DEFAULT_POLICY)


def check_policy(policy: SlaPolicy) -> None:
    """Raises InvalidInput with the place."""
    check_name("code", policy.code)
    if policy.code == DEFAULT_POLICY.code:
        raise InvalidInput("code", "FIXED")
    if not 0 <= policy.rank <= MOST_RANK:
        raise InvalidInput("rank", "OUT_OF_RANGE")
    if not 1 <= policy.first_response_minutes <= MOST_MINUTES:
        raise InvalidInput("firstResponseMinutes", "OUT_OF_RANGE")
    if policy.resolution_minutes is not None and not (
        policy.first_response_minutes <= policy.resolution_minutes <= MOST_MINUTES
    ):
        raise InvalidInput("resolutionMinutes", "OUT_OF_RANGE")
    if not 0 <= policy.warn_minutes < policy.first_response_minutes:
        raise InvalidInput("warnMinutes", "OUT_OF_RANGE")
