"""Any operations in any order come to what the model says: a smaller size of trial L18 of `make faults`.

A failure prints the seed and the shortest list of operations that still differs.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest

from domain.points.page import Page
from domain.work import Begin
from tests.faults import books
from tests.servers import TestDatabase
from tests.simulation import model
from tests.simulation.operations import KINDS, Operation, draw
from tests.simulation.running import Difference, a_programme, shrink, simulate

SEEDS = (1, 2)
COUNT = 750
"""Operations of each seed."""


@pytest.mark.parametrize("seed", SEEDS)
async def test_laurel_and_the_model_agree(seed: int, database: TestDatabase, begin: Begin):
    programme = await a_programme()
    done, refused = await simulate(begin, programme, seed=seed, count=COUNT)
    assert done.total() >= COUNT
    assert set(done) == set(KINDS), "every kind of operation was done"
    assert done.total() > 2 * refused.total() > 0
    assert await books.broken() == {}


async def test_a_ledger_that_wakes_the_dead_is_found_and_the_way_there_is_short(
    database: TestDatabase, begin: Begin, monkeypatch: pytest.MonkeyPatch
):
    programme = await a_programme()
    monkeypatch.setattr(Page, "_is_dead", lambda *_: False)  # what is released lives on
    with pytest.raises(Difference) as found:
        await simulate(begin, programme, seed=1, count=400)
    told = str(found.value)
    assert told.startswith("seed 1.0: ")
    assert int(told.split(" operations:", maxsplit=1)[0].rsplit("\n", 1)[1]) < 12, told


async def test_shrinking_leaves_out_what_does_not_matter():
    operations = draw(Random(7), 200)
    guilty = {13, 77, 150}

    async def differs(left: Sequence[Operation]) -> str | None:
        return "still" if all(any(each is operations[n] for each in left) for n in guilty) else None

    short, told = await shrink(operations, "at first", differs)
    assert [operations.index(each) for each in short] == sorted(guilty)
    assert told == "still"


def test_the_model_by_hand():
    """It is worth something only if it is right by itself."""
    one = model.Member()
    one.grant("ADJUST_CREDIT", 10, 1, dies=4)
    one.grant("ADJUST_CREDIT", 10, 1, dies=model.NEVER)
    one.hold(15, 1, hours=5)
    one.book(9)  # what is held outlives its end
    assert (one.available, one.held) == (5, 15)
    one.capture(one.holds[0], 3, 9)
    one.book(11)  # the hold ends: 5 go back to points that live, 7 to points that are dead
    assert (one.available, one.held, one.total("EXPIRE")) == (10, 0, 7)

    two = model.Member()
    two.order([1_000, 2_000], [1, 3], now=1, at=0)
    assert (two.pending, model.shared(30, [1_000, 2_000])) == (30, [10, 20])
    two.spend(25, now=1 + model.DAY)
    two.give_goods_back(two.orders[0], [0, 1], now=1 + model.DAY)
    assert (two.available, two.owed, two.total("REVERSE")) == (0, 1, 6)
    two.grant("IMPORT", 3, 1 + model.DAY, dies=model.NEVER)
    assert (two.available, two.owed, two.total("REPAY")) == (2, 0, 1)
