"""What people do to points by hand: adjust, restore."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from domain.adjustments.adjustment import WINDOW, Adjustment, adjust, check
from domain.adjustments.restoring import restore
from domain.approvals.approval import TERM, Approval, Happened
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.ids import ApprovalId, EntryId, MemberId
from domain.members.refusals import UnknownMember
from domain.members.standing import Standing, require_open
from domain.points.entry import Cause, CauseKind, Entry
from domain.points.facts import facts_of
from domain.points.page import Page
from domain.points.pages import open_pages
from domain.points.reason import Reason, check_reason
from domain.points.refusals import UnknownEntry
from domain.points.use_cases import lock_member
from domain.points.writing import Because
from domain.programme.programme import PROGRESS, Programme
from domain.programme.refusals import UnknownWalletType
from domain.staff.audit import Act, Deed, Origin
from domain.staff.caller import ProofNeeded
from domain.tiers.use_cases import look_again
from domain.work import Begin, Work

# Adjustments


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustPoints:
    """Somebody credits or debits points of a member, and says why."""

    member_id: MemberId
    programme: str | None
    adjustment: Adjustment
    reason: str
    operator_id: UUID
    """Whose sum it counts to: the person or the service that asks."""
    origin: Origin
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjusted:
    """Either it was done, or it waits for a second person."""

    entry: EntryId | None
    approval: ApprovalId | None
    limit: int
    sum: int
    """What was compared with the limit."""


async def adjust_points(command: AdjustPoints, begin: Begin) -> Answer[Adjusted]:
    """Adjust points of a member, or keep the wish for a second person where it goes beyond the limit.

    Only what could be done now may wait: the rules are asked first. Raises NothingToSpend, InvalidInput,
    InsufficientPoints, UnknownProgramme, UnknownWalletType, UnknownMember, NotEnrolled, MembershipNotActive,
    IdempotencyKeyReused; beyond the limit ProofNeeded.
    """
    reason = check_reason(command.reason)
    check(command.adjustment)

    async def effect(work: Work) -> Adjusted:
        programme = await work.programmes.find(command.programme)
        standing, programme, page = await _page(command.member_id, programme, command.adjustment.wallet, work)
        said = Reason.salted(reason)
        own = work.new_id()
        entry = await _put(page, command.adjustment, programme, said, own, work)
        limit = programme.settings.adjustment_limit
        sums = await work.adjustments.sums(
            command.member_id, programme.id, command.operator_id, since=standing.moment - WINDOW
        )
        total = sums.with_these(command.adjustment.points)
        if total <= limit:
            await _record(page, standing, programme, said, entry, work)
            await work.adjustments.note(programme.id, command.operator_id, entry.points, at=standing.moment)
            done = EntryId(command.member_id.value, entry.id)
            deed = Deed(act=Act.POINTS_ADJUSTED, object_kind="entry", object_id=str(done), reason=reason)
            await work.audit.record(command.origin, deed)
            return Adjusted(entry=done, approval=None, limit=limit, sum=total)
        if not command.origin.caller.has_proved_itself(at=work.now):
            raise ProofNeeded
        approval = Approval(
            id=ApprovalId(command.member_id.value, own),
            programme_id=programme.id,
            wanted=command.adjustment,
            reason=reason,
            asker_id=command.operator_id,
            asked_by=command.origin.caller.actor,
            asked_at=standing.moment,
            expires_at=standing.moment + TERM,
        )
        await work.approvals.add(approval)
        await work.facts.tell(approval.fact(Happened.REQUESTED, at=standing.moment))
        deed = Deed(
            act=Act.APPROVAL_REQUESTED, object_kind="approval", object_id=str(approval.id), reason=reason
        )
        await work.audit.record(command.origin, deed)
        return Adjusted(entry=None, approval=approval.id, limit=limit, sum=total)

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def carry_out(approval: Approval, wanted: Adjustment, work: Work) -> Entry:
    """Do what a second person has approved: the rules are asked anew, the limit is not.

    It counts to the sum of whoever asked. Raises as `adjust_points` does.
    """
    member_id = MemberId(approval.id.member)
    programme = await work.programmes.at_version(approval.programme_id, 1)  # any: the lock compares
    standing, programme, page = await _page(member_id, programme, wanted.wallet, work)
    said = Reason.salted(approval.reason or "")
    entry = await _put(page, wanted, programme, said, approval.id.value, work)
    await _record(page, standing, programme, said, entry, work)
    # Held as the last lock, and counted for what the same person asks for next.
    await work.adjustments.sums(member_id, programme.id, approval.asker_id, since=standing.moment - WINDOW)
    await work.adjustments.note(programme.id, approval.asker_id, entry.points, at=standing.moment)
    return entry


async def _open(
    member_id: MemberId, programme: Programme, work: Work
) -> tuple[Standing, Programme, dict[UUID, Page]]:
    """The pages of a member who takes part, be it suspended."""
    if not await work.members.exists(member_id):
        raise UnknownMember
    standing, programme = await lock_member(member_id, programme, work)
    require_open(standing)
    return standing, programme, open_pages(standing, programme, new_id=work.new_id)


async def _page(
    member_id: MemberId, programme: Programme, wallet: str, work: Work
) -> tuple[Standing, Programme, Page]:
    standing, programme, pages = await _open(member_id, programme, work)
    if wallet not in programme.wallet_by_code:
        raise UnknownWalletType(wallet)
    return standing, programme, pages[programme.wallet_by_code[wallet].id]


async def _put(
    page: Page, adjustment: Adjustment, programme: Programme, reason: Reason, own: UUID, work: Work
) -> Entry:
    because = Because(
        cause=Cause(CauseKind.STAFF, own.hex),
        idempotency_key=adjustment.key,
        reason_digest=reason.digest,
    )
    # A debit takes them, and a credit may meet a debt, which takes none.
    await work.points.lots_to_cover(page, abs(adjustment.points))
    return adjust(page, adjustment, programme.wallet_by_code[adjustment.wallet], programme.zone, because)


async def _record(
    page: Page, standing: Standing, programme: Programme, reason: Reason, entry: Entry, work: Work
) -> None:
    await work.points.record([page], reasons={entry.id: reason}, facts=facts_of([page]))
    if page.account.wallet == PROGRESS:
        await look_again(MemberId(standing.member_id), programme, work)


# Restorations


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreExpired:
    """Somebody gives points back that have expired, and says why."""

    member_id: MemberId
    entry_id: UUID | None = None
    """The EXPIRE entry, or"""
    lot_id: UUID | None = None
    """the lot: its newest expiry that was not restored."""
    programme: str | None
    points: int | None
    """None: all of it."""
    valid_through: date | None
    reason: str
    origin: Origin
    key: RequestKey


async def restore_expired(command: RestoreExpired, begin: Begin) -> Answer[EntryId]:
    """Give back points that have expired, into a new lot. Raises UnknownEntry, NotAnExpiry, AlreadyRestored,
    RestoredTooLate, RestoredTooMuch, NothingToSpend, InvalidInput, UnknownProgramme, UnknownMember,
    NotEnrolled, MembershipNotActive, IdempotencyKeyReused."""
    reason = check_reason(command.reason)

    async def effect(work: Work) -> EntryId:
        programme = await work.programmes.find(command.programme)
        standing, programme, pages = await _open(command.member_id, programme, work)
        # What died a moment ago is written first, so that it can be named.
        await work.points.record(list(pages.values()))
        expired = await work.adjustments.expired(
            command.member_id, programme.id, entry_id=command.entry_id, lot_id=command.lot_id
        )
        if expired is None:
            raise UnknownEntry
        booked = facts_of(pages.values())
        standing, programme = await lock_member(command.member_id, programme, work)
        page = open_pages(standing, programme, new_id=work.new_id)[expired.wallet_type_id]
        said = Reason.salted(reason)
        entry = restore(
            page,
            expired,
            programme.wallet_by_id[expired.wallet_type_id].terms,
            programme.zone,
            Because(
                cause=Cause(CauseKind.ENTRY, expired.entry_id.hex),
                order_id=expired.order_id,
                idempotency_key=command.key.key,
                reason_digest=said.digest,
            ),
            points=command.points,
            valid_through=command.valid_through,
        )
        await work.facts.tell(*booked)
        await _record(page, standing, programme, said, entry, work)
        done = EntryId(command.member_id.value, entry.id)
        deed = Deed(act=Act.POINTS_RESTORED, object_kind="entry", object_id=str(done), reason=reason)
        await work.audit.record(command.origin, deed)
        return done

    return await once(
        command.key,
        begin,
        effect,
        to_plain=lambda entry: {"entry": str(entry)},
        from_plain=lambda plain: EntryId.parse(plain["entry"]),
    )


def _to_plain(result: Adjusted) -> Mapping[str, Any]:
    return {
        "entry": str(result.entry) if result.entry else None,
        "approval": str(result.approval) if result.approval else None,
        "limit": result.limit,
        "sum": result.sum,
    }


def _from_plain(plain: Mapping[str, Any]) -> Adjusted:
    return Adjusted(
        entry=EntryId.parse(plain["entry"]) if plain["entry"] else None,
        approval=ApprovalId.parse(plain["approval"]) if plain["approval"] else None,
        limit=plain["limit"],
        sum=plain["sum"],
    )
