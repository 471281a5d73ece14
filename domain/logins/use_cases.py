"""Members log in: a code is asked for, sent, and given back; sessions are ended.

A wrong guess has to be counted, so it leaves the transaction by returning and is said no to afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any

from domain.kernel.ids import NOBODY, MemberId, SessionId
from domain.logins import code as codes
from domain.logins.opening.use_cases import LoggedIn, device_name, let_in
from domain.logins.ports import CodeMessage
from domain.logins.refusals import LogInCodeRefused
from domain.members.enrolling.use_cases import enrol_in
from domain.members.identity import Identity, IdentityKind, email, identity, phone
from domain.members.member import EnrolSource, NewMember, checked
from domain.members.refusals import UnknownMember
from domain.points.reason import check_reason
from domain.privacy.use_cases import GivenConsent
from domain.staff.audit import Act, Deed, Origin
from domain.staff.refusals import UnknownSession
from domain.staff.sessions import EndReason, SubjectKind
from domain.work import Begin

LONGEST_CODE = 20
NETWORK_UNKNOWN = "unknown"


class CodeChannel(StrEnum):
    """By which way a code is sent."""

    SMS = "SMS"
    EMAIL = "EMAIL"


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestCode:
    channel: CodeChannel
    contact: str = field(repr=False)
    locale: str
    enrols: bool
    """Whether who is no member yet becomes one by logging in: else nothing is sent to them."""
    per_network: int
    """How many codes may be asked for from one network within an hour."""
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class LogInByCode:
    channel: CodeChannel
    contact: str = field(repr=False)
    code: str = field(repr=False)
    device: str | None
    enrols: bool
    given: Mapping[str, Any] = field(default_factory=dict)
    """Of who becomes a member by it: fields of the profile beside the contact."""
    programme: str | None = None
    consents: Sequence[GivenConsent] = ()
    origin: Origin


async def request_code(command: RequestCode, begin: Begin) -> timedelta | None:
    """Have a code sent. Returns how long to wait where it is too early for another one, else None.

    The same statements run and the same comes back whether a member has the contact or not. The worker
    sends the message once this has committed. Raises InvalidInput.
    """
    wanted = contact_of(command.channel, command.contact)
    spelled = _spelled(command)  # for everybody: reading a number takes a while that could be noticed
    network = command.origin.ip_prefix or NETWORK_UNKNOWN
    async with begin() as work:
        asked = await work.log_in_codes.hold_network(network)
        contact = await work.log_in_codes.hold(wanted)
        limits = ((command.per_network, codes.HOUR),)
        waits = (codes.wait_of(asked, limits, at=work.now), contact.wait(at=work.now))
        wait = max((each for each in waits if each is not None), default=None)
        (known,) = work.members.contacts([wanted])
        holder = await work.members.holder_of(known.kind, known.fingerprint)
        if wait is None:
            code = codes.new_code(work.below)
            await work.log_in_codes.keep_network(
                network, codes.with_one_more(asked, at=work.now, within=codes.HOUR)
            )
            await work.log_in_codes.keep_code(
                contact,
                work.new_id(),
                code=code,
                expires_at=work.now + codes.GOOD_FOR,
                sent_at=codes.with_one_more(contact.sent_at, at=work.now, within=codes.DAY),
                message=CodeMessage(
                    to=spelled if holder is not None or command.enrols else "",
                    channel=command.channel.value,
                    code=code,
                    locale=command.locale,
                ),
            )
    return wait


async def log_in_by_code(command: LogInByCode, begin: Begin) -> LoggedIn:
    """Open a session for whoever got the code: the member who has the contact, else a new one.

    Raises LogInCodeRefused, InvalidInput; where a new member lacks something, as `enrol_member` does, and
    then the code stays good.
    """
    wanted = contact_of(command.channel, command.contact)
    device = device_name(command.device)
    profile = checked({**command.given, _FIELDS[command.channel]: command.contact})
    logged_in: LoggedIn | None = None
    async with begin() as work:
        contact = await work.log_in_codes.find(wanted)
        live = contact is not None and contact.can_be_tried(at=work.now)
        await work.log_in_codes.keep_try(contact.id if contact is not None and live else NOBODY)
        await work.audit.record(command.origin, Deed(act=Act.LOG_IN_TRIED, object_kind="member"))
        readable = command.code.strip() if len(command.code) <= LONGEST_CODE else ""
        if contact is not None and live and work.log_in_codes.is_right(contact, readable):
            await work.log_in_codes.use(contact.id)
            (known,) = work.members.contacts([wanted])
            member_id = await work.members.holder_of(known.kind, known.fingerprint)
            if member_id is not None:
                logged_in = await let_in(member_id, device, command.origin, work, enrolled=False)
            elif command.enrols:
                member_id = MemberId(work.new_id())
                new = NewMember(profile=profile, source=EnrolSource.ONLINE, store=None, by=str(member_id))
                await enrol_in(work, member_id, new, command.programme, command.consents)
                logged_in = await let_in(member_id, device, command.origin, work, enrolled=True)
    # After the commit: raised inside it would take back the count.
    if logged_in is None:
        raise LogInCodeRefused
    return logged_in


async def end_own_session(session_id: SessionId, member_id: MemberId, origin: Origin, begin: Begin) -> None:
    """End a log-in of one's own on another device, or this one. What is over stays over. Raises
    UnknownSession, also for what is somebody else's."""
    async with begin() as work:
        if await work.sessions.owner_of(session_id.value) != (SubjectKind.MEMBER, member_id.value):
            raise UnknownSession(session_id=session_id)
        await work.sessions.end(session_id.value, EndReason.ENDED_BY_OWNER, at=work.now)
        await work.audit.record(origin, _about(Act.SESSION_ENDED, str(session_id.value)))


async def end_own_sessions(member_id: MemberId, *, keep_this: bool, origin: Origin, begin: Begin) -> int:
    """End all log-ins of one's own, or all but this one. Returns how many were not over yet."""
    async with begin() as work:
        kept = origin.caller.session_id if keep_this else None
        ended = await work.sessions.end_all(
            SubjectKind.MEMBER, member_id.value, EndReason.ENDED_BY_OWNER, at=work.now, but=kept
        )
        await work.audit.record(
            origin, Deed(act=Act.SESSION_ENDED, object_kind="member", object_id=str(member_id))
        )
    return ended


async def end_sessions_of(member_id: MemberId, reason: str, origin: Origin, begin: Begin) -> int:
    """End all log-ins of somebody else, who has lost a device or whose mailbox is another one's now. Returns
    how many were not over yet. Raises InvalidInput, UnknownMember."""
    reason = check_reason(reason)
    async with begin() as work:
        if not await work.members.exists(member_id):
            raise UnknownMember
        ended = await work.sessions.end_all(
            SubjectKind.MEMBER, member_id.value, EndReason.ENDED_BY_ADMINISTRATOR, at=work.now
        )
        deed = Deed(act=Act.SESSION_ENDED, object_kind="member", object_id=str(member_id), reason=reason)
        await work.audit.record(origin, deed)
    return ended


def contact_of(channel: CodeChannel, contact: str) -> Identity:
    """In its normal form. Raises InvalidInput."""
    if channel is CodeChannel.SMS:
        return identity(IdentityKind.PHONE, phone(contact, field="contact"))
    return identity(IdentityKind.EMAIL, email(contact, field="contact"))


_FIELDS = {CodeChannel.SMS: "phone", CodeChannel.EMAIL: "email"}


def _spelled(command: RequestCode) -> str:
    """Where to send it: an e-mail as its owner spells it."""
    if command.channel is CodeChannel.SMS:
        return phone(command.contact, field="contact")
    return email(command.contact, field="contact")


def _about(act: Act, session_id: str) -> Deed:
    return Deed(act=act, object_kind="session", object_id=session_id)
