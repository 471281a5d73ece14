"""An app's access token: asked for by one, kept while it is good, and another when it ends before that."""

from __future__ import annotations

import asyncio

import pytest

from api.wechat.answers import Token
from api.wechat.tokens import BETWEEN_FORCED, EARLY, TokenKeeper


class WeChat:
    """Gives out tokens, and counts."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.made = 0
        self.asked: list[bool] = []
        self.fails = False

    async def fetch(self, force: bool) -> Token:
        self.asked.append(force)
        await asyncio.sleep(0)
        if self.fails:
            raise ConnectionError
        self.made += force
        return Token(f"t{self.made}", 7_200)

    def keeper(self) -> TokenKeeper:
        return TokenKeeper(clock=lambda: self.now)


async def test_of_twenty_who_need_it_at_once_one_asks():
    wechat = WeChat()
    keeper = wechat.keeper()
    assert await asyncio.gather(*(keeper.current(wechat.fetch) for _ in range(20))) == ["t0"] * 20
    assert wechat.asked == [False]


async def test_it_is_asked_for_again_in_its_last_five_minutes():
    wechat = WeChat()
    keeper = wechat.keeper()
    await keeper.current(wechat.fetch)
    wechat.now += 7_200 - EARLY - 0.001
    await keeper.current(wechat.fetch)
    assert len(wechat.asked) == 1
    wechat.now += 0.001
    await keeper.current(wechat.fetch)
    assert len(wechat.asked) == 2


async def test_a_fetch_that_fails_is_kept_by_nobody():
    wechat = WeChat()
    keeper = wechat.keeper()
    wechat.fails = True
    with pytest.raises(ConnectionError):
        await keeper.current(wechat.fetch)
    wechat.fails = False
    assert await keeper.current(wechat.fetch) == "t0"


async def test_where_wechat_gives_out_the_refused_one_again_it_is_made_to_give_it_up_once():
    wechat = WeChat()
    keeper = wechat.keeper()
    old = await keeper.current(wechat.fetch)

    assert await asyncio.gather(*(keeper.after(old, wechat.fetch) for _ in range(20))) == ["t1"] * 20
    assert wechat.asked == [False, False, True]
    # Refused again at once: nothing is forced within half a minute.
    assert await keeper.after("t1", wechat.fetch) == "t1"
    assert wechat.asked[3:] == [False]
    wechat.now += BETWEEN_FORCED
    assert await keeper.after("t1", wechat.fetch) == "t2"


async def test_where_somebody_else_has_renewed_it_nothing_is_forced():
    wechat = WeChat()
    keeper = wechat.keeper()
    old = await keeper.current(wechat.fetch)
    wechat.made += 1
    assert await keeper.after(old, wechat.fetch) == "t1"
    assert wechat.asked == [False, False]


def test_a_token_is_not_printed():
    assert "t0" not in repr(Token("t0", 1)) + repr(TokenKeeper())
