"""For the matrix: an act that says everything, a violation with its end, and open ones."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from domain.audit.use_cases import Acknowledge, acknowledge_violation
from domain.audit.watch import Violation, Watched
from domain.kernel.ids import MemberId, ViolationId
from domain.staff.audit import Act, Deed, Origin
from domain.work import Begin
from persistence.audit.sealing import seal_acts
from persistence.ids import new_uuid
from tests import make

SAMPLES = {
    "AuditEntry": ['{ auditLog(first: 9, filter: { acts: ["webhook.changed"] }) { nodes { %s } } }'],
    "AuditChange": [
        '{ auditLog(first: 9, filter: { acts: ["webhook.changed"] }) { nodes { changes { %s } } } }'
    ],
    "AuditEntryConnection": ['{ auditLog(first: 1, filter: { acts: ["webhook.changed"] }) { %s } }'],
    "AuditEntryEdge": ["{ auditLog(first: 1) { edges { %s } } }"],
    "Violation": ["{ violations(first: 9) { nodes { %s } } }"],
    "ViolationConnection": ["{ violations(first: 1) { %s } }"],
    "ViolationEdge": ["{ violations(first: 1) { edges { %s } } }"],
}
ARGUMENTS = {"Query.auditLog": "(first: 1)", "Query.violations": "(first: 1)"}
MUTATIONS = {"acknowledgeViolation": '(input: { id: $openViolation, note: "Stocktaking" })'}


async def act_and_violation(begin: Begin, member: MemberId) -> None:
    caller = make.staff()
    async with begin() as work:
        deed = Deed(
            act=Act.WEBHOOK_CHANGED,
            object_kind="webhook",
            object_id="whk_1",
            fields=("url",),
            reason="moved",
            changes={"url": ("a", "b")},
            member_ids=(member,),
        )
        await work.audit.record(Origin(caller=caller, ip_prefix="192.0.2.0/24", request_id="req_1"), deed)
    while await seal_acts():
        pass
    command = Acknowledge(
        id=await open_violation(begin), by=UUID(int=9), note="Stocktaking", origin=Origin(caller=caller)
    )
    await acknowledge_violation(command, begin)


async def open_violation(begin: Begin) -> ViolationId:
    violation = Violation(
        id=new_uuid(),
        kind=Watched.MEMBERS,
        staff_id=new_uuid(),
        session_id=new_uuid(),
        at=datetime.now(UTC),
        count=201,
        allowed=200,
        ip_prefix="192.0.2.0/24",
        request_id="req_1",
    )
    async with begin() as work:
        await work.watches.lock(violation.staff_id)
        await work.watches.alarm(violation)
    return ViolationId(violation.id)
