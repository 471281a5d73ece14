"""Phones get what makes their codes; tills find out whose code they have scanned."""

from datetime import datetime
from typing import Protocol

import strawberry

from api.context import Info
from api.coupons.types import Coupon
from api.errors import BadUserInput, Forbidden
from api.membercodes.counter import Identified, coupons_at, rewards_for
from api.members import loading
from api.members.types import Member
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.rewards.types import RewardOffer
from api.scalars import Count, IdempotencyKey
from domain.kernel.ids import MemberId
from domain.membercodes import use_cases
from domain.membercodes.code import CODE_BITS, DIGITS, STEP, base_of
from domain.membercodes.ports import Seed
from domain.membercodes.starting import use_cases as starting
from domain.membercodes.use_cases import IdentifyMember
from domain.members.refusals import UnknownMember
from domain.staff.permissions import Permission

ALGORITHM = "HMAC-SHA-256"


class _OfMember(Protocol):
    member_id: MemberId | None


def _whose(info: Info, input: _OfMember) -> MemberId:
    """A member speaks of itself; of others it hears as of nobody. Raises BadUserInput, UnknownMember."""
    own = info.context.caller.member_id
    if own is None:
        if input.member_id is None:
            raise BadUserInput("Say of which member.")
        return input.member_id
    if input.member_id not in (None, own):
        raise UnknownMember
    return own


@strawberry.input(description="Whose phone is to show codes.")
class StartMemberCodeInput:
    idempotency_key: IdempotencyKey
    member_id: MemberId | None = strawberry.field(
        default=None, description="Members mean themselves, and need not say so."
    )


@all_open
@strawberry.type(
    description="What a phone keeps to make codes without network: it belongs in the phone's key store, and "
    "nowhere else. How codes come of it: docs/guides/member-codes.md."
)
class MemberCodeSeed:
    seed: str = strawberry.field(description="32 bytes, as 64 hexadecimal digits.")
    base: str = strawberry.field(
        description="20 digits: the card's index times 2^40, to which the 40 bits are added."
    )
    algorithm: str = strawberry.field(description=f"{ALGORITHM}, of the step as 8 bytes, big endian.")
    step_seconds: Count = strawberry.field(description="How long a step is; steps are counted from 1970.")
    bits: Count = strawberry.field(description="How many bits, from the first on, are taken of the HMAC.")
    digits: Count

    @classmethod
    def of(cls, seed: Seed) -> "MemberCodeSeed":
        return cls(
            seed=seed.seed.hex(),
            base=base_of(seed.index),
            algorithm=ALGORITHM,
            step_seconds=Count(int(STEP.total_seconds())),
            bits=Count(CODE_BITS),
            digits=Count(DIGITS),
        )


@all_open
@strawberry.type
class StartMemberCodePayload:
    seed: MemberCodeSeed | None = strawberry.field(
        default=None, description="The codes of an earlier seed are good nowhere any more."
    )
    member: Member | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.input(description="Whose codes are to end.")
class EndMemberCodeInput:
    idempotency_key: IdempotencyKey
    member_id: MemberId | None = strawberry.field(
        default=None, description="Members mean themselves, and need not say so."
    )


@all_open
@strawberry.type
class EndMemberCodePayload:
    member: Member | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.input(description="A code that was scanned, and where.")
class MemberByCodeInput:
    idempotency_key: IdempotencyKey
    programme: str | None = strawberry.field(
        default=None, description="In which the till asks; the default programme if not given."
    )
    code: str = strawberry.field(description="20 digits; spaces between them do not matter.")
    store: str | None = strawberry.field(
        default=None, description="For staff of a single store it need not be given."
    )
    till: str = strawberry.field(
        description="As the till calls itself, always the same: at most 64 letters. Wrong codes count for it."
    )
    channel: str | None = strawberry.field(
        default=None, description="Through which channel the till sells, for the coupons that can be used."
    )
    scanned_at: datetime | None = strawberry.field(
        default=None,
        description="When it was scanned, by the till's clock, of one that was kept without network: at most "
        "24 hours ago. Not given: now.",
    )

    def where(self, info: Info) -> str:
        """The code of the store. Raises BadUserInput."""
        caller = info.context.caller
        if self.store is not None:
            return self.store
        if len(caller.store_codes) != 1:
            raise BadUserInput("Say in which store.")
        (store,) = caller.store_codes
        return store

    def command(self, info: Info) -> IdentifyMember:
        """Raises BadUserInput, Forbidden."""
        caller = info.context.caller
        store = self.where(info)
        if not caller.may_at(store):
            raise Forbidden("You can scan codes in your own stores only.")
        return IdentifyMember(
            code=self.code,
            programme=self.programme,
            store=store,
            till=self.till,
            scanned_at=self.scanned_at,
            key=key_of(info, self, "memberByCode"),
        )


@all_open
@strawberry.type(
    description="Who stands at the till. What is told of the member goes by the caller's permissions, as "
    "everywhere: a clerk sees masks."
)
class MemberByCodePayload:
    member: Member | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)
    found: strawberry.Private[Identified | None] = None

    @strawberry.field(
        description="What the member can use in this store now, whatever is bought: a threshold may still be "
        "missed. The coupon that dies first first, at most 50.",
        extensions=[guarded(Permission.COUPONS_READ)],
    )
    async def coupons(self, info: Info) -> list[Coupon] | None:
        return await coupons_at(info, self.found) if self.found else None

    @strawberry.field(
        description="What the member can have of the catalogue now, points, stock and limits included; at "
        "most 50.",
        extensions=[guarded(Permission.POINTS_READ)],
    )
    async def rewards(self, info: Info) -> list[RewardOffer] | None:
        return await rewards_for(info, self.found) if self.found else None


@strawberry.type
class MemberCodeMutations:
    @strawberry.mutation(
        description=(
            "Give a member's phone the seed of its codes; a seed that was given before ends. The same "
            "request again gives the same seed, as long as it is the last one. Problems: UNKNOWN_MEMBER, "
            "MEMBERSHIP_NOT_ACTIVE, SEED_ENDED, IDEMPOTENCY_KEY_REUSED."
        ),
        extensions=[guarded(Permission.MEMBERS_SHOW_CODE, or_self=True)],
    )
    @answers_refusals(StartMemberCodePayload)
    async def start_member_code(self, info: Info, input: StartMemberCodeInput) -> StartMemberCodePayload:
        member_id = _whose(info, input)
        key = key_of(info, input, "startMemberCode", member_id=member_id)
        command = starting.StartMemberCode(member_id=member_id, key=key)
        seed = await done_once(info, starting.start_member_code, command)
        return StartMemberCodePayload(
            seed=MemberCodeSeed.of(seed), member=await loading.wanted_member(info, member_id)
        )

    @strawberry.mutation(
        description=(
            "End the codes of a member's phone, because it was lost: they are good nowhere any more. "
            "Problems: UNKNOWN_MEMBER, IDEMPOTENCY_KEY_REUSED."
        ),
        extensions=[guarded(Permission.MEMBERS_WRITE, or_self=True)],
    )
    @answers_refusals(EndMemberCodePayload)
    async def end_member_code(self, info: Info, input: EndMemberCodeInput) -> EndMemberCodePayload:
        member_id = _whose(info, input)
        key = key_of(info, input, "endMemberCode", member_id=member_id)
        command = starting.EndMemberCode(member_id=member_id, key=key)
        await done_once(info, starting.end_member_code, command)
        return EndMemberCodePayload(member=await loading.wanted_member(info, member_id))

    @strawberry.mutation(
        description=(
            "Find out whose code was scanned. Each code is good once in the whole deployment, within "
            "the minute that it lives; of a till that had no network, later too, unless somebody was "
            "quicker. Five wrong codes a minute stop a till. Problems: UNKNOWN_CODE, CODE_USED, "
            "CODE_EXPIRED, TOO_MANY_GUESSES, NOT_ENROLLED, UNKNOWN_PROGRAMME, UNKNOWN_STORE, "
            "INVALID_INPUT, IDEMPOTENCY_KEY_REUSED."
        ),
        extensions=[guarded(Permission.MEMBERS_READ_BY_CODE)],
    )
    @answers_refusals(MemberByCodePayload)
    async def member_by_code(self, info: Info, input: MemberByCodeInput) -> MemberByCodePayload:
        member_id = await done_once(info, use_cases.identify_member, input.command(info))
        info.context.reads.show(member_id, "member_code")
        found = Identified(
            member_id=member_id, programme=input.programme, store=input.where(info), channel=input.channel
        )
        return MemberByCodePayload(member=await loading.wanted_member(info, member_id), found=found)
