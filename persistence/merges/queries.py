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
