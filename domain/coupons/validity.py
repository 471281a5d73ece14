"""From when until when a coupon can be used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from domain.kernel.periods import NEVER, day_of, instant, midnight, parse_instant


@dataclass(frozen=True, slots=True)
class FixedRange:
    """The same time for all coupons, half-open."""

    starts_at: datetime
    ends_at: datetime

    def term(self, claimed_at: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """From when until when a coupon claimed then can be used."""
        return max(self.starts_at, claimed_at), self.ends_at

    def last_end(self, claim_until: datetime) -> datetime:
        """When no coupon can be used any more."""
        return self.ends_at


@dataclass(frozen=True, slots=True)
class AfterClaim:
    """So many days, the last one to its end, in the programme's zone.

    The first day is the claim day, the next one where `from_next_day` says so; `wait_days` later where the
    coupon is to wait. Without waiting it can be used at once.
    """

    days: int
    from_next_day: bool = False
    wait_days: int = 0

    def term(self, claimed_at: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
        wait = self.wait_days + (1 if self.from_next_day else 0)
        first = day_of(claimed_at, zone) + timedelta(days=wait)
        start = midnight(first, zone) if wait else claimed_at
        return start, midnight(first + timedelta(days=self.days), zone)

    def last_end(self, claim_until: datetime) -> datetime:
        if claim_until == NEVER:
            return NEVER
        # A day more than the days say: it may be claimed at any time of its last day, in any zone.
        return claim_until + timedelta(days=self.wait_days + self.from_next_day + self.days + 1)


Validity: TypeAlias = FixedRange | AfterClaim


def validity_to_plain(validity: Validity) -> dict[str, Any]:
    match validity:
        case FixedRange(starts_at, ends_at):
            return {"kind": "FIXED_RANGE", "starts_at": instant(starts_at), "ends_at": instant(ends_at)}
        case AfterClaim(days, from_next_day, wait_days):
            return {
                "kind": "AFTER_CLAIM",
                "days": days,
                "from_next_day": from_next_day,
                "wait_days": wait_days,
            }


def validity_from_plain(plain: Mapping[str, Any]) -> Validity:
    if plain["kind"] == "FIXED_RANGE":
        return FixedRange(parse_instant(plain["starts_at"]), parse_instant(plain["ends_at"]))
    return AfterClaim(plain["days"], plain["from_next_day"], plain["wait_days"])
