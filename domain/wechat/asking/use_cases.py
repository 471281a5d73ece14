"""A code is looked at, asked about outside of any transaction, and what was said is kept.

hold the network and the code      a transaction: may it be asked about, and who asks
ask WeChat                         no transaction, no connection
keep what it said                  a transaction
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from math import ceil
from uuid import UUID

from domain.idempotency import IdempotencyInProgress
from domain.kernel.refusal import Refusal
from domain.logins.code import wait_of, with_one_more
from domain.logins.refusals import LogInCodeRefused
from domain.logins.use_cases import NETWORK_UNKNOWN
from domain.staff.audit import Act, Deed, Origin
from domain.wechat.code import REFUSED_WITHIN, CodeKind, Step, may_be_a_code
from domain.wechat.ports import Wechat, WechatTooOften
from domain.wechat.refusals import WechatBlocked, WechatPhoneRefused
from domain.work import Begin

_REFUSALS: Mapping[CodeKind, type[Refusal]] = {
    CodeKind.LOG_IN: LogInCodeRefused,
    CodeKind.PHONE: WechatPhoneRefused,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A code, and from where it came."""

    kind: CodeKind
    app: str
    code: str = field(repr=False)
    per_network: int
    """How many codes that came from one network WeChat may refuse within an hour."""
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A code that is good, and what WeChat said about it."""

    code_id: UUID
    said: Mapping[str, str] = field(repr=False)


async def ask(question: Question, begin: Begin, wechat: Wechat) -> Told:
    """What WeChat says about a code. It is asked once, however often and by however many the code is sent.

    Raises LogInCodeRefused or WechatPhoneRefused, by the code's kind, IdempotencyInProgress while somebody
    else is asking, and as `Wechat` does. Whatever is no answer leaves the code to be asked about again.
    """
    refused = _REFUSALS[question.kind]
    if not may_be_a_code(question.code):
        raise refused
    async with begin() as work:
        network = await work.log_in_codes.hold_network(_network(question))
        limits = ((question.per_network, REFUSED_WITHIN),)
        wait = wait_of(network, limits, at=work.now)
        held = await work.wechat_codes.hold(question.kind, question.app, question.code, at=work.now)
        if question.kind is CodeKind.LOG_IN:
            await work.audit.record(question.origin, Deed(act=Act.LOG_IN_TRIED, object_kind="member"))
        step = held.step(at=work.now)
        if wait is not None and step is Step.ASK:
            raise WechatTooOften(ceil(wait / timedelta(seconds=1)))
        if step is Step.ASK:
            await work.wechat_codes.ask(held.id, at=work.now)
    match step:
        case Step.REFUSE:
            raise refused
        case Step.WAIT:
            raise IdempotencyInProgress
        case Step.USE:
            return Told(code_id=held.id, said=held.told or {})
        case Step.ASK:
            return Told(code_id=held.id, said=await _asked(question, held.id, begin, wechat))


async def _asked(question: Question, code_id: UUID, begin: Begin, wechat: Wechat) -> Mapping[str, str]:
    asked: Mapping[CodeKind, Callable[[], Awaitable[Mapping[str, str]]]] = {
        CodeKind.LOG_IN: lambda: _person(question, wechat),
        CodeKind.PHONE: lambda: _phone(question, wechat),
    }
    try:
        said = await asked[question.kind]()
    except (LogInCodeRefused, WechatPhoneRefused, WechatBlocked):
        async with begin() as work:
            network = _network(question)
            before = await work.log_in_codes.hold_network(network)
            counted = with_one_more(before, at=work.now, within=REFUSED_WITHIN)
            await work.log_in_codes.keep_network(network, counted)
            await work.wechat_codes.end(code_id)
        raise
    except BaseException:
        # No answer, or the request was given up: nobody knows, so the next attempt asks again.
        async with begin() as work:
            await work.wechat_codes.forget(code_id)
        raise
    async with begin() as work:
        await work.wechat_codes.tell(code_id, said)
    return said


async def _person(question: Question, wechat: Wechat) -> Mapping[str, str]:
    return (await wechat.person(question.app, question.code)).to_plain()


async def _phone(question: Question, wechat: Wechat) -> Mapping[str, str]:
    return {"phone": await wechat.phone(question.app, question.code)}


def _network(question: Question) -> str:
    """Refused codes are counted apart from codes that were asked for by phone and mail."""
    return f"wechat {question.origin.ip_prefix or NETWORK_UNKNOWN}"
