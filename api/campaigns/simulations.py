"""What a campaign would have done in the past, as marketers ask and read it."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import Any
from uuid import UUID

import strawberry

from api.campaigns.inputs import SaveCampaignInput
from api.money import MoneyType
from api.permissions import all_open, guarded, open_field
from api.scalars import Count, SignedPoints
from domain.kernel.amounts import Money, Points
from domain.kernel.ids import CampaignSimulationId, MemberId
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from persistence.simulation.runs import SimulationRead


@strawberry.enum(description="RUNNING: it waits or is under way; DONE; FAILED.")
class SimulationState(Enum):
    RUNNING = "RUNNING"
    DONE = "DONE"
    FAILED = "FAILED"


@strawberry.input(description="Orders paid in [from, to) are played again.")
class SimulationPeriodInput:
    from_: datetime = strawberry.field(name="from")
    to: datetime


@strawberry.input(
    description=(
        "A draft, or a campaign there is with changes to it, as `saveCampaign` takes it; nothing of it is "
        "saved. Whatever its own window is, it is live for the whole period."
    )
)
class SimulateCampaignInput:
    draft: SaveCampaignInput
    over: SimulationPeriodInput


@all_open
@strawberry.type(description="What the campaign gave to members of a tier of the default ladder, at payment.")
class CampaignTierShare:
    tier: str
    uses: Count
    points: Points


@all_open
@strawberry.type(description="What the campaign gave to members of a segment.")
class CampaignSegmentShare:
    segment: str
    uses: Count
    points: Points


@all_open
@strawberry.type(description="Members who would be in another tier at the end of the period.")
class CampaignTierMove:
    ladder: str
    from_tier: str = strawberry.field(description="Where they are without it.")
    to_tier: str
    members: Count


@all_open
@strawberry.type(description="A member whose points change.")
class CampaignMemberChange:
    member_id: MemberId
    points_without: SignedPoints
    points_with: SignedPoints


@strawberry.type(
    description=(
        "The period with the campaign beside the same period without it. Points are of the wallet type "
        "`points`, granted by the period's orders, net of what their returns took back."
    )
)
class CampaignSimulationReport:
    read: strawberry.Private[dict[str, Any]]
    programme: strawberry.Private[Programme]

    def _count(self, name: str) -> Count:
        return Count(self.read[name])

    @open_field(description="Orders that were played again.")
    def orders(self) -> Count:
        return self._count("orders")

    @open_field(description="Orders that the rules would not take.")
    def refused_orders(self) -> Count:
        return self._count("refused")

    @open_field(description="Members with orders in the period.")
    def members(self) -> Count:
        return self._count("members")

    @open_field(description="To how many of them the campaign applied.")
    def touched_members(self) -> Count:
        return self._count("touched")

    @open_field(description="How often it applied.")
    def uses(self) -> Count:
        return self._count("uses")

    @open_field(description="Paid for goods of the orders to which it applied.")
    def sales(self) -> MoneyType:
        return MoneyType.of(Money(self.read["sales"], self.programme.currency), self.programme.locale)

    @open_field(description="What it gave, in its own wallet type, whatever came back.")
    def given(self) -> Points:
        return Points(self.read["given"])

    @open_field(description="What it would have given without limits.")
    def wanted(self) -> Points:
        return Points(self.read["wanted"])

    @open_field(description="What it costs: by so many points more members have. It may be fewer.")
    def points(self) -> SignedPoints:
        return SignedPoints(self.read["points"])

    @open_field(description="The same in money; null where the wallet type has no price or it costs nothing.")
    def cost(self) -> MoneyType | None:
        cost = self.read["cost"]
        if cost is None:
            return None
        return MoneyType.of(Money(cost, self.programme.currency), self.programme.locale)

    @open_field(description="Members with more points than without it.")
    def winners(self) -> Count:
        return self._count("winners")

    @open_field(description="Members with fewer: another campaign gave way.")
    def losers(self) -> Count:
        return self._count("losers")

    @open_field
    def points_without(self) -> SignedPoints:
        return SignedPoints(self.read["points_without"])

    @open_field
    def points_with(self) -> SignedPoints:
        return SignedPoints(self.read["points_with"])

    @open_field(description="By so many points more expire until the end of the period.")
    def expired_more(self) -> SignedPoints:
        return SignedPoints(self.read["expired_with"] - self.read["expired_without"])

    @open_field(description="By so many points the balances are higher at the end of the period.")
    def balance_more(self) -> SignedPoints:
        return SignedPoints(self.read["balance_with"] - self.read["balance_without"])

    @open_field
    def by_tier(self) -> list[CampaignTierShare]:
        return [
            CampaignTierShare(tier=tier, uses=Count(uses), points=Points(points))
            for tier, uses, points in self.read["by_tier"]
        ]

    @open_field(description="By segment, as members are in them now; whoever is in several counts in each.")
    def by_segment(self) -> list[CampaignSegmentShare]:
        return [
            CampaignSegmentShare(segment=segment, uses=Count(uses), points=Points(points))
            for segment, uses, points in self.read.get("by_segment", ())
        ]

    @open_field
    def tier_moves(self) -> list[CampaignTierMove]:
        return [
            CampaignTierMove(ladder=ladder, from_tier=old, to_tier=new, members=Count(members))
            for ladder, old, new, members in self.read["tier_moves"]
        ]

    @strawberry.field(
        description="The members whose points change most, at most 100.",
        extensions=[guarded(Permission.MEMBERS_READ)],
    )
    def top_changes(self) -> list[CampaignMemberChange] | None:
        return [
            CampaignMemberChange(
                member_id=MemberId(UUID(member)),
                points_without=SignedPoints(without),
                points_with=SignedPoints(with_it),
            )
            for member, without, with_it in self.read["top"]
        ]


@strawberry.type(description="A simulation that was asked for.")
class CampaignSimulation:
    read: strawberry.Private[SimulationRead]
    programme: strawberry.Private[Programme]

    @open_field
    def id(self) -> CampaignSimulationId:
        return CampaignSimulationId(self.read.id)

    @open_field
    def state(self) -> SimulationState:
        return SimulationState(self.read.state)

    @open_field(description="The code of the draft.")
    def campaign(self) -> str:
        return self.read.code

    @open_field
    def since(self) -> datetime:
        return self.read.since

    @open_field(description="The first instant after the period.")
    def until(self) -> datetime:
        return self.read.until

    @open_field
    def asked_at(self) -> datetime:
        return self.read.asked_at

    @open_field
    def ended_at(self) -> datetime | None:
        return self.read.ended_at

    @open_field(description="Of FAILED: TOO_MANY_ORDERS, or INTERNAL.")
    def failure(self) -> str | None:
        return self.read.failure

    @open_field(description="Of DONE.")
    def report(self) -> CampaignSimulationReport | None:
        if self.read.report is None:
            return None
        return CampaignSimulationReport(read=self.read.report, programme=self.programme)
