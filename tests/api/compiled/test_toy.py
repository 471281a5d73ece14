"""Both ways over a schema in which everything goes wrong: the same data to the letter, the same errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from random import Random
from typing import Any

import pytest

from api.context import Context
from domain.staff.caller import ANONYMOUS, Caller, CallerKind
from domain.staff.permissions import Permission
from tests import make
from tests.api.compiled import toy
from tests.api.compiled.differences import (
    Answer,
    Refused,
    compiled,
    everything_is_awaited,
    interpreted,
    same,
    shrunk,
    some_is_dropped,
)
from tests.api.compiled.generator import Asked, Generator
from tests.api.door import context as door_context

SEED = 20261127
OPERATIONS = 250
CALLERS = (
    ANONYMOUS,
    Caller(kind=CallerKind.MEMBER, member_id=toy.OWN, permissions=frozenset()),
    make.service(Permission.POINTS_READ),
    make.service(Permission.POINTS_READ, Permission.ORDERS_READ),
)


def value(name: str, random: Random) -> Any:
    return {
        "Int": random.randrange(5),
        "String": random.choice(["", "a", "金"]),
        "Boolean": random.random() < 0.5,
        "Points": random.randrange(9),
        "DateTime": "2026-03-01T09:30:00+08:00",
    }[name]


def context_of(caller: Caller, seed: int) -> Context:
    context = door_context()
    context.caller, context.request_id = caller, str(seed)
    return context


async def differs(asked: Asked, caller: Caller, seed: int) -> bool:
    ours = await compiled(toy.SCHEMA, asked, context_of(caller, seed))
    theirs = await interpreted(toy.SCHEMA, asked, context_of(caller, seed))
    return not same(ours, theirs)


ROOTS = (
    *[("{ %s }", "Query")] * 4,
    ("mutation { do(n: 2) { %s } }", "Done"),
    ("mutation { doAtOnce { %s } }", "Done"),
    ('mutation { mayDo(wish: { name: "w", sub: { words: "one" } }) { %s } }', "Done"),
)


def operations() -> Iterator[tuple[int, Asked, Caller]]:
    random = Random(SEED)
    generator = Generator(schema=toy.SCHEMA._schema, random=random, value=value)
    for number in range(OPERATIONS):
        yield number, generator.operation(*random.choice(ROOTS)), random.choice(CALLERS)


async def test_whatever_goes_wrong_goes_wrong_in_the_same_way():
    answered: list[tuple[int, Asked, Caller, Answer]] = []
    with everything_is_awaited():
        for number, asked, caller in operations():
            with suppress(Refused):
                ours = await compiled(toy.SCHEMA, asked, context_of(caller, number))
                answered.append((number, asked, caller, ours))
    failed = exactly = 0
    with some_is_dropped():
        for number, asked, caller, ours in answered:
            theirs = await interpreted(toy.SCHEMA, asked, context_of(caller, number))
            failed += bool(theirs.errors)
            exactly += ours == theirs
            if not same(ours, theirs):
                small = await shrunk(toy.SCHEMA, asked, lambda each: differs(each, caller, number))  # noqa: B023
                ours = await compiled(toy.SCHEMA, small, context_of(caller, number))
                theirs = await interpreted(toy.SCHEMA, small, context_of(caller, number))
                pytest.fail(f"seed {SEED}, operation {number}, {caller.kind}:\n{small}\n{ours}\n{theirs}")
    compared = len(answered)
    assert compared > OPERATIONS * 0.6
    assert failed > compared * 0.3
    assert exactly > compared * 0.95
