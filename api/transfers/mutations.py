"""Members hand points to each other, by themselves or by somebody's hand."""

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.members.naming import MemberNameInput
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.points.reading import wanted_entry
from api.points.types import PointsEntry
from api.problems import Problem, answers_refusals
from api.scalars import IdempotencyKey
from domain.kernel.amounts import Points
from domain.members.named import MemberName
from domain.members.refusals import UnknownMember
from domain.programme.programme import POINTS
from domain.staff.permissions import Permission
from domain.transfers import use_cases


@strawberry.input(description="Points that go from one member to another.")
class TransferPointsInput:
    idempotency_key: IdempotencyKey
    from_: MemberNameInput | None = strawberry.field(
        default=None,
        name="from",
        description="Whose points they are. Members give their own, and need not say so.",
    )
    to: MemberNameInput = strawberry.field(description="Who gets them.")
    points: Points
    programme: str | None = None
    wallet: str = POINTS

    def command(self, info: Info) -> use_cases.TransferPoints:
        """Raises BadUserInput, UnknownMember."""
        giver = self._giver(info)
        return use_cases.TransferPoints(
            giver=giver,
            receiver=self.to.name(),
            programme=self.programme,
            wallet=self.wallet,
            points=self.points.value,
            key=key_of(info, self, "transferPoints", member_id=giver.id),
        )

    def _giver(self, info: Info) -> MemberName:
        named = self.from_.name() if self.from_ else None
        own = info.context.caller.member_id
        if own is None:
            if named is None:
                raise BadUserInput("Say from whom.")
            return named
        if named is not None and named.id != own:
            raise UnknownMember
        return MemberName(id=own)


@all_open
@strawberry.type
class TransferPointsPayload:
    entry: PointsEntry | None = strawberry.field(default=None, description="The giver's.")
    points: Points | None = strawberry.field(default=None, description="How many went over.")
    available: Points | None = strawberry.field(default=None, description="What the giver can still spend.")
    left: Points | None = strawberry.field(
        default=None, description="What the giver may still give away in this month."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class TransferMutations:
    @strawberry.mutation(
        description=(
            "Hand points to another member, those that die first before others; each keeps the end that it "
            "had. A member gives its own; a month has a limit. Who can not receive is answered as who "
            "does not exist."
        ),
        extensions=[guarded(Permission.POINTS_TRANSFER, or_self=True)],
    )
    @answers_refusals(TransferPointsPayload)
    async def transfer_points(self, info: Info, input: TransferPointsInput) -> TransferPointsPayload:
        command = input.command(info)
        done = await done_once(info, use_cases.transfer_points, command)
        return TransferPointsPayload(
            entry=await wanted_entry(info, done.entry),
            points=Points(done.points),
            available=Points(done.available),
            left=Points(done.left),
        )
