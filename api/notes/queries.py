"""Reading notes about members, and in which one was named."""

from typing import Annotated, TypeAlias

import strawberry

from api.context import Info
from api.notes.types import MemberNote, MemberNoteConnection, Mention, MentionConnection
from api.pagination import page_of
from api.permissions import guarded
from domain.kernel.ids import MemberId, MemberNoteId
from domain.staff.permissions import Permission
from persistence.notes import queries

Unread: TypeAlias = Annotated[bool, strawberry.argument(description="Only those that are not read yet.")]


@strawberry.type
class NotesQueries:
    @strawberry.field(
        description="What the staff wrote about a member, the newest first. Staff of stores see the notes of "
        "their stores.",
        extensions=[guarded(Permission.NOTES_READ)],
    )
    async def member_notes(
        self, info: Info, member_id: MemberId, first: int, after: str | None = None
    ) -> MemberNoteConnection | None:
        page = page_of(info, "memberNotes", first, after, owner=member_id)
        found = await queries.notes(member_id, page, info.context.caller.store_codes)
        return MemberNoteConnection.of(
            found,
            page,
            node=lambda each: MemberNote(read=each),
            position=lambda each: (each.written_at, each.id.value),
        )

    @strawberry.field(
        description="Where you were named by others, the newest first.",
        extensions=[guarded(Permission.OWN_PASSWORD)],
    )
    async def my_mentions(
        self,
        info: Info,
        first: int,
        after: str | None = None,
        unread: Unread = True,
    ) -> MentionConnection | None:
        return await page_of_mentions(info, first, after, unread=unread)


async def page_of_mentions(
    info: Info, first: int, after: str | None, *, unread: bool
) -> MentionConnection | None:
    """Where others have named the caller. Raises BadUserInput."""
    caller = info.context.caller
    if caller.principal_id is None:
        return None
    page = page_of(info, "myMentions", first, after, filter={"unread": unread})
    found = await queries.mentions(caller.principal_id, page, caller.store_codes, unread=unread)
    return MentionConnection.of(
        found,
        page,
        node=lambda each: Mention(read=each),
        position=lambda each: (each.at, each.id.value),
    )


async def note_with(info: Info, note_id: MemberNoteId) -> MemberNote | None:
    found = await queries.note(note_id, info.context.caller.store_codes)
    return MemberNote(read=found) if found else None
