"""Somebody takes an entry back: by another one that does the opposite, once for ever, with a reason.

SPEND, CAPTURE      SPEND_RETURN of what was not returned yet
ADJUST_CREDIT       ADJUST_DEBIT of all of it, its own lots first
ADJUST_DEBIT        ADJUST_CREDIT of all of it, to the lots it came from
TRANSFER_OUT, _IN   a transfer back of what the receiver still has
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from domain.idempotency import Answer, RequestKey, once
from domain.kernel.ids import EntryId, MemberId
from domain.members.refusals import NotEnrolled
from domain.members.standing import require_open
from domain.points.back import back_to_lots
from domain.points.entry import Cause, CauseKind, Entry, EntryKind
from domain.points.facts import facts_of
from domain.points.lot import Piece, part_of
from domain.points.page import Page
from domain.points.pages import open_pages
from domain.points.reason import Reason, check_reason
from domain.points.refusals import InsufficientPoints, UnknownEntry
from domain.points.spend import Spend
from domain.points.use_cases import lock_member, lock_two
from domain.points.writing import Because
from domain.programme.programme import Programme
from domain.reversals.ports import Written
from domain.reversals.refusals import AllReturned, EntryAlreadyReversed, EntryNotReversible
from domain.staff.audit import Act, Deed, Origin
from domain.transfers.transfer import month_of
from domain.work import Begin, Work

_USES = (EntryKind.SPEND, EntryKind.CAPTURE)
_ADJUSTMENTS = (EntryKind.ADJUST_CREDIT, EntryKind.ADJUST_DEBIT)
_TRANSFERS = (EntryKind.TRANSFER_OUT, EntryKind.TRANSFER_IN)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReverseEntry:
    entry: EntryId
    reason: str
    origin: Origin
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryReversed:
    entry: EntryId
    """The one that does the opposite, in the same account."""
    points: int
    """How many points it moves: fewer, where some were returned before or are not there any more."""


async def reverse_entry(command: ReverseEntry, begin: Begin) -> Answer[EntryReversed]:
    """Raises InvalidInput, UnknownEntry, EntryNotReversible, EntryAlreadyReversed, AllReturned,
    MembershipNotActive, InsufficientPoints, IdempotencyKeyReused."""
    reason = Reason.salted(check_reason(command.reason))

    async def effect(work: Work) -> EntryReversed:
        written = await work.reversals.find(command.entry)
        if written is None:
            raise UnknownEntry
        # A redemption is called off, and what it took goes back with it.
        if written.cause in (CauseKind.ENTRY, CauseKind.REDEMPTION):
            raise EntryNotReversible(written.kind.value)
        if written.kind in _TRANSFERS:
            made = await _transfer_back(command, written, reason, work)
        elif written.kind in _USES or written.kind in _ADJUSTMENTS:
            made = await _take_back(command, written, reason, work)
        else:
            raise EntryNotReversible(written.kind.value)
        deed = Deed(act=Act.ENTRY_REVERSED, object_kind="entry", object_id=str(command.entry))
        await work.audit.record(command.origin, deed)
        return EntryReversed(entry=EntryId(made.member_id, made.id), points=made.points)

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def _take_back(command: ReverseEntry, written: Written, reason: Reason, work: Work) -> Entry:
    programme = await work.programmes.find(written.programme)
    standing, programme = await lock_member(MemberId(command.entry.member), programme, work)
    if await work.reversals.is_reversed(command.entry):
        raise EntryAlreadyReversed
    pages = open_pages(standing, programme, new_id=work.new_id)
    page = pages[written.wallet_type_id]
    because = _because(command.entry.value, command, reason)
    spends: tuple[Spend, ...] = ()
    # What was used may always come back; anything else moves nothing of a closed membership.
    if written.kind in _USES:
        entry, spend = await _return(command.entry, page, programme, because, work)
        spends = (spend,)
    elif written.kind is EntryKind.ADJUST_CREDIT:
        require_open(standing)
        own = await work.reversals.opened(command.entry)
        entry = await _debit(EntryKind.ADJUST_DEBIT, written.points, own, page, because, work)
    else:
        require_open(standing)
        drawn = await work.reversals.drawn(command.entry)
        entry = await _give(EntryKind.ADJUST_CREDIT, drawn, page, programme, because, work)
    await _record(pages, entry, reason, work, changed_spends=spends)
    return entry


async def _return(
    entry_id: EntryId, page: Page, programme: Programme, because: Because, work: Work
) -> tuple[Entry, Spend]:
    spend = await work.points.spend(MemberId(entry_id.member), entry_id.value)
    assert spend is not None, "every SPEND and CAPTURE has its row"
    if not spend.returnable:
        raise AllReturned(points=spend.points)
    pieces = spend.back(spend.returnable)
    entry = await _give(EntryKind.SPEND_RETURN, pieces, page, programme, because, work)
    return entry, replace(spend, returned=spend.points)


async def _transfer_back(command: ReverseEntry, written: Written, reason: Reason, work: Work) -> Entry:
    """What the receiver still has goes back: first what is left of the very points. What comes off the
    transfer's end lives longest, and that is what is left when a part was spent."""
    transfer = await work.transfers.of_entry(command.entry)
    if transfer is None:
        raise EntryNotReversible(written.kind.value)
    giver_id, receiver_id = MemberId(transfer.giver), MemberId(transfer.receiver)
    programme = await work.programmes.find(written.programme)
    giver, receiver, programme = await lock_two(giver_id, receiver_id, programme, work)
    if giver is None or receiver is None:
        raise NotEnrolled(programme.code)
    out, into = EntryId(transfer.giver, transfer.out_entry), EntryId(transfer.receiver, transfer.in_entry)
    if await work.reversals.is_reversed(out):
        raise EntryAlreadyReversed
    require_open(giver)
    require_open(receiver)
    gives = open_pages(receiver, programme, new_id=work.new_id)
    gets = open_pages(giver, programme, new_id=work.new_id)
    points = min(transfer.points, gives[transfer.wallet_type_id].account.available)
    if not points:
        raise InsufficientPoints(requested=transfer.points, available=0)

    own = await work.reversals.opened(into)
    because = _because(into.value, command, reason)
    taken = await _debit(EntryKind.TRANSFER_OUT, points, own, gives[transfer.wallet_type_id], because, work)
    drawn = await work.reversals.drawn(out)
    back = part_of(drawn, skip=transfer.points - points, points=points)
    because = _because(out.value, command, reason)
    given = await _give(EntryKind.TRANSFER_IN, back, gets[transfer.wallet_type_id], programme, because, work)
    await _record(gives, taken, reason, work)
    await _record(gets, given, reason, work)
    await work.transfers.give_month_back(transfer, points, month=month_of(transfer.at, programme.zone))
    return given if command.entry == out else taken


async def _debit(
    kind: EntryKind, points: int, own: list[UUID], page: Page, because: Because, work: Work
) -> Entry:
    await work.points.know_lots(page, own)
    await work.points.lots_to_cover(page, points)
    return page.debit(kind, points, at=page.moment, because=because, first=own)


async def _give(
    kind: EntryKind,
    pieces: Iterable[Piece],
    page: Page,
    programme: Programme,
    because: Because,
    work: Work,
) -> Entry:
    pieces = list(pieces)
    await work.points.know_lots(page, [piece.lot_id for piece in pieces])
    terms = programme.wallet_by_id[page.account.wallet_type_id].terms
    back, opened = back_to_lots(pieces, page, extend_days=terms.extend_days, zone=programme.zone)
    return page.give_back(back, opened, at=page.moment, because=because, kind=kind)


def _because(entry_id: UUID, command: ReverseEntry, reason: Reason) -> Because:
    return Because(
        cause=Cause(CauseKind.ENTRY, entry_id.hex),
        idempotency_key=command.key.key,
        reason_digest=reason.digest,
    )


async def _record(
    pages: Mapping[UUID, Page],
    entry: Entry,
    reason: Reason,
    work: Work,
    *,
    changed_spends: tuple[Spend, ...] = (),
) -> None:
    await work.points.record(
        list(pages.values()),
        changed_spends=changed_spends,
        reasons={entry.id: reason},
        facts=facts_of(pages.values()),
    )


def _to_plain(result: EntryReversed) -> Mapping[str, Any]:
    return {"entry": str(result.entry), "points": result.points}


def _from_plain(plain: Mapping[str, Any]) -> EntryReversed:
    return EntryReversed(entry=EntryId.parse(plain["entry"]), points=plain["points"])
