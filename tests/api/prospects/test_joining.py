"""Prospects become members: what they had goes along, and nothing is left behind."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows
from tests import make
from tests.api.logins.asking import code_for, log_in
from tests.api.members.asking import SERVER, UPDATE, update
from tests.api.members.test_joining import guest_order
from tests.api.privacy.agreeing import ENROL, WITHDRAW, consent
from tests.api.prospects.asking import PHONE, RECORD, SHOP, agreed_policy, done, given, record, told
from tests.conftest import Ask

SERVICE = make.service(*set(Permission) - {Permission.MEMBERS_SHOW_CODE})
MARKETING = """SELECT c.member_id, c.act, c.version, c.channel, c.at = p.created_at AS as_it_was
    FROM consents c, prospects p WHERE c.purpose = 'MARKETING' ORDER BY c.number"""
TAGS = "SELECT tag, source FROM member_tags ORDER BY tag"
ENDED = "SELECT ended, member_id, contact, contact_fingerprint, tags, consent FROM prospects"


async def enrol(ask: Ask, **given: Any) -> Any:
    answer = await ask(ENROL, SERVER, input={"idempotencyKey": make.key(), **given})
    assert answer["errors"] == [] or all("privacy" in each["path"] for each in answer["errors"])
    return answer["data"]["done"]


async def the_member() -> Any:
    (member,) = await rows("SELECT id FROM members")
    return member["id"]


async def joined() -> None:
    member = await the_member()
    assert await rows(ENDED) == [
        {
            "ended": "CONVERTED",
            "member_id": member,
            "contact": None,
            "contact_fingerprint": None,
            "tags": [],
            "consent": None,
        }
    ]
    assert await rows(TAGS) == [
        {"tag": "cups", "source": "PROSPECT"},
        {"tag": "tea", "source": "PROSPECT"},
    ]
    assert await rows(MARKETING) == [
        {"member_id": member, "act": "GIVEN", "version": 1, "channel": "WEB", "as_it_was": True}
    ]
    assert len(await told("prospect.converted")) == 1


async def test_by_enrolling_with_the_history_of_orders(ask: Ask, programme: Programme):
    await agreed_policy(ask)
    prospect = await record(ask, tags=["tea", "cups"], store="s1")
    await guest_order(ask, 1, 30, phone=PHONE)

    payload = await enrol(ask, name="Ann", phone=PHONE)

    assert payload["problems"] == []
    await joined()
    assert await make.counts("orders", "guest_orders") == {"orders": 1, "guest_orders": 0}
    (fact,) = await told("prospect.converted")
    assert fact == {
        "prospect": prospect,
        "member": payload["member"]["id"],
        "programme": "main",
        "source": "fair",
        "store": "s1",
    }
    (tagged,) = await told("member.tagged")
    assert tagged["source"] == "PROSPECT"


async def test_by_a_log_in_code(ask: Ask, begin: Begin, programme: Programme):
    await agreed_policy(ask)
    await record(ask, tags=["tea", "cups"])

    entered = await log_in(ask, await code_for(ask, begin))

    assert (entered["enrolled"], entered["problems"]) == (True, [])
    await joined()


@pytest.mark.parametrize("binding", [True, False], ids=["bound", "updated"])
async def test_by_getting_the_contact_later(ask: Ask, begin: Begin, programme: Programme, binding: bool):
    await agreed_policy(ask)
    ann = await make.member(begin, email="ann@example.com")
    await record(ask, tags=["tea", "cups"])
    if binding:
        bind = """mutation ($input: BindIdentityInput!) {
          done: bindIdentity(input: $input) { problems { code } } }"""
        sent = {"idempotencyKey": make.key(), "memberId": str(ann.id), "kind": "PHONE", "value": PHONE}
        assert await done(ask, bind, SERVICE, input=sent) == {"problems": []}
    else:
        assert (await ask(UPDATE, SERVER, input=update(ann, phone=PHONE)))["errors"] == []
    await joined()


async def test_a_no_of_the_member_outweighs_what_it_said_as_a_prospect(
    ask: Ask, begin: Begin, programme: Programme
):
    await agreed_policy(ask)
    payload = await enrol(ask, email="ann@example.com", consents=[consent("MARKETING")])
    member = {"id": payload["member"]["id"]}
    said = {"member": member, "purpose": "MARKETING", "channel": "APP"}
    assert (await ask(WITHDRAW, SERVICE, input=said))["data"]["done"]["problems"] == []
    await record(ask)
    sent = {"idempotencyKey": make.key(), **member, "phone": PHONE}
    assert (await ask(UPDATE, SERVER, input=sent))["errors"] == []

    lines = await rows("SELECT act FROM consents WHERE purpose = 'MARKETING' ORDER BY number")
    assert [each["act"] for each in lines] == ["GIVEN", "WITHDRAWN"]
    assert await rows("SELECT ended FROM prospects") == [{"ended": "CONVERTED"}]


async def test_recording_and_enrolling_at_once_leave_no_prospect(ask: Ask, programme: Programme):
    """Whoever comes first: the contact is a member's afterwards, and a prospect's no more."""
    await agreed_policy(ask)
    phones = [f"1380013{n:04}" for n in range(6)]

    answers = await asyncio.gather(
        *(ask(RECORD, SHOP, input=given(each)) for each in phones),
        *(enrol(ask, phone=each) for each in phones),
    )

    assert all(each.get("errors", []) == [] for each in answers[:6])
    assert await make.count("members") == 6
    assert await rows("SELECT 1 FROM prospects WHERE contact IS NOT NULL") == []
