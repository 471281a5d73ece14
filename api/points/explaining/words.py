"""Figures and dates as a sentence of ours has them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal

from api.locale import Locale
from api.money import formatted_money
from api.texts import say
from domain.kernel.amounts import PER_MILLE, Money
from domain.kernel.periods import NEVER, Span, midnight
from domain.points.caps import Cap, CapScope, CapUnit
from domain.programme.programme import POINTS, PROGRESS, Programme, WalletType


@dataclass(frozen=True, slots=True)
class Words:
    """One language, with the programme's currency and zone."""

    programme: Programme
    locale: Locale

    def say(self, name: str, **values: Any) -> str:
        return say(name, self.locale, **values)

    def sentences(self, *each: str) -> str:
        """One after the other; Chinese sets no space between."""
        return ("" if self.locale is Locale.ZH_CN else " ").join(one for one in each if one)

    def amount(self, points: int, wallet: WalletType) -> str:
        """So many of them: `1 point`, `20 progress points`, `20 积分`."""
        if wallet.code in (POINTS, PROGRESS):
            return self.say(f"amount-{wallet.code}", points=points)
        return self.say("amount-other", points=points, unit=wallet.name.in_locale(self.locale.value))

    def money(self, minor: int) -> str:
        return formatted_money(Money(minor, self.programme.currency), self.locale)

    def times(self, per_mille: int) -> str:
        whole, rest = divmod(per_mille, PER_MILLE)
        return f"{whole}.{rest:03d}".rstrip("0").rstrip(".")

    def percent(self, part: int, whole: int) -> str:
        """The part of the whole in per cent, with as many digits as matter, two at most; rounded down."""
        hundredths = Decimal(part * 10_000 // whole)
        return f"{format_decimal(hundredths / 100, '#,##0.##', locale=self.locale.babel)}%"

    def signed(self, number: int) -> str:
        return f"{number:+,}" if number else "0"

    # Times

    def day(self, at: datetime) -> str:
        return self.date(at.astimezone(self.programme.zone).date())

    def date(self, day: date) -> str:
        return format_date(day, format="medium", locale=self.locale.babel)

    def through(self, dies: datetime) -> str:
        """The last day, of what is dead from that instant on."""
        return self.day(dies - timedelta.resolution)

    def minute(self, at: datetime) -> str:
        return self._time(at, "HH:mm")

    def second(self, at: datetime | None) -> str:
        """For staff. What is not known yet and what never comes are said in words."""
        if at is None:
            return self.say("time-unknown")
        return self.say("time-never") if at == NEVER else self._time(at, "HH:mm:ss")

    def is_midnight(self, at: datetime) -> bool:
        zone = self.programme.zone
        return at == midnight(at.astimezone(zone).date(), zone)

    def _time(self, at: datetime, pattern: str) -> str:
        time = format_datetime(at, pattern, tzinfo=self.programme.zone, locale=self.locale.babel)
        return f"{self.day(at)} {time}"

    def span(self, span: Span) -> str:
        return self.say(f"span-{span.unit.lower()}", count=span.count)

    # Caps

    def cap(self, cap: Cap, wallet: WalletType) -> str:
        """`at most 200 points a week`"""
        period = self.say(f"cap-period-{cap.period.lower()}")
        whose = "member" if cap.scope is CapScope.MEMBER else "everybody"
        return self.say(f"cap-of-{whose}", limit=self.of_unit(cap.limit, cap.unit, wallet), period=period)

    def of_unit(self, amount: int, unit: CapUnit, wallet: WalletType) -> str:
        match unit:
            case CapUnit.POINTS:
                return self.amount(amount, wallet)
            case CapUnit.MONEY:
                return self.say("cap-money", money=self.money(amount))
            case CapUnit.COST:
                return self.say("cap-cost", money=self.money(amount))
            case CapUnit.USES:
                return self.say("cap-uses", count=amount)
