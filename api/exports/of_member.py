"""A member's exports, as a field of Member."""

from collections.abc import Sequence

import strawberry

from api.context import Info
from api.exports.types import DataExport
from api.permissions import guarded
from api.selection import Selection, arguments_of
from domain.staff.permissions import Permission
from persistence.exports.queries import ExportRead, exports_section
from persistence.members.queries import MemberRead
from persistence.members.statement import Section


@strawberry.type
class ExportsOfMember:
    row: strawberry.Private[MemberRead]

    @strawberry.field(
        description="The latest files with all that is known of the member, the newest first.",
        extensions=[guarded(Permission.DATA_EXPORT, or_self=True)],
    )
    async def data_exports(self, info: Info) -> list[DataExport] | None:
        read: Sequence[ExportRead] = self.row.part("data_exports", arguments_of(info))
        return [DataExport.of(each, self.row.member_id) for each in read]


def export_sections(wanted: Selection) -> list[Section]:
    return [exports_section("data_exports", use.arguments) for use in wanted.uses_of("data_exports")]
