"""The catalogue, and what was redeemed."""

from collections.abc import Sequence

import strawberry

from api.authentication import confirm_session
from api.context import Info
from api.errors import BadUserInput, Forbidden
from api.language import learn_own
from api.pagination import Connection, page_of
from api.permissions import guarded
from api.programme.lookup import current_programme
from api.rewards.catalogue import Placed, cut, for_anybody, for_member, shown
from api.rewards.kinds import RedemptionState, RewardState
from api.rewards.redemptions import Redemption
from api.rewards.types import Reward, RewardOffer
from domain.kernel.ids import MemberId, RedemptionId
from domain.staff.permissions import Permission
from persistence.members.queries import was_erased
from persistence.programme.queries import with_id
from persistence.rewards import queries

MOST = 200
READS = Permission.REWARDS_READ
UNDER_WAY = (
    RedemptionState.REQUESTED,
    RedemptionState.APPROVED,
    RedemptionState.PACKED,
    RedemptionState.SHIPPED,
)


@strawberry.type
class RewardQueries:
    @strawberry.field(
        description=(
            "The catalogue as it is for a member now: what can be had first, then by what the member buys, "
            "then as the shop puts it forward. Of oneself where no member is named; for others than members "
            "then as for somebody who has just come, without a balance. For a named member it takes the "
            "permission points:read as well."
        ),
        extensions=[guarded(READS, or_self=True)],
    )
    async def rewards(
        self,
        info: Info,
        first: int,
        after: str | None = None,
        member: MemberId | None = None,
        programme: str | None = None,
    ) -> Connection[RewardOffer] | None:
        own = info.context.caller.member_id
        whose = member or own
        if own is None and whose is not None and not info.context.caller.may(Permission.POINTS_READ):
            raise Forbidden(f"This needs the permission {Permission.POINTS_READ}.")
        page = page_of(info, "rewards", first, after, owner=whose, filter={"programme": programme})
        if whose is None:
            found = await current_programme(programme)
            if found is None:
                raise BadUserInput("There is no such programme.")
            placed: Sequence[Placed] = await for_anybody(info, found)
        else:
            offers = await for_member(info, whose, programme)
            if offers is None:
                return None
            found, placed = offers
        of = found
        return Connection[RewardOffer].of(
            cut(placed, page),
            page,
            node=lambda each: shown(each, of),
            position=lambda each: (each[0].reward.code,),
        )

    @strawberry.field(
        description="A reward by its code, in its newest revision.", extensions=[guarded(READS)]
    )
    async def reward(self, info: Info, code: str, programme: str | None = None) -> Reward | None:
        found = await current_programme(programme)
        rule = found.reward_by_code.get(code) if found else None
        return Reward(rule=rule, programme=found) if found and rule else None

    @strawberry.field(
        description="Rewards in these states, drafts too, by code; all where no state is named.",
        extensions=[guarded(READS)],
    )
    async def reward_definitions(
        self,
        info: Info,
        first: int,
        programme: str | None = None,
        states: list[RewardState] | None = None,
    ) -> list[Reward] | None:
        if not 1 <= first <= MOST:
            raise BadUserInput(f"first lies between 1 and {MOST}.")
        found = await current_programme(programme)
        if found is None:
            return []
        now = found.now(info.context.now)
        wanted = [each for each in found.reward_by_code.values() if not states or each.state(now) in states]
        wanted.sort(key=lambda each: each.code)
        return [Reward(rule=each, programme=found) for each in wanted[:first]]

    @strawberry.field(
        description="One use of a reward.", extensions=[guarded(Permission.POINTS_READ, or_self=True)]
    )
    async def redemption(self, info: Info, id: RedemptionId) -> Redemption | None:
        await confirm_session(info.context.caller)
        await learn_own(info)
        if not info.context.caller.may(Permission.MEMBERS_READ_ERASED) and await was_erased(
            MemberId(id.member)
        ):
            return None
        return await redemption_read(info, id)

    @strawberry.field(
        description="What is on its way to members, or was redeemed at all, in these states, the oldest "
        "first; not given: REQUESTED, APPROVED, PACKED and SHIPPED.",
        extensions=[guarded(Permission.REWARDS_FULFIL)],
    )
    async def redemptions(
        self,
        info: Info,
        first: int,
        after: str | None = None,
        states: list[RedemptionState] | None = None,
        reward: str | None = None,
        programme: str | None = None,
    ) -> Connection[Redemption] | None:
        of = await current_programme(programme)
        if of is None:
            raise BadUserInput("There is no such programme.")
        rule = of.reward_by_code.get(reward) if reward is not None else None
        if reward is not None and rule is None:
            raise BadUserInput("There is no such reward.")
        wanted = tuple(states or UNDER_WAY)
        filter = {"programme": of.code, "states": sorted(wanted), "reward": reward}
        page = page_of(info, "redemptionsUnderWay", first, after, filter=filter)
        found = await queries.under_way(of.id, wanted, rule.reward_id if rule else None, page)
        return Connection[Redemption].of(
            found,
            page,
            node=lambda read: Redemption.of(read, of),
            position=lambda read: (read.at, read.id),
        )


async def redemption_read(info: Info, id: RedemptionId) -> Redemption | None:
    """A member reads none but its own, and those of one who was merged into it."""
    read = await queries.redemption(id)
    own = info.context.caller.member_id
    if read is None or (own is not None and not await queries.is_of(read, own)):
        return None
    return Redemption.of(read, await with_id(read.programme_id))
