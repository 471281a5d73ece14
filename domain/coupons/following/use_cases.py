"""Coupons that campaigns and tiers give. Their facts say so; a worker follows the feed and gives each once.

What can not be given (no such template, a limit, sold out) is told: somebody has promised it.
"""

from __future__ import annotations

from collections.abc import Sequence

from domain.coupons.coupon import Origin
from domain.coupons.giving.use_cases import give
from domain.coupons.refusals import UnknownCouponTemplate
from domain.following.use_cases import act_on
from domain.kernel.facts import Fact, Told
from domain.kernel.refusal import Refusal
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.work import Begin, Work

FOLLOWER = "coupons"
LIMIT = 500
OF_CAMPAIGN = "campaign.coupon_due"
OF_BENEFIT = "benefit.granted"


async def follow_feed(begin: Begin, *, limit: int = LIMIT) -> int:
    """Give what the next facts of the feed promise. Returns how many positions were passed."""
    async with begin() as work:
        following = work.following(FOLLOWER)
        stretch = await following.stretch(limit)
        if stretch is None:
            return 0
        told = await following.told(stretch, {OF_CAMPAIGN, OF_BENEFIT})
        programmes = await work.programmes.all_current() if told else []

    async def act(fact: Told, work: Work) -> None:
        await _give(fact, programmes, work)

    return await act_on(told, stretch, begin, follower=FOLLOWER, act=act)


async def _give(fact: Told, programmes: Sequence[Programme], work: Work) -> None:
    if fact.kind == OF_CAMPAIGN:
        award, count = fact.payload["award"], fact.payload["count"]
        revision = award.split("-")[1]
        programme = next(
            (each for each in programmes if any(it.id.hex == revision for it in each.campaigns)), None
        )
        if programme is not None:
            refs = [f"{award}-{i}" for i in range(count)]
            await _one(fact, fact.payload["what"], Origin.CAMPAIGN, refs, programme, work, promised=True)
        return
    pack = fact.payload["pack"]
    if pack is None:
        return
    said = fact.payload
    found = await work.coupons.programme_of_grant(
        fact.member_id, said["benefit"], said["tier"], pack, fact.at
    )
    for programme in programmes:
        if programme.id == found:
            ref = f"{said['benefit']}-{said['ladder']}-{said['tier']}-{pack}-{said['period'] or 'once'}"
            # Not every pack is a coupon: some are parcels, which others send.
            await _one(fact, pack, Origin.BENEFIT, [ref], programme, work, promised=False)


async def _one(
    fact: Told,
    code: str,
    origin: Origin,
    refs: Sequence[str],
    programme: Programme,
    work: Work,
    *,
    promised: bool,
) -> None:
    if not promised and code not in programme.template_by_code:
        return
    try:
        async with work.savepoint():
            standing, programme = await lock_member(fact.member_id, programme, work)
            template = programme.template_by_code.get(code)
            if template is None:
                raise UnknownCouponTemplate(code)
            await give(template, len(refs), standing, programme, work, origin=origin, refs=refs, partly=True)
    except Refusal as no:
        payload = {"template": code, "origin": origin.value, "reason": no.code, "count": len(refs)}
        await work.facts.tell(
            Fact(kind="coupon.not_given", member_id=fact.member_id, at=fact.at, payload=payload)
        )
