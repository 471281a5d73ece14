"""Members agree to purposes, and what is bound to one is written only with a live consent (P7)."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.kernel.ids import MemberId
from domain.privacy.purpose import Purpose
from domain.privacy.sending import Channel, Withheld
from domain.privacy.use_cases import may_send, merge_consents
from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import from_json, rows
from tests import make
from tests.api.campaigns.campaigns import live
from tests.api.orders.deliveries import order
from tests.api.privacy.agreeing import (
    BIND,
    CLERK,
    ENROL,
    GIVE,
    LAWYER,
    PREFER,
    PUBLISH,
    SAVE,
    SERVER,
    UPDATE,
    WITHDRAW,
    consent,
    done,
    named,
    published,
    statuses,
)
from tests.conftest import Ask

TABLES = ("members", "consents", "facts", "audit_log", "identities", "member_preferences")


async def told(kind: str) -> list[Any]:
    found = await rows("SELECT payload FROM facts WHERE kind = $1 ORDER BY recorded_at, id", kind)
    return [from_json(each["payload"]) for each in found]


async def sends(begin: Begin, member: MemberId, purpose: Purpose = Purpose.MARKETING) -> Any:
    return await may_send(member, purpose, Channel.EMAIL, None, begin)


async def test_p7_nothing_is_sent_before_a_consent_and_nothing_after_it_was_taken_back(
    ask: Ask, begin: Begin, programme: Programme
):
    ann = await make.member(begin)
    me = make.themselves(ann.id)
    assert await sends(begin, ann.id) is Withheld.NO_CONSENT
    await published(ask, "MARKETING")
    assert await sends(begin, ann.id) is Withheld.NO_CONSENT

    given = await done(ask, GIVE, me, **consent("MARKETING"))
    again = await done(ask, GIVE, me, **consent("MARKETING"))
    assert given["problems"] == again["problems"] == []
    assert statuses(again)["MARKETING"] == "LIVE"
    assert await sends(begin, ann.id) is again["member"]["privacy"]["withheld"] is None
    assert await sends(begin, ann.id, Purpose.PROFILING) is Withheld.NO_CONSENT
    off = await done(ask, PREFER, me, email=False)
    assert off["member"]["privacy"]["preferences"]["email"] is False
    assert await sends(begin, ann.id) is Withheld.SWITCHED_OFF
    assert off["member"]["privacy"]["withheld"] == "SWITCHED_OFF"
    assert await may_send(ann.id, Purpose.MARKETING, Channel.SMS, None, begin) is None
    await done(ask, PREFER, me, email=True, language="zh-CN")
    assert await sends(begin, ann.id) is None

    back = await done(ask, WITHDRAW, me, purpose="MARKETING", channel="APP")
    once_more = await done(ask, WITHDRAW, me, purpose="MARKETING", channel="APP")
    assert (back["emptied"], once_more["problems"]) == ([], [])
    assert statuses(once_more)["MARKETING"] == "WITHDRAWN"
    assert once_more["member"]["privacy"]["withheld"] == "NO_CONSENT"
    assert await sends(begin, ann.id) is Withheld.NO_CONSENT
    assert await sends(begin, ann.id, Purpose.SERVICE) is None
    assert await sends(begin, make.nobody()) is Withheld.GONE

    record = [(each["act"], each["version"]) for each in once_more["member"]["privacy"]["consents"]]
    assert record == [("WITHDRAWN", 1), ("GIVEN", 1)]
    said = {"member": str(ann.id), "purpose": "MARKETING", "document": "marketing", "version": 1}
    assert await told("consent.given") == await told("consent.withdrawn") == [{**said, "channel": "APP"}]
    assert await told("member.preferences_changed") == [{"member": str(ann.id), "fields": ["email"]}] * 2
    # What members say themselves is no act of anybody else.
    assert await rows("SELECT 1 FROM audit_log WHERE object_kind = 'member'") == []


async def test_p7_bound_fields_are_written_only_with_a_live_consent_of_the_current_version(
    ask: Ask, begin: Begin, programme: Programme
):
    await published(ask, "SENSITIVE")
    await published(ask, "MARKETING")
    await done(ask, BIND, LAWYER, purpose="SENSITIVE", fields=["birthday", "personalProfile"])
    bound = await done(ask, BIND, LAWYER, purpose="MARKETING", fields=["personalProfile", "address"])
    assert bound["rules"] == [
        {"purpose": "MARKETING", "fields": ["address", "personalProfile"]},
        {"purpose": "SENSITIVE", "fields": ["birthday", "personalProfile"]},
    ]
    person = {"name": "Ann Lee", "birthday": "1990-05-06", "address": "Main St"}
    before = await make.counts(*TABLES)
    refused = await done(ask, ENROL, SERVER, idempotencyKey=make.key(), **person)
    (problem,) = refused["problems"]
    assert refused["member"] is None and problem["code"] == "CONSENT_MISSING"
    assert (problem["purpose"], problem["document"], problem["consentVersion"], problem["fields"]) == (
        "MARKETING",
        "marketing",
        1,
        ["address"],
    )
    assert await make.counts(*TABLES) == before

    # With the consents in the same request, each by itself, it is done in one transaction.
    half = [consent("MARKETING", channel="WEB")]
    refused = await done(ask, ENROL, SERVER, idempotencyKey=make.key(), **person, consents=half)
    assert refused["problems"][0]["fields"] == ["birthday"]
    assert await make.counts(*TABLES) == before
    both = [*half, consent("SENSITIVE", channel="WEB")]
    ann = (await done(ask, ENROL, SERVER, idempotencyKey=make.key(), **person, consents=both))["member"]
    assert ann["address"] == "Main St" and statuses({"member": ann})["SENSITIVE"] == "LIVE"
    assert len(await told("consent.given")) == 2

    # A version that everybody is asked about again: what is there stays, what is new waits.
    await published(ask, "SENSITIVE", version=2)
    moved = {"idempotencyKey": make.key(), "id": ann["id"], "birthday": "1991-05-06"}
    refused = await done(ask, UPDATE, SERVER, **moved)
    assert refused["problems"][0]["consentVersion"] == 2
    stale = await done(
        ask, UPDATE, SERVER, **moved | {"idempotencyKey": make.key()}, consents=[consent("SENSITIVE")]
    )
    assert stale["problems"][0]["code"] == "OTHER_POLICY_TEXT"
    assert stale["problems"][0]["currentVersion"] == 2
    fresh = [consent("SENSITIVE", version=2)]
    done_now = await done(ask, UPDATE, SERVER, **moved | {"idempotencyKey": make.key()}, consents=fresh)
    assert done_now["problems"] == [] and done_now["member"]["birthday"] == "1991-05-06"
    # One that nobody is asked about again.
    await published(ask, "MARKETING", version=2, again=False)
    elsewhere = {"idempotencyKey": make.key(), "id": ann["id"], "address": "High St"}
    assert (await done(ask, UPDATE, SERVER, **elsewhere))["member"]["address"] == "High St"

    # Taking back empties what nothing else holds, and keeps what another purpose does.
    kept = {"idempotencyKey": make.key(), "id": ann["id"], "personalProfile": {"income": "high"}}
    assert (await done(ask, UPDATE, SERVER, **kept))["problems"] == []
    who = {"member": {"id": ann["id"]}, "channel": "STORE"}
    back = await done(ask, WITHDRAW, CLERK, purpose="SENSITIVE", **who)
    assert back["emptied"] == ["birthday"]
    last = await done(ask, WITHDRAW, CLERK, purpose="MARKETING", **who)
    assert last["emptied"] == ["address", "personalProfile"]
    (row,) = await rows("SELECT birthday, birth_year, address, personal_profile, name FROM members")
    assert [row[name] for name in ("birthday", "birth_year", "address", "personal_profile")] == [None] * 4
    assert row["name"] is not None
    deeds = await rows("SELECT act, fields FROM audit_log WHERE act = 'consent.withdrawn' ORDER BY at, id")
    assert [each["fields"] for each in deeds] == [["SENSITIVE"], ["MARKETING"]]
    # Emptying is free, and so is what is bound to nothing.
    free = {"idempotencyKey": make.key(), "id": ann["id"], "address": None, "phone": "+8613800138000"}
    assert (await done(ask, UPDATE, SERVER, **free))["problems"] == []


async def test_p7_whoever_refuses_marketing_loses_nothing(ask: Ask, begin: Begin, programme: Programme):
    await published(ask, "SERVICE")
    await published(ask, "MARKETING")
    person = {"name": "Ann Lee", "phone": "+8613800138000"}
    ann = await done(ask, ENROL, SERVER, idempotencyKey=make.key(), **person, consents=[consent("SERVICE")])
    assert ann["problems"] == []
    assert statuses(ann)["MARKETING"] == "NEVER_GIVEN" and statuses(ann)["SERVICE"] == "LIVE"
    assert await make.count("consents") == 1  # none comes with another
    kept = "SELECT member_id, status, (SELECT count(*) FROM accounts) AS a FROM memberships"
    before = await rows(kept)
    me = make.themselves(MemberId.parse(ann["member"]["id"]))
    await done(ask, GIVE, me, **consent("MARKETING"))
    back = await done(ask, WITHDRAW, me, purpose="MARKETING", channel="APP")
    assert await rows(kept) == before
    assert back["member"]["phone"] == "+8613800138000" and statuses(back)["SERVICE"] == "LIVE"


async def test_a_fresh_deployment_asks_for_nothing(ask: Ask, begin: Begin, programme: Programme):
    whole = {"name": "Ann", "birthday": "1990-01-01", "address": "A", "personalProfile": {"income": 1}}
    ann = await done(ask, ENROL, SERVER, idempotencyKey=make.key(), **whole)
    assert ann["problems"] == [] and await make.count("consents") == 0
    (no,) = (await done(ask, BIND, LAWYER, purpose="SHARING", fields=["name"]))["problems"]
    assert no["code"] == "NO_POLICY_IN_FORCE"
    (no,) = (await done(ask, GIVE, CLERK, member={"id": ann["member"]["id"]}, **consent("SHARING")))[
        "problems"
    ]
    assert no["code"] == "NO_POLICY_IN_FORCE"


async def test_what_is_published_is_frozen_and_open_to_everybody(
    ask: Ask, begin: Begin, programme: Programme
):
    nobody = make.service()
    asking = """{ policyDocuments { code purpose name(locale: ZH_CN) legalBasis(locale: EN)
      current { version text(locale: "zh-CN") none: text(locale: "fr") hashes { locale sha256 } }
      versions { version } } consentRules { purpose } }"""
    draft = {"code": "ads", "purpose": "MARKETING", "name": {"en": "Ads", "zh-CN": "广告"}}
    texts = [{"locale": "en", "text": "One"}, {"locale": "zh-CN", "text": "一"}]
    await done(ask, SAVE, LAWYER, **draft, texts=texts)
    assert (await ask(asking, nobody))["data"]["policyDocuments"] == []
    later = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    await done(ask, PUBLISH, LAWYER, code="ads", version=1)
    await done(ask, SAVE, LAWYER, **draft, texts=[{"locale": "en", "text": "Two"}])
    await done(ask, PUBLISH, LAWYER, code="ads", version=2, effectiveFrom=later)

    (seen,) = (await ask(asking, nobody))["data"]["policyDocuments"]
    assert seen["name"] == "广告" and "withdraw" in seen["legalBasis"]
    assert seen["current"]["version"] == 1 and seen["versions"] == [{"version": 1}]
    assert (seen["current"]["text"], seen["current"]["none"]) == ("一", None)
    assert seen["current"]["hashes"][0] == {
        "locale": "en",
        # printf One | sha256sum
        "sha256": "8b12507783d5becacbf2ebe5b01a60024d8728a8f86dcc818bce699e8b3320bc",
    }
    again = await done(ask, PUBLISH, LAWYER, code="ads", version=2)
    early = await done(ask, SAVE, LAWYER, **draft, texts=texts)
    assert again["problems"][0]["code"] == "NOTHING_TO_PUBLISH" and early["problems"] == []
    too_early = await done(ask, PUBLISH, LAWYER, code="ads", version=3, effectiveFrom="2020-01-01T00:00:00Z")
    assert too_early["problems"][0]["code"] == "EFFECTIVE_TOO_EARLY"
    for other in (draft | {"code": "ads2"}, draft | {"purpose": "SHARING"}):
        (no,) = (await done(ask, SAVE, LAWYER, **other, texts=texts))["problems"]
        assert no["code"] == "PURPOSE_TAKEN"
    assert await rows("SELECT version FROM policy_versions ORDER BY version") == [
        {"version": 1},
        {"version": 2},
    ]


@pytest.mark.parametrize(
    ("change", "field", "reason"),
    [
        ({"code": "Two Words"}, "code", "MALFORMED"),
        ({"texts": []}, "texts", "EMPTY"),
        ({"texts": [{"locale": "en", "text": " "}]}, "texts.en", "EMPTY"),
        ({"texts": [{"locale": "not a tag", "text": "x"}]}, "texts", "MALFORMED"),
        ({"texts": [{"locale": "en", "text": "x"}] * 2}, "texts", "DUPLICATE"),
    ],
)
async def test_what_is_no_document_is_refused(
    ask: Ask, programme: Programme, change: dict[str, Any], field: str, reason: str
):
    draft = {
        "code": "ads",
        "purpose": "MARKETING",
        "name": {"en": "A"},
        "texts": [{"locale": "en", "text": "x"}],
    }
    (no,) = (await done(ask, SAVE, LAWYER, **draft | change))["problems"]
    assert (no["field"], no["reason"]) == (field, reason)
    assert await make.counts("policy_documents", "audit_log") == {"policy_documents": 0, "audit_log": 0}
    (no,) = (await done(ask, BIND, LAWYER, purpose="MARKETING", fields=["externalId"]))["problems"]
    assert (no["field"], no["reason"]) == ("fields.0", "UNKNOWN")


async def test_bad_consents_change_nothing(ask: Ask, begin: Begin, programme: Programme):
    await published(ask, "MARKETING")
    ann, bob = await make.member(begin), await make.member(begin)
    before = await make.counts(*TABLES)
    wrong = consent("MARKETING") | {"textHash": "0" * 64}
    for input, code in (
        ({**wrong, "member": named(ann)}, "OTHER_POLICY_TEXT"),
        ({**consent("MARKETING", version=2), "member": named(ann)}, "OTHER_POLICY_TEXT"),
        ({**consent("MARKETING"), "member": {"id": str(make.nobody())}}, "UNKNOWN_MEMBER"),
        ({**consent("MARKETING"), "member": named(ann), "programme": "none"}, "UNKNOWN_PROGRAMME"),
    ):
        (no,) = (await done(ask, GIVE, CLERK, **input))["problems"]
        assert no["code"] == code
    # Nobody speaks for somebody else.
    (no,) = (await done(ask, GIVE, make.themselves(bob.id), **consent("MARKETING"), member=named(ann)))[
        "problems"
    ]
    assert no["code"] == "UNKNOWN_MEMBER"
    twice = await done(
        ask, ENROL, SERVER, idempotencyKey=make.key(), name="C", consents=[consent("MARKETING")] * 2
    )
    assert (twice["problems"][0]["field"], twice["problems"][0]["reason"]) == (
        "consents.1.purpose",
        "DUPLICATE",
    )
    tongue = await done(ask, PREFER, make.themselves(ann.id), email=False, language="not a tag")
    assert tongue["problems"][0]["field"] == "locale"
    assert await make.counts(*TABLES) == before


async def test_of_many_at_once_one_is_written(ask: Ask, begin: Begin, programme: Programme):
    await published(ask, "MARKETING")
    ann = await make.member(begin)
    me = make.themselves(ann.id)
    await asyncio.gather(*(done(ask, GIVE, me, **consent("MARKETING")) for _ in range(6)))
    assert await make.count("consents") == 1 and len(await told("consent.given")) == 1
    await asyncio.gather(*(done(ask, WITHDRAW, me, purpose="MARKETING", channel="APP") for _ in range(6)))
    assert await make.count("consents") == 2 and len(await told("consent.withdrawn")) == 1


async def test_of_two_memberships_of_one_person_the_withdrawal_stands(
    ask: Ask, begin: Begin, programme: Programme
):
    for purpose in ("MARKETING", "PROFILING", "SHARING"):
        await published(ask, purpose)
    ann, old = await make.member(begin), await make.member(begin)
    for who, purpose in ((ann, "MARKETING"), (old, "MARKETING"), (ann, "PROFILING"), (old, "SHARING")):
        await done(ask, GIVE, CLERK, **consent(purpose), member=named(who))
    await done(ask, WITHDRAW, CLERK, purpose="MARKETING", channel="STORE", member=named(old))
    await done(ask, PREFER, CLERK, sms=False, member=named(old))
    async with begin() as work:
        for each in sorted((ann.id, old.id)):
            await work.members.lock(each)
        moved = await merge_consents(old.id, ann.id, work, by="TEST", at=work.now)
    assert moved == [Purpose.MARKETING, Purpose.SHARING]
    now = await done(ask, PREFER, CLERK, member=named(ann))
    found = statuses(now)
    assert [found[each] for each in ("MARKETING", "PROFILING", "SHARING")] == ["WITHDRAWN", "LIVE", "LIVE"]
    assert now["member"]["privacy"]["preferences"]["sms"] is False


async def test_p7_a_campaigns_message_is_due_only_to_who_has_agreed_and_takes_it(
    ask: Ask, begin: Begin, programme: Programme
):
    thanks = {"announce": {"task": "MESSAGE", "what": "thanks"}}
    await live(ask, "thanks", effects=[thanks])
    ann, ben = await make.member(begin), await make.member(begin)
    await published(ask, "MARKETING")
    await done(ask, GIVE, CLERK, **consent("MARKETING"), member=named(ann))

    async def said(member: make.Made, number: str) -> tuple[str, str | None]:
        await order(ask, member, 20, external_id=number)
        (found,) = await rows(
            """SELECT kind, payload ->> 'reason' AS reason FROM facts
            WHERE kind LIKE 'campaign.message%' AND payload ->> 'order' IS NOT NULL
            ORDER BY recorded_at DESC, id DESC LIMIT 1"""
        )
        return found["kind"].removeprefix("campaign.message_"), found["reason"]

    assert await said(ann, "1") == ("due", None)
    assert await said(ben, "2") == ("withheld", "NO_CONSENT")
    await done(ask, PREFER, CLERK, email=False, sms=False, push=False, wechat=False, member=named(ann))
    assert await said(ann, "3") == ("withheld", "SWITCHED_OFF")
    await done(ask, PREFER, CLERK, sms=True, member=named(ann))
    assert await said(ann, "4") == ("due", None)
    await done(ask, WITHDRAW, CLERK, purpose="MARKETING", channel="STORE", member=named(ann))
    assert await said(ann, "5") == ("withheld", "NO_CONSENT")
