"""Every no about tickets."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.ids import TicketId
from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownTicket(Refusal):
    """There is no such ticket, or it is not one that the caller may see."""

    code = "UNKNOWN_TICKET"

    @property
    def message(self) -> str:
        return "There is no such ticket."


@dataclass(eq=False)
class TicketMoveNotAllowed(Refusal):
    """A ticket in this state can not take that step. Nothing was changed."""

    code = "TICKET_MOVE_NOT_ALLOWED"
    state: str
    wanted: str

    @property
    def message(self) -> str:
        return f"A ticket that is {self.state} can not become {self.wanted}."


@dataclass(eq=False)
class TicketFieldNeeded(Refusal):
    """The step needs something that is not there: a category, a severity, a cause, a solution."""

    code = "TICKET_FIELD_NEEDED"
    field: str
    wanted: str
    """The state that was to be reached."""

    @property
    def message(self) -> str:
        return f"To become {self.wanted} a ticket needs its {self.field}."


@dataclass(eq=False)
class TicketClosed(Refusal):
    """The ticket is closed. It can be reopened, unless it is a duplicate or ended too long ago."""

    code = "TICKET_CLOSED"
    because: str

    @property
    def message(self) -> str:
        return f"The ticket is closed: {self.because}."


@dataclass(eq=False)
class TicketNotMergeable(Refusal):
    """ITSELF: it is the same ticket. CLOSED: the one that would go on is closed. OF_ANOTHER: the two are not
    of one person and programme."""

    code = "TICKET_NOT_MERGEABLE"
    ticket: TicketId
    reason: str

    @property
    def message(self) -> str:
        return f"{self.ticket} can not be merged: {self.reason}."


@dataclass(eq=False)
class TicketTextErased(Refusal):
    """The words of this ticket were erased, and with them the key that would seal new ones."""

    code = "TICKET_TEXT_ERASED"

    @property
    def message(self) -> str:
        return "The words of this ticket were erased: nothing more can be said in it."


@dataclass(eq=False)
class UnknownTicketBox(Refusal):
    """The code on the wall was not made here, or it is good no more."""

    code = "UNKNOWN_TICKET_BOX"

    @property
    def message(self) -> str:
        return "This code is good no more."


@dataclass(eq=False)
class UnknownTicketSource(Refusal):
    """There is no such system that hands in tickets."""

    code = "UNKNOWN_TICKET_SOURCE"

    @property
    def message(self) -> str:
        return "There is no such source of tickets."


@dataclass(eq=False)
class TicketSourceTaken(Refusal):
    """Another source of tickets has this code."""

    code = "TICKET_SOURCE_TAKEN"
    source: str

    @property
    def message(self) -> str:
        return f"There is a source {self.source} already."


@dataclass(eq=False)
class UnknownDepartment(Refusal):
    """The programme has no team of this code, or it is not at work any more: nobody would see the ticket."""

    code = "UNKNOWN_DEPARTMENT"
    department: str

    @property
    def message(self) -> str:
        return f"There is no team {self.department} at work."


@dataclass(eq=False)
class DepartmentHasTicket(Refusal):
    """The team has the ticket already. Somebody else in it gets it by `assignTicket`."""

    code = "DEPARTMENT_HAS_TICKET"
    department: str

    @property
    def message(self) -> str:
        return f"{self.department} has this ticket already."


@dataclass(eq=False)
class TicketHandoverWaits(Refusal):
    """The ticket was handed over before, and nobody there has acknowledged it yet."""

    code = "TICKET_HANDOVER_WAITS"
    department: str

    @property
    def message(self) -> str:
        return f"{self.department} has not acknowledged this ticket yet."


@dataclass(eq=False)
class NoTicketHandoverWaits(Refusal):
    """There is no hand-over of this ticket that waits for a word."""

    code = "NO_TICKET_HANDOVER_WAITS"

    @property
    def message(self) -> str:
        return "No hand-over of this ticket waits to be acknowledged."


@dataclass(eq=False)
class TicketFull(Refusal):
    """So much was said in this ticket that nothing more fits in. Open a new one."""

    code = "TICKET_FULL"
    most: int

    @property
    def message(self) -> str:
        return f"There are {self.most} messages in this ticket already."


@dataclass(eq=False)
class MessageKnown(Refusal):
    """A message of this id came before, and it said something else."""

    code = "MESSAGE_KNOWN"

    @property
    def message(self) -> str:
        return "A message of this id came before, and it said something else."


@dataclass(eq=False)
class FileNotTaken(Refusal):
    """TYPE: neither JPEG, PNG, GIF, WebP nor PDF. TOO_LARGE: more than 5 MiB. TOO_MANY_PIXELS: more than 64
    million when it is drawn. EMPTY. TOO_MANY: the ticket has ten. KEY_REUSED: another file came under this
    key. NOT_SCANNED: it waits to be looked at."""

    code = "FILE_NOT_TAKEN"
    reason: str

    @property
    def message(self) -> str:
        return f"This file is not taken: {self.reason}."


@dataclass(eq=False)
class NobodysTicket(Refusal):
    """Nobody knows whose this ticket is, so nothing can be given for it."""

    code = "NOBODYS_TICKET"

    @property
    def message(self) -> str:
        return "This ticket is no member's: nothing can be given for it."


@dataclass(eq=False)
class ServiceNotOpen(Refusal):
    """NOT_YOURS: the member's tier does not have it, or there is none of that code. USED_UP: it was asked for
    as often as the tier lets it in this period."""

    code = "SERVICE_NOT_OPEN"
    service: str
    reason: str

    @property
    def message(self) -> str:
        return f"{self.service} can not be asked for: {self.reason}."
