"""Members check in."""

from datetime import date, datetime

import strawberry

from api.context import Info
from api.events.mutations import CampaignBonus, EventMemberInput
from api.members import loading
from api.members.types import Member
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.scalars import Count, IdempotencyKey
from domain.checkins import use_cases
from domain.checkins.use_cases import CheckInMember
from domain.staff.permissions import Permission


@strawberry.input(description="A member who is there.")
class CheckInInput:
    idempotency_key: IdempotencyKey
    programme: str | None = None
    member: EventMemberInput
    at: datetime | None = strawberry.field(
        default=None,
        description="When it was, of one that was kept without network: at most seven days ago, and not on a "
        "day before the last. Not given: now.",
    )


@all_open
@strawberry.type
class CheckInPayload:
    day: date | None = strawberry.field(default=None, description="Of the programme's zone.")
    streak: Count | None = strawberry.field(
        default=None, description="Days in a row, this one too. A day without anything ends it."
    )
    total: Count | None = strawberry.field(default=None, description="Check-ins ever.")
    bonuses: list[CampaignBonus] = strawberry.field(
        default_factory=list, description="What campaigns gave for it, by priority."
    )
    was_known: bool = strawberry.field(
        default=False, description="The member had checked in that day already; nothing was done now."
    )
    member: Member | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class CheckInMutations:
    @strawberry.mutation(
        description=(
            "Check a member in, once a day of the programme's zone. Campaigns with the trigger CHECK_IN give "
            "what they give, by the days in a row where they say so. Problems: INVALID_INPUT, "
            "UNKNOWN_PROGRAMME, UNKNOWN_MEMBER, NOT_ENROLLED, MEMBERSHIP_NOT_ACTIVE, IDEMPOTENCY_KEY_REUSED."
        ),
        extensions=[guarded(Permission.EVENTS_RECORD)],
    )
    @answers_refusals(CheckInPayload)
    async def check_in(self, info: Info, input: CheckInInput) -> CheckInPayload:
        command = CheckInMember(
            programme=input.programme,
            member=input.member.named(info),
            at=input.at,
            key=key_of(info, input, "checkIn"),
        )
        done = await done_once(info, use_cases.check_in, command)
        return CheckInPayload(
            day=done.day,
            streak=Count(done.streak),
            total=Count(done.total),
            bonuses=[CampaignBonus.of(each) for each in done.bonuses],
            was_known=done.was_known,
            member=await loading.wanted_member(info, done.member_id),
        )
