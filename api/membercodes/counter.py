"""What a till offers a member who has shown a code: coupons for this store, rewards that can be had."""

from __future__ import annotations

from dataclasses import dataclass

from api.context import Info
from api.coupons.types import Coupon
from api.programme.lookup import current_programme
from api.rewards.catalogue import for_member, shown
from api.rewards.types import RewardOffer
from domain.coupons.edges import is_usable
from domain.kernel.ids import MemberId
from persistence.coupons.queries import read_of

MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified:
    """Who stands where."""

    member_id: MemberId
    programme: str | None
    store: str
    channel: str | None


async def coupons_at(info: Info, who: Identified) -> list[Coupon]:
    programme = await current_programme(who.programme)
    if programme is None:
        return []
    at = programme.now(info.context.now)
    async with info.context.begin() as work:
        coupons = await work.coupons.of_member(who.member_id, programme, at)
    usable = [
        each for each in coupons if is_usable(each, programme, store=who.store, channel=who.channel, at=at)
    ]
    return [Coupon(read=read_of(each, at), programme=programme) for each in usable[:MOST]]


async def rewards_for(info: Info, who: Identified) -> list[RewardOffer]:
    found = await for_member(info, who.member_id, who.programme)
    if found is None:
        return []
    programme, placed = found
    return [shown(each, programme) for each in placed if each[0].no is None][:MOST]
