"""Tags of members."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.tags.ports import Tags
from domain.tags.tag import TagSource
from persistence.database import rows


class StoredTags(Tags):
    async def put(
        self,
        member_id: MemberId,
        programme_id: UUID,
        tags: Sequence[str],
        source: TagSource,
        *,
        at: datetime,
    ) -> int:
        put = await rows(
            """INSERT INTO member_tags (member_id, programme_id, tag, put_at, source)
            SELECT $1, $2, tag, $4, $5 FROM unnest($3::text[]) AS wanted (tag)
            ON CONFLICT DO NOTHING RETURNING tag""",
            member_id.value,
            programme_id,
            list(tags),
            at,
            source.value,
        )
        return len(put)

    async def take(self, member_id: MemberId, programme_id: UUID, tags: Sequence[str]) -> int:
        taken = await rows(
            """DELETE FROM member_tags WHERE member_id = $1 AND programme_id = $2 AND tag = ANY($3::text[])
            RETURNING tag""",
            member_id.value,
            programme_id,
            list(tags),
        )
        return len(taken)
