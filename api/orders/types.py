"""Orders, what they earned, and what is asked of a shop that reports one."""

from datetime import datetime
from functools import cached_property

import strawberry

from api.money import MoneyType
from api.orders.awards import Decision, OrderAward, awards_of
from api.orders.benefits import WHAT_GOES_WITH_IT, benefits_of
from api.orders.campaigns import OrderBonus, OrderCampaign, bonuses_of, campaigns_of
from api.orders.returns import OrderReturn, OrderTierMove, returns_of, tier_moves
from api.permissions import all_open, guarded, open_field
from api.scalars import Count
from api.tiers.types import Benefit
from domain.kernel.amounts import Money, Points
from domain.kernel.ids import GuestOrderId, MemberId, OrderId
from domain.orders.order import OrderStatus
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from persistence.orders.queries import LineRead, OrderRead

strawberry.enum(
    OrderStatus,
    description=(
        "PAID; COMPLETED: handed over, so points that wait for completion start their days; CANCELLED: "
        "called off, everything came back. No order is recorded as cancelled."
    ),
)


@all_open
@strawberry.type(description="Points of one wallet type.")
class WalletPoints:
    wallet: str = strawberry.field(description="The code of the wallet type.")
    points: Points


def _wallet_points(earned: dict[str, int]) -> list[WalletPoints]:
    return [WalletPoints(wallet=wallet, points=Points(points)) for wallet, points in earned.items()]


@strawberry.type(description="One line of an order. Amounts are for the whole line.")
class OrderLine:
    read: strawberry.Private[LineRead]
    currency: strawberry.Private[str]
    language: strawberry.Private[str]

    @open_field(description="Its number in the order, from 1.")
    def number(self) -> int:
        return self.read.number

    @open_field
    def sku(self) -> str:
        return self.read.sku

    @open_field(description="The catalogue's category; null where the catalogue lacks the SKU.")
    def category(self) -> str | None:
        return self.read.category

    @open_field
    def quantity(self) -> Count:
        return Count(self.read.quantity)

    @open_field(description="What was really paid for it, after discounts and points.")
    def paid(self) -> MoneyType:
        return MoneyType.of(Money(self.read.paid, self.currency), self.language)

    @open_field
    def discount(self) -> MoneyType:
        return MoneyType.of(Money(self.read.discount, self.currency), self.language)

    @open_field(description="How many pieces of it came back.")
    def returned_quantity(self) -> Count:
        return Count(self.read.returned)

    @open_field(description="Points that paid for it, where the shop says so.")
    def points(self) -> Points | None:
        return None if self.read.tender is None else Points(self.read.tender)

    @open_field(description="Its share in what the order earned.")
    def earned(self) -> list[WalletPoints]:
        return _wallet_points(self.read.earned)


@strawberry.type(description="A purchase as the shop reported it, with what it caused.")
class Order:
    read: strawberry.Private[OrderRead]
    programme: strawberry.Private[Programme]

    def belongs_to(self, member_id: MemberId) -> bool:
        return self.read.member_id == member_id.value

    def _money(self, minor: int) -> MoneyType:
        return MoneyType.of(Money(minor, self.read.currency), self.programme.locale)

    @cached_property
    def _decision(self) -> Decision | None:
        """None while its person is not known."""
        record = self.read.record
        return Decision(record, self.programme) if record is not None else None

    @open_field(description="Begins with ord_, or with gst_ while its person is not known.")
    def id(self) -> strawberry.ID:
        read = self.read
        own = GuestOrderId(read.id) if read.member_id is None else OrderId(read.member_id, read.id)
        return strawberry.ID(str(own))

    @open_field(description="Whose it is; null while the person is not known.")
    def member_id(self) -> MemberId | None:
        return MemberId(self.read.member_id) if self.read.member_id else None

    @open_field(description="The system that knows it. With externalId unique for ever.")
    def source(self) -> str:
        return self.read.source

    @open_field(description="Its id in that system.")
    def external_id(self) -> str:
        return self.read.external_id

    @open_field(description="The code of the store.")
    def store(self) -> str | None:
        return self.read.store

    @open_field(description="The code of the channel.")
    def channel(self) -> str:
        return self.read.channel

    @open_field
    def status(self) -> OrderStatus:
        return OrderStatus(self.read.status)

    @open_field
    def placed_at(self) -> datetime:
        return self.read.placed_at

    @open_field(description="Rates, tiers and rules are those of this time.")
    def paid_at(self) -> datetime:
        return self.read.paid_at

    @open_field
    def completed_at(self) -> datetime | None:
        return self.read.completed_at

    @open_field
    def recorded_at(self) -> datetime:
        return self.read.recorded_at

    @open_field(description="Really paid for goods, after discounts and points: the base of earning.")
    def goods(self) -> MoneyType:
        return self._money(self.read.goods)

    @open_field
    def discount(self) -> MoneyType:
        return self._money(self.read.discount)

    @open_field
    def freight(self) -> MoneyType:
        return self._money(self.read.freight)

    @open_field
    def tax(self) -> MoneyType:
        return self._money(self.read.tax)

    @open_field
    def lines(self) -> list[OrderLine]:
        currency, language = self.read.currency, self.programme.locale
        return [OrderLine(read=each, currency=currency, language=language) for each in self.read.lines]

    @open_field(
        description=(
            "What it earned, rule by rule, those that gave nothing too; empty while its person is not known."
        )
    )
    def awards(self) -> list[OrderAward]:
        member, decision = self.read.member_id, self._decision
        return awards_of(decision, member) if decision and member else []

    @open_field(description="What campaigns gave on top, in the order of their priority.")
    def bonuses(self) -> list[OrderBonus]:
        member, decision = self.read.member_id, self._decision
        return bonuses_of(decision, member) if decision and member else []

    @strawberry.field(
        description="Every campaign that was live when it was paid: whether it applied, and why not.",
        extensions=[guarded(Permission.CAMPAIGNS_READ)],
    )
    def campaigns(self) -> list[OrderCampaign] | None:
        decision = self._decision
        return campaigns_of(decision) if decision else []

    @open_field(description=f"{WHAT_GOES_WITH_IT} Empty while its person is not known.")
    def benefits(self) -> list[Benefit]:
        decision = self._decision
        return benefits_of(decision) if decision else []

    @open_field(description="The tiers that it has brought.")
    def tier_moves(self) -> list[OrderTierMove]:
        return tier_moves(self.read.record or {})

    @open_field(description="What had been paid for goods that came back.")
    def returned(self) -> MoneyType:
        return self._money(self.read.returned)

    @open_field(description="What came back, oldest first; a guest's returns wait with the order.")
    def returns(self) -> list[OrderReturn]:
        member = self.read.member_id
        if member is None:
            return []
        return returns_of(self.read.returns, member, self.read.currency, self.programme.locale)
