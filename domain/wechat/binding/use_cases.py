"""A phone that WeChat has proven becomes the member's, and with it whoever had it in a shop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.idempotency import Answer, RequestKey, once
from domain.kernel.ids import MemberId
from domain.members.binding.use_cases import from_plain, to_plain
from domain.members.identity import IdentityKind, identity
from domain.members.taking.use_cases import IdentityChanged, Merging, take
from domain.privacy.agreeing.use_cases import agree
from domain.privacy.use_cases import GivenConsent
from domain.staff.audit import Origin
from domain.wechat.asking.use_cases import Question, Told, ask
from domain.wechat.code import CodeKind
from domain.wechat.ports import Wechat
from domain.wechat.refusals import WechatPhoneRefused
from domain.work import Begin, Work

REASON_OFFLINE = "The member has proven by WeChat the phone that it gave in a shop."
REASON_CONFIRMED = "The member has proven the phone by WeChat and says that both are the same person."


@dataclass(frozen=True, slots=True, kw_only=True)
class BindWechatPhone:
    member_id: MemberId
    app: str
    phone_code: str = field(repr=False)
    confirms_merge: bool
    """Where another member has the phone: the member says that both are the same person."""
    per_network: int
    consents: Sequence[GivenConsent] = ()
    origin: Origin
    key: RequestKey


async def bind_wechat_phone(
    command: BindWechatPhone, begin: Begin, wechat: Wechat
) -> Answer[IdentityChanged]:
    """The phone becomes the member's: that of the profile where it has none, else beside it.

    Somebody who has the phone from a till or a file and was never seen online is the same person, and joins
    the member. Any other who has it is a member of its own: refused, unless the member confirms it.

    Raises WechatPhoneRefused, IdentityOfAnother, TooManyIdentities, MembershipNotActive, ConsentMissing,
    IdempotencyKeyReused, and what `Wechat` raises where it does not answer.
    """
    question = Question(
        kind=CodeKind.PHONE,
        app=command.app,
        code=command.phone_code,
        per_network=command.per_network,
        origin=command.origin,
    )
    told: Told | None
    try:
        told = await ask(question, begin, wechat)
    except WechatPhoneRefused:
        told = None  # used, maybe by this very request: then its key knows the answer

    async def effect(work: Work) -> IdentityChanged:
        if told is None or not await work.wechat_codes.end(told.code_id):
            raise WechatPhoneRefused
        return await _bind(command, told.said["phone"], work)

    return await once(command.key, begin, effect, to_plain=to_plain, from_plain=from_plain)


async def _bind(command: BindWechatPhone, phone: str, work: Work) -> IdentityChanged:
    wanted = identity(IdentityKind.PHONE, phone)
    (contact,) = work.members.contacts([wanted])
    holder = await work.members.holder_of(contact.kind, contact.fingerprint)
    merging = None
    if holder is not None and holder != command.member_id:
        if command.confirms_merge:
            merging = Merging(reason=REASON_CONFIRMED, key=command.key, holder=holder)
        elif await work.members.is_offline(holder):
            merging = Merging(reason=REASON_OFFLINE, key=command.key, holder=holder)
    done = await take(
        command.member_id,
        wanted,
        phone,
        work,
        origin=command.origin,
        merging=merging,
        merge_possible=True,
    )
    if done.wrote:
        by = str(command.member_id)
        await agree(command.member_id, {"phone": phone}, None, command.consents, work, by=by)
    return done
