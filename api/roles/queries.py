"""Which roles there are."""

import strawberry

from api.permissions import guarded
from api.roles.types import Role
from domain.staff.permissions import Permission
from persistence.roles.repository import all_roles


@strawberry.type
class RolesQueries:
    @strawberry.field(
        description="Every role, by code: at most a hundred.", extensions=[guarded(Permission.STAFF_READ)]
    )
    async def roles(self) -> list[Role] | None:
        return [Role(row=each) for each in await all_roles()]
