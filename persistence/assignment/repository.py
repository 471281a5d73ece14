"""Teams, who works in them, and who has which ticket, in their tables."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.assignment.desk import EndedBecause, Held, QueueReason, Seen, Waiting
from domain.assignment.ports import Desk
from domain.assignment.team import Presence, Representative, Team
from domain.kernel.ids import MemberId, StaffId, TeamId, TicketId
from domain.kernel.texts import LocalText
from domain.sla.business_time import Pause
from domain.sla.policy import DEFAULT_POLICY
from domain.tickets.ticket import URGENCY_RANK, Ticket
from persistence.database import from_json, row, rows, to_json, value
from persistence.ids import new_uuid
from persistence.merges.parts import PERSONS, SURVIVOR

TEAM = """t.id, t.code, t.name, t.rank, t.dedicated, t.kinds, t.categories, t.stores, t.accept_minutes,
    t.page_minutes, t.lead_id, t.on_call, t.active, t.version,
    ARRAY(SELECT m.staff_id FROM team_members m WHERE m.team_id = t.id) AS members"""
_TEAMS = f"SELECT {TEAM} FROM teams t WHERE t.programme_id = $1 ORDER BY t.code"  # noqa: S608 - our own names
_SAVE_TEAM = """
INSERT INTO teams (id, programme_id, code, name, rank, dedicated, kinds, categories, stores, accept_minutes,
    page_minutes, lead_id, on_call, active, version, saved_at, saved_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, rank = excluded.rank, dedicated = excluded.dedicated,
    kinds = excluded.kinds, categories = excluded.categories, stores = excluded.stores,
    accept_minutes = excluded.accept_minutes, page_minutes = excluded.page_minutes,
    lead_id = excluded.lead_id, on_call = excluded.on_call, active = excluded.active,
    version = excluded.version, saved_at = excluded.saved_at, saved_by = excluded.saved_by
"""
# Open is what somebody still has to work on: the index tickets_of_staff says the same.
PERSON = """r.staff_id, r.skills, r.languages, r.stores, r.ticket_limit, r.presence, r.presence_set_at,
    r.present_until, r.last_assigned_at, r.active,
    (SELECT count(*) FROM tickets k WHERE k.staff_id = r.staff_id AND k.state NOT IN ('RESOLVED', 'CLOSED')
        AND k.id IS DISTINCT FROM $2) AS open_tickets"""
_PEOPLE = f"SELECT {PERSON} FROM representatives r WHERE r.staff_id = ANY ($1)"  # noqa: S608 - our own names
_SAVE_PERSON = """
INSERT INTO representatives (staff_id, skills, languages, stores, ticket_limit, active, saved_at, saved_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (staff_id) DO UPDATE SET skills = excluded.skills, languages = excluded.languages,
    stores = excluded.stores, ticket_limit = excluded.ticket_limit, active = excluded.active,
    saved_at = excluded.saved_at, saved_by = excluded.saved_by
"""
# Who serves the member comes before who advises it, and what was said of whom it is by now before what was
# said of those who were merged into it.
_SERVED = f"""
SELECT s.staff_id, s.team FROM ({PERSONS.format(member=SURVIVOR.format(member="k.member_id"))}
    SELECT a.staff_id, a.team, a.role, a.since, m.merged_into FROM member_assignments a
    JOIN members m ON m.id = a.member_id
    WHERE a.member_id IN (SELECT id FROM persons) AND a.ended_at IS NULL) s
ORDER BY s.role = 'SERVICE' DESC, s.merged_into IS NULL DESC, s.since DESC LIMIT 1
"""  # noqa: S608 - expressions of our own
_SEEN = f"""
SELECT d.reason, d.waiting_since,
    a.id AS held, a.staff_id, a.team_id, a.given_at, a.accept_by, a.accepted_at,
    (SELECT e.staff_id FROM ticket_assignments e WHERE e.ticket_id = k.id AND e.ended_because = 'DONE'
        ORDER BY e.ended_at DESC, e.id DESC LIMIT 1) AS former,
    s.staff_id AS served_by, s.team AS served_in, h.department, h.acknowledged_at AS handed_at,
    (SELECT max(c.at) FROM ticket_changes c
        WHERE c.ticket_id = k.id AND c.field = 'state' AND c.after = 'REOPENED') AS reopened_at,
    ARRAY(SELECT started_at FROM ticket_pauses WHERE ticket_id = k.id ORDER BY started_at, id) AS starts,
    ARRAY(SELECT ended_at FROM ticket_pauses WHERE ticket_id = k.id ORDER BY started_at, id) AS ends,
    EXISTS (SELECT FROM teams WHERE programme_id = k.programme_id) AS has_teams,
    EXISTS (SELECT FROM sla_policies WHERE programme_id = k.programme_id) AS has_policies
FROM tickets k LEFT JOIN ticket_desk d ON d.ticket_id = k.id
LEFT JOIN ticket_assignments a ON a.ticket_id = k.id AND a.ended_at IS NULL
LEFT JOIN LATERAL (SELECT department, acknowledged_at FROM ticket_handovers
    WHERE ticket_id = k.id AND acknowledged_at IS NOT NULL
    ORDER BY acknowledged_at DESC, id DESC LIMIT 1) h ON true
LEFT JOIN LATERAL ({_SERVED}) s ON k.member_id IS NOT NULL
WHERE k.id = $1
"""  # noqa: S608 - an expression of our own
_PASSED = """
SELECT a.staff_id, max(a.ended_at) - make_interval(secs => max(p.clock_offset_seconds)) AS at
FROM ticket_assignments a JOIN tickets k ON k.id = a.ticket_id JOIN programmes p ON p.id = k.programme_id
WHERE a.ticket_id = $1 AND a.ended_because = 'NOT_ACCEPTED' GROUP BY a.staff_id
"""
_GIVE = """
WITH given AS (INSERT INTO ticket_assignments (id, ticket_id, team_id, staff_id, given_by, given_at,
    open_before, ticket_limit, accept_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))
UPDATE representatives SET last_assigned_at = $6 WHERE staff_id = $4
"""
_TOOK = """
INSERT INTO ticket_assignments (id, ticket_id, team_id, staff_id, given_by, given_at, accepted_at)
VALUES ($1, $2, $3, $4, $5, $6, $6)
"""
_SAW = """
INSERT INTO ticket_desk (ticket_id, programme_id, seen_version, team_id, reason, waiting_since, urgency_rank,
    policy_code) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (ticket_id) DO UPDATE SET seen_version = excluded.seen_version, team_id = excluded.team_id,
    reason = excluded.reason, waiting_since = excluded.waiting_since, urgency_rank = excluded.urgency_rank,
    policy_code = CASE WHEN $9 THEN ticket_desk.policy_code ELSE excluded.policy_code END
"""
# Two bounded sets: tickets that are open, and tickets that the desk still takes for somebody's or waiting.
_UNSEEN = """
SELECT k.id FROM tickets k LEFT JOIN ticket_desk d ON d.ticket_id = k.id
WHERE k.state NOT IN ('RESOLVED', 'CLOSED') AND d.seen_version IS DISTINCT FROM k.version
UNION
SELECT k.id FROM ticket_assignments a JOIN tickets k ON k.id = a.ticket_id
WHERE a.ended_at IS NULL AND k.state IN ('RESOLVED', 'CLOSED')
UNION
SELECT k.id FROM ticket_desk d JOIN tickets k ON k.id = d.ticket_id
WHERE d.reason IS NOT NULL AND k.state IN ('RESOLVED', 'CLOSED')
UNION
SELECT k.id FROM ticket_clocks c JOIN tickets k ON k.id = c.ticket_id WHERE k.state IN ('RESOLVED', 'CLOSED')
ORDER BY id LIMIT $1
"""
_LET_LIE = """
SELECT a.ticket_id FROM ticket_assignments a JOIN tickets k ON k.id = a.ticket_id
JOIN programmes p ON p.id = k.programme_id
WHERE a.ended_at IS NULL AND a.accepted_at IS NULL
    AND a.accept_by <= now() + make_interval(secs => p.clock_offset_seconds)
ORDER BY a.accept_by, a.id LIMIT $1
"""
_QUEUE = """
SELECT d.ticket_id, d.reason, d.team_id, k.kind, k.category, k.language, k.store_code,
    CASE WHEN d.reason = 'NOT_ACCEPTED' THEN d.ticket_id END AS alone
FROM ticket_desk d JOIN tickets k ON k.id = d.ticket_id
WHERE d.programme_id = $1 AND d.reason IS NOT NULL
ORDER BY d.urgency_rank DESC, d.waiting_since, d.ticket_id LIMIT $2
"""
# Where there is no team nobody takes a ticket: a team that is added has all of them looked at again.
_QUEUES = """
SELECT p.id FROM programmes p WHERE EXISTS (SELECT FROM teams t WHERE t.programme_id = p.id)
    AND EXISTS (SELECT FROM ticket_desk d WHERE d.programme_id = p.id AND d.reason IS NOT NULL)
ORDER BY p.id
"""
_TURN = "hashtextextended('laurel.desk:' || $1::text, 0)"


class StoredDesk(Desk):
    async def teams(self, programme_id: UUID) -> list[Team]:
        return [team_of(each) for each in await rows(_TEAMS, programme_id)]

    async def save_team(self, programme_id: UUID, team: Team, *, at: datetime, by: str) -> None:
        await rows(
            _SAVE_TEAM,
            team.id.value,
            programme_id,
            team.code,
            to_json(dict(team.name.by_locale)),
            team.rank,
            team.dedicated,
            sorted(team.kinds),
            sorted(team.categories),
            sorted(team.stores),
            team.accept_minutes,
            team.page_minutes,
            team.lead.value if team.lead else None,
            [each.value for each in team.on_call],
            team.active,
            team.version,
            at,
            by,
        )
        members = sorted(each.value for each in team.members)
        await rows(
            "DELETE FROM team_members WHERE team_id = $1 AND staff_id <> ALL ($2)", team.id.value, members
        )
        await rows(
            """INSERT INTO team_members (team_id, staff_id) SELECT $1, unnest($2::uuid[])
            ON CONFLICT DO NOTHING""",
            team.id.value,
            members,
        )

    async def unknown_staff(self, ids: Collection[StaffId]) -> frozenset[StaffId]:
        wanted = {each.value for each in ids}
        found = await rows("SELECT id FROM staff WHERE id = ANY ($1) AND disabled_at IS NULL", sorted(wanted))
        return frozenset(map(StaffId, wanted - {UUID(str(each["id"])) for each in found}))

    async def people(self, ids: Collection[StaffId], *, but: TicketId | None = None) -> list[Representative]:
        wanted = sorted(each.value for each in ids)
        return [person_of(each) for each in await rows(_PEOPLE, wanted, but.value if but else None)]

    async def hold(self, staff_id: StaffId, *, but: TicketId | None = None) -> Representative | None:
        # Locked by one statement and counted by the next, which sees what others have committed meanwhile.
        lock = "SELECT 1 FROM representatives WHERE staff_id = $1 FOR NO KEY UPDATE"
        if not await rows(lock, staff_id.value):
            return None
        found = await self.people([staff_id], but=but)
        return found[0]

    async def save_representative(self, person: Representative, *, at: datetime, by: str) -> None:
        await rows(
            _SAVE_PERSON,
            person.id.value,
            sorted(person.skills),
            sorted(person.languages),
            sorted(person.stores),
            person.limit,
            person.active,
            at,
            by,
        )

    async def set_presence(
        self, staff_id: StaffId, presence: Presence, *, at: datetime, until: datetime
    ) -> None:
        await rows(
            """UPDATE representatives SET presence = $2, presence_set_at = $3, present_until = $4
            WHERE staff_id = $1""",
            staff_id.value,
            presence.value,
            at,
            until,
        )

    async def try_turn(self, programme_id: UUID) -> bool:
        return bool(await value(f"SELECT pg_try_advisory_xact_lock({_TURN})", str(programme_id)))

    async def take_turn(self, programme_id: UUID) -> None:
        await value(f"SELECT pg_advisory_xact_lock({_TURN})", str(programme_id))

    async def seen(self, ticket_id: TicketId) -> Seen:
        found = await row(_SEEN, ticket_id.value)
        if found is None:
            return Seen()
        reason, former = found["reason"], found["former"]
        return Seen(
            held=_held(found),
            reason=QueueReason(reason) if reason else None,
            waiting_since=found["waiting_since"],
            former=StaffId(former) if former else None,
            served_by=StaffId(found["served_by"]) if found["served_by"] else None,
            served_in=found["served_in"],
            department=found["department"],
            handed_at=found["handed_at"],
            reopened_at=found["reopened_at"],
            pauses=tuple(map(Pause, found["starts"], found["ends"])),
            has_teams=found["has_teams"],
            has_policies=found["has_policies"],
        )

    async def passed(self, ticket_id: TicketId) -> dict[StaffId, datetime]:
        return {StaffId(each["staff_id"]): each["at"] for each in await rows(_PASSED, ticket_id.value)}

    async def tier_of(self, member_id: MemberId, ladder_id: UUID) -> str | None:
        code: str | None = await value(
            f"""SELECT tier_code FROM member_tiers
            WHERE member_id = {SURVIVOR.format(member="$1::uuid")} AND ladder_id = $2""",  # noqa: S608
            member_id.value,
            ladder_id,
        )
        return code

    async def give(
        self,
        ticket_id: TicketId,
        person: Representative,
        team_id: TeamId | None,
        *,
        at: datetime,
        by: str,
        accept_by: datetime | None,
    ) -> None:
        await rows(
            _GIVE,
            new_uuid(),
            ticket_id.value,
            team_id.value if team_id else None,
            person.id.value,
            by,
            at,
            person.open_tickets,
            person.limit,
            accept_by,
        )

    async def took(
        self, ticket_id: TicketId, staff_id: StaffId, team_id: TeamId | None, *, at: datetime
    ) -> None:
        team = team_id.value if team_id else None
        await rows(_TOOK, new_uuid(), ticket_id.value, team, staff_id.value, str(staff_id), at)

    async def accepted(self, held: Held, *, at: datetime) -> None:
        await rows("UPDATE ticket_assignments SET accepted_at = $2 WHERE id = $1", held.id, at)

    async def end(self, held: Held, because: EndedBecause, *, at: datetime) -> None:
        await rows(
            "UPDATE ticket_assignments SET ended_at = $2, ended_because = $3 WHERE id = $1",
            held.id,
            at,
            because.value,
        )

    async def saw(
        self,
        ticket: Ticket,
        *,
        reason: QueueReason | None,
        waiting_since: datetime | None,
        policy: str | None,
    ) -> None:
        await rows(
            _SAW,
            ticket.id.value,
            ticket.programme_id,
            ticket.version,
            ticket.team_id,
            reason.value if reason else None,
            waiting_since,
            URGENCY_RANK[ticket.urgency],
            policy or DEFAULT_POLICY.code,
            policy is None,
        )

    async def unseen(self, limit: int) -> list[TicketId]:
        return [TicketId(each["id"]) for each in await rows(_UNSEEN, limit)]

    async def let_lie(self, limit: int) -> list[TicketId]:
        return [TicketId(each["ticket_id"]) for each in await rows(_LET_LIE, limit)]

    async def queue(self, programme_id: UUID, limit: int) -> list[Waiting]:
        asks = ("team_id", "kind", "category", "language", "store_code", "alone")
        return [
            Waiting(
                ticket_id=TicketId(each["ticket_id"]),
                reason=QueueReason(each["reason"]),
                asks_for=tuple(each[name] for name in asks),
            )
            for each in await rows(_QUEUE, programme_id, limit)
        ]

    async def programmes_with_queue(self) -> list[UUID]:
        return [each["id"] for each in await rows(_QUEUES)]


def team_of(found: dict[str, Any]) -> Team:
    return Team(
        id=TeamId(found["id"]),
        code=found["code"],
        name=LocalText(from_json(found["name"])),
        rank=found["rank"],
        dedicated=found["dedicated"],
        kinds=frozenset(found["kinds"]),
        categories=frozenset(found["categories"]),
        stores=frozenset(found["stores"]),
        accept_minutes=found["accept_minutes"],
        page_minutes=found["page_minutes"],
        lead=StaffId(found["lead_id"]) if found["lead_id"] else None,
        on_call=tuple(map(StaffId, found["on_call"])),
        members=frozenset(map(StaffId, found["members"])),
        active=found["active"],
        version=found["version"],
    )


def person_of(found: dict[str, Any]) -> Representative:
    return Representative(
        id=StaffId(found["staff_id"]),
        skills=frozenset(found["skills"]),
        languages=frozenset(found["languages"]),
        stores=frozenset(found["stores"]),
        limit=found["ticket_limit"],
        presence=Presence(found["presence"]),
        presence_set_at=found["presence_set_at"],
        present_until=found["present_until"],
        open_tickets=found["open_tickets"],
        last_assigned_at=found["last_assigned_at"],
        active=found["active"],
    )


def _held(found: dict[str, Any]) -> Held | None:
    if found["held"] is None:
        return None
    return Held(
        id=found["held"],
        staff_id=StaffId(found["staff_id"]),
        team_id=TeamId(found["team_id"]) if found["team_id"] else None,
        given_at=found["given_at"],
        accept_by=found["accept_by"],
        accepted_at=found["accepted_at"],
    )
