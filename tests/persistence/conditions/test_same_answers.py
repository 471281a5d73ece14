"""SQL and Python say the same of every member, whatever is asked."""

from __future__ import annotations

import sys
from collections import Counter
from uuid import UUID

import pytest

from domain.conditions.closures import compiled
from domain.conditions.fields import Op
from domain.conditions.subject import Subject, needs, needs_of
from domain.conditions.tree import (
    All,
    AnyOf,
    Condition,
    Count,
    Figure,
    History,
    Lines,
    Not,
    Quantifier,
    Test,
    walk,
)
from domain.kernel.refusal import InvalidInput
from domain.programme.programme import Programme
from domain.tiers.ladder import Window, WindowKind
from persistence.conditions.audience import chunks, fulfilling, subjects_of
from persistence.conditions.compiling import compiled_for_members
from persistence.database import rows
from persistence.encryption import Vault
from tests import make
from tests.persistence.conditions.crowd import AT, EVERYBODY, analyse, crowd, subjects
from tests.persistence.conditions.trees import DEPTH, FIGURES, KINDS, Trees, depth_of
from tests.servers import TestDatabase

TREES = 60


def kind_of(leaf: Test | History) -> tuple[str, Op]:
    return (f"history {leaf.figure.count}" if isinstance(leaf, History) else leaf.field), leaf.op


async def found(condition: Condition, programme: Programme, vault: Vault) -> set[UUID]:
    """Over the whole programme, in chunks."""
    together: set[UUID] = set()
    async for chunk in chunks(programme):
        together |= await fulfilling(condition, programme, chunk, at=AT, vault=vault)
    return together


async def test_sql_selects_exactly_those_of_whom_python_says_that_they_fulfil_it(
    programme: Programme, vault: Vault, database: TestDatabase, capsys: pytest.CaptureFixture[str]
):
    people = await crowd(programme, vault)
    await analyse(database)
    everybody = subjects(people, programme, FIGURES)
    grown, trees = Trees(seed=4), []
    for _ in range(TREES):
        tree = grown.tree()
        trees.append(tree)
    assert max(map(depth_of, trees)) == DEPTH

    different = []
    for tree in trees:
        holds = compiled(tree)
        wanted = {member for member, subject in everybody.items() if holds(subject)}
        if await found(tree, programme, vault) != wanted:
            different.append(tree)
    assert different == []

    verdicts = counted([leaf for tree in trees for leaf in walk(tree)], everybody)
    with capsys.disabled():
        sys.stdout.write(table(verdicts))
    assert set(verdicts) == set(KINDS)
    never = {kind for kind, (true, false) in verdicts.items() if not true or not false}
    assert never == set()

    # And the loader sees each of them as they were made.
    wanted_of_all = needs_of(trees)
    assert wanted_of_all.birthday and wanted_of_all.tags and wanted_of_all.segments
    members = [each.id for each in people[: EVERYBODY // 5]]
    loaded = await subjects_of(members, programme, wanted_of_all, at=AT, vault=vault)
    known = dict.fromkeys(wanted_of_all.figures)
    for member in members:
        mine, made = loaded[member], everybody[member]
        assert dict(mine.tiers) == dict(made.tiers)
        assert {figure: mine.member.figures[figure] for figure in known} == {
            figure: made.member.figures[figure] for figure in known
        }
        for name in ("tags", "segments", "attributes", "gender", "locale", "joined_on", "birthday"):
            assert getattr(mine.member, name) == getattr(made.member, name), name


def counted(nodes: list[Condition], everybody: dict[UUID, Subject]) -> dict[tuple[str, Op], tuple[int, int]]:
    """How often each field with each operator was true, and false."""
    true: Counter[tuple[str, Op]] = Counter()
    asked: Counter[tuple[str, Op]] = Counter()
    for leaf in {each for each in nodes if isinstance(each, Test | History)}:
        holds = compiled(leaf)
        true[kind_of(leaf)] += sum(map(holds, everybody.values()))
        asked[kind_of(leaf)] += len(everybody)
    return {kind: (true[kind], of - true[kind]) for kind, of in asked.items()}


def table(verdicts: dict[tuple[str, Op], tuple[int, int]]) -> str:
    lines = [
        f"{name:26} {op:12} true {true:8,} false {false:8,}"
        for (name, op), (true, false) in sorted(verdicts.items())
    ]
    return "\n".join(["", f"{TREES} trees of depth {DEPTH}, {EVERYBODY:,} members", *lines, ""])


def test_of(field: str, op: Op, value: object, key: str | None = None) -> Test:
    return Test(field, op, value, key)  # type: ignore[arg-type]


test_of.__test__ = False  # type: ignore[attr-defined]


async def opened(condition: Condition, programme: Programme, vault: Vault) -> int:
    """Of how many members SQL can not say it."""
    sql = compiled_for_members(condition, programme, at=AT, vault=vault, first=2)
    answer = await rows(
        f"""SELECT count(*) AS doubtful FROM memberships m JOIN members b ON b.id = m.member_id
        WHERE m.programme_id = $1 AND {sql.bounds.possible} AND NOT {sql.bounds.certain}""",
        programme.id,
        *sql.args,
    )
    return int(answer[0]["doubtful"])


async def test_of_a_sealed_birthday_only_what_sql_can_not_say_is_opened(programme: Programme, vault: Vault):
    people = await crowd(programme, vault, size=2_000)
    adult = test_of("age", Op.AT_LEAST, 18)
    everybody = subjects(people, programme, ())
    for condition in (
        adult,
        Not(adult),
        Not(Not(adult)),
        All((Not(adult), test_of("birth_month", Op.ONE_OF, (2,)))),
        Not(AnyOf((adult, test_of("days_to_birthday", Op.AT_MOST, 0)))),
    ):
        wanted = {each for each, subject in everybody.items() if compiled(condition)(subject)}
        assert await found(condition, programme, vault) == wanted
        # One year of ninety for ages; days that share a digest with one that fits.
        assert await opened(condition, programme, vault) < len(people) / 10
    for condition in (test_of("age", Op.KNOWN, False), test_of("tags", Op.KNOWN, True)):
        assert await opened(condition, programme, vault) == 0


async def test_whoever_has_left_is_in_no_audience(programme: Programme, vault: Vault):
    people = await crowd(programme, vault, size=20)
    everybody = All(())
    assert len(await found(everybody, programme, vault)) == 20
    for status, who in zip(("SUSPENDED", "CLOSED", "ERASED"), people[:3], strict=True):
        await rows("UPDATE memberships SET status = $2 WHERE member_id = $1 RETURNING 1", who.id, status)
    assert await found(everybody, programme, vault) == {people[0].id, *(each.id for each in people[3:])}
    assert await found(AnyOf(()), programme, vault) == set()


async def test_what_looks_like_sql_is_a_text_like_any_other(programme: Programme, vault: Vault):
    people = await crowd(programme, vault, size=20)
    evil = "'; DROP TABLE segment_members; --"
    await rows(
        "UPDATE members SET profile = jsonb_build_object($2::text, $2::text) WHERE id = $1 RETURNING 1",
        people[0].id,
        evil,
    )
    condition = AnyOf(
        (
            test_of("attribute", Op.ONE_OF, (evil,), evil),
            test_of("tags", Op.ANY_OF, (evil,)),
            test_of("tier", Op.STARTS_WITH, evil, "tiers"),
            History(Figure(Count.EVENTS, Window(WindowKind.LIFETIME), "x"), Op.AT_LEAST, 1),
        )
    )
    assert await found(condition, programme, vault) == {people[0].id}
    assert await make.count("segment_members") > 0


@pytest.mark.parametrize(
    ("condition", "place"),
    [
        (test_of("goods", Op.AT_LEAST, 1), "condition.goods"),
        (Not(test_of("weekday", Op.ONE_OF, (1,))), "condition.not.weekday"),
        (All((test_of("event", Op.ONE_OF, ("x",)),)), "condition.all.0.event"),
        (Lines(Quantifier.NONE, test_of("sku", Op.ONE_OF, ("x",))), "condition.lines"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
async def test_what_an_order_or_a_clock_has_is_refused_of_an_audience_with_its_place(
    programme: Programme, vault: Vault, condition: Condition, place: str
):
    assert needs(condition).member is False
    with pytest.raises(InvalidInput) as no:
        await fulfilling(condition, programme, [], at=AT, vault=vault)
    assert (no.value.field, no.value.reason) == (place, "NOT_HERE")
