"""What the nightly scan has found."""

import strawberry

from api.context import Info
from api.duplicates.types import DuplicateProposal, DuplicateProposalConnection
from api.pagination import page_of
from api.permissions import guarded
from domain.staff.permissions import Permission
from persistence.duplicates import queries


@strawberry.type
class DuplicateQueries:
    @strawberry.field(
        description="Pairs of members who may be one person and whom nobody has decided about, the likeliest "
        "first. The worker looks for them every night.",
        extensions=[guarded(Permission.MEMBERS_MERGE)],
    )
    async def duplicate_proposals(
        self, info: Info, first: int, after: str | None = None
    ) -> DuplicateProposalConnection | None:
        page = page_of(info, "duplicateProposals", first, after)
        return DuplicateProposalConnection.of(
            await queries.open_proposals(page),
            page,
            node=DuplicateProposal.of,
            position=lambda read: (read.score, read.id.value),
        )
