"""The access token of one app, as one process keeps it.

WeChat's *stable* token is the same for everybody who asks while it is good, so each process may ask for it by
itself, and nothing of it has to lie in a database. Within a process one asks and the others wait. In its last
five minutes WeChat gives out the next one, so it is asked again then; the old one is good until its end.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from api.wechat.answers import Token

EARLY = 300.0
"""Seconds before its end from which on a token is asked for anew."""
BETWEEN_FORCED = 30.0
"""WeChat makes no newer one by force within so many seconds, and twenty a day at most."""

Fetch = Callable[[bool], Awaitable[Token]]
"""Asks WeChat; True: the one before ends by it, and a new one is made."""


class TokenKeeper:
    """The token of one app."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._fetching = asyncio.Lock()
        self._token: str | None = None
        self._until = 0.0
        self._forced_at: float | None = None

    def __repr__(self) -> str:
        return "<token of an app>"

    async def current(self, fetch: Fetch) -> str:
        """The token that is good now. Raises what `fetch` does; then the next one asks again."""
        if self._token is not None and self._clock() < self._until:
            return self._token
        async with self._fetching:
            if self._token is not None and self._clock() < self._until:
                return self._token  # somebody has asked meanwhile
            return self._keep(await fetch(False))

    async def after(self, refused: str, fetch: Fetch) -> str:
        """Another token than the one that WeChat has just refused. Where it still gives out that one, it is
        made to give up on it."""
        async with self._fetching:
            if self._token is not None and self._token != refused:
                return self._token
            self._token = None
            token = await fetch(False)
            if token.text == refused and self._may_force():
                self._forced_at = self._clock()
                token = await fetch(True)
            return self._keep(token)

    def _may_force(self) -> bool:
        return self._forced_at is None or self._clock() >= self._forced_at + BETWEEN_FORCED

    def _keep(self, token: Token) -> str:
        self._token = token.text
        # One that is short already is asked for again at the next call, but good for this one.
        self._until = self._clock() + max(0.0, token.good_for - EARLY)
        return token.text
