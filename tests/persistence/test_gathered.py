"""Reads that come at the same time: together, none by a statement from before it came, each its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from contextvars import Context

import pytest

from domain.work import Begin
from persistence import gathered
from persistence.database import rows, transaction
from persistence.gathered import MOST, Gathered
from persistence.members import queries
from persistence.members.queries import COLUMNS, MemberRead
from persistence.pool import PoolBusy
from tests import make


class Desk(Gathered[str, tuple[str, int]]):
    """Answers when it is let: each with what it wanted, and by the how manieth statement."""

    def __init__(self) -> None:
        super().__init__()
        self.batches: list[list[str]] = []
        self.may_answer = asyncio.Event()
        self.wrong: Callable[[Sequence[str]], Exception | None] = lambda _: None

    async def ask(self, wanted: Sequence[str]) -> list[tuple[str, int]]:
        self.batches.append(list(wanted))
        number = len(self.batches)
        await (asyncio.Event() if "hangs" in wanted else self.may_answer).wait()
        if (error := self.wrong(wanted)) is not None:
            raise error
        return [(each, number) for each in wanted]

    async def come(self, *wanted: str) -> list[asyncio.Task[tuple[str, int]]]:
        tasks = [asyncio.create_task(self(each)) for each in wanted]
        await asyncio.sleep(0)
        return tasks


@pytest.fixture
def desk(database: object) -> Desk:
    return Desk()


async def test_whoever_comes_alone_asks_at_once(desk: Desk) -> None:
    desk.may_answer.set()

    assert [await desk(each) for each in "abc"] == [("a", 1), ("b", 2), ("c", 3)]


async def test_who_comes_meanwhile_goes_in_the_next_statements(desk: Desk) -> None:
    first = await desk.come("first")
    others = await desk.come(*map(str, range(MOST + 3)))
    assert desk.batches == [["first"]]

    desk.may_answer.set()
    found = await asyncio.gather(*first, *others)

    # Nobody is told what was read before it came.
    assert found == [("first", 1), *((str(n), 2 if n < MOST else 3) for n in range(MOST + 3))]
    assert [len(each) for each in desk.batches] == [1, MOST, 3]
    assert await desk("later") == ("later", 4)


async def test_what_is_wrong_with_one_is_that_ones_alone(desk: Desk) -> None:
    desk.wrong = lambda wanted: ValueError("bad") if "bad" in wanted else None
    came = await desk.come("a", "b", "bad", "c")
    desk.may_answer.set()

    found = await asyncio.gather(*came, return_exceptions=True)

    assert [each[0] if isinstance(each, tuple) else str(each) for each in found] == ["a", "b", "bad", "c"]


async def test_where_nobody_answers_all_hear_it_and_it_is_asked_once(desk: Desk) -> None:
    desk.wrong = lambda _: ConnectionError("gone")
    came = await desk.come("a", "b", "c")
    desk.may_answer.set()

    assert [type(each) for each in await asyncio.gather(*came, return_exceptions=True)] == [
        ConnectionError
    ] * 3
    assert desk.batches == [["a"], ["b", "c"]]


@pytest.mark.parametrize("gone", [0, 1])
async def test_whoever_goes_away_stops_nobody(desk: Desk, gone: int) -> None:
    came = await desk.come("a", "b", "c")
    came[gone].cancel()
    with suppress(asyncio.CancelledError):
        await came[gone]
    desk.may_answer.set()

    left = [each for place, each in enumerate(came) if place != gone]

    assert [(await each)[0] for each in left] == [each for place, each in enumerate("abc") if place != gone]
    if gone == 1:
        assert desk.batches == [["a"], ["c"]]  # nobody waits for it any more


async def test_a_statement_that_hangs_holds_up_nobody_but_its_own(desk: Desk) -> None:
    desk.may_answer.set()
    (hanging,) = await desk.come("hangs")

    assert [await each for each in await desk.come("a", "b")] == [("a", 2), ("b", 2)]
    assert [await each for each in await desk.come("c")] == [("c", 3)]

    hanging.cancel()


async def test_those_of_a_statement_that_hangs_hear_that_it_is_busy(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathered, "LONGEST_SECONDS", 0.05)
    first, *others = await desk.come("a", "b", "hangs")
    desk.may_answer.set()

    assert await first == ("a", 1)
    assert [type(each) for each in await asyncio.gather(*others, return_exceptions=True)] == [PoolBusy] * 2
    assert desk.batches == [["a"], ["b", "hangs"]]
    assert await desk("c") == ("c", 3)


async def test_all_of_a_batch_may_go_away(desk: Desk) -> None:
    first, *others = await desk.come("a", "b", "c")
    for each in others:
        each.cancel()
    desk.may_answer.set()

    assert await first == ("a", 1)
    assert await desk("d") == ("d", 2)


async def test_in_a_transaction_its_own_rows_are_seen(begin: Begin) -> None:
    await make.programme()
    jane = await make.member(begin)

    async def locale() -> str | None:
        (row,) = await queries.find(queries.by_id(jane.id), [COLUMNS["locale"]])
        found: str | None = row.locale
        return found

    async with transaction():
        await rows("UPDATE members SET locale = 'fr' WHERE id = $1 RETURNING 1", jane.id.value)
        outside = asyncio.create_task(locale(), context=Context())

        assert await locale() == "fr"
        assert await outside is None


async def test_members_who_are_read_at_once_get_each_their_own(begin: Begin, statements: list[str]) -> None:
    await make.programme()
    members = [*await make.many(begin, 30), make.nobody()]
    statements.clear()

    async def read(number: int) -> list[MemberRead]:
        return await queries.find(queries.by_id(members[number]), [COLUMNS["card"]])

    found = await asyncio.gather(*map(read, range(len(members))))

    assert [[row.member_id for row in each] for each in found] == [*([each] for each in members[:-1]), []]
    assert len({row.card.number for each in found for row in each if row.card}) == 30
    assert len(statements) == 3  # 1, 16 and 14
