"""Two memberships of one person become one."""

from datetime import datetime

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.scalars import IdempotencyKey
from domain.kernel.amounts import Points
from domain.kernel.ids import MemberId, MergeId
from domain.merges import use_cases
from domain.staff.permissions import Permission
from persistence.merges import queries
from persistence.merges.queries import MergeRead


@strawberry.input(description="Whose balances go to whom, and why.")
class MergeBalancesInput:
    idempotency_key: IdempotencyKey
    from_: MemberId = strawberry.field(name="from", description="Whose membership ends.")
    into: MemberId = strawberry.field(description="Who has everything afterwards.")
    reason: str = strawberry.field(description="In your own words. It is kept, sealed, beside your name.")
    programme: str | None = None


@all_open
@strawberry.type(description="What went over of one wallet type.")
class MergedWallet:
    wallet: str = strawberry.field(description="The code of the wallet type.")
    available: Points
    pending: Points
    debt: Points = strawberry.field(
        description="What the absorbed membership owed, and the other one owes now."
    )


@all_open
@strawberry.type(description="Balances that went from one member to another.")
class BalanceMerge:
    id: MergeId
    from_: MemberId = strawberry.field(name="from")
    into: MemberId
    at: datetime
    wallets: list[MergedWallet]

    @classmethod
    def of(cls, read: MergeRead) -> "BalanceMerge":
        return cls(
            id=read.id,
            from_=read.absorbed,
            into=MemberId(read.id.member),
            at=read.at,
            wallets=[
                MergedWallet(
                    wallet=each["wallet"],
                    available=Points(each["available"]),
                    pending=Points(each["pending"]),
                    debt=Points(each["debt"]),
                )
                for each in read.moved["wallets"]
            ],
        )


@all_open
@strawberry.type
class MergeBalancesPayload:
    merge: BalanceMerge | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class MergesMutations:
    @strawberry.mutation(
        description="Move everything that one member has in a programme to another: points with their dates, "
        "debt, remainders, what is used of caps; the higher tier stays. The absorbed membership is closed.",
        extensions=[guarded(Permission.MEMBERS_MERGE)],
    )
    @answers_refusals(MergeBalancesPayload)
    async def merge_balances(self, info: Info, input: MergeBalancesInput) -> MergeBalancesPayload:
        command = use_cases.MergeBalances(
            absorbed=input.from_,
            survivor=input.into,
            programme=input.programme,
            reason=input.reason,
            origin=origin_of(info),
            key=key_of(info, input, "mergeBalances", member_id=input.into),
        )
        found = await queries.merge(await done_once(info, use_cases.merge_balances, command))
        return MergeBalancesPayload(merge=BalanceMerge.of(found) if found else None)
