"""Putting tags on members, and taking them off."""

from collections.abc import Awaitable, Callable

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.members import loading
from api.members.types import Member
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from domain.kernel.ids import MemberId
from domain.staff.permissions import Permission
from domain.tags import use_cases
from domain.tags.use_cases import ChangeTags
from domain.work import Begin
from persistence.retry import retrying


@strawberry.input(description="Whose tags, and which.")
class TagMemberInput:
    member_id: MemberId
    tags: list[str] = strawberry.field(
        description="1 to 20. Each is a word of at most 64 letters, digits and `_ . : -`."
    )
    programme: str | None = None


@all_open
@strawberry.type
class TagMemberPayload:
    member: Member | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


Change = Callable[[ChangeTags, Begin], Awaitable[None]]


async def _changed(info: Info, input: TagMemberInput, change: Change) -> TagMemberPayload:
    command = ChangeTags(
        member_id=input.member_id, programme=input.programme, tags=input.tags, origin=origin_of(info)
    )
    await retrying(lambda: change(command, info.context.begin))
    return TagMemberPayload(member=await loading.wanted_member(info, input.member_id))


@strawberry.type
class TagMutations:
    @strawberry.mutation(
        description="Put tags on a member. Those that it has already stay as they are.",
        extensions=[guarded(Permission.TAGS_WRITE)],
    )
    @answers_refusals(TagMemberPayload)
    async def tag_member(self, info: Info, input: TagMemberInput) -> TagMemberPayload:
        return await _changed(info, input, use_cases.tag_member)

    @strawberry.mutation(
        description="Take tags off a member, whoever put them. A segment whose tag it was puts it again when "
        "the member has left and comes back, and not before.",
        extensions=[guarded(Permission.TAGS_WRITE)],
    )
    @answers_refusals(TagMemberPayload)
    async def untag_member(self, info: Info, input: TagMemberInput) -> TagMemberPayload:
        return await _changed(info, input, use_cases.untag_member)
