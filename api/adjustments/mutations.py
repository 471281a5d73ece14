"""Points that people credit, debit and give back by hand."""

from datetime import date

import strawberry

from api.approvals.queries import approval_by_id
from api.approvals.types import Approval
from api.context import Info
from api.errors import BadUserInput
from api.inputs import origin_of, principal_of
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.points.reading import wanted_entry
from api.points.types import PointsEntry
from api.problems import Problem, answers_refusals, locale_of_problems, problem_of
from api.scalars import IdempotencyKey, SignedPoints
from domain.adjustments import use_cases
from domain.adjustments.adjustment import Adjustment
from domain.approvals.refusals import ApprovalNeeded
from domain.kernel.amounts import Points
from domain.kernel.ids import EntryId, LotId, MemberId
from domain.programme.programme import POINTS
from domain.staff.permissions import Permission

REASON = "In your own words. It is kept, sealed, beside the entry."
VALID_THROUGH = "The last day of the points, in the programme's zone."


@strawberry.input(description="Points to be credited or debited by hand.")
class AdjustPointsInput:
    idempotency_key: IdempotencyKey
    member_id: MemberId
    points: SignedPoints = strawberry.field(
        description="Above zero a credit, below zero a debit. A debit takes at most what can be spent."
    )
    reason: str = strawberry.field(description=REASON)
    wallet: str = strawberry.field(default=POINTS, description="The code of the wallet type.")
    programme: str | None = None
    valid_through: date | None = strawberry.field(
        default=None, description=f"{VALID_THROUGH} For a credit; by the wallet's terms if not given."
    )

    def command(self, info: Info) -> use_cases.AdjustPoints:
        return use_cases.AdjustPoints(
            member_id=self.member_id,
            programme=self.programme,
            adjustment=Adjustment(
                wallet=self.wallet,
                points=int(self.points),
                valid_through=self.valid_through,
                key=self.idempotency_key,
            ),
            reason=self.reason,
            operator_id=principal_of(info),
            origin=origin_of(info),
            key=key_of(info, self, "adjustPoints", member_id=self.member_id),
        )


@strawberry.input(description="Points that expired and are to be given back. Name an expiry, or a lot.")
class RestoreExpiredInput:
    idempotency_key: IdempotencyKey
    entry_id: EntryId | None = strawberry.field(default=None, description="The entry EXPIRE.")
    lot_id: LotId | None = strawberry.field(
        default=None, description="The lot that has died: its newest expiry that was not restored."
    )
    reason: str = strawberry.field(description=REASON)
    points: Points | None = strawberry.field(default=None, description="All of it if not given.")
    programme: str | None = None
    valid_through: date | None = strawberry.field(
        default=None, description=f"{VALID_THROUGH} Thirty days from today if not given."
    )

    def command(self, info: Info) -> use_cases.RestoreExpired:
        """Raises BadUserInput."""
        named = [each for each in (self.entry_id, self.lot_id) if each is not None]
        if len(named) != 1:
            raise BadUserInput("Name exactly one of entryId and lotId.")
        member_id = MemberId(named[0].member)
        return use_cases.RestoreExpired(
            member_id=member_id,
            entry_id=self.entry_id.value if self.entry_id else None,
            lot_id=self.lot_id.value if self.lot_id else None,
            programme=self.programme,
            points=self.points.value if self.points is not None else None,
            valid_through=self.valid_through,
            reason=self.reason,
            origin=origin_of(info),
            key=key_of(info, self, "restoreExpired", member_id=member_id),
        )


@all_open
@strawberry.type
class AdjustPointsPayload:
    entry: PointsEntry | None = strawberry.field(
        default=None, description="The line of the ledger; null where it waits for a second person."
    )
    approval: Approval | None = strawberry.field(
        default=None, description="What waits, where it goes beyond the limit: see APPROVAL_NEEDED."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class RestoreExpiredPayload:
    entry: PointsEntry | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class AdjustmentsMutations:
    @strawberry.mutation(
        description=(
            "Credit or debit points by hand. Beyond what one person may adjust in 24 hours, or what may be "
            "adjusted for one member, it waits for a second person: see `approve`."
        ),
        extensions=[guarded(Permission.POINTS_ADJUST)],
    )
    @answers_refusals(AdjustPointsPayload)
    async def adjust_points(self, info: Info, input: AdjustPointsInput) -> AdjustPointsPayload:
        command = input.command(info)
        done = await done_once(info, use_cases.adjust_points, command)
        payload = AdjustPointsPayload(
            entry=await wanted_entry(info, done.entry), approval=await approval_by_id(done.approval)
        )
        if done.approval is not None:
            needed = ApprovalNeeded(approval=done.approval, limit=done.limit, sum=done.sum)
            payload.problems = [problem_of(needed, await locale_of_problems(info))]
        return payload

    @strawberry.mutation(
        description=(
            "Give points back that have expired, within the days that the wallet type allows. They come into "
            "a new lot; each expiry is taken back once."
        ),
        extensions=[guarded(Permission.POINTS_RESTORE)],
    )
    @answers_refusals(RestoreExpiredPayload)
    async def restore_expired(self, info: Info, input: RestoreExpiredInput) -> RestoreExpiredPayload:
        command = input.command(info)
        restored = await done_once(info, use_cases.restore_expired, command)
        return RestoreExpiredPayload(entry=await wanted_entry(info, restored))
