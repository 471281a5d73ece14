"""`laurel doctor` says of each app whether WeChat knows it."""

from __future__ import annotations

from pydantic import SecretStr

from api.commands.doctor import State, _wechat
from api.settings import Environment, Settings
from tests.api.wechat.asking import standing
from tests.receiver import receiving
from tests.wechat import CLUB, SECRETS, SHOP, StandIn

__all__ = ["standing"]


async def said(url: str, apps: str) -> list[tuple[State, str]]:
    settings = Settings(
        environment=Environment.DEVELOPMENT,
        webhooks_to_loopback=True,
        wechat_apps=SecretStr(apps),
        wechat_url=url,
    )
    return [(each.state, each.text) async for each in _wechat(settings)]


async def test_each_app_is_asked_about_and_a_refusal_has_wechat_s_number(standing: StandIn):
    good, bad = await said(standing.url, f"{SHOP}:{SECRETS[SHOP]}, {CLUB}:{'c' * 32}")
    assert good == (State.GOOD, f"WeChat: knows {SHOP}.")
    assert (bad[0], f"no token for {CLUB} (40125)" in bad[1]) == (State.BAD, True)
    async with receiving() as gone:
        pass
    ((state, text),) = await said(f"http://127.0.0.1:{gone.port}", f"{SHOP}:{SECRETS[SHOP]}")
    assert (state, "(NOT_REACHED)" in text, SECRETS[SHOP] in text) == (State.BAD, True, False)
    assert [each async for each in _wechat(Settings(environment=Environment.DEVELOPMENT))] == []
