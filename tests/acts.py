"""A record of acts of any length, and whoever owns the database having a hand in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from domain.audit.chain import Head, linked
from domain.staff.audit import OPERATOR, Act, Deed
from domain.work import Begin
from persistence.audit.sealing import COLUMNS, seal_acts, written
from persistence.database import copy_in, rows, transaction
from persistence.ids import new_uuid

BATCH = 500


async def record(begin: Begin, count: int, *, reason: str | None = "asked on the phone") -> None:
    """Acts with a reason and something that changed, in batches, as they are recorded."""
    deed = Deed(
        act=Act.WEBHOOK_CHANGED,
        object_kind="webhook",
        object_id="whk_1",
        fields=("url",),
        reason=reason,
        changes={"url": ("https://a.example", "https://b.example")},
    )
    while count > 0:
        async with begin() as work:
            await work.audit.record(OPERATOR, *[deed] * min(count, BATCH))
        count -= BATCH


async def seal_everything() -> int:
    sealed = 0
    while done := await seal_acts():
        sealed += done
    return sealed


async def copy_plain(count: int) -> None:
    """Acts without sealed values, written at once: for records of a size."""
    at = datetime.now(UTC) - timedelta(hours=1)
    ids = [new_uuid() for _ in range(count)]
    async with transaction():
        await copy_in(
            "audit_log",
            ("id", "at", "actor_kind", "act", "object_kind", "object_id", "fields"),
            [(each, at, "OPERATOR", "staff.created", "staff", f"stf_{i}", []) for i, each in enumerate(ids)],
        )
        await copy_in("audit_unsealed", ("audit_id",), [(each,) for each in ids])


# As the owner of the tables. Positions are numbers of the chain.


async def change(seqs: Sequence[int]) -> None:
    await rows(
        """UPDATE audit_log SET act = 'staff.disabled' WHERE id IN
        (SELECT audit_id FROM audit_seal WHERE seq = ANY($1)) RETURNING 1""",
        seqs,
    )


async def delete(seqs: Sequence[int]) -> None:
    """The act with its link."""
    await rows(
        """WITH gone AS (DELETE FROM audit_seal WHERE seq = ANY($1) RETURNING audit_id)
        DELETE FROM audit_log WHERE id IN (SELECT audit_id FROM gone) RETURNING 1""",
        seqs,
    )


async def reorder(seqs: Sequence[int]) -> None:
    """Each act and the one behind it change places."""
    for seq in seqs:
        first, second = await rows(
            "SELECT seq, audit_id FROM audit_seal WHERE seq IN ($1::bigint, $1::bigint + 1) ORDER BY seq", seq
        )
        await rows("UPDATE audit_seal SET audit_id = $2 WHERE seq = $1 RETURNING 1", seq, new_uuid())
        await rows(
            "UPDATE audit_seal SET audit_id = $2 WHERE seq = $1 RETURNING 1", seq + 1, first["audit_id"]
        )
        await rows("UPDATE audit_seal SET audit_id = $2 WHERE seq = $1 RETURNING 1", seq, second["audit_id"])


async def truncate(seq: int) -> None:
    """Everything from that number on, acts and links."""
    await rows(
        """WITH gone AS (DELETE FROM audit_seal WHERE seq >= $1 RETURNING audit_id)
        DELETE FROM audit_log WHERE id IN (SELECT audit_id FROM gone) RETURNING 1""",
        seq,
    )


async def rebuild() -> None:
    """The whole chain anew over what is there: nothing inside of the database tells it from the true one."""
    found = await rows(
        f"SELECT {COLUMNS} FROM audit_seal s JOIN audit_log a ON a.id = s.audit_id ORDER BY s.seq"
    )
    links = linked(Head(), map(written, found))
    await rows("DELETE FROM audit_seal RETURNING 1")
    await rows(
        """INSERT INTO audit_seal (seq, audit_id, prev_hash, hash, sealed_at)
        SELECT *, now() FROM unnest($1::bigint[], $2::uuid[], $3::bytea[], $4::bytea[]) RETURNING 1""",
        *([getattr(each, name) for each in links] for name in ("seq", "audit_id", "prev_hash", "hash")),
    )
