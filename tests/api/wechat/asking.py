"""What the tests of WeChat send."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from domain.idempotency import RequestKey
from domain.kernel.ids import MemberId
from domain.members import use_cases as members
from domain.members.member import EnrolSource
from domain.staff.audit import Origin
from domain.work import Begin
from tests import make
from tests.conftest import Ask
from tests.wechat import SHOP, StandIn, wechat

NUMBER = "13800138000"
LOG_IN = """
mutation ($input: WechatLoginInput!) {
  wechatLogin(input: $input) {
    tokens { accessToken refreshToken } member enrolled
    problems { __typename code message path ... on WechatUnavailable { retryAfterSeconds }
      ... on IdentityOfAnother { kind mergePossible } ... on LogInNotOffered { channel } }
  }
}
"""
BIND = """
mutation ($input: BindWechatPhoneInput!) {
  bindWechatPhone(input: $input) {
    member { id phone points { available } identities { kind inProfile } } joinedOrders merge
    problems { __typename code path ... on IdentityOfAnother { kind mergePossible } }
  }
}
"""
ROWS = ("members", "cards", "identities", "sessions", "refresh_tokens", "member_merges", "facts")
"""What a log-in writes."""


@pytest.fixture
async def standing() -> AsyncIterator[StandIn]:
    async with wechat() as made:
        yield made


class Shop:
    """A mini-program in front of one process."""

    def __init__(self, ask: Ask, standing: StandIn, **sender: Any) -> None:
        self.ask = ask
        self.server = standing.server(**sender)

    async def raw(self, code: str, app: str = SHOP, *, context: Any = None, **more: Any) -> dict[str, Any]:
        given = {"app": app, "code": code, **more}
        return await self.ask(LOG_IN, wechat=self.server, input=given, **(context or {}))

    async def log_in(self, code: str, app: str = SHOP, **more: Any) -> Any:
        answer = await self.raw(code, app, **more)
        assert answer["errors"] == []
        return answer["data"]["wechatLogin"]

    async def refused(self, code: str, app: str = SHOP, **more: Any) -> str:
        """The one problem's code; nothing was written that a log-in writes."""
        before = await make.counts(*ROWS)
        answer = await self.log_in(code, app, **more)
        (problem,) = answer["problems"]
        assert (answer["tokens"], answer["member"], answer["enrolled"]) == (None, None, False)
        assert await make.counts(*ROWS) == before
        name: str = problem["code"]
        return name

    async def bind(self, caller: Any, phone_code: str, app: str = SHOP, **more: Any) -> Any:
        given = {"app": app, "phoneCode": phone_code, "idempotencyKey": make.key(), **more}
        answer = await self.ask(BIND, caller, wechat=self.server, input=given)
        assert answer["errors"] == [], answer["errors"]
        return answer["data"]["bindWechatPhone"]


@pytest.fixture
def shop(ask: Ask, standing: StandIn, programme: Any) -> Shop:
    return Shop(ask, standing)


async def from_a_till(begin: Begin, **given: Any) -> MemberId:
    """A member whom a clerk has enrolled."""
    command = members.EnrolMember(
        given=given,
        programme=None,
        source=EnrolSource.STORE,
        store="s1",
        origin=Origin(),
        key=RequestKey(principal_id=make.SERVICE_ID, key=make.key(), operation="enrolMember", content={}),
    )
    return (await members.enrol_member(command, begin)).result.member_id


def codes(answer: Any) -> list[str]:
    return [each["code"] for each in answer["problems"]]
