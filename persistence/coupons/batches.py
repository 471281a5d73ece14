"""Batches of coupons and codes, and the jobs that do them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.coupons.batches.ports import Batch, Batches, BatchKind, BatchState
from domain.kernel.ids import MemberId
from persistence.conditions.audience import TAKES_PART
from persistence.database import from_json, row, rows, to_json, value
from persistence.jobs import defer

RUN = "coupons.batch"
_BATCH = """SELECT id, programme_id, template_id, kind, state, total, done, refused, request, reached,
    created_at, created_by, finished_at FROM coupon_batches"""
_MEMBERS = f"""FROM segment_members g JOIN segments s ON s.id = g.segment_id
    JOIN memberships m ON m.member_id = g.member_id AND m.programme_id = g.programme_id
    WHERE s.programme_id = $1 AND s.code = $2 AND m.status IN {TAKES_PART}"""
# Codes are unique over all programmes: they are scanned without saying whose they are.
_ADD_CODES = """
INSERT INTO coupon_codes (code, template_id, batch_id) SELECT code, $2, $3 FROM unnest($1::text[]) AS c(code)
ON CONFLICT DO NOTHING RETURNING 1
"""


class StoredBatches(Batches):
    async def begin(self, batch: Batch) -> None:
        await rows(
            """INSERT INTO coupon_batches (id, programme_id, template_id, kind, state, total, done, refused,
                request, created_at, created_by, finished_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id""",
            batch.id,
            batch.programme_id,
            batch.template_id,
            batch.kind.value,
            batch.state.value,
            batch.total,
            batch.done,
            to_json(dict(batch.refused)),
            to_json(dict(batch.request)),
            batch.created_at,
            batch.created_by,
            batch.finished_at,
        )
        if batch.state is BatchState.RUNNING:
            await defer(RUN, {"batch": batch.id.hex}, lock=f"{RUN}:{batch.template_id}")

    async def hold(self, batch_id: UUID) -> Batch | None:
        found = await row(f"{_BATCH} WHERE id = $1 AND state = 'RUNNING' FOR UPDATE", batch_id)
        return batch_of(found) if found else None

    async def size_of(self, programme_id: UUID, segment: str) -> int | None:
        if not await value(
            "SELECT true FROM segments WHERE programme_id = $1 AND code = $2", programme_id, segment
        ):
            return None
        return int(await value(f"SELECT count(*) {_MEMBERS}", programme_id, segment))

    async def next_members(
        self, programme_id: UUID, segment: str, after: UUID | None, *, limit: int
    ) -> list[MemberId]:
        found = await rows(
            f"""SELECT g.member_id {_MEMBERS} AND ($3::uuid IS NULL OR g.member_id > $3)
            ORDER BY g.member_id LIMIT $4""",
            programme_id,
            segment,
            after,
            limit,
        )
        return [MemberId(each["member_id"]) for each in found]

    async def go_on(
        self,
        batch: Batch,
        *,
        done: int,
        refused: Mapping[str, int],
        reached: UUID | None,
        finished_at: datetime | None,
    ) -> None:
        state = BatchState.RUNNING if finished_at is None else BatchState.DONE
        await rows(
            """UPDATE coupon_batches SET done = $2, refused = $3, reached = $4, state = $5, finished_at = $6
            WHERE id = $1 RETURNING id""",
            batch.id,
            done,
            to_json(dict(refused)),
            reached,
            state.value,
            finished_at,
        )

    async def add_codes(self, batch: Batch, codes: Iterable[str]) -> int:
        return len(await rows(_ADD_CODES, list(codes), batch.template_id, batch.id))

    async def taken(self, codes: Sequence[str]) -> frozenset[str]:
        found = await rows("SELECT code FROM coupon_codes WHERE code = ANY($1::text[])", list(codes))
        return frozenset(each["code"] for each in found)


async def read_batch(batch_id: UUID) -> Batch | None:
    found = await row(f"{_BATCH} WHERE id = $1", batch_id)
    return batch_of(found) if found else None


async def codes_of(batch_id: UUID, *, after: str | None, limit: int) -> list[dict[str, Any]]:
    """The codes of a batch in their order, and when each was taken."""
    return await rows(
        """SELECT code, taken_at FROM coupon_codes WHERE batch_id = $1 AND ($2::text IS NULL OR code > $2)
        ORDER BY code LIMIT $3""",
        batch_id,
        after,
        limit,
    )


def batch_of(found: dict[str, Any]) -> Batch:
    return Batch(
        **{
            **found,
            "kind": BatchKind(found["kind"]),
            "state": BatchState(found["state"]),
            "refused": from_json(found["refused"]),
            "request": from_json(found["request"]),
        }
    )
