"""When the hours of a campaign's calendar come."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from domain.campaigns.campaign import Campaign, Status, Trigger
from domain.campaigns.effects import PutTag
from domain.campaigns.recurrence import Recurrence
from domain.kernel.periods import ALWAYS
from domain.kernel.texts import LocalText
from domain.occasions.days.use_cases import hours_of
from domain.programme.programme import Programme
from tests.domain.orders.test_settlement import a_programme


def berlin(recurrence: Recurrence) -> Programme:
    campaign = Campaign(
        id=UUID(int=1),
        campaign_id=UUID(int=2),
        code="hour",
        revision=1,
        version=1,
        valid_from=ALWAYS,
        status=Status.ACTIVE,
        name=LocalText({"en": "Hour"}),
        trigger=Trigger.SCHEDULE,
        starts_at=datetime(2026, 1, 1, tzinfo=UTC),
        ends_at=datetime(2027, 1, 1, tzinfo=UTC),
        recurrence=recurrence,
        effects=(PutTag("a"),),
    )
    return replace(a_programme(), time_zone="Europe/Berlin", campaigns=(campaign,))


@pytest.mark.parametrize(
    ("day", "minute", "comes"),
    [
        (datetime(2026, 3, 28, tzinfo=UTC), 600, "2026-03-28T09:00"),
        (datetime(2026, 3, 29, tzinfo=UTC), 600, "2026-03-29T08:00"),  # the clock was put forward
        (datetime(2026, 3, 29, tzinfo=UTC), 150, "2026-03-29T01:30"),  # 02:30 there is none: it is 03:30
        (datetime(2026, 10, 25, tzinfo=UTC), 600, "2026-10-25T09:00"),  # the clock was put back
        (datetime(2026, 10, 25, tzinfo=UTC), 150, "2026-10-25T00:30"),  # 02:30 comes twice: the first one
    ],
)
def test_an_hour_is_the_wall_clocks(day: datetime, minute: int, comes: str) -> None:
    programme = berlin(Recurrence(from_minute=minute))

    found = [at for _, at in hours_of(programme, now=day + timedelta(hours=20))]

    assert [f"{each:%Y-%m-%dT%H:%M}" for each in found if each >= day] == [comes]


def test_an_hour_comes_on_its_days_alone_and_not_before_its_time() -> None:
    mondays = berlin(Recurrence(weekdays=frozenset({1}), from_minute=600))
    ten = datetime(2026, 3, 2, 9, tzinfo=UTC)

    assert hours_of(mondays, now=ten - timedelta(seconds=1)) == []
    assert [at for _, at in hours_of(mondays, now=ten)] == [ten]
    assert [at for _, at in hours_of(mondays, now=ten + timedelta(hours=23))] == [ten]
    assert hours_of(mondays, now=ten + timedelta(days=1)) == []
