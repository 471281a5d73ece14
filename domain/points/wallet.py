"""What else a wallet type says about its points: returns, prices, limits, warnings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from domain.kernel.amounts import PER_MILLE
from domain.kernel.refusal import InvalidInput
from domain.points.terms import MOST_DAYS

MOST_POINTS = 2**53 - 1
MOST_MINOR = 10**12
MOST_WARNINGS = 10


class Shortage(StrEnum):
    """What happens to the part of a reversal that the account does not hold any more."""

    DEBT = "DEBT"
    """It is owed, and paid back from what is earned next."""
    WITHIN_BALANCE = "WITHIN_BALANCE"
    """It is written off."""
    PENDING_ONLY = "PENDING_ONLY"
    """Only the order's own pending points are taken; the rest is written off."""


@dataclass(frozen=True, slots=True)
class Price:
    """So many points are so much money, in minor units."""

    points: int
    minor: int

    def minor_of(self, points: int) -> int:
        """What points are worth, rounded down."""
        return points * self.minor // self.points

    def points_within(self, minor: int) -> int:
        """The most points that are worth no more."""
        return ((minor + 1) * self.points - 1) // self.minor


@dataclass(frozen=True, slots=True, kw_only=True)
class SpendTerms:
    """How points pay for an order."""

    price: Price
    unit: int = 1
    """Points are used in multiples of it."""
    least_order_minor: int = 0
    """An order below it takes no points."""
    most_points: int | None = None
    """In one order."""
    most_share: int | None = None
    """Of the order, in per mille."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferTerms:
    """How members may hand points to each other."""

    most_points: int
    """That a member may give away in a calendar month of the programme's zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WalletTerms:
    clawback: Shortage = Shortage.DEBT
    extend_days: int | None = 30
    """Points that are returned to a dead lot live so many days more, through the last one; None: they come
    back and expire (RETURN_EXPIRED)."""
    restore_days: int = 90
    """For so long after their death staff may restore points."""
    warn_days: tuple[int, ...] = (30, 7)
    """So many days before they die the member is warned."""
    price: Price | None = None
    """What a point counts as in the liability book."""
    spending: SpendTerms | None = None
    """None: points do not pay for orders by themselves."""
    transfers: TransferTerms | None = None
    """None: members can not transfer."""

    @property
    def worth(self) -> Price | None:
        """What a point is worth to a member: what it pays, else what it counts as; None where nobody says."""
        return self.spending.price if self.spending is not None else self.price


STANDARD_TERMS = WalletTerms()


def check_terms(terms: WalletTerms) -> None:
    """Raises InvalidInput with the place."""
    _within("returned.extendDays", terms.extend_days, 1, MOST_DAYS)
    _within("restoreDays", terms.restore_days, 0, MOST_DAYS)
    if len(terms.warn_days) > MOST_WARNINGS:
        raise InvalidInput("warnDays", "OUT_OF_RANGE")
    for i, days in enumerate(terms.warn_days):
        _within(f"warnDays.{i}", days, 1, MOST_DAYS)
    if len(set(terms.warn_days)) != len(terms.warn_days):
        raise InvalidInput("warnDays", "DUPLICATE")
    if terms.price is not None:
        _check_price("price", terms.price)
    if terms.spending is not None:
        spending = terms.spending
        _check_price("spending.price", spending.price)
        _within("spending.unit", spending.unit, 1, MOST_POINTS)
        _within("spending.leastOrder", spending.least_order_minor, 0, MOST_MINOR)
        _within("spending.mostPoints", spending.most_points, 1, MOST_POINTS)
        _within("spending.mostShare", spending.most_share, 1, PER_MILLE)
    if terms.transfers is not None:
        _within("transfers.mostPoints", terms.transfers.most_points, 1, MOST_POINTS)


def _check_price(place: str, price: Price) -> None:
    _within(f"{place}.points", price.points, 1, MOST_POINTS)
    _within(f"{place}.money", price.minor, 1, MOST_MINOR)


def _within(place: str, value: int | None, least: int, most: int) -> None:
    if value is not None and not least <= value <= most:
        raise InvalidInput(place, "OUT_OF_RANGE")


def terms_to_plain(terms: WalletTerms) -> dict[str, Any]:
    spending = terms.spending
    return {
        "clawback": terms.clawback.value,
        "extend_days": terms.extend_days,
        "restore_days": terms.restore_days,
        "warn_days": list(terms.warn_days),
        "price": [terms.price.points, terms.price.minor] if terms.price else None,
        "spending": {
            "price": [spending.price.points, spending.price.minor],
            "unit": spending.unit,
            "least_order_minor": spending.least_order_minor,
            "most_points": spending.most_points,
            "most_share": spending.most_share,
        }
        if spending
        else None,
        "transfers": {"most_points": terms.transfers.most_points} if terms.transfers else None,
    }


def terms_from_plain(plain: Mapping[str, Any]) -> WalletTerms:
    """What an older release did not write yet has its standard."""
    standard = STANDARD_TERMS
    spending, price, transfers = plain.get("spending"), plain.get("price"), plain.get("transfers")
    return WalletTerms(
        clawback=Shortage(plain.get("clawback", standard.clawback)),
        extend_days=plain.get("extend_days", standard.extend_days),
        restore_days=plain.get("restore_days", standard.restore_days),
        warn_days=tuple(plain.get("warn_days", standard.warn_days)),
        price=Price(*price) if price else None,
        spending=SpendTerms(**{**spending, "price": Price(*spending["price"])}) if spending else None,
        transfers=TransferTerms(**transfers) if transfers else None,
    )
