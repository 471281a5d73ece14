"""Adding, changing and shutting out staff; changing one's password."""

from typing import Any
from uuid import UUID

import pytest

from api.authentication import AccessTokens, Authenticator
from api.errors import Unauthenticated
from domain.kernel.ids import StaffId
from domain.programme.programme import Programme
from domain.staff.bundles import BUNDLES, Role
from domain.staff.caller import Caller
from domain.staff.permissions import STAFF_ONLY, Permission
from persistence.audit.models import AuditRow
from persistence.database import rows
from persistence.encryption import Vault
from persistence.staff.models import StaffRow
from tests import make
from tests.api.staff.test_log_in import JANE, REFUSED, log_in
from tests.api.staff.test_refresh_session import refreshed
from tests.conftest import Ask

ADMIN = make.staff(*BUNDLES[Role.ADMIN])
CREATE = """
mutation ($input: CreateStaffInput!) {
  createStaff(input: $input) {
    staff { id email name roles storeCodes createdAt lastLoginAt lockedUntil disabledAt }
    password
    problems { code ... on InvalidInput { field reason } }
  }
}
"""
UPDATE = """
mutation ($input: UpdateStaffRolesInput!) {
  updateStaffRoles(input: $input) { staff { roles storeCodes } problems { code } }
}
"""
DISABLE = "mutation ($id: StaffId!) { disableStaff(id: $id) { staff { disabledAt } problems { code } } }"
ENABLE = "mutation ($id: StaffId!) { enableStaff(id: $id) { staff { disabledAt } problems { code } } }"
RESET = "mutation ($id: StaffId!) { resetStaffPassword(id: $id) { staff { id } password problems { code } } }"
CHANGE = """
mutation ($current: String!, $new: String!) {
  changePassword(current: $current, new: $new) {
    tokens { accessToken refreshToken }
    problems { code ... on WeakPassword { reason least most } }
  }
}
"""
NOBODY = str(StaffId(UUID(int=9)))


def new(**changed: Any) -> dict[str, Any]:
    return {"email": JANE, "name": "Jane Doe", "roles": ["clerk"], "storeCodes": ["s1"], **changed}


async def test_a_new_colleague_logs_in_with_the_password_that_was_shown(ask: Ask, programme: Programme):
    answer = await ask(CREATE, ADMIN, input=new())

    assert answer["errors"] == []
    made = answer["data"]["createStaff"]
    assert made["problems"] == []
    assert made["staff"]["email"] == JANE
    assert made["staff"]["name"] == "Jane Doe"
    assert (made["staff"]["roles"], made["staff"]["storeCodes"]) == (["clerk"], ["s1"])
    assert len(made["password"]) == 20
    assert (await log_in(ask, password=made["password"]))["problems"] == []


async def test_name_and_e_mail_are_sealed(ask: Ask, programme: Programme):
    await ask(CREATE, ADMIN, input=new())

    (row,) = await rows("SELECT to_jsonb(staff)::text AS text FROM staff")
    for secret in (JANE, "jane", "Jane Doe", JANE.encode().hex(), b"Jane Doe".hex()):
        assert secret not in row["text"]


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"email": "no e-mail"}, {"code": "INVALID_INPUT", "field": "email", "reason": "MALFORMED"}),
        ({"name": "  "}, {"code": "INVALID_INPUT", "field": "name", "reason": "EMPTY"}),
        ({"name": "x" * 101}, {"code": "INVALID_INPUT", "field": "name", "reason": "TOO_LONG"}),
        ({"roles": []}, {"code": "NO_ROLES"}),
        ({"storeCodes": ["s9"]}, {"code": "INVALID_INPUT", "field": "storeCodes", "reason": "UNKNOWN"}),
        ({"email": "Taken@example.com"}, {"code": "STAFF_EMAIL_TAKEN"}),
    ],
)
async def test_what_can_not_be_added_changes_nothing(
    ask: Ask, vault: Vault, programme: Programme, changed: dict[str, Any], problem: dict[str, Any]
):
    await make.staff_account(vault, Role.CLERK, email="taken@example.com")

    answer = await ask(CREATE, ADMIN, input=new(**changed))

    assert answer["data"]["createStaff"] == {"staff": None, "password": None, "problems": [problem]}
    assert await make.counts("staff", "audit_log") == {"staff": 1, "audit_log": 0}


async def test_changed_roles_end_the_tokens_made_before(
    ask: Ask, vault: Vault, programme: Programme, tokens: AccessTokens
):
    staff_id = await make.staff_account(vault, Role.MANAGER)
    authenticate = Authenticator(tokens)
    before = tokens.for_staff(staff_id, 1).text
    assert (await authenticate.caller(before, address=None)).may(Permission.MEMBERS_REVEAL)

    answer = await ask(UPDATE, ADMIN, input={"id": str(staff_id), "roles": ["auditor"], "storeCodes": []})

    assert answer["data"]["updateStaffRoles"] == {
        "staff": {"roles": ["auditor"], "storeCodes": []},
        "problems": [],
    }
    with pytest.raises(Unauthenticated):
        await authenticate.caller(before, address=None)
    after = await authenticate.caller(tokens.for_staff(staff_id, 2).text, address=None)
    assert not after.may(Permission.MEMBERS_REVEAL)
    (row,) = await AuditRow.all()
    assert (row.act, row.fields_, row.object_id) == (
        "staff.roles_changed",
        ["roles", "storeCodes"],
        str(staff_id),
    )


async def test_a_session_outlives_a_change_of_roles_and_carries_the_new_ones(
    ask: Ask, vault: Vault, programme: Programme
):
    staff_id = await make.staff_account(vault, Role.MANAGER, email=JANE)
    token = (await log_in(ask))["tokens"]["refreshToken"]

    await ask(UPDATE, ADMIN, input={"id": str(staff_id), "roles": ["clerk"], "storeCodes": []})

    assert await refreshed(ask, token) is not None


async def test_a_disabled_colleague_is_out_at_once_and_comes_back_by_a_new_log_in(
    ask: Ask, vault: Vault, tokens: AccessTokens
):
    staff_id = await make.staff_account(vault, Role.CLERK, email=JANE)
    held = (await log_in(ask))["tokens"]
    authenticate = Authenticator(tokens)
    await authenticate.caller(held["accessToken"], address=None)

    disabled = (await ask(DISABLE, ADMIN, id=str(staff_id)))["data"]["disableStaff"]

    assert disabled["problems"] == []
    assert disabled["staff"]["disabledAt"] is not None
    with pytest.raises(Unauthenticated):
        await authenticate.caller(held["accessToken"], address=None)
    assert await refreshed(ask, held["refreshToken"]) is None
    assert await log_in(ask) == REFUSED
    # Twice is once.
    again = (await ask(DISABLE, ADMIN, id=str(staff_id)))["data"]["disableStaff"]
    assert again["staff"] == disabled["staff"]
    assert await AuditRow.filter(act="staff.disabled").count() == 1

    enabled = (await ask(ENABLE, ADMIN, id=str(staff_id)))["data"]["enableStaff"]
    assert enabled == {"staff": {"disabledAt": None}, "problems": []}
    with pytest.raises(Unauthenticated):
        await authenticate.caller(held["accessToken"], address=None)
    assert (await log_in(ask))["problems"] == []


@pytest.mark.parametrize("mutation", [UPDATE, DISABLE, ENABLE, RESET])
async def test_nobody_does_it_to_themselves(ask: Ask, vault: Vault, programme: Programme, mutation: str):
    me = await make.staff_account(vault, Role.ADMIN)
    caller = make.staff(Permission.STAFF_WRITE, who=me.value)
    before = await rows("SELECT * FROM staff")

    answer = await ask(mutation, caller, **_variables(mutation, str(me)))

    assert [each["code"] for each in _payload(answer)["problems"]] == ["NOT_ON_ONESELF"]
    assert await rows("SELECT * FROM staff") == before


@pytest.mark.parametrize("mutation", [UPDATE, DISABLE, ENABLE, RESET])
async def test_of_unknown_staff_nothing_is_changed(ask: Ask, programme: Programme, mutation: str):
    answer = await ask(mutation, ADMIN, **_variables(mutation, NOBODY))

    assert [each["code"] for each in _payload(answer)["problems"]] == ["UNKNOWN_STAFF"]
    assert await make.count("audit_log") == 0


@pytest.mark.parametrize("mutation", [CREATE, UPDATE, DISABLE, ENABLE, RESET])
@pytest.mark.parametrize(
    "caller",
    [
        make.staff(*(set(Permission) - {Permission.STAFF_WRITE})),
        make.service(*(set(Permission) - STAFF_ONLY)),
    ],
    ids=["without the permission", "a service"],
)
async def test_only_who_may_does_it(
    ask: Ask, vault: Vault, programme: Programme, mutation: str, caller: Caller
):
    staff_id = await make.staff_account(vault, Role.CLERK)
    before = await rows("SELECT * FROM staff")

    answer = await ask(mutation, caller, **_variables(mutation, str(staff_id)))

    assert answer["data"] is None
    assert [each["extensions"] for each in answer["errors"]] == [{"code": "FORBIDDEN"}]
    assert await rows("SELECT * FROM staff") == before


async def test_a_forgotten_password_is_replaced_and_every_session_ends(ask: Ask, vault: Vault):
    staff_id = await make.staff_account(vault, Role.CLERK, email=JANE)
    token = (await log_in(ask))["tokens"]["refreshToken"]
    await rows("UPDATE staff SET failed_logins = 12, locked_until = now() + interval '15 minutes'")

    answer = (await ask(RESET, ADMIN, id=str(staff_id)))["data"]["resetStaffPassword"]

    assert answer["problems"] == []
    assert await refreshed(ask, token) is None
    assert await log_in(ask) == REFUSED
    assert (await log_in(ask, password=answer["password"]))["problems"] == []


# One's own password


async def test_a_changed_password_ends_every_session_but_the_one_that_begins_with_it(
    ask: Ask, vault: Vault, tokens: AccessTokens
):
    staff_id = await make.staff_account(vault, Role.CLERK, email=JANE)
    held = (await log_in(ask))["tokens"]
    authenticate = Authenticator(tokens)
    me = await authenticate.caller(held["accessToken"], address=None)

    answer = (await ask(CHANGE, me, current=make.PASSWORD, new="a much better phrase"))["data"][
        "changePassword"
    ]

    assert answer["problems"] == []
    with pytest.raises(Unauthenticated):
        await authenticate.caller(held["accessToken"], address=None)
    assert await refreshed(ask, held["refreshToken"]) is None
    now = await authenticate.caller(answer["tokens"]["accessToken"], address=None)
    assert (now.principal_id, now.session_version) == (staff_id.value, 2)
    assert await refreshed(ask, answer["tokens"]["refreshToken"]) is not None
    assert await log_in(ask) == REFUSED
    assert (await log_in(ask, password="a much better phrase"))["problems"] == []


@pytest.mark.parametrize(
    ("current", "new", "problem"),
    [
        ("wrong horse battery", "a much better phrase", {"code": "WRONG_PASSWORD"}),
        (make.PASSWORD, "short", {"code": "WEAK_PASSWORD", "reason": "TOO_SHORT", "least": 12, "most": 128}),
    ],
)
async def test_a_password_that_can_not_be_changed_stays(
    ask: Ask, vault: Vault, current: str, new: str, problem: dict[str, Any]
):
    staff_id = await make.staff_account(vault, Role.CLERK, email=JANE)
    me = make.staff(Permission.OWN_PASSWORD, who=staff_id.value)

    answer = await ask(CHANGE, me, current=current, new=new)

    assert answer["data"]["changePassword"] == {"tokens": None, "problems": [problem]}
    assert (await log_in(ask))["problems"] == []


async def test_a_stolen_token_does_not_help_to_guess_the_password(ask: Ask, vault: Vault):
    staff_id = await make.staff_account(vault, Role.CLERK, email=JANE)
    thief = make.staff(Permission.OWN_PASSWORD, who=staff_id.value)

    for each in range(12):
        answer = await ask(CHANGE, thief, current=f"wrong horse {each}", new="a much better phrase")
        assert answer["data"]["changePassword"]["problems"] == [{"code": "WRONG_PASSWORD"}]

    assert (await StaffRow.get()).failed_logins == 10
    assert await log_in(ask) == REFUSED


# Lists


LIST = """
query ($first: Int!, $after: String) {
  staff(first: $first, after: $after) { nodes { id email } pageInfo { hasNextPage endCursor } }
}
"""


async def test_everybody_is_listed_by_pages(ask: Ask, vault: Vault):
    made = [str(await make.staff_account(vault, Role.CLERK)) for _ in range(5)]

    seen: list[str] = []
    after, page = None, {}
    for _ in range(3):
        page = (await ask(LIST, ADMIN, first=2, after=after))["data"]["staff"]
        seen += [each["id"] for each in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
    assert seen == made[::-1]
    assert page["pageInfo"]["hasNextPage"] is False


async def test_the_viewer_knows_who_it_is(ask: Ask, vault: Vault):
    staff_id = await make.staff_account(vault, Role.CLERK, email=JANE)
    query = "{ viewer { kind permissions staff { id email roles } } }"

    me = await ask(query, make.staff(Permission.POINTS_READ, who=staff_id.value))
    nobody = await ask(query)
    service = await ask(query, make.service(Permission.ORDERS_RECORD))

    assert me["data"]["viewer"] == {
        "kind": "STAFF",
        "permissions": ["POINTS_READ"],
        "staff": {"id": str(staff_id), "email": JANE, "roles": ["clerk"]},
    }
    assert nobody["data"]["viewer"] == {"kind": "ANONYMOUS", "permissions": [], "staff": None}
    assert service["data"]["viewer"] == {"kind": "SERVICE", "permissions": ["ORDERS_RECORD"], "staff": None}


def _variables(mutation: str, staff_id: str) -> dict[str, Any]:
    if mutation is CREATE:
        return {"input": new()}
    if mutation is UPDATE:
        return {"input": {"id": staff_id, "roles": ["admin"], "storeCodes": []}}
    return {"id": staff_id}


def _payload(answer: dict[str, Any]) -> Any:
    assert answer["errors"] == []
    (payload,) = answer["data"].values()
    return payload
