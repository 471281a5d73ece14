"""What tiers give on birthdays."""

from __future__ import annotations

from datetime import date, datetime

from domain.kernel.ids import MemberId
from domain.members.standing import MembershipStatus
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.tiers.benefits import BenefitKind
from domain.tiers.handing.handout import Handout
from domain.tiers.handing.use_cases import hand_over
from domain.work import Work


def has_gifts(programme: Programme, at: datetime) -> bool:
    """Whether any tier gives something on birthdays."""
    tiers = (tier for ladder in programme.ladders_at(at) for tier in ladder.tiers)
    return any(each.kind is BenefitKind.BIRTHDAY_GIFT for tier in tiers for each in tier.benefits)


async def give_birthday_gifts(member_id: MemberId, programme: Programme, day: date, work: Work) -> None:
    """The gift of the tier in which the member stands now, of each ladder: once in the day's year."""
    standing, programme = await lock_member(member_id, programme, work)
    if standing.status is not MembershipStatus.ACTIVE:
        return
    wanted = [
        Handout(
            id=work.new_id(),
            member_id=member_id,
            ladder=ladder,
            owner=owner,
            benefit=benefit,
            period_on=day.replace(month=1, day=1),
        )
        for ladder in programme.ladders_at(standing.moment)
        if (place := standing.places.get(ladder.id)) is not None
        for owner, benefit in ladder.owned_benefits(ladder.tier(place.tier))
        if benefit.kind is BenefitKind.BIRTHDAY_GIFT
    ]
    if wanted:
        await hand_over(wanted, programme, work, at=standing.moment)
