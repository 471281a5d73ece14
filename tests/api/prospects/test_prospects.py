"""Prospects: kept with a consent, listed without a contact, written to, forgotten."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from domain.programme.programme import Programme
from domain.staff.caller import ANONYMOUS
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.privacy.agreeing import consent, published
from tests.api.prospects.asking import (
    CONTACT,
    COUNT,
    LIST,
    MARKETER,
    PHONE,
    READER,
    RECORD,
    RECORD_BLINDLY,
    SENDER,
    SHOP,
    TILL,
    WITHDRAW,
    WITHDRAW_CONTACT,
    agreed_policy,
    done,
    given,
    message,
    record,
    told,
)
from tests.conftest import Ask

TABLES = ("prospects", "facts", "audit_log", "consents")


async def test_a_prospect_is_kept_once_and_what_is_said_again_is_added(ask: Ask, programme: Programme):
    await agreed_policy(ask)
    first = await record(ask, "138 0013 8000", store="s1", locale="zh-CN", tags=["tea"])
    again = await record(ask, source="web", tags=["cups"], consent=None)
    await record(ask, "ann@example.com")

    assert again == first
    found = await done(ask, LIST, READER, first=10)
    assert [each["kind"] for each in found["nodes"]] == ["EMAIL", "PHONE"]
    assert found["nodes"][1] == {
        "id": first,
        "kind": "PHONE",
        "source": "fair",
        "store": "s1",
        "locale": "zh-CN",
        "tags": ["cups", "tea"],
        "consentDocument": "marketing",
        "consentVersion": 1,
        "mayBeMessaged": True,
    }
    assert await told("prospect.recorded") == [
        {"prospect": first, "programme": "main", "source": "fair", "store": "s1"},
        {"prospect": found["nodes"][0]["id"], "programme": "main", "source": "fair", "store": None},
    ]
    for table in ("prospects", "facts", "audit_log", "operations"):
        assert await rows(f"SELECT 1 FROM {table} t WHERE t::text LIKE '%3800138000%'") == []


async def test_a_request_that_comes_again_does_nothing(ask: Ask, programme: Programme):
    await agreed_policy(ask)
    said = given()
    first = await done(ask, RECORD, SHOP, input=said)
    before = await make.counts(*TABLES)

    assert await done(ask, RECORD, SHOP, input=said) == first
    assert await make.counts(*TABLES) == before


@pytest.mark.parametrize(
    ("also", "code"),
    [
        ({"consent": None}, "CONSENT_MISSING"),
        ({"consent": consent("MARKETING", version=2)}, "OTHER_POLICY_TEXT"),
        ({"consent": consent("PUBLICATION")}, "INVALID_INPUT"),
        ({"contact": "12"}, "INVALID_INPUT"),
        ({"source": "two words"}, "INVALID_INPUT"),
        ({"tags": ["two words"]}, "INVALID_INPUT"),
        ({"tags": [f"t{n}" for n in range(21)]}, "INVALID_INPUT"),
        ({"locale": "!"}, "INVALID_INPUT"),
        ({"store": "none"}, "UNKNOWN_STORE"),
        ({"programme": "none"}, "UNKNOWN_PROGRAMME"),
    ],
    ids=lambda each: "-".join(each) if isinstance(each, dict) else each,
)
async def test_what_may_not_be_kept_is_refused_and_nothing_is_written(
    ask: Ask, programme: Programme, also: dict[str, Any], code: str
):
    await agreed_policy(ask)
    before = await make.counts(*TABLES)

    payload = await done(ask, RECORD, SHOP, input=given(**also))

    assert (payload["prospectId"], [each["code"] for each in payload["problems"]]) == (None, [code])
    assert await make.counts(*TABLES) == before
    if code == "CONSENT_MISSING":
        (problem,) = payload["problems"]
        assert (problem["document"], problem["consentVersion"], problem["fields"]) == (
            "marketing",
            1,
            ["contact"],
        )


async def test_a_members_contact_is_not_kept_and_only_readers_of_members_see_it(
    ask: Ask, begin: Begin, programme: Programme
):
    await agreed_policy(ask)
    await make.member(begin, phone=PHONE)
    before = await make.counts(*TABLES)

    blind = [await done(ask, RECORD_BLINDLY, TILL, input=given(each)) for each in (PHONE, "13900139000")]
    assert blind == [{"problems": []}] * 2
    assert (await done(ask, RECORD, SHOP, input=given()))["prospectId"] is None
    seen = await ask(RECORD, TILL, input=given())
    assert [each["extensions"]["code"] for each in seen["errors"]] == ["FORBIDDEN"]
    assert (await make.counts(*TABLES))["prospects"] == before["prospects"] + 1


async def test_eight_at_once_with_one_contact_keep_one_prospect(ask: Ask, programme: Programme):
    await agreed_policy(ask)

    ids = await asyncio.gather(*(record(ask, tags=[f"t{n}"]) for n in range(8)))

    assert len(set(ids)) == 1
    assert await rows("SELECT cardinality(tags) AS tags FROM prospects") == [{"tags": 8}]
    assert len(await told("prospect.recorded")) == 1


async def test_pages_filters_and_counts_agree(ask: Ask, programme: Programme):
    await agreed_policy(ask)
    for n in range(26):
        tags = ["tea", "cups"] if n % 2 else ["tea"]
        await record(ask, f"138001380{n:02}", source="web" if n < 3 else "fair", store="s1", tags=tags)
    chosen = {"tags": ["tea", "cups"], "store": "s1", "since": "2020-01-01T00:00:00Z"}

    first = await done(ask, LIST, READER, filter=chosen, first=10)
    rest = await done(ask, LIST, READER, filter=chosen, first=10, after=first["pageInfo"]["endCursor"])

    assert (len(first["nodes"]), len(rest["nodes"]), rest["pageInfo"]["hasNextPage"]) == (10, 3, False)
    assert not {each["id"] for each in first["nodes"]} & {each["id"] for each in rest["nodes"]}
    later = {"since": "2999-01-01T00:00:00Z"}
    counts: tuple[Any, ...] = ({}, {"tags": ["cups"]}, {"source": "web"}, {"source": "none"}, later)
    assert [await done(ask, COUNT, READER, filter=each) for each in counts] == [26, 13, 3, 0, 0]
    # Who may not see them is not told of small groups, and of larger ones in fives.
    assert [await done(ask, COUNT, MARKETER, filter=each) for each in counts] == [25, 0, 0, 0, 0]
    assert (await message(ask, MARKETER))["told"] == 25
    assert len(await told("prospect.message_due")) == 26


async def test_a_message_names_ids_and_the_server_asks_for_the_contact(ask: Ask, programme: Programme):
    await agreed_policy(ask)
    ann = await record(ask, tags=["tea"], locale="zh-CN")
    await record(ask, "ben@example.com")

    assert await message(ask, filter={"tags": ["tea"]}) == {"told": 1, "problems": []}

    due = [{"prospect": ann, "programme": "main", "source": "fair", "message": "spring"}]
    assert await told("prospect.message_due") == due
    shown = await done(ask, CONTACT, SENDER, id=ann)
    assert shown == {"id": ann, "kind": "PHONE", "contact": PHONE, "locale": "zh-CN"}
    (deed,) = await rows(
        "SELECT object_id, fields, actor_kind FROM audit_log WHERE act = 'prospect.contact_read'"
    )
    assert deed == {"object_id": ann, "fields": ["contact"], "actor_kind": "SERVICE"}
    denied = await ask(CONTACT, make.staff(*set(Permission) - {Permission.PROSPECTS_CONTACT}), id=ann)
    assert [each["extensions"]["code"] for each in denied["errors"]] == ["FORBIDDEN"]


async def test_whoever_has_agreed_to_an_older_text_is_not_written_to(ask: Ask, programme: Programme):
    await agreed_policy(ask)
    ann = await record(ask)
    await published(ask, "MARKETING", version=2, again=True)
    ben = await record(ask, "ben@example.com", consent=consent("MARKETING", version=2))

    shown = await done(ask, LIST, READER, first=10)
    assert [(each["id"], each["mayBeMessaged"]) for each in shown["nodes"]] == [(ben, True), (ann, False)]
    assert await done(ask, COUNT, READER) == 1
    assert (await message(ask))["told"] == 1
    assert await done(ask, CONTACT, SENDER, id=ann) is None
    refused = await done(ask, RECORD, SHOP, input=given(consent=None))
    assert [each["code"] for each in refused["problems"]] == ["CONSENT_MISSING"]
    assert await record(ask, consent=consent("MARKETING", version=2)) == ann
    assert (await message(ask))["told"] == 2


async def test_before_a_policy_is_in_force_nobody_is_kept_or_written_to(ask: Ask, programme: Programme):
    refused = await done(ask, RECORD, SHOP, input=given(consent=None))
    assert [each["code"] for each in refused["problems"]] == ["CONSENT_MISSING"]
    assert [each["code"] for each in (await message(ask))["problems"]] == ["NO_POLICY_IN_FORCE"]
    assert await make.count("prospects") == 0


@pytest.mark.parametrize("by", ["id", "contact"])
async def test_whoever_withdraws_is_forgotten_at_once(ask: Ask, programme: Programme, by: str):
    await agreed_policy(ask)
    ann = await record(ask, tags=["tea"], locale="en")
    ben = await record(ask, "ben@example.com")

    for _ in range(2):
        if by == "id":
            assert await done(ask, WITHDRAW, ANONYMOUS, id=ann) == {"problems": []}
        else:
            named = {"kind": "PHONE", "contact": "13800138000"}
            assert await done(ask, WITHDRAW_CONTACT, TILL, input=named) == {"problems": []}

    left = await rows("SELECT * FROM prospects WHERE ended IS NOT NULL")
    kept = {name for name, held in left[0].items() if held not in (None, [])}
    assert len(left) == 1
    assert kept == {"id", "programme_id", "source", "created_at", "ended", "ended_at"}
    assert [each["prospect"] for each in await told("prospect.withdrawn")] == [ann]
    assert [each["id"] for each in (await done(ask, LIST, READER, first=10))["nodes"]] == [ben]
    assert await done(ask, CONTACT, SENDER, id=ann) is None
    assert (await message(ask))["told"] == 1
    assert await record(ask) != ann, "who agrees anew is a new prospect"


async def test_an_id_of_nobody_answers_as_one_of_somebody(ask: Ask, programme: Programme):
    nobody = "prs_01jd3v00000000000000000000"
    before = await make.counts(*TABLES)

    assert await done(ask, WITHDRAW, ANONYMOUS, id=nobody) == {"problems": []}
    assert await done(ask, CONTACT, SENDER, id=nobody) is None
    assert await make.counts(*TABLES) == before


async def test_staff_of_stores_act_in_theirs(ask: Ask, programme: Programme):
    await agreed_policy(ask)
    clerk = make.staff(Permission.PROSPECTS_RECORD, Permission.PROSPECTS_READ, stores=("s1",))
    own = await ask(RECORD_BLINDLY, clerk, input=given(store="s1"))
    assert own["errors"] == []
    for document, sent in (
        (RECORD_BLINDLY, {"input": given(store="s2")}),
        (RECORD_BLINDLY, {"input": given()}),
        (LIST, {"first": 1}),
    ):
        refused = await ask(document, clerk, **sent)
        assert [each["extensions"]["code"] for each in refused["errors"]] == ["FORBIDDEN"]
    assert await value("SELECT count(*) FROM prospects") == 1
