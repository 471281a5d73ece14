"""The exchange of a master key: every member's data key is wrapped anew, nothing that it seals is touched.

Once no row is left under the old key it can be destroyed, and with it every older backup becomes unreadable.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from persistence.database import rows, value
from persistence.encryption import Vault

BATCH = 500

# Two bytes behind the first say under which key a value is sealed.
_OLD = """
    SELECT member_id, wrapped FROM member_keys
    WHERE member_id > $1 AND substring(wrapped FROM 2 FOR 2) <> $2
    ORDER BY member_id LIMIT $3
"""
# Compare and swap: a key that somebody has changed or deleted meanwhile (an erasure) stays as it is now.
_SWAP = """
    UPDATE member_keys k SET wrapped = n.new
    FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS n (member_id, old, new)
    WHERE k.member_id = n.member_id AND k.wrapped = n.old
    RETURNING 1
"""


async def rewrap_all(vault: Vault, done: Callable[[int], None] = lambda _: None) -> int:
    """Wrap every member's key under the newest master key. Says how many; may be stopped and run again.

    `done` hears how many keys each batch has dealt with.
    """
    newest = vault.newest_master.to_bytes(2)
    last, count = UUID(int=0), 0
    while found := await rows(_OLD, last, newest, BATCH):
        old: Mapping[UUID, bytes] = {each["member_id"]: bytes(each["wrapped"]) for each in found}
        new = [vault.rewrap(member_id, wrapped) for member_id, wrapped in old.items()]
        count += len(await rows(_SWAP, list(old), list(old.values()), new))
        last = found[-1]["member_id"]
        done(len(found))
    return count


async def keys_to_rewrap(vault: Vault) -> int:
    """How many members' keys are not under the newest master key: at 0 the others may be retired."""
    sql = "SELECT count(*) FROM member_keys WHERE substring(wrapped FROM 2 FOR 2) <> $1"
    return int(await value(sql, vault.newest_master.to_bytes(2)))
