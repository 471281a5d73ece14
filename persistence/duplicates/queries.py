"""Proposals as they are read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.kernel.ids import DuplicateId, MemberId
from persistence.database import rows
from persistence.pages import Page, Slice

# Whoever was merged or erased since is nobody's double any more.
_OPEN = """
SELECT d.id, d.first_id, d.second_id, d.reasons, d.score, d.found_at FROM duplicate_proposals d
JOIN members a ON a.id = d.first_id AND a.erased_at IS NULL AND a.merged_into IS NULL
JOIN members b ON b.id = d.second_id AND b.erased_at IS NULL AND b.merged_into IS NULL
WHERE d.dismissed_at IS NULL
    AND ($2::integer IS NULL OR d.score < $2 OR d.score = $2 AND d.id > $3::uuid)
ORDER BY d.score DESC, d.id LIMIT $1
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalRead:
    id: DuplicateId
    members: tuple[MemberId, MemberId]
    reasons: list[str]
    score: int
    found_at: datetime


async def open_proposals(page: Page) -> Slice[ProposalRead]:
    found = await rows(_OPEN, page.limit, page.position(0), page.position(1))
    return page.cut(
        [
            ProposalRead(
                id=DuplicateId(each["id"]),
                members=(MemberId(each["first_id"]), MemberId(each["second_id"])),
                reasons=list(each["reasons"]),
                score=each["score"],
                found_at=each["found_at"],
            )
            for each in found
        ]
    )
