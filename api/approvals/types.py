"""What waits for a second person, as the schema shows it."""

from datetime import date, datetime

import strawberry

from api.context import Info
from api.pagination import Connection
from api.permissions import all_open, guarded, open_field
from api.scalars import SignedPoints
from domain.adjustments.adjustment import Adjustment
from domain.approvals.approval import ApprovalKind, ApprovalState
from domain.kernel.amounts import Points
from domain.kernel.ids import NOBODY, ApprovalId, EntryId, MemberId, TicketId
from domain.staff.permissions import Permission
from domain.tickets.goodwill.goodwill import GoodwillWanted
from persistence.approvals.queries import ApprovalRead
from persistence.approvals.reasons import opened
from persistence.encryption import Secret

strawberry.enum(ApprovalKind, description="What is asked for. More kinds may come.")
strawberry.enum(
    ApprovalState,
    description="OPEN: it waits for a second person. Approved, rejected or expired it stays for ever.",
)


@all_open
@strawberry.type(description="Points to be credited (above zero) or debited (below zero).")
class AdjustmentWanted:
    wallet: str = strawberry.field(description="The code of the wallet type.")
    points: SignedPoints
    valid_through: date | None = strawberry.field(
        description="The last day of the points; null: by the wallet's terms."
    )


@all_open
@strawberry.type(
    name="GoodwillWanted", description="Points or a coupon to be given for what a ticket is about."
)
class GoodwillWantedType:
    ticket_id: TicketId
    points: Points | None
    coupon_template: str | None = strawberry.field(description="By its code.")


@strawberry.type(description="Something that one person has asked for and another one decides about.")
class Approval:
    read: strawberry.Private[ApprovalRead]

    @open_field
    def id(self) -> ApprovalId:
        return self.read.id

    @open_field
    def kind(self) -> ApprovalKind:
        return self.read.kind

    @open_field
    def state(self, info: Info) -> ApprovalState:
        return self.read.state

    @open_field(description="The member that it is about.")
    def member_id(self) -> MemberId | None:
        return None if self.read.id.member == NOBODY else MemberId(self.read.id.member)

    @open_field(description="Where the kind is ADJUSTMENT: what is to be adjusted.")
    def adjustment(self) -> AdjustmentWanted | None:
        wanted = self.read.wanted
        match wanted:
            case Adjustment():
                return AdjustmentWanted(
                    wallet=wanted.wallet,
                    points=SignedPoints(wanted.points),
                    valid_through=wanted.valid_through,
                )
            case GoodwillWanted():
                return None

    @open_field(description="Where the kind is GOODWILL: what is to be given.")
    def goodwill(self) -> GoodwillWantedType | None:
        wanted = self.read.wanted
        match wanted:
            case GoodwillWanted():
                points = Points(wanted.points) if wanted.points is not None else None
                return GoodwillWantedType(
                    ticket_id=wanted.ticket_id, points=points, coupon_template=wanted.template
                )
            case Adjustment():
                return None

    @open_field(description="Who asked for it: `stf_...` or `svc_...`.")
    def asked_by(self) -> str:
        return self.read.asked_by

    @open_field
    def asked_at(self) -> datetime:
        return self.read.asked_at

    @open_field(description="When it expires if nobody decides.")
    def expires_at(self) -> datetime:
        return self.read.expires_at

    @strawberry.field(
        description="Why it was asked for; null once the member was erased.",
        extensions=[guarded(Permission.APPROVALS_DECIDE)],
    )
    def reason(self, info: Info) -> str | None:
        return self._opened(info, Secret.APPROVAL_REASON, self.read.reason)

    @open_field(description="Who decided.")
    def decided_by(self) -> str | None:
        return self.read.decided_by

    @open_field
    def decided_at(self) -> datetime | None:
        return self.read.decided_at

    @strawberry.field(description="Why it was rejected.", extensions=[guarded(Permission.APPROVALS_DECIDE)])
    def decision_reason(self, info: Info) -> str | None:
        return self._opened(info, Secret.APPROVAL_DECISION_REASON, self.read.decision_reason)

    @open_field(description="The line of the ledger that came of it.")
    def entry_id(self) -> EntryId | None:
        return EntryId(self.read.id.member, self.read.entry_id) if self.read.entry_id else None

    @open_field(
        description="It was approved and could not be done: the code of the problem. It stays open, and may "
        "be approved again."
    )
    def refused_because(self) -> str | None:
        return self.read.refusal_code

    @open_field(description="When that was.")
    def refused_at(self) -> datetime | None:
        return self.read.refused_at

    def _opened(self, info: Info, secret: Secret, token: bytes | None) -> str | None:
        return opened(
            info.context.vault,
            secret,
            token,
            member_id=self.read.id.member,
            row_id=self.read.id.value,
            wrapped=self.read.wrapped,
        )


@all_open
@strawberry.type(description="One page of approvals.")
class ApprovalConnection(Connection[Approval]):
    pass
