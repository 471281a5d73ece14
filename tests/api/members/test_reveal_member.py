"""revealMember: a person in full, for a reason that is kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.audit.salted import Salted
from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from domain.staff.bundles import Role
from domain.work import Begin
from persistence.database import row
from persistence.encryption import Sealed, Secret, Vault
from persistence.ids import new_uuid
from tests import make
from tests.api.members.asking import PERSON, REVEAL, SERVER, role
from tests.conftest import Ask


def reveal(member_id: object, reason: str = "The parcel came back, I call her.") -> dict[str, Any]:
    return {"id": str(member_id), "reason": reason}


async def test_a_manager_sees_a_person_in_full_and_it_is_written_down(
    ask: Ask, programme: Programme, begin: Begin, vault: Vault
):
    jane = await make.member(begin, name="Jane Doe", phone="13812341234", birthday=date(1990, 3, 14))
    manager = role(Role.MANAGER)

    answer = await ask(REVEAL, manager, input=reveal(jane.id))

    assert answer["data"]["revealMember"] == {
        "member": {
            "id": str(jane.id),
            "displayName": "Jane Doe",
            "phone": "+8613812341234",
            "birthday": "1990-03-14",
        },
        "problems": [],
    }
    act = await row("SELECT * FROM audit_log")
    assert act
    assert (act["act"], act["actor_id"], act["object_id"]) == (
        "member.revealed",
        manager.principal_id,
        str(jane.id),
    )
    assert sorted(act["fields"]) == ["birthday", "display_name", "phone"]
    assert b"parcel" not in bytes(act["reason"])
    reason = vault.open_column(Sealed(Secret.AUDIT_REASON, bytes(act["reason"])), act["id"])
    assert Salted.parsed(reason).plain == "The parcel came back, I call her."
    # Once shown is not for ever.
    later = await ask(PERSON, manager, id=str(jane.id))
    assert later["data"]["member"]["phone"] == "138****1234"


@pytest.mark.parametrize(("reason", "says"), [("", "EMPTY"), ("  ", "EMPTY"), ("x" * 501, "TOO_LONG")])
async def test_without_a_reason_nothing_is_shown(
    ask: Ask, programme: Programme, begin: Begin, reason: str, says: str
):
    jane = await make.member(begin, phone="13812341234")

    answer = await ask(REVEAL, role(Role.MANAGER), input=reveal(jane.id, reason))

    payload = answer["data"]["revealMember"]
    assert payload == {"member": None, "problems": [{"code": "INVALID_INPUT", "path": ["input", "reason"]}]}
    assert await make.count("audit_log") == 0


async def test_whom_there_is_not_can_not_be_revealed(ask: Ask, programme: Programme):
    answer = await ask(REVEAL, role(Role.MANAGER), input=reveal(MemberId(new_uuid())))

    assert [each["code"] for each in answer["data"]["revealMember"]["problems"]] == ["UNKNOWN_MEMBER"]
    assert await make.count("audit_log") == 0


@pytest.mark.parametrize("caller", [SERVER, role(Role.CLERK), role(Role.SUPPORT), role(Role.AUDITOR)])
async def test_whoever_may_not_reveal_is_told_so(
    ask: Ask, programme: Programme, begin: Begin, caller: object
):
    jane = await make.member(begin, phone="13812341234")

    answer = await ask(REVEAL, caller, input=reveal(jane.id))

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    assert await make.count("audit_log") == 0
