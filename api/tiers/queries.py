"""What a policy of tiers would do, before it does it."""

from typing import Any

import strawberry

from api.context import Info
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.programme.inputs import SaveLadderInput
from api.programme.lookup import current_programme
from api.scalars import Count
from domain.programme.refusals import UnknownProgramme
from domain.programme.use_cases import draft_of
from domain.staff.permissions import Permission
from persistence.ids import new_uuid
from persistence.tiers.simulation import simulate


@all_open
@strawberry.type(description="So many members who stand in one tier would stand in another, or in the same.")
class SimulatedTierMove:
    from_tier: str = strawberry.field(description="The code of the tier in which they are.")
    to_tier: str = strawberry.field(description="The code of the draft's tier in which they would be.")
    members: Count


@all_open
@strawberry.type
class SimulateTierPolicyPayload:
    moves: list[SimulatedTierMove] = strawberry.field(
        default_factory=list, description="By tier of now, the lowest first; the sum is everybody."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@answers_refusals(SimulateTierPolicyPayload)
async def _simulated(_: Any, info: Info, draft: SaveLadderInput) -> SimulateTierPolicyPayload:
    programme = await current_programme(draft.programme)
    if programme is None:
        raise UnknownProgramme(draft.programme or "")
    now = programme.now(info.context.now)
    ladder = draft_of(draft.command(info.context.caller.actor), programme, at=now, new_id=new_uuid)
    moves = await simulate(ladder, programme, at=now)
    order = {tier.code: tier.rank for tier in ladder.tiers}
    moves.sort(key=lambda each: (order.get(each.from_tier, -1), each.from_tier, order[each.to_tier]))
    return SimulateTierPolicyPayload(
        moves=[
            SimulatedTierMove(from_tier=each.from_tier, to_tier=each.to_tier, members=Count(each.members))
            for each in moves
        ]
    )


@strawberry.type
class TiersQueries:
    @strawberry.field(
        description="Who would move where under a draft of a ladder, by the figures of now and once every "
        "grace is over. Nothing is written.",
        extensions=[guarded(Permission.PROGRAMME_READ)],
    )
    async def simulate_tier_policy(
        self, info: Info, draft: SaveLadderInput
    ) -> SimulateTierPolicyPayload | None:
        return await _simulated(self, info, draft)
