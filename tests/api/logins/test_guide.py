"""The guide to logging in, question by question, as a storefront would send them."""

from __future__ import annotations

import json
from typing import Any

from api.authentication import AccessTokens
from api.logins.sending import content_of
from domain.staff.permissions import Permission
from domain.work import Begin
from tests import make
from tests.api.logins.asking import caller, due
from tests.conftest import Ask
from tests.test_docs import ROOT, blocks_of


async def test_the_guide_s_questions_are_answered(
    ask: Ask, begin: Begin, programme: Any, tokens: AccessTokens
):
    blocks = blocks_of(ROOT / "docs" / "guides" / "members-log-in.md")
    code, log_in, stay, log_ins, others, one, lost = (
        each.text for each in blocks if each.language == "graphql"
    )
    (shown,) = (json.loads(each.text) for each in blocks if '"channel"' in each.text)

    assert (await ask(code))["data"]["requestLogInCode"] == {"goodForSeconds": 300, "problems": []}
    (sent,) = await due(begin)
    told = content_of(sent)
    assert told.keys() == shown.keys()
    assert told["text"].replace(told["code"], shown["code"]) == shown["text"]

    entered = (await ask(log_in, code=told["code"]))["data"]["logInWithCode"]
    assert (entered["enrolled"], entered["problems"]) == (True, [])
    again = await ask(stay, token=entered["tokens"]["refreshToken"])
    mine = await caller(tokens, again["data"]["refreshSession"]["tokens"]["accessToken"])
    (session,) = (await ask(log_ins, mine))["data"]["memberSessions"]
    assert (session["device"], session["isCurrent"]) == ("iPhone 15", True)
    assert (await ask(others, mine))["data"]["endMemberSessions"] == {"ended": 0, "problems": []}
    clerk = make.staff(Permission.MEMBERS_BIND)
    nobody = await ask(lost, clerk, member=str(make.nobody()))
    assert nobody["data"]["endLogInsOfMember"]["problems"] == [{"code": "UNKNOWN_MEMBER"}]
    assert (await ask(one, mine, id=session["id"]))["data"]["endMemberSession"]["ended"] == 1
    assert (await ask(log_ins, mine))["errors"][0]["extensions"] == {"code": "UNAUTHENTICATED"}
