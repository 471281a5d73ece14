"""Who asks, who works here, which keys there are."""

import strawberry

from api.context import Info
from api.pagination import Connection, page_of
from api.permissions import guarded, open_field
from api.staff.types import ServiceKey, StaffMember, StaffSession, Viewer
from domain.kernel.ids import StaffId
from domain.staff.caller import CallerKind
from domain.staff.permissions import Permission
from domain.staff.sessions import SubjectKind
from persistence.staff import queries


@strawberry.type
class StaffQueries:
    @open_field(description="Whoever sends this request, as the token says.")
    def viewer(self) -> Viewer:
        return Viewer()

    @strawberry.field(
        description="Everybody who works with Laurel, the latest first; shut accounts too.",
        extensions=[guarded(Permission.STAFF_READ)],
    )
    async def staff(self, info: Info, first: int, after: str | None = None) -> Connection[StaffMember] | None:
        page = page_of(info, "staff", first, after)
        return Connection[StaffMember].of(
            await queries.staff_page(page),
            page,
            node=lambda row: StaffMember(row=row),
            position=lambda row: (row.id,),
        )

    @strawberry.field(
        description="One's own log-ins that have not ended, the latest first.",
        extensions=[guarded(Permission.OWN_PASSWORD)],
    )
    async def my_sessions(self, info: Info) -> list[StaffSession] | None:
        caller = info.context.caller
        if caller.kind is not CallerKind.STAFF or caller.principal_id is None:
            return None
        return await _sessions_of(StaffId(caller.principal_id))

    @strawberry.field(
        description="The log-ins of a member of staff that have not ended, the latest first.",
        extensions=[guarded(Permission.STAFF_READ)],
    )
    async def staff_sessions(self, staff_id: StaffId) -> list[StaffSession] | None:
        return await _sessions_of(staff_id)

    @strawberry.field(
        description="The keys of services, the latest first; ended ones too. Never their secrets.",
        extensions=[guarded(Permission.KEYS_READ)],
    )
    async def service_keys(
        self, info: Info, first: int, after: str | None = None
    ) -> Connection[ServiceKey] | None:
        page = page_of(info, "serviceKeys", first, after)
        return Connection[ServiceKey].of(
            await queries.key_page(page),
            page,
            node=lambda key: ServiceKey(key=key),
            position=lambda key: (key.id.value,),
        )


async def _sessions_of(staff_id: StaffId) -> list[StaffSession]:
    found = await queries.sessions_of(SubjectKind.STAFF, staff_id.value)
    return [StaffSession(row=each) for each in found]
