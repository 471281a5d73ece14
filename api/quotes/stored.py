"""A quote that has an id, as it stands."""

from datetime import datetime

import strawberry

from api.context import Info
from api.coupons.types import CouponOrder
from api.money import MoneyType
from api.permissions import all_open
from api.programme.lookup import current_programme
from api.scalars import Count
from domain.kernel.amounts import Money, Points
from domain.kernel.ids import CouponId, OrderId, QuoteId
from domain.programme.programme import Programme
from domain.quotes import stored as rules
from domain.quotes.stored import QuoteState

strawberry.enum(
    QuoteState,
    description=(
        "Where a quote is in its life, with what has become due. COMMITTED: its coupons and points are set "
        "aside for an order."
    ),
)


@all_open
@strawberry.type(description="What is paid for one line of a quote.")
class StoredQuoteLine:
    sku: str
    quantity: Count
    discount: MoneyType = strawberry.field(
        description="What promotions, coupons and points take off together."
    )
    paid: MoneyType


@all_open
@strawberry.type(description="A quote that was given an id, and what became of it.")
class StoredQuote:
    id: QuoteId
    state: QuoteState
    made_at: datetime
    expires_at: datetime = strawberry.field(description="Until then it is good, or what it has set aside is.")
    payable: MoneyType
    points: Points = strawberry.field(description="That pay for a part of it.")
    coupons: list[CouponId] = strawberry.field(description="That it uses.")
    lines: list[StoredQuoteLine]
    order: CouponOrder | None = strawberry.field(description="For which it was committed.")
    order_id: OrderId | None = strawberry.field(description="Of PAID: the order that it became.")
    ended_at: datetime | None = strawberry.field(description="When it was paid, cancelled or had expired.")

    @classmethod
    def of(cls, stored: rules.StoredQuote, programme: Programme, at: datetime) -> "StoredQuote":
        def money(minor: int) -> MoneyType:
            return MoneyType.of(Money(minor, programme.currency), programme.locale)

        member, content = stored.member_id, stored.content
        order = None
        if stored.order_source is not None and stored.order_external_id is not None:
            order = CouponOrder(source=stored.order_source, external_id=stored.order_external_id)
        return cls(
            id=QuoteId(member, stored.id),
            state=stored.state_at(at),
            made_at=stored.made_at,
            expires_at=stored.expires_at,
            payable=money(content.payable),
            points=Points(content.points),
            coupons=[CouponId(member, coupon) for coupon, _ in content.saved],
            lines=[
                StoredQuoteLine(
                    sku=each.sku,
                    quantity=Count(each.quantity),
                    discount=money(each.discount),
                    paid=money(each.paid),
                )
                for each in content.order.lines
            ],
            order=order,
            order_id=OrderId(member, stored.order_id) if stored.order_id else None,
            ended_at=stored.ended_at,
        )


async def stored_quote(info: Info, quote_id: QuoteId) -> StoredQuote | None:
    async with info.context.begin() as work:
        found = await work.quotes.find(quote_id)
    if found is None or not info.context.caller.may_at(found.content.ask.cart.store):
        return None
    programme = await current_programme(found.programme)
    assert programme is not None
    return StoredQuote.of(found, programme, programme.now(info.context.now))
