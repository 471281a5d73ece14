"""Editing roles."""

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.language import of_deployment
from api.permissions import guarded
from api.problems import answers_refusals
from api.roles.types import DeleteRolePayload, Role, SaveRolePayload
from api.step_up import require_step_up
from domain.kernel.texts import LocalText
from domain.roles import use_cases
from domain.staff.permissions import Permission
from persistence.retry import retrying


@strawberry.input(description="A role as it shall be from now on.")
class SaveRoleInput:
    code: str = strawberry.field(description="1 to 32 of `a-z 0-9 _ -`, a letter first.")
    name: LocalText
    permissions: list[Permission] = strawberry.field(
        description="All of them, not only the new ones; none that you do not hold yourself."
    )
    second_factor: bool = strawberry.field(
        default=False, description="Whoever holds it must set up a second factor first."
    )


@strawberry.type
class RolesMutations:
    @strawberry.mutation(
        description="Add a role or write it anew. Its holders have what it says from their next request on; "
        "nobody has to log in again.",
        extensions=[guarded(Permission.STAFF_WRITE)],
    )
    @answers_refusals(SaveRolePayload)
    async def save_role(self, info: Info, input: SaveRoleInput) -> SaveRolePayload:
        require_step_up(info)
        command = use_cases.SaveRole(
            code=input.code,
            name=input.name,
            permissions=frozenset(input.permissions),
            second_factor=input.second_factor,
            origin=origin_of(info),
        )
        role = await retrying(lambda: use_cases.save_role(command, info.context.begin))
        return SaveRolePayload(role=Role(row=role, language=await of_deployment(info)))

    @strawberry.mutation(
        description="Delete a role that nobody holds.", extensions=[guarded(Permission.STAFF_WRITE)]
    )
    @answers_refusals(DeleteRolePayload)
    async def delete_role(self, info: Info, code: str) -> DeleteRolePayload:
        require_step_up(info)
        await retrying(lambda: use_cases.delete_role(code, origin_of(info), info.context.begin))
        return DeleteRolePayload()
