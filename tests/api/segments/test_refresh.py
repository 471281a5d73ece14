"""The worker finds out who is in segments, and tells of each crossing once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from api import keys
from api.app import key_ring
from api.segments.jobs import defer_refreshes
from domain.programme.programme import Programme
from domain.segments.use_cases import refresh_segments
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.conditions import audience
from persistence.database import from_json, rows, transaction, value
from persistence.encryption import Vault
from tests import make
from tests.api.orders.orders import RECORD, an_order
from tests.api.segments.asking import crossings, inside, put_on, save, tags_of
from tests.api.tags.test_tags import change
from tests.conftest import Ask
from tests.waiting import eventually
from tests.workers import Starter, keys_file, workers

__all__ = ["keys_file", "workers"]

SERVICE = make.service(*Permission)
WOMEN = {"gender": {"oneOf": ["FEMALE"]}}
NAME = {"en": "A segment"}
ENTERED, LEFT = "segment.entered", "segment.left"


@pytest.fixture
def vault(keys_file: Path) -> Vault:
    """With the worker's own keys: it opens birthdays."""
    return Vault(key_ring(keys.read(keys_file)))


async def update(ask: Ask, member: make.Made, **given: Any) -> None:
    document = "mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { problems { code } } }"
    sent = {"id": str(member.id), "idempotencyKey": make.key(), **given}
    answer = await ask(document, SERVICE, input=sent)
    assert answer["errors"] == [], answer
    assert answer["data"]["updateMember"]["problems"] == []


async def untouched(begin: Begin, programme: Programme) -> bool:
    """Whether another look changes nothing."""
    done = await refresh_segments(programme, begin)
    return (done.entered, done.left) == (0, 0)


async def test_the_worker_tells_of_everybody_who_comes_and_goes_once(
    ask: Ask, begin: Begin, programme: Programme, workers: Starter
):
    today = datetime.now(programme.zone)
    ann = await make.member(begin, gender="FEMALE", birthday=f"1990-{today.month:02d}-01")
    ben = await make.member(begin, gender="MALE")
    first, second = await asyncio.gather(workers.ready(), workers.ready())

    await save(ask, "women", name=NAME, condition=WOMEN, tag="female")
    await save(ask, "birthday-month", name=NAME, condition={"birthMonth": {"oneOf": [today.month]}})

    async def are_there() -> bool:
        return await inside("women") == await inside("birthday-month") == {ann.id.value}

    await eventually(are_there)
    assert await tags_of(ann) == [("female", "RULE")]

    await update(ask, ann, gender="MALE")
    await update(ask, ben, gender="FEMALE")
    await save(ask, "women", name={"en": "All women"})  # has the worker look again

    async def have_changed_places() -> bool:
        return await inside("women") == {ben.id.value}

    await eventually(have_changed_places)
    assert [await first.stop(), await second.stop()] == [0, 0]
    assert (await tags_of(ann), await tags_of(ben)) == ([], [("female", "RULE")])
    assert sorted(await crossings(ann)) == [
        (ENTERED, "birthday-month"),
        (ENTERED, "women"),
        (LEFT, "women"),
    ]
    assert await crossings(ben) == [(ENTERED, "women")]
    assert await untouched(begin, programme)
    told = await rows("SELECT payload FROM facts WHERE kind = 'segment.left'")
    assert [from_json(each["payload"]) for each in told] == [
        {"member": str(ann.id), "programme": "main", "segment": "women"}
    ]


async def test_four_looks_at_once_tell_of_nobody_twice(
    ask: Ask, begin: Begin, programme: Programme, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("domain.segments.use_cases.CHUNK", 7)
    monkeypatch.setattr("domain.segments.use_cases.LOCKED_AT_ONCE", 3)
    members = [await make.member(begin, gender="FEMALE") for _ in range(20)]
    await save(ask, "women", name=NAME, condition=WOMEN, tag="female")

    looks = await asyncio.gather(*(refresh_segments(programme, begin) for _ in range(4)))

    assert sum(each.entered for each in looks) == 20
    assert await inside("women") == {each.id.value for each in members}
    assert len(await crossings()) == 20
    assert await value("SELECT count(*) FROM facts WHERE kind = 'member.tagged'") == 20
    await save(ask, "women", active=False)
    looks = await asyncio.gather(*(refresh_segments(programme, begin) for _ in range(4)))
    assert sum(each.left for each in looks) == 20
    assert (await inside("women"), await make.count("member_tags")) == (set(), 0)
    assert len(await crossings()) == 40
    assert await untouched(begin, programme)


async def test_a_look_that_dies_midway_goes_on_where_it_was(
    ask: Ask, begin: Begin, programme: Programme, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("domain.segments.use_cases.LOCKED_AT_ONCE", 2)
    for _ in range(6):
        await make.member(begin, gender="FEMALE")
    await save(ask, "women", name=NAME, condition=WOMEN)
    calls = 0

    class Died(Exception):
        pass

    def dying() -> Any:
        nonlocal calls
        calls += 1
        if calls == 5:  # the segments, a look, two transactions of two members, and then
            raise Died
        return begin()

    with pytest.raises(Died):
        await refresh_segments(programme, dying)
    assert len(await inside("women")) == len(await crossings()) == 4
    done = await refresh_segments(programme, begin)
    assert done.entered == 2
    assert len(await inside("women")) == len(await crossings()) == 6


async def test_what_a_member_does_brings_it_in_and_the_calendar_takes_it_out(
    ask: Ask, begin: Begin, programme: Programme
):
    ann = await make.member(begin)
    recent = {"count": "ORDERS", "over": {"rolling": {"count": 30, "unit": "DAY"}}, "test": {"atLeast": 1}}
    asleep = {"not": {"history": recent}}
    await save(ask, "awake", name=NAME, condition={"history": recent})
    await save(ask, "asleep", name=NAME, condition=asleep)
    await refresh_segments(programme, begin)
    placed = (datetime.now(UTC) - timedelta(days=1)).isoformat()
    answer = await ask(
        RECORD, SERVICE, input=an_order(100, external_id="1", placedAt=placed, member={"id": str(ann.id)})
    )
    assert answer["data"]["recordOrder"]["problems"] == []
    await refresh_segments(programme, begin)
    assert (await inside("awake"), await inside("asleep")) == ({ann.id.value}, set())
    # Sixty days without an order, as if they had passed.
    await rows(
        "UPDATE orders SET paid_at = paid_at - interval '60 days' WHERE member_id = $1 RETURNING 1",
        ann.id.value,
    )
    await refresh_segments(programme, begin)
    assert await crossings(ann) == [
        (ENTERED, "asleep"),
        (LEFT, "asleep"),
        (ENTERED, "awake"),
        (ENTERED, "asleep"),
        (LEFT, "awake"),
    ]


async def test_whoever_leaves_the_programme_leaves_its_segments(ask: Ask, begin: Begin, programme: Programme):
    ann, ben = await make.member(begin, gender="FEMALE"), await make.member(begin, gender="FEMALE")
    await save(ask, "women", name=NAME, condition=WOMEN)
    await save(ask, "friends", name=NAME)
    await put_on(ask, "friends", ann, ben)
    await refresh_segments(programme, begin)
    erase = "mutation ($input: EraseMemberInput!) { eraseMember(input: $input) { problems { code } } }"
    sent = {"memberId": str(ann.id), "reason": "Asked to", "idempotencyKey": make.key()}
    answer = await ask(erase, make.staff(*Permission), input=sent)
    assert answer["data"]["eraseMember"]["problems"] == []
    await refresh_segments(programme, begin)
    assert await inside("women") == await inside("friends") == {ben.id.value}
    assert sorted(await crossings(ann))[2:] == [(LEFT, "friends"), (LEFT, "women")]


async def test_a_tag_that_people_put_is_not_taken_by_a_rule(ask: Ask, begin: Begin, programme: Programme):
    ann = await make.member(begin, gender="FEMALE")
    await change(ask, "tagMember", ann, "female")
    await save(ask, "women", name=NAME, condition=WOMEN, tag="female")
    await refresh_segments(programme, begin)
    await save(ask, "women", active=False)
    await refresh_segments(programme, begin)
    assert await tags_of(ann) == [("female", "STAFF")]


async def test_a_tag_of_two_segments_goes_with_the_last_and_another_one_replaces_it(
    ask: Ask, begin: Begin, programme: Programme
):
    ann = await make.member(begin, gender="FEMALE", locale="en")
    await save(ask, "a", name=NAME, condition=WOMEN, tag="shared")
    await save(ask, "b", name=NAME, condition={"locale": {"oneOf": ["en"]}}, tag="shared")
    await refresh_segments(programme, begin)
    await save(ask, "a", tag="other")
    await refresh_segments(programme, begin)
    assert await tags_of(ann) == [("other", "RULE"), ("shared", "RULE")]
    await save(ask, "b", active=False)
    await refresh_segments(programme, begin)
    assert await tags_of(ann) == [("other", "RULE")]
    await change(ask, "untagMember", ann, "other")
    await refresh_segments(programme, begin)
    assert await tags_of(ann) == []  # by hand: not again while she stays
    assert await crossings(ann) == [(ENTERED, "a"), (ENTERED, "b"), (LEFT, "b")]


async def test_the_calendar_has_them_looked_at_once_in_ten_minutes(ask: Ask, programme: Programme):
    assert await defer_refreshes() == 0  # there are none
    await save(ask, "women", name=NAME, condition=WOMEN)
    async with transaction():
        await rows("DELETE FROM procrastinate_jobs RETURNING 1")
    put = [await defer_refreshes() for _ in range(3)]
    assert put[0] == 1
    assert sum(put) <= 2  # the tests may run over the end of a stretch
    waiting = await value("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'segments.refresh'")
    assert waiting == sum(put)


async def test_a_condition_is_decided_again_under_the_lock(
    ask: Ask, begin: Begin, programme: Programme, monkeypatch: pytest.MonkeyPatch
):
    """Between the look and the lock she changes: neither coming nor going is told."""
    ann = await make.member(begin, gender="FEMALE")
    await save(ask, "women", name=NAME, condition=WOMEN)
    looked = audience.fulfilling
    first = True

    async def meanwhile(*args: Any, **kwargs: Any) -> Any:
        nonlocal first
        found = await looked(*args, **kwargs)
        if first:
            first = False
            assert found == {ann.id.value}
            await rows("UPDATE members SET gender = 'MALE' WHERE id = $1 RETURNING 1", ann.id.value)
        return found

    monkeypatch.setattr("persistence.segments.repository.fulfilling", meanwhile)
    await refresh_segments(programme, begin)
    assert (await inside("women"), await crossings()) == (set(), [])
