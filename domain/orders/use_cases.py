"""What callers can do with orders: register, decide, record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.campaigns.choosing import needs_of_campaigns
from domain.campaigns.effects import BoostTier
from domain.campaigns.telling.use_cases import to_tell
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import EntryId, GuestOrderId, MemberId
from domain.members.refusals import NotEnrolled, UnknownMember
from domain.members.standing import Standing
from domain.orders.awards import cap_keys
from domain.orders.bonuses import NO_PRODUCTS, Asked, Products, ask, bonus_keys, campaigns_of
from domain.orders.deliveries.use_cases import apply_waiting
from domain.orders.order import Order, check
from domain.orders.ports import Contact, GuestOrder, HeldOrder
from domain.orders.refusals import OrderConflict, UnknownChannel, UnknownStore, UnknownTender
from domain.orders.settlement import Settlement, settle, standing_after
from domain.orders.trying import TryOrder
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.programme.refusals import WrongCurrency
from domain.tiers.giving.use_cases import boost
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOrder:
    """A shop reports a paid order. The person is named by id or card, or by a contact, or not at all."""

    order: Order
    programme: str | None
    member_id: MemberId | None = None
    card_number: str | None = None
    contact: Contact | None = None
    tender: tuple[EntryId, ...] = ()
    """Entries of spends that paid for the order without naming it."""
    received_at: datetime
    """When the report came in, by the programme's clock: what lies far after it can not be meant."""
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRecorded:
    order_id: UUID
    member_id: MemberId | None
    """None while the person is not known."""
    was_known: bool
    """The order had been recorded before, under another idempotency key; nothing was done now."""
    settlement: Settlement | None = field(default=None, compare=False, repr=False)
    """What was written just now, where the order still stands as it says: nobody needs to read it again."""


async def record_order(command: RecordOrder, begin: Begin) -> Answer[OrderRecorded]:
    """Record a paid order and everything it causes, once for ever by `(source, external id)`.

    An order of an unknown person is kept as a guest's and joined when the person is known. Raises
    InvalidInput, UnknownProgramme, UnknownStore, UnknownChannel, UnknownMember, NotEnrolled,
    MembershipNotActive, WrongCurrency, OrderConflict, UnknownTender, IdempotencyKeyReused.
    """

    # Before the key is claimed: whoever mistypes may correct it under the same key.
    check(command.order, now=command.received_at)

    async def effect(work: Work) -> OrderRecorded:
        return await _record(command, work)

    return await once(command.key, begin, effect, to_plain=recorded_to_plain, from_plain=_from_plain)


async def _record(command: RecordOrder, work: Work) -> OrderRecorded:
    programme = await work.programmes.find(command.programme)
    order = replace(command.order, programme=programme.code)
    if order.currency != programme.currency:
        raise WrongCurrency(expected=programme.currency, got=order.currency)
    if order.store is not None and not await work.programmes.has_store(order.store):
        raise UnknownStore(order.store)
    if not await work.programmes.has_channel(order.channel):
        raise UnknownChannel(order.channel)
    order = await _with_categories(order, work)
    member_id = await _whose(command, work)
    if member_id is None and command.tender:
        raise UnknownTender(command.tender[0])  # nobody has spent it

    known = await work.orders.register(order, order_id=work.new_id(), member_id=member_id)
    if known.is_new:
        unchanged: Settlement | None = None
        if member_id is None:
            await _keep_guest(order, programme, known.order_id, command.contact, work)
        else:
            settlement = await settle_order(order, known.order_id, member_id, programme, work)
            await _link_tender(command.tender, order, member_id, work)
            if known.was_named:
                await apply_waiting(_held(order, known.order_id, member_id), work)
            else:
                unchanged = settlement
        return OrderRecorded(
            order_id=known.order_id, member_id=member_id, was_known=False, settlement=unchanged
        )

    same_person = member_id is None or known.member_id in (None, member_id)
    if known.fingerprint != order.fingerprint or not same_person:
        raise OrderConflict(source=order.source, external_id=order.external_id)
    if known.member_id is None and member_id is not None:
        await _give(order, known.order_id, member_id, programme, work, tender=command.tender)
        return OrderRecorded(order_id=known.order_id, member_id=member_id, was_known=False)
    return OrderRecorded(order_id=known.order_id, member_id=known.member_id, was_known=True)


async def try_order(command: TryOrder, begin: Begin) -> tuple[Settlement, Programme]:
    """What the order would earn if it were recorded now: nothing is written and nobody waits. Raises
    InvalidInput, UnknownProgramme, UnknownStore, UnknownChannel, NotEnrolled, MembershipNotActive,
    WrongCurrency."""
    async with begin() as work:
        programme = await work.programmes.current(command.programme)
        order = replace(command.order, programme=programme.code)
        check(order, now=programme.now(work.now))
        if order.currency != programme.currency:
            raise WrongCurrency(expected=programme.currency, got=order.currency)
        if order.store is not None and not await work.programmes.has_store(order.store):
            raise UnknownStore(order.store)
        if not await work.programmes.has_channel(order.channel):
            raise UnknownChannel(order.channel)
        standing = await work.points.glance(command.member_id, programme, paid_at=order.paid_at)
        if standing is None:
            raise NotEnrolled(programme.code)
        return await settle_on_paper(order, command.member_id, programme, standing, work), programme


async def settle_on_paper(
    order: Order, member_id: MemberId, programme: Programme, standing: Standing, work: Work
) -> Settlement:
    """What an order would cause for whom was only glanced at. Raises MembershipNotActive."""
    order = await _with_categories(order, work)
    asked = await ask_campaigns(order, member_id, programme, standing, work)
    if asked is not None:
        standing = replace(standing, known=asked.subject.member)
    keys = sorted({*cap_keys(order, programme), *bonus_keys(asked, order, programme)})
    if keys:
        used = await work.points.used_now(member_id, programme, keys)
        standing = replace(standing, used=used)
    return settle(
        order,
        programme,
        standing,
        order_id=work.new_id(),
        clock=standing.moment,
        new_id=work.new_id,
        asked=asked,
    )


async def settle_order(
    order: Order, order_id: UUID, member_id: MemberId, programme: Programme, work: Work
) -> Settlement:
    """Lock the member, decide the order, write what it causes."""
    standing, programme = await lock_member(member_id, programme, work, paid_at=order.paid_at, measured=True)
    asked = await ask_campaigns(order, member_id, programme, standing, work)
    if asked is not None:
        standing = replace(standing, known=asked.subject.member)
    # Those that all members share are held from here on: of campaigns only those that may apply.
    keys = sorted({*cap_keys(order, programme), *bonus_keys(asked, order, programme)})
    if keys:
        standing = replace(standing, used=await work.points.used(member_id, programme, keys))
    settlement = settle(
        order,
        programme,
        standing,
        order_id=order_id,
        clock=standing.moment,
        new_id=work.new_id,
        asked=asked,
    )
    await record_settlements([settlement], programme, work)
    return settlement


async def record_settlements(settlements: Sequence[Settlement], programme: Programme, work: Work) -> None:
    """Write what was decided, lift whom campaigns lift, tell of all of it."""
    facts = [fact for settlement in settlements for fact in settlement.facts]
    facts = await to_tell(facts, programme, work)
    boosting = [each for each in settlements if boosts_of(each)]
    await work.orders.record(settlements, programme.id, () if boosting else facts)
    if boosting:
        for settlement in boosting:
            await boost_tiers(settlement, programme, work)
        await work.facts.tell(*facts)


async def take_name(order: Order, member_id: MemberId, work: Work) -> tuple[Order, UUID, bool]:
    """The name of a new order of this member's, for ever: before the member is locked. Gives the order with
    its categories, its id, and whether something was told of it before. Raises OrderConflict."""
    order = await _with_categories(order, work)
    known = await work.orders.register(order, order_id=work.new_id(), member_id=member_id)
    if not known.is_new:
        raise OrderConflict(source=order.source, external_id=order.external_id)
    return order, known.order_id, known.was_named


async def settle_named(
    order: Order, order_id: UUID, member_id: MemberId, programme: Programme, work: Work, *, was_named: bool
) -> Settlement:
    """Settle an order whose name was taken a moment ago, and what was told of it before."""
    settlement = await settle_order(order, order_id, member_id, programme, work)
    if was_named:
        await apply_waiting(_held(order, order_id, member_id), work)
    return settlement


async def boost_tiers(settlement: Settlement, programme: Programme, work: Work) -> None:
    """Lift the member where a campaign that applied says so; the settlement is written."""
    boosts = boosts_of(settlement)
    if boosts:
        standing = standing_after(settlement, moment=settlement.standing.moment)
        standing = replace(standing, figures=settlement.figures)
        for effect, code in boosts:
            standing = await boost(effect, code, standing, programme, work)


def boosts_of(settlement: Settlement) -> list[tuple[BoostTier, str]]:
    """Where campaigns that applied lift the member, and which."""
    return [
        (effect, bonus.campaign.code)
        for bonus in settlement.bonuses
        for effect in bonus.campaign.effects
        if isinstance(effect, BoostTier)
    ]


async def ask_campaigns(
    order: Order, member_id: MemberId, programme: Programme, standing: Standing, work: Work
) -> Asked | None:
    """The campaigns that are live at the payment time, asked with what they want to know."""
    campaigns = campaigns_of(order, programme)
    if not campaigns:
        return None
    needs = needs_of_campaigns(campaigns)
    known = await work.campaigns.facts(member_id, programme, needs, at=order.paid_at)
    products: Products = NO_PRODUCTS
    if needs.products:
        products = await work.campaigns.products([line.sku for line in order.lines])
    return ask(order, programme, replace(standing, known=known), products)


async def hold_guest_orders(work: Work, contacts: Sequence[Contact]) -> list[GuestOrder]:
    """The orders that were kept for somebody with these contacts, held: before the member is locked."""
    await work.orders.hold_contacts(contacts)
    return await work.orders.guests_of(contacts)


async def join_guest_orders(work: Work, member_id: MemberId, guests: Sequence[GuestOrder]) -> int:
    """Settle orders that were kept for a guest, now that it is this member.

    The last step of enrolling and of binding an identity, in their transaction. An order of a programme that
    the member has not joined goes on waiting. Returns how many orders were settled.
    """
    settled = 0
    for guest in guests:
        programme = await work.programmes.find(guest.order.programme)
        if await work.points.lock(member_id, programme) is not None:
            await _give(guest.order, guest.order_id, member_id, programme, work)
            settled += 1
    return settled


async def _give(
    order: Order,
    order_id: UUID,
    member_id: MemberId,
    programme: Programme,
    work: Work,
    *,
    tender: Sequence[EntryId] = (),
) -> None:
    await work.orders.give_to(order, member_id)
    await work.orders.take_guest(order)
    await settle_order(order, order_id, member_id, programme, work)
    await _link_tender(tender, order, member_id, work)
    await apply_waiting(_held(order, order_id, member_id), work)


def _held(order: Order, order_id: UUID, member_id: MemberId) -> HeldOrder:
    return HeldOrder(
        source=order.source, external_id=order.external_id, order_id=order_id, member_id=member_id
    )


async def _link_tender(tender: Sequence[EntryId], order: Order, member_id: MemberId, work: Work) -> None:
    """Spends that name the order are known to have paid for it; these did so without naming it. Raises
    UnknownTender."""
    for entry in tender:
        own = entry.member == member_id.value
        if not own or not await work.points.link_spend(entry, order.source, order.external_id):
            raise UnknownTender(entry)


async def _keep_guest(
    order: Order, programme: Programme, order_id: UUID, contact: Contact | None, work: Work
) -> None:
    await work.orders.keep_guest(order, programme.id, order_id=order_id, contact=contact)
    await work.facts.tell(
        Fact(
            kind="order.kept_for_guest",
            member_id=None,
            at=order.paid_at,
            payload={
                "order": str(GuestOrderId(order_id)),
                "source": order.source,
                "external_id": order.external_id,
                "goods": order.goods,
                "currency": order.currency,
            },
        )
    )


async def _whose(command: RecordOrder, work: Work) -> MemberId | None:
    """The member that the order names. An id or card must exist; a contact may be nobody's yet."""
    if command.member_id is not None:
        if not await work.members.exists(command.member_id):
            raise UnknownMember
        return command.member_id
    if command.card_number is not None:
        holder = await work.members.holder_of_card(command.card_number)
        if holder is None:
            raise UnknownMember
        return holder
    if command.contact is not None:
        await work.orders.hold_contacts((command.contact,))
        return await work.members.holder_of(command.contact.kind, command.contact.fingerprint)
    return None


async def _with_categories(order: Order, work: Work) -> Order:
    categories = await work.programmes.categories_of(tuple(line.sku for line in order.lines))
    return with_categories(order, categories)


def with_categories(order: Order, categories: Mapping[str, str]) -> Order:
    """Each line with the catalogue's category; a SKU that it lacks stays without one."""
    return replace(
        order, lines=tuple(replace(line, category=categories.get(line.sku)) for line in order.lines)
    )


def recorded_to_plain(result: OrderRecorded) -> Mapping[str, Any]:
    return {
        "order": result.order_id.hex,
        "member": result.member_id.value.hex if result.member_id else None,
        "was_known": result.was_known,
    }


def _from_plain(plain: Mapping[str, Any]) -> OrderRecorded:
    return OrderRecorded(
        order_id=UUID(plain["order"]),
        member_id=MemberId(UUID(plain["member"])) if plain["member"] else None,
        was_known=plain["was_known"],
    )
