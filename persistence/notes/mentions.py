"""Who of the staff was named where, in PostgreSQL."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from domain.kernel.ids import MentionId, StaffId, TeamId
from domain.notes.note import Mention
from persistence.database import rows

_TEAMS = """
SELECT m.staff_id, m.team_id FROM team_members m JOIN teams t ON t.id = m.team_id
WHERE t.programme_id = $1 AND m.staff_id = ANY ($2) ORDER BY m.staff_id, m.team_id
"""
_ADD = """
INSERT INTO mentions (id, staff_id, programme_id, member_id, note_id, ticket_id, message_id, mentioned_by,
    mentioned_at)
SELECT n.id, n.staff_id, $3, $4, $5, $6, $7, $8, $9 FROM unnest($1::uuid[], $2::uuid[]) AS n (id, staff_id)
ON CONFLICT DO NOTHING RETURNING id
"""
_READ = """
UPDATE mentions SET read_at = $3 WHERE staff_id = $1 AND id = ANY ($2) AND read_at IS NULL RETURNING id
"""


class StoredMentions:
    """The `Mentions` of one transaction."""

    async def teams_of(
        self, programme_id: UUID, ids: Collection[StaffId]
    ) -> Mapping[StaffId, Sequence[TeamId]]:
        found: dict[StaffId, list[TeamId]] = {}
        for each in await rows(_TEAMS, programme_id, [each.value for each in ids]):
            found.setdefault(StaffId(each["staff_id"]), []).append(TeamId(each["team_id"]))
        return found

    async def add(self, mentions: Sequence[Mention]) -> frozenset[MentionId]:
        first = mentions[0]
        place = first.place
        added = await rows(
            _ADD,
            [each.id.value for each in mentions],
            [each.staff_id.value for each in mentions],
            place.programme_id,
            place.member_id.value if place.member_id else None,
            place.note_id.value if place.note_id else None,
            place.ticket_id.value if place.ticket_id else None,
            place.message_id,
            first.by,
            first.at,
        )
        return frozenset(MentionId(each["id"]) for each in added)

    async def read(self, staff_id: StaffId, ids: Collection[MentionId], *, at: datetime) -> int:
        return len(await rows(_READ, staff_id.value, [each.value for each in ids], at))
