"""How spending turns into points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import prod
from typing import Any
from uuid import UUID

from domain.kernel.amounts import PER_MILLE
from domain.kernel.texts import LocalText
from domain.points.caps import Cap, cap_from_plain, cap_to_plain
from domain.points.terms import (
    Expiry,
    Pending,
    expiry_from_plain,
    expiry_to_plain,
    pending_from_plain,
    pending_to_plain,
)


class EarnRounding(StrEnum):
    PER_FULL_UNIT = "PER_FULL_UNIT"
    """floor(amount / M) x P: only whole units earn."""
    PROPORTIONAL_FLOOR = "PROPORTIONAL_FLOOR"
    """floor(amount x P / M): parts of a unit earn their part, rounded down once."""


class Remainder(StrEnum):
    """What becomes of the part of an amount that earns nothing by itself."""

    DROP = "DROP"
    CARRY = "CARRY"
    """It is kept for the member and counts with the next order."""


class Multipliers(StrEnum):
    """How several multipliers combine."""

    ADD_BONUS = "ADD_BONUS"
    """1 + sum of (m - 1): two doublings are three times."""
    MULTIPLY = "MULTIPLY"
    MAX = "MAX"


@dataclass(frozen=True, slots=True)
class Multiplier:
    """A fraction, so that products of several per milles stay exact."""

    numerator: int
    denominator: int

    def of(self, points: int) -> int:
        """The points times the multiplier, rounded down."""
        return points * self.numerator // self.denominator

    @property
    def per_mille(self) -> int:
        """For people to read; rounded down."""
        return self.numerator * PER_MILLE // self.denominator


PLAIN = Multiplier(1, 1)


def combined(policy: Multipliers, per_milles: Iterable[int]) -> Multiplier:
    """One multiplier of several, each in per mille (1500 is one and a half)."""
    each = tuple(per_milles)
    if not each:
        return PLAIN
    match policy:
        case Multipliers.ADD_BONUS:
            return Multiplier(PER_MILLE + sum(one - PER_MILLE for one in each), PER_MILLE)
        case Multipliers.MULTIPLY:
            return Multiplier(prod(each), PER_MILLE ** len(each))
        case Multipliers.MAX:
            return Multiplier(max(each), PER_MILLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class EarnRule:
    """So many points per so much money. A revision never changes; a new rate is a new revision."""

    id: UUID
    code: str
    revision: int
    wallet: str
    name: LocalText
    points: int
    per_minor: int
    rounding: EarnRounding
    valid_from: datetime
    """The revision rates the orders paid from here on, until the next revision's start."""
    remainder: Remainder = Remainder.DROP
    multipliers: Multipliers = Multipliers.ADD_BONUS
    caps: tuple[Cap, ...] = ()
    pending: Pending | None = None
    """None: as the wallet type says."""
    expiry: Expiry | None = None
    """None: as the member's tier says, else the wallet type."""

    def points_for(self, minor: int) -> int:
        """The points for an amount in minor units, before any multiplier."""
        if self.rounding is EarnRounding.PER_FULL_UNIT:
            return minor // self.per_minor * self.points
        return minor * self.points // self.per_minor

    def due(self, amount: int) -> int:
        """The points for a running amount in thousandths of minor units, multipliers within."""
        unit = self.per_minor * PER_MILLE
        if self.rounding is EarnRounding.PER_FULL_UNIT:
            return amount // unit * self.points
        return amount * self.points // unit

    def rest(self, amount: int) -> int:
        """The part of a running amount that has not earned anything yet, in thousandths of minor units."""
        unit = self.per_minor * PER_MILLE
        return amount + -self.due(amount) * unit // self.points


@dataclass(frozen=True, slots=True)
class Carry:
    """What a CARRY rule remembers of one member."""

    amount: int = 0
    """All that has qualified, less what was returned, in thousandths of minor units, each order's amount
    times its multiplier: so the due points of any orders and returns are those of their sum."""
    granted: int = 0
    """The points that were given for it, net of those taken back."""


def rule_terms_to_plain(rule: EarnRule) -> dict[str, Any]:
    return {
        "remainder": rule.remainder.value,
        "multipliers": rule.multipliers.value,
        "caps": [cap_to_plain(cap) for cap in rule.caps],
        "pending": pending_to_plain(rule.pending) if rule.pending else None,
        "expiry": expiry_to_plain(rule.expiry) if rule.expiry else None,
    }


def rule_terms_from_plain(plain: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of an EarnRule that they are; what an older release did not write has its standard."""
    pending, expiry = plain.get("pending"), plain.get("expiry")
    return {
        "remainder": Remainder(plain.get("remainder", Remainder.DROP)),
        "multipliers": Multipliers(plain.get("multipliers", Multipliers.ADD_BONUS)),
        "caps": tuple(cap_from_plain(cap) for cap in plain.get("caps", ())),
        "pending": pending_from_plain(pending) if pending else None,
        "expiry": expiry_from_plain(expiry) if expiry else None,
    }
