"""What a past came to, under some rules: by member, and what a campaign gave in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import TypeAlias
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.campaigns.campaign import Campaign
from domain.orders.return_settlement import ReturnSettlement
from domain.orders.settlement import Settlement
from domain.points.caps import CapKey
from domain.programme.programme import POINTS, Programme
from domain.simulation.life import Life
from domain.simulation.timeline import Happening, Past, PastOrder, PastReturn, Timeline, moment_of

Step: TypeAlias = tuple[int, Happening]
"""Whose it is, by place, and what happened."""


@dataclass(slots=True)
class MemberOutcome:
    points: int = 0
    """Granted by orders of the period in the wallet type `points`, less what their returns took back."""
    given: int = 0
    """By the campaign in question, gross, in whatever wallet type it gives."""
    uses: int = 0
    sales: int = 0
    """Of the orders to which it applied, in minor units."""
    expired: int = 0
    """Of the wallet type `points`, by the end of the period."""
    balance: int = 0
    """Of the wallet type `points`, at the end of the period."""
    tiers: dict[str, str] = field(default_factory=dict)
    """By ladder: the tier at the end of the period."""


@dataclass(slots=True)
class Share:
    """What the campaign gave to some of the members: of a tier as they were when they paid, of a segment."""

    uses: int = 0
    points: int = 0


@dataclass(slots=True)
class Outcome:
    members: dict[UUID, MemberOutcome] = field(default_factory=dict)
    by_tier: dict[str, Share] = field(default_factory=dict)
    """Of the default ladder."""
    by_segment: dict[str, Share] = field(default_factory=dict)
    """A member of several counts in each."""
    wanted: int = 0
    """What the campaign would have given without limits."""
    orders: int = 0
    """Of the period that were played again."""
    refused: int = 0
    awards: list[tuple[UUID, str, str, int]] = field(default_factory=list)
    """Order, rule or campaign, wallet type, points: of each award, where they were asked for."""

    def add(self, other: Outcome) -> None:
        """What the pasts of other members came to."""
        self.members |= other.members
        for mine, theirs in ((self.by_tier, other.by_tier), (self.by_segment, other.by_segment)):
            for name, share in theirs.items():
                its = mine.setdefault(name, Share())
                its.uses += share.uses
                its.points += share.points
        self.wanted += other.wanted
        self.orders += other.orders
        self.refused += other.refused
        self.awards += other.awards


def play(
    past: Past,
    programme: Programme,
    *,
    since: datetime,
    until: datetime,
    campaign: str | None = None,
    with_awards: bool = False,
) -> Outcome:
    """Live all of it again up to `until`, and say what orders paid from `since` on came to, with what came
    back of them whenever that was.

    `campaign`: the code of the one in question. Limits that all members share make lives hang together: then
    they are lived at once, in the order in which things became known.
    """
    outcome = Outcome()
    numbers = count(1)
    playing = _Playing(outcome, programme, since, until, campaign, with_awards)
    shared: dict[CapKey, int] = {}

    def life(timeline: Timeline) -> Life:
        return Life(timeline, programme, past.products, shared, lambda: UUID(int=next(numbers)))

    # Those in one group are lived at once.
    groups = [past.timelines] if programme.has_shared_limits else [(each,) for each in past.timelines]
    for group in groups:
        _rest([life(each) for each in group], playing, *_steps(group, until))
    return outcome


def play_both(
    past: Past, without: Programme, with_it: Programme, *, since: datetime, until: datetime, campaign: str
) -> tuple[Outcome, Outcome]:
    """What `play` says under either rules, which differ in the campaign of that code alone. There are no
    limits that all members share.

    A life is lived once for both up to the first order about which that campaign could be asked: until then
    nothing can differ.
    """
    outcomes = Outcome(), Outcome()
    numbers = count(1)
    one, other = (
        _Playing(outcome, rules, since, until, campaign, False)
        for outcome, rules in zip(outcomes, (without, with_it), strict=True)
    )
    bearing = [each for rules in (without, with_it) for each in rules.campaigns if each.code == campaign]
    for timeline in past.timelines:
        life = Life(timeline, without, past.products, {}, lambda: UUID(int=next(numbers)))
        _lived_for_both(life, timeline, one, other, with_it, bearing, until)
    return outcomes


def _lived_for_both(
    life: Life,
    timeline: Timeline,
    one: _Playing,
    other: _Playing,
    with_it: Programme,
    bearing: Sequence[Campaign],
    until: datetime,
) -> None:
    now, later = _steps((timeline,), until)
    for place, (_, happening) in enumerate(now):
        if isinstance(happening, PastOrder) and any(
            _could_bear(each, happening.order.paid_at, with_it.zone) for each in bearing
        ):
            forked = life.under(with_it)
            _rest([life], one, now[place:], later)
            _rest([forked], other, now[place:], later)
            return
        one.step(life, happening, other)
    one.end(life)
    other.end(life)
    for _, back in later:
        one.step(life, back, other)


def _rest(lives: Sequence[Life], playing: _Playing, now: Sequence[Step], later: Sequence[Step]) -> None:
    for number, happening in now:
        playing.step(lives[number], happening)
    for life in lives:
        playing.end(life)
    for number, back in later:
        playing.step(lives[number], back)


def _could_bear(campaign: Campaign, at: datetime, zone: ZoneInfo) -> bool:
    """Whether an order of that time can ask the campaign; what it asks of the order is left out."""
    recurrence = campaign.recurrence
    return campaign.is_on(at) and (recurrence is None or recurrence.holds(at, zone))


def _steps(timelines: Sequence[Timeline], until: datetime) -> tuple[list[Step], list[Step]]:
    """Up to the end of the period in the order in which things became known, and what came back of its orders
    later."""
    steps = [(number, each) for number, its in enumerate(timelines) for each in its.happenings]
    steps.sort(key=lambda step: moment_of(step[1]))
    now: list[Step] = []
    later: list[Step] = []
    for step in steps:
        _, each = step
        at = each.order.paid_at if isinstance(each, PastOrder) else each.recorded_at
        if at < until:
            now.append(step)
        elif isinstance(each, PastReturn):
            later.append(step)
    return now, later


class _Playing:
    def __init__(
        self,
        outcome: Outcome,
        programme: Programme,
        since: datetime,
        until: datetime,
        campaign: str | None,
        with_awards: bool,
    ) -> None:
        self._outcome, self._programme = outcome, programme
        self._since, self._until = since, until
        self._campaign, self._with_awards = campaign, with_awards
        self._played: set[UUID] = set()
        self._in_question: set[UUID] = set()
        """Orders of the period."""

    def step(self, life: Life, happening: Happening, *also: _Playing) -> None:
        """`also`: those for whom the same came of it."""
        if isinstance(happening, PastReturn) and happening.order_id not in self._played:
            return  # its order was never played
        came = life.live(happening)
        for each in (self, *also):
            each._came(life, happening, came)

    def _came(self, life: Life, happening: Happening, came: Settlement | ReturnSettlement | None) -> None:
        if isinstance(happening, PastOrder):
            self._played.add(happening.id)
            if happening.order.paid_at >= self._since:
                self._in_question.add(happening.id)
                self._outcome.orders += 1
        if isinstance(happening, PastOrder):
            if came is None:
                self._outcome.refused += happening.id in self._in_question
            elif isinstance(came, Settlement):
                self._ordered(life, came)
        elif isinstance(came, ReturnSettlement) and came.recorded.id in self._in_question:
            taken = sum(each["due"] for each in came.record["wallets"] if each["wallet"] == POINTS)
            self._member(life).points -= taken

    def _ordered(self, life: Life, settlement: Settlement) -> None:
        if self._with_awards:
            self._outcome.awards += [
                (settlement.order_id, each["code"], each["wallet"], each["granted"])
                for each in settlement.record["awards"]
                if each["granted"]
            ]
        if settlement.order_id not in self._in_question:
            return
        member = self._member(life)
        member.points += sum(each.points for each in settlement.granted if each.wallet.code == POINTS)
        for bonus in settlement.bonuses:
            if bonus.campaign.code == self._campaign:
                self._outcome.wanted += bonus.wanted
                if bonus.gave_something:
                    member.given += bonus.points
                    member.uses += 1
                    member.sales += settlement.order.goods
                    tier = self._tier(settlement)
                    shares = [self._outcome.by_tier.setdefault(tier, Share())]
                    for code in settlement.standing.known.segments:
                        shares.append(self._outcome.by_segment.setdefault(code, Share()))
                    for share in shares:
                        share.uses += 1
                        share.points += bonus.points

    def _tier(self, settlement: Settlement) -> str:
        """Of the default ladder, at payment."""
        for ladder in self._programme.ladders_at(settlement.order.paid_at):
            if ladder.is_default:
                return settlement.standing.tiers_at_payment.get(ladder.id, ladder.tiers[0].code)
        return ""

    def _member(self, life: Life) -> MemberOutcome:
        return self._outcome.members.setdefault(life.standing.member_id, MemberOutcome())

    def end(self, life: Life) -> None:
        life.end(self._until)
        member = self._member(life)
        account = life.standing.accounts[self._programme.wallet_by_code[POINTS].id]
        member.expired, member.balance = account.expired, account.balance
        member.tiers = {
            ladder.code: life.tier_at(ladder, self._until)
            for ladder in self._programme.ladders_at(self._until)
        }
