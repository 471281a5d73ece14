"""How a marketer drafts campaigns and moves them on in their life."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

import strawberry
from strawberry.scalars import JSON

from api.campaigns import inputs
from api.campaigns.simulations import CampaignSimulation, SimulateCampaignInput
from api.campaigns.types import TEMPLATE, TEMPLATE_FORM, Campaign
from api.context import Info
from api.inputs import origin_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.programme.lookup import current_programme
from domain.campaigns import campaign as rules
from domain.campaigns import use_cases
from domain.campaigns.campaign import content_from_plain
from domain.kernel.refusal import InvalidInput
from domain.programme.refusals import UnknownProgramme
from domain.staff.permissions import Permission
from persistence.retry import retrying
from persistence.segments import queries as segment_queries
from persistence.simulation import runs


@all_open
@strawberry.type
class CampaignPayload:
    campaign: Campaign | None = strawberry.field(default=None, description="In its newest revision.")
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SimulateCampaignPayload:
    simulation: CampaignSimulation | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.input(description="A new draft from what another campaign's `template` says.")
class ImportCampaignInput:
    programme: str | None = None
    code: str
    template: JSON
    starts_at: datetime | None = strawberry.field(
        default=None, description="Not given: as the template says."
    )
    ends_at: datetime | None = None


MOST_DAYS = 3_660
"""Of a period that is played again."""
WRITES = Permission.CAMPAIGNS_WRITE
Move = Callable[[use_cases.MoveCampaign], Awaitable[rules.Campaign]]


@strawberry.type
class CampaignMutations:
    @strawberry.mutation(
        description=(
            "Draft a campaign, or change one. Each change is a revision: what a live campaign is changed to "
            "decides about what happens from then on. The same content again changes nothing."
        ),
        extensions=[guarded(WRITES)],
    )
    @answers_refusals(CampaignPayload)
    async def save_campaign(self, info: Info, input: inputs.SaveCampaignInput) -> CampaignPayload:
        programme = await current_programme(input.programme)
        if programme is None:
            raise UnknownProgramme(input.programme or "")
        command = _save(info, input.programme, input.code, input.content(programme.currency))
        saved = await retrying(lambda: use_cases.save_campaign(command, info.context.begin))
        return await _payload(saved, input.programme)

    @strawberry.mutation(
        description="A new draft with everything that another campaign says.", extensions=[guarded(WRITES)]
    )
    @answers_refusals(CampaignPayload)
    async def clone_campaign(self, info: Info, input: inputs.CloneCampaignInput) -> CampaignPayload:
        content: dict[str, Any] = {"starts_at": input.starts_at, "ends_at": input.ends_at}
        if input.name is not None:
            content["name"] = input.name
        command = _save(info, input.programme, input.new_code, content)
        saved = await retrying(lambda: use_cases.clone_campaign(command, input.code, info.context.begin))
        return await _payload(saved, input.programme)

    @strawberry.mutation(
        description=(
            "Play real orders of the past again, without a campaign and with it. The worker does it; ask "
            "`campaignSimulation` for what it came to. Nothing is written of what would have been."
        ),
        extensions=[guarded(WRITES)],
    )
    @answers_refusals(SimulateCampaignPayload)
    async def simulate_campaign(self, info: Info, input: SimulateCampaignInput) -> SimulateCampaignPayload:
        programme = await current_programme(input.draft.programme)
        if programme is None:
            raise UnknownProgramme(input.draft.programme or "")
        since, until = input.over.from_, input.over.to
        if until <= since:
            raise InvalidInput("over.to", "BEFORE_START")
        if until - since > timedelta(days=MOST_DAYS):
            raise InvalidInput("over.to", "OUT_OF_RANGE")
        content = {"starts_at": since, "ends_at": until, **input.draft.content(programme.currency)}
        segments = {each.segment.code for each in await segment_queries.segments(programme.id)}
        draft = use_cases.proposed(input.draft.code, content, programme, segments=segments)
        asked = await runs.ask(
            programme.id,
            draft.code,
            rules.campaign_to_plain(draft),
            since=since,
            until=until,
            by=info.context.caller.actor,
        )
        found = await runs.read(asked)
        assert found is not None
        return SimulateCampaignPayload(simulation=CampaignSimulation(read=found, programme=programme))

    @strawberry.mutation(
        description="A new draft from a template, of this deployment or another.",
        extensions=[guarded(WRITES)],
    )
    @answers_refusals(CampaignPayload)
    async def import_campaign(self, info: Info, input: ImportCampaignInput) -> CampaignPayload:
        content = _content_of(input.template)
        if input.starts_at is not None:
            content["starts_at"] = input.starts_at
        if input.ends_at is not None:
            content["ends_at"] = input.ends_at
        command = _save(info, input.programme, input.code, content)
        saved = await retrying(lambda: use_cases.import_campaign(command, info.context.begin))
        return await _payload(saved, input.programme)

    @strawberry.mutation(
        description="A draft goes live: at once, or by itself when its window opens.",
        extensions=[guarded(WRITES)],
    )
    @answers_refusals(CampaignPayload)
    async def activate_campaign(self, info: Info, input: inputs.MoveCampaignInput) -> CampaignPayload:
        return await _move(info, input, lambda command: use_cases.activate(command, info.context.begin))

    @strawberry.mutation(
        description="It applies to nothing that happens until it is resumed.", extensions=[guarded(WRITES)]
    )
    @answers_refusals(CampaignPayload)
    async def pause_campaign(self, info: Info, input: inputs.MoveCampaignInput) -> CampaignPayload:
        return await _move(info, input, lambda command: use_cases.pause(command, info.context.begin))

    @strawberry.mutation(description="A paused campaign applies again.", extensions=[guarded(WRITES)])
    @answers_refusals(CampaignPayload)
    async def resume_campaign(self, info: Info, input: inputs.MoveCampaignInput) -> CampaignPayload:
        return await _move(info, input, lambda command: use_cases.resume(command, info.context.begin))

    @strawberry.mutation(description="It is over for good.", extensions=[guarded(WRITES)])
    @answers_refusals(CampaignPayload)
    async def end_campaign(self, info: Info, input: inputs.MoveCampaignInput) -> CampaignPayload:
        return await _move(info, input, lambda command: use_cases.end(command, info.context.begin))

    @strawberry.mutation(description="Move the end of a live campaign.", extensions=[guarded(WRITES)])
    @answers_refusals(CampaignPayload)
    async def extend_campaign(self, info: Info, input: inputs.ExtendCampaignInput) -> CampaignPayload:
        return await _move(
            info, input, lambda command: use_cases.extend(command, input.ends_at, info.context.begin)
        )

    @strawberry.mutation(
        description="Other limits for a live campaign; what it has used counts.", extensions=[guarded(WRITES)]
    )
    @answers_refusals(CampaignPayload)
    async def change_campaign_budget(
        self, info: Info, input: inputs.ChangeCampaignBudgetInput
    ) -> CampaignPayload:
        caps = tuple(each.cap() for each in input.caps)
        return await _move(
            info, input, lambda command: use_cases.change_budget(command, caps, info.context.begin)
        )


def _save(info: Info, programme: str | None, code: str, content: Mapping[str, Any]) -> use_cases.SaveCampaign:
    return use_cases.SaveCampaign(
        programme=programme,
        code=code,
        content=content,
        by=info.context.caller.actor,
        origin=origin_of(info),
    )


async def _move(
    info: Info,
    input: inputs.MoveCampaignInput | inputs.ExtendCampaignInput | inputs.ChangeCampaignBudgetInput,
    move: Move,
) -> CampaignPayload:
    command = use_cases.MoveCampaign(
        programme=input.programme,
        code=input.code,
        by=info.context.caller.actor,
        origin=origin_of(info),
    )
    moved = await retrying(lambda: move(command))
    return await _payload(moved, input.programme)


async def _payload(campaign: rules.Campaign, programme: str | None) -> CampaignPayload:
    found = await current_programme(programme)
    assert found is not None
    return CampaignPayload(campaign=Campaign(rule=campaign, programme=found))


def _content_of(template: Any) -> dict[str, Any]:
    """Raises InvalidInput for anything that no `template` says."""
    if not isinstance(template, Mapping) or template.get(TEMPLATE) != TEMPLATE_FORM:
        raise InvalidInput("template", "MALFORMED")
    try:
        return content_from_plain(template)
    except (KeyError, ValueError, TypeError, AttributeError, IndexError):
        raise InvalidInput("template", "MALFORMED") from None
