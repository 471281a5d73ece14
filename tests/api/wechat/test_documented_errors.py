"""Every no that WeChat's pages list, and the access token that ends before its time."""

from __future__ import annotations

import asyncio

import pytest

from tests import make
from tests.api.wechat.asking import NUMBER, Shop, shop, standing
from tests.wechat import LOG_IN, PHONE, SHOP, TOKEN, StandIn

__all__ = ["shop", "standing"]


@pytest.mark.parametrize(
    ("errcode", "code", "seconds"),
    [
        *((each, "LOG_IN_CODE_REFUSED", None) for each in (40029, 40163, 41008)),
        (40226, "WECHAT_BLOCKED", None),
        (45009, "WECHAT_UNAVAILABLE", 3_600),
        *((each, "WECHAT_UNAVAILABLE", 60) for each in (40013, 40125, 40066, 40001, 40164, 48001, 99999)),
    ],
)
async def test_every_documented_no_of_the_log_in_is_a_problem_and_writes_nothing(
    errcode: int, code: str, seconds: int | None, shop: Shop, standing: StandIn
):
    standing.tells[LOG_IN] = [errcode]
    wanted = standing.logs_in("c1", "oAnn")

    answer = await shop.log_in(wanted)

    (problem,) = answer["problems"]
    assert (problem["code"], problem.get("retryAfterSeconds")) == (code, seconds)
    assert await make.counts("members", "sessions") == {"members": 0, "sessions": 0}
    again = await shop.log_in(wanted)
    if seconds is None:  # WeChat has taken it: it is over
        assert (again["tokens"], standing.count(LOG_IN)) == (None, 1)
    else:
        assert again["enrolled"]


async def test_a_busy_wechat_is_asked_a_second_time_and_no_third(shop: Shop, standing: StandIn):
    standing.tells[LOG_IN] = [-1]
    assert (await shop.log_in(standing.logs_in("c1", "oAnn")))["enrolled"]
    assert standing.count(LOG_IN) == 2
    standing.tells[LOG_IN] = [-1, -1]
    assert await shop.refused(standing.logs_in("c2", "oAnn")) == "WECHAT_UNAVAILABLE"
    assert standing.count(LOG_IN) == 4


async def test_too_often_is_rate_limited_by_a_minute(shop: Shop, standing: StandIn):
    standing.tells[LOG_IN] = [45011]
    answer = await shop.raw(standing.logs_in("c1", "oAnn"))
    assert answer["errors"][0]["extensions"] == {"code": "RATE_LIMITED", "retryAfter": 60}
    assert (await shop.log_in("c1"))["enrolled"]


@pytest.mark.parametrize("errcode", [40001, 42001, 40014])
async def test_a_token_that_ended_early_is_renewed_and_the_phone_is_had(
    errcode: int, shop: Shop, standing: StandIn
):
    await shop.log_in(standing.logs_in("c1", "oAnn"), phoneCode=standing.gives("p1", NUMBER))
    standing.end_token(SHOP)  # by somebody else who has the secret
    standing.tells[PHONE] = [errcode] if errcode != 40001 else []

    answer = await shop.log_in(standing.logs_in("c2", "oBen"), phoneCode=standing.gives("p2", "13900139000"))

    assert answer["problems"] == []
    assert (standing.count(TOKEN), standing.forced) == (2, 0)


async def test_a_token_that_wechat_gives_out_and_refuses_is_renewed_by_force_and_then_given_up(
    shop: Shop, standing: StandIn
):
    standing.tells[PHONE] = [42001]
    answer = await shop.log_in(standing.logs_in("c1", "oAnn"), phoneCode=standing.gives("p1", NUMBER))
    assert (answer["problems"], standing.forced) == ([], 1)
    standing.tells[PHONE] = [42001, 42001]
    phone = standing.gives("p2", "13900139000")
    assert await shop.refused(standing.logs_in("c2", "oBen"), phoneCode=phone) == "WECHAT_UNAVAILABLE"
    assert standing.forced == 1  # not twice within half a minute


async def test_twenty_who_give_their_phones_at_once_need_one_token(shop: Shop, standing: StandIn):
    pairs = [
        (standing.logs_in(f"c{n}", f"o{n}"), standing.gives(f"p{n}", f"1380013{n:04d}")) for n in range(20)
    ]
    answers = await asyncio.gather(*(shop.log_in(code, phoneCode=phone) for code, phone in pairs))
    assert [each["problems"] for each in answers] == [[]] * 20
    assert standing.count(TOKEN) == 1
