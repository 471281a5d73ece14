"""Files are attached to a ticket that is there already, each by itself, handed out, scanned and deleted."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from domain.kernel.ids import TicketFileId, TicketId
from domain.kernel.refusal import InvalidInput
from domain.staff.audit import Origin
from domain.tickets import moves
from domain.tickets.facts import CHANGED, fact
from domain.tickets.files.file import (
    MOST_FILES,
    Attachment,
    ScanState,
    check_file_name,
    check_pixels,
    check_size,
    media_type_of,
)
from domain.tickets.files.ports import FileStore, Scanner
from domain.tickets.refusals import FileNotTaken, UnknownTicket
from domain.tickets.ticket import AuthorKind, Ticket
from domain.tickets.use_cases import reached
from domain.tickets.words import author_kind_of
from domain.work import Begin, Work

AT_ONCE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Attach:
    ticket_id: TicketId
    tracking_code: str | None
    """By which somebody without a name is known."""
    upload_key: str
    name: str | None = field(repr=False)
    content: bytes = field(repr=False)
    digest: bytes
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    attachment: Attachment
    was_known: bool


async def attach_file(command: Attach, begin: Begin, store: FileStore) -> Attached:
    """Attach a file to a ticket; the same upload again is the same file.

    The content is written before the commit, so that no row is without one; a content whose row was not
    committed stays behind, sealed, and nobody finds it. Raises InvalidInput, FileNotTaken, UnknownTicket,
    TicketClosed, TicketTextErased.
    """
    check_size(len(command.content))
    media_type = media_type_of(command.content)
    check_pixels(command.content, media_type)
    name = check_file_name(command.name)
    async with begin() as work:
        ticket, at = await _reached(command.ticket_id, command.tracking_code, command.origin, work)
        known = await work.ticket_files.by_key(ticket.id, command.upload_key)
        if known is not None:
            if known.digest != command.digest:
                raise FileNotTaken(reason="KEY_REUSED")
            return Attached(attachment=known, was_known=True)
        moves.require_not_closed(ticket)
        if await work.ticket_files.count(ticket.id) >= MOST_FILES:
            raise FileNotTaken(reason="TOO_MANY")
        by, author_kind = command.origin.caller.actor, author_kind_of(command.origin.caller)
        attachment = Attachment(
            id=work.new_id(),
            ticket_id=ticket.id,
            upload_key=command.upload_key,
            media_type=media_type,
            size=len(command.content),
            digest=command.digest,
            name=name,
            author_kind=author_kind,
            author=by,
            public=author_kind in (AuthorKind.MEMBER, AuthorKind.ANONYMOUS),
            at=at,
        )
        sealed = await work.ticket_files.attach(attachment, command.content)
        await store.put(attachment.id, sealed)
        after = moves.edit(ticket, at=at)
        await work.tickets.change(ticket, after, by=by)
        told = fact(CHANGED, after, fields=["attachment"], attachment=str(TicketFileId(attachment.id)))
        await work.facts.tell(told)
        return Attached(attachment=attachment, was_known=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchFile:
    ticket_id: TicketId
    file_id: TicketFileId
    tracking_code: str | None
    sees_all: bool
    """Also what is not public."""
    only_clean: bool
    """Where there is a scanner, nothing is handed out that it has not seen."""
    origin: Origin


async def fetch_file(command: FetchFile, begin: Begin, store: FileStore) -> tuple[Attachment, Ticket, bytes]:
    """A file with its content. Raises UnknownTicket, FileNotTaken where it waits for the scanner."""
    async with begin() as work:
        ticket, _ = await _reached(command.ticket_id, command.tracking_code, command.origin, work)
        found = await work.ticket_files.find(command.file_id.value)
        if found is None or found.ticket_id != ticket.id or not (found.public or command.sees_all):
            raise UnknownTicket
        if found.scan_state is ScanState.REFUSED:
            raise UnknownTicket
        if command.only_clean and found.scan_state is not ScanState.CLEAN:
            raise FileNotTaken(reason="NOT_SCANNED")
        sealed = await store.get(found.id)
        content = await work.ticket_files.open(found, sealed) if sealed is not None else None
        if content is None:
            raise UnknownTicket
        return found, ticket, content


async def scan_files(begin: Begin, store: FileStore, scanner: Scanner) -> int:
    """Have the new file that has waited longest looked at. What is refused is deleted by `delete_files`.

    No transaction is open while the scanner looks: it takes its time. Returns how many there were, 0 or 1.
    """
    async with begin() as work:
        waiting = await work.ticket_files.to_scan()
        if waiting is None:
            return 0
        sealed = await store.get(waiting.id)
        content = await work.ticket_files.open(waiting, sealed) if sealed is not None else None
    # What can not be read any more is of no use to anybody.
    state = ScanState.REFUSED if content is None else await scanner(content)
    async with begin() as work:
        await work.ticket_files.scanned(waiting, state, at=work.now)
    return 1


async def delete_files(begin: Begin, store: FileStore) -> int:
    """Delete the contents of what was removed: refused, erased, past its term. Returns how many."""
    async with begin() as work:
        gone = await work.ticket_files.to_delete(AT_ONCE)
        for each in gone:
            await store.remove(each)
        if gone:
            await work.ticket_files.deleted(gone, at=work.now)
        return len(gone)


async def _reached(
    ticket_id: TicketId, tracking_code: str | None, origin: Origin, work: Work
) -> tuple[Ticket, datetime]:
    """Raises UnknownTicket."""
    if tracking_code is None:
        return await reached(ticket_id, origin, work)
    found = await work.tickets.by_tracking_code(tracking_code)
    held = await work.tickets.lock(ticket_id) if found == ticket_id else None
    if held is None:
        raise UnknownTicket
    return held


def check_upload_key(key: str) -> str:
    """Raises InvalidInput."""
    if not 16 <= len(key) <= 128 or not key.isascii() or not key.isprintable():
        raise InvalidInput("idempotencyKey", "MALFORMED")
    return key
