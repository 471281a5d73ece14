"""Writing notes about members, and saying that one has read where one was named."""

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.notes.queries import note_with
from api.notes.types import DeleteMemberNotePayload, MemberNotePayload, ReadMentionsPayload
from api.once import done_once, key_of
from api.permissions import guarded
from api.problems import answers_refusals
from api.scalars import Count, IdempotencyKey
from domain.kernel.ids import MemberId, MemberNoteId, MentionId, StaffId
from domain.notes import use_cases
from domain.notes.mentioning.use_cases import read_mentions
from domain.staff.permissions import Permission
from persistence.retry import retrying

MENTIONS = "Who of the staff is named: at most 20. They find it in `myMentions`."


@strawberry.input(description="A note about a member.")
class WriteMemberNoteInput:
    idempotency_key: IdempotencyKey
    programme: str | None = None
    member_id: MemberId
    store: str | None = strawberry.field(
        default=None,
        description="For the staff of which store. Whoever is bound to stores names one of them.",
    )
    body: str = strawberry.field(description="At most 4,000 letters.")
    mentions: list[StaffId] = strawberry.field(default_factory=list, description=MENTIONS)


@strawberry.input(description="Other words for a note of one's own.")
class ChangeMemberNoteInput:
    id: MemberNoteId
    if_version: int = strawberry.field(
        description="The version that was read: what somebody else changed meanwhile is not overwritten."
    )
    body: str = strawberry.field(description="At most 4,000 letters.")
    mentions: list[StaffId] = strawberry.field(
        default_factory=list, description="Who is named beside those who were before."
    )


@strawberry.type
class NotesMutations:
    @strawberry.mutation(
        description="Write something about a member, for the others who work for it.",
        extensions=[guarded(Permission.NOTES_WRITE)],
    )
    @answers_refusals(MemberNotePayload)
    async def write_member_note(self, info: Info, input: WriteMemberNoteInput) -> MemberNotePayload:
        command = use_cases.WriteNote(
            programme=input.programme,
            member_id=input.member_id,
            store=input.store,
            body=input.body,
            mentions=input.mentions,
            origin=origin_of(info),
            key=key_of(info, input, "writeMemberNote"),
        )
        made = await done_once(info, use_cases.write_note, command)
        return MemberNotePayload(note=await note_with(info, made))

    @strawberry.mutation(
        description="Change the words of a note that one wrote oneself. NOT_YOUR_NOTE for others'.",
        extensions=[guarded(Permission.NOTES_WRITE)],
    )
    @answers_refusals(MemberNotePayload)
    async def change_member_note(self, info: Info, input: ChangeMemberNoteInput) -> MemberNotePayload:
        command = use_cases.ChangeNote(
            note_id=input.id,
            if_version=input.if_version,
            body=input.body,
            mentions=input.mentions,
            origin=origin_of(info),
        )
        await retrying(lambda: use_cases.change_note(command, info.context.begin))
        return MemberNotePayload(note=await note_with(info, input.id))

    @strawberry.mutation(
        description="Take a note away for ever: one's own, or with `notes:erase` another's.",
        extensions=[guarded(Permission.NOTES_WRITE)],
    )
    @answers_refusals(DeleteMemberNotePayload)
    async def delete_member_note(self, info: Info, id: MemberNoteId) -> DeleteMemberNotePayload:
        await retrying(lambda: use_cases.delete_note(id, origin_of(info), info.context.begin))
        return DeleteMemberNotePayload(deleted_id=id)

    @strawberry.mutation(
        description="Say that one has seen where one was named: 1 to 100 mentions.",
        extensions=[guarded(Permission.OWN_PASSWORD)],
    )
    @answers_refusals(ReadMentionsPayload)
    async def read_mentions(self, info: Info, ids: list[MentionId]) -> ReadMentionsPayload:
        marked = await read_mentions(ids, info.context.caller, info.context.begin)
        return ReadMentionsPayload(marked=Count(marked))
