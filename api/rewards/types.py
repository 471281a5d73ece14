"""Rewards as members and shops read them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import strawberry
from strawberry.scalars import JSON

from api.campaigns.effects import recurrence_shown
from api.context import Info
from api.locale import Locale
from api.money import MoneyType
from api.permissions import all_open, guarded, open_field
from api.problems import locale_of_problems, problem_of
from api.programme.types import in_words
from api.rewards.draws import LuckyDraw
from api.rewards.kinds import RankReason, RewardKind, RewardState
from api.scalars import Count
from domain.kernel.amounts import Money, Points
from domain.kernel.refusal import Refusal
from domain.points.caps import CapPeriod
from domain.programme.programme import Programme
from domain.rewards import reward as rules
from domain.rewards.offering import Offer
from domain.rewards.reward import reward_to_plain
from domain.rewards.stock import COMMON, Stocks, of_tier
from domain.staff.permissions import Permission
from persistence.rewards import figures, queries


@all_open
@strawberry.type(description="What one costs.")
class RewardPrice:
    points: Points
    wallet: str = strawberry.field(description="The code of the wallet type.")
    money: MoneyType | None = strawberry.field(
        description="Paid besides, in the shop's own checkout; null where nothing is."
    )

    @classmethod
    def of(cls, price: rules.Price, programme: Programme) -> RewardPrice:
        money = Money(price.minor, programme.currency) if price.minor else None
        return cls(
            points=Points(price.points),
            wallet=price.wallet,
            money=MoneyType.of(money, programme.locale) if money else None,
        )


@all_open
@strawberry.type(description="A price with whom it is meant for.")
class RewardPriceRule:
    price: RewardPrice
    tiers: list[str] = strawberry.field(description="None: whatever the tier.")
    segments: list[str] = strawberry.field(description="Members of any of them; none: everybody.")
    hours: JSON | None = strawberry.field(
        description="On which days and in which hours only, as `RecurrenceInput` takes it."
    )


@all_open
@strawberry.type(description="How many one member may have; what is called off does not count.")
class RewardLimits:
    per_member: Count | None
    per_period: Count | None
    period: CapPeriod


@all_open
@strawberry.type(description="A share of the stock: common, or set aside for a tier.")
class RewardStock:
    tier: str | None = strawberry.field(description="Null: common.")
    stock: Count
    taken: Count
    left: Count


@all_open
@strawberry.type(description="How often members have heard a no.")
class RewardRefusals:
    code: str = strawberry.field(description="Of the problem.")
    count: Count


@all_open
@strawberry.type(description="How a reward goes, all its revisions together; at most a minute old.")
class RewardFigures:
    at: datetime = strawberry.field(description="As of then.")
    redeemed: Count = strawberry.field(description="Pieces, also those that were called off.")
    cancelled: Count
    completed: Count
    members: Count = strawberry.field(description="Who has redeemed it, each once.")
    points: Points = strawberry.field(description="Taken for it, less what was given back.")
    money: MoneyType = strawberry.field(description="To be paid besides.")
    cost: MoneyType = strawberry.field(description="What was given, and what was written off.")
    refusals: list[RewardRefusals] = strawberry.field(description="By the code of the problem.")

    @classmethod
    def of(cls, read: figures.FiguresRead, programme: Programme) -> RewardFigures:
        return cls(
            at=read.at,
            redeemed=Count(read.redeemed),
            cancelled=Count(read.cancelled),
            completed=Count(read.completed),
            members=Count(read.members),
            points=Points(read.points),
            money=MoneyType.of(Money(read.minor, programme.currency), programme.locale),
            cost=MoneyType.of(Money(read.cost_minor, programme.currency), programme.locale),
            refusals=[
                RewardRefusals(code=code, count=Count(count)) for code, count in sorted(read.refusals.items())
            ],
        )


@all_open
@strawberry.type(description="What a reward was or is from some time on.")
class RewardRevision:
    revision: int
    state: RewardState
    valid_from: datetime
    content: JSON = strawberry.field(description="All that it says.")


@strawberry.type(description="What members get for points.")
class Reward:
    rule: strawberry.Private[rules.Reward]
    programme: strawberry.Private[Programme]

    @open_field(description="Its stable name for programs.")
    def code(self) -> str:
        return self.rule.code

    @open_field(description="Counts the changes; a redemption names the one under which it was made.")
    def revision(self) -> int:
        return self.rule.revision

    @open_field
    def kind(self) -> RewardKind:
        return self.rule.kind

    @open_field
    def state(self, info: Info) -> RewardState:
        return self.rule.state(self.programme.now(info.context.now))

    @open_field(description="Its name for people.")
    def title(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.rule.title, info, locale, self.programme.locale)

    @open_field
    def text(self, info: Info, locale: Locale | None = None) -> str | None:
        return in_words(self.rule.text, info, locale, self.programme.locale) if self.rule.text else None

    @open_field(description="Of a service: what is done for the member.")
    def service(self, info: Info, locale: Locale | None = None) -> str | None:
        content = self.rule.content
        if not isinstance(content, rules.Service):
            return None
        return in_words(content.name, info, locale, self.programme.locale)

    @open_field(description="Of goods.")
    def sku(self) -> str | None:
        return self.rule.content.sku if isinstance(self.rule.content, rules.Physical) else None

    @open_field(description="Of a draw: its odds, and what lets everybody check it.")
    def draw(self) -> LuckyDraw | None:
        pool = self.rule.pool
        return LuckyDraw(rule=self.rule, pool=pool, programme=self.programme) if pool else None

    @open_field(description="From when on it can be redeemed.")
    def redeem_from(self) -> datetime:
        return self.rule.redeem_from

    @open_field(description="The first instant at which it can be redeemed no more.")
    def redeem_until(self) -> datetime:
        return self.rule.redeem_until

    @open_field
    def limits(self) -> RewardLimits:
        limits = self.rule.limits
        return RewardLimits(
            per_member=_count(limits.per_member),
            per_period=_count(limits.per_period),
            period=limits.period,
        )

    @open_field(description="Product categories that it goes with.")
    def categories(self) -> list[str]:
        return sorted(self.rule.categories)

    @strawberry.field(
        description="Every price, with whom it is meant for.", extensions=[guarded(Permission.REWARDS_READ)]
    )
    def prices(self) -> list[RewardPriceRule] | None:
        return [
            RewardPriceRule(
                price=RewardPrice.of(each, self.programme),
                tiers=sorted(each.tiers),
                segments=sorted(each.segments),
                hours=JSON(recurrence_shown(each.hours)) if each.hours else None,
            )
            for each in self.rule.prices
        ]

    @strawberry.field(
        description="Its stock by shares; none where it is without end.",
        extensions=[guarded(Permission.REWARDS_READ)],
    )
    async def stocks(self) -> list[RewardStock] | None:
        found = await queries.stocks_of([self.rule.reward_id])
        return _stocks_shown(found.get(self.rule.reward_id, {}), self.rule.stock_by_tier)

    @strawberry.field(
        description="How it goes, at most a minute old.", extensions=[guarded(Permission.REWARDS_READ)]
    )
    async def figures(self, info: Info) -> RewardFigures | None:
        read = await figures.figures_of(self.rule.reward_id, info.context.now)
        return RewardFigures.of(read, self.programme)

    @strawberry.field(
        description="Every revision, the newest first.", extensions=[guarded(Permission.REWARDS_READ)]
    )
    def revisions(self, info: Info) -> list[RewardRevision] | None:
        now = self.programme.now(info.context.now)
        return [
            RewardRevision(
                revision=each.revision,
                state=each.state(now),
                valid_from=each.valid_from,
                content=JSON(reward_to_plain(each)),
            )
            for each in reversed(self.programme.rewards)
            if each.code == self.rule.code
        ]


def _count(number: int | None) -> Count | None:
    return None if number is None else Count(number)


def _stocks_shown(stocks: Stocks, tiers: Mapping[str, int]) -> list[RewardStock]:
    shares = {COMMON: None, **{of_tier(each): each for each in sorted(tiers)}}
    return [
        RewardStock(
            tier=tier,
            stock=Count(stock.stock),
            taken=Count(stock.taken),
            left=Count(stock.stock - stock.taken),
        )
        for share, tier in shares.items()
        if (stock := stocks.get(share)) is not None and stock.stock is not None
    ]


@all_open
@strawberry.type(description="A reward as it is for somebody now.")
class RewardOffer:
    offer: strawberry.Private[Offer]
    no: strawberry.Private[Refusal | None]
    reward: Reward
    price: RewardPrice | None = strawberry.field(
        description="The cheapest that is meant for them; null where none is."
    )
    available: bool = strawberry.field(description="Whether they can have it now.")
    unavailable_because: str | None = strawberry.field(
        description="The code of the problem that redeeming it would answer: `INSUFFICIENT_POINTS`, "
        "`OUT_OF_STOCK`, `NOT_YOUR_TIER`, `NOT_YET`, `LIMIT_REACHED`, ..."
    )
    points_missing: Points | None = strawberry.field(
        description="How many points they lack, where that is why."
    )
    opens_at: datetime | None = strawberry.field(description="When it begins for them, where that is why.")
    needed_tiers: list[str] | None = strawberry.field(
        description="In one of these tiers they would have it, where that is why."
    )
    left: Count | None = strawberry.field(
        description="How many there are for them in all; null: without end."
    )
    reasons: list[RankReason] = strawberry.field(description="Why it stands where it stands.")

    @open_field(description="The same in words, with the figures.")
    async def why(self, info: Info, locale: Locale | None = None) -> str | None:
        if self.no is None:
            return None
        words = locale or await locale_of_problems(info)
        return problem_of(self.no, words).message
