"""Tags as the schema shows them."""

from datetime import datetime

import strawberry

from api.permissions import all_open
from domain.tags.tag import TagSource
from persistence.tags.queries import TagRead

strawberry.enum(
    TagSource,
    description="Who put a tag: STAFF, a CAMPAIGN, a segment's RULE, a COUPON; PROSPECT: the member had it "
    "before it was one.",
)


@all_open
@strawberry.type(description="A label that somebody put on a member.")
class MemberTag:
    tag: str
    put_at: datetime
    source: TagSource

    @classmethod
    def of(cls, read: TagRead) -> "MemberTag":
        return cls(tag=read.tag, put_at=read.put_at, source=read.source)
