"""Keys of services: shown once, never wider than their creator, exchanged without a gap."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from api.authentication import AccessTokens, Authenticator
from api.errors import Unauthenticated
from domain.staff.bundles import BUNDLES, Role
from domain.staff.permissions import STAFF_ONLY, Permission
from domain.work import Begin
from persistence.audit.models import AuditRow
from persistence.database import rows
from persistence.staff.models import ServiceKeyRow
from tests import make
from tests.conftest import Ask

ADMIN = make.staff(*BUNDLES[Role.ADMIN])
CREATE = """
mutation ($input: CreateServiceKeyInput!) {
  createServiceKey(input: $input) {
    key { id serviceId name hint permissions ipRanges createdBy expiresAt lastUsedAt revokedAt }
    secret
    problems {
      code
      ... on NotGrantable { permissions }
      ... on TooManyLiveKeys { most }
      ... on InvalidInput { field reason }
    }
  }
}
"""
REVOKE = "mutation ($id: ServiceKeyId!) { revokeServiceKey(id: $id) { key { revokedAt } problems { code } } }"
LIST = "{ serviceKeys(first: 10) { nodes { id name hint permissions } } }"


def wanted(**changed: Any) -> dict[str, Any]:
    return {"name": "till", "permissions": ["ORDERS_RECORD"], **changed}


async def create(ask: Ask, caller: Any = ADMIN, **changed: Any) -> Any:
    answer = await ask(CREATE, caller, input=wanted(**changed))
    assert answer["errors"] == []
    return answer["data"]["createServiceKey"]


async def test_a_key_is_shown_once_and_opens(ask: Ask, tokens: AccessTokens):
    made = await create(ask, ipRanges=["203.0.113.0/24"])

    assert made["problems"] == []
    key, secret = made["key"], made["secret"]
    assert secret.startswith(f"lk_live_{key['hint']}_")
    assert (key["name"], key["permissions"], key["ipRanges"]) == (
        "till",
        ["ORDERS_RECORD"],
        ["203.0.113.0/24"],
    )
    assert key["createdBy"] == ADMIN.actor
    year = datetime.fromisoformat(key["expiresAt"]) - datetime.now(UTC)
    assert timedelta(days=364, hours=23) < year <= timedelta(days=365)
    caller = await Authenticator(tokens).caller(secret, address="203.0.113.9")
    assert caller.permissions == {Permission.ORDERS_RECORD}

    listed = await ask(LIST, ADMIN)
    assert [each["id"] for each in listed["data"]["serviceKeys"]["nodes"]] == [key["id"]]
    assert secret not in str(listed)


async def test_a_dump_of_the_database_holds_no_key(ask: Ask):
    secret = (await create(ask))["secret"]

    (row,) = await rows("SELECT to_jsonb(service_keys)::text AS text FROM service_keys")
    part = secret.rpartition("_")[2]
    for text in (secret, part, part[:20], secret.encode().hex()):
        assert text not in row["text"]


@pytest.mark.parametrize(
    ("held", "asked", "beyond"),
    [
        (BUNDLES[Role.ADMIN], ["STAFF_WRITE", "ORDERS_READ"], ["staff:write"]),
        (BUNDLES[Role.ADMIN], [each.name for each in STAFF_ONLY], sorted(STAFF_ONLY)),
        ({Permission.KEYS_WRITE}, ["ORDERS_READ"], ["orders:read"]),
        (
            {Permission.KEYS_WRITE, Permission.ORDERS_READ},
            ["MEMBERS_READ_CONTACT", "ORDERS_READ"],
            ["members:read_contact"],
        ),
    ],
)
async def test_a_key_can_not_do_what_its_creator_may_not_give(
    ask: Ask, held: set[Permission], asked: list[str], beyond: list[str]
):
    made = await create(ask, make.staff(*held), permissions=asked)

    assert made["problems"] == [{"code": "NOT_GRANTABLE", "permissions": beyond}]
    assert (made["key"], made["secret"]) == (None, None)
    assert await make.counts("service_keys", "audit_log") == {"service_keys": 0, "audit_log": 0}


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ADMIN}))
async def test_only_administrators_make_keys(ask: Ask, role: Role):
    answer = await ask(CREATE, make.staff(*BUNDLES[role]), input=wanted())

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    assert await make.count("service_keys") == 0


@pytest.mark.parametrize(
    ("changed", "field", "reason"),
    [
        ({"permissions": []}, "permissions", "EMPTY"),
        ({"name": ""}, "name", "EMPTY"),
        ({"ipRanges": ["everywhere"]}, "ipRanges.0", "MALFORMED"),
        ({"ipRanges": ["10.0.0.0/8"] * 21}, "ipRanges", "TOO_MANY"),
        ({"expiresAt": "2020-01-01T00:00:00Z"}, "expiresAt", "OUT_OF_RANGE"),
    ],
)
async def test_what_is_no_key_is_not_made(ask: Ask, changed: dict[str, Any], field: str, reason: str):
    made = await create(ask, **changed)

    assert made["problems"] == [{"code": "INVALID_INPUT", "field": field, "reason": reason}]
    assert await make.count("service_keys") == 0


async def test_a_key_takes_over_from_another_and_stays_the_same_service(ask: Ask, tokens: AccessTokens):
    authenticate = Authenticator(tokens)
    old = await create(ask)
    new = await create(ask, replaces=old["key"]["id"])

    assert new["key"]["serviceId"] == old["key"]["serviceId"]
    callers = [await authenticate.caller(each["secret"], address=None) for each in (old, new)]
    assert callers[0].principal_id == callers[1].principal_id
    third = await create(ask, replaces=old["key"]["id"])
    assert third["problems"] == [{"code": "TOO_MANY_LIVE_KEYS", "most": 2}]

    await ask(REVOKE, ADMIN, id=old["key"]["id"])
    assert (await create(ask, replaces=new["key"]["id"]))["problems"] == []


async def test_two_who_replace_a_key_at_once_do_not_make_three_live_ones(ask: Ask):
    old = await create(ask)

    made = await asyncio.gather(*(create(ask, replaces=old["key"]["id"]) for _ in range(5)))

    assert sorted(len(each["problems"]) for each in made) == [0, 1, 1, 1, 1]
    assert await make.count("service_keys") == 2


async def test_a_revoked_key_is_refused_at_once_and_for_good(ask: Ask, tokens: AccessTokens):
    made = await create(ask)

    revoked = (await ask(REVOKE, ADMIN, id=made["key"]["id"]))["data"]["revokeServiceKey"]
    again = (await ask(REVOKE, ADMIN, id=made["key"]["id"]))["data"]["revokeServiceKey"]

    assert revoked["problems"] == []
    assert revoked["key"]["revokedAt"] is not None
    assert again == revoked
    with pytest.raises(Unauthenticated):
        await Authenticator(tokens).caller(made["secret"], address=None)
    assert [row.act for row in await AuditRow.all().order_by("id")] == [
        "service_key.created",
        "service_key.revoked",
    ]


async def test_an_unknown_key_can_neither_be_revoked_nor_replaced(ask: Ask):
    unknown = "key_" + "0" * 26

    revoked = (await ask(REVOKE, ADMIN, id=unknown))["data"]["revokeServiceKey"]
    replaced = await create(ask, replaces=unknown)

    assert revoked == {"key": None, "problems": [{"code": "UNKNOWN_SERVICE_KEY"}]}
    assert replaced["problems"] == [{"code": "UNKNOWN_SERVICE_KEY"}]


async def test_the_record_names_what_was_given(begin: Begin):
    made = await make.service_key(begin, Permission.ORDERS_RECORD, Permission.MEMBERS_READ_CONTACT)

    (row,) = await AuditRow.all()
    assert row.fields_ == ["members:read_contact", "orders:record"]
    assert row.object_id == str(made.key.id)
    assert (await ServiceKeyRow.get()).permissions == ["members:read_contact", "orders:record"]
