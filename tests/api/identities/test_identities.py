"""A member has several phones, e-mails and ids."""

from __future__ import annotations

import asyncio
from typing import Any

from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.adjustments.hands import adjust, available, operator
from tests.api.members.asking import SERVER, UPDATE, update
from tests.api.orders.orders import RECORD, an_order
from tests.api.privacy.agreeing import BIND as SAVE_RULE
from tests.api.privacy.agreeing import LAWYER, consent, done, published
from tests.conftest import Ask
from tests.ledger import codes

CLERK = make.staff(Permission.MEMBERS_BIND, Permission.MEMBERS_READ, Permission.MEMBERS_READ_MASKED)
MERGER = make.staff(Permission.MEMBERS_BIND, Permission.MEMBERS_MERGE, Permission.MEMBERS_READ_MASKED)
BIND = """
mutation ($input: BindIdentityInput!) { bindIdentity(input: $input) {
  member { id version identities { kind value inProfile boundBy } } joinedOrders merge
  problems { code ... on IdentityOfAnother { kind mergePossible } ... on VersionConflict { current }
    ... on TooManyIdentities { most } ... on InvalidInput { field reason } } } }
"""
UNBIND = """
mutation ($input: UnbindIdentityInput!) { unbindIdentity(input: $input) {
  member { version phone identities { kind value inProfile } } problems { code } } }
"""
TOUCHED = ("identities", "facts", "audit_log", "member_merges", "merges", "entries")


async def ask_for(
    ask: Ask, operation: str, member: make.Made, kind: str, text: str, caller: Any = CLERK, **more: Any
) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "memberId": str(member.id), "kind": kind, "value": text, **more}
    answer = await ask(BIND if operation == "bindIdentity" else UNBIND, caller, input=input)
    assert answer["errors"] == [], answer["errors"]
    payload: dict[str, Any] = answer["data"][operation]
    return payload


async def bind(ask: Ask, *args: Any, **more: Any) -> dict[str, Any]:
    return await ask_for(ask, "bindIdentity", *args, **more)


async def unbind(ask: Ask, *args: Any, **more: Any) -> dict[str, Any]:
    return await ask_for(ask, "unbindIdentity", *args, **more)


async def test_a_member_is_known_by_all_of_its_identities(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    ann = await make.member(begin, phone="13800138000")

    await bind(ask, ann, "PHONE", "13800138001")
    await bind(ask, ann, "EMAIL", "Ann@Example.com")
    payload = await bind(ask, ann, "EXTERNAL", "pos-17", ifVersion=3)

    assert payload["problems"] == []
    assert payload["member"]["version"] == 4
    assert payload["member"]["identities"] == [
        {"kind": "PHONE", "value": "138****8000", "inProfile": True, "boundBy": None},
        {"kind": "PHONE", "value": "138****8001", "inProfile": False, "boundBy": CLERK.actor},
        {"kind": "EMAIL", "value": "A***@example.com", "inProfile": True, "boundBy": None},
        {"kind": "EXTERNAL", "value": None, "inProfile": True, "boundBy": None},
    ]
    for by in ('phone: "13800138001"', 'phone: "13800138000"', 'externalId: "pos-17"'):
        answer = await ask(f"{{ member({by}) {{ id }} }}", SERVER)
        assert answer["data"]["member"]["id"] == str(ann.id), by
    # What it has already changes nothing.
    assert (await bind(ask, ann, "PHONE", "+86 138 0013 8001"))["member"]["version"] == 4
    # Another phone in the profile takes the place of that one, and of no other.
    await ask(UPDATE, SERVER, input=update(ann, phone="13800138005"))
    kept = (await unbind(ask, ann, "EMAIL", "ann@example.com"))["member"]["identities"]
    assert [(each["kind"], each["value"]) for each in kept] == [
        ("PHONE", "138****8001"),
        ("EXTERNAL", None),
        ("PHONE", "138****8005"),
    ]
    told = await rows("SELECT payload::text AS text FROM facts WHERE kind LIKE 'member.identity%'")
    assert len(told) == 4
    assert not any("138" in each["text"].replace(str(ann.id), "") for each in told)
    deeds = await rows("SELECT act, fields FROM audit_log WHERE act LIKE 'identity%' ORDER BY at, id")
    assert deeds[0] == {"act": "identity.bound", "fields": ["phone"]}


async def test_staff_bind_what_a_rule_binds_to_a_purpose_only_with_the_consent(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    ann = await make.member(begin, external_id="pos-1")
    await published(ask, "SERVICE")
    await done(ask, SAVE_RULE, LAWYER, purpose="SERVICE", fields=["phone"])
    before = await make.counts(*TOUCHED, "consents")

    assert codes(await bind(ask, ann, "PHONE", "13800138000")) == ["CONSENT_MISSING"]
    assert await make.counts(*TOUCHED, "consents") == before

    bound = await bind(ask, ann, "PHONE", "13800138000", consents=[consent("SERVICE")])
    assert (bound["problems"], await make.count("consents")) == ([], 1)
    # The consent lives: another phone needs none, nor does what it has already, nor what no rule binds.
    for kind, text in (("PHONE", "13800138001"), ("PHONE", "13800138000"), ("EMAIL", "ann@example.com")):
        assert codes(await bind(ask, ann, kind, text)) == []
    assert await make.count("consents") == 1


async def test_the_last_identity_stays_and_others_go(ask: Ask, begin: Begin, programme: Programme) -> None:
    ann = await make.member(begin, phone="13800138000")
    before = await make.counts(*TOUCHED)
    assert codes(await unbind(ask, ann, "PHONE", "13800138000")) == ["LAST_IDENTITY"]
    assert codes(await unbind(ask, ann, "PHONE", "13800138009")) == ["IDENTITY_NOT_BOUND"]
    assert await make.counts(*TOUCHED) == before
    await bind(ask, ann, "PHONE", "13800138001")

    gone = await unbind(ask, ann, "PHONE", "13800138000")

    assert gone["member"]["phone"] is None
    assert gone["member"]["identities"] == [{"kind": "PHONE", "value": "138****8001", "inProfile": False}]
    assert codes(await unbind(ask, ann, "PHONE", "13800138001")) == ["LAST_IDENTITY"]


async def test_orders_of_a_guest_become_the_member_s_once_it_is_bound(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    ann = await make.member(begin, phone="13800138000")
    order = an_order(50, member={"phone": "13800138001"})
    await ask(RECORD, make.service(Permission.ORDERS_RECORD), input=order)
    assert await available(ann) == 0

    answers = await asyncio.gather(*(bind(ask, ann, "PHONE", "13800138001") for _ in range(4)))

    assert sorted(each["joinedOrders"] for each in answers) == [0, 0, 0, 1]
    assert await available(ann) > 0
    assert await value("SELECT count(*) FROM orders WHERE member_id = $1", ann.id.value) == 1


async def test_an_identity_of_another_is_refused_unless_the_two_are_merged(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    online = await make.member(begin, email="ann@example.com")
    offline = await make.member(begin, phone="13800138000")
    await adjust(ask, operator(), offline, 70)
    before = await make.counts(*TOUCHED)

    (no,) = (await bind(ask, online, "PHONE", "13800138000"))["problems"]
    assert no == {"code": "IDENTITY_OF_ANOTHER", "kind": "PHONE", "mergePossible": False}
    # A reason alone is not the right to merge.
    (no,) = (await bind(ask, online, "PHONE", "13800138000", mergeReason="Same"))["problems"]
    assert no["mergePossible"] is False
    (no,) = (await bind(ask, online, "PHONE", "13800138000", MERGER))["problems"]
    assert no["mergePossible"] is True
    stale = await bind(ask, online, "PHONE", "13800138000", MERGER, mergeReason="Same", ifVersion=9)
    assert stale["problems"] == [{"code": "VERSION_CONFLICT", "current": 1}]
    assert codes(await bind(ask, online, "CARD", "9123456789012345")) == ["INVALID_INPUT"]
    assert codes(await bind(ask, online, "PHONE", "12")) == ["INVALID_INPUT"]
    assert await make.counts(*TOUCHED) == before

    merged = await bind(ask, online, "PHONE", "13800138000", MERGER, mergeReason="Same")

    assert merged["problems"] == []
    assert merged["merge"].startswith("mrg_")
    assert (await available(online), await available(offline)) == (70, 0)
    assert codes(await bind(ask, offline, "PHONE", "13800138007")) == ["MEMBER_MERGED"]
    changed = await ask(UPDATE, SERVER, input=update(offline, name="Bo"))
    assert [each["code"] for each in changed["data"]["updateMember"]["problems"]] == ["MEMBER_MERGED"]


async def test_of_two_who_bind_one_phone_at_once_one_has_it(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    members = [await make.member(begin, email=f"m{number}@example.com") for number in range(4)]

    answers = await asyncio.gather(*(bind(ask, each, "PHONE", "13800138000") for each in members))

    assert sorted(map(codes, answers))[0] == []
    assert sum(codes(each) == [] for each in answers) == 1
    assert await value("SELECT count(*) FROM identities WHERE kind = 'PHONE'") == 1


async def test_an_account_of_wechat_is_brought_from_elsewhere_found_by_and_taken_off(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    ann = await make.member(begin, phone="13800138000")
    openid = "wx0123456789abcdef:oAnn-1"

    bound = await bind(ask, ann, "WECHAT_OPENID", openid)
    await bind(ask, ann, "WECHAT_UNIONID", "uAnn_1")

    assert bound["problems"] == []
    shown = (await bind(ask, ann, "WECHAT_OPENID", openid))["member"]["identities"]
    assert [(each["kind"], each["value"]) for each in shown] == [
        ("PHONE", "138****8000"),
        ("WECHAT_OPENID", "***"),
        ("WECHAT_UNIONID", "***"),
    ]
    search = "query ($text: String!) { members(first: 2, search: $text) { nodes { id } } }"
    for text in (openid, "uAnn_1"):
        found = await ask(search, make.staff(*Permission), text=text)
        assert found["data"]["members"]["nodes"] == [{"id": str(ann.id)}]
    for bad in ("oAnn-1", "wx0123456789abcdef:", "wx0123456789abcdef:o Ann"):
        assert codes(await bind(ask, ann, "WECHAT_OPENID", bad)) == ["INVALID_INPUT"]
    assert codes(await unbind(ask, ann, "WECHAT_OPENID", openid)) == []
    assert codes(await unbind(ask, ann, "WECHAT_OPENID", openid)) == ["IDENTITY_NOT_BOUND"]
