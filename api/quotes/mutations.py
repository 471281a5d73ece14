"""How a cart becomes an order."""

from __future__ import annotations

from datetime import datetime, timedelta

import strawberry

from api.authentication import confirm_session
from api.context import Info
from api.errors import Forbidden
from api.once import done_once, key_of
from api.orders.reading import order_by_id
from api.orders.types import Order
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.quotes.inputs import QuoteInput
from api.quotes.types import Quote
from api.scalars import IdempotencyKey
from domain.coupons.edges import ForOrder
from domain.kernel.ids import QuoteId
from domain.quotes.committing.use_cases import (
    ChangeQuote,
    CommitQuote,
    cancel_quote,
    commit_quote,
    make_quote,
    pay_order,
)
from domain.quotes.refusals import UnknownQuote
from domain.quotes.stored import TERM
from domain.staff.permissions import Permission
from persistence.quotes.queries import store_of

COMMITS = guarded(Permission.QUOTES_MAKE, or_self=True)


@strawberry.input(description="The order for which a quote is committed. Its name is unique for ever.")
class QuoteOrderInput:
    source: str = strawberry.field(description="The system that knows the order, such as `shop`.")
    external_id: str = strawberry.field(description="The order's id in that system.")


@strawberry.input(description="The member places the order.")
class CommitQuoteInput:
    idempotency_key: IdempotencyKey
    quote: QuoteId
    order: QuoteOrderInput
    seconds: int = strawberry.field(
        default=int(TERM.total_seconds()),
        description="For how long coupons and points are set aside, at most a day.",
    )


@strawberry.input(description="A committed quote whose order is paid.")
class PayOrderInput:
    idempotency_key: IdempotencyKey
    quote: QuoteId


@strawberry.input(description="A quote that will be no order.")
class CancelQuoteInput:
    idempotency_key: IdempotencyKey
    quote: QuoteId


@all_open
@strawberry.type
class MakeQuotePayload:
    id: QuoteId | None = None
    expires_at: datetime | None = strawberry.field(default=None, description="Until then it is good.")
    quote: Quote | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class CommitQuotePayload:
    id: QuoteId | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class PayOrderPayload:
    order: Order | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class CancelQuotePayload:
    id: QuoteId | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class QuoteMutations:
    @strawberry.mutation(
        description=(
            "The same as `quote`, kept under an id for half an hour so that it can be committed. Nothing is "
            "set aside yet. The shop makes it: whoever names the prices must be trusted with them."
        ),
        extensions=[guarded(Permission.QUOTES_MAKE)],
    )
    @answers_refusals(MakeQuotePayload)
    async def make_quote(self, info: Info, input: QuoteInput) -> MakeQuotePayload:
        command = input.command(info)
        found, stored, programme = await make_quote(command, info.context.begin)
        return MakeQuotePayload(
            id=QuoteId(stored.member_id, stored.id),
            expires_at=stored.expires_at,
            quote=Quote(quote=found, programme=programme),
        )

    @strawberry.mutation(
        description=(
            "The member places the order: if the cart still costs what the quote says, its coupons are "
            "locked and its points held until the order is paid, the quote cancelled or the time over. "
            "QUOTE_CHANGED where it costs something else by now."
        ),
        extensions=[COMMITS],
    )
    @answers_refusals(CommitQuotePayload)
    async def commit_quote(self, info: Info, input: CommitQuoteInput) -> CommitQuotePayload | None:
        command = CommitQuote(
            quote=input.quote,
            order=ForOrder(source=input.order.source, external_id=input.order.external_id),
            term=timedelta(seconds=input.seconds),
            key=key_of(info, input, "commitQuote"),
        )
        await _confirm_own(info, input.quote)
        done = await done_once(info, commit_quote, command)
        return CommitQuotePayload(id=done.quote)

    @strawberry.mutation(
        description=(
            "The order of a committed quote is paid: coupons are used, points captured, and the order is "
            "recorded with each line's share of discounts and points, in one step."
        ),
        extensions=[guarded(Permission.ORDERS_RECORD)],
    )
    @answers_refusals(PayOrderPayload)
    async def pay_order(self, info: Info, input: PayOrderInput) -> PayOrderPayload:
        command = ChangeQuote(quote=input.quote, key=key_of(info, input, "payOrder"))
        await _confirm_place(info, input.quote)
        done = await done_once(info, pay_order, command)
        assert done.order is not None
        return PayOrderPayload(order=await order_by_id(done.order))

    @strawberry.mutation(
        description="The quote will be no order: what it has set aside is free again.", extensions=[COMMITS]
    )
    @answers_refusals(CancelQuotePayload)
    async def cancel_quote(self, info: Info, input: CancelQuoteInput) -> CancelQuotePayload | None:
        command = ChangeQuote(quote=input.quote, key=key_of(info, input, "cancelQuote"))
        await _confirm_own(info, input.quote)
        done = await done_once(info, cancel_quote, command)
        return CancelQuotePayload(id=done.quote)


async def _confirm_own(info: Info, quote: QuoteId) -> None:
    """Raises UnknownQuote for a quote that is not the caller's."""
    caller = info.context.caller
    if not caller.may(Permission.QUOTES_MAKE) and (
        caller.member_id is None or quote.member != caller.member_id.value
    ):
        raise UnknownQuote
    await confirm_session(caller)
    await _confirm_place(info, quote)


async def _confirm_place(info: Info, quote: QuoteId) -> None:
    """Raises Forbidden for a quote of a store that is not the caller's."""
    if not info.context.caller.may_at(await store_of(quote)):
        raise Forbidden("This needs an account that works in the quote's store.")
