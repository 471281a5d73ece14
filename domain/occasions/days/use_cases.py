"""Days that come by themselves: birthdays, anniversaries, and what campaigns have in their calendar.

Each member is a transaction of its own under its lock, in which the day's name is taken: whoever runs a day
again, at the same time or after a crash, finds it done.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar
from uuid import UUID

from domain.campaigns.campaign import Campaign, Trigger
from domain.conditions.fields import Op
from domain.conditions.subject import EventFacts
from domain.conditions.tree import All, Condition, Test
from domain.kernel.ids import MemberId
from domain.kernel.periods import day_of, midnight
from domain.occasions.ports import Found
from domain.occasions.settlement import Occasion
from domain.occasions.use_cases import celebrate_alone
from domain.programme.programme import Programme
from domain.tiers.gifts.use_cases import give_birthday_gifts, has_gifts
from domain.work import Begin, Work

T = TypeVar("T")

LOOK_BACK = timedelta(days=7)
"""So late a day is still kept: when no worker ran, or a birthday was not known in time."""
SCHEDULE_LOOK_BACK = timedelta(days=1)
CHUNK = 1_000


def days_to_keep(now: datetime, programme: Programme) -> Iterator[date]:
    """The oldest first."""
    today = day_of(now, programme.zone)
    for back in range(LOOK_BACK.days, -1, -1):
        yield today - timedelta(days=back)


async def keep_days(programme: Programme, begin: Begin, *, now: datetime) -> int:
    """Ask campaigns about birthdays and anniversaries of these days, and hand out what tiers give on
    birthdays. Returns to how many members a day came."""
    kept = 0
    for day in days_to_keep(now, programme):
        gifts = has_gifts(programme, midnight(day, programme.zone))
        if gifts or _asks(programme, Trigger.BIRTHDAY):
            kept += await _birthdays(programme, day, begin, gifts=gifts)
        if _asks(programme, Trigger.ANNIVERSARY):
            kept += await _anniversaries(programme, day, begin)
    return kept


def _asks(programme: Programme, trigger: Trigger) -> bool:
    return any(each.trigger is trigger for each in programme.campaigns)


async def _birthdays(programme: Programme, day: date, begin: Begin, *, gifts: bool) -> int:
    """Nothing of the year of birth is kept: conditions can ask for the age."""
    name = f"BIRTHDAY:{day.year}"
    occasion = Occasion(trigger=Trigger.BIRTHDAY, at=midnight(day, programme.zone))
    kept = 0

    async def find(work: Work, after: UUID | None) -> Found[MemberId]:
        return await work.occasions.born_on(programme, day, name, after=after, limit=CHUNK)

    async for member_id in _each(find, begin):
        async with begin() as work:
            if (await celebrate_alone(occasion, member_id, programme, work, name=name)).asked:
                kept += 1
                if gifts:
                    await give_birthday_gifts(member_id, programme, day, work)
    return kept


async def _anniversaries(programme: Programme, day: date, begin: Begin) -> int:
    name = f"ANNIVERSARY:{day.year}"
    at = midnight(day, programme.zone)
    kept = 0

    async def find(work: Work, after: UUID | None) -> Found[tuple[MemberId, int]]:
        return await work.occasions.joined_on(programme, day, name, after=after, limit=CHUNK)

    async for member_id, years in _each(find, begin):
        event = EventFacts("anniversary", {"years": years})
        occasion = Occasion(trigger=Trigger.ANNIVERSARY, at=at, event=event)
        async with begin() as work:
            kept += (await celebrate_alone(occasion, member_id, programme, work, name=name)).asked
    return kept


async def _each(find: Callable[[Work, UUID | None], Awaitable[Found[T]]], begin: Begin) -> AsyncIterator[T]:
    """All that are found, chunk by chunk; no transaction is open between two of them."""
    after: UUID | None = None
    while True:
        async with begin() as work:
            found, after = await find(work, after)
        for each in found:
            yield each
        if after is None:
            return


def hours_of(programme: Programme, *, now: datetime) -> list[tuple[Campaign, datetime]]:
    """Each campaign with a calendar, with the instants of the last day at which its hour came. An hour that
    the clock leaps over comes when the clock has leapt."""
    found = []
    today = day_of(now, programme.zone)
    for back in range(SCHEDULE_LOOK_BACK.days, -1, -1):
        day = today - timedelta(days=back)
        for minute in sorted(_minutes(programme)):
            hour = time(minute // 60, minute % 60)
            at = datetime.combine(day, hour, programme.zone).astimezone(UTC)
            if now - SCHEDULE_LOOK_BACK < at <= now:
                asked = programme.campaigns_at(at, Trigger.SCHEDULE)
                found += [(each, at) for each in asked if _begins(each, minute, at, programme)]
    return found


def _minutes(programme: Programme) -> set[int]:
    return {each.recurrence.from_minute for each in programme.campaigns if each.recurrence is not None}


def _begins(campaign: Campaign, minute: int, at: datetime, programme: Programme) -> bool:
    recurrence = campaign.recurrence
    assert recurrence is not None
    return recurrence.from_minute == minute and recurrence.holds(at, programme.zone)


async def keep_hour(programme: Programme, campaign_id: UUID, begin: Begin, *, at: datetime) -> int:
    """Ask a campaign about everybody for whom it is meant, at its hour. Returns how many were asked."""
    campaign = next(
        (each for each in programme.campaigns_at(at, Trigger.SCHEDULE) if each.campaign_id == campaign_id),
        None,
    )
    if campaign is None:  # paused or ended since
        return 0
    occasion = Occasion(trigger=Trigger.SCHEDULE, at=at, only=campaign_id)
    name = f"SCHEDULE:{campaign_id.hex}:{at.isoformat()}"
    kept = 0

    async def find(work: Work, after: UUID | None) -> Found[MemberId]:
        condition = _meant(campaign)
        return await work.occasions.fulfilling(programme, condition, at=at, after=after, limit=CHUNK)

    async for member_id in _each(find, begin):
        async with begin() as work:
            kept += (await celebrate_alone(occasion, member_id, programme, work, name=name)).asked
    return kept


def _meant(campaign: Campaign) -> Condition:
    if not campaign.audience:
        return campaign.condition
    return All((campaign.condition, Test("segments", Op.ANY_OF, campaign.audience)))
