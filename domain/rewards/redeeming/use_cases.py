"""A member redeems points for a reward: points, stock and what it brings, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, assert_never
from uuid import UUID

from domain.conditions.subject import Needs
from domain.coupons.coupon import Origin
from domain.coupons.giving.use_cases import give
from domain.coupons.refusals import UnknownCouponTemplate
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, RedemptionId
from domain.kernel.periods import Rounding, Span, Unit, term_end
from domain.kernel.refusal import InvalidInput, Refusal
from domain.kernel.texts import check_name
from domain.members.named import MemberName
from domain.members.standing import Standing, require_active
from domain.members.use_cases import find_named
from domain.orders.refusals import UnknownChannel, UnknownStore
from domain.points.caps import period_start
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.facts import facts_of
from domain.points.page import Page
from domain.points.pages import open_pages
from domain.points.refusals import InsufficientPoints
from domain.points.spend import Spend
from domain.points.terms import Immediate, new_lot
from domain.points.use_cases import lock_member
from domain.points.writing import Because
from domain.programme.programme import PROGRESS, Programme
from domain.rewards import facts
from domain.rewards.drawing import Drawn, Fallback, draw, number_of
from domain.rewards.drawlog import line_of
from domain.rewards.offering import Viewer, knows, offer
from domain.rewards.pool import CouponPrize, PhysicalPrize, PointsPrize, Pool
from domain.rewards.redemption import Move, Redemption, RedemptionState
from domain.rewards.refusals import OutOfStock, PriceChanged, UnknownReward
from domain.rewards.reward import (
    Coupons,
    LuckyDraw,
    Physical,
    PointsTransfer,
    Price,
    Reward,
    Service,
)
from domain.rewards.stock import DRAWS, Stocks, left_for, shares_of_prize, split
from domain.tiers.use_cases import look_again
from domain.work import Begin, Work

MOST = 100
"""At once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedeemReward:
    member: MemberName
    programme: str | None = None
    reward: str
    """Its code."""
    quantity: int = 1
    expected_points: int | None = None
    """What the member was shown for all of them."""
    delivery_reference: str | None = None
    channel: str | None = None
    store: str | None = None
    by: str
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class RewardRedeemed:
    redemption: RedemptionId
    points: int
    available: int
    """What can still be spent in that wallet."""


async def redeem_reward(command: RedeemReward, begin: Begin) -> Answer[RewardRedeemed]:
    """Take the points and give what they are for, in one transaction.

    Raises InvalidInput, UnknownProgramme, UnknownStore, UnknownChannel, UnknownMember, NotEnrolled,
    MembershipNotActive, UnknownReward, RewardPaused, RewardEnded, NotYet, NotYourTier, NotEligible,
    LimitReached, OutOfStock, PriceChanged, InsufficientPoints, IdempotencyKeyReused, and what the giving of
    coupons refuses.
    """
    if not 1 <= command.quantity <= MOST:
        raise InvalidInput("quantity", "OUT_OF_RANGE")
    if command.delivery_reference is not None:
        check_name("deliveryReference", command.delivery_reference)

    async def effect(work: Work) -> RewardRedeemed:
        return await _redeem(command, work)

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


@dataclass(slots=True, kw_only=True)
class _Case:
    """One redemption while it is decided."""

    command: RedeemReward
    programme: Programme
    standing: Standing
    reward: Reward
    tier: str | None
    price: Price
    pages: dict[UUID, Page]
    redemption: Redemption
    spend: Spend | None = None

    @property
    def at(self) -> datetime:
        return self.standing.moment

    @property
    def because(self) -> Because:
        return Because(
            cause=Cause(CauseKind.REDEMPTION, self.redemption.id.hex), idempotency_key=self.command.key.key
        )

    @property
    def page(self) -> Page:
        """Of the wallet in which it is paid."""
        return self.pages[self.redemption.wallet_type_id]


async def _redeem(command: RedeemReward, work: Work) -> RewardRedeemed:
    case = await _open(command, work)
    told = await _bring(case, work)
    redemption = case.redemption
    first = Move(id=work.new_id(), before=None, after=redemption.state, at=case.at, by=command.by)
    await work.rewards.add(redemption, first)
    await work.facts.tell(
        facts.redeemed(redemption, case.reward, case.price.wallet), *told, *facts_of(case.pages.values())
    )
    progress = case.programme.wallet_by_code.get(PROGRESS)
    if progress is not None and case.pages[progress.id].entries:
        await look_again(MemberId(redemption.member_id), case.programme, work)
    return RewardRedeemed(
        redemption=RedemptionId(redemption.member_id, redemption.id),
        points=redemption.points,
        available=case.page.account.available,
    )


async def _bring(case: _Case, work: Work) -> list[Fact]:
    """Take the points, and give what they are for. The stock, where everybody waits, comes after the ledger;
    what a draw brings hangs on the stock, so there it comes before."""
    await _debit(case, work)
    quantity = case.command.quantity
    match case.reward.content:
        case LuckyDraw(pool):
            return [await _draw(case, pool, work)]
        case Service(_, valid_days):
            ends = term_end(case.at, Span(valid_days, Unit.DAY), Rounding.END_OF_DAY, case.programme.zone)
            case.redemption = replace(case.redemption, valid_until=ends)
        case PointsTransfer(wallet, points):
            _credit(case, wallet, points * quantity)
        case Physical():
            case.redemption = replace(case.redemption, state=RedemptionState.REQUESTED)
        case Coupons():
            pass
        case never:
            assert_never(never)
    await _record(case, work)
    await _take(case, work)
    if isinstance(case.reward.content, Coupons):
        template, count = case.reward.content.template, case.reward.content.count
        coupons = await _coupons(case, template, count * quantity, work)
        case.redemption = replace(case.redemption, coupon_ids=coupons)
    return []


async def _open(command: RedeemReward, work: Work) -> _Case:
    """Everything that decides, under the member's lock, and the price."""
    programme = await work.programmes.find(command.programme)
    if command.store is not None and not await work.programmes.has_store(command.store):
        raise UnknownStore(command.store)
    if command.channel is not None and not await work.programmes.has_channel(command.channel):
        raise UnknownChannel(command.channel)
    member_id = await find_named(command.member, work)
    standing, programme = await lock_member(member_id, programme, work)
    require_active(standing)
    at, reward = standing.moment, programme.reward_by_code.get(command.reward)
    if reward is None:
        raise UnknownReward(command.reward)
    viewer = await _viewer(reward, standing, programme, work)
    if not knows(reward, viewer, at):
        raise UnknownReward(command.reward)
    if reward.pool is not None and command.quantity != 1:
        raise InvalidInput("quantity", "OUT_OF_RANGE")
    pages = open_pages(standing, programme, new_id=work.new_id)
    balances = {each.code: pages[each.id].account.available for each in programme.wallets if each.id in pages}
    viewer = replace(viewer, available=balances)
    found = offer(reward, viewer, at=at, zone=programme.zone, quantity=command.quantity)
    price = found.price
    if price is not None and command.expected_points is not None:
        points = price.points * command.quantity
        if command.expected_points != points and not _is_closed(found.no):
            raise PriceChanged(expected=command.expected_points, points=points)
    if found.no is not None:
        raise found.no
    assert price is not None, "what has no price is refused"
    redemption = Redemption(
        id=work.new_id(),
        member_id=standing.member_id,
        programme_id=programme.id,
        reward_id=reward.reward_id,
        revision_id=reward.id,
        quantity=command.quantity,
        points=price.points * command.quantity,
        wallet_type_id=programme.wallet_by_code[price.wallet].id,
        minor=price.minor * command.quantity,
        cost_minor=reward.cost_minor * command.quantity,
        state=RedemptionState.COMPLETED,
        entry_id=None,
        delivery_reference=command.delivery_reference,
        channel=command.channel,
        store=command.store,
        at=at,
    )
    return _Case(
        command=command,
        programme=programme,
        standing=standing,
        reward=reward,
        tier=viewer.tier,
        price=price,
        pages=pages,
        redemption=redemption,
    )


def _is_closed(no: Refusal | None) -> bool:
    """What can not be had at any price is said so, whatever the price."""
    return no is not None and not isinstance(no, InsufficientPoints)


async def _viewer(reward: Reward, standing: Standing, programme: Programme, work: Work) -> Viewer:
    at, member_id = standing.moment, MemberId(standing.member_id)
    ladder = programme.default_ladder(at)
    place = standing.places.get(ladder.id) if ladder else None
    segments: frozenset[str] = frozenset()
    if reward.asks_for_segments:
        known = await work.campaigns.facts(member_id, programme, Needs(segments=True), at=at)
        segments = known.segments
    since = period_start(reward.limits.period, at, programme.zone)
    had, stocks = await work.rewards.had(member_id, programme.id, reward.reward_id, since=since)
    return Viewer(tier=place.tier if place else None, segments=segments, had=had, stocks=stocks)


async def _debit(case: _Case, work: Work) -> None:
    points, page = case.redemption.points, case.page
    if not points:
        return
    spend_id = work.new_id()
    await work.points.lots_to_cover(page, points)
    page.debit(EntryKind.SPEND, points, at=case.at, because=case.because, entry_id=spend_id)
    case.redemption = replace(case.redemption, entry_id=spend_id)
    case.spend = Spend(
        id=spend_id,
        member_id=case.redemption.member_id,
        wallet_type_id=case.redemption.wallet_type_id,
        points=points,
    )


def _credit(case: _Case, wallet_code: str, points: int) -> None:
    """Points that a reward brings can be spent at once, and die as points of that wallet type do."""
    programme, at = case.programme, case.at
    wallet = programme.wallet_by_code[wallet_code]
    ladder = programme.default_ladder(at)
    own = ladder.tier(case.tier).expiry if ladder and case.tier and wallet.spendable else None
    lot = new_lot(
        points,
        Immediate(),
        own or wallet.expiry,
        earned_at=at,
        completed_at=None,
        zone=programme.zone,
    )
    case.pages[wallet.id].earn(lot, at=at, because=case.because)


async def _record(case: _Case, work: Work) -> None:
    spends = (case.spend,) if case.spend else ()
    await work.points.record(list(case.pages.values()), new_spends=spends)


async def _take(case: _Case, work: Work) -> None:
    """From the stock, which is held from here to the end."""
    reward, quantity = case.reward, case.command.quantity
    if reward.stock is None:
        return
    stocks = await work.rewards.lock_stocks(reward.reward_id)
    shares = _shares(case, stocks, quantity)
    await work.rewards.take(reward.reward_id, shares)
    case.redemption = replace(case.redemption, shares=shares)


def _shares(case: _Case, stocks: Stocks, quantity: int) -> dict[str, int]:
    left = left_for(case.reward, case.tier, stocks)
    if left is None:
        return {}
    if left < quantity:
        raise OutOfStock(requested=quantity, left=left)
    return split(case.reward, case.tier, stocks, quantity)


async def _draw(case: _Case, pool: Pool, work: Work) -> Fact:
    """One draw after the other: what is left for one is known when the one before is written."""
    reward, redemption = case.reward, case.redemption
    stocks = await work.rewards.lock_stocks(reward.reward_id)
    shares = _shares(case, stocks, 1)
    number = number_of(await work.rewards.seed(reward.id), redemption.id)
    drawn, coupons = await _give_prize(case, pool, draw(pool, number, stocks), work)
    given = drawn.given
    shares |= shares_of_prize(given, stocks, consolation=given.code == pool.consolation)
    state = RedemptionState.COMPLETED
    if isinstance(given.winning, PhysicalPrize):
        state = RedemptionState.REQUESTED
    case.redemption = replace(
        redemption,
        state=state,
        prize=given.code,
        shares=shares,
        coupon_ids=coupons,
        cost_minor=redemption.cost_minor + given.cost_minor,
    )
    await _record(case, work)
    await work.rewards.take(reward.reward_id, {**shares, DRAWS: 1})
    sequence = stocks[DRAWS].taken + 1
    line = line_of(case.redemption, stocks, {**shares, DRAWS: 1}, at=case.at, drawn=drawn, pool=pool)
    await work.rewards.log_draw(reward.reward_id, sequence, line)
    return facts.drawn(case.redemption, reward, sequence, drawn)


async def _give_prize(case: _Case, pool: Pool, drawn: Drawn, work: Work) -> tuple[Drawn, tuple[UUID, ...]]:
    """Give what was drawn; where a coupon can not be given, the consolation prize."""
    coupons: tuple[UUID, ...] = ()
    if isinstance(drawn.given.winning, CouponPrize):
        template, count = drawn.given.winning.template, drawn.given.winning.count
        try:
            async with work.savepoint():
                coupons = await _coupons(case, template, count, work)
        except Refusal:
            drawn = replace(drawn, given=pool.last, fallback=Fallback.COUPON_REFUSED)
    if isinstance(drawn.given.winning, PointsPrize):
        _credit(case, drawn.given.winning.wallet, drawn.given.winning.points)
    return drawn, coupons


async def _coupons(case: _Case, template: str, count: int, work: Work) -> tuple[UUID, ...]:
    """Raises what the giving of coupons refuses. It locks the template's stock, after the reward's."""
    offered = case.programme.template_by_code.get(template)
    if offered is None:
        raise UnknownCouponTemplate(template)
    channel = case.command.channel
    given = await give(
        offered, count, case.standing, case.programme, work, origin=Origin.REWARD, channel=channel
    )
    return tuple(each.id for each in given)


def _to_plain(result: RewardRedeemed) -> Mapping[str, Any]:
    return {
        "redemption": str(result.redemption),
        "points": result.points,
        "available": result.available,
    }


def _from_plain(plain: Mapping[str, Any]) -> RewardRedeemed:
    return RewardRedeemed(
        redemption=RedemptionId.parse(plain["redemption"]),
        points=plain["points"],
        available=plain["available"],
    )
