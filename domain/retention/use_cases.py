"""What people say about how long data is kept: terms, and holds that keep it longer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.inventory.data_class import DataClass
from domain.kernel.ids import LegalHoldId, MemberId
from domain.kernel.refusal import InvalidInput
from domain.members.refusals import UnknownMember
from domain.memberships.use_cases import remove
from domain.points.reason import check_reason
from domain.retention.refusals import UnknownLegalHold
from domain.retention.rule import LegalHold, check_term
from domain.staff.audit import WORKER, Act, Deed, Origin
from domain.work import Begin


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveTerm:
    data_class: DataClass
    days: int
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceHold:
    """Of a member or of a class of data, never of both."""

    member_id: MemberId | None
    data_class: DataClass | None
    reason: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseHold:
    hold_id: UUID
    reason: str
    origin: Origin


async def save_term(command: SaveTerm, begin: Begin) -> None:
    """Keep a class of data so long from now on. Raises NoTerm, TermOutOfBounds."""
    check_term(command.data_class, command.days)
    async with begin() as work:
        await work.retention.save_term(
            command.data_class, command.days, by=command.origin.caller.actor, at=work.now
        )
        await work.audit.record(
            command.origin,
            Deed(
                act=Act.RETENTION_TERM_SAVED,
                object_kind="data_class",
                object_id=command.data_class.value,
                fields=("days",),
            ),
        )


async def place_hold(command: PlaceHold, begin: Begin) -> LegalHold:
    """Nothing of it is removed from now on. Raises InvalidInput, UnknownMember."""
    if command.member_id is None and command.data_class is None:
        raise InvalidInput("memberId", "MISSING")
    if command.member_id is not None and command.data_class is not None:
        raise InvalidInput("dataClass", "NOT_HERE")
    reason = check_reason(command.reason)
    async with begin() as work:
        if command.member_id is not None and await work.members.lock(command.member_id) is None:
            raise UnknownMember
        hold = LegalHold(
            id=work.new_id(),
            member_id=command.member_id,
            data_class=command.data_class,
            placed_at=work.now,
            placed_by=command.origin.caller.actor,
        )
        await work.retention.place(hold, reason)
        await work.audit.record(command.origin, _deed(Act.LEGAL_HOLD_PLACED, hold.id, reason))
        return hold


async def release_hold(command: ReleaseHold, begin: Begin) -> LegalHold:
    """What it kept follows its term again. Raises InvalidInput, UnknownLegalHold."""
    reason = check_reason(command.reason)
    async with begin() as work:
        hold = await work.retention.release(command.hold_id, by=command.origin.caller.actor, at=work.now)
        if hold is None:
            raise UnknownLegalHold
        await work.audit.record(command.origin, _deed(Act.LEGAL_HOLD_RELEASED, hold.id, reason))
        return hold


def _deed(act: Act, hold_id: UUID, reason: str) -> Deed:
    return Deed(act=act, object_kind="legal_hold", object_id=str(LegalHoldId(hold_id)), reason=reason)


async def erase_inactive(begin: Begin, *, before: datetime, most: int) -> int:
    """Erase members of whom nothing has been heard since then, each in a transaction of its own. Says how
    many were found: 0 when there are none any more."""
    async with begin() as work:
        found = await work.retention.inactive(before=before, most=most)
    for member_id in found:
        async with begin() as work:
            if await work.members.lock(member_id) is None:
                continue
            # Under the lock: it may have bought something since it was looked for, or be held.
            if not await work.retention.inactive(before=before, most=1, member_id=member_id):
                continue
            reason = f"Nothing was heard of the member since {before:%Y-%m-%d}."
            await remove(member_id, work.new_id(), reason, WORKER, work)
    return len(found)
