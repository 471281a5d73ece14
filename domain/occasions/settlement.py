"""Everything that one occasion causes by campaigns, decided before anything is written.

The same terms as for orders: what is live at its time, in the order of priority, up to the limits. There are
no lines and no money here, so a campaign gives points, tags and facts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.campaigns.announcing import badges_of, due_facts, tags_of
from domain.campaigns.campaign import Campaign, Trigger
from domain.campaigns.choosing import applying, counters, eligible, needs_of_campaigns
from domain.campaigns.effects import Awarding, GiveByStreak, GivePoints
from domain.conditions.record import member_to_plain
from domain.conditions.subject import EventFacts, Subject
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.kernel.periods import instant
from domain.members.standing import Standing
from domain.orders.awards import give, key_to_plain, used_of
from domain.orders.bonuses import Bonus, bonus_to_plain, points_left, uses_of
from domain.orders.settlement import tier_moves, upgrades
from domain.points.caps import CapKey
from domain.points.entry import Cause, CauseKind
from domain.points.page import Page
from domain.points.terms import Immediate, OnCompletion, OnEvent, Pending
from domain.points.writing import Because
from domain.programme.programme import POINTS, PROGRESS, Programme
from domain.tiers.facts import fact_of_move
from domain.tiers.ladder import Figure, Ladder, Metric
from domain.tiers.moves import TierMove
from domain.tiers.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Something that campaigns are asked about, once for ever."""

    trigger: Trigger
    at: datetime
    event: EventFacts | None = None
    """What conditions can ask about it."""
    only: UUID | None = None
    """The one campaign that is asked, where it is the campaign's own occasion: its mission, its hour."""

    def campaigns(self, programme: Programme) -> list[Campaign]:
        """Those that are asked."""
        found = programme.campaigns_at(self.at, self.trigger)
        if self.only is not None:
            return [each for each in found if each.campaign_id == self.only]
        named = self.event.name if self.trigger is Trigger.EVENT and self.event else None
        return [each for each in found if each.event == named]


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionSettlement:
    """What to write beside the pages' lines, in their transaction."""

    decision_id: UUID
    member_id: UUID
    at: datetime
    moment: datetime
    bonuses: tuple[Bonus, ...]
    used: Mapping[CapKey, int]
    moves: tuple[TierMove, ...]
    places: tuple[tuple[Ladder, Place], ...]
    """Those that have changed, also where a floor hides it."""
    record: Mapping[str, Any]
    facts: tuple[Fact, ...]

    @property
    def tags(self) -> list[str]:
        return tags_of(self.bonuses)

    @property
    def badges(self) -> list[tuple[str, UUID]]:
        return badges_of(self.bonuses)


def subject_of_occasion(occasion: Occasion, programme: Programme, standing: Standing) -> Subject:
    ladders = programme.ladders_at(occasion.at)
    return Subject(
        at=occasion.at,
        zone=programme.zone,
        ranks={each.code: each.codes for each in ladders},
        tiers={each.code: standing.tiers_at_payment.get(each.id, each.tiers[0].code) for each in ladders},
        member=standing.known,
        event=occasion.event,
    )


def occasion_keys(occasion: Occasion, programme: Programme, standing: Standing) -> list[CapKey]:
    """The counters that the campaigns look at which may apply."""
    meant = eligible(occasion.campaigns(programme), subject_of_occasion(occasion, programme, standing))
    return sorted(counters(meant, occasion.at, programme.zone, occasion.event))


def settle_occasion(
    occasion: Occasion,
    programme: Programme,
    standing: Standing,
    pages: Mapping[UUID, Page],
    *,
    new_id: Callable[[], UUID],
) -> OccasionSettlement | None:
    """Put what campaigns give on the pages, and say what else is to be written; None where none applies."""
    subject = subject_of_occasion(occasion, programme, standing)
    campaigns = occasion.campaigns(programme)
    meant = eligible(campaigns, subject)
    applied = applying(meant, standing.used, occasion.at, programme.zone, occasion.event)
    if not applied:
        return None
    decision_id = new_id()
    earned_at = min(occasion.at, standing.moment)
    bonuses = tuple(
        _write(_decide(each, occasion, programme, standing), programme, pages, decision_id, earned_at)
        for each in applied
    )
    figures = _figures_after(bonuses, earned_at, programme, standing)
    steps = upgrades(programme, standing, figures, standing.moment) if figures != standing.figures else []
    moves = tier_moves(steps)
    member = MemberId(standing.member_id)
    return OccasionSettlement(
        decision_id=decision_id,
        member_id=standing.member_id,
        at=occasion.at,
        moment=standing.moment,
        bonuses=bonuses,
        used=used_of(bonuses),
        moves=moves,
        places=tuple((ladder, place) for ladder, (place, _) in steps),
        record=_record(occasion, programme, standing, campaigns, subject, bonuses, moves),
        facts=(
            *due_facts(bonuses, member, decision_id, earned_at),
            *(fact_of_move(member, each.ladder, each.move) for each in moves),
        ),
    )


def _decide(campaign: Campaign, occasion: Occasion, programme: Programme, standing: Standing) -> Bonus:
    effect = campaign.awarding
    wallet = programme.wallet_by_code[effect.wallet if effect else POINTS]
    wanted = _wanted(effect, occasion)
    points, cut = points_left(campaign, wallet, wanted, occasion.at, programme, standing)
    return Bonus(
        campaign=campaign,
        wallet=wallet,
        base=0,
        plain=wanted,
        wanted=wanted,
        points=points,
        cut=cut,
        used=uses_of(campaign, 0, points, occasion.at, programme, occasion.event),
        shares=(),
    )


def _wanted(effect: Awarding | None, occasion: Occasion) -> int:
    """There are no lines and no money, so nothing else can give points here."""
    match effect:
        case GivePoints(_, points):
            return points
        case GiveByStreak():
            assert occasion.event is not None
            return effect.points_for(int(occasion.event.data["streak"]))
        case _:
            return 0


def _write(
    bonus: Bonus, programme: Programme, pages: Mapping[UUID, Page], decision_id: UUID, earned_at: datetime
) -> Bonus:
    cause = Cause(CauseKind.CAMPAIGN, bonus.campaign.id.hex)
    because = Because(cause=cause, decision_id=decision_id)
    pending, expiry = _pending(bonus.wallet.pending), bonus.wallet.expiry
    page = pages[bonus.wallet.id]
    return give(bonus, pending, expiry, page, because, earned_at=earned_at, zone=programme.zone)


def _pending(pending: Pending) -> Pending:
    """There is no order that could be completed or confirmed."""
    return Immediate() if isinstance(pending, OnCompletion | OnEvent) else pending


def _figures_after(
    bonuses: Sequence[Bonus], earned_at: datetime, programme: Programme, standing: Standing
) -> dict[Figure, int]:
    """Points of progress count at once, whatever brought them."""
    progress = sum(each.points for each in bonuses if each.wallet.code == PROGRESS)
    clock, zone, anchors = standing.moment, programme.zone, standing.anchors

    def counts(figure: Figure) -> bool:
        if figure.metric is not Metric.PROGRESS_POINTS:
            return False
        return earned_at >= figure.window.start(clock, zone, anchors)

    return {figure: value + (progress if counts(figure) else 0) for figure, value in standing.figures.items()}


def _record(
    occasion: Occasion,
    programme: Programme,
    standing: Standing,
    campaigns: Sequence[Campaign],
    subject: Subject,
    bonuses: Sequence[Bonus],
    moves: Sequence[TierMove],
) -> dict[str, Any]:
    event = occasion.event
    return {
        "inputs": {
            "trigger": occasion.trigger.value,
            "programme": programme.id.hex,
            "programme_version": standing.programme_version,
            "moment": instant(standing.moment),
            "at": instant(occasion.at),
            "tiers": {ladder.hex: tier for ladder, tier in standing.tiers_at_payment.items()},
            "used": [[key.rule, *key_to_plain(key), used] for key, used in sorted(standing.used.items())],
        },
        "campaigns": {
            "count": len(campaigns),
            "member": member_to_plain(subject, needs_of_campaigns(campaigns)),
            "event": [event.name, dict(event.data)] if event else None,
        },
        "awards": [_award_to_plain(each) for each in bonuses],
        "tiers": [each.to_plain() for each in moves],
    }


def _award_to_plain(bonus: Bonus) -> dict[str, Any]:
    """A counter that goes by what an event says has a name of its own, which stands beside what was used."""
    counter = bonus.campaign.counter
    used = [
        [*key_to_plain(key), amount, *([key.rule] if key.rule != counter else [])]
        for key, amount in sorted(bonus.used.items())
    ]
    return {**bonus_to_plain(bonus), "used": used}


def bonus_named(bonus: Bonus) -> dict[str, Any]:
    """As answers name it."""
    return {"campaign": bonus.campaign.code, "wallet": bonus.wallet.code, "points": bonus.points}
