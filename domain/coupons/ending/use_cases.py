"""What has become due of coupons is written: their ends, the ends of locks and offers, withdrawn templates.

Readers see it before; so a late worker changes no answer, only when the facts are told.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from domain.coupons.coupon import Coupon, CouponState, Origin
from domain.coupons.edges import booked, ended, free
from domain.coupons.facts import Edge, fact_of, issued
from domain.coupons.using.use_cases import change
from domain.kernel.ids import CouponId, MemberId
from domain.members.refusals import NotEnrolled
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.work import Begin, Work

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
        await _end_offers([each for each, _ in pairs], work, at=at)
        await work.facts.tell(
            *(fact_of(TOLD[after.state], after, after.ended_at or at) for _, after in pairs)
        )


async def remind_everywhere(begin: Begin, *, limit: int = 500) -> int:
    """Tell of coupons that die soon, so many days before as their templates say, once for each. Returns how
    many there were: call again until it is 0."""
    async with begin() as work:
        programmes = await work.programmes.all_current()
    return sum([await _remind(each, begin, limit=limit) for each in programmes])


async def _remind(programme: Programme, begin: Begin, *, limit: int) -> int:
    async with begin() as work:
        now = programme.now(work.now)
        told = await work.coupons.remind(programme, now=now, limit=limit)
        await work.facts.tell(
            *(
                fact_of(Edge.EXPIRING, each, now, validUntil=each.valid_until.isoformat(), days=days)
                for each, days in told
            )
        )
    return len(told)


async def end_with_membership(member_id: MemberId, programme: Programme, work: Work, *, at: datetime) -> None:
    """A membership has ended: nobody can use its coupons any more. Under its lock."""
    before = await work.coupons.open_of(member_id, programme)
    after = [ended(each, CouponState.REVOKED, at) for each in before]
    await change(before, after, work)
    await _end_offers(before, work, at=at)
    await work.facts.tell(*(fact_of(Edge.REVOKED, each, at, why="MEMBERSHIP") for each in after))


async def move_coupons(
    absorbed: MemberId, survivor: MemberId, programme: Programme, work: Work, *, at: datetime
) -> list[list[str]]:
    """What a membership can still use is the survivor's, with the same terms and ends; what it has had counts
    for the survivor's limits. Under both locks. Returns which became which."""
    freed = [(each, free(each, at, programme)) for each in await work.coupons.open_of(absorbed, programme)]
    living = [(old, each) for old, each in freed if each.state is CouponState.UNUSED]
    given = [ended(old, CouponState.GIVEN, at) for old, _ in living]
    received = [_moved(each, survivor, at, work) for _, each in living]
    await work.coupons.carry_counts(absorbed, survivor, programme.id)
    await change([old for old, _ in living], given, work)
    await _end_offers([old for old, _ in living], work, at=at)
    for each in received:
        await work.coupons.add([each], today=at.date())
    await work.facts.tell(*(fact_of(Edge.GIVEN, each, at) for each in given), *map(issued, received))
    return [[old.id.hex, new.id.hex] for (old, _), new in zip(living, received, strict=True)]


async def return_coupons(
    holder: MemberId, owner: MemberId, ids: list[str], programme: Programme, work: Work, *, at: datetime
) -> list[UUID]:
    """Those of the named coupons that the holder has not used since, go to whose they were. Under both locks.
    Returns them."""
    wanted = {UUID(each) for each in ids}
    mine = [each for each in await work.coupons.open_of(holder, programme) if each.id in wanted]
    freed = [(each, free(each, at, programme)) for each in mine]
    living = [(old, each) for old, each in freed if each.state is CouponState.UNUSED]
    given = [ended(old, CouponState.GIVEN, at) for old, _ in living]
    received = [_moved(each, owner, at, work) for _, each in living]
    await change([old for old, _ in living], given, work)
    await _end_offers([old for old, _ in living], work, at=at)
    for each in received:
        await work.coupons.add([each], today=at.date())
    await work.facts.tell(*(fact_of(Edge.GIVEN, each, at) for each in given), *map(issued, received))
    return [old.id for old, _ in living]


def _moved(coupon: Coupon, survivor: MemberId, at: datetime, work: Work) -> Coupon:
    return replace(
        coupon,
        id=work.new_id(),
        member_id=survivor.value,
        origin=Origin.MERGE,
        issued_at=at,
        origin_ref=None,
    )


async def _end_offers(coupons: list[Coupon], work: Work, *, at: datetime) -> None:
    for each in coupons:
        if each.state is CouponState.GIFTING:
            await work.coupons.end_gift(CouponId(each.member_id, each.id), received=None, at=at)
