"""The programme of a fresh deployment, and the livelier one of the demo.

Both have the two wallet types that every programme has: `points`, which wait fifteen days after an order's
completion (so long it may come back) and are good for twelve months, through the end of the month; and
`progress`, which counts at once and never dies. Rates and thresholds are ours, to be changed by the merchant.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from domain.kernel.periods import ALWAYS, Rounding, Span, Unit
from domain.kernel.texts import LocalText
from domain.points.earning import EarnRounding, EarnRule
from domain.points.terms import Immediate, NoExpiry, OnCompletion, Rolling
from domain.points.wallet import Price, SpendTerms, TransferTerms
from domain.programme.programme import POINTS, PROGRESS, Programme, WalletType
from domain.tiers.ladder import Downgrade, Ladder
from domain.tiers.presets import NO_GRACE, PRESETS, three_tiers

MINOR_PER_YUAN = 100
RETURN_DAYS = 15
TIERS = "tiers"
DEMO_SILVER, DEMO_GOLD = 500, 1500
"""Progress in twelve months, in yuan: they put the demo's households into every tier."""


def standard_wallets(new_id: Callable[[], UUID]) -> tuple[WalletType, ...]:
    """The two wallet types that every programme begins with."""
    return (
        WalletType(
            id=new_id(),
            code=POINTS,
            name=LocalText({"en": "Points", "zh-CN": "积分"}),
            spendable=True,
            expiry=Rolling(Span(12, Unit.MONTH), Rounding.END_OF_MONTH),
            pending=OnCompletion(RETURN_DAYS),
        ),
        WalletType(
            id=new_id(),
            code=PROGRESS,
            name=LocalText({"en": "Progress", "zh-CN": "成长值"}),
            spendable=False,
            expiry=NoExpiry(),
            pending=Immediate(),
        ),
    )


def plain_programme(new_id: Callable[[], UUID], *, code: str = "main") -> Programme:
    """Ten points per full hundred yuan; Standard, Silver, Gold by what was spent in twelve months."""
    preset = PRESETS["STANDARD_SILVER_GOLD"]
    return Programme(
        id=new_id(),
        code=code,
        name=LocalText({"en": "Members' club", "zh-CN": "会员俱乐部"}),
        currency="CNY",
        time_zone="Asia/Shanghai",
        locale="zh-CN",
        is_default=True,
        version=1,
        wallets=standard_wallets(new_id),
        earn_rules=(
            EarnRule(
                id=new_id(),
                code="purchase",
                revision=1,
                wallet=POINTS,
                name=LocalText({"en": "Points for purchases", "zh-CN": "消费得积分"}),
                points=10,
                per_minor=100 * MINOR_PER_YUAN,
                rounding=EarnRounding.PER_FULL_UNIT,
                valid_from=ALWAYS,
            ),
            EarnRule(
                id=new_id(),
                code="progress",
                revision=1,
                wallet=PROGRESS,
                name=LocalText({"en": "Progress for purchases", "zh-CN": "消费得成长值"}),
                points=1,
                per_minor=MINOR_PER_YUAN,
                rounding=EarnRounding.PER_FULL_UNIT,
                valid_from=ALWAYS,
            ),
        ),
        ladder_revisions=(
            Ladder(
                id=new_id(),
                code=TIERS,
                name=preset.name,
                is_default=True,
                revision=1,
                valid_from=ALWAYS,
                downgrade=Downgrade.TO_QUALIFIED,
                grace=NO_GRACE,
                tiers=preset.tiers(),
            ),
        ),
    )


def demo_wallet(plain: Programme) -> WalletType:
    """The demo's points: 500 are 50 yuan, they pay for up to half of an order, and members hand them on."""
    wallet = plain.wallet_by_code[POINTS]
    price = Price(points=500, minor=50 * MINOR_PER_YUAN)
    terms = replace(
        wallet.terms,
        price=price,
        spending=SpendTerms(price=price, unit=100, least_order_minor=20 * MINOR_PER_YUAN, most_share=500),
        transfers=TransferTerms(most_points=5_000),
    )
    return replace(wallet, terms=terms)


def demo_rules(plain: Programme, new_id: Callable[[], UUID]) -> tuple[EarnRule, Ladder]:
    """What makes a programme the demo's: one point per yuan, and thresholds that put members into each tier.

    The next revisions of the programme's first earn rule for points and of its default ladder.
    """
    rule = next(each for each in reversed(plain.earn_rules) if each.wallet == POINTS)
    ladder = next(each for each in reversed(plain.ladder_revisions) if each.is_default)
    return (
        replace(rule, id=new_id(), revision=rule.revision + 1, points=1, per_minor=MINOR_PER_YUAN),
        replace(ladder, revision=ladder.revision + 1, tiers=three_tiers(DEMO_SILVER, DEMO_GOLD)),
    )


def demo_programme(new_id: Callable[[], UUID], *, code: str = "main") -> Programme:
    """The demo's programme from its first day."""
    plain = plain_programme(new_id, code=code)
    rule, ladder = demo_rules(plain, new_id)
    kept = tuple(each for each in plain.earn_rules if each.code != rule.code)
    wallet = demo_wallet(plain)
    return replace(
        plain,
        wallets=tuple(wallet if each.code == wallet.code else each for each in plain.wallets),
        earn_rules=(replace(rule, revision=1), *kept),
        ladder_revisions=(replace(ladder, revision=1),),
    )
