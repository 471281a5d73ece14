"""Whoever waits is woken by what was committed, once, and by nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import UTC, datetime

import asyncpg
import pytest
from structlog.testing import capture_logs

from api.live.topics import MEMBER, Topic
from api.live.waiting import Waiter, Waiting
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.work import Begin
from persistence.facts import hearing
from persistence.facts.sequencer import number_facts
from persistence.ids import new_uuid
from tests.servers import TestDatabase

AT = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)
POINTS = Topic("points", frozenset({"points.earned", "points.spent"}))
ORDER = Topic("order", frozenset({"order.recorded", "order.completed"}), field="order")
TOPICS = (POINTS, ORDER)
SOON = 30.0


async def tell(
    begin: Begin, member: MemberId | None, kind: str = "points.earned", times: int = 1, **payload: str
) -> None:
    fact = Fact(kind=kind, member_id=member, at=AT, payload=payload)
    async with begin() as work:
        await work.facts.tell(*[fact] * times)


@contextmanager
def waits_for(waiting: Waiting, member: MemberId) -> Iterator[Waiter]:
    with waiting.one() as waiter:
        waiter.wait_for(POINTS, member)
        yield waiter


@asynccontextmanager
async def running(waiting: Waiting) -> AsyncIterator[Waiting]:
    task = asyncio.create_task(waiting.run())
    try:
        yield waiting
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def test_a_change_is_heard_when_it_is_numbered_and_only_by_who_waits_for_that_member(begin: Begin):
    mine, other = MemberId(new_uuid()), MemberId(new_uuid())
    async with running(Waiting(TOPICS, pause=0.02)) as waiting:
        with waits_for(waiting, mine) as me, waits_for(waiting, other) as them:
            await asyncio.wait_for(me.changed(), SOON)  # the first look wakes everybody
            await asyncio.wait_for(them.changed(), SOON)
            await tell(begin, mine)
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(me.changed(), 0.2)
            assert await number_facts() == 1
            await asyncio.wait_for(me.changed(), SOON)
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(them.changed(), 0.2)
        assert len(waiting) == 0


async def test_two_processes_hear_the_same_change_and_other_kinds_wake_neither(begin: Begin):
    mine = MemberId(new_uuid())
    async with running(Waiting(TOPICS, pause=0.02)) as one, running(Waiting(TOPICS, pause=0.02)) as two:
        with waits_for(one, mine) as here, waits_for(two, mine) as there:
            for each in (here, there):
                await asyncio.wait_for(each.changed(), SOON)
            await tell(begin, mine, "order.recorded")
            await tell(begin, None)
            assert await number_facts() == 2
            for each in (here, there):
                with pytest.raises(TimeoutError):
                    await asyncio.wait_for(each.changed(), 0.2)
            await tell(begin, mine, "points.spent")
            assert await number_facts() == 1
            for each in (here, there):
                await asyncio.wait_for(each.changed(), SOON)


async def test_what_has_no_member_is_waited_for_by_what_the_facts_say_of_it(begin: Begin):
    ann = MemberId(new_uuid())
    async with running(Waiting(TOPICS, pause=0.02)) as waiting:
        with waiting.one() as seven, waiting.one() as both:
            seven.wait_for(ORDER, "7")
            both.wait_for(ORDER, "8")
            both.wait_for(POINTS, ann)
            both.wait_for(POINTS, ann)
            for each in (seven, both):
                await asyncio.wait_for(each.changed(), SOON)
            await tell(begin, None, "order.recorded", order="7")
            await tell(begin, ann, "order.recorded")
            assert await number_facts() == 2
            await asyncio.wait_for(seven.changed(), SOON)
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(both.changed(), 0.2)
            await tell(begin, ann, "order.completed", order="8")
            assert await number_facts() == 1
            await asyncio.wait_for(both.changed(), SOON)
            await tell(begin, ann)
            assert await number_facts() == 1
            await asyncio.wait_for(both.changed(), SOON)
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(seven.changed(), 0.2)
        assert len(waiting) == 0
    with waiting.one() as late, pytest.raises(ValueError, match=r"topics\.py"):
        late.wait_for(MEMBER, ann)


async def test_a_slow_one_finds_one_change_for_many_and_the_rest_are_counted(begin: Begin):
    mine = MemberId(new_uuid())
    async with running(Waiting(TOPICS, pause=0.02)) as waiting:
        with waits_for(waiting, mine) as slow, waits_for(waiting, mine) as quick:
            for each in (slow, quick):
                await asyncio.wait_for(each.changed(), SOON)
            for _ in range(10):
                await tell(begin, mine, times=20)
                assert await number_facts() == 20
                await asyncio.wait_for(quick.changed(), SOON)
            assert (quick.coalesced, slow.coalesced) == (0, 9)
            await asyncio.wait_for(slow.changed(), SOON)
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(slow.changed(), 0.2)


async def test_what_happened_before_the_first_look_is_not_missed(begin: Begin):
    mine = MemberId(new_uuid())
    waiting = Waiting(TOPICS, pause=0.02)
    with waits_for(waiting, mine) as me:
        await tell(begin, mine)
        assert await number_facts() == 1
        async with running(waiting):
            await asyncio.wait_for(me.changed(), SOON)


async def test_a_long_stretch_is_heard_in_bounded_parts_and_none_is_left_out(begin: Begin):
    members = [MemberId(new_uuid()) for _ in range(7)]
    for each in members:
        await tell(begin, each)
    assert await number_facts() == 7

    found: set[MemberId] = set()
    position, looks = 0, 0
    while position < 7:
        part = await hearing.heard(after=position, kinds=POINTS.kinds, window=3)
        assert len(part.about) <= 3
        assert part.head == 7
        found |= {each.member_id for each in part.about if each.member_id}
        position, looks = part.position, looks + 1

    assert (found, looks) == (set(members), 3)
    assert await hearing.head() == 7


async def test_after_a_restored_database_everybody_looks_again(begin: Begin):
    mine = MemberId(new_uuid())
    await tell(begin, mine, times=5)
    assert await number_facts() == 5
    waiting = Waiting(TOPICS, pause=0.02)
    with waits_for(waiting, mine) as me:
        waiting._position = 1_000  # as it was before an older backup came back
        async with running(waiting):
            await asyncio.wait_for(me.changed(), SOON)
            await tell(begin, mine)
            assert await number_facts() == 1
            await asyncio.wait_for(me.changed(), SOON)


async def test_while_the_feed_can_not_be_read_nobody_is_lost_and_afterwards_the_change_is_heard(
    begin: Begin, database: TestDatabase
):
    mine = MemberId(new_uuid())
    owner = await asyncpg.connect(database.migration_url)
    try:
        async with running(Waiting(TOPICS, pause=0.02)) as waiting:
            with waits_for(waiting, mine) as me:
                await asyncio.wait_for(me.changed(), SOON)
                await tell(begin, mine)
                assert await number_facts() == 1
                await asyncio.wait_for(me.changed(), SOON)
                await owner.execute("ALTER TABLE facts RENAME COLUMN kind TO kind_away")
                try:
                    with capture_logs() as lines, pytest.raises(TimeoutError):
                        await asyncio.wait_for(me.changed(), 0.5)
                finally:
                    await owner.execute("ALTER TABLE facts RENAME COLUMN kind_away TO kind")
                assert [each["event"] for each in lines].count("live.feed_unread") >= 2
                assert len(waiting) == 1
                await tell(begin, mine)
                assert await number_facts() == 1
                await asyncio.wait_for(me.changed(), SOON)
    finally:
        await owner.close()
