"""Birthdays, anniversaries and hours of the calendar come by themselves, each once."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from api import keys
from api.app import key_ring
from domain.kernel.periods import day_of, midnight
from domain.occasions.days.use_cases import hours_of, keep_days
from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from tests import make
from tests.api.campaigns.campaigns import live
from tests.api.occasions.test_feed import applied, gift
from tests.api.orders.deliveries import account
from tests.api.programme.setting import save_ladder
from tests.api.tiers.test_policies import at_least
from tests.conftest import Ask
from tests.faults.books import broken
from tests.waiting import eventually
from tests.workers import Starter, keys_file, workers

__all__ = ["keys_file", "workers"]


@pytest.fixture
def vault(keys_file: Path) -> Vault:
    """With the worker's own keys: it opens birthdays."""
    return Vault(key_ring(keys.read(keys_file)))


async def joined(member: make.Made, years_ago: int, day: date) -> None:
    """The member joined on that day of another year."""
    at = datetime(day.year - years_ago, day.month, min(day.day, 28), 4, tzinfo=UTC)
    await rows("UPDATE memberships SET joined_at = $2 WHERE member_id = $1 RETURNING id", member.id.value, at)


async def test_workers_keep_birthdays_once_a_year_with_the_gift_of_the_tier(
    ask: Ask, begin: Begin, programme: Programme, workers: Starter
) -> None:
    gifts = {"kind": "BIRTHDAY_GIFT", "title": {"en": "A gift"}, "points": 9}
    tiers = [
        {"code": "standard", "name": {"en": "Standard"}, "benefits": [gifts]},
        {
            "code": "gold",
            "name": {"en": "Gold"},
            "entry": at_least("SPEND", "LIFETIME", 100),
        },
    ]
    assert (await save_ladder(ask, "clubs", tiers=tiers))["problems"] == []
    today = day_of(datetime.now(UTC), programme.zone)
    await live(ask, "birthday", trigger="BIRTHDAY", effects=gift(100))
    ann = await make.member(
        begin, birthday=f"1990-{today:%m-%d}" if (today.month, today.day) != (2, 29) else "1992-02-29"
    )
    other = today + timedelta(days=20)
    ben = await make.member(begin, birthday=f"1992-{other:%m-%d}")
    await asyncio.gather(workers.ready(), workers.ready())

    async def kept() -> bool:
        return await applied() == {"birthday": 1} and await make.count("tier_grants") == 1

    await eventually(kept)
    assert await account(ann) == {"available": 109}
    assert await account(ben) == {}
    for _ in range(2):
        current = await _current(begin, programme)
        assert await keep_days(current, begin, now=datetime.now(UTC)) == 0
    names = await rows("SELECT name FROM member_occasions")
    assert names == [{"name": f"BIRTHDAY:{today.year}"}]
    assert await broken() == {}


@pytest.mark.parametrize(("year", "kept_on"), [(2027, date(2027, 2, 28)), (2028, date(2028, 2, 29))])
async def test_who_was_born_on_the_29th_of_february_has_a_birthday_every_year(
    ask: Ask, begin: Begin, programme: Programme, year: int, kept_on: date
) -> None:
    window = {"startsAt": "2026-01-01T00:00:00Z", "endsAt": "2030-01-01T00:00:00Z"}
    await live(ask, "birthday", trigger="BIRTHDAY", effects=gift(1), **window)
    leap = await make.member(begin, birthday="2000-02-29")
    await make.member(begin, birthday="2000-03-01")
    current = await _current(begin, programme)

    for day in (26, 27, 28):
        now = midnight(date(year, 2, day), programme.zone) + timedelta(hours=1)
        await keep_days(current, begin, now=now)
    if kept_on.day == 29:
        assert await applied() == {}
        await keep_days(current, begin, now=midnight(kept_on, programme.zone))

    assert await applied() == {"birthday": 1}
    at = await value("SELECT at FROM member_occasions WHERE member_id = $1", leap.id.value)
    assert at == midnight(kept_on, programme.zone)


async def test_an_anniversary_is_of_those_who_joined_before_this_year(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    today = day_of(datetime.now(UTC), programme.zone)
    if today.day > 28:
        today = today.replace(day=28)
    await live(
        ask,
        "third",
        trigger="ANNIVERSARY",
        condition={"data": {"key": "years", "test": {"numbers": [3]}}},
        effects=gift(3),
    )
    three, two, new = [await make.member(begin) for _ in range(3)]
    await joined(three, 3, today)
    await joined(two, 2, today)
    current = await _current(begin, programme)
    now = midnight(today, programme.zone) + timedelta(hours=1)

    both = await asyncio.gather(*(keep_days(current, begin, now=now) for _ in range(2)))

    assert sum(both) == 2  # both were asked, and the condition decides
    assert await account(three) == {"available": 3}
    assert [await account(each) for each in (two, new)] == [{}, {}]


async def test_a_birthday_that_nobody_kept_in_time_is_kept_late_but_not_of_who_came_after(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await live(ask, "birthday", trigger="BIRTHDAY", effects=gift(1))
    today = day_of(datetime.now(UTC), programme.zone)
    past = today - timedelta(days=5)
    old = await make.member(begin, birthday=f"1992-{past:%m-%d}")
    new = await make.member(begin, birthday=f"1992-{past:%m-%d}")
    await joined(old, 1, today)
    current = await _current(begin, programme)

    assert await keep_days(current, begin, now=datetime.now(UTC)) == 1
    assert [await account(each) for each in (old, new)] == [{"available": 1}, {}]


async def test_the_worker_keeps_the_hour_of_a_calendar_for_everybody_who_is_meant(
    ask: Ask, begin: Begin, programme: Programme, workers: Starter
) -> None:
    now = datetime.now(UTC).astimezone(programme.zone)
    minute = now.hour * 60 + now.minute
    await live(
        ask,
        "member-day",
        trigger="SCHEDULE",
        startsAt=(now - timedelta(hours=1)).isoformat(),
        endsAt=(now + timedelta(days=1)).isoformat(),
        recurrence={"fromMinute": minute, "untilMinute": 1440 if minute < 1439 else 1},
        condition={"gender": {"oneOf": ["FEMALE"]}},
        effects=gift(6),
    )
    ann = await make.member(begin, gender="FEMALE")
    ben = await make.member(begin, gender="MALE")
    await rows("UPDATE memberships SET joined_at = joined_at - interval '1 day' RETURNING id")
    await asyncio.gather(workers.ready(), workers.ready())

    async def kept() -> bool:
        return await applied() == {"member-day": 1}

    await eventually(kept)
    assert await account(ann) == {"available": 6}
    assert await account(ben) == {}
    (hour,) = hours_of(await _current(begin, programme), now=datetime.now(UTC))
    assert hour[1].astimezone(programme.zone).hour * 60 + hour[1].astimezone(programme.zone).minute == minute


async def _current(begin: Begin, programme: Programme) -> Any:
    async with begin() as work:
        return await work.programmes.current(programme.code)
