"""Whether a member takes part."""

from collections.abc import Awaitable, Callable

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.members import loading
from api.members.types import Member
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.scalars import IdempotencyKey
from domain.idempotency import Answer
from domain.kernel.ids import MemberId
from domain.memberships import use_cases
from domain.memberships.use_cases import ChangeMembership, EraseMember
from domain.staff.permissions import Permission
from domain.work import Begin

REASON = "In your own words. It is kept, sealed, beside your name."


@strawberry.input(description="Whose membership changes, and why.")
class ChangeMembershipInput:
    idempotency_key: IdempotencyKey
    member_id: MemberId
    reason: str = strawberry.field(description=REASON)
    programme: str | None = None


@strawberry.input(description="Who is to be removed, and why.")
class EraseMemberInput:
    idempotency_key: IdempotencyKey
    member_id: MemberId
    reason: str = strawberry.field(description=REASON)


@all_open
@strawberry.type
class MembershipPayload:
    member: Member | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class EraseMemberPayload:
    member_id: MemberId | None = strawberry.field(
        default=None, description="The id under which the accounting goes on."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


Change = Callable[[ChangeMembership, Begin], Awaitable[Answer[MemberId]]]


async def _changed(
    info: Info, input: ChangeMembershipInput, operation: str, change: Change
) -> MembershipPayload:
    command = ChangeMembership(
        member_id=input.member_id,
        programme=input.programme,
        reason=input.reason,
        origin=origin_of(info),
        key=key_of(info, input, operation, member_id=input.member_id),
    )
    member_id = await done_once(info, change, command)
    return MembershipPayload(member=await loading.wanted_member(info, member_id))


@strawberry.type
class MembershipsMutations:
    @strawberry.mutation(
        description="Nothing can be spent, claimed or transferred until it is resumed, and what is earned "
        "stays pending. Points still die, and returns work.",
        extensions=[guarded(Permission.MEMBERSHIPS_WRITE)],
    )
    @answers_refusals(MembershipPayload)
    async def suspend_membership(self, info: Info, input: ChangeMembershipInput) -> MembershipPayload:
        return await _changed(info, input, "suspendMembership", use_cases.suspend_membership)

    @strawberry.mutation(
        description="A suspended membership goes on: what became due meanwhile can be spent from now on.",
        extensions=[guarded(Permission.MEMBERSHIPS_WRITE)],
    )
    @answers_refusals(MembershipPayload)
    async def resume_membership(self, info: Info, input: ChangeMembershipInput) -> MembershipPayload:
        return await _changed(info, input, "resumeMembership", use_cases.resume_membership)

    @strawberry.mutation(
        description="End a membership. What is held goes back at once; the balance dies at the end of the "
        "programme's term (`closesAt`). Nothing moves any more but returns.",
        extensions=[guarded(Permission.MEMBERSHIPS_WRITE)],
    )
    @answers_refusals(MembershipPayload)
    async def close_membership(self, info: Info, input: ChangeMembershipInput) -> MembershipPayload:
        return await _changed(info, input, "closeMembership", use_cases.close_membership)

    @strawberry.mutation(
        description="Remove a person for ever, in every programme. Every balance dies now and every session "
        "ends; entries and orders stay, under an id that leads back to nobody.",
        extensions=[guarded(Permission.MEMBERS_ERASE)],
    )
    @answers_refusals(EraseMemberPayload)
    async def erase_member(self, info: Info, input: EraseMemberInput) -> EraseMemberPayload:
        command = EraseMember(
            member_id=input.member_id,
            reason=input.reason,
            origin=origin_of(info),
            key=key_of(info, input, "eraseMember", member_id=input.member_id),
        )
        member_id = await done_once(info, use_cases.erase_member, command)
        return EraseMemberPayload(member_id=member_id)
