"""What the tests of member codes send."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.kernel.ids import MemberId
from domain.membercodes.code import code_at, index_of, step_at
from domain.staff.caller import Caller
from domain.staff.permissions import Permission
from tests import make
from tests.conftest import Ask

TILL = make.service(Permission.MEMBERS_READ_BY_CODE, Permission.MEMBERS_READ_MASKED, Permission.POINTS_READ)
START = """mutation ($input: StartMemberCodeInput!) { startMemberCode(input: $input) {
  seed { seed base algorithm stepSeconds bits digits } member { id memberCode { code } }
  problems { code ... on MembershipNotActive { status } } } }"""
END = """mutation ($input: EndMemberCodeInput!) { endMemberCode(input: $input) {
  member { id memberCode { code } } problems { code } } }"""
SCAN = """mutation ($input: MemberByCodeInput!) { memberByCode(input: $input) {
  member { id displayName tier { tier { code } } points { available } membership { status } }
  problems { __typename code message path ... on TooManyGuesses { retryAfterSeconds }
    ... on InvalidInput { field reason } } } }"""
TABLES = ("member_codes", "member_code_cards", "member_code_uses", "member_code_guesses", "facts")


@dataclass(frozen=True, slots=True)
class Phone:
    """What a member's phone keeps."""

    seed: bytes
    index: int

    @classmethod
    def of(cls, given: dict[str, Any]) -> Phone:
        index = index_of(given["base"])
        assert index is not None
        return cls(bytes.fromhex(given["seed"]), index)

    def code(self, *, steps: int = 0, seconds: float = 0) -> str:
        """What it shows now; so many steps or seconds away."""
        now = datetime.now(UTC) + timedelta(seconds=seconds)
        return code_at(self.seed, self.index, step_at(now) + steps)


async def start(ask: Ask, caller: Caller, **input: Any) -> dict[str, Any]:
    answer = await ask(START, caller, input={"idempotencyKey": make.key(), **input})
    assert answer["errors"] == [], answer
    payload: dict[str, Any] = answer["data"]["startMemberCode"]
    return payload


async def started(ask: Ask, member_id: MemberId) -> Phone:
    payload = await start(ask, make.themselves(member_id))
    assert payload["problems"] == []
    return Phone.of(payload["seed"])


async def scan(ask: Ask, code: str, *, caller: Caller = TILL, **more: Any) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "code": code, "store": "s1", "till": "1", **more}
    answer = await ask(SCAN, caller, input=input)
    assert answer["errors"] == [], answer
    payload: dict[str, Any] = answer["data"]["memberByCode"]
    return payload


def codes(payload: dict[str, Any]) -> list[str]:
    return [each["code"] for each in payload["problems"]]
