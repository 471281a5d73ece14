"""What shops say of an order after it: it was handed over, goods came back, it was called off.

Deliveries come repeated, in parts, late, and before the order they speak of. Each locks the order's name in
the registry first; for an order that is not there yet, or nobody's yet, it waits there and is applied in the
transaction that makes the order a member's.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.coupons.edges import ForOrder
from domain.coupons.using.use_cases import come_back
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import GuestOrderId, MemberId, OrderId
from domain.kernel.refusal import InvalidInput, Refusal
from domain.members.standing import MembershipStatus, Standing
from domain.orders.clawback import Plan, plan
from domain.orders.completion import settle_completion, waiting_lots
from domain.orders.order import EARLY, OrderStatus
from domain.orders.ports import HeldOrder
from domain.orders.refusals import OrderConflict, ReturnConflict, UnknownOrder
from domain.orders.return_settlement import settle_return
from domain.orders.returns import (
    Cancellation,
    Completion,
    Delivery,
    OrderState,
    RecordedOrder,
    Return,
    check_lines,
    kind_of,
)
from domain.points.caps import CapScope
from domain.points.page import Page
from domain.points.pages import open_pages
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True)
class OrderName:
    """How its shop calls an order."""

    source: str
    external_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deliver:
    """A shop says something of an order, which it names by its own name or by our id."""

    order: OrderName | OrderId | GuestOrderId
    delivery: Delivery
    received_at: datetime
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    order_id: UUID
    member_id: MemberId | None
    return_id: UUID | None
    """Of the return or cancellation; the first one's where it was known."""
    waits: bool
    """The order is not there yet, or nobody's yet: it is applied when that changes."""
    was_known: bool
    """It had been said before, under another idempotency key; nothing was done now."""


async def deliver(command: Deliver, begin: Begin) -> Answer[Delivered]:
    """Record a return, a cancellation or a completion and everything it causes, once for ever.

    Raises InvalidInput, UnknownOrder, UnknownOrderLine, ReturnTooLarge, NothingToReturn, ReturnConflict,
    OrderIsCancelled, OrderConflict, IdempotencyKeyReused.
    """
    # Before the key is claimed: whoever mistypes may correct it under the same key.
    match command.delivery:
        case Return(lines=lines) if lines is not None:
            check_lines(lines)
        case Completion(completed_at=at) if at > command.received_at + EARLY:
            raise InvalidInput("completedAt", "IN_THE_FUTURE")
        case _:
            pass

    async def effect(work: Work) -> Delivered:
        return await _deliver(command, work)

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def apply_waiting_deliveries(begin: Begin, *, limit: int = 200) -> int:
    """Apply what waits for orders that have become members' without anybody looking, as an import's do. Each
    order is a transaction of its own. Returns how many were looked at: call again until it is 0."""
    async with begin() as work:
        names = await work.returns.overdue(limit=limit)
    for source, external_id in names:
        async with begin() as work:
            held = await work.returns.hold(source, external_id, order_id=work.new_id())
            await apply_waiting(held, work)
    return len(names)


async def apply_waiting(held: HeldOrder, work: Work) -> None:
    """Apply what was said of the order before it was a member's, in the order in which it came.

    One that can not be applied any more (a line that is not there) keeps no other back, nor the order: it is
    kept with the reason, and a fact tells of it.
    """
    for waiting in await work.returns.waiting(held):
        try:
            async with work.savepoint():
                await _apply(waiting.delivery, held, work)
        except Refusal as no:
            await work.returns.refuse(waiting.id, no.code)
            await work.facts.tell(_refused(held, waiting.delivery, no, at=work.now))
        else:
            await work.returns.forget(waiting.id)


async def _deliver(command: Deliver, work: Work) -> Delivered:
    name = command.order
    if not isinstance(name, OrderName):
        found = await work.returns.name_of(name)
        if found is None:
            raise UnknownOrder(str(name))
        name = OrderName(*found)
    held = await work.returns.hold(name.source, name.external_id, order_id=work.new_id())
    delivery = command.delivery
    if isinstance(delivery, Return):
        known = await work.returns.register(delivery, held)
        if known is not None:
            if known.fingerprint != delivery.fingerprint(held.source, held.external_id):
                raise ReturnConflict(source=delivery.source, external_id=delivery.external_id)
            waits = held.member_id is None
            return _delivered(held, return_id=known.return_id, waits=waits, was_known=True)
    if held.member_id is None:
        return await _park(delivery, held, work)
    return await _apply(delivery, held, work)


async def _park(delivery: Delivery, held: HeldOrder, work: Work) -> Delivered:
    """Keep it for later. What is known of the order already, a guest's, must allow it."""
    waiting = [each.delivery for each in await work.returns.waiting(held)]
    order = await work.returns.guest(held)
    completed = [each.completed_at for each in waiting if isinstance(each, Completion)]
    if order is not None and order.completed_at is not None:
        completed.insert(0, order.completed_at)
    if isinstance(delivery, Completion) and completed:
        if completed[0] != delivery.completed_at:
            raise OrderConflict(source=held.source, external_id=held.external_id)
        return _delivered(held, return_id=None, waits=True, was_known=True)
    if isinstance(delivery, Cancellation):
        for each in waiting:
            if isinstance(each, Cancellation):
                return _delivered(held, return_id=each.id, waits=True, was_known=True)
    if order is not None:
        state = OrderState(order=order, returned={})
        for each in waiting:
            # What came before the order and does not fit it is refused when the person is known, not here.
            with suppress(Refusal):
                state = state.after(each)
        state.after(delivery)
    await work.returns.keep(delivery, held)
    return _delivered(held, return_id=_return_id(delivery), waits=True)


async def _apply(delivery: Delivery, held: HeldOrder, work: Work) -> Delivered:
    assert held.member_id is not None
    recorded, programme = await work.returns.recorded(held)
    if isinstance(delivery, Completion):
        return await _complete(delivery, recorded, programme, held, work)
    if isinstance(delivery, Cancellation) and recorded.order.status is OrderStatus.CANCELLED:
        known = await work.returns.cancellation_of(held)
        return _delivered(held, return_id=known, was_known=True)
    standing, programme = await lock_member(
        held.member_id, programme, work, paid_at=recorded.order.paid_at, measured=True
    )
    paid_with = await work.points.spends_of_order(held.member_id, held.source, held.external_id)
    # A member may have spent points of another programme for an order of that name.
    spends = [each for each in paid_with if each.wallet_type_id in programme.wallet_by_id]
    decided = plan(recorded.state.coming(delivery), recorded.record, programme, standing.carries, spends)
    pages = open_pages(standing, programme, new_id=work.new_id)
    await _know_lots(decided, programme, pages, work)
    shared = [key for key in decided.counters if key.scope is CapScope.EVERYBODY]
    settlement = settle_return(delivery, decided, recorded, programme, standing, pages, new_id=work.new_id)
    if shared:
        # Nothing is decided by them; they are locked in their order, so that no two returns wait in a circle.
        await work.points.used(held.member_id, programme, shared)
    await work.returns.record(settlement, programme.id)
    await come_back(
        held.member_id,
        ForOrder(source=held.source, external_id=held.external_id),
        programme,
        work,
        at=standing.moment,
        whole=settlement.coming.is_whole,
    )
    return _delivered(held, return_id=delivery.id)


async def _know_lots(decided: Plan, programme: Programme, pages: Mapping[UUID, Page], work: Work) -> None:
    """Let the pages know the lots that the return may touch."""
    for back in decided.tender:
        pieces = back.spend.back(back.points)
        await work.points.know_lots(pages[back.spend.wallet_type_id], [piece.lot_id for piece in pieces])
    own = decided.own_lots
    for code, points in decided.due.items():
        page = pages[programme.wallet_by_code[code].id]
        await work.points.know_lots(page, own[code])
        await work.points.lots_to_cover(page, points)


async def _complete(
    delivery: Completion, recorded: RecordedOrder, programme: Programme, held: HeldOrder, work: Work
) -> Delivered:
    assert held.member_id is not None
    if recorded.order.status is OrderStatus.COMPLETED:
        if recorded.order.completed_at != delivery.completed_at:
            raise OrderConflict(source=held.source, external_id=held.external_id)
        return _delivered(held, return_id=None, was_known=True)
    order = recorded.state.completed(delivery)
    standing, programme, moved = await _lock_holder(held.member_id, programme, work)
    if delivery.completed_at > standing.moment + EARLY:
        raise InvalidInput("completedAt", "IN_THE_FUTURE")
    pages = open_pages(standing, programme, new_id=work.new_id)
    for wallet, lots in waiting_lots(recorded.record, programme, moved).items():
        await work.points.know_lots(pages[wallet], lots)
    settlement = settle_completion(order, recorded, programme, held.member_id, standing, pages, moved)
    await work.returns.complete(settlement)
    await work.points.record(settlement.pages, facts=settlement.facts)
    return _delivered(held, return_id=None)


async def _lock_holder(
    member_id: MemberId, programme: Programme, work: Work
) -> tuple[Standing, Programme, Mapping[UUID, UUID]]:
    """Who has the points of the member's orders now, under the lock: the member, or into whose balance they
    were merged, however often. With what became of each lot.

    Locked as the merges went, not by id: an absorbed membership takes part in nothing that others wait for.
    The database ends a circle all the same.
    """
    moved: dict[UUID, UUID] = {}
    while True:
        standing, programme = await lock_member(member_id, programme, work)
        back = await work.merges.came_back(member_id, programme.id)
        moved = {**back, **{first: back.get(last, last) for first, last in moved.items()}}
        if standing.status is not MembershipStatus.CLOSED:
            return standing, programme, moved
        merged = await work.merges.of_absorbed(member_id, programme.id)
        if merged is None:
            return standing, programme, moved
        member_id, lots = merged
        moved = {**{first: lots.get(last, last) for first, last in moved.items()}, **lots}


def _delivered(
    held: HeldOrder, *, return_id: UUID | None, waits: bool = False, was_known: bool = False
) -> Delivered:
    return Delivered(
        order_id=held.order_id,
        member_id=held.member_id,
        return_id=return_id,
        waits=waits,
        was_known=was_known,
    )


def _return_id(delivery: Delivery) -> UUID | None:
    return None if isinstance(delivery, Completion) else delivery.id


def _refused(held: HeldOrder, delivery: Delivery, no: Refusal, *, at: datetime) -> Fact:
    assert held.member_id is not None
    own: dict[str, Any] = {}
    if isinstance(delivery, Return):
        own = {"return_source": delivery.source, "return_external_id": delivery.external_id}
    return Fact(
        kind="order.delivery_refused",
        member_id=held.member_id,
        at=at,
        payload={
            "order": str(OrderId(held.member_id.value, held.order_id)),
            "source": held.source,
            "external_id": held.external_id,
            "delivery": kind_of(delivery).value,
            "code": no.code,
            **own,
        },
    )


def _to_plain(result: Delivered) -> Mapping[str, Any]:
    return {
        "order": result.order_id.hex,
        "member": result.member_id.value.hex if result.member_id else None,
        "return": result.return_id.hex if result.return_id else None,
        "waits": result.waits,
        "was_known": result.was_known,
    }


def _from_plain(plain: Mapping[str, Any]) -> Delivered:
    return Delivered(
        order_id=UUID(plain["order"]),
        member_id=MemberId(UUID(plain["member"])) if plain["member"] else None,
        return_id=UUID(plain["return"]) if plain["return"] else None,
        waits=plain["waits"],
        was_known=plain["was_known"],
    )
