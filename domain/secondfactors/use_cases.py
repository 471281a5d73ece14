"""What staff can do about second factors: load, decide, record.

As at the log-in, one transaction counts an attempt and the next one looks: a hundred codes sent at once are
counted one after the other, and those beyond the lock-out are never looked at.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from domain.kernel.ids import StaffId
from domain.roles.role import refuse_beyond, together
from domain.secondfactors import factor as factors
from domain.secondfactors.factor import LONGEST_CODE, SecondFactor
from domain.secondfactors.refusals import CodeRefused, NoSecondFactor, SecondFactorSet
from domain.staff import sessions
from domain.staff.account import StaffAccount, normal_password
from domain.staff.audit import Act, Deed, Origin
from domain.staff.lockout import NO_ATTEMPTS
from domain.staff.opened import OpenedSession
from domain.staff.opening.use_cases import open_session
from domain.staff.ports import Passwords
from domain.staff.refusals import LogInRefused, NotOnOneself, UnknownStaff, WrongPassword
from domain.staff.sessions import EndReason, SubjectKind
from domain.work import Begin, Work

LONGEST_PASSWORD_TRIED = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmLogIn:
    challenge: str = field(repr=False)
    code: str = field(repr=False)
    """Of the app, or a recovery code."""
    origin: Origin


async def confirm_log_in(command: ConfirmLogIn, begin: Begin) -> OpenedSession:
    """The second step of a log-in. Raises LogInRefused, after which the first step is due again, and
    CodeRefused."""
    if len(command.challenge) > sessions.LONGEST_TOKEN:
        raise LogInRefused
    hashed = sessions.hash_of(command.challenge)
    async with begin() as work:
        found = await work.second_factors.find_challenge(hashed)
        if found is None or found.expires_at <= work.now:
            raise LogInRefused
        await work.audit.record(command.origin, _about(Act.LOG_IN_TRIED, found.staff_id))
        admitted = await _charged(work, found.staff_id)
    if not admitted:
        raise CodeRefused
    async with begin() as work:
        account = await work.staff.lock(found.staff_id)
        if account is None or account.is_disabled or account.session_version != found.session_version:
            raise LogInRefused  # shut out, or the password changed, since the first step
        await _prove(work, account.id, command.code)
        if not await work.second_factors.end_challenge(hashed):
            raise LogInRefused
        await work.staff.logged_in(account.id, at=work.now)
        begun = await open_session(work, SubjectKind.STAFF, account.id.value, account.session_version)
        await work.audit.record(command.origin, _about(Act.LOG_IN_SUCCEEDED, account.id))
    return begun


# Setting it up and taking it away


async def begin_second_factor(staff_id: StaffId, begin: Begin) -> SecondFactor:
    """A new secret. It demands nothing until it is confirmed; until then it may be begun again."""
    async with begin() as work:
        await _own(work, staff_id)
        held = await work.second_factors.of(staff_id)
        if held is not None and held.is_set:
            raise SecondFactorSet
        begun = SecondFactor(staff_id=staff_id, secret=factors.new_secret(), begun_at=work.now)
        await work.second_factors.begin(begun)
    return begun


async def confirm_second_factor(code: str, origin: Origin, begin: Begin) -> tuple[str, ...]:
    """The app shows the right code, so it has the secret: from now on it is asked for. Gives the recovery
    codes, once. Raises CodeRefused, NoSecondFactor, SecondFactorSet."""
    staff_id = _asking(origin)
    await _charge(begin, staff_id)
    codes = factors.new_recovery_codes()
    async with begin() as work:
        await _own(work, staff_id)
        begun = await work.second_factors.of(staff_id)
        if begun is None:
            raise NoSecondFactor
        if begun.is_set:
            raise SecondFactorSet
        step = begun.step_of(code, at=work.now) if len(code) <= LONGEST_CODE else None
        if step is None:
            raise CodeRefused
        hashes = [factors.hash_of_recovery(each) for each in codes]
        await work.second_factors.confirm(staff_id, step=step, recovery_hashes=hashes, at=work.now)
        await _forgive(work, staff_id, origin.caller.session_id)
        await work.audit.record(origin, _about(Act.SECOND_FACTOR_SET, staff_id))
    return codes


async def remove_second_factor(code: str, origin: Origin, begin: Begin) -> None:
    """One's own. Raises CodeRefused, NoSecondFactor."""
    staff_id = _asking(origin)
    await _charge(begin, staff_id)
    async with begin() as work:
        await _own(work, staff_id)
        held = await work.second_factors.of(staff_id)
        if held is None or not held.is_set:
            raise NoSecondFactor
        await _prove(work, staff_id, code)
        await work.second_factors.remove(staff_id)
        await _forgive(work, staff_id, origin.caller.session_id)
        await work.audit.record(origin, _about(Act.SECOND_FACTOR_REMOVED, staff_id))


async def reset_second_factor(staff_id: StaffId, origin: Origin, begin: Begin) -> None:
    """Somebody else's, who has lost it. Every session of that account ends.

    Raises UnknownStaff, NotOnOneself, NoSecondFactor, and NotGrantable where that account may do what the
    asker may not: a way into it would be a way around.
    """
    if origin.caller.principal_id == staff_id.value:
        raise NotOnOneself
    async with begin() as work:
        roles = await work.roles.hold()
        account = await work.staff.lock(staff_id)
        if account is None:
            raise UnknownStaff(staff_id=staff_id)
        if not origin.operator:
            known = account.roles & roles.keys()
            refuse_beyond(together(roles, known), origin.caller.permissions)
        held = await work.second_factors.of(staff_id)
        if held is None or not held.is_set:
            raise NoSecondFactor
        await work.second_factors.remove(staff_id)
        await work.staff.end_tokens(staff_id)
        await work.sessions.end_all(
            SubjectKind.STAFF, staff_id.value, EndReason.SECOND_FACTOR_REMOVED, at=work.now
        )
        await work.audit.record(origin, _about(Act.SECOND_FACTOR_REMOVED, staff_id))


# Proving oneself again


@dataclass(frozen=True, slots=True, kw_only=True)
class StepUp:
    """Exactly one of the two: the code where the account has a second factor, else the password."""

    session_id: UUID
    code: str | None = field(default=None, repr=False)
    password: str | None = field(default=None, repr=False)
    origin: Origin


async def step_up(command: StepUp, begin: Begin, passwords: Passwords) -> None:
    """The session is trusted with more for ten minutes. Raises CodeRefused, WrongPassword."""
    staff_id = _asking(command.origin)
    async with begin() as work:
        charged = await _charged(work, staff_id)
        held = await work.second_factors.of(staff_id)
    wants_code = held is not None and held.is_set
    refusal = CodeRefused if wants_code else WrongPassword
    given = command.code if wants_code else command.password
    if charged is None or given is None:
        raise refusal
    if not wants_code and (
        len(given) > LONGEST_PASSWORD_TRIED
        or not await passwords.matches(charged.password_hash, normal_password(given))
    ):
        raise WrongPassword
    async with begin() as work:
        account = await work.staff.lock(staff_id)
        if account is None or account.is_disabled or account.password_hash != charged.password_hash:
            raise refusal
        now_held = await work.second_factors.of(staff_id)
        if (now_held is not None and now_held.is_set) != wants_code:
            raise refusal  # set up or taken away meanwhile
        if wants_code:
            await _prove(work, staff_id, given)
        await _forgive(work, staff_id, command.session_id)
        await work.audit.record(
            command.origin,
            Deed(act=Act.SESSION_STEPPED_UP, object_kind="session", object_id=str(command.session_id)),
        )


# Parts of the above


def _asking(origin: Origin) -> StaffId:
    assert origin.caller.principal_id is not None  # the door lets staff in alone
    return StaffId(origin.caller.principal_id)


async def _own(work: Work, staff_id: StaffId) -> StaffAccount:
    """One's own account, held."""
    account = await work.staff.lock(staff_id)
    if account is None or account.is_disabled:
        raise CodeRefused  # shut out while the request was under way
    return account


async def _charge(begin: Begin, staff_id: StaffId) -> None:
    async with begin() as work:
        admitted = await _charged(work, staff_id)
    if admitted is None:
        raise CodeRefused


async def _charged(work: Work, staff_id: StaffId) -> StaffAccount | None:
    """The account with one attempt counted; None where nothing opens it now."""
    account = await work.staff.lock(staff_id)
    attempts = None
    if account is not None and not account.is_disabled:
        attempts = account.attempts.charged(at=work.now)
    if account is None or attempts is None:
        return None
    await work.staff.keep_attempts(account.id, attempts)
    return account


async def _prove(work: Work, staff_id: StaffId, code: str) -> None:
    """The account is held. The code is used up. Raises CodeRefused."""
    held = await work.second_factors.of(staff_id)
    if held is None or not held.is_set or len(code) > LONGEST_CODE:
        raise CodeRefused
    step = held.step_of(code, at=work.now)
    if step is not None:
        await work.second_factors.use_step(staff_id, step)
    elif not await work.second_factors.use_recovery(staff_id, factors.hash_of_recovery(code)):
        raise CodeRefused


async def _forgive(work: Work, staff_id: StaffId, session_id: UUID | None) -> None:
    """A proof was right: earlier failures are forgotten, and the session has proved itself."""
    await work.staff.keep_attempts(staff_id, NO_ATTEMPTS)
    if session_id is not None:
        await work.sessions.step_up(session_id, at=work.now)


def _about(act: Act, staff_id: StaffId) -> Deed:
    return Deed(act=act, object_kind="staff", object_id=str(staff_id))
