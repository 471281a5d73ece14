"""The worker writes the end of quotes whose time is over."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from domain.coupons.edges import ForOrder
from domain.coupons.scope import Threshold
from domain.idempotency import RequestKey
from domain.kernel.amounts import MOST
from domain.kernel.ids import QuoteId
from domain.points.wallet import Price, SpendTerms, WalletTerms
from domain.quotes.asking import AskQuote
from domain.quotes.cart import Cart, CartLine
from domain.quotes.committing.use_cases import CommitQuote, commit_quote, make_quote
from domain.work import Begin
from persistence.database import value
from tests import make
from tests.ledger import grant, parts
from tests.workers import Starter, begin, keys_file, workers

__all__ = ["begin", "keys_file", "workers"]


async def test_a_committed_quote_ends_by_itself_and_frees_what_it_had(begin: Begin, workers: Starter) -> None:
    programme = await make.programme(terms=WalletTerms(spending=SpendTerms(price=Price(1, 1))))
    member = await make.member(begin)
    await grant(begin, member, 100)
    template = await make.coupon_template(programme, threshold=Threshold())
    await make.coupon(member.id, template, until=datetime.now(UTC) + timedelta(days=9))
    cart = Cart(
        lines=(CartLine(sku="a", quantity=1, price=10_000),),
        freight=0,
        store=None,
        channel="online",
        currency="CNY",
    )
    asked = AskQuote(programme=None, member_id=member.id, cart=cart, use_points=MOST)
    _, stored, _ = await make_quote(asked, begin)
    key = RequestKey(principal_id=make.SERVICE_ID, key=make.key(), operation="commitQuote", content={})
    await commit_quote(
        CommitQuote(
            quote=QuoteId(stored.member_id, stored.id),
            order=ForOrder(source="shop", external_id="o-1"),
            term=timedelta(seconds=2),
            key=key,
        ),
        begin,
    )
    assert await value("SELECT state FROM coupons") == "LOCKED"
    assert await parts(member) == {"available": 0, "pending": 0, "held": 100, "owed": 0}

    await workers.ready()

    states = None
    for _ in range(600):
        states = await value("SELECT state FROM quotes"), await value("SELECT state FROM coupons")
        if states == ("EXPIRED", "UNUSED"):
            break
        await asyncio.sleep(0.1)
    assert states == ("EXPIRED", "UNUSED")
    assert await parts(member) == {"available": 100, "pending": 0, "held": 0, "owed": 0}
