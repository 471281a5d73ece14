"""What may be saved as a coupon template. Everything else is refused with its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Set
from datetime import timedelta
from typing import assert_never

from domain.campaigns.checking import WORD, check_recurrence
from domain.coupons.codes import check_pattern, normal
from domain.coupons.discount import (
    AmountOff,
    Discount,
    Exchange,
    FixedPrice,
    FreeItem,
    FreeShipping,
    PercentOff,
    RandomAmount,
)
from domain.coupons.scope import Goods, Scope
from domain.coupons.template import CodeKind, Floor, Template
from domain.coupons.validity import AfterClaim, FixedRange
from domain.kernel.amounts import PER_MILLE
from domain.kernel.periods import ALWAYS, NEVER
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import check_name
from domain.programme.programme import Programme

MOST_MINOR = 10**10
MOST_PIECES = 1_000
MOST_GIVEN = 10**9
MOST_PER_MEMBER = 10_000
MOST_DAYS = 3_660
MOST_IN_SCOPE = 1_000
MOST_AUDIENCES = 20
MOST_PER_ORDER = 20
MOST_FUNDERS = 10
MOST_REMINDERS = 5
LONGEST_TEXT = 4_000
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def check_template(template: Template, programme: Programme, *, segments: Collection[str]) -> None:
    """`segments`: the codes of those that there are. Raises InvalidInput with the place."""
    if template.text is not None:
        _within("text", max(map(len, template.text.by_locale.values())), 0, LONGEST_TEXT)
    _check_discount(template.discount)
    _check_threshold(template)
    _check_scope(template.scope)
    _check_times(template)
    _check_audience(template, programme, segments)
    _check_limits(template)
    if template.hours is not None:
        check_recurrence(template.hours, "hours")
    _check_stacking(template)
    _check_floor(template)
    _check_codes(template)
    _check_funders(template)
    if len(template.remind_days) > MOST_REMINDERS:
        raise InvalidInput("remindDays", "TOO_MANY")
    for i, days in enumerate(template.remind_days):
        _within(f"remindDays.{i}", days, 1, MOST_DAYS)
    if len(set(template.remind_days)) < len(template.remind_days):
        raise InvalidInput("remindDays", "DUPLICATE")
    for name, tag in (("claimTag", template.claim_tag), ("useTag", template.use_tag)):
        if tag is not None and not WORD.fullmatch(tag):
            raise InvalidInput(name, "MALFORMED")


def _within(place: str, value: int | None, least: int, most: int) -> None:
    if value is not None and not least <= value <= most:
        raise InvalidInput(place, "OUT_OF_RANGE")


def _check_discount(discount: Discount) -> None:
    where = "discount"
    match discount:
        case AmountOff(minor):
            _within(f"{where}.amountOff.amount", minor, 1, MOST_MINOR)
        case PercentOff(pay_per_mille, max_off):
            _within(f"{where}.percent.payPerMille", pay_per_mille, 0, PER_MILLE - 1)
            _within(f"{where}.percent.maxOff", max_off, 1, MOST_MINOR)
        case FixedPrice(minor, pieces):
            _within(f"{where}.fixedPrice.price", minor, 0, MOST_MINOR)
            _within(f"{where}.fixedPrice.pieces", pieces, 1, MOST_PIECES)
        case Exchange(pieces):
            _within(f"{where}.exchange.pieces", pieces, 1, MOST_PIECES)
        case FreeItem(sku, pieces):
            check_name(f"{where}.freeItem.sku", sku)
            _within(f"{where}.freeItem.pieces", pieces, 1, MOST_PIECES)
        case FreeShipping(max_off):
            _within(f"{where}.freeShipping.maxOff", max_off, 1, MOST_MINOR)
        case RandomAmount(least, most):
            _within(f"{where}.randomAmount.least", least, 1, MOST_MINOR)
            _within(f"{where}.randomAmount.most", most, least, MOST_MINOR)
        case _:
            assert_never(discount)


def _check_threshold(template: Template) -> None:
    threshold = template.threshold
    _within("threshold.amount", threshold.minor, 0, MOST_MINOR)
    _within("threshold.pieces", threshold.pieces, 0, MOST_PIECES)
    discount = template.discount
    most_off = 0
    if isinstance(discount, AmountOff):
        most_off = discount.minor
    if isinstance(discount, RandomAmount):
        most_off = discount.most
    # Who buys just enough would pay nothing or less: nobody means that, unless they say what is left to pay.
    if threshold.minor and most_off > threshold.minor and template.floor is not Floor.MIN_PAY:
        raise InvalidInput("discount", "ABOVE_THRESHOLD")


def _check_scope(scope: Scope) -> None:
    for name, goods in (("goods", scope.goods), ("without", scope.without)):
        _check_goods(f"scope.{name}", goods)
    for name, places in (
        ("stores", scope.stores),
        ("channels", scope.channels),
        ("withoutStores", scope.without_stores),
        ("withoutChannels", scope.without_channels),
    ):
        if len(places) > MOST_IN_SCOPE:
            raise InvalidInput(f"scope.{name}", "TOO_MANY")
        for place in places:
            check_name(f"scope.{name}", place)
    _check_not_empty("scope.stores", scope.stores, scope.without_stores)
    _check_not_empty("scope.channels", scope.channels, scope.without_channels)
    if scope.goods and not scope.goods.categories and not scope.goods.brands:
        _check_not_empty("scope.goods", scope.goods.skus, scope.without.skus)


def _check_not_empty(place: str, within: Set[str], without: Set[str]) -> None:
    """What is narrowed to nothing is for nobody."""
    if within and within <= without:
        raise InvalidInput(place, "EMPTY")


def _check_goods(place: str, goods: Goods) -> None:
    for name, values in (("skus", goods.skus), ("categories", goods.categories), ("brands", goods.brands)):
        if len(values) > MOST_IN_SCOPE:
            raise InvalidInput(f"{place}.{name}", "TOO_MANY")
        for each in values:
            check_name(f"{place}.{name}", each)


def _check_times(template: Template) -> None:
    if template.claim_from in (ALWAYS, NEVER):
        raise InvalidInput("claimFrom", "MISSING")
    if template.claim_until <= template.claim_from:
        raise InvalidInput("claimUntil", "BEFORE_START")
    match template.validity:
        case FixedRange(starts_at, ends_at):
            if ends_at <= starts_at:
                raise InvalidInput("validity.fixed.endsAt", "BEFORE_START")
            if ends_at <= template.claim_from:
                raise InvalidInput("validity.fixed.endsAt", "BEFORE_CLAIM")
            # One claimed after its end would be dead at once.
            if template.claim_until > ends_at:
                raise InvalidInput("claimUntil", "AFTER_VALIDITY")
        case AfterClaim(days, _, wait_days):
            _within("validity.afterClaim.days", days, 1, MOST_DAYS)
            _within("validity.afterClaim.waitDays", wait_days, 0, MOST_DAYS)
            if template.claim_until > NEVER - timedelta(days=3 * MOST_DAYS):
                raise InvalidInput("claimUntil", "OUT_OF_RANGE")


def _check_audience(template: Template, programme: Programme, segments: Collection[str]) -> None:
    audience = template.audience
    ladder = programme.default_ladder(NEVER)
    known = ladder.by_code if ladder else {}
    for name, values, there_are in (
        ("tiers", audience.tiers, known),
        ("segments", audience.segments, segments),
    ):
        if len(values) > MOST_AUDIENCES:
            raise InvalidInput(f"audience.{name}", "TOO_MANY")
        if any(each not in there_are for each in values):
            raise InvalidInput(f"audience.{name}", "UNKNOWN")


def _check_limits(template: Template) -> None:
    limits = template.limits
    _within("limits.total", limits.total, 1, MOST_GIVEN)
    _within("limits.perDay", limits.per_day, 1, MOST_GIVEN)
    _within("limits.perMember", limits.per_member, 1, MOST_PER_MEMBER)
    _within("limits.perMemberPerDay", limits.per_member_per_day, 1, MOST_PER_MEMBER)


def _check_stacking(template: Template) -> None:
    stacking = template.stacking
    if not WORD.fullmatch(stacking.group):
        raise InvalidInput("stacking.group", "MALFORMED")
    if len(stacking.exclusive_with) > MOST_IN_SCOPE:
        raise InvalidInput("stacking.exclusiveWith", "TOO_MANY")
    if any(not CODE.fullmatch(each) for each in stacking.exclusive_with):
        raise InvalidInput("stacking.exclusiveWith", "MALFORMED")
    if template.code in stacking.exclusive_with:
        raise InvalidInput("stacking.exclusiveWith", "DUPLICATE")
    _within("stacking.mostPerOrder", stacking.most_per_order, 1, MOST_PER_ORDER)


def _check_floor(template: Template) -> None:
    has_floor = template.floor is Floor.MIN_PAY
    if has_floor != (template.min_pay is not None):
        raise InvalidInput("minPay", "MISSING" if has_floor else "NOT_HERE")
    _within("minPay", template.min_pay, 1, MOST_MINOR)


def _check_codes(template: Template) -> None:
    codes = template.codes
    if codes is None:
        return
    if (codes.kind is CodeKind.GENERATED) != (codes.pattern is not None):
        raise InvalidInput("codes.pattern", "MISSING" if codes.pattern is None else "NOT_HERE")
    if (codes.kind is CodeKind.PUBLIC) != (codes.public is not None):
        raise InvalidInput("codes.public", "MISSING" if codes.public is None else "NOT_HERE")
    if codes.pattern is not None:
        check_pattern(codes.pattern, "codes.pattern")
    if codes.public is not None and normal(codes.public) is None:
        raise InvalidInput("codes.public", "MALFORMED")


def _check_funders(template: Template) -> None:
    if len(template.funders) > MOST_FUNDERS:
        raise InvalidInput("funders", "TOO_MANY")
    for i, funder in enumerate(template.funders):
        check_name(f"funders.{i}.name", funder.name)
        _within(f"funders.{i}.perMille", funder.per_mille, 1, PER_MILLE)
    if len({each.name for each in template.funders}) < len(template.funders):
        raise InvalidInput("funders", "DUPLICATE")
    if template.funders and sum(each.per_mille for each in template.funders) != PER_MILLE:
        raise InvalidInput("funders", "DO_NOT_SUM")
