"""What other systems hand in, and setting these up."""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.kernel.ids import TicketId
from domain.kernel.texts import check_name
from domain.staff.audit import Act, Deed, Origin
from domain.tickets.inbound.source import CHANNELS, OLD_SECRET_LIVES, Inbound, Source
from domain.tickets.opening.draft import Draft, check_channel, checked
from domain.tickets.opening.use_cases import open_ticket
from domain.tickets.refusals import MessageKnown, TicketSourceTaken, UnknownTicketSource
from domain.tickets.ticket import AuthorKind, Channel, check_code
from domain.tickets.words import Message
from domain.work import Begin

BY = "source:"
"""Before the code of a source, where somebody is named who said something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeIn:
    source: str
    message_id: str
    digest: bytes
    """Of everything that was signed."""
    draft: Draft
    sender: str | None = field(default=None, repr=False)
    """By what the sender is known over there: an address, a name. Staff alone read it; nobody is taken for a
    member by it, as anybody can write any address on a letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    ticket_id: TicketId
    was_known: bool


async def secrets_of_source(code: str, begin: Begin) -> tuple[str, ...]:
    """What its messages may be signed with; none where there is no such source, or it is switched off."""
    async with begin() as work:
        source = await work.ticket_intake.source(code)
        if source is None or source.disabled_at is not None:
            return ()
        return await work.ticket_intake.secrets_of(source)


async def take_in(command: TakeIn, begin: Begin) -> TakenIn:
    """Open a ticket for a message whose signature was found good; the same message again is the same ticket.

    Raises InvalidInput, UnknownTicketSource, MessageKnown.
    """
    draft = checked(command.draft)
    if command.sender is not None:
        check_name("from", command.sender)
    async with begin() as work:
        source = await work.ticket_intake.source(command.source)
        if source is None or source.disabled_at is not None:
            raise UnknownTicketSource
        wanted = Inbound(
            source_id=source.id,
            message_id=command.message_id,
            digest=command.digest,
            ticket_id=TicketId(work.new_id()),
        )
        taken = await work.ticket_intake.take_in(wanted)
        if taken.ticket_id != wanted.ticket_id:
            if taken.digest != command.digest:
                raise MessageKnown
            return TakenIn(ticket_id=taken.ticket_id, was_known=True)
        programme = await work.programmes.with_id(source.programme_id)
        by = BY + source.code
        ticket = await open_ticket(
            draft,
            programme,
            work,
            channel=source.channel,
            member_id=None,
            author_kind=AuthorKind.ANONYMOUS,
            by=by,
            ticket_id=wanted.ticket_id,
        )
        if command.sender is not None:
            await work.tickets.say(
                Message(
                    id=work.new_id(),
                    ticket_id=ticket.id,
                    public=False,
                    author_kind=AuthorKind.SERVICE,
                    author=by,
                    body=command.sender,
                    at=ticket.opened_at,
                )
            )
        return TakenIn(ticket_id=ticket.id, was_known=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddTicketSource:
    programme: str | None
    code: str
    channel: Channel
    origin: Origin


async def add_ticket_source(command: AddTicketSource, begin: Begin, *, secret: str) -> Source:
    """Let another system hand in tickets. Raises InvalidInput, UnknownProgramme, TicketSourceTaken."""
    check_code("code", command.code)
    check_channel(command.channel, CHANNELS)
    async with begin() as work:
        programme = await work.programmes.find(command.programme)
        source = Source(
            id=work.new_id(), programme_id=programme.id, code=command.code, channel=command.channel
        )
        by = command.origin.caller.actor
        if not await work.ticket_intake.add_source(source, secret, at=work.now, by=by):
            raise TicketSourceTaken(source=command.code)
        await work.audit.record(command.origin, _deed(Act.TICKET_SOURCE_ADDED, command.code))
        return source


async def rotate_ticket_source(code: str, origin: Origin, begin: Begin, *, secret: str) -> Source:
    """Give a source a new secret; the old one is good for a day. Raises UnknownTicketSource."""
    async with begin() as work:
        until = work.now + OLD_SECRET_LIVES
        source = await work.ticket_intake.rotate_source(code, secret, until=until)
        if source is None:
            raise UnknownTicketSource
        await work.audit.record(origin, _deed(Act.TICKET_SOURCE_ROTATED, code))
        return source


async def disable_ticket_source(code: str, origin: Origin, begin: Begin) -> Source:
    """Take nothing more from a source. Again it changes nothing. Raises UnknownTicketSource."""
    async with begin() as work:
        source = await work.ticket_intake.disable_source(code, at=work.now)
        if source is None:
            raise UnknownTicketSource
        await work.audit.record(origin, _deed(Act.TICKET_SOURCE_DISABLED, code))
        return source


def _deed(act: Act, code: str) -> Deed:
    return Deed(act=act, object_kind="ticket_source", object_id=code)
