"""What the feed tells of members, campaigns are asked about: tiers, segments, orders handed over, missions.

A worker follows the feed (`domain/following`): a fact is asked about once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from domain.campaigns.campaign import Campaign, Trigger
from domain.campaigns.mission import Activity
from domain.conditions.subject import EventFacts
from domain.following.use_cases import act_on
from domain.kernel.facts import Told
from domain.kernel.ids import MemberId, OrderId
from domain.occasions.missions import mission_name, mission_window
from domain.occasions.settlement import Occasion
from domain.occasions.use_cases import celebrate_alone
from domain.programme.programme import Programme
from domain.referrals.use_cases import qualify
from domain.referrals.withdrawing.use_cases import withdraw
from domain.work import Begin, Work

FOLLOWER = "campaigns"
LIMIT = 500

PROFILE = ("member.enrolled", "member.updated")
SEGMENTS = {"segment.entered": Trigger.SEGMENT_ENTERED, "segment.left": Trigger.SEGMENT_LEFT}
TIERS = {"tier.upgraded": "UPGRADED", "tier.downgraded": "DOWNGRADED", "tier.set": "SET"}
ORDERS = ("order.recorded", "order.completed")
DONE = {
    "order.recorded": Activity.ORDERS,
    "event.recorded": Activity.EVENTS,
    "member.checked_in": Activity.CHECK_INS,
}
"""What counts toward missions."""
BOUGHT = "order.recorded"
RETURNED = frozenset({"order.returned", "order.cancelled"})
KINDS: dict[Trigger, Iterable[str]] = {
    Trigger.PROFILE_COMPLETED: PROFILE,
    Trigger.SEGMENT_ENTERED: ("segment.entered",),
    Trigger.SEGMENT_LEFT: ("segment.left",),
    Trigger.TIER_CHANGED: tuple(TIERS),
    Trigger.ORDER_COMPLETED: ORDERS,
    Trigger.MISSION: tuple(DONE),
}
"""By what is asked about: the facts that bring it."""


async def follow_feed(begin: Begin, *, limit: int = LIMIT) -> int:
    """Ask campaigns about the next facts of the feed. Returns how many positions were passed."""
    async with begin() as work:
        stretch = await work.following(FOLLOWER).stretch(limit)
        if stretch is None:
            return 0
        programmes = await work.programmes.all_current()
        asked = {each.trigger for programme in programmes for each in programme.campaigns}
        kinds = {kind for trigger in asked for kind in KINDS.get(trigger, ())}
        # First orders are noted whether or not a campaign asks: a later one must not pass for the first.
        if await work.referrals.waiting():
            kinds.add(BOUGHT)
        if await work.referrals.any_qualified():
            kinds |= RETURNED
        told = await work.following(FOLLOWER).told(stretch, kinds) if kinds else []
        waiting = await work.referrals.waiting([each.member_id for each in told if each.kind == BOUGHT])

    async def act(fact: Told, work: Work) -> None:
        await _ask(fact, programmes, work)
        if fact.kind == BOUGHT and fact.member_id in waiting:
            await _first_order(fact, programmes, work)
        if fact.kind in RETURNED and fact.payload["whole"]:
            await _no_order(fact, programmes, work)

    return await act_on(told, stretch, begin, follower=FOLLOWER, act=act)


async def _ask(fact: Told, programmes: Sequence[Programme], work: Work) -> None:
    if fact.kind in SEGMENTS:
        await _segment(fact, programmes, work)
    if fact.kind in TIERS:
        await _tier(fact, programmes, work)
    if fact.kind in PROFILE:
        await _profile(fact, programmes, work)
    if fact.kind in ORDERS:
        await _completed(fact, programmes, work)
    if fact.kind in DONE:
        await _missions(fact, programmes, work)


async def _segment(fact: Told, programmes: Sequence[Programme], work: Work) -> None:
    code = fact.payload["segment"]
    event = EventFacts("segment", {"segment": code})
    occasion = Occasion(trigger=SEGMENTS[fact.kind], at=fact.at, event=event)
    for programme in programmes:
        if programme.code == fact.payload["programme"]:
            await _one(occasion, fact.member_id, programme, work)


async def _tier(fact: Told, programmes: Sequence[Programme], work: Work) -> None:
    payload = fact.payload
    programme_id = await work.occasions.programme_of_move(fact.member_id, payload["ladder"], fact.at)
    said = {name: payload[name] for name in ("ladder", "from", "to") if payload[name] is not None}
    event = EventFacts("tier", {**said, "change": TIERS[fact.kind]})
    occasion = Occasion(trigger=Trigger.TIER_CHANGED, at=fact.at, event=event)
    for programme in programmes:
        if programme.id == programme_id:
            await _one(occasion, fact.member_id, programme, work)


async def _profile(fact: Told, programmes: Sequence[Programme], work: Work) -> None:
    if not await work.occasions.profile_is_complete(fact.member_id):
        return
    occasion = Occasion(trigger=Trigger.PROFILE_COMPLETED, at=fact.at)
    for programme in programmes:
        await _one(occasion, fact.member_id, programme, work, name=Trigger.PROFILE_COMPLETED.value)


async def _completed(fact: Told, programmes: Sequence[Programme], work: Work) -> None:
    """Also an order that had been handed over when it was recorded."""
    if fact.kind == "order.recorded" and fact.payload["status"] != "COMPLETED":
        return
    order_id = OrderId.parse(fact.payload["order"]).value
    order = await work.occasions.order(fact.member_id, order_id)
    if order is None:
        return
    places = {"store": order.store, "channel": order.channel}
    said = {name: place for name, place in places.items() if place is not None}
    event = EventFacts("order", {"goods": order.goods, **said})
    occasion = Occasion(trigger=Trigger.ORDER_COMPLETED, at=fact.at, event=event)
    for programme in programmes:
        if programme.id == order.programme_id:
            name = f"ORDER_COMPLETED:{order_id.hex}"
            await _one(occasion, fact.member_id, programme, work, name=name)


async def _first_order(fact: Told, programmes: Sequence[Programme], work: Work) -> None:
    """Of a member who was brought, if anything of the order is left."""
    order_id = OrderId.parse(fact.payload["order"]).value
    order = await work.occasions.order(fact.member_id, order_id)
    if order is None or not order.goods or not order.counts:
        return
    for programme in programmes:
        if programme.id == order.programme_id:
            await qualify(fact.member_id, programme, order_id, work, at=fact.at)


async def _no_order(fact: Told, programmes: Sequence[Programme], work: Work) -> None:
    """All of an order has come back: it was no first one."""
    order_id = OrderId.parse(fact.payload["order"]).value
    order = await work.occasions.order(fact.member_id, order_id)
    for programme in programmes:
        if order is not None and programme.id == order.programme_id:
            await withdraw(fact.member_id, programme, order_id, work, at=fact.at)


async def _missions(fact: Told, programmes: Sequence[Programme], work: Work) -> None:
    for programme in programmes:
        for campaign in programme.campaigns_at(fact.at, Trigger.MISSION):
            if _counts(campaign, fact):
                await _mission(campaign, fact.member_id, fact.at, programme, work)


def _counts(campaign: Campaign, fact: Told) -> bool:
    mission = campaign.mission
    assert mission is not None
    if DONE[fact.kind] is not mission.activity:
        return False
    return mission.event is None or fact.payload["name"] == mission.event


async def _mission(
    campaign: Campaign, member_id: MemberId, at: datetime, programme: Programme, work: Work
) -> None:
    mission = campaign.mission
    assert mission is not None
    since, until = mission_window(campaign, at, programme)
    done = await work.occasions.progress(member_id, programme.id, mission, since=since, until=until)
    if done < mission.target:
        return
    event = EventFacts("mission", {"mission": campaign.code})
    occasion = Occasion(trigger=Trigger.MISSION, at=at, event=event, only=campaign.campaign_id)
    await celebrate_alone(occasion, member_id, programme, work, name=mission_name(campaign, since))


async def _one(
    occasion: Occasion, member_id: MemberId, programme: Programme, work: Work, *, name: str | None = None
) -> None:
    """Where nobody would be asked, nobody is locked."""
    if occasion.campaigns(programme):
        await celebrate_alone(occasion, member_id, programme, work, name=name)
