"""The desk as it is read: teams, people, and the queue of tickets that nobody has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.assignment.desk import QueueReason
from domain.assignment.team import Representative, Team
from domain.kernel.ids import StaffId, TeamId, TicketId
from persistence.assignment.repository import PERSON, TEAM, person_of, team_of
from persistence.database import rows
from persistence.pages import Page, Slice
from persistence.reach import in_reach

_TEAMS = f"SELECT {TEAM} FROM teams t WHERE t.programme_id = $1 ORDER BY t.rank, t.code"  # noqa: S608 - our own names
_PEOPLE = f"""SELECT {PERSON} FROM representatives r
    WHERE $1::uuid IS NULL
        OR EXISTS (SELECT FROM team_members m WHERE m.staff_id = r.staff_id AND m.team_id = $1)
    ORDER BY r.staff_id"""  # noqa: S608 - our own names
_ONE_PERSON = f"SELECT {PERSON} FROM representatives r WHERE r.staff_id = $1"  # noqa: S608 - our own names
_QUEUE = f"""
SELECT d.ticket_id, d.team_id, d.reason, d.waiting_since, d.urgency_rank, k.kind, k.category, k.urgency,
    k.language, k.store_code, k.first_response_due_at
FROM ticket_desk d JOIN tickets k ON k.id = d.ticket_id
WHERE d.programme_id = $1 AND d.reason IS NOT NULL
    AND ($2::uuid IS NULL OR d.team_id = $2) AND {in_reach("k.store_code", 3)}
    AND ($4::smallint IS NULL OR d.urgency_rank < $4
        OR (d.urgency_rank = $4 AND (d.waiting_since, d.ticket_id) > ($5, $6)))
ORDER BY d.urgency_rank DESC, d.waiting_since, d.ticket_id LIMIT $7
"""  # noqa: S608 - our own names
_STANDING = f"""
SELECT k.id, k.version, k.state, k.staff_id, k.team_id, k.accepted_at, k.first_response_due_at,
    k.resolution_due_at, d.reason, d.policy_code,
    a.accept_by
FROM tickets k LEFT JOIN ticket_desk d ON d.ticket_id = k.id
LEFT JOIN ticket_assignments a ON a.ticket_id = k.id AND a.ended_at IS NULL
WHERE k.id = $1 AND {in_reach("k.store_code", 2)}
"""  # noqa: S608 - our own names


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuedRead:
    """A ticket that nobody has."""

    ticket_id: TicketId
    team_id: TeamId | None
    reason: QueueReason
    waiting_since: datetime
    urgency_rank: int
    kind: str
    category: str | None
    urgency: str
    language: str
    store_code: str | None
    first_response_due_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingRead:
    """Who has a ticket, and how soon it is due."""

    ticket_id: TicketId
    version: int
    state: str
    staff_id: StaffId | None
    team_id: TeamId | None
    accept_by: datetime | None
    accepted_at: datetime | None
    first_response_due_at: datetime | None
    resolution_due_at: datetime | None
    reason: QueueReason | None
    policy: str | None


async def teams(programme_id: UUID) -> list[Team]:
    return [team_of(each) for each in await rows(_TEAMS, programme_id)]


async def people(team_id: TeamId | None = None) -> list[Representative]:
    """Those who work on tickets; of one team, or all."""
    found = await rows(_PEOPLE, team_id.value if team_id else None, None)
    return [person_of(each) for each in found]


async def person(staff_id: StaffId) -> Representative | None:
    found = await rows(_ONE_PERSON, staff_id.value, None)
    return person_of(found[0]) if found else None


async def queue(
    programme_id: UUID, page: Page, *, team_id: TeamId | None, stores: frozenset[str]
) -> Slice[QueuedRead]:
    """The most urgent first, then who waits the longest. `stores`: only of these; none means of all."""
    found = await rows(
        _QUEUE,
        programme_id,
        team_id.value if team_id else None,
        sorted(stores) or None,
        page.position(0),
        page.position(1),
        page.position(2),
        page.limit,
    )
    return page.cut(
        [
            QueuedRead(
                **{
                    **each,
                    "ticket_id": TicketId(each["ticket_id"]),
                    "team_id": TeamId(each["team_id"]) if each["team_id"] else None,
                    "reason": QueueReason(each["reason"]),
                }
            )
            for each in found
        ]
    )


async def standing(ticket_id: TicketId, *, stores: frozenset[str]) -> StandingRead | None:
    found = await rows(_STANDING, ticket_id.value, sorted(stores) or None)
    if not found:
        return None
    each = found[0]
    return StandingRead(
        ticket_id=TicketId(each["id"]),
        version=each["version"],
        state=each["state"],
        staff_id=StaffId(each["staff_id"]) if each["staff_id"] else None,
        team_id=TeamId(each["team_id"]) if each["team_id"] else None,
        accept_by=each["accept_by"],
        accepted_at=each["accepted_at"],
        first_response_due_at=each["first_response_due_at"],
        resolution_due_at=each["resolution_due_at"],
        reason=QueueReason(each["reason"]) if each["reason"] else None,
        policy=each["policy_code"],
    )
