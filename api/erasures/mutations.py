"""A member asks to be erased, and may think better of it."""

import strawberry

from api.context import Info
from api.erasures.types import ErasureRequest
from api.inputs import origin_of
from api.members.naming import MemberNameInput, whose
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from domain.erasures import use_cases
from domain.erasures.use_cases import CancelErasure, RequestErasure
from domain.staff.permissions import Permission
from persistence.retry import retrying


@strawberry.input(description="Who is to be erased.")
class RequestErasureInput:
    member: MemberNameInput | None = strawberry.field(
        default=None, description="Not given: the member who asks."
    )
    reason: str | None = strawberry.field(
        default=None, description="Why, where somebody asks on the member's behalf. It is kept, sealed."
    )


@strawberry.input(description="Whose request is called off.")
class CancelErasureInput:
    member: MemberNameInput | None = strawberry.field(
        default=None, description="Not given: the member who asks."
    )


@all_open
@strawberry.type
class ErasurePayload:
    request: ErasureRequest | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class ErasuresMutations:
    @strawberry.mutation(
        description=(
            "Be erased when the time to think it over has passed (`dueAt`); until then it can be called off. "
            "Asked again, it is the same request. Under a legal hold it waits for that to end. Problems: "
            "UNKNOWN_MEMBER, INVALID_INPUT."
        ),
        extensions=[guarded(Permission.MEMBERS_ERASE, or_self=True)],
    )
    @answers_refusals(ErasurePayload)
    async def request_erasure(self, info: Info, input: RequestErasureInput | None = None) -> ErasurePayload:
        input = input or RequestErasureInput()
        command = RequestErasure(
            member_id=await whose(info, input.member, Permission.MEMBERS_ERASE),
            cooling_days=info.context.settings.erasure_cooling_days,
            reason=input.reason,
            origin=origin_of(info),
        )
        request = await retrying(lambda: use_cases.request_erasure(command, info.context.begin))
        return ErasurePayload(request=ErasureRequest.of(request))

    @strawberry.mutation(
        description="Call a request to be erased off: the member stays. Problems: NO_ERASURE_REQUESTED, "
        "UNKNOWN_MEMBER.",
        extensions=[guarded(Permission.MEMBERS_ERASE, or_self=True)],
    )
    @answers_refusals(ErasurePayload)
    async def cancel_erasure(self, info: Info, input: CancelErasureInput | None = None) -> ErasurePayload:
        input = input or CancelErasureInput()
        command = CancelErasure(
            member_id=await whose(info, input.member, Permission.MEMBERS_ERASE), origin=origin_of(info)
        )
        request = await retrying(lambda: use_cases.cancel_erasure(command, info.context.begin))
        return ErasurePayload(request=ErasureRequest.of(request))
