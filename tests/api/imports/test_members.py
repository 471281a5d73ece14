"""Members out of a file: each enrolled once, every bad row named, nothing readable left lying about."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

import pytest

from api.imports import Kind
from domain.imports.problem import UnreadableFile
from domain.kernel.ids import MemberId
from domain.orders.ports import Contact
from domain.staff.permissions import Permission
from persistence.database import row, rows, value
from persistence.encryption import Secret
from persistence.imports import members as stored
from tests import make
from tests.api.imports.shop import live_order
from tests.api.privacy.agreeing import BIND, LAWYER, done, published
from tests.api.prospects.asking import record as prospect
from tests.tables import checksums

ANN = "1,王小明,13800138000,ann@example.com,2016-12-15"
BO = "2,Bo,13800138001,bo@example.com,2016-12-16"
CY = "3,Cy,,,2016-12-17"
READER = make.staff(
    Permission.MEMBERS_READ, Permission.MEMBERS_SEARCH, Permission.MEMBERS_READ_MASKED, Permission.POINTS_READ
)


async def test_a_member_of_a_file_is_a_member_like_any_other(shop, ask):
    outcome = await shop.members(ANN)

    assert (outcome.read, outcome.new, outcome.known, outcome.refused) == (1, 1, 0, 0)
    found = await row(
        "SELECT m.id, m.enrol_source, m.enrolled_at, s.joined_at, c.number, t.tier_code, t.since, v.kind,"
        " v.at FROM members m JOIN memberships s ON s.member_id = m.id JOIN cards c ON c.member_id = m.id"
        " JOIN member_tiers t ON t.member_id = m.id JOIN tier_moves v ON v.member_id = m.id"
    )
    assert found is not None
    joined = datetime(2016, 12, 14, 16, tzinfo=UTC)
    assert (found["enrol_source"], found["tier_code"], found["kind"]) == ("IMPORT", "standard", "JOINED")
    assert {found[name] for name in ("enrolled_at", "joined_at", "since", "at")} == {joined}
    assert await value("SELECT count(*) FROM accounts WHERE member_id = $1", found["id"]) == 2
    assert await make.count("member_search") == await make.count("member_keys") == 1

    by_card = "query ($card: String!) { member(cardNumber: $card) { id name phone } }"
    answer = await ask(by_card, READER, card=found["number"])
    assert answer["errors"] == []
    assert answer["data"]["member"]["id"] == str(MemberId(found["id"]))
    assert answer["data"]["member"]["phone"] == "138****8000"
    by_name = 'query { members(search: "小明", first: 5) { edges { node { id } } } }'
    answer = await ask(by_name, READER)
    assert [each["node"]["id"] for each in answer["data"]["members"]["edges"]] == [str(MemberId(found["id"]))]


async def test_an_enrolment_by_file_is_told(shop):
    await shop.members(ANN)

    told = await row(
        "SELECT kind, at, payload ->> 'source' AS source, payload ->> 'store' AS store FROM facts"
    )
    assert told == {
        "kind": "member.enrolled",
        "at": datetime(2016, 12, 14, 16, tzinfo=UTC),
        "source": "IMPORT",
        "store": None,
    }


async def test_the_same_file_again_changes_nothing(shop):
    await shop.members(ANN, BO, CY)
    before = await checksums()

    again = await shop.members(ANN, BO, CY)

    assert (again.read, again.new, again.known, again.refused) == (3, 0, 3, 0)
    assert await checksums() == before


async def test_a_longer_file_brings_what_is_new(shop):
    await shop.members(ANN)

    more = await shop.members(ANN, BO)

    assert (more.new, more.known) == (1, 1)
    assert await make.count("members") == 2


async def test_every_bad_row_is_named_and_the_rest_goes_in(shop):
    outcome = await shop.members(
        ANN,
        "4,Di,12345,,2016-12-15",
        "5,Ed,,,15/12/2016",
        b"6,\xb0\xa2\xc3\xf7,,,2016-12-15",
        "7," + "x" * 10_000_000 + ",,,2016-12-15",
        "8,Fi,,,2016-12-15,more",
        ",Gus,,,2016-12-15",
        "1,Hal,,,2016-12-15",
        "9,Ida,+86 138 0013 8000,,2016-12-15",
        "10,Jo,,ANN@example.com,2016-12-15",
        BO,
    )

    assert (outcome.read, outcome.new, outcome.refused) == (11, 2, 9)
    assert shop.problems == [
        ("members.csv", 3, "phone", "MALFORMED"),
        ("members.csv", 4, "joined_on", "MALFORMED"),
        ("members.csv", 5, "", "NOT_UTF8"),
        ("members.csv", 6, "", "TOO_LONG"),
        ("members.csv", 7, "", "COLUMN_COUNT"),
        ("members.csv", 8, "external_id", "MISSING"),
        ("members.csv", 9, "external_id", "DUPLICATE"),
        ("members.csv", 10, "phone", "DUPLICATE"),
        ("members.csv", 11, "email", "DUPLICATE"),
    ]
    assert await make.count("members") == 2


async def test_an_identity_of_somebody_else_is_refused_and_nothing_of_either_is_changed(shop, begin):
    await make.member(begin, phone="13800138000", external_id="900")
    before = await checksums()

    outcome = await shop.members(ANN)

    assert (outcome.new, outcome.refused) == (0, 1)
    assert shop.problems == [("members.csv", 2, "phone", "IDENTITY_TAKEN")]
    assert await checksums() == before


async def test_without_an_external_id_a_member_is_known_again_by_phone(shop, begin):
    await make.member(begin, phone="13800138000")

    outcome = await shop.members(",Ann,+8613800138000,,2016-12-15", ",Bo,,bo@example.com,2016-12-16")

    assert (outcome.new, outcome.known, outcome.refused) == (1, 1, 0)


async def test_what_lies_staged_shows_nobody(shop, monkeypatch):
    async def peeked(*_: object, **__: object) -> None:
        assert await make.count("import_rows") == 1
        text = await value("SELECT string_agg(r::text, ' ') FROM import_rows r")
        for secret in ("小明", "138001", "ann@example"):
            assert secret not in text
            assert secret.encode().hex() not in text

    monkeypatch.setattr(stored, "drop_repeated_members", peeked)
    await shop.members(ANN)

    assert await make.count("import_rows") == 0, "and it is swept away"
    assert await make.count("members") == 1


async def test_a_file_that_can_not_be_read_brings_nothing_and_leaves_no_trace(shop):
    before = await checksums()

    with pytest.raises(UnreadableFile, match="not known: 'nmae'"):
        await shop.bring(Kind.MEMBERS, {"members.csv": ("external_id,nmae\n", ("1,Ann",))})

    assert await checksums() == before


async def test_stores_that_nobody_knows_are_made(shop):
    head = "external_id,store_id\n"
    await shop.bring(Kind.MEMBERS, {"members.csv": (head, ("1,s1", "2,346", "3,346"))})

    found = await rows("SELECT code, name ->> 'en' AS name FROM stores ORDER BY code")
    assert [(each["code"], each["name"]) for each in found] == [("346", "346"), ("s1", "s1"), ("s2", "s2")]
    assert await value("SELECT count(*) FROM members WHERE enrol_store_code = '346'") == 2


async def test_json_lines_are_read_too(shop):
    rows_ = (
        '{"external_id": 1, "name": "Ann", "profile": {"shoe_size": 38}, "personal.allergy": "nuts"}',
        '{"external_id": 2, "nmae": "Bo"}',
        "nothing",
        '{"external_id": 3, "=HYPERLINK(0)": "Cy"}',
    )

    outcome = await shop.bring(Kind.MEMBERS, {"members.jsonl": ("", rows_)})

    assert (outcome.new, outcome.refused) == (1, 3)
    assert shop.problems == [
        ("members.jsonl", 2, "nmae", "UNKNOWN_COLUMN"),
        ("members.jsonl", 3, "", "MALFORMED"),
        ("members.jsonl", 4, "'=HYPERLINK(0)", "UNKNOWN_COLUMN"),
    ]
    kept = await row(
        "SELECT profile ->> 'shoe_size' AS size, personal_profile IS NOT NULL AS sealed FROM members"
    )
    assert kept == {"size": "38", "sealed": True}


async def test_card_numbers_are_drawn_again_where_they_are_taken(shop, monkeypatch):
    await shop.members(ANN)
    taken = await value("SELECT number FROM cards")
    drawn = iter([int(taken[1:-1]), 5, 5, 6])
    monkeypatch.setattr(secrets, "randbelow", lambda _: next(drawn))

    await shop.members(ANN, BO, CY)

    numbers = {each["number"] for each in await rows("SELECT number FROM cards")}
    assert len(numbers) == 3
    assert taken in numbers


async def test_orders_kept_for_a_guest_become_the_member_s(shop, begin, vault, programme):
    phone = vault.fingerprint(Secret.MEMBER_PHONE, "+8613800138000")
    contact = Contact(kind="PHONE", fingerprint=phone)
    await live_order(begin, contact=contact, goods=12_345, paid_at=datetime(2026, 1, 5, tzinfo=UTC))
    assert await make.count("guest_orders") == 1

    await shop.members(ANN, BO)

    assert await make.count("guest_orders") == 0
    earned = await value(
        "SELECT a.earned FROM accounts a JOIN wallet_types w ON w.id = a.wallet_type_id"
        " WHERE w.code = 'points' AND a.earned > 0"
    )
    assert earned == 123


async def test_whoever_was_a_prospect_is_a_member_and_none_any_more(shop, ask):
    await published(ask, "MARKETING")
    await prospect(ask, "13800138000", tags=["tea"])
    await prospect(ask, "13900139999", tags=["cups"])

    outcome = await shop.members(ANN, BO)

    assert (outcome.new, outcome.refused) == (2, 0)
    assert await rows("SELECT tag, source FROM member_tags") == [{"tag": "tea", "source": "PROSPECT"}]
    assert await rows("SELECT act FROM consents WHERE purpose = 'MARKETING'") == [{"act": "GIVEN"}]
    ended = await rows("SELECT ended FROM prospects ORDER BY ended NULLS LAST")
    assert [each["ended"] for each in ended] == ["CONVERTED", None]


async def test_p7_a_file_brings_no_consents_so_bound_values_stay_out(shop, ask):
    await published(ask, "MARKETING")
    await done(ask, BIND, LAWYER, purpose="MARKETING", fields=["email"])

    outcome = await shop.members(ANN, CY)

    assert (outcome.read, outcome.new, outcome.refused) == (2, 1, 1)
    assert shop.problems == [("members.csv", 2, "email", "CONSENT_MISSING")]
    assert await value("SELECT count(*) FROM members WHERE email IS NOT NULL") == 0
