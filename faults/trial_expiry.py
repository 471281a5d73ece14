"""L6: points die in the middle of their being spent, while three workers book deaths."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from datetime import datetime, timedelta
from uuid import uuid4

from domain.points.use_cases import book_due
from faults.door import Door, Line, request
from faults.place import Place
from faults.trial_double_spend import SPEND
from persistence.database import row, value
from tests import ledger
from tests.faults import books

MEMBERS, LOTS, EACH = 100, 10, 8
"""Together fewer points than are asked for: the last ones are refused, or have died."""
SERVERS, HANDS, WORKERS = 2, 12, 3
TRIED = 200
"""Spends that tell how long all of them will take."""


async def run(place: Place) -> str:
    spends = place.size(10_000, 1_000)
    lots = place.size(LOTS, 2)
    async with place.connected(size=WORKERS + 4):
        programme = await place.programme()
        members = await place.members(MEMBERS)
        token = await place.token()
        with place.serving(SERVERS) as fleet:
            await fleet.ready()
            door = Door(fleet.ports, token, place.random)
            told: Counter[str] = Counter()

            async def spend(line: Line, number: int) -> None:
                input = {
                    "idempotencyKey": str(uuid4()),
                    "member": {"id": str(members[number % MEMBERS].id)},
                    "points": 1,
                }
                reply = await door.until_answered(line, request(SPEND, input))
                told["/".join(reply.problems) or "accepted"] += 1

            began = time.monotonic()
            await door.each(range(TRIED), spend, hands=HANDS)  # of members who have nothing yet
            long = (time.monotonic() - began) / TRIED * spends * 1.3
            assert told == {"INSUFFICIENT_POINTS": TRIED}
            told.clear()

            now: datetime = await value("SELECT now()")
            for member in members:
                dies = [
                    now + timedelta(seconds=place.random.uniform(0.2, 0.8) * long + 2) for _ in range(lots)
                ]
                await ledger.grant(place.begin, member, *((EACH, at) for at in dies))
            granted = await value("SELECT now()")
            last = await value("SELECT max(expires_at) FROM lots")

            stop = asyncio.Event()
            workers = [asyncio.create_task(_book(place, programme.code, stop)) for _ in range(WORKERS)]
            await door.each(range(spends), spend, hands=HANDS)
            ended = await value("SELECT now()")
            while await value("SELECT now()") < last:
                await asyncio.sleep(0.2)
            await asyncio.sleep(1)
            stop.set()
            looked_at = sum(await asyncio.gather(*workers))

        count = MEMBERS * lots
        assert told.total() == spends and set(told) <= {"accepted", "INSUFFICIENT_POINTS"}, told
        in_the_middle = await value(
            "SELECT count(*) FROM lots WHERE expires_at > $1 AND expires_at < $2", granted, ended
        )
        assert in_the_middle > count * 0.5, "most died while points were being spent"
        drawn = "coalesce(-sum(d.points) FILTER (WHERE e.kind = '{}'), 0)"
        fates = f"""SELECT count(*) AS lots, count(*) FILTER (WHERE granted = spent + died) AS whole,
            sum(spent)::bigint AS spent, sum(died)::bigint AS died,
            count(*) FILTER (WHERE spent > 0 AND died > 0) AS both
            FROM (SELECT l.id, l.granted, {drawn.format("SPEND")} AS spent, {drawn.format("EXPIRE")} AS died
                FROM lots l LEFT JOIN draws d ON d.member_id = l.member_id AND d.lot_id = l.id
                LEFT JOIN entries e ON e.member_id = d.member_id AND e.id = d.entry_id
                GROUP BY l.id, l.granted) f"""
        found = await row(fates)
        assert found is not None
        assert found["lots"] == found["whole"] == count, found
        assert found["spent"] == told["accepted"]
        assert found["spent"] + found["died"] == count * EACH
        late = """SELECT count(*) FROM draws d
            JOIN entries e ON e.member_id = d.member_id AND e.id = d.entry_id
            JOIN lots l ON l.member_id = d.member_id AND l.id = d.lot_id
            WHERE e.kind = 'SPEND' AND greatest(e.at, e.recorded_at) >= l.expires_at"""
        assert await value(late) == 0
        assert await books.broken() == {}
    return (
        f"{count:,} lots: spent + expired = granted for each; {found['spent']:,} points spent by {spends:,}"
        f" requests, {found['died']:,} died, 0 spent after their end; {in_the_middle:,} lots died during the"
        f" spends, {WORKERS} workers looked at {looked_at:,} accounts"
    )


async def _book(place: Place, code: str, stop: asyncio.Event) -> int:
    """The nightly step without its night, over and over."""
    looked_at = 0
    while not stop.is_set():
        async with place.begin() as work:
            programme = await work.programmes.current(code)
        until = await value("SELECT now()")
        done = await book_due(programme, place.begin, until=until, limit=20)
        looked_at += done
        if not done:
            await asyncio.sleep(0.05)
    return looked_at
