"""Proposals as the schema shows them."""

from datetime import datetime

import strawberry

from api.pagination import Connection
from api.permissions import all_open
from api.scalars import Count
from domain.duplicates.likeness import Likeness
from domain.kernel.ids import DuplicateId, MemberId
from persistence.duplicates.queries import ProposalRead

strawberry.enum(Likeness, description="Why two members may be one person.")


@all_open
@strawberry.type(description="Two members who may be one person. Look at both; then merge or dismiss.")
class DuplicateProposal:
    id: DuplicateId
    members: list[MemberId] = strawberry.field(description="The two.")
    reasons: list[Likeness]
    score: Count = strawberry.field(description="How much speaks for it, at most 99.")
    found_at: datetime

    @classmethod
    def of(cls, read: ProposalRead) -> "DuplicateProposal":
        return cls(
            id=read.id,
            members=list(read.members),
            reasons=[Likeness(each) for each in read.reasons],
            score=Count(read.score),
            found_at=read.found_at,
        )


@all_open
@strawberry.type(description="One page of proposals.")
class DuplicateProposalConnection(Connection[DuplicateProposal]):
    pass
