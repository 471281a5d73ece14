"""What is told outside of a settled order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, OrderId
from domain.members.standing import Standing
from domain.orders.awards import Award, Granted
from domain.orders.bonuses import Bonus
from domain.orders.order import Order
from domain.points.facts import fact_of
from domain.points.page import Page
from domain.tiers.benefits import Benefit, BenefitKind
from domain.tiers.facts import fact_of_move
from domain.tiers.moves import TierMove


def facts_of_order(
    order: Order,
    order_id: UUID,
    standing: Standing,
    granted: Sequence[Granted],
    pages: Sequence[Page],
    moves: tuple[TierMove, ...],
    earned_at: datetime,
    benefits: Sequence[Benefit],
) -> tuple[Fact, ...]:
    member = MemberId(standing.member_id)
    wire = str(OrderId(standing.member_id, order_id))
    told = [
        Fact(
            kind="order.recorded",
            member_id=member,
            at=earned_at,
            payload={
                "order": wire,
                "source": order.source,
                "external_id": order.external_id,
                "status": order.status.value,
                "goods": order.goods,
                "currency": order.currency,
                "priority_shipping": any(each.kind is BenefitKind.PRIORITY_SHIPPING for each in benefits),
            },
        )
    ]
    causes = {each.entry.id: _named(each) for each in granted if each.entry is not None}
    for page in pages:
        for entry in page.entries:
            fact = fact_of(entry, page.account.wallet)
            if entry.id in causes:
                fact = replace(fact, payload={**fact.payload, **causes[entry.id]})
            told.append(fact)
    told += [fact_of_move(member, each.ladder, each.move, order=wire) for each in moves]
    return tuple(told)


def _named(granted: Granted) -> dict[str, str]:
    match granted:
        case Award(rule=rule):
            return {"rule": rule.code}
        case Bonus(campaign=campaign):
            return {"campaign": campaign.code}
        case _:
            raise AssertionError("nothing else grants")
