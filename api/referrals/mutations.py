"""Members bring others."""

import strawberry

from api.context import Info
from api.events.mutations import EventMemberInput
from api.members import loading
from api.members.types import Member
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.scalars import IdempotencyKey
from domain.referrals import use_cases
from domain.referrals.use_cases import AcceptReferral, MakeReferralCode
from domain.staff.permissions import Permission
from persistence.retry import retrying


@strawberry.input(description="Whose code is wanted.")
class CreateReferralCodeInput:
    programme: str | None = None
    member: EventMemberInput


@all_open
@strawberry.type
class CreateReferralCodePayload:
    code: str | None = strawberry.field(
        default=None, description="Eight letters and digits; a member has one code for ever."
    )
    member: Member | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.input(description="Who was brought, and by whose code.")
class AcceptReferralInput:
    idempotency_key: IdempotencyKey
    programme: str | None = None
    member: EventMemberInput
    code: str = strawberry.field(description="However it was typed: small letters, spaces and dashes too.")


@all_open
@strawberry.type
class AcceptReferralPayload:
    member: Member | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class ReferralMutations:
    @strawberry.mutation(
        description=(
            "The code by which a member brings others, made where there is none. Problems: "
            "UNKNOWN_PROGRAMME, UNKNOWN_MEMBER, NOT_ENROLLED, MEMBERSHIP_NOT_ACTIVE."
        ),
        extensions=[guarded(Permission.EVENTS_RECORD)],
    )
    @answers_refusals(CreateReferralCodePayload)
    async def create_referral_code(
        self, info: Info, input: CreateReferralCodeInput
    ) -> CreateReferralCodePayload:
        command = MakeReferralCode(programme=input.programme, member=input.member.named(info))
        member_id, code = await retrying(lambda: use_cases.make_code(command, info.context.begin))
        return CreateReferralCodePayload(code=code, member=await loading.wanted_member(info, member_id))

    @strawberry.mutation(
        description=(
            "Note that a member was brought by the holder of a code: once for ever, before its first order. "
            "Campaigns with the trigger REFERRAL are asked about both sides now, with the step JOINED, and "
            "within seconds after the first order that was paid, with the step FIRST_ORDER. Problems: "
            "UNKNOWN_REFERRAL_CODE, REFERRAL_REFUSED with SELF, CIRCLE, ALREADY_REFERRED or NOT_NEW, "
            "UNKNOWN_PROGRAMME, UNKNOWN_MEMBER, NOT_ENROLLED, MEMBERSHIP_NOT_ACTIVE, IDEMPOTENCY_KEY_REUSED."
        ),
        extensions=[guarded(Permission.EVENTS_RECORD)],
    )
    @answers_refusals(AcceptReferralPayload)
    async def accept_referral(self, info: Info, input: AcceptReferralInput) -> AcceptReferralPayload:
        command = AcceptReferral(
            programme=input.programme,
            member=input.member.named(info),
            code=input.code,
            key=key_of(info, input, "acceptReferral"),
        )
        done = await done_once(info, use_cases.accept_referral, command)
        return AcceptReferralPayload(member=await loading.wanted_member(info, done.member_id))
