"""Logging in from a mini-program: whose account it is, what is kept, and that every code is used once."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from api.authentication import AccessTokens
from api.settings import Environment, Settings
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.logins.asking import SESSIONS, caller
from tests.api.privacy.agreeing import BIND as SAVE_RULE
from tests.api.privacy.agreeing import LAWYER, consent, done, published
from tests.api.wechat.asking import NUMBER, Shop, codes, from_a_till, shop, standing
from tests.conftest import Ask
from tests.wechat import CLUB, LOG_IN, PHONE, SECRETS, SESSION_KEY, SHOP, StandIn

__all__ = ["shop", "standing"]

E164 = f"+86{NUMBER}"
DUPLICATES = "{ duplicateProposals(first: 10) { nodes { reasons score members } } }"


async def test_who_comes_first_becomes_a_member_and_is_known_the_next_time(
    shop: Shop, standing: StandIn, tokens: AccessTokens
):
    first = await shop.log_in(
        standing.logs_in("c1", "oAnn", "uAnn"), device="iPhone 15", first={"name": "Ann"}
    )

    assert (first["problems"], first["enrolled"]) == ([], True)
    assert await make.counts("members", "cards", "memberships", "sessions") == {
        "members": 1,
        "cards": 1,
        "memberships": 1,
        "sessions": 1,
    }
    me = await caller(tokens, first["tokens"]["accessToken"])
    (session,) = (await shop.ask(SESSIONS, me))["data"]["memberSessions"]
    assert (session["device"], session["network"]) == ("iPhone 15", "192.0.2.0/24")
    again = await shop.log_in(standing.logs_in("c2", "oAnn", "uAnn"))
    assert (again["member"], again["enrolled"]) == (first["member"], False)
    kinds = await rows("SELECT kind, additional, bound_by FROM identities WHERE kind <> 'CARD' ORDER BY kind")
    assert kinds == [
        {"kind": "WECHAT_OPENID", "additional": True, "bound_by": first["member"]},
        {"kind": "WECHAT_UNIONID", "additional": True, "bound_by": first["member"]},
    ]
    acts = await rows("SELECT act, object_id FROM audit_log ORDER BY id")
    assert [(each["act"], each["object_id"]) for each in acts][:2] == [
        ("log_in.tried", None),
        ("log_in.succeeded", first["member"]),
    ]


async def test_openid_unionid_and_code_lie_open_nowhere_and_the_session_s_key_lies_nowhere(
    shop: Shop, standing: StandIn
):
    await shop.log_in(standing.logs_in("code-in-the-clear", "oAnnInTheClear", "uAnnInTheClear"))
    await shop.refused("code-in-the-clear")

    tables = await rows(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
    )
    for table in tables:
        everything = str(await rows(f"SELECT t::text AS all FROM {table['relname']} t"))
        for secret in ("InTheClear", "in-the-clear", SESSION_KEY, SECRETS[SHOP]):
            assert secret not in everything, table
            assert secret.encode().hex() not in everything, table
    assert await rows("SELECT told FROM wechat_codes") == [{"told": None}]


async def test_the_unionid_joins_two_apps(shop: Shop, standing: StandIn):
    in_shop = await shop.log_in(standing.logs_in("c1", "oAnn", "uAnn"))
    in_club = await shop.log_in(standing.logs_in("c2", "oAnnaElsewhere", "uAnn", CLUB), CLUB)

    assert (in_club["member"], in_club["enrolled"]) == (in_shop["member"], False)
    alone = await shop.log_in(standing.logs_in("c3", "oAnnaElsewhere", None, CLUB), CLUB)
    assert alone["member"] == in_shop["member"]  # by the openid of the other app, which is hers now
    # The same openid in another app is somebody else.
    other = await shop.log_in(standing.logs_in("c4", "oAnn", None, CLUB), CLUB)
    assert other["enrolled"]


async def test_an_app_that_joins_an_open_platform_later_brings_the_unionid(shop: Shop, standing: StandIn):
    first = await shop.log_in(standing.logs_in("c1", "oAnn"))
    later = await shop.log_in(standing.logs_in("c2", "oAnn", "uAnn"))
    assert later["member"] == first["member"]
    assert await value("SELECT count(*) FROM identities WHERE kind = 'WECHAT_UNIONID'") == 1
    bound = await rows("SELECT payload FROM facts WHERE kind = 'member.identity_bound'")
    assert len(bound) == 1 and "WECHAT_UNIONID" in str(bound)


async def test_two_members_of_one_account_stay_two_and_people_are_told(
    shop: Shop, standing: StandIn, ask: Ask
):
    ann = await shop.log_in(standing.logs_in("c1", "oAnn"))
    same = await shop.log_in(standing.logs_in("c2", "oAnnaElsewhere", "uAnn", CLUB), CLUB)
    assert same["enrolled"]

    for code in ("c3", "c4"):
        again = await shop.log_in(standing.logs_in(code, "oAnn", "uAnn"))
        assert again["member"] == ann["member"]
    asked = await ask(DUPLICATES, make.staff(Permission.MEMBERS_MERGE, Permission.MEMBERS_READ))
    assert asked["errors"] == []
    (proposal,) = asked["data"]["duplicateProposals"]["nodes"]
    assert proposal["reasons"] == ["SAME_WECHAT_ACCOUNT"]
    assert set(proposal["members"]) == {ann["member"], same["member"]}


async def test_a_phone_that_wechat_has_proven_leads_to_whoever_gave_it_at_a_till(
    shop: Shop, standing: StandIn, begin: Begin
):
    offline = await from_a_till(begin, phone=NUMBER, name="Ann")
    code, phone = standing.logs_in("c1", "oAnn", "uAnn"), standing.gives("p1", NUMBER)

    answer = await shop.log_in(code, phoneCode=phone)

    assert (answer["problems"], answer["member"], answer["enrolled"]) == ([], str(offline), False)
    assert (await shop.log_in(standing.logs_in("c2", "oAnn")))["member"] == str(offline)
    assert await make.count("members") == 1


@pytest.mark.parametrize("country", ["86", "+86", 86])
async def test_a_new_member_has_the_phone_in_its_profile(shop: Shop, standing: StandIn, country: Any):
    code, phone = standing.logs_in("c1", "oAnn"), standing.gives("p1", NUMBER, country)
    answer = await shop.log_in(code, phoneCode=phone, first={"name": "Ann"})
    assert answer["enrolled"]
    found = await rows("SELECT kind, additional FROM identities WHERE kind <> 'CARD' ORDER BY kind")
    assert [(each["kind"], each["additional"]) for each in found] == [
        ("PHONE", False),
        ("WECHAT_OPENID", True),
    ]


async def test_a_member_who_is_known_gets_a_free_phone_and_not_another_s(
    shop: Shop, standing: StandIn, begin: Begin
):
    ann = await shop.log_in(standing.logs_in("c1", "oAnn"))
    other = await make.member(begin, phone="13900139000")
    code, phone = standing.logs_in("c2", "oAnn"), standing.gives("p2", "13900139000")

    assert await shop.refused(code, phoneCode=phone) == "IDENTITY_OF_ANOTHER"
    # The same code without the phone is as good as before.
    assert (await shop.log_in(code))["member"] == ann["member"]
    free = await shop.log_in(standing.logs_in("c3", "oAnn"), phoneCode=standing.gives("p3", NUMBER))
    assert free["member"] == ann["member"]
    holders = {
        str(each["member_id"]) for each in await rows("SELECT member_id FROM identities WHERE kind = 'PHONE'")
    }
    assert len(holders) == 2 and str(other.id.value) in holders


async def test_b51_replayed_garbage_of_another_app_or_empty_is_one_refusal(shop: Shop, standing: StandIn):
    """B51."""
    code = standing.logs_in("c1", "oAnn")
    await shop.log_in(code)
    asked = standing.count(LOG_IN)

    assert await shop.refused(code) == "LOG_IN_CODE_REFUSED"
    for unreadable in ("", " ", "x" * 100_000, "a\nb", "验证码"):
        assert await shop.refused(unreadable) == "LOG_IN_CODE_REFUSED"
    assert standing.count(LOG_IN) == asked  # none of these was worth a question
    assert await shop.refused("garbage") == "LOG_IN_CODE_REFUSED"
    assert await shop.refused(standing.logs_in("c2", "oAnn", None, CLUB)) == "LOG_IN_CODE_REFUSED"
    assert standing.count(LOG_IN) == asked + 2
    assert await shop.refused("garbage") == "LOG_IN_CODE_REFUSED"
    assert standing.count(LOG_IN) == asked + 2
    assert await shop.refused(standing.logs_in("c3", "oAnn"), phoneCode="garbage") == "WECHAT_PHONE_REFUSED"
    foreign = standing.gives("p1", NUMBER, app=CLUB)
    assert await shop.refused(standing.logs_in("c4", "oAnn"), phoneCode=foreign) == "WECHAT_PHONE_REFUSED"


async def test_b51_an_identity_that_a_client_sends_is_no_input(shop: Shop, standing: StandIn):
    """B51."""
    code = standing.logs_in("c1", "oAnn")
    for name in ("openid", "unionid", "phone", "sessionKey"):
        answer = await shop.raw(code, **{name: "oBen"})
        assert answer["data"] is None and name in answer["errors"][0]["message"]
    assert standing.asked == []


async def test_where_a_consent_is_missing_the_same_codes_are_good_for_the_next_attempt(
    shop: Shop, standing: StandIn, ask: Ask
):
    await published(ask, "SERVICE")
    await done(ask, SAVE_RULE, LAWYER, purpose="SERVICE", fields=["phone"])
    code, phone = standing.logs_in("c1", "oAnn"), standing.gives("p1", NUMBER)

    assert await shop.refused(code, phoneCode=phone) == "CONSENT_MISSING"
    first = {"consents": [consent("SERVICE")]}
    answer = await shop.log_in(code, phoneCode=phone, first=first)

    assert (answer["problems"], answer["enrolled"]) == ([], True)
    assert (standing.count(LOG_IN), standing.count(PHONE)) == (1, 1)
    assert await shop.refused(code, phoneCode=phone, first=first) == "LOG_IN_CODE_REFUSED"


async def test_what_was_said_about_a_code_is_good_for_five_minutes(shop: Shop, standing: StandIn):
    closed = {"settings": Settings(environment=Environment.DEVELOPMENT, log_in_enrols=False)}
    code = standing.logs_in("c1", "oAnn")
    assert await shop.refused(code, context=closed) == "UNKNOWN_MEMBER"
    assert await value("SELECT told IS NOT NULL FROM wechat_codes")
    await rows("UPDATE wechat_codes SET asked_at = asked_at - interval '5 minutes' RETURNING 1")
    assert await shop.refused(code) == "LOG_IN_CODE_REFUSED"


async def test_sixteen_first_log_ins_at_once_are_one_member(shop: Shop, standing: StandIn):
    wanted = [standing.logs_in(f"c{n}", "oAnn", "uAnn") for n in range(16)]
    phones = [standing.gives(f"p{n}", NUMBER) for n in range(16)]

    answers = await asyncio.gather(
        *(shop.log_in(code, phoneCode=phone) for code, phone in zip(wanted, phones, strict=True))
    )

    assert [each["problems"] for each in answers] == [[]] * 16
    assert len({each["member"] for each in answers}) == 1
    assert sum(each["enrolled"] for each in answers) == 1
    assert await make.counts("members", "sessions") == {"members": 1, "sessions": 16}
    assert await value("SELECT count(*) FROM identities WHERE kind <> 'CARD'") == 3


async def test_a_code_that_is_sent_sixteen_times_at_once_is_asked_about_once_and_opens_once(
    shop: Shop, standing: StandIn
):
    code = standing.logs_in("c1", "oAnn")
    answers = await asyncio.gather(*(shop.raw(code) for _ in range(16)))

    opened = [each for each in answers if each["data"] and each["data"]["wechatLogin"]["tokens"]]
    assert len(opened) == 1
    for each in answers:
        if each["errors"]:
            assert each["errors"][0]["extensions"] == {"code": "IDEMPOTENCY_IN_PROGRESS", "retryAfter": 1}
        elif each not in opened:
            assert codes(each["data"]["wechatLogin"]) == ["LOG_IN_CODE_REFUSED"]
    assert standing.count(LOG_IN) == 1
    assert await make.count("sessions") == 1


async def test_codes_that_are_refused_are_counted_by_network_and_then_not_looked_at(
    shop: Shop, standing: StandIn
):
    few = {"settings": Settings(environment=Environment.DEVELOPMENT, wechat_refused_per_network=3)}
    for n in range(3):
        assert await shop.refused(f"garbage{n}", context=few) == "LOG_IN_CODE_REFUSED"
    asked = standing.count(LOG_IN)

    answer = await shop.raw(standing.logs_in("c1", "oAnn"), context=few)

    (error,) = answer["errors"]
    assert error["extensions"]["code"] == "RATE_LIMITED"
    assert 3_500 < error["extensions"]["retryAfter"] <= 3_600
    assert standing.count(LOG_IN) == asked
    await rows("UPDATE log_in_networks SET sent_at = ARRAY[now() - interval '1 hour'] RETURNING 1")
    assert (await shop.log_in("c1", context=few))["enrolled"]


async def test_an_app_that_is_not_ours_is_not_asked_about(shop: Shop, standing: StandIn, ask: Ask):
    answer = await shop.log_in("c1", "wx00000000000000aa")
    assert [(each["code"], each["channel"]) for each in answer["problems"]] == [
        ("LOG_IN_NOT_OFFERED", "WECHAT")
    ]
    shop.server = None  # type: ignore[assignment]  # as where no app is set up
    assert await shop.refused("c1") == "LOG_IN_NOT_OFFERED"
    assert standing.asked == []
    assert await make.count("wechat_codes") == 0
