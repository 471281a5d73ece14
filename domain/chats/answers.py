"""What a chat service says to a message. Three of the four say no inside of a 200."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus

from domain.chats.chat import ChatService
from domain.webhooks.schedule import Failure, Reply

LATER = timedelta(minutes=1)
"""Every limit of theirs is one of a minute, or shorter."""

TOO_MANY = {
    # "api freq out of limit"; 45033 is that of calls at once.
    ChatService.WECOM: frozenset({45009, 45033}),
    # More than 20 in a minute, in the words of the robots and of the platform.
    ChatService.DINGTALK: frozenset({130101, 410100}),
    # "frequency limited", and the platform's own limit.
    ChatService.LARK: frozenset({11232, 99991400}),
    ChatService.SLACK: frozenset[int](),
}
NO_HOOK = {
    # "invalid webhook url": the robot was taken out of the group.
    ChatService.WECOM: frozenset({93000}),
    # The token, or the robot, or the group is no more.
    ChatService.DINGTALK: frozenset({300001, 400101, 400102, 400106, 400013}),
    # "incoming webhook access token invalid".
    ChatService.LARK: frozenset({19001}),
    ChatService.SLACK: frozenset[int](),
}


def understood(service: ChatService, reply: Reply, body: bytes | None) -> Reply:
    """The reply, and what its body says of it. `body`: that of a 2xx."""
    if reply.status == HTTPStatus.TOO_MANY_REQUESTS:
        return replace(reply, failure=Failure.THROTTLED, retry_after=reply.retry_after or LATER)
    if service is ChatService.SLACK and reply.status == HTTPStatus.NOT_FOUND:
        # "no_service", "channel_not_found", "no_team"
        return replace(reply, failure=Failure.NO_SUCH_HOOK)
    if reply.failure is not None or body is None:
        return reply
    if service is ChatService.SLACK:
        return reply if body.strip() == b"ok" else replace(reply, failure=Failure.BROKEN_ANSWER)
    code = _code(service, body)
    if code is None:
        return replace(reply, failure=Failure.BROKEN_ANSWER)
    if code == 0:
        return reply
    if code in TOO_MANY[service]:
        return replace(reply, failure=Failure.THROTTLED, code=code, retry_after=LATER)
    failure = Failure.NO_SUCH_HOOK if code in NO_HOOK[service] else Failure.REJECTED
    return replace(reply, failure=failure, code=code)


def _code(service: ChatService, body: bytes) -> int | None:
    """The service's own code, 0 for a yes; None where it says none."""
    try:
        said = json.loads(body)
    except ValueError:
        return None
    if not isinstance(said, dict):
        return None
    # Lark answers both, and old bots of it the second one only.
    names = ("code", "StatusCode") if service is ChatService.LARK else ("errcode",)
    for name in names:
        code = said.get(name)
        if isinstance(code, int) and not isinstance(code, bool) and abs(code) < 2**31:
            return code
    return None
