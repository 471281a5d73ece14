"""A member offers a coupon by a link; whoever accepts it first has it, until the offer's time is over.

The link's token has 128 random bits and is kept as a digest: who reads the table can accept nothing.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from domain.coupons.coupon import Coupon, CouponState, Origin
from domain.coupons.edges import ended, free, is_withdrawn, no_for_state
from domain.coupons.facts import Edge, fact_of, issued
from domain.coupons.refusals import CouponNotOffered, CouponRevoked, NotEligible, OwnGift, UnknownGift
from domain.coupons.using.use_cases import change, open_coupon
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.ids import CouponId, MemberId
from domain.kernel.periods import day_of
from domain.kernel.refusal import InvalidInput
from domain.members.named import MemberName
from domain.members.refusals import NotEnrolled
from domain.members.standing import require_active
from domain.members.use_cases import find_named
from domain.points.use_cases import lock_two
from domain.work import Begin, Work

SHORTEST = timedelta(minutes=10)
STANDARD = timedelta(hours=24)
LONGEST = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferCoupon:
    coupon: CouponId
    term: timedelta
    token: str
    """New, of `new_token`."""
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    coupon: CouponId
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptCoupon:
    token: str
    member: MemberName
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackOffer:
    coupon: CouponId
    key: RequestKey


def new_token() -> str:
    return secrets.token_urlsafe(16)


def digest_of(token: str) -> bytes:
    return sha256(token.encode()).digest()


async def offer_coupon(command: OfferCoupon, begin: Begin) -> Answer[Offered]:
    """Raises InvalidInput, UnknownCoupon, MembershipNotActive, NotEligible (NOT_GIFTABLE), Locked,
    AlreadyUsed, Expired, CouponRevoked, IdempotencyKeyReused."""
    if not SHORTEST <= command.term <= LONGEST:
        raise InvalidInput("hours", "OUT_OF_RANGE")

    async def effect(work: Work) -> Offered:
        coupon, standing, programme = await open_coupon(command.coupon, work)
        require_active(standing)
        at = standing.moment
        no = no_for_state(coupon, at)
        if no is not None:
            raise no
        if is_withdrawn(coupon, programme):
            raise CouponRevoked
        if not coupon.template.giftable:
            raise NotEligible("NOT_GIFTABLE")
        until = min(at + command.term, coupon.valid_until)
        offered = replace(free(coupon, at, programme), state=CouponState.GIFTING, held_until=until)
        await change([coupon], [offered], work)
        await work.coupons.end_gift(command.coupon, received=None, at=at)  # one whose time was over
        await work.coupons.add_gift(digest_of(command.token), offered, at=at, expires_at=until)
        await work.facts.tell(fact_of(Edge.OFFERED, offered, at, until=until.isoformat()))
        return Offered(coupon=command.coupon, expires_at=until)

    return await once(
        command.key,
        begin,
        effect,
        to_plain=lambda done: {"coupon": str(done.coupon), "expires_at": done.expires_at.isoformat()},
        from_plain=lambda plain: Offered(
            coupon=CouponId.parse(plain["coupon"]), expires_at=datetime.fromisoformat(plain["expires_at"])
        ),
    )


async def accept_coupon(command: AcceptCoupon, begin: Begin) -> Answer[CouponId]:
    """The receiver has a coupon of their own with the same terms and the same end. Limits per member do not
    count it: its first owner had it of them.

    Raises UnknownGift, OwnGift, UnknownMember, NotEnrolled, MembershipNotActive, IdempotencyKeyReused.
    """

    async def effect(work: Work) -> CouponId:
        receiver_id = await find_named(command.member, work)
        gift = await work.coupons.gift(digest_of(command.token))
        if gift is None or not gift.is_open:
            raise UnknownGift
        if gift.coupon.member == receiver_id.value:
            raise OwnGift
        code = await work.coupons.programme_of(gift.coupon)
        assert code is not None
        giver_id = MemberId(gift.coupon.member)
        programme = await work.programmes.find(code)
        giver, receiver, programme = await lock_two(giver_id, receiver_id, programme, work)
        if receiver is None:
            raise NotEnrolled(programme.code)
        require_active(receiver)
        assert giver is not None
        at = receiver.moment
        known = await work.coupons.known(giver_id, [gift.coupon.value], programme)
        coupon = known[gift.coupon.value]
        # Under the locks: somebody may have been faster, or the giver may have taken it back.
        gift = await work.coupons.gift(digest_of(command.token))
        assert gift is not None
        if not gift.is_open or coupon.state_at(at) is not CouponState.GIFTING:
            raise UnknownGift
        if is_withdrawn(coupon, programme):
            raise UnknownGift
        given = ended(coupon, CouponState.GIVEN, at)
        received = _received(coupon, receiver_id, at, work)
        await change([coupon], [given], work)
        await work.coupons.add([received], today=day_of(at, programme.zone))
        new = CouponId(received.member_id, received.id)
        await work.coupons.end_gift(gift.coupon, received=new, at=at)
        await work.facts.tell(fact_of(Edge.GIVEN, given, at), issued(received))
        return new

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def take_back_offer(command: TakeBackOffer, begin: Begin) -> Answer[CouponId]:
    """The coupon is the giver's again. Raises UnknownCoupon, CouponNotOffered where it is not offered,
    IdempotencyKeyReused."""

    async def effect(work: Work) -> CouponId:
        coupon, standing, programme = await open_coupon(command.coupon, work)
        at = standing.moment
        if coupon.state_at(at) is not CouponState.GIFTING:
            raise CouponNotOffered(coupon.state_at(at).value)
        back = free(coupon, at, programme)
        await change([coupon], [back], work)
        await work.coupons.end_gift(command.coupon, received=None, at=at)
        await work.facts.tell(fact_of(Edge.RELEASED, back, at, state=back.state.value))
        return command.coupon

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


def _received(coupon: Coupon, receiver: MemberId, at: datetime, work: Work) -> Coupon:
    return replace(
        coupon,
        id=work.new_id(),
        member_id=receiver.value,
        state=CouponState.UNUSED,
        origin=Origin.GIFT,
        channel=None,
        issued_at=at,
        held_until=None,
        origin_ref=None,
    )


def _to_plain(coupon: CouponId) -> Mapping[str, Any]:
    return {"coupon": str(coupon)}


def _from_plain(plain: Mapping[str, Any]) -> CouponId:
    return CouponId.parse(plain["coupon"])
