"""What a storefront shows of a programme: every way to earn and to use points, in words and figures."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from api.locale import Locale
from api.points.explaining.rules import expiry_in_words, rule_in_words
from api.points.explaining.words import Words
from api.points.offers import WaysToEarnAndUse
from domain.kernel.periods import Rounding, Span, Unit
from domain.kernel.texts import LocalText
from domain.points.caps import UNITS_OF_RULES, Cap, CapPeriod, CapScope, CapUnit
from domain.points.earning import EarnRounding, Multipliers, Remainder
from domain.points.terms import (
    Activity,
    AfterPeriod,
    Calendar,
    Expiry,
    Immediate,
    Inactivity,
    NoExpiry,
    OnCompletion,
    OnEvent,
    Pending,
    Rolling,
)
from domain.points.wallet import Price, SpendTerms, TransferTerms, WalletTerms
from domain.programme.defaults import plain_programme
from domain.programme.programme import Programme
from domain.staff.caller import ANONYMOUS
from tests.api.points.test_explaining import CODE, HAN, NOON, errors
from tests.conftest import Ask
from tests.domain.numbers import Numbers

__all__ = ["errors"]

EARN_RULES = """
query ($locale: Locale) { earnRules(locale: $locale) {
  earn { rule revision name wallet text points per { amount } rebatePerMillion
    multipliers { tier multiplier } }
  use { kind wallet text } } }
"""
PAYING = WalletTerms(
    spending=SpendTerms(price=Price(100, 1_00), unit=100, least_order_minor=50_00, most_share=500),
    transfers=TransferTerms(most_points=2_000),
)


def a_programme(terms: WalletTerms = PAYING, **rule: Any) -> Programme:
    plain = plain_programme(Numbers(1))
    points, progress = plain.wallets
    first, second = plain.earn_rules
    return replace(
        plain,
        wallets=(replace(points, terms=terms), progress),
        earn_rules=(replace(first, **rule), second),
    )


def test_a_rule_is_told_in_full() -> None:
    programme = a_programme(
        remainder=Remainder.CARRY, caps=(Cap(CapScope.MEMBER, CapPeriod.WEEK, CapUnit.POINTS, 200),)
    )
    ways = WaysToEarnAndUse.of(programme, Locale.EN, at=NOON)
    chinese = WaysToEarnAndUse.of(programme, Locale.ZH_CN, at=NOON)

    assert ways.earn[0].sentences == [
        "You earn 10 points for every full CN¥100.00 paid for goods.",
        "What is left over counts with your next order.",
        "By tier: Silver 1.2 times, Gold 1.5 times.",
        "Limit: at most 200 points a week.",
        "They can be spent 15 days after the order is completed.",
        "They are good for 12 months, through the end of that month.",
        "That is 0.1% back.",
    ]
    assert chinese.earn[0].text == (
        "购买商品实付金额每满 ¥100.00 得 10 积分。未满的部分计入下一笔订单。"
        "按会员等级：银牌 1.2 倍、金牌 1.5 倍。上限：每周最多 200 积分。"
        "订单完成 15 天后可用。有效期 12 个月，至当月月底。相当于返还 0.1%。"
    )
    assert ways.earn[0].rebate_per_million == 1_000
    assert [(each.tier, each.multiplier) for each in ways.earn[0].multipliers] == [
        ("silver", 1200),
        ("gold", 1500),
    ]
    assert ways.earn[1].sentences == [
        "You earn 1 progress point for every full CN¥1.00 paid for goods.",
        "They count toward your tier.",
        "They never expire.",
    ]
    assert ways.earn[1].rebate_per_million is None
    assert [each.text for each in ways.use] == [
        "100 points pay for CN¥1.00 of an order. They are used in steps of 100 points, from 100 points on. "
        "An order of CN¥50.00 or more takes them. They pay for at most 50% of an order.",
        "You can give up to 2,000 points to other members in a calendar month.",
    ]


@pytest.mark.parametrize(
    ("price", "per_million", "words"),
    [
        (Price(10, 1_00), 10_000, "That is 1% back."),  # 500 points for 50 yuan: the base rule's 1.0 %
        (Price(400, 1_00), 250, "That is 0.02% back."),  # rounded down: no more is promised than is given
        (None, None, None),
    ],
)
def test_the_rebate_is_told_where_points_have_a_price(
    price: Price | None, per_million: int | None, words: str | None
) -> None:
    ways = WaysToEarnAndUse.of(a_programme(WalletTerms(price=price)), Locale.EN, at=NOON)
    assert ways.earn[0].rebate_per_million == per_million
    assert (ways.earn[0].sentences[-1] == words) is (words is not None)
    assert ways.use == []


PENDINGS: list[Pending] = [
    Immediate(),
    AfterPeriod(Span(1, Unit.DAY)),
    AfterPeriod(Span(2, Unit.MONTH)),
    OnCompletion(0),
    OnEvent("order.confirmed", 30),
]
EXPIRIES: list[Expiry] = [
    NoExpiry(),
    *(Rolling(Span(6, Unit.MONTH), each) for each in Rounding),
    Calendar(((6, 30), (2, 29))),
    Inactivity(Span(12, Unit.MONTH), frozenset(Activity)),
    Inactivity(Span(90, Unit.DAY), frozenset({Activity.SPEND})),
]


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("pending", PENDINGS, ids=lambda each: type(each).__name__)
@pytest.mark.parametrize("rounding", EarnRounding)
def test_all_terms_have_words_without_codes(locale: Locale, pending: Pending, rounding: EarnRounding) -> None:
    caps = tuple(
        Cap(scope, period, unit, 1_234)
        for scope in CapScope
        for period in CapPeriod
        for unit in UNITS_OF_RULES
    )
    for multipliers in Multipliers:
        programme = a_programme(pending=pending, rounding=rounding, caps=caps, multipliers=multipliers)
        (ladder,) = programme.ladder_revisions
        lowest, *higher = ladder.tiers
        living = replace(ladder, tiers=(replace(lowest, expiry=NoExpiry()), *higher))
        rule = programme.earn_rules[0]
        for sentence in rule_in_words(rule, [living, ladder], Words(programme, locale)):
            assert not CODE.search(sentence), sentence
            assert bool(re.search(HAN, sentence)) is (locale is Locale.ZH_CN), sentence


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("expiry", EXPIRIES, ids=lambda each: type(each).__name__)
def test_every_expiry_has_words(locale: Locale, expiry: Expiry) -> None:
    assert not CODE.search(expiry_in_words(expiry, Words(a_programme(), locale)))


def test_days_of_the_calendar_and_idle_accounts_in_words() -> None:
    words, chinese = Words(a_programme(), Locale.EN), Words(a_programme(), Locale.ZH_CN)
    calendar, idle = Calendar(((12, 31), (6, 30))), Inactivity(Span(12, Unit.MONTH), frozenset(Activity))
    assert expiry_in_words(calendar, words) == (
        "They expire at the end of Jun 30 or Dec 31, whichever comes first."
    )
    assert expiry_in_words(calendar, chinese) == "于 6月30日或12月31日中最先到来的一日结束时过期。"
    assert expiry_in_words(idle, words) == (
        "They expire when for 12 months you have not earned any or used any or been active."
    )


def test_a_currency_of_points_goes_by_its_own_name() -> None:
    programme = a_programme()
    beans = replace(programme.wallets[0], code="beans", name=LocalText({"en": "beans", "zh-CN": "咖啡豆"}))
    renamed = replace(
        programme, wallets=(beans,), earn_rules=(replace(programme.earn_rules[0], wallet="beans"),)
    )
    english, chinese = (WaysToEarnAndUse.of(renamed, each, at=NOON).earn[0].text for each in Locale)
    assert english.startswith("You earn 10 beans for every full CN¥100.00")
    assert chinese.startswith("购买商品实付金额每满 ¥100.00 得 10 咖啡豆。")


async def test_anybody_may_ask(ask: Ask, programme: Programme) -> None:
    answer = await ask(EARN_RULES, ANONYMOUS, locale="EN")

    assert answer["errors"] == []
    points, progress = answer["data"]["earnRules"]["earn"]
    assert points["text"].startswith("You earn 1 point for every full CN¥1.00 paid for goods.")
    assert (points["rule"], points["points"], points["per"]) == ("purchase-points", 1, {"amount": 1_00})
    assert progress["multipliers"] == []
    assert answer["data"]["earnRules"]["use"] == []


async def test_a_programme_that_is_not_there_has_no_rules(ask: Ask, programme: Programme) -> None:
    answer = await ask('{ earnRules(programme: "other") { earn { rule } } }', ANONYMOUS)
    assert answer == {"data": {"earnRules": None}, "errors": [], "extensions": {}}
