"""How campaigns are asked about an occasion while the member is locked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from domain.campaigns.choosing import needs_of_campaigns
from domain.campaigns.effects import BoostTier
from domain.campaigns.telling.use_cases import tell
from domain.kernel.ids import MemberId
from domain.members.refusals import NotEnrolled
from domain.members.standing import Standing
from domain.occasions.settlement import Occasion, OccasionSettlement, occasion_keys, settle_occasion
from domain.points.facts import facts_of
from domain.points.page import Page
from domain.points.pages import open_pages
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.tiers.giving.use_cases import boost
from domain.work import Work


async def celebrate(
    occasion: Occasion, programme: Programme, standing: Standing, pages: Mapping[UUID, Page], work: Work
) -> OccasionSettlement | None:
    """Ask, put what is given on the pages and write the rest; the caller writes the pages. The standing was
    read with its figures and with the tiers of the occasion's time."""
    campaigns = occasion.campaigns(programme)
    if not campaigns:
        return None
    member_id = MemberId(standing.member_id)
    needs = needs_of_campaigns(campaigns)
    known = await work.campaigns.facts(member_id, programme, needs, at=occasion.at)
    standing = replace(standing, known=known)
    keys = occasion_keys(occasion, programme, standing)
    if keys:
        standing = replace(standing, used=await work.points.used(member_id, programme, keys))
    settled = settle_occasion(occasion, programme, standing, pages, new_id=work.new_id)
    if settled is not None:
        await work.campaigns.record(settled, programme.id)
        places = {**standing.places, **{ladder.id: place for ladder, place in settled.places}}
        standing = replace(standing, places=places)
        for bonus in settled.bonuses:
            for effect in bonus.campaign.effects:
                if isinstance(effect, BoostTier):
                    standing = await boost(effect, bonus.campaign.code, standing, programme, work)
    return settled


@dataclass(frozen=True, slots=True)
class Celebrated:
    asked: bool
    decision_id: UUID | None
    """Of what was given, where a campaign applied."""


NOT_ASKED = Celebrated(asked=False, decision_id=None)


async def celebrate_alone(
    occasion: Occasion, member_id: MemberId, programme: Programme, work: Work, *, name: str | None = None
) -> Celebrated:
    """An occasion that comes by itself, with nothing else to write: lock the member, ask, give.

    `name`: of what happens once for ever. It is taken under the lock and in the same transaction, whether or
    not a campaign applies. Who has left the programme hears of nothing.
    """
    try:
        standing, programme = await lock_member(
            member_id, programme, work, paid_at=occasion.at, measured=True
        )
    except NotEnrolled:
        return NOT_ASKED
    if standing.status.has_ended:
        return NOT_ASKED
    if name is not None and not await work.occasions.take(member_id, programme.id, name, at=occasion.at):
        return NOT_ASKED
    pages = open_pages(standing, programme, new_id=work.new_id)
    settled = await celebrate(occasion, programme, standing, pages, work)
    if settled is not None:
        await work.points.record(list(pages.values()))
        await tell([*facts_of(pages.values()), *settled.facts], programme, work)
    return Celebrated(asked=True, decision_id=settled.decision_id if settled else None)
