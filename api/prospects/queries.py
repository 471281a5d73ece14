"""Reading prospects."""

import strawberry

from api.context import Info
from api.inputs import origin_of, plain_input
from api.pagination import Connection, page_of
from api.permissions import guarded
from api.programme.lookup import programme_of
from api.prospects.inputs import ProspectFilter, chosen_of
from api.prospects.types import Prospect, ProspectContact
from api.scalars import Count
from api.segments.counting import counted
from domain.kernel.ids import ProspectId
from domain.staff.audit import Act, Deed
from domain.staff.permissions import Permission
from persistence.audit.log import record_read
from persistence.prospects import queries
from persistence.retry import retrying


@strawberry.type
class ProspectsQueries:
    @strawberry.field(
        description="Prospects who have neither become members nor withdrawn, the newest first.",
        extensions=[guarded(Permission.PROSPECTS_READ)],
    )
    async def prospects(
        self,
        info: Info,
        first: int,
        after: str | None = None,
        filter: ProspectFilter | None = None,
        programme: str | None = None,
    ) -> Connection[Prospect] | None:
        of = await programme_of(programme)
        chosen = chosen_of(info, filter)
        said = {"programme": of.code, "filter": plain_input(filter) if filter else {}}
        page = page_of(info, "prospects", first, after, filter=said)
        found = await queries.prospects(of.id, chosen, page)
        return Connection[Prospect].of(
            found, page, node=Prospect.of, position=lambda read: (read.created_at, read.id.value)
        )

    @strawberry.field(
        description="How many prospects may be written to. Whoever may not list them is told 0 below 20, and "
        "below 1,000 a multiple of five.",
        extensions=[guarded(Permission.PROSPECTS_MESSAGE)],
    )
    async def prospect_count(
        self, info: Info, filter: ProspectFilter | None = None, programme: str | None = None
    ) -> Count | None:
        of = await programme_of(programme)
        found = await queries.count(of.id, chosen_of(info, filter))
        return Count(counted(found, info.context.caller, Permission.PROSPECTS_READ))

    @strawberry.field(
        description="How to reach a prospect, for the server that writes to it. Null where there is none, or "
        "its consent does not live any more: then nothing may be sent. Each answer is written down.",
        extensions=[guarded(Permission.PROSPECTS_CONTACT)],
    )
    async def prospect_contact(self, info: Info, id: ProspectId) -> ProspectContact | None:
        context = info.context
        found = await queries.contact(id)
        if found is None or not context.caller.may_at(found.store):
            return None
        deed = Deed(
            act=Act.PROSPECT_CONTACT_READ, object_kind="prospect", object_id=str(id), fields=("contact",)
        )
        await retrying(lambda: record_read(context.vault, origin_of(info), deed, at=context.now))
        return ProspectContact(
            id=found.id,
            kind=found.kind,
            contact=queries.open_contact(context.vault, found),
            locale=found.locale,
        )
