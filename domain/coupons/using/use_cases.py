"""Tills and merchants' servers that price by themselves use coupons, return and revoke them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.coupons.coupon import Coupon, CouponState
from domain.coupons.edges import ForOrder, Use, free, locked, no_for_use, returned, revoked, used
from domain.coupons.facts import Edge, fact_of
from domain.coupons.refusals import AlreadyUsed, UnknownCoupon
from domain.coupons.template import RefundPolicy
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.amounts import MOST, Money
from domain.kernel.ids import CouponId, MemberId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import check_name
from domain.members.standing import Standing, require_active
from domain.points.reason import check_reason
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.programme.refusals import WrongCurrency
from domain.staff.audit import Act, Deed, Origin
from domain.tags.tag import TagSource, tagging_facts
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class RedeemCoupon:
    """A coupon is used for an order."""

    coupon: CouponId
    order: ForOrder
    store: str | None
    channel: str
    goods: Money | None
    """What the goods of its scope cost; None: the caller has seen to the threshold."""
    pieces: int | None
    saved: Money | None
    """What it took off."""
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCoupon:
    """Return a used coupon, or revoke one."""

    coupon: CouponId
    reason: str | None = None
    origin: Origin | None = None
    """Of who revokes it."""
    key: RequestKey


async def redeem_coupon(command: RedeemCoupon, begin: Begin) -> Answer[CouponId]:
    """Use a coupon for an order, which may have locked it before.

    Raises InvalidInput, WrongCurrency, UnknownCoupon, MembershipNotActive, Locked, AlreadyUsed,
    Expired, CouponRevoked, CouponNotYetValid, CouponOutOfHours, WrongScope, NotEligible,
    BelowThreshold, IdempotencyKeyReused.
    """
    for name, text in (("source", command.order.source), ("externalId", command.order.external_id)):
        check_name(f"order.{name}", text)
    for name, money in (("goods", command.goods), ("saved", command.saved)):
        if money is not None and not 0 <= money.minor <= MOST:
            raise InvalidInput(name, "OUT_OF_RANGE")
    if command.pieces is not None and not 0 <= command.pieces <= MOST:
        raise InvalidInput("pieces", "OUT_OF_RANGE")

    async def effect(work: Work) -> CouponId:
        coupon, standing, programme = await open_coupon(command.coupon, work)
        require_active(standing)
        for money in (command.goods, command.saved):
            if money is not None and money.currency != programme.currency:
                raise WrongCurrency(expected=programme.currency, got=money.currency)
        use = Use(
            order=command.order,
            store=command.store,
            channel=command.channel,
            has_ordered=await has_ordered(coupon, command.order, programme, work),
            goods=command.goods.minor if command.goods else None,
            pieces=command.pieces,
        )
        no = no_for_use(coupon, use, programme, at=standing.moment)
        if no is not None:
            raise no
        saved = command.saved.minor if command.saved else None
        await use_coupons([(coupon, saved)], command.order, programme, work, at=standing.moment)
        return command.coupon

    return await _once(command.key, begin, effect)


async def return_coupon(command: ChangeCoupon, begin: Begin) -> Answer[CouponId]:
    """Give a used coupon back: it can be used again, or has expired meanwhile and is shown so.

    Raises UnknownCoupon, CouponNotUsed, IdempotencyKeyReused.
    """

    async def effect(work: Work) -> CouponId:
        coupon, standing, programme = await open_coupon(command.coupon, work)
        back = returned(coupon, standing.moment, programme)
        await change([coupon], [back], work)
        await work.facts.tell(fact_of(Edge.RETURNED, back, standing.moment, state=back.state.value))
        return command.coupon

    return await _once(command.key, begin, effect)


async def revoke_coupon(command: ChangeCoupon, begin: Begin) -> Answer[CouponId]:
    """Take a coupon back that is not used; one that is offered to somebody is offered no more.

    Raises InvalidInput, UnknownCoupon, Locked, AlreadyUsed, Expired, CouponRevoked,
    IdempotencyKeyReused.
    """
    reason = check_reason(command.reason or "")
    origin = command.origin
    assert origin is not None

    async def effect(work: Work) -> CouponId:
        coupon, standing, _ = await open_coupon(command.coupon, work)
        gone = revoked(coupon, standing.moment)
        await change([coupon], [gone], work)
        if coupon.state is CouponState.GIFTING:
            await work.coupons.end_gift(command.coupon, received=None, at=standing.moment)
        await work.facts.tell(fact_of(Edge.REVOKED, gone, standing.moment, why="STAFF"))
        deed = Deed(
            act=Act.COUPON_REVOKED, object_kind="coupon", object_id=str(command.coupon), reason=reason
        )
        await work.audit.record(origin, deed)
        return command.coupon

    return await _once(command.key, begin, effect)


async def open_coupon(coupon_id: CouponId, work: Work) -> tuple[Coupon, Standing, Programme]:
    """The coupon under its member's lock. Raises UnknownCoupon."""
    code = await work.coupons.programme_of(coupon_id)
    if code is None:
        raise UnknownCoupon
    member_id = MemberId(coupon_id.member)
    programme = await work.programmes.find(code)
    standing, programme = await lock_member(member_id, programme, work)
    known = await work.coupons.known(member_id, [coupon_id.value], programme)
    return known[coupon_id.value], standing, programme


async def has_ordered(coupon: Coupon, order: ForOrder, programme: Programme, work: Work) -> bool:
    """Whether the member has another order that counts; asked only where the coupon does."""
    if not coupon.template.audience.first_order:
        return False
    member_id = MemberId(coupon.member_id)
    return await work.coupons.has_ordered(member_id, programme.id, order.source, order.external_id)


async def lock_coupons(
    coupons: Sequence[Coupon], order: ForOrder, work: Work, *, at: datetime, until: datetime
) -> None:
    """Set coupons aside for an order, under their member's lock. The caller has seen that they are free."""
    after = [locked(each, order, until) for each in coupons]
    await change(coupons, after, work)
    await work.facts.tell(
        *(fact_of(Edge.LOCKED, each, at, order=order.external_id, until=until.isoformat()) for each in after)
    )


async def use_coupons(
    uses: Sequence[tuple[Coupon, int | None]],
    order: ForOrder,
    programme: Programme,
    work: Work,
    *,
    at: datetime,
) -> None:
    """Use coupons for an order, each with what it saved, under their member's lock. The caller has seen that
    they are free, or locked for it."""
    after = [used(coupon, order, at, saved=saved) for coupon, saved in uses]
    await change([coupon for coupon, _ in uses], after, work)
    await tag_members([(each.member_id, each.template.use_tag) for each in after], programme, work, at=at)
    await work.facts.tell(
        *(
            fact_of(Edge.USED, each, at, source=order.source, order=order.external_id, saved=each.saved_minor)
            for each in after
        )
    )


async def tag_members(
    tags: Sequence[tuple[UUID, str | None]], programme: Programme, work: Work, *, at: datetime
) -> None:
    """Put the tags that templates name, where they do and the member has them not."""
    for member, tag in sorted({(member, tag) for member, tag in tags if tag is not None}):
        member_id = MemberId(member)
        if await work.tags.put(member_id, programme.id, [tag], TagSource.COUPON, at=at):
            await work.facts.tell(
                *tagging_facts("member.tagged", [member_id], programme, TagSource.COUPON, at=at)
            )


async def release_coupons(
    coupons: Sequence[Coupon], programme: Programme, work: Work, *, at: datetime, edge: Edge = Edge.RELEASED
) -> None:
    """Coupons that were locked or used for an order are free again, under their member's lock."""
    after = [free(each, at, programme) for each in coupons]
    await change(coupons, after, work)
    await work.facts.tell(*(fact_of(edge, each, at, state=each.state.value) for each in after))


async def come_back(
    member_id: MemberId,
    order: ForOrder,
    programme: Programme,
    work: Work,
    *,
    at: datetime,
    whole: bool,
) -> None:
    """Goods of an order have come back, `whole`: everything of it. Its coupons follow as their templates say,
    in the return's own transaction."""
    held = await work.coupons.of_order(member_id, order.source, order.external_id, programme)
    policies = {RefundPolicy.ON_ANY, RefundPolicy.ON_FULL} if whole else {RefundPolicy.ON_ANY}
    back = [each for each in held if each.state is CouponState.USED and each.template.refund in policies]
    if back:
        await release_coupons(back, programme, work, at=at, edge=Edge.RETURNED)


async def change(before: Sequence[Coupon], after: Sequence[Coupon], work: Work) -> None:
    """Write an edge. Whoever holds the member's lock sees coupons as they are; the row is asked all the
    same. Raises AlreadyUsed."""
    if not await work.coupons.change(before, after):
        raise AlreadyUsed(max(each.issued_at for each in before))


async def _once(
    key: RequestKey, begin: Begin, effect: Callable[[Work], Awaitable[CouponId]]
) -> Answer[CouponId]:
    return await once(key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


def _to_plain(coupon: CouponId) -> Mapping[str, Any]:
    return {"coupon": str(coupon)}


def _from_plain(plain: Mapping[str, Any]) -> CouponId:
    return CouponId.parse(plain["coupon"])
