"""Members of mini-programs log in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from domain.duplicates.likeness import Likeness, score
from domain.duplicates.ports import Proposal
from domain.kernel.ids import DuplicateId, MemberId
from domain.logins.opening.use_cases import LoggedIn, device_name, let_in
from domain.logins.refusals import LogInCodeRefused
from domain.members.enrolling.use_cases import enrol_in
from domain.members.identity import Identity, IdentityKind, identity
from domain.members.member import EnrolSource, NewMember, checked
from domain.members.refusals import IdentityTaken, UnknownMember
from domain.members.taking.use_cases import hold, take, tell, write
from domain.merges.refusals import MemberMerged
from domain.privacy.agreeing.use_cases import agree
from domain.privacy.use_cases import GivenConsent
from domain.staff.audit import Act, Origin
from domain.wechat.asking.use_cases import Question, Told, ask
from domain.wechat.code import CodeKind
from domain.wechat.person import Known, Person, Recognised, recognise
from domain.wechat.ports import Wechat
from domain.wechat.refusals import WechatPhoneRefused
from domain.work import Begin, Work

TRIES = 3
"""Two who log in for the first time at one moment are one member: who comes second looks again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogInByWechat:
    app: str
    """The AppID of the mini-program."""
    code: str = field(repr=False)
    phone_code: str | None = field(default=None, repr=False)
    device: str | None
    enrols: bool
    """Whether who is no member yet becomes one by logging in."""
    per_network: int
    """How many codes from one network WeChat may refuse within an hour before no more are looked at."""
    given: Mapping[str, Any] = field(default_factory=dict)
    """Of who becomes a member by it: fields of the profile beside the phone."""
    programme: str | None = None
    consents: Sequence[GivenConsent] = ()
    origin: Origin


async def log_in_by_wechat(command: LogInByWechat, begin: Begin, wechat: Wechat) -> LoggedIn:
    """Open a session for whoever the code is of: the member who has the account, else the one who has the
    phone, else a new one. The account and the phone become the member's.

    Raises LogInCodeRefused, WechatPhoneRefused, WechatBlocked, InvalidInput, UnknownMember where nobody is
    known and nobody enrols by logging in, IdentityOfAnother where a member who is known by the account gives
    the phone of another; where something lacks, as `enrol_member` does. After each of the latter the codes
    are as good as before. Raises IdempotencyInProgress, and what `Wechat` raises where it does not answer.
    """
    device = device_name(command.device)
    checked(command.given)  # before a code is spent on it
    account = await ask(_question(command, CodeKind.LOG_IN, command.code), begin, wechat)
    phone = None
    if command.phone_code is not None:
        phone = await ask(_question(command, CodeKind.PHONE, command.phone_code), begin, wechat)
    for tries in range(1, TRIES + 1):
        try:
            return await _log_in(command, device, account, phone, begin)
        except (IdentityTaken, MemberMerged):
            if tries == TRIES:
                raise
        except _Gone:
            continue
    raise LogInCodeRefused


class _Gone(Exception):
    """The member that was seen is none any more: it is looked for again."""


async def _log_in(
    command: LogInByWechat, device: str | None, account: Told, phone: Told | None, begin: Begin
) -> LoggedIn:
    person = Person.from_plain(command.app, account.said)
    number = phone.said["phone"] if phone is not None else None
    async with begin() as work:
        if not await work.wechat_codes.end(account.code_id):
            raise LogInCodeRefused
        if phone is not None and not await work.wechat_codes.end(phone.code_id):
            raise WechatPhoneRefused
        account_of = {each: await _holder(each, work) for each in person.identities()}
        phone_of = await _holder(identity(IdentityKind.PHONE, number), work) if number is not None else None
        found = recognise(account_of, phone_of)
        if found.member_id is None:
            member_id = await _enrol(command, number, found, work)
        else:
            member_id = found.member_id
            await _know(command, member_id, found, number, work)
        if found.twin is not None:
            await _propose(member_id, found.twin, work)
        enrolled = found.known is Known.NOBODY
        return await let_in(member_id, device, command.origin, work, enrolled=enrolled)


async def _holder(wanted: Identity, work: Work) -> MemberId | None:
    (contact,) = work.members.contacts([wanted])
    return await work.members.holder_of(contact.kind, contact.fingerprint)


async def _enrol(command: LogInByWechat, number: str | None, found: Recognised, work: Work) -> MemberId:
    if not command.enrols:
        raise UnknownMember
    member_id = MemberId(work.new_id())
    profile = checked({**command.given, **({"phone": number} if number is not None else {})})
    new = NewMember(profile=profile, source=EnrolSource.ONLINE, store=None, by=str(member_id))
    await enrol_in(work, member_id, new, command.programme, command.consents)
    await hold(member_id, None, work)
    for each in found.missing:
        await write(member_id, each, each.value, work, by=str(member_id))
    return member_id


async def _know(
    command: LogInByWechat, member_id: MemberId, found: Recognised, number: str | None, work: Work
) -> None:
    """What the log-in has proven of a member that is there already becomes the member's. A phone that nobody
    had is written with a consent, where one is asked for."""
    by = str(member_id)
    try:
        if number is not None:
            wanted = identity(IdentityKind.PHONE, number)
            done = await take(
                member_id, wanted, number, work, origin=command.origin, merge_possible=True, by=by
            )
            if done.wrote:
                await agree(member_id, {"phone": number}, command.programme, command.consents, work, by=by)
        elif found.missing:
            await hold(member_id, None, work)
    except UnknownMember:
        raise _Gone from None
    for each in found.missing:
        await write(member_id, each, each.value, work, by=by)
        await tell("member.identity_bound", Act.IDENTITY_BOUND, member_id, each.kind, command.origin, work)


async def _propose(member_id: MemberId, twin: MemberId, work: Work) -> None:
    """People decide whether they are one."""
    first, second = sorted((member_id, twin))
    reasons = [Likeness.SAME_WECHAT_ACCOUNT]
    proposal = Proposal(
        id=DuplicateId(work.new_id()), first=first, second=second, reasons=reasons, score=score(reasons)
    )
    await work.duplicates.propose([proposal], at=work.now)


def _question(command: LogInByWechat, kind: CodeKind, code: str) -> Question:
    return Question(
        kind=kind, app=command.app, code=code, per_network=command.per_network, origin=command.origin
    )
