"""What hangs on a ticket: what was said, attached, changed, handed over and given."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

import strawberry

from api.context import Info
from api.permissions import all_open, guarded, open_field
from api.scalars import Count
from api.tickets.words import opened
from domain.kernel.amounts import Points
from domain.kernel.ids import (
    ApprovalId,
    CouponId,
    EntryId,
    GoodwillId,
    HandoverId,
    Id,
    StaffId,
    TeamId,
    TicketFileId,
    TicketId,
    TicketMessageId,
)
from domain.staff.permissions import Permission
from domain.tickets.files.file import ScanState
from domain.tickets.ticket import (
    AuthorKind,
    Channel,
    ClosedBecause,
    Sentiment,
    Severity,
    TicketKind,
    TicketState,
    Urgency,
)
from persistence.data_keys import Within
from persistence.tickets.goodwill import GoodwillRead
from persistence.tickets.reads import ChangeRead, FileRead, HandoverRead, MessageRead, TicketRead

strawberry.enum(Channel, name="TicketChannel", description="By which way a ticket came.")
strawberry.enum(TicketKind, description="What a ticket is.")
strawberry.enum(Urgency, name="TicketUrgency", description="URGENT: whoever is on call is told at once.")
strawberry.enum(Sentiment, name="TicketSentiment", description="How it was said.")
strawberry.enum(Severity, name="TicketSeverity", description="How bad is what a complaint is about.")
strawberry.enum(
    TicketState,
    description="NEW, TRIAGED (it is known what it is), ASSIGNED (somebody has it), ANSWERED, RESOLVED, "
    "CLOSED; REOPENED where it was not settled after all.",
)
strawberry.enum(
    ScanState,
    name="TicketScanState",
    description="NEW: nobody has looked yet. REFUSED: something was found, it is deleted.",
)
strawberry.enum(ClosedBecause, name="TicketClosedBecause", description="Why a ticket has ended.")
strawberry.enum(AuthorKind, name="TicketAuthorKind", description="Who says something in a ticket.")


@strawberry.type(description="Something that was said in a ticket.")
class TicketMessage:
    message: strawberry.Private[MessageRead]
    ticket: strawberry.Private[TicketRead]

    @open_field
    def id(self) -> TicketMessageId:
        return TicketMessageId(self.message.id)

    @open_field(description="Whether whoever handed the ticket in reads it, too.")
    def public(self) -> bool:
        return self.message.public

    @open_field
    def author_kind(self) -> AuthorKind:
        return AuthorKind(self.message.author_kind)

    @strawberry.field(
        description="Who it was, in one word: `stf_...`, `mem_...`.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    def author(self) -> str | None:
        return self.message.author

    @open_field(description="What was said; null once it is erased.")
    def body(self, info: Info) -> str | None:
        return opened(info, self.ticket, Within.TICKET_MESSAGE, self.message.id, self.message.body)

    @open_field
    def at(self) -> datetime:
        return self.message.at


@strawberry.type(
    description="A file that is attached to a ticket. Its bytes: `GET /tickets/<ticket>/files/<id>`."
)
class TicketAttachment:
    file: strawberry.Private[FileRead]
    ticket: strawberry.Private[TicketRead]

    @open_field
    def id(self) -> TicketFileId:
        return TicketFileId(self.file.id)

    @open_field(description="What it is, as its first bytes say.")
    def media_type(self) -> str:
        return self.file.media_type

    @open_field(description="In bytes.")
    def size(self) -> Count:
        return Count(self.file.size)

    @open_field(description="What it is called where it came from; null once it is erased.")
    def name(self, info: Info) -> str | None:
        return opened(info, self.ticket, Within.TICKET_FILE_NAME, self.file.id, self.file.name)

    @open_field
    def scan_state(self) -> ScanState:
        return ScanState(self.file.scan_state)

    @open_field(description="Whether whoever handed the ticket in sees it, too.")
    def public(self) -> bool:
        return self.file.public

    @open_field
    def author_kind(self) -> AuthorKind:
        return AuthorKind(self.file.author_kind)

    @open_field
    def at(self) -> datetime:
        return self.file.at

    @open_field(description="Whether it is gone: refused, erased, or past its term.")
    def removed(self) -> bool:
        return self.file.removed


@all_open
@strawberry.type(description="A change of a ticket: codes, ids and figures.")
class TicketChange:
    at: datetime
    by: str = strawberry.field(description="Who, in one word: `stf_...`, `svc_...`, `mem_...`, `anonymous`.")
    field: str = strawberry.field(description="What changed: `state`, `urgency`, `staff_id`, ...")
    before: str | None
    after: str | None = strawberry.field(description="A code, a figure, a time, or an id such as `stf_...`.")

    @classmethod
    def of(cls, read: ChangeRead) -> "TicketChange":
        before, after = (_typed(read.field, each) for each in (read.before, read.after))
        return cls(at=read.at, by=read.by, field=read.field, before=before, after=after)


_IDS: Mapping[str, type[Id]] = {"staff_id": StaffId, "team_id": TeamId, "merged_into_id": TicketId}


def _typed(field: str, text: str | None) -> str | None:
    """An id is kept bare and shown as every other."""
    kind = _IDS.get(field)
    return str(kind(UUID(text))) if kind is not None and text is not None else text


@all_open
@strawberry.type(description="A ticket went to another department.")
class TicketHandover:
    id: HandoverId
    department: str = strawberry.field(description="By its code.")
    handed_by: str
    handed_at: datetime
    acknowledged_by: str | None = strawberry.field(description="Who there has seen it.")
    acknowledged_at: datetime | None

    @classmethod
    def of(cls, read: HandoverRead) -> "TicketHandover":
        return cls(
            id=HandoverId(read.id),
            department=read.department,
            handed_by=read.handed_by,
            handed_at=read.handed_at,
            acknowledged_by=read.acknowledged_by,
            acknowledged_at=read.acknowledged_at,
        )


@strawberry.type(description="Points or a coupon for what went wrong.")
class TicketGoodwill:
    read: strawberry.Private[GoodwillRead]

    @open_field
    def id(self) -> GoodwillId:
        return self.read.id

    @open_field
    def points(self) -> Points | None:
        return Points(self.read.points) if self.read.points is not None else None

    @open_field(description="The code of the coupon's template.")
    def coupon_template(self) -> str | None:
        return self.read.template

    @open_field(description="The line of the ledger.")
    def entry_id(self) -> EntryId | None:
        return EntryId(self.read.id.member, self.read.entry_id) if self.read.entry_id else None

    @open_field
    def coupon_id(self) -> CouponId | None:
        return CouponId(self.read.id.member, self.read.coupon_id) if self.read.coupon_id else None

    @strawberry.field(
        description="What a second person decides, or has decided.",
        extensions=[guarded(Permission.TICKETS_READ)],
    )
    def approval_id(self) -> ApprovalId | None:
        return ApprovalId(self.read.id.member, self.read.approval_id) if self.read.approval_id else None

    @strawberry.field(description="Who asked for it.", extensions=[guarded(Permission.TICKETS_READ)])
    def asked_by(self) -> str | None:
        return self.read.asked_by

    @open_field
    def asked_at(self) -> datetime:
        return self.read.asked_at

    @open_field(description="Null: it waits for a second person, or that person said no.")
    def given_at(self) -> datetime | None:
        return self.read.given_at

    @open_field(description="Whether a second person still decides.")
    def waits(self) -> bool:
        return self.read.waits
