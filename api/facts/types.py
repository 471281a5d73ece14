"""Facts as the schema shows them."""

from datetime import datetime

import strawberry
from strawberry.scalars import JSON

from api.permissions import all_open
from api.scalars import Count
from domain.kernel.ids import FactId, MemberId
from persistence.facts.queries import FactRead


@all_open
@strawberry.type(description="Something that happened: ids and figures, never personal data.")
class Fact:
    row: strawberry.Private[FactRead]

    @strawberry.field(description="The same in the feed and in every message to a webhook.")
    def id(self) -> FactId:
        return self.row.id

    @strawberry.field(description="What happened: `order.recorded`. See `factKinds`.")
    def kind(self) -> str:
        return self.row.kind

    @strawberry.field(description="The form of the payload.")
    def version(self) -> int:
        return self.row.version

    @strawberry.field(description="Its place in the feed. Without gaps, and never given twice.")
    def position(self) -> Count:
        return Count(self.row.position)

    @strawberry.field(description="When it happened in the shop's world.")
    def at(self) -> datetime:
        return self.row.at

    @strawberry.field(description="When it was written down.")
    def recorded_at(self) -> datetime:
        return self.row.recorded_at

    @strawberry.field(description="Whom it is about. Null where it is about no member.")
    def member_id(self) -> MemberId | None:
        return self.row.member_id

    @strawberry.field(description="What is to know about it.")
    def payload(self) -> JSON:
        return JSON(self.row.payload)


@all_open
@strawberry.type(description="A stretch of the feed, oldest first.")
class Changes:
    facts: list[Fact] = strawberry.field(
        description="May be empty although more follows: a filter is applied to a bounded stretch."
    )
    position: Count = strawberry.field(
        description="Keep this with what you made of the facts, and give it as `after` for what follows."
    )
    has_more: bool = strawberry.field(description="Whether there is more to ask for at once.")


@all_open
@strawberry.type(description="A kind of fact that is told.")
class FactKind:
    kind: str = strawberry.field(description="Its name, for filters and webhooks.")
    description: str = strawberry.field(description="What it means, in English.")
