"""How long data is kept, what is past its term, what is held."""

import strawberry

from api.context import Info
from api.permissions import guarded
from api.retention.jobs import overdue
from api.retention.types import LegalHold, RetentionDue, RetentionRule
from api.scalars import Count
from domain.retention.rule import rules
from domain.staff.permissions import Permission
from persistence.retention.repository import changed_terms, standing_holds


@strawberry.type
class RetentionQueries:
    @strawberry.field(
        description="How long each class of data is kept, and why.",
        extensions=[guarded(Permission.RETENTION_READ)],
    )
    async def retention_rules(self) -> list[RetentionRule] | None:
        return [RetentionRule.of(each) for each in rules(await changed_terms())]

    @strawberry.field(
        description="What the next daily run will take away, counted and not touched.",
        extensions=[guarded(Permission.RETENTION_READ)],
    )
    async def retention_preview(self, info: Info) -> list[RetentionDue] | None:
        found = await overdue(now=info.context.now)
        return [RetentionDue(data_class=each, rows=Count(count)) for each, count in found.items()]

    @strawberry.field(
        description="The legal holds that stand, the newest first.",
        extensions=[guarded(Permission.RETENTION_READ)],
    )
    async def legal_holds(self) -> list[LegalHold] | None:
        return [LegalHold.of(each) for each in await standing_holds()]
