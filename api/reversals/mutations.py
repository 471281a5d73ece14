"""Entries are taken back, once and with a reason."""

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.points.reading import wanted_entry
from api.points.types import PointsEntry
from api.problems import Problem, answers_refusals
from api.scalars import IdempotencyKey
from domain.kernel.amounts import Points
from domain.kernel.ids import EntryId, MemberId
from domain.reversals import use_cases
from domain.staff.permissions import Permission


@strawberry.input(description="The entry that is to be taken back, and why.")
class ReverseEntryInput:
    idempotency_key: IdempotencyKey
    entry: EntryId
    reason: str = strawberry.field(description="In your own words. It is kept, sealed, beside the new entry.")

    def command(self, info: Info) -> use_cases.ReverseEntry:
        return use_cases.ReverseEntry(
            entry=self.entry,
            reason=self.reason,
            origin=origin_of(info),
            key=key_of(info, self, "reverseEntry", member_id=MemberId(self.entry.member)),
        )


@all_open
@strawberry.type
class ReverseEntryPayload:
    entry: PointsEntry | None = strawberry.field(
        default=None, description="The entry that does the opposite, in the same account."
    )
    points: Points | None = strawberry.field(
        default=None,
        description="How many came back: fewer, where some were returned before or are not there any more.",
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class ReversalMutations:
    @strawberry.mutation(
        description=(
            "Take back an entry by another that does the opposite, once for ever: a use of points, an "
            "adjustment, or a transfer, of which comes back what the receiver still has."
        ),
        extensions=[guarded(Permission.POINTS_ADJUST)],
    )
    @answers_refusals(ReverseEntryPayload)
    async def reverse_entry(self, info: Info, input: ReverseEntryInput) -> ReverseEntryPayload:
        command = input.command(info)
        done = await done_once(info, use_cases.reverse_entry, command)
        return ReverseEntryPayload(
            entry=await wanted_entry(info, done.entry),
            points=Points(done.points),
        )
