"""The worker looks for members who may be one person, and people decide."""

from __future__ import annotations

import asyncio
from typing import Any

from api.duplicates.jobs import DEDUPE_SCAN
from domain.duplicates.use_cases import scan_duplicates
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.merges.test_merge_members import merge
from tests.conftest import Ask
from tests.ledger import codes
from tests.waiting import eventually
from tests.workers import Starter, begin, keys_file, workers

__all__ = ["begin", "keys_file", "workers"]

MERGER = make.staff(Permission.MEMBERS_MERGE)
LOOK = """query ($first: Int!, $after: String) { duplicateProposals(first: $first, after: $after) {
  nodes { id members reasons score } pageInfo { endCursor hasNextPage } } }"""
DISMISS = "mutation ($id: DuplicateId!) { dismissDuplicate(id: $id) { dismissed problems { code } } }"


async def proposals(ask: Ask, first: int = 10, after: str | None = None) -> dict[str, Any]:
    answer = await ask(LOOK, MERGER, first=first, after=after)
    assert answer["errors"] == [], answer["errors"]
    found: dict[str, Any] = answer["data"]["duplicateProposals"]
    return found


async def test_the_worker_finds_who_may_be_one_person(
    ask: Ask, begin: Begin, programme: Programme, workers: Starter
) -> None:
    people = [
        {"name": "張偉", "birthday": "1990-03-14", "phone": "13800138001"},
        {"name": "张伟", "birthday": "1990-03-14", "phone": "13800138002"},
        {"name": "Ann Lee", "company": "ACME", "phone": "13800131234"},
        {"name": "ann lee", "company": "Acme", "phone": "13900131234"},
        {"name": "Ann Lee", "birthday": "1991-01-01"},
        {"name": "王芳", "birthday": "1990-03-14"},
        {"company": "ACME"},
    ]
    made = [await make.member(begin, **each) for each in people]

    await workers.ready()

    async def are_found() -> bool:
        return bool(await value("SELECT count(*) = 2 FROM duplicate_proposals"))

    await eventually(are_found)
    found = await proposals(ask)
    said = {frozenset(each["members"]): (each["reasons"], each["score"]) for each in found["nodes"]}
    ids = [str(each.id) for each in made]
    assert said == {
        frozenset(ids[:2]): (["NAME_AND_BIRTHDAY", "OTHER_SPELLING"], 80),
        frozenset(ids[2:4]): (["NAME_AND_PHONE_END", "NAME_AND_COMPANY", "OTHER_SPELLING"], 70),
    }
    assert await value("SELECT count(*) FROM members WHERE merged_into IS NOT NULL") == 0
    job = "SELECT count(*) FROM procrastinate_jobs WHERE task_name = $1"
    assert await value(job, DEDUPE_SCAN) == 1

    first = await proposals(ask, 1)
    rest = await proposals(ask, 1, first["pageInfo"]["endCursor"])
    assert [each["nodes"][0]["score"] for each in (first, rest)] == [80, 70]
    assert rest["pageInfo"]["hasNextPage"] is False

    twice = [await ask(DISMISS, MERGER, id=first["nodes"][0]["id"]) for _ in range(2)]
    assert [codes(each["data"]["dismissDuplicate"]) for each in twice] == [[], []]
    assert await value("SELECT count(*) FROM audit_log WHERE act = 'duplicate.dismissed'") == 1
    nobody = await ask(DISMISS, MERGER, id="dup_" + "0" * 26)
    assert codes(nobody["data"]["dismissDuplicate"]) == ["UNKNOWN_DUPLICATE"]
    assert [each["score"] for each in (await proposals(ask))["nodes"]] == [70]
    # A dismissed pair stays dismissed, and who was merged is nobody's double.
    assert await scan_duplicates(begin) == 0
    assert (await merge(ask, made[3], made[2]))["problems"] == []
    assert (await proposals(ask))["nodes"] == []
    stored = await rows("SELECT d::text AS text FROM duplicate_proposals d")
    assert not any(
        word in each["text"] for each in stored for word in ("Ann", "ACME", "张伟", "1234,", "1990")
    )


async def test_scans_at_once_propose_each_pair_once_and_common_names_say_nothing(
    begin: Begin, programme: Programme
) -> None:
    for number in range(2):
        await make.member(begin, name="Ann Lee", birthday="1990-03-14", phone=f"1380013800{number}")
    for number in range(11):
        await make.member(begin, name="王伟", company="大公司", phone=f"139001390{number:02}")

    found = await asyncio.gather(*(scan_duplicates(begin) for _ in range(3)))

    assert sorted(found) == [0, 0, 1]
    assert await value("SELECT count(*) FROM duplicate_proposals") == 1
