"""What a tier gives, typed, for programs to act on.

Some of it holds as long as the tier does. Packs are handed out: a *welcome pack* once per member for ever, a
*coupon pack* once in each of its periods.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.kernel.periods import add_months, day_of, midnight
from domain.kernel.texts import LocalText


class BenefitKind(StrEnum):
    POINTS_MULTIPLIER = "POINTS_MULTIPLIER"
    """`value`: per mille of the points of spendable wallets; 1500 is one and a half times."""
    DISCOUNT = "DISCOUNT"
    """`value`: what is still paid, per mille; 950 is five per cent off."""
    BIRTHDAY_GIFT = "BIRTHDAY_GIFT"
    """Handed out on the member's birthday, once in a calendar year: points, a pack, or what others make of
    it."""
    WELCOME_PACK = "WELCOME_PACK"
    """Handed out when a member comes into the tier: points, and a pack that others know by its name."""
    COUPON_PACK = "COUPON_PACK"
    """Handed out in each period."""
    FREE_SHIPPING = "FREE_SHIPPING"
    PRIORITY_SERVICE = "PRIORITY_SERVICE"
    PRIORITY_SHIPPING = "PRIORITY_SHIPPING"
    DEDICATED_SERVICE = "DEDICATED_SERVICE"
    BESPOKE_REQUEST = "BESPOKE_REQUEST"
    """Members may ask for a service of that code (`pack`) by a ticket: so many times (`value`) in each
    period, or as often as they like. A tier may have several."""
    EVENT_ACCESS = "EVENT_ACCESS"
    EXCLUSIVE_OFFER = "EXCLUSIVE_OFFER"


class PackPeriod(StrEnum):
    WEEK = "WEEK"
    """From Monday."""
    MONTH = "MONTH"
    QUARTER = "QUARTER"
    YEAR = "YEAR"


@dataclass(frozen=True, slots=True)
class Benefit:
    kind: BenefitKind
    title: LocalText
    value: int | None = None
    pack: str | None = None
    """What is handed out, by the name that it has where it is made: a coupon template, an article. Of a
    BESPOKE_REQUEST the code of the service."""
    period: PackPeriod | None = None
    points: int | None = None
    """Of a welcome pack or a birthday gift: credited at once."""
    wallet: str | None = None
    """Of which wallet type; None: of `points`."""

    @property
    def key(self) -> tuple[BenefitKind, str | None]:
        """A higher tier that says the same key overrides it: each service stands for itself."""
        return self.kind, self.pack if self.kind is BenefitKind.BESPOKE_REQUEST else None

    @property
    def is_handed_out(self) -> bool:
        return self.kind in (BenefitKind.WELCOME_PACK, BenefitKind.COUPON_PACK)


def period_start(period: PackPeriod, at: datetime, zone: ZoneInfo) -> date:
    """The first day of the period in which the instant lies."""
    day = day_of(at, zone)
    match period:
        case PackPeriod.WEEK:
            return day - timedelta(days=day.weekday())
        case PackPeriod.MONTH:
            return day.replace(day=1)
        case PackPeriod.QUARTER:
            return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
        case PackPeriod.YEAR:
            return day.replace(month=1, day=1)


def next_period(period: PackPeriod, at: datetime, zone: ZoneInfo) -> datetime:
    """The instant at which the next one begins."""
    first = period_start(period, at, zone)
    if period is PackPeriod.WEEK:
        return midnight(first + timedelta(days=7), zone)
    months = {PackPeriod.MONTH: 1, PackPeriod.QUARTER: 3, PackPeriod.YEAR: 12}[period]
    return midnight(add_months(first, months), zone)
