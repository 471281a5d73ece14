"""Saying that two members are two people."""

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from domain.duplicates import use_cases
from domain.duplicates.use_cases import DismissDuplicate
from domain.kernel.ids import DuplicateId
from domain.staff.permissions import Permission
from persistence.retry import retrying


@all_open
@strawberry.type
class DismissDuplicatePayload:
    dismissed: DuplicateId | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class DuplicateMutations:
    @strawberry.mutation(
        description="The two are two people: they are not proposed again.",
        extensions=[guarded(Permission.MEMBERS_MERGE)],
    )
    @answers_refusals(DismissDuplicatePayload)
    async def dismiss_duplicate(self, info: Info, id: DuplicateId) -> DismissDuplicatePayload:
        command = DismissDuplicate(proposal=id, origin=origin_of(info))
        await retrying(lambda: use_cases.dismiss_duplicate(command, info.context.begin))
        return DismissDuplicatePayload(dismissed=id)
