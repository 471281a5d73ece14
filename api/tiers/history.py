"""How a member came to its tier, line by line."""

from datetime import datetime
from typing import Any

import strawberry

from api.calendar import Unit
from api.context import Info
from api.permissions import all_open, guarded, open_field
from api.scalars import Count
from domain.staff.permissions import Permission
from domain.tiers.ladder import Metric, WindowKind
from domain.tiers.place import MoveKind, MoveReason
from persistence.tiers.moves import MoveRead
from persistence.tiers.reasons import open_reason

strawberry.enum(
    MoveKind,
    name="TierMoveKind",
    description=(
        "What a line of the tier history tells. KEPT: a review left the tier; daily ones are not told. LEFT: "
        "the membership has ended. SET_BY_STAFF: a person gave the tier, or took it back."
    ),
)
strawberry.enum(
    MoveReason,
    name="TierMoveReason",
    description=(
        "Why: ENROLMENT; QUALIFIED, the figures came up to an entry condition; REVIEW; GRACE_OVER; RETURN of "
        "goods; STAFF, PAID or CAMPAIGN gave the tier; FLOOR_ENDED, what was given is over; MERGE; "
        "MEMBERSHIP_ENDED."
    ),
)


@all_open
@strawberry.type(description="What was measured when a tier was decided.")
class TierFigure:
    metric: Metric
    window: WindowKind
    window_count: int | None = strawberry.field(description="ROLLING: how many days or months.")
    window_unit: Unit | None = strawberry.field(description="ROLLING: days or months.")
    value: Count

    @classmethod
    def of(cls, plain: dict[str, Any]) -> "TierFigure":
        unit = plain.get("unit")
        return cls(
            metric=Metric(plain["metric"]),
            window=WindowKind(plain["window"]),
            window_count=plain.get("count"),
            window_unit=Unit(unit) if unit else None,
            value=Count(plain["value"]),
        )


@strawberry.type(description="A line of the tier history.")
class TierMove:
    read: strawberry.Private[MoveRead]

    @open_field
    def kind(self) -> MoveKind:
        return self.read.kind

    @open_field(description="The code of the tier before; null for the first line.")
    def from_tier(self) -> str | None:
        return self.read.from_tier

    @open_field(description="The code of the tier afterwards.")
    def to_tier(self) -> str:
        return self.read.to_tier

    @open_field(description="When it took effect.")
    def at(self) -> datetime:
        return self.read.at

    @open_field(description="When it was written.")
    def recorded_at(self) -> datetime:
        return self.read.recorded_at

    @open_field(description="Null for lines that are older than reasons.")
    def reason(self) -> MoveReason | None:
        return self.read.reason

    @open_field(description="The revision of the ladder's policy that decided.")
    def revision(self) -> int:
        return self.read.revision

    @open_field(description="What the ladder measured then; empty where nothing was asked.")
    def figures(self) -> list[TierFigure]:
        return [TierFigure.of(each) for each in self.read.metrics]

    @strawberry.field(
        description="What the person wrote who gave the tier.",
        extensions=[guarded(Permission.EXPLAIN_FULL)],
    )
    def said(self, info: Info) -> str | None:
        read = self.read
        if read.said is None or read.wrapped_key is None:
            return None
        vault = info.context.vault
        return open_reason(vault, vault.unwrap(read.member_id, read.wrapped_key), read.said)
