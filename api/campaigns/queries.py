"""Reading campaigns."""

import strawberry

from api.campaigns.simulations import CampaignSimulation
from api.campaigns.types import Campaign
from api.context import Info
from api.errors import BadUserInput
from api.permissions import guarded
from api.programme.lookup import current_programme
from domain.campaigns.campaign import State
from domain.campaigns.use_cases import newest_of
from domain.kernel.ids import CampaignSimulationId
from domain.staff.permissions import Permission
from persistence.programme.queries import with_id
from persistence.simulation import runs

MOST = 200


@strawberry.type
class CampaignQueries:
    @strawberry.field(
        description="A campaign by its code, in its newest revision.",
        extensions=[guarded(Permission.CAMPAIGNS_READ)],
    )
    async def campaign(self, info: Info, code: str, programme: str | None = None) -> Campaign | None:
        found = await current_programme(programme)
        rule = newest_of(found, code) if found else None
        return Campaign(rule=rule, programme=found) if found and rule else None

    @strawberry.field(
        description="Campaigns in these states, by their start, the newest first; all where none is named.",
        extensions=[guarded(Permission.CAMPAIGNS_READ)],
    )
    async def campaigns(
        self,
        info: Info,
        first: int,
        programme: str | None = None,
        states: list[State] | None = None,
    ) -> list[Campaign] | None:
        if not 1 <= first <= MOST:
            raise BadUserInput(f"first lies between 1 and {MOST}.")
        found = await current_programme(programme)
        if found is None:
            return []
        now = found.now(info.context.now)
        newest = {each.code: each for each in found.campaigns}.values()
        wanted = [each for each in newest if not states or each.state(now) in states]
        wanted.sort(key=lambda each: (each.starts_at, each.code), reverse=True)
        return [Campaign(rule=each, programme=found) for each in wanted[:first]]

    @strawberry.field(
        description="A simulation that was asked for, and what it came to.",
        extensions=[guarded(Permission.CAMPAIGNS_READ)],
    )
    async def campaign_simulation(self, info: Info, id: CampaignSimulationId) -> CampaignSimulation | None:
        found = await runs.read(id.value)
        if found is None:
            return None
        programme = await with_id(found.programme_id)
        return CampaignSimulation(read=found, programme=programme)
