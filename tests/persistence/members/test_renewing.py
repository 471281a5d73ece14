"""Members' data keys are exchanged while members are read and changed; no sealed value opens elsewhere."""

from __future__ import annotations

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator
from contextvars import Context
from typing import Any
from uuid import UUID

import pytest

from api.authentication import AccessTokens
from domain.kernel.ids import MemberId
from domain.members.identity import IdentityKind, identity
from domain.privacy.ports import Guardian
from domain.programme.programme import Programme
from domain.work import Begin
from persistence import database as pool
from persistence.database import row, rows, transaction, value
from persistence.encryption import Sealed, Secret, Vault
from persistence.members import renewing
from persistence.members.keys import KEY_TO_SEAL
from persistence.members.renewing import (
    MEMBER_COLUMNS,
    is_renewing,
    members_to_renew,
    renew_all,
    values_under_old_keys,
)
from persistence.members.rewrapping import rewrap_all
from persistence.resealing import COLUMNS, Column
from persistence.sealed_bytes import Unopenable
from tests import make
from tests.api.field_matrix.world import FULL, build
from tests.conftest import Ask
from tests.persistence.members.test_rewrapping import BOTH, name_of
from tests.servers import TestDatabase

NOT_SEALED = {
    *("checkpoints.root", "checkpoints.previous", "checkpoints.signature"),
    *("staff.email_fingerprint", "identities.fingerprint", "guest_orders.contact_fingerprint"),
    *("refresh_tokens.hash", "service_keys.secret_sha256", "coupon_gifts.token", "imports.digest"),
    *("accounts.head", "entries.previous_hash", "entries.hash", "entries.reason_digest"),
    *("audit_log.reason_digest", "audit_log.changes_digest", "audit_seal.hash", "audit_seal.prev_hash"),
    *(
        "checkpoints.audit_head",
        "consents.text_hash",
        "policy_texts.sha256",
        "kept_events.contact_fingerprint",
        "prospects.contact_fingerprint",
    ),
    *("log_in_codes.fingerprint", "log_in_codes.digest", "wechat_codes.digest"),
    *("survey_links.digest", "survey_tokens.digest"),
    *("log_in_challenges.hash", "recovery_codes.hash", "export_files.token"),
    *("tickets.tracking_hash", "ticket_attachments.digest", "ticket_inbound.digest"),
    # Under the key of their ticket, which is exchanged.
    *("tickets.subject", "tickets.solution", "ticket_messages.body", "ticket_attachments.name"),
    "classifier_models.content",  # runs of characters that several persons wrote: of nobody
    "export_files.content",  # under the passphrase of its file
    "member_keys.wrapped",
}
"""Digests, signatures, and keys that are wrapped; of a `fingerprint` of input the name says it."""


@pytest.fixture
async def as_owner(database: TestDatabase) -> AsyncIterator[None]:
    await pool.disconnect()
    await pool.connect(database.migration_url, size=8)
    yield


@pytest.fixture
async def filled(
    ask: Ask, begin: Begin, vault: Vault, programme: Programme, tokens: AccessTokens, database: TestDatabase
) -> None:
    """Rows of every kind, as the features write them, and the owner's connection."""
    await build(ask, begin, vault, programme, tokens)
    member = MemberId(await value("SELECT member_id FROM member_keys ORDER BY member_id LIMIT 1"))
    guardian = Guardian(name="Mother Lee", contact="+86 138 0013 8000")
    async with begin() as work:
        await work.members.lock(member)
        await work.members.bind(member, identity(IdentityKind.PHONE, "+8613900139000"), by="t", at=work.now)
        await work.consents.name_guardian(
            member, work.new_id(), guardian, channel="PAPER", by="t", at=work.now
        )
    await pool.disconnect()
    await pool.connect(database.migration_url, size=8)


async def members_values(column: renewing.MemberColumn) -> list[tuple[UUID, bytes, bytes]]:
    """Whose, sealed, and the key that is wrapped."""
    table, name = column.secret.table, column.secret.column
    found = await rows(
        f"""SELECT k.member_id, t.{name} AS sealed, k.wrapped FROM {table} t
        JOIN member_keys k ON k.member_id = t.{column.member} WHERE t.{name} IS NOT NULL"""
    )
    return [(each["member_id"], bytes(each["sealed"]), bytes(each["wrapped"])) for each in found]


async def everything_opened(vault: Vault) -> dict[Secret, list[tuple[UUID, str]]]:
    return {
        column.secret: sorted(
            (whose, vault.open(Sealed(column.secret, sealed), vault.unwrap(whose, wrapped)))
            for whose, sealed, wrapped in await members_values(column)
        )
        for column in MEMBER_COLUMNS
    }


async def test_every_column_of_bytes_is_sealed_by_a_key_that_can_be_exchanged_or_known_as_a_digest(
    database: TestDatabase,
):
    found = await rows(
        """SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c
        JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = 'public' AND c.data_type = 'bytea' AND t.table_type = 'BASE TABLE'
        AND c.table_name NOT LIKE 'procrastinate%'"""
    )
    exchangeable: list[renewing.MemberColumn | Column] = [*MEMBER_COLUMNS, *COLUMNS]
    exchanged = {f"{each.secret.table}.{each.secret.column}" for each in exchangeable}
    names = {each["name"] for each in found}

    assert exchanged - names == set()
    unknown = {each for each in names - exchanged - NOT_SEALED if not each.endswith(".fingerprint")}
    left = {each for each in unknown if each.partition(".")[2] not in {"commitment", "head", "sides"}}
    assert left == set()
    assert {each.secret for each in exchangeable} == {each for each in Secret if each.is_sealed}


async def test_all_that_is_sealed_of_every_member_is_sealed_anew_and_nothing_else_opens_it(
    filled: None, vault: Vault
):
    before = await everything_opened(vault)
    assert {secret for secret, held in before.items() if not held} <= {Secret.APPROVAL_DECISION_REASON}
    old_keys = {each["member_id"]: each["wrapped"] for each in await rows("SELECT * FROM member_keys")}

    assert await renew_all(vault) == len(old_keys)

    assert await everything_opened(vault) == before
    assert await values_under_old_keys() == 0
    assert not await is_renewing()
    assert await value("SELECT count(*) FROM member_keys WHERE kid <> 1 OR old_kid IS NOT NULL") == 0
    for column in MEMBER_COLUMNS:
        for whose, sealed, _ in await members_values(column):
            with pytest.raises(Unopenable):
                vault.open(Sealed(column.secret, sealed), vault.unwrap(whose, bytes(old_keys[whose])))
    assert await renew_all(vault) == len(old_keys)  # finished: the next one begins anew
    assert await everything_opened(vault) == before
    assert await value("SELECT count(*) FROM member_keys WHERE kid <> 2") == 0


async def test_a_value_that_was_copied_to_another_row_or_column_never_opens(filled: None, vault: Vault):
    tried = refused = 0
    held = {column.secret: await members_values(column) for column in MEMBER_COLUMNS}
    people = {whose: wrapped for values in held.values() for whose, _, wrapped in values}
    for secret, values in held.items():
        for whose, sealed, _ in values:
            places = {(other, whose) for other in held} | {(secret, other) for other in people}
            for other, member in places - {(secret, whose)}:
                tried += 1
                try:
                    vault.open(Sealed(other, sealed), vault.unwrap(member, people[member]))
                except Unopenable:
                    refused += 1
    rows_of: dict[Column, list[tuple[UUID, bytes]]] = {}
    for column in COLUMNS:
        name = column.secret.column
        found = await rows(
            f"SELECT {column.key} AS key, {name} AS sealed FROM {column.secret.table}"
            f" WHERE {name} IS NOT NULL AND {column.only}"
        )
        rows_of[column] = [(column.sealing_id(each["key"]), bytes(each["sealed"])) for each in found]
    for column, here in rows_of.items():
        for row_id, sealed in here:
            assert vault.open_column(Sealed(column.secret, sealed), row_id) is not None
            others = {(other.secret, row_id) for other in COLUMNS} | {
                (column.secret, other) for their in rows_of.values() for other, _ in their
            }
            for secret, other_id in others - {(column.secret, row_id)}:
                tried += 1
                try:
                    vault.open_column(Sealed(secret, sealed), other_id)
                except Unopenable:
                    refused += 1
    assert tried > 500
    assert refused == tried


async def test_a_dump_of_all_tables_shows_nobody_in_any_spelling(filled: None):
    tables = await rows(
        "SELECT table_name AS name FROM information_schema.tables"
        " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
    )
    dump = "\n".join(
        [str(await value(f"SELECT string_agg(t::text, E'\\n') FROM {each['name']} t")) for each in tables]
    )
    assert len(dump) > 100_000
    canaries = [FULL[name] for name in ("name", "company", "phone", "email", "birthday", "address")]
    for plain in map(str, canaries):
        raw = plain.encode()
        spelled = {plain, raw.hex(), b64encode(raw).decode().rstrip("=")[:-1], ascii(plain)[1:-1]}
        assert [each for each in spelled if each in dump] == []


async def test_members_are_read_and_changed_meanwhile_and_nothing_is_lost(
    programme: Programme, begin: Begin, vault: Vault, as_owner: None, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(renewing, "BATCH", 3)
    made = [await make.member(begin, name=f"Ann {n}") for n in range(12)]
    wanted = {each: f"Ann {n}" for n, each in enumerate(made)}
    ended, reads, writes = False, 0, 0

    async def read() -> None:
        nonlocal reads
        while not ended:
            for each in made:
                assert (await name_of(each, vault)).startswith(("Ann", "Eve"))
                reads += 1

    async def write(own: list[make.Made]) -> None:
        nonlocal writes
        while not ended:
            for each in own:
                name = f"Eve {writes}"
                async with begin() as work:
                    await work.members.lock(each.id)
                    await work.members.change(each.id, {"name": name})
                wanted[each] = name
                writes += 1

    async def renew() -> None:
        nonlocal ended
        try:
            for _ in range(5):
                await renew_all(vault)
        finally:
            ended = True

    await asyncio.gather(renew(), read(), write(made[:6]), write(made[3:9]))
    while await is_renewing():
        await renew_all(vault)

    assert reads > 12
    assert writes > 12
    assert await values_under_old_keys() == 0
    # Two write to the three in the middle: whichever came last, it reads.
    for each in [*made[:3], *made[6:]]:
        assert await name_of(each, vault) == wanted[each]
    for each in made[3:6]:
        assert (await name_of(each, vault)).startswith("Eve")


async def test_the_exchange_waits_for_whoever_seals_with_the_old_key(
    programme: Programme, begin: Begin, vault: Vault, as_owner: None
):
    ann = await make.member(begin, name="Ann")
    async with begin() as work:
        await work.members.lock(ann.id)
        renewal = await has_begun_to_wait(vault)
        await work.members.change(ann.id, {"name": "Eve"})
    assert await renewal == 1
    async with transaction():
        await value(KEY_TO_SEAL, ann.id.value)  # as whoever gives a reason for an entry
        renewal = await has_begun_to_wait(vault)
    assert await renewal == 1

    assert await name_of(ann, vault) == "Eve"
    assert await values_under_old_keys() == 0


async def has_begun_to_wait(vault: Vault) -> asyncio.Task[int]:
    """An exchange that waits, and has given nobody a new key."""
    before = await value("SELECT max(kid) FROM member_keys")
    # A task that is started inside a transaction inherits its connection, but for an empty context.
    renewal = asyncio.get_running_loop().create_task(renew_all(vault), context=Context())
    await asyncio.sleep(0.3)
    assert not renewal.done()
    assert await value("SELECT max(kid) FROM member_keys") == before
    return renewal


async def test_an_exchange_that_was_stopped_goes_on_with_those_who_have_two_keys(
    programme: Programme, begin: Begin, vault: Vault, as_owner: None, monkeypatch: pytest.MonkeyPatch
):
    made = [await make.member(begin, name=f"Ann {n}") for n in range(7)]
    monkeypatch.setattr(renewing, "BATCH", 3)

    async def killed(*_: object) -> int:
        raise asyncio.CancelledError

    real = renewing._exchange
    monkeypatch.setattr(renewing, "_exchange", killed)
    with pytest.raises(asyncio.CancelledError):
        await renew_all(vault)
    monkeypatch.setattr(renewing, "_exchange", real)

    assert await value("SELECT count(*) FROM member_keys WHERE old_kid = 0 AND kid = 1") == 3
    assert await members_to_renew() == 7
    assert [await name_of(each, vault) for each in made] == [f"Ann {n}" for n in range(7)]
    assert await rewrap_all(BOTH) == 7  # a master key that is exchanged meanwhile takes both keys along
    assert await renew_all(BOTH) == 7
    assert await value("SELECT max(kid) FROM member_keys") == 1
    assert [await name_of(each, BOTH) for each in made] == [f"Ann {n}" for n in range(7)]


async def test_an_erasure_in_the_middle_of_it_stands(
    programme: Programme, begin: Begin, vault: Vault, as_owner: None, monkeypatch: pytest.MonkeyPatch
):
    ann, bob = await make.member(begin, name="Ann"), await make.member(begin, name="Bob")

    async def erase_ann_first(sql: str, *args: object) -> list[dict[str, Any]]:
        if "old_kid = NULL" in sql:
            await rows("DELETE FROM member_keys WHERE member_id = $1 RETURNING 1", ann.id.value)
        return await rows(sql, *args)

    monkeypatch.setattr(renewing, "rows", erase_ann_first)

    assert await renew_all(vault) == 1
    assert await row("SELECT 1 FROM member_keys WHERE member_id = $1", ann.id.value) is None
    assert await name_of(bob, vault) == "Bob"
    assert not await is_renewing()
