"""The feed: whoever has read up to a position has missed nothing before it."""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from datetime import UTC, datetime
from uuid import UUID

import asyncpg
import pytest

from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.work import Begin
from persistence.database import value
from persistence.facts import queries
from persistence.facts.queries import WINDOW, changes
from persistence.facts.sequencer import LOCK, number_facts
from persistence.ids import new_uuid
from persistence.selection import Selection
from tests.servers import TestDatabase

AT = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)
WITH_PAYLOAD = Selection.of(facts=Selection.of("payload"))


def fact(number: int, member: UUID | None = None, kind: str = "points.earned") -> Fact:
    member_id = None if member is None else MemberId(member)
    return Fact(kind=kind, member_id=member_id, at=AT, payload={"number": number})


async def tell(begin: Begin, *facts: Fact) -> None:
    async with begin() as work:
        await work.facts.tell(*facts)


async def numbers(after: int = 0, first: int = 100, kinds: list[str] | None = None) -> list[int]:
    found = await changes(after=after, first=first, kinds=kinds, wanted=WITH_PAYLOAD)
    return [(each.payload or {})["number"] for each in found.facts]


async def test_a_fact_is_seen_once_it_is_numbered_and_as_it_was_told(begin: Begin):
    member = new_uuid()
    await tell(begin, fact(1, member), fact(2))
    assert (await changes(after=0, first=10, kinds=None, wanted=WITH_PAYLOAD)).facts == ()

    assert await number_facts() == 2

    found = await changes(after=0, first=10, kinds=None, wanted=WITH_PAYLOAD)
    assert [each.position for each in found.facts] == [1, 2]
    assert [each.member_id for each in found.facts] == [MemberId(member), None]
    assert [each.payload for each in found.facts] == [{"number": 1}, {"number": 2}]
    assert {each.at for each in found.facts} == {AT}
    assert all(each.recorded_at > AT for each in found.facts)
    assert (found.position, found.head, found.has_more) == (2, 2, False)
    assert await number_facts() == 0


async def test_a_payload_that_nobody_asks_for_is_not_read(begin: Begin):
    await tell(begin, fact(1))
    await number_facts()
    found = await changes(after=0, first=10, kinds=None, wanted=Selection.of(facts=Selection.of("id")))
    assert [each.payload for each in found.facts] == [None]


async def test_what_is_undone_is_not_told(begin: Begin):
    with pytest.raises(RuntimeError, match="no"):
        async with begin() as work:
            await work.facts.tell(fact(1))
            raise RuntimeError("no")
    assert await number_facts() == 0


async def test_a_slow_commit_comes_later_in_the_feed_and_is_not_missed(begin: Begin):
    written, may_commit = asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        async with begin() as work:
            await work.facts.tell(fact(1, new_uuid()))
            written.set()
            await may_commit.wait()

    task = asyncio.create_task(slow())
    await written.wait()
    await tell(begin, fact(2, new_uuid()))
    assert await number_facts() == 1
    assert await numbers() == [2]

    may_commit.set()
    await task
    assert await number_facts() == 1
    assert await numbers(after=1) == [1]


async def test_one_numbers_at_a_time(begin: Begin, database: TestDatabase):
    await tell(begin, fact(1))
    other = await asyncpg.connect(database.url)
    try:
        async with other.transaction():
            assert await other.fetchval("SELECT pg_try_advisory_xact_lock($1)", LOCK)
            assert await number_facts() is None
        assert await number_facts() == 1
    finally:
        await other.close()


async def test_batches_go_on_where_the_last_one_ended(begin: Begin):
    await tell(begin, *(fact(number) for number in range(25)))
    assert [await number_facts(at_once=10) for _ in range(4)] == [10, 10, 5, 0]
    assert await numbers() == list(range(25))
    assert await value("SELECT last_position FROM fact_counter") == 25


async def test_pages_hold_what_was_asked_for_and_say_where_to_go_on(begin: Begin):
    await tell(begin, *(fact(number) for number in range(7)))
    await number_facts()
    pages, position = [], 0
    while True:
        found = await changes(after=position, first=3, kinds=None, wanted=WITH_PAYLOAD)
        pages.append([(each.payload or {})["number"] for each in found.facts])
        position = found.position
        if not found.has_more:
            break
    assert pages == [[0, 1, 2], [3, 4, 5], [6]]
    assert position == 7


async def test_a_filter_lets_the_position_pass_what_it_leaves_out(begin: Begin):
    await tell(begin, fact(1, kind="order.recorded"), *(fact(number) for number in range(2, 6)))
    await number_facts()
    found = await changes(after=0, first=10, kinds=["order.recorded"], wanted=WITH_PAYLOAD)
    assert [each.position for each in found.facts] == [1]
    assert found.position == 5
    assert not found.has_more


async def test_a_rare_kind_is_looked_for_a_window_at_a_time(begin: Begin, monkeypatch: pytest.MonkeyPatch):
    assert WINDOW == 10_000
    monkeypatch.setattr(queries, "WINDOW", 4)
    await tell(begin, *(fact(number) for number in range(9)), fact(9, kind="order.recorded"))
    await number_facts()
    seen, position, answers = [], 0, 0
    while True:
        found = await changes(after=position, first=10, kinds=["order.recorded"], wanted=WITH_PAYLOAD)
        seen += [each.position for each in found.facts]
        position, answers = found.position, answers + 1
        if not found.has_more:
            break
    assert (seen, position, answers) == ([10], 10, 3)


async def test_nothing_is_missed_doubled_or_out_of_order_while_all_write_at_once(begin: Begin):
    """8 writers, commits that take their time, 3 sequencers, a reader that never looks back."""
    writers, each_writes, members = 8, 25, [new_uuid() for _ in range(5)]
    locks = {member: asyncio.Lock() for member in members}
    told: dict[UUID, list[int]] = defaultdict(list)
    random.seed(4711)
    at_once = asyncio.Semaphore(5)

    async def write(writer: int) -> None:
        for step in range(each_writes):
            number = writer * each_writes + step
            member = random.choice(members)
            # As the member's lock in the database does: from before the fact is written until the commit.
            async with locks[member], at_once, begin() as work:
                await work.facts.tell(fact(number, member))
                told[member].append(number)
                await asyncio.sleep(random.random() * 0.01)

    seen: dict[UUID, list[int]] = defaultdict(list)
    positions: list[int] = []
    done = asyncio.Event()

    async def number_on() -> None:
        while not done.is_set():
            await number_facts(at_once=7)
            await asyncio.sleep(0.001)

    async def read() -> None:
        position = 0
        while len(positions) < writers * each_writes:
            found = await changes(after=position, first=10, kinds=None, wanted=WITH_PAYLOAD)
            for each in found.facts:
                seen[each.id.member].append((each.payload or {})["number"])
                positions.append(each.position)
            position = found.position
            await asyncio.sleep(0.001)
        done.set()

    async with asyncio.timeout(60):
        await asyncio.gather(*(write(writer) for writer in range(writers)), number_on(), number_on(), read())

    assert positions == list(range(1, writers * each_writes + 1))
    assert seen == told
