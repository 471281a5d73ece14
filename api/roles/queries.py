"""Which roles there are."""

import strawberry

from api.context import Info
from api.language import of_deployment
from api.permissions import guarded
from api.roles.types import Role
from domain.staff.permissions import Permission
from persistence.roles.repository import all_roles


@strawberry.type
class RolesQueries:
    @strawberry.field(
        description="Every role, by code: at most a hundred.", extensions=[guarded(Permission.STAFF_READ)]
    )
    async def roles(self, info: Info) -> list[Role] | None:
        language = await of_deployment(info)
        return [Role(row=each, language=language) for each in await all_roles()]
