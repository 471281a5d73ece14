"""Whether a coupon can be used on a cart at all, and why one was not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.coupons.coupon import Coupon, CouponState
from domain.coupons.template import Floor
from domain.quotes.cart import Cart
from domain.quotes.offer import Offer
from domain.quotes.pricing import Priced
from domain.quotes.taking_off import off_of, reaches


class Reason(StrEnum):
    """Why a coupon is not used."""

    NOT_YET = "NOT_YET"
    EXPIRED = "EXPIRED"
    LOCKED = "LOCKED"
    """It is set aside for another order."""
    ALREADY_USED = "ALREADY_USED"
    REVOKED = "REVOKED"
    """Taken back, it or its template."""
    GIVEN_AWAY = "GIVEN_AWAY"
    """Offered to another member, or theirs already."""
    OUT_OF_HOURS = "OUT_OF_HOURS"
    WRONG_STORE = "WRONG_STORE"
    WRONG_CHANNEL = "WRONG_CHANNEL"
    FIRST_ORDER_ONLY = "FIRST_ORDER_ONLY"
    WRONG_SCOPE = "WRONG_SCOPE"
    """None of the goods are its goods."""
    BELOW_THRESHOLD = "BELOW_THRESHOLD"
    EXCLUSIVE_WITH = "EXCLUSIVE_WITH"
    """It does not go together with an offer that is used."""
    FLOOR = "FLOOR"
    """It would take off more than is to be paid, and is not used then."""
    NOT_BETTER = "NOT_BETTER"
    """It could be used, but nothing would be cheaper by it."""
    NOT_NAMED = "NOT_NAMED"
    """It could be used, but the caller named others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unused:
    coupon: Coupon
    reason: Reason
    missing_minor: int = 0
    """Of BELOW_THRESHOLD: what its goods lack."""
    missing_pieces: int = 0
    other: UUID | str | None = None
    """Of EXCLUSIVE_WITH: the coupon, or the promotion's code."""
    until: datetime | None = None
    """Of NOT_YET: when it begins; of LOCKED: when it is free again."""


_STATES = {
    CouponState.LOCKED: Reason.LOCKED,
    CouponState.USED: Reason.ALREADY_USED,
    CouponState.EXPIRED: Reason.EXPIRED,
    CouponState.REVOKED: Reason.REVOKED,
    CouponState.GIFTING: Reason.GIVEN_AWAY,
    CouponState.GIVEN: Reason.GIVEN_AWAY,
}


def barred(
    coupon: Coupon,
    offer: Offer,
    cart: Cart,
    *,
    is_withdrawn: bool,
    is_first_order: bool,
    at: datetime,
    zone: ZoneInfo,
) -> Unused | None:
    """Why it can not be used on this cart now, whatever else is used; None where it can."""

    def because(reason: Reason, until: datetime | None = None) -> Unused:
        return Unused(coupon=coupon, reason=reason, until=until)

    template, state = coupon.template, coupon.state_at(at)
    if state is not CouponState.UNUSED:
        return because(_STATES[state], coupon.held_until if state is CouponState.LOCKED else None)
    if is_withdrawn:
        return because(Reason.REVOKED)
    if at < coupon.valid_from:
        return because(Reason.NOT_YET, coupon.valid_from)
    if template.hours is not None and not template.hours.holds(at, zone):
        return because(Reason.OUT_OF_HOURS)
    scope = template.scope
    if not scope.has_place(cart.store, cart.channel):
        wrong = (scope.channels and cart.channel not in scope.channels) or (
            cart.channel in scope.without_channels
        )
        return because(Reason.WRONG_CHANNEL if wrong else Reason.WRONG_STORE)
    if template.audience.first_order and not is_first_order:
        return because(Reason.FIRST_ORDER_ONLY)
    if not offer.lines:
        return because(Reason.WRONG_SCOPE)
    return None


def passed_over(
    coupon: Coupon, offer: Offer, priced: Priced, quantities: tuple[int, ...], *, named: bool = False
) -> Unused:
    """Why a coupon that can be used is not in the plan. `named`: the caller said which are."""
    basis = sum(priced.after_promotions[i] for i in offer.lines)
    threshold = offer.threshold
    if not reaches(threshold, basis, offer.pieces):
        return Unused(
            coupon=coupon,
            reason=Reason.BELOW_THRESHOLD,
            missing_minor=max(0, threshold.minor - basis),
            missing_pieces=max(0, threshold.pieces - offer.pieces),
        )
    others = [each for each in priced.plan.offers if not each.goes_with(offer)]
    if not others:
        same = [each for each in priced.plan.coupons if each.code == offer.code]
        if len(same) >= offer.most_per_order:
            others = same
    if others:
        other = others[0]
        return Unused(
            coupon=coupon,
            reason=Reason.EXCLUSIVE_WITH,
            other=other.id if other.is_coupon else other.code,
        )
    left = priced.after_coupons
    if offer.floor is Floor.REFUSE and off_of(offer, left, quantities, basis) is None:
        return Unused(coupon=coupon, reason=Reason.FLOOR)
    return Unused(coupon=coupon, reason=Reason.NOT_NAMED if named else Reason.NOT_BETTER)
