"""Robots of groups on this machine, which answer as their services document it."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from domain.chats.chat import ChatService
from tests.receiver import Got, receiving

S = ChatService
HOUR = 3600


@dataclass
class Robot:
    """Of one group."""

    service: ChatService
    url: str = ""
    secret: str | None = None
    token: str = "t0ken"
    heard: list[str] = field(default_factory=list)
    """The texts that stand in the group."""
    busy: int = 0
    """How many of the next messages are too many in a minute."""
    removed: bool = False

    def answer(self, got: Got) -> tuple[int, str]:
        """A status and a body, as the service has them."""
        message, query = got.message, parse_qs(urlsplit(got.path).query)
        match self.service:
            case S.WECOM:
                key = query.get("key") == [self.token] and not self.removed
                no = (45009, "api freq out of limit") if self.is_busy() else None
                no = no if key else (93000, "invalid webhook url, hint: [1]")
                return 200, self.by_errcode(no, message.get("text", {}).get("content"))
            case S.DINGTALK:
                no = (130101, "send too fast, exceed 20 times per minute") if self.is_busy() else None
                if self.secret is not None and not self.is_signed_for_dingtalk(query):
                    no = (310000, "sign not match")
                if query.get("access_token") != [self.token] or self.removed:
                    no = (300001, "token is not exist")
                return 200, self.by_errcode(no, message.get("text", {}).get("content"))
            case S.LARK:
                no = (11232, "frequency limited") if self.is_busy() else None
                if self.secret is not None and not self.is_signed_for_lark(message):
                    no = (19021, "sign match fail or timestamp is not within one hour from current time")
                if not got.path.endswith(self.token) or self.removed:
                    no = (19001, "param invalid: incoming webhook access token invalid")
                if no is not None:
                    return 200, json.dumps({"code": no[0], "data": {}, "msg": no[1]})
                self.heard.append(message["content"]["text"])
                return 200, json.dumps({"StatusCode": 0, "StatusMessage": "success", "code": 0, "data": {}})
            case S.SLACK:
                if not got.path.endswith(self.token) or self.removed:
                    return 404, "no_service"
                if self.is_busy():
                    return 429, "rate_limited"
                self.heard.append(message["text"])
                return 200, "ok"

    def is_busy(self) -> bool:
        self.busy -= 1
        return self.busy >= 0

    def by_errcode(self, no: tuple[int, str] | None, text: str | None) -> str:
        if no is None and text:
            self.heard.append(text)
        code, words = no or ((0, "ok") if text else (40008, "invalid message type"))
        return json.dumps({"errcode": code, "errmsg": words})

    def is_signed_for_dingtalk(self, query: dict[str, list[str]]) -> bool:
        """`timestamp` in milliseconds; `sign` is base64 of HMAC-SHA256 by the secret over both."""
        assert self.secret is not None
        stamp, sign = query.get("timestamp", ["0"])[0], query.get("sign", [""])[0]
        wanted = hmac.new(self.secret.encode(), f"{stamp}\n{self.secret}".encode(), hashlib.sha256)
        fresh = abs(time.time() * 1000 - int(stamp)) < HOUR * 1000
        return fresh and sign == base64.b64encode(wanted.digest()).decode()

    def is_signed_for_lark(self, message: dict[str, Any]) -> bool:
        """`timestamp` in seconds; the key is timestamp and secret, and nothing is signed with it."""
        stamp = str(message.get("timestamp", "0"))
        wanted = hmac.new(f"{stamp}\n{self.secret}".encode(), digestmod=hashlib.sha256).digest()
        fresh = abs(time.time() - int(stamp)) < HOUR
        return fresh and message.get("sign") == base64.b64encode(wanted).decode()


_PATHS: dict[ChatService, Callable[[str], str]] = {
    S.WECOM: lambda token: f"/cgi-bin/webhook/send?key={token}",
    S.DINGTALK: lambda token: f"/robot/send?access_token={token}",
    S.LARK: lambda token: f"/open-apis/bot/v2/hook/{token}",
    S.SLACK: lambda token: f"/services/T000/B000/{token}",
}


@asynccontextmanager
async def robot(service: ChatService, *, secret: str | None = None) -> AsyncIterator[Robot]:
    """A robot that listens while the block runs."""
    made = Robot(service=service, secret=secret)

    async def answer(got: Got, writer: asyncio.StreamWriter) -> int | None:
        status, text = made.answer(got)
        body = text.encode()
        head = f"HTTP/1.1 {status} Said\r\ncontent-length: {len(body)}\r\n"
        if status == 429:
            head += "retry-after: 30\r\n"
        writer.write(head.encode() + b"\r\n" + body)
        await writer.drain()
        return None

    async with receiving(answer) as receiver:
        made.url = f"http://127.0.0.1:{receiver.port}{_PATHS[service](made.token)}"
        yield made
