"""Points are used, or set aside first and then captured or released."""

import strawberry

from api.context import Info
from api.money import MoneyType
from api.once import done_once
from api.permissions import all_open, guarded
from api.points.reading import wanted_entry
from api.points.types import PointsEntry
from api.problems import Problem, answers_refusals
from api.selection import selection_of
from api.spending.inputs import CapturePointsInput, HoldPointsInput, ReleasePointsInput, SpendPointsInput
from api.spending.types import PointsHold, money_of
from domain.kernel.amounts import Points
from domain.kernel.ids import HoldId
from domain.spending import use_cases
from domain.spending.terms import SpendLimit
from domain.staff.permissions import Permission
from persistence.spending import queries


@all_open
@strawberry.type
class SpendPointsPayload:
    entry: PointsEntry | None = None
    points: Points | None = strawberry.field(default=None, description="How many were used.")
    money: MoneyType | None = strawberry.field(
        default=None, description="What they were worth, where they paid for an order."
    )
    limited_by: SpendLimit | None = strawberry.field(
        default=None, description="With `upTo`: why they are fewer than were asked for."
    )
    available: Points | None = strawberry.field(default=None, description="What can still be spent.")
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class HoldPointsPayload:
    hold: PointsHold | None = strawberry.field(default=None, description="As it stands now.")
    limited_by: SpendLimit | None = strawberry.field(
        default=None, description="With `upTo`: why its points are fewer than were asked for."
    )
    available: Points | None = strawberry.field(default=None, description="What can still be spent.")
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class CapturePointsPayload:
    entry: PointsEntry | None = None
    points: Points | None = strawberry.field(default=None, description="How many were spent.")
    money: MoneyType | None = strawberry.field(
        default=None, description="What they were worth, where they were held for an order."
    )
    hold: PointsHold | None = strawberry.field(default=None, description="As it stands now.")
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class ReleasePointsPayload:
    entry: PointsEntry | None = None
    points: Points | None = strawberry.field(default=None, description="How many were given back.")
    hold: PointsHold | None = strawberry.field(default=None, description="As it stands now.")
    available: Points | None = strawberry.field(default=None, description="What can be spent.")
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class SpendingMutations:
    @strawberry.mutation(
        description=(
            "Use points of a member, those that die first before others. With an order they pay for it by "
            "the wallet type's terms; what the terms do not allow is refused with the limit."
        ),
        extensions=[guarded(Permission.POINTS_SPEND)],
    )
    @answers_refusals(SpendPointsPayload)
    async def spend_points(self, info: Info, input: SpendPointsInput) -> SpendPointsPayload:
        command = input.command(info)
        done = await done_once(info, use_cases.spend_points, command)
        return SpendPointsPayload(
            entry=await wanted_entry(info, done.entry),
            points=Points(done.points),
            money=money_of(done.minor, done.currency, done.language),
            limited_by=done.limit,
            available=Points(done.available),
        )

    @strawberry.mutation(
        description=(
            "Set points aside for something that is under way, by the same terms as `spendPoints`. Until the "
            "hold ends they neither die nor can be used for anything else."
        ),
        extensions=[guarded(Permission.POINTS_HOLD)],
    )
    @answers_refusals(HoldPointsPayload)
    async def hold_points(self, info: Info, input: HoldPointsInput) -> HoldPointsPayload:
        command = input.command(info)
        done = await done_once(info, use_cases.hold_points, command)
        return HoldPointsPayload(
            hold=await _wanted_hold(info, done.hold),
            limited_by=done.limit,
            available=Points(done.available),
        )

    @strawberry.mutation(
        description="Spend points of a hold, all or a part, also in several steps. Good for points that have "
        "reached their end meanwhile.",
        extensions=[guarded(Permission.POINTS_HOLD)],
    )
    @answers_refusals(CapturePointsPayload)
    async def capture_points(self, info: Info, input: CapturePointsInput) -> CapturePointsPayload:
        command = input.command(info)
        done = await done_once(info, use_cases.capture_points, command)
        return CapturePointsPayload(
            entry=await wanted_entry(info, done.entry),
            points=Points(done.points),
            money=money_of(done.minor, done.currency, done.language),
            hold=await _wanted_hold(info, command.hold),
        )

    @strawberry.mutation(
        description="Give points of a hold back, all that is left or a part. Those that have reached their "
        "end meanwhile expire at once.",
        extensions=[guarded(Permission.POINTS_HOLD)],
    )
    @answers_refusals(ReleasePointsPayload)
    async def release_points(self, info: Info, input: ReleasePointsInput) -> ReleasePointsPayload:
        command = input.command(info)
        done = await done_once(info, use_cases.release_points, command)
        return ReleasePointsPayload(
            entry=await wanted_entry(info, done.entry),
            points=Points(done.points),
            hold=await _wanted_hold(info, command.hold),
            available=Points(done.available),
        )


async def _wanted_hold(info: Info, hold: HoldId) -> PointsHold | None:
    """As it is now, where the operation asks for it."""
    read = await queries.hold(hold) if "hold" in selection_of(info) else None
    return PointsHold.of(read) if read else None
