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
    """Members do not log in this way here: no codes are sent by this channel, or the app is not ours."""

    code = "LOG_IN_NOT_OFFERED"
    channel: str
    """SMS, EMAIL or WECHAT."""

    @property
    def message(self) -> str:
        return f"Nobody logs in by {self.channel} here."
