"""updateMember: some of a member's data becomes something else."""

from __future__ import annotations

import asyncio
import json

import pytest

from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from domain.staff.bundles import Role
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.audit.log import open_changes
from persistence.database import row, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from tests import make
from tests.api.members.asking import SERVER, UPDATE, role, update
from tests.conftest import Ask


async def test_named_fields_change_and_others_stay(ask: Ask, programme: Programme, begin: Begin):
    ann = await make.member(begin, name="Ann", phone="13800138000", locale="en", profile={"a": 1})

    answer = await ask(UPDATE, SERVER, input=update(ann, name="Anna", gender="FEMALE", ifVersion=1))

    assert answer["data"]["updateMember"] == {
        "member": {
            "id": str(ann.id),
            "version": 2,
            "name": "Anna",
            "phone": "+8613800138000",
            "email": None,
            "gender": "FEMALE",
            "locale": "en",
            "profile": {"a": 1},
            "personalProfile": None,
        },
        "joinedOrders": 0,
        "problems": [],
    }


async def test_null_empties_a_field(ask: Ask, programme: Programme, begin: Begin):
    ann = await make.member(
        begin, name="Ann", phone="13800138000", personal_profile={"income": "x"}, profile={"a": 1}
    )

    answer = await ask(UPDATE, SERVER, input=update(ann, phone=None, personalProfile=None, profile=None))

    member = answer["data"]["updateMember"]["member"]
    assert (member["name"], member["phone"], member["personalProfile"], member["profile"]) == (
        "Ann",
        None,
        None,
        {},
    )
    assert await value("SELECT count(*) FROM identities WHERE kind = 'PHONE'") == 0


async def test_an_older_version_conflicts_and_changes_nothing(ask: Ask, programme: Programme, begin: Begin):
    ann = await make.member(begin, name="Ann")
    await ask(UPDATE, SERVER, input=update(ann, name="Anna"))
    before = await row("SELECT * FROM members")

    answer = await ask(UPDATE, SERVER, input=update(ann, name="Annette", ifVersion=1))

    payload = answer["data"]["updateMember"]
    assert payload["member"] is None
    assert payload["problems"] == [
        {
            "__typename": "VersionConflict",
            "code": "VERSION_CONFLICT",
            "message": payload["problems"][0]["message"],
            "path": [],
            "expected": 1,
            "current": 2,
        }
    ]
    assert await row("SELECT * FROM members") == before
    assert await value("SELECT count(*) FROM facts WHERE kind = 'member.updated'") == 1


async def test_two_departments_do_not_overwrite_each_other(ask: Ask, programme: Programme, begin: Begin):
    ann = await make.member(begin, name="Ann")

    answers = await asyncio.gather(
        ask(UPDATE, SERVER, input=update(ann, name="Anna", ifVersion=1)),
        ask(UPDATE, SERVER, input=update(ann, gender="FEMALE", ifVersion=1)),
    )

    problems = [each["data"]["updateMember"]["problems"] for each in answers]
    assert sorted(len(each) for each in problems) == [0, 1]
    assert await value("SELECT version FROM members") == 2


async def test_a_taken_phone_is_refused_and_the_old_one_kept(ask: Ask, programme: Programme, begin: Begin):
    ann = await make.member(begin, name="Ann", phone="13800138000")
    await make.member(begin, name="Bob", phone="13800138001")
    before = await row("SELECT * FROM members WHERE id = $1", ann.id.value)

    answer = await ask(UPDATE, SERVER, input=update(ann, name="Eve", phone="13800138001"))

    assert [each["code"] for each in answer["data"]["updateMember"]["problems"]] == ["IDENTITY_TAKEN"]
    assert await row("SELECT * FROM members WHERE id = $1", ann.id.value) == before
    assert await value("SELECT count(*) FROM identities WHERE member_id = $1", ann.id.value) == 2


async def test_an_update_without_fields_is_told_so(ask: Ask, programme: Programme, begin: Begin):
    ann = await make.member(begin)

    answer = await ask(UPDATE, SERVER, input=update(ann))

    assert [each["code"] for each in answer["data"]["updateMember"]["problems"]] == ["NOTHING_TO_CHANGE"]
    assert await value("SELECT version FROM members") == 1


async def test_a_member_that_is_not_there_is_a_problem(ask: Ask, programme: Programme):
    nobody = make.Made(MemberId(new_uuid()), "")

    answer = await ask(UPDATE, SERVER, input=update(nobody, name="Ann"))

    assert [each["code"] for each in answer["data"]["updateMember"]["problems"]] == ["UNKNOWN_MEMBER"]


async def test_a_manager_leaves_a_row_of_what_he_changed(
    ask: Ask, programme: Programme, begin: Begin, vault: Vault
):
    ann = await make.member(begin, name="Ann")

    answer = await ask(UPDATE, role(Role.MANAGER), input=update(ann, name="Anna", phone="13800138000"))

    member = answer["data"]["updateMember"]["member"]
    assert (member["name"], member["phone"]) == ("A***", "138****8000")  # he wrote it, he sees masks
    act = await row(
        "SELECT id, act, object_id, fields, reason, changes, changes_of FROM audit_log"
        " WHERE act = 'member.updated'"
    )
    assert act is not None
    key = await value("SELECT wrapped FROM member_keys WHERE member_id = $1", act.pop("changes_of"))
    sealed, audit_id = bytes(act.pop("changes")), act.pop("id")
    assert json.loads(open_changes(vault, audit_id, sealed, vault.unwrap(ann.id.value, bytes(key)))) == {
        "name": ["Ann", "Anna"],
        "phone": [None, "+8613800138000"],
    }
    assert act == {
        "act": "member.updated",
        "object_id": str(ann.id),
        "fields": ["name", "phone"],
        "reason": None,
    }


@pytest.mark.parametrize(
    "caller",
    [role(Role.CLERK), role(Role.SUPPORT), make.service(Permission.MEMBERS_READ, Permission.MEMBERS_ENROL)],
)
async def test_whoever_may_not_change_members_is_told_so(
    ask: Ask, programme: Programme, begin: Begin, caller: object
):
    ann = await make.member(begin, name="Ann")

    answer = await ask(UPDATE, caller, input=update(ann, name="Eve"))

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    assert await value("SELECT version FROM members") == 1


async def test_a_member_does_not_give_itself_a_phone(ask: Ask, programme: Programme, begin: Begin):
    # Orders of guests join by the phone: it must be proven to be one's own before it is bound.
    ann = await make.member(begin, name="Ann")

    answer = await ask(UPDATE, make.themselves(ann.id), input=update(ann, phone="13800138000"))

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    assert await value("SELECT count(*) FROM identities WHERE kind = 'PHONE'") == 0
