"""Giving a member a tier with an end, and taking it back."""

from datetime import datetime

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.inputs import origin_of
from api.members import loading
from api.members.types import Member
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.scalars import IdempotencyKey
from domain.kernel.ids import FloorId, MemberId
from domain.staff.permissions import Permission
from domain.tiers.floors import FloorSource
from domain.tiers.giving import use_cases

REASON = "In your own words. It is kept, sealed, beside your name."


@strawberry.input(description="Who is in which tier until when, and why.")
class SetTierInput:
    idempotency_key: IdempotencyKey
    member_id: MemberId
    programme: str | None = None
    ladder: str | None = strawberry.field(default=None, description="Not given: the default one.")
    tier: str = strawberry.field(description="Its code.")
    source: FloorSource = strawberry.field(
        default=FloorSource.STAFF, description="STAFF, or PAID where the member has bought it."
    )
    ends_at: datetime = strawberry.field(description="The first instant at which it stands no more.")
    reason: str = strawberry.field(description=REASON)


@strawberry.input(description="Which given tier ends now, and why.")
class EndTierInput:
    idempotency_key: IdempotencyKey
    id: FloorId
    programme: str | None = None
    reason: str = strawberry.field(description=REASON)


@all_open
@strawberry.type
class SetTierPayload:
    id: FloorId | None = strawberry.field(default=None, description="By it the tier can be ended.")
    member: Member | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class EndTierPayload:
    member: Member | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class TiersMutations:
    @strawberry.mutation(
        description="Give a member a tier until an instant: it is in no lower one. What the rules say goes "
        "on beneath it, and a higher tier that is earned is the member's at once.",
        extensions=[guarded(Permission.TIERS_SET)],
    )
    @answers_refusals(SetTierPayload)
    async def set_tier(self, info: Info, input: SetTierInput) -> SetTierPayload:
        if input.source is FloorSource.CAMPAIGN:
            raise BadUserInput("A campaign gives its tiers itself.")
        command = use_cases.SetTier(
            member_id=input.member_id,
            programme=input.programme,
            ladder=input.ladder,
            tier=input.tier,
            source=input.source,
            ends_at=input.ends_at,
            reason=input.reason,
            origin=origin_of(info),
            key=key_of(info, input, "setTier", member_id=input.member_id),
        )
        floor_id = await done_once(info, use_cases.set_tier, command)
        return SetTierPayload(id=floor_id, member=await loading.wanted_member(info, input.member_id))

    @strawberry.mutation(
        description="A tier that was given ends now: the member falls to what is earned, or to another tier "
        "that was given.",
        extensions=[guarded(Permission.TIERS_SET)],
    )
    @answers_refusals(EndTierPayload)
    async def end_tier(self, info: Info, input: EndTierInput) -> EndTierPayload:
        member_id = MemberId(input.id.member)
        command = use_cases.EndTier(
            floor_id=input.id,
            programme=input.programme,
            reason=input.reason,
            origin=origin_of(info),
            key=key_of(info, input, "endTier", member_id=member_id),
        )
        await done_once(info, use_cases.end_tier, command)
        return EndTierPayload(member=await loading.wanted_member(info, member_id))
