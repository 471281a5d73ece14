"""What is read about deadlines: calendars, policies and escalations."""

from __future__ import annotations

from uuid import UUID

from domain.kernel.ids import EscalationId
from domain.sla.calendar import BusinessCalendar
from domain.sla.escalation import Escalation
from domain.sla.policy import SlaPolicy
from persistence.database import rows
from persistence.pages import Page, Slice
from persistence.sla.repository import CALENDARS, POLICIES, calendar_of, escalation_of, policy_of

_READ = """
SELECT e.id, e.ticket_id, e.kind, e.clock, e.due_at, e.round, e.team_id, e.staff_id, e.at, e.acknowledged_at
FROM escalations e JOIN tickets k ON k.id = e.ticket_id
WHERE ($1::text[] IS NULL OR k.store_code = ANY ($1)) AND {where}
"""
_IN_TIME = """e.programme_id = $2 AND ($3::timestamptz IS NULL OR (e.at, e.id) < ($3, $4))
ORDER BY e.at DESC, e.id DESC LIMIT $5"""
_ALL = _READ.format(where=_IN_TIME)
_OPEN = _READ.format(where=f"e.acknowledged_at IS NULL AND {_IN_TIME}")
_ONE = _READ.format(where="e.id = $2")


async def calendars(programme_id: UUID) -> list[BusinessCalendar]:
    return [calendar_of(each) for each in await rows(CALENDARS, programme_id)]


async def policies(programme_id: UUID) -> list[SlaPolicy]:
    return [policy_of(each) for each in await rows(POLICIES, programme_id)]


async def escalations(
    programme_id: UUID, page: Page, *, only_open: bool, stores: frozenset[str]
) -> Slice[Escalation]:
    """The newest first. `stores`: of tickets of these only; none means of all."""
    asked = (sorted(stores) or None, programme_id, page.position(0), page.position(1), page.limit)
    found = await (rows(_OPEN, *asked) if only_open else rows(_ALL, *asked))
    return page.cut([escalation_of(each) for each in found])


async def escalation(escalation_id: EscalationId, *, stores: frozenset[str]) -> Escalation | None:
    found = await rows(_ONE, sorted(stores) or None, escalation_id.value)
    return escalation_of(found[0]) if found else None
