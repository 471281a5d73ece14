"""Reads of follow-ups, plans, and who looks after a member. Each is one statement."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.followups.assignment import AssignmentRole, MemberAssignment
from domain.followups.follow_up import FollowUp
from domain.followups.kinds import FollowUpKind, FollowUpState, SourceKind
from domain.followups.plan import Plan
from domain.kernel.ids import FollowUpId, MemberId
from persistence.database import from_json, row, rows
from persistence.followups.repository import COLUMNS, PLAN, follow_up_of, plan_of
from persistence.members.statement import Section
from persistence.merges.parts import PERSONS, SURVIVOR
from persistence.moments import moment
from persistence.pages import Page, Slice
from persistence.reach import in_reach
from persistence.selection import NO_ARGUMENTS, Arguments

# A sandbox's clock is ahead of the world's.
_READ = f"""
SELECT {COLUMNS}, {SURVIVOR.format(member="f.member_id")} AS person, f.description, f.notes,
    f.evidence, k.wrapped, g.locale,
    f.ended_at IS NULL AND f.due_at <= now() + make_interval(secs => g.clock_offset_seconds) AS overdue,
    p.id AS has_plan, p.code AS plan_code, p.content AS plan_content, p.active AS plan_active,
    p.version AS plan_version
FROM follow_ups f JOIN programmes g ON g.id = f.programme_id LEFT JOIN visit_plans p ON p.id = f.plan_id
LEFT JOIN member_keys k ON k.member_id = f.member_id
"""  # noqa: S608 - our own names
_ONE = f"{_READ} WHERE f.member_id = $1 AND f.id = $2 AND {in_reach('f.store_code', 3)}"
_LIST = f"""{_READ}
WHERE f.programme_id = $4 AND ($5::text IS NULL OR f.kind = $5) AND ($6::uuid IS NULL OR f.owner_id = $6)
    AND (NOT $7 OR f.owner_id IS NULL)
    AND ($8::uuid IS NULL OR f.member_id IN ({PERSONS.format(member="$8::uuid")} SELECT id FROM persons))
    AND ($9::text IS NULL OR p.code = $9) AND ($10::text IS NULL OR f.state = $10)
    AND ($11::timestamptz IS NULL OR f.due_at < $11)
    AND ($12::text IS NULL OR f.source_kind = $12) AND ($13::text IS NULL OR f.source = $13)
    AND ($14::text IS NULL OR f.sku = $14) AND ($15::text IS NULL OR f.store_code = $15)
    AND {in_reach("f.store_code", 16)} AND {{ended}}
    AND ($2::timestamptz IS NULL OR (f.due_at, f.id) > ($2, $3))
ORDER BY f.due_at, f.id LIMIT $1
"""  # noqa: S608 - an expression of our own
_OPEN = _LIST.format(ended="f.ended_at IS NULL")
_ALL = _LIST.format(ended="true")
_RESULTS = f"""
SELECT p.code, f.result, count(*) AS count FROM follow_ups f JOIN visit_plans p ON p.id = f.plan_id
WHERE p.programme_id = $1 AND f.state = 'DONE' AND ($2::timestamptz IS NULL OR f.ended_at >= $2)
    AND ($3::timestamptz IS NULL OR f.ended_at < $3) AND {in_reach("f.store_code", 4)}
GROUP BY p.code, f.result ORDER BY p.code, f.result
"""  # noqa: S608 - an expression of our own
# Its own before that of somebody who was merged into it.
_ASSIGNMENTS = f"""
(SELECT json_agg(json_build_object('role', a.role, 'staff_id', a.staff_id, 'team', a.team, 'since', a.since)
    ORDER BY a.role)
FROM ({PERSONS.format(member="m.id")} SELECT DISTINCT ON (a.role) a.* FROM member_assignments a
    WHERE a.member_id IN (SELECT id FROM persons) AND a.ended_at IS NULL
    ORDER BY a.role, a.member_id <> m.id, a.since DESC) a)
"""  # noqa: S608 - an expression of our own


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpRead:
    follow_up: FollowUp
    member_id: MemberId | None
    """Who it is by now."""
    plan: Plan | None
    language: str
    """The programme's."""
    overdue: bool
    """Late by its programme's clock, and not done."""
    description: bytes | None = field(repr=False)
    """Sealed, as are notes and evidence."""
    notes: bytes | None = field(repr=False)
    evidence: bytes | None = field(repr=False)
    wrapped: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which follow-ups. None: whichever."""

    kind: FollowUpKind | None = None
    owner_id: UUID | None = None
    unowned: bool = False
    member_id: MemberId | None = None
    plan: str | None = None
    state: FollowUpState | None = None
    due_before: datetime | None = None
    source_kind: SourceKind | None = None
    source: str | None = None
    sku: str | None = None
    store: str | None = None
    ended: bool = False
    """Those that have ended, too."""


async def follow_ups(
    programme_id: UUID, page: Page, wanted: Wanted, *, stores: Collection[str]
) -> Slice[FollowUpRead]:
    """What is due first comes first. `stores`: only of these; none means all."""
    ended = wanted.ended or (wanted.state is not None and wanted.state.has_ended)
    found = await rows(
        _ALL if ended else _OPEN,
        page.limit,
        page.position(0),
        page.position(1),
        programme_id,
        wanted.kind.value if wanted.kind else None,
        wanted.owner_id,
        wanted.unowned,
        wanted.member_id.value if wanted.member_id else None,
        wanted.plan,
        wanted.state.value if wanted.state else None,
        wanted.due_before,
        wanted.source_kind.value if wanted.source_kind else None,
        wanted.source,
        wanted.sku,
        wanted.store,
        sorted(stores) or None,
    )
    return page.cut([_read(each) for each in found])


async def follow_up(follow_up_id: FollowUpId, *, stores: Collection[str]) -> FollowUpRead | None:
    found = await row(_ONE, follow_up_id.member, follow_up_id.value, sorted(stores) or None)
    return _read(found) if found else None


async def plans(programme_id: UUID) -> list[Plan]:
    """In order of their codes."""
    found = await rows(f"{PLAN} WHERE p.programme_id = $1 ORDER BY p.code", programme_id)
    return [plan_of(each) for each in found]


async def plan(programme_id: UUID, code: str) -> Plan | None:
    found = await row(f"{PLAN} WHERE p.programme_id = $1 AND p.code = $2", programme_id, code)
    return plan_of(found) if found else None


async def visit_results(
    programme_id: UUID, since: datetime | None, until: datetime | None, *, stores: Collection[str]
) -> list[tuple[str, str, int]]:
    """Of each plan how many visits had which result. `stores`: only of these; none means all."""
    found = await rows(_RESULTS, programme_id, since, until, sorted(stores) or None)
    return [(each["code"], each["result"], each["count"]) for each in found]


def assignments_section(name: str, arguments: Arguments = NO_ARGUMENTS) -> Section:
    def decode(text: Any) -> Sequence[MemberAssignment]:
        return [
            MemberAssignment(
                role=AssignmentRole(each["role"]),
                staff_id=UUID(each["staff_id"]) if each["staff_id"] else None,
                team=each["team"],
                since=moment(each["since"]),
            )
            for each in from_json(text) or ()
        ]

    return Section(name, _ASSIGNMENTS, (), decode, arguments)


def _read(found: Mapping[str, Any]) -> FollowUpRead:
    has_plan = found["has_plan"] is not None
    plan_row = {
        "id": found["plan_id"],
        "programme_id": found["programme_id"],
        "code": found["plan_code"],
        "content": found["plan_content"],
        "active": found["plan_active"],
        "version": found["plan_version"],
    }
    sealed = {
        name: bytes(found[name]) if found[name] else None
        for name in ("description", "notes", "evidence", "wrapped")
    }
    return FollowUpRead(
        follow_up=follow_up_of(found),
        member_id=MemberId(found["person"]) if found["person"] else None,
        plan=plan_of(plan_row) if has_plan else None,
        language=found["locale"],
        overdue=found["overdue"],
        **sealed,
    )
