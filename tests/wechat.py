"""A WeChat of our own on 127.0.0.1: it answers as WeChat's pages say, bytes included, and badly where it
shall.

Everything with 200 and as text/plain, errors too; codes are good once and in their own app; the stable token
is one and the same until it ends.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from api.webhooks.sender import Sender
from api.wechat.client import WechatServer
from tests.receiver import Answer, Got, Receiver, receiving

SHOP = "wx0123456789abcdef"
CLUB = "wxfedcba9876543210"
SECRETS = {SHOP: "a" * 32, CLUB: "b" * 32}
WELCOME = "13000000000"
SESSION_KEY = "c2Vzc2lvbi1rZXktb2YtV2VDaGF0IQ=="
LOG_IN, PHONE, TOKEN = "/sns/jscode2session", "/wxa/business/getuserphonenumber", "/cgi-bin/stable_token"
WORDS = {
    40029: "invalid code",
    40163: "code been used",
    40125: "invalid appsecret",
    45011: "api minute-quota reach limit",
}


@dataclass
class StandIn:
    """What there is at WeChat, and what it was asked."""

    receiver: Receiver | None = None
    codes: dict[str, tuple[str, dict[str, str]]] = field(default_factory=dict)
    """Of `wx.login`: the app, and what is said."""
    phones: dict[str, tuple[str, str, Any]] = field(default_factory=dict)
    """The app, the number and the country's code."""
    used: set[str] = field(default_factory=set)
    tokens: dict[str, int] = field(default_factory=dict)
    """How often each app's token was made anew."""
    tells: dict[str, list[int]] = field(default_factory=dict)
    """Numbers to answer next, by path, before anything is looked at."""
    welcomes: bool = False
    """Every code of `wx.login` is good, its openid itself; every code for a phone gives `WELCOME`."""
    instead: Answer | None = None
    """Answers in the place of WeChat."""
    asked: list[str] = field(default_factory=list)
    forced: int = 0

    def logs_in(self, code: str, openid: str, unionid: str | None = None, app: str = SHOP) -> str:
        self.codes[code] = (app, {"openid": openid, **({"unionid": unionid} if unionid else {})})
        return code

    def gives(self, code: str, number: str, country: Any = "86", app: str = SHOP) -> str:
        self.phones[code] = (app, number, country)
        return code

    def count(self, path: str) -> int:
        return self.asked.count(path)

    @property
    def url(self) -> str:
        assert self.receiver is not None
        return f"http://127.0.0.1:{self.receiver.port}"

    def server(self, *, url: str | None = None, **sender: Any) -> WechatServer:
        """Who asks it, as a process does."""
        return WechatServer(url or self.url, SECRETS, Sender(loopback=True, **sender))

    async def answer(self, got: Got, writer: asyncio.StreamWriter) -> int | None:
        address = urlsplit(got.path)
        self.asked.append(address.path)
        if self.instead is not None:
            return await self.instead(got, writer)
        query = {name: each[0] for name, each in parse_qs(address.query).items()}
        number = next(iter(self.tells.get(address.path, [])), None)
        if number is not None:
            self.tells[address.path].pop(0)
            said = error(number)
        else:
            said = self._said(address.path, got, query)
        writer.write(plain(json.dumps(said).encode()))
        await writer.drain()
        return None

    def _said(self, path: str, got: Got, query: dict[str, str]) -> dict[str, Any]:
        match got.method, path:
            case "GET", "/sns/jscode2session":
                return self._session(query)
            case "POST", "/wxa/business/getuserphonenumber":
                return self._phone(query.get("access_token", ""), json.loads(got.body))
            case "POST", "/cgi-bin/stable_token":
                return self._token(json.loads(got.body))
            case _:
                return error(40066)

    def _session(self, query: dict[str, str]) -> dict[str, Any]:
        if query.get("grant_type") != "authorization_code":
            return error(40002)
        if query.get("appid") not in SECRETS:
            return error(40013)
        if query.get("secret") != SECRETS[query["appid"]]:
            return error(40125)
        code = query.get("js_code", "")
        if self.welcomes and code not in self.codes:
            self.logs_in(code, code, app=query["appid"])
        app, said = self.codes.get(code, ("", {}))
        if app != query["appid"]:
            return error(40029)
        if query["js_code"] in self.used:
            return error(40163)
        self.used.add(query["js_code"])
        return {"session_key": SESSION_KEY, **said}

    def _phone(self, token: str, body: dict[str, Any]) -> dict[str, Any]:
        asking = next((app for app in SECRETS if token == self.token_of(app)), None)
        if asking is None:
            return error(40001)
        if self.welcomes and body["code"] not in self.phones:
            self.gives(body["code"], WELCOME, app=asking)
        app, number, country = self.phones.get(body["code"], ("", "", ""))
        if not app or body["code"] in self.used:
            return error(40029)
        if app != asking:
            return error(40013)
        self.used.add(body["code"])
        info = {"phoneNumber": number, "purePhoneNumber": number, "countryCode": country}
        return {
            "errcode": 0,
            "errmsg": "ok",
            "phone_info": {**info, "watermark": {"timestamp": 1637744274, "appid": app}},
        }

    def _token(self, body: dict[str, Any]) -> dict[str, Any]:
        app = body["appid"]
        if SECRETS.get(app) != body["secret"]:
            return error(40125)
        if body["force_refresh"]:
            self.forced += 1
            self.end_token(app)
        return {"access_token": self.token_of(app), "expires_in": 7200}

    def token_of(self, app: str) -> str:
        return f"token-{self.tokens.get(app, 0)}-of-{app}"

    def end_token(self, app: str) -> None:
        self.tokens[app] = self.tokens.get(app, 0) + 1


def error(errcode: int) -> dict[str, Any]:
    words = WORDS.get(errcode, "refused")
    return {"errcode": errcode, "errmsg": f"{words}, rid: 65f0c3a1-2b7c6d11-0a0b0c0d"}


def plain(body: bytes) -> bytes:
    head = "HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nContent-Type: text/plain\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


@asynccontextmanager
async def wechat() -> AsyncIterator[StandIn]:
    """It listens while the block runs."""
    standing = StandIn()
    async with receiving(standing.answer) as receiver:
        standing.receiver = receiver
        yield standing


def writes(*parts: bytes, wait: float = 0.0) -> Answer:
    """An answer of these bytes, and then the connection ends."""

    async def answer(got: Got, writer: asyncio.StreamWriter) -> int | None:
        for part in parts:
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(wait)
        return None

    return answer


Making = Callable[[StandIn], None]
