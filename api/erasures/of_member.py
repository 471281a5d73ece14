"""A member's request to be erased, as a field of Member."""

import strawberry

from api.context import Info
from api.erasures.types import ErasureRequest
from api.permissions import guarded
from api.selection import Selection, arguments_of
from domain.erasures.erasure import ErasureRequest as Request
from domain.staff.permissions import Permission
from persistence.erasures.queries import erasure_section
from persistence.members.queries import MemberRead
from persistence.members.statement import Section


@strawberry.type
class ErasureOfMember:
    row: strawberry.Private[MemberRead]

    @strawberry.field(
        description="The member's latest request to be erased; null where it never made one.",
        extensions=[guarded(Permission.MEMBERS_ERASE, or_self=True)],
    )
    async def erasure_request(self, info: Info) -> ErasureRequest | None:
        read: Request | None = self.row.part("erasure_request", arguments_of(info))
        return ErasureRequest.of(read) if read else None


def erasure_sections(wanted: Selection) -> list[Section]:
    return [erasure_section("erasure_request", use.arguments) for use in wanted.uses_of("erasure_request")]
