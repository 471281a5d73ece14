"""Rules in the words of a member: how points are earned, when they can be spent and when they die, how they
are used; and why a rule gave nothing for an order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import assert_never

from babel.dates import format_skeleton

from api.points.explaining.words import Words
from domain.kernel.amounts import PER_MILLE
from domain.orders.awards import Award, Outcome
from domain.points.caps import renews_at
from domain.points.earning import EarnRounding, EarnRule, Remainder
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
from domain.points.wallet import SpendTerms, TransferTerms
from domain.programme.programme import WalletType
from domain.tiers.ladder import Ladder, Tier

_LEAP_YEAR = 2000
"""29 February is one of the days that a calendar expiry may name."""


def award_in_words(award: Award, paid_at: datetime, words: Words) -> str:
    """What a rule gave for an order, or why it gave nothing."""
    wallet, programme = award.wallet, words.programme
    match award.outcome:
        case Outcome.EARNED:
            said = words.say("award-earned", amount=words.amount(award.points, wallet))
            if award.cut is None:
                return said
            wanted = words.amount(award.wanted, wallet)
            limit = words.cap(award.cut.cap, wallet)
            return words.sentences(said, words.say("entry-cut", wanted=wanted, cap=limit))
        case Outcome.BELOW_UNIT:
            return words.say(
                "award-below-unit",
                none=words.amount(0, wallet),
                missing=words.money(award.missing),
                base=words.money(award.base),
                rate=rate(award.rule, wallet, words),
            )
        case Outcome.CAPPED:
            assert award.cut is not None
            cap = award.cut.cap
            anew = renews_at(cap.period, paid_at, programme.zone)
            said = words.say("award-capped", none=words.amount(0, wallet), cap=words.cap(cap, wallet))
            begins = "" if anew is None else words.say("award-anew", day=words.day(anew))
            return words.sentences(said, begins)
        case _:
            assert_never(award.outcome)


def rate(rule: EarnRule, wallet: WalletType, words: Words) -> str:
    """`10 points for every full CN¥100.00`"""
    full = rule.rounding is EarnRounding.PER_FULL_UNIT
    return words.say(
        "rule-rate-full" if full else "rule-rate-parts",
        amount=words.amount(rule.points, wallet),
        per=words.money(rule.per_minor),
    )


def rule_in_words(rule: EarnRule, ladders: Iterable[Ladder], words: Words) -> list[str]:
    """All of a rule, a sentence each."""
    wallet, ladders = words.programme.wallet_by_code[rule.wallet], list(ladders)
    said = [words.say("rule-earns", rate=rate(rule, wallet, words))]
    if rule.rounding is EarnRounding.PROPORTIONAL_FLOOR:
        said.append(words.say("rule-parts"))
    if rule.remainder is Remainder.CARRY:
        said.append(words.say("rule-carry"))
    if wallet.spendable:
        said += _multipliers(rule, ladders, words)
    said += [words.say("rule-cap", cap=words.cap(cap, wallet)) for cap in rule.caps]
    said.append(
        _pending(rule.pending or wallet.pending, words) if wallet.spendable else words.say("rule-counts")
    )
    said.append(expiry_in_words(rule.expiry or wallet.expiry, words))
    if rule.expiry is None:
        said += _of_tiers(ladders, words)
    return said


def multiplying(ladder: Ladder) -> list[tuple[Tier, int]]:
    """The tiers that multiply points, with by how much, in per mille."""
    each = ((tier, ladder.multiplier(tier)) for tier in ladder.tiers)
    return [(tier, per_mille) for tier, per_mille in each if per_mille != PER_MILLE]


def _multipliers(rule: EarnRule, ladders: list[Ladder], words: Words) -> list[str]:
    said = []
    for ladder in ladders:
        if tiers := multiplying(ladder):
            each = [
                words.say("rule-tier", tier=_name(tier, words), times=words.times(per_mille))
                for tier, per_mille in tiers
            ]
            said.append(words.say("rule-tiers", each=words.say("list-comma").join(each)))
    if len(said) > 1:
        said.append(words.say(f"rule-combine-{rule.multipliers.lower().replace('_', '-')}"))
    return said


def _of_tiers(ladders: list[Ladder], words: Words) -> list[str]:
    return [
        words.say("rule-tier-expiry", tier=_name(tier, words), sentence=expiry_in_words(tier.expiry, words))
        for ladder in ladders
        for tier in ladder.tiers
        if tier.expiry is not None
    ]


def _name(tier: Tier, words: Words) -> str:
    return tier.name.in_locale(words.locale.value)


def _pending(pending: Pending, words: Words) -> str:
    match pending:
        case Immediate():
            return words.say("rule-at-once")
        case AfterPeriod(span):
            return words.say("rule-after", span=words.span(span))
        case OnCompletion(days):
            return words.say("entry-waits-days", days=days)
        case OnEvent(_, days):
            return words.say("rule-on-event", days=days)
        case _:
            assert_never(pending)


def expiry_in_words(expiry: Expiry, words: Words) -> str:
    match expiry:
        case NoExpiry():
            return words.say("entry-never-expires")
        case Rolling(span, rounding):
            name = f"rule-good-{rounding.lower().replace('_', '-')}"
            return words.say(name, span=words.span(span))
        case Calendar(month_days):
            days = [
                format_skeleton("MMMd", date(_LEAP_YEAR, month, day), locale=words.locale.babel)
                for month, day in sorted(month_days)
            ]
            return words.say("rule-calendar", days=words.say("list-or").join(days))
        case Inactivity(span, resets):
            kept = [words.say(f"rule-active-{each.lower()}") for each in Activity if each in resets]
            return words.say("rule-inactivity", span=words.span(span), kept=words.say("list-or").join(kept))
        case _:
            assert_never(expiry)


def spending_in_words(spending: SpendTerms, wallet: WalletType, words: Words) -> list[str]:
    """How points pay for an order."""
    said = [
        words.say(
            "use-price",
            amount=words.amount(spending.price.points, wallet),
            worth=words.money(spending.price.minor),
        )
    ]
    if spending.unit > 1:
        said.append(words.say("use-unit", amount=words.amount(spending.unit, wallet)))
    if spending.least_order_minor:
        said.append(words.say("use-least-order", least=words.money(spending.least_order_minor)))
    if spending.most_points is not None:
        said.append(words.say("use-most-points", amount=words.amount(spending.most_points, wallet)))
    if spending.most_share is not None:
        said.append(words.say("use-most-share", share=words.percent(spending.most_share, PER_MILLE)))
    return said


def transfers_in_words(transfers: TransferTerms, wallet: WalletType, words: Words) -> list[str]:
    return [words.say("use-transfer", amount=words.amount(transfers.most_points, wallet))]
