"""Members of mini-programs log in, and give the phone of their WeChat account."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

import strawberry

from api.context import Info
from api.errors import RateLimited
from api.inputs import origin_of
from api.logins.mutations import FirstLogInInput
from api.logins.queries import oneself
from api.members import loading
from api.members.types import Member
from api.once import done_once, key_of
from api.permissions import all_open, open_field
from api.privacy.inputs import ConsentInput, given_consents
from api.problems import Problem, answers_refusals
from api.scalars import Count, IdempotencyKey
from api.staff.types import SessionTokens
from api.wechat.client import WechatServer
from domain.kernel.ids import MemberId, MergeId
from domain.logins.refusals import LogInNotOffered
from domain.wechat import use_cases
from domain.wechat.binding import use_cases as binding
from domain.wechat.ports import WechatTooOften
from persistence.retry import retrying

T = TypeVar("T")

APP = "The AppID of the mini-program, as `wx.getAccountInfoSync` says it."
PHONE_CODE = 'The `code` that a button with `open-type="getPhoneNumber"` gave.'


@strawberry.input(
    description="What `wx.login` gave. Who it is and which phone that is, WeChat's server says."
)
class WechatLoginInput:
    app: str = strawberry.field(description=APP)
    code: str = strawberry.field(description="The `code` that `wx.login` gave, five minutes ago at most.")
    phone_code: str | None = strawberry.field(
        default=None,
        description=PHONE_CODE + " Who is no member by this account, but has the phone, logs in as that one.",
    )
    device: str | None = strawberry.field(
        default=None,
        description="What the member's list of log-ins calls this one: the kind of device. At most 100 "
        "letters.",
    )
    first: FirstLogInInput | None = strawberry.field(
        default=None,
        description="Of who becomes a member by it. The consents are looked at, too, where a member gets a "
        "phone by it.",
    )


@strawberry.input(description="The phone of the person's WeChat account.")
class BindWechatPhoneInput:
    idempotency_key: IdempotencyKey
    app: str = strawberry.field(description=APP)
    phone_code: str = strawberry.field(description=PHONE_CODE)
    confirm_merge: bool = strawberry.field(
        default=False,
        description="Where another member has the phone: the person says that both are the same, and that "
        "one's points, tiers, coupons and cards become one's own.",
    )
    consents: list[ConsentInput] | None = strawberry.field(
        default=None, description="What the person agrees to, where the phone may not be kept without it."
    )


@all_open
@strawberry.type
class WechatLoginPayload:
    tokens: SessionTokens | None = None
    member: MemberId | None = None
    enrolled: bool = strawberry.field(
        default=False, description="Whether the person became a member by this log-in."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class BindWechatPhonePayload:
    member: Member | None = None
    joined_orders: Count = strawberry.field(
        default=Count(0), description="How many orders, kept for somebody with this phone, are one's own now."
    )
    merge: MergeId | None = strawberry.field(
        default=None, description="Where somebody who had the phone joined: by this staff can undo it."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class WechatMutations:
    @open_field(
        description="Log in with a code of `wx.login`. The member is the one who has this WeChat account in "
        "this app or, by its unionid, in another one; else the one who has the phone; else a new one, where "
        "the deployment allows it. Codes are good once, but after a problem that names something missing the "
        "same ones are good for five minutes. Problems: LOG_IN_CODE_REFUSED, WECHAT_PHONE_REFUSED, "
        "WECHAT_BLOCKED, WECHAT_UNAVAILABLE, LOG_IN_NOT_OFFERED, UNKNOWN_MEMBER, IDENTITY_OF_ANOTHER where "
        "the phone is another member's (log in without it, then `bindWechatPhone`), and those of "
        "`enrolMember`."
    )
    @answers_refusals(WechatLoginPayload)
    async def wechat_login(self, info: Info, input: WechatLoginInput) -> WechatLoginPayload:
        wechat, settings = _server(info, input.app), info.context.settings
        first = input.first or FirstLogInInput()
        command = use_cases.LogInByWechat(
            app=input.app,
            code=input.code,
            phone_code=input.phone_code,
            device=input.device,
            enrols=settings.log_in_enrols,
            per_network=settings.wechat_refused_per_network,
            given=first.profile(),
            programme=first.programme,
            consents=given_consents(first.consents),
            origin=origin_of(info),
        )
        talk = wechat.talk()
        done = await _in_measure(
            lambda: retrying(lambda: use_cases.log_in_by_wechat(command, info.context.begin, talk))
        )
        return WechatLoginPayload(
            tokens=SessionTokens.of(done.session, info.context.tokens),
            member=done.member_id,
            enrolled=done.enrolled,
        )

    @open_field(
        description="Give the phone of one's WeChat account. Whoever has it from a shop and was never seen "
        "online is the same person and joins: points, tiers, coupons, cards. Any other who has it is another "
        "member: IDENTITY_OF_ANOTHER, unless one confirms that both are the same. FORBIDDEN for anybody but "
        "a member who has logged in. Problems: WECHAT_PHONE_REFUSED, WECHAT_BLOCKED, WECHAT_UNAVAILABLE, "
        "LOG_IN_NOT_OFFERED, IDENTITY_OF_ANOTHER, TOO_MANY_IDENTITIES, MEMBERSHIP_NOT_ACTIVE, "
        "CONSENT_MISSING, IDEMPOTENCY_KEY_REUSED."
    )
    @answers_refusals(BindWechatPhonePayload)
    async def bind_wechat_phone(self, info: Info, input: BindWechatPhoneInput) -> BindWechatPhonePayload:
        member_id = await oneself(info)
        wechat = _server(info, input.app)
        command = binding.BindWechatPhone(
            member_id=member_id,
            app=input.app,
            phone_code=input.phone_code,
            confirms_merge=input.confirm_merge,
            per_network=info.context.settings.wechat_refused_per_network,
            consents=given_consents(input.consents),
            origin=origin_of(info),
            key=key_of(info, input, "bindWechatPhone", member_id=member_id),
        )
        talk = wechat.talk()
        done = await _in_measure(
            lambda: done_once(
                info, lambda command, begin: binding.bind_wechat_phone(command, begin, talk), command
            )
        )
        return BindWechatPhonePayload(
            member=await loading.wanted_member(info, done.member_id),
            joined_orders=Count(done.joined_orders),
            merge=done.merge,
        )


def _server(info: Info, app: str) -> WechatServer:
    """Raises LogInNotOffered where nobody logs in from this app."""
    wechat = info.context.wechat
    if wechat is None or not wechat.knows(app):
        raise LogInNotOffered(channel="WECHAT")
    return wechat


async def _in_measure(act: Callable[[], Awaitable[T]]) -> T:
    """Raises RateLimited."""
    try:
        return await act()
    except WechatTooOften as error:
        raise RateLimited(retry_after=error.retry_after) from None
