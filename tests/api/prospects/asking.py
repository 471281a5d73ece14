"""What the tests of prospects send."""

from __future__ import annotations

from typing import Any

from domain.staff.permissions import Permission
from persistence.database import from_json, rows
from tests import make
from tests.api.privacy.agreeing import consent, published
from tests.conftest import Ask

TILL = make.service(Permission.PROSPECTS_RECORD)
"""It may not read members."""
SHOP = make.service(Permission.PROSPECTS_RECORD, Permission.MEMBERS_READ)
READER = make.staff(Permission.PROSPECTS_READ, Permission.PROSPECTS_MESSAGE)
MARKETER = make.staff(Permission.PROSPECTS_MESSAGE)
SENDER = make.service(Permission.PROSPECTS_CONTACT)
PHONE = "+8613800138000"

_PROBLEMS = """problems { __typename code message path ... on InvalidInput { field reason }
  ... on ConsentMissing { purpose document consentVersion: version fields } }"""
RECORD = f"""mutation ($input: RecordProspectInput!) {{
  done: recordProspect(input: $input) {{ prospectId {_PROBLEMS} }} }}"""
RECORD_BLINDLY = RECORD.replace(" prospectId", "")
MESSAGE = f"""mutation ($input: MessageProspectsInput!) {{
  done: messageProspects(input: $input) {{ told {_PROBLEMS} }} }}"""
WITHDRAW = "mutation ($id: ProspectId!) { done: withdrawProspect(id: $id) { problems { code } } }"
WITHDRAW_CONTACT = f"""mutation ($input: WithdrawProspectContactInput!) {{
  done: withdrawProspectContact(input: $input) {{ {_PROBLEMS} }} }}"""
LIST = """query ($filter: ProspectFilter, $first: Int!, $after: String) {
  done: prospects(filter: $filter, first: $first, after: $after) {
    nodes { id kind source store locale tags consentDocument consentVersion mayBeMessaged }
    pageInfo { hasNextPage endCursor } } }"""
COUNT = "query ($filter: ProspectFilter) { done: prospectCount(filter: $filter) }"
CONTACT = "query ($id: ProspectId!) { done: prospectContact(id: $id) { id kind contact locale } }"


async def done(ask: Ask, document: str, caller: Any, **variables: Any) -> Any:
    answer = await ask(document, caller, **variables)
    assert answer["errors"] == [], answer["errors"]
    return answer["data"]["done"]


def given(contact: str = PHONE, **also: Any) -> dict[str, Any]:
    return {
        "idempotencyKey": make.key(),
        "kind": "EMAIL" if "@" in contact else "PHONE",
        "contact": contact,
        "source": "fair",
        "consent": consent("MARKETING", channel="WEB"),
        **also,
    }


async def record(ask: Ask, contact: str = PHONE, **also: Any) -> str:
    """A prospect that is not refused; its id."""
    payload = await done(ask, RECORD, SHOP, input=given(contact, **also))
    assert payload["problems"] == []
    prospect: str = payload["prospectId"]
    return prospect


async def agreed_policy(ask: Ask) -> None:
    await published(ask, "MARKETING")


async def message(ask: Ask, caller: Any = READER, **also: Any) -> Any:
    return await done(ask, MESSAGE, caller, input={"idempotencyKey": make.key(), "message": "spring", **also})


async def told(kind: str) -> list[Any]:
    found = await rows("SELECT payload FROM facts WHERE kind = $1 ORDER BY recorded_at, id", kind)
    return [from_json(each["payload"]) for each in found]
