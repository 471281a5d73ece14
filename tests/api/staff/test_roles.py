"""Roles that administrators edit: what may be given, what is refused, and that it holds at once."""

from __future__ import annotations

import asyncio
from typing import Any

from api.authentication import AccessTokens, Authenticator
from api.permission_list import FILE
from domain.staff.bundles import BUNDLES, Role
from domain.staff.caller import Caller
from domain.staff.permissions import SERVICE_ONLY, Permission
from persistence.audit.models import AuditRow
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from tests import make
from tests.conftest import Ask
from tests.tables import checksums

ADMIN = make.staff(*BUNDLES[Role.ADMIN])
SAVE = """mutation ($input: SaveRoleInput!) {
  saveRole(input: $input) {
    role { code name(locale: ZH_CN) permissions secondFactor builtIn }
    problems { code ... on NotGrantable { permissions } ... on InvalidInput { field reason } }
  }
}"""
DELETE = """mutation ($code: String!) {
  deleteRole(code: $code) { problems { code ... on RoleInUse { holders } } }
}"""
ROLES = "{ roles { code permissions builtIn secondFactor names } }"
CREATE = """mutation ($input: CreateStaffInput!) {
  createStaff(input: $input) { staff { roles } problems { code ... on UnknownRole { role } } }
}"""
UPDATE = """mutation ($input: UpdateStaffRolesInput!) {
  updateStaffRoles(input: $input) { staff { roles } problems { code } }
}"""


def role(code: str = "cashier", *permissions: Permission, **more: Any) -> dict[str, Any]:
    names = [each.name for each in permissions or (Permission.ORDERS_READ,)]
    return {"code": code, "name": {"en": "Cashier", "zh-CN": "收银"}, "permissions": names, **more}


async def saved(ask: Ask, input: dict[str, Any], caller: Caller = ADMIN) -> Any:
    answer = await ask(SAVE, caller, input=input)
    assert answer["errors"] == []
    return answer["data"]["saveRole"]


async def test_the_built_in_roles_are_there_and_hold_what_the_list_says(ask: Ask):
    answer = await ask(ROLES, ADMIN)

    roles = {each["code"]: each for each in answer["data"]["roles"]}
    assert set(roles) == set(Role)
    for each in Role:
        assert {Permission[name] for name in roles[each]["permissions"]} == BUNDLES[each]
        assert (roles[each]["builtIn"], roles[each]["secondFactor"]) == (True, False)
        assert f"| {each} |" in FILE.read_text()


async def test_a_role_of_ones_own_is_given_edited_and_holds_at_once(
    ask: Ask, vault: Vault, tokens: AccessTokens
):
    made = await saved(ask, role())
    assert made == {
        "role": {
            "code": "cashier",
            "name": "收银",
            "permissions": ["ORDERS_READ", "OWN_PASSWORD"],
            "secondFactor": False,
            "builtIn": False,
        },
        "problems": [],
    }
    answer = await ask(CREATE, ADMIN, input={"email": "a@example.com", "name": "A", "roles": ["cashier"]})
    assert answer["data"]["createStaff"] == {"staff": {"roles": ["cashier"]}, "problems": []}
    staff_id = await make.staff_account(vault, "cashier")  # type: ignore[arg-type]
    token, authenticate = tokens.for_staff(staff_id, 1).text, Authenticator(tokens)
    assert (await authenticate.caller(token, address=None)).permissions == {
        Permission.ORDERS_READ,
        Permission.OWN_PASSWORD,
    }

    wider = role("cashier", Permission.ORDERS_RECORD, Permission.POINTS_READ, secondFactor=True)
    await saved(ask, wider)

    # The same token, the next request: it has to set up its second factor, and then may do what is new.
    assert (await authenticate.caller(token, address=None)).permissions == {Permission.OWN_PASSWORD}
    await saved(ask, {**wider, "secondFactor": False})
    assert (await authenticate.caller(token, address=None)).permissions == {
        Permission.ORDERS_RECORD,
        Permission.POINTS_READ,
        Permission.OWN_PASSWORD,
    }
    said = [row.fields_ for row in await AuditRow.filter(act="role.saved").order_by("id")]
    assert said == [
        ["+orders:read", "+own:password", "name", "secondFactor"],
        ["+orders:record", "+points:read", "-orders:read", "secondFactor"],
        ["secondFactor"],
    ]
    # The same again is no change.
    before = await checksums()
    await saved(ask, {**wider, "secondFactor": False})
    assert await checksums() == before


async def test_what_can_not_be_is_refused_and_changes_nothing(ask: Ask, vault: Vault):
    await make.staff_account(vault, Role.ADMIN)
    await saved(ask, role())
    before = await checksums()
    some = make.staff(Permission.STAFF_READ, Permission.STAFF_WRITE, Permission.ORDERS_READ)

    async def problems(input: dict[str, Any], caller: Caller = ADMIN) -> Any:
        answer = await saved(ask, input, caller)
        assert answer["role"] is None
        return answer["problems"]

    # Nobody gives what he does not hold, by whichever way.
    beyond = {"code": "NOT_GRANTABLE", "permissions": ["points:adjust"]}
    assert await problems(role("new", Permission.ORDERS_READ, Permission.POINTS_ADJUST), some) == [beyond]
    assert await problems(role("cashier", Permission.POINTS_ADJUST), some) == [beyond]
    for given in (["admin"], ["cashier", "manager"]):
        answer = await ask(CREATE, some, input={"email": "b@example.com", "name": "B", "roles": given})
        assert answer["data"]["createStaff"]["problems"][0]["code"] == "NOT_GRANTABLE"
    # No role holds what only a service may.
    for each in sorted(SERVICE_ONLY):
        assert await problems(role("new", each)) == [{"code": "NOT_GRANTABLE", "permissions": [str(each)]}]
    for code in ("", "A", "9a", "a b", "x" * 33, "é"):
        refused = {"code": "INVALID_INPUT", "field": "code", "reason": "MALFORMED"}
        assert await problems(role(code)) == [refused]
    unknown = await ask(CREATE, ADMIN, input={"email": "b@example.com", "name": "B", "roles": ["pirate"]})
    assert unknown["data"]["createStaff"]["problems"] == [{"code": "UNKNOWN_ROLE", "role": "pirate"}]
    # The last who can change staff keeps it.
    assert await problems(role("admin", Permission.ORDERS_READ)) == [{"code": "LAST_ADMINISTRATOR"}]
    late = await ask(SAVE, make.staff(*BUNDLES[Role.ADMIN], stepped_up=False), input=role())
    assert late["errors"][0]["extensions"]["code"] == "STEP_UP_REQUIRED"
    assert await checksums() == before


async def test_a_role_is_deleted_when_nobody_holds_it(ask: Ask, vault: Vault):
    await saved(ask, role())
    holder = await make.staff_account(vault, "cashier")  # type: ignore[arg-type]

    async def problems(code: str) -> Any:
        return (await ask(DELETE, ADMIN, code=code))["data"]["deleteRole"]["problems"]

    assert await problems("clerk") == [{"code": "ROLE_BUILT_IN"}]
    assert await problems("pirate") == [{"code": "UNKNOWN_ROLE"}]
    assert await problems("cashier") == [{"code": "ROLE_IN_USE", "holders": 1}]
    assert await value("SELECT count(*) FROM staff_roles") == len(Role) + 1
    await ask(UPDATE, ADMIN, input={"id": str(holder), "roles": ["clerk"], "storeCodes": []})
    assert await problems("cashier") == []
    assert await value("SELECT count(*) FROM staff_roles") == len(Role)


async def test_a_password_is_no_way_around_ones_own_roles(ask: Ask, vault: Vault):
    admin = await make.staff_account(vault, Role.ADMIN)
    await make.staff_account(vault, Role.ADMIN)
    before = await checksums()
    small = make.staff(Permission.STAFF_WRITE)

    for mutation in ("resetStaffPassword", "resetSecondFactor"):
        answer = await ask(
            f"mutation ($id: StaffId!) {{ {mutation}(id: $id) {{ problems {{ code }} }} }}",
            small,
            id=str(admin),
        )
        assert answer["data"][mutation]["problems"] == [{"code": "NOT_GRANTABLE"}]
    assert await checksums() == before


async def test_two_administrators_who_remove_each_other_at_once_leave_one(ask: Ask, vault: Vault):
    everything = BUNDLES[Role.ADMIN]
    for _ in range(5):
        await rows("UPDATE staff SET disabled_at = now() RETURNING 1")
        one = await make.staff_account(vault, Role.ADMIN)
        two = await make.staff_account(vault, Role.ADMIN)
        disable = "mutation ($id: StaffId!) { disableStaff(id: $id) { problems { code } } }"
        reduced = {"roles": ["clerk"], "storeCodes": []}

        answers = await asyncio.gather(
            ask(disable, make.staff(*everything, who=one.value), id=str(two)),
            ask(UPDATE, make.staff(*everything, who=two.value), input={"id": str(one), **reduced}),
            ask(SAVE, make.staff(*everything, who=new_uuid()), input=role("admin")),
        )

        refused = [
            each["code"]
            for answer in answers
            for payload in answer["data"].values()
            for each in payload["problems"]
        ]
        assert refused.count("LAST_ADMINISTRATOR") == 2
        left = "SELECT count(*) FROM staff WHERE disabled_at IS NULL AND 'admin' = ANY (roles)"
        keeps = await value("SELECT permissions IS NULL FROM staff_roles WHERE code = 'admin'")
        assert keeps and await value(left) == 1


async def test_an_edited_built_in_role_follows_the_version_again_when_it_is_reset(
    ask: Ask, vault: Vault, begin: Any
):
    from domain.roles.use_cases import reset_role
    from domain.staff.audit import OPERATOR

    await saved(ask, role("clerk", Permission.ORDERS_READ))
    assert await value("SELECT permissions FROM staff_roles WHERE code = 'clerk'") is not None

    await reset_role("clerk", OPERATOR, begin)

    roles = {each["code"]: each for each in (await ask(ROLES, ADMIN))["data"]["roles"]}
    assert {Permission[name] for name in roles["clerk"]["permissions"]} == BUNDLES[Role.CLERK]
