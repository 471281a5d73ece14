"""One member hands points to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from domain.idempotency import Answer, RequestKey, once
from domain.kernel.ids import EntryId, MemberId
from domain.members.named import MemberName
from domain.members.refusals import NotEnrolled, UnknownMember
from domain.members.standing import MembershipStatus, require_active
from domain.members.use_cases import find_named
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.facts import facts_of
from domain.points.pages import open_pages
from domain.points.refusals import NothingToSpend
from domain.points.use_cases import lock_two
from domain.points.writing import Because
from domain.programme.programme import POINTS
from domain.spending.use_cases import spendable_wallet
from domain.transfers.refusals import TransfersNotAllowed, TransferToOneself, UnknownReceiver
from domain.transfers.transfer import Transfer, left_after, month_of, received
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferPoints:
    giver: MemberName
    receiver: MemberName
    programme: str | None = None
    wallet: str = POINTS
    points: int
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsTransferred:
    entry: EntryId
    """The giver's."""
    points: int
    available: int
    """What the giver can still spend."""
    left: int
    """What the giver may still give away in this month."""


async def transfer_points(command: TransferPoints, begin: Begin) -> Answer[PointsTransferred]:
    """Move points from one account to another's, at one instant, in one transaction.

    Raises NothingToSpend, UnknownProgramme, UnknownMember, UnknownReceiver, TransferToOneself,
    UnknownWalletType, WalletNotSpendable, TransfersNotAllowed, NotEnrolled, MembershipNotActive,
    TransferLimitReached, InsufficientPoints, IdempotencyKeyReused.
    """
    if not command.points:
        raise NothingToSpend

    async def effect(work: Work) -> PointsTransferred:
        return await _transfer(command, work)

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def _transfer(command: TransferPoints, work: Work) -> PointsTransferred:
    programme = await work.programmes.find(command.programme)
    giver_id = await find_named(command.giver, work)
    receiver_id = await _find_receiver(command.receiver, work)
    if receiver_id == giver_id:
        raise TransferToOneself
    giver, receiver, programme = await lock_two(giver_id, receiver_id, programme, work)
    # First of all, so that whoever may not know hears the same of every state.
    if receiver is None or receiver.status is not MembershipStatus.ACTIVE:
        raise UnknownReceiver
    if giver is None:
        raise NotEnrolled(programme.code)
    wallet = spendable_wallet(programme, command.wallet)
    if wallet.terms.transfers is None:
        raise TransfersNotAllowed(wallet.code)
    require_active(giver)
    month = month_of(giver.moment, programme.zone)
    given = await work.transfers.given(giver_id, wallet.id, month)
    left = left_after(wallet.terms.transfers, given=given, points=command.points)

    gives = open_pages(giver, programme, new_id=work.new_id)
    gets = open_pages(receiver, programme, new_id=work.new_id)
    page = gives[wallet.id]
    await work.points.lots_to_cover(page, command.points)
    transfer_id, at = work.new_id(), giver.moment
    because = Because(cause=Cause(CauseKind.TRANSFER, transfer_id.hex))
    out = page.debit(
        EntryKind.TRANSFER_OUT,
        command.points,
        at=at,
        because=replace(because, idempotency_key=command.key.key),
    )
    into = gets[wallet.id].credit(
        EntryKind.TRANSFER_IN, received(out, page.lots, at=at), at=at, because=because
    )
    pages = [*gives.values(), *gets.values()]
    await work.points.record(pages, facts=facts_of(pages))
    transfer = Transfer(
        id=transfer_id,
        wallet_type_id=wallet.id,
        points=command.points,
        giver=giver_id.value,
        out_entry=out.id,
        receiver=receiver_id.value,
        in_entry=into.id,
        at=at,
    )
    await work.transfers.record(transfer, month=month)
    return PointsTransferred(
        entry=EntryId(giver_id.value, out.id),
        points=command.points,
        available=page.account.available,
        left=left,
    )


async def _find_receiver(name: MemberName, work: Work) -> MemberId:
    try:
        return await find_named(name, work)
    except UnknownMember:
        raise UnknownReceiver from None


def _to_plain(result: PointsTransferred) -> Mapping[str, Any]:
    return {
        "entry": str(result.entry),
        "points": result.points,
        "available": result.available,
        "left": result.left,
    }


def _from_plain(plain: Mapping[str, Any]) -> PointsTransferred:
    return PointsTransferred(
        entry=EntryId.parse(plain["entry"]),
        points=plain["points"],
        available=plain["available"],
        left=plain["left"],
    )
