"""Points for money: how many points an order takes, and what they are worth.

    room      what each limit leaves, the tightest counts: the order, a share of it, points per order, balance
    unit      points go in whole units, rounded down
    worth     and no more of them than the money needs: whoever asks for what can be used gives no point for
              nothing. Whoever asks for exactly so many gives them all, also what is short of a minor unit

What an order has taken before counts against it, so two requests take no more than one could.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from domain.kernel.amounts import PER_MILLE, Money
from domain.kernel.refusal import Refusal
from domain.points.hold import Hold
from domain.points.refusals import InsufficientPoints
from domain.points.spend import Spend
from domain.points.wallet import SpendTerms
from domain.spending.refusals import NotInUnits, OrderTooSmall, TooManyForOrder


class SpendLimit(StrEnum):
    """What lets fewer points be used than were asked for."""

    BALANCE = "BALANCE"
    UNIT = "UNIT"
    LEAST_ORDER = "LEAST_ORDER"
    MOST_POINTS = "MOST_POINTS"
    MOST_SHARE = "MOST_SHARE"
    ORDER_TOTAL = "ORDER_TOTAL"
    NO_TERMS = "NO_TERMS"
    """Points of the wallet type pay for no orders."""
    MEMBERSHIP = "MEMBERSHIP"
    """The membership is not active."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bill:
    """An order, as far as points that pay for it are concerned."""

    total: int
    """In minor units, before points."""
    used_points: int = 0
    """Of this wallet type that pay for it already, or are held for it."""
    used_minor: int = 0
    """What all points that pay for it are worth, whichever wallet type they are of."""


@dataclass(frozen=True, slots=True)
class Use:
    """So many points, what they are worth, and why they are not more."""

    points: int
    minor: int | None = None
    """None where they pay for no order."""
    limit: SpendLimit | None = None
    """None where all can be used that were asked for."""


def worth_most(terms: SpendTerms, minor: int) -> int:
    """The most points that are worth no more than so much money."""
    return max(0, minor) * terms.price.points // terms.price.minor


def least_use(terms: SpendTerms) -> int:
    """The fewest points that are worth anything."""
    return _units_up(terms, -(-terms.price.points // terms.price.minor))


def room_of(terms: SpendTerms, bill: Bill) -> tuple[int, SpendLimit]:
    """How many points the terms let the order take, and by which of them; not yet in units."""
    rooms = [(worth_most(terms, bill.total - bill.used_minor), SpendLimit.ORDER_TOTAL)]
    if terms.most_share is not None:
        share = bill.total * terms.most_share // PER_MILLE
        rooms.append((worth_most(terms, share - bill.used_minor), SpendLimit.MOST_SHARE))
    if terms.most_points is not None:
        rooms.append((max(0, terms.most_points - bill.used_points), SpendLimit.MOST_POINTS))
    return min(rooms, key=lambda room: room[0])


def usable(terms: SpendTerms, bill: Bill, *, wanted: int, available: int) -> Use:
    """As many of the wanted points as the terms, the order and the balance allow."""
    if bill.total < terms.least_order_minor:
        return Use(0, 0, SpendLimit.LEAST_ORDER)
    room, limit = min(room_of(terms, bill), (max(0, available), SpendLimit.BALANCE), key=lambda each: each[0])
    points = min(wanted, room)
    minor = terms.price.minor_of(points - points % terms.unit)
    points = _units_up(terms, -(-minor * terms.price.points // terms.price.minor))
    if points == wanted:
        return Use(points, minor)
    return Use(points, minor, limit if room < wanted else SpendLimit.UNIT)


def quote(terms: SpendTerms | None, bill: Bill, *, wanted: int, available: int, active: bool) -> Use:
    """The same for somebody who only wants to know."""
    if not active:
        return Use(0, 0, SpendLimit.MEMBERSHIP)
    if terms is None:
        return Use(0, 0, SpendLimit.NO_TERMS)
    return usable(terms, bill, wanted=wanted, available=available)


def exactly(terms: SpendTerms, bill: Bill, currency: str, *, wanted: int) -> Use:
    """All of the wanted points. Raises OrderTooSmall, NotInUnits, TooManyForOrder.

    Whether the account has them is for the debit to say.
    """
    if bill.total < terms.least_order_minor:
        raise _too_small(terms, bill, currency)
    minor = terms.price.minor_of(wanted)
    if wanted % terms.unit or not minor:
        raise NotInUnits(requested=wanted, unit=terms.unit, least=least_use(terms))
    room, limit = room_of(terms, bill)
    if wanted > room:
        raise _too_many(terms, room, limit, wanted)
    return Use(wanted, minor)


def refusal_of(
    use: Use, terms: SpendTerms, bill: Bill, currency: str, *, wanted: int, available: int
) -> Refusal:
    """Why nothing at all can be used."""
    if use.limit is SpendLimit.LEAST_ORDER:
        return _too_small(terms, bill, currency)
    if use.limit is SpendLimit.BALANCE:
        return InsufficientPoints(requested=wanted, available=available)
    if use.limit is SpendLimit.UNIT or use.limit is None:
        return NotInUnits(requested=wanted, unit=terms.unit, least=least_use(terms))
    return _too_many(terms, room_of(terms, bill)[0], use.limit, wanted)


def bill_of(total: int, spends: Iterable[Spend], holds: Iterable[Hold], *, wallet_type_id: object) -> Bill:
    """An order's bill with what was spent for it and not returned, and what is held for it."""
    points = minor = 0
    for spend in spends:
        minor += _part(spend.minor, spend.returnable, spend.points)
        points += spend.returnable if spend.wallet_type_id == wallet_type_id else 0
    for hold in holds:
        minor += _part(hold.minor, hold.open, hold.points)
        points += hold.open if hold.wallet_type_id == wallet_type_id else 0
    return Bill(total=total, used_points=points, used_minor=minor)


def _part(minor: int | None, points: int, of: int) -> int:
    """What a part of the points is worth, rounded up: together they never pay for more than the limit."""
    return -(-(minor or 0) * points // of)


def _units_up(terms: SpendTerms, points: int) -> int:
    return -(-points // terms.unit) * terms.unit


def _too_small(terms: SpendTerms, bill: Bill, currency: str) -> OrderTooSmall:
    return OrderTooSmall(
        total=Money(bill.total, currency), least_order=Money(terms.least_order_minor, currency)
    )


def _too_many(terms: SpendTerms, room: int, limit: SpendLimit, wanted: int) -> TooManyForOrder:
    most = room - room % terms.unit
    if not terms.price.minor_of(most):
        most = 0  # so few pay nothing, and would be refused in their turn
    return TooManyForOrder(requested=wanted, limit=most, unit=terms.unit, because=limit.value)
