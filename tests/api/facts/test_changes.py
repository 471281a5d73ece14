"""The feed over GraphQL."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.staff.permissions import Permission
from domain.webhooks.catalogue import KINDS
from domain.work import Begin
from persistence.ids import new_uuid
from tests import make
from tests.conftest import Ask

CHANGES = """
    query ($after: Count!, $first: Int!, $kinds: [String!]) {
        changes(after: $after, first: $first, kinds: $kinds) {
            facts { id kind version position at recordedAt memberId payload }
            position
            hasMore
        }
    }
"""
READER = make.service(Permission.CHANGES_READ)
AT = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)


async def tell(begin: Begin, *kinds: str, member: MemberId | None = None) -> None:
    async with begin() as work:
        await work.facts.tell(
            *(Fact(kind=kind, member_id=member, at=AT, payload={"n": n}) for n, kind in enumerate(kinds))
        )


async def test_a_service_reads_what_happened_without_waiting_for_the_worker(ask: Ask, begin: Begin):
    member = MemberId(new_uuid())
    await tell(begin, "order.recorded", "points.earned", member=member)

    answer = await ask(CHANGES, READER, after=0, first=10)

    assert answer["errors"] == []
    changes = answer["data"]["changes"]
    assert [each["position"] for each in changes["facts"]] == [1, 2]
    first = changes["facts"][0]
    assert first["id"].startswith("fct_" + str(member).removeprefix("mem_"))
    assert first["kind"] == "order.recorded"
    assert first["version"] == 1
    assert first["at"] == "2026-03-01T04:00:00Z"
    assert first["recordedAt"] > first["at"]
    assert first["memberId"] == str(member)
    assert first["payload"] == {"n": 0}
    assert (changes["position"], changes["hasMore"]) == (2, False)

    answer = await ask(CHANGES, READER, after=2, first=10)
    assert answer["data"]["changes"] == {"facts": [], "position": 2, "hasMore": False}


async def test_pages_follow_each_other_and_kinds_are_chosen(ask: Ask, begin: Begin):
    await tell(begin, "order.recorded", "points.earned", "order.recorded", "order.recorded")
    first = (await ask(CHANGES, READER, after=0, first=2, kinds=["order.recorded"]))["data"]["changes"]
    assert [each["position"] for each in first["facts"]] == [1, 3]
    assert (first["position"], first["hasMore"]) == (3, True)
    second = (await ask(CHANGES, READER, after=3, first=2, kinds=["order.recorded"]))["data"]["changes"]
    assert [each["position"] for each in second["facts"]] == [4]
    assert (second["position"], second["hasMore"]) == (4, False)
    assert second["facts"][0]["memberId"] is None


@pytest.mark.parametrize(
    "asked",
    [
        {"after": 0, "first": 0},
        {"after": 0, "first": 101},
        {"after": -1, "first": 1},
        {"after": 1, "first": 1},
        {"after": 0, "first": 1, "kinds": ["order.eaten"]},
        {"after": 0, "first": 1, "kinds": ["order.recorded", "order.recorded"]},
    ],
)
async def test_what_can_not_be_read_is_said_to_be_wrong(ask: Ask, asked):
    answer = await ask(CHANGES, READER, **asked)
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


async def test_whoever_may_not_read_the_feed_learns_nothing(ask: Ask, begin: Begin):
    await tell(begin, "order.recorded")
    member = MemberId(new_uuid())
    for caller in (make.staff(Permission.MEMBERS_READ), make.themselves(member)):
        answer = await ask(CHANGES, caller, after=0, first=10)
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
        assert answer["data"] == {"changes": None}
    answer = await ask(CHANGES, after=0, first=10)
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["UNAUTHENTICATED"]


async def test_every_kind_is_listed_with_its_meaning(ask: Ask):
    answer = await ask("{ factKinds { kind description } }", READER)
    assert {each["kind"]: each["description"] for each in answer["data"]["factKinds"]} == KINDS
