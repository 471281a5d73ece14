"""Two memberships of one person become one."""

from datetime import datetime

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.scalars import Count, IdempotencyKey
from domain.kernel.amounts import Points
from domain.kernel.ids import MemberId, MergeId
from domain.merges import use_cases
from domain.merges.persons.use_cases import MergeMembers, merge_members
from domain.merges.undoing.use_cases import UnmergeMembers, unmerge_members
from domain.staff.permissions import Permission
from persistence.merges import queries
from persistence.merges.queries import MemberMergeRead, MergeRead


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


@strawberry.input(description="Which two members are one person, and how it was seen.")
class MergeMembersInput:
    idempotency_key: IdempotencyKey
    survivor: MemberId = strawberry.field(description="Who stays.")
    absorbed: MemberId = strawberry.field(description="Who becomes a part of the other.")
    reason: str = strawberry.field(description="In your own words. It is kept, sealed, beside your name.")


@strawberry.input(description="Which merge was wrong, and why.")
class UnmergeMembersInput:
    idempotency_key: IdempotencyKey
    merge: MergeId
    reason: str = strawberry.field(description="In your own words. It is kept, sealed, beside your name.")


@all_open
@strawberry.type(description="What went back of one wallet type when a merge was undone.")
class ReturnedWallet:
    wallet: str = strawberry.field(description="The code of the wallet type.")
    available: Points
    pending: Points
    debt: Points = strawberry.field(description="Of the debt that went along: what was still owed.")
    stayed: Points = strawberry.field(
        description="Points that came with the merge and were spent, set aside or lost since: nobody owes "
        "them."
    )


@all_open
@strawberry.type(description="What went back when a merge was undone, and what did not.")
class UndoneMerge:
    at: datetime
    wallets: list[ReturnedWallet]
    coupons: Count = strawberry.field(description="How many went back unused.")
    coupons_stayed: Count = strawberry.field(description="How many were used, given away or dead.")
    identities: Count = strawberry.field(description="How many phones, e-mails, cards and ids went back.")
    identities_stayed: Count = strawberry.field(description="How many had been taken off meanwhile.")


@all_open
@strawberry.type(description="Two members who became one.")
class MemberMerge:
    id: MergeId
    absorbed: MemberId
    survivor: MemberId
    at: datetime
    wallets: list[MergedWallet] = strawberry.field(description="What went over, of all programmes.")
    undone: UndoneMerge | None = strawberry.field(description="Null while the merge stands.")

    @classmethod
    def of(cls, read: MemberMergeRead) -> "MemberMerge":
        undone = None
        if read.undone_at is not None and read.returned is not None:
            undone = UndoneMerge(
                at=read.undone_at,
                wallets=[
                    ReturnedWallet(
                        wallet=each["wallet"],
                        available=Points(each["available"]),
                        pending=Points(each["pending"]),
                        debt=Points(each["debt"]),
                        stayed=Points(each["stayed"]),
                    )
                    for each in read.returned["wallets"]
                ],
                coupons=Count(read.returned["coupons"]),
                coupons_stayed=Count(read.returned["coupons_stayed"]),
                identities=Count(read.returned["identities"]),
                identities_stayed=Count(read.returned["identities_stayed"]),
            )
        return cls(
            id=read.id,
            absorbed=read.absorbed,
            survivor=MemberId(read.id.member),
            at=read.at,
            wallets=[wallet for each in read.balances for wallet in BalanceMerge.of(each).wallets],
            undone=undone,
        )


@all_open
@strawberry.type
class MergeMembersPayload:
    merge: MemberMerge | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class UnmergeMembersPayload:
    merge: MemberMerge | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class MergesMutations:
    @strawberry.mutation(
        description="Two members are one person: everything of the absorbed one becomes the survivor's. In "
        "every programme as `mergeBalances` does it; then phones, e-mails, ids and cards, and what the "
        "survivor's profile lacks. The absorbed card is REPLACED and goes on leading to the survivor. It can "
        "be undone for 30 days.",
        extensions=[guarded(Permission.MEMBERS_MERGE)],
    )
    @answers_refusals(MergeMembersPayload)
    async def merge_members(self, info: Info, input: MergeMembersInput) -> MergeMembersPayload:
        command = MergeMembers(
            absorbed=input.absorbed,
            survivor=input.survivor,
            reason=input.reason,
            origin=origin_of(info),
            key=key_of(info, input, "mergeMembers", member_id=input.survivor),
        )
        found = await queries.member_merge(await done_once(info, merge_members, command))
        return MergeMembersPayload(merge=MemberMerge.of(found) if found else None)

    @strawberry.mutation(
        description="A merge was wrong: what came from the absorbed member and is still there goes back, "
        "points lot by lot, coupons unused since, identities, cards and tags. The answer says what did not.",
        extensions=[guarded(Permission.MEMBERS_MERGE)],
    )
    @answers_refusals(UnmergeMembersPayload)
    async def unmerge_members(self, info: Info, input: UnmergeMembersInput) -> UnmergeMembersPayload:
        command = UnmergeMembers(
            merge=input.merge,
            reason=input.reason,
            origin=origin_of(info),
            key=key_of(info, input, "unmergeMembers", member_id=MemberId(input.merge.member)),
        )
        found = await queries.member_merge(await done_once(info, unmerge_members, command))
        return UnmergeMembersPayload(merge=MemberMerge.of(found) if found else None)

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
