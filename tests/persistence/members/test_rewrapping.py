"""A master key is exchanged while members are read, changed and erased."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import row, rows
from persistence.encryption import Sealed, Secret, Vault
from persistence.members import rewrapping
from persistence.members.rewrapping import keys_to_rewrap, rewrap_all
from persistence.sealed_bytes import Unopenable
from tests import make

BOTH = Vault(replace(make.KEY_RING, master={1: b"m" * 32, 2: b"n" * 32}, newest_master=2))
ONLY_NEW = Vault(replace(make.KEY_RING, master={2: b"n" * 32}, newest_master=2))


async def name_of(member: make.Made, vault: Vault) -> str:
    kept = await row(
        "SELECT name, wrapped FROM members m JOIN member_keys k ON k.member_id = m.id WHERE m.id = $1",
        member.id.value,
    )
    assert kept
    key = vault.unwrap(member.id.value, bytes(kept["wrapped"]))
    return vault.open(Sealed(Secret.MEMBER_NAME, bytes(kept["name"])), key)


async def test_every_key_is_wrapped_anew_and_every_name_still_reads(
    programme: Programme, begin: Begin, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(rewrapping, "BATCH", 3)
    made = [await make.member(begin, name=f"Ann {n}") for n in range(7)]
    sealed = await rows("SELECT id, name FROM members ORDER BY id")
    assert await keys_to_rewrap(BOTH) == 7
    batches: list[int] = []

    assert await rewrap_all(BOTH, batches.append) == 7

    assert batches == [3, 3, 1]
    assert await keys_to_rewrap(BOTH) == 0
    assert await rows("SELECT id, name FROM members ORDER BY id") == sealed
    assert [await name_of(each, ONLY_NEW) for each in made] == [f"Ann {n}" for n in range(7)]
    assert await rewrap_all(BOTH) == 0


async def test_without_the_new_key_nothing_reads_any_more(programme: Programme, begin: Begin, vault: Vault):
    ann = await make.member(begin, name="Ann")
    await rewrap_all(BOTH)

    with pytest.raises(Unopenable):
        await name_of(ann, vault)


async def test_an_erasure_between_the_look_and_the_swap_stands(
    programme: Programme, begin: Begin, monkeypatch: pytest.MonkeyPatch
):
    ann, bob = await make.member(begin, name="Ann"), await make.member(begin, name="Bob")

    async def erase_ann_first(sql: str, *args: object) -> list[dict[str, object]]:
        if "UPDATE member_keys" in sql:
            await rows("DELETE FROM member_keys WHERE member_id = $1 RETURNING 1", ann.id.value)
        return await rows(sql, *args)

    monkeypatch.setattr(rewrapping, "rows", erase_ann_first)

    assert await rewrap_all(BOTH) == 1
    assert await make.count("member_keys") == 1
    assert await name_of(bob, ONLY_NEW) == "Bob"
