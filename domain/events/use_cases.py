"""What callers can do with events: register, release what awaited them, keep points alive."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.campaigns.campaign import Trigger
from domain.conditions.subject import EventFacts
from domain.events.event import Event, check
from domain.events.naming.use_cases import EventMember, whose
from domain.events.ports import KeptEvent
from domain.events.refusals import EventConflict
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import EventId, MemberId, OrderId
from domain.kernel.refusal import InvalidInput
from domain.members.standing import require_open
from domain.occasions.settlement import Occasion, bonus_named
from domain.occasions.use_cases import celebrate
from domain.orders.ports import Contact
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.facts import facts_of
from domain.points.page import Page
from domain.points.pages import open_pages
from domain.points.terms import lot_expires_at
from domain.points.use_cases import lock_member
from domain.points.writing import Because
from domain.programme.programme import Programme
from domain.tiers.ladder import Metric
from domain.tiers.use_cases import look_again
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordEvent:
    """A system reports what a member did. The member is named by id, by card, or by an identity."""

    event: Event
    programme: str | None
    member: EventMember
    keep: bool = False
    """Where nobody has the identity yet: keep the event until somebody binds it."""
    received_at: datetime
    """When the report came in, by the programme's clock: what lies far after it can not be meant."""
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRecorded:
    event_id: UUID
    member_id: MemberId | None
    """None: it is kept for whoever binds the identity."""
    released: Mapping[str, int]
    """By the wallet type's code: the points that can be spent because of it."""
    bonuses: tuple[Mapping[str, Any], ...]
    """What campaigns gave for it: campaign, wallet, points."""
    was_known: bool
    """The event had been recorded before, under another idempotency key; nothing was done now."""


async def record_event(command: RecordEvent, begin: Begin) -> Answer[EventRecorded]:
    """Record an event, once for ever by `(source, external id)`.

    Pending points that await an event of that name, of the named order where there is one, can be spent from
    the event's time on, and their term counts from there. Campaigns that ask about events of that name give
    what they give. What is due is booked first: points that nobody
    confirmed in time are gone, however late that is noticed. Points that die of inactivity live on where the
    wallet type says that events count.

    Raises InvalidInput, UnknownProgramme, UnknownMember, NotEnrolled, MembershipNotActive, EventConflict,
    IdempotencyKeyReused.
    """

    # Before the key is claimed: whoever mistypes may correct it under the same key.
    check(command.event, now=command.received_at)

    async def effect(work: Work) -> EventRecorded:
        return await _record(command, work)

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def _record(command: RecordEvent, work: Work) -> EventRecorded:
    event = command.event
    programme = await work.programmes.find(command.programme)
    _check_data(event, programme)
    fingerprint = event.fingerprint(programme.code)
    contact = command.member.contact
    if command.keep and contact is not None:
        await work.orders.hold_contacts([contact])  # whoever binds it waits, and finds the event
        if await work.members.holder_of(contact.kind, contact.fingerprint) is None:
            return await _keep(event, contact, fingerprint, programme, work)
    member_id = await whose(command.member, work)
    known = await work.events.register(
        event, event_id=work.new_id(), member_id=member_id, fingerprint=fingerprint
    )
    if not known.is_new:
        if known.fingerprint != fingerprint or known.member_id != member_id.value:
            raise EventConflict(source=event.source, external_id=event.external_id)
        released = await work.events.released(member_id, known.event_id)
        return EventRecorded(
            event_id=known.event_id, member_id=member_id, released=released, bonuses=(), was_known=True
        )
    order_id = None
    if event.order is not None:
        order_id = await work.events.order(member_id, event.order)
        if order_id is None:
            raise InvalidInput("order", "UNKNOWN")
    return await _take_effect(event, known.event_id, order_id, member_id, programme, work)


async def _keep(
    event: Event, contact: Contact, fingerprint: bytes, programme: Programme, work: Work
) -> EventRecorded:
    """Keep what somebody did of whom only an online id is known. Raises InvalidInput, EventConflict."""
    if event.order is not None:
        raise InvalidInput("order", "NOT_HERE")
    kept = await work.events.keep(
        event, contact, event_id=work.new_id(), programme_id=programme.id, fingerprint=fingerprint
    )
    if kept is None:
        raise EventConflict(source=event.source, external_id=event.external_id)
    return EventRecorded(
        event_id=kept.event_id, member_id=None, released={}, bonuses=(), was_known=not kept.is_new
    )


async def hold_kept_events(
    work: Work, member_id: MemberId, contacts: Sequence[Contact], *, joining: UUID | None = None
) -> list[KeptEvent]:
    """The events that were kept for these identities are the member's from now on, by name: before the member
    is locked, and after the contacts are. Each is given once. `joining`: the programme of a member who
    enrols; else those that it has joined."""
    return await work.events.give_kept(member_id, contacts, joining=joining)


async def join_kept_events(work: Work, member_id: MemberId, kept: Sequence[KeptEvent]) -> None:
    """What was kept takes effect, in the order in which it happened: as if it had been reported now, with the
    time at which it happened. The last step of enrolling and of binding."""
    for each in kept:
        programme = await work.programmes.at_version(each.programme_id, 1)  # any: the lock compares
        await _take_effect(each.event, each.event_id, None, member_id, programme, work)


async def _take_effect(
    event: Event,
    event_id: UUID,
    order_id: UUID | None,
    member_id: MemberId,
    programme: Programme,
    work: Work,
) -> EventRecorded:
    asked = bool(programme.campaigns)
    paid_at = event.at if asked else None
    standing, programme = await lock_member(member_id, programme, work, paid_at=paid_at, measured=asked)
    require_open(standing)
    pages = open_pages(standing, programme, new_id=work.new_id)
    at = min(event.at, standing.moment)
    await work.events.lots_awaiting(list(pages.values()), event.name, order_id)
    for wallet_id, page in pages.items():
        wallet = programme.wallet_by_id[wallet_id]
        for lot in page.awaiting(event.name, order_id, at=at):
            opens = max(at, lot.earned_at)
            page.confirm(
                lot.id,
                available_at=opens,
                expires_at=lot_expires_at(lot, wallet.expiry, available_at=opens, zone=programme.zone),
                because=Because(cause=Cause(CauseKind.EVENT, event_id.hex)),
            )
        page.note_activity(at)
        page.book_due()
    await work.events.add(
        event,
        event_id=event_id,
        member_id=member_id,
        programme_id=programme.id,
        order_id=order_id,
        moment=standing.moment,
    )
    occasion = Occasion(trigger=Trigger.EVENT, at=event.at, event=EventFacts(event.name, event.data))
    settled = await celebrate(occasion, programme, standing, pages, work)
    await work.points.record(list(pages.values()))
    await work.facts.tell(
        _fact(event, event_id, order_id, member_id, at),
        *facts_of(pages.values()),
        *(settled.facts if settled else ()),
    )
    if any(figure.metric is Metric.ENGAGEMENT for figure in programme.figures):
        await look_again(member_id, programme, work)
    return EventRecorded(
        event_id=event_id,
        member_id=member_id,
        released=_released(pages.values()),
        bonuses=tuple(bonus_named(each) for each in settled.bonuses) if settled else (),
        was_known=False,
    )


def _check_data(event: Event, programme: Programme) -> None:
    """What an event says, its type allows; one whose name has no type says nothing. Raises InvalidInput."""
    type_ = programme.event_types.get(event.name)
    if type_ is not None:
        type_.check(event.data)
    elif event.data:
        raise InvalidInput("data", "NOT_HERE")


def _released(pages: Iterable[Page]) -> dict[str, int]:
    """What the event has activated, and not the clock."""
    found: dict[str, int] = {}
    for page in pages:
        for entry in page.entries:
            if entry.kind is EntryKind.ACTIVATE and entry.cause.kind is CauseKind.EVENT:
                found[page.account.wallet] = found.get(page.account.wallet, 0) + entry.points
    return found


def _fact(event: Event, event_id: UUID, order_id: UUID | None, member_id: MemberId, at: datetime) -> Fact:
    payload = {
        "event": str(EventId(member_id.value, event_id)),
        "name": event.name,
        "source": event.source,
        "external_id": event.external_id,
    }
    if order_id is not None:
        payload["order"] = str(OrderId(member_id.value, order_id))
    return Fact(kind="event.recorded", member_id=member_id, at=at, payload=payload)


def _to_plain(result: EventRecorded) -> Mapping[str, Any]:
    return {
        "event": result.event_id.hex,
        "member": result.member_id.value.hex if result.member_id else None,
        "released": dict(result.released),
        "bonuses": [dict(each) for each in result.bonuses],
        "was_known": result.was_known,
    }


def _from_plain(plain: Mapping[str, Any]) -> EventRecorded:
    return EventRecorded(
        event_id=UUID(plain["event"]),
        member_id=MemberId(UUID(plain["member"])) if plain["member"] else None,
        released=plain["released"],
        bonuses=tuple(plain.get("bonuses", ())),
        was_known=plain["was_known"],
    )
