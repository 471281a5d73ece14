"""Follow-ups, plans of return visits, and who looks after members, in PostgreSQL."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.followups.assignment import AssignmentRole, MemberAssignment
from domain.followups.follow_up import FollowUp, Words
from domain.followups.kinds import FollowUpKind, FollowUpState, SourceKind
from domain.followups.plan import Plan, PlanTerms
from domain.followups.ports import FollowUps
from domain.followups.quiz import Quiz
from domain.followups.subject import Subject
from domain.kernel.ids import NOBODY, FollowUpId, MemberId
from persistence.approvals.reasons import seal
from persistence.database import from_json, row, rows, to_json, value
from persistence.encryption import Secret, Vault
from persistence.members.keys import KEY_TO_SEAL
from persistence.merges.parts import PERSONS
from persistence.reach import in_reach

COLUMNS = """f.member_id, f.id, f.programme_id, f.kind, f.state, f.plan_id, f.cause, f.source_kind, f.source,
    f.sku, f.batch, f.store_code, f.subject_staff_id, f.quiz_before, f.quiz_after,
    f.owner_id, f.due_at, f.result, f.opened_at, f.opened_by, f.ended_at, f.ended_by, f.version"""
_ADD = """
INSERT INTO follow_ups (member_id, id, programme_id, kind, state, plan_id, cause, source_kind, source,
    owner_id, due_at, opened_at, opened_by, sku, batch, store_code, subject_staff_id, description, notes,
    evidence)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
ON CONFLICT (member_id, cause) DO NOTHING RETURNING id
"""
_CHANGE = """
UPDATE follow_ups SET state = $3, owner_id = $4, due_at = $5, result = $6, ended_at = $7, ended_by = $8,
    version = $9, description = coalesce($10, description), notes = coalesce($11, notes),
    evidence = coalesce($12, evidence), quiz_before = $13, quiz_after = $14
WHERE member_id = $1 AND id = $2 AND version = $9 - 1 RETURNING id
"""
_SAVE_PLAN = """
INSERT INTO visit_plans AS p (id, programme_id, code, content, active, saved_at)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (programme_id, code) DO UPDATE SET content = excluded.content, active = excluded.active,
    version = p.version + 1, saved_at = excluded.saved_at
    WHERE (p.content, p.active) IS DISTINCT FROM (excluded.content, excluded.active)
RETURNING id
"""
_OF_PERSON = PERSONS.format(member="$1::uuid")
# Of whoever was merged into the member, too.
_END = f"""{_OF_PERSON}
UPDATE member_assignments SET ended_at = $3
WHERE member_id IN (SELECT id FROM persons) AND role = $2 AND ended_at IS NULL RETURNING id
"""  # noqa: S608 - an expression of our own
_HAND_ON = f"""{_OF_PERSON}
UPDATE follow_ups f SET owner_id = $3, version = f.version + 1
WHERE f.member_id IN (SELECT id FROM persons) AND f.owner_id = $2 AND f.ended_at IS NULL
    AND {in_reach("f.store_code", 4)} RETURNING {COLUMNS}
"""  # noqa: S608 - an expression of our own
_ASSIGN = """
INSERT INTO member_assignments (member_id, id, role, staff_id, team, since, assigned_by)
VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id
"""
PLAN = "SELECT p.id, p.programme_id, p.code, p.content, p.active, p.version FROM visit_plans p"
SECRETS = {
    "description": Secret.FOLLOW_UP_DESCRIPTION,
    "notes": Secret.FOLLOW_UP_NOTES,
    "evidence": Secret.FOLLOW_UP_EVIDENCE,
}


class StoredFollowUps(FollowUps):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def is_staff(self, staff_id: UUID) -> bool:
        found = "SELECT EXISTS (SELECT FROM staff WHERE id = $1 AND disabled_at IS NULL)"
        return bool(await value(found, staff_id))

    async def looked_after_by(self, member_id: MemberId) -> UUID | None:
        found = await row(
            f"""{_OF_PERSON} SELECT a.staff_id FROM member_assignments a JOIN staff s ON s.id = a.staff_id
            WHERE a.member_id IN (SELECT id FROM persons) AND a.role = 'ADVISER' AND a.ended_at IS NULL
            AND s.disabled_at IS NULL ORDER BY a.member_id <> $1, a.since DESC LIMIT 1""",  # noqa: S608 - an expression of our own
            member_id.value,
        )
        return found["staff_id"] if found else None

    async def add(self, follow_up: FollowUp, words: Words | None = None) -> bool:
        sealed = await self._sealed(follow_up.id, words or Words())
        added = await rows(
            _ADD,
            follow_up.id.member,
            follow_up.id.value,
            follow_up.programme_id,
            follow_up.kind.value,
            follow_up.state.value,
            follow_up.plan_id,
            follow_up.cause,
            follow_up.source_kind.value if follow_up.source_kind else None,
            follow_up.source,
            follow_up.owner_id,
            follow_up.due_at,
            follow_up.opened_at,
            follow_up.opened_by,
            follow_up.subject.sku,
            follow_up.subject.batch,
            follow_up.subject.store,
            follow_up.subject.staff_id,
            *sealed,
        )
        return bool(added)

    async def programme_of(self, follow_up_id: FollowUpId) -> UUID | None:
        found = await row(
            "SELECT programme_id FROM follow_ups WHERE member_id = $1 AND id = $2",
            follow_up_id.member,
            follow_up_id.value,
        )
        return found["programme_id"] if found else None

    async def hold(self, follow_up_id: FollowUpId) -> FollowUp | None:
        found = await row(
            f"SELECT {COLUMNS} FROM follow_ups f WHERE f.member_id = $1 AND f.id = $2 FOR UPDATE",  # noqa: S608
            follow_up_id.member,
            follow_up_id.value,
        )
        return follow_up_of(found) if found else None

    async def change(self, follow_up: FollowUp, words: Words) -> None:
        changed = await rows(
            _CHANGE,
            follow_up.id.member,
            follow_up.id.value,
            follow_up.state.value,
            follow_up.owner_id,
            follow_up.due_at,
            follow_up.result,
            follow_up.ended_at,
            follow_up.ended_by,
            follow_up.version,
            *await self._sealed(follow_up.id, words),
            follow_up.quiz.before,
            follow_up.quiz.after,
        )
        assert changed, "a follow-up was changed without its lock"

    async def has_evidence(self, follow_up_id: FollowUpId) -> bool:
        found = await value(
            "SELECT evidence IS NOT NULL FROM follow_ups WHERE member_id = $1 AND id = $2",
            follow_up_id.member,
            follow_up_id.value,
        )
        return bool(found)

    async def plan(self, programme_id: UUID, code: str) -> Plan | None:
        found = await row(f"{PLAN} WHERE p.programme_id = $1 AND p.code = $2", programme_id, code)
        return plan_of(found) if found else None

    async def plan_with_id(self, plan_id: UUID) -> Plan | None:
        found = await row(f"{PLAN} WHERE p.id = $1", plan_id)
        return plan_of(found) if found else None

    async def plans_in_use(self) -> list[Plan]:
        return [plan_of(each) for each in await rows(f"{PLAN} WHERE p.active ORDER BY p.id")]

    async def save_plan(
        self, programme_id: UUID, code: str, terms: PlanTerms, *, active: bool, own: UUID, at: datetime
    ) -> bool:
        return bool(await rows(_SAVE_PLAN, own, programme_id, code, to_json(terms.to_plain()), active, at))

    async def has_open_visit(self, member_id: MemberId, plan_id: UUID) -> bool:
        found = await value(
            f"""{_OF_PERSON} SELECT EXISTS (SELECT FROM follow_ups
                WHERE member_id IN (SELECT id FROM persons) AND plan_id = $2 AND ended_at IS NULL)""",  # noqa: S608
            member_id.value,
            plan_id,
        )
        return bool(found)

    async def assign(self, member_id: MemberId, assignment: MemberAssignment, *, own: UUID, by: str) -> None:
        await self.end_assignment(member_id, assignment.role, at=assignment.since)
        await rows(
            _ASSIGN,
            member_id.value,
            own,
            assignment.role.value,
            assignment.staff_id,
            assignment.team,
            assignment.since,
            by,
        )

    async def assigned(self, member_id: MemberId, role: AssignmentRole) -> MemberAssignment | None:
        found = await row(
            f"""{_OF_PERSON} SELECT role, staff_id, team, since FROM member_assignments
            WHERE member_id IN (SELECT id FROM persons) AND role = $2 AND ended_at IS NULL
            ORDER BY member_id <> $1, since DESC LIMIT 1""",  # noqa: S608 - an expression of our own
            member_id.value,
            role.value,
        )
        return assignment_of(found) if found else None

    async def hand_on(
        self, member_id: MemberId, former: UUID, new: UUID | None, *, stores: Collection[str]
    ) -> list[FollowUp]:
        found = await rows(_HAND_ON, member_id.value, former, new, sorted(stores) or None)
        return [follow_up_of(each) for each in found]

    async def end_assignment(self, member_id: MemberId, role: AssignmentRole, *, at: datetime) -> bool:
        return bool(await rows(_END, member_id.value, role.value, at))

    async def _sealed(self, follow_up_id: FollowUpId, words: Words) -> list[bytes | None]:
        """Description, notes and evidence, in this order."""
        plain = {name: getattr(words, name) for name in SECRETS}
        wrapped = None
        if follow_up_id.member != NOBODY and any(plain.values()):
            wrapped = bytes(await value(KEY_TO_SEAL, follow_up_id.member))
        return [
            seal(
                self._vault,
                secret,
                plain[name],
                member_id=follow_up_id.member,
                row_id=follow_up_id.value,
                wrapped=wrapped,
            )
            if plain[name]
            else None
            for name, secret in SECRETS.items()
        ]


def follow_up_of(found: Mapping[str, Any]) -> FollowUp:
    plain = {name: found[name] for name in ("programme_id", "plan_id", "cause", "source", "owner_id")}
    plain |= {name: found[name] for name in ("due_at", "result", "opened_at", "opened_by")}
    plain |= {name: found[name] for name in ("ended_at", "ended_by", "version")}
    return FollowUp(
        id=FollowUpId(found["member_id"], found["id"]),
        kind=FollowUpKind(found["kind"]),
        state=FollowUpState(found["state"]),
        source_kind=SourceKind(found["source_kind"]) if found["source_kind"] else None,
        subject=Subject(
            sku=found["sku"],
            batch=found["batch"],
            store=found["store_code"],
            staff_id=found["subject_staff_id"],
        ),
        quiz=Quiz(before=found["quiz_before"], after=found["quiz_after"]),
        **plain,
    )


def plan_of(found: Mapping[str, Any]) -> Plan:
    return Plan(
        id=found["id"],
        programme_id=found["programme_id"],
        code=found["code"],
        terms=PlanTerms.from_plain(from_json(found["content"])),
        active=found["active"],
        version=found["version"],
    )


def assignment_of(found: Mapping[str, Any]) -> MemberAssignment:
    return MemberAssignment(
        role=AssignmentRole(found["role"]),
        staff_id=found["staff_id"],
        team=found["team"],
        since=found["since"],
    )
