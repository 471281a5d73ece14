"""What callers can do about log-ins, staff and keys: load, decide, record.

Passwords are hashed between two transactions, never inside one: the hash takes longer than all the rest.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from domain.kernel.ids import NOBODY, MemberId, ServiceId, ServiceKeyId, StaffId
from domain.kernel.refusal import InvalidInput
from domain.members.identity import IdentityKind, card_number, external_id, identity, text
from domain.members.identity import email as normal_email
from domain.orders.refusals import UnknownMember
from domain.staff import service_keys, sessions
from domain.staff.account import NewStaff, StaffAccount, checked_password, normal_password
from domain.staff.audit import Act, Deed, Origin
from domain.staff.lockout import NO_ATTEMPTS
from domain.staff.permissions import Permission, Role, grantable
from domain.staff.ports import Passwords
from domain.staff.refusals import (
    LogInRefused,
    NoRoles,
    NotGrantable,
    NotOnOneself,
    TooManyLiveKeys,
    UnknownServiceKey,
    UnknownStaff,
    WrongPassword,
)
from domain.staff.service_keys import ServiceKey
from domain.staff.sessions import EndReason, Renewal, Session, SessionEnded, SubjectKind
from domain.work import Begin, Work

LONGEST_NAME = 100
LONGEST_PASSWORD_TRIED = 1_000
"""Letters; a longer one is refused unread, so that nobody makes us hash a book."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedSession:
    """A session with the refresh token that its holder uses next, and what its access token has to say."""

    session: Session
    session_version: int
    refresh_token: str = field(repr=False)
    refresh_expires_at: datetime


# Log-in and what follows it


@dataclass(frozen=True, slots=True, kw_only=True)
class LogIn:
    email: str = field(repr=False)
    password: str = field(repr=False)
    origin: Origin


async def log_in(command: LogIn, begin: Begin, passwords: Passwords) -> OpenedSession:
    """Open a session for a member of staff.

    Every way to fail does the same work and raises the same LogInRefused: one row of audit, one hash.
    """
    email = _log_in_name(command.email)
    async with begin() as work:
        account = await work.staff.lock_by_email(email) if email else None
        admitted = await _charged(work, account)
        await work.audit.record(
            command.origin, _about_staff(Act.LOG_IN_TRIED, account.id if account else None)
        )
    matches = await _tried(command.password, admitted, passwords)
    if admitted is None or not matches:
        raise LogInRefused
    async with begin() as work:
        current = await work.staff.lock(admitted.id)
        if current is None or current.is_disabled or current.password_hash != admitted.password_hash:
            raise LogInRefused  # disabled, or the password changed, while the hash was made
        await work.staff.logged_in(current.id, at=work.now)
        opened = await _begin_session(work, SubjectKind.STAFF, current.id.value, current.session_version)
        await work.audit.record(command.origin, _about_staff(Act.LOG_IN_SUCCEEDED, current.id))
    return opened


async def refresh_session(token: str, origin: Origin, begin: Begin) -> OpenedSession:
    """Exchange a refresh token for its successor. Raises SessionEnded.

    A token that was used before by somebody else ends the whole family, also for its rightful holder: we
    can not tell the two apart.
    """
    if len(token) > sessions.LONGEST_TOKEN:
        raise SessionEnded
    opened: OpenedSession | None = None
    async with begin() as work:
        held = await work.sessions.lock(token)
        if held is not None:
            version = await work.sessions.version_of(held.session.subject_kind, held.session.subject_id)
            match sessions.renewal(held, at=work.now):
                case Renewal.ROTATE if version is not None:
                    successor = sessions.new_refresh_token()
                    idle_until = held.session.idle_until(at=work.now)
                    await work.sessions.rotate(held, successor=successor, at=work.now, idle_until=idle_until)
                    opened = OpenedSession(
                        session=held.session,
                        session_version=version,
                        refresh_token=successor,
                        refresh_expires_at=idle_until,
                    )
                case Renewal.REPEAT if version is not None and held.successor is not None:
                    opened = OpenedSession(
                        session=held.session,
                        session_version=version,
                        refresh_token=held.successor,
                        refresh_expires_at=held.session.idle_expires_at,
                    )
                case Renewal.REUSED:
                    await work.sessions.end(held.session.id, EndReason.REFRESH_REUSED, at=work.now)
                    await work.audit.record(origin, _about_session(Act.SESSION_STOLEN, held.session.id))
                case _:
                    pass  # out of date, or its subject is gone: said after the block
    # After the commit: raised inside it would take back the end of a stolen family.
    if opened is None:
        raise SessionEnded
    return opened


async def log_out(token: str | None, origin: Origin, begin: Begin) -> None:
    """End the session of this refresh token, or of the caller's access token. What is over stays over."""
    async with begin() as work:
        session_id = origin.caller.session_id
        if token is not None and len(token) <= sessions.LONGEST_TOKEN:
            held = await work.sessions.lock(token)
            session_id = held.session.id if held is not None else session_id
        if session_id is not None:
            await work.sessions.end(session_id, EndReason.LOGGED_OUT, at=work.now)
            await work.audit.record(origin, _about_session(Act.SESSION_ENDED, session_id))


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePassword:
    staff_id: StaffId
    current: str = field(repr=False)
    new: str = field(repr=False)
    origin: Origin


async def change_password(command: ChangePassword, begin: Begin, passwords: Passwords) -> OpenedSession:
    """Set another password for oneself. Every session ends, and a new one begins here.

    The current password is guessed at no more often than at the log-in.
    """
    new = checked_password(command.new)
    async with begin() as work:
        account = await work.staff.lock(command.staff_id)
        admitted = await _charged(work, account)
    if admitted is None or not await _tried(command.current, admitted, passwords):
        raise WrongPassword
    hashed = await passwords.hash(new)
    async with begin() as work:
        current = await work.staff.lock(command.staff_id)
        if current is None or current.is_disabled or current.password_hash != admitted.password_hash:
            raise WrongPassword
        await work.staff.logged_in(current.id, at=work.now)
        await _replace_password(work, current, hashed)
        opened = await _begin_session(work, SubjectKind.STAFF, current.id.value, current.session_version + 1)
        await work.audit.record(command.origin, _about_staff(Act.PASSWORD_CHANGED, current.id))
    return opened


# Staff


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateStaff:
    email: str = field(repr=False)
    name: str = field(repr=False)
    roles: frozenset[Role]
    store_codes: frozenset[str]
    password: str = field(repr=False)
    """The first password, made for this account alone and shown once."""
    origin: Origin


async def create_staff(command: CreateStaff, begin: Begin, passwords: Passwords) -> StaffId:
    email = identity(IdentityKind.EMAIL, normal_email(command.email)).value
    name = text("name", command.name, longest=LONGEST_NAME)
    if not command.roles:
        raise NoRoles
    hashed = await passwords.hash(checked_password(command.password, email=email))
    async with begin() as work:
        await _refuse_unknown_stores(work, command.store_codes)
        staff_id = StaffId(work.new_id())
        await work.staff.add(
            NewStaff(
                id=staff_id,
                email=email,
                name=name,
                roles=command.roles,
                store_codes=command.store_codes,
                password_hash=hashed,
                created_at=work.now,
            )
        )
        await work.audit.record(command.origin, _about_staff(Act.STAFF_CREATED, staff_id))
    return staff_id


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateStaffRoles:
    staff_id: StaffId
    roles: frozenset[Role]
    store_codes: frozenset[str]
    origin: Origin


async def update_staff_roles(command: UpdateStaffRoles, begin: Begin) -> None:
    """Set roles and stores. The tokens of the account end at once; its session makes new ones."""
    if not command.roles:
        raise NoRoles
    async with begin() as work:
        account = await _other(work, command.staff_id, command.origin)
        await _refuse_unknown_stores(work, command.store_codes)
        await work.staff.set_roles(account.id, command.roles, command.store_codes)
        await work.audit.record(
            command.origin, _about_staff(Act.STAFF_ROLES_CHANGED, account.id, "roles", "storeCodes")
        )


async def disable_staff(staff_id: StaffId, origin: Origin, begin: Begin) -> None:
    """Shut an account out, at once and everywhere. Its name stays on what it did."""
    async with begin() as work:
        account = await _other(work, staff_id, origin)
        if account.is_disabled:
            return
        await work.staff.set_disabled(account.id, work.now)
        await work.sessions.end_all(SubjectKind.STAFF, account.id.value, EndReason.DISABLED, at=work.now)
        await work.audit.record(origin, _about_staff(Act.STAFF_DISABLED, account.id))


async def enable_staff(staff_id: StaffId, origin: Origin, begin: Begin) -> None:
    async with begin() as work:
        account = await _other(work, staff_id, origin)
        if not account.is_disabled:
            return
        await work.staff.set_disabled(account.id, None)
        await work.audit.record(origin, _about_staff(Act.STAFF_ENABLED, account.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class ResetPassword:
    staff_id: StaffId
    password: str = field(repr=False)
    origin: Origin


async def reset_password(command: ResetPassword, begin: Begin, passwords: Passwords) -> None:
    """Give somebody who forgot it a new password, and forgive the failures. Every session ends."""
    hashed = await passwords.hash(checked_password(command.password))
    async with begin() as work:
        account = await _other(work, command.staff_id, command.origin)
        await work.staff.keep_attempts(account.id, NO_ATTEMPTS)
        await _replace_password(work, account, hashed)
        await work.audit.record(command.origin, _about_staff(Act.PASSWORD_RESET, account.id))


# Keys of services


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateServiceKey:
    name: str
    permissions: frozenset[Permission]
    ip_ranges: list[str]
    expires_at: datetime | None
    """None: a year from now."""
    replaces: ServiceKeyId | None
    """The key of the same service that this one shall take over from; both live until it is revoked."""
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedKey:
    key: ServiceKey
    text: str = field(repr=False)
    """The key in full: shown once."""


async def create_service_key(command: CreateServiceKey, begin: Begin) -> IssuedKey:
    name = text("name", command.name, longest=LONGEST_NAME)
    ranges = service_keys.checked_ranges(command.ip_ranges)
    if not command.permissions:
        raise InvalidInput("permissions", "EMPTY")
    beyond = command.permissions - grantable(command.origin.caller.permissions)
    if beyond:
        raise NotGrantable(permissions=tuple(sorted(beyond)))
    secret = service_keys.new_key()
    async with begin() as work:
        expires_at = command.expires_at or work.now + service_keys.USUAL_TERM
        if expires_at <= work.now:
            raise InvalidInput("expiresAt", "OUT_OF_RANGE")
        key = ServiceKey(
            id=ServiceKeyId(work.new_id()),
            service_id=await _service_of(work, command.replaces),
            short_id=service_keys.short_id_of(secret) or "",
            name=name,
            digest=service_keys.digest_of(secret),
            permissions=command.permissions,
            ip_ranges=ranges,
            created_by=command.origin.caller.actor,
            created_at=work.now,
            expires_at=expires_at,
        )
        await work.service_keys.add(key)
        await work.audit.record(
            command.origin,
            Deed(
                act=Act.SERVICE_KEY_CREATED,
                object_kind="service_key",
                object_id=str(key.id),
                fields=tuple(sorted(key.permissions)),
            ),
        )
    return IssuedKey(key=key, text=secret)


async def revoke_service_key(key_id: ServiceKeyId, origin: Origin, begin: Begin) -> ServiceKey:
    """End a key at once. A key that has ended stays as it is."""
    async with begin() as work:
        key = await work.service_keys.lock(key_id)
        if key is None:
            raise UnknownServiceKey(key_id=key_id)
        if key.revoked_at is None:
            await work.service_keys.revoke(key_id, at=work.now)
            await work.audit.record(
                origin,
                Deed(act=Act.SERVICE_KEY_REVOKED, object_kind="service_key", object_id=str(key_id)),
            )
    return key


# Tokens for members


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateMemberToken:
    """For whom a service wants a token: exactly one of the three is given."""

    member_id: MemberId | None = None
    card_number: str | None = None
    external_id: str | None = field(default=None, repr=False)
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberTokenGrant:
    """What the token has to say."""

    member_id: MemberId
    session_version: int
    own_contact: bool
    """Whether its holder sees its own contact data in full: only if the service might see it too."""


async def create_member_token(command: CreateMemberToken, begin: Begin) -> MemberTokenGrant:
    """Let a merchant's server, which knows who its customer is, make a token for the customer's device.

    Raises UnknownMember, InvalidInput.
    """
    async with begin() as work:
        member_id = await _wanted_member(work, command)
        version = (
            await work.sessions.version_of(SubjectKind.MEMBER, member_id.value)
            if member_id is not None
            else None
        )
        if member_id is None or version is None:
            raise UnknownMember
        await work.audit.record(
            command.origin,
            Deed(act=Act.MEMBER_TOKEN_CREATED, object_kind="member", object_id=str(member_id)),
        )
    return MemberTokenGrant(
        member_id=member_id,
        session_version=version,
        own_contact=command.origin.caller.may(Permission.MEMBERS_READ_CONTACT),
    )


async def note_token(kind: str, subject: StaffId | ServiceKeyId, origin: Origin, begin: Begin) -> None:
    """Write down that an operator makes a token in somebody's name."""
    async with begin() as work:
        await work.audit.record(origin, Deed(act=Act.TOKEN_MADE, object_kind=kind, object_id=str(subject)))


async def _wanted_member(work: Work, command: CreateMemberToken) -> MemberId | None:
    if command.card_number is not None:
        return await work.members.holder_of_card(card_number(command.card_number))
    if command.external_id is not None:
        known_as = identity(IdentityKind.EXTERNAL, external_id(command.external_id))
        (contact,) = work.members.contacts([known_as])
        return await work.members.holder_of(contact.kind, contact.fingerprint)
    return command.member_id


# Parts of the above


def _log_in_name(given: str) -> str | None:
    """The e-mail in its normal form; None for what is no e-mail, which opens nothing."""
    try:
        return identity(IdentityKind.EMAIL, normal_email(given)).value
    except InvalidInput:
        return None


async def _charged(work: Work, account: StaffAccount | None) -> StaffAccount | None:
    """The account with one attempt counted; None where no password opens it now.

    Nobody's attempt is written too, to no row: the statements are the same, and so is the time.
    """
    attempts = None
    if account is not None and not account.is_disabled:
        attempts = account.attempts.charged(at=work.now)
    if account is None or attempts is None:
        await work.staff.keep_attempts(StaffId(NOBODY), NO_ATTEMPTS)
        return None
    await work.staff.keep_attempts(account.id, attempts)
    return account


async def _tried(password: str, account: StaffAccount | None, passwords: Passwords) -> bool:
    readable = len(password) <= LONGEST_PASSWORD_TRIED
    return await passwords.matches(
        account.password_hash if account and readable else None, normal_password(password) if readable else ""
    )


async def _begin_session(
    work: Work, kind: SubjectKind, subject_id: UUID, session_version: int
) -> OpenedSession:
    session = Session.begun(work.new_id(), kind, subject_id, at=work.now)
    token = sessions.new_refresh_token()
    await work.sessions.begin(session, token)
    return OpenedSession(
        session=session,
        session_version=session_version,
        refresh_token=token,
        refresh_expires_at=session.idle_expires_at,
    )


async def _replace_password(work: Work, account: StaffAccount, hashed: str) -> None:
    await work.staff.set_password(account.id, hashed)
    await work.sessions.end_all(SubjectKind.STAFF, account.id.value, EndReason.PASSWORD_CHANGED, at=work.now)


async def _other(work: Work, staff_id: StaffId, origin: Origin) -> StaffAccount:
    """Somebody else's account, held. Raises UnknownStaff, NotOnOneself."""
    if origin.caller.principal_id == staff_id.value:
        raise NotOnOneself
    account = await work.staff.lock(staff_id)
    if account is None:
        raise UnknownStaff(staff_id=staff_id)
    return account


async def _refuse_unknown_stores(work: Work, codes: frozenset[str]) -> None:
    if codes and await work.staff.unknown_stores(codes):
        raise InvalidInput("storeCodes", "UNKNOWN")


async def _service_of(work: Work, replaces: ServiceKeyId | None) -> ServiceId:
    """A new service, or that of the key to be replaced. Raises UnknownServiceKey, TooManyLiveKeys."""
    if replaces is None:
        return ServiceId(work.new_id())
    keys = await work.service_keys.lock_with_siblings(replaces)
    if not keys:
        raise UnknownServiceKey(key_id=replaces)
    if sum(key.is_live(at=work.now) for key in keys) >= service_keys.LIVE_KEYS:
        raise TooManyLiveKeys(most=service_keys.LIVE_KEYS)
    return keys[0].service_id


def _about_staff(act: Act, staff_id: StaffId | None, *fields: str) -> Deed:
    return Deed(act=act, object_kind="staff", object_id=str(staff_id) if staff_id else None, fields=fields)


def _about_session(act: Act, session_id: UUID) -> Deed:
    return Deed(act=act, object_kind="session", object_id=str(session_id))
