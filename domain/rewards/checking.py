"""What may be saved as a reward. Everything else is refused with its place."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import assert_never

from domain.campaigns.checking import check_recurrence
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText, check_name
from domain.points.caps import CapPeriod
from domain.programme.programme import Programme, WalletType
from domain.rewards.pool import WHOLE, CouponPrize, Nothing, PhysicalPrize, PointsPrize, Pool, Prize
from domain.rewards.reward import (
    Coupons,
    LuckyDraw,
    Physical,
    PointsTransfer,
    Price,
    Reward,
    Service,
)

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
MOST_POINTS = 10**9
MOST_MINOR = 10**9
MOST_STOCK = 10**9
MOST_PRICES = 20
MOST_PRIZES = 50
MOST_COUNT = 100
MOST_DAYS = 3_660
MOST_PRIORITY = 1_000_000
MOST_NAMES = 20
LONGEST_TITLE = 200
LONGEST_TEXT = 4_000


def check_reward(reward: Reward, programme: Programme, *, segments: Collection[str]) -> None:
    """`segments`: the codes of those that there are. Raises InvalidInput."""
    if not CODE.fullmatch(reward.code):
        raise InvalidInput("code", "MALFORMED")
    _check_text("title", reward.title, LONGEST_TITLE)
    if reward.text is not None:
        _check_text("text", reward.text, LONGEST_TEXT)
    _check_content(reward, programme)
    _check_prices(reward, programme, segments)
    _check_stock(reward, programme)
    _check_windows(reward)
    _check_names("audience", reward.audience.tiers, reward.audience.segments, programme, segments)
    if reward.early is not None:
        _check_names("early", reward.early.tiers, reward.early.segments, programme, segments)
        if not reward.early.tiers and not reward.early.segments:
            raise InvalidInput("early", "EMPTY")
    limits = reward.limits
    for name, limit in (("perMember", limits.per_member), ("perPeriod", limits.per_period)):
        _between(f"limits.{name}", limit, 1, MOST_STOCK)
    if limits.period in (CapPeriod.ORDER, CapPeriod.LIFETIME):
        raise InvalidInput("limits.period", "OUT_OF_RANGE")
    if len(reward.categories) > MOST_NAMES:
        raise InvalidInput("categories", "TOO_MANY")
    for each in sorted(reward.categories):
        check_name("categories", each)
    _between("priority", reward.priority, 0, MOST_PRIORITY)
    _between("cost", reward.cost_minor, 0, MOST_MINOR)


def _check_content(reward: Reward, programme: Programme) -> None:
    match reward.content:
        case Physical(sku):
            check_name("content.physical.sku", sku)
        case Coupons(template, count):
            _check_template("content.coupon.template", template, programme)
            _between("content.coupon.count", count, 1, MOST_COUNT)
        case Service(name, valid_days):
            _check_text("content.service.name", name, LONGEST_TITLE)
            _between("content.service.validDays", valid_days, 1, MOST_DAYS)
        case PointsTransfer(wallet, points):
            _wallet("content.points.wallet", wallet, programme)
            _between("content.points.points", points, 1, MOST_POINTS)
            if any(each.wallet == wallet for each in reward.prices):
                raise InvalidInput("content.points.wallet", "DUPLICATE")
        case LuckyDraw(pool):
            _check_pool(pool, programme)
        case never:
            assert_never(never)


def _check_pool(pool: Pool, programme: Programme) -> None:
    place = "content.draw"
    if not 1 <= len(pool.prizes) <= MOST_PRIZES:
        raise InvalidInput(f"{place}.prizes", "OUT_OF_RANGE")
    codes = [each.code for each in pool.prizes]
    if len(set(codes)) != len(codes):
        raise InvalidInput(f"{place}.prizes", "DUPLICATE")
    for i, prize in enumerate(pool.prizes):
        _check_prize(f"{place}.prizes.{i}", prize, programme)
    if sum(each.odds for each in pool.prizes) != WHOLE:
        raise InvalidInput(f"{place}.prizes", "SUM_DIFFERS")
    if pool.consolation not in codes:
        raise InvalidInput(f"{place}.consolation", "UNKNOWN")
    last = pool.last
    if last.stock is not None or not isinstance(last.winning, Nothing | PointsPrize):
        raise InvalidInput(f"{place}.consolation", "NOT_HERE")
    _between(f"{place}.budgetPoints", pool.budget_points, 0, MOST_POINTS * MOST_COUNT)
    _between(f"{place}.budget", pool.budget_minor, 0, MOST_MINOR * MOST_COUNT)


def _check_prize(place: str, prize: Prize, programme: Programme) -> None:
    if not CODE.fullmatch(prize.code):
        raise InvalidInput(f"{place}.code", "MALFORMED")
    _check_text(f"{place}.title", prize.title, LONGEST_TITLE)
    _between(f"{place}.odds", prize.odds, 1, WHOLE)
    _between(f"{place}.stock", prize.stock, 0, MOST_STOCK)
    _between(f"{place}.cost", prize.cost_minor, 0, MOST_MINOR)
    match prize.winning:
        case PointsPrize(wallet, points):
            _wallet(f"{place}.points.wallet", wallet, programme)
            _between(f"{place}.points.points", points, 1, MOST_POINTS)
        case CouponPrize(template, count):
            _check_template(f"{place}.coupon.template", template, programme)
            _between(f"{place}.coupon.count", count, 1, MOST_COUNT)
        case PhysicalPrize(sku):
            check_name(f"{place}.physical.sku", sku)
        case Nothing():
            pass
        case never:
            assert_never(never)


def _check_prices(reward: Reward, programme: Programme, segments: Collection[str]) -> None:
    if not 1 <= len(reward.prices) <= MOST_PRICES:
        raise InvalidInput("prices", "OUT_OF_RANGE" if reward.prices else "EMPTY")
    for i, price in enumerate(reward.prices):
        _check_price(f"prices.{i}", price, programme, segments)


def _check_price(place: str, price: Price, programme: Programme, segments: Collection[str]) -> None:
    if not _wallet(f"{place}.wallet", price.wallet, programme).spendable:
        raise InvalidInput(f"{place}.wallet", "NOT_SPENDABLE")
    _between(f"{place}.points", price.points, 0, MOST_POINTS)
    _between(f"{place}.money", price.minor, 0, MOST_MINOR)
    _check_names(place, price.tiers, price.segments, programme, segments)
    if price.hours is not None:
        check_recurrence(price.hours, f"{place}.hours")


def _check_stock(reward: Reward, programme: Programme) -> None:
    _between("stock", reward.stock, 0, MOST_STOCK)
    if reward.stock_by_tier and reward.stock is None:
        raise InvalidInput("stock", "MISSING")
    for count in reward.stock_by_tier.values():
        _between("stockByTier", count, 0, MOST_STOCK)
    _check_names("stockByTier", frozenset(reward.stock_by_tier), frozenset(), programme, ())
    if reward.stock is not None and sum(reward.stock_by_tier.values()) > reward.stock:
        raise InvalidInput("stockByTier", "SUM_DIFFERS")


def _check_windows(reward: Reward) -> None:
    if reward.visible_until <= reward.visible_from:
        raise InvalidInput("visibleUntil", "BEFORE_START")
    if reward.redeem_until <= reward.redeem_from:
        raise InvalidInput("redeemUntil", "BEFORE_START")
    starts = reward.redeem_from if reward.early is None else min(reward.early.starts_at, reward.redeem_from)
    if starts < reward.visible_from:
        raise InvalidInput("visibleFrom", "OUT_OF_RANGE")
    if reward.redeem_until > reward.visible_until:
        raise InvalidInput("redeemUntil", "OUT_OF_RANGE")


def _check_names(
    place: str,
    tiers: frozenset[str],
    wanted: frozenset[str],
    programme: Programme,
    segments: Collection[str],
) -> None:
    if len(tiers) > MOST_NAMES or len(wanted) > MOST_NAMES:
        raise InvalidInput(place, "TOO_MANY")
    known = {tier.code for ladder in programme.ladder_revisions if ladder.is_default for tier in ladder.tiers}
    if not tiers <= known:
        raise InvalidInput(f"{place}.tiers", "UNKNOWN")
    if not wanted <= set(segments):
        raise InvalidInput(f"{place}.segments", "UNKNOWN")


def _wallet(place: str, code: str, programme: Programme) -> WalletType:
    found = programme.wallet_by_code.get(code)
    if found is None:
        raise InvalidInput(place, "UNKNOWN")
    return found


def _check_template(place: str, code: str, programme: Programme) -> None:
    if code not in programme.template_by_code:
        raise InvalidInput(place, "UNKNOWN")


def _check_text(place: str, text: LocalText, longest: int) -> None:
    for each in text.by_locale.values():
        if not each.strip():
            raise InvalidInput(place, "EMPTY")
        if len(each) > longest:
            raise InvalidInput(place, "TOO_LONG")


def _between(place: str, value: int | None, least: int, most: int) -> None:
    if value is not None and not least <= value <= most:
        raise InvalidInput(place, "OUT_OF_RANGE")
