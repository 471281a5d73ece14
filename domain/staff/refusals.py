"""Every no about staff, their log-in and the keys of services."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.ids import ServiceKeyId, SessionId, StaffId
from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class LogInRefused(Refusal):
    """E-mail and password do not open an account now.

    Unknown, wrong, disabled and locked are the same answer after the same time: nobody learns who works here.
    """

    code = "LOG_IN_REFUSED"

    @property
    def message(self) -> str:
        return "E-mail or password is wrong, or there were too many attempts."


@dataclass(eq=False)
class WrongPassword(Refusal):
    """The current password is not this one, or there were too many attempts."""

    code = "WRONG_PASSWORD"

    @property
    def message(self) -> str:
        return "The current password is wrong, or there were too many attempts."


@dataclass(eq=False)
class WeakPassword(Refusal):
    """The new password is too easy to guess."""

    code = "WEAK_PASSWORD"
    reason: str
    """TOO_SHORT, TOO_LONG or TOO_SIMPLE."""
    least: int
    """Letters that a password has at least."""
    most: int

    @property
    def message(self) -> str:
        return (
            f"The password is {self.reason.lower().replace('_', ' ')}: {self.least} to {self.most} letters."
        )


@dataclass(eq=False)
class StaffEmailTaken(Refusal):
    """Another member of staff logs in with this e-mail."""

    code = "STAFF_EMAIL_TAKEN"

    @property
    def message(self) -> str:
        return "Another member of staff logs in with this e-mail."


@dataclass(eq=False)
class UnknownStaff(Refusal):
    """There is no such member of staff."""

    code = "UNKNOWN_STAFF"
    staff_id: StaffId

    @property
    def message(self) -> str:
        return f"There is no member of staff {self.staff_id}."


@dataclass(eq=False)
class UnknownSession(Refusal):
    """There is no such session, or it is not yours to end."""

    code = "UNKNOWN_SESSION"
    session_id: SessionId

    @property
    def message(self) -> str:
        return f"There is no session {self.session_id}."


@dataclass(eq=False)
class NotOnOneself(Refusal):
    """Nobody changes their own roles or disables themselves: so there is always somebody left who can."""

    code = "NOT_ON_ONESELF"

    @property
    def message(self) -> str:
        return "Ask another administrator: this can not be done to one's own account."


@dataclass(eq=False)
class NoRoles(Refusal):
    """A member of staff needs at least one role. To take all away, disable the account."""

    code = "NO_ROLES"

    @property
    def message(self) -> str:
        return "A member of staff needs at least one role."


@dataclass(eq=False)
class NotGrantable(Refusal):
    """A key can not be given permissions that its creator does not hold, or that no key may hold."""

    code = "NOT_GRANTABLE"
    permissions: tuple[str, ...]

    @property
    def message(self) -> str:
        return f"Not yours to give: {', '.join(self.permissions)}."


@dataclass(eq=False)
class UnknownServiceKey(Refusal):
    """There is no such service key."""

    code = "UNKNOWN_SERVICE_KEY"
    key_id: ServiceKeyId

    @property
    def message(self) -> str:
        return f"There is no service key {self.key_id}."


@dataclass(eq=False)
class TooManyLiveKeys(Refusal):
    """The service has as many live keys as it may. Revoke one first."""

    code = "TOO_MANY_LIVE_KEYS"
    most: int

    @property
    def message(self) -> str:
        return f"A service has at most {self.most} live keys. Revoke one first."
