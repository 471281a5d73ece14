"""Whether a member may ask for a service now. Tickets call it; it opens no transaction of its own."""

from __future__ import annotations

from domain.kernel.ids import MemberId
from domain.members.refusals import NotEnrolled
from domain.merges.surviving.use_cases import lock_survivor
from domain.programme.programme import Programme
from domain.tickets.bespoke.entitlement import entitlements
from domain.tickets.refusals import ServiceNotOpen
from domain.tiers.benefits import Benefit
from domain.work import Work


async def check_service(code: str, member_id: MemberId | None, programme: Programme, work: Work) -> None:
    """The member is held until the ticket is written, so that two that come at once are counted one after
    the other. Raises ServiceNotOpen."""
    if member_id is None:
        raise ServiceNotOpen(service=code, reason="NOT_YOURS")
    try:
        standing, programme = await lock_survivor(member_id, programme, work)
    except NotEnrolled:
        raise ServiceNotOpen(service=code, reason="NOT_YOURS") from None
    at = standing.moment
    ladder = programme.default_ladder(at)
    benefits: tuple[Benefit, ...] = ()
    if ladder is not None and not standing.status.has_ended and ladder.id in standing.places:
        benefits = ladder.benefits(ladder.tier(standing.places[ladder.id].tier))
    persons = [MemberId(standing.member_id), *await work.persons.parts_of(MemberId(standing.member_id))]
    asked = await work.tickets.asked_for(persons, programme.id)
    found = {each.code: each for each in entitlements(benefits, asked, at=at, zone=programme.zone)}
    if code not in found:
        raise ServiceNotOpen(service=code, reason="NOT_YOURS")
    if found[code].left == 0:
        raise ServiceNotOpen(service=code, reason="USED_UP")
