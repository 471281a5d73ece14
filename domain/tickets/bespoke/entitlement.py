"""Services that a tier lets its members ask for, as tickets of their own kind (R25).

A benefit of the kind BESPOKE_REQUEST is one: `pack` is its code, `value` how often it may be asked for in
each `period`, or ever.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.kernel.periods import midnight
from domain.tiers.benefits import Benefit, BenefitKind, period_start


@dataclass(frozen=True, slots=True, kw_only=True)
class Entitlement:
    benefit: Benefit
    used: int

    @property
    def code(self) -> str:
        assert self.benefit.pack is not None
        return self.benefit.pack

    @property
    def left(self) -> int | None:
        """How often it may be asked for still; None: as often as one likes."""
        return None if self.benefit.value is None else max(0, self.benefit.value - self.used)


def services_of(benefits: Sequence[Benefit]) -> list[Benefit]:
    """By code."""
    found = [each for each in benefits if each.kind is BenefitKind.BESPOKE_REQUEST and each.pack]
    return sorted(found, key=lambda each: each.pack or "")


def entitlements(
    benefits: Sequence[Benefit], asked: Mapping[str, Sequence[datetime]], *, at: datetime, zone: ZoneInfo
) -> list[Entitlement]:
    """`asked`: by code, when the member has asked for it."""
    return [
        Entitlement(
            benefit=each,
            used=sum(_counts(each, when, at=at, zone=zone) for when in asked.get(each.pack or "", ())),
        )
        for each in services_of(benefits)
    ]


def _counts(benefit: Benefit, when: datetime, *, at: datetime, zone: ZoneInfo) -> bool:
    return benefit.period is None or when >= midnight(period_start(benefit.period, at, zone), zone)
