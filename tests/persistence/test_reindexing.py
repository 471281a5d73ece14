"""P4: the key of fingerprints and search tokens is exchanged while members are looked for and enrolled.

Processes of three kinds run beside each other: one that has learnt of the new key (LEARNT), one that writes
under it (BOTH), and in the end one that knows nothing else (ALONE).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.conditions.fields import Op
from domain.conditions.tree import Test
from domain.kernel.ids import MergeId, StaffId
from domain.members.refusals import IdentityTaken
from domain.programme.programme import Programme
from domain.staff.account import NewStaff
from domain.staff.permissions import Permission
from domain.staff.refusals import StaffEmailTaken
from persistence import reindexing
from persistence.conditions.audience import fulfilling
from persistence.database import rows, value
from persistence.encryption import KeyRing, Secret, Vault
from persistence.ids import new_uuid
from persistence.reindexing import COLUMNS, reindex_all, rows_to_reindex
from persistence.sealed_bytes import Unopenable
from persistence.work import opener
from tests import make
from tests.api.events.test_kept_events import report
from tests.api.logins.asking import request
from tests.api.members.asking import SERVER
from tests.api.merges.test_merge_members import found, merge, unmerge
from tests.api.orders.orders import an_order
from tests.api.prospects.asking import agreed_policy, record
from tests.conftest import Ask

RING = replace(make.KEY_RING, index={}, newest_index=0)
OLD = Vault(RING)
LEARNT = Vault(replace(RING, index={0: RING.index_root, 1: b"j" * 32}, newest_index=0))
BOTH = Vault(replace(RING, index={0: RING.index_root, 1: b"j" * 32}, newest_index=1))
ALONE = Vault(replace(RING, index={1: b"j" * 32}, newest_index=1))
Asking = Callable[[Vault], Ask]

SEARCH = "query ($text: String!) { members(first: 10, search: $text) { nodes { id } } }"
GUESTS = make.service(Permission.ORDERS_RECORD)
RECORD = "mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { problems { code } } }"


def vault(**changed: Any) -> Vault:
    return Vault(KeyRing(**{**{name: getattr(RING, name) for name in RING.__slots__}, **changed}))


async def searched(ask: Ask, text: str) -> list[str]:
    answer = await ask(SEARCH, SERVER, text=text)
    assert answer["errors"] == []
    return [each["id"] for each in answer["data"]["members"]["nodes"]]


@given(st.binary(min_size=16, max_size=16), st.integers(1, 65_535))
def test_a_fingerprint_comes_back_out_of_every_form_and_out_of_no_other_keys(print_: bytes, kid: int):
    held = vault(index={kid: b"k" * 32}, newest_index=kid)
    form = held.form(print_)

    assert held.fingerprint_in(form) == print_
    assert len(form) == 18 and form[:2] == kid.to_bytes(2) and form[2:] != print_
    assert OLD.form(print_) == print_
    assert vault(index={kid: b"l" * 32}, newest_index=kid).form(print_) != form
    with pytest.raises(Unopenable):
        vault(index={kid % 65_535 + 1: b"k" * 32}, newest_index=kid % 65_535 + 1).fingerprint_in(form)


def test_index_key_0_is_the_root_and_no_other():
    with pytest.raises(ValueError, match="index key 0"):
        replace(RING, index={0: b"x" * 32})
    assert [each.kid for each in LEARNT.indexes] == [0, 1]
    assert [each.kid for each in BOTH.indexes] == [1, 0]


async def fill(ask: Ask, vault: Vault) -> dict[str, make.Made]:
    """Rows in every index."""
    begin = opener(vault)
    ann = await make.member(
        begin,
        name="Ann Abernathy",
        company="Harbour Tea",
        phone="13800138001",
        email="ann@example.com",
        birthday="1990-03-14",
        external_id="crm-1",
    )
    bob = await make.member(begin, name="Bob", phone="13800138002", birthday="1985-12-24")
    eve = await make.member(begin, name="Eve", phone="13800138003", email="eve@example.com")
    assert (await merge(ask, eve, bob))["problems"] == []
    guest = an_order(10, external_id="g-1", member={"phone": "13900139001"})
    assert (await ask(RECORD, GUESTS, input=guest))["data"]["recordOrder"]["problems"] == []
    assert (await report(ask, "kept-1", online="visitor-1"))["problems"] == []
    assert (await request(ask, contact="13800138001"))["errors"] == []
    await make.staff_account(vault, email="jane@example.com")
    await agreed_policy(ask)
    await record(ask, "pat@example.com")
    return {"ann": ann, "bob": bob}


async def test_everything_is_written_anew_and_found_under_the_new_key_alone(
    asking: Asking, programme: Programme
):
    ask = asking(OLD)
    people = await fill(ask, OLD)
    for column in COLUMNS:
        assert await make.count(column.table) > 0
    waiting = await rows_to_reindex(BOTH)

    assert await reindex_all(BOTH) == waiting > 10
    assert await rows_to_reindex(BOTH) == await rows_to_reindex(ALONE) == 0
    assert await reindex_all(BOTH) == 0

    for column in COLUMNS:
        forms = await rows(f"SELECT {column.column} AS form FROM {column.table}")
        assert {bytes(each["form"])[:2] for each in forms} == {b"\0\1"}
    ask = asking(ALONE)
    ann = str(people["ann"].id)
    for text in ("13800138001", "ann@example.com", "crm-1", people["ann"].card_number, "bernath", "our te"):
        assert await searched(ask, text) == [ann], text
    assert ann in await searched(ask, "8001")
    assert (await found(ask, phone="13800138003"))["id"] == str(people["bob"].id)
    # Whoever now says who the guest was gets what the guest had; and what a merge brought can go back.
    member = await make.member(opener(ALONE), phone="13900139001", external_id="visitor-1")
    assert await value("SELECT count(*) FROM orders WHERE member_id = $1", member.id.value) == 1
    assert await make.count("kept_events") == 0
    await make.member(opener(ALONE), email="pat@example.com")
    assert await value("SELECT ended FROM prospects") == "CONVERTED"
    merged = await value("SELECT id FROM member_merges")
    name = await value("SELECT member_id FROM member_merges")
    undone = await unmerge(ask, str(MergeId(name, merged)))
    assert undone["problems"] == []
    assert (await found(ask, phone="13800138003"))["id"] != str(people["bob"].id)


async def test_a_deployment_that_knows_the_new_key_alone_writes_nothing_under_the_root(
    asking: Asking, programme: Programme
):
    await fill(asking(ALONE), ALONE)

    assert await rows_to_reindex(ALONE) == 0
    assert {each["index_kid"] for each in await rows("SELECT index_kid FROM member_search")} == {1}


async def test_one_phone_is_enrolled_once_though_two_processes_write_it_in_two_forms(programme: Programme):
    phones = [f"138{n:08d}" for n in range(24)]

    async def enrol(vault: Vault, phone: str) -> bool:
        try:
            await make.member(opener(vault), phone=phone)
        except IdentityTaken:
            return False
        return True

    told = await asyncio.gather(*(enrol(vault, phone) for phone in phones for vault in (LEARNT, BOTH)))

    assert (told.count(True), told.count(False)) == (24, 24)
    assert await make.count("members") == 24
    kept = await rows("SELECT octet_length(fingerprint) AS long FROM identities WHERE kind = 'PHONE'")
    assert len(kept) == 24


async def test_one_address_is_one_colleague_s_and_one_contact_has_one_count_of_codes(
    asking: Asking, programme: Programme
):
    async def add(vault: Vault) -> bool:
        staff = NewStaff(
            id=StaffId(new_uuid()),
            email="jane@example.com",
            name="Jane",
            roles=frozenset(),
            store_codes=frozenset(),
            password_hash="x",
            created_at=datetime.now(UTC),
        )
        try:
            async with opener(vault)() as work:
                await work.staff.add(staff)
        except StaffEmailTaken:
            return False
        return True

    told = await asyncio.gather(add(LEARNT), add(BOTH), add(LEARNT), add(BOTH))
    assert (told.count(True), await make.count("staff")) == (1, 1)
    await asyncio.gather(*(request(asking(each), contact="13800138001") for each in (LEARNT, BOTH) * 3))
    assert await make.count("log_in_codes") == 1


async def test_all_that_finds_a_member_stands_under_one_key_whoever_changes_a_part_of_it(
    asking: Asking, programme: Programme
):
    old = await make.member(opener(LEARNT), name="Ann Abernathy", company="Harbour Tea", phone="13800138001")
    new = await make.member(opener(BOTH), name="Bob Baker", company="Harbour Tea", phone="13800138002")

    for vault, member, name in ((BOTH, old, "Eve Evans"), (LEARNT, new, "Joe Jones")):
        async with opener(vault)() as work:
            await work.members.lock(member.id)
            await work.members.change(member.id, {"name": name})

    kids = await rows("SELECT index_kid FROM member_search ORDER BY member_id")
    assert [each["index_kid"] for each in kids] == [0, 1]
    for vault in (LEARNT, BOTH):
        ask = asking(vault)
        assert await searched(ask, "evan") == [str(old.id)]
        assert await searched(ask, "jones") == [str(new.id)]
        assert set(await searched(ask, "harbour")) == {str(old.id), str(new.id)}
        assert await searched(ask, "abern") == []


async def test_birthdays_are_kept_and_asked_about_under_both_keys(programme: Programme):
    born = [await make.member(opener(each), birthday="1990-03-14") for each in (LEARNT, BOTH)]
    other = [await make.member(opener(each), birthday="1990-07-01") for each in (LEARNT, BOTH)]
    march = Test("birth_month", Op.ONE_OF, (3,))
    everybody = [each.id.value for each in (*born, *other)]
    for vault in (LEARNT, BOTH):
        meant = await fulfilling(march, programme, everybody, at=datetime.now(UTC), vault=vault)
        assert meant == {each.id.value for each in born}
        async with opener(vault)() as work:
            day = date(datetime.now(UTC).year + 1, 3, 14)
            kept, _ = await work.occasions.born_on(programme, day, "x", after=None, limit=10)
        assert set(kept) == {each.id for each in born}


async def test_nobody_is_missed_at_any_moment_while_members_come_and_change(
    asking: Asking, programme: Programme, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(reindexing, "BATCH", 3)
    monkeypatch.setattr(reindexing, "ROUNDS", 1)
    members = {
        f"138{n:08d}": await make.member(opener(OLD), phone=f"138{n:08d}", name=f"Ann {n:04d}")
        for n in range(20)
    }
    looked = enrolled = changed = 0
    ended = False

    async def look(vault: Vault) -> None:
        nonlocal looked
        ask = asking(vault)
        while not ended:
            for phone, member in list(members.items()):
                assert await searched(ask, phone) == [str(member.id)]
                looked += 1

    async def enrol(vault: Vault, first: int) -> None:
        nonlocal enrolled
        while not ended:
            phone = f"139{first + enrolled:08d}"
            member = await make.member(opener(vault), phone=phone, name="Eve")
            with pytest.raises(IdentityTaken):
                await make.member(opener(BOTH if vault is LEARNT else LEARNT), phone=phone)
            members[phone] = member
            enrolled += 1

    async def change(vault: Vault) -> None:
        nonlocal changed
        while not ended:
            for member in list(members.values())[:20]:
                async with opener(vault)() as work:
                    await work.members.lock(member.id)
                    await work.members.change(member.id, {"name": f"Zoe {changed}"})
                changed += 1

    async def exchange() -> None:
        nonlocal ended
        try:
            for _ in range(2):
                await reindex_all(BOTH)  # there
                await reindex_all(LEARNT)  # and back
        finally:
            ended = True

    await asyncio.gather(
        *(each(vault) for each in (look, change) for vault in (LEARNT, BOTH)),
        enrol(LEARNT, 0),
        enrol(BOTH, 50_000),
        exchange(),
    )

    assert min(looked, enrolled, changed) > 0
    await reindex_all(BOTH)
    assert await rows_to_reindex(ALONE) == 0
    assert await make.count("members") == len(members) == 20 + enrolled
    ask = asking(ALONE)
    for phone, member in members.items():
        assert await searched(ask, phone) == [str(member.id)]
    assert len(await rows("SELECT 1 FROM identities WHERE kind = 'PHONE'")) == len(members)
    kept = {bytes(each["fingerprint"]) for each in await rows("SELECT fingerprint FROM identities")}
    assert ALONE.form(ALONE.fingerprint(Secret.MEMBER_PHONE, "+8613800000000")) in kept
