"""Reading what events may say."""

import strawberry

from api.context import Info
from api.events.types import EventType
from api.permissions import guarded
from api.programme.lookup import current_programme
from domain.staff.permissions import Permission


@strawberry.type
class EventQueries:
    @strawberry.field(
        description="The registered types of events, by name.",
        extensions=[guarded(Permission.PROGRAMME_READ)],
    )
    async def event_types(self, info: Info, programme: str | None = None) -> list[EventType] | None:
        found = await current_programme(programme)
        if found is None:
            return []
        return [EventType(rule=each, language=found.locale) for _, each in sorted(found.event_types.items())]
