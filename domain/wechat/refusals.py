"""Every no about WeChat."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class WechatPhoneRefused(Refusal):
    """The code for the phone says nothing now: wrong, used, too old, or of another app.

    The person taps the button for it again.
    """

    code = "WECHAT_PHONE_REFUSED"

    @property
    def message(self) -> str:
        return "WeChat does not know this code for a phone, or it was used before."


@dataclass(eq=False)
class WechatBlocked(Refusal):
    """WeChat holds this account for dangerous and lets it in nowhere. Another code does not help."""

    code = "WECHAT_BLOCKED"

    @property
    def message(self) -> str:
        return "WeChat has blocked this account."


@dataclass(eq=False)
class WechatUnavailable(Refusal):
    """WeChat gave no answer that could be used. Nothing was done, and the codes may be as good as before.

    Where they are not, the next attempt says so.
    """

    code = "WECHAT_UNAVAILABLE"
    retry_after_seconds: int

    @property
    def message(self) -> str:
        return f"WeChat can not be asked now; try again in {self.retry_after_seconds} s."
