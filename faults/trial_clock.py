"""L15: a server whose clock is wrong. Points follow the database's."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

from api import keys
from api.authentication import AccessTokens
from faults.door import Door, Line, request
from faults.place import Place, Server, Skipped
from faults.trial_double_spend import SPEND
from persistence.database import value
from tests import ledger
from tests.faults import books
from tests.make import Made

LIBRARIES = ("/usr/lib/*/faketime/libfaketimeMT.so.1", "/usr/lib/faketime/libfaketimeMT.so.1")
WRONG = ("+1d", "-1d", "-1h")
WITHIN_LEEWAY, BEYOND_LEEWAY = "-20s", "-100s"
SPENDS = 10
VIEWER = "{ viewer { kind } }"


async def run(place: Place) -> str:
    library = _library()
    clock = place.folder / "clock"
    clock.write_text("+0")
    async with place.connected():
        await place.programme()
        members = await place.members(len(WRONG))
        token = await place.token()
        tokens = AccessTokens(keys.read(place.keys_file), issuer="https://shop.example")
        fake = {
            "LD_PRELOAD": str(library),
            "FAKETIME_TIMESTAMP_FILE": str(clock),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }
        with Server(place, fake) as wrong, Server(place, {}) as right:
            await asyncio.gather(wrong.ready(), right.ready())
            door = Door([wrong.port], token, place.random)
            line, other = Line(token), Door([right.port], token, place.random)
            for offset, member in zip(WRONG, members, strict=True):
                clock.write_text(offset)  # a step, while the server runs
                await _points_follow_the_database(place, door, other, line, member)

            async def asked(offset: str) -> int:
                clock.write_text(offset)
                own = Line(tokens.for_member(members[0].id, 1, own_contact=True).text)
                reply = await own.ask(wrong.port, request(VIEWER, {}))
                own.close()
                return reply.status

            statuses = {offset: await asked(offset) for offset in (WITHIN_LEEWAY, BEYOND_LEEWAY, *WRONG)}
            assert statuses.pop(WITHIN_LEEWAY) == 200
            assert set(statuses.values()) == {401}, statuses
            line.close()
        assert await books.broken() == {}
        back = """SELECT count(*) FROM (SELECT recorded_at < lag(recorded_at) OVER (PARTITION BY member_id,
            wallet_type_id ORDER BY sequence) AS back FROM entries) e WHERE back"""
        assert await value(back) == 0
    return (
        f"steps of {', '.join(WRONG)}: {len(WRONG) * (SPENDS + 2)} decisions about points as by the clock of"
        f" the database; tokens accepted {WITHIN_LEEWAY} off, refused {BEYOND_LEEWAY} off and more"
    )


async def _points_follow_the_database(
    place: Place, wrong: Door, right: Door, line: Line, member: Made
) -> None:
    began: datetime = await value("SELECT clock_timestamp()")
    dies = began + timedelta(seconds=8)
    await ledger.grant(place.begin, member, (100, began + timedelta(minutes=30)), (50, dies))
    # Alive by the database, dead by a clock that is a day ahead.
    assert (await wrong.until_answered(line, _spend(member, 110))).problems == []
    while await value("SELECT clock_timestamp()") <= dies:
        await asyncio.sleep(0.2)
    # Dead by the database, alive by a clock that is behind.
    refused = await wrong.until_answered(line, _spend(member, 41))
    assert refused.problems == ["INSUFFICIENT_POINTS"], refused
    for number in range(SPENDS):
        door = (wrong, right)[number % 2]
        assert (await door.until_answered(line, _spend(member, 4))).problems == []
    ended = await value("SELECT clock_timestamp()")
    outside = """SELECT count(*) FROM entries WHERE member_id = $1
        AND (recorded_at NOT BETWEEN $2 AND $3 OR at NOT BETWEEN $2 AND $3)"""
    assert await value(outside, member.id.value, began, ended) == 0


def _spend(member: Made, points: int) -> bytes:
    key = {"idempotencyKey": str(uuid4())}
    return request(SPEND, {**key, "member": {"id": str(member.id)}, "points": points})


def _library() -> Path:
    for pattern in LIBRARIES:
        for found in Path("/").glob(pattern.lstrip("/")):
            return found
    raise Skipped("libfaketime is not installed: apt-get install faketime")
