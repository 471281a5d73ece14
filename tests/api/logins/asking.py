"""What the tests of members' log-ins send, and how they come by a code: as the worker does."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from api.authentication import AccessTokens, Authenticator
from domain.logins.ports import DueMessage
from domain.staff.caller import Caller
from domain.work import Begin
from tests.conftest import Ask

PHONE = "+8613800138000"
MAIL = "Ann@Example.com"
REQUEST = """
mutation ($channel: CodeChannel!, $contact: String!) {
  requestLogInCode(input: { channel: $channel, contact: $contact }) {
    goodForSeconds problems { code message path }
  }
}
"""
LOG_IN = """
mutation ($input: LogInWithCodeInput!) {
  logInWithCode(input: $input) {
    tokens { accessToken refreshToken sessionExpiresAt refreshTokenExpiresAt }
    member enrolled problems { __typename code message path }
  }
}
"""
SESSIONS = "{ memberSessions { id isCurrent device network } }"
ME = "{ me { id name phone } }"
REFRESH = """
mutation ($token: String!) { refreshSession(refreshToken: $token) { tokens { accessToken refreshToken } } }
"""
END = "mutation ($id: SessionId!) { endMemberSession(id: $id) { ended problems { code } } }"
END_ALL = "mutation ($keep: Boolean!) { endMemberSessions(keepThis: $keep) { ended problems { code } } }"

END_OF = """
mutation ($member: MemberId!, $reason: String!) {
  endLogInsOfMember(memberId: $member, reason: $reason) { ended problems { code } }
}
"""


async def request(ask: Ask, contact: str = PHONE, channel: str = "SMS", **more: Any) -> dict[str, Any]:
    return await ask(REQUEST, channel=channel, contact=contact, **more)


async def due(begin: Begin) -> list[DueMessage]:
    """What is to be sent; claiming it here, nobody else sends it."""
    async with begin() as work:
        claimed = await work.log_in_codes.claim(limit=100, lease=timedelta(minutes=1))
        return [each for each in claimed if each.message.to]


async def code_for(ask: Ask, begin: Begin, contact: str = PHONE, channel: str = "SMS") -> str:
    """A code that was asked for and has arrived."""
    answer = await request(ask, contact, channel)
    assert (answer["errors"], answer["data"]["requestLogInCode"]["problems"]) == ([], [])
    (sent,) = await due(begin)
    return sent.message.code


async def log_in(
    ask: Ask, code: str, contact: str = PHONE, channel: str = "SMS", *, more: Any = None, **context: Any
) -> Any:
    given = {"channel": channel, "contact": contact, "code": code, **(more or {})}
    answer = await ask(LOG_IN, input=given, **context)
    assert answer["errors"] == []
    return answer["data"]["logInWithCode"]


async def caller(tokens: AccessTokens, access_token: str) -> Caller:
    """Whoever comes with the token."""
    return await Authenticator(tokens).caller(access_token, address=None)


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06d}"
