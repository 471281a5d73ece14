"""What a cart would earn, before anybody pays."""

from __future__ import annotations

from datetime import datetime

import strawberry

from api.orders.awards import Decision, OrderAward, awards_of
from api.orders.benefits import WHAT_GOES_WITH_IT, benefits_of
from api.orders.campaigns import OrderBonus, OrderCampaign, bonuses_of, campaigns_of
from api.orders.inputs import OrderLineInput
from api.orders.returns import OrderTierMove, tier_moves
from api.orders.types import WalletPoints
from api.permissions import all_open, guarded, open_field
from api.problems import Problem
from api.tiers.types import Benefit
from domain.kernel.amounts import Points
from domain.kernel.ids import MemberId
from domain.orders.order import Order, OrderLine, OrderStatus
from domain.orders.settlement import Settlement
from domain.staff.permissions import Permission


@strawberry.input(description="A cart, decided as an order that is placed and paid now, or at `paidAt`.")
class SimulateOrderInput:
    programme: str | None = None
    member: MemberId | None = strawberry.field(default=None, description="Not given: the member who asks.")
    store: str | None = None
    channel: str
    paid_at: datetime | None = strawberry.field(default=None, description="Not in the future.")
    lines: list[OrderLineInput]

    def order(self, now: datetime) -> Order:
        at = self.paid_at or now
        return Order(
            source="simulation",
            external_id="simulation",
            programme=self.programme or "",
            store=self.store,
            channel=self.channel,
            status=OrderStatus.PAID,
            placed_at=at,
            paid_at=at,
            completed_at=None,
            currency=self.lines[0].paid.currency if self.lines else "",
            lines=tuple(
                OrderLine(
                    number=number,
                    sku=line.sku,
                    category=None,
                    quantity=line.quantity,
                    paid=line.paid.amount,
                    discount=line.discount.amount if line.discount else 0,
                )
                for number, line in enumerate(self.lines, start=1)
            ),
            freight=0,
            tax=0,
        )


@strawberry.type(description="What the cart would earn.")
class SimulatedOrder:
    decision: strawberry.Private[Decision]
    member: strawberry.Private[MemberId]
    totals: strawberry.Private[dict[str, int]]

    @classmethod
    def of(cls, settlement: Settlement, decision: Decision) -> SimulatedOrder:
        totals: dict[str, int] = {}
        for each in settlement.granted:
            totals[each.wallet.code] = totals.get(each.wallet.code, 0) + each.points
        return cls(decision=decision, member=MemberId(settlement.standing.member_id), totals=totals)

    @open_field(description="All together, by wallet type.")
    def earns(self) -> list[WalletPoints]:
        return [
            WalletPoints(wallet=wallet, points=Points(points))
            for wallet, points in sorted(self.totals.items())
            if points
        ]

    @open_field(description="Rule by rule, those that would give nothing too.")
    def awards(self) -> list[OrderAward]:
        return awards_of(self.decision, self.member.value)

    @open_field(description="What campaigns would give on top.")
    def bonuses(self) -> list[OrderBonus]:
        return bonuses_of(self.decision, self.member.value)

    @strawberry.field(
        description="Every campaign that is live then: whether it would apply, and why not.",
        extensions=[guarded(Permission.CAMPAIGNS_READ)],
    )
    def campaigns(self) -> list[OrderCampaign] | None:
        return campaigns_of(self.decision)

    @open_field(description=WHAT_GOES_WITH_IT)
    def benefits(self) -> list[Benefit]:
        return benefits_of(self.decision)

    @open_field(description="The tiers that it would bring.")
    def tier_moves(self) -> list[OrderTierMove]:
        return tier_moves(dict(self.decision.record))


@all_open
@strawberry.type
class SimulateOrderPayload:
    order: SimulatedOrder | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)
