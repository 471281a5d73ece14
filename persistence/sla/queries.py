"""What is read about deadlines: calendars, policies and escalations."""

from __future__ import annotations

from uuid import UUID

from domain.sla.calendar import BusinessCalendar
from domain.sla.escalation import Escalation
from domain.sla.policy import SlaPolicy
from persistence.database import rows
from persistence.pages import Page, Slice
from persistence.reach import in_reach
from persistence.sla.repository import CALENDARS, ESCALATION, POLICIES, calendar_of, escalation_of, policy_of

_READ = f"""
SELECT {ESCALATION} FROM escalations e JOIN tickets k ON k.id = e.ticket_id
WHERE e.programme_id = $1 AND {in_reach("k.store_code", 2)} {{only}}
    AND ($3::timestamptz IS NULL OR (e.at, e.id) < ($3, $4))
ORDER BY e.at DESC, e.id DESC LIMIT $5
"""  # noqa: S608 - our own names
_OPEN = _READ.format(only="AND e.acknowledged_at IS NULL")
_ALL = _READ.format(only="")


async def calendars(programme_id: UUID) -> list[BusinessCalendar]:
    return [calendar_of(each) for each in await rows(CALENDARS, programme_id)]


async def policies(programme_id: UUID) -> list[SlaPolicy]:
    return [policy_of(each) for each in await rows(POLICIES, programme_id)]


async def escalations(
    programme_id: UUID, page: Page, *, only_open: bool, stores: frozenset[str]
) -> Slice[Escalation]:
    """The newest first. `stores`: of tickets of these only; none means of all."""
    asked = (programme_id, sorted(stores) or None, page.position(0), page.position(1), page.limit)
    found = await rows(_OPEN if only_open else _ALL, *asked)
    return page.cut([escalation_of(each) for each in found])
