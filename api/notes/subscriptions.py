"""Where one is named, shown when it happens."""

import strawberry

from api.context import Info
from api.live.context import wait_for
from api.live.topics import MENTIONS
from api.notes.queries import Unread, page_of_mentions
from api.notes.types import MentionConnection
from api.permissions import guarded
from domain.kernel.ids import StaffId
from domain.staff.permissions import Permission


@strawberry.type
class NotesSubscriptions:
    @strawberry.field(
        description="The first page of `myMentions` now, and again whenever somebody has named you.",
        extensions=[guarded(Permission.OWN_PASSWORD)],
    )
    async def mentions_changed(
        self, info: Info, first: int, unread: Unread = True
    ) -> MentionConnection | None:
        caller = info.context.caller
        if caller.principal_id is not None:
            wait_for(info, MENTIONS, str(StaffId(caller.principal_id)))
        return await page_of_mentions(info, first, None, unread=unread)
