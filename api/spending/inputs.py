"""What callers send who use points, or set them aside."""

from datetime import timedelta
from typing import Any

import strawberry

from api.context import Info
from api.members.naming import MemberNameInput
from api.money import MoneyInput
from api.once import key_of
from api.scalars import IdempotencyKey
from domain.kernel.amounts import Points
from domain.kernel.ids import HoldId, MemberId
from domain.points.hold import LONGEST_TERM, STANDARD_TERM
from domain.programme.programme import POINTS
from domain.spending.order import PaidOrder
from domain.spending.use_cases import EndHold, HoldPoints, UsePoints

UP_TO = (
    "Use as many of them as the terms, the order and the balance allow, and say so. Else it is all of them "
    "or none."
)


@strawberry.input(description="The order that points pay for. It need not be recorded yet.")
class PaidOrderInput:
    source: str = strawberry.field(description="The system that knows it, as `recordOrder` will name it.")
    external_id: str = strawberry.field(description="Its id in that system.")
    total: MoneyInput = strawberry.field(description="What is to be paid before points.")

    def order(self) -> PaidOrder:
        return PaidOrder(source=self.source, external_id=self.external_id, total=self.total.money())


@strawberry.input(description="Points that are used now.")
class SpendPointsInput:
    idempotency_key: IdempotencyKey
    member: MemberNameInput
    points: Points
    up_to: bool = strawberry.field(default=False, description=UP_TO)
    order: PaidOrderInput | None = strawberry.field(
        default=None,
        description="Then they pay for it by the wallet type's spend terms: unit, least order, most points, "
        "share of the order. What the order has taken before counts.",
    )
    programme: str | None = None
    wallet: str = POINTS

    def command(self, info: Info) -> UsePoints:
        return UsePoints(**_use(self, info, "spendPoints"))


@strawberry.input(description="Points that are set aside for a while.")
class HoldPointsInput:
    idempotency_key: IdempotencyKey
    member: MemberNameInput
    points: Points
    up_to: bool = strawberry.field(default=False, description=UP_TO)
    order: PaidOrderInput | None = strawberry.field(
        default=None, description="Then they are held to pay for it, by the wallet type's spend terms."
    )
    programme: str | None = None
    wallet: str = POINTS
    seconds: int = strawberry.field(
        default=int(STANDARD_TERM.total_seconds()),
        description=f"For so long; 1 to {int(LONGEST_TERM.total_seconds()):,}. What is held then is "
        "released by itself.",
    )

    def command(self, info: Info) -> HoldPoints:
        # A number that no day has is refused by the rule; a span of it could not even be made.
        term = timedelta(seconds=max(-1, min(self.seconds, 10 * int(LONGEST_TERM.total_seconds()))))
        return HoldPoints(**_use(self, info, "holdPoints"), term=term)


@strawberry.input(description="Points of a hold that are spent.")
class CapturePointsInput:
    idempotency_key: IdempotencyKey
    hold: HoldId
    points: Points | None = strawberry.field(default=None, description="Not given: all that it holds.")

    def command(self, info: Info) -> EndHold:
        return _end(self, info, "capturePoints")


@strawberry.input(description="Points of a hold that are given back.")
class ReleasePointsInput:
    idempotency_key: IdempotencyKey
    hold: HoldId
    points: Points | None = strawberry.field(default=None, description="Not given: all that it holds.")

    def command(self, info: Info) -> EndHold:
        return _end(self, info, "releasePoints")


def _use(input: SpendPointsInput | HoldPointsInput, info: Info, operation: str) -> dict[str, Any]:
    name = input.member.name()
    return {
        "member": name,
        "programme": input.programme,
        "wallet": input.wallet,
        "points": input.points.value,
        "up_to": input.up_to,
        "order": input.order.order() if input.order else None,
        "key": key_of(info, input, operation, member_id=name.id),
    }


def _end(input: CapturePointsInput | ReleasePointsInput, info: Info, operation: str) -> EndHold:
    return EndHold(
        hold=input.hold,
        points=None if input.points is None else input.points.value,
        key=key_of(info, input, operation, member_id=MemberId(input.hold.member)),
    )
