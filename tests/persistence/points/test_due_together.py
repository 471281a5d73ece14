"""What fell due of many members is booked together: in as many statements as of two, and as one by one."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from domain.points import use_cases
from domain.points.use_cases import book_due, book_members
from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import rows
from persistence.facts import repository as facts
from persistence.points import repository
from tests import make
from tests.faults import books
from tests.ledger import grant, hence, put_clock_forward

BOOKED = """SELECT e.member_id, e.sequence, e.kind, e.points, e.at, e.cause_kind, e.available_after,
    (SELECT count(*) FROM facts f WHERE f.member_id = e.member_id AND f.kind = 'points.expired') AS told
    FROM entries e WHERE e.kind = 'EXPIRE' ORDER BY e.member_id, e.sequence"""


async def dying(begin: Begin, number: int, *, hour: int = 0) -> list[make.Made]:
    """Members with three lots each, of which two die in the next hours."""
    made = [await make.member(begin) for _ in range(number)]
    for each in made:
        await grant(begin, each, (30, hence(hours=hour + 1)), (20, hence(hours=hour + 2)), 10)
    return made


@pytest.fixture
async def sandbox() -> Programme:
    return await make.programme(sandbox=True)


async def test_more_members_do_not_make_more_statements(
    begin: Begin, sandbox: Programme, statements: list[str]
) -> None:
    counted = []
    for hour, number in ((0, 2), (24, 7)):
        await dying(begin, number, hour=hour)
        await put_clock_forward(days=1)
        statements.clear()
        assert await book_due(sandbox, begin, until=datetime.now(UTC) + timedelta(days=3)) == number
        counted.append(len(statements))
    assert counted[0] == counted[1] <= 8
    assert len(await rows(BOOKED)) == 2 * 9
    assert await books.broken() == {}


@pytest.mark.parametrize("many", [1, 100], ids=["by COPY", "in one statement"])
async def test_together_it_is_what_it_is_one_by_one(
    begin: Begin, sandbox: Programme, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    some = await dying(begin, 4)
    await put_clock_forward(days=1)
    for each in some[:2]:
        await book_members([each.id], sandbox, begin)
    for module in (repository, facts):
        monkeypatch.setattr(module, "MANY", many)
    assert await book_due(sandbox, begin, until=datetime.now(UTC) + timedelta(days=2)) == 2

    booked: dict[object, list[object]] = {}
    for row in await rows(BOOKED):
        what = (
            row["sequence"],
            row["kind"],
            row["points"],
            row["cause_kind"],
            row["available_after"],
            row["told"],
        )
        booked.setdefault(row["member_id"], []).append(what)
    assert list(booked.values()) == [
        [(2, "EXPIRE", 30, "CLOCK", 30, 2), (3, "EXPIRE", 20, "CLOCK", 10, 2)] for _ in some
    ]
    assert await books.broken() == {}


async def test_those_of_the_longest_due_are_booked_in_several_transactions(
    begin: Begin, sandbox: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(use_cases, "AT_ONCE", 2)
    await dying(begin, 5)
    await put_clock_forward(days=1)
    assert await book_due(sandbox, begin, until=datetime.now(UTC) + timedelta(days=2)) == 5
    moments = await rows("SELECT DISTINCT recorded_at FROM entries WHERE kind = 'EXPIRE'")
    assert len(moments) >= 3
    assert await book_due(sandbox, begin, until=datetime.now(UTC) + timedelta(days=2)) == 0


async def test_where_one_can_not_be_booked_it_is_told_and_nobody_is_booked_by_half(
    begin: Begin, sandbox: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(use_cases, "AT_ONCE", 1)
    made = await dying(begin, 5)
    await put_clock_forward(days=1)
    grown = """UPDATE lots SET granted = granted * 100, remaining = remaining * 100
        WHERE member_id = $1 RETURNING id"""
    until = datetime.now(UTC) + timedelta(days=2)
    await rows(grown, made[3].id.value)  # more than the account holds

    with pytest.raises(Exception, match="check constraint"):
        await book_due(sandbox, begin, until=until)

    lines = Counter(each["member_id"] for each in await rows(BOOKED))
    assert made[3].id.value not in lines
    assert set(lines.values()) <= {2}
    await rows(grown.replace("*", "/"), made[3].id.value)
    await book_due(sandbox, begin, until=until)
    lines = Counter(each["member_id"] for each in await rows(BOOKED))
    assert [lines[each.id.value] for each in made] == [2] * 5
    assert await books.broken() == {}
