"""Members join and change, and staff see them in full for a reason."""

import strawberry

from api.audit.reads import limits_of, require
from api.context import Info
from api.inputs import origin_of
from api.members import loading
from api.members.inputs import EnrolMemberInput, RevealMemberInput, UpdateMemberInput
from api.members.profile import PERSONAL
from api.members.types import Member
from api.once import done_once
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.scalars import Count
from api.selection import selection_of
from domain.members import use_cases
from domain.staff.permissions import Permission
from persistence.retry import retrying


@all_open
@strawberry.type
class EnrolMemberPayload:
    member: Member | None = None
    joined_orders: Count = strawberry.field(
        default=Count(0),
        description="How many orders, kept for somebody with this phone, e-mail or external id, are the "
        "member's now.",
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class UpdateMemberPayload:
    member: Member | None = None
    joined_orders: Count = strawberry.field(
        default=Count(0), description="How many orders became the member's by the new identities."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class RevealMemberPayload:
    member: Member | None = strawberry.field(default=None, description="The member, nothing masked.")
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class MemberMutations:
    @strawberry.mutation(
        description=(
            "Enrol a person: a card, a membership, an account of each wallet type, the lowest tier. Done by "
            "staff it counts as enrolled in a store, by a service as enrolled online."
        ),
        extensions=[guarded(Permission.MEMBERS_ENROL)],
    )
    @answers_refusals(EnrolMemberPayload)
    async def enrol_member(self, info: Info, input: EnrolMemberInput) -> EnrolMemberPayload:
        command = input.command(info)
        done = await done_once(info, use_cases.enrol_member, command)
        return EnrolMemberPayload(
            member=await loading.wanted_member(info, done.member_id),
            joined_orders=Count(done.joined_orders),
        )

    @strawberry.mutation(
        description="Change the data of a member. What finds the member changes along.",
        extensions=[guarded(Permission.MEMBERS_WRITE)],
    )
    @answers_refusals(UpdateMemberPayload)
    async def update_member(self, info: Info, input: UpdateMemberInput) -> UpdateMemberPayload:
        command = input.command(info)
        done = await done_once(info, use_cases.update_member, command)
        return UpdateMemberPayload(
            member=await loading.wanted_member(info, done.member_id),
            joined_orders=Count(done.joined_orders),
        )

    @strawberry.mutation(
        description="See a member's personal data in full. Who saw whose, which fields and why, is kept.",
        extensions=[guarded(Permission.MEMBERS_REVEAL)],
    )
    @answers_refusals(RevealMemberPayload)
    async def reveal_member(self, info: Info, input: RevealMemberInput) -> RevealMemberPayload:
        wanted = selection_of(info)["member"]
        shown = tuple(name for name in (*PERSONAL, "display_name") if name in wanted)
        command = use_cases.RevealMember(
            member_id=input.id,
            reason=input.reason,
            fields=shown,
            limits=limits_of(info.context.settings),
            origin=origin_of(info),
        )
        require(await retrying(lambda: use_cases.reveal_member(command, info.context.begin)))
        member = await loading.member_by_id(info, input.id, wanted)
        if member is not None:
            member.revealed = True
        return RevealMemberPayload(member=member)
