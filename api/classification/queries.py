"""Reading trees, verdicts and models."""

import strawberry

from api.classification.types import (
    Classification,
    ClassificationConnection,
    ClassifierModel,
    Taxonomy,
    TicketCategory,
)
from api.context import Info
from api.pagination import check_size, page_of
from api.permissions import guarded, open_field
from api.programme.lookup import programme_of
from domain.classification.taxonomy import Tree
from domain.kernel.ids import TicketId
from domain.staff.permissions import Permission
from persistence.classification import queries
from persistence.classification.copies import newest_taxonomy


@strawberry.type
class ClassificationQueries:
    @open_field(
        description="What tickets can be about today, from the top down as the merchant has written it."
    )
    async def ticket_categories(self, programme: str | None = None) -> list[TicketCategory]:
        of = await programme_of(programme)
        found = await newest_taxonomy(of.id, Tree.CATEGORY)
        return [TicketCategory(node=each) for each in found.nodes if not each.retired]

    @strawberry.field(
        description="A tree with its words, retired places too.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    async def taxonomy(self, tree: Tree, programme: str | None = None) -> Taxonomy | None:
        of = await programme_of(programme)
        return Taxonomy.of(await newest_taxonomy(of.id, tree))

    @strawberry.field(
        description="What the classifier said of a ticket, and why. Null where it said nothing, and for "
        "tickets "
        "that the caller does not see.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    async def classification(self, info: Info, ticket_id: TicketId) -> Classification | None:
        found = await queries.classification(ticket_id)
        if found is None or not info.context.caller.may_at(found.store_code):
            return None
        return Classification.of(found)

    @strawberry.field(
        description="Open tickets of which the classifier was not sure and nobody has decided, the "
        "oldest first. "
        "Staff who are bound to stores see those of their stores.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    async def classification_queue(
        self, info: Info, first: int, after: str | None = None, programme: str | None = None
    ) -> ClassificationConnection | None:
        of = await programme_of(programme)
        page = page_of(info, "classificationQueue", first, after, filter={"programme": of.code})
        return ClassificationConnection.of(
            await queries.undecided(of.id, page, stores=info.context.caller.store_codes),
            page,
            node=Classification.of,
            position=lambda read: (read.at, read.ticket_id.value),
        )

    @strawberry.field(
        description="The models that the programme has trained, the newest first. Where none is used, "
        "the one "
        "that Laurel brings is.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    async def classifier_models(
        self, first: int, programme: str | None = None
    ) -> list[ClassifierModel] | None:
        check_size(first)
        of = await programme_of(programme)
        return [ClassifierModel.of(each) for each in await queries.models(of.id, first)]
