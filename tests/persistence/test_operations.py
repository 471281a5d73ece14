"""Once is once: the first answer of a keyed request is every answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from hashlib import sha256
from types import NoneType
from typing import Any, get_args, get_type_hints
from uuid import UUID

import pytest

from domain.idempotency import (
    Answer,
    IdempotencyInProgress,
    IdempotencyKeyReused,
    RequestKey,
    once,
)
from domain.inventory.data_class import DataClass
from domain.kernel import ids
from domain.kernel.amounts import Money, Points
from domain.kernel.ids import MemberId
from domain.kernel.refusal import InvalidInput, Refusal
from domain.programme.programme import Programme
from domain.work import Begin, Work
from persistence.database import row, rows, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.operations.plain import plain, refusal_from_plain, refusal_to_plain, refusals
from persistence.operations.repository import fingerprint_of
from persistence.retention.sweeps import sweep
from tests import make

ONE, OTHER = UUID(int=1), UUID(int=2)


def request(
    key: str = "k" * 16,
    *,
    operation: str = "doThis",
    principal: UUID = ONE,
    member: MemberId | None = None,
    **content: Any,
) -> RequestKey:
    return RequestKey(principal_id=principal, key=key, operation=operation, content=content, member_id=member)


class Counter:
    """An effect that counts how often it ran, and leaves a row."""

    def __init__(self, refusal: Refusal | None = None) -> None:
        self.ran = 0
        self.refusal = refusal

    async def __call__(self, work: Work) -> int:
        self.ran += 1
        code = f"effect-{new_uuid()}"
        await rows("INSERT INTO channels (code, name, created_at) VALUES ($1, '{}', now())", code)
        if self.refusal is not None:
            raise self.refusal
        return self.ran


async def run(key: RequestKey, begin: Begin, effect: Callable[[Work], Awaitable[int]]) -> Answer[int]:
    def to_plain(number: int) -> Mapping[str, Any]:
        return {"number": number}

    return await once(key, begin, effect, to_plain=to_plain, from_plain=lambda kept: kept["number"])


WAITING = "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted)"


async def effects() -> int:
    return int(await value("SELECT count(*) FROM channels WHERE code LIKE 'effect-%'"))


async def test_the_same_request_runs_once(begin: Begin):
    effect = Counter()

    answers = [await run(request(points=5), begin, effect) for _ in range(3)]

    assert [each.result for each in answers] == [1, 1, 1]
    assert [each.replayed for each in answers] == [False, True, True]
    assert effect.ran == await effects() == 1


async def test_a_refusal_is_kept_and_what_it_wrote_is_gone(begin: Begin):
    effect = Counter(InvalidInput("lines.2.quantity", "OUT_OF_RANGE"))

    for replayed in (False, True, True):
        with pytest.raises(InvalidInput) as no:
            await run(request(), begin, effect)
        assert no.value.figures() == {"field": "lines.2.quantity", "reason": "OUT_OF_RANGE"}
        assert getattr(no.value, "replayed", False) is replayed

    assert effect.ran == 1
    assert await effects() == 0
    assert await make.count("operations") == 1


async def test_a_bug_keeps_nothing_and_frees_the_key(begin: Begin):
    class Bug(Counter):
        async def __call__(self, work: Work) -> int:
            await super().__call__(work)
            raise RuntimeError("a bug")

    with pytest.raises(RuntimeError):
        await run(request(), begin, Bug())
    assert (await effects(), await make.count("operations")) == (0, 0)

    answer = await run(request(), begin, Counter())

    assert not answer.replayed
    assert await effects() == 1


@pytest.mark.parametrize(
    "other",
    [request(points=6), request(operation="doThat", points=5), request(points=5, note="")],
    ids=["other figure", "other operation", "one field more"],
)
async def test_a_key_means_one_request(begin: Begin, other: RequestKey):
    effect = Counter()
    await run(request(points=5), begin, effect)

    with pytest.raises(IdempotencyKeyReused):
        await run(other, begin, effect)

    assert effect.ran == await effects() == 1
    assert (await run(request(points=5), begin, effect)).replayed


async def test_the_order_of_fields_is_no_difference(begin: Begin):
    await run(request(a=1, b={"x": 1, "y": 2}), begin, Counter())

    assert (await run(request(b={"y": 2, "x": 1}, a=1), begin, Counter())).replayed


async def test_a_key_belongs_to_its_caller_and_to_its_member(programme: Programme, begin: Begin):
    ann, bob = await make.member(begin), await make.member(begin)
    effect = Counter()

    for each in (
        request(),
        request(principal=OTHER),
        request(member=ann.id),
        request(member=bob.id),
        request(member=ann.id, principal=OTHER),
    ):
        assert not (await run(each, begin, effect)).replayed
        assert (await run(each, begin, effect)).replayed

    assert effect.ran == 5
    assert await make.count("member_operations") == 3


async def test_a_key_for_a_member_who_is_not_there_is_kept_beside_the_caller(begin: Begin):
    effect = Counter(InvalidInput("id", "MALFORMED"))
    nobody = request(member=MemberId(new_uuid()))

    for _ in range(2):
        with pytest.raises(InvalidInput):
            await run(nobody, begin, effect)
    with pytest.raises(IdempotencyKeyReused):
        await run(request(member=MemberId(new_uuid())), begin, effect)

    assert effect.ran == 1
    assert await make.counts("operations", "member_operations") == {"operations": 1, "member_operations": 0}


async def test_many_senders_of_one_request_cause_one_effect(begin: Begin):
    effect = Counter()

    answers = await asyncio.gather(*(run(request(points=5), begin, effect) for _ in range(8)))

    assert {each.result for each in answers} == {1}
    assert [each.replayed for each in answers].count(True) == 7
    assert effect.ran == await effects() == 1


async def test_of_one_that_is_refused_while_its_duplicate_waits_both_hear_one_answer(begin: Begin):
    """The no is written when its effect is undone; whoever waited for the key may come before it."""
    entered, leave = asyncio.Event(), asyncio.Event()
    counted = Counter()

    async def refused_at_first(work: Work) -> int:
        if not entered.is_set():
            entered.set()
            await leave.wait()
            raise InvalidInput("points", "OUT_OF_RANGE")
        return await counted(work)

    async def sent() -> tuple[int | str, bool]:
        try:
            answer = await run(request(points=5), begin, refused_at_first)
        except InvalidInput as no:
            return no.reason, getattr(no, "replayed", False)
        return answer.result, answer.replayed

    first = asyncio.create_task(sent())
    await entered.wait()
    second = asyncio.create_task(sent())
    while not await value(WAITING):  # noqa: ASYNC110 - the database has no event for it
        await asyncio.sleep(0.01)
    leave.set()
    (one, one_again), (other, other_again) = await asyncio.gather(first, second)

    assert one == other == (await sent())[0]
    assert one_again is not other_again
    assert await effects() == counted.ran == (one == 1)
    assert await make.count("operations") == 1


async def test_of_two_requests_under_one_key_at_once_the_second_is_told(begin: Begin):
    results = await asyncio.gather(
        run(request(points=5), begin, Counter()),
        run(request(points=6), begin, Counter()),
        return_exceptions=True,
    )

    assert sorted(type(each).__name__ for each in results) == ["Answer", "IdempotencyKeyReused"]
    assert await effects() == 1


async def test_who_waits_too_long_for_the_first_is_told_to_come_again(begin: Begin):
    entered, leave = asyncio.Event(), asyncio.Event()

    async def slow(work: Work) -> int:
        entered.set()
        await leave.wait()
        return 1

    async def impatient(work: Work) -> Mapping[str, Any]:
        raise AssertionError("must not run")

    first = asyncio.create_task(
        once(request(), begin, slow, to_plain=lambda n: {"number": n}, from_plain=lambda kept: kept["number"])
    )
    await entered.wait()
    with pytest.raises(IdempotencyInProgress):
        async with begin() as work:
            await rows("SET LOCAL lock_timeout = '50ms'")
            await work.keys.claim(request())
    leave.set()

    assert (await first).result == 1
    assert (await run(request(), begin, Counter())).replayed


async def test_what_was_asked_can_not_be_guessed_from_the_row(begin: Begin):
    await run(request(phone="+8613800138000"), begin, Counter())
    kept = await row("SELECT fingerprint, outcome FROM operations")
    assert kept

    assert len(kept["fingerprint"]) == 32
    assert "138" not in str(kept["outcome"])
    guess = b'{"input":{"phone":"+8613800138000"},"member":null,"operation":"doThis","version":1}'
    assert bytes(kept["fingerprint"]) != sha256(guess).digest()


async def test_another_deployment_keeps_other_fingerprints(begin: Begin, vault: Vault):
    mine = fingerprint_of(request(points=5), vault)
    ring = make.KEY_RING
    others = Vault(
        type(ring)(**{f.name: getattr(ring, f.name) for f in fields(ring)} | {"idempotency": b"x" * 32})
    )

    assert fingerprint_of(request(points=5), others) != mine


async def test_keys_are_forgotten_after_thirty_days(programme: Programme, begin: Begin):
    ann = await make.member(begin)
    await run(request("old-key-of-nobody"), begin, Counter())
    await run(request("old-key-of-ann..", member=ann.id), begin, Counter())
    await rows("UPDATE operations SET recorded_at = recorded_at - interval '30 days 1 second'")
    await rows("UPDATE member_operations SET recorded_at = recorded_at - interval '30 days 1 second'")
    await run(request("young-key-of-nobody"), begin, Counter())
    old = await make.count("operations") - 1 + await make.count("member_operations")

    gone = await sweep(DataClass.KEPT_ANSWERS, {}, now=datetime.now(UTC))

    assert gone == old
    assert await make.counts("operations", "member_operations") == {"operations": 1, "member_operations": 0}


# Refusals as rows


def sample(hint: Any) -> Any:
    """Some value of a refusal's field."""
    if type(None) in get_args(hint):
        (hint,) = (each for each in get_args(hint) if each is not NoneType)
    if isinstance(hint, type) and issubclass(hint, ids.Id):
        return hint(new_uuid())
    if isinstance(hint, type) and issubclass(hint, ids.OwnedId):
        return hint(new_uuid(), new_uuid())
    if isinstance(hint, type) and hasattr(hint, "__members__"):
        return next(iter(hint.__members__.values()))
    if hasattr(hint, "__origin__"):
        return hint.__origin__([sample(get_args(hint)[0])])
    return {
        str: "text",
        int: 7,
        bool: True,
        Points: Points(7),
        Money: Money(1999, "CNY"),
        datetime: make.NOW,
        date: date(2026, 3, 1),
        UUID: ONE,
    }[hint]


@pytest.mark.parametrize("kind", refusals().values(), ids=lambda kind: kind.code)
def test_every_refusal_comes_back_as_it_was(kind: type[Refusal]):
    hints = get_type_hints(kind)
    named = [each.name for each in fields(kind)] if hasattr(kind, "__dataclass_fields__") else []  # type: ignore[arg-type]
    first = kind(**{name: sample(hints[name]) for name in named})

    again = refusal_from_plain(refusal_to_plain(first))

    assert type(again) is kind
    assert again.figures() == first.figures()
    assert again.message == first.message
    assert getattr(again, "replayed", False)


def test_a_figure_that_can_not_be_kept_is_a_bug():
    with pytest.raises(TypeError):
        plain(object())
