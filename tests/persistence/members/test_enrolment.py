"""What an enrolment and a change write, and what they leave when they are refused."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest

from domain.idempotency import IdempotencyKeyReused, RequestKey
from domain.kernel.ids import MemberId
from domain.kernel.refusal import InvalidInput
from domain.members import use_cases
from domain.members.card import is_card_number
from domain.members.identity import IdentityKind
from domain.members.member import EnrolSource
from domain.members.refusals import IdentityTaken, UnknownMember, VersionConflict
from domain.orders.refusals import UnknownStore
from domain.programme.programme import Programme
from domain.staff.audit import Origin
from domain.work import Begin
from persistence.database import row, rows, value
from persistence.encryption import Sealed, Secret, Vault
from persistence.ids import new_uuid
from persistence.sealed_bytes import Unopenable
from tests import make


def enrol(*, key: str | None = None, store: str | None = None, **given: object) -> use_cases.EnrolMember:
    return use_cases.EnrolMember(
        given=given,
        programme=None,
        source=EnrolSource.ONLINE,
        store=store,
        origin=Origin(),
        key=RequestKey(
            principal_id=make.SERVICE_ID, key=key or make.key(), operation="enrolMember", content=given
        ),
    )


def update(
    member_id: MemberId, *, key: str | None = None, if_version: int | None = None, **given: object
) -> use_cases.UpdateMember:
    return use_cases.UpdateMember(
        member_id=member_id,
        given=given,
        if_version=if_version,
        origin=Origin(),
        key=RequestKey(
            principal_id=make.SERVICE_ID,
            key=key or make.key(),
            operation="updateMember",
            content=given,
            member_id=member_id,
        ),
    )


async def test_an_enrolment_writes_everything_that_a_member_needs(programme: Programme, begin: Begin):
    made = await make.member(
        begin, name="王小明", phone="138 0013 8000", email="Ming@Example.com", birthday=date(1990, 5, 4)
    )

    assert await make.counts(*make.MEMBER_TABLES) == {
        "members": 1,
        "member_keys": 1,
        "member_search": 1,
        "identities": 3,
        "cards": 1,
        "memberships": 1,
        "accounts": 2,
        "member_tiers": 1,
        "tier_moves": 1,
        "facts": 1,
    }
    assert is_card_number(made.card_number)
    place = await row("SELECT tier_code, revision FROM member_tiers WHERE member_id = $1", made.id.value)
    assert place == {"tier_code": "standard", "revision": 1}
    told = await row("SELECT kind, payload::text FROM facts WHERE member_id = $1", made.id.value)
    assert told is not None and told["kind"] == "member.enrolled"
    assert "13800138000" not in told["payload"] and "王" not in told["payload"]


async def test_nothing_that_is_personal_stands_in_the_rows(programme: Programme, begin: Begin):
    await make.member(
        begin,
        name="Canary Chirp",
        company="Nest and Sons",
        phone="13800138000",
        email="canary@example.com",
        birthday=date(1990, 5, 4),
        address="1 Cage Lane",
        external_id="crm-canary-7",
        personal_profile={"income_band": "35-49K"},
        profile={"household_size": 2},
    )

    dump = ""
    for table in make.MEMBER_TABLES:
        for each in await rows(f"SELECT t::text AS text FROM {table} t"):
            dump += each["text"]
    plain = ["Canary", "Chirp", "Nest", "13800138000", "canary", "1990-05-04", "Cage", "crm", "35-49K"]
    for word in plain:
        assert word not in dump
        assert word.encode().hex() not in dump
    assert '{"household_size": 2}' in dump.replace('""', '"')


async def test_sealed_values_open_for_their_member_and_no_other(
    programme: Programme, begin: Begin, vault: Vault
):
    ann = await make.member(begin, name="Ann", phone="13800138000")
    bob = await make.member(begin, name="Bob", phone="13800138001")
    sealed = (
        "SELECT name, phone, wrapped FROM members m JOIN member_keys k ON k.member_id = m.id WHERE m.id = $1"
    )
    anns, bobs = await row(sealed, ann.id.value), await row(sealed, bob.id.value)
    assert anns and bobs
    key_of_ann = vault.unwrap(ann.id.value, anns["wrapped"])

    assert vault.open(Sealed(Secret.MEMBER_NAME, anns["name"]), key_of_ann) == "Ann"
    assert vault.open(Sealed(Secret.MEMBER_PHONE, anns["phone"]), key_of_ann) == "+8613800138000"
    with pytest.raises(Unopenable):
        vault.open(Sealed(Secret.MEMBER_NAME, bobs["name"]), key_of_ann)
    with pytest.raises(Unopenable):
        vault.open(Sealed(Secret.MEMBER_NAME, anns["phone"]), key_of_ann)
    with pytest.raises(Unopenable):
        vault.unwrap(ann.id.value, bobs["wrapped"])


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        (IdentityKind.PHONE, {"phone": "13800138000"}, {"phone": "+86 138 0013 8000"}),
        (IdentityKind.EMAIL, {"email": "ann@example.com"}, {"email": "ANN@Example.COM"}),
        (IdentityKind.EXTERNAL, {"external_id": "crm-1"}, {"external_id": " crm-1 "}),
    ],
)
async def test_an_identity_belongs_to_one_member(
    programme: Programme, begin: Begin, kind: IdentityKind, first: dict[str, str], second: dict[str, str]
):
    await make.member(begin, name="Ann", **first)
    before = await make.counts(*make.MEMBER_TABLES)

    with pytest.raises(IdentityTaken) as refused:
        await use_cases.enrol_member(enrol(name="Eve", **second), begin)

    assert refused.value.kind is kind
    assert await make.counts(*make.MEMBER_TABLES) == before
    assert await make.count("operations") == 2  # the no is kept


async def test_external_ids_that_differ_in_case_are_two(programme: Programme, begin: Begin):
    await make.member(begin, external_id="aBc")
    await make.member(begin, external_id="abc")

    assert await make.count("members") == 2


async def test_of_many_who_enrol_with_one_phone_at_once_one_wins(programme: Programme, begin: Begin):
    async def attempt(number: int) -> bool:
        try:
            await use_cases.enrol_member(
                enrol(name=f"Twin {number}", phone="13800138000", email=f"{number}@example.com"), begin
            )
        except IdentityTaken as taken:
            assert taken.kind is IdentityKind.PHONE
            return False
        return True

    won = await asyncio.gather(*(attempt(number) for number in range(8)))

    assert won.count(True) == 1
    assert won.count(False) == 7
    assert await make.counts("members", "member_keys", "memberships", "cards", "accounts") == {
        "members": 1,
        "member_keys": 1,
        "memberships": 1,
        "cards": 1,
        "accounts": 2,
    }
    assert await make.count("identities") == 3  # phone, e-mail, card of the winner


async def test_an_unknown_store_is_refused_and_nothing_is_written(programme: Programme, begin: Begin):
    with pytest.raises(UnknownStore):
        await use_cases.enrol_member(enrol(name="Ann", store="nowhere"), begin)

    assert set((await make.counts(*make.MEMBER_TABLES)).values()) == {0}


async def test_a_mistyped_value_burns_no_key(programme: Programme, begin: Begin):
    key = make.key()
    with pytest.raises(InvalidInput):
        await use_cases.enrol_member(enrol(key=key, phone="123"), begin)
    assert await make.count("operations") == 0

    answer = await use_cases.enrol_member(enrol(key=key, phone="13800138000"), begin)

    assert not answer.replayed
    assert await make.count("members") == 1


async def test_nobody_is_born_tomorrow(programme: Programme, begin: Begin):
    tomorrow = await value("SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date + 1")

    with pytest.raises(InvalidInput) as refused:
        await use_cases.enrol_member(enrol(birthday=tomorrow), begin)

    assert (refused.value.field, refused.value.reason) == ("birthday", "IN_THE_FUTURE")
    assert await make.count("members") == 0


async def test_the_same_enrolment_again_is_the_first_answer(programme: Programme, begin: Begin):
    first = await use_cases.enrol_member(enrol(key="k" * 16, phone="13800138000"), begin)
    again = await use_cases.enrol_member(enrol(key="k" * 16, phone="13800138000"), begin)

    assert (first.replayed, again.replayed) == (False, True)
    assert first.result == again.result
    assert await make.count("members") == 1
    with pytest.raises(IdempotencyKeyReused):
        await use_cases.enrol_member(enrol(key="k" * 16, phone="13800138001"), begin)
    assert await make.count("members") == 1


async def test_a_member_joins_the_programme_as_it_is_and_not_as_this_process_remembers_it(
    programme: Programme, begin: Begin
):
    # Another process has added a wallet type; the copy in memory does not know it yet.
    await rows(
        "INSERT INTO wallet_types (id, programme_id, code, name, spendable, expiry, pending, created_at)"
        " SELECT $1, programme_id, 'stars', name, spendable, expiry, pending, now()"
        " FROM wallet_types WHERE code = 'points' RETURNING 1",
        new_uuid(),
    )
    await rows("UPDATE programmes SET version = version + 1 RETURNING 1")

    await make.member(begin, name="Ann")

    found = await rows(
        "SELECT code FROM accounts a JOIN wallet_types w ON w.id = a.wallet_type_id ORDER BY code"
    )
    assert [each["code"] for each in found] == ["points", "progress", "stars"]


# Changes


async def test_a_change_raises_the_version_and_leaves_the_rest(
    programme: Programme, begin: Begin, vault: Vault
):
    ann = await make.member(begin, name="Ann", phone="13800138000", company="Lark Ltd")
    before = await row("SELECT * FROM members WHERE id = $1", ann.id.value)

    answer = await use_cases.update_member(update(ann.id, name="Anna", if_version=1), begin)

    after = await row("SELECT * FROM members WHERE id = $1", ann.id.value)
    assert before and after
    assert answer.result.version == after["version"] == 2
    assert {name for name in before if before[name] != after[name]} == {"version", "name"}
    told = await row("SELECT payload FROM facts WHERE kind = 'member.updated'")
    assert told is not None
    assert '"fields": ["name"]' in told["payload"]
    assert "Anna" not in told["payload"]


async def test_search_tokens_follow_the_field_that_changed_and_no_other(
    programme: Programme, begin: Begin, vault: Vault
):
    ann = await make.member(begin, name="王小明", company="云雀公司", phone="13800138000")

    await use_cases.update_member(update(ann.id, name="李小明", phone="13800131111"), begin)

    found = await row("SELECT tokens, phone_last4 FROM member_search WHERE member_id = $1", ann.id.value)
    assert found is not None
    assert set(found["tokens"]) == vault.index.tokens(Secret.MEMBER_NAME, "李小明") | vault.index.tokens(
        Secret.MEMBER_COMPANY, "云雀公司"
    )
    assert found["phone_last4"] == vault.index.last_four("1111")

    await use_cases.update_member(update(ann.id, name=None, company=None, phone=None), begin)

    assert await row("SELECT tokens, phone_last4 FROM member_search") == {"tokens": [], "phone_last4": None}


async def test_a_changed_identity_frees_the_old_one(programme: Programme, begin: Begin):
    ann = await make.member(begin, phone="13800138000")
    await use_cases.update_member(update(ann.id, phone="13800138001"), begin)

    bob = await make.member(begin, phone="13800138000")

    with pytest.raises(IdentityTaken):
        await use_cases.update_member(update(bob.id, phone="13800138001"), begin)
    assert await value("SELECT version FROM members WHERE id = $1", bob.id.value) == 1
    assert await make.count("identities") == 4  # two phones, two cards


async def test_a_change_of_an_older_version_is_refused(programme: Programme, begin: Begin):
    ann = await make.member(begin, name="Ann")
    await use_cases.update_member(update(ann.id, name="Anna"), begin)
    before = await row("SELECT * FROM members WHERE id = $1", ann.id.value)

    with pytest.raises(VersionConflict) as refused:
        await use_cases.update_member(update(ann.id, name="Annette", if_version=1), begin)

    assert (refused.value.expected, refused.value.current) == (1, 2)
    assert await row("SELECT * FROM members WHERE id = $1", ann.id.value) == before


async def test_of_many_changes_of_one_version_one_wins(programme: Programme, begin: Begin):
    ann = await make.member(begin, name="Ann")

    async def attempt(number: int) -> bool:
        try:
            await use_cases.update_member(update(ann.id, name=f"Ann {number}", if_version=1), begin)
        except VersionConflict as conflict:
            assert conflict.current == 2
            return False
        return True

    won = await asyncio.gather(*(attempt(number) for number in range(8)))

    assert won.count(True) == 1
    assert await value("SELECT version FROM members") == 2


async def test_a_member_that_is_not_there_can_not_be_changed(programme: Programme, begin: Begin):
    nobody = MemberId(new_uuid())
    key = make.key()

    for _ in range(2):
        with pytest.raises(UnknownMember):
            await use_cases.update_member(update(nobody, key=key, name="Ann"), begin)

    # The no is kept, beside the caller since there is no member to keep it with.
    assert await make.counts("operations", "member_operations") == {"operations": 1, "member_operations": 0}
