"""A campaign tried on a hundred thousand orders of the past, without it and with it, on two cores."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta

from api import keys
from api.app import key_ring
from api.campaigns.simulating import simulate
from bench.place import Place
from bench.table import Report, Row, Sense, Target
from domain.campaigns.campaign import Campaign, Status, campaign_to_plain
from domain.campaigns.effects import MultiplyPoints
from domain.campaigns.recurrence import Recurrence
from domain.kernel.periods import ALWAYS
from domain.kernel.texts import LocalText
from domain.points.caps import Cap, CapPeriod, CapScope, CapUnit
from persistence import database
from persistence.database import value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.programme.repository import StoredProgrammes
from persistence.simulation.runs import SimulationRead

ORDERS = 100_000
REPLAY = Target(
    f"a campaign tried on {ORDERS:,} orders of the past", floor=30, goal=30, sense=Sense.AT_MOST, unit="s"
)


async def measure(at: Place, say: Callable[[str], None]) -> Report:
    """Double points on weekends, at most 200 a week for a member; the oldest orders that there are."""
    await database.connect(at.url, size=4)
    try:
        say(f"{ORDERS:,} orders ...")
        programme = await StoredProgrammes().current(None)
        since = await value("SELECT min(paid_at) FROM orders")
        until = await value("SELECT paid_at FROM orders ORDER BY paid_at OFFSET $1 LIMIT 1", ORDERS)
        weekends = Campaign(
            id=new_uuid(),
            campaign_id=new_uuid(),
            code="weekends",
            revision=1,
            version=1,
            valid_from=ALWAYS,
            status=Status.DRAFT,
            name=LocalText({"en": "Weekends"}),
            starts_at=since,
            ends_at=until,
            recurrence=Recurrence(weekdays=frozenset({6, 7})),
            effects=(MultiplyPoints("points", 2_000),),
            caps=(Cap(CapScope.MEMBER, CapPeriod.WEEK, CapUnit.POINTS, 200),),
        )
        asked = SimulationRead(
            id=new_uuid(),
            programme_id=programme.id,
            code=weekends.code,
            content=campaign_to_plain(weekends),
            since=since,
            until=until,
            state="RUNNING",
            asked_at=until + timedelta(days=1),
            ended_at=None,
            report=None,
            failure=None,
        )
        began = time.monotonic()
        report = await simulate(asked, Vault(key_ring(keys.read(at.keys_file))))
        seconds = time.monotonic() - began
    finally:
        await database.disconnect()
    what = f"{report['orders']:,} orders, {report['members']:,} members, {report['uses']:,} uses"
    return Report([Row(REPLAY, seconds, f"{seconds:.1f} s", what)])
