"""Goods on their way to the member, step by step, and redemptions that are called off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, RedemptionId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import check_name
from domain.members.standing import MembershipStatus, Standing
from domain.merges.merging import merge
from domain.points.back import back_to_lots
from domain.points.entry import Cause, CauseKind
from domain.points.facts import facts_of
from domain.points.pages import open_pages
from domain.points.use_cases import lock_member
from domain.points.writing import Because
from domain.programme.programme import Programme
from domain.rewards import facts
from domain.rewards.drawlog import line_of
from domain.rewards.redemption import (
    CANCELLED_BY_MEMBERS,
    CANCELLED_BY_STAFF,
    FOLLOWS,
    Move,
    Redemption,
    RedemptionState,
)
from domain.rewards.refusals import UnknownRedemption, WrongRedemptionState
from domain.rewards.stock import DRAWS
from domain.staff.audit import Act, Deed, Origin
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRedemption:
    redemption: RedemptionId
    to: RedemptionState
    reference: str | None = None
    origin: Origin
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelRedemption:
    redemption: RedemptionId
    restock: bool = True
    """The goods go back to stock; else they are written off."""
    member: MemberId | None = None
    """Set where a member calls off an own one."""
    origin: Origin
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class RedemptionCancelled:
    redemption: RedemptionId
    points: int
    """How many were given back."""


async def move_redemption(command: MoveRedemption, begin: Begin) -> Answer[RedemptionId]:
    """Take the next step. Raises InvalidInput, UnknownRedemption, WrongRedemptionState,
    IdempotencyKeyReused."""
    if command.to not in FOLLOWS.values():
        raise InvalidInput("to", "NOT_HERE")
    if command.reference is not None:
        check_name("reference", command.reference)

    async def effect(work: Work) -> RedemptionId:
        redemption, standing, programme = await _find(command.redemption, work)
        if FOLLOWS.get(redemption.state) is not command.to:
            raise WrongRedemptionState(state=redemption.state.value, asked=command.to.value)
        move = Move(
            id=work.new_id(),
            before=redemption.state,
            after=command.to,
            at=standing.moment,
            by=command.origin.caller.actor,
            reference=command.reference,
        )
        await _move(redemption, move, programme, command.origin, work)
        return command.redemption

    return await once(
        command.key,
        begin,
        effect,
        to_plain=lambda redemption: {"redemption": str(redemption)},
        from_plain=lambda plain: RedemptionId.parse(plain["redemption"]),
    )


async def cancel_redemption(command: CancelRedemption, begin: Begin) -> Answer[RedemptionCancelled]:
    """Call it off: the points go back to their lots, the goods to stock. A member may do it until it is
    approved, and not when a draw has decided; staff until it is shipped.

    Raises UnknownRedemption, WrongRedemptionState, IdempotencyKeyReused.
    """

    async def effect(work: Work) -> RedemptionCancelled:
        return await _cancel(command, work)

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def _cancel(command: CancelRedemption, work: Work) -> RedemptionCancelled:
    redemption, standing, programme = await _find(command.redemption, work)
    if command.member is not None and not await _is_theirs(redemption, command.member, work):
        raise UnknownRedemption
    may = CANCELLED_BY_STAFF if command.member is None else CANCELLED_BY_MEMBERS
    drawn = command.member is not None and redemption.prize is not None
    if redemption.state not in may or drawn:
        raise WrongRedemptionState(state=redemption.state.value, asked=RedemptionState.CANCELLED.value)
    move = Move(
        id=work.new_id(),
        before=redemption.state,
        after=RedemptionState.CANCELLED,
        at=standing.moment,
        by=command.origin.caller.actor,
        restocked=command.restock,
    )
    points, told = await _give_points_back(redemption, standing, programme, command, work)
    await _move(redemption, move, programme, command.origin, work)
    await work.facts.tell(*told)
    if command.restock and redemption.shares:
        await _restock(redemption, move, work)
    return RedemptionCancelled(redemption=command.redemption, points=points)


async def _find(redemption_id: RedemptionId, work: Work) -> tuple[Redemption, Standing, Programme]:
    """The redemption under its member's lock. Raises UnknownRedemption."""
    code = await work.rewards.programme_of(redemption_id)
    if code is None:
        raise UnknownRedemption
    programme = await work.programmes.find(code)
    standing, programme = await lock_member(MemberId(redemption_id.member), programme, work)
    redemption = await work.rewards.find(redemption_id)
    if redemption is None:
        raise UnknownRedemption
    return redemption, standing, programme


async def _is_theirs(redemption: Redemption, member: MemberId, work: Work) -> bool:
    """Their own, or that of one who was merged into them."""
    owner = MemberId(redemption.member_id)
    became = await work.rewards.became(owner, redemption.programme_id)
    return member == (became[-1][0] if became else owner)


async def _move(redemption: Redemption, move: Move, programme: Programme, origin: Origin, work: Work) -> None:
    redemption_id = RedemptionId(redemption.member_id, redemption.id)
    if not await work.rewards.move(redemption_id, move):
        raise WrongRedemptionState(state=redemption.state.value, asked=move.after.value)
    await work.audit.record(
        origin,
        Deed(act=Act.REDEMPTION_MOVED, object_kind="redemption", object_id=str(redemption_id)),
    )
    reward = programme.reward_by_revision[redemption.revision_id]
    await work.facts.tell(facts.moved(redemption, reward, move))


async def _give_points_back(
    redemption: Redemption,
    standing: Standing,
    programme: Programme,
    command: CancelRedemption,
    work: Work,
) -> tuple[int, list[Fact]]:
    """To the lots from which they were taken, whatever the membership's state; and after a merge on to whom
    the member became."""
    if redemption.entry_id is None:
        return 0, []
    owner = MemberId(redemption.member_id)
    spend = await work.points.spend(owner, redemption.entry_id)
    assert spend is not None, "every SPEND has its row"
    hops = []
    if standing.status is MembershipStatus.CLOSED:
        hops = list(await work.rewards.became(owner, programme.id))
    standings, programme = await _lock_all([owner, *(member for member, _ in hops)], programme, work)
    # What passes through an absorbed account on its way does not die there.
    passed = [replace(each, closes_at=None) for each in standings[:-1]]
    pages = [open_pages(each, programme, new_id=work.new_id) for each in (*passed, standings[-1])]
    page = pages[0][redemption.wallet_type_id]
    pieces = spend.back(spend.returnable)
    await work.points.know_lots(page, [piece.lot_id for piece in pieces])
    terms = programme.wallet_by_id[redemption.wallet_type_id].terms
    back, opened = back_to_lots(pieces, page, extend_days=terms.extend_days, zone=programme.zone)
    because = Because(cause=Cause(CauseKind.REDEMPTION, redemption.id.hex), idempotency_key=command.key.key)
    if pieces:
        page.give_back(back, opened, at=page.moment, because=because)
    for (_, merge_id), source, target in zip(hops, pages, pages[1:], strict=False):
        by_merge = replace(because, cause=Cause(CauseKind.MERGE, merge_id.hex))
        merge(source[redemption.wallet_type_id], target[redemption.wallet_type_id], because=by_merge)
    told = []
    for i, its in enumerate(pages):
        changed = (replace(spend, returned=spend.points),) if i == 0 else ()
        await work.points.record(list(its.values()), changed_spends=changed)
        told += facts_of(its.values())
    return spend.returnable, told


async def _lock_all(
    members: list[MemberId], programme: Programme, work: Work
) -> tuple[list[Standing], Programme]:
    """All of them at one moment. Locked as the merges went, not by id: an absorbed membership takes part in
    nothing that others wait for."""
    standings = []
    for each in members:
        standing, programme = await lock_member(each, programme, work)
        standings.append(standing)
    moment = max(each.moment for each in standings)
    if any(each.moment != moment for each in standings):
        standings = [(await lock_member(each, programme, work, moment=moment))[0] for each in members]
    return standings, programme


async def _restock(redemption: Redemption, move: Move, work: Work) -> None:
    stocks = await work.rewards.lock_stocks(redemption.reward_id)
    back = {share: -count for share, count in redemption.shares.items() if share in stocks}
    if redemption.prize is not None:
        back[DRAWS] = 1
        line = line_of(redemption, stocks, back, at=move.at)
        await work.rewards.log_draw(redemption.reward_id, stocks[DRAWS].taken + 1, line)
    await work.rewards.take(redemption.reward_id, back)


def _to_plain(result: RedemptionCancelled) -> Mapping[str, Any]:
    return {"redemption": str(result.redemption), "points": result.points}


def _from_plain(plain: Mapping[str, Any]) -> RedemptionCancelled:
    return RedemptionCancelled(redemption=RedemptionId.parse(plain["redemption"]), points=plain["points"])
