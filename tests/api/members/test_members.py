"""members: one search box, filters and pages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.kernel.ids import MemberId
from domain.members.card import new_card_number
from domain.members.member import EnrolSource, NewMember, checked
from domain.programme.programme import Programme
from domain.staff.bundles import Role
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, transaction
from persistence.ids import new_uuid
from persistence.members.rows import Enrolment, enrolment_rows
from persistence.members.search import MOST
from persistence.rows import copy
from tests import make
from tests.api.members.asking import SERVER, UPDATE, role, update
from tests.conftest import Ask

MEMBERS = """
query ($first: Int = 50, $after: String, $search: String, $filter: MemberFilter) {
  members(first: $first, after: $after, search: $search, filter: $filter) {
    nodes { id displayName }
    pageInfo { hasNextPage endCursor }
  }
}
"""


async def found(ask: Ask, caller: Any = SERVER, **variables: Any) -> list[str]:
    answer = await ask(MEMBERS, caller, **variables)
    assert answer["errors"] == []
    return [each["id"] for each in answer["data"]["members"]["nodes"]]


@pytest.fixture
async def people(programme: Programme, begin: Begin) -> dict[str, make.Made]:
    """Some members, the last one active last."""
    return {
        "wang": await make.member(begin, name="王小明", phone="13800138000", email="wang@example.com"),
        "wang2": await make.member(begin, name="王小红", company="北京云雀科技有限公司", phone="13900138000"),
        "zhang": await make.member(begin, name="張國華", external_id="crm-100", phone="13912344321"),
        "jane": await make.member(begin, name="Jane O'Neil", company="Lark & Sons", external_id="7"),
    }


@pytest.mark.parametrize(
    ("search", "who"),
    [
        ("王小", ["wang2", "wang"]),
        ("小明", ["wang"]),
        ("王小明", ["wang"]),
        ("云雀", ["wang2"]),
        ("雲雀", ["wang2"]),  # traditional finds simplified
        ("张国华", ["zhang"]),  # and simplified finds traditional
        ("國華", ["zhang"]),
        ("jane", ["jane"]),
        ("O'NEIL", ["jane"]),
        ("ＬＡＲＫ", ["jane"]),
        ("k & s", ["jane"]),
        ("+86 138 0013 8000", ["wang"]),
        ("13800138000", ["wang"]),
        ("8000", ["wang2", "wang"]),
        ("4321", ["zhang"]),
        ("WANG@example.com", ["wang"]),
        (" crm-100 ", ["zhang"]),
        ("7", ["jane"]),  # one character, but a whole external id
        ("王明", []),
        ("0138", []),
        ("Crm-100", []),
        ("nobody", []),
        ("example.com", []),
        ("😀😀", []),
        ("%%", []),
        ("_小", []),
        ("' OR 1=1 --", []),
    ],
)
async def test_one_box_finds_by_everything(
    ask: Ask, people: dict[str, make.Made], search: str, who: list[str]
):
    assert await found(ask, search=search) == [str(people[each].id) for each in who]


@pytest.mark.parametrize("search", ["王", " 王 ", "%", "8"])
async def test_a_single_character_that_leads_to_nobody_is_too_short(
    ask: Ask, people: dict[str, make.Made], search: str
):
    """An empty list would say that nobody is called so."""
    answer = await ask(MEMBERS, SERVER, search=search)
    by_card_alone = make.service(Permission.MEMBERS_SEARCH, Permission.MEMBERS_READ)

    assert answer["data"] == {"members": None}
    assert [each["extensions"]["reason"] for each in answer["errors"]] == ["SEARCH_TOO_SHORT"]
    assert await found(ask, by_card_alone, search=search) == []  # finds nobody by a name anyway


async def test_a_card_number_finds_its_member(ask: Ask, people: dict[str, make.Made]):
    card = people["jane"].card_number

    assert await found(ask, search=f"{card[:4]} {card[4:8]} {card[8:12]} {card[12:]}") == [
        str(people["jane"].id)
    ]


async def test_an_empty_box_lists_everybody_the_latest_first(ask: Ask, people: dict[str, make.Made]):
    everybody = [str(people[each].id) for each in ("jane", "zhang", "wang2", "wang")]

    assert await found(ask) == await found(ask, search="  ") == everybody


async def test_a_search_follows_what_members_change(ask: Ask, people: dict[str, make.Made], begin: Begin):
    await ask(UPDATE, SERVER, input=update(people["wang"], name="李小明", phone="13700137000"))

    assert await found(ask, search="王小明") == []
    assert await found(ask, search="李小") == [str(people["wang"].id)]
    assert await found(ask, search="13800138000") == []
    assert await found(ask, search="7000") == [str(people["wang"].id)]


async def test_pages_of_a_list_and_of_a_search_meet_without_gaps(
    ask: Ask, programme: Programme, begin: Begin
):
    made = [await make.member(begin, name=f"孙悟空{n}") for n in range(7)]
    # Three of them were active at the very same moment: the id decides.
    await rows(
        "UPDATE members SET last_active_at = '2026-01-01' WHERE id = ANY($1) RETURNING 1",
        [each.id.value for each in made[2:5]],
    )
    for search in (None, "悟空"):
        whole = await found(ask, search=search)
        pages: list[str] = []
        after, more = None, True
        while more:
            answer = (await ask(MEMBERS, SERVER, first=2, after=after, search=search))["data"]["members"]
            pages += [each["id"] for each in answer["nodes"]]
            after, more = answer["pageInfo"]["endCursor"], answer["pageInfo"]["hasNextPage"]
        assert pages == whole
        assert len(set(pages)) == 7


async def test_a_cursor_belongs_to_its_question(ask: Ask, people: dict[str, make.Made]):
    first = (await ask(MEMBERS, SERVER, first=1))["data"]["members"]["pageInfo"]["endCursor"]

    for other in ({"search": "王小"}, {"filter": {"store": "s1"}}):
        answer = await ask(MEMBERS, SERVER, first=1, after=first, **other)
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


@pytest.mark.parametrize(
    "wrong", [{"first": 0}, {"first": 101}, {"first": -1}, {"search": "x" * 201}, {"after": "x"}]
)
async def test_a_page_that_can_not_be_is_refused(ask: Ask, programme: Programme, wrong: dict[str, object]):
    answer = await ask(MEMBERS, SERVER, **wrong)

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


async def test_filters_hold_together(ask: Ask, programme: Programme, begin: Begin):
    old = await make.member(begin, name="老王", gender="MALE", birthday="1960-01-01")
    young = await make.member(begin, name="小王", gender="FEMALE", birthday="1999-12-31")
    await rows(
        "UPDATE members SET enrolled_at = '2020-01-01', enrol_store_code = 's1' WHERE id = $1 RETURNING 1",
        old.id.value,
    )
    await rows("UPDATE member_tiers SET tier_code = 'gold' WHERE member_id = $1 RETURNING 1", young.id.value)

    for filter_, who in (
        ({"gender": "MALE"}, [old]),
        ({"birthYearFrom": 1999}, [young]),
        ({"birthYearUntil": 1960}, [old]),
        ({"birthYearFrom": 1961, "birthYearUntil": 1998}, []),
        ({"store": "s1"}, [old]),
        ({"tier": "gold"}, [young]),
        ({"tier": "standard"}, [old]),
        ({"tier": "silver"}, []),
        ({"enrolledFrom": "2020-01-01T00:00:00Z", "enrolledUntil": "2020-01-01T00:00:01Z"}, [old]),
        ({"enrolledUntil": "2020-01-01T00:00:00Z"}, []),
        ({"name": "小 王"}, []),
        ({"name": "小王"}, [young]),
        ({"name": "小王", "gender": "MALE"}, []),
        ({}, [young, old]),
    ):
        assert await found(ask, filter=filter_) == [str(each.id) for each in who], filter_
    assert await found(ask, search="小王", filter={"gender": "MALE"}) == []
    assert await found(ask, search="小王", filter={"gender": "FEMALE", "tier": "gold"}) == [str(young.id)]


async def test_an_unknown_tier_is_refused(ask: Ask, programme: Programme):
    answer = await ask(MEMBERS, SERVER, filter={"tier": "platinum"})

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


# Who may ask what


@pytest.mark.parametrize(
    "caller",
    [role(Role.CLERK), role(Role.MARKETER), role(Role.ANALYST), make.service(Permission.MEMBERS_READ)],
)
async def test_whoever_may_not_search_is_told_so(ask: Ask, people: dict[str, make.Made], caller: object):
    answer = await ask(MEMBERS, caller, search="王小")

    assert answer["data"] == {"members": None}
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]


async def test_support_finds_by_name_and_sees_masks(ask: Ask, people: dict[str, make.Made]):
    answer = await ask(MEMBERS, role(Role.SUPPORT), search="小明")

    assert [each["displayName"] for each in answer["data"]["members"]["nodes"]] == ["王**"]


async def test_an_auditor_finds_nobody_by_what_he_may_not_see(ask: Ask, people: dict[str, make.Made]):
    auditor = role(Role.AUDITOR)
    for search in ("小明", "13800138000", "8000", "wang@example.com"):
        assert await found(ask, auditor, search=search) == []
    assert await found(ask, auditor, search="crm-100") == [str(people["zhang"].id)]
    assert len(await found(ask, auditor)) == 4
    for filter_ in ({"gender": "MALE"}, {"name": "王小明"}, {"birthYearFrom": 1990}):
        answer = await ask(MEMBERS, auditor, filter=filter_)
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]


async def test_a_masked_birthday_can_not_be_found_out_by_filters(ask: Ask, people: dict[str, make.Made]):
    answer = await ask(MEMBERS, role(Role.SUPPORT), filter={"birthYearFrom": 1990})

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    assert (await ask(MEMBERS, role(Role.MANAGER), filter={"birthYearFrom": 1990}))["errors"] == []


# What it costs


async def test_a_list_takes_one_statement_and_a_search_two_however_long(
    ask: Ask, programme: Programme, begin: Begin, statements: list[str]
):
    for n in range(12):
        await make.member(begin, name=f"孙悟空{n}", phone=f"138001380{n:02}")
    query = """
    query ($search: String) {
      members(first: 10, search: $search) {
        nodes {
          displayName phone card { number } membership { status }
          tier { tier { code } progress { words } } points { available }
          coupons(first: 3) { nodes { title } } pointsEntries(first: 3) { nodes { points } }
          orders(first: 3) { nodes { id } }
        }
      }
    }
    """
    await ask(query, SERVER)
    # One more writes down that a service has read contact data.
    for search, expected in ((None, 2), ("悟空", 3)):
        statements.clear()
        answer = await ask(query, SERVER, search=search)
        assert answer["errors"] == []
        assert len(answer["data"]["members"]["nodes"]) == 10
        assert len(statements) == expected


async def test_a_search_that_finds_too_many_says_so_and_a_filter_helps(
    ask: Ask, programme: Programme, begin: Begin
):
    now = datetime.now(UTC)
    crowd = [
        Enrolment(
            member_id=new_uuid(),
            card_id=new_uuid(),
            membership_id=new_uuid(),
            programme_id=programme.id,
            card_number=new_card_number(lambda below, n=n: n),  # type: ignore[misc]
            new=NewMember(
                profile=checked({"name": "张伟" if n else "张伟东", "gender": "MALE" if n % 2 else "FEMALE"}),
                source=EnrolSource.IMPORT,
                store=None,
                by="import",
            ),
            enrolled_at=now - timedelta(minutes=n),
        )
        for n in range(MOST + 1)
    ]
    async with transaction():
        await copy(enrolment_rows(make.a_vault(), crowd, at=now))

    answer = await ask(MEMBERS, SERVER, search="张伟")

    assert answer["data"] == {"members": None}
    assert [each["extensions"] for each in answer["errors"]] == [
        {"code": "BAD_USER_INPUT", "reason": "SEARCH_TOO_WIDE"}
    ]
    assert len(await found(ask, search="张伟", filter={"gender": "MALE"}, first=100)) == 100
    assert await found(ask, search="张伟东") == [str(MemberId(crowd[0].member_id))]
    assert len(await found(ask, filter={"name": "张伟"}, first=100)) == 100
    assert len(await found(ask, first=100)) == 100
