"""Reading promotions."""

import strawberry

from api.campaigns.kinds import State
from api.context import Info
from api.errors import BadUserInput
from api.permissions import guarded
from api.programme.lookup import current_programme
from api.promotions.types import Promotion
from domain.promotions.use_cases import newest_of
from domain.staff.permissions import Permission

MOST = 200


@strawberry.type
class PromotionQueries:
    @strawberry.field(
        description="A promotion by its code, in its newest revision.",
        extensions=[guarded(Permission.CAMPAIGNS_READ)],
    )
    async def promotion(self, info: Info, code: str, programme: str | None = None) -> Promotion | None:
        found = await current_programme(programme)
        rule = newest_of(found, code) if found else None
        return Promotion(rule=rule, programme=found) if found and rule else None

    @strawberry.field(
        description="Promotions in these states, by their start, the newest first; all where none is named.",
        extensions=[guarded(Permission.CAMPAIGNS_READ)],
    )
    async def promotions(
        self,
        info: Info,
        first: int,
        programme: str | None = None,
        states: list[State] | None = None,
    ) -> list[Promotion] | None:
        if not 1 <= first <= MOST:
            raise BadUserInput(f"first lies between 1 and {MOST}.")
        found = await current_programme(programme)
        if found is None:
            return []
        now = found.now(info.context.now)
        newest = {each.code: each for each in found.promotions}.values()
        wanted = [each for each in newest if not states or each.state(now) in states]
        wanted.sort(key=lambda each: (each.starts_at, each.code), reverse=True)
        return [Promotion(rule=each, programme=found) for each in wanted[:first]]
