"""The shop's half year played again: as it was, to the last award; and with points doubled on weekends."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from api.imports import Kind, run_import
from domain.campaigns.campaign import Campaign, Status
from domain.campaigns.effects import MultiplyPoints
from domain.campaigns.recurrence import Recurrence
from domain.kernel.periods import ALWAYS
from domain.kernel.texts import LocalText
from domain.points.caps import Cap, CapPeriod, CapScope, CapUnit
from domain.programme.defaults import plain_programme
from domain.simulation.outcome import play, play_both
from persistence.database import from_json, rows, transaction, value
from persistence.ids import new_uuid
from persistence.programme.repository import COPIES, StoredProgrammes
from persistence.simulation.timelines import stored_past
from tests.scenarios import retail_by_hand
from tests.scenarios.retail_by_hand import ZONE

RETAIL = Path(__file__).resolve().parents[2] / "demo" / "retail"
FILES = {
    Kind.MEMBERS: [RETAIL / "members.csv"],
    Kind.PRODUCTS: [RETAIL / "products.csv"],
    Kind.ORDERS: [RETAIL / "orders.csv", RETAIL / "order_lines.csv"],
}
START, END = datetime(2017, 1, 1, tzinfo=ZONE), datetime(2018, 1, 1, tzinfo=ZONE)


@pytest.fixture
async def shop(database, vault, tmp_path):
    """Members, products and orders of the shop, in the programme of a fresh deployment."""
    async with transaction():
        await StoredProgrammes().add(plain_programme(new_uuid), at=await value("SELECT now()"))
    COPIES.forget()
    for kind, files in FILES.items():
        await run_import(kind, files, vault=vault, report=tmp_path / f"{kind}.csv")
    return await StoredProgrammes().find(None)


async def booked() -> list[tuple[object, str, str, int]]:
    found = await rows(
        """SELECT o.id, d.record FROM orders o
        JOIN decisions d ON d.member_id = o.member_id AND d.id = o.decision_id"""
    )
    return sorted(
        (each["id"], award["code"], award["wallet"], award["granted"])
        for each in found
        for award in from_json(each["record"])["awards"]
        if award["granted"]
    )


async def test_under_the_live_rules_it_reproduces_the_booked_awards_exactly(shop, vault):
    stored = await stored_past(shop, (), since=START, until=END, everybody=True, vault=vault)
    past = stored.past()
    outcome = play(past, shop, since=START, until=END, with_awards=True)
    assert outcome.orders == 5_851
    assert sorted(outcome.awards) == await booked()


async def test_points_doubled_on_weekends_come_to_what_the_files_say(shop, vault):
    weekends = Campaign(
        id=new_uuid(),
        campaign_id=new_uuid(),
        code="weekends",
        revision=1,
        version=shop.version,
        valid_from=ALWAYS,
        status=Status.ACTIVE,
        name=LocalText({"en": "Weekends"}),
        starts_at=START,
        ends_at=END,
        recurrence=Recurrence(weekdays=frozenset({6, 7})),
        effects=(MultiplyPoints("points", 2_000),),
        caps=(Cap(CapScope.MEMBER, CapPeriod.WEEK, CapUnit.POINTS, 200),),
    )
    stored = await stored_past(shop, (weekends,), since=START, until=END, everybody=False, vault=vault)
    past = stored.past()
    with_it = play(past, replace(shop, campaigns=(weekends,)), since=START, until=END, campaign="weekends")
    without = play(past, shop, since=START, until=END)
    doubled = replace(shop, campaigns=(weekends,))
    both = play_both(past, shop, doubled, since=START, until=END, campaign="weekends")
    assert both == (without, with_it)

    expected = by_hand()
    assert sum(each.given for each in with_it.members.values()) == sum(expected.values())
    assert sorted(each.given for each in with_it.members.values() if each.given) == sorted(
        each for each in expected.values() if each
    )
    more = {member: its.points - without.members[member].points for member, its in with_it.members.items()}
    assert sum(more.values()) == sum(expected.values())


def by_hand() -> dict[str, int]:
    """What each member would have got more: reckoned from the files and from nothing of the product."""
    members = retail_by_hand.reckon(RETAIL, END)
    found = {}
    for external_id, member in members.items():
        weeks: dict[datetime, int] = {}
        for order in sorted(member.orders, key=lambda each: (each.placed_at, each.id)):
            day = order.placed_at.astimezone(ZONE)
            if day.isoweekday() < 6:
                continue
            monday = (day - timedelta(days=day.weekday())).replace(hour=0, minute=0, second=0, microsecond=0)
            plain = order.goods // 10_000 * 10
            tier = retail_by_hand.PER_MILLE[order.tier]
            more = plain * (tier + 1_000) // 1_000 - plain * tier // 1_000
            left = 200 - weeks.get(monday, 0)
            weeks[monday] = weeks.get(monday, 0) + min(more, left)
        found[external_id] = sum(weeks.values())
    return found
