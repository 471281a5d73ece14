"""Make a quote that lasts, commit it to an order, pay the order; or end it.

What a committed quote sets aside, coupons and points, it gives back when it is cancelled or its time is over.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from domain.coupons.coupon import CouponState
from domain.coupons.edges import ForOrder, no_for_state
from domain.coupons.using.use_cases import lock_coupons, release_coupons, use_coupons
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.amounts import Money
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, OrderId, QuoteId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import check_name
from domain.members.named import MemberName
from domain.members.refusals import NotEnrolled
from domain.members.standing import Standing, require_active
from domain.orders.use_cases import settle_named, take_name
from domain.points.pages import open_pages
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.quotes.asking import AskQuote
from domain.quotes.quote import Quote
from domain.quotes.refusals import OrderHasQuote, QuoteChanged, UnknownQuote, WrongQuoteState
from domain.quotes.stored import LONGEST_TERM, TERM, QuoteState, StoredQuote, content_of
from domain.quotes.use_cases import check_asked, check_place, figure
from domain.spending.order import PaidOrder
from domain.spending.use_cases import (
    OpenAccount,
    UsePoints,
    captured,
    decide_use,
    record_account,
    released,
    set_aside,
)
from domain.work import Begin, Work


async def make_quote(command: AskQuote, begin: Begin) -> tuple[Quote, StoredQuote, Programme]:
    """The same as `ask_quote`, kept under an id for half an hour. Nothing is set aside. Raises what
    `ask_quote` can hear."""
    check_asked(command)
    async with begin() as work:
        programme = await work.programmes.current(command.programme)
        await check_place(command, programme, work)
        standing = await work.points.glance(command.member_id, programme, paid_at=programme.now(work.now))
        if standing is None:
            raise NotEnrolled(programme.code)
        found = await figure(command, programme, standing, work)
        made = StoredQuote(
            id=work.new_id(),
            member_id=command.member_id.value,
            programme=programme.code,
            state=QuoteState.OPEN,
            content=content_of(command, found, programme.code),
            made_at=standing.moment,
            expires_at=standing.moment + TERM,
        )
        await work.quotes.add(made, programme)
        return found, made, programme


ENDED = {QuoteState.CANCELLED: "quote.cancelled", QuoteState.EXPIRED: "quote.expired"}
"""What is told of a quote that became no order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitQuote:
    """The member places the order."""

    quote: QuoteId
    order: ForOrder
    term: timedelta = TERM
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeQuote:
    """Pay or cancel."""

    quote: QuoteId
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteDone:
    quote: QuoteId
    order: OrderId | None = None


async def commit_quote(command: CommitQuote, begin: Begin) -> Answer[QuoteDone]:
    """Set the quote's coupons and points aside for an order, if the cart still costs what the quote says.

    Raises InvalidInput, UnknownQuote, WrongQuoteState, QuoteChanged, OrderHasQuote, MembershipNotActive,
    UnknownCoupon, CouponNotUsable, OrderTooSmall, NotInUnits, TooManyForOrder, InsufficientPoints,
    IdempotencyKeyReused.
    """
    for name, text in (("source", command.order.source), ("externalId", command.order.external_id)):
        check_name(f"order.{name}", text)
    if not timedelta(seconds=1) <= command.term <= LONGEST_TERM:
        raise InvalidInput("seconds", "OUT_OF_RANGE")

    async def effect(work: Work) -> QuoteDone:
        stored, standing, programme = await _open(command.quote, work)
        moment, member_id, order = standing.moment, MemberId(command.quote.member), command.order
        _require(stored, QuoteState.OPEN, moment)
        other = await work.quotes.of_order(member_id, order.source, order.external_id)
        if other is not None:
            raise OrderHasQuote(QuoteId(other.member_id, other.id))
        ask = stored.content.ask
        found = await figure(ask, programme, standing, work)
        content = content_of(ask, found, programme.code)
        if (content.payable, content.points) != (stored.content.payable, stored.content.points):
            currency = programme.currency
            raise QuoteChanged(Money(stored.content.payable, currency), Money(content.payable, currency))
        until = moment + command.term
        await lock_coupons([each.coupon for each in found.used], order, work, at=moment, until=until)
        hold_id = None
        if content.points:
            hold_id = await _hold(command, ask, found, standing, programme, work)
        committed = replace(
            stored,
            state=QuoteState.COMMITTED,
            content=content,
            expires_at=until,
            order_source=order.source,
            order_external_id=order.external_id,
            hold_id=hold_id,
        )
        await work.quotes.change(stored, committed)
        await work.facts.tell(_fact("quote.committed", committed, moment))
        return QuoteDone(quote=command.quote)

    return await _once(command.key, begin, effect)


async def pay_order(command: ChangeQuote, begin: Begin) -> Answer[QuoteDone]:
    """The order of a committed quote is paid: its coupons are used, its points spent, and the order is
    recorded with each line's stored shares and everything that it causes.

    Raises UnknownQuote, WrongQuoteState, OrderConflict, MembershipNotActive, AlreadyUsed,
    IdempotencyKeyReused.
    """

    async def effect(work: Work) -> QuoteDone:
        # Before the member: what is committed never changes, only the state is looked at again.
        before = await work.quotes.find(command.quote)
        if before is None:
            raise UnknownQuote
        programme = await work.programmes.find(before.programme)
        now = programme.now(work.now)
        for_order = _order_of(before)
        if for_order is None:
            raise WrongQuoteState(before.state_at(now).value)
        if before.state is QuoteState.PAID:
            raise WrongQuoteState(before.state.value)
        member_id = MemberId(command.quote.member)
        named = replace(
            before.content.order,
            source=for_order.source,
            external_id=for_order.external_id,
            placed_at=min(before.made_at, now),
            paid_at=now,
        )
        order, order_id, was_named = await take_name(named, member_id, work)
        stored, standing, programme = await _open(command.quote, work)
        moment = standing.moment
        _require(stored, QuoteState.COMMITTED, moment)
        require_active(standing)
        if stored.hold_id is not None:
            account, hold_id = await _open_hold(stored, standing, programme, work)
            hold = account.page.holds[hold_id]
            _, spend = captured(account, hold, hold.open, key=command.key.key)
            await record_account(account, work, spend)
        saved = dict(stored.content.saved)
        coupons = await work.coupons.known(member_id, list(saved), programme)
        for each in coupons.values():
            no = no_for_state(each, moment, for_order)
            if no is not None:
                raise no
        await use_coupons(
            [(coupons[each], minor) for each, minor in saved.items()], for_order, programme, work, at=moment
        )
        await settle_named(order, order_id, member_id, programme, work, was_named=was_named)
        paid = replace(stored, state=QuoteState.PAID, order_id=order_id, ended_at=moment)
        await work.quotes.change(stored, paid)
        await work.facts.tell(_fact("quote.paid", paid, moment))
        return QuoteDone(quote=command.quote, order=OrderId(member_id.value, order_id))

    return await _once(command.key, begin, effect)


async def cancel_quote(command: ChangeQuote, begin: Begin) -> Answer[QuoteDone]:
    """The order will not be: what the quote has set aside is free again. A membership in any state may do
    it. Raises UnknownQuote, WrongQuoteState, IdempotencyKeyReused."""

    async def effect(work: Work) -> QuoteDone:
        stored, standing, programme = await _open(command.quote, work)
        if stored.state_at(standing.moment) not in (QuoteState.OPEN, QuoteState.COMMITTED):
            raise WrongQuoteState(stored.state_at(standing.moment).value)
        await _end(stored, QuoteState.CANCELLED, standing, programme, work, key=command.key.key)
        return QuoteDone(quote=command.quote)

    return await _once(command.key, begin, effect)


async def end_timed_out(begin: Begin, *, limit: int = 100) -> int:
    """Write the end of quotes whose time is over and free what they had set aside, each in a transaction of
    its own. Returns how many were looked at: call again until it is 0."""
    async with begin() as work:
        due = await work.quotes.timed_out(limit=limit)
    for quote_id in due:
        async with begin() as work:
            stored, standing, programme = await _open(quote_id, work)
            if (
                stored.state in (QuoteState.OPEN, QuoteState.COMMITTED)
                and stored.state_at(standing.moment) is QuoteState.EXPIRED
            ):
                await _end(stored, QuoteState.EXPIRED, standing, programme, work, key=None)
    return len(due)


async def _end(
    stored: StoredQuote,
    state: QuoteState,
    standing: Standing,
    programme: Programme,
    work: Work,
    *,
    key: str | None,
) -> None:
    moment, order = standing.moment, _order_of(stored)
    if order is not None:
        member_id = MemberId(stored.member_id)
        held = await work.coupons.of_order(member_id, order.source, order.external_id, programme)
        mine = {coupon for coupon, _ in stored.content.saved}
        await release_coupons(
            [each for each in held if each.id in mine and each.state is CouponState.LOCKED],
            programme,
            work,
            at=moment,
        )
    if stored.hold_id is not None:
        account, hold_id = await _open_hold(stored, standing, programme, work)
        hold = account.page.holds[hold_id]
        if hold.open:  # else its own end was booked a moment ago
            released(account, hold, hold.open, key=key)
        await record_account(account, work)
    ended = replace(stored, state=state, ended_at=moment)
    await work.quotes.change(stored, ended)
    await work.facts.tell(_fact(ENDED[state], ended, moment))


async def _open(quote_id: QuoteId, work: Work) -> tuple[StoredQuote, Standing, Programme]:
    """The quote under its member's lock. Raises UnknownQuote."""
    before = await work.quotes.find(quote_id)
    if before is None:
        raise UnknownQuote
    programme = await work.programmes.find(before.programme)
    standing, programme = await lock_member(
        MemberId(quote_id.member), programme, work, paid_at=programme.now(work.now), measured=True
    )
    stored = await work.quotes.find(quote_id)
    assert stored is not None
    return stored, standing, programme


def _require(stored: StoredQuote, state: QuoteState, at: datetime) -> None:
    found = stored.state_at(at)
    if found is not state:
        raise WrongQuoteState(found.value)


async def _hold(
    command: CommitQuote,
    ask: AskQuote,
    found: Quote,
    standing: Standing,
    programme: Programme,
    work: Work,
) -> UUID:
    """Set the points aside by the terms of orders, so that what the order has taken otherwise counts."""
    priced = found.priced
    assert priced.points is not None
    wallet = programme.wallet_by_code[ask.wallet]
    account = OpenAccount(
        standing=standing,
        programme=programme,
        wallet=wallet,
        pages=open_pages(standing, programme, new_id=work.new_id),
    )
    order = PaidOrder(
        source=command.order.source,
        external_id=command.order.external_id,
        total=Money(sum(priced.after_coupons), programme.currency),
    )
    use = await decide_use(
        UsePoints(
            member=MemberName(id=MemberId(standing.member_id)),
            programme=programme.code,
            wallet=wallet.code,
            points=priced.points.points,
            order=order,
            key=command.key,
        ),
        account,
        work,
    )
    hold = await set_aside(account, use, order, work, term=command.term, key=command.key.key)
    await record_account(account, work)
    return hold.id


async def _open_hold(
    stored: StoredQuote, standing: Standing, programme: Programme, work: Work
) -> tuple[OpenAccount, UUID]:
    assert stored.hold_id is not None
    pages = open_pages(standing, programme, new_id=work.new_id)
    for wallet_id, page in pages.items():
        if await work.points.know_hold(page, stored.hold_id):
            wallet = programme.wallet_by_id[wallet_id]
            account = OpenAccount(standing=standing, programme=programme, wallet=wallet, pages=pages)
            return account, stored.hold_id
    raise LookupError("a committed quote has its hold")


def _order_of(stored: StoredQuote) -> ForOrder | None:
    if stored.order_source is None or stored.order_external_id is None:
        return None
    return ForOrder(source=stored.order_source, external_id=stored.order_external_id)


def _fact(kind: str, stored: StoredQuote, at: datetime) -> Fact:
    return Fact(
        kind=kind,
        member_id=MemberId(stored.member_id),
        at=at,
        payload={
            "quote": str(QuoteId(stored.member_id, stored.id)),
            "source": stored.order_source,
            "external_id": stored.order_external_id,
            "payable": stored.content.payable,
            "currency": stored.content.order.currency,
            "coupons": len(stored.content.saved),
            "points": stored.content.points,
        },
    )


async def _once(key: RequestKey, begin: Begin, effect: Any) -> Answer[QuoteDone]:
    return await once(key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


def _to_plain(done: QuoteDone) -> Mapping[str, Any]:
    return {"quote": str(done.quote), "order": str(done.order) if done.order else None}


def _from_plain(plain: Mapping[str, Any]) -> QuoteDone:
    return QuoteDone(
        quote=QuoteId.parse(plain["quote"]),
        order=OrderId.parse(plain["order"]) if plain["order"] else None,
    )
