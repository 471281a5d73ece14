"""A member gives the phone of its WeChat account: it is had, and whoever had it in a shop joins."""

from __future__ import annotations

import asyncio
from typing import Any

from api.authentication import AccessTokens
from domain.staff.caller import Caller
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.adjustments.hands import adjust, operator
from tests.api.logins.asking import caller, code_for, log_in
from tests.api.merges.test_merge_members import unmerge
from tests.api.privacy.agreeing import BIND as SAVE_RULE
from tests.api.privacy.agreeing import LAWYER, consent, done, published
from tests.api.wechat.asking import BIND, NUMBER, ROWS, Shop, codes, from_a_till, shop, standing
from tests.conftest import Ask
from tests.wechat import PHONE, StandIn

__all__ = ["shop", "standing"]


async def entered(
    shop: Shop, standing: StandIn, tokens: AccessTokens, openid: str = "oAnn"
) -> tuple[str, Caller]:
    """A member by its account, and as it comes with its token."""
    answer = await shop.log_in(standing.logs_in(f"code-of-{openid}", openid))
    return answer["member"], await caller(tokens, answer["tokens"]["accessToken"])


async def test_a_free_phone_becomes_that_of_the_profile_once_per_key(
    shop: Shop, standing: StandIn, tokens: AccessTokens
):
    _, ann = await entered(shop, standing, tokens)
    phone, key = standing.gives("p1", NUMBER), make.key()

    answer = await shop.bind(ann, phone, idempotencyKey=key)

    assert (answer["problems"], answer["merge"], answer["member"]["phone"]) == ([], None, f"+86{NUMBER}")
    assert answer["member"]["identities"] == [
        {"kind": "WECHAT_OPENID", "inProfile": False},
        {"kind": "PHONE", "inProfile": True},
    ]
    # An answer that got lost: the same request, and WeChat is not asked.
    assert await shop.bind(ann, phone, idempotencyKey=key) == answer
    assert standing.count(PHONE) == 1
    assert codes(await shop.bind(ann, phone)) == ["WECHAT_PHONE_REFUSED"]
    # The same phone once more changes nothing.
    facts = await make.count("facts")
    assert (await shop.bind(ann, standing.gives("p2", NUMBER)))["problems"] == []
    assert await make.count("facts") == facts


async def test_a_member_of_a_shop_joins_with_points_and_card_and_staff_can_undo_it(
    shop: Shop, standing: StandIn, tokens: AccessTokens, begin: Begin, ask: Ask
):
    offline = await from_a_till(begin, phone=NUMBER, name="Ann")
    await adjust(ask, operator(), make.Made(offline, ""), 120)
    name, ann = await entered(shop, standing, tokens)

    answer = await shop.bind(ann, standing.gives("p1", NUMBER))

    assert (answer["problems"], answer["member"]["id"]) == ([], name)
    assert answer["member"]["points"] == {"available": 120}
    assert answer["merge"].startswith("mrg_")
    assert await value("SELECT merged_into::text FROM members WHERE id = $1", offline.value) is not None
    assert (await unmerge(ask, answer["merge"]))["problems"] == []
    holder = await value("SELECT member_id FROM identities WHERE kind = 'PHONE'")
    assert holder == offline.value
    kept = await rows("SELECT member_id FROM identities WHERE kind = 'WECHAT_OPENID'")
    assert [each["member_id"] for each in kept] != [offline.value]


async def test_a_phone_of_another_who_was_seen_online_is_refused_unless_a_merge_is_confirmed(
    shop: Shop, standing: StandIn, tokens: AccessTokens, begin: Begin, ask: Ask
):
    name, ann = await entered(shop, standing, tokens)
    other = await from_a_till(begin, phone=NUMBER)
    await log_in(ask, await code_for(ask, begin, NUMBER), NUMBER)  # seen online since
    phone = standing.gives("p1", NUMBER)
    before = await make.counts(*ROWS)

    (no,) = (await shop.bind(ann, phone))["problems"]

    assert (no["code"], no["kind"], no["mergePossible"]) == ("IDENTITY_OF_ANOTHER", "PHONE", True)
    assert await make.counts(*ROWS) == before
    # The person has not to tap again: the same code, with a word.
    answer = await shop.bind(ann, phone, confirmMerge=True)
    assert (answer["problems"], answer["member"]["id"]) == ([], name)
    assert standing.count(PHONE) == 1
    assert await value("SELECT count(*) FROM audit_log WHERE act = 'members.merged'") == 1
    assert await value("SELECT merged_into IS NOT NULL FROM members WHERE id = $1", other.value)


async def test_a_member_with_an_account_of_its_own_never_joins_by_itself(
    shop: Shop, standing: StandIn, tokens: AccessTokens, begin: Begin
):
    await from_a_till(begin, phone=NUMBER)
    await shop.log_in(standing.logs_in("c1", "oBen"), phoneCode=standing.gives("p0", NUMBER))
    await rows("DELETE FROM sessions RETURNING 1")
    name, ann = await entered(shop, standing, tokens)
    assert codes(await shop.bind(ann, standing.gives("p1", NUMBER))) == ["IDENTITY_OF_ANOTHER"]
    # Where the person says that both are the same, both accounts lead to the one member.
    assert (await shop.bind(ann, "p1", confirmMerge=True))["problems"] == []
    assert (await shop.log_in(standing.logs_in("c2", "oBen")))["member"] == name


async def test_eight_who_give_one_phone_at_once_are_one_who_has_it(
    shop: Shop, standing: StandIn, tokens: AccessTokens
):
    members = [await entered(shop, standing, tokens, f"o{n}") for n in range(8)]
    phones = [standing.gives(f"p{n}", NUMBER) for n in range(8)]

    answers = await asyncio.gather(
        *(shop.bind(each, phone) for (_, each), phone in zip(members, phones, strict=True))
    )

    assert sum(not each["problems"] for each in answers) == 1
    assert {code for each in answers for code in codes(each)} <= {"IDENTITY_OF_ANOTHER", "IDENTITY_TAKEN"}
    assert await value("SELECT count(*) FROM identities WHERE kind = 'PHONE'") == 1
    assert await make.count("member_merges") == 0


async def test_a_phone_may_need_a_consent_and_the_code_waits_for_it(
    shop: Shop, standing: StandIn, tokens: AccessTokens, ask: Ask
):
    _, ann = await entered(shop, standing, tokens)
    await published(ask, "SERVICE")
    await done(ask, SAVE_RULE, LAWYER, purpose="SERVICE", fields=["phone"])
    phone = standing.gives("p1", NUMBER)

    assert codes(await shop.bind(ann, phone)) == ["CONSENT_MISSING"]
    assert await value("SELECT count(*) FROM identities WHERE kind = 'PHONE'") == 0
    answer = await shop.bind(ann, phone, consents=[consent("SERVICE")])
    assert (answer["problems"], answer["member"]["phone"]) == ([], f"+86{NUMBER}")
    assert await make.count("consents") == 1


async def test_only_a_member_who_has_logged_in_gives_a_phone(
    shop: Shop, standing: StandIn, begin: Begin, ask: Ask
):
    ann = await make.member(begin)
    given: Any = {"app": "wx0123456789abcdef", "phoneCode": "p1", "idempotencyKey": make.key()}
    for who, code in (
        (None, "UNAUTHENTICATED"),
        (make.themselves(ann.id), "FORBIDDEN"),
        (make.staff(*Permission), "FORBIDDEN"),
    ):
        context = [who] if who is not None else []
        answer = await ask(BIND, *context, wechat=shop.server, input=given)
        assert answer["errors"][0]["extensions"]["code"] == code
    assert standing.asked == []


async def test_a_refused_phone_is_a_problem_in_both_languages_and_binds_nothing(
    shop: Shop, standing: StandIn, tokens: AccessTokens
):
    _, ann = await entered(shop, standing, tokens)
    before = await make.counts(*ROWS)
    assert codes(await shop.bind(ann, "garbage")) == ["WECHAT_PHONE_REFUSED"]
    standing.tells[PHONE] = [40226]
    assert codes(await shop.bind(ann, standing.gives("p1", NUMBER))) == ["WECHAT_BLOCKED"]
    standing.tells[PHONE] = [-1, -1]
    assert codes(await shop.bind(ann, standing.gives("p2", NUMBER))) == ["WECHAT_UNAVAILABLE"]
    assert await make.counts(*ROWS) == before
    assert (await shop.bind(ann, "p2"))["problems"] == []
