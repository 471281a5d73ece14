"""Giving tiers, and looking at what came of it, as a client does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from domain.staff.permissions import Permission
from persistence.database import from_json, rows
from tests import make
from tests.api.orders.orders import RECORD, an_order
from tests.conftest import Ask

SETTER = make.staff(Permission.TIERS_SET, Permission.MEMBERS_READ)
ADMIN = make.staff(*Permission)
TILL = make.service(Permission.ORDERS_RECORD, Permission.ORDERS_READ)
PROBLEMS = """problems { __typename code path ... on InvalidInput { reason } ... on UnknownTier { tier }
  ... on UnknownLadder { ladder } ... on MembershipNotActive { status } }"""
SET = f"""mutation ($input: SetTierInput!) {{ setTier(input: $input) {{
  id member {{ tier {{ tier {{ code }} earned {{ code }} floors {{ id source endsAt tier {{ code }} }} }} }}
  {PROBLEMS} }} }}"""
END = f"""mutation ($input: EndTierInput!) {{ endTier(input: $input) {{
  member {{ tier {{ tier {{ code }} earned {{ code }} }} }} {PROBLEMS} }} }}"""
HISTORY = """query ($id: MemberId!) { member(id: $id) { tierHistory {
  kind fromTier toTier reason revision said
  figures { metric window value } } } }"""


def in_days(days: float) -> str:
    return (datetime.now(UTC) + timedelta(days=days)).isoformat()


async def set_tier(ask: Ask, member: make.Made, tier: str, **more: Any) -> dict[str, Any]:
    given = {
        "idempotencyKey": make.key(),
        "memberId": str(member.id),
        "tier": tier,
        "endsAt": in_days(30),
        "reason": "A regular of the old shop",
    }
    answer = await ask(SET, SETTER, input={**given, **more})
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"]["setTier"]
    return payload


async def end_tier(ask: Ask, floor: str, **more: Any) -> dict[str, Any]:
    given = {"idempotencyKey": make.key(), "id": floor, "reason": "A mistake"}
    answer = await ask(END, SETTER, input={**given, **more})
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"]["endTier"]
    return payload


async def buy(ask: Ask, member: make.Made, yuan: int, number: str = "1", **more: Any) -> None:
    order = an_order(yuan, external_id=number, member={"id": str(member.id)}, **more)
    answer = await ask(RECORD, TILL, input=order)
    assert answer["errors"] == [] and answer["data"]["recordOrder"]["problems"] == []


async def tier_of(ask: Ask, member: make.Made) -> str:
    answer = await ask("{ me { tier { tier { code } } } }", make.themselves(member.id))
    code: str = answer["data"]["me"]["tier"]["tier"]["code"]
    return code


async def history(ask: Ask, member: make.Made) -> list[dict[str, Any]]:
    """The oldest line first."""
    answer = await ask(HISTORY, ADMIN, id=str(member.id))
    assert answer["errors"] == []
    lines: list[dict[str, Any]] = answer["data"]["member"]["tierHistory"]
    return lines[::-1]


async def moves() -> list[tuple[str, str | None, str, str | None]]:
    found = await rows("SELECT kind, from_tier, to_tier, reason FROM tier_moves ORDER BY at, id")
    return [(each["kind"], each["from_tier"], each["to_tier"], each["reason"]) for each in found]


async def told(kind: str) -> list[dict[str, Any]]:
    found = await rows("SELECT payload FROM facts WHERE kind = $1 ORDER BY at, id", kind)
    return [from_json(each["payload"]) for each in found]
