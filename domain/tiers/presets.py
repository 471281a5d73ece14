"""The two ladders that we ship. Names, thresholds and windows are ours, to be changed by the merchant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from domain.kernel.periods import Span, Unit
from domain.kernel.texts import LocalText
from domain.tiers.benefits import Benefit, BenefitKind
from domain.tiers.ladder import (
    AllOf,
    AtLeast,
    Figure,
    Metric,
    Tier,
    Window,
    WindowKind,
)

YEAR = Window(WindowKind.ROLLING, Span(12, Unit.MONTH))
LIFETIME = Window(WindowKind.LIFETIME)
NO_GRACE = Span(0, Unit.DAY)

OFFERS = Benefit(
    BenefitKind.EXCLUSIVE_OFFER, LocalText({"en": "Offers for members only", "zh-CN": "会员专享优惠"})
)
SERVICE = Benefit(
    BenefitKind.PRIORITY_SERVICE, LocalText({"en": "Served before others", "zh-CN": "优先服务"})
)
BIRTHDAY = Benefit(
    BenefitKind.BIRTHDAY_GIFT, LocalText({"en": "A gift on your birthday", "zh-CN": "生日礼遇"})
)
SHIPPING = Benefit(BenefitKind.FREE_SHIPPING, LocalText({"en": "Free shipping", "zh-CN": "免运费"}))


def multiplier(per_mille: int) -> Benefit:
    times = f"{per_mille / 1000:g}"
    return Benefit(
        BenefitKind.POINTS_MULTIPLIER,
        LocalText({"en": f"{times} times the points", "zh-CN": f"{times} 倍积分"}),
        per_mille,
    )


def spend(minor: int, window: Window) -> AtLeast:
    return AtLeast(Figure(Metric.SPEND, window), minor)


def orders(count: int, window: Window) -> AtLeast:
    return AtLeast(Figure(Metric.ORDER_COUNT, window), count)


def progress(points: int, window: Window) -> AtLeast:
    return AtLeast(Figure(Metric.PROGRESS_POINTS, window), points)


def three_tiers(silver: int = 1000, gold: int = 5000, window: Window = YEAR) -> tuple[Tier, ...]:
    """Standard, Silver, Gold (普通, 银牌, 金牌) by progress points, by default over twelve months (R20)."""
    return (
        Tier(
            code="standard",
            name=LocalText({"en": "Standard", "zh-CN": "普通"}),
            rank=0,
            entry=None,
            keep=None,
            benefits=(OFFERS,),
            icon="circle",
            colour="#8c8c8c",
        ),
        Tier(
            code="silver",
            name=LocalText({"en": "Silver", "zh-CN": "银牌"}),
            rank=1,
            entry=progress(silver, window),
            keep=None,
            benefits=(multiplier(1200), BIRTHDAY),
            icon="star",
            colour="#a8b2bd",
        ),
        Tier(
            code="gold",
            name=LocalText({"en": "Gold", "zh-CN": "金牌"}),
            rank=2,
            entry=progress(gold, window),
            keep=None,
            benefits=(multiplier(1500), SERVICE),
            icon="crown",
            colour="#d4a017",
        ),
    )


def four_tiers(
    orders_for_intermediate: int = 2,
    orders_for_advanced: int = 6,
    spend_for_vip: int = 500_000,
    window: Window = YEAR,
) -> tuple[Tier, ...]:
    """Basic, Intermediate, Advanced, VIP (初级, 中级, 高级, VIP): new; some orders; frequent orders; much
    spent *and* frequent orders (R19, R21). Spend in minor units."""
    frequent = orders(orders_for_advanced, window)
    return (
        Tier(
            code="basic",
            name=LocalText({"en": "Basic", "zh-CN": "初级"}),
            rank=0,
            entry=None,
            keep=None,
            benefits=(OFFERS,),
            colour="#8c8c8c",
        ),
        Tier(
            code="intermediate",
            name=LocalText({"en": "Intermediate", "zh-CN": "中级"}),
            rank=1,
            entry=orders(orders_for_intermediate, LIFETIME),
            keep=None,
            benefits=(multiplier(1100),),
            colour="#52a35a",
        ),
        Tier(
            code="advanced",
            name=LocalText({"en": "Advanced", "zh-CN": "高级"}),
            rank=2,
            entry=frequent,
            keep=None,
            benefits=(multiplier(1300), BIRTHDAY),
            colour="#3f74c6",
        ),
        Tier(
            code="vip",
            name=LocalText({"en": "VIP", "zh-CN": "VIP"}),
            rank=3,
            entry=AllOf((spend(spend_for_vip, window), frequent)),
            keep=None,
            benefits=(multiplier(2000), SERVICE, SHIPPING),
            colour="#8e3fb8",
        ),
    )


@dataclass(frozen=True, slots=True)
class Preset:
    name: LocalText
    tiers: Callable[[], tuple[Tier, ...]]


PRESETS = {
    "STANDARD_SILVER_GOLD": Preset(
        LocalText({"en": "Standard, Silver, Gold", "zh-CN": "普通、银牌、金牌"}), three_tiers
    ),
    "BASIC_TO_VIP": Preset(
        LocalText({"en": "Basic, Intermediate, Advanced, VIP", "zh-CN": "初级、中级、高级、VIP"}), four_tiers
    ),
}
