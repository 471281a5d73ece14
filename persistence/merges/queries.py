"""One merge of balances, as it is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.kernel.ids import MemberId, MergeId
from persistence.database import from_json, row


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeRead:
    id: MergeId
    absorbed: MemberId
    moved: dict[str, Any]
    at: datetime


async def merge(merge_id: MergeId) -> MergeRead | None:
    found = await row(
        "SELECT absorbed_id, moved, at FROM merges WHERE member_id = $1 AND id = $2",
        merge_id.member,
        merge_id.value,
    )
    if found is None:
        return None
    return MergeRead(
        id=merge_id,
        absorbed=MemberId(found["absorbed_id"]),
        moved=from_json(found["moved"]),
        at=found["at"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberMergeRead:
    id: MergeId
    absorbed: MemberId
    at: datetime
    undone_at: datetime | None
    balances: list[MergeRead]
    returned: dict[str, Any] | None


async def member_merge(merge_id: MergeId) -> MemberMergeRead | None:
    found = await row(
        "SELECT absorbed_id, at, undone_at, balances, returned FROM member_merges"
        " WHERE member_id = $1 AND id = $2",
        merge_id.member,
        merge_id.value,
    )
    if found is None:
        return None
    balances = [await merge(MergeId.parse(each)) for each in from_json(found["balances"])]
    return MemberMergeRead(
        id=merge_id,
        absorbed=MemberId(found["absorbed_id"]),
        at=found["at"],
        undone_at=found["undone_at"],
        balances=[each for each in balances if each is not None],
        returned=from_json(found["returned"]),
    )
