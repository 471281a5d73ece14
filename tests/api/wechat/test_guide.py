"""The guide to mini-programs, question by question, as one would send them."""

from __future__ import annotations

import re
from typing import Any

from api.authentication import AccessTokens
from domain.staff.permissions import Permission
from domain.wechat.answers import Call, Meaning, meaning_of
from domain.work import Begin
from tests import make
from tests.api.identities.test_identities import UNBIND
from tests.api.logins.asking import caller
from tests.api.wechat.asking import NUMBER, from_a_till, standing
from tests.conftest import Ask
from tests.test_docs import ROOT, blocks_of
from tests.wechat import SHOP, StandIn

__all__ = ["standing"]

GUIDE = ROOT / "docs" / "guides" / "wechat.md"


async def test_the_guide_s_questions_are_answered(
    ask: Ask, begin: Begin, programme: Any, tokens: AccessTokens, standing: StandIn
):
    log_in, with_phone, phone = (each.text for each in blocks_of(GUIDE) if each.language == "graphql")
    server = standing.server()

    code = standing.logs_in("c1", "oAnn", "uAnn")
    first = (await ask(log_in, wechat=server, app=SHOP, code=code))["data"]["wechatLogin"]
    assert (first["enrolled"], first["problems"]) == (True, [])

    offline = await from_a_till(begin, phone=NUMBER)
    both = {"code": standing.logs_in("c2", "oBen"), "phoneCode": standing.gives("p1", NUMBER)}
    second = (await ask(with_phone, wechat=server, app=SHOP, **both))["data"]["wechatLogin"]
    assert (second["enrolled"], second["member"], second["problems"]) == (False, str(offline), [])

    ann = await caller(tokens, first["tokens"]["accessToken"])
    given = {"app": SHOP, "phoneCode": standing.gives("p2", NUMBER)}
    refused = await ask(phone, ann, wechat=server, key=make.key(), **given)
    (problem,) = refused["data"]["bindWechatPhone"]["problems"]
    assert (problem["code"], problem["mergePossible"]) == ("IDENTITY_OF_ANOTHER", True)
    sure = await ask(phone, ann, wechat=server, key=make.key(), sure=True, **given)
    bound = sure["data"]["bindWechatPhone"]
    assert (bound["member"]["id"], bound["problems"]) == (first["member"], [])

    clerk = make.staff(Permission.MEMBERS_BIND, Permission.MEMBERS_READ_MASKED)
    taken_off = {"memberId": first["member"], "kind": "WECHAT_OPENID", "value": f"{SHOP}:oBen"}
    off = await ask(UNBIND, clerk, input={"idempotencyKey": make.key(), **taken_off})
    assert (off["errors"], off["data"]["unbindIdentity"]["problems"]) == ([], [])
    sold = await ask(log_in, wechat=server, app=SHOP, code=standing.logs_in("c3", "oBen"))
    assert sold["data"]["wechatLogin"]["enrolled"]


def test_the_guide_s_table_of_numbers_is_what_is_done():
    table = GUIDE.read_text(encoding="utf-8").partition("WeChat's own numbers mean")[2]
    said = {
        int(number): becomes
        for numbers, becomes in re.findall(r"(?m)^\| (-?\d[^|]*) \| ([^|]*) \|$", table)
        for number in re.findall(r"-?\d+", numbers)
    }
    meant = {
        Meaning.CODE_REFUSED: "LOG_IN_CODE_REFUSED",
        Meaning.BLOCKED: "WECHAT_BLOCKED",
        Meaning.TOO_OFTEN: "RATE_LIMITED",
        Meaning.BUSY: "asked once more",
        Meaning.TOKEN_OLD: "another access token",
        Meaning.QUOTA: "quota_used_up",
        Meaning.OURS: "refused_us",
    }
    assert len(said) == 14
    for number, becomes in said.items():
        call = Call.PHONE if "access token" in becomes else Call.LOG_IN
        assert meant[meaning_of(call, number)] in becomes, number
