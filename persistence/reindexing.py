"""The exchange of the index key: whatever is found by it is written anew, while Laurel goes on.

A fingerprint is taken out of its old form and put into the new one; nothing is opened for it. Search tokens
and short digests of a member are made anew out of its sealed values. Some rows at a time, under their locks:
a change of a member comes before or after, and one that is under way is left for the next round. Readers look
under both keys all the while and never wait.

Once nothing is left under the old key it can be retired. Until then it must not: what stands under a key that
is gone is found by nobody.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from domain.members.spelling import folded
from persistence.database import from_json, rows, to_json, transaction, value
from persistence.encryption import Sealed, Secret, Vault
from persistence.index_keys import FINGERPRINT_BYTES, FIRST, NUMBER_BYTES
from persistence.retry import retrying

BATCH = 500
ROUNDS = 5
PAUSE_SECONDS = 0.5
"""Between rounds, for whoever holds rows that are left."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of fingerprints in their forms, and the key of its table with its types."""

    table: str
    column: str
    key: Mapping[str, str]

    def old(self, newest: int, after: Sequence[Any] | None) -> str:
        names = ", ".join(self.key)
        places = ", ".join(f"${n}::{kind}" for n, kind in enumerate(self.key.values(), start=2))
        later = "true" if after is None else f"({names}) > ({places})"
        return f"""
            SELECT {names}, {self.column} AS form FROM {self.table}
            WHERE {later} AND {is_old(self.column, newest)} ORDER BY {names} LIMIT $1 FOR UPDATE SKIP LOCKED
        """  # noqa: S608 - names of our own

    @property
    def swap(self) -> str:
        arrays = ", ".join(f"${n}::{kind}[]" for n, kind in enumerate(self.key.values(), start=2))
        names = ", ".join(f"key_{n}" for n in range(len(self.key)))
        same = " AND ".join(f"t.{name} = n.key_{n}" for n, name in enumerate(self.key))
        return f"""
            UPDATE {self.table} t SET {self.column} = n.form
            FROM unnest($1::bytea[], {arrays}) AS n (form, {names}) WHERE {same} RETURNING 1
        """  # noqa: S608 - names of our own


COLUMNS = (
    Column("identities", "fingerprint", {"kind": "text", "fingerprint": "bytea"}),
    Column("guest_orders", "contact_fingerprint", {"id": "uuid"}),
    Column("kept_events", "contact_fingerprint", {"source": "text", "external_id": "text"}),
    Column("prospects", "contact_fingerprint", {"id": "uuid"}),
    Column("log_in_codes", "fingerprint", {"id": "uuid"}),
    Column("staff", "email_fingerprint", {"id": "uuid"}),
)
"""Everything that holds a fingerprint by which somebody is found."""

# The member's row is locked first, as whoever changes its values does; its key may be exchanged meanwhile.
_MEMBERS = """
SELECT s.member_id, m.name, m.company, m.phone, m.birthday, k.wrapped
FROM member_search s JOIN members m ON m.id = s.member_id JOIN member_keys k ON k.member_id = s.member_id
WHERE s.index_kid <> $1 AND ($2::uuid IS NULL OR s.member_id > $2) ORDER BY s.member_id LIMIT $3
FOR NO KEY UPDATE OF m, s, k SKIP LOCKED
"""
_SWAP_MEMBERS = """
UPDATE member_search s SET index_kid = $1, phone_last4 = n.phone_last4, birthday = n.birthday,
    tokens = ARRAY(SELECT unnest(string_to_array(n.tokens, ','))::integer)
FROM unnest($2::uuid[], $3::text[], $4::smallint[], $5::smallint[])
    AS n (member_id, tokens, phone_last4, birthday)
WHERE s.member_id = n.member_id RETURNING 1
"""
_NAMED = """EXISTS (SELECT FROM jsonb_array_elements({content} -> 'identities') i,
    LATERAL decode({form}, 'hex') AS f (form) WHERE {old})"""

Done = Callable[[int], None]
Found: TypeAlias = list[dict[str, Any]]
Batch: TypeAlias = Callable[[Sequence[Any] | None], Awaitable[Found]]
"""Writes the next rows anew, behind the one with this key."""


def is_old(form: str, newest: int) -> str:
    """Whether what the expression gives is the form under another key than this."""
    if newest == FIRST:
        return f"octet_length({form}) <> {FINGERPRINT_BYTES}"
    prefix = newest.to_bytes(NUMBER_BYTES).hex()
    return (
        f"(octet_length({form}) = {FINGERPRINT_BYTES} OR "
        f"substring({form} FROM 1 FOR {NUMBER_BYTES}) <> '\\x{prefix}'::bytea)"
    )


async def reindex_all(vault: Vault, done: Done = lambda _: None) -> int:
    """Write everything under the newest index key. Says how many rows; may be stopped and run again.

    `done` hears how many rows each batch has dealt with.
    """
    count = 0
    for last_round in (False,) * (ROUNDS - 1) + (True,):
        for column in COLUMNS:
            count += await _reindex(vault, column, done)
        count += await _reindex_merges(vault, done)
        count += await _reindex_search(vault, done)
        if last_round or not await rows_to_reindex(vault):
            break
        await asyncio.sleep(PAUSE_SECONDS)
    return count


async def rows_to_reindex(vault: Vault) -> int:
    """How many rows are not under the newest index key: at 0 the others may be retired.

    Those of an import that is under way count too: they go when it has come to its end.
    """
    newest = vault.index.kid
    counts = [
        *(f"SELECT count(*) FROM {each.table} WHERE {is_old(each.column, newest)}" for each in COLUMNS),  # noqa: S608 - names of our own
        f"SELECT count(*) FROM member_merges WHERE {_old_merge(newest)}",  # noqa: S608 - our own text
        f"SELECT count(*) FROM member_search WHERE index_kid <> {newest}",  # noqa: S608 - a number
        f"SELECT count(*) FROM import_rows s WHERE {_old_import(newest)}",  # noqa: S608 - our own text
    ]
    async with transaction():
        await rows("SELECT set_config('statement_timeout', '300s', true)")  # they go over whole tables
        return sum([int(await value(sql)) for sql in counts])


async def _in_batches(batch: Batch, key: Sequence[str], done: Done) -> int:
    """One batch after the other, each behind the last row of the one before. Says how many rows."""
    after: Sequence[Any] | None = None
    count = 0

    async def written() -> Found:
        async with transaction():
            return await batch(after)

    while found := await retrying(written):
        after = [found[-1][name] for name in key]
        count += len(found)
        done(len(found))
    return count


async def _reindex(vault: Vault, column: Column, done: Done) -> int:
    async def batch(after: Sequence[Any] | None) -> Found:
        found = await rows(column.old(vault.index.kid, after), BATCH, *(after or ()))
        forms = [vault.form(vault.fingerprint_in(bytes(each["form"]))) for each in found]
        await rows(column.swap, forms, *([each[name] for each in found] for name in column.key))
        return found

    return await _in_batches(batch, list(column.key), done)


async def _reindex_search(vault: Vault, done: Done) -> int:
    async def batch(after: Sequence[Any] | None) -> Found:
        found = await rows(_MEMBERS, vault.index.kid, after[0] if after else None, BATCH)
        made = [_searched(vault, each) for each in found]
        await rows(_SWAP_MEMBERS, vault.index.kid, *([each[n] for each in made] for n in range(4)))
        return found

    return await _in_batches(batch, ["member_id"], done)


def _searched(vault: Vault, found: Mapping[str, Any]) -> tuple[Any, str, int | None, int | None]:
    """Whose, and all that finds the member by a part of its values."""
    key = vault.unwrap(found["member_id"], bytes(found["wrapped"]))

    def opened(secret: Secret) -> str | None:
        sealed = found[secret.column]
        return None if sealed is None else vault.open(Sealed(secret, bytes(sealed)), key)

    texts = ((secret, opened(secret)) for secret in (Secret.MEMBER_NAME, Secret.MEMBER_COMPANY))
    tokens = vault.index.search_tokens((secret, folded(text) if text else None) for secret, text in texts)
    phone, birthday = opened(Secret.MEMBER_PHONE), opened(Secret.MEMBER_BIRTHDAY)
    return (
        found["member_id"],
        ",".join(map(str, tokens)),
        vault.index.last_four(phone[-4:]) if phone else None,
        vault.index.month_day(birthday) if birthday else None,
    )


async def _reindex_merges(vault: Vault, done: Done) -> int:
    """What an undo would need: the identities that came with a merge."""
    old = f"""
        SELECT member_id, id, moved -> 'identities' AS identities FROM member_merges
        WHERE {_old_merge(vault.index.kid)} AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2
        FOR UPDATE SKIP LOCKED
    """  # noqa: S608 - our own text

    async def batch(after: Sequence[Any] | None) -> Found:
        found = await rows(old, after[0] if after else None, BATCH)
        new = [
            to_json(
                [
                    [kind, vault.form(vault.fingerprint_in(bytes.fromhex(form))).hex(), additional]
                    for kind, form, additional in from_json(each["identities"])
                ]
            )
            for each in found
        ]
        await rows(
            """UPDATE member_merges g SET moved = jsonb_set(g.moved, '{identities}', n.identities::jsonb)
            FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS n (member_id, id, identities)
            WHERE g.member_id = n.member_id AND g.id = n.id RETURNING 1""",
            [each["member_id"] for each in found],
            [each["id"] for each in found],
            new,
        )
        return found

    return await _in_batches(batch, ["id"], done)


def _old_merge(newest: int) -> str:
    return _NAMED.format(content="moved", form="i ->> 1", old=is_old("f.form", newest))


def _old_import(newest: int) -> str:
    # Staged as JSON of a bytea, which begins with \x.
    form = "substring(i ->> 'fingerprint' FROM 3)"
    return _NAMED.format(content="s.content", form=form, old=is_old("f.form", newest))
