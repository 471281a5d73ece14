"""Binding identities to members, and taking them off."""

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.members import loading
from api.members.types import Member
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.privacy.inputs import ConsentInput, given_consents
from api.problems import Problem, answers_refusals
from api.scalars import Count, IdempotencyKey
from domain.kernel.ids import MemberId, MergeId
from domain.members.binding import use_cases
from domain.members.binding.use_cases import BindIdentity, UnbindIdentity
from domain.members.identity import IdentityKind
from domain.staff.permissions import Permission

VERSION = "The version that you have read. If the member has changed since, nothing is written."


@strawberry.input(description="By what a member is known from now on.")
class BindIdentityInput:
    idempotency_key: IdempotencyKey
    member_id: MemberId
    kind: IdentityKind = strawberry.field(
        description="Any but CARD: cards are issued. Accounts of WeChat come by `wechatLogin`; here they are "
        "brought from another system."
    )
    value: str = strawberry.field(
        description="As people write it; an openid as `AppID:openid`. Check first that it is theirs."
    )
    if_version: Count | None = strawberry.field(default=None, description=VERSION)
    merge_reason: str | None = strawberry.field(
        default=None,
        description="Where another member has it: merge that one into this, for this reason. Takes "
        "`members:merge`, too.",
    )
    consents: list[ConsentInput] | None = strawberry.field(
        default=None,
        description="What the person agrees to, where a phone or an e-mail may not be kept without it "
        "(`consentRules`): else CONSENT_MISSING says which.",
    )


@strawberry.input(description="By what a member is not known any more.")
class UnbindIdentityInput:
    idempotency_key: IdempotencyKey
    member_id: MemberId
    kind: IdentityKind
    value: str
    if_version: Count | None = strawberry.field(default=None, description=VERSION)


@all_open
@strawberry.type
class BindIdentityPayload:
    member: Member | None = None
    joined_orders: Count = strawberry.field(
        default=Count(0), description="How many orders, kept for somebody with this, are the member's now."
    )
    merge: MergeId | None = strawberry.field(
        default=None, description="The merge that came with it, by which `unmergeMembers` undoes it."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class UnbindIdentityPayload:
    member: Member | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class IdentityMutations:
    @strawberry.mutation(
        description="Bind a phone, an e-mail or an id of another system to a member. Orders that were kept "
        "for it become the member's. Where another member has it, nothing more is said of that one.",
        extensions=[guarded(Permission.MEMBERS_BIND)],
    )
    @answers_refusals(BindIdentityPayload)
    async def bind_identity(self, info: Info, input: BindIdentityInput) -> BindIdentityPayload:
        command = BindIdentity(
            member_id=input.member_id,
            kind=input.kind,
            value=input.value,
            merge_reason=input.merge_reason,
            if_version=input.if_version,
            consents=given_consents(input.consents),
            origin=origin_of(info),
            key=key_of(info, input, "bindIdentity", member_id=input.member_id),
        )
        done = await done_once(info, use_cases.bind_identity, command)
        return BindIdentityPayload(
            member=await loading.wanted_member(info, done.member_id),
            joined_orders=Count(done.joined_orders),
            merge=done.merge,
        )

    @strawberry.mutation(
        description="Take a phone, an e-mail or an id off a member. The last one stays.",
        extensions=[guarded(Permission.MEMBERS_BIND)],
    )
    @answers_refusals(UnbindIdentityPayload)
    async def unbind_identity(self, info: Info, input: UnbindIdentityInput) -> UnbindIdentityPayload:
        command = UnbindIdentity(
            member_id=input.member_id,
            kind=input.kind,
            value=input.value,
            if_version=input.if_version,
            origin=origin_of(info),
            key=key_of(info, input, "unbindIdentity", member_id=input.member_id),
        )
        done = await done_once(info, use_cases.unbind_identity, command)
        return UnbindIdentityPayload(member=await loading.wanted_member(info, done.member_id))
