"""All ways to earn and to use points, in words and figures: what a storefront shows."""

from datetime import datetime
from enum import Enum

import strawberry

from api.locale import Locale
from api.money import MoneyType
from api.permissions import all_open
from api.points.explaining.rules import (
    multiplying,
    rule_in_words,
    spending_in_words,
    transfers_in_words,
)
from api.points.explaining.words import Words
from api.scalars import Count
from domain.campaigns.campaign import Trigger
from domain.kernel.amounts import Money, Points
from domain.points.earning import EarnRule
from domain.programme.programme import Programme, WalletType

MILLION = 1_000_000


@all_open
@strawberry.type(description="What a tier multiplies points by.")
class TierMultiplier:
    ladder: str = strawberry.field(description="The code of the ladder.")
    tier: str = strawberry.field(description="The code of the tier.")
    name: str = strawberry.field(description="The tier's name for people.")
    multiplier: int = strawberry.field(description="In per mille: 1500 is one and a half times.")


@all_open
@strawberry.type(description="A rule by which purchases earn now.")
class WayToEarn:
    rule: str = strawberry.field(description="The code of the rule.")
    revision: int
    name: str = strawberry.field(description="Its name for people.")
    wallet: str = strawberry.field(description="The code of the wallet type it credits.")
    text: str = strawberry.field(description="All of it, for members: the sentences, one after the other.")
    sentences: list[str] = strawberry.field(
        description=(
            "Rate and rounding, what is left over, what tiers multiply by, limits, from when the points can "
            "be spent, until when they are good, what they give back."
        )
    )
    points: Points = strawberry.field(description="So many points ...")
    per: MoneyType = strawberry.field(description="... per so much money, really paid for goods.")
    multipliers: list[TierMultiplier] = strawberry.field(description="Of the tiers that multiply.")
    rebate_per_million: Count | None = strawberry.field(
        description=(
            "What the points are worth of the money that earned them, before any multiplier, in millionths: "
            "10000 is 1 %. Null where points have no price."
        )
    )


@strawberry.enum(description="What points can be used for.")
class UseKind(Enum):
    ORDER = strawberry.enum_value("ORDER", description="To pay for a part of an order.")
    TRANSFER = strawberry.enum_value("TRANSFER", description="To give to another member.")


@all_open
@strawberry.type(description="A way to use points now.")
class WayToUse:
    kind: UseKind
    wallet: str = strawberry.field(description="The code of the wallet type.")
    text: str = strawberry.field(description="All of it, for members: the sentences, one after the other.")
    sentences: list[str] = strawberry.field(description="The price, steps, least order, limits.")


@all_open
@strawberry.type(description="A campaign that is live now and has a text for members.")
class CampaignOffer:
    campaign: str = strawberry.field(description="Its code.")
    name: str
    text: str
    ends_at: datetime = strawberry.field(description="The first instant after it.")


@all_open
@strawberry.type(description="All ways to earn and to use points now, for members to read.")
class WaysToEarnAndUse:
    earn: list[WayToEarn]
    use: list[WayToUse]
    campaigns: list[CampaignOffer] = strawberry.field(
        description="Those that are live, have a text and are for everybody, the next to end first."
    )

    @classmethod
    def of(cls, programme: Programme, locale: Locale, *, at: datetime) -> "WaysToEarnAndUse":
        words = Words(programme, locale)
        return cls(
            earn=[_way_to_earn(rule, words, at) for rule in programme.rules_at(at)],
            use=[way for wallet in programme.wallets for way in _ways_to_use(wallet, words)],
            campaigns=_offers(programme, locale, at),
        )


def _offers(programme: Programme, locale: Locale, at: datetime) -> list[CampaignOffer]:
    """What an audience is offered only its members should read: it stays out of a page for everybody."""
    live = [each for trigger in Trigger for each in programme.campaigns_at(at, trigger)]
    told = sorted(
        (each for each in live if each.text is not None and not each.audience),
        key=lambda each: (each.ends_at, each.code),
    )
    return [
        CampaignOffer(
            campaign=each.code,
            name=each.name.in_locale(locale.value),
            text=each.text.in_locale(locale.value),
            ends_at=each.ends_at,
        )
        for each in told
        if each.text is not None
    ]


def _way_to_earn(rule: EarnRule, words: Words, at: datetime) -> WayToEarn:
    programme = words.programme
    wallet, ladders = programme.wallet_by_code[rule.wallet], programme.ladders_at(at)
    sentences = rule_in_words(rule, ladders, words)
    rebate = _rebate(rule, wallet)
    if rebate is not None:
        sentences.append(words.say("use-rebate", share=words.percent(rebate, MILLION)))
    return WayToEarn(
        rule=rule.code,
        revision=rule.revision,
        name=rule.name.in_locale(words.locale.value),
        wallet=rule.wallet,
        text=words.sentences(*sentences),
        sentences=sentences,
        points=Points(rule.points),
        per=MoneyType.of(Money(rule.per_minor, programme.currency), words.locale.value),
        multipliers=[
            TierMultiplier(
                ladder=ladder.code,
                tier=tier.code,
                name=tier.name.in_locale(words.locale.value),
                multiplier=per_mille,
            )
            for ladder in (ladders if wallet.spendable else ())
            for tier, per_mille in multiplying(ladder)
        ],
        rebate_per_million=None if rebate is None else Count(rebate),
    )


def _rebate(rule: EarnRule, wallet: WalletType) -> int | None:
    """Rounded down: no more is promised than is given."""
    worth = wallet.terms.worth
    if worth is None or not wallet.spendable:
        return None
    return rule.points * worth.minor * MILLION // (worth.points * rule.per_minor)


def _ways_to_use(wallet: WalletType, words: Words) -> list[WayToUse]:
    ways = []
    if wallet.spendable and wallet.terms.spending is not None:
        ways.append((UseKind.ORDER, spending_in_words(wallet.terms.spending, wallet, words)))
    if wallet.spendable and wallet.terms.transfers is not None:
        ways.append((UseKind.TRANSFER, transfers_in_words(wallet.terms.transfers, wallet, words)))
    return [
        WayToUse(kind=kind, wallet=wallet.code, text=words.sentences(*sentences), sentences=sentences)
        for kind, sentences in ways
    ]
