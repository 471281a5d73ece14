"""Something that one person asked for and another one decides about.

What is wanted is a closed union: whoever adds a kind adds a case to `kind_of`, to the two functions that
write and read it, and to `use_cases.py` where it is carried out; mypy finds each place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, TypeAlias, assert_never
from uuid import UUID

from domain.adjustments.adjustment import Adjustment
from domain.approvals.refusals import ApprovalDecided, OwnApproval
from domain.kernel.facts import Fact
from domain.kernel.ids import NOBODY, ApprovalId, MemberId, TicketId
from domain.tickets.goodwill.goodwill import GoodwillWanted

TERM = timedelta(days=14)
"""What nobody has decided about by then expires."""

Wanted: TypeAlias = Adjustment | GoodwillWanted
"""What can wait for a second person."""


class ApprovalKind(StrEnum):
    ADJUSTMENT = "ADJUSTMENT"
    GOODWILL = "GOODWILL"


class ApprovalState(StrEnum):
    OPEN = "OPEN"
    APPROVED = "APPROVED"
    REJECTED = "REJECTED"
    EXPIRED = "EXPIRED"


class Happened(StrEnum):
    """What is told outside about an approval."""

    REQUESTED = "approval.requested"
    APPROVED = "approval.approved"
    REJECTED = "approval.rejected"
    EXPIRED = "approval.expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    id: ApprovalId
    programme_id: UUID
    wanted: Wanted
    reason: str | None
    """Why it is wanted. None once the member was erased."""
    asker_id: UUID
    asked_by: str
    """The asker in one word: `stf_...` or `svc_...`."""
    asked_at: datetime
    expires_at: datetime
    state: ApprovalState = ApprovalState.OPEN
    decider_id: UUID | None = None
    entry_id: UUID | None = None
    """The entry that came of it."""

    @property
    def member_id(self) -> MemberId | None:
        return None if self.id.member == NOBODY else MemberId(self.id.member)

    def state_at(self, at: datetime) -> ApprovalState:
        """The state, whether or not a night has written that the time is over."""
        over = self.state is ApprovalState.OPEN and self.expires_at <= at
        return ApprovalState.EXPIRED if over else self.state

    def check_decider(self, decider_id: UUID, *, at: datetime) -> None:
        """Whether this person may decide now. Raises OwnApproval, ApprovalDecided."""
        state = self.state_at(at)
        if state is not ApprovalState.OPEN:
            raise ApprovalDecided(approval=self.id, state=state.value)
        if decider_id == self.asker_id:
            raise OwnApproval(approval=self.id)

    def fact(self, happened: Happened, *, at: datetime, **more: Any) -> Fact:
        payload = {"approval": str(self.id), "kind": kind_of(self.wanted).value, **figures_of(self.wanted)}
        return Fact(kind=happened.value, member_id=self.member_id, at=at, payload={**payload, **more})


def kind_of(wanted: Wanted) -> ApprovalKind:
    match wanted:
        case Adjustment():
            return ApprovalKind.ADJUSTMENT
        case GoodwillWanted():
            return ApprovalKind.GOODWILL
        case _:
            assert_never(wanted)


def figures_of(wanted: Wanted) -> dict[str, Any]:
    """What the facts tell of it."""
    match wanted:
        case Adjustment():
            return {"wallet": wanted.wallet, "points": wanted.points}
        case GoodwillWanted():
            return {"ticket": str(wanted.ticket_id), "points": wanted.points, "template": wanted.template}
        case _:
            assert_never(wanted)


def wanted_to_plain(wanted: Wanted) -> dict[str, Any]:
    match wanted:
        case Adjustment():
            through = wanted.valid_through
            return {
                "wallet": wanted.wallet,
                "points": wanted.points,
                "valid_through": through.isoformat() if through else None,
                "key": wanted.key,
            }
        case GoodwillWanted():
            return {
                "ticket": str(wanted.ticket_id),
                "points": wanted.points,
                "template": wanted.template,
                "goodwill": wanted.goodwill.hex,
                "key": wanted.key,
            }
        case _:
            assert_never(wanted)


def wanted_from_plain(kind: ApprovalKind, plain: Mapping[str, Any]) -> Wanted:
    match kind:
        case ApprovalKind.ADJUSTMENT:
            through = plain["valid_through"]
            return Adjustment(
                wallet=plain["wallet"],
                points=plain["points"],
                valid_through=date.fromisoformat(through) if through else None,
                key=plain["key"],
            )
        case ApprovalKind.GOODWILL:
            return GoodwillWanted(
                ticket_id=TicketId.parse(plain["ticket"]),
                points=plain["points"],
                template=plain["template"],
                goodwill=UUID(plain["goodwill"]),
                key=plain["key"],
            )
        case _:
            assert_never(kind)
