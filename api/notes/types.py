"""Notes about members, and mentions, as the schema shows them."""

from datetime import datetime

import strawberry

from api.context import Info
from api.pagination import Connection
from api.permissions import all_open, guarded, open_field
from api.problems import Problem
from api.scalars import Count
from domain.kernel.ids import MemberId, MemberNoteId, MentionId, StaffId, TicketId
from domain.staff.permissions import Permission
from persistence.approvals.reasons import opened
from persistence.encryption import Secret
from persistence.notes.queries import MentionRead, NoteRead


@strawberry.type(description="What somebody of the staff wrote about a member, for the others.")
class MemberNote:
    read: strawberry.Private[NoteRead]

    @open_field
    def id(self) -> MemberNoteId:
        return self.read.id

    @strawberry.field(
        description="About whom; after a merge perhaps one whom the member has absorbed.",
        extensions=[guarded(Permission.MEMBERS_READ)],
    )
    def member_id(self) -> MemberId | None:
        return MemberId(self.read.id.member)

    @open_field(description="For the staff of which store; null: for those who are bound to none.")
    def store(self) -> str | None:
        return self.read.store

    @strawberry.field(
        description="What it says. Null where it is past its term.",
        extensions=[guarded(Permission.NOTES_READ_TEXT)],
    )
    def body(self, info: Info) -> str | None:
        own = self.read.id
        plain = opened(
            info.context.vault,
            Secret.MEMBER_NOTE,
            self.read.body,
            member_id=own.member,
            row_id=own.value,
            wrapped=self.read.wrapped,
        )
        if plain is not None:
            info.context.reads.show(MemberId(own.member), Secret.MEMBER_NOTE.value)
        return plain

    @open_field(description="Who wrote it: `stf_...` or `svc_...`.")
    def author(self) -> str:
        return self.read.author

    @open_field
    def written_at(self) -> datetime:
        return self.read.written_at

    @open_field
    def changed_at(self) -> datetime | None:
        return self.read.changed_at

    @open_field(description="Who of the staff is named in it.")
    def mentions(self) -> list[StaffId]:
        return list(self.read.mentioned)

    @open_field(description="Give it as `ifVersion` with a change.")
    def version(self) -> int:
        return self.read.version


@all_open
@strawberry.type(description="One page of notes.")
class MemberNoteConnection(Connection[MemberNote]):
    pass


@strawberry.type(description="You were named in a note about a member, or in a note of a ticket.")
class Mention:
    read: strawberry.Private[MentionRead]

    @open_field
    def id(self) -> MentionId:
        return self.read.id

    @open_field(description="By whom: `stf_...` or `svc_...`.")
    def by(self) -> str:
        return self.read.by

    @open_field
    def at(self) -> datetime:
        return self.read.at

    @open_field
    def read_at(self) -> datetime | None:
        return self.read.read_at

    @strawberry.field(
        description="The note; null where it is a ticket's, or for a store that is not yours.",
        extensions=[guarded(Permission.NOTES_READ)],
    )
    def note(self) -> MemberNote | None:
        return MemberNote(read=self.read.note) if self.read.note else None

    @open_field(description="The ticket; null where it is a note.")
    def ticket_id(self) -> TicketId | None:
        return self.read.ticket_id


@all_open
@strawberry.type(description="One page of mentions.")
class MentionConnection(Connection[Mention]):
    pass


@all_open
@strawberry.type
class MemberNotePayload:
    note: MemberNote | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class DeleteMemberNotePayload:
    deleted_id: MemberNoteId | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class ReadMentionsPayload:
    marked: Count | None = strawberry.field(
        default=None, description="How many of them were yours and had not been read."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)
