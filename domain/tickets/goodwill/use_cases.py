"""Giving points or a coupon for what went wrong: at once within the limit, else by a second person's word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.adjustments import use_cases as adjustments
from domain.adjustments.adjustment import WINDOW, Adjustment
from domain.approvals.approval import TERM, Approval, Happened
from domain.coupons.coupon import Origin as CouponOrigin
from domain.coupons.giving.having import Want
from domain.coupons.giving.use_cases import give_to_all
from domain.coupons.refusals import UnknownCouponTemplate
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.ids import ApprovalId, EntryId, GoodwillId, MemberId, TicketId
from domain.kernel.refusal import Refusal
from domain.members.standing import require_open
from domain.points.reason import check_reason
from domain.points.use_cases import lock_member
from domain.programme.programme import POINTS, Programme
from domain.roles.refusals import UnknownRole
from domain.staff.audit import Act, Deed, Origin
from domain.staff.caller import ProofNeeded
from domain.tickets import moves
from domain.tickets.facts import CHANGED, fact
from domain.tickets.goodwill.goodwill import Goodwill, GoodwillWanted, Limit, check, check_limit, limit_of
from domain.tickets.refusals import NobodysTicket, UnknownTicket
from domain.tickets.ticket import Ticket
from domain.tickets.use_cases import reached
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveGoodwill:
    ticket_id: TicketId
    points: int | None
    template: str | None
    reason: str = field(repr=False)
    staff_id: UUID
    origin: Origin
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class GaveGoodwill:
    """Either it was given, or it waits for a second person."""

    goodwill: GoodwillId
    ticket: TicketId
    approval: ApprovalId | None
    limit: int
    sum: int
    """What was compared with the limit: points, or coupons."""


async def give_goodwill(command: GiveGoodwill, begin: Begin) -> Answer[GaveGoodwill]:
    """Give a ticket's member points or a coupon. Beyond the limit of the giver's roles it waits.

    Raises InvalidInput, UnknownTicket, NobodysTicket, NotEnrolled, MembershipNotActive, and every no of the
    coupon's template; beyond the limit ProofNeeded.
    """
    reason = check_reason(command.reason)
    check(command.points, command.template)

    async def effect(work: Work) -> GaveGoodwill:
        ticket, at = await reached(command.ticket_id, command.origin, work)
        if ticket.member_id is None:
            raise NobodysTicket
        member_id = ticket.member_id
        programme = await work.programmes.with_id(ticket.programme_id)
        standing, programme = await lock_member(member_id, programme, work)
        require_open(standing)
        template_id = _template(command.template, programme)
        own = work.new_id()
        wanted = GoodwillWanted(
            ticket_id=ticket.id,
            points=command.points,
            template=command.template,
            goodwill=own,
            key=command.key.key,
        )
        approval = Approval(
            id=ApprovalId(member_id.value, work.new_id()),
            programme_id=programme.id,
            wanted=wanted,
            reason=reason,
            asker_id=command.staff_id,
            asked_by=command.origin.caller.actor,
            asked_at=standing.moment,
            expires_at=standing.moment + TERM,
        )
        since = standing.moment - WINDOW
        total, limit = await _measured(command, member_id, programme, since, work)
        within = total <= limit
        if not within and not command.origin.caller.has_proved_itself(at=work.now):
            raise ProofNeeded
        # Not stored where it is given at once: it says then who gives what to whom, and why.
        given = await _give(approval, wanted, programme, work) if within else None
        goodwill = Goodwill(
            id=GoodwillId(member_id.value, own),
            ticket_id=ticket.id,
            programme_id=programme.id,
            points=command.points,
            template_id=template_id,
            asked_by=approval.asked_by,
            asker_id=command.staff_id,
            asked_at=standing.moment,
            approval_id=None if within else approval.id.value,
            entry_id=given.entry if given else None,
            coupon_id=given.coupon if given else None,
            given_at=standing.moment if within else None,
        )
        if not within:
            await work.approvals.add(approval)
            await work.facts.tell(approval.fact(Happened.REQUESTED, at=standing.moment))
        await work.goodwills.add(goodwill)
        await _note(ticket, at, goodwill.id, wanted, work, by=approval.asked_by, given=within)
        deed = Deed(
            act=Act.GOODWILL_GIVEN if within else Act.APPROVAL_REQUESTED,
            object_kind="goodwill" if within else "approval",
            object_id=str(goodwill.id if within else approval.id),
            reason=reason,
        )
        await work.audit.record(command.origin, deed)
        return GaveGoodwill(
            goodwill=goodwill.id,
            ticket=ticket.id,
            approval=None if within else approval.id,
            limit=limit,
            sum=total,
        )

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def carry_out(approval: Approval, wanted: GoodwillWanted, work: Work) -> EntryId | None:
    """Give what a second person has approved. Raises as `give_goodwill` does."""
    held = await work.tickets.lock(wanted.ticket_id)
    if held is None:
        raise UnknownTicket
    ticket, at = held
    programme = await work.programmes.with_id(approval.programme_id)
    given = await _give(approval, wanted, programme, work)
    goodwill_id = GoodwillId(approval.id.member, wanted.goodwill)
    await work.goodwills.given(goodwill_id, entry_id=given.entry, coupon_id=given.coupon, at=given.at)
    await _note(ticket, at, goodwill_id, wanted, work, by=approval.asked_by, given=True)
    return EntryId(approval.id.member, given.entry) if given.entry else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    entry: UUID | None = None
    coupon: UUID | None = None
    at: datetime


async def _give(approval: Approval, wanted: GoodwillWanted, programme: Programme, work: Work) -> _Given:
    if wanted.points is not None:
        adjustment = Adjustment(wallet=POINTS, points=wanted.points, key=wanted.key)
        entry = await adjustments.carry_out(approval, adjustment, work)
        return _Given(entry=entry.id, at=entry.at)
    assert wanted.template is not None
    member_id = MemberId(approval.id.member)
    want = Want(member_id=member_id, origin=CouponOrigin.ISSUE, channel=None)
    (given,) = await give_to_all(wanted.template, [want], programme, work)
    if isinstance(given, Refusal):
        raise given
    return _Given(coupon=given.id, at=given.issued_at)


async def _measured(
    command: GiveGoodwill, member_id: MemberId, programme: Programme, since: datetime, work: Work
) -> tuple[int, int]:
    """What it comes to with what was given before, and the limit. It holds the giver's row, so that who gives
    on two screens at once waits."""
    sums = await work.adjustments.sums(member_id, programme.id, command.staff_id, since=since)
    limits = await work.goodwills.limits()
    limit = limit_of(await work.goodwills.roles_of(command.staff_id), limits)
    if command.points is not None:
        return sums.with_these(command.points), limit.points
    before = await work.goodwills.coupons_since(member_id, programme.id, command.staff_id, since)
    return before + 1, limit.coupons


async def _note(
    ticket: Ticket,
    at: datetime,
    goodwill_id: GoodwillId,
    wanted: GoodwillWanted,
    work: Work,
    *,
    by: str,
    given: bool,
) -> None:
    after = moves.edit(ticket, at=at)
    await work.tickets.change(ticket, after, by=by)
    more = {"goodwill": str(goodwill_id), "points": wanted.points, "given": given}
    await work.facts.tell(fact(CHANGED, after, fields=["goodwill"], **more))


def _template(code: str | None, programme: Programme) -> UUID | None:
    """Raises UnknownCouponTemplate."""
    if code is None:
        return None
    template = programme.template_by_code.get(code)
    if template is None:
        raise UnknownCouponTemplate(code)
    return template.template_id


async def save_goodwill_limit(limit: Limit, origin: Origin, begin: Begin) -> Limit:
    """Say what somebody with a role may give alone. Raises InvalidInput, UnknownRole."""
    check_limit(limit)
    async with begin() as work:
        if limit.role not in await work.roles.hold():
            raise UnknownRole(role=limit.role)
        await work.goodwills.save_limit(limit, at=work.now, by=origin.caller.actor)
        deed = Deed(
            act=Act.GOODWILL_LIMIT_SAVED,
            object_kind="goodwill_limit",
            object_id=limit.role,
            fields=("points", "coupons"),
        )
        await work.audit.record(origin, deed)
        return limit


def _to_plain(result: GaveGoodwill) -> Mapping[str, Any]:
    return {
        "goodwill": str(result.goodwill),
        "ticket": str(result.ticket),
        "approval": str(result.approval) if result.approval else None,
        "limit": result.limit,
        "sum": result.sum,
    }


def _from_plain(plain: Mapping[str, Any]) -> GaveGoodwill:
    return GaveGoodwill(
        goodwill=GoodwillId.parse(plain["goodwill"]),
        ticket=TicketId.parse(plain["ticket"]),
        approval=ApprovalId.parse(plain["approval"]) if plain["approval"] else None,
        limit=plain["limit"],
        sum=plain["sum"],
    )
