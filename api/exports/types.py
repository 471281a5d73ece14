"""Exports as the schema shows them."""

from datetime import datetime

import strawberry

from api.permissions import all_open
from api.scalars import Count
from domain.exports.export import ExportState
from domain.kernel.ids import DataExportId, MemberId
from persistence.exports.queries import ExportRead

strawberry.enum(
    ExportState,
    name="DataExportState",
    description=(
        "WAITING: the file is being made. READY: it can be fetched by its link, once. TAKEN: somebody has "
        "fetched it. EXPIRED: nobody has in time, or another one was asked for. TOO_LARGE: it is more than "
        "one file holds; ask the shop."
    ),
)


@all_open
@strawberry.type(description="A file with all that is known of a member.")
class DataExport:
    id: DataExportId
    state: ExportState
    requested_by: str = strawberry.field(description="Who asked. The name stands in the file, everywhere.")
    requested_at: datetime
    expires_at: datetime = strawberry.field(description="From then on the link leads nowhere.")
    size: Count | None = strawberry.field(description="In bytes, once it was made.")
    taken_at: datetime | None

    @classmethod
    def of(cls, read: ExportRead, member_id: MemberId) -> "DataExport":
        return cls(
            id=DataExportId(member_id.value, read.id),
            state=read.state,
            requested_by=read.requested_by,
            requested_at=read.requested_at,
            expires_at=read.expires_at,
            size=Count(read.size) if read.size is not None else None,
            taken_at=read.taken_at,
        )
