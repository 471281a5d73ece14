"""What a shop sends when it reports an order."""

from datetime import datetime

import strawberry

from api.context import Info
from api.errors import BadUserInput, Forbidden
from api.money import MoneyInput
from api.once import key_of
from api.scalars import Count, IdempotencyKey
from domain.kernel.amounts import Points
from domain.kernel.ids import EntryId, MemberId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import check_name
from domain.members.identity import Identity, IdentityKind, email, external_id, identity, phone
from domain.orders.order import Order, OrderLine, OrderStatus
from domain.orders.ports import Contact
from domain.orders.use_cases import RecordOrder
from domain.programme.refusals import WrongCurrency
from persistence.members.rows import fingerprint_of

MOST_TENDER = 20


@strawberry.input(description="Whose order it is: one of these.", one_of=True)
class OrderMemberInput:
    id: MemberId | None = strawberry.field(default=strawberry.UNSET, description="Must exist.")
    card_number: str | None = strawberry.field(default=strawberry.UNSET, description="Must exist.")
    phone: str | None = strawberry.field(
        default=strawberry.UNSET,
        description="May be nobody's yet: then the order waits, and is joined when the person enrols.",
    )
    email: str | None = strawberry.field(default=strawberry.UNSET, description="May be nobody's yet.")
    external_id: str | None = strawberry.field(
        default=strawberry.UNSET, description="The person's id in the merchant's system; may be nobody's yet."
    )


@strawberry.input(description="One line. Amounts are for the whole line.")
class OrderLineInput:
    sku: str
    quantity: Count = strawberry.field(
        description="0 to 1,000,000. A line of quantity 0 is kept, but nothing can have been paid for it."
    )
    paid: MoneyInput = strawberry.field(
        description="Really paid for it, after discounts and points, without freight and tax."
    )
    discount: MoneyInput | None = strawberry.field(default=None, description="What was taken off.")
    points: Points | None = strawberry.field(
        default=None,
        description=(
            "Points that paid for it, besides. When goods come back, the points that paid for the order go "
            "back by these shares; where no line has any, by what was paid."
        ),
    )


@strawberry.input(description="A paid order. `source` and `externalId` together are unique for ever.")
class RecordOrderInput:
    idempotency_key: IdempotencyKey
    source: str = strawberry.field(
        description="The system that knows the order, such as `shop` or `till-12`."
    )
    external_id: str = strawberry.field(description="The order's id in that system.")
    programme: str | None = None
    member: OrderMemberInput | None = strawberry.field(
        default=None, description="Not given: an order of nobody known, kept until it is sent with a member."
    )
    store: str | None = strawberry.field(default=None, description="The code of the store.")
    channel: str = strawberry.field(description="The code of the channel.")
    status: OrderStatus = OrderStatus.PAID
    placed_at: datetime
    paid_at: datetime | None = strawberry.field(default=None, description="Not given: when it was placed.")
    completed_at: datetime | None = strawberry.field(default=None, description="For COMPLETED orders.")
    lines: list[OrderLineInput] = strawberry.field(description="1 to 500.")
    freight: MoneyInput | None = None
    tax: MoneyInput | None = None
    tender: list[EntryId] | None = strawberry.field(
        default=None,
        description=(
            "Entries (SPEND or CAPTURE) of points that paid for the order, at most 20. Those that name the "
            "order by `source` and `externalId` are known and need not be given."
        ),
    )

    def command(self, info: Info, operation: str, received_at: datetime) -> RecordOrder:
        """Raises InvalidInput, WrongCurrency; Forbidden for a store that is not the caller's."""
        caller = info.context.caller
        if not caller.may_at(self.store):
            raise Forbidden("This needs an account that works in the order's store.")
        if not self.lines:
            raise InvalidInput("lines", "MISSING")
        order = self._order()
        member = self.member
        return RecordOrder(
            order=order,
            programme=self.programme,
            member_id=(member.id or None) if member else None,
            card_number=(member.card_number or None) if member else None,
            contact=self._contact(info, member) if member else None,
            tender=self._tender(),
            received_at=received_at,
            key=key_of(info, self, operation),
        )

    def _order(self) -> Order:
        currency = self.lines[0].paid.currency
        for name, text in (("source", self.source), ("externalId", self.external_id)):
            check_name(name, text)
        for i, line in enumerate(self.lines):
            check_name(f"lines.{i}.sku", line.sku)
        amounts = [line.paid for line in self.lines]
        amounts += [line.discount for line in self.lines if line.discount]
        amounts += [each for each in (self.freight, self.tax) if each]
        for each in amounts:
            if each.currency != currency:
                raise WrongCurrency(expected=currency, got=each.currency)
        return Order(
            source=self.source,
            external_id=self.external_id,
            programme=self.programme or "",
            store=self.store,
            channel=self.channel,
            status=self.status,
            placed_at=self.placed_at,
            paid_at=self.paid_at or self.placed_at,
            completed_at=self.completed_at,
            currency=currency,
            lines=tuple(
                OrderLine(
                    number=number,
                    sku=line.sku,
                    category=None,
                    quantity=line.quantity,
                    paid=line.paid.amount,
                    discount=line.discount.amount if line.discount else 0,
                    tender=line.points.value if line.points else None,
                )
                for number, line in enumerate(self.lines, start=1)
            ),
            freight=self.freight.amount if self.freight else 0,
            tax=self.tax.amount if self.tax else 0,
        )

    def _tender(self) -> tuple[EntryId, ...]:
        tender = tuple(self.tender or ())
        if len(tender) > MOST_TENDER:
            raise InvalidInput("tender", "OUT_OF_RANGE")
        return tender

    def _contact(self, info: Info, member: OrderMemberInput) -> Contact | None:
        known: Identity
        if member.phone:
            known = identity(IdentityKind.PHONE, phone(member.phone, field="member.phone"))
        elif member.email:
            known = identity(IdentityKind.EMAIL, email(member.email, field="member.email"))
        elif member.external_id:
            known = identity(
                IdentityKind.EXTERNAL, external_id(member.external_id, field="member.externalId")
            )
        elif member.id or member.card_number:
            return None
        else:
            raise BadUserInput("Say whose order it is, or leave `member` out.")
        return Contact(kind=known.kind.value, fingerprint=fingerprint_of(info.context.vault, known))
