"""What callers can do about log-ins and staff: load, decide, record.

Passwords are hashed between two transactions, never inside one: the hash takes longer than all the rest.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from uuid import UUID

from domain.kernel.ids import NOBODY, SessionId, StaffId
from domain.kernel.refusal import InvalidInput
from domain.members.identity import IdentityKind, identity, text
from domain.members.identity import email as normal_email
from domain.roles.administrators import administers, refuse_without_administrator
from domain.roles.role import StaffRole, refuse_beyond, together
from domain.secondfactors.factor import CHALLENGE_LASTS, Challenge
from domain.staff import sessions
from domain.staff.account import NewStaff, StaffAccount, checked_password, normal_password
from domain.staff.audit import Act, Deed, Origin, changed
from domain.staff.lockout import NO_ATTEMPTS
from domain.staff.opened import Challenged, OpenedSession
from domain.staff.opening.use_cases import open_session
from domain.staff.permissions import Permission
from domain.staff.ports import Passwords
from domain.staff.refusals import (
    LogInRefused,
    NoRoles,
    NotOnOneself,
    UnknownSession,
    UnknownStaff,
    WrongPassword,
)
from domain.staff.sessions import EndReason, Renewal, SessionEnded, SubjectKind
from domain.work import Begin, Work

LONGEST_NAME = 100
LONGEST_PASSWORD_TRIED = 1_000
"""Letters; a longer one is refused unread, so that nobody makes us hash a book."""


# Log-in and what follows it


@dataclass(frozen=True, slots=True, kw_only=True)
class LogIn:
    email: str = field(repr=False)
    password: str = field(repr=False)
    origin: Origin


async def log_in(command: LogIn, begin: Begin, passwords: Passwords) -> OpenedSession | Challenged:
    """Open a session for a member of staff; where it has a second factor, ask for that first.

    Every way to fail does the same work and raises the same LogInRefused: one row of audit, one hash. With a
    second factor the failures are forgiven by the code alone: else each right password would buy ten codes.
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
        factor = await work.second_factors.of(current.id)
        if factor is not None and factor.is_set:
            return await _challenge(work, current)
        await work.staff.logged_in(current.id, at=work.now)
        begun = await open_session(work, SubjectKind.STAFF, current.id.value, current.session_version)
        await work.audit.record(command.origin, _about_staff(Act.LOG_IN_SUCCEEDED, current.id))
    return begun


async def refresh_session(token: str, origin: Origin, begin: Begin) -> OpenedSession:
    """Exchange a refresh token for its successor. Raises SessionEnded.

    A token that was used before by somebody else ends the whole family, also for its rightful holder: we
    can not tell the two apart.
    """
    if len(token) > sessions.LONGEST_TOKEN:
        raise SessionEnded
    renewed: OpenedSession | None = None
    async with begin() as work:
        held = await work.sessions.lock(token)
        if held is not None:
            version = await work.sessions.version_of(held.session.subject_kind, held.session.subject_id)
            match sessions.renewal(held, at=work.now):
                case Renewal.ROTATE if version is not None:
                    successor = sessions.new_refresh_token()
                    idle_until = held.session.idle_until(at=work.now)
                    await work.sessions.rotate(held, successor=successor, at=work.now, idle_until=idle_until)
                    renewed = OpenedSession(
                        session=held.session,
                        session_version=version,
                        refresh_token=successor,
                        refresh_expires_at=idle_until,
                    )
                case Renewal.REPEAT if version is not None and held.successor is not None:
                    renewed = OpenedSession(
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
    if renewed is None:
        raise SessionEnded
    return renewed


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


async def end_session(session_id: SessionId, origin: Origin, begin: Begin) -> None:
    """End one of one's own sessions, or with the right to change staff that of another member of staff.

    What is over stays over. Raises UnknownSession, also for what is not the asker's to end.
    """
    async with begin() as work:
        owner = await work.sessions.owner_of(session_id.value)
        is_own = owner == (SubjectKind.STAFF, origin.caller.principal_id)
        is_staff = owner is not None and owner[0] is SubjectKind.STAFF
        if not is_own and not (is_staff and origin.caller.may(Permission.STAFF_WRITE)):
            raise UnknownSession(session_id=session_id)
        reason = EndReason.ENDED_BY_OWNER if is_own else EndReason.ENDED_BY_ADMINISTRATOR
        await work.sessions.end(session_id.value, reason, at=work.now)
        await work.audit.record(origin, _about_session(Act.SESSION_ENDED, session_id.value))


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
        begun = await open_session(work, SubjectKind.STAFF, current.id.value, current.session_version + 1)
        await work.audit.record(command.origin, _about_staff(Act.PASSWORD_CHANGED, current.id))
    return begun


# Staff


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateStaff:
    email: str = field(repr=False)
    name: str = field(repr=False)
    roles: frozenset[str]
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
        roles = await work.roles.hold()
        _refuse_gift(roles, command.roles, frozenset(), command.origin)
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
    roles: frozenset[str]
    store_codes: frozenset[str]
    origin: Origin


async def update_staff_roles(command: UpdateStaffRoles, begin: Begin) -> None:
    """Set roles and stores. The tokens of the account end at once; its session makes new ones.

    Raises NoRoles, UnknownStaff, NotOnOneself, UnknownRole, NotGrantable, LastAdministrator, InvalidInput.
    """
    if not command.roles:
        raise NoRoles
    async with begin() as work:
        roles = await work.roles.hold()
        account = await _other(work, command.staff_id, command.origin)
        _refuse_gift(roles, command.roles, account.roles, command.origin)
        await _refuse_unknown_stores(work, command.store_codes)
        await work.staff.set_roles(account.id, command.roles, command.store_codes)
        if not administers(roles, command.roles):
            await _keep_administrator(work, roles, account)
        changes = changed(
            {"roles": sorted(account.roles), "storeCodes": sorted(account.store_codes)},
            {"roles": sorted(command.roles), "storeCodes": sorted(command.store_codes)},
        )
        deed = _about_staff(Act.STAFF_ROLES_CHANGED, account.id, "roles", "storeCodes")
        await work.audit.record(command.origin, replace(deed, changes=changes))


async def disable_staff(staff_id: StaffId, origin: Origin, begin: Begin) -> None:
    """Shut an account out, at once and everywhere. Its name stays on what it did."""
    async with begin() as work:
        roles = await work.roles.hold()
        account = await _other(work, staff_id, origin)
        if account.is_disabled:
            return
        await work.staff.set_disabled(account.id, work.now)
        await _keep_administrator(work, roles, account)
        await work.sessions.end_all(SubjectKind.STAFF, account.id.value, EndReason.DISABLED, at=work.now)
        await work.audit.record(origin, _about_staff(Act.STAFF_DISABLED, account.id))


async def enable_staff(staff_id: StaffId, origin: Origin, begin: Begin) -> None:
    async with begin() as work:
        roles = await work.roles.hold()
        account = await _other(work, staff_id, origin)
        if not account.is_disabled:
            return
        _refuse_way_around(roles, account, origin)
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
        roles = await work.roles.hold()
        account = await _other(work, command.staff_id, command.origin)
        _refuse_way_around(roles, account, command.origin)
        await work.staff.keep_attempts(account.id, NO_ATTEMPTS)
        await _replace_password(work, account, hashed)
        await work.audit.record(command.origin, _about_staff(Act.PASSWORD_RESET, account.id))


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


async def _challenge(work: Work, account: StaffAccount) -> Challenged:
    token, expires_at = sessions.new_refresh_token(), work.now + CHALLENGE_LASTS
    await work.second_factors.challenge(
        sessions.hash_of(token),
        Challenge(staff_id=account.id, session_version=account.session_version, expires_at=expires_at),
    )
    return Challenged(token=token, expires_at=expires_at)


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


def _refuse_gift(
    roles: dict[str, StaffRole], wanted: frozenset[str], held: frozenset[str], origin: Origin
) -> None:
    """Nobody gives another what he does not hold himself. Raises UnknownRole, NotGrantable."""
    given = together(roles, wanted) - together(roles, held & roles.keys())
    if not origin.operator:
        refuse_beyond(given, origin.caller.permissions)


def _refuse_way_around(roles: dict[str, StaffRole], account: StaffAccount, origin: Origin) -> None:
    """A password for an account that may do more is a way around one's own roles. Raises NotGrantable."""
    if not origin.operator:
        refuse_beyond(together(roles, account.roles & roles.keys()), origin.caller.permissions)


async def _keep_administrator(work: Work, roles: dict[str, StaffRole], account: StaffAccount) -> None:
    """After an account that could change staff has lost it. Raises LastAdministrator."""
    if not account.is_disabled and administers(roles, account.roles):
        refuse_without_administrator(roles, await work.roles.holdings())


async def _refuse_unknown_stores(work: Work, codes: frozenset[str]) -> None:
    if codes and await work.staff.unknown_stores(codes):
        raise InvalidInput("storeCodes", "UNKNOWN")


def _about_staff(act: Act, staff_id: StaffId | None, *fields: str) -> Deed:
    return Deed(act=act, object_kind="staff", object_id=str(staff_id) if staff_id else None, fields=fields)


def _about_session(act: Act, session_id: UUID) -> Deed:
    return Deed(act=act, object_kind="session", object_id=str(session_id))
