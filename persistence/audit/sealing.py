"""The sealer: gives acts that were committed their place in the chain.

Acts are written unchained, since a chain in their own transactions would make every one wait for the last.
One sealer at a time (an advisory lock) takes those that wait, in the order of their time and id, and appends
them. An act whose transaction ends late is sealed later: the chain says in what order acts were sealed, which
is all that it needs.
"""

from __future__ import annotations

from typing import Any

from domain.audit.chain import Head, Written, linked
from persistence.database import row, rows, transaction, value

LOCK = 0x1A0E1_0006
AT_ONCE = 1_000

COLUMNS = """a.id, a.at, a.actor_kind, a.actor_id, a.act, a.object_kind, a.object_id, a.fields,
    a.reason_digest, a.changes_digest, a.changes_of, a.member_ids, a.request_id"""
"""Everything of an act that the chain covers."""


async def seal_acts() -> int:
    """Seal acts that wait. Says how many; none where another process is at it."""
    async with transaction():
        if not await value("SELECT pg_try_advisory_xact_lock($1)", LOCK):
            return 0
        waiting = await rows(
            f"""SELECT {COLUMNS} FROM audit_unsealed u JOIN audit_log a ON a.id = u.audit_id
            ORDER BY a.at, a.id LIMIT $1""",  # noqa: S608 - names of our own
            AT_ONCE,
        )
        if not waiting:
            return 0
        links = linked(await head(), map(written, waiting))
        await rows(
            """WITH gone AS (DELETE FROM audit_unsealed WHERE audit_id = ANY($2))
            INSERT INTO audit_seal (seq, audit_id, prev_hash, hash, sealed_at)
            SELECT *, now() FROM unnest($1::bigint[], $2::uuid[], $3::bytea[], $4::bytea[]) RETURNING seq""",
            [each.seq for each in links],
            [each.audit_id for each in links],
            [each.prev_hash for each in links],
            [each.hash for each in links],
        )
    return len(links)


async def head() -> Head:
    """Where the chain ends, in the transaction at hand."""
    found = await row("SELECT seq, hash FROM audit_seal ORDER BY seq DESC LIMIT 1")
    return Head(found["seq"], bytes(found["hash"])) if found else Head()


def written(found: dict[str, Any]) -> Written:
    return Written(
        id=found["id"],
        at=found["at"],
        actor_kind=found["actor_kind"],
        actor_id=found["actor_id"],
        act=found["act"],
        object_kind=found["object_kind"],
        object_id=found["object_id"],
        fields=found["fields"],
        reason_digest=_bytes(found["reason_digest"]),
        changes_digest=_bytes(found["changes_digest"]),
        changes_of=found["changes_of"],
        member_ids=found["member_ids"],
        request_id=found["request_id"],
    )


def _bytes(found: Any) -> bytes | None:
    return bytes(found) if found is not None else None
