"""The exchange of members' data keys: each gets a new one, and what the old one seals is sealed anew.

Three steps for some members at a time. First each has two keys, of which the new one seals and both open:
that waits for whoever holds the key to seal with it, so that afterwards nobody seals with the old one. Then
every value is swapped. When none is left the old key is dropped. Reads never wait; a reader finds key and
value in one snapshot.

Reasons of entries are among the values, which the application's role may not change: this runs as the owner
of the tables.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from persistence.database import row, rows, transaction, value
from persistence.encryption import Sealed, Secret, Vault
from persistence.resealing import ABOUT_NOBODY, ANONYMOUS, COLUMNS, OF_NO_MEMBER

BATCH = 200
VALUES = 500
"""How many values are swapped by one statement."""

_UNFINISHED = "SELECT id, started_at FROM key_renewals WHERE finished_at IS NULL"
_BEGIN = """
INSERT INTO key_renewals (id, started_at) SELECT coalesce(max(id), 0) + 1, clock_timestamp() FROM key_renewals
RETURNING id, started_at
"""
_FINISH = "UPDATE key_renewals SET finished_at = clock_timestamp() WHERE id = $1 RETURNING id"
_DUE = "(old_kid IS NOT NULL OR created_at < $1)"
_OLD = f"""
SELECT member_id, wrapped, kid, old_kid FROM member_keys
WHERE {_DUE} AND member_id > $2 ORDER BY member_id LIMIT $3
"""  # noqa: S608 - our own text
_COUNT = f"SELECT count(*) FROM member_keys WHERE {_DUE}"  # noqa: S608 - our own text
# In the order of members, so that two exchanges never wait for each other in a circle.
_HOLD = "SELECT 1 FROM member_keys WHERE member_id = ANY($1) ORDER BY member_id FOR NO KEY UPDATE"
# Compare and swap: a key that somebody has wrapped anew or deleted meanwhile stays as it is now.
_GIVE = """
UPDATE member_keys k SET wrapped = n.new, old_kid = k.kid, kid = k.kid + 1, created_at = clock_timestamp()
FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS n (member_id, old, new)
WHERE k.member_id = n.member_id AND k.wrapped = n.old RETURNING k.member_id
"""
_TWO = """
SELECT member_id, wrapped, kid FROM member_keys WHERE member_id = ANY($1) AND old_kid IS NOT NULL
ORDER BY member_id
"""
_DROP = """
UPDATE member_keys k SET wrapped = n.new, old_kid = NULL
FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS n (member_id, old, new)
WHERE k.member_id = n.member_id AND k.wrapped = n.old RETURNING k.member_id
"""


@dataclass(frozen=True, slots=True)
class MemberColumn:
    """A column of values that are sealed with the key of the member whose row it is."""

    secret: Secret

    @property
    def member(self) -> str:
        """The column that says whose."""
        return {"members": "id", "audit_log": "changes_of"}.get(self.secret.table, "member_id")

    @property
    def old(self) -> str:
        """Values of these members under other keys than their newest."""
        table, column, member = self.secret.table, self.secret.column, self.member
        return f"""
            SELECT t.{member} AS member_id, t.{column} AS sealed FROM {table} t
            JOIN unnest($1::uuid[], $2::bytea[]) AS k (member_id, kid) ON t.{member} = k.member_id
            WHERE substring(t.{column} FROM 2 FOR 2) <> k.kid LIMIT $3
        """  # noqa: S608 - names of our own

    @property
    def swap(self) -> str:
        """Compare and swap. No two sealed values are the same, so the old one says which row is meant."""
        table, column, member = self.secret.table, self.secret.column, self.member
        return f"""
            UPDATE {table} t SET {column} = n.new
            FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS n (member_id, old, new)
            WHERE t.{member} = n.member_id AND t.{column} = n.old RETURNING 1
        """  # noqa: S608 - names of our own

    @property
    def count(self) -> str:
        table, column, member = self.secret.table, self.secret.column, self.member
        return f"""
            SELECT count(*) FROM {table} t JOIN member_keys k ON k.member_id = t.{member}
            WHERE substring(t.{column} FROM 2 FOR 2) <> decode(lpad(to_hex(k.kid), 4, '0'), 'hex')
        """  # noqa: S608 - names of our own


_OF_NO_MEMBER = {each.secret for each in COLUMNS if each.only not in (ABOUT_NOBODY, OF_NO_MEMBER, ANONYMOUS)}
MEMBER_COLUMNS = tuple(
    MemberColumn(secret) for secret in Secret if secret.is_sealed and secret not in _OF_NO_MEMBER
)
"""Everything that the members' keys seal: every secret that the column key does not."""


async def renew_all(vault: Vault, done: Callable[[int], None] = lambda _: None) -> int:
    """Give every member a new data key and seal all values under it. Says how many members.

    May be stopped at any moment and run again: it goes on with what is unfinished. `done` hears how many
    members each batch has dealt with.
    """
    renewal = await row(_UNFINISHED) or await row(_BEGIN)
    assert renewal is not None
    since: datetime = renewal["started_at"]
    last, count = UUID(int=0), 0
    while found := await rows(_OLD, since, last, BATCH):
        ids = [each["member_id"] for each in found]
        await _give(vault, {each["member_id"]: each["wrapped"] for each in found if each["old_kid"] is None})
        count += await _exchange(vault, ids)
        last = ids[-1]
        done(len(found))
    if not await value(_COUNT, since):
        await rows(_FINISH, renewal["id"])
    return count


async def members_to_renew() -> int:
    """How many members have not yet a new key alone, in the renewal that is unfinished: all before one."""
    renewal = await row(_UNFINISHED)
    if renewal is None:
        return int(await value("SELECT count(*) FROM member_keys"))
    return int(await value(_COUNT, renewal["started_at"]))


async def is_renewing() -> bool:
    """Whether a renewal has begun and has not come to its end."""
    return await row(_UNFINISHED) is not None


async def values_under_old_keys() -> int:
    """How many values are under another key than the newest of their member."""
    return sum([int(await value(column.count)) for column in MEMBER_COLUMNS])


async def _give(vault: Vault, old: Mapping[UUID, Any]) -> None:
    if not old:
        return
    new = [vault.renew(member_id, bytes(wrapped)) for member_id, wrapped in old.items()]
    async with transaction():
        await rows(_HOLD, list(old))
        await rows(_GIVE, list(old), [bytes(each) for each in old.values()], new)


async def _exchange(vault: Vault, ids: Sequence[UUID]) -> int:
    """Seal the values of those who have two keys anew, and drop the old keys. Says of how many members."""
    held = {each["member_id"]: each for each in await rows(_TWO, ids)}
    if not held:
        return 0
    whose = [list(held), [each["kid"].to_bytes(2) for each in held.values()]]
    for column in MEMBER_COLUMNS:
        await _reseal(vault, column, held, whose)
    left: set[UUID] = set()
    for column in MEMBER_COLUMNS:
        left.update(each["member_id"] for each in await rows(column.old, *whose, VALUES))
    ready = {member_id: bytes(each["wrapped"]) for member_id, each in held.items() if member_id not in left}
    alone = [vault.drop_old_key(member_id, wrapped) for member_id, wrapped in ready.items()]
    async with transaction():
        await rows(_HOLD, list(ready))
        return len(await rows(_DROP, list(ready), list(ready.values()), alone))


async def _reseal(
    vault: Vault, column: MemberColumn, held: Mapping[UUID, Mapping[str, Any]], whose: list[Any]
) -> None:
    """Whatever a swap does not find any more was changed meanwhile, and so is under the new key."""
    while found := await rows(column.old, *whose, VALUES):
        members = [each["member_id"] for each in found]
        old = [Sealed(column.secret, bytes(each["sealed"])) for each in found]
        keys = [vault.unwrap(member_id, bytes(held[member_id]["wrapped"])) for member_id in members]
        new = [vault.reseal(sealed, key).token for sealed, key in zip(old, keys, strict=True)]
        await rows(column.swap, members, [each.token for each in old], new)
