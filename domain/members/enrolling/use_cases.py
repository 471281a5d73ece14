"""Making a person a member, inside somebody's transaction: at a till, in a shop, at the first log-in."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from domain.events.use_cases import hold_kept_events, join_kept_events
from domain.kernel.facts import Fact
from domain.kernel.ids import CardId, MemberId
from domain.kernel.periods import day_of
from domain.members.card import new_card_number
from domain.members.member import NewMember, check_birthday, identities
from domain.orders.refusals import UnknownStore
from domain.orders.use_cases import hold_guest_orders, join_guest_orders
from domain.privacy.use_cases import GivenConsent, consents_for_profile, keep_consents
from domain.programme.programme import Programme
from domain.prospects.joining.use_cases import join_prospects
from domain.tiers.qualification import join
from domain.work import Work


async def enrol_in(
    work: Work,
    member_id: MemberId,
    new: NewMember,
    programme_code: str | None,
    consents: Sequence[GivenConsent],
) -> int:
    """Card, membership, an account of each wallet type, the lowest tier of each ladder. Returns how many
    orders, kept for a guest with this contact, became the member's.

    Raises InvalidInput, UnknownProgramme, UnknownStore, IdentityTaken, ConsentMissing and what else
    `consents_for_profile` raises.
    """
    profile = new.profile
    programme = await work.programmes.find(programme_code)
    check_birthday(profile, today=day_of(work.now, programme.zone))
    if new.store is not None and not await work.programmes.has_store(new.store):
        raise UnknownStore(new.store)
    agreed = await consents_for_profile(
        work,
        profile,
        consents,
        member_id=None,
        today=day_of(programme.now(work.now), programme.zone),
        by=new.by,
        at=work.now,
    )
    bound = work.members.contacts(identities(profile))
    guests = await hold_guest_orders(work, bound)
    card_id = work.new_id()
    events = await hold_kept_events(work, member_id, bound, joining=programme.id)
    await work.members.enrol(member_id, new, at=work.now)
    while not await work.members.issue_card(
        member_id, card_id, new_card_number(secrets.randbelow), at=work.now
    ):
        pass  # one in a hundred million, at a million members
    await join_programme(member_id, programme, work)
    await work.facts.tell(
        Fact(
            kind="member.enrolled",
            member_id=member_id,
            at=work.now,
            payload={
                "member": str(member_id),
                "card": str(CardId(member_id.value, card_id)),
                "programme": programme.code,
                "source": new.source.value,
                "store": new.store,
            },
        )
    )
    await keep_consents(work, member_id, agreed)
    joined = await join_guest_orders(work, member_id, guests)
    await join_kept_events(work, member_id, events)
    await join_prospects(work, member_id, bound)
    return joined


async def join_programme(member_id: MemberId, programme: Programme, work: Work) -> None:
    """A membership, its accounts and places. Nobody else can see it yet, so the transaction's start is the
    moment: nothing is locked."""
    if programme.sandbox:  # its clock may have been moved since this process read it
        programme = await work.programmes.current(programme.code)
    now = programme.now(work.now)
    version = await work.members.join(member_id, programme.id, at=now)
    if version != programme.version:
        programme = await work.programmes.at_version(programme.id, version)
    await work.points.open(member_id, programme)
    for ladder in programme.ladders_at(now):
        place, move = join(ladder, at=now, zone=programme.zone)
        await work.tiers.join(member_id, programme.id, ladder, place, move, at=now)
