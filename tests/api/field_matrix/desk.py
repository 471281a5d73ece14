"""The service desk of the world, and the way to each type."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from domain.kernel.ids import EscalationId, StaffId, TeamId, TicketId
from domain.staff.caller import Caller, CallerKind
from domain.staff.permissions import Permission
from persistence.database import rows
from persistence.ids import new_uuid
from tests import make
from tests.api.assignment.desks import ticket

_MARCH = 'period: { from: "2026-01-01", through: "2026-12-31" }'
_LONG_AGO = 'period: { from: "2020-01-01", through: "2020-12-31" }'
_REPORT = f"{{ slaReport({_MARCH}, by: %s) {{ lines {{ %%s }} }} }}"
_WEEK = "[[{ startMinute: 540, endMinute: 1080 }], [], [], [], [], [], []]"

DESK: dict[str, list[str]] = {
    "Team": ["{ teams { %s } }"],
    "Representative": ["{ representatives { %s } }"],
    "QueuedTicketConnection": ["{ ticketQueue(first: 5) { %s } }"],
    "QueuedTicketEdge": ["{ ticketQueue(first: 5) { edges { %s } } }"],
    "QueuedTicket": ["{ ticketQueue(first: 5) { nodes { %s } } }"],
    "TicketStanding": [
        "{ ticketStanding(id: $heldTicket) { %s } }",
        "{ ticketStanding(id: $queued) { %s } }",
    ],
    "BusinessCalendar": ["{ businessCalendars { %s } }"],
    "OpenHours": ["{ businessCalendars { weekly { %s } } }"],
    "SpecialDay": ["{ businessCalendars { days { %s } } }"],
    "SlaPolicy": ["{ slaPolicies { %s } }"],
    "EscalationConnection": ["{ escalations(first: 5) { %s } }"],
    "EscalationEdge": ["{ escalations(first: 5) { edges { %s } } }"],
    "Escalation": ["{ escalations(first: 5) { nodes { %s } } }"],
    "SlaReport": [f"{{ slaReport({_MARCH}) {{ %s }} }}"],
    "SlaShare": [_REPORT % each for each in ("TEAM", "PERSON", "CHANNEL", "KIND", "MONTH")],
    "TicketStateTime": [f"{{ ticketStateTimes({each}) {{ %s }} }}" for each in (_MARCH, _LONG_AGO)],
}

DESK_ARGUMENTS = {
    "Query.representatives": "(teamId: $deskTeam)",
    "Query.ticketQueue": "(first: 5)",
    "Query.ticketStanding": "(id: $heldTicket)",
    "Query.escalations": "(first: 5)",
    "Query.slaReport": f"({_MARCH})",
    "Query.ticketStateTimes": f"({_MARCH})",
}

DESK_MUTATIONS = {
    "saveTeam": '(input: { code: $unique, name: { en: "A" } })',
    "saveRepresentative": "(input: { staffId: $spareStaff, limit: 3 })",
    "setPresence": "(input: { presence: BUSY, staffId: $ownDesk })",
    "acceptTicket": "(id: $ownGiven)",
    "assignTicket": "(input: { ticketId: $spareTicket, version: 1, staffId: $idlePerson })",
    "saveBusinessCalendar": '(input: { code: $unique, name: { en: "A" }, timeZone: "Asia/Shanghai", '
    f"weekly: {_WEEK} }})",
    "saveSlaPolicy": '(input: { code: $unique, name: { en: "A" }, firstResponseMinutes: 60, active: false })',
    "acknowledgeEscalation": "(id: $openEscalation)",
}
FRESH = ("ownDesk", "ownGiven", "spareTicket", "idlePerson", "openEscalation")

_ESCALATE = """
INSERT INTO escalations (id, programme_id, ticket_id, kind, clock, due_at, round, team_id, staff_id, at,
    acknowledged_at, acknowledged_by)
SELECT $1, programme_id, id, $3, $4, CASE WHEN $4::text IS NOT NULL THEN $9::timestamptz END, $5, $6, $7, $9,
    CASE WHEN $8 THEN $9::timestamptz END, CASE WHEN $8 THEN 'test' END
FROM tickets WHERE id = $2
"""


async def set_up(world: Any, ann: Any) -> dict[str, str]:
    """A team, somebody in it who has a ticket, another ticket that waits, and everything else once."""
    person = await make.staff_account(world.vault)
    admin = make.staff(*Permission)
    for name, given in (
        (
            "saveTeam",
            f'code: "desk", name: {{ en: "Desk" }}, lead: "{person}", onCall: ["{person}"], rank: 5000, '
            f'members: ["{person}"], kinds: [SUGGESTION], categories: ["late"], stores: ["s1"]',
        ),
        (
            "saveRepresentative",
            f'staffId: "{person}", limit: 9, skills: ["late"], languages: ["en"], stores: ["s1"]',
        ),
        ("setPresence", f'staffId: "{person}", presence: AVAILABLE'),
        (
            "saveBusinessCalendar",
            f'code: "office", name: {{ en: "Office" }}, timeZone: "Asia/Shanghai", weekly: {_WEEK}, '
            'days: [{ day: "2026-10-01" }]',
        ),
        (
            "saveSlaPolicy",
            'code: "slow", name: { en: "Slow" }, calendar: "office", kinds: [SUGGESTION], urgencies: [LOW], '
            'tiers: ["gold"], firstResponseMinutes: 60, resolutionMinutes: 600',
        ),
    ):
        answer = await world.ask(
            f"mutation {{ {name}(input: {{ {given} }}) {{ problems {{ code }} }} }}", admin
        )
        assert answer["errors"] == [] and answer["data"][name]["problems"] == [], answer
    (team,) = await rows("SELECT id FROM teams WHERE code = 'desk'")
    team_id = team["id"]
    held, queued = [await ticket(world.begin, ann, store="s1") for _ in range(2)]
    await rows(
        """UPDATE tickets SET opened_at = '2026-06-01', staff_id = $2, team_id = $3, accepted_at = now(),
        first_answered_at = '2026-06-01 01:00', first_response_due_at = '2026-06-02',
        resolution_due_at = '2026-06-03' WHERE id = $1""",
        held.value,
        person.value,
        team_id,
    )
    await rows(
        """INSERT INTO ticket_assignments (id, ticket_id, team_id, staff_id, given_by, given_at, open_before,
        ticket_limit, accept_by, accepted_at) VALUES ($1, $2, $3, $4, 'laurel', now(), 0, 9, now(), now())""",
        new_uuid(),
        held.value,
        team_id,
        person.value,
    )
    await rows("UPDATE tickets SET category = 'late', team_id = $2 WHERE id = $1", queued.value, team_id)
    await rows("UPDATE ticket_desk SET team_id = $2 WHERE ticket_id = $1", queued.value, team_id)
    await rows("UPDATE ticket_desk SET reason = NULL, waiting_since = NULL WHERE ticket_id = $1", held.value)
    await _escalated(held, person, team_id, clock="RESOLUTION", acknowledged=True)
    await _escalated(held, person, team_id, clock=None)
    return {"heldTicket": str(held), "queued": str(queued), "deskTeam": str(TeamId(team_id))}


async def _escalated(
    ticket_id: TicketId,
    person: StaffId | None,
    team_id: object,
    *,
    clock: str | None,
    acknowledged: bool = False,
) -> str:
    own = new_uuid()
    kind = "ON_CALL" if clock is None else "WARNING"
    at = datetime.now(UTC)
    staff = person.value if person else None
    await rows(_ESCALATE, own, ticket_id.value, kind, clock, 0, team_id, staff, acknowledged, at)
    return str(EscalationId(own))


async def fresh(name: str, asking: Caller, world: Any) -> str:
    """Something for one mutation."""
    if name == "idlePerson":
        return str(await _person(await make.staff_account(world.vault)))
    own = StaffId(asking.principal_id or make.STAFF_ID)
    if name == "ownDesk":
        if asking.kind is CallerKind.STAFF:
            await _person(own, world)
        return str(own)
    made = await ticket(world.begin, world.ann)
    if name == "ownGiven":
        await rows("UPDATE tickets SET staff_id = $2 WHERE id = $1", made.value, own.value)
    if name == "openEscalation":
        return await _escalated(made, None, None, clock="RESOLUTION")
    return str(made)


async def _person(staff_id: StaffId, world: Any = None) -> StaffId:
    """Who works on tickets."""
    if world is not None and not await rows("SELECT FROM staff WHERE id = $1", staff_id.value):
        other = await make.staff_account(world.vault)
        await rows("UPDATE staff SET id = $2 WHERE id = $1", other.value, staff_id.value)
    await rows(
        """INSERT INTO representatives (staff_id, ticket_limit, saved_at, saved_by)
        VALUES ($1, 9, now(), 'test') ON CONFLICT DO NOTHING""",
        staff_id.value,
    )
    return staff_id
