"""The edges of a coupon's life, each decided on what the coupon is at the moment: plain values in and out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.coupons.coupon import Coupon, CouponState
from domain.coupons.refusals import (
    AlreadyUsed,
    BelowThreshold,
    CouponNotUsed,
    CouponNotYetValid,
    CouponOutOfHours,
    CouponRevoked,
    Expired,
    Locked,
    NotEligible,
    WrongScope,
)
from domain.coupons.scope import Scope
from domain.kernel.amounts import Money
from domain.kernel.refusal import Refusal
from domain.programme.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class ForOrder:
    """The order for which a coupon is used, as the caller names it."""

    source: str
    external_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """Where and for what a coupon is to be used."""

    order: ForOrder
    store: str | None
    channel: str
    has_ordered: bool
    """The member has any other order that counts."""
    goods: int | None = None
    """What the goods of its scope cost, in minor units; None: the caller has seen to the threshold."""
    pieces: int | None = None


def no_for_state(coupon: Coupon, at: datetime, order: ForOrder | None = None) -> Refusal | None:
    """Why it is not free: for anybody, or for an order that may have locked it itself."""
    match coupon.state_at(at):
        case CouponState.UNUSED:
            return None
        case CouponState.LOCKED if order is not None and order == order_of(coupon):
            return None
        case CouponState.LOCKED | CouponState.GIFTING:
            assert coupon.held_until is not None
            return Locked(coupon.held_until)
        case CouponState.USED:
            assert coupon.used_at is not None
            return AlreadyUsed(coupon.used_at)
        case CouponState.EXPIRED:
            return Expired(coupon.valid_until)
        case CouponState.REVOKED | CouponState.GIVEN:
            return CouponRevoked()


def order_of(coupon: Coupon) -> ForOrder | None:
    if coupon.order_source is None or coupon.order_external_id is None:
        return None
    return ForOrder(source=coupon.order_source, external_id=coupon.order_external_id)


def is_withdrawn(coupon: Coupon, programme: Programme) -> bool:
    """Whether its template has been taken back, whatever the revision says under which it was given."""
    return programme.template_by_code[coupon.template.code].is_withdrawn


def no_for_use(coupon: Coupon, use: Use, programme: Programme, *, at: datetime) -> Refusal | None:
    """Why it can not be used there and then: state, time, place, member, threshold; in this order."""
    no = no_for_state(coupon, at, use.order)
    if no is not None:
        return no
    if is_withdrawn(coupon, programme):
        return CouponRevoked()
    no = no_for_time(coupon, at, programme.zone)
    if no is not None:
        return no
    no = no_for_place(coupon.template.scope, use.store, use.channel)
    if no is not None:
        return no
    if coupon.template.audience.first_order and use.has_ordered:
        return NotEligible("FIRST_ORDER")
    threshold = coupon.template.threshold
    missing = threshold.minor - use.goods if use.goods is not None else 0
    pieces = threshold.pieces - use.pieces if use.pieces is not None else 0
    if missing > 0 or pieces > 0:
        money = Money(missing, programme.currency) if missing > 0 else None
        return BelowThreshold(money, max(0, pieces))
    return None


def no_for_place(scope: Scope, store: str | None, channel: str) -> Refusal | None:
    if (scope.stores and store not in scope.stores) or store in scope.without_stores:
        return WrongScope("STORE")
    if (scope.channels and channel not in scope.channels) or channel in scope.without_channels:
        return WrongScope("CHANNEL")
    return None


def is_usable(
    coupon: Coupon, programme: Programme, *, store: str | None, channel: str | None, at: datetime
) -> bool:
    """Whether it can be used there now, whatever is bought. `channel` None: on some channel."""
    scope = coupon.template.scope
    if channel is None:
        scope = replace(scope, channels=frozenset(), without_channels=frozenset())
    return (
        no_for_state(coupon, at) is None
        and not is_withdrawn(coupon, programme)
        and no_for_time(coupon, at, programme.zone) is None
        and no_for_place(scope, store, channel or "") is None
    )


def no_for_time(coupon: Coupon, at: datetime, zone: ZoneInfo) -> Refusal | None:
    """Its end apart, which its state tells."""
    if at < coupon.valid_from:
        return CouponNotYetValid(coupon.valid_from)
    hours = coupon.template.hours
    if hours is not None and not hours.holds(at, zone):
        return CouponOutOfHours()
    return None


def locked(coupon: Coupon, order: ForOrder, until: datetime) -> Coupon:
    """Set aside for an order, until then at most."""
    return replace(
        coupon,
        state=CouponState.LOCKED,
        held_until=until,
        order_source=order.source,
        order_external_id=order.external_id,
    )


def used(coupon: Coupon, order: ForOrder, at: datetime, *, saved: int | None) -> Coupon:
    return replace(
        coupon,
        state=CouponState.USED,
        held_until=None,
        order_source=order.source,
        order_external_id=order.external_id,
        used_at=at,
        saved_minor=saved,
    )


def free(coupon: Coupon, at: datetime, programme: Programme) -> Coupon:
    """Not set aside, offered or used any more: it can be used again, or has reached its end meanwhile."""
    bare = replace(
        coupon,
        state=CouponState.UNUSED,
        held_until=None,
        order_source=None,
        order_external_id=None,
        used_at=None,
        saved_minor=None,
    )
    if is_withdrawn(coupon, programme):
        return replace(bare, state=CouponState.REVOKED, ended_at=at)
    if at >= coupon.valid_until:
        return replace(bare, state=CouponState.EXPIRED, ended_at=coupon.valid_until)
    return bare


def returned(coupon: Coupon, at: datetime, programme: Programme) -> Coupon:
    """What was used comes back: valid still, or shown as expired. Raises CouponNotUsed."""
    if coupon.state is not CouponState.USED:
        raise CouponNotUsed(coupon.state_at(at).value)
    return free(coupon, at, programme)


def revoked(coupon: Coupon, at: datetime) -> Coupon:
    """Taken back from the member. Raises AlreadyUsed, Expired, CouponRevoked, and Locked
    while an order has it."""
    state = coupon.state_at(at)
    no = no_for_state(coupon, at)
    if no is not None and state is not CouponState.GIFTING:
        raise no
    return ended(coupon, CouponState.REVOKED, at)


def ended(coupon: Coupon, state: CouponState, at: datetime) -> Coupon:
    """Over for its member: REVOKED, or GIVEN to somebody."""
    return replace(
        coupon, state=state, held_until=None, order_source=None, order_external_id=None, ended_at=at
    )


def booked(coupon: Coupon, at: datetime, programme: Programme) -> Coupon:
    """What has become due, as it is to be written: the end of a lock or an offer, its own, its template's."""
    state = coupon.state_at(at)
    if state in (CouponState.UNUSED, CouponState.EXPIRED) and coupon.state is not CouponState.EXPIRED:
        return free(coupon, at, programme)
    return coupon
