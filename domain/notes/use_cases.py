"""What staff do with notes about a member. A note's words are those of whoever wrote it: nobody else changes
them, and whoever may erase notes takes one away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.idempotency import Answer, RequestKey, once
from domain.kernel.ids import MemberId, MemberNoteId, StaffId
from domain.kernel.refusal import InvalidInput
from domain.members.refusals import UnknownMember, VersionConflict
from domain.members.standing import MembershipStatus
from domain.notes.mentioning.use_cases import mention
from domain.notes.note import MemberNote, Place, check_mentions, check_note
from domain.notes.refusals import NotYourNote, UnknownNote
from domain.points.use_cases import lock_member
from domain.staff.audit import Act, Deed, Origin
from domain.staff.permissions import Permission
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteNote:
    programme: str | None
    member_id: MemberId
    store: str | None
    body: str
    mentions: Sequence[StaffId]
    origin: Origin
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeNote:
    note_id: MemberNoteId
    if_version: int
    body: str
    mentions: Sequence[StaffId]
    """Who is named beside those who were before."""
    origin: Origin


async def write_note(command: WriteNote, begin: Begin) -> Answer[MemberNoteId]:
    """Raises InvalidInput, UnknownProgramme, UnknownMember, NotEnrolled, UnknownStaff,
    IdempotencyKeyReused."""
    body, mentions = check_note(command.body), check_mentions(command.mentions)
    caller = command.origin.caller
    if not caller.may_at(command.store):
        raise InvalidInput("store", "MISSING" if command.store is None else "UNKNOWN")

    async def effect(work: Work) -> MemberNoteId:
        programme = await work.programmes.find(command.programme)
        if command.store is not None and not await work.programmes.has_store(command.store):
            raise InvalidInput("store", "UNKNOWN")
        if not await work.members.exists(command.member_id):
            raise UnknownMember
        standing, programme = await lock_member(command.member_id, programme, work)
        if standing.status is MembershipStatus.ERASED:
            raise UnknownMember
        note = MemberNote(
            id=MemberNoteId(command.member_id.value, work.new_id()),
            programme_id=programme.id,
            store_code=command.store,
            author=caller.actor,
            body=body,
            written_at=standing.moment,
        )
        await work.notes.add(note)
        await mention(work, mentions, _place(note), by=caller.actor, at=standing.moment)
        return note.id

    return await once(
        command.key,
        begin,
        effect,
        to_plain=lambda made: {"note": str(made)},
        from_plain=lambda plain: MemberNoteId.parse(plain["note"]),
    )


async def change_note(command: ChangeNote, begin: Begin) -> None:
    """Put other words in the place of one's own. Raises InvalidInput, UnknownNote, NotYourNote,
    VersionConflict, UnknownStaff."""
    body, mentions = check_note(command.body), check_mentions(command.mentions)
    caller = command.origin.caller
    async with begin() as work:
        note = await _held(command.note_id, command.origin, work)
        if note.author != caller.actor:
            raise NotYourNote
        if note.version != command.if_version:
            raise VersionConflict(expected=command.if_version, current=note.version)
        at = (await work.programmes.with_id(note.programme_id)).now(work.now)
        await work.notes.change(replace(note, body=body, changed_at=at, version=note.version + 1))
        await mention(work, mentions, _place(note), by=caller.actor, at=at)


async def delete_note(note_id: MemberNoteId, origin: Origin, begin: Begin) -> None:
    """Take a note away for ever: one's own, or with the permission another's, which is written down. Raises
    UnknownNote, NotYourNote."""
    async with begin() as work:
        note = await _held(note_id, origin, work)
        if note.author != origin.caller.actor and not origin.caller.may(Permission.NOTES_ERASE):
            raise NotYourNote
        await work.notes.remove(note_id)
        deed = Deed(act=Act.NOTE_DELETED, object_kind="note", object_id=str(note_id))
        await work.audit.record(origin, deed)


def _place(note: MemberNote) -> Place:
    return Place(programme_id=note.programme_id, member_id=MemberId(note.id.member), note_id=note.id)


async def _held(note_id: MemberNoteId, origin: Origin, work: Work) -> MemberNote:
    """Raises UnknownNote."""
    note = await work.notes.hold(note_id)
    if note is None or not note.is_reached_by(origin.caller):
        raise UnknownNote
    return note
