"""Members ask for a code, log in with it, and end their log-ins."""

import math
from typing import Any

import strawberry

from api.context import Info
from api.errors import RateLimited
from api.inputs import origin_of
from api.language import of_deployment
from api.logins.queries import oneself
from api.permissions import all_open, guarded, open_field
from api.privacy.inputs import ConsentInput, given_consents
from api.problems import Problem, answers_refusals
from api.scalars import Count
from api.staff.types import SessionTokens
from domain.kernel.ids import MemberId, SessionId
from domain.logins import use_cases
from domain.logins.code import GOOD_FOR
from domain.logins.refusals import LogInNotOffered
from domain.logins.use_cases import CodeChannel
from domain.staff.permissions import Permission
from persistence.retry import retrying

CONTACT = "A phone (E.164; without country code one of mainland China) or an e-mail, as the channel says."


@strawberry.input(description="Where a code is to be sent.")
class RequestLogInCodeInput:
    channel: CodeChannel
    contact: str = strawberry.field(description=CONTACT)


@strawberry.input(description="Of who becomes a member by logging in; of members it changes nothing.")
class FirstLogInInput:
    name: str | None = None
    locale: str | None = strawberry.field(default=None, description="A language tag such as zh-CN.")
    programme: str | None = strawberry.field(default=None, description="The deployment's own if not given.")
    consents: list[ConsentInput] | None = strawberry.field(
        default=None, description="What the person agrees to, as `enrolMember` demands it."
    )

    def profile(self) -> dict[str, Any]:
        given: dict[str, Any] = {"name": self.name, "locale": self.locale}
        return {name: each for name, each in given.items() if each is not None}


@strawberry.input(description="The code that was sent, and to where.")
class LogInWithCodeInput:
    channel: CodeChannel
    contact: str = strawberry.field(description=CONTACT)
    code: str = strawberry.field(description="Six digits.")
    device: str | None = strawberry.field(
        default=None,
        description="What the member's list of log-ins calls this one: the kind of device. At most 100 "
        "letters.",
    )
    first: FirstLogInInput | None = None


@all_open
@strawberry.type
class RequestLogInCodePayload:
    good_for_seconds: Count | None = strawberry.field(
        default=None,
        description="How long the code is good, where one is sent: nobody is told whether. Another "
        "one can be asked for after a minute, RATE_LIMITED with `retryAfter` before.",
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class LogInWithCodePayload:
    tokens: SessionTokens | None = None
    member: MemberId | None = None
    enrolled: bool = strawberry.field(
        default=False, description="Whether the person became a member by this log-in."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class EndMemberSessionPayload:
    ended: Count = strawberry.field(
        default=Count(0),
        description="How many log-ins ended that were not over; 1 for a named one.",
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class LogInMutations:
    @open_field(
        description="Have a code for logging in sent to a phone or a mailbox. The answer is the same whether "
        "a member has it or not. At most one a minute, five an hour and ten a day for one contact."
    )
    @answers_refusals(RequestLogInCodePayload)
    async def request_log_in_code(self, info: Info, input: RequestLogInCodeInput) -> RequestLogInCodePayload:
        settings = info.context.settings
        if not settings.sends_codes:
            raise LogInNotOffered(channel=input.channel.value)
        locale = info.context.locale(None, await of_deployment(info))
        command = use_cases.RequestCode(
            channel=input.channel,
            contact=input.contact,
            locale=locale.value,
            enrols=settings.log_in_enrols,
            per_network=settings.log_in_codes_per_network,
            origin=origin_of(info),
        )
        wait = await retrying(lambda: use_cases.request_code(command, info.context.begin))
        if wait is not None:
            raise RateLimited(retry_after=math.ceil(wait.total_seconds()))
        return RequestLogInCodePayload(good_for_seconds=Count(int(GOOD_FOR.total_seconds())))

    @open_field(
        description="Log in as the member who has this contact; who is none yet becomes one, where the "
        "deployment allows it. A code is good once, for five minutes and five attempts."
    )
    @answers_refusals(LogInWithCodePayload)
    async def log_in_with_code(self, info: Info, input: LogInWithCodeInput) -> LogInWithCodePayload:
        first = input.first or FirstLogInInput()
        command = use_cases.LogInByCode(
            channel=input.channel,
            contact=input.contact,
            code=input.code,
            device=input.device,
            enrols=info.context.settings.log_in_enrols,
            given=first.profile(),
            programme=first.programme,
            consents=given_consents(first.consents),
            origin=origin_of(info),
        )
        done = await use_cases.log_in_by_code(command, info.context.begin)
        return LogInWithCodePayload(
            tokens=SessionTokens.of(done.session, info.context.tokens),
            member=done.member_id,
            enrolled=done.enrolled,
        )

    @open_field(
        description="End a log-in of one's own at once: a lost phone, or this device. UNKNOWN_SESSION for "
        "what is somebody else's."
    )
    @answers_refusals(EndMemberSessionPayload)
    async def end_member_session(self, info: Info, id: SessionId) -> EndMemberSessionPayload:
        member_id = await oneself(info)
        origin = origin_of(info)
        await retrying(lambda: use_cases.end_own_session(id, member_id, origin, info.context.begin))
        return EndMemberSessionPayload(ended=Count(1))

    @open_field(description="End all log-ins of one's own at once, but for this one if it is to stay.")
    @answers_refusals(EndMemberSessionPayload)
    async def end_member_sessions(self, info: Info, keep_this: bool = True) -> EndMemberSessionPayload:
        member_id = await oneself(info)
        origin = origin_of(info)
        ended = await retrying(
            lambda: use_cases.end_own_sessions(
                member_id, keep_this=keep_this, origin=origin, begin=info.context.begin
            )
        )
        return EndMemberSessionPayload(ended=Count(ended))

    @strawberry.mutation(
        description="End all log-ins of a member who has lost a device at once, with a reason that is "
        "written down. Tokens that a service made go on until they end, ten minutes at most.",
        extensions=[guarded(Permission.MEMBERS_BIND)],
    )
    @answers_refusals(EndMemberSessionPayload)
    async def end_log_ins_of_member(
        self, info: Info, member_id: MemberId, reason: str
    ) -> EndMemberSessionPayload:
        origin = origin_of(info)
        ended = await retrying(
            lambda: use_cases.end_sessions_of(member_id, reason, origin, info.context.begin)
        )
        return EndMemberSessionPayload(ended=Count(ended))
