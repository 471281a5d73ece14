"""me and member: who sees whom, how much of it, and by how many statements."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from graphql import GraphQLObjectType, GraphQLUnionType, get_named_type, is_required_argument

from api.members.profile import NEEDS, PERSONAL
from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from domain.staff.bundles import Role
from domain.staff.caller import Caller
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import MemberKey, Sealed, Vault
from persistence.ids import new_uuid
from tests import make
from tests.api.members.asking import CARD, PERSON, SERVER, role
from tests.conftest import Ask

EVERYTHING: dict[str, Any] = {
    "name": "欧阳修",
    "company": "云雀公司",
    "phone": "13812341234",
    "email": "jane@example.com",
    "birthday": date(1990, 3, 14),
    "address": "1 Long Street",
    "gender": "FEMALE",
    "personal_profile": {"income_band": "35-49K"},
    "profile": {"household_size": 2},
    "external_id": "crm-7",
}
FULL = {
    "displayName": "欧阳修",
    "name": "欧阳修",
    "company": "云雀公司",
    "phone": "+8613812341234",
    "email": "jane@example.com",
    "birthday": "1990-03-14",
    "address": "1 Long Street",
    "gender": "FEMALE",
    "personalProfile": {"income_band": "35-49K"},
    "profile": {"household_size": 2},
}
MASKED = {
    "displayName": "欧阳**",
    "name": "欧阳**",
    "company": "***",
    "phone": "138****1234",
    "email": "J***@example.com",
    "birthday": "--03",
    "address": "***",
    "gender": "FEMALE",
    "personalProfile": None,
    "profile": {"household_size": 2},
}

LOOK_UP = """
query ($id: MemberId, $card: String, $external: String, $phone: String) {
  member(id: $id, cardNumber: $card, externalId: $external, phone: $phone) { id }
}
"""


@pytest.fixture
async def jane(programme: Programme, begin: Begin) -> make.Made:
    return await make.member(begin, **EVERYTHING)


async def test_the_card_comes_by_one_statement(
    ask: Ask, programme: Programme, jane: make.Made, statements: list[str]
):
    offer = await make.coupon_template(programme)
    soon = datetime.now(UTC).replace(microsecond=0) + timedelta(days=3)
    await make.coupon(jane.id, offer, until=soon)
    await make.coupon(jane.id, offer, until=soon - timedelta(days=10))
    await make.coupon(jane.id, offer, until=soon, state="USED")
    await ask(CARD, make.themselves(jane.id))  # the programme and its templates are in memory from here on
    statements.clear()

    answer = await ask(CARD, make.themselves(jane.id))

    assert len(statements) == 1
    assert answer["errors"] == []
    me = answer["data"]["me"]
    words = me["tier"]["progress"].pop("words")
    assert "Silver" in words
    assert me == {
        "id": str(jane.id),
        "displayName": "欧阳修",
        "card": {"number": jane.card_number},
        "tier": {
            "tier": {
                "code": "standard",
                "name": "Standard",
                "benefits": [{"title": "Offers for members only"}],
            },
            "progress": {"next": {"code": "silver"}},
        },
        "points": {"available": 0, "pending": 0, "nextExpiry": None},
        "coupons": {
            "nodes": [{"title": "10 yuan off", "validUntil": soon.isoformat().replace("+00:00", "Z")}]
        },
        "pointsEntries": {"nodes": []},
    }


async def test_a_stale_copy_of_the_programme_is_noticed_and_read_anew(
    ask: Ask, programme: Programme, jane: make.Made, statements: list[str]
):
    await ask(CARD, make.themselves(jane.id))
    await rows(
        "UPDATE ladder_revisions"
        " SET policy = jsonb_set(policy, '{tiers,0,name,en}', '\"Regular\"') RETURNING 1"
    )
    await rows("UPDATE programmes SET version = version + 1 RETURNING 1")
    statements.clear()

    answer = await ask(CARD, make.themselves(jane.id))

    assert answer["data"]["me"]["tier"]["tier"]["name"] == "Regular"
    assert 1 < len(statements) <= 4
    statements.clear()
    await ask(CARD, make.themselves(jane.id))
    assert len(statements) == 1


async def test_coupons_by_state_and_by_page(ask: Ask, programme: Programme, jane: make.Made):
    offer = await make.coupon_template(programme)
    now = datetime.now(UTC)
    for days in (1, 2, 3):
        await make.coupon(jane.id, offer, until=now + timedelta(days=days))
    await make.coupon(jane.id, offer, until=now - timedelta(seconds=1))
    await make.coupon(jane.id, offer, until=now + timedelta(days=9), state="USED")
    query = """
    query ($after: String) {
      me {
        page: coupons(first: 2, after: $after) { nodes { state } pageInfo { hasNextPage endCursor } }
        past: coupons(first: 9, states: [EXPIRED, USED]) { nodes { state template { code } } }
      }
    }
    """

    first = (await ask(query, make.themselves(jane.id)))["data"]["me"]
    cursor = first["page"]["pageInfo"]["endCursor"]
    second = (await ask(query, make.themselves(jane.id), after=cursor))["data"]["me"]

    assert [each["state"] for each in first["page"]["nodes"]] == ["UNUSED", "UNUSED"]
    assert first["page"]["pageInfo"]["hasNextPage"] is True
    assert [each["state"] for each in second["page"]["nodes"]] == ["UNUSED"]
    assert second["page"]["pageInfo"]["hasNextPage"] is False
    assert [each["state"] for each in first["past"]["nodes"]] == ["EXPIRED", "USED"]
    assert first["past"]["nodes"][0]["template"] == {"code": "ten-off"}


async def test_a_cursor_of_another_members_list_is_refused(
    ask: Ask, programme: Programme, begin: Begin, jane: make.Made
):
    bob = await make.member(begin)
    offer = await make.coupon_template(programme)
    for owner in (jane, bob):
        for days in (1, 2):
            await make.coupon(owner.id, offer, until=datetime.now(UTC) + timedelta(days=days))
    query = "query ($after: String) { me { coupons(first: 1, after: $after) { pageInfo { endCursor } } } }"
    of_jane = (await ask(query, make.themselves(jane.id)))["data"]["me"]["coupons"]["pageInfo"]["endCursor"]

    answer = await ask(query, make.themselves(bob.id), after=of_jane)

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


# Who sees whom


async def test_a_member_sees_itself_and_nobody_else(
    ask: Ask, programme: Programme, begin: Begin, jane: make.Made
):
    bob = await make.member(begin, phone="13800138000", external_id="crm-8")
    myself = make.themselves(jane.id)

    for mine in (
        {"id": str(jane.id)},
        {"card": jane.card_number},
        {"external": "crm-7"},
        {"phone": "13812341234"},
    ):
        assert (await ask(LOOK_UP, myself, **mine))["data"] == {"member": {"id": str(jane.id)}}
    nobody = str(MemberId(new_uuid()))
    for other in (
        {"id": str(bob.id)},
        {"card": bob.card_number},
        {"external": "crm-8"},
        {"phone": "13800138000"},
        {"id": nobody},
        {"external": "crm-9"},
    ):
        answer = await ask(LOOK_UP, myself, **other)
        assert (answer["data"], answer["errors"]) == ({"member": None}, [])


async def test_a_server_finds_a_member_by_each_of_four(ask: Ask, jane: make.Made):
    for given in (
        {"id": str(jane.id)},
        {"card": f"{jane.card_number[:4]} {jane.card_number[4:]}"},
        {"external": " crm-7 "},
        {"phone": "138 1234 1234"},
    ):
        assert (await ask(LOOK_UP, SERVER, **given))["data"] == {"member": {"id": str(jane.id)}}


async def test_nobody_finds_a_person_by_a_phone_they_may_not_see(ask: Ask, jane: make.Made):
    answer = await ask(LOOK_UP, make.staff(Permission.MEMBERS_READ), phone="13812341234")
    unknown = await ask(LOOK_UP, make.staff(Permission.MEMBERS_READ), phone="13900000000")

    assert [each["extensions"] for each in answer["errors"]] == [{"code": "FORBIDDEN"}]
    assert (unknown["data"], unknown["errors"]) == (answer["data"], answer["errors"])
    seen = await ask(
        LOOK_UP, make.staff(Permission.MEMBERS_READ, Permission.MEMBERS_READ_MASKED), phone="13812341234"
    )
    assert seen["data"] == {"member": {"id": str(jane.id)}}


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"card": "9210353576217657", "external": "x"},
        {"card": "9210353576217658"},  # a wrong check digit
        {"card": ""},
        {"phone": "12"},
        {"external": "x" * 500},
        {"id": "ord_01h4000000e00800000000005v"},
        {"id": "mem_1"},
    ],
)
async def test_a_look_up_that_means_nothing_is_refused(ask: Ask, programme: Programme, given: dict[str, str]):
    answer = await ask(LOOK_UP, SERVER, **given)

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


async def test_me_is_null_for_those_who_are_no_members(ask: Ask, programme: Programme):
    for caller in (SERVER, role(Role.ADMIN)):
        assert (await ask("{ me { id } }", caller)) == {"data": {"me": None}, "errors": [], "extensions": {}}


async def test_an_ended_session_sees_nothing(ask: Ask, jane: make.Made):
    await rows("UPDATE members SET session_version = 2 RETURNING 1")

    for query in ("{ me { id } }", f'{{ member(id: "{jane.id}") {{ id }} }}'):
        answer = await ask(query, make.themselves(jane.id, session_version=1))
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["UNAUTHENTICATED"]
    assert (await ask("{ me { id } }", make.themselves(jane.id, session_version=2)))["data"]["me"]


async def test_a_member_that_is_gone_has_no_session(ask: Ask, programme: Programme):
    answer = await ask("{ me { id } }", make.themselves(MemberId(new_uuid())))

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["UNAUTHENTICATED"]


# How much


@pytest.mark.parametrize(
    ("caller", "expected"),
    [
        (SERVER, FULL),
        (make.service(Permission.MEMBERS_READ, Permission.MEMBERS_READ_CONTACT), FULL),
        (make.service(Permission.MEMBERS_READ, Permission.MEMBERS_READ_MASKED), MASKED),
        (role(Role.CLERK), MASKED),
        (role(Role.SUPPORT), MASKED),
        (role(Role.MANAGER), MASKED),
        (role(Role.ADMIN), MASKED),
    ],
)
async def test_personal_data_is_shown_as_the_role_may_see_it(
    ask: Ask, jane: make.Made, caller: Caller, expected: dict[str, object]
):
    answer = await ask(PERSON, caller, id=str(jane.id))

    assert answer["errors"] == []
    assert answer["data"]["member"] == expected


async def test_members_see_themselves_in_full_and_masked_by_a_token_that_may_not_show(
    ask: Ask, jane: make.Made
):
    own = await ask(PERSON, make.themselves(jane.id), id=str(jane.id))
    detour = await ask(PERSON, make.themselves(jane.id, own_contact=False), id=str(jane.id))

    assert own["data"]["member"] == FULL
    assert detour["data"]["member"] == MASKED


async def test_an_auditor_sees_that_there_is_a_member_and_not_who(ask: Ask, jane: make.Made):
    answer = await ask(PERSON, role(Role.AUDITOR), id=str(jane.id))

    hidden = dict.fromkeys(MASKED)
    shown = {"displayName": f"*** {jane.card_number[-4:]}", "profile": {"household_size": 2}}
    assert answer["data"]["member"] == hidden | shown
    assert {each["extensions"]["code"] for each in answer["errors"]} == {"FORBIDDEN"}


@pytest.mark.parametrize("caller", [role(Role.MARKETER), role(Role.ANALYST)])
async def test_some_roles_see_no_member_at_all(ask: Ask, jane: make.Made, caller: Caller):
    answer = await ask(LOOK_UP, caller, id=str(jane.id))

    assert answer["data"] == {"member": None}
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]


async def test_a_member_without_a_name_is_called_by_its_card(ask: Ask, programme: Programme, begin: Begin):
    ann = await make.member(begin)

    answer = await ask("{ me { displayName name phone birthday } }", make.themselves(ann.id))

    assert answer["data"]["me"] == {
        "displayName": f"*** {ann.card_number[-4:]}",
        "name": None,
        "phone": None,
        "birthday": None,
    }


async def test_a_person_without_a_key_can_not_be_read(ask: Ask, jane: make.Made):
    await rows("DELETE FROM member_keys RETURNING 1")

    answer = await ask(PERSON, SERVER, id=str(jane.id))

    member = answer["data"]["member"]
    assert answer["errors"] == []
    assert {member[each] for each in ("name", "phone", "email", "birthday", "address", "company")} == {None}
    assert member["displayName"] == f"*** {jane.card_number[-4:]}"


async def test_a_value_that_was_moved_to_another_member_opens_nowhere(
    ask: Ask, programme: Programme, begin: Begin, jane: make.Made
):
    bob = await make.member(begin, name="Bob", phone="13800138000")
    await rows(
        "UPDATE members SET phone = (SELECT phone FROM members WHERE id = $1) WHERE id = $2 RETURNING 1",
        jane.id.value,
        bob.id.value,
    )

    answer = await ask("query ($id: MemberId) { member(id: $id) { id phone } }", SERVER, id=str(bob.id))

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["INTERNAL"]
    assert "1234" not in str(answer)


async def test_only_what_is_wanted_is_loaded(ask: Ask, jane: make.Made, statements: list[str]):
    await ask("query ($id: MemberId) { member(id: $id) { id locale } }", SERVER, id=str(jane.id))

    (sql,) = statements
    for column in ("phone", "name", "wrapped", "cards", "lots", "coupons", "member_tiers"):
        assert column not in sql


def test_every_sealed_field_loads_its_column_and_the_key():
    assert {name: NEEDS[name] for name in PERSONAL} == {name: (name, "wrapped") for name in PERSONAL}


GIVEN = {
    "first": "first: 2",
    "at": 'at: "2026-01-01T00:00:00Z"',
    "within": "within: 30",
    "purpose": "purpose: MARKETING",
    "period": 'period: { calendar: MONTH, day: "2026-01-01" }',
}


AGAIN = {
    "TierProgress": ("current", "earned", "projected"),
    "MemberTier": ("earned",),
    "TierFloor": ("tier",),
    "Ticket": ("messages", "attachments", "goodwill", "changes", "handovers", "mergedTickets"),
}
"""What is left out: tiers of which another field beside them shows all that there is (a document has its
limits), and of tickets what a list does not carry."""


def asked(name: str, field: Any, depth: int = 0) -> str:
    """A field with the arguments that it needs and everything below it, four levels deep."""
    arguments = [GIVEN[each] for each, argument in field.args.items() if is_required_argument(argument)]
    of_type = get_named_type(field.type)
    below = " { __typename }" if isinstance(of_type, GraphQLUnionType) else ""
    if isinstance(of_type, GraphQLObjectType):
        fields = dict(of_type.fields) if depth < 4 else {}
        if "nodes" in fields:
            del fields["edges"]  # the same nodes again, and a document has its limits
        for again in AGAIN.get(of_type.name, ()):
            fields.pop(again, None)
        wanted = [asked(each, deeper, depth + 1) for each, deeper in fields.items()]
        below = f" {{ {' '.join(wanted or ['__typename'])} }}"
    return f"{name}{f'({arguments[0]})' if arguments else ''}{below}"


async def test_every_field_of_a_member_loads_what_it_reads(ask: Ask, jane: make.Made):
    from api.schema import schema

    member = schema._schema.type_map["Member"]
    assert isinstance(member, GraphQLObjectType)
    read = 0
    for name, field in member.fields.items():
        answer = await ask(f"{{ me {{ {asked(name, field)} }} }}", make.themselves(jane.id))
        # `enrolledBy` is not for members themselves, nor is the full explanation of an entry.
        assert {each["extensions"]["code"] for each in answer["errors"]} <= {"FORBIDDEN"}, name
        read += name in (answer["data"]["me"] or {})
    assert read == len(member.fields) > 20


async def test_opening_is_left_to_those_who_may_see(
    ask: Ask, jane: make.Made, monkeypatch: pytest.MonkeyPatch
):
    opened: list[Any] = []

    def noting(vault: Vault, sealed: Sealed, key: MemberKey) -> str:
        opened.append(sealed)
        return "x"

    monkeypatch.setattr(Vault, "open", noting)

    await ask(
        "query ($id: MemberId) { member(id: $id) { displayName } }", role(Role.AUDITOR), id=str(jane.id)
    )

    assert opened == []
    assert await value("SELECT count(*) FROM members") == 1
