"""What one campaign gives for one order, and the arithmetic that says so.

A multiplying campaign gives the difference that it makes: what the earn rules give with it less what they
give without, campaigns asked one after another in the order of their priority. So each point is explained by
what gave it, and the sum is what the combined multiplier gives.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, TypeAlias

from domain.campaigns.campaign import Campaign, Trigger
from domain.campaigns.choosing import applying, counters, eligible
from domain.campaigns.effects import EarnPoints, GiveByStreak, GivePoints, MultiplyPoints, effect_to_plain
from domain.conditions.closures import compiled_for_lines
from domain.conditions.subject import EventFacts, Product, Subject
from domain.conditions.tree import Condition
from domain.kernel.amounts import PER_MILLE, split
from domain.kernel.made_often import made_often
from domain.members.standing import Standing
from domain.orders.awards import Award, Granted, enter, granted_to_plain, tier_expiry
from domain.orders.order import Order
from domain.points.caps import CapKey, CapUnit, Cut, Room, cap_to_plain, key_of, room
from domain.points.earning import Remainder, combined
from domain.points.page import Page
from domain.points.writing import Because
from domain.programme.programme import POINTS, Programme, WalletType

Products: TypeAlias = Mapping[str, Product]
NO_PRODUCTS: Products = MappingProxyType({})


@made_often
@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus(Granted):
    """What one campaign gave for the order; without points where its effects are others."""

    campaign: Campaign

    @property
    def gave_something(self) -> bool:
        """Points or something else; not where a limit left nothing and points are all it gives."""
        awarding = self.campaign.awarding
        return bool(self.points) or len(self.campaign.effects) > (awarding is not None)


def campaigns_of(order: Order, programme: Programme) -> list[Campaign]:
    """The campaigns that are asked about the order: those of its payment time."""
    return programme.campaigns_at(order.paid_at, Trigger.ORDER_PAID)


def subject_of(order: Order, programme: Programme, standing: Standing, products: Products) -> Subject:
    """About whom and what campaigns are asked: the member in the tiers of the payment time."""
    ladders = programme.ladders_at(order.paid_at)
    return Subject(
        at=order.paid_at,
        zone=programme.zone,
        ranks={each.code: each.codes for each in ladders},
        tiers={each.code: standing.tiers_at_payment.get(each.id, each.tiers[0].code) for each in ladders},
        member=standing.known,
        order=order,
        products=products,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The campaigns that an order was asked about, and which of them mean it."""

    campaigns: Sequence[Campaign]
    subject: Subject
    meant: Sequence[Campaign]
    """Those whose own terms hold, in order of priority."""


def ask(order: Order, programme: Programme, standing: Standing, products: Products) -> Asked | None:
    """None where no campaign is live."""
    campaigns = campaigns_of(order, programme)
    if not campaigns:
        return None
    subject = subject_of(order, programme, standing, products)
    return Asked(campaigns=campaigns, subject=subject, meant=eligible(campaigns, subject))


def counters_of(order: Order, programme: Programme) -> set[CapKey]:
    """The counters of every campaign that is asked about the order, whether it may apply or not."""
    return counters(campaigns_of(order, programme), order.paid_at, programme.zone)


def bonus_keys(asked: Asked | None, order: Order, programme: Programme) -> list[CapKey]:
    """The counters that the campaigns look at which may apply to the order."""
    return sorted(counters(asked.meant, order.paid_at, programme.zone)) if asked else []


def decide_bonuses(
    asked: Asked,
    order: Order,
    awards: Sequence[Award],
    programme: Programme,
    standing: Standing,
) -> tuple[Bonus, ...]:
    """What each campaign that applies gives; nothing is written yet. `awards`: of the earn rules."""
    bonuses: list[Bonus] = []
    before: list[Campaign] = []
    for campaign in applying(asked.meant, standing.used, order.paid_at, programme.zone):
        bonuses.append(_decide(campaign, before, asked.subject, order, awards, programme, standing))
        before.append(campaign)
    return tuple(bonuses)


def write_bonus(
    bonus: Bonus, order: Order, programme: Programme, standing: Standing, page: Page, because: Because
) -> Bonus:
    """The bonus with its entry, where it has points: under the terms of the wallet type and the tier.
    `because`: of this campaign."""
    wallet = bonus.wallet
    expiry = tier_expiry(order, programme, standing) or wallet.expiry
    return enter(bonus, wallet.pending, expiry, order, programme, standing, page, because)


def _decide(
    campaign: Campaign,
    before: Sequence[Campaign],
    subject: Subject,
    order: Order,
    awards: Sequence[Award],
    programme: Programme,
    standing: Standing,
) -> Bonus:
    effect = campaign.awarding
    wallet = programme.wallet_by_code[effect.wallet if effect else POINTS]
    weights = [line.paid for line in order.lines]
    base = order.goods
    plain = wanted = possible = 0
    cut: Cut | None = None
    match effect:
        case GivePoints(_, points):
            plain = wanted = possible = points
        case EarnPoints(_, _, _, _, lines):
            weights = _weights(lines, subject, order)
            base = sum(weights)
            money = _room(base, CapUnit.MONEY, campaign, order.paid_at, programme, standing)
            wanted = effect.points_for(base)
            base, cut = money.granted, money.cut
            plain = possible = effect.points_for(base)
        case MultiplyPoints(_, _, lines):
            weights = _weights(lines, subject, order)
            base = sum(weights)
            plain = wanted = possible = sum(
                _multiplied(effect, before, each, _part(each, weights, order)) for each in awards
            )
        case GiveByStreak():
            raise AssertionError("of check-ins only")
        case None:
            pass
    granted, cut_here = points_left(campaign, wallet, possible, order.paid_at, programme, standing)
    return Bonus(
        campaign=campaign,
        wallet=wallet,
        base=base,
        plain=plain,
        wanted=wanted,
        points=granted,
        cut=cut_here or cut,
        used=uses_of(campaign, base, granted, order.paid_at, programme),
        shares=tuple(split(granted, weights)),
    )


def _multiplied(effect: MultiplyPoints, before: Sequence[Campaign], award: Award, part: int) -> int:
    """The difference that the multiplier makes to what a rule gave, for a part of it."""
    if award.wallet.code != effect.wallet or not part:
        return 0
    others = [
        each.awarding.per_mille
        for each in before
        if isinstance(each.awarding, MultiplyPoints) and each.awarding.wallet == effect.wallet
    ]
    policy, own = award.rule.multipliers, (*award.multipliers, *others)
    with_it = combined(policy, (*own, effect.per_mille)).of(part)
    return max(0, with_it - combined(policy, own).of(part))


def _part(award: Award, weights: Sequence[int], order: Order) -> int:
    """The points of a rule for the lines that count, before multipliers: of what it granted where a cap cut
    it, and where it carries a remainder, by these lines' share of it."""
    is_whole = sum(weights) == order.goods
    if award.rule.remainder is not Remainder.CARRY and award.points == award.wanted:
        base = award.base if is_whole else min(award.base, sum(weights))
        return award.rule.points_for(base)
    plain = award.points * award.multiplier.denominator // award.multiplier.numerator
    return plain if is_whole or not order.goods else plain * sum(weights) // order.goods


def _weights(lines: Condition | None, subject: Subject, order: Order) -> list[int]:
    """What was paid for each line that counts."""
    if lines is None:
        return [line.paid for line in order.lines]
    holds = compiled_for_lines(lines)
    return [line.paid if holds(subject, line) else 0 for line in order.lines]


def points_left(
    campaign: Campaign,
    wallet: WalletType,
    wanted: int,
    at: datetime,
    programme: Programme,
    standing: Standing,
) -> tuple[int, Cut | None]:
    """What the campaign's limits on points and on what they cost leave, and the one that cut."""
    left = _room(wanted, CapUnit.POINTS, campaign, at, programme, standing)
    granted, cut = left.granted, left.cut
    price = wallet.terms.worth
    if price is not None:
        cost = _room(price.minor_of(granted), CapUnit.COST, campaign, at, programme, standing)
        if cost.cut is not None:
            granted, cut = min(granted, price.points_within(cost.granted)), cost.cut
    return granted, cut


def _room(
    wanted: int,
    unit: CapUnit,
    campaign: Campaign,
    at: datetime,
    programme: Programme,
    standing: Standing,
) -> Room:
    return room(wanted, unit, campaign.counter, campaign.caps, standing.used, at, programme.zone)


def uses_of(
    campaign: Campaign,
    money: int,
    points: int,
    at: datetime,
    programme: Programme,
    event: EventFacts | None = None,
) -> dict[CapKey, int]:
    """What the campaign takes of its limits."""
    effect = campaign.awarding
    price = programme.wallet_by_code[effect.wallet].terms.worth if effect else None
    amounts = {
        CapUnit.MONEY: money if points else 0,
        CapUnit.POINTS: points,
        CapUnit.USES: 1 if points or len(campaign.effects) > (effect is not None) else 0,
        CapUnit.COST: price.minor_of(points) if price else 0,
    }
    found = {
        key_of(campaign.counter_of(cap, event), cap, at, programme.zone): amounts[cap.unit]
        for cap in campaign.caps
    }
    return {key: amount for key, amount in found.items() if key is not None and amount}


def bonus_to_plain(bonus: Bonus) -> dict[str, Any]:
    """The bonus as the decision record keeps it, among the awards: a return reckons from it."""
    campaign = bonus.campaign
    return {
        "campaign": campaign.code,
        "rule": campaign.id.hex,
        "code": campaign.counter,
        "revision": campaign.revision,
        "wallet": bonus.wallet.code,
        "effect": effect_to_plain(campaign.awarding) if campaign.awarding else None,
        "base": bonus.base,
        "plain": bonus.plain,
        "multiplier": PER_MILLE,
        "wanted": bonus.wanted,
        "granted": bonus.points,
        "cut": [cap_to_plain(bonus.cut.cap), bonus.cut.left] if bonus.cut else None,
        "carried": 0,
        "carry": None,
        **granted_to_plain(bonus),
    }
