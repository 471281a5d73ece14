"""What the tests of campaigns send."""

from __future__ import annotations

from typing import Any

from domain.staff.permissions import Permission
from tests import make
from tests.api.orders.orders import an_order
from tests.conftest import Ask

MARKETER = make.staff(Permission.CAMPAIGNS_READ, Permission.CAMPAIGNS_WRITE)
TILL = make.service(
    Permission.ORDERS_RECORD, Permission.ORDERS_RETURN, Permission.ORDERS_READ, Permission.CAMPAIGNS_READ
)
CAMPAIGN = """
  code revision state name text trigger event startsAt endsAt recurrence audience condition effects group
  priority exclusive caps { scope period unit limit } goal { kind target reached } template
  figures { uses members points sales { amount } }
  budgets { cap { unit limit } used left }
"""
PROBLEMS = """problems { __typename code message path ... on InvalidInput { field reason }
  ... on WrongCampaignState { campaign state } ... on UnknownCampaign { campaign } }"""
SAVING = f"""mutation ($input: SaveCampaignInput!) {{
  saveCampaign(input: $input) {{ campaign {{ {CAMPAIGN} }} {PROBLEMS} }} }}"""
RECORDING = """mutation ($input: RecordOrderInput!) { recordOrder(input: $input) {
  order {
    id awards { wallet points rule }
    bonuses { campaign name revision wallet points wanted limit(locale: EN) { text limit left } entryId
      shares { number points } }
    campaigns { campaign revision verdict by why(locale: EN) failure { path wanted actual }
      limit(locale: EN) { text } }
    lines { number earned { wallet points } }
  }
  problems { __typename code message }
} }"""
YEAR = {"startsAt": "2026-01-01T00:00:00+08:00", "endsAt": "2027-01-01T00:00:00+08:00"}
ONE_POINT = [{"givePoints": {"points": 1}}]


def moving(name: str, kind: str = "MoveCampaignInput") -> str:
    return f"""mutation ($input: {kind}!) {{
      {name}(input: $input) {{ campaign {{ {CAMPAIGN} }} {PROBLEMS} }} }}"""


async def said(ask: Ask, operation: str, query: str, caller: Any = MARKETER, **sent: Any) -> dict[str, Any]:
    answer = await ask(query, caller, input=sent)
    assert answer["errors"] == [], answer["errors"]
    payload: dict[str, Any] = answer["data"][operation]
    return payload


async def save(ask: Ask, code: str = "spring", **given: Any) -> dict[str, Any]:
    """A draft that is not refused."""
    payload = await said(ask, "saveCampaign", SAVING, code=code, **given)
    assert payload["problems"] == [], payload
    campaign: dict[str, Any] = payload["campaign"]
    return campaign


async def move(ask: Ask, name: str, code: str = "spring", **given: Any) -> dict[str, Any]:
    """`activate`, `pause`, `resume` or `end`."""
    payload = await said(ask, f"{name}Campaign", moving(f"{name}Campaign"), code=code, **given)
    assert payload["problems"] == [], payload
    campaign: dict[str, Any] = payload["campaign"]
    return campaign


async def live(ask: Ask, code: str = "spring", **given: Any) -> dict[str, Any]:
    """A live campaign: this year's, unless told otherwise."""
    content = {"name": {"en": code.title(), "zh-CN": code}, **YEAR, **given}
    await save(ask, code, **content)
    return await move(ask, "activate", code)


async def refused(ask: Ask, code: str = "spring", **given: Any) -> tuple[str, str]:
    """The place and reason of the no to a campaign."""
    payload = await said(ask, "saveCampaign", SAVING, code=code, **given)
    assert payload["campaign"] is None
    (problem,) = payload["problems"]
    assert problem["code"] == "INVALID_INPUT", problem
    return problem["field"], problem["reason"]


async def buy(ask: Ask, member: make.Made, *paid: float, **more: Any) -> dict[str, Any]:
    """A recorded order of the member's."""
    sent = an_order(*paid, member={"id": str(member.id)}, **more)
    payload = await said(ask, "recordOrder", RECORDING, TILL, **sent)
    assert payload["problems"] == [], payload
    order: dict[str, Any] = payload["order"]
    return order


def bonus_points(order: dict[str, Any], wallet: str = "points") -> int:
    return sum(each["points"] for each in order["bonuses"] if each["wallet"] == wallet)


def verdicts(order: dict[str, Any]) -> dict[str, str]:
    return {each["campaign"]: each["verdict"] for each in order["campaigns"]}
