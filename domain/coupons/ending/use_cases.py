"""What has become due of coupons is written: their ends, the ends of locks and offers, withdrawn templates.

Readers see it before; so a late worker changes no answer, only when the facts are told.
"""

from __future__ import annotations

from domain.coupons.coupon import CouponState
from domain.coupons.edges import booked
from domain.coupons.facts import Edge, fact_of
from domain.coupons.using.use_cases import change
from domain.kernel.ids import CouponId, MemberId
from domain.members.refusals import NotEnrolled
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.work import Begin

TOLD = {
    CouponState.UNUSED: Edge.RELEASED,
    CouponState.EXPIRED: Edge.EXPIRED,
    CouponState.REVOKED: Edge.REVOKED,
}


async def end_due(begin: Begin, *, limit: int = 200) -> int:
    """Book what is due of at most so many members, each in a transaction of its own. Returns how many were
    looked at: call again until it is 0."""
    async with begin() as work:
        members = await work.coupons.due(limit=limit)
        programmes = {code: await work.programmes.current(code) for code in {code for _, code in members}}
    for member_id, code in members:
        await _end(member_id, programmes[code], begin)
    return len(members)


async def _end(member_id: MemberId, programme: Programme, begin: Begin) -> None:
    async with begin() as work:
        try:
            standing, programme = await lock_member(member_id, programme, work)
        except NotEnrolled:
            return
        at = standing.moment
        before = await work.coupons.overdue(member_id, programme, at)
        pairs = [(each, after) for each in before if (after := booked(each, at, programme)) != each]
        if not pairs:
            return
        await change([each for each, _ in pairs], [after for _, after in pairs], work)
        for each, _ in pairs:
            if each.state is CouponState.GIFTING:
                await work.coupons.end_gift(CouponId(each.member_id, each.id), received=None, at=at)
        await work.facts.tell(
            *(fact_of(TOLD[after.state], after, after.ended_at or at) for _, after in pairs)
        )
