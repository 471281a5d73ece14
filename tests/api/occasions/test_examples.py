"""Worked examples of what campaigns do beside an order."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from domain.occasions.days.use_cases import hours_of, keep_hour
from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import rows
from tests import make
from tests.api.campaigns.campaigns import bonus_points, buy, live
from tests.api.campaigns.test_events import event
from tests.api.occasions.test_feed import gift
from tests.api.orders.deliveries import account
from tests.api.privacy.agreeing import CLERK, GIVE, consent, done, named, published
from tests.api.programme.setting import set_rate
from tests.conftest import Ask


def since_the_last_order(**days: int) -> dict[str, Any]:
    return {"history": {"count": "DAYS_SINCE_ORDER", "over": {"lifetime": True}, "test": days}}


async def test_who_bought_a_tin_is_reminded_before_its_third_week_and_rewarded_in_it(  # X10
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    members = [await make.member(begin) for _ in range(5)]
    await published(ask, "MARKETING")
    for each in members:
        await done(ask, GIVE, CLERK, **consent("MARKETING"), member=named(each))
    await rows("UPDATE memberships SET joined_at = '2026-02-01' RETURNING id")
    reminding = {"announce": {"task": "MESSAGE", "what": "third-week"}}
    await live(
        ask,
        "remind",
        trigger="SCHEDULE",
        recurrence={"fromMinute": 600},
        condition={"all": [since_the_last_order(atLeast=13), since_the_last_order(atMost=13)]},
        effects=[reminding],
    )
    third_week = {"all": [since_the_last_order(atLeast=14), since_the_last_order(atMost=20)]}
    await live(ask, "third-week", condition=third_week, effects=gift(5))
    for n, member in enumerate(members):
        await buy(ask, member, 80, external_id=f"tin-{n}", placedAt="2026-03-02T15:00:00+08:00")
    async with begin() as work:
        current = await work.programmes.current(programme.code)

    async def reminded(day: int) -> int:
        at = datetime.fromisoformat(f"2026-03-{day:02d}T10:00:00+08:00")
        ((campaign, hour),) = [each for each in hours_of(current, now=at) if each[1] == at]
        before = await make.count("campaign_uses")
        await keep_hour(current, campaign.campaign_id, begin, at=hour)
        return await make.count("campaign_uses") - before

    assert [await reminded(day) for day in (14, 15, 15, 16)] == [0, 5, 0, 0]
    told = await rows(
        "SELECT DISTINCT payload ->> 'what' AS what FROM facts WHERE kind = 'campaign.message_due'"
    )
    assert told == [{"what": "third-week"}]

    given = [
        bonus_points(await buy(ask, member, 80, external_id=f"again-{n}", placedAt=f"{day}+08:00"))
        for n, (member, day) in enumerate(
            zip(
                members,
                (
                    "2026-03-15T23:59:59",
                    "2026-03-16T00:00:00",
                    "2026-03-19T12:00:00",
                    "2026-03-22T23:59:59",
                    "2026-03-23T00:00:00",
                ),
                strict=True,
            )
        )
    ]
    assert given == [0, 5, 5, 5, 0]


async def test_ten_on_activation_and_a_point_per_yuan_up_to_two_hundred_an_order(  # X30
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    cap = {"scope": "MEMBER", "period": "ORDER", "unit": "POINTS", "limit": 200}
    rate = await set_rate(ask, per={"amount": 100, "currency": "CNY"}, points=1, caps=[cap])
    assert rate["problems"] == []
    once = {"scope": "MEMBER", "period": "LIFETIME", "unit": "USES", "limit": 1}
    await live(ask, "hello", trigger="EVENT", event="card.activated", effects=gift(10), caps=[once])
    member = await make.member(begin)

    bonuses = [(await event(ask, member, "card.activated"))["bonuses"] for _ in range(2)]
    assert [sum(each["points"] for each in its) for its in bonuses] == [10, 0]
    assert await account(member) == {"available": 10}
    earned = []
    for paid in (35.80, 500.00):
        now = datetime.now(UTC).isoformat()  # rates count from when they are set
        order = await buy(ask, member, paid, external_id=make.key(), placedAt=now)
        earned += [each["points"] for each in order["awards"] if each["wallet"] == "points"]
    assert earned == [35, 200]
