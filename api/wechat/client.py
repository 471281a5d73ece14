"""WeChat's server, asked: who has this code, which phone is this.

    GET  /sns/jscode2session                      whose code it is
    POST /wxa/business/getuserphonenumber         which phone, with
    POST /cgi-bin/stable_token                    an access token, which each process keeps (`tokens.py`)

One request takes five seconds of WeChat at most, however many calls it needs, and no connection of the pool
meanwhile. A call is made again only where WeChat has surely taken nothing: it could not be reached, it says
that it is busy, or that the token has ended. Where it stays silent nobody knows whether the code is used, so
nothing is sent again: the client asks anew. Three failures in a row, and for five seconds it is not called.

Addresses carry the app's secret and people's codes: no address is ever logged, an answer neither.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from urllib.parse import urlencode

import orjson
import structlog
from prometheus_client import Counter

from api.rates import Breaker
from api.webhooks.sender import Sender
from api.wechat import answers
from api.wechat.answers import BrokenAnswer, Token
from api.wechat.tokens import TokenKeeper
from domain.kernel.refusal import Refusal
from domain.logins.refusals import LogInCodeRefused
from domain.webhooks.schedule import Failure
from domain.wechat.answers import Call, Meaning, meaning_of
from domain.wechat.person import Person
from domain.wechat.ports import WechatTooOften
from domain.wechat.refusals import WechatBlocked, WechatPhoneRefused, WechatUnavailable

log = structlog.get_logger("laurel.wechat")

SECONDS = 5.0
"""For all calls of one request."""
PAUSE = 0.2
"""Before the second try."""
TRIES = 2
SOON = 5
MINUTE = 60
HOUR = 3_600
CALLS = Counter("laurel_wechat_calls_total", "Calls to WeChat, and what came of them.", ["call", "result"])

T = TypeVar("T")

_SURELY_NOT_TAKEN = frozenset({Failure.NO_ADDRESS, Failure.NOT_REACHED, Failure.INSECURE})
_PATHS = {
    Call.LOG_IN: "/sns/jscode2session",
    Call.PHONE: "/wxa/business/getuserphonenumber",
    Call.TOKEN: "/cgi-bin/stable_token",
}
_REFUSED: Mapping[Call, type[Refusal]] = {Call.LOG_IN: LogInCodeRefused, Call.PHONE: WechatPhoneRefused}


class WechatServer:
    """WeChat, as one process calls it."""

    def __init__(
        self, url: str, apps: Mapping[str, str], sender: Sender, *, seconds: float = SECONDS
    ) -> None:
        """`apps`: the secret of each app, by its AppID."""
        self._url = url
        self._apps = apps
        self._sender = sender
        self._seconds = seconds
        self._breaker = Breaker()
        self._tokens = {app: TokenKeeper() for app in apps}

    def __repr__(self) -> str:
        return f"<WeChat for {len(self._apps)} apps>"

    def knows(self, app: str) -> bool:
        return app in self._apps

    def talk(self) -> Talk:
        """For the time of one request."""
        return Talk(self, until=time.monotonic() + self._seconds)


class TokenRefused(Exception):
    """The access token has ended before its time."""


class Talk:
    """The `Wechat` of the domain: all calls of one request, within its time."""

    def __init__(self, server: WechatServer, *, until: float) -> None:
        self._server = server
        self._until = until

    async def person(self, app: str, code: str) -> Person:
        query = {
            "appid": app,
            "secret": self._server._apps[app],
            "js_code": code,
            "grant_type": "authorization_code",
        }
        return await self._call(Call.LOG_IN, app, lambda answer: answers.person(app, answer), query=query)

    async def phone(self, app: str, code: str) -> str:
        found = await self._with_token(app, code)
        if found is None:
            log.warning("wechat.phone_not_understood", app=app)
            raise WechatPhoneRefused
        return found

    async def _with_token(self, app: str, code: str) -> str | None:
        keeper = self._server._tokens[app]
        token = await keeper.current(lambda force: self._token(app, force=force))
        try:
            return await self._phone(app, code, token)
        except TokenRefused:
            token = await keeper.after(token, lambda force: self._token(app, force=force))
        try:
            return await self._phone(app, code, token)
        except TokenRefused:
            raise WechatUnavailable(SOON) from None

    async def _phone(self, app: str, code: str, token: str) -> str | None:
        return await self._call(
            Call.PHONE,
            app,
            lambda answer: answers.phone(app, answer),
            query={"access_token": token},
            body={"code": code},
        )

    async def _token(self, app: str, *, force: bool) -> Token:
        return await self._call(Call.TOKEN, app, answers.token, body=self._asking_for_token(app, force=force))

    def _asking_for_token(self, app: str, *, force: bool) -> Mapping[str, Any]:
        return {
            "grant_type": "client_credential",
            "appid": app,
            "secret": self._server._apps[app],
            "force_refresh": force,
        }

    async def no_token(self, app: str) -> str | None:
        """Why WeChat gives an app no access token, in a word or its number; None where it does. For whoever
        sets the app up."""
        try:
            result, _ = await self._once(Call.TOKEN, None, self._asking_for_token(app, force=False))
        except WechatUnavailable as error:
            return error.code
        return None if result == 0 else str(result)

    async def _call(
        self,
        call: Call,
        app: str,
        understood: Callable[[Mapping[str, Any]], T],
        *,
        query: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
    ) -> T:
        """What WeChat answers. Raises what its number means, WechatUnavailable where it gives no answer."""
        for tries in range(1, TRIES + 1):
            result, answer = await self._once(call, query, body)
            try:
                if isinstance(result, Failure):
                    raise BrokenAnswer(result)
                if result == 0:
                    value = understood(answer)
                    CALLS.labels(call, "OK").inc()
                    return value
            except BrokenAnswer as error:
                CALLS.labels(call, result if isinstance(result, Failure) else "BROKEN_ANSWER").inc()
                log.warning("wechat.no_answer", call=str(call), app=app, reason=str(error), tries=tries)
                if tries == TRIES or result not in _SURELY_NOT_TAKEN:
                    raise WechatUnavailable(SOON) from None
            else:
                meaning = meaning_of(call, result)
                CALLS.labels(call, meaning).inc()
                if meaning is not Meaning.BUSY or tries == TRIES:
                    self._refuse(call, app, meaning, result)
            await self._pause()
        raise AssertionError("unreachable")

    async def _once(
        self, call: Call, query: Mapping[str, str] | None, body: Mapping[str, Any] | None
    ) -> tuple[Failure | int, Mapping[str, Any]]:
        server = self._server
        left = self._until - time.monotonic()
        if left <= 0 or server._breaker.is_open:
            raise WechatUnavailable(SOON)
        url = server._url + _PATHS[call] + (f"?{urlencode(query)}" if query else "")
        headers = {
            "accept": "application/json",
            "accept-encoding": "identity",
            "user-agent": "Laurel-WeChat/1",
        }
        content = b""
        if body is not None:
            headers["content-type"] = "application/json"
            content = orjson.dumps(body)
        method = "POST" if body is not None else "GET"
        answered = await server._sender.ask(method, url, (headers, content), seconds=left)
        result: Failure | int
        answer: Mapping[str, Any] = {}
        if answered.body is None:
            result = answered.reply.failure or Failure.BROKEN_ANSWER
        else:
            try:
                result, answer = answers.read(answered.body)
            except BrokenAnswer:
                result = Failure.BROKEN_ANSWER
        if isinstance(result, Failure):
            if server._breaker.failed():
                log.error("wechat.left_alone", reason=str(result))
        else:
            server._breaker.worked()
        return result, answer

    async def _pause(self) -> None:
        if self._until - time.monotonic() <= PAUSE:
            raise WechatUnavailable(SOON)
        await asyncio.sleep(PAUSE)

    def _refuse(self, call: Call, app: str, meaning: Meaning, errcode: int) -> None:
        """Raises what a number other than 0 means."""
        match meaning:
            case Meaning.CODE_REFUSED if call in _REFUSED:
                raise _REFUSED[call]
            case Meaning.BLOCKED:
                log.warning("wechat.blocked", app=app)
                raise WechatBlocked
            case Meaning.TOO_OFTEN:
                raise WechatTooOften(MINUTE)
            case Meaning.TOKEN_OLD:
                raise TokenRefused
            case Meaning.BUSY:
                raise WechatUnavailable(SOON)
            case Meaning.QUOTA:
                log.error("wechat.quota_used_up", call=str(call), app=app, errcode=errcode)
                raise WechatUnavailable(HOUR)
            case _:
                # Nobody but the operator mends it: its number says where on WeChat's pages to look.
                log.error("wechat.refused_us", call=str(call), app=app, errcode=errcode)
                raise WechatUnavailable(MINUTE)
