"""What somebody else says came of a violation."""

import strawberry

from api.audit.types import Violation
from api.context import Info
from api.inputs import origin_of, principal_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from domain.audit import use_cases
from domain.kernel.ids import ViolationId
from domain.staff.permissions import Permission
from persistence.audit import queries
from persistence.retry import retrying


@strawberry.input(description="What came of a violation.")
class AcknowledgeViolationInput:
    id: ViolationId
    note: str = strawberry.field(description="In your words; it is kept sealed.")


@all_open
@strawberry.type
class AcknowledgeViolationPayload:
    violation: Violation | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class AuditMutations:
    @strawberry.mutation(
        description="Somebody else than the person it is about has looked into a violation, and says what "
        "came of it. It is said once, so it needs no idempotency key.",
        extensions=[guarded(Permission.VIOLATIONS_ACKNOWLEDGE)],
    )
    @answers_refusals(AcknowledgeViolationPayload)
    async def acknowledge_violation(
        self, info: Info, input: AcknowledgeViolationInput
    ) -> AcknowledgeViolationPayload:
        command = use_cases.Acknowledge(
            id=input.id, by=principal_of(info), note=input.note, origin=origin_of(info)
        )
        await retrying(lambda: use_cases.acknowledge_violation(command, info.context.begin))
        found = await queries.violation(input.id.value)
        return AcknowledgeViolationPayload(violation=Violation(read=found) if found else None)
