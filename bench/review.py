"""One night's review of everybody: all places are due, nearly all are kept."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from api import keys
from api.app import key_ring
from bench.place import FULL, Place
from bench.table import Report, Row, Sense, Target
from domain.kernel.periods import day_of, midnight
from domain.programme.programme import Programme
from domain.tiers.use_cases import keep_quietly, review_tiers
from domain.work import Begin
from persistence import database
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.tiers.simulation import simulate
from persistence.work import opener

ROUNDS = 3
REVIEW = Target("tier review of all members", floor=10, goal=3, sense=Sense.AT_MOST, unit="s")
REVIEW_OF_FEW = Target("tier review of all members", sense=Sense.AT_MOST, unit="s")
SIMULATE = Target("tier policy simulated on all members", sense=Sense.AT_MOST, unit="s")


async def measure(at: Place, say: Callable[[str], None]) -> Report:
    """The first night, which may move many, is not counted; the following ones are."""
    await database.connect(at.url, size=4)
    try:
        begin = opener(Vault(key_ring(keys.read(at.keys_file))))
        async with begin() as work:
            programme = await work.programmes.current(None)
        now = datetime.now(UTC)
        today = midnight(day_of(now, programme.zone), programme.zone)
        await rows(
            """UPDATE member_tiers x SET review_at = $1, revision = $2
            WHERE tier_code <> $3 RETURNING 1""",
            today,
            programme.ladder_revisions[-1].revision,
            programme.ladder_revisions[-1].tiers[0].code,
        )
        took, reviewed = [], 0
        for night in range(ROUNDS + 1):
            say(f"Night {night + 1} ...")
            seconds, reviewed = await _night(programme, begin, until=today + timedelta(days=night))
            took.append(seconds)
        began = time.monotonic()
        await simulate(programme.ladder_revisions[-1], programme, at=now)
        simulated = time.monotonic() - began
        members = int(await value("SELECT count(*) FROM memberships"))
    finally:
        await database.disconnect()
    typical = statistics.median(took[1:])
    target = REVIEW if at.size == FULL else REVIEW_OF_FEW
    return Report(
        [
            Row(target, typical, f"{reviewed:,} of {members:,} due"),
            Row(SIMULATE, simulated, f"{members:,} members"),
        ]
    )


async def _night(programme: Programme, begin: Begin, *, until: datetime) -> tuple[float, int]:
    began = time.monotonic()
    reviewed = await keep_quietly(programme, begin, until=until)
    while some := await review_tiers(programme, begin, until=until):
        reviewed += some
    return time.monotonic() - began, reviewed
