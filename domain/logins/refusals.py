"""Every no about the log-in of members."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class LogInCodeRefused(Refusal):
    """The code does not open an account now.

    Wrong, used, too old, guessed at too often, sent to another contact, or none was sent: the same answer.
    """

    code = "LOG_IN_CODE_REFUSED"

    @property
    def message(self) -> str:
        return "The code is wrong or no longer good, or there were too many attempts."


@dataclass(eq=False)
class LogInNotOffered(Refusal):
    """This deployment sends no codes by this channel: members log in elsewhere."""

    code = "LOG_IN_NOT_OFFERED"
    channel: str
    """SMS or EMAIL."""

    @property
    def message(self) -> str:
        return f"No codes are sent by {self.channel} here."
