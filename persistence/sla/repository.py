"""Business calendars, policies, the clocks of tickets and what was escalated, in their tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import EscalationId, StaffId, TeamId, TicketId
from domain.kernel.texts import LocalText
from domain.sla.calendar import BusinessCalendar, Hours
from domain.sla.clock import Clock, Deadline, Level
from domain.sla.escalation import Escalation, EscalationKind
from domain.sla.policy import SlaPolicy
from domain.sla.ports import Sla
from domain.sla.report import Punctuality
from persistence.database import from_json, row, rows, to_json, value
from persistence.ids import new_uuid
from persistence.sla.report import SlaGroup, shares, together

CALENDARS = """SELECT code, name, time_zone, weekly, days FROM business_calendars
    WHERE programme_id = $1 ORDER BY code"""
POLICIES = """SELECT code, name, rank, calendar, kinds, urgencies, tiers, first_response_minutes,
    resolution_minutes, warn_minutes, active FROM sla_policies WHERE programme_id = $1 ORDER BY rank, code"""
_SAVE_CALENDAR = """
INSERT INTO business_calendars (id, programme_id, code, name, time_zone, weekly, days, saved_at, saved_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (programme_id, code) DO UPDATE SET name = excluded.name, time_zone = excluded.time_zone,
    weekly = excluded.weekly, days = excluded.days, saved_at = excluded.saved_at, saved_by = excluded.saved_by
"""
_SAVE_POLICY = """
INSERT INTO sla_policies (id, programme_id, code, name, rank, calendar, kinds, urgencies, tiers,
    first_response_minutes, resolution_minutes, warn_minutes, active, saved_at, saved_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
ON CONFLICT (programme_id, code) DO UPDATE SET name = excluded.name, rank = excluded.rank,
    calendar = excluded.calendar, kinds = excluded.kinds, urgencies = excluded.urgencies,
    tiers = excluded.tiers, first_response_minutes = excluded.first_response_minutes,
    resolution_minutes = excluded.resolution_minutes, warn_minutes = excluded.warn_minutes,
    active = excluded.active, saved_at = excluded.saved_at, saved_by = excluded.saved_by
"""
_SET_CLOCKS = """
WITH stopped AS (DELETE FROM ticket_clocks WHERE ticket_id = $1 AND clock <> ALL ($3::text[]))
INSERT INTO ticket_clocks AS c (ticket_id, clock, programme_id, warn_at, due_at)
SELECT $1, r.clock, $2, r.warn_at, r.due_at
FROM unnest($3::text[], $4::timestamptz[], $5::timestamptz[]) AS r (clock, warn_at, due_at)
ON CONFLICT (ticket_id, clock) DO UPDATE SET warn_at = excluded.warn_at, due_at = excluded.due_at
    WHERE (c.warn_at, c.due_at) IS DISTINCT FROM (excluded.warn_at, excluded.due_at)
"""
# By each programme's own clock: a sandbox is ahead, at most by `furthest`, by which the indexes are asked.
_DUE = """
SELECT DISTINCT c.ticket_id FROM ticket_clocks c JOIN programmes p ON p.id = c.programme_id,
    (SELECT coalesce(max(clock_offset_seconds), 0) AS furthest FROM programmes) f
WHERE (c.warn_at IS NOT NULL AND c.warned_for IS DISTINCT FROM c.due_at
        AND c.warn_at <= now() + make_interval(secs => f.furthest)
        AND c.warn_at <= now() + make_interval(secs => p.clock_offset_seconds))
    OR (c.due_at IS NOT NULL AND c.breached_for IS DISTINCT FROM c.due_at
        AND c.due_at < now() + make_interval(secs => f.furthest)
        AND c.due_at < now() + make_interval(secs => p.clock_offset_seconds))
ORDER BY c.ticket_id LIMIT $1
"""
_ESCALATE = """
INSERT INTO escalations (id, programme_id, ticket_id, kind, clock, due_at, round, team_id, staff_id, at,
    again_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id
"""
ESCALATION = """e.id, e.ticket_id, e.kind, e.clock, e.due_at, e.round, e.team_id, e.staff_id, e.at,
    e.acknowledged_at"""
_ESCALATION = f"SELECT {ESCALATION} FROM escalations e WHERE e.id = $1"  # noqa: S608 - our own names
_UNANSWERED = """
SELECT e.id, e.ticket_id FROM escalations e JOIN programmes p ON p.id = e.programme_id
WHERE e.again_at <= now() + make_interval(secs => p.clock_offset_seconds) AND e.acknowledged_at IS NULL
ORDER BY e.again_at, e.id LIMIT $1
"""
_ACKNOWLEDGE = "UPDATE escalations SET acknowledged_at = $2, acknowledged_by = $3 WHERE id = $1"


class StoredSla(Sla):
    async def calendars(self, programme_id: UUID) -> list[BusinessCalendar]:
        return [calendar_of(each) for each in await rows(CALENDARS, programme_id)]

    async def save_calendar(
        self, programme_id: UUID, calendar: BusinessCalendar, *, at: datetime, by: str
    ) -> None:
        await rows(
            _SAVE_CALENDAR,
            new_uuid(),
            programme_id,
            calendar.code,
            to_json(dict(calendar.name.by_locale)),
            calendar.time_zone,
            to_json([_plain(each) for each in calendar.weekly]),
            to_json({day.isoformat(): _plain(each) for day, each in sorted(calendar.days.items())}),
            at,
            by,
        )

    async def policies(self, programme_id: UUID) -> list[SlaPolicy]:
        return [policy_of(each) for each in await rows(POLICIES, programme_id)]

    async def save_policy(self, programme_id: UUID, policy: SlaPolicy, *, at: datetime, by: str) -> None:
        await rows(
            _SAVE_POLICY,
            new_uuid(),
            programme_id,
            policy.code,
            to_json(dict(policy.name.by_locale)),
            policy.rank,
            policy.calendar,
            sorted(policy.kinds),
            sorted(policy.urgencies),
            sorted(policy.tiers),
            policy.first_response_minutes,
            policy.resolution_minutes,
            policy.warn_minutes,
            policy.active,
            at,
            by,
        )

    async def look_again(self, programme_id: UUID) -> None:
        await rows(
            """UPDATE ticket_desk d SET seen_version = 0 FROM tickets k
            WHERE k.id = d.ticket_id AND d.programme_id = $1 AND k.state NOT IN ('RESOLVED', 'CLOSED')""",
            programme_id,
        )

    async def begin_pause(self, ticket_id: TicketId, *, at: datetime) -> None:
        sql = "INSERT INTO ticket_pauses (id, ticket_id, started_at) VALUES ($1, $2, $3)"
        await rows(sql, new_uuid(), ticket_id.value, at)

    async def end_pause(self, ticket_id: TicketId, *, at: datetime) -> None:
        sql = "UPDATE ticket_pauses SET ended_at = $2 WHERE ticket_id = $1 AND ended_at IS NULL"
        await rows(sql, ticket_id.value, at)

    async def set_deadlines(
        self, ticket_id: TicketId, programme_id: UUID, deadlines: Sequence[Deadline]
    ) -> None:
        await rows(
            _SET_CLOCKS,
            ticket_id.value,
            programme_id,
            [each.clock.value for each in deadlines],
            [each.warn_at if each.due_at is not None else None for each in deadlines],
            [each.due_at for each in deadlines],
        )

    # Escalation

    async def due(self, limit: int) -> list[TicketId]:
        return [TicketId(each["ticket_id"]) for each in await rows(_DUE, limit)]

    async def deadlines_of(self, ticket_id: TicketId) -> list[tuple[Deadline, Level | None]]:
        found = await rows(
            """SELECT clock, warn_at, due_at, warned_for = due_at AS warned, breached_for = due_at AS breached
            FROM ticket_clocks WHERE ticket_id = $1 ORDER BY clock""",
            ticket_id.value,
        )
        return [
            (
                Deadline(clock=Clock(each["clock"]), warn_at=each["warn_at"], due_at=each["due_at"]),
                Level.BREACH if each["breached"] else Level.WARNING if each["warned"] else None,
            )
            for each in found
        ]

    async def told(self, ticket_id: TicketId, clock: Clock, level: Level, due_at: datetime) -> None:
        # Who was told of the end needs no warning any more.
        breached = ", breached_for = $3" if level is Level.BREACH else ""
        await rows(
            f"UPDATE ticket_clocks SET warned_for = $3{breached} WHERE ticket_id = $1 AND clock = $2",  # noqa: S608 - our own names
            ticket_id.value,
            clock.value,
            due_at,
        )

    async def escalate(
        self, programme_id: UUID, escalation: Escalation, *, again_at: datetime | None = None
    ) -> bool:
        found = await rows(
            _ESCALATE,
            escalation.id.value,
            programme_id,
            escalation.ticket_id.value,
            escalation.kind.value,
            escalation.clock.value if escalation.clock else None,
            escalation.due_at,
            escalation.round,
            escalation.team_id.value if escalation.team_id else None,
            escalation.staff_id.value if escalation.staff_id else None,
            escalation.at,
            again_at,
        )
        return bool(found)

    async def is_paged(self, ticket_id: TicketId) -> bool:
        sql = "SELECT EXISTS (SELECT FROM escalations WHERE ticket_id = $1 AND clock IS NULL)"
        return bool(await value(sql, ticket_id.value))

    async def unanswered_pages(self, limit: int) -> list[tuple[EscalationId, TicketId]]:
        found = await rows(_UNANSWERED, limit)
        return [(EscalationId(each["id"]), TicketId(each["ticket_id"])) for each in found]

    async def escalation(self, escalation_id: EscalationId) -> Escalation | None:
        found = await row(_ESCALATION, escalation_id.value)
        return escalation_of(found) if found else None

    async def no_more_pages(self, ticket_id: TicketId) -> None:
        sql = "UPDATE escalations SET again_at = NULL WHERE ticket_id = $1 AND again_at IS NOT NULL"
        await rows(sql, ticket_id.value)

    async def acknowledge(self, escalation: Escalation, *, by: str) -> None:
        await rows(_ACKNOWLEDGE, escalation.id.value, escalation.acknowledged_at, by)

    # The report

    async def punctuality(
        self, programme_id: UUID, start: datetime, end: datetime, *, at: datetime
    ) -> Punctuality:
        found = await shares(programme_id, start, end, by=SlaGroup.NONE, at=at)
        return together(each.found for each in found)

    async def alert(self, programme_id: UUID, day: date, found: Punctuality, *, at: datetime) -> bool:
        sql = """INSERT INTO sla_alerts (programme_id, day, in_time, counted, at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING RETURNING day"""
        return bool(await rows(sql, programme_id, day, found.in_time, found.counted, at))


def calendar_of(found: dict[str, Any]) -> BusinessCalendar:
    days = from_json(found["days"])
    return BusinessCalendar(
        code=found["code"],
        name=LocalText(from_json(found["name"])),
        time_zone=found["time_zone"],
        weekly=tuple(_hours(each) for each in from_json(found["weekly"])),
        days={date.fromisoformat(day): _hours(each) for day, each in days.items()},
    )


def policy_of(found: dict[str, Any]) -> SlaPolicy:
    sets = {name: frozenset(found[name]) for name in ("kinds", "urgencies", "tiers")}
    return SlaPolicy(**{**found, "name": LocalText(from_json(found["name"])), **sets})


def escalation_of(found: dict[str, Any]) -> Escalation:
    return Escalation(
        id=EscalationId(found["id"]),
        ticket_id=TicketId(found["ticket_id"]),
        kind=EscalationKind(found["kind"]),
        clock=Clock(found["clock"]) if found["clock"] else None,
        due_at=found["due_at"],
        round=found["round"],
        team_id=TeamId(found["team_id"]) if found["team_id"] else None,
        staff_id=StaffId(found["staff_id"]) if found["staff_id"] else None,
        at=found["at"],
        acknowledged_at=found["acknowledged_at"],
    )


def _plain(hours: Sequence[Hours]) -> list[list[int]]:
    return [[each.start, each.end] for each in hours]


def _hours(plain: Sequence[Sequence[int]]) -> tuple[Hours, ...]:
    return tuple(Hours(start, end) for start, end in plain)
