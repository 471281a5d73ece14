"""What a cart costs a member, asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.conditions.subject import NOTHING_KNOWN, Needs, Product, Subject
from domain.conditions.tree import Count, Figure
from domain.coupons.coupon import Coupon
from domain.coupons.refusals import UnknownCoupon
from domain.kernel.amounts import MOST
from domain.kernel.ids import MemberId
from domain.members.refusals import NotEnrolled
from domain.members.standing import Standing, require_active
from domain.orders.benefits import benefits_with
from domain.orders.refusals import UnknownChannel, UnknownStore
from domain.orders.use_cases import settle_on_paper
from domain.points.pages import open_pages
from domain.programme.programme import Programme
from domain.programme.refusals import WrongCurrency
from domain.promotions.promotion import Promotion
from domain.quotes.asking import AskQuote
from domain.quotes.cart import Cart, check_cart, check_coupons
from domain.quotes.pricing import PointsWanted
from domain.quotes.quote import Quote, Shopper, order_of_cart, quote, tier_gives
from domain.quotes.refusals import UnknownSku
from domain.spending.use_cases import spendable_wallet
from domain.tiers.ladder import Window, WindowKind
from domain.work import Begin, Work

MOST_OFFERED = 200
"""Of a member's coupons those that die first are looked at; whoever has more names the others."""
ORDERS = Figure(Count.ORDERS, Window(WindowKind.LIFETIME, None))


async def ask_quote(command: AskQuote, begin: Begin) -> tuple[Quote, Programme]:
    """What the cart would cost if it were paid now, and what it would earn: nothing is written and nobody
    waits.

    Raises InvalidInput, UnknownProgramme, UnknownStore, UnknownChannel, WrongCurrency, UnknownSku,
    NotEnrolled, MembershipNotActive, UnknownWalletType, WalletNotSpendable, UnknownCoupon, CouponNotUsable.
    """
    check_asked(command)
    async with begin() as work:
        programme = await work.programmes.current(command.programme)
        await check_place(command, programme, work)
        standing = await work.points.glance(command.member_id, programme, paid_at=programme.now(work.now))
        if standing is None:
            raise NotEnrolled(programme.code)
        found = await figure(command, programme, standing, work)
        order = found.order(programme.code, source="quote", external_id="quote", at=standing.moment)
        settlement = await settle_on_paper(order, command.member_id, programme, standing, work)
        return replace(found, earning=settlement), programme


def check_asked(command: AskQuote) -> None:
    """Raises InvalidInput."""
    check_cart(command.cart)
    check_coupons(command.coupons or ())


async def check_place(command: AskQuote, programme: Programme, work: Work) -> None:
    """Raises WrongCurrency, UnknownStore, UnknownChannel."""
    cart = command.cart
    if cart.currency != programme.currency:
        raise WrongCurrency(expected=programme.currency, got=cart.currency)
    if cart.store is not None and not await work.programmes.has_store(cart.store):
        raise UnknownStore(cart.store)
    if not await work.programmes.has_channel(cart.channel):
        raise UnknownChannel(cart.channel)


async def figure(command: AskQuote, programme: Programme, standing: Standing, work: Work) -> Quote:
    """The quote, by what is known of the member: as it is glanced at or while it is held.

    Raises MembershipNotActive, UnknownSku, UnknownWalletType, WalletNotSpendable, UnknownCoupon,
    CouponNotUsable.
    """
    require_active(standing)
    cart, at, member_id = command.cart, standing.moment, command.member_id
    products = await _products(cart, work)
    coupons, named = await _coupons(command, programme, at, work)
    promotions = programme.promotions_at(at)
    needs = Needs()
    for each in promotions:
        needs |= each.needs
    if any(each.template.audience.first_order for each in coupons):
        needs |= Needs(figures=frozenset({ORDERS}))
    known = NOTHING_KNOWN
    if needs.member:
        known = await work.campaigns.facts(member_id, programme, needs, at=at)
    ladders = programme.ladders_at(at)
    tiers = {each.code: standing.tiers_at_payment.get(each.id, each.tiers[0].code) for each in ladders}
    default = next((each for each in ladders if each.is_default), None)
    tier = tiers[default.code] if default else None
    benefits = benefits_with(programme, standing.tiers_at_payment, at)
    pay_per_mille, ships_free = tier_gives(benefits)
    shopper = Shopper(
        tier=tier,
        benefits=benefits,
        pay_per_mille=pay_per_mille,
        ships_free=ships_free,
        is_first_order=not known.figures.get(ORDERS),
        coupons=coupons,
        points=_points(command, programme, standing, work),
    )
    subject = Subject(
        at=at,
        zone=programme.zone,
        ranks={each.code: each.codes for each in ladders},
        tiers=tiers,
        member=known,
        order=order_of_cart(cart, shopper, programme.code, at=at),
        products=products,
    )
    meant = await _meant(promotions, subject, tier, member_id, programme, work)
    return quote(
        cart,
        shopper,
        meant,
        products,
        named=named,
        withdrawn=frozenset(each.code for each in programme.template_by_code.values() if each.is_withdrawn),
        at=at,
        zone=programme.zone,
    )


async def _products(cart: Cart, work: Work) -> dict[str, Product]:
    """What the catalogue says of the cart's goods. Where it has none at all, every SKU will do."""
    found = await work.campaigns.products([line.sku for line in cart.lines])
    missing = next((i for i, line in enumerate(cart.lines) if line.sku not in found), None)
    if missing is not None and (found or await work.programmes.has_products()):
        raise UnknownSku(sku=cart.lines[missing].sku, line=missing)
    return found


async def _coupons(
    command: AskQuote, programme: Programme, at: datetime, work: Work
) -> tuple[Sequence[Coupon], Sequence[Coupon] | None]:
    """The member's coupons that a quote speaks of, and those that the caller named. Raises UnknownCoupon."""
    member_id = command.member_id
    own = {each.id: each for each in await work.coupons.living(member_id, programme, at, limit=MOST_OFFERED)}
    if command.coupons is None:
        return list(own.values()), None
    ids = [each.value for each in command.coupons]
    if any(each.member != member_id.value for each in command.coupons):
        raise UnknownCoupon
    missing = [each for each in ids if each not in own]
    if missing:
        known = await work.coupons.known(member_id, missing, programme)
        if len(known) < len(missing):
            raise UnknownCoupon
        own |= known
    return list(own.values()), [own[each] for each in ids]


def _points(command: AskQuote, programme: Programme, standing: Standing, work: Work) -> PointsWanted | None:
    if command.use_points is None:
        return None
    wallet = spendable_wallet(programme, command.wallet)
    pages = open_pages(standing, programme, new_id=work.new_id)
    return PointsWanted(
        terms=wallet.terms.spending,
        available=pages[wallet.id].account.available,
        wanted=min(command.use_points, MOST),
    )


async def _meant(
    promotions: Sequence[Promotion],
    subject: Subject,
    tier: str | None,
    member_id: MemberId,
    programme: Programme,
    work: Work,
) -> list[Promotion]:
    """Those that are for this member and cart, thresholds aside."""
    since = min((each.starts_at for each in promotions if each.needed.earlier), default=None)
    bought: dict[str, tuple[datetime, Product]] = {}
    if since is not None:
        bought = await work.promotions.bought(member_id, programme.id, since=since, before=subject.at)
    return [
        each
        for each in promotions
        if each.is_meant_for(
            subject,
            tier,
            {sku: product for sku, (paid_at, product) in bought.items() if paid_at >= each.starts_at},
        )
    ]
