"""Setting up and taking down the codes on walls by which people hand in tickets without a name."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from domain.kernel.ids import TicketBoxId
from domain.orders.refusals import UnknownStore
from domain.staff.audit import Act, Deed, Origin
from domain.tickets.opening.box import Box, check_place
from domain.tickets.refusals import UnknownTicketBox
from domain.work import Begin


@dataclass(frozen=True, slots=True, kw_only=True)
class AddTicketBox:
    programme: str | None
    store: str
    place: str
    origin: Origin


async def add_ticket_box(command: AddTicketBox, begin: Begin) -> Box:
    """Make a code for a wall. Raises InvalidInput, UnknownProgramme, UnknownStore."""
    place = check_place(command.place)
    async with begin() as work:
        programme = await work.programmes.find(command.programme)
        if not await work.programmes.has_store(command.store):
            raise UnknownStore(command.store)
        box = Box(id=work.new_id(), programme_id=programme.id, store_code=command.store, place=place)
        await work.ticket_intake.add_box(box, at=work.now, by=command.origin.caller.actor)
        await work.audit.record(command.origin, _box_deed(Act.TICKET_BOX_ADDED, box.id))
        return box


async def disable_ticket_box(box_id: UUID, origin: Origin, begin: Begin) -> Box:
    """Take nothing more in by that code. Again it changes nothing. Raises UnknownTicketBox."""
    async with begin() as work:
        box = await work.ticket_intake.disable_box(box_id, at=work.now)
        if box is None:
            raise UnknownTicketBox
        await work.audit.record(origin, _box_deed(Act.TICKET_BOX_DISABLED, box_id))
        return box


def _box_deed(act: Act, box_id: UUID) -> Deed:
    return Deed(act=act, object_kind="ticket_box", object_id=str(TicketBoxId(box_id)))
